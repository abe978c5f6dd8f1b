// A line of the screen before it has colours: pieces of text with roles.
import { cutShort, take, width, wrap, wrapRanges, type Range } from './text.ts';

/** What a piece of text is; the view decides what each looks like. */
export type Role =
  | 'plain'
  | 'title'
  | 'dim'
  | 'heading'
  | 'label'
  | 'match'
  | 'disputed'
  | 'uncertain'
  | 'actor'
  | 'place'
  | 'source'
  | 'link'
  | 'bar'
  | 'bar-match'
  | 'cursor'
  | 'selected'
  | 'chip'
  | 'error'
  | 'key'
  /** Of the pictures: what joins signs, and the map's lines and sea; in the thread: how a row belongs to it. */
  | 'dots'
  | 'coast'
  | 'border'
  | 'water'
  | 'sea';

/** What a click on a text goes to or opens: a record, a branch of a tree, or the rest of a text that is cut. */
export type Lead =
  | { readonly type: 'event' | 'actor' | 'place' | 'source' | 'branch'; readonly id: string }
  | { readonly type: 'more' };

export interface Piece {
  readonly text: string;
  readonly role: Role;
  readonly lead?: Lead;
  /** Address that the text leads to. */
  readonly href?: string;
  /** The column it stands in, however wide the terminal takes what is before it for. */
  readonly column?: number;
}

export type Line = readonly Piece[];

export function piece(text: string, role: Role = 'plain', href?: string): Piece {
  return href === undefined ? { text, role } : { text, role, href };
}

/** The line as a text that leads somewhere. */
export const leading = (line: Line, lead: Lead): Line => line.map((one) => ({ ...one, lead }));

/** Where the text in a column leads; null where it leads nowhere. */
export function leadAt(line: Line, column: number): Lead | null {
  let end = 0;
  const found = line.find(({ text }) => (end += width(text)) > column);
  return found?.lead ?? null;
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + width(text), 0);
}

