// People, groups and places as `who` and `where` tell them.
import { dayToIso } from '../../dates/calendar.ts';
import { spanOf } from '../../dates/edtf/edtf.ts';
import type { Dataset } from '../../dataset/model.ts';
import type { Catalog, Postings } from '../../search/catalog.ts';
import { findNames, type NameIndex } from '../../names/names.ts';

export interface ActorRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly events: number;
  /** Days of the first and the last event; null where no event has a known day. */
  readonly first: string | null;
  readonly last: string | null;
  /** The spelling that matched; null without a query. */
  readonly matched: string | null;
}

export interface PlaceRecord {
  readonly id: string;
  readonly name: string;
  readonly within: string | null;
  readonly country: string | null;
  readonly events: number;
  readonly matched: string | null;
}

export function actorRecords(catalog: Catalog, query: string): ActorRecord[] {
  const { dataset } = catalog;
  const byActor = catalog.byActor();
  return named(dataset.actors, query, () => catalog.people(), byActor).map(({ row, matched }) => {
    const events = byActor.get(row.id) ?? [];
    return {
      id: row.id,
      name: row.name,
      kind: row.kind ?? null,
      events: events.length,
      ...firstAndLast(dataset, events),
      matched,
    };
  });
}

export function placeRecords(catalog: Catalog, query: string): PlaceRecord[] {
  const byPlace = catalog.byPlace();
  const rows = named(catalog.dataset.places, query, () => catalog.places(), byPlace);
  return rows.map(({ row, matched }) => ({
    id: row.id,
    name: row.name,
    within: row.within ?? null,
    country: row.country ?? null,
    events: byPlace.get(row.id)?.length ?? 0,
    matched,
  }));
}

interface Named<Row> {
  readonly row: Row;
  readonly matched: string | null;
}

/** Best match first; without a query all, those with most events first. */
function named<Row extends { readonly id: string; readonly name: string }>(
  rows: ReadonlyMap<string, Row>,
  query: string,
  names: () => NameIndex,
  postings: ReadonlyMap<string, Postings>,
): Named<Row>[] {
  if (query !== '') {
    return findNames(names(), query, { maySayMore: true }).flatMap(({ id, name }) => {
      const row = rows.get(id);
      return row === undefined ? [] : [{ row, matched: name }];
    });
  }
  const count = ({ id }: Row): number => postings.get(id)?.length ?? 0;
  return [...rows.values()]
    .toSorted((a, b) => count(b) - count(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map((row) => ({ row, matched: null }));
}

function firstAndLast(
  { events }: Dataset,
  indexes: Postings,
): { readonly first: string | null; readonly last: string | null } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const index of indexes) {
    const when = events[index]?.when;
    if (when === undefined || (when.earliest === null && when.latest === null)) continue;
    const span = spanOf(when);
    first = Math.min(first, span.first);
    last = Math.max(last, span.last);
  }
  return first > last ? { first: null, last: null } : { first: dayToIso(first), last: dayToIso(last) };
}
