// Look-ups over a dataset: from ids, vocabularies, names and words to events. Each is built when first needed.
import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import { idsOf, mayBeLinked } from '../dataset/events.ts';
import { placeAndContainers, placeChain } from '../dataset/names.ts';
import type { Steps } from '../text/task.ts';
import { countryNames } from '../names/countries.ts';
import { incremental, type Incremental } from '../text/incremental.ts';
import { lazy } from '../text/lazy.ts';
import { perObject, push, recent, type Recent } from '../text/maps.ts';
import type { Mask } from './mask.ts';
import { nameIndexInSteps, type NameIndex } from '../names/names.ts';
import { claimsOf, type Claims } from './claims.ts';
import {
  eachEvent,
  eitherOf,
  postingsBy,
  type EventIndex,
  type Postings,
  type PostingsMap,
} from './postings.ts';
import { eventsByQuality } from './qualities.ts';
import { textOf, wordsOfSources, type SourceWords } from './texts.ts';
import { addEvent, emptyWordIndex, type WordIndex } from './words.ts';

/** The first and the last day that each event may cover; infinite where that end is open or unknown. */
export interface EventBounds {
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
}

/** A link from its other end. */
interface Incoming {
  readonly from: string;
  readonly relation: string;
}

export interface Catalog {
  readonly dataset: Dataset;
  /** Every event, in order. */
  readonly all: Postings;
  readonly indexOf: (id: string) => EventIndex | undefined;
  /** By those who take part. */
  readonly byActor: Incremental<PostingsMap>;
  readonly claims: Incremental<Claims>;
  /** By those who take part or say something of it. */
  readonly involving: Incremental<PostingsMap>;
  /** A place's events and those of the places within it. */
  readonly byPlace: Incremental<PostingsMap>;
  readonly bySource: Incremental<PostingsMap>;
  readonly byKind: Incremental<PostingsMap>;
  readonly byTag: Incremental<PostingsMap>;
  readonly byWeapon: Incremental<PostingsMap>;
  readonly byStance: Incremental<PostingsMap>;
  readonly byDispute: Incremental<PostingsMap>;
  /** By what of it a claim is about. */
  readonly byAspect: Incremental<PostingsMap>;
  /** By what `is:` may ask for. */
  readonly byQuality: Incremental<PostingsMap>;
  /** Publishers and agencies, with the events that rest on a page of theirs. */
  readonly byPublisher: Incremental<PostingsMap>;
  /** Links from both ends: who links to the event, with the relation. */
  readonly linksTo: Incremental<ReadonlyMap<string, readonly Incoming[]>>;
  readonly people: Incremental<NameIndex>;
  readonly places: Incremental<NameIndex>;
  readonly publishers: Incremental<NameIndex>;
  /** Outlets that make claims. */
  readonly outlets: Incremental<NameIndex>;
  /** Those who make claims without being named, such as two Western officials. */
  readonly unnamed: Incremental<NameIndex>;
  readonly words: WordIndex;
  /** What sources are called, for words that are nowhere else. */
  readonly sourceWords: Incremental<SourceWords>;
  readonly bounds: Incremental<EventBounds>;
  /** Events of the words that were searched for last: at each key only the last word of a query is another one. */
  readonly recentMask: Recent<Mask>;
}

const mostMasks = 24;

export function createCatalog(dataset: Dataset): Catalog {
  const { events } = dataset;
  const by = (keysOf: (event: TimelineEvent) => Iterable<string>) =>
    incremental(() => postingsBy(events, keysOf));
  const indexes = indexById(events);
  const byActor = by((event) => event.actors.map(({ actor }) => actor));
  const byPlace = by((event) => event.places.flatMap(({ place }) => [...placeAndContainers(dataset, place)]));
  const claims = incremental(() => claimsOf(events));
  const involving = incremental(function* () {
    yield;
    return yield* eitherOf(byActor(), claims().all.actors);
  });
  const byPublisher = by((event) => event.sources.flatMap(({ source }) => publisherNames(dataset, source)));
  return {
    dataset,
    all: indexesTo(events.length),
    indexOf: (id) => indexes.get(id),
    byActor,
    claims,
    involving,
    byPlace,
    bySource: by((event) => event.sources.map(({ source }) => source)),
    byKind: by((event) => (event.kind === undefined ? [] : [event.kind])),
    byTag: by((event) => event.tags),
    byWeapon: by(({ weapon }) => (weapon === undefined ? [] : [weapon])),
    byStance: by((event) => event.claims.flatMap(({ stance }) => stance ?? [])),
    byDispute: by((event) => event.disputed),
    byAspect: by((event) => event.claims.flatMap(({ about = [] }) => about)),
    byQuality: incremental(() => eventsByQuality(dataset)),
    byPublisher,
    linksTo: incremental(() => linksTo(events)),
    people: incremental(() => peopleNames(dataset, involving())),
    places: incremental(() => placeNames(dataset, byPlace())),
    publishers: incremental(() => namesThemselves(byPublisher())),
    outlets: incremental(() => namesThemselves(claims().all.outlets)),
    unnamed: incremental(() => namesThemselves(claims().all.unnamed)),
    words: emptyWordIndex(),
    sourceWords: incremental(() => wordsOfSources(dataset)),
    bounds: incremental(() => boundsOf(events)),
    recentMask: recent(mostMasks),
  };
}

