import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/dataset/assemble.ts';
import { load } from '../../src/loading/load.ts';
import { jsonSchema } from '../../src/loading/schema.ts';
import { bundled } from '../helpers/bundled.ts';
import { datasetOf, siege } from '../helpers/dataset.ts';
import { nativeDataset } from '../helpers/native-dataset.ts';

const written = (value: unknown) => ({
  name: 'written.json',
  bytes: new TextEncoder().encode(JSON.stringify(value)),
});

// Loading writes addresses as the URL standard does, with percent signs for other letters: that is settled first.
const loaded = load([written(nativeDataset(bundled))]).dataset ?? datasetOf([]);

test('loading changes nothing of the bundled dataset but how some addresses are spelt', () => {
  expect(loaded.events).toEqual(bundled.events);
  const changed = [...bundled.sources.values()].filter(({ id, url }) => loaded.sources.get(id)?.url !== url);
  const same = changed.filter(({ id, url }) => loaded.sources.get(id)?.url === new URL(url ?? '').href);
  expect(same).toEqual(changed);
});

test.each([
  ['the bundled dataset', loaded],
  ['a dataset with a case of everything', siege],
])('%s is the same after it was written and loaded again', (_, dataset) => {
  const { dataset: again, problems } = load([written(nativeDataset(dataset))]);
  expect(problems).toEqual([]);
  expect(again?.events).toEqual(dataset.events);
  expect(again?.actors).toEqual(dataset.actors);
  expect(again?.places).toEqual(dataset.places);
  expect(again?.sources).toEqual(dataset.sources);
});

test('what the build packs is what the program reads', () => {
  const { events, actors, places, sources, ...head } = unpack(pack(bundled));
  expect(events).toEqual(bundled.events);
  expect(new Map(actors)).toEqual(bundled.actors);
  expect(new Map(places)).toEqual(bundled.places);
  expect(new Map(sources)).toEqual(bundled.sources);
  expect(head).toEqual({ title: bundled.title });
});

test('of what was packed a record is read when it is asked for: damage in one is in no other', () => {
  const lines = pack(siege).split('\n');
  // After the first line one line each: events, actors, places, sources.
  const [first = '', ...rows] = lines;
  const raid = siege.events.findIndex(({ id }) => id === 'raid');
  rows[raid] = '{';
  rows[siege.events.length] = '{';
  const { events, actors } = unpack([first, ...rows].join('\n'));
  expect(events.map(({ id, title }) => [id, title])).toEqual(
    siege.events.map(({ id, title }) => [id, title]),
  );
  expect(() => events[raid]?.claims).toThrow(SyntaxError);
  expect(events[raid + 1]?.tags).toEqual(['river']);
  expect([...actors.keys()]).toEqual([...siege.actors.keys()]);
  expect(() => actors.get('river-guard')).toThrow(SyntaxError);
  expect(actors.get('town')?.name).toBe('Milltown');
});

test('a copy of an event that was packed has all that it has', () => {
  const raid = unpack(pack(siege)).events.find(({ id }) => id === 'raid');
  const given = siege.events.find(({ id }) => id === 'raid');
  expect({ ...raid }).toEqual(given);
  expect(JSON.parse(JSON.stringify(raid))).toEqual(JSON.parse(JSON.stringify(given)));
});

test('records that were packed are gone through like those of any map', () => {
  const { places } = unpack(pack(siege));
  const told: [string, string][] = [];
  places.forEach(({ name }, id) => told.push([id, name]));
  expect(told).toEqual([
    ['riverland', 'Riverland'],
    ['east-bank', 'East Bank'],
    ['old-mill', 'Old Mill'],
    ['ferry', 'The Ferry'],
  ]);
  expect(Array.from(places.values(), ({ id }) => id)).toEqual([...places.keys()]);
  expect([places.size, places.has('ferry'), places.has('Ferry'), places.get('Ferry')]).toEqual([
    4,
    true,
    false,
    undefined,
  ]);
});

test('the JSON Schema requires of an event its date and its title, and describes the fields', () => {
  const text = JSON.stringify(jsonSchema());
  expect(text).toContain('"required":["date","title"]');
  expect(text).toContain('"$schema"');
  expect(text).toContain('EDTF');
});
