// A line of the screen before it has colours: pieces of text with roles.
import { cut, take, width, wrapRanges } from './text.ts';

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
  | 'selected-match'
  | 'chip'
  | 'error'
  | 'key';

export interface Piece {
  readonly text: string;
  readonly role: Role;
  /** Address that the text leads to. */
  readonly href?: string;
}

export type Line = readonly Piece[];

export function piece(text: string, role: Role = 'plain', href?: string): Piece {
  return href === undefined ? { text, role } : { text, role, href };
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + width(text), 0);
}

export function plain(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** The line within `cells`, with the ellipsis in the piece where it was cut. */
export function cutLine(line: Line, cells: number, ellipsis = '…'): Line {
  if (lineWidth(line) <= cells) return line;
  const kept: Piece[] = [];
  let room = cells;
  for (const part of line) {
    const partWidth = width(part.text);
    const rest = lineWidth(line.slice(kept.length + 1));
    if (partWidth + Math.min(rest, width(ellipsis)) > room) {
      kept.push({
        ...part,
        text: partWidth > room ? cut(part.text, room, ellipsis) : squeeze(part.text, room, ellipsis),
      });
      return kept;
    }
    kept.push(part);
    room -= partWidth;
  }
  return kept;
}

const squeeze = (text: string, room: number, ellipsis: string): string =>
  take(text, room - width(ellipsis)).trimEnd() + ellipsis;

export function padLine(line: Line, cells: number): Line {
  const missing = cells - lineWidth(line);
  return missing > 0 ? [...line, piece(' '.repeat(missing))] : line;
}

/** `left` and `right` at the two ends of a line of `cells`; the left one gives way. */
export function justify(left: Line, right: Line, cells: number, ellipsis = '…'): Line {
  const rightWidth = lineWidth(right);
  if (rightWidth >= cells) return cutLine(right, cells, ellipsis);
  const start = cutLine(left, Math.max(0, cells - rightWidth - 1), ellipsis);
  return [...padLine(start, cells - rightWidth), ...right];
}

/**
 * Wraps pieces to lines of `cells`, the first one after `first` (already placed, e.g. a label) and the others indented
 * by `indent` cells.
 */
export function wrapPieces(pieces: Line, cells: number, indent = 0, first: Line = []): Line[] {
  const text = plain(pieces);
  const room = Math.max(1, cells - indent);
  return wrapRanges(text, room).map(({ start, end }, index) => {
    const lead: Line =
      index === 0 && first.length > 0 ? first : indent > 0 ? [piece(' '.repeat(indent))] : [];
    return [...lead, ...slicePieces(pieces, start, end)];
  });
}

/** The part of the pieces' joined text from `start` to `end` (UTF-16 offsets), each with its role. */
export function slicePieces(pieces: Line, start: number, end: number): Line {
  const slices: Piece[] = [];
  let offset = 0;
  for (const part of pieces) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, part.text.length);
    if (from < to) slices.push({ ...part, text: part.text.slice(from, to) });
    offset += part.text.length;
  }
  return slices;
}

/** `text` split at `ranges` (UTF-16, in order), those parts in the role `match`. */
export function mark(
  text: string,
  ranges: readonly (readonly [number, number])[],
  role: Role = 'plain',
  marked: Role = 'match',
): Line {
  const pieces: Piece[] = [];
  let offset = 0;
  for (const [start, end] of ranges) {
    if (end <= offset) continue;
    if (start > offset) pieces.push(piece(text.slice(offset, start), role));
    pieces.push(piece(text.slice(Math.max(start, offset), end), marked));
    offset = end;
  }
  if (offset < text.length) pieces.push(piece(text.slice(offset), role));
  return pieces;
}
