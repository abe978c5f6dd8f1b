// What a row of the screen has to be sent to become another one. The bundle has Ink ask it.
//
// Of a line Ink writes all that comes after the first change, and before it the styles of all that it leaves standing: of a
// picture's row, where little changes but often, more than the row. Here only the cells from the first to the last that changed
// are written.
import { isNarrow } from '../timeline/lines/text.ts';

const endsStyles = /^\u001b\[(?:2[2-9]|39)(?:;(?:2[2-9]|39))*m$/;
const partsOfLine = /\u001b\[(?:[\d;]*m|(\d+)G)|[^\u001b]/g;
const stylesAndColumns = /\u001b\[[\d;]*[mG]/g;

/** What ends each style; a colour ends with 39. */
const offs: Readonly<Record<string, number>> = { 1: 22, 2: 22, 4: 24, 7: 27 };

/** What ends some styles. */
function endOf(styles: string): string {
  const codes = new Set((styles.match(/\d+/g) ?? []).map((code) => offs[code] ?? 39));
  return codes.size === 0 ? '' : `\u001b[${[...codes].join(';')}m`;
}

/** Underlined or reversed: a blank is seen. */
const hasGround = /[[;][47][;m]/;

/** Each cell as its letter after the styles in force. A piece of ours ends the styles that it began. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let styles = '';
  for (const [part, column] of line.matchAll(partsOfLine)) {
    if (part.length === 1) cells.push(part === ' ' && !hasGround.test(styles) ? part : styles + part);
    else if (column !== undefined) while (cells.length < Number(column) - 1) cells.push(' ');
    else styles = endsStyles.test(part) ? '' : styles + part;
  }
  return cells;
}

const isPlain = (line: string): boolean => isNarrow(line.replace(stylesAndColumns, ''));

/** From where to where two rows of cells differ. */
function changeOf(
  before: readonly string[],
  after: readonly string[],
): readonly [first: number, end: number] {
  const isSame = (at: number): boolean => (before[at] ?? ' ') === (after[at] ?? ' ');
  let end = Math.max(before.length, after.length);
  let first = 0;
  while (first < end && isSame(first)) first++;
  while (end > first && isSame(end - 1)) end--;
  return [first, end];
}

/** null where it is for Ink: a line with letters of more than a cell, or one that is wider than the screen. */
export function changedCells(previous: string, next: string, columns: number): string | null {
  if (!isPlain(previous) || !isPlain(next)) return null;
  const [before, after] = [cellsOf(previous), cellsOf(next)];
  if (!(Math.max(before.length, after.length) <= columns)) return null;
  const [firstChanged, end] = changeOf(before, after);
  // What is blank to the end is erased, not written: it would be copied with the text.
  const filled = after.findLastIndex((cell) => cell !== ' ') + 1;
  const first = end > filled ? Math.min(firstChanged, filled) : firstChanged;
  let written = `\u001b[${first + 1}G`;
  let styles = '';
  for (const cell of after.slice(first, Math.min(end, filled))) {
    // Nothing is seen of them on a blank: they go on over it.
    const own = cell === ' ' && !hasGround.test(styles) ? styles : cell.slice(0, -1);
    if (own !== styles) written += endOf(styles) + own;
    written += cell.slice(-1);
    styles = own;
  }
  return written + endOf(styles) + (end > filled ? '\u001b[K' : '');
}
