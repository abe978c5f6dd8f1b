// The first line of the screen while something is typed: what is before the field, the field, what is after it.
import { countText } from '../app/header.ts';
import { beforeCaret, type TextField } from '../app/prompts/field.ts';
import { topOverlay, type State } from '../app/state.ts';
import { kindOf } from '../app/tables.ts';
import type { World } from '../app/world.ts';
import { cutLine, justify, lineWidth, piece, type Line } from '../timeline/lines/line.ts';
import { splitGraphemes, width } from '../timeline/lines/text.ts';
import { lastChips } from './lines.ts';

export interface FieldLine {
  /** The prompt's sign and the filters in force. */
  readonly label: Line;
  readonly field: TextField;
  /** Cells for the label and the text together. */
  readonly cells: number;
  readonly right: Line;
}

/** null while nothing is typed. */
export function fieldLineOf(world: World, state: State): FieldLine | null {
  const { prompt } = state;
  const { columns } = world.size;
  const overlay = topOverlay(state);
  const own = overlay === null ? undefined : kindOf(overlay).field;
  if (overlay !== null && own !== undefined && 'field' in overlay) {
    const right: Line = [piece(`${own.count(world, state, overlay)}`, 'title'), piece(' ')];
    const label: Line = [piece(` ${own.title(world, state)} `, 'heading')];
    return { label, field: overlay.field, cells: columns - lineWidth(right), right };
  }
  if (overlay !== null || prompt === null) return null;
  const isSearch = prompt.type === 'search';
  const about: Line = isSearch ? [piece(countText(world, state), 'title'), piece(' ')] : [];
  const right = justify([], about, Math.min(lineWidth(about) + 1, Math.floor(columns / 2)));
  const cells = columns - lineWidth(right);
  const sign = piece(isSearch ? ' / ' : ' : ', 'key');
  const room = labelCells(prompt.field, cells) - lineWidth([sign]);
  const label: Line = isSearch ? [sign, ...lastChips(state.filter, room)] : [sign];
  return { label, field: prompt.field, cells, right };
}

interface VisibleField {
  /** The label, within its cells. */
  readonly lead: Line;
  /** The part of the text that fits, the caret within it. */
  readonly text: string;
  /** Column of the caret. */
  readonly caret: number;
}

export function visibleField({ label, field, cells }: Omit<FieldLine, 'right'>): VisibleField {
  const lead = cutLine(label, labelCells(field, cells));
  const start = lineWidth(lead);
  const { text, caret } = visiblePart(field, Math.max(1, cells - start - 1));
  return { lead, text, caret: start + caret };
}

/** Cells that stay free to type in, as long as the label has more than half of the room. */
const roomToType = 12;

/** The label gives way to the text, up to half of the room. */
function labelCells({ text }: TextField, cells: number): number {
  return Math.max(Math.floor(cells / 2), cells - width(text) - roomToType);
}

/** The part of the text that fits in the cells, and where in it the caret is. */
function visiblePart(field: TextField, cells: number): { text: string; caret: number } {
  const parts = splitGraphemes(field.text);
  let start = 0;
  let caret = width(beforeCaret(field));
  while (caret >= cells && start < field.caret) caret -= width(parts[start++] ?? '');
  let text = '';
  let used = 0;
  for (const part of parts.slice(start)) {
    used += width(part);
    if (used > cells) break;
    text += part;
  }
  return { text, caret };
}
