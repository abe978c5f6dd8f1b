// Parses and prints one point of an EDTF date (a day, month, season or year, perhaps with unspecified digits) and computes
// which days it may cover.
import { daysInMonth, digits, lastDayOfMonth, monthNames, toDay, type Day } from '../calendar.ts';
import { parseTime, timeText, type DateError, type TimeOfDay } from './time.ts';

/** The unit that a date is known to, from nothing to the time of day; `season` is any of the codes 21–41. */
export const precisions = [
  'none',
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'time',
] as const;
export type Precision = (typeof precisions)[number];

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '' | '?' | '~' | '%';

export interface EdtfPoint {
  /** Astronomical: 0 is 1 BC. The first one where digits are unspecified (1900 for `19XX`). */
  readonly year: number;
  /** How many of the year's last digits are `X`. */
  readonly unspecifiedDigits: 0 | 1 | 2 | 3 | 4;
  readonly month: number | 'unspecified' | null;
  readonly day: number | 'unspecified' | null;
  /** 21–41, see `seasonMonths`. */
  readonly season: number | null;
  readonly time: TimeOfDay | null;
  readonly qualifier: Qualifier;
}

/** More than the age of the universe; its days are still exact integers. */
const farthestYear = 1e12;

interface Months {
  /** 1–12. */
  readonly first: number;
  readonly count: number;
}

const grouping = (from: number, count: number, firsts: readonly number[]): [number, Months][] =>
  firsts.map((first, index) => [from + index, { first, count }]);

/** Seasons are meteorological; a winter ends in the following year. 21–24 leave the hemisphere open: northern. */
export const seasonMonths: ReadonlyMap<number, Months> = new Map([
  ...grouping(21, 3, [3, 6, 9, 12]),
  ...grouping(25, 3, [3, 6, 9, 12]),
  ...grouping(29, 3, [9, 12, 3, 6]),
  ...grouping(33, 3, [1, 4, 7, 10]),
  ...grouping(37, 4, [1, 5, 9]),
  ...grouping(40, 6, [1, 7]),
]);

const letterYearPattern = /^Y(-?)([1-9]\d{0,12})(?:E(\d{1,2}))?([?~%]?)$/;
const longestPoint = '-0044-03-15T00:00:00+03:00%'.length;

/** null where the text doesn't even look like one. */
export function parsePoint(text: string): EdtfPoint | DateError | null {
  if (text.length < 4 || text.length > longestPoint) return null;
  if (text.startsWith('Y')) return parseLetterYear(text);
  const qualifier = qualifierAt(text, text.length - 1);
  const end = text.length - qualifier.length;
  const start = text.startsWith('-') ? 1 : 0;
  const length = end - start;
  const unspecifiedDigits = unspecifiedAt(text, start);
  const year = yearAt(text, start, unspecifiedDigits);
  const month = length === 4 ? null : partAt(text, start + 4);
  const day = length <= 7 ? null : partAt(text, start + 7);
  if (year === null || Number.isNaN(month) || Number.isNaN(day)) return null;
  if (length !== 4 && length !== 7 && length < 10) return null;
  const time = length <= 10 ? null : parseTime(text.slice(start + 10, end));
  if (time === null && length > 10) return null;
  if (time !== null && 'error' in time) return { ...time, error: `${text}: ${time.error}` };
  const isSeason = typeof month === 'number' && seasonMonths.has(month);
  const season = isSeason ? month : null;
  const problem = calendarProblem(year, unspecifiedDigits, month, day, isSeason);
  if (problem !== null) return { ...problem, error: `${text}: ${problem.error}` };
  return { year, unspecifiedDigits, month: isSeason ? null : month, day, season, time, qualifier };
}

function qualifierAt(text: string, index: number): Qualifier {
  const sign = text[index];
  return sign === '?' || sign === '~' || sign === '%' ? sign : '';
}

/** How many `X` the four characters of the year end with. */
function unspecifiedAt(text: string, start: number): EdtfPoint['unspecifiedDigits'] {
  if (text[start + 3] !== 'X') return 0;
  if (text[start + 2] !== 'X') return 1;
  if (text[start + 1] !== 'X') return 2;
  return text[start] === 'X' ? 4 : 3;
}

/** The first year; null where the text has none, as in `-0000`. */
function yearAt(text: string, start: number, unspecifiedDigits: number): number | null {
  const scale = 10 ** unspecifiedDigits;
  const value = numberAt(text, start, start + 4 - unspecifiedDigits) * scale;
  if (Number.isNaN(value)) return null;
  if (start === 0) return value;
  return value === 0 && scale === 1 ? null : -(value + scale - 1);
}

/** The month or day after a hyphen; NaN where there is none. */
function partAt(text: string, index: number): number | 'unspecified' {
  if (text[index] !== '-') return Number.NaN;
  if (text[index + 1] === 'X' && text[index + 2] === 'X') return 'unspecified';
  return numberAt(text, index + 1, index + 3);
}

const zero = '0'.charCodeAt(0);

