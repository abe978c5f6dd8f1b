import { describe, expect, test } from 'vitest';
import { modeOf } from '../../../src/app/keys/bindings.ts';
import { rowsOfThread } from '../../../src/app/overlays/thread.ts';
import { topOverlay, type State } from '../../../src/app/state.ts';
import type { World } from '../../../src/app/world.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event } from '../../helpers/dataset.ts';
import { frame } from '../../helpers/frame.tsx';
import { harbour, opened, worldOf } from '../../helpers/harbour.ts';
import { onTop, play } from '../../helpers/keys.ts';

const world = worldOf(harbour);
const from = (id: string, of = world): State => opened(of, { cursor: id });

/** `- id`: open, `+ id`: closed, `= id`: repeated, `* id`: under the cursor; indented by depth. */
function tree(of: World, state: State): string[] {
  const overlay = onTop(state, 'thread');
  if (overlay === null) return [];
  return rowsOfThread(of, overlay).map(({ event: { id }, depth, isOpen, canOpen, isRepeated, side }, at) => {
    const fold = isRepeated ? '=' : canOpen ? (isOpen ? '-' : '+') : ' ';
    const arrow = { before: '<', root: 'o', after: '>', aside: '.' }[side];
    return `${at === overlay.index ? '*' : ' '}${' '.repeat(depth * 2)}${arrow}${fold}${id}`;
  });
}

const chain = worldOf(
  datasetOf(
    Array.from({ length: 7 }, (_, index) =>
      event({
        id: `e${index}`,
        date: `2020-01-0${index + 1}`,
        links: index === 0 ? [] : [{ to: `e${index - 1}`, relation: 'follows' }],
      }),
    ),
  ),
);

