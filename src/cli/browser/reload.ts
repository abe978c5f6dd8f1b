// Reading the data again, and editing it, while the browser runs.
import type { Store } from '../../app/store.ts';
import type { Problem } from '../../dataset/model.ts';
import { counted } from '../../timeline/lines/counted.ts';
import { editorCommand, placeInFiles, runEditor } from '../data/place.ts';
import { isFailure } from '../failure.ts';
import type { Host } from './host.ts';

/** Milliseconds before it is shown that something takes its time. */
const tellsAfter = 300;

/** Data that can't be used leaves the last good one on the screen, with the reason. */
export async function reload(
  store: Store,
  { source, replace }: Pick<Host, 'source' | 'replace'>,
): Promise<void> {
  const { open } = source;
  if (open === null) return store.tell('What came from a pipe can’t be read again');
  const timer = setTimeout(() => store.tell('Reading again …'), tellsAfter);
  try {
    const loaded = await replace(open);
    if (loaded === undefined) return;
    const { dataset, problems } = loaded;
    const [problem] = problems;
    if (dataset === null) return keepLast(store, problem === undefined ? 'no data' : reason(problem));
    const wrong =
      problem === undefined ? '' : `; ${counted(problems.length, 'problem')}: timeline check shows them`;
    store.tell(`Read again: ${counted(dataset.events.length, 'event')}${wrong}`);
  } catch (error) {
    keepLast(store, isFailure(error) ? (error.lines[0] ?? '') : String(error));
  } finally {
    clearTimeout(timer);
  }
}

const keepLast = (store: Store, why: string): void => store.tell(`The last good data stays: ${why}`);

const reason = ({ file, line, message }: Problem): string =>
  file === '' ? message : `${file}:${line}: ${message}`;

/** Opens the file that holds the event at its line, and reads the data again after. */
export async function edit(event: string | null, store: Store, host: Host): Promise<void> {
  const { env, source, terminal } = host;
  const shown = store.get().world.dataset.events.find(({ id }) => id === event);
  const [first] = source.files;
  if (first === undefined) return store.tell('This data is in no file of yours that could be edited');
  const place = (shown === undefined ? null : placeInFiles(source.files, shown)) ?? { file: first, line: 1 };
  const command = editorCommand(env, place.file, place.line);
  try {
    await terminal.lend(() => runEditor(command));
  } catch {
    return store.tell(`The editor ${command[0]} can’t be started: set $VISUAL or $EDITOR`);
  }
  await reload(store, host);
}
