// GeoJSON (RFC 7946): the properties of its features as a row of a table, their geometry as the place.
import { isObject, type RawFile } from '../file.ts';
import { foreignFile, refuse, type Made } from '../foreign.ts';
import type { Choices, Importer } from '../importer.ts';
import { objectsAt, type Fields, type Found } from './records.ts';
import { ownCsv, ownRecordOf } from '../profiles/own-csv.ts';
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
      const own = ownEvents(features, choices);
      if (own !== null) return foreignFile(sample, { lists: { events: own }, head, isExcerpt: true });
      const rows = features.map(({ fields, at }) => ({ at, fields: rowOf(fields) }));
      const events = readObjects(rows, sample, choices, log, 'GeoJSON');
      if (events === null) return null;
      if (events.length === 0) return refuse(sample, log, 1, '', 'GeoJSON without features');
      return foreignFile(sample, { lists: { events }, head });
    },
};

/** What `timeline list --as geojson` prints: its properties are the columns of its CSV; null of other files. */
function ownEvents(features: readonly Found[], choices: Choices): readonly Made[] | null {
  const rows = features.map(({ fields: { properties } }) => (isObject(properties) ? properties : {}));
  const table = tableOf(rows);
  if (!ownCsv.recognises(table)) return null;
  return features.map(({ at }, row) => {
    const cells = table.rows.at(row) ?? [];
    const cell = (name: string): string => cells[table.headers.indexOf(name)] ?? '';
    return { at, record: ownRecordOf(cell, table, choices) };
  });
}

/** Of a line or an area its first point stands for it. */
function rowOf({ id, properties, geometry }: Fields): Fields {
  const own = isObject(properties) ? properties : {};
  const point = isObject(geometry) ? firstPoint(geometry['coordinates']) : null;
  const [lon, lat] = point ?? [];
  return {
    ...(id === undefined || 'id' in own ? {} : { id }),
    ...own,
    ...(point === null ? {} : { latitude: lat, longitude: lon }),
  };
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
