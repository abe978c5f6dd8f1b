import { expect, test } from 'vitest';
import {
  claimantName,
  placeAndContainers,
  placeChain,
  placeWords,
  sourceWords,
} from '../../src/dataset/names.ts';
import { datasetOf, place, siege } from '../helpers/dataset.ts';

test('places that contain each other are no endless chain', () => {
  const ring = datasetOf([], {
    places: [place('a', { within: 'b' }), place('b', { within: 'a' }), place('c', { within: 'gone' })],
  });
  expect([...placeAndContainers(ring, 'a')]).toEqual(['a', 'b']);
  expect([...placeAndContainers(ring, 'c')]).toEqual(['c', 'gone']);
  expect(placeChain(ring, 'a').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(placeChain(ring, 'gone')).toEqual([]);
});

test('a place is told with what contains it, from the inside out', () => {
  expect(placeChain(siege, 'old-mill').map(({ name }) => name)).toEqual([
    'Old Mill',
    'East Bank',
    'Riverland',
  ]);
});

test('in words a place is named with what contains it', () => {
  expect(placeWords(siege, 'old-mill')).toBe('Old Mill, East Bank, Riverland');
  expect(placeWords(siege, 'gone')).toBe('gone');
});

test.each([
  [{ actor: 'river-guard' }, 'River Guard'],
  [{ actor: 'gone' }, 'gone'],
  [{ outlet: 'The Bell' }, 'The Bell'],
  [{ unnamed: 'two ferrymen' }, 'two ferrymen'],
  [undefined, 'unnamed'],
])('whoever claims something is named: %j is %s', (by, name) => {
  expect(claimantName(siege, by)).toBe(name);
});

test.each([
  [{}, ''],
  [{ url: 'https://courier.example/truce' }, ''],
  [{ publisher: 'The Bell', published: '2019-12' }, 'The Bell · Dec 2019'],
  [
    { publisher: 'The Courier', agency: 'Wire', title: 'River Guard denies raid', published: '2019-11-30' },
    'The Courier (Wire) · 30 Nov 2019 · River Guard denies raid',
  ],
  [{ publisher: 'Wire', agency: 'Wire', title: 'Raid' }, 'Wire · Raid'],
])('a source is called by who published it, when and under which title: %j', (source, words) => {
  expect(sourceWords({ id: 's', ...source })).toBe(words);
});
