// The bytes of a file → its raw records by list. Damage costs the records that it touches, no others.
import { quote } from '../text/clean.ts';
import { decode, isBinary, isGzip, isTooLarge } from './decode.ts';
import { lineSpan, looksLikeLines } from './json/lines.ts';
import { salvage } from './json/recover.ts';
import { report, type ProblemLog, type TextFile } from './problems.ts';
import { leniencyIn, parsed, readSlice } from './json/syntax.ts';
import { skipBlank, type Step } from './json/locate.ts';
import { recordLists, type RecordList } from '../dataset/format.ts';

export interface DataFile {
  /** As problems name it; its base name says what a bare list holds. */
  readonly name: string;
  /** Not compressed. */
  readonly bytes: Uint8Array;
  /** Of a file of another format. */
  readonly read?: ReadForeign;
}

/** null where nothing of the file can be used; the reasons are in the log then. */
export type ReadForeign = (log: ProblemLog) => RawFile | null;

/** A record of another format that is wrong in part, or in whole: without `record` it is left out. */
export class Faulty {
  readonly faults: readonly RecordFault[];
  readonly record: unknown;
  constructor(faults: readonly RecordFault[], record?: unknown) {
    this.faults = faults;
    this.record = record;
  }
}

export interface RecordFault {
  readonly severity: 'error' | 'warning';
  readonly path: readonly Step[];
  readonly message: string;
}

/** Raw records, some of them `Faulty`; undefined stands for one that could not be read. */
export type RawList = Pick<readonly unknown[], 'length' | 'at'>;

export interface RawFile {
  readonly file: TextFile;
  readonly lists: Partial<Record<RecordList, RawList>>;
  /** The other fields of a dataset. */
  readonly head: Readonly<Record<string, unknown>>;
}

/** `events.json` → `events`; null where the name says nothing. */
export function listNamed(fileName: string): RecordList | null {
  return recordLists.find((list) => list === stemOf(fileName).toLowerCase()) ?? null;
}

/** `data/events.json.gz` → `events` */
export function stemOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).findLast((part) => part !== '') ?? '';
  return base.replace(/(?:\.(?:json|jsonl|ndjson))?(?:\.gz)?$/i, '');
}

export function isLinesName(fileName: string): boolean {
  return /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(fileName);
}

/** How sound text is read. */
export interface Ways {
  /** Gives undefined for what is no JSON. */
  readonly parse: (text: string) => unknown;
  /** Reads a record a line. */
  readonly lines: (file: TextFile, log: ProblemLog) => RawFile | null;
}

const atOnce: Ways = { parse: parsed, lines: readLines };

/** null where nothing of the file can be used. A bystander may be JSON of another kind: that is passed over in silence. */
export function readFile(
  { name, bytes }: DataFile,
  log: ProblemLog,
  isBystander: boolean,
  { parse, lines }: Ways = atOnce,
): RawFile | null {
  const file: TextFile = { name, text: '', form: 'dataset', starts: null };
  const unusable = whyUnusable(bytes);
  if (unusable !== null) return refuse(file, log, unusable);
  const { text, note } = decode(bytes);
  file.text = text;
  if (note !== undefined) report(log, 'warning', { file, offset: Math.max(0, firstOddity(text)) }, note);
  if (skipBlank(text, 0) === text.length)
    return refuse(file, log, 'the file is empty; a dataset is expected');
  // Lists are no records, so that a bracket first begins a list of all of them.
  if (isLinesName(name) && text[skipBlank(text, 0)] !== '[') return lines(file, log);
  const value = parse(text);
  if (value === undefined) return looksLikeLines(text) ? lines(file, log) : readDamaged(file, log);
  if (isBystander && isOther(file, value)) return null;
  return shape(file, value, log);
}

function refuse(file: TextFile, log: ProblemLog, message: string): null {
  report(log, 'error', { file, offset: 0 }, message);
  return null;
}

function whyUnusable(bytes: Uint8Array): string | null {
  if (isGzip(bytes)) return 'compressed twice or in part; plain JSON or one layer of gzip is expected';
  if (isBinary(bytes)) return 'not a text file; a dataset is JSON in UTF-8';
  return isTooLarge(bytes) ? 'larger than 512 MB; split it into several files' : null;
}

function firstOddity(text: string): number {
  const lost = text.indexOf('\ufffd');
  return lost === -1 ? text.search(/[^\x00-\x7f]/) : lost;
}

