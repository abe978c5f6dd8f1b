import { describe, expect, test } from 'vitest';
import { rowsFor } from '../../src/app/derive.ts';
import { shownRows } from '../../src/app/list-window.ts';
import { bundled } from '../helpers/bundled.ts';
import { opened, worldOf } from '../helpers/harbour.ts';
import { play } from '../helpers/keys.ts';

describe.each([
  [160, 50],
  [120, 40],
  [80, 24],
  [60, 20],
  [40, 12],
])('the rows in sight at %i×%i', (columns, rows) => {
  test('never end with a heading, wherever the cursor is', () => {
    const world = worldOf(bundled, { columns, rows });
    let state = opened(world, { cursor: bundled.events[0]?.id ?? null });
    for (const [step] of bundled.events.entries()) {
      const last = shownRows(world, state).at(-1);
      expect([step, rowsFor(world, state).at(last?.row ?? -1)?.type]).not.toEqual([step, 'heading']);
      state = play(world, state, 'down');
    }
  });
});
