import { expect, test } from 'vitest';
import { eventRecord } from '../../../src/formats/out/record.ts';
import { load } from '../../../src/loading/load.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { opened, told } from '../../helpers/importing.ts';
import { bundledFolder } from '../../helpers/loading.ts';

const dataset = load([bundledFolder]).dataset as Dataset;

const records = dataset.events.map((event) => eventRecord(event, dataset));

test.each([
  ['--json', JSON.stringify(records)],
  ['--ndjson', records.map((record) => JSON.stringify(record)).join('\n')],
])('what list %s prints opens again, and prints the same', async (_, text) => {
  const loaded = await opened(text, 'stdin');
  expect(told(loaded)).toEqual([]);
  const { dataset: again } = loaded;
  expect(again?.events.map((event) => eventRecord(event, again))).toEqual(records);
});

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