/** In a plain loop, the fastest before anything is compiled; it looks into no event of a preview. */
function indexesTo(count: number): Postings {
  const indexes: EventIndex[] = [];
  for (let index = 0; index < count; index++) indexes.push(index);
  return indexes;
}

/** Events that a look-up of one passes over before all ids are put into a map. */
const mostPassed = 50;

/** The first frame of a large file asks for one of the first events, most often. */
function indexById(events: readonly TimelineEvent[]): Pick<ReadonlyMap<string, EventIndex>, 'get'> {
  const all = lazy(() => new Map(idsOf(events).map((id, index) => [id, index])));
  const first = events.slice(0, mostPassed).map(({ id }) => id);
  let isMade = false;
  return {
    get: (id) => {
      const early = isMade ? -1 : first.indexOf(id);
      if (early !== -1) return early;
      isMade = true;
      return all().get(id);
    },
  };
}

function* boundsOf(events: readonly TimelineEvent[]): Steps<EventBounds> {
  const earliest = new Float64Array(events.length);
  const latest = new Float64Array(events.length);
  yield* eachEvent(events, ({ when }, index) => {
    earliest[index] = when.earliest ?? Number.NEGATIVE_INFINITY;
    latest[index] = when.latest ?? Number.POSITIVE_INFINITY;
  });
  return { earliest, latest };
}

/** Of those who have no record: their names are their ids. */
function* namesThemselves(events: PostingsMap): Steps<NameIndex> {
  yield;
  return yield* nameIndexInSteps(
    Array.from(events, ([id, { length }]) => ({ id, names: [id], weight: length })),
  );
}

const namesOf = (name: string, aliases: readonly string[]): string[] => [
  name,
  ...aliases,
  ...countryNames(name),
];

function* peopleNames({ actors }: Dataset, involving: PostingsMap): Steps<NameIndex> {
  yield;
  const entries = Array.from(actors.values(), ({ id, name, aliases, native, kind }) => ({
    id,
    names: [...namesOf(name, aliases), ...(native === undefined ? [] : [native])],
    weight: involving.get(id)?.length ?? 0,
    ...(kind === undefined ? {} : { kind }),
  }));
  return yield* nameIndexInSteps(entries);
}

function* placeNames(dataset: Dataset, byPlace: PostingsMap): Steps<NameIndex> {
  yield;
  const entries = Array.from(dataset.places.values(), ({ id, name, aliases }) => ({
    id,
    names: namesOf(name, aliases),
    weight: byPlace.get(id)?.length ?? 0,
    context: containersOf(dataset, id),
  }));
  return yield* nameIndexInSteps(entries);
}

/** The names of the places that contain it: `Tehran, Iran`. */
function containersOf(dataset: Dataset, id: string): string[] {
  const containers = placeChain(dataset, id).slice(1);
  return containers.flatMap(({ name, aliases }) => namesOf(name, aliases));
}

function publisherNames(dataset: Dataset, id: string): string[] {
  const source = dataset.sources.get(id);
  return [source?.publisher, source?.agency].filter((name) => name !== undefined);
}

function* linksTo(events: readonly TimelineEvent[]): Steps<ReadonlyMap<string, readonly Incoming[]>> {
  const map = new Map<string, Incoming[]>();
  if (!mayBeLinked(events)) return map;
  yield* eachEvent(events, ({ id, links }) => {
    for (const { to, relation } of links) push(map, to, { from: id, relation });
  });
  return map;
}

/**
 * Adds up to `count` more events to the index of words; true when all are in. In slices, so that 100,000 events can be
 * indexed between key presses.
 */
export function indexWords({ dataset, words }: Catalog, count = Number.POSITIVE_INFINITY): boolean {
  const end = Math.min(dataset.events.length, words.count + count);
  for (let index = words.count; index < end; index++) {
    const event = dataset.events[index];
    addEvent(words, event === undefined ? '' : textOf(event));
  }
  return words.count >= dataset.events.length;
}

/** One for each dataset, for commands that ask it and are done. */
export const catalogOf = perObject(createCatalog);
