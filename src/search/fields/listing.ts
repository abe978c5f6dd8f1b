// All that a field's value may name, as who's who and `timeline who` list it.
import { findNames, type NameMatch } from '../../names/names.ts';
import type { Catalog } from '../catalog.ts';
import type { Postings } from '../postings.ts';
import { partOf, type Field } from './field.ts';
import { plainWord } from './vocabulary.ts';

export interface Listed {
  readonly id: string;
  readonly name: string;
  /** Its kind, or what contains it. */
  readonly about: string;
  readonly events: Postings;
  /** Those of them in which it takes part; null where it can't but take part. */
  readonly part: Postings | null;
  /** The spelling that matches what was typed, if it is by name. */
  readonly match: NameMatch | null;
}

/** Best match first; with nothing typed all, those with most events first. */
export function listing(catalog: Catalog, { tab }: Pick<Field, 'tab'>, typed: string): Listed[] {
  if (tab === undefined) return [];
  const { values } = tab;
  const postings = values.events(catalog);
  const listed = (id: string, match: NameMatch | null): Listed => ({
    id,
    name: values.nameOf(catalog, id),
    about: (tab.aboutOf ?? values.aboutOf)(catalog, id),
    events: postings.get(id) ?? [],
    part: partOf(catalog, values, id),
    match,
  });
  if (typed !== '' && values.names !== null) {
    const matches = findNames(values.names(catalog), typed, { maySayMore: true });
    return matches.map((match) => listed(match.id, match));
  }
  const all = Array.from(tab.all(catalog), (id) => listed(id, null)).toSorted(compareCounts);
  return typed === '' ? all : thoseLike(all, typed);
}

export const compareNames = (a: Pick<Listed, 'name'>, b: Pick<Listed, 'name'>): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** Most events first, then by name. */
export const compareCounts = (
  a: Pick<Listed, 'name' | 'events'>,
  b: Pick<Listed, 'name' | 'events'>,
): number => b.events.length - a.events.length || compareNames(a, b);

/** Those that hold the text: what is it, then what begins with it, then what has a part that does. */
function thoseLike(all: readonly Listed[], typed: string): Listed[] {
  const sought = plainWord(typed);
  const rankOf = (word: string): number => {
    if (word === sought) return 0;
    return word.startsWith(sought) ? 1 : word.includes(` ${sought}`) ? 2 : word.includes(sought) ? 3 : 4;
  };
  return all
    .map((listed) => ({ listed, rank: rankOf(plainWord(listed.name)) }))
    .filter(({ rank }) => rank < 4)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ listed }) => listed);
}
