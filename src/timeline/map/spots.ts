// Where events are: places with coordinates, as columns of numbers.
import type { Dataset, Place } from '../../dataset/model.ts';
import { placeChain } from '../../dataset/names.ts';
import { eachInSteps, type Steps } from '../../text/task.ts';

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

/** Events per step: a few milliseconds. */
const eventsAStep = 2_000;

export function* spotsOf(dataset: Dataset): Steps<Spots> {
  const places = [...dataset.places.values()].filter(isPlaced);
  const spotOf = spotsById(dataset, places);
  const starts = new Int32Array(dataset.events.length + 1);
  const spots: number[] = [];
  yield* eachInSteps(dataset.events, eventsAStep, (event, index) => {
    const from = spots.length;
    for (const { place } of event.places) {
      const spot = spotOf.get(place);
      if (spot !== undefined && !spots.includes(spot, from)) spots.push(spot);
    }
    starts[index + 1] = spots.length;
  });
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

/** What is found, by where it is: all of it that no view changes. */
export interface Weighed {
  /** By spot: how many of the events are there, and how many are there alone. */
  readonly weights: Int32Array;
  readonly alone: Int32Array;
  /** Events at several spots, and how many have none. */
  readonly scattered: readonly number[];
  readonly nowhere: number;
  /** The spots with events, the heaviest first. */
  readonly order: Float64Array;
}

export function weigh({ places, starts, spots }: Spots, events: readonly number[]): Weighed {
  const weights = new Int32Array(places.length);
  const alone = new Int32Array(places.length);
  const scattered: number[] = [];
  let nowhere = 0;
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    const [from = 0, end = 0] = [starts[event], starts[event + 1]];
    if (from === end) nowhere++;
    if (end - from > 1) scattered.push(event);
    for (let entry = from; entry < end; entry++) {
      const spot = spots[entry] ?? 0;
      weights[spot] = (weights[spot] ?? 0) + 1;
      if (end - from === 1) alone[spot] = (alone[spot] ?? 0) + 1;
    }
  }
  return { weights, alone, scattered, nowhere, order: heaviestFirst(weights) };
}

/** Sorting numbers is many times faster than sorting records. */
function heaviestFirst(weights: Int32Array): Float64Array {
  const size = weights.length;
  const keys = new Float64Array(size);
  let count = 0;
  for (let spot = 0; spot < size; spot++) {
    const weight = weights[spot] ?? 0;
    if (weight > 0) keys[count++] = spot - weight * size;
  }
  return keys
    .subarray(0, count)
    .sort()
    .map((key) => ((key % size) + size) % size);
}
