import type { TimelineEvent } from '../../dataset/model.ts';
import type { Loaded } from '../../loading/load.ts';
import type { Steps } from '../../text/task.ts';
import type { Place } from './rows.ts';

/** Where the data comes from; without files it can't be edited. */
export interface DataSource {
  /** Paths of the files that may hold events. */
  readonly files: readonly string[];
  /** Opens it again; null where that can't be done: what came from a pipe is gone. */
  readonly open: (() => Promise<Steps<Loaded>>) | null;
  /** Where an event stands in a file of another format than ours; null in those of ours. */
  readonly rowOf: (event: TimelineEvent) => Promise<Place | null>;
}
