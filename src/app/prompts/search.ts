// Typing a query, and choosing among what it may mean.
import { readAs } from '../../search/find.ts';
import { parseQuery, printQuery } from '../../search/query.ts';
import { cursorRow, queryText, resultOf, suggestionsOf } from '../derive.ts';
import { emptyField, fieldOf, type TextField } from './field.ts';
import { editText, withField } from './typing.ts';
import { page, stepBy, type Move } from '../moves.ts';
import { tidyFilter, visitOf, withVisit, type Choice, type SearchPrompt, type State } from '../state.ts';
import type { World } from '../world.ts';

/** `move` while a query is typed; nothing otherwise. */
function whileSearching(move: (world: World, state: State, prompt: SearchPrompt) => State): Move {
  return (world, state) => (state.prompt?.type === 'search' ? move(world, state, state.prompt) : state);
}

/** Asks for a query, with a text to go on from. */
export const searchFor =
  (field: TextField): Move =>
  (_world, state) => ({
    ...state,
    overlays: [],
    focus: 'list',
    prompt: { type: 'search', field, origin: visitOf(state), near: state.cursor, choice: 'none' },
  });

export const openSearch = searchFor(emptyField);

/** Backspace: a letter; on an empty field the last of the filters in force. */
export const erase: Move = whileSearching((world, state, prompt) => {
  if (prompt.field.text !== '') return editText('eraseBefore')(world, state);
  const { terms } = parseQuery(state.filter);
  if (terms.length === 0) return state;
  return { ...state, filter: printQuery({ terms: terms.slice(0, -1) }), pinned: state.cursor };
});

function choose(state: State, prompt: SearchPrompt, choice: Choice): State {
  return { ...state, prompt: { ...prompt, choice } };
}

/** The same state where there is nothing to step to. */
function amongEvents(world: World, state: State, prompt: SearchPrompt, step: Move): State {
  const next = step(world, choose(state, prompt, 'events'));
  const isThere = next.cursor === state.cursor && next.facetRow === state.facetRow;
  return isThere && typeof prompt.choice !== 'number' ? state : next;
}

/** ↓ goes from the field to the suggestions, then to the events; ↑ the same way back. */
export function move(count: 1 | -1): Move {
  return whileSearching((world, state, prompt) => {
    const suggested = suggestionsOf(world, state).length;
    if (typeof prompt.choice === 'number') {
      const next = prompt.choice + count;
      if (next < 0) return choose(state, prompt, 'none');
      return choose(state, prompt, next < suggested ? next : 'events');
    }
    if (prompt.choice === 'none' && count === 1 && suggested > 0) return choose(state, prompt, 0);
    if (count === -1 && suggested > 0) {
      // The field itself is above the suggestions.
      if (prompt.choice === 'none') return state;
      if (cursorRow(world, state) <= 1) return choose(state, prompt, suggested - 1);
    }
    return amongEvents(world, state, prompt, stepBy(count));
  });
}

/** A page in the results, whatever was chosen before. */
export function movePage(count: 1 | -1): Move {
  return whileSearching((world, state, prompt) => amongEvents(world, state, prompt, page(count)));
}

/** Puts a suggestion in place of what was typed for it. */
function takeSuggestion(world: World, state: State, prompt: SearchPrompt, index: number): State {
  const suggestion = suggestionsOf(world, state)[index];
  if (suggestion === undefined) return state;
  const { text, caret } = suggestion.taken;
  const field = { ...fieldOf(text), caret: fieldOf(text.slice(0, caret)).caret };
  return { ...state, prompt: withField(prompt, field) };
}

/** Tab: the suggestion that is chosen, or the first one. */
export const complete: Move = whileSearching((world, state, prompt) =>
  suggestionsOf(world, state).length === 0
    ? { ...state, notice: 'Nothing is suggested here' }
    : takeSuggestion(world, state, prompt, typeof prompt.choice === 'number' ? prompt.choice : 0),
);

/** Leaves the prompt with a filter; where it is another one than before, back leads to where the search began. */
function leave(state: State, { origin }: SearchPrompt, filter: string): State {
  const { past, future } = filter === origin.filter ? state : withVisit({ ...state, ...origin });
  const lastQuery = filter === '' ? origin.filter || state.lastQuery : filter;
  return { ...state, filter, past, future, lastQuery, prompt: null };
}

/** Once all events can be searched. */
function findsNothing(world: World, state: State): boolean {
  const { words, dataset } = world.catalog;
  return words.count >= dataset.events.length && resultOf(world, state).events.length === 0;
}

/** Words that stand for a field become one, with a notice. */
function keepText(world: World, state: State, prompt: SearchPrompt): State {
  const found = resultOf(world, state);
  const left = leave(state, prompt, tidyFilter(printQuery({ terms: found.read })));
  const notice = readAs(found);
  return notice === '' ? left : { ...left, notice: `${notice.charAt(0).toUpperCase()}${notice.slice(1)}` };
}

/** Which of the suggestions Enter takes: the chosen one, where nothing is found the first; -1 where it keeps the text. */
export function taken(world: World, state: State): number {
  const { prompt } = state;
  if (prompt?.type !== 'search') return -1;
  if (typeof prompt.choice === 'number') return prompt.choice;
  const isLost = prompt.choice === 'none' && prompt.field.text.trim() !== '' && findsNothing(world, state);
  return isLost && suggestionsOf(world, state).length > 0 ? 0 : -1;
}

/** Enter: the suggestion that was chosen, else the text as it is; where that finds nothing, what was likely meant. */
export const accept: Move = whileSearching((world, state, prompt) => {
  const typed = prompt.field.text.trim();
  const index = taken(world, state);
  const suggestion = suggestionsOf(world, state)[index];
  if (suggestion === undefined) return keepText(world, state, prompt);
  const completed = takeSuggestion(world, state, prompt, index);
  // The name of a field alone asks for its value.
  if (suggestion.events === null) return completed;
  // What was near on the way to nothing says nothing of it.
  const cursor = prompt.near ?? state.cursor;
  const left = { ...leave(completed, prompt, tidyFilter(queryText(completed))), cursor, detailTop: 0 };
  return prompt.choice === 'none'
    ? { ...left, notice: `${left.filter} instead: nothing matches ${typed}` }
    : left;
});

/** Esc: clears the text; where there is none, leaves to where the reader was. */
export const cancel: Move = whileSearching((_world, state, prompt) => {
  if (prompt.field.text !== '') return { ...state, prompt: withField(prompt, emptyField) };
  const { cursor, top, detailTop } = prompt.origin;
  return { ...leave(state, prompt, state.filter), cursor, top, detailTop };
});

const withLess = (state: State, filter: string): State => ({
  ...withVisit(state),
  filter,
  lastQuery: state.filter,
  pinned: state.cursor,
});

/** Lifts the filter; the cursor's event stays. */
export const clearFilter: Move = (_world, state) => withLess(state, '');

/** Lifts one of the filters in force. */
export function lift(state: State, at: number): State {
  const { terms } = parseQuery(state.filter);
  return withLess(state, printQuery({ terms: terms.toSpliced(at, 1) }));
}
