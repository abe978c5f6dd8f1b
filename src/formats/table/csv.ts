// Text of rows and cells (RFC 4180, with any delimiter) → where its rows are, and the cells of one. A quote that is never
// closed is a letter like another, so that it doesn't swallow the rest of the file.
import { maxLine } from '../../text/clean.ts';

export interface Csv {
  /** With \n for every line end. */
  readonly text: string;
  readonly delimiter: string;
  /** Offsets of the rows that aren't blank, and of their ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** By row, whether a quote stands in it; null where there is none at all. */
  readonly hasQuotes: readonly boolean[] | null;
  /** From here on quotes are letters; a quote before it is never closed. */
  readonly literalFrom: number;
}

/** More are no table for people. */
export const mostColumns = 1_000;

/** Offsets stay: a lone CR is one letter, and of CR LF the CR is blank. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

export function readCsv(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): Csv {
  const starts: number[] = [];
  const ends: number[] = [];
  const hasQuotes: boolean[] = [];
  let literalFrom = Number.POSITIVE_INFINITY;
  let quote = text.indexOf('"');
  for (let at = 0; at < text.length && starts.length < most;) {
    let end = text.indexOf('\n', at);
    if (end === -1) end = text.length;
    if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
    const isQuoted = quote !== -1 && quote < end && at < literalFrom;
    if (isQuoted) {
      const walked = endOfRow(text, at, quote, end, delimiter);
      if (walked === -1) literalFrom = at;
      else end = walked;
    }
    if (!isBlank(text, at, end)) {
      starts.push(at);
      ends.push(end);
      hasQuotes.push(isQuoted);
    }
    at = end + 1;
  }
  const isPlain = !hasQuotes.includes(true);
  return { text, delimiter, starts, ends, hasQuotes: isPlain ? null : hasQuotes, literalFrom };
}

/**
 * The newline that ends the row, or the end of the text; -1 where a quote is never closed. `quote` is the first of the row,
 * `lineEnd` the first newline.
 */
function endOfRow(text: string, start: number, quote: number, lineEnd: number, delimiter: string): number {
  let end = lineEnd;
  for (let at = quote; at !== -1 && at < end;) {
    // Within a cell it is a letter.
    if (at !== start && text[at - 1] !== delimiter) {
      at = text.indexOf('"', at + 1);
      continue;
    }
    const close = closing(text, at, delimiter);
    if (close === -1) return -1;
    if (close > end) {
      end = text.indexOf('\n', close);
      if (end === -1) return text.length;
    }
    at = text.indexOf('"', close + 1);
  }
  return end;
}

/** Of the cell whose quote stands at `at`: the quote that a delimiter or the end of the row follows. */
function closing(text: string, at: number, delimiter: string): number {
  for (let next = text.indexOf('"', at + 1); next !== -1; next = text.indexOf('"', next + 1)) {
    if (text[next + 1] === '"') next++;
    else if (endsCell(text, next + 1, delimiter)) return next;
  }
  return -1;
}

function endsCell(text: string, start: number, delimiter: string): boolean {
  let at = start;
  while (text[at] === ' ' || text[at] === '\r') at++;
  return at >= text.length || text[at] === delimiter || text[at] === '\n';
}

/** The first `most` of them: who needs the first columns of every row doesn't wait for the others. */
export function cellsOf(csv: Csv, index: number, most = mostColumns): readonly string[] {
  const { delimiter, starts, hasQuotes } = csv;
  const row = rowOf(csv, index);
  const isQuoted = hasQuotes?.[index] === true && (starts[index] ?? 0) < csv.literalFrom;
  return isQuoted ? quotedCells(row, delimiter, most) : plainCells(row, delimiter, most);
}

/** As `split` gives them, in two thirds of its time. */
function plainCells(row: string, delimiter: string, most: number): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  for (let end = row.indexOf(delimiter); end !== -1 && cells.length < most;) {
    cells.push(row.slice(start, end));
    start = end + 1;
    end = row.indexOf(delimiter, start);
  }
  if (cells.length < most) cells.push(row.slice(start));
  return cells;
}

