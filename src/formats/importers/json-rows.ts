// JSON of no known kind whose records are like rows of a table: dates and titles under names of their own.
import { isObject } from '../file.ts';
import { foreignFile } from '../foreign.ts';
import type { Importer, Sample } from '../importer.ts';
import { looksLikeDate } from '../table/column.ts';
import { readObjects } from '../table/objects.ts';
import { bareObjects, firstObject, objectsAt, type Fields, type Found } from './records.ts';

export const jsonRows: Importer = {
  format: 'JSON',
  recognises: (sample) => {
    const rows = rowsOf(sample).slice(0, 20);
    // Under `events`, or in a bare list, our own reader finds them.
    const isNative = ({ fields, at }: Found): boolean =>
      'title' in fields &&
      'date' in fields &&
      !isObject(fields['date']) &&
      (!('path' in at) || at.path.length === 1 || (at.path.length === 2 && at.path[0] === 'events'));
    const isDated = isObject(sample.json) && byDate(sample.json) !== null;
    return (
      rows.length > 0 && (isDated || !rows.some(isNative)) && rows.every(({ fields }) => hasNumbers(fields))
    );
  },
  open: (sample, choices) => (log) => {
    const events = readObjects(rowsOf(sample), sample, choices, log, 'JSON');
    return events === null ? null : foreignFile(sample, { lists: { events } });
  },
};

function rowsOf(sample: Sample): readonly Found[] {
  const found = recordsOf(sample);
  const wrapper = wrappers.find((name) => found.every(({ fields }) => isObject(fields[name])));
  return wrapper === undefined
    ? found
    : found.map(({ fields, at }) => ({ fields: unwrapped(fields, wrapper), at }));
}

/** Airtable, JSON:API and Elasticsearch have the fields of a record in an object of their own. */
const wrappers = ['fields', 'attributes', 'properties', '_source'];

function unwrapped({ id, _id, ...outer }: Fields, wrapper: string): Fields {
  const own = outer[wrapper];
  const named = id ?? _id;
  return { ...(named === undefined ? {} : { id: named }), ...(isObject(own) ? own : {}) };
}

/** A bare list, a record a line, or the one list of objects within an object, or that which is called so. */
function recordsOf(sample: Sample): readonly Found[] {
  const { json } = sample;
  if (isObject(json) && json['format'] === undefined) {
    const dated = byDate(json);
    if (dated !== null) return dated;
    const paths = listsIn(json);
    const named = paths.filter((path) => ofEvents.test(path.at(-1) ?? ''));
    const [path] = paths.length === 1 ? paths : named;
    if (path !== undefined) return paths.length === 1 || named.length === 1 ? objectsAt(sample, path) : [];
  }
  return firstObject(sample) === null ? [] : bareObjects(sample);
}

const ofEvents = /event|timeline|incident|chronolog/i;
const deepest = 4;

/** The ways to lists of objects that stand in no other list. */
function listsIn(json: Fields, above: readonly string[] = []): readonly (readonly string[])[] {
  if (above.length >= deepest) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const path = [...above, key];
    if (Array.isArray(value)) return value.some(isObject) ? [path] : [];
    return isObject(value) ? listsIn(value, path) : [];
  });
}

const isYear = (key: string): boolean => /^-?\d{1,4}$/.test(key);

/** `{"1979": [{…}, "…"], "1980": "…"}`: what happened under its year or its date; null of another object. */
function byDate(json: Fields): readonly Found[] | null {
  const keys = Object.keys(json);
  const isYears = keys.every(isYear);
  if (keys.length === 0 || !(isYears || keys.every((key) => isYear(key) || looksLikeDate(key)))) return null;
  const field = isYears ? 'year' : 'when';
  return keys.flatMap((key) => {
    const value = json[key];
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item, index): Found[] => {
      const at = { path: Array.isArray(value) ? [key, index] : [key] };
      if (typeof item === 'string') return [{ at, fields: { [field]: key, title: item } }];
      return isObject(item) ? [{ at, fields: { [field]: key, ...item } }] : [];
    });
  });
}

const hasNumbers = (fields: Fields, depth = 0): boolean =>
  Object.values(fields).some(
    (value) =>
      (typeof value === 'string' && /\d/.test(value)) ||
      typeof value === 'number' ||
      (isObject(value) && depth < 2 && hasNumbers(value, depth + 1)),
  );
