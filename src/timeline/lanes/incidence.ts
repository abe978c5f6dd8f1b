// Who or what is in which events, as columns of numbers: with 100,000 events a picture must stay a loop over arrays.
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { spaced } from '../../dataset/names.ts';
import { eachInSteps, type Steps } from '../../text/task.ts';
import { isUndated } from '../../dates/edtf/edtf.ts';
import { cut } from '../lines/text.ts';
import { shortName } from './short-name.ts';
import { participants, takesPart } from './signs.ts';

/** What lanes may stand for. */
export const facets = ['actors', 'places', 'kinds', 'tags', 'publishers', 'stances'] as const;
export type Facet = (typeof facets)[number];

export const facetWords: Readonly<Record<Facet, string>> = {
  actors: 'people and groups',
  places: 'places',
  kinds: 'kinds',
  tags: 'tags',
  publishers: 'publishers',
  stances: 'stances',
};

export interface Incidence {
  readonly facet: Facet;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** The name of one of them in so many cells. */
  readonly nameIn: (id: number, cells: number) => string;
  /** An event's entries are those from `starts[event]` on, before `starts[event + 1]`. */
  readonly starts: Int32Array;
  /** An entry's place in `ids`, and the code of its sign. */
  readonly who: Int32Array;
  readonly codes: Uint8Array;
  /** By event: 1 where its date says nothing. */
  readonly undated: Uint8Array;
}

/** What an event has of a facet; of people and groups, see `participants`. */
function idsOf(
  dataset: Dataset,
  facet: Exclude<Facet, 'actors'>,
  event: TimelineEvent,
): (string | undefined)[] {
  switch (facet) {
    case 'places':
      return event.places.map(({ place }) => place);
    case 'kinds':
      return [event.kind];
    case 'tags':
      return [...event.tags];
    case 'publishers':
      return event.sources.map(({ source }) => dataset.sources.get(source)?.publisher);
    case 'stances':
      return event.claims.map(({ stance }) => stance);
  }
}

function nameOf(dataset: Dataset, facet: Facet, id: string): string {
  if (facet === 'actors') return dataset.actors.get(id)?.name ?? id;
  if (facet === 'places') return dataset.places.get(id)?.name ?? id;
  return facet === 'publishers' ? id : spaced(id);
}

/** Events per step: a few milliseconds. */
const eventsAStep = 1_000;

export function* incidence(dataset: Dataset, facet: Facet): Steps<Incidence> {
  const places = new Map<string, number>();
  const starts = new Int32Array(dataset.events.length + 1);
  const who: number[] = [];
  const codes: number[] = [];
  const undated = new Uint8Array(dataset.events.length);
  /** By place: the last event that it was found in. */
  const lastIn: number[] = [];
  const add = (id: string, code: number, event: number): void => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    if (lastIn[place] === event) return;
    lastIn[place] = event;
    who.push(place);
    codes.push(code);
  };
  yield* eachInSteps(dataset.events, eventsAStep, (event, index) => {
    if (facet === 'actors') for (const [id, code] of participants(event)) add(id, code, index);
    else for (const id of idsOf(dataset, facet, event)) if (id !== undefined) add(id, takesPart, index);
    starts[index + 1] = who.length;
    if (isUndated(event.when)) undated[index] = 1;
  });
  yield;
  const ids = [...places.keys()];
  const names = ids.map((id) => nameOf(dataset, facet, id));
  yield;
  return {
    facet,
    ids,
    names,
    nameIn: (id, cells) => {
      const known = facet === 'actors' ? dataset.actors.get(ids[id] ?? '') : undefined;
      return known === undefined ? cut(names[id] ?? '', cells) : shortName(known, cells);
    },
    starts,
    who: new Int32Array(who),
    codes: new Uint8Array(codes),
    undated,
  };
}

/** The sign of one of them in an event; null where it isn't in it. */
export function codeIn({ starts, who, codes }: Incidence, event: number, id: number): number | null {
  for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at++) {
    if (who[at] === id) return codes[at] ?? null;
  }
  return null;
}
