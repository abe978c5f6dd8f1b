// An event as the native format has it, with the fields that it doesn't define; loading it gives the same record.
import type { Claim, Extra, TimelineEvent } from './model.ts';

type Native = Readonly<Record<string, unknown>>;

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

interface WithExtra {
  readonly extra?: Extra | undefined;
}

/** What is there of a record; the fields that the format doesn't define come last. */
function present<Row extends WithExtra>({ extra, ...fields }: Row): Native {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  // fromEntries defines its properties, so that a key `__proto__` is a key like any other.
  return Object.fromEntries([...given, ...Object.entries(extra ?? {})]);
}
