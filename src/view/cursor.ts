// Where the terminal's own cursor stands: screen magnifiers and readers follow it, and input methods write at it.
import { layoutOf } from '../app/derive.ts';
import type { Point } from '../app/keys/key.ts';
import { placed } from '../app/overlays/placed.ts';
import { topOverlay, type State } from '../app/state.ts';
import type { Overlay } from '../app/overlays/state.ts';
import { views } from '../app/tables.ts';
import type { World } from '../app/world.ts';
import type { Layout } from '../timeline/lines/layout.ts';
import { fieldLineOf, visibleField } from './field-line.ts';

/** On what is chosen: the row of a list, the caret of a field, the first line of a text. null where nothing is. */
export function cursorPoint(world: World, state: State): Point | null {
  const layout = layoutOf(world, state);
  if (layout.arrangement === 'too-small') return null;
  const overlay = topOverlay(state);
  if (overlay !== null) return inOverlay(world, state, overlay);
  const { prompt } = state;
  // ↓ leads out of the field, typing back into it.
  if (prompt !== null && (prompt.type === 'date' || prompt.choice === 'none')) return caret(world, state);
  const { list, detail } = layout;
  if (prompt === null && state.focus === 'detail') {
    return detail === null ? null : { x: detail.left + marginOf(layout), y: detail.top };
  }
  const point = list === null ? null : views[state.view].cursor(world, state);
  return list === null || point === null ? null : { x: list.left + point.x, y: list.top + point.y };
}

/** Cells before the text of the detail: the rule and a blank, or a blank. */
const marginOf = ({ arrangement }: Layout): number => (arrangement === 'beside' ? 2 : 1);

function caret(world: World, state: State): Point | null {
  const line = fieldLineOf(world, state);
  return line === null ? null : { x: visibleField(line).caret, y: 0 };
}

/** Of what is typed into, the first row is what typing chooses. */
function inOverlay(world: World, state: State, overlay: Overlay): Point | null {
  const isRows = 'index' in overlay;
  if ('field' in overlay && (!('index' in overlay) || overlay.index === 0)) return caret(world, state);
  const { first, top, page } = placed(world, state, overlay);
  return { x: isRows ? 0 : 1, y: first + page.cursor - top };
}
