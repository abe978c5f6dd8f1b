import { describe, expect, test } from 'vitest';
import { cursorRow, layoutOf, rowsFor } from '../../../src/app/derive.ts';
import { topOverlay, type State } from '../../../src/app/state.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event } from '../../helpers/dataset.ts';
import { frame } from '../../helpers/frame.tsx';
import { harbour, opened, small, usual, worldOf } from '../../helpers/harbour.ts';
import { play } from '../../helpers/keys.ts';

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
    [7, 'secret'],
    // Headings and what is no row are nothing to go to.
    [4, 'cut'],
    [9, 'cut'],
    [11, 'cut'],
  ])('on row %i goes to %s', (row, id) => {
    expect(click(start, 12, row).cursor).toBe(id);
  });

  test('on the heading that stays on top goes nowhere', () => {
    const state = play(world, start, 'j j j j j j');
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

  test('on a filter in the first line takes it away, and back brings it again', () => {
    const filter = 'kind:strike who:"Mara Lind"';
    const found = opened(world, { filter });
    const [header = ''] = frame(world, found);
    const [first, second] = [header.indexOf('✕'), header.lastIndexOf('✕')];
    expect(click(found, first, 0).filter).toBe('who:"Mara Lind"');
    expect(click(found, second, 0).filter).toBe('kind:strike');
    expect(play(world, click(click(found, first, 0), second, 0), 'H H').filter).toBe(filter);
    for (const x of [3, header.indexOf(' kind') - 1, first + 2, 78])
      expect(click(found, x, 0).filter).toBe(filter);
    expect(click(play(world, found, '/'), first, 0).filter).toBe(filter);
  });

  test('on the detail goes there, on the list back', () => {
    const detail = click(start, 10, 15);
    expect(detail.focus).toBe('detail');
    expect(click(detail, 12, 6)).toMatchObject({ focus: 'list', cursor: 'meeting' });
  });

  test('on a suggestion chooses it, and again takes it', () => {
    const chosen = click(play(world, start, '/ ‹dock›'), 5, 4);
    expect(chosen.prompt).toMatchObject({ choice: 0 });
    expect(click(chosen, 5, 4)).toEqual(play(world, chosen, 'enter'));
  });

  test.each([
    ['', { '↑': 'up', '↓': 'down', step: 'down', Enter: 'enter', '/': '/', who: 'w', '?': '?' }],
    ['j v', { '→': 'right', '←': 'left', 'of the lane': 'right', 'Shift-↓': 'shift+down' }],
    ['w', { '↓': 'down', Tab: 'tab', places: 'tab', 'Ctrl-S': 'ctrl+s', Esc: 'escape' }],
    ['/ ‹dock›', { Tab: 'tab', take: 'tab', Enter: 'enter', clear: 'escape' }],
    ['t', { walk: 'down', '→': 'right', '←': 'left', y: 'y' }],
    ['/ ‹kind:strike› enter', { Esc: 'escape', 'all 12': 'escape' }],
  ])('on a hint is the key, after %s', (pressed, hinted) => {
    const state = play(world, start, pressed);
    const hints = frame(world, state).at(-1) ?? '';
    for (const [words, key] of Object.entries(hinted))
      expect([words, click(state, hints.indexOf(words), 23)]).toEqual([words, play(world, state, key)]);
  });

  test('on what leads somewhere in the detail goes there, as its menu does', () => {
    const tall = worldOf(harbour, { columns: 120, rows: 60 });
    const state = opened(tall, { cursor: 'strike' });
    const clickOn = (words: string, from = state): State => {
      const rows = frame(tall, from);
      const y = rows.findIndex((row) => row.includes(words, 50));
      return play(tall, from, [{ name: 'click', at: { x: (rows[y] ?? '').indexOf(words, 50) + 1, y } }]);
    };
    expect(clickOn('←').cursor).toBe('cut');
    expect(clickOn('Mara Lind').overlays).toMatchObject([{ type: 'entry', actor: 'mara-lind' }]);
    expect(clickOn('North Pier, Saltport').filter).toBe('where:"North Pier"');
    expect(clickOn('[1]')).toEqual(play(tall, state, '1'));
    expect(clickOn('WHERE')).toEqual({ ...state, focus: 'detail' });
  });

  test('on how much more there is shows it', () => {
    const narrow = worldOf(harbour, { columns: 100, rows: 16 });
    const state = opened(narrow, { cursor: 'strike' });
    const at = (from: State, words: string): State => {
      const rows = frame(narrow, from);
      const y = rows.findLastIndex((row) => row.includes(words));
      return play(narrow, from, [{ name: 'click', at: { x: (rows[y] ?? '').lastIndexOf(words) + 2, y } }]);
    };
    expect(frame(narrow, state).join('\n')).toMatch(/│ ↓ \d+ more/);
    expect(at(state, '│ ↓')).toEqual(play(narrow, play(narrow, state, 'enter'), 'pagedown'));
    const rule = frame(world, start).findIndex((row) => row.endsWith(' more ──'));
    expect(click(start, 75, rule)).toEqual(play(world, start, 'pagedown'));
    const help = play(world, start, '?');
    expect(frame(world, help).at(-1)).toMatch(/↓ \d+ more$/);
    expect(click(help, 76, 23)).toEqual(play(world, help, 'pagedown'));
  });

  test('on the sign of a branch of the thread opens and closes it', () => {
    const state = play(world, opened(world, { cursor: 'strike' }), 't');
    const y = frame(world, state).findIndex((row) => row.includes('▾'));
    const x = (frame(world, state)[y] ?? '').indexOf('▾');
    const closed = click(state, x, y);
    expect(frame(world, closed)[y]?.[x]).toBe('▸');
    expect(frame(world, click(closed, x, y))[y]?.[x]).toBe('▾');
  });

  test('on the name of an arrow in ASCII is that key', () => {
    const ascii = { ...world, isAscii: true };
    const state = play(ascii, opened(ascii, { cursor: 'strike' }), 't');
    const hints = frame(ascii, state).at(-1) ?? '';
    for (const [words, key] of Object.entries({ Up: 'up', Down: 'down', Left: 'left', Right: 'right' }))
      expect(play(ascii, state, [{ name: 'click', at: { x: hints.indexOf(words), y: 23 } }])).toEqual(
        play(ascii, state, key),
      );
  });

  test('between two hints, and on what was said, does nothing', () => {
    const gap = (frame(world, start).at(-1) ?? '').indexOf('   ') + 1;
    expect(click(start, gap, 23)).toEqual(start);
    const noticed = play(world, start, 'Y ~');
    expect(click(noticed, 3, 23)).toEqual({ ...noticed, notice: null });
  });

  test('on a claim of the accounts chooses it, and again opens its source', () => {
    const state = play(world, opened(world, { cursor: 'strike' }), 'c');
    const second = play(world, state, 'j');
    const chosen = frame(world, second).findIndex((row) => row.includes('❯'));
    const column = (frame(world, second)[chosen] ?? '').indexOf('❯') + 4;
    const clicked = click(state, column, chosen);
    expect(clicked).toEqual(second);
    expect(click(clicked, column, chosen)).toEqual(play(world, second, 'enter'));
    expect(click(state, column, 22)).toEqual(state);
  });

  test('on a row of an entry chooses it, and again goes there', () => {
    const state = play(world, opened(world, { cursor: 'strike' }), 'a enter');
    const second = play(world, state, 'j j');
    const chosen = frame(world, second).findIndex((row) => row.includes('❯'));
    const clicked = click(state, 6, chosen);
    expect(clicked).toEqual(second);
    expect(click(clicked, 6, chosen)).toEqual(play(world, second, 'enter'));
  });

  test.each([usual, small])("on a tab of who's who shows it, at %o", (size) => {
    const narrow = worldOf(harbour, size);
    const state = play(narrow, opened(narrow), 'w');
    const [, tabs = ''] = frame(narrow, state);
    const x = size === usual ? tabs.indexOf('Places') : 3;
    const clicked = play(narrow, state, [{ name: 'click', at: { x, y: 1 } }]);
    expect(clicked).toEqual(play(narrow, state, 'tab'));
  });

  test('on the row that is selected already is as Enter there', () => {
    expect(click(start, 12, 5)).toMatchObject({ focus: 'detail', cursor: 'cut' });
    expect(click(play(world, start, 'enter'), 12, 5)).toMatchObject({ focus: 'list', cursor: 'cut' });
    expect(click(play(world, start, '/ ‹cut›'), 12, 5)).toMatchObject({ focus: 'list' });
    const folded = play(world, start, '- -');
    const chosen = click(folded, 14, 6);
    expect(chosen).toMatchObject({ zoom: 'years', cursor: 'meeting' });
    expect(click(chosen, 14, 6)).toMatchObject({ zoom: 'months', cursor: 'meeting' });
  });

  test('on the axis shows the event on a row of its own, however far out the zoom', () => {
    const state = click(play(world, start, '- -'), 28, 2);
    expect(state).toMatchObject({ cursor: 'crane', pinned: 'crane', zoom: 'years' });
    expect(rowsFor(world, state).at(cursorRow(world, state))?.type).toBe('event');
  });

  test('on a part of the axis goes there in the part, on the line of the whole in the whole', () => {
    const century = worldOf(
      datasetOf(
        Array.from({ length: 100 }, (_, year) =>
          event({ id: `in ${1900 + year}`, date: `${1900 + year}-07-01` }),
        ),
      ),
      usual,
    );
    const state = opened(century, { cursor: 'in 1950' });
    const clicked = (x: number, y: number) => play(century, state, [{ name: 'click', at: { x, y } }]).cursor;
    // 78 months about 1950 on rows 1 to 3, 1900 to 1999 on row 4.
    expect([clicked(1, 2), clicked(78, 2)]).toEqual(['in 1946', 'in 1953']);
    expect([clicked(6, 4), clicked(40, 4), clicked(73, 4)]).toEqual(['in 1901', 'in 1950', 'in 1998']);
    expect([clicked(0, 4), clicked(79, 4)]).toEqual(['in 1901', 'in 1998']);
  });

  test('on what a date may mean goes there', () => {
    const asked = play(world, start, ': ‹3/2/2020›');
    expect(click(asked, 10, 1)).toMatchObject({ prompt: null, cursor: 'detained' });
    expect(click(asked, 10, 2)).toMatchObject({ prompt: null, cursor: 'released' });
    expect(click(play(world, start, ': ‹nonsense›'), 10, 1)).toMatchObject({ cursor: 'cut' });
  });

  test('on an item of a menu takes it; beside them nothing', () => {
    const menu = play(world, opened(world, { cursor: 'strike' }), '<');
    expect(click(menu, 5, 5)).toMatchObject({ overlays: [], cursor: 'cut' });
    expect(click(menu, 5, 6)).toMatchObject({ overlays: [], cursor: 'meeting' });
    for (const row of [0, 4, 7]) expect(click(menu, 5, row)).toEqual(menu);
  });

  test('on a row of the thread chooses it, and again goes there', () => {
    const thread = play(world, opened(world, { cursor: 'end' }), 't');
    const first = click(thread, 20, 5);
    expect(topOverlay(first)).toMatchObject({ type: 'thread', index: 0 });
    expect(click(first, 20, 5)).toMatchObject({ overlays: [] });
    for (const row of [4, 22]) expect(click(thread, 20, row)).toEqual(thread);
  });

  test("on a row of who's who chooses it, and again follows", () => {
    const directory = play(world, start, 'w');
    const second = click(directory, 5, 3);
    expect(topOverlay(second)).toMatchObject({ index: 1 });
    expect(click(second, 5, 3).filter).toMatch(/^who:/);
  });

  test("on the row of who's who that is seen, however far it is scrolled; on the line at its foot nothing", () => {
    const narrow = worldOf(bundled, { columns: 60, rows: 21 });
    const state = play(narrow, opened(narrow), 'w pagedown pagedown pagedown');
    const y = frame(narrow, state).findIndex((row) => row.startsWith('❯'));
    const clicked = (row: number) => play(narrow, state, [{ name: 'click', at: { x: 5, y: row } }]);
    // Three pages, as high as the foot under them leaves, and the row above.
    expect(topOverlay(clicked(y - 1))).toMatchObject({ index: 41 });
    expect(clicked(y).filter).toMatch(/^who:/);
    expect(clicked(19)).toEqual(state);
  });

  test('is on the row that is seen, however far a menu or tree is scrolled', () => {
    const real = worldOf(bundled, { columns: 40, rows: 12 });
    for (const opening of ['f', 'o', 't', 'w']) {
      for (const { id } of bundled.events.filter((_, index) => index % 12 === 0)) {
        const state = play(real, opened(real, { cursor: id }), `${opening} end`);
        if (topOverlay(state) === null) continue;
        const y = frame(real, state).findIndex((row) => row.startsWith('❯'));
        const same = play(real, state, [{ name: 'click', at: { x: 3, y } }]);
        expect([id, opening, same.filter, same.cursor, same.overlays, same.effects]).toEqual([
          id,
          opening,
          ...(({ filter, cursor, overlays, effects }) => [filter, cursor, overlays, effects])(
            play(real, state, 'enter'),
          ),
        ]);
      }
    }
  });

  test('means nothing over the help', () => {
    const help = play(world, start, '?');
    expect(click(help, 12, 6)).toEqual(help);
  });
});

