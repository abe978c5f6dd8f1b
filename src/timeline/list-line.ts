// A row of the list as a line: marker, day, signs, title.
import { fromDay } from '../dates/calendar.ts';
import { dateInMonth, dateInYear } from '../dates/words/cells.ts';
import { monthHeading, yearInWords } from '../dates/words/point.ts';
import { isContested } from '../dataset/dispute.ts';
import type { TimelineEvent } from '../dataset/model.ts';
import type { Highlighter } from '../search/highlight.ts';
import { cutLine, mark, piece, type Line, type Piece } from './lines/line.ts';
import type { FoldRow, HeadingRow } from './rows.ts';
import { padStart } from './lines/text.ts';
import { levels, type Zoom } from './axis/zoom.ts';

/** How a date is told under a heading: `17`, `11–13` under a month, `17 Nov` under a year. */
const dates = {
  month: { cells: 5, textOf: dateInMonth },
  year: { cells: 7, textOf: dateInYear },
} as const;

export interface RowContext {
  /** What the query matches, to be marked. */
  readonly matches: Highlighter;
  /** Under headings of years the month is told too. */
  readonly zoom: Zoom;
  readonly isMarked: (id: string) => boolean;
}

/** The month or year that is meant. */
export function headingText({ unit, day }: HeadingRow | FoldRow): string {
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

/** Everything but the title has a fixed place before it, so that a title written from right to left can't move it. */
export function eventLine(
  event: TimelineEvent,
  isSelected: boolean,
  isFocused: boolean,
  context: RowContext,
  cells: number,
): Line {
  const { cells: room, textOf } = dates[levels[context.zoom].heading];
  const line: Line = [
    pointer(isSelected, isFocused),
    piece(event.when.isUncertain ? '~' : ' ', 'uncertain'),
    piece(context.isMarked(event.id) ? '✓' : ' ', 'cursor'),
    piece(`${padStart(textOf(event.when, room), room)} `, isSelected ? 'selected' : 'dim'),
    piece(isContested(event) ? '≠ ' : '  ', 'disputed'),
    ...mark(event.title, context.matches(event.title), isSelected ? 'selected' : 'plain'),
  ];
  return cutLine(line, cells);
}

export function foldLine(
  row: FoldRow,
  isSelected: boolean,
  isFocused: boolean,
  zoom: Zoom,
  cells: number,
): Line {
  const text = `… ${row.events.length} more ${underHeading(row)}`;
  return cutLine(
    [
      pointer(isSelected, isFocused),
      // Where the titles of events begin.
      piece(' '.repeat(dates[levels[zoom].heading].cells + 5)),
      piece(text, isSelected ? 'selected' : 'dim'),
    ],
    cells,
  );
}
