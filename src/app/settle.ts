// Restores after every key what must hold: the cursor on an event that is listed, scrolls within their texts.
import { clampScroll } from '../timeline/lines/scroll.ts';
import { detailOf, layoutOf, nearest, resultOf, suggestionsOf } from './derive.ts';
import { listTop } from './list-window.ts';
import { facetRows } from './views/facets.ts';
import { settleOverlay } from './overlays/placed.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

export function settle(world: World, state: State): State {
  const there = settleScroll(world, settleCursor(world, settleChoice(world, state)));
  return settleOverlay(world, settleFacets(world, there));
}

/** A smaller screen, or a filter less, leaves fewer suggestions to choose from. */
function settleChoice(world: World, state: State): State {
  const { prompt } = state;
  if (prompt?.type !== 'search' || typeof prompt.choice !== 'number') return state;
  const last = suggestionsOf(world, state).length - 1;
  if (prompt.choice <= last) return state;
  return { ...state, prompt: { ...prompt, choice: last < 0 ? 'none' : last } };
}

/** Other results, or a lower list, have others under them, or none. */
function settleFacets(world: World, state: State): State {
  if (state.facetRow === null) return state;
  const last = facetRows(world, state).length - 1;
  return state.facetRow <= last ? state : { ...state, facetRow: last < 0 ? null : last };
}

function settleCursor(world: World, state: State): State {
  const { events, within } = resultOf(world, state);
  const wanted = state.prompt?.type === 'search' ? (state.prompt.near ?? state.cursor) : state.cursor;
  const current = wanted === null ? 0 : (world.catalog.indexOf(wanted) ?? 0);
  const near = nearest(events, current);
  // A query for a time means what happened then, rather than what was going on.
  const index = near === current ? near : (nearest(within, current) ?? near);
  // Nothing matches: the cursor is kept for when something does again.
  if (index === null) return state;
  const id = world.dataset.events[index]?.id ?? null;
  return id === state.cursor ? state : { ...state, cursor: id, detailTop: 0 };
}

function settleScroll(world: World, state: State): State {
  // Without the list on the screen its scroll is kept for when it comes back.
  const top = layoutOf(world, state).list === null ? state.top : listTop(world, state);
  const detailTop = settledDetailTop(world, state);
  return top === state.top && detailTop === state.detailTop ? state : { ...state, top, detailTop };
}

function settledDetailTop(world: World, state: State): number {
  const { detail } = layoutOf(world, state);
  // Without the detail on the screen its scroll is kept for when it comes back.
  if (state.detailTop === 0 || detail === null) return state.detailTop;
  return clampScroll(state.detailTop, detail.height, detailOf(world, state).length);
}
