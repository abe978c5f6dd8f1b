// GeoJSON (RFC 7946): the properties of its features as a row of a table, their geometry as the place.
import { isObject, type RawFile } from '../file.ts';
import { foreignFile, refuse } from '../foreign.ts';
import type { Importer } from '../importer.ts';
import { objectsAt, type Fields } from './records.ts';
import { readObjects } from '../table/objects.ts';

export const geoJson: Importer = {
  format: 'GeoJSON',
  recognises: ({ head, json }) =>
    /"FeatureCollection"/.test(head) && isObject(json) && json['type'] === 'FeatureCollection',
  open:
    (sample, choices) =>
    (log): RawFile | null => {
      const features = objectsAt(sample, ['features']);
      const rows = features.map(({ fields, at }) => ({ at, fields: rowOf(fields) }));
      const events = readObjects(rows, sample, choices, log, 'GeoJSON');
      if (events === null) return null;
      const name = isObject(sample.json) ? sample.json['name'] : undefined;
      if (events.length === 0) return refuse(sample, log, 1, '', 'GeoJSON without features');
      return foreignFile(sample, {
        lists: { events },
        head: typeof name === 'string' ? { title: name } : {},
      });
    },
};

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
