// What of some events a format has no place for, counted, in one line.
import type { Actor, Extra, Place, Source, TimelineEvent } from '../../dataset/model.ts';
import { counted } from '../../text/counted.ts';
import type { Selection } from './output.ts';
import { actorsOf, placesOf, sourcesOf } from './references.ts';

/** Fields of the records that the events refer to, themselves among them. */
export interface Fields {
  readonly dataset?: readonly ('title' | 'description' | 'licence')[];
  readonly event?: readonly (keyof TimelineEvent | 'roles' | 'supports' | 'values')[];
  readonly actor?: readonly (keyof Actor)[];
  readonly place?: readonly (keyof Place)[];
  /** Places that are none of the events' own. */
  readonly container?: readonly (keyof Place)[];
  /** Places of an event after the first of which it is known where it is. */
  readonly second?: readonly (keyof Place)[];
  readonly source?: readonly (keyof Source)[];
}

/** `asText`: what a person still reads there, but no program; it may be so of a part of the selection alone. */
export function losses(
  selection: Selection,
  leftOut: Fields,
  asText: Fields = {},
  partAsText = selection,
): readonly string[] {
  const lines = [
    ['left out', inWords(selection, leftOut)],
    ['as text only', inWords(partAsText, asText)],
  ] as const;
  const line = lines.flatMap(([what, parts]) => (parts === '' ? [] : [`${what}: ${parts}`])).join('; ');
  return line === '' ? [] : [line];
}

/** "aliases and affiliations of 45 actors, languages of 3 sources" */
function inWords(selection: Selection, fields: Fields): string {
  const { events, dataset } = selection;
  const { event, actor, place, container, second, source } = fields;
  const own = new Set(events.flatMap(({ places }) => places.map(({ place: id }) => id)));
  const all = place ?? container;
  const kinds = [
    ['event', events, event],
    ['actor', of(dataset.actors, actor && actorsOf(events, dataset)), actor],
    ['place', of(dataset.places, all && placesOf(events, dataset)), place],
    [
      'containing place',
      of(dataset.places, all && placesOf(events, dataset)).filter(({ id }) => !own.has(id)),
      container,
    ],
    ['second place', second === undefined ? [] : secondPlaces(selection), second],
    ['source', of(dataset.sources, source && sourcesOf(events)), source],
  ] as const;
  const lists = kinds.flatMap(([noun, records, fields]) => lossesOf(noun, records, fields ?? []));
  const general = (fields.dataset ?? []).filter((field) => dataset[field] !== undefined);
  return [...(general.length === 0 ? [] : [`the dataset’s ${general.join(' and ')}`]), ...lists].join(', ');
}

function secondPlaces({ events, dataset }: Selection): readonly Place[] {
  const found = events.flatMap(({ places }) =>
    places
      .flatMap(({ place }) => dataset.places.get(place) ?? [])
      .filter(({ lat }) => lat !== undefined)
      .slice(1),
  );
  return [...new Set(found)];
}

function of<Row>(records: ReadonlyMap<string, Row>, ids: ReadonlySet<string> | undefined): readonly Row[] {
  return [...(ids ?? [])].flatMap((id) => records.get(id) ?? []);
}

function lossesOf(noun: string, records: readonly object[], fields: readonly string[]): readonly string[] {
  const has = (record: object, field: string): boolean => {
    const value =
      computed[field]?.(record as TimelineEvent) ?? (record as Readonly<Record<string, unknown>>)[field];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  };
  const found = fields.filter((field) => records.some((record) => has(record, field)));
  const count = records.filter((record) => found.some((field) => has(record, field))).length;
  const names = found.map((field) => words[field] ?? field);
  const last = names.at(-1);
  if (last === undefined) return [];
  const all = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
  return [`${all} of ${counted(count, noun)}`];
}

/** Numbers, lists and objects in fields that the format doesn't define. */
const hasValues = (record: { readonly extra?: Extra }): true | undefined =>
  Object.values(record.extra ?? {}).some((value) => typeof value !== 'string') || undefined;

const computed: Readonly<Record<string, (event: TimelineEvent) => true | undefined>> = {
  roles: ({ actors }) => actors.some(({ role, note }) => (role ?? note) !== undefined) || undefined,
  supports: ({ sources }) => sources.some(({ supports }) => supports !== undefined) || undefined,
  values: hasValues,
};

const words: Readonly<Record<string, string>> = {
  agency: 'agencies',
  aliases: 'other spellings',
  country: 'countries',
  date_note: 'notes on the date',
  description: 'descriptions',
  disputed: 'what accounts differ on',
  extra: 'fields of their own',
  kind: 'kinds',
  language: 'languages',
  lat: 'coordinates',
  native: 'names in their own script',
  note: 'notes',
  published: 'dates',
  publisher: 'publishers',
  supports: 'what sources support',
  title: 'titles',
  toll: 'tolls',
  values: 'numbers and lists in fields of their own',
  weapon: 'weapons',
  within: 'what contains them',
};
