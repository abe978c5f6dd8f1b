// The places of what `timeline list --csv` prints: each with what contains it, which no row has a record of.
import { record } from './conflict.ts';

export type Cell = (header: string) => string;

/** A line each where there are several lines. */
export const split = (text: string, separator = '; '): readonly string[] =>
  text.includes('\n') ? text.split(/\r?\n/) : text.split(separator);

type PlaceRecord = Readonly<Record<string, unknown>>;

export function placesIn(text: Cell): readonly PlaceRecord[] {
  const [coordinates, within, countries, precision] = [
    'coordinates',
    'place_within',
    'place_countries',
    'place_precision',
  ].map((name) => split(text(name)));
  const names = split(text('places')).filter((name) => name !== '');
  return names.map((name, at) => {
    const [lat, lon] = (coordinates?.[at] ?? '').split(', ').map(Number);
    const point = lon === undefined ? {} : { lat, lon };
    const more = { country: countries?.[at], precision: precision?.[at], within: within?.[at] };
    return record({ name, ...point, ...more });
  });
}

/** Each once, and those that contain them. */
export function ownPlaces(rows: readonly Cell[]): readonly object[] {
  const places = new Map<string, PlaceRecord>();
  const chains = new Set<string>();
  for (const text of rows) {
    for (const place of placesIn(text)) {
      const { name, lat, lon, within } = place;
      const key = `${String(name)}\n${String(lat)}\n${String(lon)}`;
      if (places.has(key)) continue;
      const [container] = containersIn(within);
      places.set(key, record({ ...place, within: container }));
      if (container !== undefined) chains.add(String(within));
    }
  }
  const named = new Set([...places.values()].map(({ name }) => name));
  for (const chain of chains) {
    const names = containersIn(chain);
    for (const [at, name] of names.entries()) {
      if (named.has(name)) continue;
      named.add(name);
      places.set(name, record({ name, within: names[at + 1] }));
    }
  }
  return [...places.values()];
}

const containersIn = (within: unknown): readonly string[] =>
  typeof within === 'string' && within !== '' ? within.split(' < ') : [];