describe('the wheel', () => {
  test('steps the list', () => {
    expect(wheel(start, 'wheeldown', 6).cursor).toBe('meeting');
    expect(wheel(wheel(start, 'wheeldown', 6), 'wheelup', 6).cursor).toBe('cut');
  });

  test('walks through what lies over the list, and scrolls texts', () => {
    const menu = play(world, opened(world, { cursor: 'strike' }), '<');
    expect(topOverlay(wheel(menu, 'wheeldown', 6))).toMatchObject({ index: 1 });
    expect(topOverlay(wheel(wheel(menu, 'wheeldown', 6), 'wheelup', 6))).toMatchObject({ index: 0 });
    expect(topOverlay(wheel(play(world, start, '?'), 'wheeldown', 6))).toMatchObject({ top: 3 });
    expect(topOverlay(wheel(play(world, start, 'w'), 'wheeldown', 6))).toMatchObject({ index: 1 });
    const thread = play(world, opened(world, { cursor: 'end' }), 't g');
    expect(topOverlay(wheel(thread, 'wheeldown', 6))).toMatchObject({ index: 1 });
  });

  test('scrolls the detail where it is over it', () => {
    const real = worldOf(bundled, usual);
    const top = layoutOf(real, opened(real)).detail?.top ?? 0;
    const state = play(real, opened(real), [{ name: 'wheeldown', at: { x: 10, y: top + 1 } }]);
    expect(state).toMatchObject({ detailTop: 3, cursor: opened(real).cursor });
  });
});
