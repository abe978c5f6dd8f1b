import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorRow, layoutOf, rowsFor } from '../../src/app/derive.ts';
import { listTop, shownRows } from '../../src/app/list-window.ts';
import { modeOf } from '../../src/app/keys/bindings.ts';
import { createWorld } from '../../src/app/world.ts';
import { settle } from '../../src/app/settle.ts';
import type { State } from '../../src/app/state.ts';
import { bundled } from '../helpers/bundled.ts';
import { datasetOf, event } from '../helpers/dataset.ts';
import { harbour, opened, small, today, usual, wide, worldOf } from '../helpers/harbour.ts';
import { play } from '../helpers/keys.ts';
import { anyKey, anySize } from '../helpers/random.ts';

const rowAt = (...[world, state, row]: [...Parameters<typeof rowsFor>, number]) =>
  rowsFor(world, state).at(row);

const world = worldOf(harbour);
const start = opened(world);
const from = (id: string): State => opened(world, { cursor: id });

describe('steps', () => {
  test.each([
    ['down', 'meeting'],
    ['j j', 'secret'],
    ['ctrl+n ctrl+n ctrl+n', 'crane'],
    ['j j k', 'meeting'],
    ['j j up', 'meeting'],
    ['j j ctrl+p', 'meeting'],
    ['up', 'cut'],
    ['end', 'leaves'],
    ['G j', 'leaves'],
    ['G g', 'cut'],
    ['G home', 'cut'],
    ['G k', 'end'],
    ['pagedown', 'leaves'],
    ['G pageup', 'cut'],
    // A day after another: the two events of 15 January 2020 count as one.
    [']', 'meeting'],
    ['shift+right shift+right shift+right shift+right', 'strike'],
    ['] ] ] ] ]', 'talks'],
    ['] ] ] ] ] [', 'strike'],
    ['] ] ] ] ] shift+left', 'strike'],
    ['[', 'cut'],
    ['G ]', 'leaves'],
  ])('%s leads from the first event to %s', (pressed, id) => {
    expect(play(world, start, pressed).cursor).toBe(id);
  });

  test('headings are passed over', () => {
    const state = play(world, start, 'j j');
    expect(rowAt(world, state, cursorRow(world, state) - 1)?.type).toBe('heading');
    expect(play(world, state, 'k').cursor).toBe('meeting');
  });
});

describe('pages', () => {
  // 80×24: header, three rows of axis, seven of list, a rule, eleven of detail, hints.
  const screen = worldOf(harbour, usual);

  test.each([
    ['pagedown', 'pickets'],
    ['ctrl+f', 'pickets'],
    ['pagedown pagedown pagedown', 'leaves'],
    ['ctrl+d', 'crane'],
    ['ctrl+d ctrl+u', 'cut'],
    ['G ctrl+b', 'talks'],
    ['G pageup', 'talks'],
    ['G pageup pageup pageup pageup', 'cut'],
  ])('%s leads from the first event to %s at 80×24', (pressed, id) => {
    expect(layoutOf(screen, opened(screen)).list?.height).toBe(7);
    expect(play(screen, opened(screen), pressed).cursor).toBe(id);
  });

  test('half a page back undoes half a page forward, as far as headings allow', () => {
    const state = play(screen, opened(screen), 'ctrl+d ctrl+d ctrl+u ctrl+u');
    expect(state.cursor).toBe('cut');
  });
});

