// Fields whose value is a name: `who:qaani`, `where:"Green Zone"`, `denies:"Kataib Hezbollah"`.
import { foldText } from '../../text/fold.ts';
import { namesLike } from '../../names/cache.ts';
import type { NameMatch } from '../../names/names.ts';
import type { Catalog } from '../catalog.ts';
import type { Postings, PostingsMap } from '../postings.ts';
import { truncated, type Field, type Resolved, type Value, type Values } from './field.ts';

interface Named extends Pick<Field, 'takes' | 'also' | 'help' | 'tab'> {
  readonly values: readonly Values[];
  /** Ids of other records that may stand for a name. */
  readonly byId?: (catalog: Catalog) => PostingsMap;
  /** Said before a name that nobody has, such as `nobody is`. */
  readonly nobodyIs: string;
}

export function named({ nobodyIs, byId, ...field }: Named): Field {
  return {
    ...field,
    find: (catalog, value): Resolved => {
      const other = byId?.(catalog).get(value.text);
      const events = other === undefined ? eventsOf(catalog, field.values, value) : [other];
      if (events.length > 0) return { events };
      return { events, note: `${nobodyIs} called “${truncated(value.text)}”` };
    },
  };
}

/**
 * The events of those whom a name in a field means: those called exactly so, else the one with this id, else all whose
 * names match as well as the best one.
 */
function eventsOf(catalog: Catalog, values: readonly Values[], { text }: Value): Postings[] {
  const found: { readonly match: NameMatch; readonly events: Postings }[] = [];
  for (const { names, events } of values) {
    const postings = events(catalog);
    for (const match of names === null ? [] : namesLike(names(catalog), text))
      found.push({ match, events: postings.get(match.id) ?? [] });
  }
  const sought = foldText(text);
  const whole = found.filter(({ match }) => foldText(match.name) === sought);
  if (whole.length > 0) return whole.map(({ events }) => events);
  const byId = values.flatMap(({ events }) => events(catalog).get(text) ?? []);
  if (byId.length > 0) return [byId];
  const best = Math.min(...found.map(({ match }) => Math.floor(match.score)));
  return found.filter(({ match }) => Math.floor(match.score) === best).map(({ events }) => events);
}

const none: PostingsMap = new Map();

/** People and groups, with their events of some kind. */
export const people = (events: (catalog: Catalog) => PostingsMap | undefined): Values => ({
  events: (catalog) => events(catalog) ?? none,
  names: (catalog) => catalog.people(),
  nameOf: ({ dataset }, id) => dataset.actors.get(id)?.name ?? id,
  aboutOf: ({ dataset }, id) => dataset.actors.get(id)?.kind?.replaceAll('-', ' ') ?? '',
});

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
