// Menus over the list: whom to follow, which source to open, which linked event to go to.
import {
  cutLine,
  justify,
  lineWidth,
  padded,
  padLine,
  piece,
  wrapPieces,
  wrapPiecesAtMost,
  type Line,
} from '../../timeline/lines/line.ts';
import { footerLines, narrowCells } from '../../timeline/lines/scroll.ts';
import { cut, padEnd, width } from '../../timeline/lines/text.ts';
import { layoutOf } from '../derive.ts';
import {
  bind,
  bindDigits,
  bindPair,
  endKeys,
  listPageKeys,
  printedKeys,
  rowKeys,
  type Hint,
} from '../keys/binding.ts';
import { onEvent, pastTheEnd, type Move } from '../moves.ts';
import { narrow, replaceFilter, type Follow } from '../visits.ts';
import { speechOf } from '../speech/speech.ts';
import { closeOverlay, openOverlay, topOverlay, type State } from '../state.ts';
import { entryOverlay, type MenuKind, type MenuOverlay } from './state.ts';
import type { World } from '../world.ts';
import { menuItems, type MenuItem } from './menu-items.ts';
import { inOverlay, moveBy, movePage, type OverlayKind } from './overlay.ts';

const menuTitles: Readonly<Record<MenuKind, string>> = {
  follow: 'Follow',
  about: 'Who is it?',
  sources: 'Open a source',
  earlier: 'Earlier events linked to this one',
  later: 'Later events linked to this one',
};

/** A place has no entry. */
const titleOver = (world: World, kind: MenuKind, item: MenuItem | undefined): string =>
  kind === 'follow' && item?.actor !== undefined
    ? `${menuTitles.follow} · ${printedKeys('→', world)} shows who it is`
    : menuTitles[kind];

/** Opens a menu; where it would be empty that is said. */
export function openMenu(kind: MenuKind, ifEmpty: string): Move {
  return onEvent((world, state) =>
    menuItems(world, state, kind).length === 0
      ? { ...state, notice: ifEmpty }
      : openOverlay(state, { type: 'menu', kind, index: 0 }),
  );
}

/** The entry of the event's person or group; a menu where there are several. */
export const openEntry: Move = onEvent((world, state) => {
  const [only, another] = menuItems(world, state, 'about');
  return only !== undefined && another === undefined
    ? only.choose(world, state, narrow)
    : openMenu('about', 'This event names nobody')(world, state);
});

/** Closes the menu and does what its item says, if there is one. */
function takeItem(
  world: World,
  state: State,
  { kind }: MenuOverlay,
  index: number,
  follow: Follow = narrow,
): State {
  const item = menuItems(world, state, kind)[index];
  return item === undefined ? state : item.choose(world, closeOverlay(state), follow);
}

const take = inOverlay('menu', (own, world, state) => takeItem(world, state, own, own.index));
const takeInstead = inOverlay('menu', (own, world, state) =>
  takeItem(world, state, own, own.index, replaceFilter),
);

const takeNumber = (digit: number): Move =>
  inOverlay('menu', (own, world, state) => takeItem(world, state, own, digit - 1));

/** The entry of the person or group under the cursor; the menu stays under it. */
const openEntryOfItem = inOverlay('menu', (own, world, state) => {
  const actor = menuItems(world, state, own.kind)[own.index]?.actor;
  return actor === undefined ? take(world, state) : openOverlay(state, entryOverlay(actor));
});

/** Cells of a row besides the label and what is said after it: pointer, number, gaps, margins. */
const itemChrome = 8;

/** The title. */
const headLines = 1;

/** A span of months has more than a column of dates should, where titles are short of room. */
const mostDateCells = { full: 24, brief: 14 } as const;
const dateGap = 2;

/** Cells of the column of dates in rows of `cells`, with those after it. */
function dateCellsOf(items: readonly MenuItem[], cells: number): number {
  const widest = Math.max(0, ...items.map(({ date = '' }) => width(date)));
  const most = mostDateCells[cells < narrowCells ? 'brief' : 'full'];
  return widest === 0 ? 0 : Math.min(most, widest) + dateGap;
}

const fitIn = (items: readonly MenuItem[], cells: number): boolean => {
  const dateCells = dateCellsOf(items, cells);
  return items.every(
    ({ date = '', label, about }) =>
      width(date) <= dateCells && dateCells + width(label) + width(about) + itemChrome <= cells,
  );
};

const takenBy: Readonly<Record<MenuKind, string>> = {
  follow: 'follow',
  about: 'entry',
  sources: 'open',
  earlier: 'go',
  later: 'go',
};

const enterHint: Hint = (world, state) => {
  const overlay = topOverlay(state);
  if (overlay?.type !== 'menu') return null;
  if (menuItems(world, state, overlay.kind)[overlay.index]?.isIdle === true) return null;
  return overlay.kind === 'follow' && state.filter !== '' ? 'narrow' : takenBy[overlay.kind];
};

