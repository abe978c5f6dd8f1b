// Raw events → events of the model, checked as they are read. schema.ts defines the format; what it would object to is
// marked here and explained by it. Written out field by field since 100,000 events pass through.
import { readClaim } from './claim-records.ts';
import { isDateError, type EdtfDate } from './edtf.ts';
import { extraOf } from './load-extra.ts';
import { isObject } from './load-file.ts';
import {
  complain,
  date,
  dateMessage,
  fieldCount,
  given,
  isAbsentOrClean,
  isCleanText,
  isRecord,
  line,
  list,
  prose,
  required,
  textItem,
  texts,
  type Draft,
  type Raw,
  type Reader,
} from './load-reading.ts';
import { refer } from './load-references.ts';
import { isKnown } from './load-registry.ts';
import type { Claim, Importance, Link, Participation, PlaceUse, SourceUse, TimelineEvent } from './model.ts';

const importances: ReadonlySet<unknown> = new Set(['major', 'normal', 'minor'] satisfies Importance[]);

const known = {
  event: new Set(
    'id date date_note title summary kind importance actors places claims disputed links sources tags'.split(
      ' ',
    ),
  ),
  participation: new Set(['actor', 'role', 'note']),
  placeUse: new Set(['place']),
  sourceUse: new Set(['source', 'supports']),
  link: new Set(['to', 'relation']),
};

/** An event whose id may still be missing and whose links may lead nowhere; null where it can't be used. */
export function readEvent(reader: Reader, raw: unknown): Draft<TimelineEvent> | null {
  if (!isRecord(reader, raw)) return null;
  const title = required(reader, raw['title'], 'title', false);
  const dateText = required(reader, raw['date'], 'date', false);
  const when = dateText === undefined ? null : readWhen(reader, dateText);
  if (title === undefined || dateText === undefined || when === null) {
    // The format is asked about the rest, so that all that is wrong shows at once.
    reader.isDisliked = true;
    return null;
  }
  const claims = list(reader, raw['claims'], 'claims', readClaim);
  const event: Draft<TimelineEvent> = {
    id: line(reader, raw['id']) ?? '',
    date: dateText,
    when,
    title,
    actors: list(reader, raw['actors'], 'actors', readParticipation),
    places: list(reader, raw['places'], 'places', readPlaceUse),
    claims,
    disputed: texts(reader, raw['disputed'], 'disputed'),
    links: list(reader, raw['links'], 'links', readLink),
    sources: withClaimSources(list(reader, raw['sources'], 'sources', readSourceUse), claims),
    tags: texts(reader, raw['tags'], 'tags'),
  };
  addEventDetails(reader, raw, event);
  return event;
}

function readWhen(reader: Reader, text: string): EdtfDate | null {
  const when = date(reader, text);
  if (!isDateError(when)) return when;
  complain(reader, 'error', ['date'], dateMessage(text, when));
  return null;
}

function addEventDetails(reader: Reader, raw: Raw, event: Draft<TimelineEvent>): void {
  const note = line(reader, raw['date_note']);
  if (note !== undefined) event.date_note = note;
  const summary = prose(reader, raw['summary']);
  if (summary !== undefined) event.summary = summary;
  const kind = line(reader, raw['kind']);
  if (kind !== undefined) event.kind = kind;
  const { importance } = raw;
  if (isImportance(importance)) event.importance = importance;
  else if (importance !== undefined && importance !== null) reader.isDisliked = true;
  if (hasOnlyKnownFields(raw)) return;
  const extra = extraOf(reader, raw, known.event);
  if (extra !== undefined) event.extra = extra;
}

/** Counted, since looking up the name of every field of 100,000 events shows in the time to load. */
function hasOnlyKnownFields(raw: Raw): boolean {
  const { id, date, date_note, title, summary, kind, importance } = raw;
  const { actors, places, claims, disputed, links, sources, tags } = raw;
  const texts = given(id) + given(date) + given(date_note) + given(title) + given(summary) + given(kind);
  const lists =
    given(actors) + given(places) + given(claims) + given(disputed) + given(links) + given(sources);
  return fieldCount(raw) === texts + lists + given(importance) + given(tags);
}

const isImportance = (value: unknown): value is Importance => importances.has(value);

