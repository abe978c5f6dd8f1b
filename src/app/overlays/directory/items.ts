// What who's who lists: people and groups, and places, kinds, tags and sources, each with its events.
import { findNames, type NameIndex } from '../../../names/names.ts';
import { quote } from '../../../search/query.ts';
import type { Catalog, Postings, PostingsMap } from '../../../search/catalog.ts';
import { plainWord } from '../../../search/field-values.ts';
import type { DirectoryOverlay, DirectoryTab } from '../../state.ts';
import { memoLast, type World } from '../../world.ts';

export interface DirectoryItem {
  readonly id: string;
  readonly name: string;
  /** Its kind, or what contains it. */
  readonly about: string;
  readonly events: Postings;
  /** Ranges of the name that what was typed matches; of another spelling, that spelling. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly as: string | null;
  /** The filter that following it makes. */
  readonly filter: string;
}

interface Tab {
  readonly title: string;
  readonly field: string;
  readonly postings: (world: World) => PostingsMap;
  readonly names: ((world: World) => NameIndex) | null;
  readonly nameOf: (world: World, id: string) => string;
  readonly aboutOf: (world: World, id: string) => string;
  /** Ids that belong here even without an event. */
  readonly all: (world: World) => Iterable<string>;
  /** Said before a name that is not found, and where there is none at all. */
  readonly notFound: string;
  readonly none: string;
}

const itself = (_world: World, id: string): string => id;
const nothing = (): string => '';

export const tabs: Readonly<Record<DirectoryTab, Tab>> = {
  actors: {
    title: 'People and groups',
    field: 'who',
    postings: ({ catalog }) => catalog.byActor(),
    names: ({ catalog }) => catalog.people(),
    nameOf: ({ dataset }, id) => dataset.actors.get(id)?.name ?? id,
    aboutOf: ({ dataset }, id) => dataset.actors.get(id)?.kind?.replaceAll('-', ' ') ?? '',
    all: ({ dataset }) => dataset.actors.keys(),
    notFound: 'Nobody is called',
    none: 'The dataset names nobody.',
  },
  places: {
    title: 'Places',
    field: 'where',
    postings: ({ catalog }) => catalog.byPlace(),
    names: ({ catalog }) => catalog.places(),
    nameOf: ({ dataset }, id) => dataset.places.get(id)?.name ?? id,
    aboutOf: ({ dataset }, id) => dataset.places.get(dataset.places.get(id)?.within ?? '')?.name ?? '',
    all: ({ dataset }) => dataset.places.keys(),
    notFound: 'No place is called',
    none: 'The dataset has no places.',
  },
  kinds: vocabulary('Kinds', 'kind', ({ catalog }) => catalog.byKind()),
  tags: vocabulary('Tags', 'tag', ({ catalog }) => catalog.byTag()),
  sources: {
    ...vocabulary('Sources', 'source', ({ catalog }) => catalog.byPublisher()),
    names: ({ catalog }) => catalog.publishers(),
  },
};

function vocabulary(title: string, field: string, postings: Tab['postings']): Tab {
  return {
    title,
    field,
    postings,
    names: null,
    nameOf: itself,
    aboutOf: nothing,
    all: (world) => postings(world).keys(),
    notFound: `No ${field} is called`,
    none: `The dataset has no ${title.toLowerCase()}.`,
  };
}

export const tabOrder = Object.keys(tabs) as DirectoryTab[];
export type Sort = DirectoryOverlay['sort'];
export const sortNames: Readonly<Record<Sort, string>> = {
  match: 'best match first',
  count: 'most events first',
  name: 'by name',
  first: 'earliest first',
};

/** The orders that there are, the first one unless another was chosen. */
export function sortsFor({ field }: Pick<DirectoryOverlay, 'field'>): readonly [Sort, ...Sort[]] {
  return field.text.trim() === '' ? ['count', 'name', 'first'] : ['match', 'count', 'name', 'first'];
}

/** The order in force. */
export function sortOf(overlay: Pick<DirectoryOverlay, 'field' | 'sort'>): Sort {
  const sorts = sortsFor(overlay);
  return sorts.includes(overlay.sort) ? overlay.sort : sorts[0];
}

/** What the tab lists for what was typed. */
export function directoryItems(world: World, overlay: DirectoryOverlay): readonly DirectoryItem[] {
  return rememberedItems(world.catalog, world, overlay.tab, overlay.field.text.trim(), sortOf(overlay));
}

/** Keyed by the catalog: the world is another one after each change of the screen's size. */
const rememberedItems = memoLast(
  (_catalog: Catalog, world: World, tab: DirectoryTab, text: string, sort: Sort): DirectoryItem[] =>
    listDirectory(world, tab, text, sort),
);

function listDirectory(world: World, tab: DirectoryTab, text: string, sort: Sort): DirectoryItem[] {
  const { names, postings, all } = tabs[tab];
  const itemOf = (id: string): DirectoryItem => item(world, tab, id, postings(world));
  if (text !== '' && names !== null) {
    const matches = findNames(names(world), text, { maySayMore: true }).map(({ id, name, ranges }) => {
      const found = itemOf(id);
      return name === found.name ? { ...found, ranges } : { ...found, ranges, as: name };
    });
    return sorted(matches, sort);
  }
  const items = Array.from(all(world), itemOf);
  return text === '' ? sorted(items, sort) : sorted(thoseLike(sorted(items, 'count'), text), sort);
}

/** Those that hold the text: what is it, then what begins with it, then what has a part that does. */
function thoseLike(items: readonly DirectoryItem[], text: string): DirectoryItem[] {
  const sought = plainWord(text);
  const rankOf = (word: string): number => {
    if (word === sought) return 0;
    return word.startsWith(sought) ? 1 : word.includes(` ${sought}`) ? 2 : word.includes(sought) ? 3 : 4;
  };
  return items
    .map((found) => ({ found, rank: rankOf(plainWord(found.name)) }))
    .filter(({ rank }) => rank < 4)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ found }) => found);
}

function item(world: World, tab: DirectoryTab, id: string, postings: PostingsMap): DirectoryItem {
  const { field, nameOf, aboutOf } = tabs[tab];
  const name = nameOf(world, id);
  const filter = `${field}:${/^[\w-]+$/.test(name) && field !== 'who' && field !== 'where' ? name : quote(name)}`;
  return {
    id,
    name,
    about: aboutOf(world, id),
    events: postings.get(id) ?? [],
    ranges: [],
    as: null,
    filter,
  };
}

const byName = (a: DirectoryItem, b: DirectoryItem): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

function sorted(items: DirectoryItem[], sort: Sort): DirectoryItem[] {
  const first = ({ events }: DirectoryItem): number => events[0] ?? Number.MAX_SAFE_INTEGER;
  const orders: Record<Sort, (a: DirectoryItem, b: DirectoryItem) => number> = {
    match: () => 0,
    count: (a, b) => b.events.length - a.events.length || byName(a, b),
    name: byName,
    first: (a, b) => first(a) - first(b) || byName(a, b),
  };
  return items.toSorted(orders[sort]);
}
