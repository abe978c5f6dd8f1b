import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../../src/dates/calendar.ts';
import {
  bars,
  columnOf,
  dayOf,
  density,
  markerLine,
  placedBeyond,
  type Marked,
  type Scale,
} from '../../../src/timeline/axis/axis.ts';
import { chronology } from '../../../src/timeline/axis/chronology.ts';
import { datasetOf, event } from '../../helpers/dataset.ts';

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const timeOf = (dates: readonly string[]) =>
  chronology(datasetOf(dates.map((date, at) => event({ id: `e${at}`, date }))));

const anyDate = fc.constantFrom(
  '-0044-03-15',
  '0001',
  '1914-07-28/1918-11-11',
  '2020-02-29',
  '2020-03',
  '2021~',
  '../1970',
  '2020/..',
  '[2019-12-11,2019-12-13]',
  'Y-1000000000',
  'Y170000002',
);
const scales = fc
  .tuple(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.oneof(fc.nat(400), fc.nat(400_000_000_000)),
    fc.integer({ min: 1, max: 300 }),
  )
  .map(([first, days, columns]): Scale => ({ range: { first, last: first + days }, columns }));

describe('columns', () => {
  test.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [99, 9],
    [-5, 0],
    [500, 9],
  ])('of ten days each: day %i is in column %i', (day, column) => {
    expect(columnOf({ range: { first: 0, last: 99 }, columns: 10 }, day)).toBe(column);
  });

  test('each begins with its first day', () => {
    fc.assert(
      fc.property(scales, (scale) => {
        for (const column of [0, Math.floor(scale.columns / 2), scale.columns - 1]) {
          const day = dayOf(scale, column);
          expect(columnOf(scale, day)).toBeGreaterThanOrEqual(
            Math.min(column, columnOf(scale, scale.range.last)),
          );
          if (day > scale.range.first) expect(columnOf(scale, day - 1)).toBeLessThan(Math.max(1, column));
        }
      }),
    );
  });
});

describe('the density', () => {
  test('of a small time', () => {
    const time = timeOf(['2020-01-01', '2020-01-01', '2020-01-03', '2020-01-04/2020-01-10', '2020-01-10']);
    expect(
      density(
        { range: { first: toDay(2020, 1, 1), last: toDay(2020, 1, 10) }, columns: 5 },
        time,
        [0, 1, 2, 3, 4],
      ),
    ).toEqual([2, 2, 0, 0, 1]);
  });

  test('loses no event and counts none twice, at any width', () => {
    fc.assert(
      fc.property(
        fc.array(anyDate, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 300 }),
        (dates, columns) => {
          const time = timeOf(dates);
          const events = dates.map((_, index) => index);
          const range = time.range ?? { first: 0, last: 0 };
          expect(sum(density({ range, columns }, time, events))).toBe(dates.length);
          expect(sum(density({ range, columns }, time, events.slice(1)))).toBe(dates.length - 1);
        },
      ),
    );
  });

  test('of a part of the time has only the events placed in it', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { maxLength: 30 }), scales, (dates, scale) => {
        const time = timeOf(dates);
        const inside = [...time.day].filter((day) => day >= scale.range.first && day <= scale.range.last);
        expect(
          sum(
            density(
              scale,
              time,
              dates.map((_, index) => index),
            ),
          ),
        ).toBe(inside.length);
      }),
    );
  });
});

describe('the events beyond a part of the time', () => {
  test('are those that no column of it counts', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { maxLength: 30 }), scales, (dates, { range, columns }) => {
        const time = timeOf(dates);
        const all = dates.map((_, index) => index);
        const { before, after } = placedBeyond(range, time, all);
        const counted = sum(density({ range, columns }, time, all));
        expect(before + counted + after).toBe(dates.length);
        for (const event of all.slice(0, before)) expect(time.day[event]).toBeLessThan(range.first);
        for (const event of all.slice(before + counted)) expect(time.day[event]).toBeGreaterThan(range.last);
      }),
    );
  });
});

