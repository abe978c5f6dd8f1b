// Who's who: people and groups, and places, kinds, tags and sources, with how often and when.
import { findNames, type NameIndex } from '../../names/names.ts';
import { quote } from '../../search/query.ts';
import type { Catalog, Postings, PostingsMap } from '../../search/catalog.ts';
import { plainWord } from '../../search/field-values.ts';
import { edits, emptyField, insert, type Edit, type TextField } from './field.ts';
import { follow, type Move } from '../moves.ts';
import { entryOverlay, type DirectoryOverlay, type DirectoryTab, type State } from '../state.ts';
import { memoLast, type World } from '../world.ts';

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

const tabOrder = Object.keys(tabs) as DirectoryTab[];
export type Sort = DirectoryOverlay['sort'];
export const sortNames: Readonly<Record<Sort, string>> = {
  match: 'best match first',
  count: 'most events first',
  name: 'by name',
  first: 'earliest first',
};

/** The orders that there are, the first one unless another was chosen. */
function sortsFor({ field }: Pick<DirectoryOverlay, 'field'>): readonly [Sort, ...Sort[]] {
  return field.text.trim() === '' ? ['count', 'name', 'first'] : ['match', 'count', 'name', 'first'];
}

/** The order in force. */
export function sortOf(overlay: Pick<DirectoryOverlay, 'field' | 'sort'>): Sort {
  const sorts = sortsFor(overlay);
  return sorts.includes(overlay.sort) ? overlay.sort : sorts[0];
}

/** What the tab lists for what was typed. */
export function directoryItems(world: World, overlay: DirectoryOverlay): readonly DirectoryItem[] {
  return remembered(world.catalog, world, overlay.tab, overlay.field.text.trim(), sortOf(overlay));
}

/** Keyed by the catalog: the world is another one after each change of the screen's size. */
const remembered = memoLast(
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

/** From so many columns on each name has beside it when it appears; under that, only the chosen one has, at the foot. */
export const columnsForDates = 70;
const fewestLinesForFoot = 5;

/** How the lines of the overlay are shared out: the tabs come first, a foot last. */
export function directoryParts(
  cells: number,
  height: number,
): { readonly rows: number; readonly hasFoot: boolean } {
  const hasFoot = cells < columnsForDates && height >= fewestLinesForFoot;
  return { rows: height - (hasFoot ? 2 : 1), hasFoot };
}

export const openDirectory: Move = (_world, state) => ({
  ...state,
  overlay: { type: 'directory', tab: 'actors', field: emptyField, sort: 'match', index: 0 },
});

function inDirectory(move: (overlay: DirectoryOverlay, world: World, state: State) => State): Move {
  return (world, state) => (state.overlay?.type === 'directory' ? move(state.overlay, world, state) : state);
}

function withText(state: State, overlay: DirectoryOverlay, field: TextField): State {
  const index = field.text === overlay.field.text ? overlay.index : 0;
  return { ...state, overlay: { ...overlay, field, index } };
}

export function typeInDirectory(text: string): Move {
  return inDirectory((overlay, _world, state) => withText(state, overlay, insert(overlay.field, text)));
}

export function editDirectory(name: Edit): Move {
  return inDirectory((overlay, _world, state) => withText(state, overlay, edits[name](overlay.field)));
}

export function moveInDirectory(count: number): Move {
  return inDirectory((overlay, world, state) => {
    const last = directoryItems(world, overlay).length - 1;
    return { ...state, overlay: { ...overlay, index: Math.max(0, Math.min(last, overlay.index + count)) } };
  });
}

export function nextTab(count: 1 | -1): Move {
  return inDirectory((overlay, _world, state) => {
    const at = (tabOrder.indexOf(overlay.tab) + count + tabOrder.length) % tabOrder.length;
    return { ...state, overlay: { ...overlay, tab: tabOrder[at] ?? overlay.tab, index: 0 } };
  });
}

export const nextSort: Move = inDirectory((overlay, _world, state) => {
  const sorts = sortsFor(overlay);
  const next = (sorts.indexOf(sortOf(overlay)) + 1) % sorts.length;
  // The first one is what there is unless another is chosen.
  const sort = next === 0 ? 'match' : (sorts[next] ?? 'match');
  return { ...state, overlay: { ...overlay, sort, index: 0 } };
});

export const followInDirectory: Move = inDirectory((overlay, world, state) => {
  const chosen = directoryItems(world, overlay)[overlay.index];
  return chosen === undefined ? state : follow(state, chosen.filter);
});

/** → opens the entry of a person or group. */
export const openInDirectory: Move = inDirectory((overlay, world, state) => {
  const chosen = directoryItems(world, overlay)[overlay.index];
  if (chosen === undefined) return state;
  if (overlay.tab !== 'actors')
    return { ...state, notice: 'Only people and groups have an entry: Enter follows' };
  return { ...state, overlay: entryOverlay(chosen.id, overlay) };
});

/** Esc: clears what was typed, then closes. */
export const leaveDirectory: Move = inDirectory((overlay, _world, state) =>
  overlay.field.text === '' ? { ...state, overlay: null } : withText(state, overlay, emptyField),
);
