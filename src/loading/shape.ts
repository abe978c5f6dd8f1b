// Records of a file → records of the model, by tables of their fields, from which the JSON Schema is made too. A record
// that needs no change is kept as it is, since copies of most of a large file cost more than reading it.
import { extraOf } from './unknown-fields.ts';
import { isFull } from '../formats/problems.ts';
import { fieldCount, wrong } from './values.ts';
import type { Field, Schema } from './field.ts';
import { complain, type Raw, type Reader } from './reader.ts';
import { cleanLine, quote } from '../text/clean.ts';
import { nearest } from '../text/nearest.ts';
import type { Step } from '../formats/json/locate.ts';
import type { Extra } from '../dataset/model.ts';

/** Every field of the model is in its table, or this doesn't compile. */
type Table<Row> = { readonly [Key in keyof Omit<Row, 'extra'>]-?: Field<NonNullable<Row[Key]>> };

interface FieldOfShape extends Field<unknown> {
  readonly key: string;
  readonly path: readonly Step[];
  /** A record without it is refused. */
  readonly isRequired: boolean;
  /** Required by the JSON Schema. */
  readonly isAskedFor: boolean;
}

export interface Shape {
  /** Of its definition in the JSON Schema. */
  readonly name: string;
  readonly description: string | undefined;
  /** Those required first: where one is lacking, the others are read for their problems only. */
  readonly fields: readonly FieldOfShape[];
  readonly known: ReadonlySet<string>;
  /** For messages: what would be right. */
  readonly expected: string;
}

interface About<Row> {
  readonly name: string;
  readonly description?: string;
  readonly example: string;
  readonly required?: readonly (keyof Table<Row>)[];
  /** Required by the JSON Schema; a record without it is read all the same. */
  readonly wanted?: readonly (keyof Table<Row>)[];
}

export function shape<Row extends { readonly extra?: Extra }>(about: About<Row>, table: Table<Row>): Shape {
  const { name, description, example, required = [], wanted = required } = about;
  const fields = Object.entries<Field<unknown>>(table).map(([key, { read, schema }]) => ({
    key,
    path: [key],
    read,
    schema,
    isRequired: (required as readonly string[]).includes(key),
    isAskedFor: (wanted as readonly string[]).includes(key),
  }));
  fields.sort((a, b) => Number(b.isRequired) - Number(a.isRequired));
  const known = new Set(Object.keys(table));
  return { name, description, fields, known, expected: `${example} is expected` };
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
  const count = fieldCount(raw);
  for (let at = 0; at < fields.length; at++) {
    const { key, path, read, isRequired } = fields[at] as FieldOfShape;
    if (given === count && !isRequired) break;
    const value = raw[key];
    if (value !== undefined) given++;
    else if (!isRequired) continue;
    const found = value === undefined ? undefined : read(reader, value, path);
    if (found !== value && row === null) row = copyOf(raw, fields, at);
    if (found !== undefined && row !== null) row[key] = found;
    if (found !== undefined || !isRequired) continue;
    isLacking = reader.isRefused = true;
    reportMissing(reader, raw, key, expected);
  }
  reader.isRefused = isRefused;
  if (isLacking) return null;
  if (given === count) return (row ?? raw) as Row;
  row ??= copyOf(raw, fields, fields.length);
  const extra = extraOf(reader, raw, known);
  if (extra !== undefined) row['extra'] = extra;
  return row as Row;
}

function copyOf(raw: Raw, fields: readonly FieldOfShape[], count: number): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const { key } of fields.slice(0, count)) if (raw[key] !== undefined) row[key] = raw[key];
  return row;
}

/** Reports a required field that is missing or empty. */
export function reportMissing(reader: Reader, raw: Raw, key: string, expected: string): void {
  const value = raw[key];
  if (typeof value === 'string' && cleanLine(value) === '')
    complain(reader, 'error', [key], 'empty; a text is expected');
  if (value === null) wrong(reader, value, [key], 'a text is expected');
  if (value !== undefined) return;
  const near = isFull(reader.log, 'error') ? null : nearest(key, Object.keys(raw));
  const hint = near === null ? expected : `did you mean ${quote(key)} by ${quote(near)}?`;
  complain(reader, 'error', [key], `missing; ${hint}`);
}

/** The JSON Schema of such records. */
export function schemaOf({ description, fields }: Shape): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ key, schema, isAskedFor }) => [key, isAskedFor ? schema : orNull(schema)]),
    ),
    required: fields.filter(({ isAskedFor }) => isAskedFor).map(({ key }) => key),
    ...(description === undefined ? {} : { description }),
  };
}

/** The schema of an optional field, which may be null. */
function orNull({ description, ...schema }: Schema): Schema {
  const { type, ...rest } = schema;
  const isTypes = Array.isArray(type) && Object.keys(rest).length === 0;
  const either = isTypes
    ? { type: [...(type as readonly string[]), 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
  return description === undefined ? either : { ...either, description };
}
