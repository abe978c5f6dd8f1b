// The thread overlay: walking the tree of what led to an event and what came of it.
import { dateShort } from '../../dates/words/words.ts';
import { isContested } from '../../dataset/dispute.ts';
import {
  cutLine,
  padded,
  piece,
  wrapPieces,
  wrapPiecesAtMost,
  type Line,
} from '../../timeline/lines/line.ts';
import { clampScroll, footerLines, narrowCells } from '../../timeline/lines/scroll.ts';
import { linkWords, type LinkContext } from '../../timeline/links.ts';
import { openDepth, threadRows, type ThreadRow } from '../../timeline/thread.ts';
import { bind, bindPair, endKeys, pageKeys, rowKeys, type Hint } from '../keys/binding.ts';
import { onEvent, pastTheEnd, type Move } from '../moves.ts';
import { jump } from '../visits.ts';
import { eventWords } from '../speech/speech.ts';
import { closeOverlay, openOverlay, replaceOverlay, withEffect, type State } from '../state.ts';
import type { ThreadOverlay } from './state.ts';
import { cut, padEnd, width } from '../../timeline/lines/text.ts';
import { memoLast } from '../memo.ts';
import type { World } from '../world.ts';
import {
  besideCells,
  type Beside,
  close,
  inOverlay,
  moveBy,
  movePage,
  pageOf,
  type OverlayKind,
} from './overlay.ts';

/** A key asks for the rows several times over, and there may be a thousand. */
const rememberedRows = memoLast((linked: LinkContext, root: string, toggled: readonly string[]) => {
  const event = linked.eventOf(root);
  return event === undefined ? [] : threadRows(event, linked, new Set(toggled));
});

export function rowsOfThread({ linked }: World, { root, toggled }: ThreadOverlay): readonly ThreadRow[] {
  return rememberedRows(linked, root, toggled);
}

export const openThread: Move = onEvent((world, state, event) => {
  const overlay: ThreadOverlay = {
    type: 'thread',
    root: event.id,
    toggled: [],
    index: 0,
    detailTop: 0,
    detailRow: -1,
  };
  const rows = rowsOfThread(world, overlay);
  if (rows.length === 1) return { ...state, notice: 'Nothing led to this event or came of it' };
  return openOverlay(state, { ...overlay, index: rows.findIndex(({ side }) => side === 'root') });
});

const inThread = (
  run: (own: ThreadOverlay, rows: readonly ThreadRow[], world: World, state: State) => State,
): Move => inOverlay('thread', (own, world, state) => run(own, rowsOfThread(world, own), world, state));

/** Opens the branch of a row, or closes it. */
export const toggleBranch = (key: string): Move =>
  inOverlay('thread', (own, _world, state) => {
    const others = own.toggled.filter((other) => other !== key);
    return replaceOverlay(state, {
      ...own,
      toggled: others.length < own.toggled.length ? others : [...others, key],
    });
  });

/** Opens or closes a branch; ← on one that is closed goes to what it hangs on. */
function openBranch(wanted: boolean): Move {
  return inThread((own, rows, world, state) => {
    const row = rows[own.index];
    if (row === undefined) return state;
    if (row.canOpen && row.isOpen !== wanted) return toggleBranch(row.key)(world, state);
    if (wanted) return state;
    // What a row hangs on stands above it, on both sides of the root.
    const above = rows.findLastIndex(
      ({ depth, side }, at) => at < own.index && side === row.side && depth === row.depth - 1,
    );
    const root = rows.findIndex(({ side }) => side === 'root');
    return replaceOverlay(state, { ...own, index: above === -1 ? root : above });
  });
}

/** Goes to the event under the cursor. */
const go = inThread((own, rows, world, state) => {
  const row = rows[own.index];
  const closed = closeOverlay(state);
  return row === undefined ? closed : jump(world, closed, row.event.id);
});

/** From so many columns on the detail of the chosen row stands beside the tree. */
const columnsForDetail = 140;

