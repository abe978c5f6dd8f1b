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
