import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayToIso,
  daysInMonth,
  fromDay,
  lastDayOfMonth,
  toDay,
  weekday,
} from '../../src/dates/calendar.ts';

test.each([
  [1970, 1, 1, 0],
  [1969, 12, 31, -1],
  [2000, 2, 29, 11016],
  [2020, 11, 17, 18583],
  [1, 1, 1, -719162],
  [0, 3, 1, -719468],
  [-44, 3, 15, -735525],
  [275761, 1, 1, 100000110],
])('%i-%i-%i is day %i', (year, month, day, expected) => {
  expect(toDay(year, month, day)).toBe(expected);
  expect(fromDay(expected)).toEqual({ year, month, day });
});

const anyYear = fc.oneof(
  fc.integer({ min: -12_000, max: 12_000 }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
);

test('a day is the same after having been a date, thousands of millions of years away', () => {
  fc.assert(
    fc.property(anyYear, fc.integer({ min: 0, max: 366 }), (year, offset) => {
      const day = toDay(year, 1, 1) + offset;
      const date = fromDay(day);
      expect(toDay(date.year, date.month, date.day)).toBe(day);
      expect(date.month).toBeGreaterThanOrEqual(1);
      expect(date.month).toBeLessThanOrEqual(12);
      expect(date.day).toBeGreaterThanOrEqual(1);
      expect(date.day).toBeLessThanOrEqual(daysInMonth(date.year, date.month));
    }),
  );
});

test('the day after is the next date, so that no date is missing or twice there', () => {
  fc.assert(
    fc.property(anyYear, fc.integer({ min: 0, max: 366 }), (year, offset) => {
      const today = fromDay(toDay(year, 1, 1) + offset);
      const isLast = today.day === daysInMonth(today.year, today.month);
      const expected = !isLast
        ? { ...today, day: today.day + 1 }
        : today.month === 12
          ? { year: today.year + 1, month: 1, day: 1 }
          : { year: today.year, month: today.month + 1, day: 1 };
      expect(fromDay(toDay(year, 1, 1) + offset + 1)).toEqual(expected);
    }),
  );
});

test('days agree with those of Date where it reaches', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_000_000, max: 99_000_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      expect(fromDay(day)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(weekday(day) % 7).toBe(date.getUTCDay());
    }),
  );
});

test.each([
  ['1970-01-01', 1970, 1, 1],
  ['2020-11-17', 2020, 11, 17],
  ['0044-03-15', 44, 3, 15],
  ['0000-01-01', 0, 1, 1],
  ['-0044-03-15', -44, 3, 15],
  ['9999-12-31', 9999, 12, 31],
  ['+10000-01-01', 10000, 1, 1],
  ['+12024-01-01', 12024, 1, 1],
  ['-170000002-12-31', -170000002, 12, 31],
])('%s is how a day is written for programs', (text, year, month, day) => {
  expect(dayToIso(toDay(year, month, day))).toBe(text);
});

test.each([
  [2020, 2, 29],
  [2021, 2, 28],
  [1900, 2, 28],
  [2000, 2, 29],
  [0, 2, 29],
  [-4, 2, 29],
  [-100, 2, 28],
  [2020, 4, 30],
  [2020, 12, 31],
  [2020, 0, 0],
  [2020, 13, 0],
])('month %i-%i has %i days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

describe('moving by months and years', () => {
  test.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-11-17', 2, '2021-01-17'],
    ['2020-11-17', -11, '2019-12-17'],
    ['2020-11-17', 0, '2020-11-17'],
    ['0000-01-15', -1, '-0001-12-15'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(dayToIso(addMonths(dayOf(from), months))).toBe(expected);
  });

  test('29 February and twelve months is 28 February', () => {
    expect(dayToIso(addMonths(dayOf('2020-02-29'), 12))).toBe('2021-02-28');
    expect(dayToIso(addMonths(dayOf('2020-02-29'), -48))).toBe('2016-02-29');
  });
});

test('a month ends with its last day', () => {
  expect(dayToIso(lastDayOfMonth(2020, 2))).toBe('2020-02-29');
});

function dayOf(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return toDay(year, month, day);
}
