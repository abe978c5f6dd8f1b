// What Wikidata's query service downloads: https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual#Download_results
// An object a row ("JSON"), the results of SPARQL with their types ("JSON (verbose)"), or a table.
//   the first date → date, another named so → its end    Point(lon lat) → place    article → source    entity → id
//   *Label → title, those of others → places, actors and kind by their names
// Its years are astronomical already; 1 January at midnight is a year, where the query drops the precision.
import { isObject, Faulty } from '../file.ts';
import { eventsIn, fault, foreignFile, Tally, type Made } from '../foreign.ts';
import type { Importer, Sample } from '../importer.ts';
import { addressOf, titled } from '../prose.ts';
import { isRead, readWhen, spanned } from '../when.ts';
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { yearText } from '../../dates/edtf/point.ts';
import { tableOf } from '../table/header.ts';
import { gridOf, readTable } from '../table/read.ts';
import { bareObjects, objectsAt, type Fields, type Found } from './records.ts';

export const wikidata: Importer = {
  format: 'Wikidata',
  recognises: (sample) => {
    if (!/wikidata\.org\/entity\/Q|"bindings"/.test(sample.head)) return false;
    const { json } = sample;
    if (isObject(json)) return isObject(json['head']) && isObject(json['results']);
    const rows = rowsOf(sample)
      .slice(0, rowsLookedAt)
      .map(({ fields }) => textsOf(fields));
    const has = (pattern: RegExp): boolean =>
      rows.some((row) => row.some(([, value]) => pattern.test(value)));
    return has(entity) && has(dateTime);
  },
  open: (sample, choices) => {
    const grid = sample.json === undefined && choices.map.size > 0 ? gridOf(sample) : null;
    if (grid !== null) return readTable(grid, sample, choices);
    return (log) => {
      const tally = new Tally();
      const rows = joined(rowsOf(sample), tally);
      const events: Made[] = rows.map(({ fields, at }) => ({ at, record: recordOf(fields, tally) }));
      tally.note(log, sample, `Wikidata, ${eventsIn(events)}`);
      return foreignFile(sample, { lists: { events } });
    };
  },
};

const rowsLookedAt = 50;
const entity = /^https?:\/\/www\.wikidata\.org\/entity\/([QP]\d+)$/;
const dateTime = /^[+-]?\d{4,}-\d\d-\d\d(?:T|$)/;

function rowsOf(sample: Sample): readonly Found[] {
  if (!isObject(sample.json)) {
    const objects = bareObjects(sample);
    return objects.length > 0 ? objects : tableRows(sample);
  }
  return objectsAt(sample, ['results', 'bindings']).map(({ fields, at }) => ({
    at,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, isObject(value) ? value['value'] : value]),
    ),
  }));
}

/** "CSV file" and "TSV file" of the same. */
function tableRows(sample: Sample): readonly Found[] {
  const grid = gridOf(sample);
  if (grid === null) return [];
  const { headers, rows, lineOf } = tableOf(grid);
  return Array.from({ length: rows.length }, (_, row) => ({
    at: { line: lineOf(row) },
    fields: Object.fromEntries(
      headers.map((header, column) => [header.replace(/^\?/, ''), plain(rows.cell(row, column).trim())]),
    ),
  }));
}

/** `<http://…>`, `"War"@en`, `"1980-09-22T00:00:00Z"^^<…>` of "TSV file (verbose)". */
const plain = (cell: string): string =>
  cell.replace(/^<([^<>]*)>$/, '$1').replace(/^"([^]*)"(?:@[\w-]+|\^\^<[^<>]*>)?$/, '$1');

/** A query gives a row for each combination of what it asks: of an item they are one event, which has all that they say. */
function joined(rows: readonly Found[], tally: Tally): readonly Found[] {
  const items = new Map<string, { readonly at: Found['at']; readonly fields: Record<string, unknown> }>();
  for (const [index, { fields, at }] of rows.entries()) {
    const id = textsOf(fields).find(([, value]) => entity.test(value))?.[1] ?? String(index);
    const before = items.get(id);
    if (before === undefined) items.set(id, { at, fields: { ...fields } });
    else {
      tally.add('rows more of the same events, joined');
      for (const [name, value] of textsOf(fields)) {
        const known = String(before.fields[name] ?? '');
        if (!known.split(between).includes(value))
          before.fields[name] = known === '' ? value : `${known}${between}${value}`;
      }
    }
  }
  return [...items.values()];
}

/** Stands in no value. */
const between = '\n';

const textsOf = (fields: Fields): [string, string][] =>
  Object.entries(fields).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '',
  );

const placeNames = /place|location|country|city|region|territor/i;
const actorNames =
  /particip|person|people|actor|belligerent|combatant|perpetrator|organi[sz]|commander|victim/i;
const kindNames = /^(?:instance|type|class|kind|instanceof)/i;

type Values = readonly (readonly [name: string, texts: readonly string[]])[];
type Given = readonly (readonly [name: string, text: string])[];

