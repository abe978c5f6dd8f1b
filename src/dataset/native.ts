// Records as the native format has them, with the fields that it doesn't define; loading them gives the same records.
import type { Actor, Claim, Extra, Quantity, TimelineEvent, Toll } from './model.ts';

type Native = Readonly<Record<string, unknown>>;

export function nativeActor(actor: Actor): Native {
  return present({ ...actor, affiliations: actor.affiliations.map(present) });
}

export function nativeEvent(event: TimelineEvent): Native {
  const { id, date, date_note, title, summary, kind, importance, disputed, weapon, tags, note, extra } =
    event;
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
    toll: event.toll && nativeToll(event.toll),
    weapon,
    links: event.links.map(present),
    sources: event.sources.map(present),
    tags,
    note,
    extra,
  });
}

function nativeClaim({ by, stance, what, source, about, extra }: Claim): Native {
  return present({ by: by && present(by), stance, what, source, about, extra });
}

function nativeToll({ killed, wounded, of, sources, extra }: Toll): Native {
  return present({ killed: nativeQuantity(killed), wounded: nativeQuantity(wounded), of, sources, extra });
}

function nativeQuantity(quantity: Quantity | undefined): Native | number | undefined {
  return typeof quantity === 'object' ? present(quantity) : quantity;
}

interface WithExtra {
  readonly extra?: Extra | undefined;
}

/** What is there of a record; the fields that the format doesn't define come last. */
export function present<Row extends WithExtra>({ extra, ...fields }: Row): Native {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  // fromEntries defines its properties, so that a key `__proto__` is a key like any other.
  return Object.fromEntries([...given, ...Object.entries(extra ?? {})]);
}
