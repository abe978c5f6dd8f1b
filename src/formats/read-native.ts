// The bytes of a file of our own format → its raw records by list. Damage costs the records that it touches, no others.
import { quote } from '../text/clean.ts';
import { decode, isBinary, isGzip, isTooLarge } from './decode.ts';
import { isLinesName, listNamed, stemOf, type DataFile, type RawFile, type RawList } from './file.ts';
import { repeatedMessage } from './json/exact.ts';
import { lazyList, valueOf } from './json/lazy-list.ts';
import { looksLikeLines, splitLines } from './json/lines.ts';
import { skipBlank } from './json/locate.ts';
import { recover } from './json/recover.ts';
import { endOfValue, split, type Counts, type Split } from './json/split.ts';
import { firstTolerated, parsed, parseRecord, type Reading } from './json/syntax.ts';
import { report, textFile, type ProblemLog, type TextFile } from './problems.ts';
import { recordLists, type RecordList } from '../dataset/format.ts';

/**
 * null where nothing of the file can be used. An optional file may be JSON of another kind: that is passed over in
 * silence. Records are parsed when they are asked for, which throws a SyntaxError for one that is damaged; where there may
 * be such, `isSound` is false.
 */
export function readNative(
  { name, bytes }: DataFile,
  log: ProblemLog,
  isOptional: boolean,
  isSound = true,
): RawFile | null {
  const file = textFile(name);
  const unusable = whyUnusable(bytes);
  if (unusable !== null) return refuse(file, log, unusable);
  const { text, note } = decode(bytes);
  file.text = text;
  if (note !== undefined) report(log, 'warning', { file, offset: Math.max(0, firstOddity(text)) }, note);
  const first = skipBlank(text, 0);
  if (first === text.length) return refuse(file, log, 'the file is empty; a dataset is expected');
  // Lists are no records, so that a bracket first begins a list of all of them.
  if (isLinesName(name) && text[first] !== '[') return readLines(file, log, isSound);
  const found = split(text);
  const isForeign = found !== null && isOfAnotherKind(kindOf(file, found), isOptional);
  // What isn't read record by record must be sound throughout.
  if (found === null || ((isForeign || !isSound) && parsed(text) === undefined))
    return looksLikeLines(text) ? readLines(file, log, isSound) : readDamaged(file, log);
  return isForeign && isOptional ? null : readSound(file, found, log);
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

/** What is in a text, by key; of a text that is one bare list, under ''. */
interface Contents {
  readonly lists: ReadonlyMap<RecordList | '', unknown>;
  readonly fields: ReadonlyMap<string, unknown>;
}

type Kind = 'list' | 'dataset' | 'record' | 'foreign';

/** An event has lists of actors, places and sources too, but a date; `dataset.json` may have a title alone. */
function kindOf({ name }: Pick<TextFile, 'name'>, { lists, fields }: Contents): Kind {
  if (lists.has('')) return 'list';
  const has = (key: string): boolean => fields.has(key) || lists.has(key as RecordList);
  if (stemOf(name) === 'dataset' || has('events') || has('format')) return 'dataset';
  if (!has('date') && lists.size > 0) return 'dataset';
  // JSON Lines of one line are a JSON object.
  return listNamed(name) !== null || (has('date') && has('title')) ? 'record' : 'foreign';
}

const isOfAnotherKind = (kind: Kind, isOptional: boolean): boolean =>
  kind === 'foreign' || (isOptional && kind !== 'dataset');

/** The list that records belong to which stand in none. */
const listOf = ({ name }: TextFile): RecordList => listNamed(name) ?? 'events';

function readSound(file: TextFile, found: Split, log: ProblemLog): RawFile | null {
  const kind = kindOf(file, found);
  if (kind === 'foreign') return refuse(file, log, noLists(found));
  if (kind === 'record') {
    reportInexact(file, log, found.inexact);
    return single(file, log);
  }
  const fields = fieldsOf(file, found, log);
  if (fields === null) return readDamaged(file, log);
  reportInexact(file, log, found.inexact);
  for (const { key, offset } of found.repeated) {
    const message = repeatedMessage(key, found.lists.has(key as RecordList));
    report(log, 'error', { file, path: [key], offset }, message);
  }
  file.starts = new Map([...found.lists].map(([list, { starts }]) => [list, starts]));
  const lists = new Map(
    [...found.lists].map(([list, span]) => [list, lazyList(file, list || listOf(file), span, log)]),
  );
  return kind === 'list' ? bareList(file, lists.get('')) : dataset(file, { lists, fields }, log);
}

/** null where one is damaged. */
function fieldsOf(file: TextFile, { fields }: Split, log: ProblemLog): ReadonlyMap<string, unknown> | null {
  const values = new Map<string, unknown>();
  for (const [key, { starts, ends, keys }] of fields) {
    const [start = 0] = starts;
    try {
      const value = valueOf(file.text.slice(start, ends[0]), keys[0], (repeated) => {
        for (const { offset, path, message } of repeated)
          report(log, 'error', { file, path: [key, ...path], offset: start + offset }, message);
      });
      values.set(key, value);
    } catch {
      return null;
    }
  }
  return values;
}

/** Ids of posts are such numbers. */
function reportInexact(file: TextFile, log: ProblemLog, [offset, ...others]: readonly number[]): void {
  if (offset === undefined) return;
  const digits = quote(/[\d.eE+-]+/.exec(file.text.slice(offset, offset + 100))?.[0] ?? '');
  const more = others.length === 0 ? '' : `; so are ${others.length} more`;
  const message = `${digits} is beyond what numbers hold and taken as text: write it in quotes${more}`;
  report(log, 'warning', { file, offset }, message);
}

function bareList(file: TextFile, records: RawList | undefined): RawFile {
  file.form = 'list';
  return { file, lists: { [listOf(file)]: records ?? [] }, head: {} };
}

function single(file: TextFile, log: ProblemLog): RawFile {
  const { text } = file;
  const start = skipBlank(text, 0);
  const counts: Counts = { keys: 0, inexact: [] };
  const end = endOfValue(text, start, counts);
  file.form = 'lines';
  file.starts = new Map([['', [start]]]);
  const span = { starts: [start], ends: [end], keys: [counts.inexact.length === 0 ? counts.keys : -1] };
  return { file, lists: { [listOf(file)]: lazyList(file, listOf(file), span, log) }, head: {} };
}

function noLists({ lists, fields }: Contents): string {
  const keys = [...fields.keys(), ...lists.keys()];
  const given = keys.length === 0 ? 'an empty object' : `an object with ${quote(keys.join(', '))}`;
  return `${given} is no dataset; {"events": [{"date": "2020-11-17", "title": "…"}]} is expected`;
}

interface DatasetContents extends Contents {
  readonly lists: ReadonlyMap<RecordList | '', RawList>;
}

function dataset(file: TextFile, { lists, fields }: DatasetContents, log: ProblemLog): RawFile {
  const head = new Map(fields);
  for (const list of recordLists) {
    const value = head.get(list);
    head.delete(list);
    if (value === undefined || value === null) continue;
    report(log, 'error', { file, path: [list] }, `a list of ${list} is expected, such as "${list}": [{…}]`);
  }
  return { file, lists: Object.fromEntries(lists), head: Object.fromEntries(head) };
}

function readLines(file: TextFile, log: ProblemLog, isSound: boolean): RawFile | null {
  const lines = splitLines(file, log);
  const { starts, ends, inexact } = lines;
  file.form = 'lines';
  file.starts = new Map([['', starts]]);
  if (isSound) {
    reportInexact(file, log, inexact);
    return { file, lists: { [listOf(file)]: lazyList(file, listOf(file), lines, log) }, head: {} };
  }
  const read = tolerantReader(file, log);
  const values = starts.map((start, index) => {
    const { value, fault } = read(start, ends[index] ?? start);
    if (fault !== undefined)
      report(log, 'error', { file, offset: fault.offset }, `${fault.message}; the record is left out`);
    return value;
  });
  return values.some(isRead) ? { file, lists: { [listOf(file)]: values }, head: {} } : null;
}

const isRead = (value: unknown): boolean => value !== undefined;

/** Damaged records beyond these are only counted. */
const maxForgiven = 10_000;

/** Reads values one after the other, reporting what is repeated in them and the first of their numbers that is no number. */
function tolerantReader(file: TextFile, log: ProblemLog): (start: number, end: number) => Reading {
  let isReported = false;
  let faults = 0;
  return (start, end) => {
    const reading = parseRecord(file.text, start, end, faults < maxForgiven);
    if (reading.fault !== undefined) faults++;
    const { repeated = [], inexact = [] } = reading;
    for (const { offset, path, message } of repeated) report(log, 'error', { file, path, offset }, message);
    if (!isReported) reportInexact(file, log, inexact);
    isReported ||= inexact.length > 0;
    return reading;
  };
}

function readDamaged(file: TextFile, log: ProblemLog): RawFile | null {
  const { text } = file;
  const first = skipBlank(text, 0);
  if (text[first] !== '{' && text[first] !== '[') return refuse(file, log, noBracket(text, first));
  const found = recover(text, tolerantReader(file, log));
  for (const { offset, message } of found.faults) report(log, 'error', { file, offset }, message);
  if (found.faults.length === 0) {
    const message = 'comments and commas before ] or } are no part of JSON; the file is read without them';
    report(log, 'warning', { file, offset: firstTolerated(text) }, message);
  }
  file.starts = new Map([...found.lists].map(([list, { starts }]) => [list, starts]));
  const lists = new Map([...found.lists].map(([list, { values }]) => [list, values]));
  const isUsable = found.faults.length === 0 || [...lists.values()].some((values) => values.some(isRead));
  if (!isUsable) return null;
  const kind = found.faults.length === 0 ? kindOf(file, found) : 'dataset';
  if (lists.has('')) return bareList(file, lists.get(''));
  if (kind === 'foreign') return refuse(file, log, noLists(found));
  if (kind === 'dataset') return dataset(file, { lists, fields: found.fields }, log);
  file.form = 'lines';
  file.starts = new Map([['', [first]]]);
  const record = Object.fromEntries([...found.fields, ...lists]);
  return { file, lists: { [listOf(file)]: [record] }, head: {} };
}

function noBracket(text: string, first: number): string {
  const value = parsed(text);
  if (value !== undefined) return `${quote(String(value))} is no dataset; { or [ is expected first`;
  const start = quote(text.slice(first, first + 40).split('\n')[0] ?? '');
  return `not JSON: it begins with ${start}; { or [ is expected`;
}
