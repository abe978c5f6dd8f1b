// What the lanes and the map are made of: indexes of the whole dataset, made when first looked at, and the pictures of the
// present result, kept until it, the size or what is looked at changes.
import type { Dataset } from '../dataset/model.ts';
import { stances } from '../dataset/stance.ts';
import type { Catalog } from '../search/catalog.ts';
import type { Values } from '../search/fields/field.ts';
import { idsMeant, involved, places } from '../search/fields/named.ts';
import { parseQuery } from '../search/query.ts';
import { incremental, type Incremental } from '../text/incremental.ts';
import type { Chronology } from '../timeline/axis/chronology.ts';
import { facets, incidence, type Facet, type Incidence } from '../timeline/lanes/incidence.ts';
import { lanesOf, type Lanes } from '../timeline/lanes/lanes.ts';
import { mapOf, marksOf, type MapInput, type MapPicture } from '../timeline/map/map.ts';
import { memoLast } from './memo.ts';
import { spotsOf, weigh, type Spots } from '../timeline/map/spots.ts';

/** What the reader has chosen to see, and the room that there is for it. */
export interface Look extends Pick<MapInput, 'zoom' | 'base' | 'view' | 'width' | 'height' | 'hasEventLine'> {
  readonly facet: Facet;
  readonly filter: string;
}

export interface Pictures {
  readonly incidence: Readonly<Record<Facet, Incremental<Incidence>>>;
  readonly spots: Incremental<Spots>;
  readonly lanes: (events: readonly number[], look: Look) => Lanes;
  readonly map: (events: readonly number[], look: Look) => MapPicture;
}

/** `make`, memoized on the events and these fields of the look. */
function memoizedBy<Field extends keyof Look, Value>(
  fields: readonly Field[],
  make: (events: readonly number[], look: Look) => Value,
): (events: readonly number[], look: Look) => Value {
  let last: { events: readonly number[]; look: Look; value: Value } | undefined;
  return (events, look) => {
    const isSame = last?.events === events && fields.every((field) => last?.look[field] === look[field]);
    if (!isSame || last === undefined) last = { events, look, value: make(events, look) };
    return last.value;
  };
}

const roomOfMarks = ['width', 'height', 'hasEventLine'] as const;
const room = ['zoom', ...roomOfMarks] as const;

export function createPictures(dataset: Dataset, catalog: Catalog, time: () => Chronology): Pictures {
  const byFacet = Object.fromEntries(
    facets.map((facet) => [facet, incremental(() => incidence(dataset, facet))]),
  ) as Record<Facet, Incremental<Incidence>>;
  const spots = incremental(() => spotsOf(dataset));
  const weighed = memoLast((events: readonly number[]) => weigh(spots(), events));
  // They outlast the map of the world, which comes when it was read.
  const marks = memoizedBy([...roomOfMarks, 'view'], (events, look) =>
    marksOf({ ...look, dataset, spots: spots(), events }, weighed(events)),
  );
  return {
    incidence: byFacet,
    spots,
    lanes: memoizedBy([...room, 'facet', 'filter'], (events, { facet, filter, ...look }) => {
      const wanted = wantedIds(catalog, facet, filter);
      return lanesOf({ ...look, incidence: byFacet[facet](), events, time: time(), wanted });
    }),
    map: memoizedBy([...room, 'base', 'view'], (events, look) =>
      mapOf({ ...look, dataset, spots: spots(), events, time: time() }, marks(events, look)),
    ),
  };
}

/** Fields that take the name of a person or group: who takes part, who says something, with which stance. */
const peopleFields: readonly string[] = ['who', 'says', 'claims', ...stances];

/** Whom or what the filter names: they have a lane in any case. */
function wantedIds(catalog: Catalog, facet: Facet, filter: string): ReadonlySet<string> {
  const terms = parseQuery(filter).terms.filter(({ negated }) => !negated);
  const idsIn = (fields: readonly string[], values: Values): readonly string[] =>
    terms
      .filter(({ field }) => field !== null && fields.includes(field))
      .flatMap((term) => term.values.flatMap(({ text }) => idsMeant(catalog, values, text)));
  if (facet === 'actors') return new Set(idsIn(peopleFields, involved));
  return new Set(facet === 'places' ? idsIn(['where'], places) : []);
}
