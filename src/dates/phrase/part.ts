// Parts of a period: "early September 2020", "mid-2017", "late 2010s", "last week of December 2019".
import { daysInMonth, digits, fromDay } from '../calendar.ts';
import { modified } from './modifiers.ts';
import type { Readings } from './point.ts';
import { dayText } from './relative.ts';
import { lastYear, yearText } from '../edtf/point.ts';
import { isDateError, parseEdtf, partsOf, type EdtfPoint } from '../edtf/edtf.ts';

type Third = 0 | 1 | 2;

const thirds: ReadonlyMap<string, Third> = new Map([
  ['early', 0],
  ['start', 0],
  ['beginning', 0],
  ['mid', 1],
  ['middle', 1],
  ['late', 2],
  ['end', 2],
]);

const partPattern = /^([a-z]+)(?: -)? (.+)$/;

const weeks: readonly (readonly string[])[] = [
  ['first', '1'],
  ['second', '2'],
  ['third', '3'],
  ['fourth', '4'],
];
const weekPattern = /^([a-z]+|\d) week (.+)$/;
const daysOfWeek = 7;

/** Seven days of a month or a year, counted from its first day or, for the last, from its end. */
function readWeek(tokens: string, read: (tokens: string) => Readings): Readings {
  const [, name = '', period = ''] = weekPattern.exec(tokens) ?? [];
  const week = weeks.findIndex((names) => names.includes(name));
  if (week === -1 && name !== 'last') return [];
  return modified(read(period), ({ kind, precision, earliest, latest }) => {
    const isPeriod = kind === 'point' && (precision === 'month' || precision === 'year');
    if (!isPeriod || earliest === null || latest === null) return null;
    const first = week === -1 ? latest + 1 - daysOfWeek : earliest + week * daysOfWeek;
    const [from, to] = [dayText(first), dayText(first + daysOfWeek - 1)];
    return from === null || to === null ? null : `${from}/${to}`;
  });
}

/** EDTF of the part; none where the tokens don't begin with one. `read` reads the period. */
export function readPart(tokens: string, read: (tokens: string) => Readings): Readings {
  const week = readWeek(tokens, read);
  if (week.length > 0) return week;
  const [, name = '', period = ''] = partPattern.exec(tokens) ?? [];
  const third = thirds.get(name);
  if (third === undefined) return [];
  return read(period).flatMap((reading) => {
    const date = parseEdtf(reading);
    if (isDateError(date)) return [reading];
    const parts = partsOf(date);
    const text = parts.kind === 'point' ? thirdOf(parts.point, third) : null;
    return text === null ? [] : [text];
  });
}

function thirdOf(point: EdtfPoint, third: Third): string | null {
  const { year, unspecifiedDigits, month, day, season } = point;
  if (day !== null || month === 'unspecified' || unspecifiedDigits === 4) return null;
  if (unspecifiedDigits > 0) return month === null && season === null ? thirdOfYears(point, third) : null;
  if (Math.abs(year) > 9999) return null;
  const text = yearText(year);
  if (season !== null) return thirdOfSeason(text, season, third);
  if (month === null) return `${text}-${digits(third * 4 + 1, 2)}/${text}-${digits(third * 4 + 4, 2)}`;
  const last = third === 2 ? daysInMonth(year, month) : third * 10 + 10;
  const start = `${text}-${digits(month, 2)}`;
  return `${start}-${digits(third * 10 + 1, 2)}/${start}-${digits(last, 2)}`;
}

/** Of ten years the first four, then three and three; of a hundred, likewise. */
function thirdOfYears(point: EdtfPoint, third: Third): string {
  const count = lastYear(point) - point.year + 1;
  const first = point.year + Math.ceil((count * third) / 3);
  const last = point.year + Math.ceil((count * (third + 1)) / 3) - 1;
  return `${yearText(first)}/${yearText(last)}`;
}

/** Only what has three months has a month as its third. */
function thirdOfSeason(year: string, season: number, third: Third): string | null {
  const date = season <= 36 ? parseEdtf(`${year}-${season}`) : null;
  if (date === null || isDateError(date) || date.earliest === null) return null;
  const start = fromDay(date.earliest);
  const month = start.month + third;
  return month > 12
    ? `${yearText(start.year + 1)}-${digits(month - 12, 2)}`
    : `${yearText(start.year)}-${digits(month, 2)}`;
}
