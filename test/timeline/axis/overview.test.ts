import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayToIso, toDay } from '../../../src/dates/calendar.ts';
import { axisWindow, overview, overviewScale } from '../../../src/timeline/axis/overview.ts';
import type { DayRange } from '../../../src/timeline/axis/chronology.ts';
import { zooms, type Zoom } from '../../../src/timeline/axis/zoom.ts';

type Civil = readonly [year: number, month: number, day: number];
const between = (first: Civil, last: Civil): DayRange => ({ first: toDay(...first), last: toDay(...last) });
const told = ({ first, last }: DayRange): string => `${dayToIso(first)} ${dayToIso(last)}`;

const bundled = between([2018, 5, 8], [2021, 3, 25]);
const century = between([1914, 6, 28], [2021, 3, 25]);
const ages = between([-13_800_000_000, 1, 1], [2021, 3, 25]);

describe('the axis shows', () => {
  test.each<[what: string, range: DayRange, columns: number, zoom: Zoom, cursor: Civil, shown: string]>([
    ['three years as a whole', bundled, 158, 'days', [2020, 11, 17], '2018-05-08 2021-03-25'],
    ['also on a narrow screen', bundled, 38, 'days', [2020, 11, 17], '2018-05-08 2021-03-25'],
    ['a century as a whole when zoomed out', century, 78, 'years', [1939, 9, 1], '1914-06-28 2021-03-25'],
    ['of a century, years around the cursor', century, 78, 'months', [1939, 9, 1], '1914-06-28 1992-08-24'],
    ['of a century, months around the cursor', century, 78, 'days', [1939, 9, 1], '1937-08-29 1944-04-11'],
    ['its first months', century, 78, 'days', [1914, 7, 1], '1914-06-28 1921-02-08'],
    ['its last months', century, 78, 'days', [2021, 3, 1], '2014-08-12 2021-03-25'],
    ['of all time the last years', ages, 78, 'months', [2020, 1, 1], '1943-01-27 2021-03-25'],
  ])('%s', (_what, range, columns, zoom, cursor, shown) => {
    expect(told(axisWindow(range, columns, zoom, toDay(...cursor)))).toBe(shown);
  });

  test('the same window for neighbouring days', () => {
    const shown = (cursor: number): string => told(axisWindow(century, 78, 'days', cursor));
    const start = toDay(1939, 5, 1);
    const windows = new Set(Array.from({ length: 1000 }, (_, day) => shown(start + day)));
    expect(windows.size).toBe(1);
  });

  const range = fc
    .tuple(
      fc.oneof(fc.integer({ min: -800_000, max: 800_000 }), fc.integer({ min: -4e11, max: 4e11 })),
      fc.oneof(fc.nat(2_000), fc.nat(400_000), fc.nat(4e11)),
    )
    .map(([first, days]): DayRange => ({ first, last: first + days }));

  test('the cursor, in the middle half but near an end of the time, and nothing beyond the time', () => {
    const columns = fc.integer({ min: 1, max: 300 });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(range, columns, fc.constantFrom(...zooms), part, (whole, columns, zoom, part) => {
        const cursor = whole.first + Math.floor((whole.last - whole.first) * part);
        const shown = axisWindow(whole, columns, zoom, cursor);
        expect(shown.first).toBeGreaterThanOrEqual(whole.first);
        expect(shown.last).toBeLessThanOrEqual(whole.last);
        expect(cursor).toBeGreaterThanOrEqual(shown.first);
        expect(cursor).toBeLessThanOrEqual(shown.last);
        if (zoom === 'years') expect(shown).toEqual(whole);
        const quarter = (shown.last - shown.first + 1) / 4;
        if (shown.first > whole.first) expect(cursor).toBeGreaterThanOrEqual(shown.first + quarter - 1);
        if (shown.last < whole.last) expect(cursor).toBeLessThanOrEqual(shown.last - quarter + 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('where the part shown is in the whole', () => {
  const drawn = (columns: number, range: DayRange, window: DayRange, matching: number[] | null = null) => {
    const { left, right, signs } = overview(overviewScale(range, columns), window, matching);
    return `${left}${signs.map(({ text }) => text).join('')}${right}`;
  };

  test.each<[what: string, columns: number, window: DayRange, matching: number[] | null, line: string]>([
    ['the start', 38, between([1914, 6, 28], [1921, 2, 8]), null, '1914 ━━────────────────────────── 2021'],
    [
      'the middle',
      38,
      between([1937, 4, 11], [1943, 11, 23]),
      null,
      '1914 ─────━━━──────────────────── 2021',
    ],
    ['the end', 38, between([2014, 8, 12], [2021, 3, 25]), null, '1914 ──────────────────────────━━ 2021'],
    ['a narrow line', 18, between([1937, 4, 11], [1943, 11, 23]), null, '1914 ─━━───── 2021'],
    [
      'matches inside and outside it',
      18,
      between([1937, 4, 11], [1955, 11, 23]),
      [1, 0, 2, 0, 0, 0, 0, 1],
      '1914 ┼━╋━───┼ 2021',
    ],
  ])('%s', (_what, columns, window, matching, line) => {
    expect(drawn(columns, century, window, matching)).toBe(line);
  });

  test('years that take too much of the line are left out', () => {
    expect(drawn(28, ages, between([2014, 1, 1], [2021, 3, 25]))).toBe('───────────────────────────━');
  });

  test('is at least a column, and the line is as long as it should be', () => {
    const day = fc.integer({ min: -400_000, max: 400_000 });
    fc.assert(
      fc.property(day, day, day, day, fc.integer({ min: 1, max: 300 }), (a, b, c, d, columns) => {
        const [first = 0, from = 0, to = 0, last = 0] = [a, b, c, d].toSorted((x, y) => x - y);
        const line = drawn(columns, { first, last }, { first: from, last: to });
        expect(line).toHaveLength(columns);
        expect(line).toMatch(/^(?:[^─━]* )?─*━+─*(?: [^─━]*)?$/);
      }),
    );
  });
});
