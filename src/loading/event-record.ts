// The fields of an event, and how each is read.
import { cleanLine, quote } from '../text/clean.ts';
import { isDateError, parseEdtf, type EdtfDate } from '../dates/edtf/edtf.ts';
import { isObject } from '../formats/file.ts';
import { claim } from './claim-record.ts';
import { field, longText, text, textList, textSchema } from './field.ts';
import { nested, objects, records, reference, refTo } from './record-fields.ts';
import { date, dateMessage, line, none, wrong } from './values.ts';
import { complain, type Draft, type Raw, type Reader } from './reader.ts';
import { hint, resolve } from './references.ts';
import { readShape, shape } from './shape.ts';
import { toll } from './toll-record.ts';
import { inlineActor, inlinePlace, inlineSource } from './inline-records.ts';
import type { Step } from '../formats/json/locate.ts';
import type {
  Importance,
  Link,
  Participation,
  PlaceUse,
  SourceUse,
  TimelineEvent,
} from '../dataset/model.ts';

const importances = ['major', 'normal', 'minor'] as const satisfies readonly Importance[];

function readImportance(reader: Reader, value: unknown, path: readonly Step[]): Importance | undefined {
  if ((importances as readonly unknown[]).includes(value)) return value as Importance;
  return value === null ? undefined : wrong(reader, value, path, '"major", "normal" or "minor" is expected');
}

export const participation = shape<Participation>(
  {
    name: 'participation',
    description: 'An actor in an event.',
    example: '{"actor": "…", "role": "…"}',
    required: ['actor'],
  },
  {
    actor: reference('actor', 'Id, name or alias of an actor.'),
    role: text('Part that the actor had: initiator, participant, target, victim, …'),
    note: text('What else is known of that part.'),
  },
);

export const placeUse = shape<PlaceUse>(
  { name: 'placeUse', description: 'A place of an event.', example: '{"place": "…"}', required: ['place'] },
  { place: reference('place', 'Id, name or alias of a place.') },
);

export const sourceUse = shape<SourceUse>(
  {
    name: 'sourceUse',
    description: 'A source of an event.',
    example: '{"source": "…"}',
    required: ['source'],
  },
  {
    source: reference('source', 'Id or address of a source.'),
    supports: text('What of the event the source supports.'),
  },
);

export const link = shape<Link>(
  {
    name: 'link',
    description: 'A link to another event.',
    example: '{"to": "…", "relation": "…"}',
    required: ['to'],
  },
  {
    to: text('Id or title of the other event.'),
    relation: text('follows, response-to, retaliation-for, part-of, related (the default), …'),
  },
);

const defaultRelation = 'related';

const links = records<Link>({
  shape: link,
  example: '{"to": "…", "relation": "follows"}',
  description: 'Events that this one belongs with.',
  fromText: (_, to) => ({ to, relation: defaultRelation }),
});

const withRelation = (each: Link): Link =>
  each.relation === undefined ? { ...each, relation: defaultRelation } : each;

