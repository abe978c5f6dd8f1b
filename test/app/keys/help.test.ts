import { describe, expect, test } from 'vitest';
import { helpRows } from '../../../src/app/keys/binding.ts';
import { bindings, modeOf } from '../../../src/app/keys/bindings.ts';
import { signs } from '../../../src/app/legend.ts';
import { querySyntax } from '../../../src/search/syntax.ts';
import { helpLines as linesOf } from '../../../src/app/overlays/help.ts';
import type { State } from '../../../src/app/state.ts';
import { sections } from '../../../src/app/tables.ts';
import { fieldNames } from '../../../src/search/fields/fields.ts';
import { lineWidth, plain, type Line } from '../../../src/timeline/lines/line.ts';
import { harbour, opened, small, usual, wide, worldOf } from '../../helpers/harbour.ts';
import { frame } from '../../helpers/frame.tsx';
import { onTop, play } from '../../helpers/keys.ts';

const helpLines = (columns: number): Line[] => linesOf(sections, columns);

describe('the help', () => {
  test('begins with moving, and puts keys beside what they do', () => {
    expect(helpLines(80).slice(0, 4).map(plain)).toEqual([
      'Moving',
      '  ↑ ↓ · k j · Ctrl-P/N  previous, next event',
      '  ↑ ↓ · k j             in the detail: scroll',
      '  PgUp PgDn · Ctrl-B/F  page up, down',
    ]);
  });

  test('puts them above it where the screen is narrow', () => {
    expect(helpLines(40).slice(0, 3).map(plain)).toEqual([
      'Moving',
      '  ↑ ↓ · k j · Ctrl-P/N',
      '    previous, next event',
    ]);
  });

  test('has every row of the key table, every field of a query and every sign', () => {
    const text = helpLines(109).map(plain).join(' ').replace(/ +/g, ' ');
    for (const section of sections) {
      expect(text).toContain(section.title);
      for (const { keys, help } of helpRows(section)) {
        expect(text).toContain(keys);
        expect(text).toContain(help);
      }
    }
    for (const [sign, meaning] of signs) expect(text).toContain(`${sign} ${meaning}`);
    for (const field of fieldNames) expect(querySyntax.flat().join(' ')).toContain(`${field}:`);
    expect(bindings.length).toBeGreaterThan(100);
  });

  test.each([20, 23, 40, 50, 51, 60, 80, 160])('at %i columns no line is wider than its room', (columns) => {
    const wide = helpLines(columns).filter((line) => lineWidth(line) > columns - 1);
    expect(wide.map(plain)).toEqual([]);
  });
});

describe('in the help', () => {
  const world = worldOf(harbour, usual);
  const open = play(world, opened(world), '?');
  const top = (state: State): number | null => onTop(state, 'help')?.top ?? null;
  const end = helpLines(usual.columns).length - (usual.rows - 2);

  test.each([
    ['', 0],
    ['down', 1],
    ['down down up', 1],
    ['up', 0],
    // 22 lines are in sight; one of them is seen again.
    ['pagedown', 21],
    ['pagedown pageup', 0],
    ['end', end],
    ['end down', end],
    ['end home', 0],
  ])('%s scrolls to %i', (pressed, expected) => {
    expect(top(play(world, open, pressed))).toBe(expected);
  });

  test.each(['escape', 'q', '?'])('%s closes it', (key) => {
    expect(play(world, open, `down ${key}`)).toEqual(opened(world));
  });

  test('what is typed leaves only the rows that have it, and Esc clears it before it closes', () => {
    const typed = play(world, open, '‹thread›');
    expect(frame(world, typed).slice(0, 6)).toEqual([
      ' Help thread',
      ' Finding',
      '   t                     the thread: what led to this event and what came of it',
      '',
      ' In the thread',
      '   ↑ ↓ · k j             walk',
    ]);
    expect(frame(world, play(world, open, '‹xyzzy›'))[1]).toBe(' No key and no sign has xyzzy');
    expect(play(world, typed, 'q').overlays).toHaveLength(1);
    expect(play(world, typed, 'escape')).toEqual({
      ...open,
      overlays: play(world, typed, 'escape').overlays,
    });
    expect(play(world, typed, 'escape escape')).toEqual(opened(world));
  });

  test.each([
    ['t', ['t', 't']],
    ['J', ['J K', 'J K', 'J K · Shift-↓ ↑']],
    ['~', ['~']],
    ['≠', ['≠', '≠ (dim)', '◆ ≠ ● ○']],
  ])('one letter or sign leaves the rows of that key or sign alone: %s', (letter, leads) => {
    const tall = worldOf(harbour, { columns: 100, rows: 60 });
    const rows = frame(tall, play(tall, opened(tall), `? ${letter}`));
    expect(rows.flatMap((row) => /^ {3}(\S.*?) {2,}\S/.exec(row)?.[1] ?? [])).toEqual(leads);
  });

  test.each([
    ['v', 'In the lanes'],
    ['m', 'On the map'],
    ['f', 'In menus'],
  ])('from %s it begins with the keys there, then the signs', (key, title) => {
    const there = frame(world, play(world, opened(world, { cursor: 'strike' }), `${key} ?`));
    expect(there[1]).toBe(` ${title}`);
    expect(there.indexOf(' Signs')).toBeLessThan(
      there.indexOf(' Moving') === -1 ? 99 : there.indexOf(' Moving'),
    );
  });

  test('in two columns where they fit, the signs at the head of the second', () => {
    const two = helpLines(120).map(plain);
    expect(two[0]).toMatch(/^Moving +Signs$/);
    expect(two.length).toBeLessThan(helpLines(109).length * 0.75);
  });

  test.each([wide, usual, small, { columns: 30, rows: 6 }])('the last page is full at %j', (size) => {
    const screen = worldOf(harbour, size);
    const last = play(screen, opened(screen), '? end');
    const height = size.rows - (size.rows < 8 ? 1 : 2);
    expect(top(last)).toBe(Math.max(0, helpLines(size.columns).length - height));
  });

  test('it opens from the detail and leads back there', () => {
    expect(modeOf(play(world, opened(world), 'enter ? escape'))).toBe('detail');
  });
});
