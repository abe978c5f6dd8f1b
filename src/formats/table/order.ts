// Whether a column of dates has the day first or the month: all of its cells are asked, since one alone rarely tells.
import { withoutWeekday } from '../date-words.ts';
import type { Choices } from '../importer.ts';
import type { Reading } from '../when.ts';
import { westernDigits } from '../../text/western-digits.ts';
import { calendarOf, type Calendar } from '../other-calendars.ts';
import type { Table } from './column.ts';
import { encoded } from './encoded.ts';
import { fromDay } from '../../dates/calendar.ts';

export interface OrderOfDates extends Reading {
  readonly calendar: Calendar | null;
  /** The first cell of which nobody can know; its row. */
  readonly open: { readonly row: number; readonly column: number; readonly cell: string } | null;
  /** Some cells have the one first and some the other. */
  readonly isMixed: boolean;
  /** It was decided by the cells, not given. */
  readonly isFound: boolean;
  /** It was given, and there are cells that it decides. */
  readonly isGiven: boolean;
}

const numbers = /^\s*(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d\d)\b/;
const dotted = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)\b/;

/** As dates mostly do: there is no day and no month to be found first. */
function beginsWithYear(cell: string): boolean {
  for (let at = 0; at < 4; at++) {
    const digit = cell.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return false;
  }
  return true;
}

const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a year of two digits stands last: nobody writes one with one digit, nor in Europe first before a dot. */
const isLast = (first: string, year: string, isDotted: boolean): boolean =>
  year.length === 2 && (Number(year) > 31 || first.length === 1 || isDotted);

export function orderOf(
  table: Pick<Table, 'rows' | 'headers'>,
  columns: readonly number[],
  { dates, today }: Choices,
): OrderOfDates {
  const { rows, headers } = table;
  let dayFirst = 0;
  let monthFirst = 0;
  let open: OrderOfDates['open'] = null;
  let isShort = false;
  let isYearLast = false;
  let isOrdered = false;
  const isDotLast = !eastAsian.test(headers.join());
  for (const column of columns) {
    const { cells, codes } = encoded(rows, column);
    let first: OrderOfDates['open'] = null;
    for (const [code, raw] of cells.entries()) {
      if (beginsWithYear(raw)) continue;
      const given = westernDigits(raw);
      const cell = /^\s*\d/.test(given) ? given : withoutWeekday(given.trim());
      const [, a = '', b = '', year = ''] = numbers.exec(cell) ?? dotted.exec(cell) ?? [];
      if (a === '') continue;
      isOrdered = true;
      if (year.length === 2) isShort = true;
      if (isLast(a, year, isDotLast && dotted.test(cell))) isYearLast = true;
      if (Number(a) > 12) dayFirst++;
      else if (Number(b) > 12) monthFirst++;
      else if (a !== b && !dotted.test(cell)) first ??= { row: codes.indexOf(code), column, cell };
    }
    if (first !== null && (open === null || first.row < open.row)) open = first;
  }
  const isMixed = dayFirst > 0 && monthFirst > 0;
  const found = isMixed ? null : dayFirst > 0 ? 'dmy' : monthFirst > 0 ? 'mdy' : null;
  const order = dates ?? found;
  // Of 21/3/04 the year may be first; a middle part that is no month leaves it the last.
  const knowsYears = isShort && (isYearLast || dates !== null || (monthFirst > 0 && !isMixed));
  return {
    order,
    calendar: firstOf(columns, (column) => calendarOf(table, column, encoded(rows, column).cells)),
    shortYears: knowsYears ? { upTo: fromDay(today).year + 5 } : null,
    open: order === null ? open : null,
    isMixed: isMixed && dates === null,
    isFound: dates === null && found !== null,
    isGiven: dates !== null && isOrdered,
  };
}

function firstOf(
  columns: readonly number[],
  calendarIn: (column: number) => Calendar | null,
): Calendar | null {
  for (const column of columns) {
    const calendar = calendarIn(column);
    if (calendar !== null) return calendar;
  }
  return null;
}
