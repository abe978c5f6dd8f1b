// GeoJSON (RFC 7946): the properties of its features as a row of a table, their geometry as the place.
import { isObject, type RawFile } from '../file.ts';
import { foreignFile, refuse, type Made, type Parts } from '../foreign.ts';
import type { Choices, Importer } from '../importer.ts';
import { objectsAt, type Fields, type Found } from './records.ts';
import { ours, ownCsv, ownLists, ownRecordOf } from '../profiles/own-csv.ts';
import { readObjects, tableOf } from '../table/objects.ts';

export const geoJson: Importer = {
  format: 'GeoJSON',
  recognises: ({ head, json }) =>
    /"FeatureCollection"/.test(head) && isObject(json) && json['type'] === 'FeatureCollection',
  open:
    (sample, choices) =>
    (log): RawFile | null => {
      const features = objectsAt(sample, ['features']);
      const name = isObject(sample.json) ? sample.json['name'] : undefined;
      const head = typeof name === 'string' ? { title: name } : {};
      const own = ownListsIn(features, choices);
      if (own !== null) return foreignFile(sample, { lists: own, head, isExcerpt: true });
      const rows = features.map(({ fields, at }) => ({ at, fields: rowOf(fields) }));
      const events = readObjects(rows, sample, choices, log, 'GeoJSON');
      if (events === null) return null;
      if (events.length === 0) return refuse(sample, log, 1, '', 'GeoJSON without features');
      return foreignFile(sample, { lists: { events }, head });
    },
};

/** What `timeline list --as geojson` prints: its properties are the columns of its CSV; null of other files. */
function ownListsIn(features: readonly Found[], choices: Choices): Parts['lists'] | null {
  const rows = features.map(({ fields: { properties } }) => (isObject(properties) ? properties : {}));
  const table = tableOf(rows);
  if (!ownCsv.recognises(table)) return null;
  const cells = features.map(
    (_, row) =>
      (name: string): string =>
        table.rows.cell(row, table.headers.indexOf(name)),
  );
  const { actors, places } = ownLists(cells);
  const listed = (records: readonly unknown[]): readonly Made[] =>
    records.map((record) => ({ record, at: { line: 1 } }));
  return {
    events: features.map(({ at }, row) => {
      const own = Object.entries(rows[row] ?? {}).filter(([name]) => !ours.has(name));
      return { at, record: ownRecordOf(cells[row] ?? noCells, table, choices, Object.fromEntries(own)) };
    }),
    actors: listed(actors),
    places: listed(places),
  };
}

const noCells = (): string => '';

/** Of a line or an area its first point stands for it. */
function rowOf({ id, properties, geometry }: Fields): Fields {
  const own = isObject(properties) ? properties : {};
  const point = firstPoint(coordinatesOf(geometry));
  const [lon, lat] = point ?? [];
  return {
    ...(id === undefined || 'id' in own ? {} : { id }),
    ...own,
    ...(point === null ? {} : { latitude: lat, longitude: lon }),
  };
}

/** A collection has geometries of its own. */
function coordinatesOf(geometry: unknown): unknown {
  if (!isObject(geometry)) return undefined;
  const { coordinates, geometries } = geometry;
  return Array.isArray(geometries)
    ? geometries.map((each) => (isObject(each) ? each['coordinates'] : null))
    : coordinates;
}

function firstPoint(coordinates: unknown): readonly [number, number] | null {
  let value = coordinates;
  for (let depth = 0; depth < 5 && Array.isArray(value); depth++) {
    const [lon, lat] = value as unknown[];
    if (typeof lon === 'number' && typeof lat === 'number') return [lon, lat];
    value = lon;
  }
  return null;
}
