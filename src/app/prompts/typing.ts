// Typing: into the field on top, a prompt's or an overlay's.
import type { Move } from '../moves.ts';
import { replaceOverlay, topOverlay, type Prompt } from '../state.ts';
import type { Overlay } from '../overlays/state.ts';
import { edits, insert, type Edit, type TextField } from './field.ts';

/** With another text nothing is chosen any more. */
export function withField<Typed extends Prompt | Extract<Overlay, { field: TextField }>>(
  typed: Typed,
  field: TextField,
): Typed {
  if (field.text === typed.field.text) return { ...typed, field };
  return { ...typed, field, ...unchosen[typed.type] };
}

const unchosen = {
  search: { choice: 'none' },
  date: { choice: null },
  directory: { index: 0 },
  help: { top: 0 },
  note: {},
  // Under another name there may be no file.
  file: { isThere: false },
} as const;

function inField(change: (field: TextField) => TextField): Move {
  return (_world, state) => {
    const { prompt } = state;
    const top = topOverlay(state);
    if (top !== null)
      return 'field' in top ? replaceOverlay(state, withField(top, change(top.field))) : state;
    return prompt === null ? state : { ...state, prompt: withField(prompt, change(prompt.field)) };
  };
}

export const typeText = (text: string): Move => inField((field) => insert(field, text));
export const editText = (name: Edit): Move => inField(edits[name]);
