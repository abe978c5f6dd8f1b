import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/dataset/assemble.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { load } from '../../src/loading/load.ts';
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

const packedAgain = (dataset: Dataset): Dataset => {
  const { head, records } = pack(dataset);
  return unpack(head, (start, end) => records.slice(start, end));
};

test('what the build packs is what the program reads', () => {
  const { events, actors, places, sources, ...head } = packedAgain(bundled);
  expect(events).toEqual(bundled.events);
  expect(new Map(actors)).toEqual(bundled.actors);
  expect(new Map(places)).toEqual(bundled.places);
  expect(new Map(sources)).toEqual(bundled.sources);
  expect(head).toEqual({ title: bundled.title });
});

test('what was packed is ASCII, so that a letter is a byte', () => {
  const { head, records } = pack(siege);
  expect(`${head}${records}`).toMatch(/^[\x20-\x7e]+$/);
  expect(packedAgain(siege).actors.get('river-guard')?.native).toBe('حرس النهر');
});

test('of what was packed a record is read when it is asked for, once, and no other with it', () => {
  const { head, records } = pack(siege);
  const read: string[] = [];
  const { events, actors } = unpack(head, (start, end) => {
    read.push(records.slice(start, end));
    return records.slice(start, end);
  });
  const raid = events.find(({ id }) => id === 'raid');
  expect([raid?.title, raid?.disputed, raid?.links]).toEqual([
    'Night raid on the Old Mill',
    ['culprit', 'toll'],
    [],
  ]);
  expect([...actors.keys()]).toEqual(['river-guard', 'river-guard-youth', 'town', 'omar-al-haddad']);
  expect(read).toEqual([]);
  expect(raid?.weapon).toBe('torches');
  expect(raid?.tags).toEqual(['night', 'river']);
  expect(actors.get('town')?.name).toBe('Milltown');
  expect(actors.get('town')?.kind).toBe('state');
  expect(read.map((text) => JSON.parse(text).weapon ?? JSON.parse(text).name)).toEqual([
    'torches',
    'Milltown',
  ]);
});

test('a copy of an event that was packed has all that it has', () => {
  const raid = packedAgain(siege).events.find(({ id }) => id === 'raid');
  const given = siege.events.find(({ id }) => id === 'raid');
  expect({ ...raid }).toEqual(given);
  expect(JSON.parse(JSON.stringify(raid))).toEqual(JSON.parse(JSON.stringify(given)));
});

test('records that were packed are gone through like those of any map', () => {
  const { places } = packedAgain(siege);
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
