import { describe, expect, test } from 'vitest';
import { native } from '../../../src/formats/out/native.ts';
import { eventRecord } from '../../../src/formats/out/record.ts';
import { load } from '../../../src/loading/load.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { opened, told } from '../../helpers/importing.ts';
import { actor, datasetOf, event, place, siege } from '../../helpers/dataset.ts';
import { bundledFolder } from '../../helpers/loading.ts';
import { written } from '../../helpers/output.ts';

const dataset = load([bundledFolder]).dataset as Dataset;

const extra = (text: string) => ({ extra: { shelf: text, latest: 1, nothing: null } });

const odd = datasetOf(
  [
    event({
      id: 'a',
      ...extra('event'),
      actors: [{ actor: 'captain', ...extra('participation') }],
      places: [{ place: 'mill', ...extra('place use') }],
      claims: [
        { by: { actor: 'speaker', ...extra('claimant') }, what: 'so', source: 's', ...extra('claim') },
      ],
      sources: [{ source: 's', ...extra('source use') }],
      links: [{ to: 'b', relation: 'follows', ...extra('link') }],
      toll: { killed: { low: 1, high: 2, ...extra('range') }, ...extra('toll') },
    }),
    event({ id: 'b', date: '2019', note: 'One.\n\nTwo.' }),
  ],
  {
    actors: [
      actor('Captain', {
        id: 'captain',
        description: 'Of the guard',
        affiliations: [{ actor: 'guard', role: 'Captain', from: '2010', ...extra('affiliation') }],
        ...extra('actor'),
      }),
      actor('Guard', { id: 'guard', kind: 'armed-group', affiliations: [{ actor: 'army' }] }),
      actor('Army', { id: 'army', aliases: ['Host'] }),
      actor('Speaker', { id: 'speaker', kind: 'person', native: 'المتحدث', aliases: ['Voice'] }),
    ],
    places: [
      place('Land', {
        id: 'land',
        country: 'XX',
        lat: 1,
        lon: 2,
        precision: 'country',
        ...extra('container'),
      }),
      place('Mill', { id: 'mill', within: 'land', aliases: ['Old Mill'], ...extra('place') }),
    ],
    sources: [{ id: 's', title: 'Ledger', ...extra('source') }],
  },
);

const recordsOf = (from: Dataset) => from.events.map((event) => eventRecord(event, from));

const forms = [
  ['--json', (records: readonly unknown[]) => JSON.stringify(records)],
  ['--ndjson', (records: readonly unknown[]) => records.map((each) => JSON.stringify(each)).join('\n')],
] as const;

async function again(text: string): Promise<Dataset> {
  const loaded = await opened(text, 'stdin');
  expect(told(loaded)).toEqual([]);
  return loaded.dataset as Dataset;
}

describe.each(forms)('what list %s prints', (_, print) => {
  test('opens again, and prints the same', async () => {
    const records = recordsOf(dataset);
    expect(recordsOf(await again(print(records)))).toEqual(records);
  });

  test.each([
    ['the bundled dataset', dataset],
    ['a siege told by two sides', siege],
    ['a dataset with fields of its own everywhere', odd],
  ])('has all that is known of the events, as JSON of our own format has it: %s', async (_name, from) => {
    const whole = JSON.parse(written(native, from)) as Lists;
    const read = JSON.parse(written(native, await again(print(recordsOf(from))))) as Lists;
    for (const list of ['events', 'actors', 'places', 'sources'] as const)
      expect(byId(read[list])).toEqual(byId(whole[list]));
  });
});

type Lists = Readonly<Record<string, readonly { readonly id: string }[]>>;

const byId = (rows: Lists[string] = []) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('of some of the events, the links that lead to others are left out, and counted', async () => {
  const linked = dataset.events.filter(({ links }) => links.length === 1).slice(0, 1);
  const loaded = await opened(
    JSON.stringify(linked.map((event) => eventRecord(event, dataset))),
    'some.json',
  );
  expect(told(loaded)).toEqual([]);
  expect(loaded.notes).toEqual(['some.json: a link to an event that is not in it is left out']);
  expect(loaded.dataset?.events.map(({ links }) => links)).toEqual([[]]);
});
