// Raw actors, places and sources → records of the model. References among them are settled when all are known.
import {
  address,
  complain,
  coordinate,
  line,
  list,
  required,
  sideDate,
  textItem,
  texts,
  itemPath,
  type Draft,
  type Reader,
} from './load-reading.ts';
import { extraOf } from './load-extra.ts';
import { isObject } from './load-file.ts';
import { safeUrl } from './clean.ts';
import type { Actor, Affiliation, Place, Source } from './model.ts';

const known = {
  actor: new Set(['id', 'name', 'kind', 'aliases', 'native', 'affiliations', 'description']),
  affiliation: new Set(['actor', 'role', 'from', 'to']),
  place: new Set(['id', 'name', 'within', 'country', 'lat', 'lon', 'precision', 'aliases']),
  source: new Set(['id', 'url', 'publisher', 'agency', 'title', 'published']),
};

/** Id '' where the file has none; an affiliation's actor is as in the file. */
export function readActor(reader: Reader, raw: unknown): Actor | null {
  if (!isObject(raw)) return named(reader, raw, (name) => ({ id: '', name, aliases: [], affiliations: [] }));
  const id = line(reader, raw['id']) ?? '';
  const name = required(reader, raw['name'], 'name', false) ?? id;
  if (name === '') return null;
  const actor: Draft<Actor> = {
    id,
    name,
    aliases: texts(reader, raw['aliases'], 'aliases'),
    affiliations: list(reader, raw['affiliations'], 'affiliations', readAffiliation),
  };
  const kind = line(reader, raw['kind']);
  if (kind !== undefined) actor.kind = kind;
  const native = line(reader, raw['native']);
  if (native !== undefined) actor.native = native;
  const description = line(reader, raw['description']);
  if (description !== undefined) actor.description = description;
  const extra = extraOf(reader, raw, known.actor);
  if (extra !== undefined) actor.extra = extra;
  return actor;
}

/** A record that is a text alone. */
function named<Row>(reader: Reader, raw: unknown, make: (text: string) => Row): Row | null {
  const text = textItem(reader, raw);
  return text === undefined ? null : make(text);
}

function readAffiliation(reader: Reader, raw: unknown): Affiliation | undefined {
  if (!isObject(raw)) {
    const text = textItem(reader, raw);
    return text === undefined ? undefined : { actor: text };
  }
  const text = required(reader, raw['actor'], 'actor');
  if (text === undefined) return undefined;
  const affiliation: Draft<Affiliation> = { actor: text };
  const role = line(reader, raw['role']);
  if (role !== undefined) affiliation.role = role;
  const from = sideDate(reader, raw['from'], [...itemPath(reader), 'from']);
  if (from !== undefined) affiliation.from = from;
  const to = sideDate(reader, raw['to'], [...itemPath(reader), 'to']);
  if (to !== undefined) affiliation.to = to;
  const extra = extraOf(reader, raw, known.affiliation, 'affiliations');
  if (extra !== undefined) affiliation.extra = extra;
  return affiliation;
}

/** Id '' where the file has none; `within` is as in the file. */
export function readPlace(reader: Reader, raw: unknown): Place | null {
  if (!isObject(raw)) return named(reader, raw, (name) => ({ id: '', name, aliases: [] }));
  const id = line(reader, raw['id']) ?? '';
  const name = required(reader, raw['name'], 'name', false) ?? id;
  if (name === '') return null;
  const place: Draft<Place> = { id, name, aliases: texts(reader, raw['aliases'], 'aliases') };
  const within = line(reader, raw['within']);
  if (within !== undefined) place.within = within;
  const country = line(reader, raw['country']);
  if (country !== undefined) place.country = country;
  const lat = coordinate(reader, raw['lat'], 90);
  if (lat !== undefined) place.lat = lat;
  const lon = coordinate(reader, raw['lon'], 180);
  if (lon !== undefined) place.lon = lon;
  const precision = line(reader, raw['precision']);
  if (precision !== undefined) place.precision = precision;
  const extra = extraOf(reader, raw, known.place);
  if (extra !== undefined) place.extra = extra;
  return place;
}

/** Id '' where the file has none. */
export function readSource(reader: Reader, raw: unknown): Source | null {
  if (!isObject(raw)) {
    return named(reader, raw, (text) => {
      const url = safeUrl(text);
      return url === null ? { id: '', title: text } : { id: '', url };
    });
  }
  const source: Draft<Source> = { id: line(reader, raw['id']) ?? '' };
  const url = address(reader, raw['url']);
  if (url !== undefined) source.url = url;
  const publisher = line(reader, raw['publisher']);
  if (publisher !== undefined) source.publisher = publisher;
  const agency = line(reader, raw['agency']);
  if (agency !== undefined) source.agency = agency;
  const title = line(reader, raw['title']);
  if (title !== undefined) source.title = title;
  const published = sideDate(reader, raw['published'], ['published']);
  if (published !== undefined) source.published = published;
  const extra = extraOf(reader, raw, known.source);
  if (extra !== undefined) source.extra = extra;
  return sourceName(source) === '' ? refuse(reader) : source;
}

/** What an id is made from. */
export function sourceName({ id, url, publisher, title }: Source): string {
  return id || url || [publisher, title].filter((part) => part !== undefined).join(' ');
}

function refuse(reader: Reader): null {
  complain(reader, 'error', [], 'nothing tells this source; "url", "title" or "publisher" is expected');
  return null;
}
