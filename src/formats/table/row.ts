// A row of a table → the raw event that a hand-written file would have. A pure function of the row and the mapping.
import { Faulty } from '../file.ts';
import { fault } from '../foreign.ts';
import { westernDigits } from '../../text/western-digits.ts';
import { longestTitle, proseOf, titled, withoutFootnotes } from '../prose.ts';
import { isMissing } from '../missing.ts';
import { cell, items, mostKnown, plain, text, type Cells, type Mapping, type Row } from './cells.ts';
import { isNumber, pointIn } from './column.ts';
import { peopleIn } from './people.ts';
import { sourcesOf } from './row-sources.ts';
import { dateFields, dateOf, unusedClock } from './row-date.ts';
import type { FieldName } from './words.ts';

type Draft = Record<string, unknown>;

/** The record, `Faulty` where the row is wrong, undefined where nothing is in it. `known`: its date, where that was read. */
export function recordOf(given: Pick<Row, 'cells' | 'isPlain'>, mapping: Mapping, known?: string): unknown {
  const { cells, isPlain } = given;
  if (cells.every(isMissing)) return undefined;
  const row: Row = { cells, isPlain, mapping, faults: [] };
  const date = known ?? dateOf(row);
  const texts = textsOf(row);
  if (date === null) return new Faulty(row.faults);
  if (texts.title === '') return new Faulty([fault('no title; the row is left out', ['title'])]);
  const record: Draft = { date, title: texts.title };
  if (texts.summary !== '') record['summary'] = texts.summary;
  if (mapping.hasIds) put(record, 'id', text(row, 'id'));
  // Most tables have few of them: each that is looked for in every row takes its time.
  const { dateNote, kind, importance, weapon, actors, tags, killed, wounded, time, endTime } =
    mapping.columns;
  if (dateNote !== undefined) put(record, 'date_note', text(row, 'dateNote'));
  if (kind !== undefined) put(record, 'kind', text(row, 'kind'));
  if (importance !== undefined) put(record, 'importance', text(row, 'importance')?.toLowerCase());
  if (weapon !== undefined) put(record, 'weapon', text(row, 'weapon'));
  if (actors !== undefined) put(record, 'actors', items(row, 'actors'));
  if (tags !== undefined) put(record, 'tags', tagsOf(row));
  put(record, 'places', placesOf(row));
  const sources = sourcesOf(row);
  put(record, 'sources', texts.sources.length === 0 ? sources : [...sources, ...texts.sources]);
  if ((killed ?? wounded) !== undefined) {
    put(record, 'toll', tollOf(row));
    for (const [name, said] of wordsOfCounts(row)) put(record, name, said);
  }
  if (time !== undefined) put(record, mapping.names[time[0] ?? -1] ?? '', unusedClock(row, 'time', date));
  if (endTime !== undefined)
    put(record, mapping.names[endTime[0] ?? -1] ?? '', unusedClock(row, 'endTime', date));
  for (const { name, column } of mapping.extra) put(record, name, cell(row, column));
  return row.faults.length === 0 ? record : new Faulty(row.faults, record);
}

/** What of the record a preview needs, without the rest of it. */
export function fieldOf(
  cellAt: (column: number) => string,
  mapping: Mapping,
  name: 'date' | 'id' | 'title',
): string | undefined {
  if (name === 'id' && !mapping.hasIds) return undefined;
  const row: Row = { cells: someCells(cellAt, mapping, name), isPlain: false, mapping, faults: [] };
  if (name === 'id') return text(row, 'id');
  if (name === 'date') return dateOf(row) ?? undefined;
  const given = titleIn(row);
  return (given === undefined ? textsOf(row) : titled(given)).title || undefined;
}

const neededFor = {
  date: dateFields,
  id: ['id'],
  title: ['title', 'summary', 'kind', 'place', 'country'],
} as const;

/** The cells of a row that the field needs; the others are not there. */
function someCells(
  cellAt: (column: number) => string,
  { columns }: Mapping,
  name: 'date' | 'id' | 'title',
): Cells {
  const cells: string[] = [];
  const fields = neededFor[name];
  for (let at = 0; at < fields.length; at++)
    for (const column of columns[fields[at] as FieldName] ?? noColumns) cells[column] = cellAt(column);
  return cells;
}

const noColumns: readonly number[] = [];

function put(record: Draft, key: string, value: unknown): void {
  if (value !== undefined && !(Array.isArray(value) && value.length === 0)) record[key] = value;
}

/** Of several columns, what they add in brackets would leave no room for the others. */
function titleIn(row: Row): string | undefined {
  const whole = text(row, 'title');
  return isComposed(row) ? whole?.replace(/\s*\([^()]*\)/g, '') : whole;
}

const isComposed = ({ mapping }: Row): boolean => (mapping.columns.title?.length ?? 0) > 1;

/** '' of what isn't there. */
interface Texts {
  readonly title: string;
  readonly summary: string;
  readonly sources: readonly unknown[];
}

