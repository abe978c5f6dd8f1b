// Moving: through the list, the detail and the zoom.
import { cursorRow, layoutOf, resultOf, rowsFor, selectedEvent, selectedIndex } from './derive.ts';
import type { TimelineEvent } from '../dataset/model.ts';
import { facetRows } from './views/facets.ts';
import { shownRows } from './list-window.ts';
import { selectableFrom } from '../timeline/rows.ts';
import { levels, zoomBy, type Zoom } from '../timeline/axis/zoom.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

export type Move = (world: World, state: State) => State;

export const noEvent = 'No event is selected';

/** `move` with the event under the cursor; where nothing is listed there is none, which is said. */
export function onEvent(move: (world: World, state: State, event: TimelineEvent) => State): Move {
  return (world, state) => {
    const event = selectedEvent(world, state);
    return event === null ? { ...state, notice: noEvent } : move(world, state, event);
  };
}

/** The cursor on an event, by index. */
export function at(world: World, state: State, event: number | null): State {
  const id = event === null ? undefined : world.dataset.events[event]?.id;
  if (id === undefined || id === state.cursor) return state;
  const prompt = state.prompt?.type === 'search' ? { ...state.prompt, near: id } : state.prompt;
  return { ...state, prompt, cursor: id, detailTop: 0 };
}

/** The cursor on the nearest row to `row` that can be selected, looking in direction `step` first. */
function onRow(world: World, state: State, row: number, step: 1 | -1): State {
  const rows = rowsFor(world, state);
  const wanted = Math.max(0, Math.min(row, rows.count - 1));
  const forward = selectableFrom(rows, wanted, step);
  const found = rows.at(forward === -1 ? selectableFrom(rows, wanted, step === 1 ? -1 : 1) : forward);
  if (found?.type === 'event') return at(world, state, found.index);
  return found?.type === 'fold' ? at(world, state, found.events[0] ?? null) : state;
}

/** Steps by events and folds; headings don't count. */
export function stepEvent(count: 1 | -1): Move {
  return (world, state) => {
    const next = selectableFrom(rowsFor(world, state), cursorRow(world, state) + count, count);
    return next === -1 ? state : onRow(world, state, next, count);
  };
}

/** Beyond the last event are the rows under few results. */
export function stepBy(count: 1 | -1): Move {
  return (world, state) => {
    if (state.facetRow !== null) return stepFacet(world, state, state.facetRow + count);
    const next = stepEvent(count)(world, state);
    return next === state && count === 1 ? stepFacet(world, state, 0) : next;
  };
}

/** Among what stands under few results; above the first of it are the events. */
function stepFacet(world: World, state: State, row: number): State {
  const last = facetRows(world, state).length - 1;
  const facetRow = row < 0 || last < 0 ? null : Math.min(row, last);
  return facetRow === state.facetRow ? state : { ...state, facetRow };
}

/** Steps by a part of the list's height. */
export function page(part: number): Move {
  return (world, state) => {
    const size = Math.abs(part);
    // After a whole page a row of the one before is still there.
    const rows = Math.floor(shownRows(world, state).length * size) - (size === 1 ? 1 : 0);
    const direction = part < 0 ? -1 : 1;
    return onRow(world, state, cursorRow(world, state) + Math.max(1, rows) * direction, direction);
  };
}

export const first: Move = (world, state) => onRow(world, state, 0, 1);
export const last: Move = (world, state) => onRow(world, state, rowsFor(world, state).count - 1, -1);

/** A detail that isn't on the screen stays where it was. */
export function scrollDetail(lines: number): Move {
  return (world, state) =>
    layoutOf(world, state).detail === null
      ? state
      : { ...state, detailTop: Math.max(0, state.detailTop + lines) };
}

/** Scrolls by a part of the detail's height. */
export function pageDetail(part: number): Move {
  return (world, state) => {
    const height = layoutOf(world, state).detail?.height ?? 0;
    return scrollDetail(Math.trunc(Math.max(1, height - 1) * part))(world, state);
  };
}

/** More rows than any list or text has; settling brings it back to the last. */
export const pastTheEnd = 1_000_000;
export const detailStart: Move = (_world, state) => ({ ...state, detailTop: 0 });
export const detailEnd: Move = (_world, state) => ({ ...state, detailTop: pastTheEnd });

/** The first event of the next or previous unit of the zoom that has any. */
export function nextUnit(count: 1 | -1): Move {
  return (world, state) => {
    const time = world.time();
    const keys = state.zoom === 'days' ? time.day : state.zoom === 'months' ? time.month : time.year;
    const { events } = resultOf(world, state);
    const index = selectedIndex(world, state);
    if (index === null) return state;
    const key = keys[index] ?? 0;
    const beyond =
      count === 1
        ? events.find((event) => (keys[event] ?? 0) > key)
        : events.findLast((event) => (keys[event] ?? 0) < key);
    const first = events.find((event) => keys[event] === keys[beyond ?? -1]);
    return first === undefined ? state : onFirstRow(world, state, first, keys);
  };
}

/** On an event, or where it is folded on the first row of its unit. */
function onFirstRow(world: World, state: State, event: number, keys: Float64Array): State {
  const rows = rowsFor(world, state);
  let row = rows.rowOf(event);
  if (rows.at(row)?.type !== 'fold') return at(world, state, event);
  for (let above = rows.at(row - 1); above?.type === 'event'; above = rows.at(row - 1)) {
    if (keys[above.index] !== keys[event]) break;
    row--;
  }
  return onRow(world, state, row, 1);
}

const zoomNotices: Readonly<Record<Zoom, string>> = {
  days: 'Zoomed to days: every event',
  months: 'Zoomed to months: all but minor events',
  years: 'Zoomed to years: the major events',
};

/** Where nothing on the screen is folded the levels look alike. */
function zoomNotice(world: World, state: State): string {
  const { isAll } = resultOf(world, state);
  return isAll ? zoomNotices[state.zoom] : `Zoomed to ${state.zoom}; filters fold nothing`;
}

/** In shows more, out folds more; the event under the cursor is never folded away. */
export function zoom(count: 1 | -1): Move {
  return (world, state) => {
    const next = zoomBy(state.zoom, count);
    if (next === state.zoom)
      return { ...state, notice: `This is the ${count === 1 ? 'closest' : 'widest'} view` };
    const event = selectedIndex(world, state);
    const isFolded = event !== null && rowsFor(world, state).at(cursorRow(world, state))?.type === 'fold';
    const isHidden = event !== null && !levels[next].shows.has(world.importance()[event] ?? 'normal');
    const pinned = isHidden && !(isFolded && count === -1) ? state.cursor : null;
    const zoomed: State = { ...state, zoom: next, pinned };
    return { ...zoomed, notice: zoomNotice(world, zoomed) };
  };
}

const pinCursor = (state: State): State => ({ ...state, pinned: state.cursor });

/** The next or previous event of the query last lifted. */
export function nextMatch(count: 1 | -1): Move {
  return (world, state) => {
    const text = state.filter === '' ? state.lastQuery : state.filter;
    if (text === '') return { ...state, notice: 'Nothing was searched yet; / searches' };
    const { events } = world.find(text);
    const index = selectedIndex(world, state) ?? 0;
    const next =
      count === 1 ? events.find((event) => event > index) : events.findLast((event) => event < index);
    if (next !== undefined) return pinCursor(at(world, state, next));
    return { ...state, notice: `No ${count === 1 ? 'later' : 'earlier'} match for ${text}` };
  };
}
