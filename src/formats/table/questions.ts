// What only the user can say of a table: each with the flag that says it.
import { clockPattern, type Column, type Table } from './column.ts';
import type { Assigned } from './mapping.ts';
import type { OrderOfDates } from './order.ts';

/** What is missing, where, and the flag that would say it. */
export interface Question {
  readonly line: number;
  readonly where: string;
  readonly message: string;
}

export type Asked = { readonly question: Question };

export function whatLacks(assigned: Assigned, columns: readonly Column[], table: Table): Question | null {
  if (assigned.date === undefined && assigned.year === undefined) return withoutDates(columns, table);
  if (assigned.title !== undefined || assigned.summary !== undefined) return null;
  const message = `dates, but no text that could be a title; --map title=COLUMN (${columnList(table)})`;
  return { line: table.headerLine, where: '', message };
}

function withoutDates(columns: readonly Column[], table: Table): Question {
  const empty = columns.find(
    ({ count, meanings }) =>
      count === 0 && meanings.some(({ field }) => field === 'date' || field === 'year'),
  );
  if (empty !== undefined) {
    const message = `empty in all ${table.rows.length} rows; nothing can be placed in time`;
    return { line: table.headerLine, where: empty.header, message };
  }
  const clock = columns.find(
    ({ clocks, meanings }) => clocks >= 0.5 || (clocks > 0 && meanings.some(({ field }) => field === 'time')),
  );
  if (clock === undefined)
    return {
      line: table.headerLine,
      where: '',
      message: `no column has dates; --map date=COLUMN (${columnList(table)})`,
    };
  for (let row = 0; row < table.rows.length; row++) {
    const cell = (table.rows.at(row)[clock.index] ?? '').trim();
    if (clockPattern.test(cell)) {
      const message = `"${cell}" is a time of day without a date; no column has dates: --map date=COLUMN (${columnList(table)})`;
      return { line: table.lineOf(row), where: clock.header, message };
    }
  }
  return { line: table.headerLine, where: clock.header, message: 'times of day without a date' };
}

export const columnList = ({ headers }: Table): string => {
  const shown = headers.slice(0, 30);
  return `columns: ${shown.join(', ')}${headers.length > shown.length ? ', …' : ''}`;
};

export function unordered({ open, isMixed, shortYears }: OrderOfDates, table: Table): Question | null {
  if (open === null || isMixed) return null;
  const { row, column, cell } = open;
  const [, a = '', b = '', y = ''] = /^\s*(\d{1,2})[-/](\d{1,2})[-/](\d{2,4})/.exec(cell) ?? [];
  const isShort = y.length === 2 && shortYears === null;
  const what = isShort
    ? `${cell} has a year of two digits`
    : `${cell} may be day ${a} of month ${b} or day ${b} of month ${a}`;
  const message = `${what}, and no other cell tells; --dates dmy or --dates mdy`;
  return { line: table.lineOf(row), where: table.headers[column] ?? '', message };
}
