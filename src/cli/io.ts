// The outside world, as commands see it.
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
  /** Options for reading tables. */
  readonly choices?: Omit<Choices, 'today'>;
  /** Asks the user what a table leaves open; absent where nobody can be asked. */
  readonly ask?: AskUser;
}
