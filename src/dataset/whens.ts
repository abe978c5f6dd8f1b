// The dates of events in a list of their own: who needs all of them has no need to look into every event, which takes a
// while where the events are many, or where each is read when something of it is asked for.
import type { EdtfDate } from '../dates/edtf/edtf.ts';
import type { TimelineEvent } from './model.ts';

type Dated = Pick<TimelineEvent, 'when'>;

const kept = new WeakMap<readonly object[], readonly EdtfDate[]>();

/** Whoever orders events knows their dates. */
export function keepWhens(events: readonly object[], whens: readonly EdtfDate[]): void {
  kept.set(events, whens);
}

export const whensOf = (events: readonly Dated[]): readonly EdtfDate[] =>
  kept.get(events) ?? events.map(({ when }) => when);
