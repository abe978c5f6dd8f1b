import { assert, boolean, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { layout, type PaneChoice } from '../../src/timeline/layout.ts';
import { clampScroll, windowTop } from '../../src/timeline/window.ts';

const arrangement = (
  columns: number,
  rows: number,
  pane: PaneChoice = 'auto',
  detailFocused = false,
): string => layout({ columns, rows }, { pane, detailFocused, noteLines: 0 }).arrangement;

test.each([
  [160, 50, 'beside'],
  [100, 30, 'beside'],
  [99, 30, 'stacked'],
  [80, 24, 'stacked'],
  [60, 20, 'stacked'],
  [59, 20, 'list'],
  [80, 19, 'list'],
  [40, 12, 'list'],
  [20, 4, 'list'],
  [19, 4, 'too-small'],
  [20, 3, 'too-small'],
])('at %i×%i the detail is %s', (columns, rows, expected) => {
  expect(arrangement(columns, rows)).toBe(expected);
});

test('the reader may have it otherwise where there is room', () => {
  expect(arrangement(160, 50, 'below')).toBe('stacked');
  expect(arrangement(80, 24, 'right')).toBe('beside');
  expect(arrangement(160, 50, 'hidden')).toBe('list');
  expect(arrangement(40, 12, 'auto', true)).toBe('detail');
});

test('panes lie within the screen and fill it without a gap', () => {
  assert(
    property(
      integer({ min: 20, max: 300 }),
      integer({ min: 4, max: 100 }),
      constantFrom<PaneChoice>('auto', 'right', 'below', 'hidden'),
      boolean(),
      integer({ min: 0, max: 1 }),
      (columns, rows, pane, detailFocused, noteLines) => {
        const found = layout({ columns, rows }, { pane, detailFocused, noteLines });
        const cells = [found.header, found.notes, found.axis, found.list, found.detail, found.hints]
          .filter((rect) => rect !== null)
          .reduce((sum, { width, height }) => sum + width * height, 0);
        const rule = found.arrangement === 'stacked' ? columns : 0;
        expect(cells + rule).toBe(columns * rows);
      },
    ),
  );
});

test('the cursor stays in the window, which moves as little as it can', () => {
  expect(windowTop(0, 0, 10, 100)).toBe(0);
  expect(windowTop(8, 0, 10, 100)).toBe(1);
  expect(windowTop(50, 45, 10, 100)).toBe(45);
  expect(windowTop(99, 0, 10, 100)).toBe(90);
  expect(windowTop(5, 7, 10, 8)).toBe(0);
  assert(
    property(
      integer({ min: 1, max: 50 }),
      integer({ min: 1, max: 500 }),
      integer({ min: 0, max: 600 }),
      (height, count, top) => {
        for (const cursor of [0, Math.floor(count / 2), count - 1]) {
          const first = windowTop(cursor, top, height, count);
          expect(cursor).toBeGreaterThanOrEqual(first);
          expect(cursor).toBeLessThan(first + height);
        }
      },
    ),
  );
});

test('a text scrolls no further than its end', () => {
  expect(clampScroll(50, 10, 30)).toBe(20);
  expect(clampScroll(5, 10, 8)).toBe(0);
});
