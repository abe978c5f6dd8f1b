// What a field's value may be, for what of it is typed.
import { firstNamesLike } from '../../names/cache.ts';
import type { NameMatch } from '../../names/names.ts';
import type { Catalog } from '../catalog.ts';
import type { Postings } from '../postings.ts';
import { partOf, type Field, type Value, type Values } from './field.ts';
import { nearestWord, wordsNamed } from './vocabulary.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly match: NameMatch | null;
  readonly events: Postings;
  /** Those of them in which it takes part; null where it can't but take part. */
  readonly part: Postings | null;
}

/** At most `most`, the best match first; with nothing typed, those with most events. */
export function candidates(catalog: Catalog, { values }: Field, typed: string, most: number): Candidate[] {
  const all = values.flatMap((each) => candidatesOf(catalog, each, typed, most));
  const ordered =
    typed === ''
      ? all.toSorted((a, b) => b.events.length - a.events.length)
      : all.toSorted((a, b) => (a.match?.score ?? 0) - (b.match?.score ?? 0));
  return ordered.slice(0, most);
}

function candidatesOf(catalog: Catalog, values: Values, typed: string, most: number): Candidate[] {
  const postings = values.events(catalog);
  const candidate = (id: string, match: NameMatch | null): Candidate => ({
    id,
    name: values.nameOf(catalog, id),
    about: values.aboutOf(catalog, id),
    match,
    events: postings.get(id) ?? [],
    part: partOf(catalog, values, id),
  });
  if (values.names !== null && typed !== '')
    return firstNamesLike(values.names(catalog), typed, most).map((match) => candidate(match.id, match));
  if (typed === '') return Array.from(postings.keys(), (id) => candidate(id, null));
  const found = wordsNamed({ text: typed }, postings.keys());
  const near = found.length > 0 ? null : nearestWord({ text: typed }, postings.keys());
  return (near === null ? found : [near]).map((id) => candidate(id, null));
}

/** How a name is written as a field's value: those of people and places always in quotes. */
export function valueFor({ values }: Field, name: string): Value {
  const isName = values.some(({ names }) => names !== null);
  return { text: name, quoted: isName || /[^\w-]/.test(name) };
}
