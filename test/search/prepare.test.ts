import { expect, test } from 'vitest';
import { finish } from '../../src/text/task.ts';
import { createCatalog } from '../../src/search/catalog.ts';
import { find } from '../../src/search/find.ts';
import { preparing } from '../../src/search/prepare.ts';
import { bundled } from '../helpers/bundled.ts';

const clock = { today: 20_000, near: 20_000 };

test('searches are answered at every step, and fully at the end', () => {
  const [catalog, whole] = [createCatalog(bundled), createCatalog(bundled)];
  let told = 0;
  const found: number[] = [];
  for (const _ of preparing(catalog, () => told++)) found.push(find(catalog, 'rockets', clock).events.length);
  finish(preparing(whole, () => undefined));
  expect(found.at(-1)).toBe(find(whole, 'rockets', clock).events.length);
  expect(found.toSorted((a, b) => a - b)).toEqual(found);
  expect(told).toBe(1);
  expect(catalog.words.count).toBe(bundled.events.length);
});
