// Reading the data again, and editing it, while the browser runs.
import type { Store } from '../../app/store.ts';
import type { Problem, TimelineEvent } from '../../dataset/model.ts';
import { counted } from '../../text/counted.ts';
import { isStream } from '../data/bytes.ts';
import type { Place } from '../data/rows.ts';
import type { DataSource } from '../data/source.ts';
import { editorCommand, placeInFiles, runEditor } from './editor.ts';
import type { Loaded } from '../../loading/load.ts';
import { isFailure } from '../failure.ts';
import type { Host, Reload } from './host.ts';
import type { Open, Replace } from './loading.ts';

/** Milliseconds before progress is shown. */
const noticeAfter = 300;

/** Why the data that was read is refused; null where it is accepted. */
type Refuse = (loaded: Loaded, isEdited: boolean) => string | null;

function createRefuse(store: Store, files: readonly string[]): Refuse {
  /** Lines of JSON, tables and the like look whole wherever they are cut off. */
  const cuttable = files.find((file) => !/\.(?:geo)?json$/i.test(file));
  /** The number of events in the data that was refused last. */
  let offered: number | null = null;
  return ({ dataset, problems, isDamaged = false }, isEdited) => {
    const before = store.get().world.dataset.events.length;
    const now = dataset?.events.length ?? 0;
    const isShorter = now < before;
    const damage = isDamaged ? reason(problems.find(({ severity }) => severity === 'error')) : null;
    if (damage !== null && isShorter) return damage;
    const shorter = isShorter && !isEdited && cuttable !== undefined;
    const why = damage ?? (shorter ? `${now} of ${counted(before, 'event')} left in ${cuttable}` : null);
    // A loss that may be intended, such as fewer lines or a dangling link, is accepted at the second try.
    if (why === null || now === offered) return null;
    offered = now;
    return `${why}; r again takes it all the same`;
  };
}

/** Files that are cut off, or that somebody still writes, leave the last good data on the screen, with the reason. */
export function createReload(store: Store, { files, open }: DataSource, replace: Replace): Reload {
  const refuse = createRefuse(store, files);
  const read = async (open: Open, isEdited: boolean): Promise<string | null> => {
    let refused: string | null = null;
    const loaded = await replace(open, (loaded) => {
      refused = refuse(loaded, isEdited);
      return refused !== null;
    });
    if (loaded === undefined) return null;
    const { dataset, problems } = loaded;
    if (dataset === null || refused !== null) return keepLast(refused ?? reason(problems[0]));
    const wrong =
      problems.length === 0 ? '' : `; ${counted(problems.length, 'problem')}: timeline check shows them`;
    return `Read again: ${counted(dataset.events.length, 'event')}${wrong}`;
  };
  return async (isEdited = false) => {
    if (open === null) return store.notify('What came from a pipe can’t be read again');
    const timer = setTimeout(() => store.notify('Reading again …'), noticeAfter);
    try {
      const notice = await read(open, isEdited);
      if (notice !== null) store.notify(notice);
    } catch (error) {
      store.notify(keepLast(isFailure(error) ? (error.lines[0] ?? '') : String(error)));
    } finally {
      clearTimeout(timer);
    }
  };
}

const keepLast = (why: string): string => `The last good data stays: ${why}`;

function reason(problem: Problem | undefined): string {
  if (problem === undefined) return 'no data';
  return `${problem.file}:${problem.line}: ${problem.message}`;
}

/** Opens the file that holds the event at its line, and reads the data again after. */
export async function edit(event: string | null, store: Store, host: Host): Promise<void> {
  const { env, source, terminal, reload } = host;
  const shown = store.get().world.dataset.events.find(({ id }) => id === event);
  const [first] = source.files;
  if (first === undefined) return store.notify('This data is in no file of yours that could be edited');
  if (isStream(first)) return store.notify(`${first} is no plain file any more: it can’t be edited`);
  const place = (shown === undefined ? null : await placeOf(shown, source)) ?? { file: first, line: 1 };
  if (/\.xlsx$/i.test(place.file))
    return store.notify(`${place.file} is no text for an editor; the event is in row ${place.line}`);
  const command = editorCommand(env, place.file, place.line);
  try {
    await terminal.lend(() => runEditor(command));
  } catch {
    return store.notify(`The editor ${command.name} can’t be started: set $VISUAL or $EDITOR`);
  }
  await reload(true);
}

/** A file that can't be read any more is opened all the same: the editor says what it thinks of it. */
async function placeOf(event: TimelineEvent, { files, rowOf }: DataSource): Promise<Place | null> {
  try {
    return (await rowOf(event)) ?? placeInFiles(files, event);
  } catch {
    return null;
  }
}
