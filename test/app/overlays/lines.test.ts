// What lies over the panes, as lines of the room that it has.
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../src/app/derive.ts';
import { tabsLine } from '../../../src/app/overlays/directory/lines.ts';
import { linesOf, placed } from '../../../src/app/overlays/placed.ts';
import { topOverlay, type State } from '../../../src/app/state.ts';
import type { FieldName } from '../../../src/search/fields/fields.ts';
import type { World } from '../../../src/app/world.ts';
import { plain, type Line } from '../../../src/timeline/lines/line.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf } from '../../helpers/dataset.ts';
import { harbour, opened, usual, wide, worldOf } from '../../helpers/harbour.ts';
import { play } from '../../helpers/keys.ts';

const world = worldOf(harbour, wide);
const real = worldOf(bundled, usual);

/** What is on top after the keys, on a screen that leaves it so many cells and lines. */
function drawn(of: World, cells: number, height: number, pressed: string, cursor?: string): Line[] {
  for (let rows = height; ; rows++) {
    const screen = { ...of, size: { columns: cells, rows } };
    const state: State = play(screen, opened(screen, { cursor: cursor ?? null }), pressed);
    const overlay = topOverlay(state);
    if (layoutOf(screen, state).arrangement === 'too-small' || overlay === null) continue;
    const shown = placed(screen, state, overlay);
    if (shown.rect.height === height) return linesOf(shown);
  }
}
const chosen = (lines: readonly Line[]): number => lines.findIndex((line) => plain(line).startsWith('❯'));

describe("who's who", () => {
  test('has dates and a strip of when, as far as there is room', () => {
    const row = (cells: number): string => plain(drawn(world, cells, 10, 'w')[1] ?? []).trimEnd();
    expect(row(120)).toMatch(
      /^❯ Dock Union · trade union +5 events {2}Mar 2019 – Nov 2020 {2,}\S+ +\S+ +\S+/,
    );
    expect(row(80)).toMatch(/^❯ Dock Union · trade union +5 {2}Mar 2019 – Nov 2020 {2}█ {2}█ {3}▄$/);
    expect(row(60)).toMatch(/^❯ Dock Union · trade union +5$/);
  });

  test('counts line up, dates of one month are told once', () => {
    const lines = drawn(world, 80, 10, 'w tab tab').map(plain);
    expect(lines.slice(1)).toEqual([
      '❯ strike                                       3  Jan 2020 – Nov 2020     █   ▄ ',
      '  arrest                                       2  Feb 2020                █     ',
      '  policy                                       2  Mar 2019 – Jun 2020  █    █   ',
      '  statement                                    2  Mar 2019 – Feb 2021  █      █ ',
      '  talks                                        2  Jun 2019 – Jan 2020   █ █     ',
      '  accident                                     1  Nov 2019               █      ',
    ]);
  });

  test('says by which spelling somebody was found', () => {
    const [, line] = drawn(world, 80, 10, 'w ‹dockers›');
    expect(plain(line ?? [])).toContain('❯ Dock Union — as Dockers · trade union');
    expect(line?.filter(({ role }) => role === 'match').map(({ text }) => text)).toEqual(['Dockers']);
  });

  test('says plainly that nothing is called so', () => {
    expect(drawn(world, 80, 10, 'w ‹xyzzy›').map(plain).slice(1)).toEqual([
      ' Nobody is called xyzzy',
      ' Esc clears the field.',
    ]);
    expect(drawn(world, 80, 10, 'w tab ‹xyzzy›').map(plain).at(1)).toBe(' No place is called xyzzy');
    expect(drawn(world, 20, 10, 'w tab tab ‹xyzzy›').map(plain).at(1)).toBe(' No kind is called …');
  });

  test.each([
    ['w', ' The dataset names nobody.'],
    ['w tab', ' The dataset has no places.'],
    ['w tab tab', ' The dataset has no kinds.'],
    ['w tab tab tab', ' The dataset has no tags.'],
    ['w tab tab tab tab', ' The dataset has no sources.'],
  ])('of an empty dataset %s says so', (pressed, said) => {
    expect(
      drawn(worldOf(datasetOf([])), 80, 10, pressed)
        .slice(1)
        .map(plain),
    ).toEqual([said]);
  });

  test('on a narrow screen says at the foot when the one under the cursor appears', () => {
    const lines = drawn(world, 40, 9, 'w down').map(plain);
    expect(lines).toHaveLength(9);
    expect(lines[2]).toBe('❯ Mara Lind · person                  4 ');
    expect(lines.at(-1)).toBe(' Jan 2020 – Feb 2020 · person     █     ');
    // Where there is no room for that either, the names come first.
    expect(drawn(world, 40, 4, 'w down').map(plain).at(-1)).toContain('Omar Haddad');
  });

  test('keeps the row under the cursor on the screen', () => {
    for (const count of [0, 1, 5, 20, 100, 10_000]) {
      const pressed = `w ${'down '.repeat(Math.min(count, 300))}`;
      const lines = drawn(real, 80, 12, pressed);
      expect(lines).toHaveLength(12);
      expect(chosen(lines)).toBeGreaterThan(0);
    }
  });

  test.each<[tab: FieldName, narrow: string]>([
    ['who', '  People and groups  1/5  by name '],
    ['where', '  Places  2/5             by name '],
    ['source', '  Sources  5/5            by name '],
  ])('names its tabs, or where they do not fit the present one: %s', (tab, narrow) => {
    expect(plain(tabsLine(tab, 'name', 34))).toBe(narrow);
    expect(plain(tabsLine(tab, 'name', 80))).toContain(
      ' People and groups   Places   Kinds   Tags   Sources ',
    );
    expect(tabsLine(tab, 'name', 80).filter(({ role }) => role === 'chip')).toHaveLength(1);
  });
});

describe('the thread', () => {
  test('has relation, date and title, indented by depth, disputed ones marked', () => {
    expect(drawn(world, 80, 20, 't', 'strike').map(plain)).toEqual([
      ' Thread  ← led to it  ● the event  → came of it',
      '  4 Mar 2019          ←   in response to  Port Authority cuts the night shift',
      '  20 Mar 2019         ← ▾ follows  Dock Union calls a meeting',
      '  4 Mar 2019            ← ↺ above in response to  Port Authority cuts the night…',
      '❯ 15 Jan 2020       ●   ≠ Dock workers strike',
      '  15 Jan 2020         →   includes  Pickets close the North Pier',
      '  28 Jan–2 Feb 2020   → ▾ led to  Talks in Lowmark',
      '  17 Nov 2020           → ▾ led to  The strike ends',
      '  1 Feb 2021              →   led to  Omar Haddad leaves the Port Authority',
      '  3 Feb 2020          → ▾ answered by  ≠ Mara Lind is detained',
      '  10 Feb 2020           →   led to  Mara Lind is released',
      ...Array.from({ length: 8 }, () => ''),
      ' this event: Dock workers strike',
    ]);
  });

  test('closed branches have another sign', () => {
    expect(plain(drawn(world, 80, 20, 't j j left', 'strike')[6] ?? [])).toBe(
      '❯ 28 Jan–2 Feb 2020   → ▸ led to  Talks in Lowmark',
    );
  });

  test('keeps the row under the cursor on the screen', () => {
    for (const pressed of ['t', 't g', 't G', 't j j', 't k k']) {
      const shown = drawn(world, 80, 5, pressed, 'strike');
      expect(shown).toHaveLength(5);
      expect(chosen(shown)).toBeGreaterThan(0);
    }
  });
});
