// Parses dates in words: typed ones (`--at`, the go-to prompt, queries), and those in files where EDTF is expected.
import { isDateError, parseEdtf, type DateError, type EdtfDate } from '../edtf/edtf.ts';
import { toDay } from '../calendar.ts';
import { shortened } from '../../text/shortened.ts';
import { foldDate } from './names.ts';
import { isDate, rewritten } from './notations.ts';
import type { Readings } from './point.ts';
import { readText } from './read.ts';
import type { Clock } from './relative.ts';

/** Longer than any date in words. */
const longest = 240;

const examples = 'try 17 nov 2020, nov 2020, early 2020, before 2019, 2019..2020, +3w or yesterday';
const usualForms = 'write it like 2020-11-17, 2020-11, 2020~ or 2020-03-11/2020-03-13';

/** Parses a typed date; several dates where it is ambiguous: 7/10/2020. */
export function parsePhrase(text: string, clock: Clock): readonly EdtfDate[] | DateError {
  const trimmed = text.trim();
  if (trimmed === '') return { error: 'a date is missing', hint: examples };
  const edtf = parseEdtf(trimmed);
  if (!isDateError(edtf)) return [edtf];
  if (trimmed.length > longest) return { error: `${shortened(trimmed)} is not a date`, hint: examples };
  const read = [...new Set(readText(trimmed, clock))].map(parseEdtf);
  const dates = read.flatMap((date) => (isDateError(date) ? [] : [date]));
  return dates.length > 0 ? dates : problem(trimmed, read.find(isDateError), edtf);
}

/** An error about the day that was meant says more than "is not a date". */
function problem(text: string, reading: DateError | undefined, edtf: DateError): DateError {
  const isMeant = (error: DateError): boolean => !error.error.endsWith('is not an EDTF date');
  const hint = notationHint(text) ?? examples;
  if (reading !== undefined && isMeant(reading)) return { hint, ...reading };
  if (isMeant(edtf)) return { hint, ...edtf };
  const isShort = /^\d{1,2}[-./]\d{1,2}[-./]\d{1,2}$/.test(foldDate(text));
  return {
    error: `${shortened(text)} is not a date`,
    hint: isShort ? 'write the year with four digits' : hint,
  };
}

export type WrittenError = DateError & {
  /** The only possible meaning, if it doesn't depend on today. */
  readonly meant?: EdtfDate;
};

/** Parses a date from a file, where EDTF is expected; the error says what to write instead. */
export function parseWritten(text: string): EdtfDate | WrittenError {
  const date = parseEdtf(text);
  if (!isDateError(date) || date.hint !== undefined) return date;
  const trimmed = text.trim();
  if (trimmed.length > longest) return { ...date, hint: usualForms };
  // `2020..2021` may mean the whole time or a day in it.
  const readings = trimmed.includes('..') ? [] : timeless(trimmed);
  const [meant, other] = readings.map(parseEdtf);
  const isClear = meant !== undefined && other === undefined && !isDateError(meant);
  return {
    ...date,
    hint: hintOf(readings) ?? notationHint(trimmed) ?? usualForms,
    ...(isClear ? { meant } : {}),
  };
}

const hintOf = (candidates: Readings): string | null =>
  candidates.length === 0 ? null : `write ${candidates.join(' or ')}`;

function notationHint(text: string): string | null {
  const folded = foldDate(text).replace(/[–—]/g, '-').toUpperCase();
  const whole = hintOf(rewritten(folded));
  if (whole !== null) return whole;
  const ends = folded
    .split('/')
    .map((end) => (end === '' || isDate(end) ? end : (timeless(end)[0] ?? rewritten(end)[0])));
  const interval = ends.join('/');
  return ends.length === 2 && !ends.includes(undefined) && isDate(interval) ? `write ${interval}` : null;
}

/** What both of them make of a text doesn't depend on today. */
export const distantClocks: readonly Clock[] = [2000, 1000].map((year) => ({
  today: toDay(year, 7, 1),
  near: toDay(year, 7, 1),
}));

/** The readings, unless they depend on today. */
function timeless(text: string): Readings {
  const [one = [], other = []] = distantClocks.map((clock) =>
    [...new Set(readText(text, clock))].filter(isDate),
  );
  return one.join() === other.join() ? one : [];
}
