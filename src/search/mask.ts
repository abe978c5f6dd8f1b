// Sets of events (by index) as a byte an event, so that combining them is a loop over arrays.

/** 1 where the event is in the set. */
export type Mask = Uint8Array;

export function addPostings(mask: Mask, lists: Iterable<readonly number[]>): Mask {
  for (const list of lists) for (let at = 0; at < list.length; at++) mask[list[at] ?? 0] = 1;
  return mask;
}

/** Intersects `mask` with another set, in place. */
export function intersect(mask: Mask, other: Mask): Mask {
  for (let event = 0; event < mask.length; event++) mask[event] = (mask[event] ?? 0) & (other[event] ?? 0);
  return mask;
}

/** Adds another set to `mask`, in place. */
export function union(mask: Mask, other: Mask): Mask {
  for (let event = 0; event < mask.length; event++) mask[event] = (mask[event] ?? 0) | (other[event] ?? 0);
  return mask;
}

export function invert(mask: Mask): Mask {
  for (let event = 0; event < mask.length; event++) mask[event] = 1 - (mask[event] ?? 0);
  return mask;
}

export function indexesOf(mask: Mask): number[] {
  let count = 0;
  for (let event = 0; event < mask.length; event++) count += mask[event] ?? 0;
  // Of its length from the start: an array that grows to a hundred thousand is copied again and again.
  const events: number[] = [];
  events.length = count;
  for (let event = 0, at = 0; at < count; event++) if (mask[event] === 1) events[at++] = event;
  return events;
}