const insteadHint: Hint = (_world, state) => {
  const overlay = topOverlay(state);
  return overlay?.type === 'menu' && overlay.kind === 'follow' && state.filter !== '' ? 'instead' : null;
};

/** Sources and links have titles, which are read before what is said after them. */
const isTitled = (kind: MenuKind): boolean => kind !== 'follow' && kind !== 'about';

export const menu: OverlayKind<MenuOverlay> = {
  covers: (world, state, { kind }) => {
    const { arrangement, list } = layoutOf(world, state);
    const items = menuItems(world, state, kind);
    if (list === null || fitIn(items, list.width)) return 'list';
    // What doesn't fit beside the detail has its columns too, what doesn't fit above it its rows.
    const rows = headLines + items.length + footerNeeded(items, list.width);
    if (arrangement === 'beside') return 'panes';
    if (rows <= list.height) return 'list';
    return arrangement === 'stacked' ? 'panes' : 'screen';
  },
  page: (world, state, { kind, index }, { width: room, height }) => {
    const items = menuItems(world, state, kind);
    const cells = room - 2;
    const dateCells = dateCellsOf(items, room);
    const footer = footerLines(height - headLines, footerNeeded(items, room));
    return {
      head: [cutLine([piece(' '), piece(titleOver(world, kind, items[index]), 'heading')], room)],
      count: items.length,
      line: (at) =>
        itemLine(
          items[at],
          { at, isSelected: at === index, isBrief: footer > 0 || isTitled(kind), dateCells },
          cells,
        ),
      foot: padded(inFull(items[index], cells, footer), footer),
      cursor: index,
    };
  },
  keys: {
    title: 'In menus',
    bindings: [
      ...bindPair('menu', rowKeys, moveBy, '↑ ↓ · k j', 'choose', 'choose'),
      ...bindPair(
        'menu',
        listPageKeys,
        movePage('menu', () => menu),
        'PgUp PgDn',
        'a page',
      ),
      ...bindPair('menu', endKeys, (sign) => moveBy(sign * pastTheEnd), 'Home End', 'first, last'),
      bind('menu', 'enter l', take, 'Enter', 'take it; one to follow narrows the filter', enterHint),
      bind('menu', 'alt+enter', takeInstead, 'Alt-Enter', 'follow it in place of the filter', insteadHint),
      // No hint: only in some menus is there an entry, and their titles say so.
      bind('menu', 'right', openEntryOfItem, '→', 'the entry of a person or group'),
      ...bindDigits('menu', takeNumber, 'take that one'),
    ],
  },
  speech: (world, state, { kind, index }, before) => {
    const items = menuItems(world, state, kind);
    const item = items[index];
    if (item === undefined) return [];
    const line = `${index + 1}. ${[item.date ?? '', item.label, item.about].filter(Boolean).map(speechOf).join(', ')}`;
    return before === null ? [`${menuTitles[kind]}, ${items.length} to choose from:`, line] : [line];
  },
};

interface Row {
  readonly at: number;
  readonly isSelected: boolean;
  readonly isBrief: boolean;
  readonly dateCells: number;
}

/** What is said after the label gives way to it where it is brief. */
function itemLine(
  item: MenuItem | undefined,
  { at, isSelected, isBrief, dateCells }: Row,
  cells: number,
): Line {
  if (item === undefined) return [];
  const { date = '', label, about } = item;
  const pointer = piece(isSelected ? '❯ ' : '  ', 'cursor');
  const number = piece(at < 9 ? `${at + 1} ` : '  ', 'dim');
  const when = padEnd(cut(date, dateCells - dateGap), dateCells);
  const left: Line = [pointer, number, piece(when, 'dim'), piece(label, isSelected ? 'selected' : 'plain')];
  const free = cells - lineWidth(left) - 2;
  const isDropped = isBrief && width(about) > free;
  const right = isDropped ? [] : cutLine([piece(about, 'dim')], Math.max(Math.floor(cells / 2), free));
  return padLine(justify(left, right, cells), cells);
}

/** Lines of the longest item, where not all have room for all that they tell in their rows. */
function footerNeeded(items: readonly MenuItem[], room: number): number {
  if (fitIn(items, room)) return 0;
  return Math.max(...items.map((item) => wrapPieces(wordsOf(item), room - 2).length));
}

function wordsOf({ date = '', label, about }: MenuItem): Line {
  const facts = [about, date].filter(Boolean).join(', ');
  return facts === '' ? [piece(label)] : [piece(`${facts}: `, 'dim'), piece(label)];
}

/** An item with all that there is no room for in its row; first of all its label. */
function inFull(item: MenuItem | undefined, cells: number, height: number): Line[] {
  if (item === undefined) return [];
  const words = wordsOf(item);
  const isWhole = wrapPieces(words, cells).length <= height;
  const lines = wrapPiecesAtMost(isWhole ? words : words.slice(-1), cells, height);
  return lines.map((line) => [piece(' '), ...line]);
}
