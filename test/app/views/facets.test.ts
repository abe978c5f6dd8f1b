import { describe, expect, test } from 'vitest';
import type { State } from '../../../src/app/state.ts';
import { facetRows } from '../../../src/app/views/facets.ts';
import { bundled } from '../../helpers/bundled.ts';
import { frame } from '../../helpers/frame.tsx';
import { opened, worldOf } from '../../helpers/harbour.ts';
import { play } from '../../helpers/keys.ts';

const size = { columns: 120, rows: 40 };
const world = worldOf(bundled, size);
const few = opened(world, { filter: 'who:"Esmail Qaani"' });
const rows = (state: State) => facetRows(world, state);
const found = (state: State): number => world.find(state.filter).events.length;

describe('under few results', () => {
  test('stand who, where, what kinds and who denies, each with how many it would leave', () => {
    const titles = frame(world, few).flatMap(
      (row) => /^ {2}(WHO|WHERE|KINDS|WHO DENIES)(?= {2})/.exec(row)?.[1] ?? [],
    );
    expect(titles).toEqual(['WHO', 'WHERE', 'KINDS', 'WHO DENIES']);
    for (const { term, count } of rows(few)) {
      expect(world.find(`${few.filter} ${term}`).events).toHaveLength(count);
      expect(count).toBeLessThan(found(few));
    }
  });

  test('they are walked to beyond the last event, and back from the first of them', () => {
    const last = play(world, few, 'G');
    expect(last.facetRow).toBeNull();
    expect(play(world, last, 'j').facetRow).toBe(0);
    expect(play(world, last, 'j j j').facetRow).toBe(2);
    expect(play(world, last, 'j j k k')).toEqual(last);
    expect(play(world, last, 'j escape')).toEqual(last);
    const end = play(
      world,
      last,
      Array.from({ length: 40 }, () => ({ name: 'down' })),
    );
    expect(end.facetRow).toBe(rows(few).length - 1);
    expect(end.notice).toBe('Nothing more that way');
  });

  test('Enter narrows by the one that is chosen, Alt-Enter shows only its events', () => {
    const chosen = play(world, few, 'G j');
    const [first] = rows(few);
    const narrowed = play(world, chosen, 'enter');
    expect(narrowed.filter).toBe(`${few.filter} ${first?.term ?? ''}`);
    expect(found(narrowed)).toBe(first?.count);
    expect(narrowed.notice).toContain('Narrowed to ');
    expect(play(world, chosen, 'alt+enter').filter).toBe(first?.term);
    expect(play(world, few, 'alt+enter').notice).toBe('Nothing is chosen under the results');
  });

  test('a click chooses one, another takes it', () => {
    const y = frame(world, few).findIndex((row) => row.startsWith('  WHO '));
    const click = (state: State): State => play(world, state, [{ name: 'click', at: { x: 5, y: y + 1 } }]);
    const chosen = click(few);
    expect(chosen.facetRow).toBe(0);
    expect(frame(world, chosen)[y + 1]).toMatch(/^❯ /);
    expect(click(chosen).filter).toBe(`${few.filter} ${rows(few)[0]?.term ?? ''}`);
  });

  test('Space marks events alone: it never steps on to them, and marks nothing from there', () => {
    const last = play(world, few, 'G');
    const marked = play(world, last, 'space');
    expect(marked).toMatchObject({ marks: [last.cursor], facetRow: null });
    const chosen = play(world, marked, 'j space');
    expect(chosen).toMatchObject({ marks: [last.cursor], facetRow: 0 });
    expect(chosen.notice).toContain('Space marks events');
  });

  test('another move leaves them', () => {
    for (const pressed of ['G j g', 'G j enter escape', 'G j /', 'G j t', 'G j w', 'G j v', 'G j tab'])
      expect(play(world, few, pressed).facetRow).toBeNull();
  });

  test.each([
    ['many results', { filter: 'who:"United States"' }, size],
    ['no filter', {}, size],
    ['one result', { filter: 'ghaani soleimani killed headaches' }, size],
    ['a low screen', { filter: 'who:"Esmail Qaani"' }, { columns: 80, rows: 24 }],
  ])('but not with %s', (_, start, room) => {
    const there = worldOf(bundled, room);
    expect(facetRows(there, opened(there, start))).toEqual([]);
  });
});