/** The detail beside the tree, so many lines on. */
const scrollBeside = (count: number): Move =>
  inThread((own, _rows, world, state) => {
    const { lines, top } = detailBeside(world, own);
    const { rect } = pageOf(thread, world, state, own);
    if (world.size.columns < columnsForDetail) return { ...state, notice: 'No detail is beside it' };
    const detailTop = clampScroll(top + count, rect.height, lines.length);
    return detailTop === top ? state : replaceOverlay(state, { ...own, detailTop, detailRow: own.index });
  });

function detailBeside(world: World, own: ThreadOverlay): Beside {
  const event = rowsOfThread(world, own)[own.index]?.event;
  return {
    lines: event === undefined ? [] : world.eventDetail(event, besideCells, ''),
    top: own.detailRow === own.index ? own.detailTop : 0,
  };
}

const scrollHint: Hint = ({ size }) => (size.columns < columnsForDetail ? null : 'scroll');

const copyThread = inThread((_own, rows, _world, state) =>
  withEffect(state, { type: 'copy', text: threadText(rows), what: 'the thread as a list' }),
);

/** A line a row, indented as on the screen. */
function threadText(rows: readonly ThreadRow[]): string {
  const lines = rows.map(({ event, link, depth, isRepeated }) => {
    const relation = link === null ? '' : `${linkWords(link)}: `;
    const again = isRepeated ? ' (see above)' : '';
    return `${'  '.repeat(depth)}- ${dateShort(event.when)}  ${relation}${event.title}${again}`;
  });
  return `${lines.join('\n')}\n`;
}

/** A span of months has more than a column of dates should, least of all where titles are short of room. */
const mostDateCells = { full: 18, brief: 14 } as const;

const dateCellsOf = memoLast((rows: readonly ThreadRow[], most: number): number =>
  Math.min(most, Math.max(0, ...rows.map(({ event }) => width(dateShort(event.when))))),
);

export const thread: OverlayKind<ThreadOverlay> = {
  covers: (world) => (world.size.columns >= columnsForDetail ? 'half' : 'panes'),
  beside: (world, _state, own) => detailBeside(world, own),
  page: (world, _state, own, { width: cells, height }) => {
    const rows = rowsOfThread(world, own);
    const isBrief = cells < narrowCells;
    const dateWidth = dateCellsOf(rows, mostDateCells[isBrief ? 'brief' : 'full']);
    // Without a detail beside it the chosen row stands in full below.
    const isFull = isBrief || world.size.columns < columnsForDetail;
    const footer = isFull ? footerLines(height, footerNeeded(rows, cells, dateWidth)) : 0;
    const sides = new Set(rows.map(({ side }) => side));
    const signs = (Object.keys(sideSigns) as ThreadRow['side'][]).filter((side) => sides.has(side));
    const legend = signs.map((side) => `  ${sideSigns[side]} ${sideWords[side]}`).join('');
    const title = [piece(' '), piece('Thread', 'heading'), piece(legend, 'dots')];
    return {
      head: isBrief ? [] : [cutLine(title, cells)],
      count: rows.length,
      line: (at) => threadLine(rows[at], at === own.index, dateWidth, isBrief, cells),
      foot: padded(inFull(rows[own.index], cells, footer, dateWidth), footer),
      cursor: own.index,
    };
  },
  keys: {
    title: 'In the thread',
    bindings: [
      ...bindPair('thread', rowKeys, moveBy, '↑ ↓ · k j', 'walk', 'walk'),
      ...bindPair(
        'thread',
        pageKeys,
        movePage('thread', () => thread),
        'PgUp PgDn',
        'a page',
      ),
      ...bindPair('thread', endKeys, (sign) => moveBy(sign * pastTheEnd), 'Home End', 'first, last'),
      ...bindPair('thread', ['J', 'K'], scrollBeside, 'J K', 'scroll the detail beside it', scrollHint),
      bind('thread', 'right l +', openBranch(true), '→ ←', 'open, close a branch', 'open'),
      bind('thread', 'left h -', openBranch(false), '→ ←', 'open, close a branch'),
      bind('thread', 'enter', go, 'Enter', 'go to the event', 'go'),
      bind('thread', 'y', copyThread, 'y', 'copy it as an indented list', 'copy'),
      bind('thread', 't', close, 't', 'close'),
    ],
  },
  speech: (world, _state, own, before) => [
    ...(before === null ? ['Thread:'] : []),
    rowSpeech(rowsOfThread(world, own)[own.index]),
  ],
};

