// Fields whose value is a name: `who:qaani`, `where:"Green Zone"`, `denies:"Kataib Hezbollah"`.
import { foldText } from '../../text/fold.ts';
import { spaced } from '../../dataset/names.ts';
import { namesLike } from '../../names/cache.ts';
import type { NameMatch } from '../../names/names.ts';
import type { Catalog } from '../catalog.ts';
import type { Claims, Speakers } from '../claims.ts';
import type { Postings, PostingsMap } from '../postings.ts';
import { truncated, type Field, type Resolved, type Values } from './field.ts';

interface Named extends Omit<Field, 'find' | 'isDate' | 'mayBeImplied'> {
  /** Ids of other records that may stand for a name. */
  readonly byId?: (catalog: Catalog) => PostingsMap;
  /** Said before a name that nobody has, such as `nobody is`. */
  readonly nobodyIs: string;
  /** Said after a name that somebody has who has no events, such as `denies nothing`. */
  readonly does?: string;
}

export function named({ nobodyIs, does, byId, ...field }: Named): Field {
  return {
    ...field,
    find: (catalog, { text }): Resolved => {
      const other = byId?.(catalog).get(text);
      if (other !== undefined) return { events: [other] };
      const known = namesIn(catalog, field.values, text);
      const meant = meantBy(known, text);
      const events = meant.map((name) => name.events);
      if (meant.length === 0) return { events, note: `${nobodyIs} called “${truncated(text)}”` };
      if (does === undefined || events.some(({ length }) => length > 0)) return { events };
      const near = known.find((name) => name.events.length > 0);
      const hint = near === undefined ? '' : `; did you mean ${near.name}?`;
      return { events, note: `${meant[0]?.name ?? text} ${does} here${hint}` };
    },
  };
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly events: Postings;
  readonly match: NameMatch | null;
}

/** All whose names are like the text, and the one with this id. */
function namesIn(catalog: Catalog, values: readonly Values[], text: string): Known[] {
  return values.flatMap(({ names, events, nameOf }) => {
    const postings = events(catalog);
    const known = (id: string, match: NameMatch | null): Known => ({
      id,
      name: nameOf(catalog, id),
      events: postings.get(id) ?? [],
      match,
    });
    // A record has a name of its own.
    const isId = postings.has(text) || nameOf(catalog, text) !== text;
    const matches = names === null ? [] : namesLike(names(catalog), text);
    return [...matches.map((match) => known(match.id, match)), ...(isId ? [known(text, null)] : [])];
  });
}

/** Those called exactly so, else the one with this id, else all whose names match as well as the best one. */
function meantBy(known: readonly Known[], text: string): readonly Known[] {
  const sought = foldText(text);
  const whole = known.filter(({ match }) => match !== null && foldText(match.name) === sought);
  if (whole.length > 0) return whole;
  const withId = known.filter(({ match }) => match === null);
  if (withId.length > 0) return withId;
  // The whole part of a score is its tier.
  const tier = ({ match }: Known): number => Math.floor(match?.score ?? 0);
  const best = Math.min(...known.map(tier));
  return known.filter((each) => tier(each) === best);
}

/** The ids that a name stands for, as in a query. */
export const idsMeant = (catalog: Catalog, values: Values, text: string): readonly string[] =>
  meantBy(namesIn(catalog, [values], text), text).map(({ id }) => id);

const none: PostingsMap = new Map();

/** People and groups, with their events of some kind. */
const people = (events: (catalog: Catalog) => PostingsMap | undefined): Values => ({
  events: (catalog) => events(catalog) ?? none,
  names: (catalog) => catalog.people(),
  nameOf: ({ dataset }, id) => dataset.actors.get(id)?.name ?? id,
  aboutOf: ({ dataset }, id) => spaced(dataset.actors.get(id)?.kind ?? ''),
});

/** Those who take part or speak. */
export const involved: Values = {
  ...people((catalog) => catalog.involving()),
  part: (catalog) => catalog.byActor(),
};

/** Those who make claims: all, or those of a stance. */
export function speakers(of: (claims: Claims) => Speakers | undefined): readonly Values[] {
  const others = (kind: 'outlets' | 'unnamed', about: string): Values => ({
    events: (catalog) => of(catalog.claims())?.[kind] ?? none,
    names: (catalog) => catalog[kind](),
    nameOf: (_catalog, id) => id,
    aboutOf: () => about,
  });
  const actors = people((catalog) => of(catalog.claims())?.actors);
  return [actors, others('outlets', 'outlet'), others('unnamed', 'unnamed source')];
}

export const places: Values = {
  events: (catalog) => catalog.byPlace(),
  names: (catalog) => catalog.places(),
  nameOf: ({ dataset }, id) => dataset.places.get(id)?.name ?? id,
  aboutOf: () => 'place',
};

export const publishers: Values = {
  events: (catalog) => catalog.byPublisher(),
  names: (catalog) => catalog.publishers(),
  nameOf: (_catalog, id) => id,
  aboutOf: () => 'source',
};
