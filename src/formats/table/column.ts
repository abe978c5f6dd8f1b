// What the cells of a column are like, from the first rows.
import { isCentury, withoutWeekday, withYear } from '../date-words.ts';
import { westernDigits } from '../../text/western-digits.ts';
import { areSerials } from '../other-calendars.ts';
import { isMissing } from '../missing.ts';
import { epochInstant, isDateShape, isRead, readWhen } from '../when.ts';
import { peopleIn } from './people.ts';
import { meanings, type Known } from './words.ts';

/** Rows of cells under headers, wherever they come from. */
export interface Table {
  /** Each once. */
  readonly headers: readonly string[];
  readonly rows: Rows;
  /** Of the headers, and of a row. */
  readonly headerLine: number;
  readonly lineOf: (row: number) => number;
  /** What stands above the headers. */
  readonly title: string | null;
}

export interface Rows {
  readonly length: number;
  /** The cells of a row; who says how many are needed may be given no more. */
  readonly at: (row: number, most?: number) => readonly string[];
  /** One cell of a row, '' where it has none there. */
  readonly cell: (row: number, column: number) => string;
  /** Whether nothing in a row needs to be cleaned, decoded or cut: asked once for all of its cells. */
  readonly isPlain?: (row: number) => boolean;
}

export interface Column {
  readonly index: number;
  readonly header: string;
  readonly meanings: readonly Known[];
  /** Cells that say something. */
  readonly count: number;
  readonly distinct: number;
  readonly meanLength: number;
  /** Shares of the cells that say something. */
  readonly dates: number;
  /** `1 February`, `3–5 mars`: days to which a year is lacking. */
  readonly yearless: number;
  readonly years: number;
  readonly clocks: number;
  readonly addresses: number;
  readonly numbers: number;
  /** Numbers of people, plain or among words. */
  readonly counts: number;
  /** Latitude and longitude in one cell. */
  readonly points: number;
  readonly highest: number;
  readonly samples: readonly string[];
  /** The letters that separate the items of a cell; null where it is one item. */
  readonly separator: string | null;
}

const rowsLookedAt = 300;

export function columnsOf({ headers, rows }: Table): readonly Column[] {
  const seen = Array.from({ length: Math.min(rowsLookedAt, rows.length) }, (_, row) => rows.at(row));
  return headers.map((header, index) => {
    const cells = seen
      .map((row) => westernDigits((row[index] ?? '').trim()).replace(/(?<=\d)\[\d{1,3}\]$/, ''))
      .filter((cell) => !isMissing(cell));
    const known = meanings(header);
    const isId = known.some(({ field, rank }) => field === 'id' && rank === 3);
    const looks = isId ? ([isDateShape, () => false] as const) : ([looksLikeDate, looksYearless] as const);
    const may = {
      beEpoch: isOfTime.test(header),
      beClock: known.some(({ field }) => field === 'time' || field === 'endTime'),
      count: known.some(({ field }) => field === 'killed' || field === 'wounded'),
    };
    const found = { index, header, meanings: known, ...likeness(cells, may, ...looks) };
    return areSerials(header, cells) ? { ...found, dates: 1 } : found;
  });
}

/** A number of ten digits is an instant only under such a header. */
const isOfTime = /time|date|epoch|unix|stamp/i;

function likeness(
  cells: readonly string[],
  may: { readonly beEpoch: boolean; readonly beClock: boolean; readonly count: boolean },
  isDate: (cell: string) => boolean,
  isYearless: (cell: string) => boolean,
): Omit<Column, 'index' | 'header' | 'meanings'> {
  const share = (test: (cell: string) => boolean): number =>
    cells.filter(test).length / Math.max(1, cells.length);
  // A comma for the point, as in most of Europe.
  const numbers = cells
    .map((cell) => cell.replace(/^([+-]?\d+),(\d+)$/, '$1.$2'))
    .filter(isNumber)
    .map(Number);
  return {
    count: cells.length,
    distinct: new Set(cells).size,
    meanLength: cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length),
    dates:
      may.beEpoch && cells.every((cell) => epochInstant(cell) !== null) ? 1 : shareOfDates(cells, isDate),
    yearless: shareOfDates(cells, isYearless),
    years: share(isYear),
    clocks: share((cell) => clockPattern.test(cell) || (may.beClock && dottedClock.test(cell))),
    addresses: share((cell) => /(?:^|[\s(;|,])(?:https?:)?\/\/\S/.test(cell)),
    numbers: numbers.length / Math.max(1, cells.length),
    counts: may.count ? share((cell) => peopleIn(cell) !== null) : 0,
    points: share((cell) => pointIn(cell) !== null),
    highest: numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    samples: [...new Set(cells)].slice(0, 3),
    separator: separatorOf(cells),
  };
}

