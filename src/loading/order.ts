// The order of events in the list.
import { compareDates, isUndated, sortDay, type Day, type EdtfDate } from '../dates/edtf/edtf.ts';
import type { Importance, TimelineEvent } from '../dataset/model.ts';
import { keepKnown } from '../dataset/events.ts';
import { finish, type Steps } from '../text/task.ts';
import { isWeakRelation } from '../dataset/relation.ts';

type Ordered = Pick<TimelineEvent, 'id' | 'when' | 'links'> & Partial<Pick<TimelineEvent, 'importance'>>;

const ranks: Readonly<Record<Importance, number>> = { major: 0, normal: 1, minor: 2 };

/**
 * By time. Of events with the same date, causes stand before what followed from them, then the more important one, then
 * the one that comes first in the files. Those without any known date come last.
 */
export function inOrder<Event extends Ordered>(events: readonly Event[]): Event[] {
  return finish(orderInSteps(events));
}

/** Indexes of dates in their order: of events of which nothing else is known yet. */
export function orderOfDates(whens: readonly EdtfDate[]): Int32Array {
  const { order, ends, isMixed } = finish(byDay(whens, () => false));
  const compare = (a: number, b: number): number =>
    compareDates(whens[a] as EdtfDate, whens[b] as EdtfDate) || a - b;
  for (const [at, end] of ends.entries())
    if (isMixed[at] === 1) order.subarray(ends[at - 1] ?? 0, end).sort(compare);
  return order;
}

/** Days per step. */
const daysAStep = 2_000;

export function* orderInSteps<Event extends Ordered>(events: readonly Event[]): Steps<Event[]> {
  const given = events.map(({ when }) => when);
  let areLinked = false;
  const { order, ends, isMixed } = yield* byDay(given, (index, first) => {
    const { links, importance } = events[index] as Event;
    areLinked ||= links.length > 0;
    return links.length > 0 || importance !== events[first]?.importance;
  });
  yield;
  const ordered = inOrderOf(order, events);
  const whens = inOrderOf(order, given);
  let start = 0;
  for (const [at, end] of ends.entries()) {
    if (at % daysAStep === 0) yield;
    if (isMixed[at] === 1) {
      for (const [place, event] of ofOneDay(ordered.slice(start, end)).entries()) {
        ordered[start + place] = event;
        whens[start + place] = event.when;
      }
    }
    start = end;
  }
  keepKnown(ordered, { whens, areLinked });
  return ordered;
}

export function inOrderOf<Item>(order: Int32Array, items: readonly Item[]): Item[] {
  const ordered = [...items];
  for (let at = 0; at < order.length; at++) ordered[at] = items[order[at] ?? 0] as Item;
  return ordered;
}

interface ByDay {
  /** Indexes of the events. */
  readonly order: Int32Array;
  /** Where the events of each day end. */
  readonly ends: Int32Array;
  /** By day, 1 where its events may not stay in the order of the files. */
  readonly isMixed: Uint8Array;
}

/**
 * A stable bucket sort by day. Whether an event differs from the first of its day in more than its date is asked in the order of
 * the files, in which they lie in memory.
 */
function* byDay(
  whens: readonly EdtfDate[],
  differs: (index: number, first: number) => boolean,
): Steps<ByDay> {
  const { numberOf, count } = numbered(whens);
  yield;
  const firsts = new Int32Array(count).fill(-1);
  const ends = new Int32Array(count);
  const isMixed = new Uint8Array(count);
  for (let index = 0; index < whens.length; index++) {
    const number = numberOf[index] ?? 0;
    ends[number] = (ends[number] ?? 0) + 1;
    if (firsts[number] === -1) firsts[number] = index;
    const first = firsts[number] ?? index;
    if (differs(index, first) || whens[index] !== whens[first]) isMixed[number] = 1;
  }
  yield;
  const next = new Int32Array(count);
  for (let number = 1; number < count; number++) {
    next[number] = ends[number - 1] ?? 0;
    ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0);
  }
  const order = new Int32Array(whens.length);
  for (let index = 0; index < order.length; index++) {
    const number = numberOf[index] ?? 0;
    const place = next[number] ?? 0;
    order[place] = index;
    next[number] = place + 1;
  }
  return { order, ends, isMixed };
}

/** The events' days as numbers in their order. Most days of a file lie so close that they need no look-up. */
function numbered(whens: readonly EdtfDate[]): { readonly numberOf: Int32Array; readonly count: number } {
  const days = new Float64Array(whens.length);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < whens.length; index++) {
    const when = whens[index] as EdtfDate;
    const day = isUndated(when) ? Number.POSITIVE_INFINITY : sortDay(when);
    days[index] = day;
    if (day < first) first = day;
    if (day > last && day !== Number.POSITIVE_INFINITY) last = day;
  }
  const span = Math.max(0, last - first + 1);
  if (span > closeDays + days.length) return lookedUp(days);
  const numberOf = new Int32Array(days.length);
  for (let index = 0; index < days.length; index++)
    numberOf[index] = Math.min((days[index] ?? 0) - first, span);
  return { numberOf, count: span + 1 };
}

function lookedUp(days: Float64Array): ReturnType<typeof numbered> {
  const numbers = new Map<Day, number>();
  for (const day of Float64Array.from(new Set(days)).sort()) numbers.set(day, numbers.size);
  return { numberOf: Int32Array.from(days, (day) => numbers.get(day) ?? 0), count: numbers.size };
}

const closeDays = 100_000;

function ofOneDay<Event extends Ordered>(events: Event[]): Event[] {
  const rankOf = ({ importance = 'normal' }: Event): number => ranks[importance];
  const sorted = events.sort(
    (a, b) => (a.when === b.when ? 0 : compareDates(a.when, b.when)) || rankOf(a) - rankOf(b),
  );
  return sorted.some(({ links }) => links.length > 0) ? causesFirst(sorted) : sorted;
}

/** Of a cycle of links, the event that is met first stands last. */
function causesFirst<Event extends Ordered>(sorted: readonly Event[]): Event[] {
  const byId = new Map(sorted.map((event) => [event.id, event]));
  const placed = new Set<Event>();
  const started = new Set<Event>();
  const ordered: Event[] = [];
  const causesOf = (event: Event): Event[] =>
    event.links.flatMap(({ to, relation }) => {
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
