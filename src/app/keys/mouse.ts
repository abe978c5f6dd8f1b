// The mouse, where it is switched on: the wheel steps, a click on the axis or the list goes there.
import type { Point } from './key.ts';
import {
  axisOf,
  cursorRow,
  layoutOf,
  listTop,
  readingCount,
  resultOf,
  rowsFor,
  stickyHeading,
  suggestionsOf,
} from '../derive.ts';
import { goToDate } from '../overlays/go-to-date.ts';
import { clickOver, wheelOver } from './mouse-overlays.ts';
import { at, scrollDetail, step } from '../moves.ts';
import { enter } from '../overlays/overlays.ts';
import { withVisit, type State } from '../state.ts';
import type { World } from '../world.ts';
import { dayOf, type Scale } from '../../timeline/axis/axis.ts';
import { overviewScale } from '../../timeline/axis/overview.ts';
import { nearestTo } from '../../timeline/axis/chronology.ts';
import type { Rect } from '../../timeline/lines/layout.ts';

/** Lines that one notch of the wheel scrolls the detail by. */
const wheelLines = 3;

const isIn = (rect: Rect | null, { x, y }: Point): rect is Rect =>
  rect !== null &&
  x >= rect.left &&
  x < rect.left + rect.width &&
  y >= rect.top &&
  y < rect.top + rect.height;

export function wheel(world: World, state: State, count: 1 | -1, point: Point): State {
  if (state.overlay !== null) return wheelOver(world, state, state.overlay, count, wheelLines);
  const { detail } = layoutOf(world, state);
  return isIn(detail, point) ? scrollDetail(count * wheelLines)(world, state) : step(count)(world, state);
}

export function click(world: World, state: State, point: Point): State {
  if (state.overlay !== null) return clickOver(world, state, state.overlay, point.y);
  const { notes, axis, list, detail } = layoutOf(world, state);
  if (isIn(notes, point)) return clickReading(world, state, point.y - notes.top);
  if (isIn(axis, point)) return clickAxis(world, state, point.x - 1, point.y - axis.top);
  if (isIn(list, point)) return clickList(world, state, point.y - list.top);
  return isIn(detail, point) ? { ...state, focus: 'detail' } : state;
}

/** To the date that a line under the prompt tells. */
function clickReading(world: World, state: State, line: number): State {
  const { prompt } = state;
  if (prompt?.type !== 'date' || line >= readingCount(world, state)) return state;
  return goToDate(world, { ...state, prompt: { ...prompt, choice: line } });
}

/** Rows of the axis before the one that shows the whole time. */
const partRows = 3;

/** To the events at a column, of the part of time shown or, in the last line, of the whole; a cell at each side is free. */
function clickAxis(world: World, state: State, column: number, line: number): State {
  const axis = axisOf(world, state);
  if (axis === null) return state;
  if (line < partRows) return goNear(world, state, axis.scale, column);
  const scale = overviewScale(axis.whole, axis.scale.columns);
  return goNear(world, state, scale, column - scale.left.length);
}

/** To the nearest of the events listed to the days of a column. */
function goNear(world: World, state: State, scale: Scale, column: number): State {
  const within = Math.max(0, Math.min(scale.columns - 1, column));
  const middle = (dayOf(scale, within) + dayOf(scale, within + 1)) / 2;
  const nearest = nearestTo(world.time(), resultOf(world, state).events, middle);
  if (at(world, state, nearest) === state) return state;
  const there = at(world, withVisit(state), nearest);
  return { ...there, pinned: there.cursor };
}

/** A click on the row that is selected already is as Enter on it. */
function clickList(world: World, before: State, line: number): State {
  const state: State = { ...before, focus: 'list' };
  const suggested = suggestionsOf(world, state).length;
  if (line < suggested) {
    return state.prompt?.type === 'search' ? { ...state, prompt: { ...state.prompt, choice: line } } : state;
  }
  const clicked = listTop(world, state) + line - suggested;
  if (line === suggested && stickyHeading(world, state) !== undefined) return state;
  const isAgain = clicked === cursorRow(world, state) && before.focus === 'list' && state.prompt === null;
  if (isAgain) return enter(world, state);
  const row = rowsFor(world, state).at(clicked);
  if (row?.type === 'event') return at(world, state, row.index);
  return row?.type === 'fold' ? at(world, state, row.events[0] ?? null) : state;
}
