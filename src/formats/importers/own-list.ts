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

/** An actor may be who claims something in one event, and be named in a later one only, or in none. */
function namedIn(events: readonly Fields[]): Named {
  const named: Named = { actors: new Map(), places: new Map(), sources: new Map() };
  const add = (records: Map<string, Fields>, fields: Fields): void => {
    const { id } = fields;
    if (typeof id === 'string' && !records.has(id))
      records.set(id, given(fields, ['role', 'note', 'supports']));
  };
  for (const event of events) {
    for (const each of objectsIn(event['actors'])) add(named.actors, each);
    for (const each of objectsIn(event['places'])) add(named.places, each);
    for (const each of objectsIn(event['sources'])) add(named.sources, each);
  }
  for (const event of events) {
    for (const { by } of objectsIn(event['claims'])) {
      const id = isObject(by) ? by['actor'] : undefined;
      if (typeof id === 'string') add(named.actors, { id, name: id });
    }
  }
  return named;
}

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
    objectsIn(list).map(({ id, role, note, supports }) => given({ [kind]: id, role, note, supports }));
  return {
    ...given(fields, ['earliest', 'latest']),
    actors: use(fields['actors'], 'actor'),
    places: use(fields['places'], 'place'),
    sources: use(fields['sources'], 'source'),
  };
}
