// Relations between events.

/** Relations that don't lead from one event to the next. */
const weak: ReadonlySet<string> = new Set(['related', 'part-of']);

export function isWeakRelation(relation: string): boolean {
  return weak.has(relation);
}
