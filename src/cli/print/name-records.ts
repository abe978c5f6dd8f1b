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
  /** Of how many events these are those that the query finds; without a query absent. */
  readonly of?: number;
}

interface PlaceRecord {
  readonly id: string;
  readonly name: string;
  readonly within: string | null;
  readonly country: string | null;
  readonly events: number;
  readonly matched: string | null;
  readonly of?: number;
}

/** What of some events a query finds; null without a query. */
export type Within = ((events: Postings) => Postings) | null;

/** Best match first; without a name all, those with most events first. */
export function actorRecords(catalog: Catalog, name: string, within: Within): ActorRecord[] {
  const { dataset } = catalog;
  const records = listing(catalog, fields.who, name).map(({ id, name, events, part, match }) => {
    const here = counted(events, within);
    const own = counted(part ?? events, within);
    return {
      id,
      name,
      kind: dataset.actors.get(id)?.kind ?? null,
      events: own.length,
      ...firstAndLast(dataset, own),
      matched: match?.name ?? null,
      speaks: here.length - own.length,
      ...wholeOf(part ?? events, within),
    };
  });
  return inOrder(
    records.filter(({ events, speaks }) => within === null || events + speaks > 0),
    name,
  );
}

export function placeRecords(catalog: Catalog, name: string, within: Within): PlaceRecord[] {
  const records = listing(catalog, fields.where, name).map(({ id, name, events, match }) => {
    const place = catalog.dataset.places.get(id);
    return {
      id,
      name,
      within: place?.within ?? null,
      country: place?.country ?? null,
      events: counted(events, within).length,
      matched: match?.name ?? null,
      ...wholeOf(events, within),
    };
  });
  return inOrder(
    records.filter(({ events }) => within === null || events > 0),
    name,
  );
}

const counted = (events: Postings, within: Within): Postings => within?.(events) ?? events;

const wholeOf = ({ length }: Postings, within: Within): { readonly of?: number } =>
  within === null ? {} : { of: length };

/** As they are listed for a name; without one those with most events first. */
const inOrder = <Row extends ActorRecord | PlaceRecord>(records: Row[], name: string): Row[] =>
  name === '' ? records.toSorted((a, b) => b.events - a.events || compareNames(a, b)) : records;

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
