// A dataset as a file in the native format; loading it gives the same records.
import { formatName } from '../../src/dataset/format.ts';
import type { Dataset, Extra } from '../../src/dataset/model.ts';
import { nativeEvent } from '../../src/dataset/native.ts';

interface WithExtra {
  readonly extra?: Extra | undefined;
}

const flat = <Row extends WithExtra>({ extra, ...fields }: Row) => ({ ...fields, ...extra });

export function nativeDataset({ events, actors, places, sources, ...head }: Dataset): unknown {
  return {
    format: formatName,
    ...flat(head),
    events: events.map(nativeEvent),
    actors: Array.from(actors.values(), (actor) => ({
      ...flat(actor),
      affiliations: actor.affiliations.map(flat),
    })),
    places: [...places.values()].map(flat),
    sources: [...sources.values()].map(flat),
  };
}
