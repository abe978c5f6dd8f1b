// Dates as other programs and people write them → EDTF at the precision given: midnight is no time of day, a zone never
// shifts a day, a year of two digits is one only where nothing else can be meant.
import { dayToIso, digits } from '../dates/calendar.ts';
import { isDateError, parseEdtf } from '../dates/edtf/edtf.ts';
import { yearText } from '../dates/edtf/point.ts';
import { parseWritten } from '../dates/phrase/phrase.ts';
import { quote } from '../text/clean.ts';
import { westernDigits } from '../text/western-digits.ts';
import { inEnglish, romans, withoutWeekday } from './date-words.ts';
import { fromBuddhist, readNamedPersian, readOtherwise, type Calendar } from './other-calendars.ts';

export interface Reading {
  /** Day or month first where both are numbers; null where that isn't known. */
  readonly order: 'dmy' | 'mdy' | null;
  /** Years of two digits are read, from 2000 up to this year and five, else 19xx. */
  readonly shortYears: { readonly upTo: number } | null;
  /** Where it isn't the Gregorian. */
  readonly calendar?: Calendar | null;
}

export type When = { readonly date: string } | { readonly error: string };

export function isRead(when: When): when is { readonly date: string } {
  return 'date' in when;
}

const isoDay = /^\d{4}-\d\d-\d\d$/;
/** A day that every month has: most dates of a large table need no more looking at. */
const sureDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const clock = String.raw`(\d{1,2})[:h](\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?`;
const zone = String.raw`(?: ?(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d\d:?\d\d|[A-Z]{2,5}))?(?: ?\([^)]*\))?`;
/** A day, a month or a year in numbers, the year first, and perhaps a clock. */
const yearFirst = new RegExp(
  `^(-?\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:(?:[T ]|, )+${clock}${zone})?$`,
  'i',
);
const compact = /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d):?(\d\d):?(\d\d)?(Z)?)?$/;
const numbers = new RegExp(
  `^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d\\d)(?:(?:[T ]|, )+${clock}${zone})?$`,
  'i',
);
const shortDate = /^(\d{1,2})[- ./](\p{L}{3,})\.?[- ./](\d\d)$/u;
const trailing = new RegExp(`^(.*\\D)(\\d{4}) +${clock}${zone}$|^(.*\\d{4}) +(?:[A-Z]{3,4})$`);

export function readWhen(given: string, reading: Reading): When {
  const { calendar = null } = reading;
  if (calendar === null && sureDay.test(given)) return { date: given };
  if (calendar === null && isoDay.test(given)) return checked(given, given);
  const tidied = withoutWeekday(tidy(given));
  const other = readNamedPersian(tidied) ?? readOtherwise(tidied, calendar);
  if (other !== null) return other;
  const text = calendar === 'buddhist' ? fromBuddhist(tidied) : tidied;
  const found = numeric(text, reading);
  if (found !== null) return 'date' in found ? checked(found.date, given) : found;
  return inWords(text, given, reading);
}

/** Whether it is written as a date in numbers, be there such a day or not. */
export function isDateShape(text: string): boolean {
  return yearFirst.test(text) || numbers.test(text);
}

/** Footnote marks and doubled blanks say nothing. */
function tidy(given: string): string {
  return (
    westernDigits(given)
      // Six digits, as ISO 8601 has them beyond four.
      .replace(/^\s*(-|\+)00(\d{4}-)/, (_, sign: string, year: string) => (sign === '-' ? '-' : '') + year)
      .replace(/\[(?:\d+|[a-z]|note \d+)\]/gi, '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
      // "2022. 11. 1.", as in Korea
      .replace(/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?$/, '$1-$2-$3')
      // "1956. október 23.", "2 tháng 9 năm 1945", "25.III.1957"
      .replace(/^(\d{4})\. ?(\p{L}{3,})\.? (\d{1,2})\.?$/u, '$3 $2 $1')
      .replace(/^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})$/iu, '$3-$2-$1')
      .replace(
        /^(\d{1,2})[. ]([IVX]{1,4})[. ](\d{4})$/,
        (whole, day: string, month: string, year: string) => {
          const number = romans.indexOf(month) + 1;
          return number >= 1 && number <= 12 ? `${year}-${number}-${day}` : whole;
        },
      )
      // "April 1, 2021 → April 9, 2021", "May 2, 2021 3:00 PM (GMT+2)"
      .replace(/ ?→ ?/, ' – ')
      .replace(/ \((?:GMT|UTC)[^()]*\)$/, '')
      // "jan/2020", "Mar-2015"
      .replace(/^(\p{L}{3,})\.?[-/](\d{4})$/u, '$1 $2')
      // "20/21 May 1922", "14./15. Juli 2021"
      .replace(/^(\d{1,2})\.?\/(\d{1,2})(?=\.? \p{L})/u, '$1-$2')
  );
}

