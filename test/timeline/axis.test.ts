import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { toDay } from '../../src/dataset/calendar.ts';
import { bars, columnOf, dayOf, density, markerLine } from '../../src/timeline/axis.ts';
import { chronology } from '../../src/timeline/chronology.ts';
import { tickLine, ticks } from '../../src/timeline/ticks.ts';
import { dataset, event } from '../helpers/dataset.ts';

const range = { first: toDay(2018, 5, 8), last: toDay(2021, 3, 25) };
const picture = (columns: number): string =>
  tickLine({ range, columns }, ticks({ range, columns })).trimEnd();

test.each([20, 40, 80, 160, 300])('labels at %i columns name round units', (columns) => {
  expect(picture(columns)).toMatch(/20(19|20|21)/);
});

test('labels never touch, whatever the range and the width', () => {
  assert(
    property(
      integer({ min: 20, max: 300 }),
      integer({ min: -800_000, max: 800_000 }),
      integer({ min: 0, max: 40 }),
      (columns, first, power) => {
        const scale = { range: { first, last: first + Math.floor(2 ** power) }, columns };
        const found = ticks(scale);
        for (const [at, tick] of found.entries()) {
          const next = found[at + 1];
          expect(tick.column + tick.label.length).toBeLessThanOrEqual(columns);
          if (next !== undefined) expect(tick.column + tick.label.length).toBeLessThan(next.column);
        }
      },
    ),
  );
});

test('no event is lost or counted twice', () => {
  const dates = ['-0044-03-15', '0001', '1914-07-28/1918-11-11', '2020-02-29', '2020-03', '2021~'];
  const time = chronology(dataset(dates.map((date, at) => event({ id: `e${at}`, date }))));
  assert(
    property(integer({ min: 1, max: 300 }), array(integer({ min: 0, max: 5 })), (columns, events) => {
      const counts = density({ range: time.range ?? range, columns }, time, events);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(events.length);
    }),
  );
});

test('a column and its first day belong together', () => {
  for (let column = 0; column < 78; column++) {
    expect(columnOf({ range, columns: 78 }, dayOf({ range, columns: 78 }, column))).toBe(column);
  }
});

test('bars show the whole without a query, the matches against the whole with one', () => {
  const signs = (list: readonly { text: string }[]) => list.map(({ text }) => text).join('');
  expect(signs(bars([0, 1, 8, 4], null))).toBe(' ▁█▄');
  expect(signs(bars([0, 1, 8, 4], [0, 0, 2, 1]))).toBe(' ·█▄');
});

test('the date of the cursor can be read at every width and at both ends', () => {
  for (let columns = 20; columns <= 200; columns += 9) {
    for (const day of [range.first, toDay(2020, 1, 1), range.last]) {
      const line = markerLine(
        { range, columns },
        { first: day, last: day, isUncertain: false, label: '17 Nov 2020' },
      );
      // Where there is no room beside it, the sign stands in a blank of the date.
      expect(line.replace('▲', ' ')).toContain('17 Nov 2020');
      expect(line.length).toBeLessThanOrEqual(columns);
    }
  }
});
