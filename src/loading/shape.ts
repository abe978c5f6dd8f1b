// Records of a file → records of the model, by tables of their fields. A record that needs no change is kept as it is,
// since copies of most of a large file cost more than reading it.
import { extraOf } from './unknown-fields.ts';
import { isObject } from '../formats/file.ts';
import { isFull } from '../formats/problems.ts';
import { fieldCount, line, list, wrong } from './fields.ts';
import { complain, type Raw, type Reader } from './reader.ts';
import { cleanLine, quote } from '../text/clean.ts';
import { nearest } from '../text/nearest.ts';
import { refer } from './references.ts';
import type { Registries } from './registry.ts';
import type { Step } from '../formats/json/locate.ts';
import type { Extra } from '../dataset/model.ts';

/** undefined where nothing of the value can be used. */
export type Read<Value> = (reader: Reader, value: unknown, path: readonly Step[]) => Value | undefined;
type Reads<Row> = { readonly [Key in keyof Omit<Row, 'extra'>]-?: Read<NonNullable<Row[Key]>> };

interface FieldOf {
  readonly key: string;
  readonly path: readonly Step[];
  readonly read: Read<unknown>;
  /** The record is nothing without it. */
  readonly isRequired: boolean;
}

export interface Shape {
  /** Those required first: where one is lacking, the others are not looked at. */
  readonly fields: readonly FieldOf[];
  readonly known: ReadonlySet<string>;
  /** What would be right. */
  readonly expected: string;
}

export function shape<Row extends { readonly extra?: Extra }>(
  required: readonly (keyof Reads<Row>)[],
  expected: string,
  table: Reads<Row>,
): Shape {
  const fields = Object.entries<Read<unknown>>(table).map(([key, read]) => ({
    key,
    path: [key],
    read,
    isRequired: (required as readonly string[]).includes(key),
  }));
  return { fields, known: new Set(Object.keys(table)), expected: `${expected} is expected` };
}

/** null where a required field is missing or empty. `row` is filled in; without it, a record that needs no change is kept. */
export function readShape<Row>(
  reader: Reader,
  raw: Raw,
  { fields, known, expected }: Shape,
  row: Record<string, unknown> | null = null,
): Row | null {
  const { isRefused } = reader;
  let isLacking = false;
  let given = 0;
  for (let at = 0; at < fields.length; at++) {
    const { key, path, read, isRequired } = fields[at] as FieldOf;
    const value = raw[key];
    if (value !== undefined) given++;
    else if (!isRequired) continue;
    const found = value === undefined ? undefined : read(reader, value, path);
    if (found !== value && row === null) row = copyOf(raw, fields, at);
    if (found !== undefined && row !== null) row[key] = found;
    if (found !== undefined || !isRequired) continue;
    isLacking = reader.isRefused = true;
    complainOfLack(reader, raw, key, expected);
  }
  reader.isRefused = isRefused;
  if (isLacking) return null;
  if (given === fieldCount(raw)) return (row ?? raw) as Row;
  row ??= copyOf(raw, fields, fields.length);
  const extra = extraOf(reader, raw, known);
  if (extra !== undefined) row['extra'] = extra;
  return row as Row;
}

function copyOf(raw: Raw, fields: readonly FieldOf[], count: number): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const { key } of fields.slice(0, count)) if (raw[key] !== undefined) row[key] = raw[key];
  return row;
}

/** Complains of a field that the record is nothing without. */
export function complainOfLack(reader: Reader, raw: Raw, key: string, expected: string): void {
  const value = raw[key];
  if (typeof value === 'string' && cleanLine(value) === '')
    complain(reader, 'error', [key], 'empty; a text is expected');
  if (value === null) wrong(reader, value, [key], 'a text is expected');
  if (value !== undefined) return;
  const near = isFull(reader.log, 'error') ? null : nearest(key, Object.keys(raw));
  const hint = near === null ? expected : `did you mean ${quote(key)} by ${quote(near)}?`;
  complain(reader, 'error', [key], `missing; ${hint}`);
}

/** A list of records, each of which may be written as a text alone; `referring` puts an id for what is written out in one. */
export function listOf<Row>(
  own: Shape,
  example: string,
  fromText: (reader: Reader, text: string) => Row,
  referring: (reader: Reader, raw: Raw) => Raw = (_, raw) => raw,
): Read<readonly Row[]> {
  const item = (reader: Reader, raw: unknown): Row | undefined => {
    if (isObject(raw)) return readShape<Row>(reader, referring(reader, raw), own) ?? undefined;
    if (raw === null || Array.isArray(raw) || typeof raw === 'boolean')
      return wrong(reader, raw, [], `a text or an object such as ${example} is expected`);
    const text = line(reader, raw, []);
    return text === undefined ? undefined : fromText(reader, text);
  };
  return (reader, value, path) => list(reader, value, path, `a list is expected, such as [${example}]`, item);
}

/** An object in a field of a record. */
export function nested<Row>(own: Shape): Read<Row> {
  return (reader, value, path) => {
    if (value === null) return undefined;
    if (!isObject(value)) return wrong(reader, value, path, own.expected);
    const depth = reader.within.length;
    reader.within.push(...path);
    const row = readShape<Row>(reader, value, own);
    reader.within.length = depth;
    return row ?? undefined;
  };
}

/** The id of the record that a text stands for. */
export function reference(kind: keyof Omit<Registries, 'ids'>): Read<string> {
  return (reader, value, path) => {
    const registry = reader.registries[kind];
    if (typeof value === 'string' && registry.records.has(value)) return value;
    const text = line(reader, value, path);
    return text === undefined ? undefined : refer(reader, registry as never, text, path, false);
  };
}
