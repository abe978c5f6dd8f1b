// The date of a row: of a cell, or of cells for its parts, and perhaps to the end in others.
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { monthNames, digits } from '../../dates/calendar.ts';
import { yearText } from '../../dates/edtf/point.ts';
import { westernDigits } from '../../text/western-digits.ts';
import { inEnglish, withYear } from '../date-words.ts';
import { isMissing } from '../missing.ts';
import { isRead, readWhen, spanned, type When } from '../when.ts';
import { dottedClock } from './column.ts';
import { cell, columnOf, complain, mostKnown, plain, remark, type Mapping, type Row } from './cells.ts';

export const dateFields = [
  'date',
  'end',
  'time',
  'endTime',
  'year',
  'month',
  'day',
  'endYear',
  'endMonth',
  'endDay',
] as const;

/** Of a cell that alone says when; undefined where it doesn't. */
export function dateIn(given: string, { reading }: Mapping): string | undefined {
  if (isMissing(given)) return undefined;
  const when = readWhen(given.trim(), reading);
  return isRead(when) ? when.date : undefined;
}

/** null where the row is wrong, which is reported. */
export function dateOf(row: Row): string | null {
  const { columns } = row.mapping;
  const start = columns.year === undefined ? whole(row, 'date') : fromParts(row, 'year', 'month', 'day');
  if (start === null) return null;
  const from = withClock(start, plain(row, 'time'));
  const endClock = plain(row, 'endTime');
  const field = columns.end === undefined ? 'endYear' : 'end';
  if (cell(row, columnOf(row, field)) === undefined) {
    const until = spanned(from, withClock(start, endClock));
    return endClock === undefined || !from.includes('T') || isDateError(parseEdtf(until)) ? from : until;
  }
  const end = field === 'end' ? whole(row, 'end') : fromParts(row, 'endYear', 'endMonth', 'endDay');
  if (end === null) return null;
  const to = withClock(end, endClock);
  const date = spanned(from.includes('T') && to.includes('T') ? from : start, from.includes('T') ? to : end);
  return isDateError(parseEdtf(date))
    ? complain(row, field, `ends (${end}) before it begins (${start})`)
    : date;
}

function whole(row: Row, field: 'date' | 'end'): string | null {
  const { dates } = row.mapping.known;
  const raw = row.cells[columnOf(row, field) ?? -1] ?? '';
  const known = dates.get(raw);
  const when = known ?? readDate(row, field);
  if (when === null) return complain(row, field, 'empty');
  if (known === undefined && dates.size < mostKnown) dates.set(raw, when);
  return isRead(when) ? when.date : complain(row, field, when.error);
}

function readDate(row: Row, field: 'date' | 'end'): When | null {
  const given = plain(row, field);
  return given === undefined ? null : readWhen(given, row.mapping.reading);
}

type Part = 'year' | 'month' | 'day' | 'endYear' | 'endMonth' | 'endDay';

function fromParts(row: Row, year: Part, month: Part, day: Part): string | null {
  const [y, m, d] = [year, month, day].map((part) => {
    const given = plain(row, part);
    // Zeros stand for a part that isn't known.
    return given === undefined || (part !== year && /^0+$/.test(given)) ? undefined : westernDigits(given);
  });
  if (y === undefined) return complain(row, year, 'empty');
  if ((row.mapping.reading.calendar ?? null) !== null) return otherwise(row, year, [y, m, d]);
  if (!/^-?\d{1,13}$/.test(y)) {
    const when = readWhen(y, row.mapping.reading);
    if (!isRead(when)) return complain(row, year, when.error);
    if ((m ?? d) !== undefined)
      remark(row, year, `"${y}" is no year alone; its month and day are not looked at`);
    return when.date;
  }
  const first = yearText(Number(y) < 0 ? Number(y) + 1 : Number(y));
  const number = m === undefined ? null : monthNumber(m);
  const known = number === null ? first : `${first}-${digits(number, 2)}`;
  if (d === undefined)
    return m === undefined || number !== null ? checked(row, month, known) : inWords(row, month, m, y);
  if (number !== null && !Number.isNaN(Number(d)))
    return checked(row, day, `${known}-${digits(Number(d), 2)}`);
  const said = number === null ? (m ?? '') : (monthNames[number - 1] ?? '');
  const when = readWhen(withYear(`${d} ${said}`.trim(), yearWords(y)), row.mapping.reading);
  if (isRead(when)) return when.date;
  if (m !== undefined && number === null) return complain(row, month, `"${m}" is no month`);
  remark(row, day, `"${d}" can't be read as a day; ${known} alone is taken`);
  return known;
}

/** In another calendar. */
function otherwise(row: Row, field: Part, parts: readonly (string | undefined)[]): string | null {
  const given = parts.filter((part) => part !== undefined);
  const isInNumbers = given.every((part) => /^\d+$/.test(part));
  const text = isInNumbers ? given.join('/') : given.toReversed().join(' ');
  const when = readWhen(text, row.mapping.reading);
  return isRead(when) ? when.date : complain(row, field, when.error);
}

function checked(row: Row, field: Part, date: string): string | null {
  const parsed = parseEdtf(date);
  return isDateError(parsed) ? complain(row, field, parsed.error) : date;
}

/** "3 February" or "early May" where a month alone would do. */
function inWords(row: Row, field: Part, text: string, year: string): string | null {
  const when = readWhen(withYear(text, yearWords(year)), row.mapping.reading);
  return isRead(when) ? when.date : complain(row, field, `"${text}" is no month`);
}

const yearWords = (year: string): string =>
  year.startsWith('-') ? `${year.slice(1)} BC` : year.padStart(4, '0');

function monthNumber(given: string): number | null {
  if (/^\d{1,2}(?:\.0)?$/.test(given)) return Number(given);
  if (/\d/.test(given)) return null;
  const said = inEnglish(given).slice(0, 3).toLowerCase();
  const index = said.length < 3 ? -1 : monthNames.findIndex((name) => name.toLowerCase().startsWith(said));
  return index === -1 ? null : index + 1;
}

function withClock(date: string, clock: string | undefined): string {
  if (clock === undefined || !/^-?\d{4}-\d\d-\d\d$/.test(date)) return date;
  // As programs write of whole days.
  if (/^12:00(?::00)? ?a\.?m/i.test(clock)) return date;
  const text = clock.replace(dottedClock, '$1:$2').replace(/ ?(?:uhr|h)$/i, '');
  const when = readWhen(`${date} ${text}`, { order: null, shortYears: null });
  return isRead(when) ? when.date : date;
}

/** Of a row whose date has no clock: what its time says. */
export function unusedClock(row: Row, field: 'time' | 'endTime', date: string): string | undefined {
  const clock = plain(row, field);
  return clock === undefined || date.includes('T') || /^0?0[:.h]?0?0|^12:00(?::00)? ?a/i.test(clock)
    ? undefined
    : clock;
}
