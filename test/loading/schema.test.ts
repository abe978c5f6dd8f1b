// One table of fields reads a record, complains of it and makes the JSON Schema: no field can be missing in one of them,
// or be dropped on the way to what is printed.
import { describe, expect, test } from 'vitest';
import { native } from '../../src/formats/out/native.ts';
import { load } from '../../src/loading/load.ts';
import { jsonSchema, shapes } from '../../src/loading/schema.ts';
import { actors, events, places, sources } from '../helpers/bundled-data.ts';
import { misfits } from '../helpers/json-schema.ts';

const participation = { actor: 'river-guard', role: 'initiator', note: 'forty men' };
const placeUse = { place: 'old-mill' };
const claim = {
  by: { actor: 'river-guard' },
  stance: 'denies',
  what: 'nobody was hurt',
  source: 'courier-1',
  about: ['toll'],
};
const toll = { killed: 2, wounded: { low: 5, best: 6, high: 9 }, of: 'millers', sources: ['courier-1'] };
const link = { to: 'truce', relation: 'follows' };
const sourceUse = { source: 'courier-1', supports: 'the date' };
const event = {
  id: 'raid',
  date: '2019-03-02~',
  date_note: 'The Courier gives no day.',
  title: 'Raid on the mill',
  summary: 'Men came over the river.\n\nNobody saw them go.',
  kind: 'raid',
  importance: 'major',
  actors: [participation],
  places: [placeUse],
  claims: [claim],
  disputed: ['toll'],
  toll,
  weapon: 'clubs',
  links: [link],
  sources: [sourceUse],
  tags: ['river'],
  note: 'Ask the miller.',
};
const affiliation = { actor: 'milltown', role: 'Guards', from: '2018', to: '2019-05' };
const actor = {
  id: 'river-guard',
  name: 'River Guard',
  kind: 'armed-group',
  aliases: ['RG'],
  native: 'حرس النهر',
  affiliations: [affiliation],
  description: 'Guards the river.',
};
const place = {
  id: 'old-mill',
  name: 'Old Mill',
  within: 'riverland',
  country: 'IQ',
  lat: 33.3,
  lon: 44.4,
  precision: 'site',
  aliases: ['The Mill'],
};
const source = {
  id: 'courier-1',
  url: 'https://courier.example/raid',
  publisher: 'The Courier',
  agency: 'Wire',
  title: 'Raid on the mill',
  published: '2019-03-04',
  language: 'en',
};
const dataset = {
  $schema: 'https://example.org/timeline.schema.json',
  format: 'timeline/1',
  title: 'The siege of Milltown',
  description: 'Three weeks in March.',
  licence: 'CC BY 4.0',
  version: '2.1.0',
  events: [{ id: 'truce', date: '2019-03-01', title: 'A truce' }, event],
  actors: [actor, { id: 'milltown', name: 'Milltown' }],
  places: [{ id: 'riverland', name: 'Riverland' }, place],
  sources: [source],
};

const samples: Readonly<Record<string, object>> = {
  dataset,
  event,
  participation,
  placeUse,
  claim,
  link,
  toll,
  sourceUse,
  actor,
  affiliation,
  place,
  source,
};

const loaded = (value: unknown) =>
  load([{ name: 'full.json', bytes: new TextEncoder().encode(JSON.stringify(value)) }]);

describe.each(shapes)('of every field of the table of $name', ({ name, known }) => {
  const sample = samples[name] ?? {};

  test('the sample has one', () => {
    expect(Object.keys(sample).toSorted()).toEqual([...known].toSorted());
  });

  test('the JSON Schema has one', () => {
    const { $defs } = jsonSchema() as { $defs: Record<string, { properties: object }> };
    expect(Object.keys($defs[name]?.properties ?? {}).toSorted()).toEqual([...known].toSorted());
  });
});

test('a dataset with every field loads without a word and is printed as it was', () => {
  const { dataset: read, problems } = loaded(dataset);
  expect(problems).toEqual([]);
  if (read === null) throw new Error('nothing was loaded');
  const { parts } = native({ events: read.events, dataset: read, today: 20_000 });
  expect(JSON.parse([...parts].join(''))).toEqual(dataset);
});

describe('the JSON Schema', () => {
  test('fits a dataset with every field, a bare list of events and the bundled dataset', () => {
    expect(misfits(jsonSchema(), dataset)).toEqual([]);
    expect(misfits(jsonSchema(), dataset.events)).toEqual([]);
    expect(misfits(jsonSchema(), { events, actors, places, sources })).toEqual([]);
  });

  test('fits records that are written as texts, and what is empty', () => {
    const short = { date: 2020, title: 'x', actors: ['Iran'], places: ['Baghdad'], links: ['y'], tags: null };
    expect(
      misfits(jsonSchema(), { events: [short], actors: ['Iran'], sources: ['https://x.example'] }),
    ).toEqual([]);
    expect(loaded({ events: [short] }).dataset?.events[0]?.title).toBe('x');
  });

  test.each([
    ['an event without a title', { date: '2020' }],
    ['an importance that there is not', { date: '2020', title: 'x', importance: 'huge' }],
    ['a claim of nothing', { date: '2020', title: 'x', claims: [{ by: 'Iran' }] }],
    ['fewer than nobody killed', { date: '2020', title: 'x', toll: { killed: -1 } }],
    ['a list that is none', { date: '2020', title: 'x', actors: 'Iran' }],
  ])('refuses %s, as the reader does', (_, wrong) => {
    expect(misfits(jsonSchema(), [wrong])).not.toEqual([]);
    expect(loaded([wrong]).problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});
