import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../../src/dates/calendar.ts';
import type { Scale } from '../../../src/timeline/axis/axis.ts';
import { width } from '../../../src/timeline/lines/text.ts';
import { tickLine, ticks } from '../../../src/timeline/axis/ticks.ts';

const line = (scale: Scale): string => tickLine(scale, ticks(scale)).trimEnd();
const between = (
  first: readonly [number, number, number],
  last: readonly [number, number, number],
  columns: number,
) => ({
  range: { first: toDay(...first), last: toDay(...last) },
  columns,
});

describe('the bundled years are labelled', () => {
  test.each([
    [20, '    2019   2020'],
    [38, '2018    2019         2020         2021'],
    [40, '2018     2019         2020          2021'],
    [78, '    Jul 2018     2019          Jul          2020          Jul          2021'],
    [80, '    Jul 2018      2019         Jul           2020          Jul           2021'],
    [
      160,
      '        Jul 2018      Oct           2019         Apr           Jul           Oct           2020          Apr           Jul           Oct           2021',
    ],
    [
      300,
      'May 2018       Jul                       Oct                       2019                      Apr                       Jul                       Oct                       2020                      Apr                       Jul                       Oct                        2021',
    ],
  ])('at %i columns', (columns, expected) => {
    expect(line(between([2018, 5, 8], [2021, 3, 25], columns))).toBe(expected);
  });
});

describe('at 78 columns the labels are of', () => {
  test.each<
    [
      what: string,
      first: readonly [number, number, number],
      last: readonly [number, number, number],
      line: string,
    ]
  >([
    ['one day', [2020, 11, 17], [2020, 11, 17], '17 Nov 2020'],
    [
      'days',
      [2020, 12, 29],
      [2021, 1, 2],
      '29 Dec 2020    30 Dec          31 Dec         1 Jan 2021      2 Jan',
    ],
    [
      'weeks, from Monday',
      [2020, 11, 17],
      [2020, 12, 15],
      '17 Nov 2020     23 Nov            30 Nov             7 Dec              14 Dec',
    ],
    [
      'half months',
      [2020, 11, 17],
      [2021, 1, 26],
      '17 Nov 2020    1 Dec          15 Dec             1 Jan 2021     15 Jan',
    ],
    [
      'months',
      [2020, 1, 1],
      [2020, 7, 31],
      'Jan 2020   Feb       Mar         Apr        May        Jun        Jul',
    ],
    [
      'quarters',
      [2020, 1, 1],
      [2020, 12, 31],
      'Jan 2020           Apr                Jul                 Oct',
    ],
    [
      'years',
      [2012, 3, 1],
      [2019, 12, 31],
      '2012    2013      2014      2015      2016      2017      2018      2019',
    ],
    [
      'decades',
      [1900, 1, 1],
      [1980, 1, 1],
      '1900     1910      1920      1930     1940      1950      1960      1970',
    ],
    [
      'years before and after Christ',
      [-43, 3, 15],
      [14, 1, 1],
      '     40 BC        30 BC         20 BC         10 BC         AD 1        AD 10',
    ],
    [
      'centuries',
      [-800, 3, 15],
      [2020, 1, 1],
      '801 BC  500 BC        AD 1         AD 500        1000          1500',
    ],
    [
      'ages',
      [-4_500_000_000, 1, 1],
      [-4_400_000_000, 1, 1],
      '4,500,000,000 BC                       4,450,000,000 BC',
    ],
  ])('%s', (_what, first, last, expected) => {
    expect(line(between(first, last, 78))).toBe(expected);
  });
});

/** From a day to a billion years and more. */
const range = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: -800_000, max: 800_000 }),
      fc.integer({ min: -400_000_000_000, max: 400_000_000_000 }),
    ),
    fc.double({ min: 0, max: Math.log2(4e11), noNaN: true }),
  )
  .map(([first, power]) => ({ first, last: first + Math.floor(2 ** power) - 1 }));

test('labels never touch or leave their line, and there is at least one, at any width and over any time', () => {
  fc.assert(
    fc.property(range, fc.integer({ min: 20, max: 300 }), (days, columns) => {
      const scale = { range: days, columns };
      const found = ticks(scale);
      expect(found.length).toBeGreaterThan(0);
      let free = 0;
      for (const { column, label } of found) {
        expect(column).toBeGreaterThanOrEqual(free);
        free = column + width(label) + 2;
      }
      expect(free - 2).toBeLessThanOrEqual(columns);
      const drawn = tickLine(scale, found);
      for (const { column, label } of found) expect(drawn.slice(column, column + label.length)).toBe(label);
    }),
    { numRuns: 1000 },
  );
});

test('the finest units give way at once where they are far too many', () => {
  // Ten years a column; walked day by day this would not end.
  const scale = { range: { first: -4e11, last: 4e11 }, columns: 3 };
  expect(ticks(scale)).toEqual([]);
  expect(ticks({ ...scale, columns: 1 })).toEqual([]);
  expect(ticks({ ...scale, columns: 20 })).toHaveLength(1);
});
