import { expect, test } from 'vitest';
import { importances } from '../../src/dataset/importance.ts';
import { chronology } from '../../src/timeline/chronology.ts';
import { rowsOf, selectableFrom, type Rows } from '../../src/timeline/rows.ts';
import type { Zoom } from '../../src/timeline/zoom.ts';
import { bundled } from '../helpers/bundled.ts';

const time = chronology(bundled);
const importance = importances(bundled);
const all = bundled.events.map((_, index) => index);
const rows = (zoom: Zoom, pinned: number | null = null, isOff = false): Rows =>
  rowsOf(all, time, { zoom, importance, pinned, isOff });

const counted = (found: Rows) => {
  const list = Array.from({ length: found.count }, (_, row) => found.at(row));
  const shown = list.filter((row) => row?.type === 'event').length;
  const folded = list.reduce((sum, row) => sum + (row?.type === 'fold' ? row.events.length : 0), 0);
  return { shown, folded };
};

test.each([
  ['years', 39, 267],
  ['months', 228, 78],
  ['days', 306, 0],
] as const)('zoomed to %s, %i events are shown and %i folded', (zoom, shown, folded) => {
  expect(counted(rows(zoom))).toEqual({ shown, folded });
});

test('every event is found in its own row or in the fold that holds it', () => {
  for (const zoom of ['years', 'months', 'days'] as const) {
    const found = rows(zoom);
    for (const event of all) {
      const row = found.at(found.rowOf(event));
      expect(row?.type === 'event' ? row.index : row?.type === 'fold' && row.events.includes(event)).toBe(
        row?.type === 'event' ? event : true,
      );
    }
  }
});

test('the event that the reader was at is not folded, and nothing is while a query is in force', () => {
  const minor = importance.indexOf('minor');
  expect(rows('years', minor).at(rows('years', minor).rowOf(minor))?.type).toBe('event');
  expect(counted(rows('years', null, true))).toEqual({ shown: 306, folded: 0 });
});

test('the cursor never stands on a heading', () => {
  const found = rows('days');
  for (let row = 0; row < found.count; row++) {
    const next = selectableFrom(found, row, 1);
    if (next !== -1) expect(found.at(next)?.type).toBe('event');
  }
});
