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
    const text = helpLines(200).map(plain).join('\n');
    for (const section of sections) {
      expect(text).toContain(section.title);
      for (const { keys, help } of helpRows(section)) {
        expect(text).toContain(keys);
        expect(text).toContain(help);
      }
    }
    for (const [sign, meaning] of signs) expect(text.replace(/ +/g, ' ')).toContain(`${sign} ${meaning}`);
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
    ['j', 1],
    ['down down up', 1],
    ['k', 0],
    ['pagedown', 10],
    ['space pageup', 0],
    ['G', end],
    ['end j', end],
    ['G g', 0],
    ['G home', 0],
  ])('%s scrolls to %i', (pressed, expected) => {
    expect(top(play(world, open, pressed))).toBe(expected);
  });

  test.each(['escape', 'q', '?'])('%s closes it', (key) => {
    expect(play(world, open, `j ${key}`)).toEqual(opened(world));
  });

  test.each(['/', ':', 'w', 'x', 'tab', 'enter', '1'])('%s does nothing', (key) => {
    expect(play(world, open, key)).toEqual(open);
  });

  test.each([wide, usual, small, { columns: 30, rows: 6 }])('the last page is full at %j', (size) => {
    const screen = worldOf(harbour, size);
    const last = play(screen, opened(screen), '? G');
    const height = size.rows - (size.rows < 8 ? 1 : 2);
    expect(top(last)).toBe(Math.max(0, helpLines(size.columns).length - height));
  });

  test('it opens from the detail and leads back there', () => {
    expect(modeOf(play(world, opened(world), 'enter ? escape'))).toBe('detail');
  });
});
