import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barPart, hiddenWords } from '../../../src/timeline/lines/hidden.ts';

describe('what is out of sight', () => {
  test.each([
    [0, 0, null],
    [0, 42, '↓ 42 more'],
    [3, 0, '↑ 3 more'],
    [3, 42, '↑ 3 ↓ 42 more'],
  ])('%i lines above, %i below is told: %s', (above, below, words) => {
    expect(hiddenWords(above, below)).toBe(words);
  });

  test.each([
    [
      { above: 0, below: 0, count: 10 },
      { first: 0, end: 0 },
    ],
    [
      { above: 0, below: 30, count: 40 },
      { first: 0, end: 3 },
    ],
    [
      { above: 30, below: 0, count: 40 },
      { first: 7, end: 10 },
    ],
    [
      { above: 1, below: 29, count: 40 },
      { first: 1, end: 4 },
    ],
    [
      { above: 29, below: 1, count: 40 },
      { first: 6, end: 9 },
    ],
    [
      { above: 50_000, below: 49_990, count: 100_000 },
      { first: 5, end: 6 },
    ],
  ])('as a bar of ten rows: of %j the part is %j', (hidden, part) => {
    expect(barPart(hidden, 10)).toEqual(part);
  });

  test('a bar ends at an end only where nothing is hidden there', () => {
    const sizes = fc.record({
      above: fc.nat(500),
      below: fc.nat(500),
      shown: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 3, max: 60 }), ({ above, below, shown }, height) => {
        if (above + below === 0) return;
        const { first, end } = barPart({ above, below, count: above + below + shown }, height);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(height);
        expect(end).toBeGreaterThan(first);
        if (end - first >= height - 1) return;
        if (above > 0) expect(first).toBeGreaterThan(0);
        if (below > 0) expect(end).toBeLessThan(height);
      }),
    );
  });
});
