// Dates as people type them ("nov 17", "early 2020", "before 2019", "+3w"), for `--at`, the go-to prompt and queries.
import { dateTokens, foldDate } from './names.ts';
import { readPart } from './part.ts';
import { readPoint, type Anchor, type Readings } from './point.ts';
import { dayText, readRelative, weekOf, weekTokens, type Clock } from './relative.ts';
import { fromDay, type Day } from '../calendar.ts';
import { isDateError, parseEdtf, type DateError, type EdtfDate, type Precision } from '../edtf/edtf.ts';
import { quoted } from '../../text/quoted.ts';

/** `choices` where it may be read in several ways: 7/10/2020. */
export type Phrase = { readonly date: EdtfDate } | { readonly choices: readonly EdtfDate[] };

const longest = 120;

const examples = 'try 17 nov 2020, nov 2020, early 2020, before 2019, 2019..2020, +3w or yesterday';

export function parsePhrase(text: string, clock: Clock): Phrase | DateError {
  const trimmed = text.trim();
  if (trimmed === '') return { error: 'a date is missing', hint: examples };
  const edtf = parseEdtf(trimmed);
  if (!isDateError(edtf)) return { date: edtf };
  if (trimmed.length > longest) return { error: `${quoted(trimmed)} is not a date`, hint: examples };
  const readings = [...new Set(readText(trimmed, clock))];
  const read = readings.map(parseEdtf);
  const dates = read.flatMap((date) => (isDateError(date) ? [] : [date]));
  const [date] = dates;
  if (date !== undefined) return dates.length > 1 ? { choices: dates } : { date };
  return problem(trimmed, read.find(isDateError), edtf);
}

/** What is wrong with the day that was meant says more than that nothing was understood. */
function problem(text: string, reading: DateError | undefined, edtf: DateError): DateError {
  const isMeant = (error: DateError): boolean => !error.error.endsWith('is not an EDTF date');
  if (reading !== undefined && isMeant(reading)) return { hint: examples, ...reading };
  if (isMeant(edtf)) return { hint: examples, ...edtf };
  if (/^\d{1,2}[-./]\d{1,2}[-./]\d{1,2}$/.test(foldDate(text))) {
    return { error: `${quoted(text)} is not a date`, hint: 'write the year with four digits' };
  }
  return { error: `${quoted(text)} is not a date`, hint: examples };
}

export function readText(text: string, clock: Clock): Readings {
  const folded = foldDate(text);
  const anchor: Anchor = { day: clock.near, side: 'nearest' };
  const asPoint = readSingle(dateTokens(folded.replace(/[–—]/g, '-')), clock, anchor);
  if (asPoint.length > 0) return asPoint;
  return readRange(dateTokens(folded.replace(/ ?[–—] ?| - /g, ' .. ')), clock, anchor);
}

/** A date that is not a range: with words before it that widen or qualify it, or without. */
function readSingle(tokens: string, clock: Clock, anchor: Anchor): Readings {
  const relative = readRelative(tokens, clock);
  if (relative !== null) return [relative];
  const point = readPoint(tokens, anchor);
  if (point.length > 0) return point;
  const [first = '', ...rest] = tokens.split(' ');
  const inner = rest.join(' ');
  const modifier = modifiers.get(first);
  if (modifier !== undefined && inner !== '') return changed(readSingle(inner, clock, anchor), modifier);
  const [, qualifiedTokens = '', sign] = /^(.+) ([~?])$/.exec(tokens) ?? [];
  if (sign === '~' || sign === '?')
    return changed(readSingle(qualifiedTokens, clock, anchor), qualifying(sign));
  const week = weekTokens(tokens);
  if (week !== null) {
    return changed(readSingle(week, clock, anchor), ({ earliest, precision }) =>
      earliest === null || precision !== 'day' ? null : weekOf(earliest),
    );
  }
  return changed(
    readPart(tokens, (whole) => readSingle(whole, clock, anchor)),
    ({ text }) => text,
  );
}

type Modifier = (date: EdtfDate) => string | null;

function changed(readings: Readings, modify: Modifier): Readings {
  return readings.flatMap((reading) => {
    const date = parseEdtf(reading);
    const text = isDateError(date) ? reading : modify(date);
    return text === null ? [] : [text];
  });
}

/** EDTF of where a date begins, as near as it is told; null where that is open. */
function startText({ kind, text, earliest }: EdtfDate): string | null {
  if (kind === 'point') return text;
  return earliest === null ? null : dayText(earliest);
}

