// A dataset as plain JSON that needs no checking: what the build makes of the bundled data, and each start reads.
import { isDateError, parseEdtf, type EdtfDate } from '../dates/edtf/edtf.ts';
import type { Actor, Dataset, Place, Source, TimelineEvent } from './model.ts';

/** Valid, cleaned and in order. */
export interface Packed extends Omit<Dataset, 'events' | 'actors' | 'places' | 'sources'> {
  readonly events: readonly Omit<TimelineEvent, 'when'>[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
}

export function pack({ events, actors, places, sources, ...head }: Dataset): Packed {
  return {
    ...head,
    events: events.map(withoutWhen),
    actors: [...actors.values()],
    places: [...places.values()],
    sources: [...sources.values()],
  };
}

function withoutWhen(event: TimelineEvent): Omit<TimelineEvent, 'when'> {
  const { when: _, ...rest } = event;
  return rest;
}

export function unpack({ events, actors, places, sources, ...head }: Packed): Dataset {
  return {
    ...head,
    events: events.map((event) => ({ ...event, when: parsed(event.date) })),
    actors: byId(actors),
    places: byId(places),
    sources: byId(sources),
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** What was packed has been parsed before, so an error means that the pack is not ours. */
function parsed(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (isDateError(date)) throw new Error(`not a date in the packed dataset: ${text}`);
  return date;
}
