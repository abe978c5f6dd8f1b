// Splits JSON into its records and fields without parsing them, in a third of the time of JSON.parse. Of invalid values the
// ends may be wrong: JSON.parse finds that out when it reads what is between.
import { recordLists, type RecordList } from '../../dataset/format.ts';
import { readKey } from './locate.ts';

/** Offsets of values; the parts are aligned. */
export interface Span {
  readonly starts: number[];
  readonly ends: number[];
  /** How many keys are in each, at all depths: JSON.parse gives fewer where one is repeated. -1 where it changes a number. */
  readonly keys: number[];
}

export interface Split {
  /** By key; of a text that is one bare list, under ''. Lists with the same key are one. */
  readonly lists: ReadonlyMap<RecordList | '', Span>;
  /** The values of the other keys; of those with the same key, the last. */
  readonly fields: ReadonlyMap<string, Span>;
  /** Keys that occurred before. */
  readonly repeated: readonly { readonly key: string; readonly offset: number }[];
  /** Offsets of numbers that JSON.parse would change. */
  readonly inexact: readonly number[];
}

/** Counted while values are skipped. */
export interface Counts {
  keys: number;
  readonly inexact: number[];
}

/** null if the text is neither a list nor an object, or not valid JSON between its records. */
export function split(text: string): Split | null {
  const counts: Counts = { keys: 0, inexact: [] };
  const start = skipWhite(text, 0);
  const first = text[start];
  const found = first === '[' ? splitList(text, start, counts) : splitObject(text, start, counts);
  return found !== null && skipWhite(text, found.end) === text.length ? found : null;
}

type Found = Split & { readonly end: number };

function splitList(text: string, start: number, counts: Counts): Found | null {
  const span: Span = { starts: [], ends: [], keys: [] };
  const end = spanList(text, start, counts, span);
  const lists = new Map([['' as const, span]]);
  return end === -1 ? null : { lists, fields: new Map(), repeated: [], inexact: counts.inexact, end };
}

function splitObject(text: string, start: number, counts: Counts): Found | null {
  const lists = new Map<RecordList | '', Span>();
  const fields = new Map<string, Span>();
  const repeated: { key: string; offset: number }[] = [];
  const end = forEachItem(text, start, '{}', (at) => {
    const keyEnd = text[at] === '"' ? endOfString(text, at) : -1;
    const colon = keyEnd === -1 ? -1 : skipWhite(text, keyEnd);
    if (text[colon] !== ':') return -1;
    const key = readKey(text, at, keyEnd);
    if (fields.has(key) || lists.has(key as RecordList)) repeated.push({ key, offset: at });
    const value = skipWhite(text, colon + 1);
    if (text[value] === '[' && isList(key)) {
      const span = lists.get(key) ?? { starts: [], ends: [], keys: [] };
      lists.set(key, span);
      return spanList(text, value, counts, span);
    }
    const span = { starts: [], ends: [], keys: [] };
    fields.set(key, span);
    return spanValue(text, value, counts, span);
  });
  return end === -1 ? null : { lists, fields, repeated, inexact: counts.inexact, end };
}

const isList = (key: string): key is RecordList => recordLists.some((list) => list === key);

/** Adds the values of the list to the span. Returns its end, -1 where it has none. */
function spanList(text: string, list: number, counts: Counts, span: Span): number {
  return forEachItem(text, list, '[]', (at) => spanValue(text, at, counts, span));
}

/** Adds the value to the span. Returns its end, -1 where none begins at `at`. */
function spanValue(text: string, at: number, counts: Counts, { starts, ends, keys }: Span): number {
  const known = counts.inexact.length;
  counts.keys = 0;
  const end = endOfValue(text, at, counts);
  if (end === at) return -1;
  starts.push(at);
  ends.push(end);
  keys.push(counts.inexact.length === known ? counts.keys : -1);
  return end;
}

/** `endOf` gives the end of the item at an offset. Returns the end of all, -1 where it has none. */
function forEachItem(text: string, start: number, brackets: string, endOf: (at: number) => number): number {
  if (text[start] !== brackets[0]) return -1;
  let at = skipWhite(text, start + 1);
  if (text[at] === brackets[1]) return at + 1;
  for (;;) {
    const end = endOf(at);
    if (end === -1) return -1;
    at = skipWhite(text, end);
    if (text[at] === brackets[1]) return at + 1;
    if (text[at] !== ',') return -1;
    at = skipWhite(text, at + 1);
  }
}

/** JSON knows no other blanks, and no comments. */
function skipWhite(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
  }
  return text.length;
}

/** `at` itself where no value begins there. */
export function endOfValue(text: string, at: number, counts: Counts): number {
  const first = text[at];
  if (first === '"') return endOfString(text, at);
  return first === '{' || first === '[' ? endOfBrackets(text, at, counts) : endOfScalar(text, at, counts);
}

/** `indexOf` compares many letters at once. */
function endOfString(text: string, start: number): number {
  let at = start;
  do at = text.indexOf('"', at + 1);
  while (at !== -1 && isEscaped(text, at));
  return at === -1 ? text.length : at + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

function endOfBrackets(text: string, start: number, counts: Counts): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) depth++;
    else if (code === 0x7d || code === 0x5d) {
      if (--depth === 0) return at + 1;
    } else if (code === 0x3a) counts.keys++;
    else if (isDigit(code)) at = endOfNumber(text, at, counts) - 1;
  }
  return text.length;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Of the number whose first digit is at `start`. */
function endOfNumber(text: string, start: number, { inexact }: Counts): number {
  const whole = endOfDigits(text, start);
  let end = text[whole] === '.' ? endOfDigits(text, whole + 1) : whole;
  if (text[end] === 'e' || text[end] === 'E')
    end = endOfDigits(text, '+-'.includes(text.charAt(end + 1)) ? end + 2 : end + 1);
  else if (whole - start <= fewestInexact) return end;
  const first = text[start - 1] === '-' ? start - 1 : start;
  if (!isExact(text.slice(first, end))) inexact.push(first);
  return end;
}

/** Digits that every whole number of a double keeps. */
const fewestInexact = 15;

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function endOfScalar(text: string, start: number, counts: Counts): number {
  let at = start;
  while (at < text.length && !',]}: \t\r\n'.includes(text.charAt(at))) at++;
  const digit = text[start] === '-' ? start + 1 : start;
  if (isDigit(text.charCodeAt(digit))) endOfNumber(text, digit, counts);
  return at;
}

/** Whether a double is this number: whole to the last digit, else as near as doubles come. */
export function isExact(digits: string): boolean {
  const value = Number(digits);
  if (/^-?\d+$/.test(digits)) return String(value) === digits || value === 0;
  return Number.isFinite(value) && (value !== 0 || !/^-?[0.]*[1-9]/.test(digits));
}
