// Dates that count otherwise than the Gregorian calendar: read where that is plain, never taken for Gregorian ones.
import { dayToIso, digits } from '../dates/calendar.ts';
import { persianDay, persianMonths } from '../dates/persian.ts';
import { westernDigits } from '../text/western-digits.ts';
import { isMissing } from './missing.ts';
import { foldHeader } from './table/words.ts';

type When = { readonly date: string } | { readonly error: string };

/** `serial`: the days since 1899-12-30 that spreadsheets show as dates. */
export type Calendar = 'persian' | 'hijri' | 'mixed' | 'buddhist' | 'serial';

export const calendarNames: Readonly<Record<Calendar, string>> = {
  persian: 'by the Persian calendar',
  hijri: 'by the Hijri calendar',
  mixed: 'by more than one calendar',
  buddhist: 'by the Buddhist calendar',
  serial: 'numbers taken for the days that spreadsheets count',
};

/** What a column of dates counts by, from all of its cells: years alone tell nothing without the script beside them. */
export function calendarOf(table: Rows, column: number, cells: readonly string[]): Calendar | null {
  const { headers } = table;
  if (areSerials(headers[column] ?? '', cells)) return 'serial';
  const near = `${headers.join(' ')} ${cells.slice(0, 300).join(' ')}`;
  const written = `${near} ${textIn(table)}`;
  if (!otherScript.test(written)) return null;
  const years = cells.flatMap((cell) => (isMissing(cell) ? [] : (yearIn(cell) ?? [])));
  const areAll = (test: (year: number) => boolean): boolean => years.length > 0 && years.every(test);
  if (/\p{Script=Thai}/u.test(written))
    return areAll((year) => year >= 2_400 && year <= 2_650) ? 'buddhist' : null;
  if (areAll(isOther)) {
    // Urdu has the letters of Persian, but not its calendar.
    if (!/[پچژگکی۰-۹]/u.test(written) || /[ٹڈڑے]/u.test(written)) return 'hijri';
    return years.every((year) => year <= lastPersian) ? 'persian' : 'mixed';
  }
  // A history of the Middle Ages has years between, or years alone.
  const hasDays = cells.some((cell) => isOther(yearIn(cell) ?? 0) && cell.trim().length > 4);
  return hasDays && areAll((year) => isOther(year) || year >= 1_800) ? 'mixed' : null;
}

interface Rows {
  readonly headers: readonly string[];
  readonly rows: { readonly length: number; readonly at: (row: number) => readonly string[] };
}

const otherScript = /[\p{Script=Thai}\p{Script=Arabic}]/u;
const rowsLookedAt = 50;

/** The text of the first rows, where most of it is in such a script: a name in it tells nothing. */
function textIn({ rows }: Rows): string {
  const seen = Array.from({ length: Math.min(rows.length, rowsLookedAt) }, (_, row) => rows.at(row));
  const letters =
    seen
      .flat()
      .join(' ')
      .slice(0, 20_000)
      .match(/[\p{L}\p{M}]/gu) ?? [];
  return letters.filter((letter) => otherScript.test(letter)).length > letters.length / 2
    ? letters.join('')
    : '';
}

/** It begins in 2041; of the Hijri calendar it was 1999. */
const lastPersian = 1_420;

/** In the last centuries, by either calendar. */
const isOther = (year: number): boolean => year >= 1_250 && year <= 1_500;

/** A number is a day only under a header that says so, as a word of its own: no `candidate`, no `data id`. */
const saysDate =
  /(?<!\p{L})(?:start|end|event|incident)?(?:date[ns]?|data|datum|dato|datas|date ?time)(?!\p{L})|fecha|tarih|tanggal|дата|تاريخ|تاریخ|日期|日付|날짜/u;
const saysOther = /(?<!\p{L})(?:ids?|no|nr|num|number|code|key|ref|size|set|count)(?!\p{L})/u;

export function areSerials(header: string, cells: readonly string[]): boolean {
  const folded = foldHeader(header).normalize('NFC');
  if (!saysDate.test(folded) || saysOther.test(folded)) return false;
  const isGiven = (cell: string): boolean => !isMissing(cell);
  return cells.some(isGiven) && cells.every((cell) => !isGiven(cell) || isSerial(cell.trim()));
}

