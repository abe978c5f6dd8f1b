// The order of events in the list.
import { compareDates, isUndated, sortDay, type Day } from '../dates/edtf/edtf.ts';
import type { Importance, TimelineEvent } from '../dataset/model.ts';
import { finish, type Steps } from '../text/task.ts';
import { isWeakRelation } from '../dataset/relation.ts';

/** Events of a preview, whose records are not read yet, have neither links nor importance. */
type Dated = Pick<TimelineEvent, 'when'> &
  Partial<Pick<TimelineEvent, 'links' | 'importance'>> & { readonly id?: string | undefined };

const ranks: Readonly<Record<Importance, number>> = { major: 0, normal: 1, minor: 2 };

/**
 * By time. Of events with the same date, causes stand before what followed from them, then the more important one, then
 * the one that comes first in the files. Those without any known date come last.
 */
export function inOrder<Event extends Dated>(events: readonly Event[]): Event[] {
  return finish(orderInSteps(events));
}

/** Days per step. */
const daysAStep = 2_000;

export function* orderInSteps<Event extends Dated>(events: readonly Event[]): Steps<Event[]> {
  const { ordered, ends } = yield* byDay(events);
  let start = 0;
  for (const [at, end] of ends.entries()) {
    if (at % daysAStep === 0) yield;
    if (!areAlike(ordered, start, end))
      for (const [place, event] of ofOneDay(ordered.slice(start, end)).entries())
        ordered[start + place] = event;
    start = end;
  }
  return ordered;
}

/** A stable bucket sort by day: the events, and where those of each day end. There are far fewer days than events. */
function* byDay<Event extends Dated>(
  events: readonly Event[],
): Steps<{ ordered: Event[]; ends: Int32Array }> {
  const numbers = new Map<Day, number>();
  const numberOf = new Int32Array(events.length);
  const counts: number[] = [];
  for (let index = 0; index < events.length; index++) {
    const { when } = events[index] as Event;
    const day = isUndated(when) ? Number.POSITIVE_INFINITY : sortDay(when);
    let number = numbers.get(day);
    if (number === undefined) numbers.set(day, (number = counts.push(0) - 1));
    counts[number] = (counts[number] ?? 0) + 1;
    numberOf[index] = number;
  }
  yield;
  const days = Float64Array.from(numbers.keys()).sort();
  const next = new Int32Array(days.length);
  const ends = new Int32Array(days.length);
  let end = 0;
  for (let at = 0; at < days.length; at++) {
    const number = numbers.get(days[at] ?? 0) ?? 0;
    next[number] = end;
    ends[at] = end += counts[number] ?? 0;
  }
  yield;
  const ordered = [...events];
  for (let index = 0; index < events.length; index++) {
    const number = numberOf[index] ?? 0;
    const place = next[number] ?? 0;
    ordered[place] = events[index] as Event;
    next[number] = place + 1;
  }
  return { ordered, ends };
}

/** The usual case, in which the order stays. */
function areAlike(events: readonly Dated[], start: number, end: number): boolean {
  const first = events[start];
  for (let at = start; at < end; at++) {
    const { when, importance, links } = events[at] as Dated;
    if (when !== first?.when || importance !== first.importance || (links?.length ?? 0) > 0) return false;
  }
  return true;
}

function ofOneDay<Event extends Dated>(events: Event[]): Event[] {
  const rankOf = ({ importance = 'normal' }: Event): number => ranks[importance];
  const sorted = events.sort(
    (a, b) => (a.when === b.when ? 0 : compareDates(a.when, b.when)) || rankOf(a) - rankOf(b),
  );
  return sorted.some(({ links }) => links !== undefined && links.length > 0) ? causesFirst(sorted) : sorted;
}

/** Of a cycle of links, the event that is met first stands last. */
function causesFirst<Event extends Dated>(sorted: readonly Event[]): Event[] {
  const byId = new Map(sorted.map((event) => [event.id, event]));
  const placed = new Set<Event>();
  const started = new Set<Event>();
  const ordered: Event[] = [];
  const causesOf = (event: Event): Event[] =>
    (event.links ?? []).flatMap(({ to, relation }) => {
      const cause = isWeakRelation(relation) ? undefined : byId.get(to);
      return cause !== undefined && compareDates(cause.when, event.when) === 0 ? [cause] : [];
    });
  for (const first of sorted) {
    // An explicit stack: a chain of links may be as long as a file.
    const open = [first];
    for (let event = open.at(-1); event !== undefined; event = open.at(-1)) {
      const causes = started.has(event) ? [] : causesOf(event).filter((cause) => !started.has(cause));
      started.add(event);
      if (causes.length > 0) {
        open.push(...causes.toReversed());
        continue;
      }
      open.pop();
      if (!placed.has(event)) ordered.push(event);
      placed.add(event);
    }
  }
  return ordered;
}
