// What only the user can say of a table: each with the flag that says it.
import { edtfShort } from '../../dates/words/words.ts';
import { isRead, readWhen } from '../when.ts';
import { clockPattern, type Column, type Table } from './column.ts';
import type { Assigned } from './mapping.ts';
import type { OrderOfDates } from './order.ts';

/** What is missing, where, and the flag that would say it. */
interface Question {
  readonly line: number;
  readonly where: string;
  readonly message: string;
  /** The same to be answered by a choice, where there is one. */
  readonly ask?: Ask;
}

export interface Ask {
  /** What of the mapping the answer is. */
  readonly field: 'date' | 'title' | 'order';
  readonly text: string;
  readonly answers: readonly Answer[];
  /** The likeliest one. */
  readonly guess: number;
}

interface Answer {
  readonly value: string;
  readonly label: string;
  readonly samples: readonly string[];
}

export type Asked = { readonly question: Question };

export function whatLacks(assigned: Assigned, columns: readonly Column[], table: Table): Question | null {
  if (assigned.date === undefined && assigned.year === undefined) return withoutDates(columns, table);
  if (assigned.title !== undefined || assigned.summary !== undefined) return null;
  const message = `dates, but no text that could be a title; --map title=COLUMN (${columnList(table)})`;
  return {
    line: table.headerLine,
    where: '',
    message,
    ...askColumn('title', 'Which column says what happened?', columns, ({ numbers, meanLength }) =>
      numbers > 0.5 ? 0 : Math.min(meanLength, 80),
    ),
  };
}

/** Nothing of a table whose columns are all empty. */
function askColumn(
  field: 'date' | 'title',
  text: string,
  columns: readonly Column[],
  scoreOf: (column: Column) => number,
): Pick<Question, 'ask'> {
  const filled = columns.filter(({ count }) => count > 0);
  if (filled.length === 0) return {};
  const scores = filled.map(scoreOf);
  const answers = filled.map(({ header, samples }) => ({ value: header, label: header, samples }));
  return { ask: { field, text, answers, guess: scores.indexOf(Math.max(...scores)) } };
}

function withoutDates(columns: readonly Column[], table: Table): Question {
  const ask = askColumn('date', 'Which column says when it happened?', columns, ({ dates, years }) =>
    Math.max(dates, years),
  );
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
      ...ask,
    };
  for (let row = 0; row < table.rows.length; row++) {
    const cell = (table.rows.at(row)[clock.index] ?? '').trim();
    if (clockPattern.test(cell)) {
      const message = `"${cell}" is a time of day without a date; no column has dates: --map date=COLUMN (${columnList(table)})`;
      return { line: table.lineOf(row), where: clock.header, message, ...ask };
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
  const header = table.headers[column] ?? '';
  return { line: table.lineOf(row), where: header, message, ask: askOrder(table, column, header) };
}

const samplesOfOrder = 3;

/** What the column's first dates are, the one way and the other. */
function askOrder({ rows }: Table, column: number, header: string): Ask {
  const cells = new Set<string>();
  for (let row = 0; row < rows.length && cells.size < samplesOfOrder; row++) {
    const cell = (rows.at(row, column + 1)[column] ?? '').trim();
    if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(cell)) cells.add(cell);
  }
  const answer = (value: 'dmy' | 'mdy', label: string): Answer => ({
    value,
    label,
    samples: Array.from(cells, (cell) => `${cell} is ${inWords(cell, value)}`),
  });
  const answers = [answer('dmy', 'the day first'), answer('mdy', 'the month first')];
  return { field: 'order', text: `In "${header}", what stands first?`, answers, guess: 0 };
}

function inWords(cell: string, order: 'dmy' | 'mdy'): string {
  const when = readWhen(cell, { order, shortYears: { upTo: 2031 } });
  return isRead(when) ? edtfShort(when.date) : 'no date';
}
