import { expect, test } from 'vitest';
import { finish, type Steps } from '../../src/text/task.ts';
import { createCatalog, type Catalog } from '../../src/search/catalog.ts';
import { find } from '../../src/search/find.ts';
import { prepareFields, prepareText } from '../../src/search/prepare.ts';
import { suggest } from '../../src/search/suggest/suggest.ts';
import { bundled } from '../helpers/bundled.ts';
import { datasetOf, event } from '../helpers/dataset.ts';

const clock = { today: 20_000, near: 20_000 };

function* preparing(catalog: Catalog, onWords: () => void): Steps<void> {
  yield* prepareFields(catalog);
  yield* prepareText(catalog, onWords);
}

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

test('of many events the first letter, a misspelt word and an empty field look at none of them again', () => {
  let asked = 0;
  const events = Array.from({ length: 5_001 }, (_, index) => ({
    ...event({ id: `${index}`, title: 'Storm over the cape' }),
    get tags() {
      asked++;
      return ['sea', `tag-${index % 50}`];
    },
  }));
  const catalog = createCatalog({ ...datasetOf([]), events });
  finish(preparing(catalog, () => undefined));
  expect(asked).toBeGreaterThanOrEqual(10_000);
  asked = 0;
  const offered = (text: string) =>
    suggest(catalog, { filter: '', text, caret: text.length, clock }).map(({ name }) => name);
  expect(offered('s')).toContain('sea');
  expect(offered('strom')).toContain('storm');
  expect(offered('')).toContain('date:');
  expect(asked).toBe(0);
});
