// A rectangle of cells to draw a picture in; what is drawn becomes lines of few pieces.
import { piece, type Line, type Piece, type Role } from './line.ts';
import { isNarrow, splitGraphemes, width } from './text.ts';

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** A grapheme a cell; empty after one that is two cells wide. */
  readonly signs: string[];
  readonly roles: Role[];
}

const blank = ' ';

export function createCanvas(cells: number, rows: number): Canvas {
  const count = Math.max(0, cells * rows);
  return {
    width: cells,
    height: rows,
    signs: Array.from({ length: count }, () => blank),
    roles: Array.from({ length: count }, (): Role => 'plain'),
  };
}

/** Writes a text from a cell on, as far as the row goes; returns the cell after it. */
export function put(canvas: Canvas, x: number, y: number, text: string, role: Role = 'plain'): number {
  let at = x;
  if (y < 0 || y >= canvas.height) return at;
  if (isNarrow(text)) {
    for (let index = 0; index < text.length; index++, at++)
      if (at >= 0 && at < canvas.width) set(canvas, at, y, text[index] ?? blank, 1, role);
    return at;
  }
  for (const sign of splitGraphemes(text)) {
    const cells = width(sign);
    if (cells === 0) continue;
    if (at >= 0 && at + cells <= canvas.width) set(canvas, at, y, sign, cells, role);
    at += cells;
  }
  return at;
}

function set(canvas: Canvas, x: number, y: number, sign: string, cells: number, role: Role): void {
  const at = y * canvas.width + x;
  // Half of a wide sign is not left standing, on either side.
  if (canvas.signs[at] === '' && x > 0) canvas.signs[at - 1] = blank;
  for (let cell = 0; cell < cells; cell++) {
    canvas.signs[at + cell] = cell === 0 ? sign : '';
    canvas.roles[at + cell] = role;
  }
  if (x + cells < canvas.width && canvas.signs[at + cells] === '') canvas.signs[at + cells] = blank;
}

/** Roles in which a blank is seen. */
const hasGround: ReadonlySet<Role> = new Set<Role>(['chip', 'link', 'match']);

/** A piece a run of cells of one role; blanks join what is before them, where they look alike in both. */
export function linesOf(canvas: Canvas): Line[] {
  return Array.from({ length: canvas.height }, (_, row) => lineOf(canvas, row));
}

function lineOf({ width: cells, signs, roles }: Canvas, row: number): Line {
  const line: Piece[] = [];
  let text = '';
  let role: Role = 'plain';
  const flush = (): void => {
    if (text !== '') line.push(piece(text, role));
  };
  for (let at = row * cells; at < (row + 1) * cells; at++) {
    const sign = signs[at] ?? blank;
    const own = roles[at] ?? 'plain';
    const joins = sign === blank && !hasGround.has(own) && !hasGround.has(role);
    if (own !== role && !joins) {
      flush();
      text = '';
      role = own;
    }
    text += sign;
  }
  if (!hasGround.has(role)) text = text.trimEnd();
  flush();
  return line;
}
