import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCatalog, indexWords } from '../../src/search/catalog.ts';
import { find } from '../../src/search/find.ts';
import { bundled } from '../helpers/bundled.ts';
import { catalogOf } from '../helpers/dataset.ts';

const catalog = catalogOf(bundled);
const bundledEvents = bundled.events;
const clock = { today: 20_000, near: 18_500 };
const idsOf = (query: string): string[] =>
  find(catalog, query, clock).events.map((index) => catalog.dataset.events[index]?.id ?? '');
const where = (holds: (event: (typeof bundledEvents)[number]) => boolean): string[] =>
  bundledEvents.filter(holds).map(({ id }) => id);
const has = (event: (typeof bundledEvents)[number], ...actors: string[]): boolean =>
  (event.actors ?? []).some(({ actor }) => actors.includes(actor));

describe('fields find exactly the events that have what they say', () => {
  test.each([
    ['who:"Kataib Hezbollah"', where((event) => has(event, 'kataib-hezbollah'))],
    ['who:ghaani', where((event) => has(event, 'esmail-qaani'))],
    ['who:"Esmail Qaani"|"Barham Salih"', where((event) => has(event, 'esmail-qaani', 'barham-salih'))],
    ['-who:Iran', where((event) => !has(event, 'iran'))],
    ['kind:rocket-attack', where(({ kind }) => kind === 'rocket-attack')],
    ['tag:seed-article', where(({ tags }) => (tags ?? []).includes('seed-article'))],
    ['claim:denies', where(({ claims }) => (claims ?? []).some(({ stance }) => stance === 'denies'))],
    ['disputed:toll', where(({ disputed }) => (disputed ?? []).includes('toll'))],
    ['is:disputed', where(({ disputed }) => (disputed ?? []).length > 0)],
    ['is:major', where(({ importance }) => importance === 'major')],
    ['is:major -kind:policy', where(({ importance, kind }) => importance === 'major' && kind !== 'policy')],
  ])('%s', (query, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(idsOf(query).toSorted()).toEqual(ids.toSorted());
  });
});

test('words are found in any order, names by any spelling', () => {
  expect(idsOf('suleimani funeral')).toEqual(idsOf('funeral suleimani'));
  expect(idsOf('سلیمانی').length).toBeGreaterThanOrEqual(18);
  expect(idsOf('"red line"')).toContain('2020-11-12-trump-red-line');
});

test('dates match by overlap', () => {
  expect(idsOf('date:2020-11-17')).toContain('2020-11-17-green-zone-rockets');
  expect(idsOf('date:2020-11-17')).toContain('2019-10-rocket-attacks-on-us-sites');
  expect(idsOf('from:2021-03').every((id) => id >= '2021-03')).toBe(true);
  expect(idsOf('to:2018').every((id) => id < '2019')).toBe(true);
});

test('what is not understood is told and ignored', () => {
  const result = find(catalog, 'from:notadate raid', clock);
  expect(result.notes.length).toBe(1);
  expect(result.events).toEqual(find(catalog, 'raid', clock).events);
  expect(find(catalog, 'who:', clock).isAll).toBe(true);
});

test('a query that matches nothing finds nothing', () => {
  expect(idsOf('xyzzyplugh')).toEqual([]);
  expect(idsOf('who:xyzzyplugh')).toEqual([]);
});

test('nothing that can be typed throws, and what is found is in order', () => {
  const fresh = createCatalog(catalog.dataset);
  indexWords(fresh);
  assert(
    property(string({ unit: 'grapheme', maxLength: 30 }), (query) => {
      const { events } = find(fresh, query, clock);
      expect(events).toEqual([...events].toSorted((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});