function numeric(text: string, reading: Reading): When | null {
  const year = /^\d{1,4}$/.test(text) ? yearText(Number(text)) : null;
  if (year !== null) return { date: year };
  // Before Christ as people count, without a year 0; four digits with a zero are EDTF, which has one.
  if (/^-[1-9]\d{0,12}$/.test(text)) return { date: yearText(Number(text) + 1) };
  const years = yearsIn(text);
  if (years !== null) return { date: years };
  const instant = epochInstant(text);
  if (instant !== null) return { date: instant };
  const first = yearFirst.exec(text);
  if (first !== null) {
    const [, y = '', m, d, ...time] = first;
    return { date: `${y}-${two(m)}${d === undefined ? '' : `-${two(d)}${clockText(time)}`}` };
  }
  const [, cy, cm, cd, hour, minute, second, utc] = compact.exec(text) ?? [];
  if (cy !== undefined && Number(cm) <= 12 && Number(cy) >= 1000)
    return { date: `${cy}-${cm}-${cd}${clockText([hour, minute, second, undefined, utc])}` };
  return ordered(text, reading);
}

/** `1914-18`, where the second can be no month and no season. */
function yearsIn(text: string): string | null {
  const [, century = '', from = '', to = ''] = /^(\d\d)(\d\d)[-–/](\d\d)$/.exec(text) ?? [];
  const isMonth = Number(to) <= 12 || (Number(to) >= 21 && Number(to) <= 41);
  return to === '' || isMonth || Number(to) <= Number(from) ? null : `${century}${from}/${century}${to}`;
}

/** Seconds or milliseconds since 1970, as programs write them, of this century: an instant, in UTC. */
export function epochInstant(text: string): string | null {
  const seconds = /^\d{10}$/.test(text) ? Number(text) : /^\d{13}$/.test(text) ? Number(text) / 1_000 : null;
  if (seconds === null || seconds < 978_307_200 || seconds > 4_102_444_800) return null;
  const clock = Math.floor(seconds) % 86_400;
  const time = [clock / 3_600, (clock / 60) % 60, clock % 60].map((part) => digits(Math.floor(part), 2));
  return `${dayToIso(Math.floor(seconds / 86_400))}${clock === 0 ? '' : `T${time.join(':')}Z`}`;
}

function ordered(text: string, reading: Reading): When | null {
  const { order, shortYears } = reading;
  const [, firstDay, rest = ''] = /^(\d{1,2})\.? ?[-–/] ?((?:\d{1,2}\.){2}\d{2,4})$/.exec(text) ?? [];
  const last = firstDay === undefined ? null : ordered(rest, reading);
  if (last !== null && isRead(last))
    return { date: spanned(last.date.replace(/\d\d$/, two(firstDay)), last.date) };
  const [, a = '', separator, b = '', y = '', ...time] = numbers.exec(text) ?? [];
  if (separator === undefined) return null;
  const year = y.length === 4 ? y : shortYear(y, shortYears);
  if (year === null)
    return {
      error: `${quote(text)}: a year of two digits; write all four, or say which part is first: --dates dmy or --dates mdy`,
    };
  const first = separator === '.' && order === null ? 'dmy' : (order ?? apparentOrder(a, b));
  if (first === null)
    return { error: `${text} may have the day or the month first; --dates dmy or --dates mdy` };
  const [d, m] = first === 'dmy' ? [a, b] : [b, a];
  return { date: `${year}-${two(m)}-${two(d)}${clockText(time)}` };
}

function apparentOrder(a: string, b: string): Reading['order'] {
  if (Number(a) > 12) return 'dmy';
  return Number(b) > 12 ? 'mdy' : a === b ? 'dmy' : null;
}

