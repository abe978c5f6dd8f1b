// The lines of who's who: tabs, names with how often and when, a foot.
import { monthLabel } from '../../../timeline/axis/ticks.ts';
import {
  cutLine,
  justify,
  lineWidth,
  mark,
  padLine,
  piece,
  type Line,
} from '../../../timeline/lines/line.ts';
import { countedEvents } from '../../../timeline/lines/counted.ts';
import { densityStrip } from '../../density-strip.ts';
import { fieldOf, tabNames, type FieldName } from '../../../search/fields/fields.ts';
import type { DirectoryOverlay } from '../../state.ts';
import type { World } from '../../world.ts';
import { sortNames, titleOf, type DirectoryItem } from './items.ts';

/** The names of the tabs and the order in force. */
export function tabsLine(tab: FieldName, sort: keyof typeof sortNames, cells: number): Line {
  const names: Line = tabNames.flatMap((name) => [
    piece(` ${titleOf(name)} `, name === tab ? 'chip' : 'dim'),
    piece(' '),
  ]);
  const order = (words: string): Line => [piece(words, 'dim'), piece(' ')];
  const whole = order(sortNames[sort]);
  const isWide = lineWidth(names) + lineWidth(whole) + 2 <= cells;
  // Where they don't all fit, the present one, and which of them it is.
  const at = tabNames.indexOf(tab) + 1;
  const present: Line = [piece(` ${titleOf(tab)} `, 'chip'), piece(` ${at}/${tabNames.length}`, 'dim')];
  const left: Line = [piece(' '), ...(isWide ? names : present)];
  const isRoomy = lineWidth(left) + lineWidth(whole) < cells;
  return justify(left, isRoomy ? whole : order(sortNames[sort].replace(/ first$/, '')), cells);
}

/** Said where nothing is found, or there is nothing. */
export function nobodyLines({ tab, field }: DirectoryOverlay, cells: number): Line[] {
  const { notFound = '', none = '' } = fieldOf(tab).tab ?? {};
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

/** From so many columns on each name has beside it when it appears; under that, only the chosen one has, at the foot. */
export const columnsForDates = 70;

/** When the one under the cursor appears, where there is no room for it beside each name. */
export function footLine(world: World, { about, events }: DirectoryItem, cells: number): Line {
  const facts = [lifetime(world, events), about].filter(Boolean).join(' · ');
  const strip = piece(densityStrip(world, events, shortStripCells), 'bar');
  return justify([piece(' '), piece(facts, 'dim')], [strip, piece(' ')], cells);
}

export function itemLine(
  world: World,
  { name, about, events, part, ranges, as }: DirectoryItem,
  isSelected: boolean,
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
