import { expect, test } from 'vitest';
import { lowerBound, textBound } from '../../src/text/lower-bound.ts';

test('the first place is found of which a thing doesn’t hold that holds of all before', () => {
  for (let count = 0; count <= 9; count++) {
    for (let first = 0; first <= count; first++)
      expect(lowerBound(count, (place) => place < first)).toBe(first);
  }
});

test('a text is found where it stands, or would stand', () => {
  const sorted = ['basra', 'erbil', 'mosul'];
  const places = ['', 'basra', 'basrah', 'erbil', 'mosul', 'najaf'].map((text) => textBound(sorted, text));
  expect(places).toEqual([0, 0, 1, 1, 2, 3]);
});
