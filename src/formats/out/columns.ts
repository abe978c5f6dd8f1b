// An event as a row of texts: the columns of CSV, and the properties of GeoJSON. What reads them is profiles/own-csv.ts.
import { claimantName, sourceWords } from '../../dataset/names.ts';
import type {
  Claim,
  Claimant,
  Dataset,
  Place,
  Quantity,
  SourceUse,
  TimelineEvent,
} from '../../dataset/model.ts';
import { quantityText } from '../../dataset/toll.ts';
import { eventRecord } from './record.ts';

type Column = readonly [name: string, cell: (row: Row) => string | null];

interface Row {
  readonly record: ReturnType<typeof eventRecord>;
  readonly event: TimelineEvent;
  readonly dataset: Dataset;
}

const columns: readonly Column[] = [
  ['id', ({ record }) => record.id],
  ['date', ({ record }) => record.date],
  ['date_note', ({ record }) => record.date_note],
  ['earliest', ({ record }) => record.earliest],
  ['latest', ({ record }) => record.latest],
  ['title', ({ record }) => record.title],
  ['summary', ({ record }) => record.summary],
  ['kind', ({ record }) => record.kind],
  ['importance', ({ record }) => record.importance],
  ['actors', ({ record }) => joined(record.actors.map(({ name }) => name))],
  ['roles', ({ event }) => roles(event)],
  ['places', ({ record }) => joined(record.places.map(({ name }) => name))],
  ['lat', ({ event, dataset }) => degrees(located(event, dataset)?.lat)],
  ['lon', ({ event, dataset }) => degrees(located(event, dataset)?.lon)],
  ['coordinates', ({ event, dataset }) => coordinates(event, dataset)],
  ['disputed', ({ record }) => joined(record.disputed)],
  ['killed', ({ event }) => quantity(event.toll?.killed)],
  ['wounded', ({ event }) => quantity(event.toll?.wounded)],
  ['toll_of', ({ event }) => event.toll?.of ?? null],
  ['weapon', ({ record }) => record.weapon],
  ['tags', ({ record }) => joined(record.tags)],
  ['sources', ({ event, dataset }) => joined(event.sources.map((use) => sourceText(use, dataset)))],
  ['claims', ({ event, dataset }) => event.claims.map((claim) => claimText(claim, dataset)).join('\n')],
  ['links', ({ event }) => joined(event.links.map(({ relation, to }) => `${relation} ${to}`))],
  ['note', ({ record }) => record.note],
];

export const columnNames = columns.map(([name]) => name);

export function cellsOf(event: TimelineEvent, dataset: Dataset): (string | null)[] {
  const row = { record: eventRecord(event, dataset), event, dataset };
  return columns.map(([, cell]) => cell(row));
}

/** By "; ", and each on a line of its own where one holds a semicolon itself. */
function joined(items: readonly string[]): string {
  if (!items.some((item) => /[;\n]/.test(item))) return items.join('; ');
  const lines = items.map((item) => item.replaceAll('\n', ' ')).join('\n');
  return items.length === 1 ? `${lines}\n` : lines;
}

/** As many as there are actors. */
function roles({ actors }: TimelineEvent): string {
  return actors.some(({ role }) => role !== undefined) ? joined(actors.map(({ role = '' }) => role)) : '';
}

/** As many as there are places. */
function coordinates(event: TimelineEvent, dataset: Dataset): string {
  if (located(event, dataset) === undefined) return '';
  return joined(
    event.places.map(({ place }) => {
      const { lat, lon } = dataset.places.get(place) ?? {};
      return lat === undefined || lon === undefined ? '' : `${lat}, ${lon}`;
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

function sourceText({ source: id }: SourceUse, { sources }: Dataset): string {
  const source = sources.get(id);
  return source === undefined ? id : (source.url ?? (sourceWords(source) || id));
}

/** `Reuters (outlet) reports [toll]: three dead <https://…>`: what it is about, and which source carries it. */
function claimText({ by, stance, what, about = [], source }: Claim, dataset: Dataset): string {
  const aspects = about.length === 0 ? '' : ` [${about.join('; ')}]`;
  const carrier = source === undefined ? null : sourceText({ source }, dataset);
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
