// Actors, places and sources: their fields, and how a name alone is read for one.
import { isObject } from '../formats/file.ts';
import { field, text, textList, textSchema, type Field } from './field.ts';
import { records } from './record-fields.ts';
import { address, coordinate, isText, language, line, none, sideDate, wrong } from './values.ts';
import { complain, type Reader } from './reader.ts';
import { warnOfAddress } from './references.ts';
import { makeSource } from './registry.ts';
import { reportMissing, readShape, shape, type Shape } from './shape.ts';
import type { Actor, Affiliation, Place, Source } from '../dataset/model.ts';

const edtf = field(sideDate, textSchema, 'EDTF.');

const degrees = (highest: number, description: string): Field<number> =>
  field(coordinate(highest), { type: 'number', minimum: -highest, maximum: highest }, description);

export const affiliation = shape<Affiliation>(
  { name: 'affiliation', example: '{"actor": "…", "role": "…"}', required: ['actor'] },
  { actor: text('Id, name or alias of the other actor.'), role: text(), from: edtf, to: edtf },
);

export const actor = shape<Actor>(
  {
    name: 'actor',
    description: 'A person, group, state or other body.',
    example: 'an actor such as {"id": "iran", "name": "Iran"}',
    wanted: ['name'],
  },
  {
    id: text('Unique and stable; made from the name where it is absent.'),
    name: text('The usual name.'),
    kind: text('person, state, armed-group, government-body, organization, …'),
    aliases: textList('Other spellings, transliterations, former and short names.'),
    native: text('The name in its own script.'),
    affiliations: records({
      shape: affiliation,
      example: '{"actor": "…", "role": "Leader"}',
      description: 'What the actor belongs to.',
      fromText: (_, name) => ({ actor: name }),
    }),
    description: text(),
  },
);

export const place = shape<Place>(
  {
    name: 'place',
    description: 'A place; places form a tree.',
    example: 'a place such as {"id": "baghdad", "name": "Baghdad"}',
    wanted: ['name'],
  },
  {
    id: text('Unique and stable; made from the name where it is absent.'),
    name: text(),
    within: text('Id or name of the place that contains this one.'),
    country: text('ISO 3166-1 alpha-2, such as IQ.'),
    lat: degrees(90, 'Degrees north.'),
    lon: degrees(180, 'Degrees east.'),
    precision: text('How exact the coordinates are: site, city, region, country, sea.'),
    aliases: textList(),
  },
);

export const source = shape<Source>(
  {
    name: 'source',
    description: 'A page, document or broadcast.',
    example: 'a source such as {"url": "https://…", "publisher": "…"}',
  },
  {
    id: text('Unique and stable; made from the address where it is absent.'),
    url: field(address, textSchema, 'http:// or https://'),
    publisher: text(),
    agency: text('The wire agency or outlet whose text the page copies.'),
    title: text(),
    published: edtf,
    language: field(language, textSchema, 'BCP 47, such as en, ar or zh-Hant.'),
  },
);

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
  if (isObject(raw) && fields?.name === undefined) reportMissing(reader, raw, 'name', own.expected);
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
    const given = isText(raw) ? line(reader, raw, []) : wrong(reader, raw, [], source.expected);
    if (given === undefined) return null;
    warnOfAddress(reader, given, []);
    return makeSource('', given);
  }
  const row: Source = { id: '', ...readShape<Source>(reader, raw, source) };
  if (sourceName(row) !== '') return row;
  complain(reader, 'error', [], 'nothing tells this source; "url", "title" or "publisher" is expected');
  return null;
}

/** The text that an id is made from. */
export function sourceName({ id, url, publisher, title }: Source): string {
  return id || url || [publisher, title].filter((part) => part !== undefined).join(' ');
}
