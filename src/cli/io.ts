// What a command gets of the world outside.
import type { Day } from '../dates/edtf/edtf.ts';

export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  /** Today in UTC. */
  readonly today: Day;
  /** Path of the bundled dataset. */
  readonly bundled: string;
}
