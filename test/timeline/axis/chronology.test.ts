import { expect, test } from 'vitest';
import { toDay } from '../../../src/dates/calendar.ts';
import { chronology, nearestTo } from '../../../src/timeline/axis/chronology.ts';
import { datasetOf, event } from '../../helpers/dataset.ts';

const dates = [
  '-0044-03-15',
  '../1999',
  '2019-12-31/2020-01-02',
  '2020-02/..',
  '2020-11',
  '[2020-12-11,2020-12-13]',
];
const time = chronology(datasetOf(dates.map((date, at) => event({ id: `e${at}`, date }))));

test('each event has the days that it covers, an open end none beyond the one that is known', () => {
  const last1999 = toDay(1999, 12, 31);
  expect([...time.first]).toEqual([
    toDay(-44, 3, 15),
    last1999,
    toDay(2019, 12, 31),
    toDay(2020, 2, 1),
    toDay(2020, 11, 1),
    toDay(2020, 12, 11),
  ]);
  expect([...time.last]).toEqual([
    toDay(-44, 3, 15),
    last1999,
    toDay(2020, 1, 2),
    toDay(2020, 2, 1),
    toDay(2020, 11, 30),
    toDay(2020, 12, 13),
  ]);
  expect(time.day).toEqual(time.first);
});

test('each stands in a year and a month', () => {
  expect([...time.year]).toEqual([-44, 1999, 2019, 2020, 2020, 2020]);
  expect([...time.month]).toEqual([
    -44 * 12 + 2,
    1999 * 12 + 11,
    2019 * 12 + 11,
    2020 * 12 + 1,
    2020 * 12 + 10,
    2020 * 12 + 11,
  ]);
});

test('all together cover a time', () => {
  expect(time.range).toEqual({ first: toDay(-44, 3, 15), last: toDay(2020, 12, 13) });
  // A long event may end after those that begin later.
  expect(
    chronology(datasetOf([event({ id: 'a', date: '1914/1918' }), event({ id: 'b', date: '1915' })])).range,
  ).toEqual({
    first: toDay(1914, 1, 1),
    last: toDay(1918, 12, 31),
  });
  expect(chronology(datasetOf([])).range).toBe(null);
});

test.each([
  [toDay(-100, 1, 1), 0],
  [toDay(2020, 1, 1), 2],
  [toDay(2020, 10, 1), 4],
  [toDay(2030, 1, 1), 5],
])('of the events the nearest to day %i is number %i', (day, expected) => {
  expect(nearestTo(time, [0, 1, 2, 3, 4, 5], day)).toBe(expected);
});

test('of two that are as near it is the first, and without events none', () => {
  const both = chronology(datasetOf(['2020-03-01', '2020-03-03'].map((date) => event({ id: date, date }))));
  expect(nearestTo(both, [0, 1], toDay(2020, 3, 2))).toBe(0);
  expect(nearestTo(both, [], 0)).toBe(null);
});
