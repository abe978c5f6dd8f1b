// What an importer has made of a file → the raw file that the loader reads, its records with their places.
import type { RecordList } from '../dataset/format.ts';
import { cleanLine } from '../text/clean.ts';
import { counted } from '../text/counted.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { Faulty, type RawFile, type RawList, type RecordFault } from './file.ts';
import type { Sample } from './importer.ts';
import { skipBlank, skipValue, find, pathText, type Step } from './json/locate.ts';
import { report, textFile, type ProblemLog } from './problems.ts';

/** Where a record stands: its line, its offset in the text, or the way to it in a JSON text. */
export type At = { readonly line: number } | { readonly offset: number } | { readonly path: readonly Step[] };

export interface Made {
  /** As a native file would have it, or `Faulty`. */
  readonly record: unknown;
  readonly at: At;
}

export interface Parts {
  readonly lists: Partial<Record<RecordList, readonly Made[]>>;
  readonly head?: Readonly<Record<string, unknown>>;
  readonly isExcerpt?: boolean;
}

export function foreignFile({ name, text }: Sample, { lists, head = {}, isExcerpt = false }: Parts): RawFile {
  const find = locator(text);
  const file = textFile(name, text, {
    isExcerpt,
    lineOf: (list, index) => find(lists[list]?.[index]?.at),
    whereOf: (_list, _index, path) =>
      path.length === 1 && typeof path[0] === 'string' ? path[0] : pathText(path),
  });
  const records = Object.entries(lists).map(([list, made]): [string, RawList] => [
    list,
    made.map(({ record }) => record),
  ]);
  return { file, lists: Object.fromEntries(records), head };
}

/** Of a file that nothing can be read of. */
export function refuse(sample: Sample, log: ProblemLog, line: number, where: string, message: string): null {
  blame(sample, log, line, where, message);
  return null;
}

export const brokenXml = (why: string): string =>
  `the XML is broken: ${why.replace(/\.$/, '')}; what could be read of it is read`;

/** Of the file itself, not of a record of it. */
export function blame(
  { name, text }: Sample,
  log: ProblemLog,
  line: number,
  where: string,
  message: string,
): void {
  report(log, 'error', { file: textFile(name, text), line, where }, message);
}

export function fault(
  message: string,
  path: readonly Step[] = [],
  severity: RecordFault['severity'] = 'error',
): RecordFault {
  return { severity, path, message };
}

/** The record with what is wrong in it. */
export function withFaults(record: unknown, faults: readonly RecordFault[]): unknown {
  return faults.length === 0 ? record : new Faulty(faults, record);
}

/** "3 events": those that are read. */
export const eventsIn = (made: readonly Made[]): string =>
  counted(
    made.filter(({ record }) => !(record instanceof Faulty) || record.record !== undefined).length,
    'event',
  );

/** What a conversion chose or left out, each with how often. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(what: string, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }

  /** "story.json: TimelineJS, 20 events; 3 eras are events of the kind era" */
  note(log: ProblemLog, { name }: Sample, what: string): void {
    const rest = [...this.counts].map(([text, count]) => `${count} ${text}`);
    log.notes.push(cleanLine([`${name}: ${what}`, ...rest].join('; ')));
  }
}

/** 1-based lines, the text looked through once. */
function locator(text: string): (at: At | undefined) => number {
  let starts: readonly number[] | null = null;
  const items = new Map<string, readonly number[]>();
  const lineOf = (offset: number): number => {
    const known = (starts ??= lineStarts(text));
    return Math.max(
      1,
      lowerBound(known.length, (line) => (known[line] ?? 0) <= offset),
    );
  };
  return (at) => {
    if (at === undefined) return 1;
    if ('line' in at) return at.line;
    return lineOf('offset' in at ? at.offset : offsetOf(text, at.path, items));
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The items of a list are found all at once. */
function offsetOf(text: string, path: readonly Step[], items: Map<string, readonly number[]>): number {
  const last = path.at(-1);
  if (typeof last !== 'number') return find(text, 0, path);
  const key = pathText(path.slice(0, -1));
  const starts = items.get(key) ?? itemStarts(text, find(text, 0, path.slice(0, -1)));
  items.set(key, starts);
  return starts[last] ?? 0;
}

function itemStarts(text: string, list: number): readonly number[] {
  const starts: number[] = [];
  let at = skipBlank(text, list + 1);
  while (at < text.length && text[at] !== ']') {
    starts.push(at);
    const end = skipValue(text, at);
    if (end === -1) break;
    at = skipBlank(text, end);
    if (text[at] === ',') at = skipBlank(text, at + 1);
  }
  return starts;
}
