// Postings: the events (by index) that have something, by what they have.
import type { TimelineEvent } from '../dataset/model.ts';
import { push } from '../text/maps.ts';
import { eachInSteps, type Steps } from '../text/task.ts';

/** Index of an event in `Dataset.events`, which is in order of time. */
export type EventIndex = number;
/** Events that have something, ascending. */
export type Postings = readonly EventIndex[];
export type PostingsMap = ReadonlyMap<string, Postings>;

/** Events per step: a few milliseconds. */
const eventsAStep = 1_000;

/** Calls `act` for each event, in steps. */
export function* eachEvent(
  events: readonly TimelineEvent[],
  act: (event: TimelineEvent, index: EventIndex) => void,
): Steps<void> {
  yield;
  yield* eachInSteps(events, eventsAStep, act);
}

/** Adds an event to those that have the key; events come in order. */
export function post(map: Map<string, EventIndex[]>, key: string, index: EventIndex): void {
  if (map.get(key)?.at(-1) !== index) push(map, key, index);
}

export function* postingsBy(
  events: readonly TimelineEvent[],
  keysOf: (event: TimelineEvent) => Iterable<string>,
): Steps<PostingsMap> {
  const map = new Map<string, EventIndex[]>();
  yield* eachEvent(events, (event, index) => {
    for (const key of keysOf(event)) post(map, key, index);
  });
  return map;
}

/** The events of either, by key. */
export function* eitherOf(some: PostingsMap, others: PostingsMap): Steps<PostingsMap> {
  const either = new Map(some);
  yield* eachInSteps(others, eventsAStep, ([key, list]) => {
    const known = some.get(key);
    either.set(key, known === undefined ? list : merged(known, list));
  });
  return either;
}

function merged(some: Postings, others: Postings): Postings {
  const both: EventIndex[] = [];
  let next = 0;
  for (const event of some) {
    for (let other = others[next]; other !== undefined && other <= event; other = others[++next])
      if (other < event) both.push(other);
    both.push(event);
  }
  return [...both, ...others.slice(next)];
}
