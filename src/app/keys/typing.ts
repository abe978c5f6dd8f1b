// The keys while something is typed: in the search field, in that for a date, and in every field.
import { chooseReading, goToDate, leaveDate } from '../prompts/date.ts';
import type { Edit } from '../prompts/field.ts';
import { accept, cancel, complete, erase, move, movePage, taken } from '../prompts/search.ts';
import { editText } from '../prompts/typing.ts';
import { readingCount, resultOf, suggestionsOf } from '../derive.ts';
import { bind, bindPair, type Binding, type Hint } from './binding.ts';

const rows = ['down ctrl+n', 'up ctrl+p'] as const;
const moveHelp = 'choose a person or group, or step in the results';
const eraseHelp = 'erase; on an empty field: remove the last filter';
const keepHelp = 'keep the filter, or take what was chosen; where nothing is found, the first';
const takeHelp = 'take what is chosen, or the first: who:"…", a value, a field';

/** Names what Enter will do, which must be known before it is pressed. */
const enterHint: Hint = (world, state) => {
  const index = taken(world, state);
  if (index === -1) return 'keep';
  return state.prompt?.type === 'search' && state.prompt.choice === 'none' ? 'take the first' : 'take';
};
const escapeHint: Hint = (_world, { prompt }) => (prompt?.field.text === '' ? 'leave' : 'clear');
const chooseHint: Hint = (world, state) =>
  suggestionsOf(world, state).length + resultOf(world, state).events.length === 0 ? null : 'choose';
const tabHint: Hint = (world, state) => (suggestionsOf(world, state).length === 0 ? null : 'take');

const readingHelp = 'which date is meant, where several may be';
const readingHint: Hint = (world, state) => (readingCount(world, state) > 1 ? 'choose' : null);
const goHint: Hint = (world, state) => (readingCount(world, state) > 0 ? 'go' : null);

/** On an empty search field Backspace does more. */
const searchErase = bind('search', 'backspace ctrl+h', erase, 'Backspace', eraseHelp);

export const searching: readonly Binding[] = [
  ...bindPair('search', rows, move, '↑ ↓ · Ctrl-P/N', moveHelp, chooseHint),
  ...bindPair('search', ['pagedown', 'pageup'], movePage, 'PgUp PgDn', 'page in the results'),
  searchErase,
  bind('search', 'tab', complete, 'Tab', takeHelp, tabHint),
  bind('search', 'enter', accept, 'Enter', keepHelp, enterHint),
  bind('search', 'escape', cancel, 'Esc', 'clear; on an empty field: leave', escapeHint),
  ...bindPair('date', rows, chooseReading, '↑ ↓ · Ctrl-P/N', readingHelp, readingHint),
  bind('date', 'enter', goToDate, 'Enter', 'go there', goHint),
  bind('date', 'escape', leaveDate, 'Esc', 'leave', 'leave'),
];

const editing: readonly (readonly [keys: string, edit: Edit, show: string, help: string])[] = [
  ['left ctrl+b', 'left', '← →', 'move by a letter'],
  ['right ctrl+f', 'right', '← →', 'move by a letter'],
  ['alt+b alt+left ctrl+left', 'wordLeft', 'Alt-B/F', 'move by a word'],
  ['alt+f alt+right ctrl+right', 'wordRight', 'Alt-B/F', 'move by a word'],
  ['home ctrl+a', 'start', 'Ctrl-A/E', 'to the start, the end'],
  ['end ctrl+e', 'end', 'Ctrl-A/E', 'to the start, the end'],
  ['backspace ctrl+h', 'eraseBefore', 'Backspace Del', 'erase a letter'],
  ['delete ctrl+d', 'eraseAfter', 'Backspace Del', 'erase a letter'],
  ['ctrl+w alt+backspace', 'eraseWordBefore', 'Ctrl-W Alt-D', 'erase a word'],
  ['alt+d', 'eraseWordAfter', 'Ctrl-W Alt-D', 'erase a word'],
  ['ctrl+u', 'eraseToStart', 'Ctrl-U/K', 'erase to the start, the end'],
  ['ctrl+k', 'eraseToEnd', 'Ctrl-U/K', 'erase to the start, the end'],
];

export const fieldKeys: readonly Binding[] = editing.map(([keys, edit, show, help]) =>
  bind('field', keys, editText(edit), show, help),
);
