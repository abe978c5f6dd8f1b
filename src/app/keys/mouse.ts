// The mouse, where it is switched on: the wheel steps, a click on the axis or a row goes there.
import { dayOf, type Scale } from '../../timeline/axis/axis.ts';
import { nearestTo } from '../../timeline/axis/chronology.ts';
import { overviewScale } from '../../timeline/axis/overview.ts';
import { axisRows, type Rect } from '../../timeline/lines/layout.ts';
import { leadAt } from '../../timeline/lines/line.ts';
import { axisOf, layoutOf, readingCount, resultOf } from '../derive.ts';
import { at, scrollDetail, stepBy } from '../moves.ts';
import { filterAt } from '../header.ts';
import { clickDetail, takeLead } from '../leads.ts';
import { placed } from '../overlays/placed.ts';
import { goToDate } from '../prompts/date.ts';
import { lift } from '../prompts/search.ts';
import { replaceOverlay, topOverlay, withVisit, type State } from '../state.ts';
import type { Overlay } from '../overlays/state.ts';
import { kindOf, views } from '../tables.ts';
import type { World } from '../world.ts';
import { bindingOf } from './bindings.ts';
import type { Point } from './key.ts';

/** Lines that one notch of the wheel scrolls a text by. */
const wheelLines = 3;

const isIn = (rect: Rect | null, { x, y }: Point): rect is Rect =>
  rect !== null &&
  x >= rect.left &&
  x < rect.left + rect.width &&
  y >= rect.top &&
  y < rect.top + rect.height;

export function wheel(world: World, state: State, count: 1 | -1, point: Point): State {
  const overlay = topOverlay(state);
  if (overlay !== null) return wheelOver(world, state, overlay, count, point);
  const { detail } = layoutOf(world, state);
  return isIn(detail, point) ? scrollDetail(count * wheelLines)(world, state) : stepBy(count)(world, state);
}

/** As the key does there: a row of a menu or a tree, a few lines of a text. */
function wheelOver(world: World, state: State, overlay: Overlay, count: 1 | -1, { x }: Point): State {
  const isBeside = overlay.type === 'thread' && x >= placed(world, state, overlay).rect.width;
  const [forth, back] = isBeside ? ['J', 'K'] : ['down', 'up'];
  const binding = bindingOf(overlay.type, count === 1 ? forth : back);
  const times = 'index' in overlay && !isBeside ? 1 : wheelLines;
  return Array.from({ length: times }).reduce<State>((from) => binding?.run(world, from) ?? from, state);
}

export function click(world: World, state: State, point: Point): State {
  const overlay = topOverlay(state);
  if (overlay !== null) return clickOver(world, state, overlay, point);
  const { header, notes, axis, list, detail } = layoutOf(world, state);
  if (isIn(header, point)) return clickFilter(world, state, point.x);
  if (isIn(notes, point)) return clickReading(world, state, point.y - notes.top);
  if (isIn(axis, point)) return clickAxis(world, state, point.x - 1, point.y - axis.top);
  if (isIn(list, point))
    return views[state.view].click(world, state, { x: point.x - list.left, y: point.y - list.top });
  if (!isIn(detail, point)) return state;
  return clickDetail(world, state, { x: point.x - detail.left, y: point.y - detail.top });
}

/** Takes the filter away that the first line has there. */
function clickFilter(world: World, state: State, column: number): State {
  const at = state.prompt === null ? filterAt(world, state, column) : -1;
  return at === -1 ? state : lift(state, at);
}

/** A row of a menu is taken at once; others are chosen, and taken when they are already. */
function clickOver(world: World, state: State, overlay: Overlay, point: Point): State {
  const { rect, first, height, top, page } = placed(world, state, overlay);
  if (!isIn(rect, point)) return state;
  const kind = kindOf(overlay);
  const x = point.x - rect.left;
  const row = point.y - first;
  if (row < 0) {
    const led = kind.headAt?.(world, overlay, { x, y: point.y - rect.top }) ?? null;
    return led === null ? state : replaceOverlay(state, led);
  }
  const index = top + row;
  if (row >= height || index >= page.count) return state;
  const chosen =
    'index' in overlay ? { ...overlay, index } : (kind.chosenAt?.(world, overlay, { x, y: index }) ?? null);
  if (chosen === null) return state;
  const isAgain = chosen === overlay || ('index' in overlay && index === overlay.index);
  const next = replaceOverlay(state, chosen);
  const lead = leadAt(page.line(index), x);
  if (lead !== null) return takeLead(world, next, lead);
  const isTaken = overlay.type === 'menu' || isAgain;
  return isTaken ? (bindingOf(overlay.type, 'enter')?.run(world, next) ?? next) : next;
}

/** To the date that a line under the prompt tells. */
function clickReading(world: World, state: State, line: number): State {
  const { prompt } = state;
  if (prompt?.type !== 'date' || line >= readingCount(world, state)) return state;
  return goToDate(world, { ...state, prompt: { ...prompt, choice: line } });
}

/** To the events at a column, of the part of time shown or, in the last line, of the whole; a cell at each side is free. */
function clickAxis(world: World, state: State, column: number, line: number): State {
  const axis = axisOf(world, state);
  if (axis === null) return state;
  if (line < axisRows) return goNear(world, state, axis.scale, column);
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
