// An event as `list --json` has it: names resolved, all that is known of what it refers to, every field there, in a
// fixed order. What the format doesn't define of a record is its `extra`, and `use_extra` of how an event has it.
import { dayToIso } from '../../dates/calendar.ts';
import type { Day } from '../../dates/edtf/edtf.ts';
import type {
  Actor,
  Claimant,
  Dataset,
  Extra,
  Place,
  SourceUse,
  TimelineEvent,
} from '../../dataset/model.ts';
import { nativeEvent } from '../../dataset/native.ts';
import { actorsOf } from './references.ts';

const isoDay = (day: Day | null): string | null => (day === null ? null : dayToIso(day));

export function eventRecord(event: TimelineEvent, dataset: Dataset) {
  const { id, date, date_note, when, title, summary, kind, importance, disputed, tags } = event;
  const { toll, claims, links } = nativeEvent(event);
  return {
    id,
    date,
    date_note: date_note ?? null,
    earliest: isoDay(when.earliest),
    latest: isoDay(when.latest),
    title,
    summary: summary ?? null,
    kind: kind ?? null,
    importance: importance ?? null,
    actors: event.actors.map(({ actor, role, note, extra }) => {
      const { id: key, name, ...more } = actorRecord(actor, dataset);
      return {
        id: key,
        name,
        role: role ?? null,
        note: note ?? null,
        ...more,
        ...unlessNone('use_extra', extra),
      };
    }),
    places: event.places.map(({ place, extra }) => ({
      ...placeRecord(place, dataset),
      ...unlessNone('use_extra', extra),
    })),
    disputed,
    toll: toll ?? null,
    weapon: event.weapon ?? null,
    tags,
    sources: event.sources.map((use) => sourceRecord(use, dataset)),
    claims: (claims as readonly Readonly<Record<string, unknown>>[]).map((claim, at) =>
      withName(claim, event.claims[at]?.by, dataset),
    ),
    links,
    note: event.note ?? null,
    related_actors: relatedActors(event, dataset),
    extra: event.extra ?? null,
  };
}

type Resolved = Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };

function actorRecord(id: string, { actors }: Dataset): Resolved {
  const nothing: Partial<Actor> = {};
  const {
    name = id,
    kind,
    aliases = [],
    native,
    description,
    affiliations = [],
    extra,
  } = actors.get(id) ?? nothing;
  return {
    id,
    name,
    kind: kind ?? null,
    aliases,
    native: native ?? null,
    description: description ?? null,
    affiliations: affiliations.map(({ actor, role, from, to, extra: own }) => ({
      id: actor,
      name: actors.get(actor)?.name ?? actor,
      role: role ?? null,
      from: from ?? null,
      to: to ?? null,
      ...unlessNone('extra', own),
    })),
    ...unlessNone('extra', extra),
  };
}

/** Those who only speak, and whom others belong to: what else is known of them stands nowhere else. */
function relatedActors(event: TimelineEvent, dataset: Dataset): readonly Resolved[] {
  const own = new Set(event.actors.map(({ actor }) => actor));
  return [...actorsOf([event], dataset)].flatMap((id) => (own.has(id) ? [] : [actorRecord(id, dataset)]));
}

function withName(
  claim: Readonly<Record<string, unknown>>,
  by: Claimant | undefined,
  { actors }: Dataset,
): Readonly<Record<string, unknown>> {
  if (by === undefined || !('actor' in by)) return claim;
  return { ...claim, by: { ...(claim['by'] as object), name: actors.get(by.actor)?.name ?? by.actor } };
}

/** Places form a tree, so that this ends. */
function placeRecord(id: string, dataset: Dataset): Resolved {
  const nothing: Partial<Place> = {};
  const {
    name = id,
    within,
    country,
    lat,
    lon,
    precision,
    aliases = [],
    extra,
  } = dataset.places.get(id) ?? nothing;
  return {
    id,
    name,
    within: within === undefined ? null : placeRecord(within, dataset),
    country: country ?? null,
    lat: lat ?? null,
    lon: lon ?? null,
    precision: precision ?? null,
    aliases,
    ...unlessNone('extra', extra),
  };
}

function sourceRecord({ source: id, supports, extra: use }: SourceUse, { sources }: Dataset) {
  const { url, publisher, agency, title, published, language, extra } = sources.get(id) ?? {};
  return {
    id,
    url: url ?? null,
    publisher: publisher ?? null,
    agency: agency ?? null,
    title: title ?? null,
    published: published ?? null,
    language: language ?? null,
    supports: supports ?? null,
    ...unlessNone('extra', extra),
    ...unlessNone('use_extra', use),
  };
}

const unlessNone = (key: string, extra: Extra | undefined): Readonly<Record<string, Extra>> =>
  extra === undefined ? {} : { [key]: extra };
