import { expect, test } from 'vitest';
import { persianDay } from '../../src/dates/persian.ts';
import { dayToIso } from '../../src/dates/calendar.ts';

test('days of the Persian calendar are those that ICU has', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  for (let day = -36_000; day < 40_000; day += 7) {
    const parts = new Map(
      format.formatToParts(day * 86_400_000).map(({ type, value }) => [type, Number(value)]),
    );
    expect(persianDay(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0)).toBe(day);
  }
});

test('only leap years have a 30th of Esfand', () => {
  expect(dayToIso(persianDay(1399, 12, 30) ?? 0)).toBe('2021-03-20');
  expect([persianDay(1398, 12, 30), persianDay(1398, 7, 31), persianDay(1398, 13, 1)]).toEqual([
    null,
    null,
    null,
  ]);
});
