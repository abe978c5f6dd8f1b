import { expect, test } from 'vitest';
import { peopleIn } from '../../../src/formats/table/people.ts';

test.each([
  ['12', 12, true],
  ['1,204', 1204, true],
  ['1 204', 1204, true],
  ['1.204', 1204, true],
  ['3.0', 3, true],
  ['٣', 3, true],
  ['3-5', { low: 3, high: 5 }, true],
  ['3 à 5', { low: 3, high: 5 }, true],
  ['3 bis 5', { low: 3, high: 5 }, true],
  ['env. 20', 20, false],
  ['500+', 500, false],
  ['at least 7', 7, false],
  ['22 (5 police)', 22, false],
])('%s', (cell, count, isPlain) => {
  expect(peopleIn(cell)).toEqual({ count, isPlain });
});

test.each(['several', 'none', '-9', '20 %', '3 million', '2020-01-03', 'a woman and 2 of 3 men', ''])(
  '%s counts nobody plainly',
  (cell) => {
    expect(peopleIn(cell)).toBe(null);
  },
);
