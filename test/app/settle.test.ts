import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindings } from '../../src/app/keys/bindings.ts';
import {
  detailOf,
  cursorRow,
  layoutOf,
  listHeight,
  resultOf,
  rowsFor,
  selectedIndex,
  suggestionsOf,
} from '../../src/app/derive.ts';
import type { Key } from '../../src/app/keys/key.ts';
import { placed } from '../../src/app/overlays/placed.ts';
import { settle } from '../../src/app/settle.ts';
import { topOverlay, type State } from '../../src/app/state.ts';
import { listLook, shownRows } from '../../src/app/list-window.ts';
import { createStore } from '../../src/app/store.ts';
import type { World } from '../../src/app/world.ts';
import type { Size } from '../../src/timeline/lines/layout.ts';
import { splitGraphemes } from '../../src/timeline/lines/text.ts';
import { bundled } from '../helpers/bundled.ts';
import { harbour, opened, small, usual, wide, worldOf } from '../helpers/harbour.ts';
import { hostileDataset, oddDataset } from '../helpers/hostile-datasets.ts';
import { pasted, play } from '../helpers/keys.ts';
import { anyKey, anySize } from '../helpers/random.ts';

/** What is wrong with a state; nothing, if it is as settled. */
function wrong(world: World, state: State): string[] {
  const found: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) found.push(what);
  };
  const { list, detail } = layoutOf(world, state);
  const rows = rowsFor(world, state);
  if (resultOf(world, state).events.length > 0)
    check(selectedIndex(world, state) !== null, 'cursor not listed');
  if (list !== null && rows.count > 0) {
    const row = cursorRow(world, state);
    const shown = shownRows(world, state);
    const { linesOf } = listLook(world, state);
    const lines = shown.reduce((sum, one) => sum + linesOf(one.row), 0);
    const above = state.top === 0 ? Infinity : linesOf(state.top - 1);
    const below = (shown.at(-1)?.row ?? 0) + 1;
    // A heading comes with what is under it.
    const next = rows.at(below)?.type === 'heading' ? [below, below + 1] : [below];
    const needed = next.reduce((sum, at) => sum + linesOf(at), 0);
    const height = listHeight(world, state);
    check(lines + (below < rows.count ? needed : above) > height, 'list scrolled out of range');
    check(
      shown.every((one) => one.sticky !== undefined || one.lines === Math.min(height, linesOf(one.row))),
      'a title cut in two',
    );
    check(
      shown.some((one) => one.row === row && one.sticky === undefined),
      'cursor not on the screen',
    );
    check(rows.at(row)?.type !== 'heading', 'cursor on a heading');
  }
  if (detail !== null) {
    const most = Math.max(0, detailOf(world, state).length - detail.height);
    check(state.detailTop >= 0 && state.detailTop <= most, 'detail scrolled out of range');
  }
  const { prompt } = state;
  if (prompt !== null) {
    const { text, caret } = prompt.field;
    check(caret >= 0 && caret <= splitGraphemes(text).length, 'caret outside the field');
  }
  if (prompt?.type === 'search' && typeof prompt.choice === 'number')
    check(prompt.choice >= 0 && prompt.choice < suggestionsOf(world, state).length, 'choice out of range');
  const overlay = topOverlay(state);
  if (overlay !== null) {
    const { page, height } = placed(world, state, overlay);
    if ('index' in overlay)
      check(overlay.index >= 0 && overlay.index < Math.max(1, page.count), `${overlay.type}: index`);
    else
      check(overlay.top >= 0 && overlay.top <= Math.max(0, page.count - height), `${overlay.type}: scroll`);
  }
  return found;
}

const runs = { numRuns: 150 } as const;
const worlds = [worldOf(harbour), worldOf(bundled)] as const;