const isYear = (cell: string): boolean => /^-?\d{1,4}$/.test(cell);

/** To read a date takes longer than to look at a cell: some of them, from all over, tell as much. */
function shareOfDates(cells: readonly string[], isDate: (cell: string) => boolean): number {
  const step = Math.max(1, Math.floor(cells.length / datesLookedAt));
  const some = cells.filter((_, index) => index % step === 0);
  // Of prose, the first few tell.
  const few = some.length <= 10 ? some : some.filter((_, index) => index % 5 === 0);
  if (!few.some((cell) => isDate(cell) || isYear(cell))) return 0;
  return some.filter(isDate).length / Math.max(1, some.length);
}

const datesLookedAt = 40;

/** `16.37`, `16.37 Uhr`: a clock only where it can be no number. */
export const dottedClock = /^([01]?\d|2[0-3])\.([0-5]\d)(?= ?(?:$|uhr|h\b))/i;
export const clockPattern = /^(?:about |ca?\.? |~)?\d{1,2}[:h]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?\b/i;

/** "36.33, 43.10", "Point(43.13 36.34)"; without a decimal point it may be any two numbers. */
export function pointIn(cell: string): { readonly lat: number; readonly lon: number } | null {
  const [, x, y] = /^POINT ?\((-?\d{1,3}(?:\.\d+)?) (-?\d{1,2}(?:\.\d+)?)\)$/i.exec(cell) ?? [];
  const degrees = degreesIn(cell);
  if (degrees !== null) return degrees;
  const [, lat, lon] = /^[([]?(-?\d{1,2}\.\d+)°?(?:, ?|; ?| )(-?\d{1,3}\.\d+)°?[)\]]?$/.exec(cell) ?? [];
  const point = { lat: Number(y ?? lat), lon: Number(x ?? lon) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : null;
}

const angle = String.raw`(\d{1,3}(?:\.\d+)?)° ?(?:(\d{1,2}(?:\.\d+)?)['′’] ?)?(?:(\d{1,2}(?:\.\d+)?)(?:["″”]|'') ?)?`;
const degreePattern = new RegExp(`^${angle}([NS])(?:, ?|; ?| )${angle}([EWO])$`, 'i');

/** `33°18′N 44°22′E`, with minutes and seconds. */
function degreesIn(cell: string): { readonly lat: number; readonly lon: number } | null {
  if (!cell.includes('°')) return null;
  const [whole, ...parts] = degreePattern.exec(cell) ?? [];
  if (whole === undefined) return null;
  const decimal = (at: number): number => {
    const [degrees = 0, minutes = 0, seconds = 0] = parts.slice(at, at + 3).map((part) => Number(part ?? 0));
    const sign = /[SWO]/i.test(parts[at + 3] ?? '') ? -1 : 1;
    return (sign * Math.round((degrees + minutes / 60 + seconds / 3_600) * 1e5)) / 1e5;
  };
  const point = { lat: decimal(0), lon: decimal(4) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : null;
}

export function isNumber(cell: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(cell);
}

const inAnyOrder = { order: 'dmy', shortYears: { upTo: 2031 } } as const;
const longestDate = 60;

/** A day, a month, a span: more than a number. */
export function looksLikeDate(cell: string): boolean {
  if (cell.length > longestDate || !(/[\d元]/.test(cell) || isCentury(cell))) return false;
  if (isNumber(cell)) return /^(?:1[0-9]|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(cell);
  if (clockPattern.test(cell)) return false;
  if (isDateShape(withoutWeekday(cell))) return true;
  return isRead(readWhen(cell, inAnyOrder));
}

function looksYearless(cell: string): boolean {
  if (cell.length > longestDate || !/\d/.test(cell) || !/\p{L}/u.test(cell) || /\d{3}/.test(cell))
    return false;
  const when = readWhen(withYear(cell, '2000'), inAnyOrder);
  return isRead(when) && /^2000-\d\d-\d\d/.test(when.date);
}

/** A comma is part of many names: it separates only what is found again between others. */
function separatorOf(cells: readonly string[]): string | null {
  if (cells.some((cell) => /[;|\n]/.test(cell))) return ';|\n';
  const lists = cells.filter((cell) => cell.includes(','));
  if (lists.length === 0) return null;
  const items = cells.flatMap((cell) => cell.split(',').map((item) => item.trim()));
  const isShort = items.every(({ length }) => length <= 40);
  return isShort && new Set(items).size <= items.length * 0.7 ? ',' : null;
}
