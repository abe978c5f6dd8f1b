// How long a date lasts, and how long after another one it is, never nearer than the dates allow.
import { fromDay, type Day } from '../calendar.ts';
import { grouped } from './point.ts';
import { partsOf, type EdtfDate } from '../edtf/edtf.ts';
import { isPoint, type EdtfParts, type IntervalEnd } from '../edtf/parts.ts';
import {
  firstDay,
  lastDay,
  pointPrecision,
  precisions,
  type EdtfPoint,
  type Precision,
} from '../edtf/point.ts';

const daysPerMonth = 30.436875;
const daysPerYear = 365.2425;

/** Two months of 31 days are two months, not more. */
const slack = 0.1;

/** Up to so many days are counted as days. */
const countedDays = 31;

/** "3 days", "about 13 months"; null for what isn't an interval with two known ends. */
export function spanLength(date: EdtfDate): string | null {
  const parts = partsOf(date);
  if (parts.kind !== 'interval' || !isPoint(parts.start) || !isPoint(parts.end)) return null;
  const { start, end } = parts;
  const unit = coarser(pointPrecision(start), pointPrecision(end));
  if (unit === 'day' || unit === 'time') return daysLength(start, end, date);
  if (unit === 'month' || unit === 'season') return roughLength(start, end, daysPerMonth, 'month');
  return unit === 'year' ? roughLength(start, end, daysPerYear, 'year') : null;
}

function daysLength(start: EdtfPoint, end: EdtfPoint, { earliest, latest }: EdtfDate): string | null {
  if (earliest === null || latest === null) return null;
  const isTimed = start.time !== null && end.time !== null;
  if (earliest === latest) return isTimed ? null : '1 day';
  const days = latest - earliest + 1;
  const about = start.qualifier === '' && end.qualifier === '' && days < 60 ? '' : 'about ';
  if (days < 60) return `${about}${counted(days, 'day')}`;
  return days < 2 * daysPerYear
    ? `about ${counted(Math.round(days / daysPerMonth), 'month')}`
    : `about ${counted(Math.round(days / daysPerYear), 'year')}`;
}

/** The start may be anywhere in its month and so may the end: neighbouring months may be a day apart. */
function roughLength(start: EdtfPoint, end: EdtfPoint, unitDays: number, unit: string): string | null {
  const [from, to, until] = [firstDay(start), firstDay(end), lastDay(end)];
  if (from === null || to === null || until === null) return null;
  const apart = Math.round((to - from) / unitDays);
  return apart >= 2
    ? `about ${counted(apart, unit)}`
    : `up to ${counted(Math.max(1, Math.ceil((until - from) / unitDays - slack)), unit)}`;
}

function counted(count: number, unit: string): string {
  return `${grouped(count)} ${unit}${count === 1 ? '' : 's'}`;
}

const coarser = (a: Precision, b: Precision): Precision =>
  precisions.indexOf(a) < precisions.indexOf(b) ? a : b;

/** The days between which something happened, and how precisely that is known. */
interface Moment {
  readonly first: Day;
  readonly last: Day;
  readonly precision: Precision;
  readonly isQualified: boolean;
}

/** The start and end of a date; null where open or unknown. */
interface Extent {
  readonly start: Moment | null;
  readonly end: Moment | null;
  /** It is known to last: an interval or several days. */
  readonly lasts: boolean;
}

function extentOf(date: EdtfDate): Extent {
  const parts = partsOf(date);
  if (parts.kind === 'interval')
    return { start: momentOf(parts.start), end: momentOf(parts.end), lasts: true };
  const { earliest, latest, precision } = date;
  if (earliest === null || latest === null) return { start: null, end: null, lasts: false };
  const isQualified = hasQualifier(parts);
  if (parts.kind === 'all-of') {
    const moment = (day: Day): Moment => ({ first: day, last: day, precision, isQualified });
    return { start: moment(earliest), end: moment(latest), lasts: true };
  }
  const moment = { first: earliest, last: latest, precision, isQualified };
  return { start: moment, end: moment, lasts: false };
}

function momentOf(end: IntervalEnd): Moment | null {
  if (!isPoint(end)) return null;
  const first = firstDay(end);
  const last = lastDay(end);
  if (first === null || last === null) return null;
  return { first, last, precision: pointPrecision(end), isQualified: end.qualifier !== '' };
}

const hasQualifier = (parts: EdtfParts): boolean => {
  if (parts.kind === 'point') return parts.point.qualifier !== '';
  if (parts.kind === 'interval') return false;
  return parts.members.some(({ from, to }) => [from, to].some((end) => isPoint(end) && end.qualifier !== ''));
};

