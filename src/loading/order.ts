// The order of events, which is that of the list.
import { push } from '../text/maps.ts';
import { compareDates, isUndated, sortDay, type Day } from '../dates/edtf/edtf.ts';
import type { Importance, TimelineEvent } from '../dataset/model.ts';
import { isWeakRelation } from '../dataset/relation.ts';

type Dated = Pick<TimelineEvent, 'id' | 'when'> & Partial<Pick<TimelineEvent, 'links' | 'importance'>>;

const ranks: Readonly<Record<Importance, number>> = { major: 0, normal: 1, minor: 2 };

/**
 * By time. Of events with the same date, causes stand before what followed from them, then the more important one, then
 * the one that comes first in the files. Those without any known date come last.
 */
export function inOrder<Event extends Dated>(events: readonly Event[]): Event[] {
  // Put by days first, of which there are far fewer.
  const days = new Map<Day, Event[]>();
  for (const event of events) {
    const day = isUndated(event.when) ? Number.POSITIVE_INFINITY : sortDay(event.when);
    push(days, day, event);
  }
  return [...days.keys()].sort((a, b) => a - b).flatMap((day) => ofOneDay(days.get(day) ?? []));
}

function ofOneDay<Event extends Dated>(events: Event[]): Event[] {
  if (events.length < 2) return events;
  const rankOf = ({ importance = 'normal' }: Event): number => ranks[importance];
  const sorted = events.sort((a, b) => compareDates(a.when, b.when) || rankOf(a) - rankOf(b));
  return sorted.some(({ links }) => links !== undefined && links.length > 0) ? causesFirst(sorted) : sorted;
}

/** Of a circle of links, the one that is met first stands last. */
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
    // A stack of its own: a chain of links may be as long as a file.
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
