// Typing: into the field on top, a prompt's or an overlay's.
import type { Move } from '../moves.ts';
import { replaceOverlay, topOverlay, type DirectoryOverlay, type Prompt } from '../state.ts';
import { edits, insert, type Edit, type TextField } from './field.ts';

/** With another text nothing is chosen any more. */
export function withField<Typed extends Prompt | DirectoryOverlay>(typed: Typed, field: TextField): Typed {
  if (field.text === typed.field.text) return { ...typed, field };
  const unchosen = { search: { choice: 'none' }, date: { choice: null }, directory: { index: 0 } }[
    typed.type
  ];
  return { ...typed, field, ...unchosen };
}

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
