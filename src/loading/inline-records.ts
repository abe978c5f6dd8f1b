// A record that is written out where its id is expected: `{"name": "Chuhuiv", "lat": 49.85, "lon": 36.66}` of a place,
// `{"url": "https://…", "publisher": "…"}` of a source. It is listed once, however often it is written.
import { isText } from './values.ts';
import { readActor, readPlace, readSource, sourceName } from './named-records.ts';
import type { Raw, Reader } from './reader.ts';
import { add, findId, makeId, slug, type Registry } from './registry.ts';
import type { Actor, Place, Source } from '../dataset/model.ts';
import { perObject } from '../text/maps.ts';

type Inline = (reader: Reader, raw: Raw) => Raw;

export const inlineActor: Inline = (reader, raw) =>
  inlined(reader, raw, 'actor', ['name'], ['role', 'note'], (record) => {
    const row = readActor(reader, record);
    return row === null ? null : idOf(reader, reader.registries.actor, row, row.name, isSameActor);
  });

export const inlinePlace: Inline = (reader, raw) =>
  inlined(reader, raw, 'place', ['name'], [], (record) => {
    const row = readPlace(reader, record);
    return row === null ? null : idOf(reader, reader.registries.place, row, row.name, isSamePlace);
  });

export const inlineSource: Inline = (reader, raw) =>
  inlined(reader, raw, 'source', ['url', 'title', 'publisher'], ['supports'], (record) => {
    const row = readSource(reader, record);
    return row === null ? null : idOf(reader, reader.registries.source, row, sourceName(row), isSameSource);
  });

/** `naming`: the fields of which a record has one; `own`: those of the use itself. */
function inlined(
  reader: Reader,
  raw: Raw,
  kind: 'actor' | 'place' | 'source',
  naming: readonly string[],
  own: readonly string[],
  addRecord: (record: Raw) => string | null,
): Raw {
  if (raw[kind] !== undefined || !naming.some((key) => isText(raw[key]))) return raw;
  const known = usesIn(reader);
  const before = known.get(raw);
  if (before !== undefined && !reader.isRefused) return before;
  const given = Object.entries(raw).filter(([, value]) => value !== null);
  const record = given.filter(([key]) => !own.includes(key));
  const id = addRecord(Object.fromEntries(record));
  // Its problems are reported already: as an empty text it is left out.
  const use = { [kind]: id ?? '', ...Object.fromEntries(given.filter(([key]) => own.includes(key))) };
  if (!reader.isRefused) known.set(raw, use);
  return use;
}

/** An importer gives the same object again where it is the same place. */
const usesIn = perObject<Reader, WeakMap<Raw, Raw>>(() => new WeakMap());

/** The id of the record, which is added where it is new. */
function idOf<Row extends Actor | Place | Source>(
  { registries, isRefused }: Reader,
  registry: Registry<Row>,
  row: Row,
  name: string,
  isSame: (a: Row, b: Row) => boolean,
): string {
  if (isRefused) return name;
  if (row.id !== '' && registry.records.has(row.id)) return row.id;
  if (row.id !== '') {
    add(registry, row);
    return row.id;
  }
  const text = JSON.stringify(row);
  const ids = idsWritten(registry);
  const id =
    ids.get(text) ??
    sameIn(registry, row, name, isSame) ??
    makeId(registries.ids, slug(name) || registry.kind, registry.records);
  ids.set(text, id);
  if (!registry.records.has(id)) add(registry, { ...row, id });
  return id;
}

/** Most records are written out in the same words each time. */
const idsWritten = perObject<object, Map<string, string>>(() => new Map());

function sameIn<Row extends Actor | Place | Source>(
  registry: Registry<Row>,
  row: Row,
  name: string,
  isSame: (a: Row, b: Row) => boolean,
): string | null {
  for (const id of [findId(registry, name), ...takenFrom(registry.records, slug(name) || registry.kind)]) {
    const known = id === null ? undefined : registry.records.get(id);
    if (known !== undefined && isSame(known, row)) return known.id;
  }
  return null;
}

/** Nobody has a hundred places of one name: beyond, records are not compared. */
function* takenFrom(records: ReadonlyMap<string, unknown>, base: string): Generator<string> {
  for (let number = 1; number < 100; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!records.has(id)) return;
    yield id;
  }
}

const isSameActor = (a: Actor, b: Actor): boolean => a.name.toLowerCase() === b.name.toLowerCase();

/** Within about a kilometre. */
const isSamePlace = (a: Place, b: Place): boolean =>
  a.name === b.name &&
  (b.lat === undefined || a.lat === undefined
    ? a.lat === b.lat
    : Math.abs(a.lat - b.lat) < 0.01 && Math.abs((a.lon ?? 0) - (b.lon ?? 0)) < 0.01);

const isSameSource = (a: Source, b: Source): boolean =>
  a.url === undefined && b.url === undefined
    ? a.title === b.title && a.publisher === b.publisher && a.published === b.published
    : a.url === b.url;
