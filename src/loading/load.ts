// Files → a dataset and all their problems. Good records load whatever the others are like.
import { cleanLine, quote, type Safe } from '../text/clean.ts';
import { readEvents } from './events.ts';
import { isLinesName, listNamed, stemOf, type DataFile, type RawFile } from '../formats/file.ts';
import { readNative } from '../formats/read-native.ts';
import { preview } from './preview.ts';
import { filesIn, type DataFolder, type Input } from './input.ts';
import { mergeHeads, type Group } from './metadata.ts';
import { readRows } from './merge.ts';
import { problemsOf, report, startLog, textFile, type ProblemLog } from '../formats/problems.ts';
import { startReader, type Reader } from './reader.ts';
import type { Dataset, Problem } from '../dataset/model.ts';
import { finish, type Steps } from '../text/task.ts';

export type { DataFolder, Input } from './input.ts';
export { prepareReaders, recognise } from './recognise.ts';

export interface Loaded {
  /** null where nothing can be used. */
  readonly dataset: Dataset | null;
  /** By file and line. */
  readonly problems: readonly Problem[];
  /** How files of other formats were read: a line each. */
  readonly notes?: readonly Safe[];
  /** Whether the syntax of a file is broken: one that is cut off may lack any number of records. */
  readonly isDamaged?: boolean;
}

export function load(inputs: readonly Input[]): Loaded {
  return finish(open(inputs).loading);
}

/** Files on the way to a dataset. */
export interface Opening {
  /** A preview of large files; null where there is none without loading them. */
  readonly preview: () => Dataset | null;
  /** Loads them, with the result of `load`. */
  readonly loading: Steps<Loaded>;
}

/** `much`: the bytes from which on there is a preview. */
export function open(inputs: readonly Input[], much = muchData): Opening {
  const files = filesIn(inputs);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const reading = read(inputs, true);
  return {
    preview: () => (size < much ? null : preview(reading.groups)),
    loading: loading(inputs, reading),
  };
}

/** Smaller files load fast enough without a preview. */
const muchData = 5_000_000;

function* loading(inputs: readonly Input[], reading: Reading): Steps<Loaded> {
  try {
    return yield* building(reading);
  } catch (error) {
    // A lazy list met a damaged record: all is read again, with recovery.
    if (error instanceof SyntaxError) return yield* building(read(inputs, false));
    throw error;
  }
}

interface Reading {
  readonly groups: readonly Group[];
  readonly log: ProblemLog;
}

type ReadFile = (file: DataFile, isOptional: boolean) => RawFile | null;

function read(inputs: readonly Input[], isSound: boolean): Reading {
  const log = startLog();
  const readFile: ReadFile = (file, isOptional) => {
    const { name, bytes, fault } = file;
    if (fault !== undefined) {
      report(log, fault.severity, { file: textFile(name), offset: 0 }, fault.message);
      if (bytes.length === 0) return null;
    }
    return file.read === undefined ? readNative(file, log, isOptional, isSound) : file.read(log);
  };
  const groups = inputs.map((input) => ({ name: input.name, files: readInput(input, log, readFile) }));
  return { groups, log };
}

function readInput(input: Input, log: ProblemLog, readFile: ReadFile): readonly RawFile[] {
  if (!('files' in input)) return [readFile(input, false)].filter((file) => file !== null);
  const dataFiles = input.files.filter(
    ({ name, read: foreign, fault }) => foreign !== undefined || fault !== undefined || isDataName(name),
  );
  const files = dataFiles
    .map((file) => readFile(file, !isOwnName(file.name)))
    .filter((file) => file !== null);
  const passed = input.files.filter((file) => !dataFiles.includes(file)).map(({ name }) => baseName(name));
  notePassed(input, passed, log);
  if (files.length === 0 && log.error.length === 0) {
    const file = textFile(input.name);
    report(
      log,
      'error',
      { file, offset: 0 },
      'no dataset in this folder; events.json or dataset.json is expected',
    );
  }
  return files;
}

const mostNamed = 5;

/** Reports the skipped files of a folder in one line. */
function notePassed({ name, others = [] }: DataFolder, passed: readonly string[], log: ProblemLog): void {
  const names = [...passed, ...others].filter((each) => !/^(?:readme|licen[cs]e|changelog)\b/i.test(each));
  if (names.length === 0) return;
  const more = names.length - mostNamed;
  const listed = names.toSorted().slice(0, mostNamed).join(', ');
  log.notes.push(cleanLine(`${name}: passed over: ${listed}${more > 0 ? ` and ${more} more` : ''}`));
}

const baseName = (name: string): string => name.split('/').at(-1) ?? name;

function isDataName(name: string): boolean {
  return /\.json(?:\.gz)?$/i.test(name) || (isLinesName(name) && listNamed(name) !== null);
}

function isOwnName(name: string): boolean {
  return listNamed(name) !== null || stemOf(name) === 'dataset';
}

function* building({ groups, log }: Reading): Steps<Loaded> {
  const dataset = yield* build(groups, log);
  const isDamaged = log.error.some(({ location }) => 'offset' in location && !('path' in location));
  return { dataset, problems: problemsOf(log), notes: log.notes, isDamaged };
}

function* build(groups: readonly Group[], log: ProblemLog): Steps<Dataset | null> {
  const files = groups.flatMap((group) => group.files);
  const [first] = files;
  if (first === undefined) return null;
  const reader = startReader(log, first.file);
  const head = mergeHeads(reader, groups);
  yield* readRows(reader, files);
  const events = yield* readEvents(reader, files);
  reportUnknownFields(reader);
  const { actor, place, source } = reader.registries;
  if (events.length === 0) {
    if (files.some(({ lists }) => (lists.events ?? []).length > 0)) return null;
    report(log, 'warning', { file: first.file, offset: 0 }, 'no events');
  }
  return { ...head, events, actors: actor.records, places: place.records, sources: source.records };
}

function reportUnknownFields({ log, unknownFields }: Reader): void {
  for (const { count, first, path, near } of unknownFields.values()) {
    const often = count === 1 ? '' : `; ${count} records have it`;
    const hint = near === null ? '' : `; did you mean ${quote(near)}?`;
    report(log, 'warning', { ...first, path }, `unknown field, kept${often}${hint}`);
  }
}
