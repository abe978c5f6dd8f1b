// Small datasets for tests of one thing, and one that has a case of everything: a siege told by two sides.
import { isDateError, parseEdtf, type EdtfDate } from '../../src/dates/edtf/edtf.ts';
import type { Actor, Dataset, Place, Source, TimelineEvent } from '../../src/dataset/model.ts';
import { inOrder } from '../../src/loading/order.ts';
import { createCatalog, indexWords, type Catalog } from '../../src/search/catalog.ts';

export function dateOf(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (isDateError(date)) throw new Error(`${text}: ${date.error}`);
  return date;
}

/** Only what a test is about needs to be given; the id is the title without one. */
export function event(fields: Partial<Omit<TimelineEvent, 'when'>> = {}): TimelineEvent {
  const date = fields.date ?? '2020-01-01';
  const title = fields.title ?? fields.id ?? 'An event';
  const lists = { actors: [], places: [], claims: [], disputed: [], links: [], sources: [], tags: [] };
  return { ...lists, ...fields, id: fields.id ?? title, title, date, when: dateOf(date) };
}

export function actor(name: string, fields: Partial<Actor> = {}): Actor {
  return { id: name, name, aliases: [], affiliations: [], ...fields };
}

export function place(name: string, fields: Partial<Place> = {}): Place {
  return { id: name, name, aliases: [], ...fields };
}

interface Records {
  readonly title?: string;
  readonly actors?: readonly Actor[];
  readonly places?: readonly Place[];
  readonly sources?: readonly Source[];
}

/** The events are put in order of time, as loading does. */
export function datasetOf(events: readonly TimelineEvent[], records: Records = {}): Dataset {
  const { title = 'Test', actors = [], places = [], sources = [] } = records;
  return {
    title,
    events: inOrder(events),
    actors: byId(actors),
    places: byId(places),
    sources: byId(sources),
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** With all words indexed. */
export function catalogOf(data: Dataset): Catalog {
  const catalog = createCatalog(data);
  indexWords(catalog);
  return catalog;
}

const siegeEvents: readonly TimelineEvent[] = [
  event({
    id: 'founding',
    date: '-0044-03-15',
    title: 'The town is founded',
    importance: 'minor',
    tags: ['legend'],
  }),
  event({
    id: 'raid',
    date: '2019-11-29',
    title: 'Night raid on the Old Mill',
    summary: 'Riders crossed the river before dawn. The town called it a red line.',
    kind: 'raid',
    importance: 'major',
    actors: [
      { actor: 'river-guard', role: 'initiator' },
      { actor: 'town', role: 'target' },
    ],
    places: [{ place: 'old-mill' }],
    claims: [
      {
        by: { actor: 'river-guard' },
        stance: 'denies',
        what: 'that it sent anyone',
        source: 'courier-1',
        about: ['culprit'],
      },
      {
        by: { unnamed: 'two ferrymen' },
        stance: 'blames',
        what: 'men of the River Guard',
        source: 'bell-1',
        about: ['culprit'],
      },
      { by: { outlet: 'The Bell' }, stance: 'reports', what: 'three dead', about: ['toll'] },
    ],
    disputed: ['culprit', 'toll'],
    toll: { killed: 3, wounded: { low: 5, best: 8, high: 20 }, of: 'townspeople', sources: ['bell-1'] },
    weapon: 'torches',
    sources: [{ source: 'courier-1', supports: 'the denial' }, { source: 'bell-1' }],
    tags: ['night', 'river'],
  }),
  event({
    id: 'answer',
    date: '2019-12-01/2019-12-03',
    title: 'The town answers with a bombardment',
    kind: 'artillery-attack',
    importance: 'normal',
    actors: [{ actor: 'town', role: 'initiator' }],
    places: [{ place: 'east-bank' }],
    links: [{ to: 'raid', relation: 'retaliation-for' }],
    disputed: ['duration'],
    tags: ['river'],
  }),
  event({
    id: 'envoy',
    date: '[2019-12-11,2019-12-13]',
    title: 'عمر الحداد seeks a truce',
    summary: 'General Haddad offered to talk; the town’s council was divided.',
    kind: 'diplomacy',
    importance: 'normal',
    actors: [{ actor: 'omar-al-haddad', role: 'mediator', note: 'came alone' }],
    places: [{ place: 'riverland' }],
    claims: [{ by: { actor: 'town' }, stance: 'announces', what: 'a council' }],
    links: [
      { to: 'answer', relation: 'follows' },
      { to: 'raid', relation: 'related' },
    ],
    sources: [{ source: 'bell-1' }],
  }),
  event({
    id: 'hunger',
    date: '2020-01~',
    date_note: 'The Bell only says "after the new year".',
    title: 'Hunger in the lower quarter',
    importance: 'minor',
    places: [{ place: 'old-mill' }],
    disputed: ['extent'],
  }),
  event({
    id: 'watch',
    date: '2020-02/..',
    title: 'Raiders watch the roads',
    kind: 'deployment',
    importance: 'minor',
    actors: [{ actor: 'river-guard-youth' }],
    links: [{ to: 'envoy', relation: 'part-of' }],
  }),
  event({
    id: 'truce',
    date: '2020-07-10',
    title: 'Truce signed at the ferry',
    kind: 'diplomacy',
    importance: 'major',
    actors: [{ actor: 'omar-al-haddad' }, { actor: 'town' }, { actor: 'river-guard' }],
    places: [{ place: 'ferry' }],
    claims: [{ by: { actor: 'town' }, stance: 'confirms', what: 'the terms', source: 'courier-2' }],
    links: [{ to: 'envoy', relation: 'response-to' }],
    sources: [{ source: 'courier-2' }],
  }),
  event({ id: 'plain', date: '2021', title: 'A year of peace' }),
];

export const siege: Dataset = datasetOf(siegeEvents, {
  title: 'The siege of Milltown',
  actors: [
    actor('River Guard', {
      id: 'river-guard',
      kind: 'armed-group',
      aliases: ['RG', 'Haras al-Nahr'],
      native: 'حرس النهر',
    }),
    actor('River Guard Youth', { id: 'river-guard-youth', kind: 'armed-group' }),
    actor('Milltown', { id: 'town', kind: 'state', aliases: ['the Milltowners'] }),
    actor('Omar al-Haddad', {
      id: 'omar-al-haddad',
      kind: 'person',
      aliases: ['Umar Haddad'],
      native: 'عمر الحداد',
    }),
  ],
  places: [
    place('Riverland', { id: 'riverland', country: 'XX', precision: 'country', lat: 33, lon: 44 }),
    place('East Bank', {
      id: 'east-bank',
      within: 'riverland',
      lat: 33.3142,
      lon: -44.3661,
      precision: 'region',
    }),
    place('Old Mill', { id: 'old-mill', within: 'east-bank', lat: 33.3142, lon: 44.3661, precision: 'site' }),
    place('The Ferry', { id: 'ferry', within: 'riverland', aliases: ['Nahr Crossing'] }),
  ],
  sources: [
    {
      id: 'courier-1',
      url: 'https://courier.example/2019/11/30/the-river-guard-denies-all',
      publisher: 'The Courier',
      agency: 'Wire',
      title: 'River Guard denies raid',
      published: '2019-11-30',
    },
    { id: 'bell-1', publisher: 'The Bell', published: '2019-12', language: 'ar' },
    { id: 'courier-2', url: 'https://courier.example/truce' },
  ],
});
