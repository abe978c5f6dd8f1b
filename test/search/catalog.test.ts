import { describe, expect, test } from 'vitest';
import { createCatalog, indexWords, type Catalog } from '../../src/search/catalog.ts';
import type { Postings } from '../../src/search/postings.ts';
import { postingsOfPrefix } from '../../src/search/words.ts';
import { catalogOf, datasetOf, event, siege } from '../helpers/dataset.ts';

const catalog = createCatalog(siege);
const ids = (events: Postings | undefined): string[] =>
  (events ?? []).map((index) => siege.events[index]?.id ?? '');

describe('look-ups lead to events in order of time', () => {
  test.each<
    [name: string, map: (catalog: Catalog) => ReadonlyMap<string, Postings>, key: string, ...ids: string[]]
  >([
    ['actor', (c) => c.byActor(), 'town', 'raid', 'answer', 'truce'],
    ['claimant', (c) => c.claims().all.actors, 'town', 'envoy', 'truce'],
    ['place', (c) => c.byPlace(), 'old-mill', 'raid', 'hunger'],
    ['containing place', (c) => c.byPlace(), 'riverland', 'raid', 'answer', 'envoy', 'hunger', 'truce'],
    ['source', (c) => c.bySource(), 'bell-1', 'raid', 'envoy'],
    ['publisher', (c) => c.byPublisher(), 'The Bell', 'raid', 'envoy'],
    ['agency', (c) => c.byPublisher(), 'Wire', 'raid'],
    ['kind', (c) => c.byKind(), 'diplomacy', 'envoy', 'truce'],
    ['tag', (c) => c.byTag(), 'river', 'raid', 'answer'],
    ['stance', (c) => c.byStance(), 'reports', 'raid'],
    ['aspect of a claim', (c) => c.byAspect(), 'culprit', 'raid'],
    ['weapon', (c) => c.byWeapon(), 'torches', 'raid'],
    ['involved', (c) => c.involving(), 'town', 'raid', 'answer', 'envoy', 'truce'],
    ['denial', (c) => c.claims().byStance.get('denies')?.actors ?? new Map(), 'river-guard', 'raid'],
    ['outlet', (c) => c.claims().all.outlets, 'The Bell', 'raid'],
    ['unnamed', (c) => c.claims().all.unnamed, 'two ferrymen', 'raid'],
    ['matter of dispute', (c) => c.byDispute(), 'toll', 'raid'],
    ['quality', (c) => c.byQuality(), 'contested', 'raid'],
    ['quality', (c) => c.byQuality(), 'normal', 'answer', 'envoy', 'plain'],
  ])('by %s', (_name, map, key, ...expected) => {
    expect(ids(map(catalog).get(key))).toEqual(expected);
  });

  test('an event that has something twice is there once', () => {
    const twice = createCatalog(
      datasetOf([
        event({
          actors: [
            { actor: 'a', role: 'target' },
            { actor: 'a', role: 'victim' },
          ],
          tags: ['t', 't'],
        }),
      ]),
    );
    expect(twice.byActor().get('a')).toEqual([0]);
    expect(twice.byTag().get('t')).toEqual([0]);
  });

  test('links are known from the other end', () => {
    expect(catalog.linksTo().get('raid')).toEqual([
      { from: 'answer', relation: 'retaliation-for' },
      { from: 'envoy', relation: 'related' },
    ]);
    expect(catalog.linksTo().get('plain')).toBe(undefined);
  });

  test('events are found by id', () => {
    expect(catalog.indexOf('raid')).toBe(1);
    expect(catalog.indexOf('nothing')).toBe(undefined);
  });

  test('open and unknown ends are endless', () => {
    const { earliest, latest } = createCatalog(
      datasetOf([event({ id: 'a', date: '../1969-12-31' }), event({ id: 'b', date: '1970-01-02/..' })]),
    ).bounds();
    expect([...earliest]).toEqual([-Infinity, 1]);
    expect([...latest]).toEqual([-1, Infinity]);
  });
});

test('words are indexed in slices', () => {
  const slow = createCatalog(siege);
  expect(indexWords(slow, 3)).toBe(false);
  expect(slow.words.count).toBe(3);
  expect(postingsOfPrefix(slow.words, 'raid')).toEqual([[1]]);
  expect(indexWords(slow, 100)).toBe(true);
  const whole = catalogOf(siege).words;
  expect({ ...slow.words, sorted: [] }).toEqual({ ...whole, sorted: [] });
  for (const prefix of ['', 'r', 'tr', 'عمر']) {
    expect(postingsOfPrefix(slow.words, prefix)).toEqual(postingsOfPrefix(whole, prefix));
  }
  expect(indexWords(createCatalog(datasetOf([])), 1)).toBe(true);
});