/** From 1954 to 2064. */
const isSerial = (text: string): boolean =>
  /^\d{5}(?:[.,]\d+)?$/.test(text) && text >= '20000' && text < '60000';

function yearIn(cell: string): number | null {
  const text = westernDigits(cell.trim());
  const [, first, last] =
    /^(\d{4})(?:[-/.]\d{1,2}){0,2}(?:[T ]\d|$)|^\d{1,2}[-/.]\d{1,2}[-/.](\d{4})\b/.exec(text) ?? [];
  const year = first ?? last;
  return year === undefined ? null : Number(year);
}

/** null of what the calendar doesn't concern. */
export function readOtherwise(text: string, calendar: Calendar | null): When | null {
  if (calendar === 'serial') return isSerial(text) ? { date: ofSerial(text) } : null;
  if (calendar === null || calendar === 'buddhist' || !isOther(yearIn(text) ?? 0)) return null;
  const found = calendar === 'persian' ? inPersian(text) : null;
  return found ?? { error: `"${text}" ${reasons[calendar]}; write it as the Gregorian calendar has it` };
}

const reasons = {
  persian: 'is no date of the Persian calendar that can be read',
  hijri: 'is of the Hijri calendar, which is not read',
  mixed: 'may be of the Persian or the Hijri calendar',
};

function ofSerial(text: string): string {
  const days = Number(text.replace(',', '.'));
  const minutes = Math.round((days % 1) * 1_440);
  const clock = `T${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}`;
  return `${dayToIso(Math.floor(days) - 25_569)}${minutes === 0 || minutes === 1_440 ? '' : clock}`;
}

/** `2566` → `2023`, `2566-68` → `2023-2025` */
export const fromBuddhist = (text: string): string =>
  text
    // "2566-68" is a span, unless the second is a month.
    .replace(/^(2[456])(\d\d)([-–/])(1[3-9]|[2-9]\d)$/, '$1$2$3$1$4')
    .replace(/\b2[456]\d\d\b/g, (year) => String(Number(year) - 543));

const named = new RegExp(`^(?:(\\d{1,2}) )?(${persianMonths.flat().join('|')})(?: ماه)?,? (\\d{4})$`);

/** A month, or a year, begins and ends within others: one of its days. */
function inPersian(text: string): When | null {
  const [given = '', clock = ''] = text.split(/[T ,]+(?=\d{1,2}:\d\d)/);
  const yearFirst = given.replace(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, '$3/$2/$1');
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(yearFirst) ?? [];
  const [, d, name = '', y] = named.exec(text) ?? [];
  if (year === undefined && y === undefined) return null;
  const number = y === undefined ? month : String(persianMonths.findIndex((all) => all.includes(name)) + 1);
  const read = persianDate(Number(year ?? y), optional(number), optional(day ?? d), text);
  return 'date' in read && read.date.length === 10 ? { date: `${read.date}${timeOf(clock)}` } : read;
}

/** `T14:30`; nothing at midnight. */
function timeOf(clock: string): string {
  const [, hour, minute, second = '00'] = /^(\d{1,2}):(\d\d)(?::(\d\d))?/.exec(clock) ?? [];
  if (hour === undefined || minute === undefined) return '';
  const time = [hour.padStart(2, '0'), minute, second].join(':');
  return time === '00:00:00' ? '' : `T${time}`;
}

const optional = (part: string | undefined): number | null => (part === undefined ? null : Number(part));

function persianDate(year: number, month: number | null, day: number | null, text: string): When {
  const first = persianDay(year, month ?? 1, day ?? 1);
  if (first === null) return { error: `"${text}": there is no such day in the Persian calendar` };
  if (day !== null) return { date: dayToIso(first) };
  const isLast = month === null || month === 12;
  const next = isLast ? persianDay(year + 1, 1, 1) : persianDay(year, month + 1, 1);
  return { date: `[${dayToIso(first)}..${dayToIso((next ?? first) - 1)}]` };
}

/** Of a month that no other calendar has. */
export const readNamedPersian = (text: string): When | null => (named.test(text) ? inPersian(text) : null);
