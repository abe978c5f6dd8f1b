import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/app/derive.ts';
import type { State } from '../../src/app/state.ts';
import { bundled } from '../helpers/bundled.ts';
import { harbour, opened, usual, worldOf } from '../helpers/harbour.ts';
import { play } from '../helpers/keys.ts';

// 80×24: the axis is on rows 1 to 3, the list from row 4, the detail from row 12.
const world = worldOf(harbour, usual);
const start = opened(world);
const click = (state: State, x: number, y: number): State =>
  play(world, state, [{ name: 'click', at: { x, y } }]);
const wheel = (state: State, name: 'wheelup' | 'wheeldown', y: number): State =>
  play(world, state, [{ name, at: { x: 10, y } }]);

describe('a click', () => {
  test.each([
    [5, 'cut'],
    [6, 'meeting'],
    [8, 'secret'],
    // Headings and what is no row are nothing to go to.
    [4, 'cut'],
    [7, 'cut'],
    [11, 'cut'],
    [23, 'cut'],
  ])('on row %i goes to %s', (row, id) => {
    expect(click(start, 12, row).cursor).toBe(id);
  });

  test('on the heading that stays on top goes nowhere', () => {
    const state = play(world, start, 'j j j');
    expect(state.top).toBeGreaterThan(0);
    expect(click(state, 12, 4).cursor).toBe(state.cursor);
  });

  test('on the axis goes to the nearest event, and back leads where one was', () => {
    const state = click(start, 36, 2);
    expect(state.cursor).toBe('strike');
    expect(play(world, state, 'H').cursor).toBe('cut');
    expect(click(start, 79, 2).cursor).toBe('leaves');
    expect(click(state, 0, 1).cursor).toBe('cut');
  });

  test('on the detail goes there, on the list back', () => {
    const detail = click(start, 10, 15);
    expect(detail.focus).toBe('detail');
    expect(click(detail, 12, 6)).toMatchObject({ focus: 'list', cursor: 'meeting' });
  });

  test('on a suggestion chooses it', () => {
    const state = play(world, start, '/ ‹dock›');
    expect(click(state, 5, 4).prompt).toMatchObject({ choice: 0 });
  });

  test('means nothing over what lies on top', () => {
    const help = play(world, start, '?');
    expect(click(help, 12, 6)).toEqual(help);
  });
});

describe('the wheel', () => {
  test('steps the list', () => {
    expect(wheel(start, 'wheeldown', 6).cursor).toBe('meeting');
    expect(wheel(wheel(start, 'wheeldown', 6), 'wheelup', 6).cursor).toBe('cut');
  });

  test('scrolls the detail where it is over it', () => {
    const real = worldOf(bundled, usual);
    const top = layoutOf(real, opened(real)).detail?.top ?? 0;
    const state = play(real, opened(real), [{ name: 'wheeldown', at: { x: 10, y: top + 1 } }]);
    expect(state).toMatchObject({ detailTop: 3, cursor: opened(real).cursor });
  });
});