export function plain(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** The line within `cells`, with the ellipsis in the piece where it was cut. */
export function cutLine(line: Line, cells: number): Line {
  if (fits(line, cells)) return line;
  const kept: Piece[] = [];
  let room = Math.max(0, cells);
  for (const part of line) {
    // What is left doesn't fit: whole is only what leaves room for the ellipsis after it.
    if (!fits([part], room - 1)) return [...kept, { ...part, text: cutShort(part.text, room) }];
    kept.push(part);
    room -= width(part.text);
  }
  return kept;
}

/** Whether a line is at most `cells` wide; looks no further into a long one than it must. */
function fits(line: Line, cells: number): boolean {
  let room = cells;
  for (const { text } of line) {
    const start = take(text, room);
    if (start.length < text.length) return false;
    room -= width(start);
  }
  return true;
}

export function padLine(line: Line, cells: number): Line {
  const missing = cells - lineWidth(line);
  return missing > 0 ? [...line, piece(' '.repeat(missing))] : line;
}

/** It stands over what follows: a label, or the words before a group of claims. */
function isHeading(line: Line): boolean {
  const filled = line.filter(({ text }) => text.trim() !== '');
  const [only] = filled;
  if (only === undefined) return false;
  const isGroup = filled.length === 1 && only.role !== 'plain' && only.text.endsWith(':');
  const words = filled.filter(({ text }) => text.trim() !== '≠');
  const isLabel = words.every(({ role }) => role === 'label' || role === 'heading');
  return isGroup || (words.length > 0 && isLabel);
}

/** Lines with more after them, without a heading at their end, which would have nothing under it. */
export function withoutLastHeading(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex((line) => !isHeading(line));
  return last === -1 ? lines : lines.slice(0, last + 1);
}

/** `lines` and blank ones after them, `height` in all. */
export function padded(lines: readonly Line[], height: number): Line[] {
  return Array.from({ length: height }, (_, at) => lines[at] ?? []);
}

/** `left` and `right` at the two ends of a line of `cells`; the left one gives way. */
export function justify(left: Line, right: Line, cells: number): Line {
  const rightWidth = lineWidth(right);
  if (rightWidth >= cells) return cutLine(right, cells);
  const start = cutLine(left, Math.max(0, cells - rightWidth - 1));
  return [...padLine(start, cells - rightWidth), ...right];
}

/**
 * Wraps pieces to lines of `cells`, the first one after `first` (already placed, e.g. a label) and the others indented
 * by `indent` cells. Where the indent would leave no room to read in, it is less.
 */
export function wrapPieces(pieces: Line, cells: number, indent = 0, first: Line = []): Line[] {
  const margin = Math.min(indent, Math.floor(cells / 2));
  const ranges = wrapRanges(plain(pieces), cells - margin);
  const indented: Line = margin > 0 ? [piece(' '.repeat(margin))] : [];
  const label = first.length > 0 ? cutLine(first, margin) : indented;
  return slicesOf(pieces, ranges).map((slices, index) => [...(index === 0 ? label : indented), ...slices]);
}

/** A longer fact, as part of a line, is parted at its blanks: held whole it would leave too much of the line before empty. */
const heldShare = 3 / 4;

/** Dim facts in a row with dots between them; a line ends between two of them, where neither is long. */
export function wrapFacts(facts: readonly string[], cells: number): Line[] {
  const lines: string[] = [];
  let last = '';
  for (const fact of facts) {
    const joined = last === '' ? fact : `${last} · ${fact}`;
    const isParted = last !== '' && width(joined) > cells && width(fact) <= cells * heldShare;
    if (isParted) lines.push(width(last) + 2 <= cells ? `${last} ·` : last);
    const wrapped = wrap(isParted ? fact : joined, cells);
    lines.push(...wrapped.slice(0, -1));
    last = wrapped.at(-1) ?? '';
  }
  return [...lines, last].map((line) => [piece(line, 'dim')]);
}

/** The first `most` lines of wrapped pieces; where there are more, the last of them ends with an ellipsis. */
export function wrapPiecesAtMost(pieces: Line, cells: number, most: number): Line[] {
  const lines = slicesOf(pieces, wrapRanges(plain(pieces), cells, most + 1));
  const kept = lines.slice(0, most);
  const last = kept.at(-1);
  if (last === undefined || lines.length <= most) return kept;
  const end = last.at(-1) ?? piece('');
  return [...kept.slice(0, -1), cutLine([...last.slice(0, -1), { ...end, text: `${end.text} …` }], cells)];
}

/** The parts of the pieces' joined text that the ranges (in order) are, each with its role. */
function slicesOf(pieces: Line, ranges: readonly Range[]): Line[] {
  // Pieces and ranges in step: a long text has thousands of both.
  let at = 0;
  let offset = 0;
  return ranges.map(({ start, end }) => {
    const slices: Piece[] = [];
    for (let part = pieces[at]; part !== undefined; part = pieces[at]) {
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, part.text.length);
      if (from < to) slices.push({ ...part, text: part.text.slice(from, to) });
      if (offset + part.text.length > end) break;
      offset += part.text.length;
      at++;
    }
    return slices;
  });
}

/** `text` split at `ranges` (UTF-16, in order), those parts in the role `match`. */
export function mark(
  text: string,
  ranges: readonly (readonly [number, number])[],
  role: Role = 'plain',
): Line {
  const pieces: Piece[] = [];
  let offset = 0;
  for (const [start, end] of ranges) {
    if (end <= offset) continue;
    if (start > offset) pieces.push(piece(text.slice(offset, start), role));
    pieces.push(piece(text.slice(Math.max(start, offset), end), 'match'));
    offset = end;
  }
  if (offset < text.length) pieces.push(piece(text.slice(offset), role));
  return pieces;
}
