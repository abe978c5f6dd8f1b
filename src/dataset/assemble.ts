// The bundled dataset as text, packed at build time and read at each start without checks. A record is parsed when it is
// first used: of two thousand the first frame needs a dozen.
import { lazy } from '../text/lazy.ts';
import type { Dataset, TimelineEvent } from './model.ts';

/** The fields of every event that the first frame needs. */
type EventHead = Pick<TimelineEvent, 'id' | 'when' | 'title' | 'importance' | 'disputed' | 'links'>;
type EventBody = Omit<TimelineEvent, keyof EventHead>;

interface Head extends Omit<Dataset, 'events' | 'actors' | 'places' | 'sources'> {
  readonly events: readonly EventHead[];
  /** Ids. */
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly sources: readonly string[];
  /** Of the texts of the records: bodies of the events, actors, places, sources. */
  readonly lengths: readonly number[];
}

export interface Packed {
  readonly head: string;
  /** One after the other. */
  readonly records: string;
}

/** The dataset must be valid, cleaned and sorted. */
export function pack({ events, actors, places, sources, ...rest }: Dataset): Packed {
  const rows = [...events.map(bodyOf), ...actors.values(), ...places.values(), ...sources.values()];
  const texts = rows.map((row) => ascii(JSON.stringify(row)));
  const head: Head = {
    ...rest,
    events: events.map(headOf),
    actors: [...actors.keys()],
    places: [...places.keys()],
    sources: [...sources.keys()],
    lengths: texts.map(({ length }) => length),
  };
  return { head: ascii(JSON.stringify(head)), records: texts.join('') };
}

const nonAscii = /[^\x00-\x7f]/g;

/** Read in half the time, and a byte a letter. */
const ascii = (json: string): string =>
  json.replace(nonAscii, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function headOf({ id, when, title, importance, disputed, links }: TimelineEvent): EventHead {
  return { id, when, title, disputed, links, ...(importance === undefined ? {} : { importance }) };
}

function bodyOf(event: TimelineEvent): EventBody {
  const { id: _id, when: _when, title: _title, importance: _importance, ...rest } = event;
  const { disputed: _disputed, links: _links, ...body } = rest;
  return body;
}

/** `textOf` returns the text of the records between two offsets. */
export function unpack(head: string, textOf: (start: number, end: number) => string): Dataset {
  const { events, actors, places, sources, lengths, ...rest } = JSON.parse(head) as Head;
  const ends: number[] = [];
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length);
  let taken = 0;
  const following = <Row>(count: number): ((index: number) => Row) => {
    const first = taken;
    taken += count;
    return (index) => JSON.parse(textOf(ends[first + index - 1] ?? 0, ends[first + index] ?? 0)) as Row;
  };
  const bodyAt = following<EventBody>(events.length);
  return {
    ...rest,
    events: events.map((event, index) => withBody(event, () => bodyAt(index))),
    actors: new Records(actors, following(actors.length)),
    places: new Records(places, following(places.length)),
    sources: new Records(sources, following(sources.length)),
  };
}

/** A field missing here is a type error. */
const bodyFields: { readonly [Field in keyof EventBody]-?: true } = {
  date: true,
  date_note: true,
  summary: true,
  kind: true,
  actors: true,
  places: true,
  claims: true,
  toll: true,
  weapon: true,
  sources: true,
  tags: true,
  note: true,
  extra: true,
};

const bodies = new WeakMap<object, () => EventBody>();

/** Shared by all events: with functions of their own, they would take twice as long to make. */
const accessors = lazy(() =>
  Object.fromEntries(
    (Object.keys(bodyFields) as (keyof EventBody)[]).map((field): [string, PropertyDescriptor] => [
      field,
      {
        enumerable: true,
        get(this: object) {
          return bodies.get(this)?.()[field];
        },
      },
    ]),
  ),
);

/** The body's fields are own properties, so that a copy has them all. */
function withBody(head: EventHead, parse: () => EventBody): TimelineEvent {
  bodies.set(head, lazy(parse));
  return Object.defineProperties(head, accessors()) as TimelineEvent;
}

/** By id, each parsed when it is asked for. */
class Records<Row> implements ReadonlyMap<string, Row> {
  readonly #indexes: () => ReadonlyMap<string, number>;
  readonly #at: (index: number) => Row;

  constructor(ids: readonly string[], parse: (index: number) => Row) {
    const rows: Row[] = [];
    this.#indexes = lazy(() => new Map(ids.map((id, index) => [id, index])));
    this.#at = (index) => (rows[index] ??= parse(index));
  }

  get size(): number {
    return this.#indexes().size;
  }

  has(id: string): boolean {
    return this.#indexes().has(id);
  }

  get(id: string): Row | undefined {
    const index = this.#indexes().get(id);
    return index === undefined ? undefined : this.#at(index);
  }

  keys(): MapIterator<string> {
    return this.#indexes().keys();
  }

  *values(): MapIterator<Row> {
    for (const index of this.#indexes().values()) yield this.#at(index);
  }

  *entries(): MapIterator<[string, Row]> {
    for (const [id, index] of this.#indexes()) yield [id, this.#at(index)];
  }

  [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.entries();
  }

  forEach(act: (row: Row, id: string, records: ReadonlyMap<string, Row>) => void): void {
    for (const [id, row] of this) act(row, id, this);
  }
}
