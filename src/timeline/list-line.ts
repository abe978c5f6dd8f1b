// A row of the list as a line: marker, day, signs, title.
import { fromDay } from '../dates/calendar.ts';
import { dateInMonth, dateInYear } from '../dates/words/cells.ts';
import { monthHeading, yearInWords } from '../dates/words/point.ts';
import { isContested } from '../dataset/dispute.ts';
import type { TimelineEvent } from '../dataset/model.ts';
import type { Highlighter } from '../search/highlight.ts';
import { cutLine, mark, piece, wrapPiecesAtMost, type Line, type Piece } from './lines/line.ts';
import type { FoldRow, HeadingRow } from './rows.ts';
import { narrowCells } from './lines/scroll.ts';
import { padStart, width } from './lines/text.ts';

/** How a date is written under a heading: `17`, `11–13` under a month, `17 Nov`, `7–8 Sep` under a year. */
const dates = {
  month: { cells: 5, textOf: dateInMonth },
  year: { cells: 9, textOf: dateInYear },
} as const;
export type HeadingUnit = keyof typeof dates;

/** The cells around the date: pointer, sign of an uncertain date, blanks, sign of a dispute. */
const signCells = 6;
/** Cells before a title at the most. */
export const widestGutter = dates.year.cells + signCells;

/** The cells that the dates of these events need. */
export function dateCells(events: readonly TimelineEvent[], heading: HeadingUnit): number {
  const { cells, textOf } = dates[heading];
  return Math.min(cells, Math.max(2, ...events.map(({ when }) => width(textOf(when, cells)))));
}

/** In a narrow list a date gives way to the title: `17 Nov` at the most. */
const narrowDateCells = 6;

export const mostDateCells = (heading: HeadingUnit, cells: number): number =>
  Math.min(dates[heading].cells, cells < narrowCells ? narrowDateCells : Infinity);

export interface RowContext {
  /** What the query matches, to be marked. */
  readonly matches: Highlighter;
  /** What the rows stand under: under headings of years the month is written too. */
  readonly heading: HeadingUnit;
  readonly dateCells: number;
  readonly isMarked: (id: string) => boolean;
}

/** Cells that titles have in rows of `cells`. */
export const titleCells = (cells: number, dateWidth: number): number =>
  Math.max(1, cells - dateWidth - signCells);

/** The month or year that is meant. */
function headingText({ unit, day }: HeadingRow | FoldRow): string {
  if (unit === 'none') return 'undated';
  const { year, month } = fromDay(day);
  return unit === 'year' ? yearInWords(year) : monthHeading(year, month);
}

/** After "3 more". */
export function underHeading(row: FoldRow): string {
  return row.unit === 'none' ? headingText(row) : `in ${headingText(row)}`;
}

export function headingLine(row: HeadingRow, cells: number): Line {
  return cutLine([piece('── ', 'dim'), piece(headingText(row), 'heading')], cells);
}

const pointer = (isSelected: boolean, isFocused: boolean): Piece =>
  piece(isSelected ? (isFocused ? '❯' : '›') : ' ', 'cursor');

/**
 * Everything but the title has a fixed place before it, so that a title written from right to left can't move it. The
 * title goes on under itself, in `most` lines at the most.
 */
export function eventLines(
  event: TimelineEvent,
  isSelected: boolean,
  isFocused: boolean,
  context: RowContext,
  cells: number,
  most = 1,
): Line[] {
  const { dateCells: room } = context;
  const gutter: Line = [
    pointer(isSelected, isFocused),
    piece(event.when.isUncertain ? '~' : ' ', 'uncertain'),
    piece(context.isMarked(event.id) ? '✓' : ' ', 'cursor'),
    piece(
      `${padStart(dates[context.heading].textOf(event.when, room), room)} `,
      isSelected ? 'selected' : 'dim',
    ),
    piece(isContested(event) ? '≠ ' : '  ', 'disputed'),
  ];
  const title = mark(event.title, context.matches(event.title), isSelected ? 'selected' : 'plain');
  if (most === 1) return [cutLine([...gutter, ...title], cells)];
  return wrapPiecesAtMost(title, titleCells(cells, room), most).map((line, at) =>
    cutLine([...(at === 0 ? gutter : [piece(' '.repeat(room + signCells))]), ...line], cells),
  );
}

export function foldLine(
  row: FoldRow,
  isSelected: boolean,
  isFocused: boolean,
  dateWidth: number,
  cells: number,
): Line {
  const text = `… ${row.events.length} more ${underHeading(row)}`;
  return cutLine(
    [
      pointer(isSelected, isFocused),
      // Where the titles of events begin.
      piece(`${' '.repeat(dateWidth + signCells - 1)}${text}`, isSelected ? 'selected' : 'dim'),
    ],
    cells,
  );
}
