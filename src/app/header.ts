// The first line of the screen while nothing is typed.
import { markedEvents } from './brief/marks.ts';
import { rowsFor } from './derive.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';
import { parseQuery, printTerm } from '../search/query.ts';
import { cut, width } from '../timeline/lines/text.ts';
import { cutLine, justify, lineWidth, piece, type Line, type Piece } from '../timeline/lines/line.ts';

const margin = piece(' ');

/** What is folded isn't counted, as it isn't seen. */
export function countText(world: World, state: State): string {
  return `${rowsFor(world, state).shown}/${world.dataset.events.length}`;
}

/** The filters in force, a blank after each, the longest cut so that the sign that takes one away is seen of all. */
export function chips(filter: string, cells: number): Piece[] {
  const terms = parseQuery(filter).terms.map(printTerm);
  // Of terms without end the last have no room.
  const count = Math.min(terms.length, Math.floor(cells / (aroundTerm + fewestOfTerm)));
  const widths = terms.slice(0, count).map(width);
  let most = Math.max(fewestOfTerm, ...widths);
  const needed = (): number => widths.reduce((sum, own) => sum + Math.min(own, most) + aroundTerm, 0);
  while (most > fewestOfTerm && needed() > cells) most--;
  return terms.slice(0, count).flatMap((term) => [piece(` ${cut(term, most)} ✕ `, 'chip'), piece(' ')]);
}

const aroundTerm = width('  ✕  ');
const fewestOfTerm = 3;

const zoomWords = { days: '', months: 'months · all but minor', years: 'years · major events' } as const;
/** From so many columns on the header says what the zoom leaves. */
const columnsForZoom = 70;

/** How far out the reader has zoomed; with a filter on nothing is folded. */
function zoomPieces(world: World, { zoom, filter, view }: State): Line {
  if (zoom === 'days') return [];
  const isFolding = filter === '' && view === 'list' && world.size.columns >= columnsForZoom;
  return [piece(isFolding ? zoomWords[zoom] : zoom, 'dim'), piece('  ')];
}

/** The filters in force, as many as there is room for, and all that stands at the end of the first line with them. */
function headerRight(world: World, state: State): { readonly filters: Line; readonly right: Line } {
  const { columns } = world.size;
  const marked = markedEvents(world, state).length;
  const marks = marked === 0 ? [] : [piece(`✓${marked} `, 'cursor'), margin];
  const count = [...marks, piece(countText(world, state), 'title'), margin];
  const stage = world.stopped === null ? 'loading … ' : 'preview ';
  const loading = world.isPreview ? cutLine([piece(stage, 'dim')], columns - lineWidth(count) - 1) : [];
  const zoomed = zoomPieces(world, state);
  // However long the filter is, the count is seen.
  const filters = chips(state.filter, columns - lineWidth([...count, ...zoomed]) - 2);
  const status = [...(filters.length === 0 ? loading : [...filters, margin]), ...zoomed];
  return { filters, right: [...status, ...count] };
}

/** The first line while nothing is typed: what is open, the filters in force, how many events they leave. */
export function headerLine(world: World, state: State): Line {
  const { right } = headerRight(world, state);
  return justify([margin, piece(world.dataset.title, 'title')], right, world.size.columns);
}

/** Which of the filters in force stands in a column of the first line; -1 for none. */
export function filterAt(world: World, state: State, column: number): number {
  const { filters, right } = headerRight(world, state);
  let end = world.size.columns - lineWidth(right);
  if (column < end) return -1;
  const at = filters.findIndex((one) => (end += lineWidth([one])) > column);
  // Each but the last has a blank after it.
  return at % 2 === 0 ? at / 2 : -1;
}
