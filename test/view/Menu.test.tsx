import { expect, test } from 'vitest';
import { placed } from '../../src/app/overlays/placed.ts';
import { topOverlay } from '../../src/app/state.ts';
import { createStore } from '../../src/app/store.ts';
import { width } from '../../src/timeline/lines/text.ts';
import { App } from '../../src/view/App.tsx';
import { datasetOf, event } from '../helpers/dataset.ts';
import { asciiLook, mounted, plainLook } from '../helpers/frame.tsx';
import { opened, worldOf } from '../helpers/harbour.ts';
import { play } from '../helpers/keys.ts';

/** An event with so many actors, for the menu of whom to follow. */
const crowd = (count: number, name = 'Item') =>
  datasetOf(
    [
      event({
        id: 'a',
        date: '2020-11-15',
        actors: Array.from({ length: count }, (_, at) => ({ actor: `${at + 1}` })),
      }),
    ],
    {
      actors: Array.from({ length: count }, (_, at) => ({
        id: `${at + 1}`,
        name: `${name} ${at + 1}`,
        aliases: [],
        affiliations: [],
      })),
    },
  );

/** The lines of the menu alone on the screen, on which it has so many. */
function draw(
  dataset: ReturnType<typeof datasetOf>,
  pressed: string,
  columns: number,
  lines: number,
  look = plainLook,
): string[] {
  // Header, axis and hints take five.
  const world = worldOf(dataset, { columns, rows: lines + 5 });
  const state = play(world, { ...opened(world), pane: 'hidden' }, pressed);
  const overlay = topOverlay(state);
  if (overlay === null) throw new Error('no menu is open');
  const { top, height } = placed(world, state, overlay).rect;
  // Where its items have no room there it takes those of the axis too.
  expect(height).toBeGreaterThanOrEqual(lines);
  return mounted(<App store={createStore(world, state, () => undefined)} look={look} />).slice(
    top,
    top + height,
  );
}

test('the item under the cursor has a pointer, and the first nine have numbers', () => {
  expect(draw(crowd(11), 'f down', 40, 13)).toEqual([
    ' Follow · → shows who it is',
    '  1 Item 1                     1 event',
    '❯ 2 Item 2                     1 event',
    '  3 Item 3                     1 event',
    '  4 Item 4                     1 event',
    '  5 Item 5                     1 event',
    '  6 Item 6                     1 event',
    '  7 Item 7                     1 event',
    '  8 Item 8                     1 event',
    '  9 Item 9                     1 event',
    '    Item 10                    1 event',
    '    Item 11                    1 event',
    '',
  ]);
});

test('of more items than fit, those around the cursor', () => {
  const shown = (downs: number): string[] =>
    draw(crowd(20), `f ${'down '.repeat(downs)}`, 40, 6)
      .slice(1)
      .map((row) => row.slice(0, 11).trimEnd());
  expect(shown(0)).toEqual(['❯ 1 Item 1', '  2 Item 2', '  3 Item 3', '  4 Item 4', '  5 Item 5']);
  expect(shown(10)).toEqual(['  9 Item 9', '    Item 10', '❯   Item 11', '    Item 12', '    Item 13']);
  expect(shown(19)).toEqual(['    Item 16', '    Item 17', '    Item 18', '    Item 19', '❯   Item 20']);
});

test('long labels are cut; that under the cursor is in full below, with what is said of it', () => {
  const rows = draw(crowd(3, 'A name that is far too long for a menu'), 'f G', 30, 9);
  expect(rows.filter((row) => width(row) > 30)).toEqual([]);
  expect(rows[1]).toBe('  1 A name that is far too…');
});

test('in ASCII too', () => {
  expect(draw(crowd(1), 'f', 40, 4, asciiLook).slice(0, 2)).toEqual([
    ' Follow | > shows who it is',
    '> 1 Item 1                     1 event',
  ]);
});

test('where rows have no room for all that is said, the item under the cursor is in full below them', () => {
  const titles = [
    'Raid in Fallujah ended in three reported militia arrests',
    "Rockets hit Baghdad's Green Zone",
    'End',
  ];
  const linked = datasetOf([
    event({
      id: 'a',
      date: '2020-11-15',
      links: titles.map((_, at) => ({ to: `${at}`, relation: 'response-to' })),
    }),
    ...titles.map((title, at) => event({ id: `${at}`, date: '2020-11-16', title })),
  ]);
  expect(draw(linked, '>', 40, 7)).toEqual([
    ' Later events linked to this one',
    '❯ 1 16 Nov 2020  Raid in Fallujah en…',
    '  2 16 Nov 2020  Rockets hit Baghdad…',
    '  3 16 Nov 2020  End    in response to',
    ' in response to, 16 Nov 2020: Raid in',
    ' Fallujah ended in three reported',
    ' militia arrests',
  ]);
  // However low, or wide enough without.
  expect(draw(linked, '>', 40, 5).slice(-3)).toEqual(draw(linked, '>', 40, 7).slice(-3));
  expect(draw(linked, '> G', 100, 7).slice(4)).toEqual(['', '', '']);
});