/** One of them, '' where the row has fewer: who needs it of every row makes no others. */
export function cellOf(csv: Csv, index: number, column: number): string {
  const { delimiter, hasQuotes } = csv;
  if (hasQuotes?.[index] === true) return cellsOf(csv, index, column + 1)[column] ?? '';
  const row = rowOf(csv, index);
  let start = 0;
  for (let before = 0; before < column; before++) {
    const end = row.indexOf(delimiter, start);
    if (end === -1) return '';
    start = end + 1;
  }
  const end = row.indexOf(delimiter, start);
  return row.slice(start, end === -1 ? row.length : end);
}

/** Whether each cell is as cleaning would leave it, white space at its ends aside, and holds no mark of HTML or of a footnote. */
export function isPlainRow(csv: Csv, index: number): boolean {
  if (csv.hasQuotes?.[index] === true) return false;
  const row = rowOf(csv, index);
  // Each in a pass of its own, which is faster than all in one. Joined, the cells of half a line are no longer than one.
  return (
    row.length <= maxLine / 2 &&
    !beyondAscii.test(row) &&
    !row.includes('  ') &&
    !row.includes('<') &&
    !row.includes('&') &&
    !row.includes('[')
  );
}

const beyondAscii = /[^ -~]/;

/** Its own text, for a search in all of the text would go on to its end where a row lacks what is sought. */
function rowOf({ text, starts, ends }: Csv, index: number): string {
  const start = starts[index] ?? 0;
  const end = ends[index] ?? start;
  return text.slice(start, text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end);
}

const carriageReturn = 0x0d;

function quotedCells(row: string, delimiter: string, most: number): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= row.length && cells.length < most) {
    const close = row[at] === '"' ? closing(row, at, delimiter) : -1;
    let end = row.indexOf(delimiter, close === -1 ? at : close + 1);
    if (end === -1) end = row.length;
    cells.push(close === -1 ? row.slice(at, end) : unquoted(row.slice(at + 1, close)));
    at = end + 1;
  }
  return cells;
}

const unquoted = (cell: string): string => (cell.includes('"') ? cell.replaceAll('""', '"') : cell);

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (text.charCodeAt(at) > 0x20 && text.charCodeAt(at) !== 0xa0) return false;
  return true;
}

const delimiters = [',', ';', '\t', '|'];

/** What the rows agree on; null where they agree on nothing. */
export function delimiterOf(text: string, name: string): string | null {
  // The last row may be cut.
  const head =
    text.length > headLength
      ? text.slice(0, text.lastIndexOf('\n', headLength) + 1) || text.slice(0, headLength)
      : text;
  const found = delimiters.map((delimiter) => ({ delimiter, ...agreement(head, delimiter) }));
  const isTabbed = /\.(?:tsv|tab)(?:\.gz)?$/i.test(name);
  const [best] = found
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => weight(b, isTabbed) - weight(a, isTabbed));
  return best === undefined || best.share < fewestAgree ? null : best.delimiter;
}

const headLength = 65_536;
const rowsLookedAt = 100;
const fewestAgree = 0.5;

interface Agreement {
  /** Cells of most rows. */
  readonly columns: number;
  /** Of the rows that have so many. */
  readonly share: number;
}

/** Rows of a file of tabs may hold more commas than tabs, but never as evenly. */
const weight = (
  { share, columns, delimiter }: Agreement & { readonly delimiter: string },
  isTabbed: boolean,
): number => share + Math.min(columns, 20) / 1_000 + (isTabbed && delimiter === '\t' ? 1 : 0);

function agreement(text: string, delimiter: string): Agreement {
  const csv = readCsv(text, delimiter, rowsLookedAt);
  const counts = new Map<number, number>();
  for (let row = 0; row < csv.starts.length; row++) {
    const { length } = cellsOf(csv, row);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [[columns, rows] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { columns, share: rows / Math.max(1, csv.starts.length) };
}