const sideSigns: Readonly<Record<ThreadRow['side'], string>> = {
  before: '←',
  root: '●',
  after: '→',
  aside: '·',
};

const sideWords: Readonly<Record<ThreadRow['side'], string>> = {
  before: 'led to it',
  root: 'the event',
  after: 'came of it',
  aside: 'related',
};

/** The dates stand in a column, down which the eye can run; the tree is right of it. */
function threadLine(
  row: ThreadRow | undefined,
  isSelected: boolean,
  dateWidth: number,
  isBrief: boolean,
  cells: number,
): Line {
  if (row === undefined) return [];
  // A deep thread is indented no further than leaves room for titles.
  const indent = (isBrief ? ' ' : '  ').repeat(Math.min(row.depth, openDepth * 2));
  const fold = row.canOpen ? (row.isOpen ? '▾' : '▸') : row.isRepeated ? '↺' : ' ';
  const words = row.link === null || isBrief ? '' : `${linkWords(row.link)}  `;
  const again = row.isRepeated ? (isBrief ? '' : ' above') : '';
  const role = isSelected ? 'selected' : row.side === 'root' ? 'title' : row.isRepeated ? 'dim' : 'plain';
  const line: Line = [
    piece(isSelected ? '❯ ' : '  ', 'cursor'),
    piece(padEnd(cut(dateShort(row.event.when), dateWidth), dateWidth), 'dim'),
    piece(` ${indent}`, 'dim'),
    piece(sideSigns[row.side], 'dots'),
    piece(' '),
    row.canOpen ? { ...piece(fold, 'dim'), lead: { type: 'branch', id: row.key } } : piece(fold, 'dim'),
    piece(`${again} `, 'dim'),
    piece(words, 'dim'),
    piece(isContested(row.event) ? '≠ ' : '', 'disputed'),
    piece(row.event.title, role),
  ];
  return cutLine(line, cells);
}

/** Lines of the row that takes most of them, so that none moves while walking. */
const footerNeeded = memoLast((rows: readonly ThreadRow[], cells: number, dateWidth: number): number =>
  Math.max(0, ...rows.map((row) => wrapPieces(wordsOf(row, dateWidth), cells - 2).length)),
);

/** A row with all that there may be no room for in the tree; its date where that is cut there. */
function wordsOf({ event, link }: ThreadRow, dateWidth: number): Line {
  const date = dateShort(event.when);
  const when = width(date) > dateWidth ? `, ${date}` : '';
  return [piece(`${link === null ? 'this event' : linkWords(link)}${when}: `, 'dim'), piece(event.title)];
}

function inFull(row: ThreadRow | undefined, cells: number, height: number, dateWidth: number): Line[] {
  if (row === undefined) return [];
  return wrapPiecesAtMost(wordsOf(row, dateWidth), cells - 2, height).map((line) => [piece(' '), ...line]);
}

function rowSpeech(row: ThreadRow | undefined): string {
  if (row === undefined) return '';
  const relation = row.link === null ? 'this event' : `${linkWords(row.link)}, level ${row.depth}`;
  const fold = row.canOpen ? (row.isOpen ? ' Open.' : ' Closed.') : row.isRepeated ? ' Told above.' : '';
  return `${relation}: ${eventWords(row.event)}${fold}`;
}