describe('the tree', () => {
  test('has what led to the event above it and what came of it below, forks and all', () => {
    expect(tree(world, play(world, from('strike'), 't'))).toEqual([
      '   < cut',
      '   <-meeting',
      // Told above.
      '     <=cut',
      '*o strike',
      '   > pickets',
      '   >-talks',
      '     >-end',
      '       > leaves',
      '   >-detained',
      '     > released',
    ]);
  });

  test('is three deep at first, and opens further', () => {
    const state = play(chain, from('e0', chain), 't');
    expect(tree(chain, state)).toEqual(['*o e0', '   >-e1', '     >-e2', '       >+e3']);
    expect(tree(chain, play(chain, state, 'G right'))).toEqual([
      ' o e0',
      '   >-e1',
      '     >-e2',
      '*      >-e3',
      '         >+e4',
    ]);
  });

  test('shows a cycle once and follows it no further', () => {
    const circle = worldOf(
      datasetOf([
        event({ id: 'a', date: '2020-01-01', links: [{ to: 'c', relation: 'follows' }] }),
        event({ id: 'b', date: '2020-01-02', links: [{ to: 'a', relation: 'follows' }] }),
        event({ id: 'c', date: '2020-01-03', links: [{ to: 'b', relation: 'follows' }] }),
      ]),
    );
    expect(tree(circle, play(circle, from('a', circle), 't'))).toEqual([
      '   <-c',
      '     <-b',
      '       <=a',
      '*o a',
      '   >-b',
      '     >-c',
      '       >=a',
    ]);
  });

  test('is not there where nothing is linked', () => {
    expect(play(world, from('crane'), 't')).toMatchObject({
      overlays: [],
      notice: 'Nothing led to this event or came of it',
    });
  });

  test('ends with what is only related to the event, which is not followed further', () => {
    const related = worldOf(
      datasetOf([
        event({ id: 'a', date: '2020-01-01' }),
        event({ id: 'b', date: '2020-01-02', links: [{ to: 'a', relation: 'related' }] }),
        event({ id: 'c', date: '2020-01-03', links: [{ to: 'b', relation: 'related' }] }),
        event({
          id: 'd',
          date: '2020-01-04',
          // What stands in the tree already is not told again.
          links: [
            { to: 'a', relation: 'follows' },
            { to: 'a', relation: 'related' },
          ],
        }),
      ]),
    );
    const state = play(related, from('a', related), 't');
    expect(tree(related, state)).toEqual(['*o a', '   > d', '   . b']);
    expect(play(related, state, 'G enter')).toMatchObject({ cursor: 'b', overlays: [] });
    expect(play(related, state, 'y').effects).toMatchObject([
      {
        text: ['- 1 Jan 2020  a', '  - 4 Jan 2020  led to: d', '  - 2 Jan 2020  related to: b', ''].join(
          '\n',
        ),
      },
    ]);
  });

  test('shows the row under the cursor in full where no detail is beside it', () => {
    for (const columns of [60, 80, 100, 120]) {
      const screen = worldOf(bundled, { columns, rows: 24 });
      const thread = play(screen, opened(screen, { cursor: '2020-01-03-soleimani-muhandis-killed' }), 't G');
      const overlay = onTop(thread, 'thread');
      const rows = overlay === null ? [] : rowsOfThread(screen, overlay);
      const title = rows.at(-1)?.event.title ?? 'none';
      expect(frame(screen, thread).slice(-3, -1).join('').replace(/ +/g, ' ')).toContain(title);
    }
  });

  test.each([
    [80, 24],
    [60, 20],
    [40, 12],
  ])('tells each row in full when it is under the cursor at %i×%i', (columns, rows) => {
    const screen = worldOf(bundled, { columns, rows });
    let state = play(screen, opened(screen, { cursor: '2020-01-03-soleimani-muhandis-killed' }), 't g');
    const overlay = onTop(state, 'thread');
    for (const { event: one } of overlay === null ? [] : rowsOfThread(screen, overlay)) {
      expect(frame(screen, state).slice(-4, -1).join('').replace(/ +/g, ' ')).toContain(one.title);
      state = play(screen, state, 'down');
    }
  });

  test('has its detail beside it, which J and K scroll until another row is chosen', () => {
    const wide = worldOf(bundled, { columns: 160, rows: 50 });
    const thread = play(wide, opened(wide, { cursor: '2020-01-03-soleimani-muhandis-killed' }), 't');
    const beside = (state: State) => frame(wide, state).map((line) => line.split('│').at(-1)?.trim());
    const first = beside(thread)[8];
    const scrolled = play(wide, thread, 'J J');
    expect(beside(scrolled)[8]).not.toBe(first);
    expect(beside(play(wide, scrolled, 'K K'))[8]).toBe(first);
    expect(play(wide, thread, 'K').notice).toBe('Nothing more that way');
    expect(frame(wide, play(wide, scrolled, 'j'))).toEqual(frame(wide, play(wide, thread, 'j')));
    const narrow = worldOf(bundled, { columns: 120, rows: 40 });
    expect(play(narrow, thread, 'J').notice).toBe('No detail is beside it');
  });

  test('of an event linked to itself is not there either', () => {
    const own = worldOf(
      datasetOf([event({ id: 'a', date: '2020', links: [{ to: 'a', relation: 'follows' }] })]),
    );
    expect(modeOf(play(own, from('a', own), 't'))).toBe('thread');
  });
});

