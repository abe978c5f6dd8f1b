import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampScroll, footerLines, windowTop, windowTopOf } from '../../../src/timeline/lines/scroll.ts';

describe('the window of ten rows out of a hundred', () => {
  test.each([
    [0, 0, 0],
    [5, 0, 0],
    [7, 0, 0],
    [8, 0, 1],
    [50, 45, 45],
    [46, 45, 44],
    [99, 0, 90],
    [99, 95, 90],
    [0, 90, 0],
    [-1, 50, 0],
  ])('shows row %i, at %i before, from row %i on', (cursor, top, expected) => {
    expect(windowTop(cursor, top, 10, 100)).toBe(expected);
  });

  test.each([
    [5, 7, 10, 8, 0],
    [3, 0, 1, 5, 3],
    [3, 0, 2, 5, 2],
    [3, 0, 0, 5, 0],
    [0, 0, 10, 0, 0],
  ])('of other sizes: row %i from %i in %i of %i begins at %i', (cursor, top, height, count, expected) => {
    expect(windowTop(cursor, top, height, count)).toBe(expected);
  });
});

const sizes = fc
  .record({ height: fc.integer({ min: 1, max: 12 }), count: fc.integer({ min: 1, max: 40 }) })
  .chain((size) =>
    fc.record({
      height: fc.constant(size.height),
      count: fc.constant(size.count),
      cursor: fc.nat(size.count - 1),
      top: fc.integer({ min: -5, max: 60 }),
    }),
  );

test('the cursor is seen with its margin where there are rows for it, and the window moves no more than it must', () => {
  fc.assert(
    fc.property(sizes, ({ height, count, cursor, top }) => {
      const margin = Math.min(2, Math.floor((height - 1) / 2));
      const lowest = Math.max(0, count - height);
      const shows = (from: number): boolean =>
        Math.max(0, cursor - margin) >= from && Math.min(count - 1, cursor + margin) < from + height;
      const possible = Array.from({ length: lowest + 1 }, (_, from) => from).filter(shows);
      const nearest = possible.toSorted((a, b) => Math.abs(a - top) - Math.abs(b - top))[0];
      expect(windowTop(cursor, top, height, count)).toBe(nearest);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [50, 10, 30, 20],
  [5, 10, 30, 5],
  [5, 10, 8, 0],
  [-3, 10, 30, 0],
  [5, 10, 0, 0],
])('a text scrolled to %i in %i of %i lines is at %i', (top, height, count, expected) => {
  expect(clampScroll(top, height, count)).toBe(expected);
});

describe('rows of several lines', () => {
  test('of one line each are as rows', () => {
    fc.assert(
      fc.property(sizes, ({ height, count, cursor, top }) => {
        expect(windowTopOf(cursor, top, height, count, () => 1)).toBe(windowTop(cursor, top, height, count));
      }),
    );
  });

  test.each([
    // Of ten lines: rows of two, the chosen one of three.
    [0, 0, 0],
    [3, 0, 2],
    [19, 0, 16],
    [5, 9, 4],
  ])('the row %i, with %i on top before, is whole with %i on top', (cursor, top, expected) => {
    expect(windowTopOf(cursor, top, 10, 20, (row) => (row === cursor ? 3 : 2))).toBe(expected);
  });

  test('the chosen row is whole wherever it fits', () => {
    const lines = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lines, fc.nat(39), fc.nat(60), fc.integer({ min: 4, max: 12 }), (rows, at, top, height) => {
        const cursor = at % rows.length;
        const first = windowTopOf(cursor, top, height, rows.length, (row) => rows[row] ?? 1);
        const taken = rows.slice(first, cursor + 1).reduce((sum, own) => sum + own, 0);
        expect(first).toBeLessThanOrEqual(cursor);
        expect(taken).toBeLessThanOrEqual(height);
      }),
    );
  });
});

test.each([
  [19, 1, 1],
  [7, 3, 3],
  [7, 9, 4],
  [6, 3, 3],
  [5, 3, 2],
  [4, 1, 1],
  [4, 2, 0],
  [3, 1, 0],
  [0, 2, 0],
])('of %i lines, where the chosen row takes %i, %i are its footer', (lines, needed, expected) => {
  expect(footerLines(lines, needed)).toBe(expected);
});
