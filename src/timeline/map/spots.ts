// Where events are: places with coordinates, as columns of numbers.
import type { Dataset, Place } from '../../dataset/model.ts';
import { placeChain } from '../../dataset/names.ts';
import type { Steps } from '../../text/task.ts';

export interface Spots {
  readonly places: readonly Place[];
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** 1 where the coordinates are only a point inside an area. */
  readonly isArea: Uint8Array;
  /** By id of the place; one without coordinates stands at the nearest that contains it and has some. */
  readonly spotOf: ReadonlyMap<string, number>;
  /** An event's spots, each once, are those from `starts[event]` on, before `starts[event + 1]`. */
  readonly starts: Int32Array;
  readonly spots: Int32Array;
}

/** Precisions at which the coordinates are only a point inside the area. */
const areas: ReadonlySet<string> = new Set(['region', 'country', 'sea']);

const isPlaced = ({ lat, lon }: Place): boolean => lat !== undefined && lon !== undefined;

function spotsById(dataset: Dataset, places: readonly Place[]): ReadonlyMap<string, number> {
  const own = new Map(places.map(({ id }, spot) => [id, spot]));
  const found = new Map(own);
  for (const place of dataset.places.values()) {
    if (isPlaced(place)) continue;
    const container = placeChain(dataset, place.id).find(isPlaced);
    const spot = container === undefined ? undefined : own.get(container.id);
    if (spot !== undefined) found.set(place.id, spot);
  }
  return found;
}

/** Events that a step is for: a few milliseconds. */
const eventsAStep = 2_000;

export function* spotsOf(dataset: Dataset): Steps<Spots> {
  const places = [...dataset.places.values()].filter(isPlaced);
  const spotOf = spotsById(dataset, places);
  const starts = new Int32Array(dataset.events.length + 1);
  const spots: number[] = [];
  for (const [index, event] of dataset.events.entries()) {
    if (index % eventsAStep === eventsAStep - 1) yield;
    const from = spots.length;
    for (const { place } of event.places) {
      const spot = spotOf.get(place);
      if (spot !== undefined && !spots.includes(spot, from)) spots.push(spot);
    }
    starts[index + 1] = spots.length;
  }
  return {
    places,
    lon: Float64Array.from(places, ({ lon = 0 }) => lon),
    lat: Float64Array.from(places, ({ lat = 0 }) => lat),
    isArea: Uint8Array.from(places, ({ precision }) =>
      precision !== undefined && areas.has(precision) ? 1 : 0,
    ),
    spotOf,
    starts,
    spots: new Int32Array(spots),
  };
}

/** How many of the events are at each spot. */
export function weigh({ places, starts, spots }: Spots, events: readonly number[]): Int32Array {
  const weights = new Int32Array(places.length);
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    for (let entry = starts[event] ?? 0; entry < (starts[event + 1] ?? 0); entry++) {
      const spot = spots[entry] ?? 0;
      weights[spot] = (weights[spot] ?? 0) + 1;
    }
  }
  return weights;
}
