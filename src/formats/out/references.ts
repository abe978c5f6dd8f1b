// The records that some events refer to, by their ids.
import { placeAndContainers } from '../../dataset/names.ts';
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';

/** Those who take part or speak, and whom they belong to. */
export function actorsOf(events: readonly TimelineEvent[], { actors }: Dataset): ReadonlySet<string> {
  const found = new Set<string>();
  for (const event of events) {
    for (const { actor } of event.actors) found.add(actor);
    for (const { by } of event.claims) if (by !== undefined && 'actor' in by) found.add(by.actor);
  }
  // A set is gone through with what is added meanwhile.
  for (const id of found) for (const { actor } of actors.get(id)?.affiliations ?? []) found.add(actor);
  return found;
}

export function placesOf(events: readonly TimelineEvent[], dataset: Dataset): ReadonlySet<string> {
  const used = events.flatMap(({ places }) => places);
  return new Set(used.flatMap(({ place }) => [...placeAndContainers(dataset, place)]));
}

export function sourcesOf(events: readonly TimelineEvent[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { sources, claims, toll } of events) {
    for (const { source } of sources) found.add(source);
    for (const { source } of claims) if (source !== undefined) found.add(source);
    for (const source of toll?.sources ?? []) found.add(source);
  }
  return found;
}
