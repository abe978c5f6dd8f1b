import { expect, test } from 'vitest';
import { push, recent } from '../../src/text/maps.ts';

test('lists grow by key', () => {
  const map = new Map<string, number[]>();
  push(map, 'a', 1);
  push(map, 'b', 2);
  push(map, 'a', 3);
  expect([...map]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
});

test('what was asked for last is not made again', () => {
  const made: string[] = [];
  const keep = recent<string>(2);
  const ask = (key: string): string =>
    keep(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
