// Restores after every key what must hold: the cursor on an event that is listed, scrolls within their texts.
import { cardOf, layoutOf, listTop, nearest, overAllHeight, resultOf, suggestionsOf } from './derive.ts';
import { entryLines, settledChoice } from './overlays/entry.ts';
import { helpLines } from './keys/help.ts';
import { clampScroll } from '../timeline/lines/scroll.ts';
import { directoryItems } from './overlays/directory.ts';
import { menuItems } from './overlays/menu.ts';
import type { Overlay, State } from './state.ts';
import { rowsOfThread } from './overlays/thread.ts';
import type { World } from './world.ts';

export function settle(world: World, state: State): State {
  return settleOverlay(world, settleScroll(world, settleCursor(world, settleChoice(world, state))));
}

function settleOverlay(world: World, state: State): State {
  return state.overlay === null ? state : settleText(world, settleRows(world, state));
}

/** A smaller screen, or a filter less, leaves fewer suggestions to choose from. */
function settleChoice(world: World, state: State): State {
  const { prompt } = state;
  if (prompt?.type !== 'search' || typeof prompt.choice !== 'number') return state;
  const last = suggestionsOf(world, state).length - 1;
  if (prompt.choice <= last) return state;
  return { ...state, prompt: { ...prompt, choice: last < 0 ? 'none' : last } };
}

/** How many rows an overlay with a cursor has; null for texts. */
function rowCount(world: World, state: State, overlay: Overlay): number | null {
  if (overlay.type === 'menu') return menuItems(world, state, overlay.kind).length;
  if (overlay.type === 'thread') return rowsOfThread(world, overlay).length;
  return overlay.type === 'directory' ? directoryItems(world, overlay).length : null;
}

/** Cursors stay on a row; after another dataset was read, what isn't in it any more is closed. */
function settleRows(world: World, state: State): State {
  const { overlay } = state;
  const count = overlay === null ? null : rowCount(world, state, overlay);
  if (overlay === null || count === null || !('index' in overlay)) return state;
  if (count === 0 && overlay.type !== 'directory') return { ...state, overlay: null };
  const index = Math.max(0, Math.min(overlay.index, count - 1));
  return index === overlay.index ? state : { ...state, overlay: { ...overlay, index } };
}

/** Texts over the screen don't scroll past their end. */
function settleText(world: World, state: State): State {
  const { overlay } = state;
  if (overlay?.type !== 'help' && overlay?.type !== 'entry') return state;
  const lines = overlay.type === 'help' ? helpLines(world.size.columns) : entryLines(world, overlay);
  if (lines.length === 0) return { ...state, overlay: null };
  const top = clampScroll(overlay.top, overAllHeight(world, state), lines.length);
  if (overlay.type === 'help')
    return top === overlay.top ? state : { ...state, overlay: { ...overlay, top } };
  const chosen = settledChoice(world, state, { ...overlay, top });
  const isSettled = top === overlay.top && chosen === overlay.chosen;
  return isSettled ? state : { ...state, overlay: { ...overlay, top, chosen } };
}

function settleCursor(world: World, state: State): State {
  const { events } = resultOf(world, state);
  const wanted = state.prompt?.type === 'search' ? (state.prompt.near ?? state.cursor) : state.cursor;
  const current = wanted === null ? 0 : (world.catalog.indexOf(wanted) ?? 0);
  const index = nearest(events, current);
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
  return clampScroll(state.detailTop, detail.height, cardOf(world, state).length);
}
