// Whose account a claim is: the state or body at the root of what its claimant belongs to, the media, or others.
import type { Claim, Dataset, TimelineEvent } from '../../dataset/model.ts';
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import type { Affiliation } from '../../dataset/model.ts';
import { claimantName } from '../../dataset/names.ts';

export interface Side {
  /** Id of an actor, or one of the words below. */
  readonly id: string;
  readonly name: string;
}

const media: Side = { id: ':media', name: 'media' };
const others: Side = { id: ':others', name: 'others' };

/** Whether an affiliation held when an event took place, as far as the dates are known. */
function held({ from, to }: Affiliation, { when }: TimelineEvent): boolean {
  const start = from === undefined ? null : parseEdtf(from);
  const end = to === undefined ? null : parseEdtf(to);
  const startsAfter =
    start !== null &&
    !isDateError(start) &&
    start.earliest !== null &&
    when.latest !== null &&
    start.earliest > when.latest;
  const endsBefore =
    end !== null &&
    !isDateError(end) &&
    end.latest !== null &&
    when.earliest !== null &&
    end.latest < when.earliest;
  return !startsAfter && !endsBefore;
}

/** The id of what somebody belonged to in the end, at the time of the event; their own where they belonged to nothing. */
function rootOf({ actors }: Dataset, event: TimelineEvent, actor: string): string {
  const seen = new Set<string>();
  let root = actor;
  while (!seen.has(root)) {
    seen.add(root);
    const affiliations = actors.get(root)?.affiliations ?? [];
    const next = affiliations.find((one) => held(one, event)) ?? affiliations[0];
    if (next === undefined) return root;
    root = next.actor;
  }
  return root;
}

/** A state, or what others belong to. */
function isSide({ actors }: Dataset, id: string): boolean {
  if (actors.get(id)?.kind === 'state') return true;
  for (const { affiliations } of actors.values())
    if (affiliations.some(({ actor }) => actor === id)) return true;
  return false;
}

function sideOf(dataset: Dataset, event: TimelineEvent, { by }: Claim): Side {
  if (by === undefined || 'unnamed' in by) return others;
  if ('outlet' in by || dataset.actors.get(by.actor)?.kind === 'media') return media;
  const id = rootOf(dataset, event, by.actor);
  return isSide(dataset, id) ? { id, name: dataset.actors.get(id)?.name ?? id } : others;
}

/**
 * The side of each of an event's claims. Where nobody is known to belong anywhere each claimant is a side of their own.
 */
export function sidesOf(dataset: Dataset, event: TimelineEvent): readonly Side[] {
  const sides = event.claims.map((claim) => sideOf(dataset, event, claim));
  if (sides.some(({ id }) => id !== media.id && id !== others.id)) return sides;
  return event.claims.map(({ by }) => {
    const name = claimantName(dataset, by);
    return { id: by !== undefined && 'actor' in by ? by.actor : `:${name}`, name };
  });
}

/** Each side once: those with most claims first, the media and others last. */
export function orderedSides(sides: readonly Side[]): Side[] {
  const counts = new Map<string, { side: Side; count: number }>();
  for (const side of sides) counts.set(side.id, { side, count: (counts.get(side.id)?.count ?? 0) + 1 });
  const rank = ({ id }: Side): number => (id === others.id ? 2 : id === media.id ? 1 : 0);
  return [...counts.values()]
    .sort((a, b) => rank(a.side) - rank(b.side) || b.count - a.count)
    .map(({ side }) => side);
}
