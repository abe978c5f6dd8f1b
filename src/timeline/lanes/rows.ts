// Which lanes there are, and in which order. They depend on what is found and on the room, never on the cursor, so that
// none moves while stepping.
import type { Incidence } from './incidence.ts';
import { alikeOrder, type Shared } from './order.ts';

export interface Lane {
  /** Its place in the incidence. */
  readonly who: number;
  readonly id: string;
  readonly name: string;
  /** Events found that it is in. */
  readonly count: number;
  /** Places in the result of the first and the last of them. */
  readonly first: number;
  readonly last: number;
}

export interface Chosen {
  readonly lanes: readonly Lane[];
  /** How many there would be with room for all. */
  readonly total: number;
  /** By place in the incidence: the lane, or -1. */
  readonly laneOf: Int32Array;
}

/** At most `most` lanes: first those that `wanted` names, then those with the most events, by name where equal. */
export function chooseLanes(
  incidence: Incidence,
  events: readonly number[],
  most: number,
  wanted: ReadonlySet<string>,
): Chosen {
  const size = incidence.ids.length;
  const count = new Int32Array(size);
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  const { starts, who } = incidence;
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    for (let entry = starts[event] ?? 0; entry < (starts[event + 1] ?? 0); entry++) {
      const one = who[entry] ?? 0;
      if (count[one] === 0) first[one] = at;
      count[one] = (count[one] ?? 0) + 1;
      last[one] = at;
    }
  }
  const present: number[] = [];
  for (let one = 0; one < size; one++) if ((count[one] ?? 0) > 0) present.push(one);
  const isWanted = Uint8Array.from(incidence.ids, (id) => (wanted.has(id) ? 1 : 0));
  const nameOf = (one: number): string => incidence.names[one] ?? '';
  const byWeight = present.toSorted(
    (a, b) =>
      (isWanted[b] ?? 0) - (isWanted[a] ?? 0) ||
      (count[b] ?? 0) - (count[a] ?? 0) ||
      (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a - b),
  );
  const kept = byWeight.slice(0, Math.max(0, most)).toSorted((a, b) => (count[b] ?? 0) - (count[a] ?? 0));
  const ordered = alikeOrder(sharedBy(incidence, events, kept), kept.length).map((row) => kept[row] ?? 0);
  const laneOf = new Int32Array(size).fill(-1);
  ordered.forEach((one, lane) => (laneOf[one] = lane));
  const lanes = ordered.map((one) => ({
    who: one,
    id: incidence.ids[one] ?? '',
    name: nameOf(one),
    count: count[one] ?? 0,
    first: first[one] ?? 0,
    last: last[one] ?? 0,
  }));
  return { lanes, total: present.length, laneOf };
}

function sharedBy(
  { starts, who, ids }: Incidence,
  events: readonly number[],
  kept: readonly number[],
): Shared {
  const size = kept.length;
  const shared = new Uint32Array(size * size);
  const rowOf = new Int32Array(ids.length).fill(-1);
  kept.forEach((one, row) => (rowOf[one] = row));
  const rows: number[] = [];
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    rows.length = 0;
    for (let entry = starts[event] ?? 0; entry < (starts[event + 1] ?? 0); entry++) {
      const row = rowOf[who[entry] ?? 0] ?? -1;
      if (row >= 0) rows.push(row);
    }
    for (const a of rows) for (const b of rows) shared[a * size + b] = (shared[a * size + b] ?? 0) + 1;
  }
  return shared;
}
