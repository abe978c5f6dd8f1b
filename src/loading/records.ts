// The fields of every record, and how each is read. schema.ts says the same to whoever writes a file, and explains what
// it would object to in a record that was marked here.
import { isDateError, parseEdtf, type EdtfDate } from '../dates/edtf/edtf.ts';
import { extraOf } from './unknown-fields.ts';
import { isObject } from '../formats/file.ts';
import {
  address,
  coordinate,
  date,
  dateMessage,
  line,
  list,
  none,
  prose,
  sideDate,
  texts,
  wrong,
} from './fields.ts';
import { complain, type Draft, type Reader } from './reader.ts';
import { refer } from './references.ts';
import { makeSource } from './registry.ts';
import { complainOfLack, listOf, readShape, reference, shape, type Shape } from './shape.ts';
import type { Step } from '../formats/json/locate.ts';
import type {
  Actor,
  Affiliation,
  Claim,
  Claimant,
  Importance,
  Link,
  Participation,
  Place,
  PlaceUse,
  Source,
  SourceUse,
  TimelineEvent,
} from '../dataset/model.ts';

const importances: ReadonlySet<unknown> = new Set(['major', 'normal', 'minor'] satisfies Importance[]);

function importance(reader: Reader, value: unknown, path: readonly Step[]): Importance | undefined {
  if (importances.has(value)) return value as Importance;
  return value === null ? undefined : wrong(reader, value, path, '"major", "normal" or "minor" is expected');
}

const claimantKeys = ['actor', 'outlet', 'unnamed'] as const;
const claimantKnown = {
  actor: new Set(['actor']),
  outlet: new Set(['outlet']),
  unnamed: new Set(['unnamed']),
};
const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
const by = reference('actor');

function claimant(reader: Reader, raw: unknown, path: readonly Step[]): Claimant | undefined {
  if (!isObject(raw)) {
    const text = isText(raw)
      ? line(reader, raw, path)
      : raw === null
        ? undefined
        : wrong(reader, raw, path, claimantExpected);
    return text === undefined
      ? undefined
      : { actor: refer(reader, reader.registries.actor, text, path, true) };
  }
  const given = claimantKeys.filter((name) => raw[name] !== undefined);
  const key = given.find((name) => isText(raw[name])) ?? (given.length === 1 ? given[0] : undefined);
  if (key === undefined) return wrong(reader, raw, path, claimantExpected);
  const text = key === 'actor' ? by(reader, raw[key], ['by', key]) : line(reader, raw[key], ['by', key]);
  if (text === undefined) return undefined;
  const extra = extraOf(reader, raw, claimantKnown[key], 'claims');
  if (extra === undefined && text === raw[key]) return raw as unknown as Claimant;
  return { [key]: text, ...(extra === undefined ? {} : { extra }) } as unknown as Claimant;
}

const claimantExpected = 'an actor\'s name, {"actor": "…"}, {"outlet": "…"} or {"unnamed": "…"} is expected';

const claim = shape<Claim>(
  ['what'],
  '{"by": "…", "what": "…"}',
  { what: line, by: claimant, stance: line, source: reference('source') },
  'claims',
);
const participation = shape<Participation>(
  ['actor'],
  '{"actor": "…", "role": "…"}',
  { actor: reference('actor'), role: line, note: line },
  'actors',
);
const placeUse = shape<PlaceUse>(['place'], '{"place": "…"}', { place: reference('place') }, 'places');
const sourceUse = shape<SourceUse>(
  ['source'],
  '{"source": "…"}',
  { source: reference('source'), supports: line },
  'sources',
);
const link = shape<Link>(['to'], '{"to": "…", "relation": "…"}', { to: line, relation: line }, 'links');
const defaultRelation = 'related';

const readLinks = listOf<Link>(link, '{"to": "…", "relation": "follows"}', (_, to) => ({
  to,
  relation: defaultRelation,
}));

const event = shape<Omit<TimelineEvent, 'when'>>(
  ['date', 'title'],
  'an event such as {"date": "2020-11-17", "title": "…"}',
  {
    date: eventDate,
    title: line,
    id: line,
    date_note: line,
    summary: prose,
    kind: line,
    importance,
    claims: (reader, value, path) =>
      list(reader, value, path, 'a list is expected, such as [{"by": "Iran", "what": "…"}]', readClaim),
    actors: listOf(participation, '{"actor": "Iran", "role": "target"}', (reader, text) => ({
      actor: refer(reader, reader.registries.actor, text, [], true),
    })),
    places: listOf(placeUse, '{"place": "Baghdad"}', (reader, text) => ({
      place: refer(reader, reader.registries.place, text, [], true),
    })),
    disputed: texts,
    links: (reader, value, path) => readLinks(reader, value, path)?.map(withRelation),
    sources: listOf(sourceUse, '{"source": "https://…"}', (reader, text) => ({
      source: refer(reader, reader.registries.source, text, [], true),
    })),
    tags: texts,
  },
);

const withRelation = (each: Link): Link =>
  each.relation === undefined ? { ...each, relation: defaultRelation } : each;

function readClaim(reader: Reader, raw: unknown): Claim | undefined {
  if (!isObject(raw)) return wrong(reader, raw, [], claim.expected);
  return readShape<Claim>(reader, raw, claim) ?? undefined;
}

const unknownDate = parseEdtf('XXXX') as EdtfDate;

/** One shape for all, which V8 is quick with. */
const emptyEvent = (): Draft<TimelineEvent> => ({
  id: '',
  date: '',
  when: unknownDate,
  title: '',
  actors: none,
  places: none,
  claims: none,
  disputed: none,
  links: none,
  sources: none,
  tags: none,
});

/** An event whose id may still be missing and whose links may lead nowhere; null where it can't be used. */
export function readEvent(reader: Reader, raw: unknown): Draft<TimelineEvent> | null {
  if (!isObject(raw)) return wrong(reader, raw, [], event.expected) ?? null;
  const row = emptyEvent();
  if (readShape(reader, raw, event, row as unknown as Record<string, unknown>) === null) return null;
  row.when = date(reader, row.date) as EdtfDate;
  row.sources = withClaimSources(row.sources, row.claims);
  return row;
}

function eventDate(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
  const text = line(reader, value, path);
  const when = text === undefined ? undefined : date(reader, text);
  if (when === undefined || !isDateError(when)) return text;
  complain(reader, 'error', path, dateMessage(text ?? '', when));
  return undefined;
}

/** The source of a claim is a source of its event, so that every claim can point to one of them. */
function withClaimSources(uses: readonly SourceUse[], claims: readonly Claim[]): readonly SourceUse[] {
  if (claims.length === 0) return uses;
  const listed = new Set(uses.map(({ source }) => source));
  const cited = new Set<string>();
  for (const { source } of claims) if (source !== undefined && !listed.has(source)) cited.add(source);
  return cited.size === 0 ? uses : [...uses, ...Array.from(cited, (source) => ({ source }))];
}

const affiliation = shape<Affiliation>(
  ['actor'],
  '{"actor": "…", "role": "…"}',
  { actor: line, role: line, from: sideDate, to: sideDate },
  'affiliations',
);

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
    return text === undefined ? null : makeSource('', text);
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
