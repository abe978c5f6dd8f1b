// What lies over the list, as lines: the thread, who's who, entries.
import {
  columnsForDates,
  directoryItems,
  directoryParts,
  sortNames,
  sortOf,
  tabs,
  type DirectoryItem,
} from '../app/overlays/directory.ts';
import { rowsOfThread, threadParts } from '../app/overlays/thread.ts';
import type { DirectoryOverlay, DirectoryTab, ThreadOverlay } from '../app/state.ts';
import type { World } from '../app/world.ts';
import { dateShort } from '../dates/words/words.ts';
import { isContested } from '../dataset/dispute.ts';
import {
  cutLine,
  justify,
  lineWidth,
  mark,
  padLine,
  piece,
  wrapPiecesAtMost,
  type Line,
} from '../timeline/lines/line.ts';
import { linkWords } from '../timeline/links.ts';
import { openDepth, type ThreadRow } from '../timeline/thread.ts';
import { monthLabel } from '../timeline/axis/ticks.ts';
import { centredTop } from '../timeline/lines/scroll.ts';
import { densityStrip } from './density-strip.ts';

/** The rows around `index` that fit in `height`. */
function around<Item>(items: readonly Item[], index: number, height: number): { item: Item; at: number }[] {
  const top = centredTop(index, height, items.length);
  return items.slice(top, top + height).map((item, offset) => ({ item, at: top + offset }));
}

export function threadLines(world: World, overlay: ThreadOverlay, cells: number, height: number): Line[] {
  const rows = rowsOfThread(world, overlay);
  const parts = threadParts(cells, height);
  const title: Line = cutLine(
    [piece(' '), piece('Thread', 'heading'), piece(' what led to it, the event, what came of it', 'dim')],
    cells,
  );
  const tree = around(rows, overlay.index, parts.rows).map(({ item, at }) =>
    threadLine(item, at === overlay.index, parts.footer > 0, cells),
  );
  const blank = Array.from({ length: Math.max(0, parts.rows - tree.length) }, (): Line => []);
  const footer = parts.footer === 0 ? [] : [...blank, ...inFull(rows[overlay.index], cells, parts.footer)];
  return [...[title].slice(0, parts.title), ...tree, ...footer];
}

const sideSigns: Readonly<Record<ThreadRow['side'], string>> = { before: '←', root: '●', after: '→' };

function threadLine(row: ThreadRow, isSelected: boolean, isBrief: boolean, cells: number): Line {
  // A deep thread is indented no further than leaves room for titles.
  const indent = (isBrief ? ' ' : '  ').repeat(Math.min(row.depth, openDepth * 2));
  const fold = row.canOpen ? (row.isOpen ? '▾' : '▸') : row.isRepeated ? '↺' : ' ';
  const words = row.link === null || isBrief ? '' : `${linkWords(row.link)} `;
  const role = isSelected ? 'selected' : row.side === 'root' ? 'title' : 'plain';
  const line: Line = [
    piece(isSelected ? '❯ ' : '  ', 'cursor'),
    piece(`${indent}${sideSigns[row.side]} ${fold} `, 'dim'),
    piece(words, 'dim'),
    piece(`${dateShort(row.event.when)}  `, 'dim'),
    piece(isContested(row.event) ? '≠ ' : '', 'disputed'),
    piece(row.event.title, role),
  ];
  return cutLine(line, cells);
}

/** A row with all that there is no room for in the tree. */
function inFull(row: ThreadRow | undefined, cells: number, height: number): Line[] {
  if (row === undefined) return [];
  const words = row.link === null ? 'this event' : linkWords(row.link);
  const lines = wrapPiecesAtMost([piece(`${words}: `, 'dim'), piece(row.event.title)], cells - 2, height);
  return lines.map((line) => [piece(' '), ...line]);
}

