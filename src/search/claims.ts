// Who says so: by stance, the events in which somebody makes such a claim.
import type { Claimant, TimelineEvent } from '../dataset/model.ts';
import type { Steps } from '../text/task.ts';
import { eachEvent, post, type EventIndex, type PostingsMap } from './postings.ts';

export interface Speakers {
  /** By id. */
  readonly actors: PostingsMap;
  /** Outlets, by name. */
  readonly outlets: PostingsMap;
  /** Those who are not named, by what they are called. */
  readonly unnamed: PostingsMap;
}

export interface Claims {
  /** Those who make any claim. */
  readonly all: Speakers;
  readonly byStance: ReadonlyMap<string, Speakers>;
}

type Growing = { readonly [Kind in keyof Speakers]: Map<string, EventIndex[]> };

const nobody = (): Growing => ({ actors: new Map(), outlets: new Map(), unnamed: new Map() });

function add(speakers: Growing, by: Claimant, index: EventIndex): void {
  if ('actor' in by) post(speakers.actors, by.actor, index);
  else if ('outlet' in by) post(speakers.outlets, by.outlet, index);
  else post(speakers.unnamed, by.unnamed, index);
}

export function* claimsOf(events: readonly TimelineEvent[]): Steps<Claims> {
  const all = nobody();
  const byStance = new Map<string, Growing>();
  yield* eachEvent(events, ({ claims }, index) => {
    for (const { by, stance } of claims) {
      if (by === undefined) continue;
      add(all, by, index);
      if (stance === undefined) continue;
      const speakers = byStance.get(stance) ?? nobody();
      byStance.set(stance, speakers);
      add(speakers, by, index);
    }
  });
  return { all, byStance };
}
