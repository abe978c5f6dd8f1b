// Days of the proleptic Gregorian calendar as integers. `Date` has no place here: it ends at the year 275760, reads
// years 0–99 as 1900–1999 and knows the local time zone.

/** Days since 1970-01-01 in the proleptic Gregorian calendar; always an integer. */
export type Day = number;

/** `year` is astronomical (0 is 1 BC), `month` 1–12, `day` 1–31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "Nov" */
export function shortMonth(month: number): string {
  return monthNames[month - 1]?.slice(0, 3) ?? '';
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The Gregorian calendar repeats after 400 years. */
const cycleYears = 400;
const cycleDays = 146097;
/** Days from 0000-03-01 to 1970-01-01. */
const epoch = 719468;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 0 for a month that doesn't exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Counts in years that begin in March, so that the leap day is the last (Howard Hinnant, `days_from_civil`). */
export function toDay(year: number, month: number, day: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / cycleYears);
  const yearOfCycle = marchYear - cycle * cycleYears;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * cycleDays + dayOfCycle - epoch;
}

export function fromDay(day: Day): CivilDate {
  const shifted = day + epoch;
  const cycle = Math.floor(shifted / cycleDays);
  const dayOfCycle = shifted - cycle * cycleDays;
  const leapDays =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36524) + Math.floor(dayOfCycle / (cycleDays - 1));
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfCycle + cycle * cycleYears + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  // 1970-01-01 was a Thursday.
  return modulo(day + 3, 7) + 1;
}

/** The same day of the month `months` later, or that month's last day where it is shorter. */
export function addMonths(from: Day, months: number): Day {
  const { year, month, day } = fromDay(from);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = modulo(count, 12) + 1;
  return toDay(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

export function lastDayOfMonth(year: number, month: number): Day {
  return toDay(year, month, daysInMonth(year, month));
}

/** `YYYY-MM-DD`; a year of more than four digits or before 0 has a sign: `-0044-03-15`, `+12024-01-01`. */
export function dayToIso(day: Day): string {
  const civil = fromDay(day);
  const sign = civil.year < 0 ? '-' : civil.year > 9999 ? '+' : '';
  return `${sign}${digits(Math.abs(civil.year), 4)}-${digits(civil.month, 2)}-${digits(civil.day, 2)}`;
}

export function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Never negative, unlike `%`. */
function modulo(value: number, divisor: number): number {
  return value - Math.floor(value / divisor) * divisor;
}
