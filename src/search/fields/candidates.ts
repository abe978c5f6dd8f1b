// What a field's value may be, for what of it is typed.
import { firstNamesLike } from '../../names/cache.ts';
import type { NameMatch } from '../../names/names.ts';
import { tier } from '../../names/rank.ts';
import { perObject } from '../../text/maps.ts';
import type { Catalog } from '../catalog.ts';
import type { Postings, PostingsMap } from '../postings.ts';
import { partOf, type Field, type Value, type Values } from './field.ts';
import { nearestWord, wordsMeant } from './vocabulary.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly match: NameMatch | null;
  /** How well it matches, as names do; less is better. */
  readonly tier: number;
  readonly events: Postings;
  /** Those of them in which it takes part; null where it can't but take part. */
  readonly part: Postings | null;
}

/** Those with events, at most `most`, the best match first; with nothing typed, those with most events. */
export function candidates(catalog: Catalog, { values }: Field, typed: string, most: number): Candidate[] {
  const all = values
    .flatMap((each) => candidatesOf(catalog, each, typed, most))
    .filter(({ events }) => events.length > 0);
  const ordered =
    typed === ''
      ? all.toSorted((a, b) => b.events.length - a.events.length)
      : all.toSorted((a, b) => (a.match?.score ?? a.tier) - (b.match?.score ?? b.tier));
  return ordered.slice(0, most);
}

function candidatesOf(catalog: Catalog, values: Values, typed: string, most: number): Candidate[] {
  const postings = values.events(catalog);
  const candidate = (id: string, rank: number, match: NameMatch | null): Candidate => ({
    id,
    name: values.nameOf(catalog, id),
    about: values.aboutOf(catalog, id),
    match,
    tier: rank,
    events: postings.get(id) ?? [],
    part: partOf(catalog, values, id),
  });
  if (typed === '')
    return byFrequency(postings)
      .slice(0, most)
      .map((id) => candidate(id, tier.exact, null));
  if (values.names !== null)
    return firstNamesLike(values.names(catalog), typed, most).map((match) =>
      candidate(match.id, Math.floor(match.score), match),
    );
  const meant = wordsMeant(typed, postings);
  const near = meant.words.length > 0 ? null : nearestWord({ text: typed }, postings.keys());
  return near === null
    ? meant.words.map((id) => candidate(id, tier[meant.tier], null))
    : [candidate(near, tier.typo, null)];
}

/** Those with most events first, equals as they come. */
const byFrequency = perObject((postings: PostingsMap): readonly string[] =>
  Array.from(postings)
    .sort(([, some], [, others]) => others.length - some.length)
    .map(([id]) => id),
);

/** How a name is written as a field's value: those of people and places always in quotes. */
export function valueFor({ values }: Field, name: string): Value {
  const isName = values.some(({ names }) => names !== null);
  return { text: name, quoted: isName || /[^\w-]/.test(name) };
}
