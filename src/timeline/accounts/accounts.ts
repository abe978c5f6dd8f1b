// What each side says of an event: its claims in columns by side, in rows by what they are about.
import { isDenial } from '../../dataset/dispute.ts';
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { orderedSides, sidesOf, type Side } from './sides.ts';

interface Aspect {
  /** Null for what bears on nothing that is disputed. */
  readonly name: string | null;
  /** Accounts stand against each other here. */
  readonly isContested: boolean;
  /** By side: places of claims in the event's list. */
  readonly cells: readonly (readonly number[])[];
}

export interface Accounts {
  readonly sides: readonly Side[];
  readonly aspects: readonly Aspect[];
}

export function accountsOf(dataset: Dataset, event: TimelineEvent): Accounts {
  const own = sidesOf(dataset, event);
  const sides = orderedSides(own);
  const named = new Set([...event.disputed, ...event.claims.flatMap(({ about = [] }) => about)]);
  const aspects = [...named, null].map((name): Aspect => {
    const claims = event.claims.flatMap(({ about = [] }, at) => {
      const isHere = name === null ? about.length === 0 : about.includes(name);
      return isHere ? [at] : [];
    });
    const cells = sides.map(({ id }) => claims.filter((at) => own[at]?.id === id));
    const spoken = cells.filter((cell) => cell.length > 0).length;
    const isDenied = claims.some((at) => isDenial(event.claims[at] ?? {}));
    const isDisputed = name !== null && event.disputed.includes(name);
    return { name, cells, isContested: isDisputed && (spoken > 1 || isDenied) };
  });
  return { sides, aspects: aspects.filter(({ cells }) => cells.some((cell) => cell.length > 0)) };
}

/** A claim where it stands; one about several things stands in each of their rows. */
export interface Place {
  readonly aspect: number;
  readonly side: number;
  readonly claim: number;
}

/** Row by row, from the first side to the last. */
export function placesOf({ aspects }: Accounts): Place[] {
  return aspects.flatMap(({ cells }, aspect) =>
    cells.flatMap((cell, side) => cell.map((claim) => ({ aspect, side, claim }))),
  );
}

/** From a claim to the next side (1) or the one before (-1): in the same row where that side says something there. */
export function besides(accounts: Accounts, from: number, step: 1 | -1): number {
  const places = placesOf(accounts);
  const own = places[from];
  if (own === undefined) return from;
  const there = places
    .map((place, at) => ({
      at,
      apart: (place.side - own.side) * step,
      rows: Math.abs(place.aspect - own.aspect),
    }))
    .filter(({ apart }) => apart > 0)
    .sort((a, b) => a.rows - b.rows || a.apart - b.apart || a.at - b.at);
  const inRow = there.find(({ rows }) => rows === 0);
  const [nearest] = there.toSorted((a, b) => a.apart - b.apart || a.rows - b.rows);
  return (inRow ?? nearest)?.at ?? from;
}
