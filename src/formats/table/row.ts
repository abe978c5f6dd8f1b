// A row of a table → the raw event that a hand-written file would have. A pure function of the row and the mapping.
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { monthNames, digits } from '../../dates/calendar.ts';
import { yearText } from '../../dates/edtf/point.ts';
import { Faulty, type RecordFault } from '../file.ts';
import { fault } from '../foreign.ts';
import { addressOf, lineOf, proseOf, splitAddresses, titled, withoutFootnotes } from '../prose.ts';
import { inEnglish } from '../date-words.ts';
import { isMissing, isRead, readWhen, spanned, type Reading, type When } from '../when.ts';
import { isNumber } from './column.ts';
import type { FieldName } from './words.ts';

export interface Mapping {
  readonly columns: Partial<Record<FieldName, readonly number[]>>;
  readonly reading: Reading;
  /** Kept under the name of their header. */
  readonly extra: readonly { readonly name: string; readonly column: number }[];
  /** By column; null where a cell is one item. */
  readonly separators: ReadonlyMap<number, RegExp>;
  readonly hasIds: boolean;
  /** Cells of which many rows have the same, read once. */
  readonly known: {
    readonly dates: Map<string, When>;
    readonly items: Map<string, readonly string[]>;
    readonly places: Map<string, readonly unknown[]>;
  };
}

type Cells = readonly string[];
type Draft = Record<string, unknown>;

/** The record, `Faulty` where the row is wrong, undefined where nothing is in it. */
export function recordOf(cells: Cells, mapping: Mapping): unknown {
  if (cells.every(isMissing)) return undefined;
  const row: Row = { cells, mapping, faults: [] };
  const date = dateOf(row);
  const texts = textsOf(row);
  if (date === null) return new Faulty(row.faults);
  if (texts.title === undefined) return new Faulty([fault('no title; the row is left out', ['title'])]);
  const record: Draft = { date, ...texts };
  if (mapping.hasIds) put(record, 'id', text(row, 'id'));
  put(record, 'date_note', text(row, 'dateNote'));
  put(record, 'kind', text(row, 'kind'));
  put(record, 'importance', text(row, 'importance')?.toLowerCase());
  put(record, 'weapon', text(row, 'weapon'));
  put(record, 'actors', items(row, 'actors'));
  put(record, 'tags', [...new Set(items(row, 'tags').flatMap((tag) => tag.split(/\s*,\s*/)))]);
  put(record, 'places', placesOf(row));
  put(record, 'sources', [...sourcesOf(row), ...texts.sources]);
  put(record, 'toll', tollOf(row));
  for (const { name, column } of mapping.extra) put(record, name, cell(row, column));
  return row.faults.length === 0 ? record : new Faulty(row.faults, record);
}

/** What of the record a preview needs, without the rest of it. */
export function fieldOf(cells: Cells, mapping: Mapping, name: 'date' | 'id' | 'title'): string | undefined {
  const row: Row = { cells, mapping, faults: [] };
  if (name === 'id') return mapping.hasIds ? text(row, 'id') : undefined;
  return name === 'date' ? (dateOf(row) ?? undefined) : textsOf(row).title;
}

interface Row {
  readonly cells: Cells;
  readonly mapping: Mapping;
  readonly faults: RecordFault[];
}

function put(record: Draft, key: string, value: unknown): void {
  if (value !== undefined && !(Array.isArray(value) && value.length === 0)) record[key] = value;
}

function cell({ cells }: Row, column: number | undefined): string | undefined {
  const given = column === undefined ? undefined : cells[column]?.trim();
  return given === undefined || isMissing(given) ? undefined : given;
}

const columnOf = ({ mapping }: Row, field: FieldName): number | undefined => mapping.columns[field]?.[0];
const plain = (row: Row, field: FieldName): string | undefined => cell(row, columnOf(row, field));

/** In one line; of several columns, joined. */
function text(row: Row, field: FieldName): string | undefined {
  const columns = row.mapping.columns[field];
  if (columns === undefined) return undefined;
  const parts = columns.flatMap((column) => cell(row, column) ?? []);
  const line = lineOf(parts.join(', '));
  return line === '' ? undefined : line;
}

