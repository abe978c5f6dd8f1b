// The mouse over what lies on the screen: the wheel walks or scrolls there, a click chooses a row.
import { bindingOf, modeOf } from './bindings.ts';
import { layoutOf } from '../derive.ts';
import { directoryItems, directoryParts } from '../overlays/directory.ts';
import { menuItems, menuParts } from '../overlays/menu.ts';
import { chooseNumber } from '../overlays/overlays.ts';
import type { DirectoryOverlay, MenuOverlay, Overlay, State, ThreadOverlay } from '../state.ts';
import { rowsOfThread, threadParts } from '../overlays/thread.ts';
import type { World } from '../world.ts';
import { overAllRect, overPanesRect } from '../../timeline/lines/layout.ts';
import { centredTop } from '../../timeline/lines/scroll.ts';

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

/** Where the rows of what lies on the screen are. */
export function rowsOver(
  world: World,
  state: State,
  overlay: MenuOverlay | ThreadOverlay | DirectoryOverlay,
): RowsOver {
  const layout = layoutOf(world, state);
  if (overlay.type === 'menu') {
    const pane = layout.list ?? layout.detail;
    const items = menuItems(world, state, overlay.kind);
    const height = menuParts(items, pane?.width ?? 0, pane?.height ?? 0).rows;
    const top = Math.max(0, overlay.index - height + 1);
    return { first: (pane?.top ?? 0) + 1, height, count: items.length, top };
  }
  if (overlay.type === 'directory') {
    const rect = overAllRect(layout);
    const { rows } = directoryParts(rect.width, rect.height);
    return centred(overlay.index, rect.top + 1, rows, directoryItems(world, overlay).length);
  }
  const rect = overPanesRect(layout);
  const { title, rows } = threadParts(rect.width, rect.height);
  return centred(overlay.index, rect.top + title, rows, rowsOfThread(world, overlay).length);
}

function centred(index: number, first: number, height: number, count: number): RowsOver {
  return { first, height, count, top: centredTop(index, height, count) };
}