function shape(file: TextFile, value: unknown, log: ProblemLog): RawFile | null {
  if (Array.isArray(value)) return bareList(file, value);
  if (!isObject(value))
    return refuse(file, log, `${quote(String(value))} is no dataset; { or [ is expected first`);
  if (!isDataset(file, value))
    return isSingle(file, value) ? single(file, value) : refuse(file, log, noLists(value));
  return asDataset(file, value, log);
}

function bareList(file: TextFile, values: readonly unknown[]): RawFile {
  file.form = 'list';
  return { file, lists: { [listNamed(file.name) ?? 'events']: values }, head: {} };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type NamedFile = Pick<DataFile, 'name'>;

/** An event has lists of actors, places and sources too, but a date; `dataset.json` may have a title alone. */
function isDataset({ name }: NamedFile, value: Readonly<Record<string, unknown>>): boolean {
  if (stemOf(name) === 'dataset' || value['events'] !== undefined || value['format'] !== undefined)
    return true;
  return value['date'] === undefined && recordLists.some((list) => Array.isArray(value[list]));
}

/** JSON of another kind. */
export function isOther(file: NamedFile, value: unknown): boolean {
  return !isObject(value) || !isDataset(file, value);
}

/** JSON Lines of one line are a JSON object. */
function isSingle(file: TextFile, value: Readonly<Record<string, unknown>>): boolean {
  return listNamed(file.name) !== null || (value['date'] !== undefined && value['title'] !== undefined);
}

function single(file: TextFile, value: unknown): RawFile {
  file.form = 'lines';
  file.starts = new Map([['', [skipBlank(file.text, 0)]]]);
  return { file, lists: { [listNamed(file.name) ?? 'events']: [value] }, head: {} };
}

function noLists(value: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(value);
  const given = keys.length === 0 ? 'an empty object' : `an object with ${quote(keys.join(', '))}`;
  return `${given} is no dataset; {"events": [{"date": "2020-11-17", "title": "…"}]} is expected`;
}

function asDataset(file: TextFile, value: Readonly<Record<string, unknown>>, log: ProblemLog): RawFile {
  const head = { ...value };
  const lists: Partial<Record<RecordList, readonly unknown[]>> = {};
  for (const list of recordLists) {
    const records = value[list];
    delete head[list];
    if (Array.isArray(records)) lists[list] = records as unknown[];
    else if (records !== undefined && records !== null) {
      report(log, 'error', { file, path: [list] }, `a list of ${list} is expected, such as "${list}": [{…}]`);
    }
  }
  return { file, lists, head };
}

function readLines(file: TextFile, log: ProblemLog): RawFile | null {
  const { starts, ends } = lineSpan(file, log);
  const values = starts.map((start, index) => {
    const { value, fault } = readSlice(file.text, start, ends[index] ?? start);
    if (fault !== undefined) {
      report(log, 'error', { file, offset: fault.offset }, `${fault.message}; the record is left out`);
    }
    return value;
  });
  file.form = 'lines';
  file.starts = new Map([['', starts]]);
  if (values.every((value) => value === undefined)) return null;
  return { file, lists: { [listNamed(file.name) ?? 'events']: values }, head: {} };
}

function readDamaged(file: TextFile, log: ProblemLog): RawFile | null {
  const { text } = file;
  const first = skipBlank(text, 0);
  if (text[first] !== '{' && text[first] !== '[') {
    const start = quote(text.slice(first, first + 40).split('\n')[0] ?? '');
    return refuse(file, log, `not JSON: it begins with ${start}; { or [ is expected`);
  }
  const { lists, fields, faults } = salvage(text, (start, end) => readSlice(text, start, end));
  for (const { offset, message } of faults) report(log, 'error', { file, offset }, message);
  if (faults.length === 0) {
    const message = 'comments and commas before ] or } are no part of JSON; the file is read without them';
    report(log, 'warning', { file, offset: leniencyIn(text) }, message);
  }
  file.starts = new Map([...lists].map(([list, { starts }]) => [list, starts]));
  const bare = lists.get('');
  if (bare !== undefined)
    return bare.values.some(isRead) || faults.length === 0 ? bareList(file, bare.values) : null;
  const value = {
    ...Object.fromEntries(fields),
    ...Object.fromEntries([...lists].map(([list, { values }]) => [list, values])),
  };
  if (faults.length === 0) return shape(file, value, log);
  const isUsable = [...lists.values()].some(({ values }) => values.some(isRead));
  return isUsable ? asDataset(file, value, log) : null;
}

function isRead(value: unknown): boolean {
  return value !== undefined;
}
