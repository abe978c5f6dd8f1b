import { expect, test } from 'vitest';
import { dateNamed } from '../../../src/search/suggest/dates.ts';
import { parseQuery } from '../../../src/search/query.ts';

const clock = { today: 20_000, near: 18_262 };

test.each<[query: string, words: string, ...dates: string[]]>([
  ['january 2020 missile', 'january 2020', '2020-01'],
  ['missile 3 january 2020', '3 january 2020', '2020-01-03'],
  ['rockets 2020-11-17 embassy', '2020-11-17', '2020-11-17'],
  ['soleimani 2020', '2020', '2020'],
  ['summer 2019 tankers', 'summer 2019', '2019-22'],
  ['2018 to 2020 raids', '2018 to 2020', '2018/2020'],
  ['before 2019', 'before 2019', '../2018'],
  ['7/10/2020', '7/10/2020', '2020-10-07', '2020-07-10'],
  ['rockets nov 17', 'nov 17', '2019-11-17'],
  // The last one.
  ['march 2020 iran 2019', '2019', '2019'],
])('in %j the words %j are a date', (query, words, ...dates) => {
  const named = dateNamed(parseQuery(query).terms, clock);
  expect(named?.terms.map(({ values }) => values[0]?.text).join(' ')).toBe(words);
  expect(named?.readings.map(({ date }) => date.text)).toEqual(dates);
});

test.each([
  'resolution 2231',
  'boeing 737',
  'may',
  'friday',
  '12020',
  '"january 2020"',
  '',
  'x'.repeat(10_000),
])('in %j none are', (query) => {
  expect(dateNamed(parseQuery(query).terms, clock)).toBeNull();
});

test('of a pasted page only the end is looked at', () => {
  const page = `january 2020 ${'word '.repeat(50_000)}`;
  expect(dateNamed(parseQuery(page).terms, clock)).toBeNull();
});

test.each([
  ['-2020', '-date:2020'],
  ['january -2020', '-date:2020'],
  ['january kind:raid 2020', 'date:2020'],
])('%j: words that are parted are no date together, and a sign stays', (query, meant) => {
  expect(dateNamed(parseQuery(query).terms, clock)?.readings.map((reading) => reading.query)).toEqual([
    meant,
  ]);
});