/** Parses the digits from `from` to before `to`; NaN where other characters are among them. */
export function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function calendarProblem(
  year: number,
  unspecifiedDigits: number,
  month: EdtfPoint['month'],
  day: EdtfPoint['day'],
  isSeason: boolean,
): DateError | null {
  if (isSeason) return day === null ? null : { error: 'a season takes no day' };
  if (month === null || month === 'unspecified') {
    return typeof day === 'number' && (day < 1 || day > 31) ? { error: `there is no day ${day}` } : null;
  }
  if (month < 1 || month > 12) return { error: `there is no month ${month}`, ...swapHint(year, month, day) };
  if (typeof day !== 'number') return null;
  // A year that isn't known may have been a leap year.
  const length = unspecifiedDigits > 0 ? daysInMonth(0, month) : daysInMonth(year, month);
  if (day >= 1 && day <= length) return null;
  const inYear = month === 2 && unspecifiedDigits === 0 ? ` ${yearText(year)}` : '';
  return { error: `there is no day ${day}`, hint: `${monthNames[month - 1]}${inYear} has ${length} days` };
}

function swapHint(year: number, month: number, day: EdtfPoint['day']): { readonly hint?: string } {
  if (typeof day !== 'number' || day < 1 || day > 12 || month < 1 || month > daysInMonth(year, day))
    return {};
  return { hint: `the month comes first: ${yearText(year)}-${digits(day, 2)}-${digits(month, 2)}` };
}

function parseLetterYear(text: string): EdtfPoint | DateError | null {
  const match = letterYearPattern.exec(text);
  if (match === null) return null;
  const [, sign = '', yearDigits = '', exponent = '0', qualifier = ''] = match;
  const size = Number(yearDigits) * 10 ** Number(exponent);
  const year = sign === '-' ? -size : size;
  if (size > farthestYear) return { error: `${text} is too far away`, hint: 'years go to 1,000,000,000,000' };
  if (size <= 9999) {
    return { error: `${text}: Y is for years of five digits and more`, hint: `write ${yearText(year)}` };
  }
  return {
    year,
    unspecifiedDigits: 0,
    month: null,
    day: null,
    season: null,
    time: null,
    qualifier: qualifierAt(qualifier, 0),
  };
}

export function pointText(point: EdtfPoint): string {
  const { year, unspecifiedDigits, month, day, season, time, qualifier } = point;
  const second = season === null ? part(month) : `-${season}`;
  return `${yearText(year, unspecifiedDigits)}${second}${part(day)}${timeText(time)}${qualifier}`;
}

const part = (value: number | 'unspecified' | null): string =>
  value === null ? '' : value === 'unspecified' ? '-XX' : `-${digits(value, 2)}`;

/** As EDTF; `X` for the last digits that are unspecified. */
export function yearText(year: number, unspecifiedDigits = 0): string {
  const sign = year < 0 ? '-' : '';
  if (Math.abs(year) > 9999) return `Y${year}`;
  const known = digits(Math.abs(year), 4).slice(0, 4 - unspecifiedDigits);
  return sign + known.padEnd(4, 'X');
}

/** The last year that the point may be in. */
export function lastYear({ year, unspecifiedDigits }: EdtfPoint): number {
  if (unspecifiedDigits === 0) return year;
  const last = year + 10 ** unspecifiedDigits - 1;
  // `-00XX` ends at year -1: a year with a minus sign is never 0.
  return year < 0 ? Math.min(-1, last) : last;
}

/** null where nothing of the year is known. */
export function firstDay({ year, unspecifiedDigits, month, day, season }: EdtfPoint): Day | null {
  if (unspecifiedDigits === 4) return null;
  if (season !== null) return toDay(year, seasonMonths.get(season)?.first ?? 1, 1);
  const firstMonth = typeof month === 'number' ? month : 1;
  return toDay(year, firstMonth, typeof day === 'number' ? Math.min(day, daysInMonth(year, firstMonth)) : 1);
}

/** null where nothing of the year is known. */
export function lastDay(point: EdtfPoint): Day | null {
  const { unspecifiedDigits, month, day, season } = point;
  if (unspecifiedDigits === 4) return null;
  const year = lastYear(point);
  if (season !== null) {
    const { first, count } = seasonMonths.get(season) ?? { first: 1, count: 12 };
    const last = first + count - 1;
    return last > 12 ? lastDayOfMonth(year + 1, last - 12) : lastDayOfMonth(year, last);
  }
  const lastMonth = typeof month === 'number' ? month : 12;
  const length = daysInMonth(year, lastMonth);
  return toDay(year, lastMonth, typeof day === 'number' ? Math.min(day, length) : length);
}

const yearPrecisions: readonly Precision[] = ['year', 'decade', 'century', 'millennium', 'none'];

export function pointPrecision({ unspecifiedDigits, month, day, season, time }: EdtfPoint): Precision {
  if (unspecifiedDigits > 0) return yearPrecisions[unspecifiedDigits] ?? 'none';
  if (season !== null) return 'season';
  if (month === null || month === 'unspecified') return 'year';
  if (day === null || day === 'unspecified') return 'month';
  return time === null ? 'day' : 'time';
}

export function isPointUncertain({ qualifier, unspecifiedDigits, month, day }: EdtfPoint): boolean {
  return qualifier !== '' || unspecifiedDigits > 0 || month === 'unspecified' || day === 'unspecified';
}
