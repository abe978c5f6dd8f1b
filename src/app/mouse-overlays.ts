// The mouse over what lies on the screen: the wheel walks or scrolls there, a click chooses a row.
import { bindingOf, modeOf } from './bindings.ts';
import { layoutOf } from './derive.ts';
import { directoryItems } from './directory.ts';
import { menuItems, menuParts } from './menu.ts';
import { chooseNumber } from './overlays.ts';
import type { Overlay, State } from './state.ts';
import { rowsOfThread, threadParts } from './thread.ts';
import type { World } from './world.ts';
import { centredTop } from '../timeline/window.ts';

/** As the key does there: a row of a menu or a tree, a few lines of a text. */
export function wheelOver(world: World, state: State, overlay: Overlay, count: 1 | -1, lines: number): State {
  const binding = bindingOf(modeOf(state), count === 1 ? 'down' : 'up');
  const times = 'index' in overlay ? 1 : lines;
  return Array.from({ length: times }).reduce<State>((from) => binding?.run(world, from) ?? from, state);
}

/** A row of a menu is taken at once; others are chosen, and taken when they are already. */
export function clickOver(world: World, state: State, overlay: Overlay, y: number): State {
  if (!('index' in overlay)) return state;
  const { first, height, top, count } = rowsOver(world, state, overlay);
  const index = top + y - first;
  if (y < first || y >= first + height || index >= count) return state;
  if (overlay.type === 'menu') return chooseNumber(index)(world, state);
  if (index === overlay.index) return bindingOf(overlay.type, 'enter')?.run(world, state) ?? state;
  return { ...state, overlay: { ...overlay, index } };
}

interface RowsOver {
  /** Row of the screen that the first of them is in: the one before it has a title. */
  readonly first: number;
  readonly height: number;
  /** Which of the overlay's rows is there. */
  readonly top: number;
  readonly count: number;
}

type WithRows = Extract<Overlay, { readonly index: number }>;

/** Where the rows of what lies on the screen are. */
export function rowsOver(world: World, state: State, overlay: WithRows): RowsOver {
  const { list, detail, hints } = layoutOf(world, state);
  const pane = list ?? detail;
  const bottom = world.size.rows - (hints?.height ?? 0);
  if (overlay.type === 'menu') {
    const first = (pane?.top ?? 0) + 1;
    const items = menuItems(world, state, overlay.kind);
    const height = menuParts(items, pane?.width ?? 0, pane?.height ?? 0).rows;
    const count = items.length;
    return { first, height, count, top: Math.max(0, overlay.index - height + 1) };
  }
  if (overlay.type === 'directory') {
    const count = directoryItems(world, overlay).length;
    return { first: 2, height: bottom - 2, count, top: centredTop(overlay.index, bottom - 2, count) };
  }
  const top = pane?.top ?? 1;
  const { title, rows } = threadParts(world.size.columns, bottom - top);
  const count = rowsOfThread(world, overlay).length;
  return { first: top + title, height: rows, count, top: centredTop(overlay.index, rows, count) };
}
