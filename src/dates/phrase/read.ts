// Dates as people write them and as the program shows them → EDTF.
import { isDateError, parseEdtf, type EdtfDate } from '../edtf/edtf.ts';
import { modified, endText, modifiers, addQualifier, rangeModifiers, since, startText } from './modifiers.ts';
import { dateTokens, foldDate } from './names.ts';
import { readPart } from './part.ts';
import { readPoint, type Anchor, type Readings } from './point.ts';
import { readRelative, weekOf, weekTokens, type Clock } from './relative.ts';
import { elided, readSet } from './sets.ts';
import { readTimed } from './time.ts';

export function readText(text: string, clock: Clock): Readings {
  const folded = foldDate(text);
  const relative = readRelative(folded, clock);
  if (relative !== null) return [relative];
  const anchor: Anchor = { day: clock.near, side: 'nearest' };
  // A long dash after a time joins it to another one.
  const dash = folded.includes(':') ? ' .. ' : '-';
  const asPoint = readSingle(dateTokens(folded.replace(/ ?[–—] ?/g, dash)), clock, anchor);
  if (asPoint.length > 0) return asPoint;
  return readWhole(dateTokens(folded.replace(joints, ' .. '), ','), clock, anchor);
}

/** Long dashes; hyphens between blanks, or between years or centuries: 500-400 bc, ad 100-200, 5th-4th century. */
const joints =
  / ?[–—] ?| - |(?<=\d ?(?:bce?|ad|ce)) ?\/ ?|(?<=\d|\d ?(?:bce?|ad|ce))-(?=(?:ad )?\d+ ?(?:bce?|ad|ce)$)|(?<=^ad ?\d+)-(?=\d+$)|(?<=\d(?:st|nd|rd|th))-(?=\d+(?:st|nd|rd|th) )/g;

const always: ReadonlyMap<string, string> = new Map([
  ['any time', '../..'],
  ['an unknown time', '/..'],
]);

/** A date, a list of dates, or a range of them, on tokens with commas. */
function readWhole(tokens: string, clock: Clock, anchor: Anchor): Readings {
  const plain = tokens.replaceAll(' ,', '');
  const known = always.get(plain);
  if (known !== undefined) return [known];
  const single = readSingle(plain, clock, anchor);
  if (single.length > 0) return single;
  const set = readSet(tokens, {
    point: (item) => readSingle(item, clock, anchor),
    range: (item) => [...readSingle(item, clock, anchor), ...readRange(item, clock, anchor)],
  });
  if (set.length > 0) return set;
  const range = readRange(plain, clock, anchor);
  if (range.length > 0) return range;
  const [first = '', ...rest] = tokens.split(' ');
  const qualify = rangeModifiers.get(first);
  if (qualify !== undefined) return modified(readWhole(rest.join(' '), clock, anchor), qualify);
  return readQualified(tokens, (inner) => readWhole(inner, clock, anchor));
}

function readQualified(tokens: string, read: (tokens: string) => Readings): Readings {
  const [, inner = '', sign] = /^(.+) ([~?])$/.exec(tokens) ?? [];
  return sign === '~' || sign === '?' ? modified(read(inner), addQualifier(sign)) : [];
}

/** A date that is not a range: with words before it that widen or qualify it, or without. */
function readSingle(tokens: string, clock: Clock, anchor: Anchor): Readings {
  const point = readPoint(tokens, anchor);
  if (point.length > 0) return point;
  const read = (inner: string): Readings => readSingle(inner, clock, anchor);
  const time = readTimed(tokens, read);
  if (time.length > 0) return time;
  const [first = '', ...rest] = tokens.split(' ');
  const inner = rest.join(' ');
  const modifier = modifiers.get(first);
  if (modifier !== undefined && inner !== '') return modified(read(inner), modifier);
  const qualified = readQualified(tokens, read);
  if (qualified.length > 0) return qualified;
  const week = weekTokens(tokens);
  if (week !== null) {
    return modified(read(week), ({ earliest, precision }) =>
      earliest === null || precision !== 'day' ? null : weekOf(earliest),
    );
  }
  return modified(readPart(tokens, read), ({ text }) => text);
}

const openStart = /^(?:\? (?:-|\.\.) (.+)|(?:until )?(.+) \( start unknown \))$/;
const openEnd = /^(?:(.+) (?:-|\.\.) \?|(?:from )?(.+) \( end unknown \))$/;

