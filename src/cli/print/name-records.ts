// People, groups and places as `who` and `where` tell them.
import { dayToIso } from '../../dates/calendar.ts';
import { isUndated, spanOf } from '../../dates/edtf/edtf.ts';
import type { Dataset } from '../../dataset/model.ts';
import type { Catalog } from '../../search/catalog.ts';
import type { Postings } from '../../search/postings.ts';
import { fields } from '../../search/fields/fields.ts';
import { compareNames, listing } from '../../search/fields/listing.ts';

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
  /** In how many more events it says something, without taking part. */
  readonly speaks: number;
}

export interface PlaceRecord {
  readonly id: string;
  readonly name: string;
  readonly within: string | null;
  readonly country: string | null;
  readonly events: number;
  readonly matched: string | null;
}

/** Best match first; without a query all, those with most events first. */
export function actorRecords(catalog: Catalog, query: string): ActorRecord[] {
  const { dataset } = catalog;
  const records = listing(catalog, fields.who, query).map(({ id, name, events, part, match }) => {
    const own = part ?? events;
    return {
      id,
      name,
      kind: dataset.actors.get(id)?.kind ?? null,
      events: own.length,
      ...firstAndLast(dataset, own),
      matched: match?.name ?? null,
      speaks: events.length - own.length,
    };
  });
  return query === '' ? records.toSorted((a, b) => b.events - a.events || compareNames(a, b)) : records;
}

export function placeRecords(catalog: Catalog, query: string): PlaceRecord[] {
  return listing(catalog, fields.where, query).map(({ id, name, events, match }) => {
    const place = catalog.dataset.places.get(id);
    return {
      id,
      name,
      within: place?.within ?? null,
      country: place?.country ?? null,
      events: events.length,
      matched: match?.name ?? null,
    };
  });
}

function firstAndLast(
  { events }: Dataset,
  indexes: Postings,
): { readonly first: string | null; readonly last: string | null } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const index of indexes) {
    const when = events[index]?.when;
    if (when === undefined || isUndated(when)) continue;
    const span = spanOf(when);
    first = Math.min(first, span.first);
    last = Math.max(last, span.last);
  }
  return first > last ? { first: null, last: null } : { first: dayToIso(first), last: dayToIso(last) };
}