function complain(row: Row, field: FieldName, message: string): null {
  row.faults.push(fault(`${message}; the row is left out`, [field]));
  return null;
}

function dateOf(row: Row): string | null {
  const { columns } = row.mapping;
  const start = columns.year === undefined ? whole(row, 'date') : fromParts(row, 'year', 'month', 'day');
  if (start === null) return null;
  const field = columns.end === undefined ? 'endYear' : 'end';
  if (cell(row, columnOf(row, field)) === undefined) return withClock(start, plain(row, 'time'));
  const end = field === 'end' ? whole(row, 'end') : fromParts(row, 'endYear', 'endMonth', 'endDay');
  if (end === null) return null;
  const date = spanned(start, end);
  return isDateError(parseEdtf(date))
    ? complain(row, field, `ends (${end}) before it begins (${start})`)
    : date;
}

function whole(row: Row, field: 'date' | 'end'): string | null {
  const given = plain(row, field);
  if (given === undefined) return complain(row, field, 'empty');
  const { reading, known } = row.mapping;
  const when = known.dates.get(given) ?? readWhen(given, reading);
  if (known.dates.size < mostKnown) known.dates.set(given, when);
  return isRead(when) ? when.date : complain(row, field, when.error);
}

type Part = 'year' | 'month' | 'day' | 'endYear' | 'endMonth' | 'endDay';

function fromParts(row: Row, year: Part, month: Part, day: Part): string | null {
  const [y, m, d] = [year, month, day].map((part) => plain(row, part));
  if (y === undefined) return complain(row, year, 'empty');
  if (!/^-?\d{1,13}$/.test(y)) {
    const when = readWhen(y, row.mapping.reading);
    return isRead(when) ? when.date : complain(row, year, when.error);
  }
  const first = yearText(Number(y) < 0 ? Number(y) + 1 : Number(y));
  const number = m === undefined ? null : monthNumber(m);
  if (number === null) return m === undefined ? first : complain(row, month, `"${m}" is no month`);
  const parts = [
    first,
    digits(number, 2),
    ...(d === undefined || Number(d) === 0 ? [] : [digits(Number(d), 2)]),
  ];
  const date = parts.join('-');
  const parsed = parseEdtf(date);
  return isDateError(parsed) ? complain(row, d === undefined ? month : day, parsed.error) : date;
}

function monthNumber(given: string): number | null {
  if (/^\d{1,2}(?:\.0)?$/.test(given)) return Number(given);
  const said = inEnglish(given).slice(0, 3).toLowerCase();
  const index = said.length < 3 ? -1 : monthNames.findIndex((name) => name.toLowerCase().startsWith(said));
  return index === -1 ? null : index + 1;
}

function withClock(date: string, clock: string | undefined): string {
  if (clock === undefined || !/^-?\d{4}-\d\d-\d\d$/.test(date)) return date;
  const when = readWhen(`${date} ${clock}`, { order: null, shortYears: null });
  return isRead(when) ? when.date : date;
}

interface Texts {
  readonly title?: string;
  readonly summary?: string;
  readonly sources: readonly unknown[];
}

/** A title too long for one is the summary too; without one, it is the summary's beginning. */
function textsOf(row: Row): Texts {
  const whole = text(row, 'title');
  // Of several columns, what they add in brackets would leave no room for the others.
  const isComposed = (row.mapping.columns.title?.length ?? 0) > 1;
  const given = isComposed ? whole?.replace(/\s*\([^()]*\)/g, '') : whole;
  const { text: body, addresses } = proseOf(plain(row, 'summary') ?? '');
  const summary = withoutFootnotes(body);
  const sources = addresses;
  const { title, summary: all } = titled(given ?? summary);
  const texts = [given === undefined ? undefined : all, summary === title ? undefined : summary].filter(
    (part) => part !== undefined && part !== '',
  );
  return {
    ...(title === '' ? {} : { title }),
    ...(texts.length === 0 ? {} : { summary: texts.join('\n\n') }),
    sources,
  };
}

function items(row: Row, field: FieldName): readonly string[] {
  const columns = row.mapping.columns[field] ?? [];
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return itemsIn(row, only);
  return [...new Set(columns.flatMap((column) => itemsIn(row, column)))];
}