describe('bars', () => {
  const signs = (all: readonly number[], matching: readonly number[] | null): string =>
    bars(all, matching)
      .map(({ text }) => text)
      .join('');

  test.each<[all: number[], matching: number[] | null, signs: string]>([
    [[0, 1, 8, 4], null, ' ▁█▄'],
    [[0, 1, 1000], null, ' ▁█'],
    [[1, 2, 3, 4, 5, 6, 7, 8], null, '▁▂▃▄▅▆▇█'],
    [[0, 0], null, '  '],
    [[3, 3], null, '██'],
    [[], null, ''],
    // Where none matches, how many there are against the most anywhere.
    [[0, 1, 8, 4], [0, 0, 2, 1], ' ⡀█▄'],
    [[0, 1, 8, 4, 6], [0, 0, 0, 0, 0], ' ⡀⡇⡄⡆'],
    [[9, 9], [1, 9], '▁█'],
  ])('of %j with matches %j', (all, matching, expected) => {
    expect(signs(all, matching)).toBe(expected);
  });

  test('tell matches by a role as well', () => {
    expect(bars([1, 2, 0], [0, 1, 0]).map(({ matches }) => matches)).toEqual([false, true, false]);
    expect(bars([1, 2, 0], null).map(({ matches }) => matches)).toEqual([false, false, false]);
  });

  test('the highest is full, what there is never blank, what there is not always', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 300 }), (counts) => {
        const found = bars(counts, null).map(({ text }) => text);
        const most = Math.max(...counts);
        counts.forEach((count, at) => {
          if (count === 0) expect(found[at]).toBe(' ');
          else expect(found[at]).toMatch(count === most ? /^█$/ : /^[▁-█]$/);
        });
      }),
    );
  });

  test('a match never looks like an event that is none', () => {
    const pair = fc
      .tuple(fc.nat(50), fc.nat(50))
      .map(([all, matching]) => [all, Math.min(all, matching)] as const);
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
        const found = bars(
          pairs.map(([all]) => all),
          pairs.map(([, matching]) => matching),
        );
        pairs.forEach(([all, matching], at) => {
          expect(found[at]?.matches).toBe(matching > 0);
          if (matching === 0) expect(found[at]?.text).toMatch(all > 0 ? /^[⡀⡄⡆⡇]$/ : /^ $/);
          else expect(found[at]?.text).toMatch(/^[▁-█]$/);
        });
      }),
    );
  });
});

