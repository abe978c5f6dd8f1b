// The dataset that a command is about: the bundled one, or that of the files named, with what is wrong with them.
import { openSync, readFileSync, readSync } from 'node:fs';
import { unpack } from '../../dataset/assemble.ts';
import type { Dataset, Problem, TimelineEvent } from '../../dataset/model.ts';
import type { Input, Loaded, Opening } from '../../loading/load.ts';
import { finish, type Steps } from '../../text/task.ts';
import { counted } from '../../text/counted.ts';
import { perObject } from '../../text/maps.ts';
import { failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { noProgress, startProgress, type Progress } from './progress.ts';
import { noChoices } from './choices.ts';
import type { Place } from './rows.ts';
import type { DataSource } from './source.ts';
import type { Waiting } from './waiting.ts';

interface Data {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  /** What was understood of files of other formats. */
  readonly notes?: readonly string[];
  readonly source: DataSource;
}

/** It is ASCII: there is nothing to decode. Commands of one process share it. */
const unpacked = perObject(({ head, records }: Io['bundled']) =>
  unpack(readFileSync(head, 'latin1'), partsOf(records)),
);

export const readBundled = ({ bundled }: Pick<Io, 'bundled'>): Dataset => unpacked(bundled);

/** Records that are asked for together stand together. */
const blockBytes = 32_768;

function partsOf(path: string): (start: number, end: number) => string {
  const file = openSync(path, 'r');
  let block = Buffer.alloc(0);
  let first = 0;
  return (start, end) => {
    if (start < first || end > first + block.length) {
      const bytes = Buffer.allocUnsafe(Math.max(blockBytes, end - start));
      block = bytes.subarray(0, readSync(file, bytes, { position: start }));
      first = start;
    }
    return block.toString('latin1', start - first, end - first);
  };
}

function bundledData(io: Io): Data {
  function* again(): Steps<Loaded> {
    yield;
    return { dataset: readBundled(io), problems: [] };
  }
  return {
    dataset: readBundled(io),
    problems: [],
    source: { files: [], open: () => Promise.resolve(again()), rowOf: () => Promise.resolve(null) },
  };
}

/** The problems have been reported on stderr. Fails where nothing can be used. */
export async function openData(paths: readonly string[], io: Io, waiting?: Waiting): Promise<Data> {
  if (paths.length === 0) return bundledData(io);
  const opened = await loadFiles(paths, io, startProgress(io.stderr, waiting));
  reportProblems(opened.problems, paths, io);
  reportNotes(opened, io);
  return usable(opened);
}

function reportNotes({ notes = [] }: Pick<Data, 'notes'>, { stderr }: Pick<Io, 'stderr'>): void {
  for (const note of notes) stderr.line(note);
}

export interface OpenedData extends Data {
  /** Loads the files where the dataset is only a preview of them; their problems are not reported yet. */
  readonly loading: Steps<Loaded> | null;
}

/** As `openData` does; of large files a preview. */
export async function openPreview(paths: readonly string[], io: Io, waiting: Waiting): Promise<OpenedData> {
  if (paths.length === 0) return { ...bundledData(io), loading: null };
  const opened = await readFiles(paths, io, startProgress(io.stderr, waiting), ({ preview, loading }) => {
    const dataset = preview();
    return dataset === null
      ? { ...finish(loading), loading: null }
      : { dataset, problems: [], notes: [], loading };
  });
  reportProblems(opened.problems, paths, io);
  reportNotes(opened, io);
  return usable(opened);
}

interface LoadedFiles extends Omit<Data, 'dataset'> {
  readonly dataset: Dataset | null;
}

function usable<Opened extends LoadedFiles>(opened: Opened): Opened & Data {
  const { dataset, problems } = opened;
  if (dataset === null) throw failure(problems.length > 0 ? [] : ['no data']);
  return { ...opened, dataset };
}

/** `limit`: only plain files are read, of so many bytes at most. */
export function loadFiles(
  paths: readonly string[],
  io: Reader,
  progress: Progress,
  limit?: number,
): Promise<LoadedFiles> {
  return readFiles(paths, io, progress, ({ loading }) => finish(loading), limit);
}

/** What loads the data again, in steps. Fails where the files can't be read. */
async function openAgain(paths: readonly string[], io: Reader): Promise<Steps<Loaded>> {
  const { firstStream } = await import('./files.ts');
  const path = firstStream(paths);
  if (path !== undefined) throw failure([`${path} is no plain file any more`]);
  const restarts = io.restarts === 'done' ? 'done' : 'never';
  const work = (opening: Opening) => ({ ...opening, problems: [] });
  return (await readFiles(paths, { ...io, restarts }, noProgress, work)).loading;
}

type Reader = Pick<Io, 'stdin' | 'choices' | 'today' | 'restarts' | 'env' | 'ask'>;

/** The files are read again for it: they may have changed, and their bytes aren't kept. */
const rowOf =
  (paths: readonly string[], { stdin, choices, today }: Reader) =>
  async (event: TimelineEvent): Promise<Place | null> => {
    const [{ rowIn }, { readInputs }, { recognise }, { withAnswers }] = await Promise.all([
      import('./rows.ts'),
      import('./files.ts'),
      import('../../loading/load.ts'),
      import('./tables.ts'),
    ]);
    const read = await readInputs(paths, { stdin, onBytes: () => undefined });
    return rowIn(await recognise(withAnswers(read), { ...noChoices, ...choices, today }), event);
  };

/** None of them for the bundled data. */
async function parts() {
  const [files, loader, tables, admit, heap] = await Promise.all([
    import('./files.ts'),
    import('../../loading/load.ts'),
    import('./tables.ts'),
    import('../memory/admit.ts'),
    import('../memory/heap.ts'),
  ]);
  return { ...files, ...loader, ...tables, ...admit, ...heap };
}

/** The result of `work`, and how to read the files again. */
async function readFiles<Result extends { readonly problems?: readonly Problem[] }>(
  paths: readonly string[],
  io: Reader,
  progress: Progress,
  work: (opening: Opening) => Result,
  limit?: number,
): Promise<Result & Pick<Data, 'source'>> {
  const { stdin, choices: given, today, restarts, env, ask } = io;
  const { admitFiles, admitInputs, answerTables, editable, open, firstStream, ...part } = await parts();
  const choices = { ...noChoices, ...given, today };
  const { onBytes } = progress;
  try {
    admitFiles(paths, restarts);
    const reading = part.readInputs(paths, { stdin, onBytes, ...(limit === undefined ? {} : { limit }) });
    part.prepareReaders(paths);
    const read = await reading;
    const bytes = admitInputs(read, paths, restarts);
    const made = async (): Promise<readonly [readonly Input[], Result]> => {
      const inputs = await part.recognise(part.withAnswers(read), choices);
      progress.onLoad(inputs);
      const { preview, loading } = open(inputs);
      return [inputs, work({ preview, loading: part.whileMemoryLasts(loading, bytes) })];
    };
    const [inputs, first] = await made();
    progress.end();
    const isAnswered = hasErrors(first) && (await answerTables(inputs, { choices, env, ask }));
    const [, result] = isAnswered ? await made() : [inputs, first];
    const again = firstStream(paths) === undefined ? () => openAgain(paths, io) : null;
    return { ...result, source: { files: editable(inputs), open: again, rowOf: rowOf(paths, io) } };
  } finally {
    progress.end();
  }
}

const hasErrors = ({ problems = [] }: { readonly problems?: readonly Problem[] }): boolean =>
  problems.some(({ severity }) => severity === 'error');

export function problemLine({ severity, file, line, path, message }: Problem): string {
  const parts = [`${file}:${line}`, severity === 'warning' ? 'warning' : '', path, message];
  return parts.filter((part) => part !== '').join(': ');
}

/** More than fit a screen are for `check`. */
const maxReported = 10;

export function reportProblems(
  problems: readonly Problem[],
  paths: readonly string[],
  { stderr }: Pick<Io, 'stderr'>,
): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  for (const problem of [...errors, ...warnings].slice(0, maxReported)) stderr.line(problemLine(problem));
  const left = problems.length - maxReported;
  if (left > 0) stderr.line(`timeline: and ${left} more; all of them: ${checkCommand(paths)}`);
}

/** What to type to see every problem. */
function checkCommand(paths: readonly string[]): string {
  const quoted = paths.map((path) => (/^[\w./@%+,:-]+$/.test(path) ? path : 'FILE'));
  return `timeline check ${[...new Set(quoted)].join(' ')}`;
}

/** "3 problems in the data: run timeline check events.json" */
export function problemsNotice(problems: readonly Problem[], paths: readonly string[]): string | null {
  if (problems.length === 0) return null;
  return `${counted(problems.length, 'problem')} in the data: run ${checkCommand(paths)}`;
}
