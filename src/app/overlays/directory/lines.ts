// The lines of who's who: tabs, names with how often and when, a foot.
import { monthLabel } from '../../../timeline/axis/ticks.ts';
import {
  cutLine,
  justify,
  lineWidth,
  mark,
  padLine,
  piece,
  wrapPieces,
  type Line,
} from '../../../timeline/lines/line.ts';
import { tollSums } from '../../../dataset/toll.ts';
import { countedEvents } from '../../../timeline/lines/counted.ts';
import { densityStrip } from '../../density-strip.ts';
import { fieldOf, tabNames, type FieldName } from '../../../search/fields/fields.ts';
import type { DirectoryOverlay } from '../state.ts';
import type { World } from '../../world.ts';
import { sortNames, titleOf, type DirectoryItem } from './items.ts';

const order = (words: string): Line => [piece(words, 'dim'), piece(' ')];

/** Two pieces a tab; none where they don't all fit. */
function allTabs(tab: FieldName, sort: keyof typeof sortNames, cells: number): Line {
  const names: Line = tabNames.flatMap((name) => [
    piece(` ${titleOf(name)} `, name === tab ? 'chip' : 'dim'),
    piece(' '),
  ]);
  return lineWidth(names) + lineWidth(order(sortNames[sort])) + 2 <= cells ? names : [];
}

/** Which tab is in a column; where they don't all fit the next one. */
export function tabAt(
  tab: FieldName,
  sort: keyof typeof sortNames,
  cells: number,
  column: number,
): FieldName | null {
  const names = allTabs(tab, sort, cells);
  let end = 1;
  if (names.length > 0)
    return tabNames[names.findIndex((one) => (end += lineWidth([one])) > column) / 2] ?? null;
  return column < lineWidth(presentTab(tab)) + 1
    ? (tabNames[(tabNames.indexOf(tab) + 1) % tabNames.length] ?? null)
    : null;
}

/** Where they don't all fit, the present one, and which of them it is. */
const presentTab = (tab: FieldName): Line => [
  piece(` ${titleOf(tab)} `, 'chip'),
  piece(` ${tabNames.indexOf(tab) + 1}/${tabNames.length}`, 'dim'),
];

/** The names of the tabs and the order in force. */
export function tabsLine(tab: FieldName, sort: keyof typeof sortNames, cells: number): Line {
  const names = allTabs(tab, sort, cells);
  const whole = order(sortNames[sort]);
  const left: Line = [piece(' '), ...(names.length > 0 ? names : presentTab(tab))];
  const isRoomy = lineWidth(left) + lineWidth(whole) < cells;
  return justify(left, isRoomy ? whole : order(sortNames[sort].replace(/ first$/, '')), cells);
}

/** Said where nothing is found, or there is nothing. */
export function nobodyLines({ tab, field }: DirectoryOverlay, filter: string, cells: number): Line[] {
  const { notFound = '', none = '' } = fieldOf(tab).tab ?? {};
  const nothing = filter === '' ? none : 'None in what is found.';
  if (field.text.trim() === '') return [cutLine([piece(` ${nothing}`)], cells)];
  return [
    cutLine([piece(` ${notFound} `), piece(field.text.trim(), 'match')], cells),
    cutLine([piece(' Esc clears the field.', 'dim')], cells),
  ];
}

const datesCells = 19;
const stripCells = 16;
const shortStripCells = 8;
/** Under this the strip is short. */
const columnsForStrip = 90;

/** From so many columns on the head names what is counted. */
const columnsForUnit = 100;

/** From so many columns on each name has beside it when it appears; under that, only the chosen one has, at the foot. */
const columnsForDates = 70;

/** Of the one under the cursor what there is no room for beside its name, and how many were hurt in its events. */
export function footLines(world: World, { about, here, events }: DirectoryItem, cells: number): Line[] {
  const hurt = wrapPieces([piece(tollWords(world, here), 'dim')], cells - 2).map((line) => [
    piece(' '),
    ...line,
  ]);
  const isHurt = lineWidth(hurt[0] ?? []) > 1;
  if (cells >= columnsForDates) return isHurt ? hurt : [];
  const shown = here.length > 0 ? here : events;
  const facts = [lifetime(world, shown), about].filter(Boolean).join(' · ');
  const strip = piece(densityStrip(world, shown, shortStripCells), 'bar');
  return [justify([piece(' '), piece(facts, 'dim')], [strip, piece(' ')], cells), ...(isHurt ? hurt : [])];
}

/** Of more events the numbers aren't added up: each would have to be read. */
const mostAdded = 5_000;

/** What the figures of these events come to; nobody knows more than the sums of what each is said to be. */
function tollWords({ dataset }: World, events: readonly number[]): string {
  if (events.length > mostAdded) return '';
  const tolls = events.flatMap((index) => dataset.events[index]?.toll ?? []);
  const sums = tollSums(tolls);
  if (sums === '') return '';
  return tolls.length === 1
    ? `${sums}, by the figures of one event`
    : `${sums} in all, by the figures of ${tolls.length} events`;
}

export function itemLine(
  world: World,
  { name, about, events, here, part, ranges, as }: DirectoryItem,
  { isSelected, isAll }: { readonly isSelected: boolean; readonly isAll: boolean },
  cells: number,
): Line {
  const role = isSelected ? 'selected' : 'plain';
  const alias = as === null ? [] : [piece(' — as ', 'dim'), ...mark(as, ranges)];
  const names = as === null ? mark(name, ranges, role) : [piece(name, role)];
  const speaks =
    part === null || part.length === events.length ? '' : countedEvents(events.length, part.length);
  const left: Line = [
    piece(isSelected ? '❯ ' : '  ', 'cursor'),
    ...names,
    ...alias,
    ...[about, speaks].filter(Boolean).map((words) => piece(` · ${words}`, 'dim')),
  ];
  const right: Line = [
    ...countPieces(here.length, events.length, isAll, cells),
    ...(cells < columnsForDates ? [] : whenPieces(world, here.length > 0 ? here : events, cells)),
    piece(' '),
  ];
  return justify(left, right, cells);
}

/** `18 of 31`, `all 31`: those in the present result; the number alone where that is no part of the data. */
function countPieces(here: number, all: number, isAll: boolean, cells: number): Line {
  const unit = cells < columnsForUnit ? [] : [piece(all === 1 ? ' event ' : ' events', 'dim')];
  if (isAll) return [piece(String(all), 'title'), ...unit];
  if (here === all) return [piece('all ', 'dim'), piece(String(all), 'title'), ...unit];
  return [piece(String(here), 'title'), piece(` of ${all}`, 'dim'), ...unit];
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
