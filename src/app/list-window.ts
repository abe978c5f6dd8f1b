// Which rows of the list are on the screen, in how many lines each, and how much of it is not.
import { mostDateCells, titleCells, type HeadingUnit } from '../timeline/list-line.ts';
import { windowTopOf } from '../timeline/lines/scroll.ts';
import { width, wrapRanges } from '../timeline/lines/text.ts';
import type { Row, Rows } from '../timeline/rows.ts';
import { cursorRow, hasYearsOnly, listHeight, listRect, resultOf, roomyLines, rowsFor } from './derive.ts';
import { memoLast } from './memo.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** Lines that a title has in a list with room, where it isn't the chosen one. */
const mostTitleLines = 2;
/** Lines of the list that the chosen title leaves to another. */
const chosenMargin = 1;
/** With more events the widest dates are assumed: to measure them, each would have to be read. */
const mostMeasured = 60;

interface ListLook {
  readonly heading: HeadingUnit;
  readonly dateCells: number;
  /** Lines of a row, by its place. */
  readonly linesOf: (row: number) => number;
}

/** How the rows of the list look: one width of dates for all that is found, so that no title moves while stepping. */
export const listLook = memoLast((world: World, state: State): ListLook => {
  const rows = rowsFor(world, state);
  const { events, isAll } = resultOf(world, state);
  const heading = state.zoom === 'years' || hasYearsOnly(world, state) ? 'year' : 'month';
  const columns = listRect(world, state)?.width ?? 1;
  const widest = mostDateCells(heading, columns);
  const isMeasured = !isAll && events.length <= mostMeasured;
  const cells = isMeasured ? Math.min(widest, world.dateCells(events, heading)) : widest;
  const room = titleCells(columns - 1, cells);
  const height = listHeight(world, state);
  const selected = cursorRow(world, state);
  const wrapped = (row: number, most: number): number => {
    const shown = rows.at(row);
    if (shown?.type !== 'event') return 1;
    const title = world.dataset.events[shown.index]?.title ?? '';
    const isShort = title.length <= room && width(title) <= room;
    return isShort ? 1 : wrapRanges(title, room, most).length;
  };
  const most = height >= roomyLines || fits(rows, height, wrapped) ? mostTitleLines : 1;
  const known = new Map<number, number>();
  const linesOf = (row: number): number => {
    const lines =
      known.get(row) ?? wrapped(row, row === selected ? Math.max(1, height - chosenMargin) : most);
    known.set(row, lines);
    return lines;
  };
  return { heading, dateCells: cells, linesOf };
});

/** Whether all rows are on the screen with their titles in several lines. */
function fits(rows: Rows, height: number, linesOf: (row: number, most: number) => number): boolean {
  let lines = 0;
  for (let row = 0; row < rows.count && lines <= height; row++) lines += linesOf(row, mostTitleLines);
  return lines <= height;
}

/** Whether a row is the last one of its month (or year), with another heading after it. */
const isBeforeHeading = (rows: Rows, row: number): boolean =>
  rows.at(row)?.type !== 'heading' && rows.at(row + 1)?.type === 'heading';

/**
 * The first row on the screen. It is one earlier where the sticky heading would take the place of the only event that is
 * under it there.
 */
export function listTop(world: World, state: State, { linesOf } = listLook(world, state)): number {
  const rows = rowsFor(world, state);
  const cursor = cursorRow(world, state);
  const height = listHeight(world, state);
  const top = windowTopOf(cursor, state.top, height, rows.count, linesOf);
  if (top >= cursor || !isBeforeHeading(rows, top)) return top;
  let lines = 0;
  for (let row = top - 1; row <= cursor; row++) lines += linesOf(row);
  return lines <= height ? top - 1 : top;
}

/** The heading of what is on top stays on the screen in place of the first row, unless the cursor or another heading needs it. */
function stickyHeading(world: World, state: State): Row | undefined {
  const rows = rowsFor(world, state);
  const top = listTop(world, state);
  const isNeeded = top === cursorRow(world, state) || isBeforeHeading(rows, top);
  return isNeeded ? undefined : rows.headingOf(top);
}

interface ShownRow {
  readonly row: number;
  /** The sticky heading in its place. */
  readonly sticky: Row | undefined;
  /** From which line of the list on, and how many of them. */
  readonly line: number;
  readonly lines: number;
}

/** The rows on the screen from top to bottom, each whole: of a title cut in two nobody sees that it goes on. */
export function shownRows(world: World, state: State): ShownRow[] {
  const look = listLook(world, state);
  const rows = rowsFor(world, state);
  const height = listHeight(world, state);
  const top = listTop(world, state, look);
  const sticky = stickyHeading(world, state);
  const shown: ShownRow[] = [];
  for (let row = top, line = 0; row < rows.count && line < height; row++) {
    const own = row === top ? sticky : undefined;
    const lines = Math.min(height, own === undefined ? look.linesOf(row) : 1);
    if (line + lines > height) break;
    shown.push({ row, sticky: own, line, lines });
    line += lines;
  }
  return withoutLoneHeading(rows, shown);
}

/** A heading without a row under it in sight is left out: its line stays empty. */
function withoutLoneHeading(rows: Rows, shown: ShownRow[]): ShownRow[] {
  const last = shown.at(-1);
  const isAlone = shown.length > 1 && last !== undefined && rows.at(last.row)?.type === 'heading';
  return isAlone ? shown.slice(0, -1) : shown;
}

export interface Hidden {
  readonly above: number;
  readonly below: number;
  readonly count: number;
}

/** How many rows are out of sight above and below; headings don't count. */
export function hiddenRows(world: World, state: State): Hidden {
  const rows = rowsFor(world, state);
  const count = rows.before(rows.count);
  const shown = shownRows(world, state);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return { above: 0, below: 0, count };
  // What has the sticky heading in its place isn't seen.
  const top = first.sticky === undefined ? first.row : first.row + 1;
  return { above: rows.before(top), below: count - rows.before(last.row + 1), count };
}