describe('under the bars stands', () => {
  const columns = 40;
  /** A day a column. */
  const scale: Scale = { range: { first: 0, last: columns - 1 }, columns };
  const certain = { isUncertain: false, lasts: false, isOpenBefore: false, isOpenAfter: false };
  const day = (first: number, label = '17 Nov 2020'): Marked => ({ ...certain, first, last: first, label });
  const within = (first: number, last: number, label: string): Marked => ({ ...certain, first, last, label });
  const span = (first: number, last: number, label: string): Marked => ({
    ...within(first, last, label),
    lasts: true,
  });
  const uncertain = (marked: Marked): Marked => ({ ...marked, isUncertain: true });
  const since = (marked: Marked): Marked => ({ ...marked, lasts: true, isOpenAfter: true });
  const until = (marked: Marked): Marked => ({ ...marked, lasts: true, isOpenBefore: true });

  test.each<[what: string, marked: Marked, line: string]>([
    ['a day at the left edge', day(0), '▲ 17 Nov 2020'],
    ['a day in the middle', day(20), '                    ▲ 17 Nov 2020'],
    ['a day with just enough room after it', day(27), '                           ▲ 17 Nov 2020'],
    ['a day without', day(28), '                17 Nov 2020 ▲'],
    ['a day at the right edge', day(39), '                           17 Nov 2020 ▲'],
    ['an uncertain day', uncertain(day(3, '~Nov 2020')), '   △ ~Nov 2020'],
    ['two days', span(4, 5, '4–5 Nov'), '    ╘╛ 4–5 Nov'],
    ['a span', span(4, 9, '4–9 Nov'), '    ╘════╛ 4–9 Nov'],
    ['an uncertain span', uncertain(span(4, 9, '~4–9 Nov')), '    ~~~~~~ ~4–9 Nov'],
    ['a span at the right edge', span(30, 39, '1–10 Dec'), '                     1–10 Dec ╘════════╛'],
    ['a span over all', span(0, 39, '1 Nov–10 Dec'), '╘════════════ 1 Nov–10 Dec ════════════╛'],
    ['a span with a long date', span(10, 28, '28 Dec 2019–10 Jan 2020'), '        28 Dec 2019–10 Jan 2020'],
    ['some time in a month', within(4, 9, 'Nov 2020'), '    ┄┄┄┄┄┄ Nov 2020'],
    ['an uncertain day of a month', uncertain(within(4, 9, '~Nov 2020')), '    ~~~~~~ ~Nov 2020'],
    ['one of two days', uncertain(within(4, 5, '5 or 6 Nov')), '    ~~ 5 or 6 Nov'],
    ['from a day on', since(day(4, 'from 5 Nov')), '    ▲→ from 5 Nov'],
    ['from an uncertain day on', since(uncertain(day(4, 'from ~5 Nov'))), '    △→ from ~5 Nov'],
    ['until a day', until(day(4, 'until 5 Nov')), '   ←▲ until 5 Nov'],
    ['until a day at the left edge', until(day(0, 'until 1 Nov')), '▲ until 1 Nov'],
    [
      'from a day at the right edge on',
      since(day(39, 'from 5 Nov')),
      '                            from 5 Nov ▲',
    ],
    ['a span beyond both edges', span(-50, 90, '2019–2021'), '══════════════ 2019–2021 ═══════════════'],
    ['a span from before the left edge', span(-50, 3, '2019–2021'), '═══╛ 2019–2021'],
    ['a span of which the last day is seen', span(-50, 0, '2019–2021'), '╛ 2019–2021'],
    ['a span beyond the right edge', span(36, 90, '2019–2021'), '                          2019–2021 ╘═══'],
    [
      'a span of which the first day is seen',
      span(39, 90, '2019–2021'),
      '                             2019–2021 ╘',
    ],
    [
      'a date longer than the line',
      day(3, 'one of 28 December 2019–10 January 2020 at night'),
      'one of 28 December 2019–10 January 2020…',
    ],
  ])('%s', (_what, marked, expected) => {
    expect(markerLine(scale, marked).trimEnd()).toBe(expected);
  });

  test('on a narrow line the sign in a blank of the date', () => {
    const narrow: Scale = { range: { first: 0, last: 19 }, columns: 20 };
    expect(markerLine(narrow, day(10))).toBe('        17▲Nov 2020');
    expect(markerLine(narrow, day(10, 'unsaid'))).toBe('          ▲ unsaid');
    expect(markerLine({ ...narrow, columns: 12 }, day(4))).toBe('17▲Nov 2020');
  });

  test('never more than the line, and always the date', () => {
    const label = fc.constantFrom(
      '17 Nov 2020',
      '~Oct 2020',
      '2020',
      '11–13 Mar 2020',
      '28 Dec 2019–3 Jan 2020',
      '1,000,000,000 BC',
    );
    const marked = fc.record({
      first: fc.nat(3000),
      days: fc.oneof(fc.constant(0), fc.nat(3000)),
      isUncertain: fc.boolean(),
      lasts: fc.boolean(),
      isOpenBefore: fc.boolean(),
      isOpenAfter: fc.boolean(),
      label,
    });
    fc.assert(
      fc.property(marked, fc.integer({ min: 20, max: 300 }), ({ first, days, label, ...how }, columns) => {
        const drawn = markerLine(
          { range: { first: 0, last: 3000 }, columns },
          { first, last: first + days, label, ...how },
        );
        expect(drawn.length).toBeLessThanOrEqual(columns);
        const shown = label.length > columns ? label.slice(0, columns - 1).trimEnd() : label;
        // A sign may stand in a blank of the date.
        expect(drawn.replace(/(?<=\S)[▲△←→╘╛┄~═](?=\S)/, ' ')).toContain(shown);
      }),
      { numRuns: 500 },
    );
  });
});
