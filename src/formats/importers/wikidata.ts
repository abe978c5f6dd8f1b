// What Wikidata's query service downloads: https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual#Download_results
// An object a row ("JSON"), or the results of SPARQL with their types ("JSON (verbose)").
//   the first date → date    *Label → title    Point(lon lat) → place    article → source    entity → id
// Its years are astronomical already; 1 January at midnight is a year, since the query drops the precision.
import { counted } from '../../text/counted.ts';
import { isObject, Faulty } from '../file.ts';
import { fault, foreignFile, Tally, type Made } from '../foreign.ts';
import type { Importer, Sample } from '../importer.ts';
import { addressOf, titled } from '../prose.ts';
import { isRead, readWhen } from '../when.ts';
import { bareObjects, firstObject, objectsAt, type Fields, type Found } from './records.ts';

export const wikidata: Importer = {
  format: 'Wikidata',
  recognises: (sample) => {
    if (!/wikidata\.org\/entity\/Q|"bindings"/.test(sample.head)) return false;
    const { json } = sample;
    if (isObject(json)) return isObject(json['head']) && isObject(json['results']);
    const first = firstObject(sample);
    return (
      first !== null && Object.values(first).some((value) => typeof value === 'string' && entity.test(value))
    );
  },
  open: (sample) => (log) => {
    const tally = new Tally();
    const events: Made[] = rowsOf(sample).map(({ fields, at }) => ({ at, record: recordOf(fields, tally) }));
    tally.note(log, sample, `Wikidata, ${counted(events.length, 'row')}`);
    return foreignFile(sample, { lists: { events: merged(events) } });
  },
};

const entity = /^https?:\/\/www\.wikidata\.org\/entity\/([QP]\d+)$/;
const dateTime = /^[+-]?\d{4,}-\d\d-\d\d(?:T|$)/;

function rowsOf(sample: Sample): readonly Found[] {
  if (!isObject(sample.json)) return bareObjects(sample);
  return objectsAt(sample, ['results', 'bindings']).map(({ fields, at }) => ({
    at,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, isObject(value) ? value['value'] : value]),
    ),
  }));
}

/** A query gives a row for each combination of what it asks: the first of an event stays. */
function merged(events: readonly Made[]): readonly Made[] {
  const seen = new Set<unknown>();
  return events.filter(({ record }) => {
    const id = isObject(record) ? record['id'] : undefined;
    if (id === undefined) return true;
    return seen.has(id) ? false : seen.add(id) !== undefined;
  });
}

function recordOf(fields: Fields, tally: Tally): unknown {
  const given = Object.entries(fields).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '',
  );
  const label =
    given.find(([name]) => /label$/i.test(name)) ??
    given.find(([, value]) => !addressOf(value) && !dateTime.test(value) && !point.test(value));
  const first = given.find(([, value]) => dateTime.test(value));
  if (first === undefined) return new Faulty([fault('no date; the row is left out', ['date'])]);
  const date = dateOf(first[1], tally);
  if (date === null) return new Faulty([fault(`"${first[1]}" is no date; the row is left out`, [first[0]])]);
  const id = given.map(([, value]) => entity.exec(value)?.[1]).find((found) => found !== undefined);
  const place = given.find(([, value]) => point.test(value));
  const used = new Set([label?.[0], first[0], place?.[0]]);
  const addresses = given.filter(
    ([, value]) => addressOf(value) !== null && !entity.test(value) && !/Special:FilePath/.test(value),
  );
  const extra = given.filter(
    ([name, value]) => !used.has(name) && addressOf(value) === null && !native.has(name),
  );
  return {
    ...Object.fromEntries(extra),
    ...(id === undefined ? {} : { id }),
    date,
    ...titled(label?.[1] ?? id ?? ''),
    places: place === undefined ? [] : placeOf(place[1], given),
    sources: addresses.map(([, url]) => ({ url })),
  };
}

const native = new Set([
  'date',
  'title',
  'summary',
  'kind',
  'importance',
  'actors',
  'places',
  'claims',
  'links',
  'sources',
  'tags',
  'toll',
  'weapon',
  'disputed',
  'id',
  'date_note',
]);

function dateOf(given: string, tally: Tally): string | null {
  const [, sign = '', year = '', rest = ''] = /^([+-]?)0*(\d{4,})(-.*)$/.exec(given) ?? [];
  if (rest.startsWith('-01-01T00:00:00')) {
    tally.add('dates of 1 January, which Wikidata writes for years');
    const padded = year.padStart(4, '0');
    return year.length > 4 ? `Y${sign === '-' ? '-' : ''}${year}` : `${sign === '-' ? '-' : ''}${padded}`;
  }
  const when = readWhen(given.replace(/^\+/, ''), { order: null, shortYears: null });
  return isRead(when) ? when.date : null;
}

const point = /^Point\((-?[\d.]+) (-?[\d.]+)\)$/i;

function placeOf(text: string, given: readonly (readonly [string, string])[]): readonly unknown[] {
  const [, lon = '', lat = ''] = point.exec(text) ?? [];
  const named = given.find(([name]) => /(?:place|location|country)label$/i.test(name))?.[1];
  return [{ name: named ?? `${lat}, ${lon}`, lat: Number(lat), lon: Number(lon) }];
}