export const event = shape<Omit<TimelineEvent, 'when'>>(
  {
    name: 'event',
    description: 'An event; only date and title are required.',
    example: 'an event such as {"date": "2020-11-17", "title": "…"}',
    required: ['date', 'title'],
  },
  {
    id: text('Unique and stable; made from date and title where it is absent.'),
    date: field(
      eventDate,
      textSchema,
      'EDTF (ISO 8601-2): 2020-11-17, 2020-11, 2020-10~ (about), 2020-11-15/2020-11-16 (a span), ' +
        '[2020-11-11,2020-11-13] (one of), ../2018-05-08 (open), -0044-03-15 (45 BC).',
    ),
    date_note: text('How the date is known, and who dates it otherwise.'),
    title: text('One line.'),
    summary: longText('What is agreed; paragraphs are kept.'),
    kind: text('rocket-attack, statement, sanctions, …'),
    importance: field(readImportance, { enum: importances, type: 'string' }),
    actors: records({
      shape: participation,
      example: '{"actor": "Iran", "role": "target"}',
      description: 'Who took part; the first matter most.',
      fromText: (reader, name) => ({ actor: resolve(reader, reader.registries.actor, name, [], true) }),
      inline: inlineActor,
    }),
    places: records({
      shape: placeUse,
      example: '{"place": "Baghdad"}',
      description: 'Where; the first matters most.',
      fromText: (reader, name) => ({ place: resolve(reader, reader.registries.place, name, [], true) }),
      inline: inlinePlace,
    }),
    // Before what cites them: a source may be written out here.
    sources: records({
      shape: sourceUse,
      example: '{"source": "https://…"}',
      description: 'Where it is reported.',
      fromText: (reader, address) => ({
        source: resolve(reader, reader.registries.source, address, [], true),
      }),
      inline: inlineSource,
    }),
    claims: objects(claim, '{"by": "Iran", "what": "…"}', 'Who says what.'),
    disputed: textList('What accounts differ on: toll, culprit, cause, …'),
    toll: field(nested(toll), refTo('toll'), 'How many were killed and wounded.'),
    weapon: text('What it was done with: 107 mm rockets, …'),
    links: {
      ...links,
      read: (reader, value, path) => links.read(reader, value, path)?.map(withRelation),
    },
    tags: textList(),
    note: longText('Your own words on it, as a brief has them.'),
  },
);

const unknownDate = parseEdtf('XXXX') as EdtfDate;

/** All fields in one order: V8 is fastest with objects of one shape. */
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
  row.sources = withCited(row.sources, row);
  if (row.claims.some(({ about }) => about !== undefined)) checkAspects(reader, raw, row.disputed);
  return row;
}

function eventDate(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
  const { dates, lastDate } = reader;
  const known = lastDate !== null && lastDate.text === value ? lastDate : dates.get(value as string);
  // It was cleaned when it was first read.
  if (known !== undefined && !isDateError(known.date)) {
    reader.lastDate = known;
    return value as string;
  }
  const text = line(reader, value, path);
  const when = text === undefined ? undefined : date(reader, text);
  if (when === undefined || !isDateError(when)) return text;
  const { meant } = when;
  if (meant === undefined) return complain(reader, 'error', path, dateMessage(text ?? '', when)) ?? undefined;
  complain(reader, 'warning', path, `${when.error}; read as ${meant.text}`);
  return meant.text;
}

/** The sources of claims and of the toll are sources of their event, so that each can point to one of them. */
function withCited(uses: readonly SourceUse[], { claims, toll }: TollAndClaims): readonly SourceUse[] {
  if (claims.length === 0 && toll?.sources === undefined) return uses;
  const listed = new Set(uses.map(({ source }) => source));
  const cited = new Set<string>();
  for (const { source } of claims) if (source !== undefined && !listed.has(source)) cited.add(source);
  for (const source of toll?.sources ?? []) if (!listed.has(source)) cited.add(source);
  return cited.size === 0 ? uses : [...uses, ...Array.from(cited, (source) => ({ source }))];
}

type TollAndClaims = Pick<TimelineEvent, 'claims' | 'toll'>;

/** Warns of aspects that a claim is about, but the event doesn't list as disputed. */
function checkAspects(reader: Reader, raw: Raw, disputed: readonly string[]): void {
  const claims = raw['claims'] as readonly unknown[];
  const known = new Map(disputed.map((aspect) => [aspect, true]));
  for (const [i, each] of claims.entries()) {
    const about = isObject(each) ? each['about'] : null;
    if (!Array.isArray(about)) continue;
    for (const [j, aspect] of about.entries()) {
      if (typeof aspect !== 'string' || known.has(cleanLine(aspect))) continue;
      const remedy = hint(reader, aspect, known) ?? 'add it there';
      const message = `${quote(aspect)} is not among what is "disputed" of the event; ${remedy}`;
      complain(reader, 'warning', ['claims', i, 'about', j], message);
    }
  }
}