function shortYear(text: string, years: Reading['shortYears']): string | null {
  if (years === null) return null;
  const year = 2000 + Number(text);
  return String(year <= years.upTo ? year : year - 100);
}

const two = (text: string | undefined): string => digits(Number(text), 2);

/** `T14:30:00Z`; nothing at midnight, which programs write where no time is known. Named zones are left out. */
function clockText([hour, minute, second, half, zoneName]: readonly (string | undefined)[]): string {
  if (hour === undefined || minute === undefined) return '';
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  if (hours % 24 === 0 && Number(minute) === 0 && Number(second ?? 0) === 0 && half === undefined) return '';
  return `T${two(String(hours))}:${minute}:${second ?? '00'}${zoneText(zoneName)}`;
}

function zoneText(name = ''): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(name) ?? [];
  if (sign !== undefined) return `${sign}${hours}:${minutes}`;
  return /^(?:Z|UTC|GMT)$/i.test(name) ? 'Z' : '';
}

/** With months in words, as said, or in any other form that the program reads. */
function inWords(text: string, given: string, reading: Reading): When {
  const [, day, month, year] = shortDate.exec(text) ?? [];
  const full =
    year === undefined ? text : `${day} ${month} ${shortYear(year, reading.shortYears ?? { upTo: 2031 })}`;
  // "c. 570"
  const english = inEnglish(full).replace(/^((?:about|before|after|circa|ca?)\.?) (\d{3})$/i, '$1 0$2');
  for (const candidate of new Set([english, withoutClock(english)])) {
    const date = parseEdtf(candidate);
    if (!isDateError(date)) return { date: candidate };
    const { meant } = parseWritten(candidate) as { readonly meant?: { readonly text: string } };
    if (meant !== undefined) return { date: between(english, atMidnight(meant.text)) };
  }
  const decade = decadeNames.exec(english)?.[1]?.toLowerCase();
  if (decade !== undefined)
    return { error: `${quote(given)} doesn’t say of which century; write ${exampleOf[decade] ?? ''}` };
  const { error, hint } = parseWritten(english) as { readonly error: string; readonly hint?: string };
  const reason = error.endsWith('is not an EDTF date')
    ? `${quote(given)} is no date that can be read`
    : error;
  return { error: hint === undefined ? reason : `${reason}; ${hint}` };
}

const exampleOf: Readonly<Record<string, string>> = {
  twenties: '1920s',
  thirties: '1930s',
  forties: '1940s',
  fifties: '1950s',
  sixties: '1960s',
  seventies: '1970s',
  eighties: '1980s',
  nineties: '1990s',
};
const decadeNames = new RegExp(`^(?:the |early |mid-?|late )*(${Object.keys(exampleOf).join('|')})$`, 'i');

/** Some time between two days, not all of it. */
const between = (text: string, date: string): string =>
  /^between\b/i.test(text) && /^-?\d{4}[^/]*\/-?\d{4}[^/]*$/.test(date)
    ? `[${date.replace('/', '..')}]`
    : date;

const atMidnight = (edtf: string): string => edtf.replace(/T00:00(?::00)?(?:Z|[+-]\d\d:?\d\d)?/g, '');

/** "Sat May 20 1961 00:00:00 GMT-0600", "Jan 11 2012 CST" */
function withoutClock(text: string): string {
  const [, before = '', year = '', hour, minute, second, half, , dated] = trailing.exec(text) ?? [];
  if (dated !== undefined) return dated;
  const isMidnight = hour !== undefined && clockText([hour, minute, second, half]) === '';
  return isMidnight ? `${before}${year}` : text;
}

function checked(date: string, given: string): When {
  const parsed = parseEdtf(date);
  if (!isDateError(parsed)) return { date };
  const { error, hint } = parsed;
  const reason = /there is no (?:day|month) \d+/.exec(error)?.[0];
  return { error: `${quote(given)}: ${reason ?? error}${hint === undefined ? '' : `; ${hint}`}` };
}

/** An interval, or the date itself where both ends are the same. */
export function spanned(start: string, end: string | null): string {
  if (end === null || end === start) return start;
  // A span of spans has no meaning: the outermost bounds are kept.
  const from = start.split('/')[0] ?? start;
  const to = end.split('/').at(-1) ?? end;
  return `${from}/${to}`;
}
