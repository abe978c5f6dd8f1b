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
  expect(unpack(JSON.parse(JSON.stringify(pack(bundled))))).toEqual(bundled);
});

test('the JSON Schema requires of an event its date and its title, and describes the fields', () => {
  const text = JSON.stringify(jsonSchema());
  expect(text).toContain('"required":["date","title"]');
  expect(text).toContain('"$schema"');
  expect(text).toContain('EDTF');
});
