// An event as a row of texts: the columns of CSV, and the properties of GeoJSON. What reads them is profiles/own-csv.ts.
import { dayToIso, type Day } from '../../dates/calendar.ts';
import { claimantName, placeChain, sourceWords } from '../../dataset/names.ts';
import type { Claim, Claimant, Dataset, Place, Quantity, TimelineEvent } from '../../dataset/model.ts';
import { quantityText } from '../../dataset/toll.ts';
import type { Fields } from './losses.ts';

type Column = readonly [name: string, cell: (event: TimelineEvent, dataset: Dataset) => string | null];

/** Of a list, those that say more of each item of the one before have as many items, or none. */
const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['date', ({ date }) => date],
  ['date_note', (event) => event.date_note ?? null],
  ['earliest', ({ when }) => isoDay(when.earliest)],
  ['latest', ({ when }) => isoDay(when.latest)],
  ['title', ({ title }) => title],
  ['summary', ({ summary }) => summary ?? null],
  ['kind', ({ kind }) => kind ?? null],
  ['importance', ({ importance }) => importance ?? null],
  [
    'actors',
    ({ actors }, dataset) => joined(actors.map(({ actor: id }) => dataset.actors.get(id)?.name ?? id)),
  ],
  ['roles', ({ actors }) => beside(actors.map(({ role }) => role))],
  ['actor_kinds', actorFields('kind')],
  ['actor_notes', ({ actors }) => beside(actors.map(({ note }) => note))],
  [
    'places',
    ({ places }, dataset) => joined(places.map(({ place: id }) => dataset.places.get(id)?.name ?? id)),
  ],
  ['lat', (event, dataset) => degrees(located(event, dataset)?.lat)],
  ['lon', (event, dataset) => degrees(located(event, dataset)?.lon)],
  ['coordinates', coordinates],
  ['place_within', within],
  ['place_countries', placeFields('country')],
  ['place_precision', placeFields('precision')],
  ['disputed', ({ disputed }) => joined(disputed)],
  ['killed', ({ toll }) => quantity(toll?.killed)],
  ['wounded', ({ toll }) => quantity(toll?.wounded)],
  ['toll_of', ({ toll }) => toll?.of ?? null],
  ['toll_sources', ({ toll }, dataset) => joined((toll?.sources ?? []).map((id) => sourceText(id, dataset)))],
  ['weapon', ({ weapon }) => weapon ?? null],
  ['tags', ({ tags }) => joined(tags)],
  ['sources', ({ sources }, dataset) => joined(sources.map(({ source }) => sourceText(source, dataset)))],
  ['source_publishers', sourceFields('publisher')],
  ['source_agencies', sourceFields('agency')],
  ['source_titles', sourceFields('title')],
  ['source_dates', sourceFields('published')],
  ['source_languages', sourceFields('language')],
  ['source_supports', ({ sources }) => beside(sources.map(({ supports }) => supports))],
  ['claims', ({ claims }, dataset) => claims.map((claim) => claimText(claim, dataset)).join('\n')],
  ['links', ({ links }) => joined(links.map(({ relation, to }) => `${relation} ${to}`))],
  ['note', ({ note }) => note ?? null],
];

export const notInColumns: Fields = {
  actor: ['aliases', 'native', 'affiliations', 'description', 'extra'],
  place: ['aliases', 'extra'],
  container: ['country', 'lat', 'precision'],
  source: ['extra'],
};

export const columnNames = columns.map(([name]) => name);

export function cellsOf(event: TimelineEvent, dataset: Dataset): (string | null)[] {
  return columns.map(([, cell]) => cell(event, dataset));
}

const isoDay = (day: Day | null): string | null => (day === null ? null : dayToIso(day));

/** By "; ", and each on a line of its own where one holds a semicolon itself. */
function joined(items: readonly string[]): string {
  if (!items.some((item) => /[;\n]/.test(item))) return items.join('; ');
  const lines = items.map((item) => item.replaceAll('\n', ' ')).join('\n');
  return items.length === 1 ? `${lines}\n` : lines;
}

/** What is known of each item of a list; nothing where it is known of none. */
const beside = (items: readonly (string | undefined)[]): string =>
  items.every((item) => item === undefined) ? '' : joined(items.map((item = '') => item));

function actorFields(field: 'kind'): Column[1] {
  return ({ actors }, dataset) => beside(actors.map(({ actor }) => dataset.actors.get(actor)?.[field]));
}

function placeFields(field: 'country' | 'precision'): Column[1] {
  return ({ places }, dataset) => beside(places.map(({ place }) => dataset.places.get(place)?.[field]));
}

function sourceFields(field: 'publisher' | 'agency' | 'title' | 'published' | 'language'): Column[1] {
  return ({ sources }, dataset) => beside(sources.map(({ source }) => dataset.sources.get(source)?.[field]));
}

function coordinates({ places }: TimelineEvent, dataset: Dataset): string {
  return beside(
    places.map(({ place }) => {
      const { lat, lon } = dataset.places.get(place) ?? {};
      return lat === undefined || lon === undefined ? undefined : `${lat}, ${lon}`;
    }),
  );
}

/** "Baghdad < Iraq": what contains each place, from the inside out. */
function within({ places }: TimelineEvent, dataset: Dataset): string {
  return beside(
    places.map(({ place }) => {
      const [, ...containers] = placeChain(dataset, place);
      return containers.length === 0 ? undefined : containers.map(({ name }) => name).join(' < ');
    }),
  );
}

/** The first of its places of which it is known where they are. */
export function located({ places }: TimelineEvent, dataset: Dataset): Place | undefined {
  const records = places.flatMap(({ place }) => dataset.places.get(place) ?? []);
  return records.find(({ lat, lon }) => lat !== undefined && lon !== undefined);
}

const degrees = (given: number | undefined): string | null => (given === undefined ? null : String(given));

const quantity = (given: Quantity | undefined): string | null =>
  given === undefined ? null : quantityText(given);

function sourceText(id: string, { sources }: Dataset): string {
  const source = sources.get(id);
  return source === undefined ? id : (source.url ?? (sourceWords(source) || id));
}

/** `Reuters (outlet) reports [toll]: three dead <https://…>`: what it is about, and which source carries it. */
function claimText({ by, stance, what, about = [], source }: Claim, dataset: Dataset): string {
  const aspects = about.length === 0 ? '' : ` [${about.join('; ')}]`;
  const carrier = source === undefined ? null : sourceText(source, dataset);
  // So that what stands in brackets at the end is always the source.
  const end = carrier === null ? (what.endsWith('>') ? ' <>' : '') : ` <${carrier}>`;
  const line = `${claimantName(dataset, by)}${kindOf(by)} ${stance ?? 'says'}${aspects}: ${what}${end}`;
  return line.replaceAll('\n', ' ');
}

/** An actor goes without: names of outlets are names of actors too. */
function kindOf(by: Claimant | undefined): string {
  if (by === undefined || 'actor' in by) return '';
  return 'outlet' in by ? ' (outlet)' : ' (unnamed)';
}
