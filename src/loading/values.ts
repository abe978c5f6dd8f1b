// Readers of values, for the tables of fields: a raw value → the value of a field, or a reported problem.
import {
  cleanLine,
  cleanProse,
  hasHidden,
  isPlain,
  maxLine,
  maxProse,
  quote,
  safeUrl,
} from '../text/clean.ts';
import { parseWritten, type WrittenError } from '../dates/phrase/phrase.ts';
import { isDateError, parseEdtf, type DateError, type EdtfDate } from '../dates/edtf/edtf.ts';
import { complain, type Raw, type ReadDate, type Reader } from './reader.ts';
import type { Dates } from '../formats/file.ts';
import type { Step } from '../formats/json/locate.ts';

/** undefined where nothing of the value can be used. */
export type Read<Value> = (reader: Reader, value: unknown, path: readonly Step[]) => Value | undefined;

export const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** Text of one line; absent where nothing is left of it. */
export function line(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
  if (typeof value !== 'string') return otherText(reader, value, path);
  if (reader.isClean || isPlain(value)) return value || undefined;
  return cleaned(reader, value, cleanLine(value), maxLine, path);
}

export function prose(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
  if (typeof value !== 'string') return otherText(reader, value, path);
  if (reader.isClean || isPlain(value)) return value || undefined;
  return cleaned(reader, value, cleanProse(value), maxProse, path);
}

function otherText(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'number' ? String(value) : wrong(reader, value, path, 'a text is expected');
}

function cleaned(
  reader: Reader,
  value: string,
  clean: string,
  most: number,
  path: readonly Step[],
): string | undefined {
  if (value.length > most) complain(reader, 'warning', path, `longer than ${most} characters, cut there`);
  if (hasHidden(value)) complain(reader, 'warning', path, hiddenMessage);
  return clean || undefined;
}

export const hiddenMessage = 'control or hidden characters, removed';

/** Reports a value of the wrong kind. */
export function wrong(reader: Reader, value: unknown, path: readonly Step[], expected: string): undefined {
  complain(reader, 'error', path, `${nameOf(value)}; ${expected}`);
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : cleanLine(String(value));
}

export const none: readonly never[] = [];

/** Most items of a list in a record: more than anybody writes for people, and a second's work. */
const maxItems = 100_000;

/** Items that `read` gives undefined for are left out. */
export function list<Item>(
  reader: Reader,
  value: unknown,
  path: readonly Step[],
  expected: string,
  read: (reader: Reader, value: unknown, path: readonly Step[]) => Item | undefined,
): readonly Item[] {
  if (value === undefined || value === null) return none;
  if (!Array.isArray(value)) return wrong(reader, value, path, expected) ?? none;
  if (value.length === 0) return none;
  if (value.length > maxItems) {
    complain(reader, 'error', path, `${value.length} items; only the first ${maxItems} are kept`);
    return list(reader, value.slice(0, maxItems), path, expected, read);
  }
  const { within } = reader;
  const depth = within.length;
  within.push(path[0] ?? 0, 0);
  let items: Item[] | null = null;
  for (let i = 0; i < value.length; i++) {
    within[within.length - 1] = i;
    const raw: unknown = value[i];
    const item = read(reader, raw, noSteps);
    // The list of the file serves as it is up to the first item that isn't kept as it is.
    if (items === null && item !== raw) items = value.slice(0, i) as Item[];
    if (items !== null && item !== undefined) items.push(item);
  }
  within.length = depth;
  return items ?? (value as Item[]);
}

const noSteps: readonly Step[] = [];

export function fieldCount(raw: Raw): number {
  let count = 0;
  for (const _ in raw) count++;
  return count;
}

export function texts(reader: Reader, value: unknown, path: readonly Step[]): readonly string[] {
  return list(reader, value, path, 'a list of texts is expected, such as ["one", "two"]', textItem);
}

/** null is as good as absent for a field, but no item of a list. */
export function textItem(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
  return value === null ? wrong(reader, value, path, 'a text is expected') : line(reader, value, path);
}