function recordOf(fields: Fields, tally: Tally): unknown {
  const values: Values = textsOf(fields).map(([name, text]) => [name, text.split(between)]);
  const given: Given = values.map(([name, [value = '']]) => [name, value]);
  const [item, uri = ''] = given.find(([, value]) => entity.test(value)) ?? [];
  const id = entity.exec(uri)?.[1];
  const label =
    given.find(([name]) => name.toLowerCase() === `${item}label`.toLowerCase()) ??
    given.find(([name]) => /label$/i.test(name)) ??
    given.find(([, value]) => !addressOf(value) && !dateTime.test(value) && !point.test(value));
  const times = timesOf(given, tally);
  if ('error' in times) return new Faulty([fault(`${times.error}; the row is left out`, [times.where])]);
  const others = values.filter(([name]) => name !== label?.[0] && !times.used.has(name));
  const named = (names: RegExp): readonly string[] =>
    others.flatMap(([name, texts]) => (isNamed(name, names) ? texts : []));
  const [kind] = named(kindNames);
  const all = values.flatMap(([, texts]) => texts);
  return {
    ...extraOf(others),
    ...(id === undefined ? {} : { id }),
    date: times.date,
    ...titled(label?.[1] ?? id ?? ''),
    ...(kind === undefined ? {} : { kind }),
    actors: named(actorNames),
    places: placesOf(all, named(placeNames)),
    sources: all.filter(isSource).map((url) => ({ url })),
  };
}

const isSource = (text: string): boolean =>
  addressOf(text) !== null && !entity.test(text) && !/Special:FilePath/.test(text);

/** What is nothing else, under its own name. */
const extraOf = (values: Values): Fields =>
  Object.fromEntries(
    values
      .filter(
        ([name, [text = '']]) =>
          ![placeNames, actorNames, kindNames].some((names) => isNamed(name, names)) &&
          !point.test(text) &&
          addressOf(text) === null &&
          !native.has(name),
      )
      .map(([name, texts]) => [name, texts.join('; ')]),
  );

type Times =
  | { readonly date: string; readonly used: ReadonlySet<string> }
  | { readonly error: string; readonly where: string };

function timesOf(given: Given, tally: Tally): Times {
  const times = given.filter(([, value]) => dateTime.test(value));
  const end = times.find(([name], index) => index > 0 && /end|until|dissol|abol|finish/i.test(name));
  const start = times.find((time) => time !== end);
  if (start === undefined) return { error: 'no date', where: 'date' };
  const precisions = given.filter(([name]) => /precision$/i.test(name));
  const [from, to] = [start, end].map((time) => {
    if (time === undefined) return null;
    const own = precisions.find(([name]) => name.toLowerCase().startsWith(time[0].toLowerCase()));
    return dateOf(time[1], (own ?? precisions[0])?.[1], tally);
  });
  if (!from) return { error: `"${start[1]}" is no date`, where: start[0] };
  const span = to ? spanned(from, to) : from;
  const used = [start, ...(end === undefined ? [] : [end]), ...precisions].map(([name]) => name);
  return { date: isDateError(parseEdtf(span)) ? from : span, used: new Set(used) };
}

const isNamed = (name: string, names: RegExp): boolean => /label$/i.test(name) && names.test(name);

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

/** The number of its data model: 11 is a day, 10 a month, 9 a year, 8 a decade, 7 a century. */
function dateOf(given: string, precision: string | undefined, tally: Tally): string | null {
  const [, sign = '', digits = '', rest = ''] = /^([+-]?)0*(\d{4,})(-.*)$/.exec(given) ?? [];
  const isYear = precision === undefined && rest.startsWith('-01-01T00:00:00');
  if (isYear) tally.add('dates of 1 January, which Wikidata writes for years');
  const number = Number(precision ?? (isYear ? 9 : 11));
  const year = Number(`${sign === '-' ? '-' : ''}${digits}`);
  if (digits !== '' && number <= 9) return yearsOf(year, number);
  const when = readWhen(given.replace(/^\+/, ''), { order: null, shortYears: null });
  return !isRead(when) ? null : number === 10 ? when.date.replace(/^(-?\d{4}-\d\d).*/, '$1') : when.date;
}

function yearsOf(year: number, precision: number): string {
  if (precision === 9) return yearText(year);
  if (year < 1 || precision < 7) return `${yearText(year)}~`;
  if (precision === 8) return `${yearText(year).slice(0, -1)}X`;
  const last = Math.ceil(year / 100) * 100;
  return `[${yearText(last - 99)}..${yearText(last)}]`;
}

const point = /^Point\((-?[\d.]+(?:e-?\d+)?) (-?[\d.]+(?:e-?\d+)?)\)$/i;

/** The point is that of the first. */
function placesOf(values: readonly string[], names: readonly string[]): readonly unknown[] {
  const [, lon, lat] = values.map((value) => point.exec(value)).find((found) => found !== null) ?? [];
  const at = lat === undefined ? {} : { lat: Number(lat), lon: Number(lon) };
  const [first = lat === undefined ? undefined : `${lat}, ${lon}`, ...others] = names;
  return first === undefined ? [] : [{ name: first, ...at }, ...others];
}
