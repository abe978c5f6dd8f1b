// An island made up for the map: a square with a border across it and a river, and places on and around it.
import { finish } from '../../../src/text/task.ts';
import { chronology } from '../../../src/timeline/axis/chronology.ts';
import { plain } from '../../../src/timeline/lines/line.ts';
import { decodeBaseMap, type BaseMap } from '../../../src/timeline/map/base-map.ts';
import { mapLines } from '../../../src/timeline/map/lines.ts';
import { mapOf, type MapInput, type MapPicture } from '../../../src/timeline/map/map.ts';
import { spotsOf } from '../../../src/timeline/map/spots.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { datasetOf, event, place } from '../../helpers/dataset.ts';
import { encode } from '../../tools/base-map.mjs';

/** From 10° E to 20° E and from 40° N to 46° N. */
export const islandMap: BaseMap = decodeBaseMap(
  encode({
    land: [
      [
        [10, 40],
        [20, 40],
        [20, 46],
        [10, 46],
        [10, 40],
      ],
    ],
    borders: [
      [
        [15, 40],
        [15, 46],
      ],
    ],
    rivers: [
      [
        [17, 46],
        [18, 42],
        [17, 40],
      ],
    ],
    lakes: [],
    names: [['Eastland', 17.5, 43, 30]],
  }),
);

const at = (id: string, date: string, ...places: string[]) =>
  event({ id, date, title: `${id} happens`, places: places.map((name) => ({ place: name })) });

export const island: Dataset = datasetOf(
  [
    at('one', '2020-01-01', 'Port'),
    at('two', '2020-01-10', 'Quay'),
    at('three', '2020-02-01', 'Port', 'Hill'),
    at('four', '2020-02-05', 'Hill'),
    at('five', '2020-02-09', 'Far Isle'),
    at('six', '2020-03-01', 'Eastern Province'),
    at('seven', '2020-03-03', 'Back room'),
    at('eight', '2020-03-05'),
  ],
  {
    places: [
      place('Port', { lat: 41, lon: 12, precision: 'city' }),
      place('Quay', { lat: 41.1, lon: 12.1, precision: 'site', within: 'Port' }),
      place('Back room', { within: 'Quay' }),
      place('Hill', { lat: 45, lon: 13 }),
      place('Far Isle', { lat: 43, lon: 60 }),
      place('Eastern Province', { lat: 43, lon: 18, precision: 'region' }),
      place('Nowhere in particular', { lat: 42, lon: 19 }),
    ],
  },
);

type Options = Partial<MapInput> & { readonly width: number; readonly height: number };

export function mapFor({ dataset = island, ...options }: Options): MapPicture {
  return mapOf({
    dataset,
    spots: finish(spotsOf(dataset)),
    base: islandMap,
    events: dataset.events.map((_, index) => index),
    time: chronology(dataset),
    zoom: 'days',
    view: null,
    hasEventLine: false,
    ...options,
  });
}

/** The picture with the cursor at a place of the result. */
export function picture(options: Options, place = 0): string[] {
  const map = mapFor(options);
  return mapLines(map, { event: map.input.events[place] ?? null, place, isFocused: true }).map(plain);
}
