// Records as the native format has them; loading them gives the same records.
import type { Claim, Extra, TimelineEvent, Toll } from './model.ts';

type Native = Readonly<Record<string, unknown>>;

/** The fields of an event, of its claims and toll are in the order of the format, all others in that of the file. */
export function nativeEvent(event: TimelineEvent): Native {
  const { id, date, date_note, title, summary, kind, importance, actors, places, disputed } = event;
  const { weapon, links, sources, tags, note, extra } = event;
  const claims = event.claims.map(claimInOrder);
  const toll = event.toll && tollInOrder(event.toll);
  const known = { id, date, date_note, title, summary, kind, importance, actors, places, claims, disputed };
  return nativeRecord({ ...known, toll, weapon, links, sources, tags, note, extra });
}

const claimInOrder = ({ by, stance, what, source, about, extra }: Claim): object => ({
  by,
  stance,
  what,
  source,
  about,
  extra,
});

const tollInOrder = ({ killed, wounded, of, sources, extra }: Toll): object => ({
  killed,
  wounded,
  of,
  sources,
  extra,
});

interface WithExtra {
  readonly extra?: Extra | undefined;
}

/** The fields that a record and those in it have; those that the format doesn't define come last, as they are. */
export function nativeRecord<Row extends WithExtra>({ extra, ...fields }: Row): Native {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const known = given.map(([key, value]) => [key, nativeValue(value)] as const);
  // fromEntries defines its properties, so that a key `__proto__` is a key like any other.
  return Object.fromEntries([...known, ...Object.entries(extra ?? {})]);
}

function nativeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nativeValue);
  return typeof value === 'object' && value !== null ? nativeRecord(value) : value;
}
