import { renderToString } from 'ink';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { MenuItem } from '../../src/app/overlays/menu.ts';
import { width } from '../../src/timeline/lines/text.ts';
import { Menu } from '../../src/view/Menu.tsx';
import { asciiLook, plainLook } from '../helpers/frame.tsx';

const items = (count: number, label = 'Item', about = 'person · 3 events'): MenuItem[] =>
  Array.from({ length: count }, (_, at) => ({
    label: `${label} ${at + 1}`,
    about,
    choose: (_world, state) => state,
  }));

function draw(
  of: readonly MenuItem[],
  index: number,
  columns: number,
  rows: number,
  look = plainLook,
): string[] {
  const rect = { left: 0, top: 0, width: columns, height: rows };
  const element = <Menu title="Follow" items={of} index={index} rect={rect} look={look} />;
  return stripVTControlCharacters(renderToString(element, { columns }))
    .split('\n')
    .map((row) => row.trimEnd());
}

test('the item under the cursor has a pointer, and the first nine have numbers', () => {
  expect(draw(items(11), 1, 40, 13)).toEqual([
    ' Follow',
    '  1 Item 1           person · 3 events',
    '❯ 2 Item 2           person · 3 events',
    '  3 Item 3           person · 3 events',
    '  4 Item 4           person · 3 events',
    '  5 Item 5           person · 3 events',
    '  6 Item 6           person · 3 events',
    '  7 Item 7           person · 3 events',
    '  8 Item 8           person · 3 events',
    '  9 Item 9           person · 3 events',
    '    Item 10          person · 3 events',
    '    Item 11          person · 3 events',
    '',
  ]);
});

test('of more items than fit, those around the cursor', () => {
  expect(draw(items(20), 0, 40, 4).map((row) => row.slice(0, 11).trimEnd())).toEqual([
    ' Follow',
    '❯ 1 Item 1',
    '  2 Item 2',
    '  3 Item 3',
  ]);
  expect(draw(items(20), 10, 40, 4).map((row) => row.slice(0, 11).trimEnd())).toEqual([
    ' Follow',
    '  9 Item 9',
    '    Item 10',
    '❯   Item 11',
  ]);
  expect(draw(items(20), 19, 40, 4).at(-1)?.trimEnd().slice(0, 11)).toBe('❯   Item 20');
});

test('long labels are cut, and leave room for what is said of them', () => {
  const rows = draw(items(3, 'A name that is far too long for a menu'), 2, 30, 5);
  expect(rows.filter((row) => width(row) > 30)).toEqual([]);
  expect(rows[1]).toBe('  1 A name t… person · 3 ev…');
});

test('in ASCII too', () => {
  expect(draw(items(1), 0, 40, 2, asciiLook)[1]).toBe('> 1 Item 1           person - 3 events');
});

test('without items there is the title', () => {
  expect(draw([], 0, 20, 3)).toEqual([' Follow', '', '']);
});

test('where rows have no room for all that is said, the item under the cursor is in full below them', () => {
  const links: MenuItem[] = [
    'Raid in Fallujah ended in three reported militia arrests',
    "Rockets hit Baghdad's Green Zone",
    'End',
  ].map((label) => ({ label, about: 'in response to · 16 Nov 2020', choose: (_world, state) => state }));
  expect(draw(links, 0, 40, 7)).toEqual([
    ' Follow',
    '❯ 1 Raid in Fallujah ended in three…',
    "  2 Rockets hit Baghdad's Green Zone",
    '  3 End   in response to · 16 Nov 2020',
    '',
    ' in response to · 16 Nov 2020: Raid in',
    ' Fallujah ended in three reported …',
  ]);
  // Too low for it, or wide enough without.
  expect(draw(links, 0, 40, 5)[1]).toBe('❯ 1 Raid in Fallu… in response to · 1…');
  expect(draw(links, 2, 100, 7).slice(4)).toEqual(['', '', '']);
});
