// Where the terminal's own cursor stands: screen magnifiers and readers follow it, and input methods write at it.
import { cursorRow, layoutOf, listTop, suggestionsOf } from '../app/derive.ts';
import type { Point } from '../app/keys/key.ts';
import { entryLines } from '../app/overlays/entry.ts';
import { rowsOver } from '../app/keys/mouse-overlays.ts';
import type { EntryOverlay, Overlay, State } from '../app/state.ts';
import type { World } from '../app/world.ts';
import { overAllRect, type Layout } from '../timeline/lines/layout.ts';
import { fieldLineOf, visibleField } from './field-line.ts';

/** On what is chosen: the row of a list, the caret of a field, the first line of a text. null where nothing is. */
export function cursorPoint(world: World, state: State): Point | null {
  const layout = layoutOf(world, state);
  if (layout.arrangement === 'too-small') return null;
  if (state.overlay !== null) return inOverlay(world, state, state.overlay, layout);
  const { prompt } = state;
  // ↓ leads out of the field, typing back into it.
  if (prompt !== null && (prompt.type === 'date' || prompt.choice === 'none')) return caret(world, state);
  const { list, detail } = layout;
  if (prompt === null && state.focus === 'detail') {
    return detail === null ? null : { x: detail.left + marginOf(layout), y: detail.top };
  }
  if (list === null) return null;
  if (typeof prompt?.choice === 'number') return { x: 0, y: list.top + prompt.choice };
  const row = cursorRow(world, state) - listTop(world, state);
  return row < 0 ? null : { x: 0, y: list.top + suggestionsOf(world, state).length + row };
}

/** Cells before the text of the detail: the rule and a blank, or a blank. */
const marginOf = ({ arrangement }: Layout): number => (arrangement === 'beside' ? 2 : 1);

function caret(world: World, state: State): Point | null {
  const line = fieldLineOf(world, state);
  return line === null ? null : { x: visibleField(line).caret, y: 0 };
}

function inOverlay(world: World, state: State, overlay: Overlay, layout: Layout): Point | null {
  const text = overAllRect(layout);
  if (overlay.type === 'entry') return { x: 1, y: text.top + chosenLine(world, overlay, text.height) };
  if (!('index' in overlay)) return { x: 1, y: text.top };
  // The first row is what typing chooses.
  if (overlay.type === 'directory' && overlay.index === 0) return caret(world, state);
  const { first, top } = rowsOver(world, state, overlay);
  return { x: 0, y: first + overlay.index - top };
}

/** The row that is chosen, where it is on the screen, else the first. */
function chosenLine(world: World, overlay: EntryOverlay, height: number): number {
  const line = entryLines(world, overlay).findIndex(([sign]) => sign?.role === 'cursor') - overlay.top;
  return line >= 0 && line < height ? line : 0;
}
