// Who says so: by stance, the events in which somebody makes such a claim.
import type { TimelineEvent } from '../dataset/model.ts';
import type { Steps } from '../text/task.ts';
import { eachEvent, post, type EventIndex, type PostingsMap } from './postings.ts';

export interface Speakers {
  /** By id. */
  readonly actors: PostingsMap;
  /** Outlets by name, and those who are not named by what they are called. */
  readonly others: PostingsMap;
}

export interface Claims {
  /** Those who make any claim. */
  readonly all: Speakers;
  readonly byStance: ReadonlyMap<string, Speakers>;
}

interface Growing {
  readonly actors: Map<string, EventIndex[]>;
  readonly others: Map<string, EventIndex[]>;
}

const nobody = (): Growing => ({ actors: new Map(), others: new Map() });

export function* claimsOf(events: readonly TimelineEvent[]): Steps<Claims> {
  const all = nobody();
  const byStance = new Map<string, Growing>();
  yield* eachEvent(events, ({ claims }, index) => {
    for (const { by, stance } of claims) {
      if (by === undefined) continue;
      if (stance !== undefined && !byStance.has(stance)) byStance.set(stance, nobody());
      for (const speakers of [all, byStance.get(stance ?? '')]) {
        if (speakers === undefined) continue;
        if ('actor' in by) post(speakers.actors, by.actor, index);
        else post(speakers.others, 'outlet' in by ? by.outlet : by.unnamed, index);
      }
    }
  });
  return { all, byStance };
}
