// Which rows of a list are on the screen.

/** Rows kept visible above and below the cursor. */
const scrollMargin = 2;

/**
 * The first row to show so that row `cursor` is visible with its margin, moving as little as possible from `top`.
 * All counts are rows.
 */
export function windowTop(cursor: number, top: number, height: number, count: number): number {
  if (height <= 0 || count <= height) return 0;
  const margin = Math.min(scrollMargin, Math.floor((height - 1) / 2));
  const lowest = Math.min(cursor - margin, count - height);
  const highest = cursor + margin - height + 1;
  return Math.max(0, Math.min(count - height, Math.max(highest, Math.min(lowest, top))));
}

/** The same for rows of several lines; `height` is in lines. */
export function windowTopOf(
  cursor: number,
  top: number,
  height: number,
  count: number,
  linesOf: (row: number) => number,
): number {
  if (height <= 0) return 0;
  /** The first of the rows that end with `last` and are all shown. */
  const firstBefore = (last: number): number => {
    let row = last;
    for (let room = height - linesOf(last); row > 0 && room >= linesOf(row - 1); row--)
      room -= linesOf(row - 1);
    return row;
  };
  const margin = Math.min(scrollMargin, Math.floor((height - 1) / 2));
  const end = firstBefore(Math.max(0, count - 1));
  const lowest = Math.min(cursor - margin, end);
  const highest = Math.min(cursor, firstBefore(Math.max(0, Math.min(count - 1, cursor + margin))));
  return Math.max(0, Math.min(end, Math.max(highest, Math.min(lowest, top))));
}

/** The same for a text without cursor: `top` held within what there is to scroll. */
export function clampScroll(top: number, height: number, count: number): number {
  return Math.max(0, Math.min(top, count - height));
}

/** The first row to show of rows without a scroll of their own: the cursor is in the middle where it can be. */
export function centredTop(cursor: number, height: number, count: number): number {
  return windowTop(cursor, Math.max(0, cursor - Math.floor(height / 2)), height, count);
}

/** In fewer cells a row has no room for all that it tells. */
export const narrowCells = 60;
const fewestRows = 3;

/** One line of several tells hardly more than a row does. */
const fewestLines = 2;

/** Of `lines`, how many are a footer with the chosen row in full, where that takes `needed`: what leaves rows enough. */
export function footerLines(lines: number, needed: number): number {
  const free = Math.min(needed, lines - fewestRows);
  return free < Math.min(needed, fewestLines) ? 0 : free;
}