function itemsIn(row: Row, column: number): readonly string[] {
  const given = cell(row, column);
  if (given === undefined) return [];
  const { items: known } = row.mapping.known;
  const key = `${column} ${given}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const separator = row.mapping.separators.get(column);
  const all = (separator === undefined ? [given] : given.split(separator)).map(lineOf);
  const items = [...new Set(all.filter((item) => !isMissing(item)))];
  if (known.size < mostKnown) known.set(key, items);
  return items;
}

const mostKnown = 50_000;

function placesOf(row: Row): readonly unknown[] {
  const { places: known } = row.mapping.known;
  const key = placeFields.map((field) => plain(row, field) ?? '').join('\n');
  const before = known.get(key);
  if (before !== undefined) return before;
  const places = placesIn(row);
  if (known.size < mostKnown) known.set(key, places);
  return places;
}

const placeFields = ['place', 'country', 'lat', 'lon'] as const;

function placesIn(row: Row): unknown[] {
  const [lat, lon] = [plain(row, 'lat'), plain(row, 'lon')].map(coordinate);
  // Where nothing is known, programs write 0 and 0.
  const point = lat === undefined || lon === undefined || (lat === 0 && lon === 0) ? {} : { lat, lon };
  const country = text(row, 'country');
  const [name, ...others] = items(row, 'place');
  const named = name ?? (country === undefined && 'lat' in point ? `${lat}, ${lon}` : undefined);
  const places = [...(named === undefined ? [] : [{ name: named, ...point }]), ...others];
  if (country === undefined || country === name) return places;
  return [...places, named === undefined ? { name: country, ...point } : country];
}

/** A comma for the point, as in most of Europe. */
function coordinate(given: string | undefined): number | undefined {
  const number = given?.replace(/^([+-]?\d+),(\d+)$/, '$1.$2').replace(/ ?°? ?[NE]?$/, '');
  return number === undefined || !isNumber(number) ? undefined : Number(number);
}

/** An address alone is written as such; a publisher is that of all of the row's sources. */
function sourcesOf(row: Row): unknown[] {
  const publisher = text(row, 'publisher');
  const sources = (row.mapping.columns.source ?? []).flatMap((column) => sourcesIn(row, column));
  if (publisher === undefined) return sources.map(({ url, ...rest }) => (url === undefined ? rest : url));
  return sources.length === 0 ? [{ publisher }] : sources.map((source) => ({ ...source, publisher }));
}

interface SourceIn {
  readonly url?: string;
  readonly title?: string;
}

function sourcesIn(row: Row, column: number): readonly SourceIn[] {
  const { addresses, rest } = splitAddresses(proseWithLinks(cell(row, column) ?? ''));
  if (addresses.length > 0) return addresses.map((url) => ({ url }));
  const names = row.mapping.separators.has(column) ? rest.split(/\s*[;|\n]\s*/) : [rest];
  return names.filter((name) => name !== '').map((title) => ({ title: lineOf(title) }));
}

function proseWithLinks(given: string): string {
  const { text: said, addresses } = proseOf(given);
  const address = addressOf(said);
  return address ?? [said, ...addresses].join(' ');
}

/** 0 only where a column counts nothing else: it is no claim that nobody was hurt. */
function tollOf(row: Row): unknown {
  const [killed, wounded] = [plain(row, 'killed'), plain(row, 'wounded')].map(people);
  if (killed === undefined && wounded === undefined) return undefined;
  return { ...(killed === undefined ? {} : { killed }), ...(wounded === undefined ? {} : { wounded }) };
}

function people(given: string | undefined): unknown {
  const [, low, high] = /^(\d{1,7}) ?(?:-|–|to) ?(\d{1,7})$/.exec(given ?? '') ?? [];
  if (low !== undefined && Number(low) <= Number(high)) return { low: Number(low), high: Number(high) };
  const count = (given ?? '').replace(/[ ,](?=\d{3}\b)/g, '').replace(/\.0+$/, '');
  return /^[1-9]\d{0,7}$/.test(count) ? Number(count) : undefined;
}