export function count(reader: Reader, value: unknown, path: readonly Step[]): number | undefined {
  if (value === null) return undefined;
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  return wrong(reader, value, path, 'a whole number from 0 on is expected');
}

export const coordinate =
  (highest: number) =>
  (reader: Reader, value: unknown, path: readonly Step[]): number | undefined => {
    if (value === null) return undefined;
    // + 0 makes −0 an ordinary zero.
    if (typeof value === 'number' && value >= -highest && value <= highest) return value + 0;
    return wrong(reader, value, path, `a number from ${-highest} to ${highest} is expected`);
  };

/** The date, also of a text that is no EDTF but can only mean one; null where there is none. */
export function meantDate(date: EdtfDate | WrittenError): EdtfDate | null {
  return isDateError(date) ? (date.meant ?? null) : date;
}

/** What reads words for dates is a file of its own, which the first frame of most files can do without. */
function readDate(text: string): EdtfDate | WrittenError {
  const parsed = parseEdtf(text);
  return isDateError(parsed) ? parseWritten(text) : parsed;
}

const datesRead = new WeakMap<Dates, readonly (ReadDate | null)[]>();

/** By their codes; null of those whose text is to be cleaned first. A preview and the loader ask for the same. */
export function datesOf(dates: Dates): readonly (ReadDate | null)[] {
  const known = datesRead.get(dates);
  if (known !== undefined) return known;
  const read = dates.texts.map((text) =>
    text === undefined || !isPlain(text) ? null : { text, date: readDate(text) },
  );
  datesRead.set(dates, read);
  return read;
}

export function date(reader: Reader, text: string): EdtfDate | WrittenError {
  // A field is asked for its date more than once.
  if (reader.lastDate?.text === text) return reader.lastDate.date;
  const known = reader.dates.get(text);
  const read = known ?? { text, date: readDate(text) };
  if (known === undefined) reader.dates.set(text, read);
  reader.lastDate = read;
  return read.date;
}

/** A date that only describes a record: kept as it is even where it is no EDTF. */
export function sideDate(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
  const text = line(reader, value, path);
  if (text === undefined) return undefined;
  const parsed = date(reader, text);
  if (isDateError(parsed)) complain(reader, 'warning', path, `${dateMessage(text, parsed)}; kept as text`);
  return text;
}

/** Names of languages, which have more letters, are the likeliest mistake. */
const languageTag = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;

/** Kept as it is even where it is no tag. */
export function language(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
  const text = line(reader, value, path);
  if (text !== undefined && !languageTag.test(text))
    complain(
      reader,
      'warning',
      path,
      `${quote(text)} is no language tag (BCP 47), such as en, ar or zh-Hant; kept as text`,
    );
  return text;
}

export function dateMessage(text: string, { error, hint }: DateError): string {
  const isNamed = error.includes(text.slice(0, 10));
  return `${isNamed ? '' : `${quote(text)}: `}${error}${hint === undefined ? '' : `; ${hint}`}`;
}

export function address(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
  // An address may be longer than other lines and is checked as a whole.
  if (typeof value !== 'string' || value.trim() === '')
    return line(reader, value, path) === undefined ? undefined : badUrl(reader, String(value));
  return safeUrl(value) ?? badUrl(reader, value);
}

/** `www.example.org/x`: somebody who writes so means an address, which a publisher's name never looks like. */
const withoutScheme = /^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)+\/)\S+$/i;

export function looksLikeAddress(text: string): boolean {
  return withoutScheme.test(text);
}

function badUrl(reader: Reader, text: string): undefined {
  complain(reader, 'error', ['url'], `${quote(text)} ${whyUnsafe(text)}`);
}

function whyUnsafe(text: string): string {
  if (!/^\s*https?:/i.test(text)) return 'is no web address; http:// or https:// is expected';
  if (!URL.canParse(text)) return 'is no web address; its form is wrong';
  const { username, password } = new URL(text);
  return username === '' && password === ''
    ? `is an address of more than ${maxLine} characters`
    : 'has a name or password in it; an address without is expected';
}
