// Going elsewhere: to another event, along the links, by another filter, and back to where the reader was.
import { rowsFor } from './derive.ts';
import type { TimelineEvent } from '../dataset/model.ts';
import { isWeakRelation } from '../dataset/relation.ts';
import { parseQuery, printTerm } from '../search/query.ts';
import { counted } from '../text/counted.ts';
import { linkedFrom, type Linked } from '../timeline/links.ts';
import { onEvent, type Move } from './moves.ts';
import { openOverlay, tidyFilter, visitOf, withVisit, type State, type Visit } from './state.ts';
import type { World } from './world.ts';

/** Goes to an event, remembering where the reader was; a query that hides it is lifted, with a notice. */
export function jump(world: World, state: State, id: string): State {
  const index = world.catalog.indexOf(id);
  if (index === undefined || id === state.cursor) return state;
  const from = withVisit(state);
  const isListed = rowsFor(world, state).rowOf(index) >= 0;
  const lifted: State = isListed
    ? from
    : { ...from, filter: '', lastQuery: state.filter, notice: 'Filter lifted to show it; H goes back' };
  return { ...lifted, cursor: id, detailTop: 0, pinned: id, focus: state.focus };
}

/** How following somebody or something changes the filter. */
export type Follow = (world: World, state: State, term: string) => State;

/** Remembers where the reader was; the cursor stays on its event or near it. */
function withFilter(state: State, filter: string): State {
  return { ...withVisit(state), filter, lastQuery: filter, overlays: [], prompt: null, focus: 'list' };
}

/** Adds the term to the filter. */
export const narrow: Follow = (world, state, term) => {
  if (state.filter === '') return withFilter(state, term);
  const added = parseQuery(term).terms.map(printTerm);
  const terms = new Set(parseQuery(state.filter).terms.map(printTerm));
  if (added.every((one) => terms.has(one)))
    return { ...state, overlays: [], notice: `${term} is in force already` };
  const filter = `${state.filter} ${term}`;
  const count = counted(world.find(filter).events.length, 'event');
  return { ...withFilter(state, filter), notice: `Narrowed to ${count} by ${term}; H goes back` };
};

/** Replaces the filter with the term. */
export const replaceFilter: Follow = (world, state, term) => {
  const followed = withFilter(state, term);
  if (state.filter === '' || state.filter === term) return followed;
  const count = counted(world.find(term).events.length, 'event');
  return { ...followed, notice: `${count} of ${term}, in place of the filter; H goes back` };
};

/** The events linked directly on one side in time; of two on the same day, the one that was there first is the earlier. */
export function linkedOn(world: World, event: TimelineEvent, side: 'earlier' | 'later'): Linked[] {
  return linkedFrom(event, world.linked).filter(({ direction, isIncoming }) =>
    direction === 'same' ? isIncoming === (side === 'later') : direction === side,
  );
}

/** To the nearest earlier or later event linked directly; a menu where there are several. */
export function alongThread(direction: 'earlier' | 'later'): Move {
  return onEvent((world, state, event) => {
    const linked = linkedOn(world, event, direction);
    const firm = linked.filter((link) => !isWeakRelation(link.relation));
    const [only, second] = firm;
    if (only !== undefined && second === undefined && firm.length === linked.length)
      return jump(world, state, only.event.id);
    if (linked.length > 0) return openOverlay(state, { type: 'menu', kind: direction, index: 0 });
    return { ...state, notice: `No ${direction} event is linked to this one` };
  });
}

function restore(state: State, visit: Visit): State {
  return { ...state, ...visit, overlays: [], prompt: null };
}

export const back: Move = (_world, state) => {
  const visit = state.past.at(-1);
  if (visit === undefined) return { ...state, notice: 'This is where you began' };
  return {
    ...restore(state, visit),
    past: state.past.slice(0, -1),
    future: [...state.future, visitOf(state)],
  };
};

export const forward: Move = (_world, state) => {
  const visit = state.future.at(-1);
  if (visit === undefined) return { ...state, notice: 'There is nowhere to go forward to' };
  return {
    ...restore(state, visit),
    future: state.future.slice(0, -1),
    past: [...state.past, visitOf(state)],
  };
};

/** The filter of the last time in force again, unless the reader has gone on from where they were meanwhile. */
export const filterAgain =
  (filter: string): Move =>
  (_world, state) => {
    const isTouched = state.filter !== '' || state.prompt !== null || state.overlays.length > 0;
    if (filter === '' || isTouched || state.past.length > 0) return state;
    const tidy = tidyFilter(filter);
    return { ...state, filter: tidy, lastQuery: tidy, notice: 'Filter of the last time; Esc lifts it' };
  };