describe('zoom', () => {
  test.each<[start: string, pressed: string, zoom: State['zoom'], id: string]>([
    ['cut', '-', 'months', 'cut'],
    ['cut', '- -', 'years', 'cut'],
    ['cut', '- - - -', 'years', 'cut'],
    ['cut', '- - +', 'months', 'cut'],
    ['cut', 'shift+up shift+up shift+down', 'months', 'cut'],
    ['cut', '+', 'days', 'cut'],
    // A minor event keeps its row at every level.
    ['crane', '- -', 'years', 'crane'],
    ['crane', '- - + +', 'days', 'crane'],
    // From it the next row is the fold of 2019, then what is major in 2020.
    ['crane', '- - j', 'years', 'meeting'],
    ['crane', '- - j j', 'years', 'strike'],
    // Months: the first row of the next month that has events, folded or not.
    ['cut', '- ]', 'months', 'secret'],
    ['cut', '- ] ]', 'months', 'crane'],
    ['cut', '- - ]', 'years', 'strike'],
    ['cut', '- - ] ]', 'years', 'leaves'],
    ['cut', '- - ] ] [', 'years', 'strike'],
    ['cut', '- - G', 'years', 'leaves'],
  ])('from %s, %s shows %s at %s', (id, pressed, zoom, cursor) => {
    expect(play(world, from(id), pressed)).toMatchObject({ zoom, cursor });
  });

  test('each level says what it shows', () => {
    expect(play(world, start, '-').notice).toBe('Zoomed to months: all but minor events');
    expect(play(world, start, '- -').notice).toBe('Zoomed to years: the major events');
    expect(play(world, start, '- +').notice).toBe('Zoomed to days: every event');
    expect(play(world, start, '- - j enter').notice).toBe('Zoomed to months: all but minor events');
    expect(play(world, opened(world, { filter: 'kind:strike' }), '-').notice).toBe(
      'Zoomed to months; filters fold nothing',
    );
  });

  test('the closest and the widest view say so', () => {
    expect(play(world, start, '+').notice).toBe('This is the closest view');
    expect(play(world, start, '- - -').notice).toBe('This is the widest view');
  });

  test("the cursor's event keeps its own row when zoomed out from", () => {
    for (const { id } of harbour.events) {
      for (const pressed of ['-', '- -', '- - +', '- - + +']) {
        const state = play(world, from(id), pressed);
        const row = rowAt(world, state, cursorRow(world, state));
        expect([id, row?.type]).toEqual([id, 'event']);
      }
    }
  });

  test("the cursor's event stays in view, on a row of its own, through every zoom from anywhere", () => {
    const zoomKey = fc.constantFrom('+', '-', 'shift+up', 'shift+down');
    const worlds = [bundled, harbour].map((data) => worldOf(data));
    fc.assert(
      fc.property(
        fc.constantFrom(...worlds),
        anySize,
        fc.array(anyKey, { maxLength: 12 }),
        fc.array(zoomKey, { minLength: 1, maxLength: 6 }),
        (plain, size, before, zooms) => {
          const screen = { ...plain, size };
          let state = settle(screen, {
            ...play(screen, opened(screen), before),
            overlays: [],
            prompt: null,
            view: 'list',
          });
          for (const pressed of zooms) {
            const from = state;
            const wasFolded = rowAt(screen, from, cursorRow(screen, from))?.type === 'fold';
            state = play(screen, from, pressed);
            expect(state.cursor).toBe(from.cursor);
            const row = cursorRow(screen, state);
            const { list } = layoutOf(screen, state);
            if (list === null || row === -1) continue;
            expect(row).toBeGreaterThanOrEqual(state.top);
            expect(row).toBeLessThan(state.top + list.height);
            if (!wasFolded) expect(rowAt(screen, state, row)?.type).toBe('event');
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each<[zoom: string, from: string, pressed: string, id: string]>([
    // Days: the next day with an event, and back to the first event of the one before.
    ['', 'strike', ']', 'talks'],
    ['', 'pickets', ']', 'talks'],
    ['', 'pickets', '[', 'crane'],
    ['', 'talks', '[', 'strike'],
    // Months: the first row of the next month that has any.
    ['-', 'pickets', ']', 'released'],
    ['-', 'end', '[', 'inquiry'],
    ['-', 'released', '[', 'strike'],
    // Years.
    ['- -', 'meeting', ']', 'strike'],
    ['- -', 'pickets', ']', 'leaves'],
    ['- -', 'end', '[', 'cut'],
    // At the ends one stays.
    ...['', '-', '- -'].flatMap((zoom): [string, string, string, string][] => [
      [zoom, 'cut', '[', 'cut'],
      [zoom, 'meeting', 'shift+left shift+left', zoom === '' ? 'cut' : 'meeting'],
      [zoom, 'leaves', ']', 'leaves'],
      [zoom, 'leaves', 'shift+right', 'leaves'],
    ]),
  ])('zoomed by “%s” at %s, %s steps to %s', (zoom, id, pressed, cursor) => {
    expect(play(world, play(world, from(id), zoom), pressed).cursor).toBe(cursor);
  });

  test('Enter on folded events zooms in there, not to the detail', () => {
    const folded = play(world, start, '- - j');
    expect(rowAt(world, folded, cursorRow(world, folded))).toMatchObject({ type: 'fold', unit: 'year' });
    const state = play(world, folded, 'enter');
    expect(state).toMatchObject({ zoom: 'months', focus: 'list', cursor: 'meeting' });
    expect(rowAt(world, state, cursorRow(world, state))?.type).toBe('event');
  });

  test('with a query in force nothing that matches is folded', () => {
    const state = play(world, opened(world, { filter: 'kind:policy' }), '- -');
    expect(play(world, state, 'j').cursor).toBe('inquiry');
    expect(rowAt(world, state, cursorRow(world, state) + 2)?.type).toBe('event');
  });

  test('what has no importance folds by what is told of it', () => {
    const plain = createWorld({
      dataset: datasetOf(
        Array.from({ length: 16 }, (_, index) =>
          event({
            id: `e${index}`,
            date: `2020-01-${10 + index}`,
            tags: [],
            claims: index < 2 ? [{ what: 'x' }] : [],
          }),
        ),
      ),
      today,
      size: wide,
    });
    const state = play(plain, opened(plain), '- -');
    expect(play(plain, state, 'G').cursor).not.toBe('e15');
  });
});

describe('the heading on top of the list', () => {
  test.each([usual, small, wide, { columns: 40, rows: 5 }])(
    'never stands for a month without an event under it, at %j',
    (size) => {
      const screen = worldOf(bundled, size);
      let state = opened(screen, { filter: 'kind:statement' });
      for (const pressed of ['down', 'up']) {
        for (let at = 0; at < rowsFor(screen, state).count; at++) {
          state = play(screen, state, pressed);
          const rows = rowsFor(screen, state);
          const isHeading =
            shownRows(screen, state)[0]?.sticky !== undefined || rows.at(state.top)?.type === 'heading';
          if (isHeading) expect(rows.at(state.top + 1)?.type).not.toBe('heading');
        }
      }
    },
  );

  test('gives way to the last event of its year at the end of the list', () => {
    const years = Array.from({ length: 9 }, (_, month) =>
      event({ date: `${2011 + month}`, id: `m${month}` }),
    );
    const screen = worldOf(datasetOf(years), { columns: 40, rows: 7 });
    const state = play(screen, opened(screen), 'G');
    expect(rowsFor(screen, state).at(state.top)).toMatchObject({ type: 'heading' });
    const higher = worldOf(datasetOf(years), { columns: 40, rows: 6 });
    const last = play(higher, opened(higher), 'G');
    expect(rowsFor(higher, last).at(last.top)).toMatchObject({ type: 'event' });
    expect(shownRows(higher, last)[0]?.sticky).toBe(undefined);
  });
});

describe('panes', () => {
  test.each<[pressed: string, focus: State['focus'], id: string, detailTop: number]>([
    ['enter', 'detail', 'strike', 0],
    ['right', 'detail', 'strike', 0],
    ['l', 'detail', 'strike', 0],
    ['tab', 'detail', 'strike', 0],
    ['shift+tab', 'detail', 'strike', 0],
    ['enter left', 'list', 'strike', 0],
    ['enter h', 'list', 'strike', 0],
    ['enter backspace', 'list', 'strike', 0],
    ['enter escape', 'list', 'strike', 0],
    ['tab tab', 'list', 'strike', 0],
    ['J J', 'list', 'strike', 2],
    ['J J K', 'list', 'strike', 1],
    ['K', 'list', 'strike', 0],
    ['J j', 'list', 'pickets', 0],
    ['enter j j', 'detail', 'strike', 2],
    ['enter down up', 'detail', 'strike', 0],
    ['enter j j g', 'detail', 'strike', 0],
    ['enter j j home', 'detail', 'strike', 0],
    ['enter J', 'detail', 'pickets', 0],
    ['enter K', 'detail', 'crane', 0],
    ['enter j J', 'detail', 'pickets', 0],
    ['enter q', 'list', 'strike', 0],
  ])(
    'at 80×24, from the strike, %s leaves the %s at %s, scrolled by %i',
    (pressed, focus, cursor, detailTop) => {
      const screen = worldOf(harbour, usual);
      const state = play(screen, opened(screen, { cursor: 'strike' }), pressed);
      const expected = pressed === 'enter q' ? { effects: [{ type: 'quit', status: 0 }] } : { focus };
      expect(state).toMatchObject({ ...expected, cursor, detailTop });
    },
  );

  test('the detail scrolls no further than its last page', () => {
    const screen = worldOf(harbour, usual);
    const end = play(screen, opened(screen, { cursor: 'strike' }), 'enter G');
    expect(end.detailTop).toBeGreaterThan(5);
    expect(play(screen, end, 'j').detailTop).toBe(end.detailTop);
    expect(play(screen, end, 'end ctrl+d pagedown').detailTop).toBe(end.detailTop);
    expect(play(screen, end, 'k').detailTop).toBe(end.detailTop - 1);
    expect(play(screen, end, 'ctrl+u').detailTop).toBe(end.detailTop - 5);
    expect(play(screen, end, 'pageup').detailTop).toBe(Math.max(0, end.detailTop - 10));
  });

  test('where the detail has no place beside the list it fills the screen, and leaving it loses no scroll', () => {
    const screen = worldOf(bundled, small);
    const list = play(screen, opened(screen), [
      ...Array.from({ length: 30 }, () => ({ name: 'down' })),
      ...Array.from({ length: 3 }, () => ({ name: 'up' })),
    ]);
    const detail = play(screen, list, 'enter');
    expect(layoutOf(screen, detail).arrangement).toBe('detail');
    for (const back of ['q', 'escape', 'left', 'tab']) {
      const again = play(screen, detail, back);
      expect(again).toMatchObject({ focus: 'list', cursor: list.cursor, top: list.top, effects: [] });
      expect(listTop(screen, again)).toBe(listTop(screen, list));
    }
    expect(layoutOf(screen, play(screen, detail, 'J')).arrangement).toBe('detail');
    expect(play(screen, list, 'J J J').detailTop).toBe(0);
  });

  test.each<[size: { columns: number; rows: number }, arrangements: readonly string[]]>([
    [wide, ['stacked', 'list', 'beside', 'stacked']],
    [usual, ['list', 'beside', 'stacked', 'list']],
    // Too low for the detail below.
    [{ columns: 120, rows: 12 }, ['list', 'beside', 'list', 'beside']],
    [{ columns: 70, rows: 12 }, ['beside', 'list', 'beside', 'list']],
  ])('p goes round the places that the detail has at %j', (size, arrangements) => {
    const screen = worldOf(harbour, size);
    let state = opened(screen);
    const seen = arrangements.map(() => {
      state = play(screen, state, 'p');
      return layoutOf(screen, state).arrangement;
    });
    expect(seen).toEqual(arrangements);
  });

  test('p says what it did, or that there is no room', () => {
    expect(play(world, start, 'p').notice).toBe('Detail below');
    expect(play(world, start, 'p p').notice).toBe('Detail hidden: Enter shows it');
    const screen = worldOf(harbour, small);
    expect(play(screen, opened(screen), 'p')).toMatchObject({
      pane: 'auto',
      notice: 'No room for the detail beside the list',
    });
  });
});

describe('links', () => {
  test.each<[from: string, pressed: string, id: string, mode: string]>([
    ['meeting', '<', 'cut', 'list'],
    ['meeting', '>', 'strike', 'list'],
    ['end', '<', 'talks', 'list'],
    ['end', '>', 'leaves', 'list'],
    ['end', '> < <', 'talks', 'list'],
    // Several: a menu, from which one is taken.
    ['strike', '<', 'strike', 'menu'],
    ['strike', '< enter', 'cut', 'list'],
    ['strike', '< j enter', 'meeting', 'list'],
    ['strike', '< 2', 'meeting', 'list'],
    ['strike', '< escape', 'strike', 'list'],
    ['strike', '< q', 'strike', 'list'],
    // What is only part of something, or related to it, comes by the menu.
    ['pickets', '<', 'pickets', 'menu'],
    ['pickets', '< enter', 'strike', 'list'],
    ['released', '<', 'released', 'menu'],
    ['released', '< enter', 'talks', 'list'],
    ['meeting', '>', 'strike', 'list'],
    ['crane', '<', 'crane', 'list'],
    ['crane', '>', 'crane', 'list'],
    // In the detail the same, and one stays there.
    ['meeting', 'enter <', 'cut', 'detail'],
  ])('from %s, %s leads to %s, in the %s', (id, pressed, cursor, mode) => {
    const state = play(world, from(id), pressed);
    expect([state.cursor, modeOf(state)]).toEqual([cursor, mode]);
  });

  test('without a link it is said', () => {
    expect(play(world, from('crane'), '<').notice).toBe('No earlier event is linked to this one');
    expect(play(world, from('crane'), '>').notice).toBe('No later event is linked to this one');
  });

  test('of two events on one day, the one that was answered is the earlier', () => {
    const same = worldOf(
      datasetOf([
        event({ id: 'answer', date: '2020-01-01', links: [{ to: 'question', relation: 'response-to' }] }),
        event({ id: 'question', date: '2020-01-01' }),
      ]),
    );
    expect(play(same, opened(same, { cursor: 'answer' }), '<').cursor).toBe('question');
    expect(play(same, opened(same, { cursor: 'question' }), '>').cursor).toBe('answer');
    expect(play(same, opened(same, { cursor: 'question' }), '<').notice).toBe(
      'No earlier event is linked to this one',
    );
  });

  test.each(['<', 't home enter'])(
    'a query that hides where %s leads is lifted, which is told, and back restores it',
    (pressed) => {
      const hidden = opened(world, { filter: 'who:"Omar Haddad"', cursor: 'leaves' });
      const there = play(world, hidden, pressed);
      expect(there).toMatchObject({
        filter: '',
        lastQuery: 'who:"Omar Haddad"',
        notice: 'Filter lifted to show it; H goes back',
      });
      expect(play(world, there, 'H')).toMatchObject({ cursor: 'leaves', filter: 'who:"Omar Haddad"' });
    },
  );

  test('a query that leaves where the link leads stays in force, and nothing is told', () => {
    const shown = opened(world, { filter: 'who:"Dock Union"', cursor: 'strike' });
    expect(play(world, shown, '< down enter')).toMatchObject({ filter: 'who:"Dock Union"', notice: null });
  });

  test('the event that a link leads to has its own row, however far out the zoom', () => {
    const years = play(world, from('cut'), '- - >');
    const chosen = play(world, years, 'enter');
    expect(chosen).toMatchObject({ cursor: 'meeting', zoom: 'years' });
    expect(rowAt(world, chosen, cursorRow(world, chosen))?.type).toBe('event');
  });
});

describe('back and forward', () => {
  test.each<[pressed: string, id: string]>([
    ['< H', 'end'],
    ['< alt+left', 'end'],
    ['< < H', 'talks'],
    ['< < H H', 'end'],
    ['< H L', 'talks'],
    ['< H alt+right', 'talks'],
    ['< < H H L L', 'strike'],
    ['< < < 1 H', 'strike'],
    ['H', 'end'],
    ['L', 'end'],
    // A jump from an earlier place forgets what came after it.
    ['< H > L', 'leaves'],
    [': ‹2019-11› enter H', 'end'],
  ])('from the end of the strike, %s leads to %s', (pressed, id) => {
    expect(play(world, from('end'), pressed).cursor).toBe(id);
  });

  test('at the ends it is said', () => {
    expect(play(world, start, 'H').notice).toBe('This is where you began');
    expect(play(world, start, 'L').notice).toBe('There is nowhere to go forward to');
  });

  test('query, selection, zoom and scroll come back', () => {
    const screen = worldOf(bundled, usual);
    const here = play(screen, opened(screen, { filter: 'where:iraq' }), [
      ...Array.from({ length: 60 }, () => ({ name: 'down' })),
      { name: 'up' },
      { name: 'up' },
      { name: 'J' },
    ]);
    const there = play(screen, here, 'f enter - g');
    expect(there.filter).not.toBe(here.filter);
    const { filter, cursor, zoom, top, detailTop, pinned } = here;
    expect(detailTop).toBe(1);
    expect(top).toBeGreaterThan(0);
    const back = play(screen, there, 'H');
    expect(back).toMatchObject({ filter, cursor, zoom, top, detailTop, pinned });
    expect(play(screen, back, 'L')).toMatchObject({
      filter: there.filter,
      cursor: there.cursor,
      zoom: 'months',
      top: there.top,
    });
  });

  test('folded events under the cursor are folded again', () => {
    const folded = play(world, start, '- - j');
    const back = play(world, folded, ': 2 0 2 1 enter H');
    expect(back.cursor).toBe('meeting');
    expect(rowAt(world, back, cursorRow(world, back))?.type).toBe('fold');
  });

  test('a filter that was set, changed or lifted is a place to go back to', () => {
    const followed = play(world, start, '/ ‹kind:talks› enter');
    expect(followed).toMatchObject({ filter: 'kind:talks', cursor: 'secret' });
    const lifted = play(world, followed, 'escape');
    expect(lifted).toMatchObject({ filter: '', cursor: 'secret' });
    expect(play(world, lifted, 'H')).toMatchObject({ filter: 'kind:talks', cursor: 'secret' });
    expect(play(world, lifted, 'H H')).toMatchObject({ filter: '', cursor: 'cut' });
    expect(play(world, lifted, 'H / ‹x› enter L').filter).toBe('kind:talks x');
  });
});

describe('matches of a query that was lifted', () => {
  test.each<[pressed: string, id: string]>([
    ['/ ‹kind:strike› enter escape', 'strike'],
    ['/ ‹kind:strike› enter escape n', 'pickets'],
    ['/ ‹kind:strike› enter escape n n', 'end'],
    ['/ ‹kind:strike› enter escape n n n', 'end'],
    ['/ ‹kind:strike› enter escape n n N', 'pickets'],
    ['/ ‹kind:strike› enter escape G N', 'end'],
    ['/ ‹kind:strike› enter escape g n', 'strike'],
    // In force it steps through what is listed.
    ['/ ‹kind:strike› enter n', 'pickets'],
    // Removed by Backspace it is as good as lifted.
    ['/ ‹kind:strike› enter / backspace escape n', 'pickets'],
  ])('%s leads to %s', (pressed, id) => {
    expect(play(world, start, pressed).cursor).toBe(id);
  });

  test('the match has its own row, however far out the zoom', () => {
    const state = play(world, start, '/ ‹kind:arrest› enter escape - - g n n');
    expect(state.cursor).toBe('released');
    expect(rowAt(world, state, cursorRow(world, state))?.type).toBe('event');
  });

  test('where there is none it is said', () => {
    expect(play(world, start, 'n').notice).toBe('Nothing was searched yet; / searches');
    expect(play(world, start, '/ ‹kind:strike› enter escape G n').notice).toBe(
      'No later match for kind:strike',
    );
    expect(play(world, start, '/ ‹kind:strike› enter escape g N').notice).toBe(
      'No earlier match for kind:strike',
    );
  });
});