/** A title too long for one is the summary too; without one, it is the summary's beginning. */
function textsOf(row: Row): Texts {
  const given = titleIn(row);
  const written = plain(row, 'summary') ?? '';
  if (row.isPlain && given !== undefined && given.length <= longestTitle && !isComposed(row))
    return { title: given, summary: written === given ? '' : written, sources: noSources };
  const { text: body, addresses: sources } = proseOf(written);
  const more = withoutFootnotes(body);
  const { title, summary: all = '' } = titled(given ?? (more === '' ? composedOf(row) : more));
  const other = more === title ? '' : more;
  const summary = given === undefined || all === '' ? other : other === '' ? all : `${all}\n\n${other}`;
  return { title, summary, sources };
}

const noSources: readonly unknown[] = [];

/** Of a row without any text: what kind of event it was, and where. */
const composedOf = (row: Row): string =>
  [text(row, 'kind'), text(row, 'place') ?? text(row, 'country')]
    .filter((part) => part !== undefined)
    .join(', ');

const tagsOf = (row: Row): string[] => [
  ...new Set(items(row, 'tags').flatMap((tag) => tag.split(/\s*,\s*/))),
];

function placesOf(row: Row): readonly unknown[] {
  const { places: known } = row.mapping.known;
  const { place, country, lat, lon, point } = row.mapping.columns;
  const at = (columns: readonly number[] | undefined): string => row.cells[columns?.[0] ?? -1] ?? '';
  const isAlone = (country ?? lat ?? lon ?? point) === undefined;
  const key = isAlone ? at(place) : [place, country, lat, lon, point].map(at).join('\n');
  const before = known.get(key);
  if (before !== undefined) return before;
  const places = placesIn(row);
  if (known.size < mostKnown) known.set(key, places);
  return places;
}

function placesIn(row: Row): unknown[] {
  const [lat, lon] = [plain(row, 'lat'), plain(row, 'lon')].map(coordinate);
  // Where nothing is known, programs write 0 and 0.
  const both = pointIn(westernDigits(plain(row, 'point') ?? ''));
  const found = lat === undefined || lon === undefined ? both : { lat, lon };
  const point = found === null || (found.lat === 0 && found.lon === 0) ? null : found;
  const country = text(row, 'country');
  const [name, ...others] = point === null ? items(row, 'place') : placeAt(row);
  const named = name ?? (country === undefined && point !== null ? `${point.lat}, ${point.lon}` : undefined);
  const places = [...(named === undefined ? [] : [{ name: named, ...point }]), ...others];
  if (country === undefined || country === name) return places;
  return [...places, named === undefined ? { name: country, ...point } : country];
}

/** At a point is one place: "Kharkiv, Freedom Square". */
function placeAt(row: Row): readonly string[] {
  const [column] = row.mapping.columns.place ?? [];
  const isCut = column !== undefined && row.mapping.separators.get(column) === ',';
  const whole = isCut ? text(row, 'place') : undefined;
  return whole === undefined ? items(row, 'place') : [whole];
}

/** A comma for the point, as in most of Europe. */
function coordinate(given: string | undefined): number | undefined {
  const number =
    given === undefined
      ? undefined
      : westernDigits(given)
          .replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
          .replace(/ ?°? ?[NE]?$/, '');
  return number === undefined || !isNumber(number) ? undefined : Number(number);
}

/** 0 only where a column counts nothing else: it is no claim that nobody was hurt. */
function tollOf(row: Row): unknown {
  const [killed, wounded] = [numbersOf(row, 'killed'), numbersOf(row, 'wounded')];
  if (killed === undefined && wounded === undefined) return undefined;
  return { ...(killed === undefined ? {} : { killed }), ...(wounded === undefined ? {} : { wounded }) };
}

/** Of two columns, from the one to the other; of three, with the best in the middle. */
function numbersOf(row: Row, field: 'killed' | 'wounded'): unknown {
  const all = (row.mapping.columns[field] ?? []).map((column) => {
    const given = cell(row, column);
    return given === undefined ? undefined : peopleIn(given)?.count;
  });
  const found = all.flatMap((count) =>
    count === undefined ? [] : typeof count === 'number' ? [count] : [count.low, count.high],
  );
  if (found.length === 0) return undefined;
  const [low, high] = [Math.min(...found), Math.max(...found)];
  if (low === high) return high === 0 ? undefined : high;
  const best = all.length === 3 && typeof all[1] === 'number' ? { best: all[1] } : {};
  return { low, ...best, high };
}

/** "about 20" and "several" say more, or other, than the number. */
function wordsOfCounts(row: Row): readonly (readonly [string, string])[] {
  const { killed = [], wounded = [] } = row.mapping.columns;
  return [...killed, ...wounded].flatMap((column): [string, string][] => {
    const given = cell(row, column);
    const isSaid = given === undefined || peopleIn(given)?.isPlain === true;
    return isSaid ? [] : [[row.mapping.names[column] ?? '', given]];
  });
}
