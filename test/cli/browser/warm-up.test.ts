import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { initialState } from '../../../src/app/state.ts';
import { typed } from '../../../src/app/keys/key.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import { createWorld } from '../../../src/app/world.ts';
import { warmUp } from '../../../src/cli/browser/warm-up.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event } from '../../helpers/dataset.ts';
import { usual } from '../../helpers/harbour.ts';

const opened = (dataset: Dataset) =>
  createStore(createWorld({ dataset, today: 20_000, size: usual }), initialState(), () => undefined);

async function indexed(store: Store): Promise<void> {
  const { dataset, catalog } = store.get().world;
  while (catalog.words.count < dataset.events.length) await turn();
}

test('the words of few events are indexed when a search begins, before anything is typed', async () => {
  const store = opened(bundled);
  const { catalog } = store.get().world;
  warmUp(store);
  // Many more turns than there are steps.
  for (let turns = 0; turns < 2_000; turns++) await turn();
  expect(catalog.words.count).toBe(0);
  store.press([typed('/')]);
  await indexed(store);
});

test('those of many events at once, and again when the data was replaced', async () => {
  const many = (count: number): Dataset =>
    datasetOf(Array.from({ length: count }, (_, index) => event({ id: `${index}` })));
  const store = opened(many(1_001));
  warmUp(store);
  await indexed(store);
  store.replace(createWorld({ dataset: many(1_002), today: 20_000, size: usual }));
  await indexed(store);
});
