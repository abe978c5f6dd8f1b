// Merges the actors, places and sources of all files by id, and resolves references among them.
import { quote } from '../text/clean.ts';
import { Faulty, type RawFile, type RawList } from '../formats/file.ts';
import { report, type RecordRef } from '../formats/problems.ts';
import { complain, type Reader } from './reader.ts';
import { resolve } from './references.ts';
import { makeId, slug, type Registry } from './registry.ts';
import { readActor, readPlace, readSource, sourceName } from './named-records.ts';
import type { Actor, Place, Source } from '../dataset/model.ts';
import type { RecordList } from '../dataset/format.ts';
import type { Steps } from '../text/task.ts';

type Origins = ReadonlyMap<string, RecordRef>;

/** Fills the registries with what the files list. */
export function* readRows(reader: Reader, files: readonly RawFile[]): Steps<void> {
  const { actor, place, source } = reader.registries;
  const actors = yield* register(reader, files, 'actors', actor, readActor, ({ name }) => name);
  const places = yield* register(reader, files, 'places', place, readPlace, ({ name }) => name);
  yield* register(reader, files, 'sources', source, readSource, sourceName);
  resolveReferences(reader, actor, actors, resolveAffiliations);
  resolveReferences(reader, place, places, resolveWithin);
  breakCycles(reader, places);
}

function* register<Row extends Actor | Place | Source>(
  reader: Reader,
  files: readonly RawFile[],
  list: Exclude<RecordList, 'events'>,
  registry: Registry<Row>,
  read: (reader: Reader, raw: unknown) => Row | null,
  nameOf: (row: Row) => string,
): Steps<Origins> {
  const origins = new Map<string, RecordRef>();
  const nameless: { readonly row: Row; readonly origin: RecordRef }[] = [];
  yield* forEachRecord(reader, files, list, (raw) => {
    registry.isListed = true;
    const row = read(reader, raw);
    if (row === null) return;
    if (row.id === '') nameless.push({ row, origin: reader.origin });
    else add(reader, registry.records, origins, row);
  });
  for (const { row, origin } of nameless) {
    reader.origin = origin;
    const base = slug(nameOf(row)) || registry.kind;
    const same = registry.records.get(base);
    if (same !== undefined && areEqual(same, { ...row, id: base })) continue;
    add(reader, registry.records, origins, {
      ...row,
      id: makeId(reader.registries.ids, base, registry.records),
    });
  }
  return origins;
}

/** Records per step: a few milliseconds. */
const recordsAStep = 500;

export function* forEachRecord(
  reader: Reader,
  files: readonly RawFile[],
  list: RecordList,
  visit: (raw: unknown, index: number, list: RawList) => void,
): Steps<void> {
  for (const { file, lists } of files) {
    const values: RawList = lists[list] ?? [];
    for (let index = 0; index < values.length; index++) {
      if (index % recordsAStep === 0) yield;
      const raw = values.at(index);
      if (raw === undefined) continue;
      reader.origin = { file, list, index };
      reader.isClean = values.isClean?.(index) ?? false;
      if (raw instanceof Faulty) {
        for (const { severity, path, message } of raw.faults) complain(reader, severity, path, message);
        if (raw.record !== undefined) visit(raw.record, index, values);
      } else visit(raw, index, values);
    }
  }
  reader.isClean = false;
}

/** The first record under an id stays. */
function add<Row extends { readonly id: string }>(
  reader: Reader,
  records: Map<string, Row>,
  origins: Map<string, RecordRef>,
  row: Row,
): void {
  const first = records.get(row.id);
  if (first === undefined) {
    records.set(row.id, row);
    origins.set(row.id, reader.origin);
    return;
  }
  const other = origins.get(row.id);
  if (other !== undefined) reportDuplicate(reader, row.id, other, areEqual(first, row));
}

export function reportDuplicate(
  { log, origin }: Reader,
  id: string,
  other: RecordRef,
  isSame: boolean,
): void {
  const isElsewhere = origin.file !== other.file;
  if (isSame && isElsewhere) return;
  const place = { ...origin, path: ['id'] };
  const say = (where: string): string =>
    isSame
      ? `${quote(id)} is here twice; the same record is at ${where}`
      : `the id ${quote(id)} is taken by ${where}; this record is left out`;
  report(log, isSame ? 'warning' : 'error', place, { to: { ...other, path: ['id'] }, say });
}

/** Records are built field by field in one order, so equal ones print alike. */
export function areEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Once all rows are known: what one refers to may stand below it, or in another file. */
function resolveReferences<Row extends Actor | Place>(
  reader: Reader,
  { records }: Registry<Row>,
  origins: Origins,
  resolved: (reader: Reader, row: Row) => Row,
): void {
  for (const [id, origin] of origins) {
    const row = records.get(id);
    if (row === undefined) continue;
    reader.origin = origin;
    records.set(id, resolved(reader, row));
  }
}

function resolveAffiliations(reader: Reader, row: Actor): Actor {
  if (row.affiliations.length === 0) return row;
  const affiliations = row.affiliations.flatMap((affiliation, i) => {
    const path = ['affiliations', i, 'actor'];
    const actor = resolve(reader, reader.registries.actor, affiliation.actor, path, false);
    if (actor !== row.id) return { ...affiliation, actor };
    complain(reader, 'error', path.slice(0, 2), 'an actor is not affiliated with itself; left out');
    return [];
  });
  return { ...row, affiliations };
}

function resolveWithin(reader: Reader, row: Place): Place {
  if (row.within === undefined) return row;
  return { ...row, within: resolve(reader, reader.registries.place, row.within, ['within'], false) };
}

/** Leaves a tree of places, so that walking up from any of them ends. */
function breakCycles(reader: Reader, origins: Origins): void {
  const { records } = reader.registries.place;
  const isSafe = new Set<string>();
  for (const start of records.keys()) {
    const walked = new Set<string>();
    for (let id: string | undefined = start; id !== undefined && !isSafe.has(id);) {
      walked.add(id);
      const row: Place | undefined = records.get(id);
      const within: string | undefined = row?.within;
      if (row !== undefined && within !== undefined && walked.has(within)) {
        records.set(id, withoutParent(row));
        reader.origin = origins.get(id) ?? reader.origin;
        const message = `${quote(within)} lies within ${quote(id)} itself; left out, a place lies within a larger one`;
        complain(reader, 'error', ['within'], message);
        break;
      }
      id = within;
    }
    for (const id of walked) isSafe.add(id);
  }
}

function withoutParent(place: Place): Place {
  const { within: _, ...rest } = place;
  return rest;
}