/** The source of a claim is a source of its event, so that every claim can point to one of them. */
function withClaimSources(uses: readonly SourceUse[], claims: readonly Claim[]): readonly SourceUse[] {
  if (claims.length === 0) return uses;
  const listed = new Set(uses.map(({ source }) => source));
  const cited = new Set<string>();
  for (const { source } of claims) if (source !== undefined && !listed.has(source)) cited.add(source);
  return cited.size === 0 ? uses : [...uses, ...Array.from(cited, (source) => ({ source }))];
}

const noSteps: readonly string[] = [];
const steps = {
  actor: ['actor'],
  place: ['place'],
  source: ['source'],
};

function readParticipation(reader: Reader, raw: unknown): Participation | undefined {
  const { actor: actors } = reader.registries;
  if (!isObject(raw))
    return bare(reader, raw, (text) => ({ actor: refer(reader, actors, text, noSteps, true) }));
  if (isPlainParticipation(reader, raw)) return raw as unknown as Participation;
  const text = required(reader, raw['actor'], 'actor');
  if (text === undefined) return undefined;
  const use: Draft<Participation> = { actor: refer(reader, actors, text, steps.actor, false) };
  const role = line(reader, raw['role']);
  if (role !== undefined) use.role = role;
  const note = line(reader, raw['note']);
  if (note !== undefined) use.note = note;
  const extra = extraOf(reader, raw, known.participation, 'actors');
  if (extra !== undefined) use.extra = extra;
  return use;
}

// Items that need no change are kept without a copy, since copies of most of a large file cost more than reading it:
// ids that records answer to, clean texts, and no field that the format doesn't define.

function isPlainParticipation({ registries }: Reader, raw: Raw): boolean {
  const { actor, role, note } = raw;
  if (!isAbsentOrClean(role) || !isAbsentOrClean(note)) return false;
  return isKnown(registries.actor, actor) && fieldCount(raw) === 1 + given(role) + given(note);
}

function isPlainSourceUse({ registries }: Reader, raw: Raw): boolean {
  const { source, supports } = raw;
  return (
    isAbsentOrClean(supports) && isKnown(registries.source, source) && fieldCount(raw) === 1 + given(supports)
  );
}

/** An item that is a text alone. */
function bare<Item>(reader: Reader, raw: unknown, make: (text: string) => Item): Item | undefined {
  const text = textItem(reader, raw);
  return text === undefined ? undefined : make(text);
}

function readPlaceUse(reader: Reader, raw: unknown): PlaceUse | undefined {
  const { place: places } = reader.registries;
  if (!isObject(raw))
    return bare(reader, raw, (text) => ({ place: refer(reader, places, text, noSteps, true) }));
  if (isKnown(places, raw['place']) && fieldCount(raw) === 1) return raw as unknown as PlaceUse;
  const text = required(reader, raw['place'], 'place');
  if (text === undefined) return undefined;
  const use: Draft<PlaceUse> = { place: refer(reader, places, text, steps.place, false) };
  const extra = extraOf(reader, raw, known.placeUse, 'places');
  if (extra !== undefined) use.extra = extra;
  return use;
}

function readSourceUse(reader: Reader, raw: unknown): SourceUse | undefined {
  const { source: sources } = reader.registries;
  if (!isObject(raw))
    return bare(reader, raw, (text) => ({ source: refer(reader, sources, text, noSteps, true) }));
  if (isPlainSourceUse(reader, raw)) return raw as unknown as SourceUse;
  const text = required(reader, raw['source'], 'source');
  if (text === undefined) return undefined;
  const use: Draft<SourceUse> = { source: refer(reader, sources, text, steps.source, false) };
  const supports = line(reader, raw['supports']);
  if (supports !== undefined) use.supports = supports;
  const extra = extraOf(reader, raw, known.sourceUse, 'sources');
  if (extra !== undefined) use.extra = extra;
  return use;
}

const defaultRelation = 'related';

function readLink(reader: Reader, raw: unknown): Link | undefined {
  if (!isObject(raw)) return bare(reader, raw, (to) => ({ to, relation: defaultRelation }));
  if (isCleanText(raw['to']) && isCleanText(raw['relation']) && fieldCount(raw) === 2)
    return raw as unknown as Link;
  const to = required(reader, raw['to'], 'to');
  if (to === undefined) return undefined;
  const link: Draft<Link> = { to, relation: line(reader, raw['relation']) ?? defaultRelation };
  const extra = extraOf(reader, raw, known.link, 'links');
  if (extra !== undefined) link.extra = extra;
  return link;
}