/**
 * How long `to` is after or before `from`: "the next day", "3 days later", "2 months earlier"; empty where nothing can
 * be said. A gap is counted from the end of what lasts.
 */
export function gapInWords(from: EdtfDate, to: EdtfDate): string {
  const a = extentOf(from);
  const b = extentOf(to);
  if (a.end !== null && b.start !== null && b.start.first > a.end.last) return apart(a.end, b.start, later);
  if (b.end !== null && a.start !== null && a.start.first > b.end.last) return apart(b.end, a.start, earlier);
  if (a.start === null || a.end === null || b.start === null || b.end === null) return '';
  return together(a.start, b.start, a.end, b.end, a.lasts || b.lasts);
}

interface Direction {
  readonly word: string;
  readonly next: (unit: string) => string;
}

const later: Direction = { word: 'later', next: (unit) => `the next ${unit}` };
const earlier: Direction = { word: 'earlier', next: (unit) => `the ${unit} before` };

/** `first` is over before `second`. */
function apart(first: Moment, second: Moment, { word, next }: Direction): string {
  const least = second.first - first.last;
  const most = second.last - first.first;
  const isAbout = first.isQualified || second.isQualified;
  if (least === most)
    return isAbout ? aboutDays(least, word) : exactly(first.first, second.first, { word, next });
  if (!isAbout && most <= countedDays) return `${least}–${most} days ${word}`;
  const unit = coarser(first.precision, second.precision);
  const units = calendarUnits[unit];
  if (units !== undefined) {
    const count = units.index(second.first) - units.index(first.last);
    const isSingle =
      units.index(second.first) === units.index(second.last) &&
      units.index(first.first) === units.index(first.last);
    if (isSingle && count === 1)
      return isAbout ? `about ${counted(1, units.name)} ${word}` : next(units.name);
    if (isSingle && count > 1) return `${isAbout ? 'about ' : ''}${counted(count, units.name)} ${word}`;
  }
  return roughly((least + most) / 2, most - least, word);
}

interface CalendarUnit {
  readonly name: string;
  readonly index: (day: Day) => number;
}

const monthIndex = (day: Day): number => {
  const { year, month } = fromDay(day);
  return year * 12 + month;
};

const calendarUnits: Partial<Record<Precision, CalendarUnit>> = {
  month: { name: 'month', index: monthIndex },
  year: { name: 'year', index: (day) => fromDay(day).year },
};

function exactly(first: Day, second: Day, { word, next }: Direction): string {
  const days = second - first;
  if (days === 1) return next('day');
  if (days <= countedDays) return `${days} days ${word}`;
  const a = fromDay(first);
  const b = fromDay(second);
  if (a.day !== b.day) return aboutDays(days, word);
  const months = monthIndex(second) - monthIndex(first);
  if (months % 12 === 0) return `${counted(months / 12, 'year')} ${word}`;
  return months < 24 ? `${counted(months, 'month')} ${word}` : aboutDays(days, word);
}

function aboutDays(days: number, word: string): string {
  if (days < 12) return `about ${counted(days, 'day')} ${word}`;
  if (days < 50) return `about ${counted(Math.round(days / 7), 'week')} ${word}`;
  const months = Math.round(days / daysPerMonth);
  if (months < 24) return `about ${counted(months, 'month')} ${word}`;
  return `about ${counted(Math.round(days / daysPerYear), 'year')} ${word}`;
}

/** The order is certain, but the length only if it exceeds the uncertainty of the dates. */
function roughly(days: number, spread: number, word: string): string {
  return spread > days ? word : aboutDays(Math.round(days), word);
}

function together(start: Moment, otherStart: Moment, end: Moment, otherEnd: Moment, lasts: boolean): string {
  const first = Math.min(start.first, otherStart.first);
  const last = Math.max(end.last, otherEnd.last);
  const isAbout = start.isQualified || otherStart.isQualified;
  if (first === last) return isAbout ? 'at about the same time' : 'the same day';
  if (lasts && Math.max(start.last, otherStart.last) <= Math.min(end.first, otherEnd.first))
    return 'meanwhile';
  const unit = coarser(start.precision, otherStart.precision);
  const isByDay = unit === 'day' || unit === 'time';
  if (!isAbout && !isByDay && monthIndex(first) === monthIndex(last)) return 'in the same month';
  if (last - first <= 62) return 'at about the same time';
  return !isAbout && fromDay(first).year === fromDay(last).year ? 'in the same year' : '';
}
