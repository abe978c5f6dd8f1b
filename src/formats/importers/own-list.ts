// What `timeline list --json` and `--ndjson` print: native records with the names of what they refer to written out,
// and the days that a date covers.
import { isObject } from '../file.ts';
import { foreignFile } from '../foreign.ts';
import type { Importer } from '../importer.ts';
import { bareObjects, firstObject, type Fields } from './records.ts';

export const ownList: Importer = {
  format: 'timeline list',
  recognises: (sample) => {
    const first = firstObject(sample);
    return first !== null && ['id', 'date', 'earliest', 'latest', 'title'].every((key) => key in first);
  },
  open: (sample) => () => {
    const found = bareObjects(sample);
    const named = namedIn(found.map(({ fields }) => fields));
    const list = (records: ReadonlyMap<string, Fields>) =>
      [...records.values()].map((record) => ({ record, at: { line: 1 } }));
    return foreignFile(sample, {
      isExcerpt: true,
      lists: {
        events: found.map(({ fields, at }) => ({ record: recordOf(fields), at })),
        actors: list(named.actors),
        places: list(named.places),
        sources: list(named.sources),
      },
    });
  },
};

interface Named {
  readonly actors: Map<string, Fields>;
  readonly places: Map<string, Fields>;
  readonly sources: Map<string, Fields>;
}

/** An actor may be who claims something in one event, and take part in a later one only, or in none. */
function namedIn(events: readonly Fields[]): Named {
  const named: Named = { actors: new Map(), places: new Map(), sources: new Map() };
  for (const event of events) {
    for (const each of objectsIn(event['actors'])) addActor(named, each);
    for (const each of objectsIn(event['related_actors'])) addActor(named, each);
    for (const each of objectsIn(event['places'])) addPlace(named, each, 0);
    for (const each of objectsIn(event['sources'])) add(named.sources, each);
  }
  for (const event of events) {
    for (const { by } of objectsIn(event['claims'])) {
      if (isObject(by)) add(named.actors, { id: by['actor'], name: by['name'] ?? by['actor'] });
    }
  }
  return named;
}

function add(records: Map<string, Fields>, fields: Fields): void {
  const { id, extra } = fields;
  if (typeof id !== 'string' || records.has(id)) return;
  const own = given(fields, ['role', 'note', 'supports', 'extra', 'use_extra']);
  records.set(id, withExtra(own, extra));
}

function addActor({ actors }: Named, fields: Fields): void {
  if (actors.has(String(fields['id']))) return;
  const affiliations = objectsIn(fields['affiliations']).map(({ id, role, from, to, extra }) =>
    withExtra(given({ actor: id, role, from, to }), extra),
  );
  add(actors, { ...fields, affiliations });
}

/** Deeper than any tree of places is. */
const mostWithin = 100;

function addPlace(named: Named, fields: Fields, depth: number): void {
  const { within, ...own } = fields;
  const isWritten = isObject(within) && depth < mostWithin;
  add(named.places, isWritten ? { ...own, within: within['id'] } : own);
  if (isWritten) addPlace(named, within, depth + 1);
}

/** Fields that the format doesn't define. */
const withExtra = (fields: Fields, extra: unknown): Fields =>
  isObject(extra) ? { ...fields, ...extra } : fields;

const objectsIn = (list: unknown): readonly Fields[] => (Array.isArray(list) ? list.filter(isObject) : []);

const given = (fields: Fields, without: readonly string[] = []): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([key, value]) => value !== null && value !== undefined && !without.includes(key),
    ),
  );

/** Without what says nothing, and what follows from the date; by ids what is listed. */
function recordOf(fields: Fields): Fields {
  const use = (list: unknown, kind: string): readonly Fields[] =>
    objectsIn(list).map(({ id, role, note, supports, use_extra: extra }) =>
      withExtra(given({ [kind]: id, role, note, supports }), extra),
    );
  return {
    ...withExtra(given(fields, ['earliest', 'latest', 'related_actors', 'extra']), fields['extra']),
    actors: use(fields['actors'], 'actor'),
    places: use(fields['places'], 'place'),
    sources: use(fields['sources'], 'source'),
    ...(Array.isArray(fields['claims']) && { claims: fields['claims'].map(byId) }),
  };
}

function byId(claim: unknown): unknown {
  if (!isObject(claim) || !isObject(claim['by']) || typeof claim['by']['actor'] !== 'string') return claim;
  const { name: _, ...by } = claim['by'];
  return { ...claim, by };
}
