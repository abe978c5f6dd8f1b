import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modeOf } from '../../src/app/keys/bindings.ts';
import type { State } from '../../src/app/state.ts';
import { cursorPoint } from '../../src/view/cursor.ts';
import { bundled } from '../helpers/bundled.ts';
import { frame } from '../helpers/frame.tsx';
import { harbour, opened, usual, wide, worldOf } from '../helpers/harbour.ts';
import { onTop, play } from '../helpers/keys.ts';
import { anyKey, anySize } from '../helpers/random.ts';

const rowAtCursor = (pressed: string): string => {
  const world = worldOf(harbour, wide);
  const state = play(world, opened(world), pressed);
  const point = cursorPoint(world, state);
  if (point === null) return 'nowhere';
  return [...(frame(world, state)[point.y] ?? '')]
    .slice(point.x)
    .join('')
    .replace(/ {4,}.*/, '');
};

describe('the cursor of the terminal is on', () => {
  test.each<[where: string, pressed: string, row: string]>([
    ['the selected row', 'j', '❯'],
    ['the first line of the detail that has the focus', 'enter', 'Port Authority cuts the night shift'],
    ['the item of a menu', 'f down', '❯ 2 Dock Union'],
    ['the row of the thread', 't down', '❯ 20 Mar 2019'],
    ['what is typed into the help', '?', ''],
    ['the entry of somebody', 'f right', 'Port Authority'],
    ["the row of who's who", 'w down', '❯ Mara Lind · person'],
    ['the person chosen while searching', '/ ‹dock› down', '❯ Dock Union'],
    ['the event chosen while searching', '/ ‹dock› down down', '❯'],
  ])('%s', (_, pressed, row) => {
    expect(rowAtCursor(pressed)).toContain(row);
  });

  test.each<[pressed: string, x: number]>([
    ['/', 3],
    ['/ ‹dock›', 7],
    ['/ ‹dock› left', 6],
    ['/ ‹漢字›', 7],
    ['/ ‹dock› down x', 8],
    [': ‹2020›', 7],
    ['w ‹ma›', 13],
    ['w ‹ma› down up', 13],
  ])('the caret after %s', (pressed, x) => {
    const world = worldOf(harbour, usual);
    expect(cursorPoint(world, play(world, opened(world), pressed))).toEqual({ x, y: 0 });
  });

  test.each([[20], [21], [22], [23]])("the row of who's who that is scrolled to, at 60×%i", (rows) => {
    const world = worldOf(bundled, { columns: 60, rows });
    for (const pressed of ['w pagedown pagedown', 'w pagedown pagedown pagedown down', 'w tab pagedown']) {
      const state = play(world, opened(world), pressed);
      const seen = frame(world, state).findIndex((row) => row.startsWith('❯'));
      expect(cursorPoint(world, state)).toEqual({ x: 0, y: seen });
    }
  });

  test('nothing where the screen is too small', () => {
    const world = worldOf(harbour, { columns: 10, rows: 3 });
    expect(cursorPoint(world, opened(world))).toBeNull();
  });
});

/** What is chosen has the pointer; where it is a text or a field, any row will do. */
function hasPointer(state: State): boolean {
  const { prompt } = state;
  const directory = onTop(state, 'directory');
  if (directory !== null) return directory.index > 0;
  const mode = modeOf(state);
  if (mode === 'search') return prompt?.type === 'search' && prompt.choice !== 'none';
  return mode === 'menu' || mode === 'thread' || mode === 'list';
}

test.each([
  ['a small dataset', worldOf(harbour)],
  ['the bundled one', worldOf(bundled)],
])('after any keys on any screen it is on the row with the pointer, in %s', (_, base) => {
  fc.assert(
    fc.property(anySize, fc.array(anyKey, { maxLength: 20 }), (size, pressed) => {
      const world = { ...base, size };
      const state = play(world, opened(world), pressed);
      const point = cursorPoint(world, state);
      if (point === null) return;
      expect(point.x).toBeGreaterThanOrEqual(0);
      expect(point.x).toBeLessThan(size.columns);
      expect(point.y).toBeLessThan(size.rows);
      if (hasPointer(state)) expect(frame(world, state)[point.y]).toMatch(/^[❯›]/);
    }),
    { numRuns: 80 },
  );
});
