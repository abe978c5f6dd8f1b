// Actors, places and sources: their fields, and how a name alone is read for one.
import { isObject } from '../formats/file.ts';
import { address, coordinate, isText, language, line, none, sideDate, texts, wrong } from './fields.ts';
import { complain, type Reader } from './reader.ts';
import { warnOfAddress } from './references.ts';
import { makeSource } from './registry.ts';
import { complainOfLack, listOf, readShape, shape, type Shape } from './shape.ts';
import type { Actor, Affiliation, Place, Source } from '../dataset/model.ts';

const affiliation = shape<Affiliation>(['actor'], '{"actor": "…", "role": "…"}', {
  actor: line,
  role: line,
  from: sideDate,
  to: sideDate,
});

const actor = shape<Actor>([], 'an actor such as {"id": "iran", "name": "Iran"}', {
  id: line,
  name: line,
  aliases: texts,
  affiliations: listOf(affiliation, '{"actor": "…", "role": "Leader"}', (_, text) => ({ actor: text })),
  kind: line,
  native: line,
  description: line,
});

const place = shape<Place>([], 'a place such as {"id": "baghdad", "name": "Baghdad"}', {
  id: line,
  name: line,
  aliases: texts,
  within: line,
  country: line,
  lat: coordinate(90),
  lon: coordinate(180),
  precision: line,
});

const source = shape<Source>([], 'a source such as {"url": "https://…", "publisher": "…"}', {
  id: line,
  url: address,
  publisher: line,
  agency: line,
  title: line,
  published: sideDate,
  language,
});

/** Id '' where the file has none; a record may be written as its name alone, and is called by its id where it has none. */
function readNamed<Row extends Actor | Place>(
  reader: Reader,
  raw: unknown,
  own: Shape,
  empty: Partial<Row>,
): Row | null {
  if (!isText(raw) && !isObject(raw)) return wrong(reader, raw, [], own.expected) ?? null;
  const fields: Partial<Row> | null = isObject(raw)
    ? readShape<Partial<Row>>(reader, raw, own)
    : ({ name: line(reader, raw, []) } as Partial<Row>);
  if (isObject(raw) && fields?.name === undefined) complainOfLack(reader, raw, 'name', own.expected);
  const name = fields?.name ?? fields?.id;
  return name === undefined ? null : ({ id: '', ...empty, ...fields, name } as Row);
}

/** An affiliation's actor is as in the file. */
export const readActor = (reader: Reader, raw: unknown): Actor | null =>
  readNamed<Actor>(reader, raw, actor, {
    aliases: none,
    affiliations: none,
  });

/** `within` is as in the file. */
export const readPlace = (reader: Reader, raw: unknown): Place | null =>
  readNamed<Place>(reader, raw, place, {
    aliases: none,
  });

/** Id '' where the file has none. */
export function readSource(reader: Reader, raw: unknown): Source | null {
  if (!isObject(raw)) {
    const text = isText(raw)
      ? line(reader, raw, [])
      : wrong(reader, raw, [], 'a source such as {"url": "https://…", "publisher": "…"} is expected');
    if (text === undefined) return null;
    warnOfAddress(reader, text, []);
    return makeSource('', text);
  }
  const row: Source = { id: '', ...readShape<Source>(reader, raw, source) };
  if (sourceName(row) !== '') return row;
  complain(reader, 'error', [], 'nothing tells this source; "url", "title" or "publisher" is expected');
  return null;
}

/** What an id is made from. */
export function sourceName({ id, url, publisher, title }: Source): string {
  return id || url || [publisher, title].filter((part) => part !== undefined).join(' ');
}
