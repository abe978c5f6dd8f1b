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

/** The filters in force, a blank after each, the longest cut so that the sign that takes one away is seen; the last may have no room. */
export function chips(filter: string, cells: number): Piece[] {
  const terms = parseQuery(filter).terms.map(printTerm);
  const needed = (count: number, most: number): number =>
    terms.slice(0, count).reduce((sum, term) => sum + Math.min(width(term), most) + aroundTerm, 0);
  let count = terms.length;
  const room = (): number => cells - (count < terms.length ? lineWidth(more) : 0);
  while (count > 1 && needed(count, fewestOfTerm) > room()) count--;
  let most = Math.max(0, ...terms.slice(0, count).map(width));
  while (most > 1 && needed(count, most) > room()) most--;
  const shown = terms
    .slice(0, count)
    .flatMap((term) => [piece(` ${cut(term, most)} ✕ `, 'chip'), piece(' ')]);
  return count < terms.length ? [...shown, ...more] : shown;
}

const more: Line = [piece('…', 'dim'), piece(' ')];
const aroundTerm = width('  ✕  ');
/** Of fewer letters nobody knows which filter it is. */
const fewestOfTerm = 8;

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
  // Each has a blank after it.
  return filters[at]?.role === 'chip' ? at / 2 : -1;
}