function endText({ kind, text, latest }: EdtfDate): string | null {
  if (kind === 'point') return text;
  return latest === null ? null : dayText(latest);
}

const before: Modifier = ({ earliest, precision }) => {
  const last = earliest === null ? null : periodOf(earliest - 1, precision);
  return last === null ? null : `../${last}`;
};

const until: Modifier = (date) => {
  const last = endText(date);
  return last === null ? null : `../${last}`;
};

const after: Modifier = ({ latest, precision }) => {
  const first = latest === null ? null : periodOf(latest + 1, precision);
  return first === null ? null : `${first}/..`;
};

const since: Modifier = (date) => {
  const first = startText(date);
  return first === null ? null : `${first}/..`;
};

/** The year, month or day that a day is in, as near as what the phrase names. */
function periodOf(day: Day, precision: Precision): string | null {
  if (precision === 'day' || precision === 'time') return dayText(day);
  if (precision === 'month' || precision === 'season') return dayText(day)?.slice(0, -'-01'.length) ?? null;
  const { year } = fromDay(day);
  return Math.abs(year) > 9999 ? `Y${year}` : (dayText(day)?.slice(0, -'-01-01'.length) ?? null);
}

const qualifying =
  (qualifier: '~' | '?'): Modifier =>
  ({ kind, text }) => {
    if (kind !== 'point' && kind !== 'interval') return null;
    return text.replace(/[?~%]/g, '').replace(/[^./]+/g, (point) => point + qualifier);
  };

/** Those that are said of a whole range too. */
const rangeModifiers: ReadonlyMap<string, Modifier> = new Map([
  ...['about', 'around', 'circa', 'ca', 'c', '~'].map((word) => [word, qualifying('~')] as const),
  ...['possibly', 'maybe'].map((word) => [word, qualifying('?')] as const),
]);

const modifiers: ReadonlyMap<string, Modifier> = new Map([
  ...rangeModifiers,
  ['before', before],
  ...['until', 'till', 'to', 'by', '..'].map((word) => [word, until] as const),
  ['after', after],
  ...['since', 'from'].map((word) => [word, since] as const),
]);

const rangeWords = /^(?:(?:from|between) )?(.+?) (?:\.\.|to|until|till|through|and) (.+)$/;
const daysOfMonth = /^(\d{1,2}) (?:-|\.\.|to|until|till|through|and) (\d{1,2}.+)$/;
const bareDay = /^\d{1,2}$/;

function readRange(tokens: string, clock: Clock, anchor: Anchor): Readings {
  const [first = '', ...rest] = tokens.split(' ');
  const qualify = rangeModifiers.get(first);
  if (qualify !== undefined) return changed(readRange(rest.join(' '), clock, anchor), qualify);
  if (tokens.endsWith(' ..')) return changed(readSingle(tokens.slice(0, -3), clock, anchor), since);
  const [, from, to] =
    daysOfMonth.exec(tokens.replace(/^(?:from|between) /, '')) ?? rangeWords.exec(tokens) ?? [];
  if (from === undefined || to === undefined) return [];
  const [end, ...otherEnds] = readSingle(to, clock, anchor);
  const endDate = end === undefined ? null : parseEdtf(end);
  if (end === undefined || endDate === null || isDateError(endDate) || otherEnds.length > 0) return [];
  if (bareDay.test(from)) {
    return endDate.precision === 'day' ? [`${end.slice(0, -2)}${from.padStart(2, '0')}/${end}`] : [];
  }
  return ranged(from, to, clock, anchor);
}

/** A year that one end leaves out is that of the other; without any the range begins near the anchor. */
function ranged(from: string, to: string, clock: Clock, anchor: Anchor): Readings {
  const hasYear = (tokens: string): boolean => /\d{4}/.test(tokens);
  const read = (tokens: string, at: Anchor): EdtfDate | null => {
    const [reading, ...others] = readSingle(tokens, clock, at);
    const date = reading === undefined || others.length > 0 ? null : parseEdtf(reading);
    return date === null || isDateError(date) ? null : date;
  };
  if (hasYear(to) && !hasYear(from)) {
    const end = read(to, anchor);
    const start = end?.latest == null ? null : read(from, { day: end.latest, side: 'before' });
    return interval(start, end);
  }
  const start = read(from, anchor);
  const end = start?.earliest == null ? null : read(to, { day: start.earliest, side: 'after' });
  return interval(start, end);
}

function interval(start: EdtfDate | null, end: EdtfDate | null): Readings {
  if (start === null || end === null) return [];
  const from = startText(start);
  const to = endText(end);
  return from === null || to === null ? [] : [`${from}/${to}`];
}
