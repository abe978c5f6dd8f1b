// What is known of a list of events from making it, so that nobody needs to look into every event: that takes a while where they
// are many, or where each is read when something of it is asked for.
import type { EdtfDate } from '../dates/edtf/edtf.ts';
import type { TimelineEvent } from './model.ts';

interface Known {
  readonly whens: readonly EdtfDate[];
  /** Whether some may have links. */
  readonly areLinked: boolean;
  /** Their ids, of events that are not there yet. */
  readonly ids?: () => readonly string[];
}

const kept = new WeakMap<readonly object[], Known>();

/** Whoever orders events knows it. */
export function keepKnown(events: readonly object[], known: Known): void {
  kept.set(events, known);
}

export const whensOf = (events: readonly Pick<TimelineEvent, 'when'>[]): readonly EdtfDate[] =>
  kept.get(events)?.whens ?? events.map(({ when }) => when);

export const mayBeLinked = (events: readonly TimelineEvent[]): boolean => kept.get(events)?.areLinked ?? true;

export const idsOf = (events: readonly Pick<TimelineEvent, 'id'>[]): readonly string[] =>
  kept.get(events)?.ids?.() ?? events.map(({ id }) => id);
