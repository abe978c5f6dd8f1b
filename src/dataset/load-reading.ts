// The small readers that records.ts is made of: a value of a file → a field of a record. They only mark a record that
// they don't like; what is wrong is explained afterwards, so that a good record costs nothing extra.
import { cleanLine, cleanProse, hasHidden, isPlain, maxLine, maxProse, quote, safeUrl } from './clean.ts';
import { isDateError, parseEdtf, type DateError, type EdtfDate } from './edtf.ts';
import type { UnknownField } from './load-extra.ts';
import { isObject } from './load-file.ts';
import { report, type ProblemLog, type Subject, type TextFile } from './load-problems.ts';
import { startRegistries, type Registries } from './load-registry.ts';
import type { Step } from './locate.ts';

export interface Reader {
  readonly log: ProblemLog;
  readonly registries: Registries;
  /** By their text: most dates of a file occur often. */
  readonly dates: Map<string, EdtfDate | DateError>;
  /** By record kind and name. */
  readonly unknownFields: Map<string, UnknownField>;
  readonly hints: { looks: number };
  /** The record that is being read. */
  origin: Subject;
  /** The list within it and the item of that, for problems. */
  field: string;
  item: number;
  /** Whether a value has a type that the format does not allow. */
  isDisliked: boolean;
  /** Whether a text was cut or had hidden characters. */
  isTouched: boolean;
}

/** A record whose fields are filled in as they are found. */
export type Draft<Row> = { -readonly [Key in keyof Row]: Row[Key] };

export function startReader(log: ProblemLog, file: TextFile): Reader {
  return {
    log,
    registries: startRegistries(),
    dates: new Map(),
    unknownFields: new Map(),
    hints: { looks: 0 },
    origin: { file },
    field: '',
    item: 0,
    isDisliked: false,
    isTouched: false,
  };
}

export type Raw = Readonly<Record<string, unknown>>;

/** Text of one line; absent where nothing is left of it. */
export function line(reader: Reader, value: unknown): string | undefined {
  if (typeof value === 'string') {
    return isPlain(value) ? value || undefined : touched(reader, value, cleanLine(value), maxLine);
  }
  return otherText(reader, value);
}

export function prose(reader: Reader, value: unknown): string | undefined {
  if (typeof value === 'string') {
    return isPlain(value) ? value || undefined : touched(reader, value, cleanProse(value), maxProse);
  }
  return otherText(reader, value);
}

function otherText(reader: Reader, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return String(value);
  reader.isDisliked = true;
  return undefined;
}

function touched(reader: Reader, value: string, clean: string, limit: number): string | undefined {
  if (value.length > limit || hasHidden(value)) reader.isTouched = true;
  return clean || undefined;
}

/** A text that the record is nothing without; within an item of a list where `isInItem`. */
export function required(reader: Reader, value: unknown, key: string, isInItem = true): string | undefined {
  const text = line(reader, value);
  if (text !== undefined) return text;
  if (typeof value === 'string') {
    const path = isInItem ? [...itemPath(reader), key] : [key];
    complain(reader, 'error', path, 'empty; a text is expected');
  } else reader.isDisliked = true;
  return undefined;
}

export const none: readonly never[] = [];

/** Items that `read` gives undefined for are left out. */
export function list<Item>(
  reader: Reader,
  value: unknown,
  field: string,
  read: (reader: Reader, value: unknown) => Item | undefined,
): readonly Item[] {
  if (value === undefined || value === null) return none;
  if (!Array.isArray(value)) {
    reader.isDisliked = true;
    return none;
  }
  if (value.length === 0) return none;
  reader.field = field;
  let items: Item[] | null = null;
  for (let i = 0; i < value.length; i++) {
    reader.item = i;
    const raw: unknown = value[i];
    const item = read(reader, raw);
    // The list of the file serves as it is up to the first item that isn't kept as it is.
    if (items === null && item !== raw) items = value.slice(0, i) as Item[];
    if (items !== null && item !== undefined) items.push(item);
  }
  return items ?? (value as Item[]);
}

/** A text that can be kept as it is. */
export function isCleanText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && isPlain(value);
}

export function isAbsentOrClean(value: unknown): boolean {
  return value === undefined || isCleanText(value);
}

export function fieldCount(raw: Raw): number {
  let count = 0;
  for (const _ in raw) count++;
  return count;
}

/** 1 for a field that is there: summed and compared with `fieldCount`, it tells that there are no others. */
export function given(value: unknown): 0 | 1 {
  return value === undefined ? 0 : 1;
}

export function texts(reader: Reader, value: unknown, field: string): readonly string[] {
  return list(reader, value, field, textItem);
}

/** null is as good as absent for a field, but no item of a list. */
export function textItem(reader: Reader, value: unknown): string | undefined {
  if (value === null) reader.isDisliked = true;
  return line(reader, value);
}

export function coordinate(reader: Reader, value: unknown, highest: number): number | undefined {
  if (value === undefined || value === null) return undefined;
  // + 0 makes −0 an ordinary zero.
  if (typeof value === 'number' && value >= -highest && value <= highest) return value + 0;
  reader.isDisliked = true;
  return undefined;
}

export function itemPath({ field, item }: Reader): Step[] {
  return [field, item];
}

export function complain(
  reader: Reader,
  severity: 'error' | 'warning',
  path: readonly Step[],
  message: string,
): void {
  report(reader.log, severity, { ...reader.origin, path }, message);
}

export function date(reader: Reader, text: string): EdtfDate | DateError {
  const known = reader.dates.get(text);
  if (known !== undefined) return known;
  const parsed = parseEdtf(text);
  reader.dates.set(text, parsed);
  return parsed;
}

/** A date that only describes a record: kept as it is even where it is no EDTF. */
export function sideDate(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
  const text = line(reader, value);
  if (text === undefined) return undefined;
  const parsed = date(reader, text);
  if (isDateError(parsed)) complain(reader, 'warning', path, `${dateMessage(text, parsed)}; kept as text`);
  return text;
}

export function dateMessage(text: string, { error, hint }: DateError): string {
  const isNamed = error.includes(text.slice(0, 10));
  return `${isNamed ? '' : `${quote(text)}: `}${error}${hint === undefined ? '' : `; ${hint}`}`;
}

export function address(reader: Reader, value: unknown): string | undefined {
  // An address may be longer than other lines and is checked as a whole.
  if (typeof value !== 'string' || value.trim() === '')
    return line(reader, value) === undefined ? undefined : badUrl(reader, String(value));
  return safeUrl(value) ?? badUrl(reader, value);
}

function badUrl(reader: Reader, text: string): undefined {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  complain(
    reader,
    'error',
    ['url'],
    `"${cleanLine(shown)}" is no web address; http:// or https:// is expected`,
  );
  return undefined;
}

export function isRecord(reader: Reader, value: unknown): value is Raw {
  if (isObject(value)) return true;
  reader.isDisliked = true;
  return false;
}
