// An overlay on the screen: where it is, and which of its rows are drawn.
import type { Rect } from '../../timeline/lines/layout.ts';
import { withoutLastHeading, type Line } from '../../timeline/lines/line.ts';
import { centredTop, clampScroll } from '../../timeline/lines/scroll.ts';
import { closeOverlay, replaceOverlay, topOverlay, type State } from '../state.ts';
import type { Overlay } from './state.ts';
import { kindOf } from '../tables.ts';
import type { World } from '../world.ts';
import { pageOf, type Page } from './overlay.ts';

export interface Placed {
  readonly rect: Rect;
  readonly page: Page;
  /** Row of the screen that its rows begin in, and how many there is room for. */
  readonly first: number;
  readonly height: number;
  /** Which of its rows is the first. */
  readonly top: number;
}

export function placed(world: World, state: State, overlay: Overlay): Placed {
  const kind = kindOf(overlay);
  const { rect, page, height } = pageOf(kind, world, state, overlay);
  const top = 'index' in overlay ? centredTop(overlay.index, height, page.count) : overlay.top;
  return { rect, page, first: rect.top + page.head.length, height, top };
}

/** The rows that are drawn. */
export function rowsOf({ page, top, height }: Placed): readonly Line[] {
  const count = Math.max(0, Math.min(height, page.count - top));
  const rows = Array.from({ length: count }, (_, at) => page.line(top + at));
  return top + count < page.count ? withoutLastHeading(rows) : rows;
}

/** All of its lines; a foot is at the bottom. */
export function linesOf(shown: Placed): Line[] {
  const rows = rowsOf(shown);
  const { head, foot } = shown.page;
  const blank = foot.length === 0 ? 0 : shown.height - rows.length;
  return [...head, ...rows, ...Array.from({ length: blank }, (): Line => []), ...foot];
}

/** Cursors stay on a row, texts within their end; after other data was read, what isn't in it any more is closed. */
export function settleOverlay(world: World, state: State): State {
  const overlay = topOverlay(state);
  if (overlay === null) return state;
  const { page, height } = placed(world, state, overlay);
  const kind = kindOf(overlay);
  if (page.count === 0 && kind.field === undefined) return settleOverlay(world, closeOverlay(state));
  const within = 'index' in overlay ? withIndex(overlay, page.count) : withTop(overlay, page.count, height);
  const settled = kind.settle?.(world, within, height) ?? within;
  return settled === overlay ? state : replaceOverlay(state, settled);
}

function withIndex<Own extends Overlay & { readonly index: number }>(own: Own, count: number): Own {
  const index = Math.max(0, Math.min(own.index, count - 1));
  return index === own.index ? own : { ...own, index };
}

function withTop<Own extends Overlay & { readonly top: number }>(
  own: Own,
  count: number,
  height: number,
): Own {
  const top = clampScroll(own.top, height, count);
  return top === own.top ? own : { ...own, top };
}
