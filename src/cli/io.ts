// What a command gets of the world outside.
import type { Day } from '../dates/edtf/edtf.ts';
import type { Restarts } from './memory/again.ts';
import type { Output } from './print/output.ts';
import type { AskUser } from './data/tables.ts';
import type { Choices } from '../formats/importer.ts';

export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: NodeJS.ProcessEnv;
  /** Today in UTC. */
  readonly today: Day;
  /** Paths of the bundled dataset: what each start reads, and the records. */
  readonly bundled: { readonly head: string; readonly records: string };
  readonly restarts: Restarts;
  /** What the user says of tables. */
  readonly choices?: Omit<Choices, 'today'>;
  /** Asks what only the user can say of them; absent where nobody can be asked. */
  readonly ask?: AskUser;
}
