// Records as the native format has them, with the fields that it doesn't define; loading them gives the same records.
import type { Actor, Claim, Dataset, Extra, Place, Source, TimelineEvent } from './model.ts';
import { formatName } from './format.ts';

export type Native = Readonly<Record<string, unknown>>;

export function nativeDataset({
  title,
  description,
  licence,
  events,
  actors,
  places,
  sources,
  extra,
}: Dataset): Native {
  return present({
    ...schemaOf(extra),
    format: formatName,
    title,
    description,
    licence,
    events: events.map(nativeEvent),
    actors: [...actors.values()].map(nativeActor),
    places: [...places.values()].map(nativePlace),
    sources: [...sources.values()].map(nativeSource),
    extra,
  });
}

/** Editors look for `$schema` at the top. */
function schemaOf(extra: Extra | undefined): Native {
  return extra?.['$schema'] === undefined ? {} : { $schema: extra['$schema'] };
}

export function nativeEvent(event: TimelineEvent): Native {
  const { id, date, date_note, title, summary, kind, importance, disputed, tags, extra } = event;
  return present({
    id,
    date,
    date_note,
    title,
    summary,
    kind,
    importance,
    actors: event.actors.map((use) => present(use)),
    places: event.places.map(present),
    claims: event.claims.map(nativeClaim),
    disputed,
    links: event.links.map(present),
    sources: event.sources.map(present),
    tags,
    extra,
  });
}

function nativeClaim({ by, stance, what, source, extra }: Claim): Native {
  return present({ by: by && present(by), stance, what, source, extra });
}

export function nativeActor({
  id,
  name,
  kind,
  aliases,
  native,
  affiliations,
  description,
  extra,
}: Actor): Native {
  return present({
    id,
    name,
    kind,
    aliases,
    native,
    affiliations: affiliations.map(present),
    description,
    extra,
  });
}

export function nativePlace({
  id,
  name,
  within,
  country,
  lat,
  lon,
  precision,
  aliases,
  extra,
}: Place): Native {
  return present({ id, name, within, country, lat, lon, precision, aliases, extra });
}

export function nativeSource({ id, url, publisher, agency, title, published, extra }: Source): Native {
  return present({ id, url, publisher, agency, title, published, extra });
}

interface WithExtra {
  readonly extra?: Extra | undefined;
}

/** What is there of a record; the fields that the format doesn't define come last. */
function present<Row extends WithExtra>({ extra, ...fields }: Row): Native {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  // fromEntries defines its properties, so that a key `__proto__` is a key like any other.
  return Object.fromEntries([...given, ...Object.entries(extra ?? {})]);
}