describe('after any keys on any screen', () => {
  test.each([
    ['a small dataset', worlds[0]],
    ['the bundled one', worlds[1]],
    ['one that wants to do harm', worldOf(hostileDataset)],
    ['one that no author would write', worldOf(oddDataset)],
  ])('cursors, scrolls and the caret are where they can be, in %s', (_, base) => {
    fc.assert(
      fc.property(anySize, fc.array(anyKey, { maxLength: 25 }), (size, pressed) => {
        const world = { ...base, size };
        let state = opened(world);
        for (const key of pressed) {
          state = { ...play(world, state, [key]), effects: [] };
          expect(wrong(world, state)).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('settling again changes nothing', () => {
    fc.assert(
      fc.property(anySize, fc.array(anyKey, { maxLength: 25 }), (size, pressed) => {
        const world = { ...worlds[0], size };
        const state = play(world, opened(world), pressed);
        expect(settle(world, state)).toEqual(state);
      }),
      runs,
    );
  });

  test('one by one they come to the same as in one read', () => {
    fc.assert(
      fc.property(anySize, fc.array(anyKey, { maxLength: 30 }), (size, pressed) => {
        const world = { ...worlds[0], size };
        const outcomes = [
          (keys: readonly Key[]) => keys.map((key) => [key]),
          (keys: readonly Key[]) => [keys],
        ].map((reads) => {
          const effects: unknown[] = [];
          const store = createStore(world, opened(world), (effect) => effects.push(effect));
          for (const read of reads(pressed)) store.press(read);
          return { state: store.get().state, effects };
        });
        expect(outcomes[1]).toEqual(outcomes[0]);
      }),
      runs,
    );
  });

  test('another size of the screen keeps the event, the filter and what is typed', () => {
    fc.assert(
      fc.property(anySize, anySize, fc.array(anyKey, { maxLength: 25 }), (size, other, pressed) => {
        const world = { ...worlds[0], size };
        const store = createStore(world, opened(world), () => undefined);
        store.press(pressed);
        const before = store.get().state;
        store.resize(other);
        const after = store.get();
        const { cursor, filter, zoom, focus, past, future, lastQuery } = before;
        expect(after.state).toMatchObject({ cursor, filter, zoom, focus, past, future, lastQuery });
        expect(after.state.prompt?.field).toEqual(before.prompt?.field);
        expect(after.state.overlays.map(({ type }) => type)).toEqual(before.overlays.map(({ type }) => type));
        expect(wrong(after.world, after.state)).toEqual([]);
      }),
      runs,
    );
  });
});

describe('settling', () => {
  test('an event that is gone gives way to the first one', () => {
    expect(opened(worlds[0], { cursor: 'gone' }).cursor).toBe('cut');
    expect(opened(worlds[0], { cursor: 'gone', filter: 'kind:talks' }).cursor).toBe('secret');
  });

  test('the cursor keeps two rows to the edges while there are more', () => {
    const world = { ...worlds[1], size: usual };
    const steps = Array.from({ length: 40 }, () => ({ name: 'down' }));
    const state = play(world, opened(world), steps);
    const height = listHeight(world, state);
    expect(cursorRow(world, state) - state.top).toBe(height - 3);
    const back = play(world, state, [{ name: 'up' }, { name: 'up' }, { name: 'up' }]);
    expect(cursorRow(world, back) - back.top).toBeGreaterThanOrEqual(2);
  });

  test('on a screen that is too small keys are still read', () => {
    const world = { ...worlds[0], size: { columns: 10, rows: 2 } };
    expect(play(world, opened(world), 'j j').cursor).toBe('secret');
    expect(play(world, opened(world), 'q').effects).toEqual([{ type: 'quit', status: 0 }]);
    expect(play(world, opened(world), '/ ‹crane› enter').filter).toBe('crane');
  });

  test('larger and smaller again shows the same rows', () => {
    const sizes: readonly Size[] = [wide, usual, small, usual, wide];
    const store = createStore(
      { ...worlds[1], size: wide },
      opened({ ...worlds[1], size: wide }),
      () => undefined,
    );
    store.press(Array.from({ length: 150 }, () => ({ name: 'down' })));
    const { cursor } = store.get().state;
    for (const size of sizes) {
      store.resize(size);
      expect(store.get().state.cursor).toBe(cursor);
    }
  });

  test('a megabyte pasted into the field is cut, and searched for like any other text', () => {
    const world = { ...worlds[1], size: usual };
    const state = play(world, play(world, opened(world), '/'), [pasted('baghdad '.repeat(125_000))]);
    expect(state.prompt?.field.caret).toBe(1_000);
    expect(wrong(world, state)).toEqual([]);
  });

  test('every key of the table is among those tried', () => {
    const names = new Set(bindings.flatMap((binding) => binding.keys));
    const tried = new Set(fc.sample(anyKey, 20_000).map(({ name }) => name));
    expect([...names].filter((name) => !tried.has(name))).toEqual([]);
  });
});