/** Where one end is unknown or open, or both are given. */
function readRange(tokens: string, clock: Clock, anchor: Anchor): Readings {
  const [, ...untilOnly] = openStart.exec(tokens) ?? [];
  const until = untilOnly.find((text) => text !== undefined);
  if (until !== undefined) {
    return modified(readSingle(until, clock, anchor), (date) => withEnd('', endText(date)));
  }
  const [, ...fromOnly] = openEnd.exec(tokens) ?? [];
  const from = fromOnly.find((text) => text !== undefined);
  if (from !== undefined) {
    return modified(readSingle(from, clock, anchor), (date) => withEnd(startText(date), ''));
  }
  const isOpen = tokens.endsWith(' ..');
  if (isOpen) return modified(readSingle(tokens.slice(0, -' ..'.length), clock, anchor), since);
  return readEnds(tokens, clock, anchor);
}

const withEnd = (from: string | null, to: string | null): string | null =>
  from === null || to === null ? null : `${from}/${to}`;

/** The joiner may also occur within an end: "1 BC – AD 9 – AD 12". */
function readEnds(tokens: string, clock: Clock, anchor: Anchor): Readings {
  const [, opener = '', ends = ''] = /^(from |between |)(.+)$/.exec(tokens) ?? [];
  const [first = '', ...rest] = ends.split(' ');
  const qualify = rangeModifiers.get(first);
  const joints = opener === 'between ' ? / and /g : / (?:\.\.|to|until|till|through) /g;
  for (const { 0: joint, index } of ends.matchAll(joints)) {
    const readings = ranged(ends.slice(0, index), ends.slice(index + joint.length), clock, anchor);
    if (readings.length > 0) return readings;
  }
  return qualify === undefined ? [] : modified(readEnds(opener + rest.join(' '), clock, anchor), qualify);
}

const year = /\d{4}|'|\d,|\bbce?\b|\bad\b/;
const era = /\b(?:bce?|ad|ce)\b/;
const countedYears = /^\d{1,2}( (?:century|cent|c|millennium|mill)(?: (?:bce?|ad|ce))?)$/;

/** What is written at the end but also applies to the start: its era, its century. */
function sharedEnd(from: string, to: string): string {
  if (/^\d{1,2}$/.test(from)) return countedYears.exec(to)?.[1] ?? eraAfter(to);
  return era.test(from) ? '' : eraAfter(to);
}

const eraAfter = (tokens: string): string => / (?:bce?|ad|ce)$/.exec(tokens)?.[0] ?? '';

/** A year that one end leaves out is that of the other; without any the range begins near the anchor. */
function ranged(from: string, to: string, clock: Clock, anchor: Anchor): Readings {
  const read = (tokens: string, at: Anchor): EdtfDate | null => {
    const [reading = '', ...others] = readSingle(tokens, clock, at);
    // Beside another date `1900s` are ten years.
    const date = others.length > 0 && !reading.includes('X') ? null : parseEdtf(reading);
    return date === null || isDateError(date) ? null : date;
  };
  if (/^\d{1,3}$/.test(to) && from.startsWith('ad ')) return ranged(from, `ad ${to}`, clock, anchor);
  const shared = sharedEnd(from, to);
  if (year.test(to) && !year.test(from)) {
    const end = read(to, anchor);
    // A modifier of a start without a year of its own applies to the whole range.
    if (end === null || rangeModifiers.has(from.split(' ')[0] ?? '')) return [];
    const asWritten =
      elided(from, startOf(end)) === '' ? null : read(from + elided(from, startOf(end)), anchor);
    for (const start of [asWritten, shared === '' ? null : read(from + shared, anchor)]) {
      const isBefore = start !== null && (start.earliest ?? 0) <= (end.latest ?? 0);
      if (isBefore) return interval(start, end);
    }
    return interval(end.latest === null ? null : read(from, { day: end.latest, side: 'before' }), end);
  }
  const start = (shared === '' ? null : read(from + shared, anchor)) ?? read(from, anchor);
  if (start === null) return [];
  return interval(start, read(to, start.earliest === null ? anchor : { day: start.earliest, side: 'after' }));
}

/** The point that a range begins with, without what qualifies it. */
const startOf = (date: EdtfDate): string => (startText(date) ?? '').replace(/[?~%]$/, '');

function interval(start: EdtfDate | null, end: EdtfDate | null): Readings {
  if (start === null || end === null) return [];
  const text = withEnd(startText(start), endText(end));
  return text === null ? [] : [text];
}