export function tabsLine(tab: DirectoryTab, sort: keyof typeof sortNames, cells: number): Line {
  const entries = Object.entries(tabs);
  const names: Line = entries.flatMap(([name, { title }]) => [
    piece(` ${title} `, name === tab ? 'chip' : 'dim'),
    piece(' '),
  ]);
  const order = (words: string): Line => [piece(words, 'dim'), piece(' ')];
  const whole = order(sortNames[sort]);
  const isWide = lineWidth(names) + lineWidth(whole) + 2 <= cells;
  // Where they don't all fit, the present one, and which of them it is.
  const at = entries.findIndex(([name]) => name === tab) + 1;
  const present: Line = [piece(` ${tabs[tab].title} `, 'chip'), piece(` ${at}/${entries.length}`, 'dim')];
  const left: Line = [piece(' '), ...(isWide ? names : present)];
  const isRoomy = lineWidth(left) + lineWidth(whole) < cells;
  return justify(left, isRoomy ? whole : order(sortNames[sort].replace(/ first$/, '')), cells);
}

export function directoryLines(
  world: World,
  overlay: DirectoryOverlay,
  cells: number,
  height: number,
): Line[] {
  const items = directoryItems(world, overlay);
  const head = tabsLine(overlay.tab, sortOf(overlay), cells);
  const chosen = items[overlay.index];
  if (chosen === undefined) return [head, ...nobodyLines(overlay, cells)];
  const { rows, hasFoot } = directoryParts(cells, height);
  const lines = around(items, overlay.index, rows).map(({ item, at }) =>
    directoryLine(world, item, at === overlay.index, cells),
  );
  if (!hasFoot) return [head, ...lines];
  const blank = Array.from({ length: rows - lines.length }, (): Line => []);
  return [head, ...lines, ...blank, footLine(world, chosen, cells)];
}

function nobodyLines({ tab, field }: DirectoryOverlay, cells: number): Line[] {
  const { notFound, none } = tabs[tab];
  if (field.text.trim() === '') return [cutLine([piece(` ${none}`)], cells)];
  return [
    cutLine([piece(` ${notFound} `), piece(field.text.trim(), 'match')], cells),
    cutLine([piece(' Esc clears the field.', 'dim')], cells),
  ];
}

const countCells = 5;
const datesCells = 19;
const stripCells = 16;
const shortStripCells = 8;
/** Under this the strip is short. */
const columnsForStrip = 90;

/** When the one under the cursor appears, where there is no room for it beside each name. */
function footLine(world: World, { about, events }: DirectoryItem, cells: number): Line {
  const facts = [lifetime(world, events), about].filter(Boolean).join(' · ');
  const strip = piece(densityStrip(world, events, shortStripCells), 'bar');
  return justify([piece(' '), piece(facts, 'dim')], [strip, piece(' ')], cells);
}

function directoryLine(
  world: World,
  { name, about, events, ranges, as }: DirectoryItem,
  isSelected: boolean,
  cells: number,
): Line {
  const role = isSelected ? 'selected' : 'plain';
  const alias = as === null ? [] : [piece(' — as ', 'dim'), ...mark(as, ranges)];
  const names = as === null ? mark(name, ranges, role) : [piece(name, role)];
  const left: Line = [
    piece(isSelected ? '❯ ' : '  ', 'cursor'),
    ...names,
    ...alias,
    ...(about === '' ? [] : [piece(` · ${about}`, 'dim')]),
  ];
  const right: Line = [
    piece(String(events.length).padStart(countCells), 'title'),
    ...(cells < columnsForDates ? [] : whenPieces(world, events, cells)),
    piece(' '),
  ];
  return justify(left, right, cells);
}

function whenPieces(world: World, events: readonly number[], cells: number): Line {
  const strip = densityStrip(world, events, cells < columnsForStrip ? shortStripCells : stripCells);
  const dates = padLine([piece(`  ${lifetime(world, events)}`, 'dim')], datesCells + 2);
  return [...dates, piece(`  ${strip}`, 'bar')];
}

/** By months: a column of dates as exact as each event's would not line up. */
function lifetime(world: World, events: readonly number[]): string {
  const month = (index: number | undefined): string => monthLabel(world.time().day[index ?? -1] ?? 0);
  if (events.length === 0) return '';
  const first = month(events[0]);
  const last = month(events.at(-1));
  return first === last ? first : `${first} – ${last}`;
}
