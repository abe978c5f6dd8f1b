// A dataset as a file in the native format; loading it gives the same records.
import { formatName } from '../../src/dataset/format.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { nativeEvent, nativeRecord } from '../../src/dataset/native.ts';

export function nativeDataset({ events, actors, places, sources, ...head }: Dataset): unknown {
  return {
    format: formatName,
    ...nativeRecord(head),
    events: events.map(nativeEvent),
    actors: Array.from(actors.values(), (actor) => nativeRecord(actor)),
    places: Array.from(places.values(), (place) => nativeRecord(place)),
    sources: Array.from(sources.values(), (source) => nativeRecord(source)),
  };
}
