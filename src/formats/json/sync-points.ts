// Where in a damaged text records and lists of them seem to begin, whatever its brackets say.
import { lowerBound } from '../../text/lower-bound.ts';
import { recordLists } from '../../dataset/format.ts';

/** Offsets in order. */
export interface SyncPoints {
  readonly all: readonly number[];
  readonly lists: readonly number[];
  /** Records that begin a line, by its indentation. */
  readonly byIndent: ReadonlyMap<string, readonly number[]>;
}

const listNames = recordLists.join('|');
// Keys that open a record, and never an object within a record.
const firstKeys =
  'id|date|date_note|title|name|url|kind|summary|importance|tags|publisher|published|aliases|native';
const recordStart = `\\{\\s*"(?:${firstKeys})"\\s*:`;
const syncPoint = new RegExp(`"(?:${listNames})"\\s*:\\s*\\[\\s*${recordStart}|${recordStart}`, 'g');

export function findSyncPoints(text: string): SyncPoints {
  const all: number[] = [];
  const lists: number[] = [];
  const byIndent = new Map<string, number[]>();
  for (const { 0: hit, index } of text.matchAll(syncPoint)) {
    all.push(index);
    if (hit.startsWith('"')) lists.push(index);
    const indent = indentOf(text, index);
    if (indent === null) continue;
    const own = byIndent.get(indent);
    if (own === undefined) byIndent.set(indent, [index]);
    else own.push(index);
  }
  return { all, lists, byIndent };
}

/** The first of the sorted offsets beyond `start`. */
export function firstAfter(offsets: readonly number[], start: number): number | undefined {
  return offsets[lowerBound(offsets.length, (at) => (offsets[at] ?? 0) <= start)];
}

/** The blanks before what begins a line at `at`; null where something else precedes it on the line. */
export function indentOf(text: string, at: number): string | null {
  let start = at;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start === 0 || text[start - 1] === '\n' ? text.slice(start, at) : null;
}
