// Marks: which events are in the brief, in which order, with which notes.
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { counted } from '../../text/counted.ts';
import { resultOf, selectedIndex } from '../derive.ts';
import { noEvent, stepEvent, type Move } from '../moves.ts';
import type { State } from '../state.ts';
import { memoLast } from '../memo.ts';
import type { World } from '../world.ts';
import { printedKeys } from '../keys/binding.ts';
import { isMarked, withNote } from './notes.ts';

type Marked = Pick<State, 'marks' | 'notes'>;

const rememberedEvents = memoLast(
  (world: World['catalog'], marks: readonly string[], notes: Marked['notes']): readonly TimelineEvent[] =>
    marks.flatMap((id) => {
      const event = world.dataset.events[world.indexOf(id) ?? -1];
      return event === undefined ? [] : [withNote(notes, event)];
    }),
);

/** The events of the brief, with the reader's notes. */
export function markedEvents({ catalog }: World, { marks, notes }: Marked): readonly TimelineEvent[] {
  return rememberedEvents(catalog, marks, notes);
}

/** Where in the brief an event belongs by time: before the first of those that come after it. */
function placeFor({ catalog }: World, marks: readonly string[], index: number): number {
  const later = marks.findIndex((id) => (catalog.indexOf(id) ?? -1) > index);
  return later === -1 ? marks.length : later;
}

function idAt({ events }: Dataset, index: number): string | undefined {
  return events[index]?.id;
}

export function drop(state: State, id: string): State {
  return { ...state, marks: state.marks.filter((mark) => mark !== id) };
}

/** Marks the event under the cursor, or takes the mark away, and steps on. */
export const toggleMark: Move = (world, state) => {
  if (state.facetRow !== null)
    return { ...state, notice: `Space marks events; ${printedKeys('↑', world)} leads to them` };
  const index = selectedIndex(world, state);
  const id = idAt(world.dataset, index ?? -1);
  if (index === null || id === undefined) return { ...state, notice: noEvent };
  const marks = isMarked(state, id)
    ? drop(state, id).marks
    : state.marks.toSpliced(placeFor(world, state.marks, index), 0, id);
  return stepEvent(1)(world, { ...state, marks });
};

/** All that are listed; those marked already stay where they are. */
export const markListed: Move = (world, state) => {
  const { events } = resultOf(world, state);
  const ids = events.flatMap((index) => idAt(world.dataset, index) ?? []);
  const added = ids.filter((id) => !isMarked(state, id));
  if (added.length === 0) return { ...state, notice: 'All that are listed are marked already' };
  const indexOf = (id: string): number => world.catalog.indexOf(id) ?? -1;
  const isInOrder = state.marks.every((id, at, all) => at === 0 || indexOf(all[at - 1] ?? id) <= indexOf(id));
  const all = [...state.marks, ...added];
  // An order of the reader's own is kept: what is new comes after it.
  const marks = isInOrder ? all.toSorted((a, b) => indexOf(a) - indexOf(b)) : all;
  return { ...state, marks, notice: `Marked ${counted(added.length, 'event')}` };
};

/** Moves the brief's event number `from` by one place, past those that the data of the moment lacks. */
export function moveMark(world: World, state: State, from: number, by: 1 | -1): State {
  const shown = markedEvents(world, state);
  const [event, other] = [shown[from], shown[from + by]];
  if (event === undefined || other === undefined) return state;
  const without = state.marks.filter((id) => id !== event.id);
  const to = without.indexOf(other.id) + (by === 1 ? 1 : 0);
  return { ...state, marks: without.toSpliced(to, 0, event.id) };
}
