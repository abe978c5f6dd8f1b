// A row of the list as a line: marker, day, signs, title.
import { fromDay } from '../dataset/calendar.ts';
import { dateInMonth, dateInYear, monthHeading, yearInWords } from '../dataset/date-words.ts';
import { isContested } from '../dataset/dispute.ts';
import type { TimelineEvent } from '../dataset/model.ts';
import type { Highlighter } from '../search/highlight.ts';
import { cutLine, mark, piece, type Line } from './line.ts';
import type { Row } from './rows.ts';
import { padStart } from './text.ts';
import { levels, type Zoom } from './zoom.ts';

/** Cells of a day or days under a month's heading: `17`, `11–13`. */
const dayCells = 5;

/** Cells of a date under a year's heading: `17 Nov`. */
const dateCells = 7;

export interface RowContext {
  /** What the query matches, to be marked. */
  readonly matches: Highlighter;
  /** Under headings of years the month is told too. */
  readonly zoom: Zoom;
}

const cellsOfDate = (zoom: Zoom): number => (levels[zoom].heading === 'year' ? dateCells : dayCells);

/** The month or year that is meant. */
export function headingText({ unit, day }: Extract<Row, { type: 'heading' | 'fold' }>): string {
  const { year, month } = fromDay(day);
  return unit === 'year' ? yearInWords(year) : monthHeading(year, month);
}

export function headingLine(row: Extract<Row, { type: 'heading' }>, cells: number): Line {
  return cutLine([piece('── ', 'dim'), piece(headingText(row), 'heading')], cells);
}

/**
 * Everything but the title has a fixed place before it, so that a title written from right to left can't move it.
 */
export function eventLine(
  event: TimelineEvent,
  isSelected: boolean,
  isFocused: boolean,
  context: RowContext,
  cells: number,
): Line {
  const room = cellsOfDate(context.zoom);
  const day = room === dateCells ? dateInYear(event.when, room) : dateInMonth(event.when, room);
  const pointer = isSelected ? (isFocused ? '❯' : '›') : ' ';
  const line: Line = [
    piece(pointer, 'cursor'),
    piece(event.when.isUncertain ? '~' : ' ', 'uncertain'),
    piece(` ${padStart(day, room)} `, isSelected ? 'selected' : 'dim'),
    piece(isContested(event) ? '≠ ' : '  ', 'disputed'),
    ...mark(
      event.title,
      context.matches(event.title),
      isSelected ? 'selected' : 'plain',
      isSelected ? 'selected-match' : 'match',
    ),
  ];
  return cutLine(line, cells);
}

export function foldLine(
  row: Extract<Row, { type: 'fold' }>,
  isSelected: boolean,
  zoom: Zoom,
  cells: number,
  isFocused = true,
): Line {
  const pointer = isSelected ? (isFocused ? '❯' : '›') : ' ';
  const room = cellsOfDate(zoom);
  const text = `… ${row.events.length} more in ${headingText(row)}`;
  return cutLine(
    [
      piece(pointer, 'cursor'),
      // Where the titles of events begin.
      piece(' '.repeat(room + 5)),
      piece(text, isSelected ? 'selected' : 'dim'),
    ],
    cells,
  );
}
