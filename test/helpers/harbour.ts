// A small dataset made up for the tests: a strike in a harbour, with a thread that forks, dates of several precisions,
// disputes, an actor whom no event names and a source without an address.
import { toDay } from '../../src/dates/calendar.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { initialState, type Start, type State } from '../../src/app/state.ts';
import { settle } from '../../src/app/settle.ts';
import { createWorld, type World } from '../../src/app/world.ts';
import { datasetOf, event } from './dataset.ts';

const events = [
  event({
    id: 'cut',
    date: '2019-03-04',
    title: 'Port Authority cuts the night shift',
    kind: 'policy',
    importance: 'major',
    actors: [
      { actor: 'port-authority', role: 'initiator' },
      { actor: 'dock-union', role: 'target' },
    ],
    places: [{ place: 'saltport' }],
    sources: [{ source: 'gazette-cut' }],
    tags: ['labour'],
  }),
  event({
    id: 'meeting',
    date: '2019-03-20',
    title: 'Dock Union calls a meeting',
    kind: 'statement',
    importance: 'minor',
    actors: [{ actor: 'dock-union' }],
    links: [{ to: 'cut', relation: 'response-to' }],
  }),
  event({
    id: 'secret',
    date: '2019-06~',
    date_note: 'The Gazette only says "early summer".',
    title: 'Secret talks begin',
    kind: 'talks',
    importance: 'normal',
    actors: [{ actor: 'omar-haddad' }],
    sources: [{ source: 'gazette-cut' }, { source: 'leaflet' }],
  }),
  event({
    id: 'crane',
    date: '2019-11-11',
    title: 'A crane fails on the North Pier',
    kind: 'accident',
    importance: 'minor',
    places: [{ place: 'north-pier' }],
  }),
  event({
    id: 'strike',
    date: '2020-01-15',
    title: 'Dock workers strike',
    summary: 'All the cranes stood still from six in the morning. The Port Authority called it unlawful.',
    kind: 'strike',
    importance: 'major',
    actors: [
      { actor: 'dock-union', role: 'initiator' },
      { actor: 'port-authority', role: 'target' },
      { actor: 'mara-lind', role: 'spokesperson' },
    ],
    places: [{ place: 'north-pier' }, { place: 'saltport' }],
    claims: [
      {
        by: { actor: 'dock-union' },
        stance: 'claims-responsibility',
        what: '900 workers on strike',
        source: 'gazette-strike',
      },
      {
        by: { actor: 'port-authority' },
        stance: 'disputes',
        what: 'no more than 300',
        source: 'herald-strike',
      },
      { by: { unnamed: 'two foremen' }, stance: 'reports', what: 'a crane was damaged' },
    ],
    disputed: ['toll', 'turnout'],
    links: [
      { to: 'cut', relation: 'response-to' },
      { to: 'meeting', relation: 'follows' },
    ],
    sources: [
      { source: 'gazette-strike', supports: 'the turnout' },
      { source: 'herald-strike' },
      { source: 'leaflet' },
    ],
    tags: ['labour', 'strike'],
  }),
  event({
    id: 'pickets',
    date: '2020-01-15',
    title: 'Pickets close the North Pier',
    kind: 'strike',
    importance: 'normal',
    actors: [{ actor: 'dock-union' }],
    places: [{ place: 'north-pier' }],
    links: [{ to: 'strike', relation: 'part-of' }],
    tags: ['strike'],
  }),
  event({
    id: 'talks',
    date: '2020-01-28/2020-02-02',
    title: 'Talks in Lowmark',
    kind: 'talks',
    importance: 'normal',
    actors: [{ actor: 'mara-lind' }, { actor: 'omar-haddad' }],
    places: [{ place: 'lowmark' }],
    links: [{ to: 'strike', relation: 'follows' }],
  }),
  event({
    id: 'detained',
    date: '2020-02-03',
    title: 'Mara Lind is detained',
    kind: 'arrest',
    importance: 'minor',
    actors: [{ actor: 'mara-lind', role: 'target' }],
    claims: [{ by: { outlet: 'The Herald' }, stance: 'denies', what: 'that she was held overnight' }],
    disputed: ['whether it happened'],
    links: [{ to: 'strike', relation: 'response-to' }],
  }),
  event({
    id: 'released',
    date: '2020-02-10',
    title: 'Mara Lind is released',
    kind: 'arrest',
    importance: 'normal',
    actors: [{ actor: 'mara-lind', role: 'target' }],
    links: [
      { to: 'detained', relation: 'follows' },
      { to: 'talks', relation: 'related' },
    ],
  }),
  event({
    id: 'inquiry',
    date: '2020-06',
    title: 'An inquiry opens',
    kind: 'policy',
    importance: 'minor',
  }),
  event({
    id: 'end',
    date: '2020-11-17',
    title: 'The strike ends',
    kind: 'strike',
    importance: 'major',
    actors: [{ actor: 'dock-union' }, { actor: 'port-authority' }],
    places: [{ place: 'saltport' }],
    links: [{ to: 'talks', relation: 'follows' }],
    sources: [{ source: 'gazette-end' }],
    tags: ['labour', 'strike'],
  }),
  event({
    id: 'leaves',
    date: '2021-02-01',
    title: 'Omar Haddad leaves the Port Authority',
    kind: 'statement',
    importance: 'normal',
    actors: [{ actor: 'omar-haddad' }],
    links: [{ to: 'end', relation: 'follows' }],
  }),
];