describe('walking it', () => {
  test.each([
    // The row of the event itself is where it begins.
    ['enter', 'strike'],
    ['k enter', 'cut'],
    ['up up enter', 'meeting'],
    ['j j enter', 'talks'],
    ['ctrl+n ctrl+n ctrl+n enter', 'end'],
    ['g enter', 'cut'],
    ['home enter', 'cut'],
    ['G enter', 'released'],
    ['end pageup enter', 'cut'],
    ['g pagedown enter', 'released'],
    ['g space enter', 'released'],
    // Closed, its branches are passed over.
    ['j j left j enter', 'detained'],
    ['j j - j enter', 'detained'],
    ['j j left right j enter', 'end'],
    ['j j h l j enter', 'end'],
    // From what can't be closed, to what it hangs on.
    ['j j j j left left enter', 'end'],
    ['j j j j left left left left enter', 'talks'],
    ['j left enter', 'strike'],
    ['g left enter', 'strike'],
    ['k left enter', 'meeting'],
    ['right enter', 'strike'],
    ['left enter', 'strike'],
  ])('t %s leads to %s', (pressed, id) => {
    const state = play(world, from('strike'), `t ${pressed}`);
    expect(state).toMatchObject({ overlays: [], cursor: id });
  });

  test.each(['escape', 'q', 't'])('%s closes it where it was opened', (key) => {
    const before = from('strike');
    expect(play(world, before, `t j j ${key}`)).toEqual(before);
  });

  test('going to an event is a place to come back from', () => {
    expect(play(world, from('strike'), 't G enter H').cursor).toBe('strike');
  });

  test('ids with slashes in them lead to what they hang on', () => {
    const slashes = worldOf(
      datasetOf([
        event({ id: 'x/1', date: '2020-01-01' }),
        event({ id: 'x/2', date: '2020-01-02', links: [{ to: 'x/1', relation: 'follows' }] }),
        event({ id: 'x/3', date: '2020-01-03', links: [{ to: 'x/2', relation: 'follows' }] }),
      ]),
    );
    expect(play(slashes, from('x/1', slashes), 't G left enter').cursor).toBe('x/2');
  });

  test('in the bundled data every row of every thread can be reached', () => {
    const real = worldOf(bundled);
    for (const { id } of bundled.events) {
      const state = play(real, from(id, real), 't');
      const overlay = onTop(state, 'thread');
      if (overlay === null) continue;
      const rows = rowsOfThread(real, overlay);
      expect(rows[overlay.index]?.event.id).toBe(id);
      const last = play(real, state, 'G');
      expect(topOverlay(last)).toMatchObject({ index: rows.length - 1 });
      expect(play(real, last, 'enter').cursor).toBe(rows.at(-1)?.event.id);
    }
  });
});

describe('the thread beside its detail, and as a text', () => {
  test('has the detail of the chosen row from 140 columns on', () => {
    const wide = worldOf(harbour, { columns: 140, rows: 30 });
    const rows = frame(wide, play(wide, opened(wide, { cursor: 'strike' }), 't j'));
    expect(rows[4]).toMatch(/│ Pickets close the North Pier$/);
    expect(rows.slice(4, -1).every((row) => row.includes('│'))).toBe(true);
    const less = worldOf(harbour, { columns: 139, rows: 30 });
    expect(
      frame(less, play(less, opened(less, { cursor: 'strike' }), 't'))
        .slice(4, -1)
        .join(''),
    ).not.toContain('│');
  });

  test('y copies it as an indented list, rows that repeat marked', () => {
    expect(play(world, from('strike'), 't y').effects).toEqual([
      {
        type: 'copy',
        what: 'the thread as a list',
        text: [
          '  - 4 Mar 2019  in response to: Port Authority cuts the night shift',
          '  - 20 Mar 2019  follows: Dock Union calls a meeting',
          '    - 4 Mar 2019  in response to: Port Authority cuts the night shift (see above)',
          '- 15 Jan 2020  Dock workers strike',
          '  - 15 Jan 2020  includes: Pickets close the North Pier',
          '  - 28 Jan–2 Feb 2020  led to: Talks in Lowmark',
          '    - 17 Nov 2020  led to: The strike ends',
          '      - 1 Feb 2021  led to: Omar Haddad leaves the Port Authority',
          '  - 3 Feb 2020  answered by: Mara Lind is detained',
          '    - 10 Feb 2020  led to: Mara Lind is released',
          '',
        ].join('\n'),
      },
    ]);
  });
});
