// The mouse, where it is switched on: the wheel steps, a click on the axis or the list goes there.
import type { Point } from './key.ts';
import { layoutOf, listTop, resultOf, rowsFor, stickyHeading, suggestionsOf } from './derive.ts';
import { at, scrollDetail, step } from './moves.ts';
import { withVisit, type State } from './state.ts';
import type { World } from './world.ts';
import { dayOf } from '../timeline/axis.ts';
import type { Rect } from '../timeline/layout.ts';

/** Lines that one notch of the wheel scrolls the detail by. */
const wheelLines = 3;

const isIn = (rect: Rect | null, { x, y }: Point): rect is Rect =>
  rect !== null &&
  x >= rect.left &&
  x < rect.left + rect.width &&
  y >= rect.top &&
  y < rect.top + rect.height;

export function wheel(world: World, state: State, count: 1 | -1, point: Point): State {
  if (state.overlay !== null) return state;
  const { detail } = layoutOf(world, state);
  return isIn(detail, point) ? scrollDetail(count * wheelLines)(world, state) : step(count)(world, state);
}

export function click(world: World, state: State, point: Point): State {
  if (state.overlay !== null) return state;
  const { axis, list, detail } = layoutOf(world, state);
  if (isIn(axis, point)) return clickAxis(world, state, point.x - 1);
  if (isIn(list, point)) return clickList(world, { ...state, focus: 'list' }, point.y - list.top);
  return isIn(detail, point) ? { ...state, focus: 'detail' } : state;
}

/** The nearest of the events listed to the days of a column; the axis leaves a cell free at each side. */
function clickAxis(world: World, state: State, column: number): State {
  const { range, day } = world.time();
  if (range === null) return state;
  const scale = { range, columns: world.size.columns - 2 };
  const middle = (dayOf(scale, column) + dayOf(scale, column + 1)) / 2;
  let best: number | null = null;
  for (const event of resultOf(world, state).events) {
    if (best === null || Math.abs((day[event] ?? 0) - middle) < Math.abs((day[best] ?? 0) - middle))
      best = event;
  }
  const isHere = at(world, state, best) === state;
  return isHere ? state : at(world, withVisit(state), best);
}

function clickList(world: World, state: State, line: number): State {
  const entries = suggestionsOf(world, state).length;
  if (line < entries) {
    return state.prompt?.type === 'search' ? { ...state, prompt: { ...state.prompt, choice: line } } : state;
  }
  const clicked = listTop(world, state) + line - entries;
  if (line === entries && stickyHeading(world, state) !== undefined) return state;
  const row = rowsFor(world, state).at(clicked);
  if (row?.type === 'event') return at(world, state, row.index);
  return row?.type === 'fold' ? at(world, state, row.events[0] ?? null) : state;
}