export const harbour: Dataset = datasetOf(events, {
  title: 'The strike at Saltport',
  actors: [
    { id: 'dock-union', name: 'Dock Union', kind: 'trade-union', aliases: ['Dockers'], affiliations: [] },
    {
      id: 'mara-lind',
      name: 'Mara Lind',
      kind: 'person',
      aliases: [],
      affiliations: [{ actor: 'dock-union', role: 'chair', from: '2018' }],
      description: 'Chair of the Dock Union.',
    },
    { id: 'port-authority', name: 'Port Authority', kind: 'agency', aliases: [], affiliations: [] },
    {
      id: 'omar-haddad',
      name: 'Omar Haddad',
      kind: 'person',
      native: 'عمر حداد',
      aliases: [],
      affiliations: [{ actor: 'port-authority', to: '2021-02' }],
    },
    { id: 'coast-guard', name: 'Coast Guard', kind: 'agency', aliases: [], affiliations: [] },
  ],
  places: [
    { id: 'saltport', name: 'Saltport', lat: 54.1, lon: -3.2, precision: 'city', aliases: [] },
    { id: 'north-pier', name: 'North Pier', within: 'saltport', aliases: [] },
    { id: 'lowmark', name: 'Lowmark', aliases: [] },
  ],
  sources: [
    {
      id: 'gazette-cut',
      url: 'https://gazette.example/cut',
      publisher: 'The Gazette',
      title: 'Night shift cut',
      published: '2019-03-05',
    },
    {
      id: 'gazette-strike',
      url: 'https://gazette.example/strike',
      publisher: 'The Gazette',
      title: 'Cranes stand still',
      published: '2020-01-15',
    },
    { id: 'herald-strike', url: 'https://herald.example/a?b=1', publisher: 'The Herald', agency: 'Wire' },
    { id: 'gazette-end', url: 'https://gazette.example/end', publisher: 'The Gazette' },
    { id: 'leaflet', title: 'A leaflet of the Dock Union' },
  ],
});

/** 1 March 2021: a month after the last event. */
export const today = toDay(2021, 3, 1);

export const wide = { columns: 160, rows: 50 } as const;
export const usual = { columns: 80, rows: 24 } as const;
export const small = { columns: 40, rows: 12 } as const;

export function worldOf(dataset: Dataset, size: World['size'] = wide): World {
  return createWorld({ dataset, today, size });
}

/** The state as the browser opens it. */
export function opened(world: World, start: Start = {}): State {
  return settle(world, initialState(start));
}
