// What of an event is the reader's own: whether it is marked, and the note on it.
import type { TimelineEvent } from '../../dataset/model.ts';
import type { State } from '../state.ts';
import { memoLast } from '../memo.ts';

const rememberedSet = memoLast((marks: readonly string[]): ReadonlySet<string> => new Set(marks));

export const isMarked = ({ marks }: Pick<State, 'marks'>, id: string): boolean =>
  rememberedSet(marks).has(id);

export function noteOf(notes: State['notes'], { id, note = '' }: TimelineEvent): string {
  return Object.hasOwn(notes, id) ? (notes[id] ?? '') : note;
}

/** The event with the reader's note in place of the file's. */
export function withNote(notes: State['notes'], event: TimelineEvent): TimelineEvent {
  const own = noteOf(notes, event);
  if (own === (event.note ?? '')) return event;
  const { note: _, ...rest } = event;
  return own === '' ? rest : { ...rest, note: own };
}
