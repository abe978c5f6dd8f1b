// Reading the data again, and editing it, while the browser runs.
import type { Store } from '../../app/store.ts';
import type { Problem } from '../../dataset/model.ts';
import { createWorld, prepareWorld } from '../../app/world.ts';
import { counted } from '../../timeline/lines/counted.ts';
import { inSteps } from './background.ts';
import { editorCommand, placeInFiles, runEditor, type DataSource } from '../data/place.ts';
import type { Terminal } from './host.ts';

/** Before this many milliseconds nobody wonders. */
const tellsAfter = 300;

/** By store, what stands for its latest reading: one begun before may end after it, with what the files no longer say. */
const latest = new WeakMap<Store, object>();

/** Data that can't be used leaves the last good one on the screen, with the reason. */
export async function reload(store: Store, { read }: DataSource): Promise<void> {
  if (read === null) return store.tell('What came from a pipe can’t be read again');
  const reading = {};
  latest.set(store, reading);
  const late = setTimeout(() => store.tell('Reading again …'), tellsAfter);
  const { dataset, problems } = await read();
  clearTimeout(late);
  if (latest.get(store) !== reading) return;
  const [problem] = problems;
  if (dataset === null) {
    return store.tell(`The last good data stays: ${problem === undefined ? 'no data' : reason(problem)}`);
  }
  const { today, size } = store.get().world;
  const world = createWorld({ dataset, today, size });
  await inSteps(prepareWorld(world));
  if (latest.get(store) !== reading) return;
  store.replace(world);
  const wrong =
    problem === undefined ? '' : `; ${counted(problems.length, 'problem')}: timeline check shows them`;
  store.tell(`Read again: ${counted(dataset.events.length, 'event')}${wrong}`);
}

const reason = ({ file, line, message }: Problem): string =>
  file === '' ? message : `${file}:${line}: ${message}`;

/** Opens the file that holds the event at its line, and reads the data again after. */
export async function edit(
  event: string | null,
  store: Store,
  source: DataSource,
  terminal: Terminal,
): Promise<void> {
  const shown = store.get().world.dataset.events.find(({ id }) => id === event);
  const [first] = source.files;
  if (first === undefined) return store.tell('This data is in no file of yours that could be edited');
  const place = (shown === undefined ? null : placeInFiles(source.files, shown)) ?? { file: first, line: 1 };
  const command = editorCommand(terminal.env, place.file, place.line);
  try {
    await terminal.handOver(() => runEditor(command));
  } catch {
    return store.tell(`The editor ${command[0]} can’t be started: set $VISUAL or $EDITOR`);
  }
  await reload(store, source);
}
