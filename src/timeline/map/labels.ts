// Places texts on the map so that none overlaps another: whoever comes first has the room.
import { put, type Canvas } from '../lines/canvas.ts';
import type { Role } from '../lines/line.ts';
import { cut, width } from '../lines/text.ts';

export interface Board {
  readonly canvas: Canvas;
  /** 1 where a text is. */
  readonly taken: Uint8Array;
}

export function createBoard(canvas: Canvas): Board {
  return { canvas, taken: new Uint8Array(canvas.width * canvas.height) };
}

/** Whether so many cells are free, with `gap` free ones at each end where the picture goes on. */
export function isFree({ canvas, taken }: Board, x: number, y: number, cells: number, gap: number): boolean {
  if (x < 0 || y < 0 || x + cells > canvas.width || y >= canvas.height) return false;
  const from = Math.max(0, x - gap);
  const end = Math.min(canvas.width, x + cells + gap);
  for (let at = from; at < end; at++) if (taken[y * canvas.width + at] === 1) return false;
  return true;
}

export function write(board: Board, x: number, y: number, text: string, role: Role): void {
  const { canvas, taken } = board;
  const start = y * canvas.width + x;
  taken.fill(1, start, start + width(text));
  put(canvas, x, y, text, role);
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly cells: number;
}

/** Frees the cells of a text. */
export function release({ canvas, taken }: Board, { x, y, cells }: Placed): void {
  taken.fill(0, y * canvas.width + x, y * canvas.width + x + cells);
}

/** Blanks between the texts of different marks: a name is one from its own. */
export const apart = 2;

/** A name gives way first by getting shorter. */
const lengths = [24, 16, 10] as const;

/** A name within so many cells, cut at a word where that leaves enough of it. */
export function shortened(name: string, cells: number): string {
  if (width(name) <= cells) return name;
  const start = cut(name, cells);
  const word = start.lastIndexOf(' ');
  return word > cells / 2 ? `${start.slice(0, word).replace(/[,;:(–-]+$/, '')}…` : start;
}

/** A name beside a mark: right of it, left, above or below, in full or cut; not at all rather than near something else. */
export function writeName(board: Board, mark: Placed, name: string, more: string, role: Role): void {
  const { x, y, cells } = mark;
  for (const most of lengths) {
    const text = `${shortened(name, most - width(more))}${more}`;
    const own = width(text);
    const middle = x + Math.floor((cells - own) / 2);
    const ways = [
      { x: x + cells + 1, y },
      { x: x - own - 1, y },
      ...[y - 1, y + 1].flatMap((row) => [x, x + cells - own, middle].map((from) => ({ x: from, y: row }))),
    ];
    // Beside its own mark a blank is enough, whatever the mark holds.
    release(board, mark);
    const way = ways.find((one) => isFree(board, one.x, one.y, own, apart));
    board.taken.fill(1, y * board.canvas.width + x, y * board.canvas.width + x + cells);
    if (way === undefined) continue;
    write(board, way.x, way.y, text, role);
    // What is drawn between a mark and its name would read as a part of them.
    if (way.y === y) put(board.canvas, way.x > x ? x + cells : x - 1, y, ' ', role);
    return;
  }
}
