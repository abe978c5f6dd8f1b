// What somebody does in an event, as one sign: the strongest of their roles there and of what they say of it.
import { isDenial } from '../../dataset/dispute.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { Role } from '../lines/line.ts';

interface LaneSign {
  readonly sign: string;
  readonly role: Role;
  /** For the legend. */
  readonly meaning: string;
  /** For a sentence: "target of 39". */
  readonly words: string;
}

/** The strongest first: a code is a place in this list. */
export const laneSigns: readonly LaneSign[] = [
  { sign: '≠', role: 'disputed', meaning: 'denies', words: 'denies or disputes in' },
  { sign: '◆', role: 'plain', meaning: 'claims it', words: 'claims responsibility in' },
  { sign: '▲', role: 'plain', meaning: 'acts', words: 'acts in' },
  { sign: '▼', role: 'plain', meaning: 'target', words: 'target of' },
  { sign: '▽', role: 'plain', meaning: 'affected', words: 'affected by' },
  { sign: '?', role: 'plain', meaning: 'accused', words: 'accused in' },
  { sign: '●', role: 'plain', meaning: 'takes part', words: 'takes part in' },
  { sign: '○', role: 'plain', meaning: 'speaks', words: 'speaks in' },
];

const denies = 0;
const claims = 1;
export const takesPart = 6;
const speaks = 7;

/** The signs in the order of the legend. */
export const legendCodes: readonly number[] = [2, 3, 4, 5, claims, denies, takesPart, speaks];

const codes: Readonly<Record<string, number>> = {
  initiator: 2,
  target: 3,
  victim: 3,
  affected: 4,
  accused: 5,
  claimant: speaks,
  spokesperson: speaks,
};

/** Those who take part in an event or say something of it, with the code of each one's sign. */
export function participants(event: TimelineEvent): Map<string, number> {
  const found = new Map<string, number>();
  const note = (actor: string, code: number): void => {
    found.set(actor, Math.min(found.get(actor) ?? speaks, code));
  };
  for (const { actor, role } of event.actors) {
    note(actor, role !== undefined && Object.hasOwn(codes, role) ? (codes[role] ?? takesPart) : takesPart);
  }
  for (const claim of event.claims) {
    const { by, stance } = claim;
    if (by === undefined || !('actor' in by)) continue;
    note(by.actor, isDenial(claim) ? denies : stance === 'claims-responsibility' ? claims : speaks);
  }
  // A claimant without a claim in the data claims that it was they.
  for (const { actor, role } of event.actors) {
    const hasClaim = event.claims.some(({ by }) => by !== undefined && 'actor' in by && by.actor === actor);
    if (role === 'claimant' && !hasClaim) note(actor, claims);
  }
  return found;
}
