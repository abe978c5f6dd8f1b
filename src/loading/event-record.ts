// The fields of an event, and how each is read.
import { cleanLine, quote } from '../text/clean.ts';
import { isDateError, parseEdtf, type EdtfDate } from '../dates/edtf/edtf.ts';
import { extraOf } from './unknown-fields.ts';
import { isObject } from '../formats/file.ts';
import {
  count,
  date,
  dateMessage,
  isText,
  line,
  list,
  none,
  prose,
  textItem,
  texts,
  wrong,
} from './fields.ts';
import { complain, type Draft, type Raw, type Reader } from './reader.ts';
import { hint, refer } from './references.ts';
import { referringToActor, referringToPlace, referringToSource } from './written-out.ts';
import { listOf, nested, readShape, reference, shape } from './shape.ts';
import type { Step } from '../formats/json/locate.ts';
import type {
  Claim,
  Claimant,
  Importance,
  Link,
  Participation,
  PlaceUse,
  Quantity,
  QuantityRange,
  SourceUse,
  TimelineEvent,
  Toll,
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
  const text = (key === 'actor' ? by : line)(reader, raw[key], [...path, key]);
  if (text === undefined) return undefined;
  const { within } = reader;
  const depth = within.length;
  within.push(...path);
  const extra = extraOf(reader, raw, claimantKnown[key]);
  within.length = depth;
  if (extra === undefined && text === raw[key]) return raw as unknown as Claimant;
  return { [key]: text, ...(extra === undefined ? {} : { extra }) } as unknown as Claimant;
}

const claimantExpected = 'an actor\'s name, {"actor": "…"}, {"outlet": "…"} or {"unnamed": "…"} is expected';

const claim = shape<Claim>(['what'], '{"by": "…", "what": "…"}', {
  what: line,
  by: claimant,
  stance: line,
  source: reference('source'),
  about: texts,
});
const participation = shape<Participation>(['actor'], '{"actor": "…", "role": "…"}', {
  actor: reference('actor'),
  role: line,
  note: line,
});
const placeUse = shape<PlaceUse>(['place'], '{"place": "…"}', { place: reference('place') });
const sourceUse = shape<SourceUse>(['source'], '{"source": "…"}', {
  source: reference('source'),
  supports: line,
});
const link = shape<Link>(['to'], '{"to": "…", "relation": "…"}', { to: line, relation: line });
const defaultRelation = 'related';

const readLinks = listOf<Link>(link, '{"to": "…", "relation": "follows"}', (_, to) => ({
  to,
  relation: defaultRelation,
}));

const quantityRange = shape<QuantityRange>(['low', 'high'], 'a whole number or {"low": 5, "high": 20}', {
  low: count,
  high: count,
  best: count,
});
const range = nested<QuantityRange>(quantityRange);

function quantity(reader: Reader, value: unknown, path: readonly Step[]): Quantity | undefined {
  if (typeof value === 'number') return count(reader, value, path);
  const found = range(reader, value, path);
  if (found === undefined) return undefined;
  const { low, best = low, high } = found;
  if (low <= best && best <= high) return found;
  complain(reader, 'error', path, low > high ? 'low is above high' : 'best lies within low and high');
  return undefined;
}

const sourceReference = (reader: Reader, value: unknown, path: readonly Step[]): string | undefined => {
  const text = textItem(reader, value, path);
  return text === undefined ? undefined : refer(reader, reader.registries.source, text, path, true);
};

const toll = shape<Toll>([], '{"killed": 3, "wounded": {"low": 5, "high": 20}}', {
  killed: quantity,
  wounded: quantity,
  of: line,
  sources: (reader, value, path) =>
    list(reader, value, path, 'a list of sources is expected, such as ["https://…"]', sourceReference),
});

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
    actors: listOf(
      participation,
      '{"actor": "Iran", "role": "target"}',
      (reader, text) => ({
        actor: refer(reader, reader.registries.actor, text, [], true),
      }),
      referringToActor,
    ),
    places: listOf(
      placeUse,
      '{"place": "Baghdad"}',
      (reader, text) => ({
        place: refer(reader, reader.registries.place, text, [], true),
      }),
      referringToPlace,
    ),
    // Before what cites them: a source may be written out here.
    sources: listOf(
      sourceUse,
      '{"source": "https://…"}',
      (reader, text) => ({
        source: refer(reader, reader.registries.source, text, [], true),
      }),
      referringToSource,
    ),
    claims: (reader, value, path) =>
      list(reader, value, path, 'a list is expected, such as [{"by": "Iran", "what": "…"}]', readClaim),
    disputed: texts,
    toll: nested(toll),
    weapon: line,
    links: (reader, value, path) => readLinks(reader, value, path)?.map(withRelation),
    tags: texts,
    note: prose,
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
  row.sources = withCited(row.sources, row);
  if (row.claims.some(({ about }) => about !== undefined)) checkAspects(reader, raw, row.disputed);
  return row;
}

function eventDate(reader: Reader, value: unknown, path: readonly Step[]): string | undefined {
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

/** What a claim is about is something that accounts of the event differ on. */
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
