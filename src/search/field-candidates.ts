// What a field's value may be, for what of it is typed.
import type { Catalog, Postings, PostingsMap } from './catalog.ts';
import { nearestWord, wordsNamed } from './field-values.ts';
import { firstNamesLike } from '../names/cache.ts';
import type { NameIndex, NameMatch } from '../names/names.ts';
import type { Field } from './query.ts';

/** Names and vocabularies that a field's value is taken from. */
const named: Partial<
  Record<Field, { names: (catalog: Catalog) => NameIndex; postings: (catalog: Catalog) => PostingsMap }>
> = {
  who: { names: (catalog) => catalog.people(), postings: (catalog) => catalog.byActor() },
  where: { names: (catalog) => catalog.places(), postings: (catalog) => catalog.byPlace() },
  source: { names: (catalog) => catalog.publishers(), postings: (catalog) => catalog.byPublisher() },
};

/** The words that a field's value is one of; names aside. */
export const vocabularies: Partial<Record<Field, (catalog: Catalog) => PostingsMap>> = {
  kind: (catalog) => catalog.byKind(),
  tag: (catalog) => catalog.byTag(),
  claim: (catalog) => catalog.byStance(),
  disputed: (catalog) => catalog.byDispute(),
  is: (catalog) => catalog.byQuality(),
};

export interface Candidate {
  readonly id: string;
  readonly match: NameMatch | null;
  readonly events: Postings;
}

/** At most `most`, the best match first; with nothing typed, those with most events. */
export function candidates(catalog: Catalog, field: Field, typed: string, most: number): Candidate[] {
  return allCandidates(catalog, field, typed, most).slice(0, most);
}

function allCandidates(catalog: Catalog, field: Field, typed: string, most: number): Candidate[] {
  const byName = named[field];
  if (byName !== undefined) {
    const postings = byName.postings(catalog);
    if (typed === '') return mostFirst(postings);
    return firstNamesLike(byName.names(catalog), typed, most).map((match) => ({
      id: match.id,
      match,
      events: postings.get(match.id) ?? [],
    }));
  }
  const words = vocabularies[field]?.(catalog) ?? new Map<string, Postings>();
  if (typed === '') return mostFirst(words);
  const found = wordsNamed({ text: typed, quoted: false }, words.keys());
  const near = found.length > 0 ? null : nearestWord({ text: typed }, words.keys());
  return (near === null ? found : [near]).map((id) => ({ id, match: null, events: words.get(id) ?? [] }));
}

function mostFirst(postings: PostingsMap): Candidate[] {
  return Array.from(postings, ([id, events]) => ({ id, match: null, events })).toSorted(
    (a, b) => b.events.length - a.events.length,
  );
}

export function nameOf({ dataset }: Catalog, field: Field, id: string): string {
  if (field === 'who') return dataset.actors.get(id)?.name ?? id;
  return field === 'where' ? (dataset.places.get(id)?.name ?? id) : id;
}

export function aboutOf({ dataset }: Catalog, field: Field, id: string): string {
  if (field === 'who') return dataset.actors.get(id)?.kind?.replaceAll('-', ' ') ?? '';
  return field === 'where' ? 'place' : field;
}
