// Fields that hold records of their own, or refer to records of the dataset.
import { field, listSchema, textSchema, type Field, type Schema } from './field.ts';
import { line, list, textItem, wrong, type Read } from './values.ts';
import { readShape, type Shape } from './shape.ts';
import { resolve } from './references.ts';
import { isObject } from '../formats/file.ts';
import { countOf } from '../formats/problems.ts';
import type { Raw, Reader } from './reader.ts';
import type { Registries } from './registry.ts';
import { perObject } from '../text/maps.ts';

export const refTo = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

interface Records<Row> {
  readonly shape: Shape;
  readonly example: string;
  readonly description: string;
  /** Makes a record from a text in its place. */
  readonly fromText: (reader: Reader, text: string) => Row;
  /** Replaces inline records by their ids. */
  readonly inline?: (reader: Reader, raw: Raw) => Raw;
}

/** A list of records, each of which may be written as a text alone. */
export function records<Row>(own: Records<Row>): Field<readonly Row[]> {
  const { shape, example, description, fromText, inline = (_, raw) => raw } = own;
  const read = (reader: Reader, raw: unknown): Row | undefined => {
    if (isObject(raw)) return readShape<Row>(reader, inline(reader, raw), shape) ?? undefined;
    if (raw === null || Array.isArray(raw) || typeof raw === 'boolean')
      return wrong(reader, raw, [], `a text or an object such as ${example} is expected`);
    const given = line(reader, raw, []);
    return given === undefined ? undefined : fromText(reader, given);
  };
  const items = { anyOf: [textSchema, refTo(shape.name)] };
  return field(onceIfForeign(itemsBy(read, example)), listSchema(items), description);
}

/** Unknown fields are counted, so that rows with them are read each time. */
const hasExtra = (row: unknown): boolean => isObject(row) && row['extra'] !== undefined;

/** Importers give one list for all equal cells: it is read once, unless something is wrong with it. */
function onceIfForeign<Row>(read: Read<readonly Row[]>): Read<readonly Row[]> {
  const listsIn = perObject<Reader, WeakMap<object, readonly Row[]>>(() => new WeakMap());
  return (reader, value, path) => {
    const { log, origin, isRefused } = reader;
    if (origin.file.foreign === undefined || isRefused || !Array.isArray(value))
      return read(reader, value, path);
    const known = listsIn(reader);
    const earlier = known.get(value);
    if (earlier !== undefined) return earlier;
    const reported = countOf(log);
    const rows = read(reader, value, path);
    if (rows !== undefined && reported === countOf(log) && !rows.some(hasExtra)) known.set(value, rows);
    return rows;
  };
}

/** A list of records that can't be written as texts. */
export function objects<Row>(shape: Shape, example: string, description: string): Field<readonly Row[]> {
  const read = (reader: Reader, raw: unknown): Row | undefined =>
    isObject(raw)
      ? (readShape<Row>(reader, raw, shape) ?? undefined)
      : wrong(reader, raw, [], shape.expected);
  return field(itemsBy(read, example), listSchema(refTo(shape.name)), description);
}

function itemsBy<Item>(read: Read<Item>, example: string): Read<readonly Item[]> {
  return (reader, value, path) => list(reader, value, path, `a list is expected, such as [${example}]`, read);
}

/** An object in a field of a record. */
export function nested<Row>(shape: Shape): Read<Row> {
  return (reader, value, path) => {
    if (value === null) return undefined;
    if (!isObject(value)) return wrong(reader, value, path, shape.expected);
    const depth = reader.within.length;
    reader.within.push(...path);
    const row = readShape<Row>(reader, value, shape);
    reader.within.length = depth;
    return row ?? undefined;
  };
}

/** The id of the record that a text stands for. */
export function reference(kind: keyof Omit<Registries, 'ids'>, description: string): Field<string> {
  return field(
    (reader, value, path) => {
      const registry = reader.registries[kind];
      if (typeof value === 'string' && registry.records.has(value)) return value;
      const given = line(reader, value, path);
      return given === undefined ? undefined : resolve(reader, registry as never, given, path, false);
    },
    textSchema,
    description,
  );
}

/** Ids of sources that are written as texts alone. */
export function sourceList(description: string): Field<readonly string[]> {
  const read: Read<string> = (reader, value, path) => {
    const given = textItem(reader, value, path);
    return given === undefined ? undefined : resolve(reader, reader.registries.source, given, path, true);
  };
  const expected = 'a list of sources is expected, such as ["https://…"]';
  return field(
    (reader, value, path) => list(reader, value, path, expected, read),
    listSchema(textSchema),
    description,
  );
}
