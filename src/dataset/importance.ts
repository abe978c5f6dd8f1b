// How much an event matters for a view of years: as the file says, else derived from what is known of it.
import type { Dataset, Importance } from './model.ts';

/** Shares of the events that become major and minor when a dataset gives no importance at all. */
const majorShare = 1 / 8;
const minorShare = 1 / 4;

/**
 * The importance of each event, in the dataset's order. Where at least one event has it in the file, the others are
 * normal. Else events are ranked by how much is known of them (sources, claims and links at both ends count one each, actors
 * half): at most an eighth of them, from the top, is major, and at most a quarter, from the bottom, minor. Those with
 * equal counts stay together: where they don't all fit they are normal.
 */
export function importances({ events }: Pick<Dataset, 'events'>): readonly Importance[] {
  if (events.some(({ importance }) => importance !== undefined)) {
    return events.map(({ importance }) => importance ?? 'normal');
  }
  const linked = new Map<string, number>();
  for (const { links } of events) for (const { to } of links) linked.set(to, (linked.get(to) ?? 0) + 1);
  const weights = Float64Array.from(
    events,
    ({ id, sources, claims, links, actors }) =>
      sources.length + claims.length + links.length + (linked.get(id) ?? 0) + actors.length / 2,
  );
  const ranked = weights.toSorted();
  const majorOver = ranked[ranked.length - 1 - Math.floor(ranked.length * majorShare)] ?? 0;
  const minorUnder = ranked[Math.floor(ranked.length * minorShare)] ?? 0;
  return Array.from(weights, (weight) =>
    weight > majorOver ? 'major' : weight < minorUnder ? 'minor' : 'normal',
  );
}
