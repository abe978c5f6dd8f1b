// Who's who: people and groups, and places, kinds, tags and sources, with how often and when.
import { findNames, type NameIndex } from '../search/names.ts';
import { quote } from '../search/query.ts';
import type { Catalog, Postings, PostingsMap } from '../search/catalog.ts';
import { foldText } from '../search/fold.ts';
import { edits, emptyField, insert, type Edit, type TextField } from './field.ts';
import { follow, type Move } from './moves.ts';
import type { DirectoryTab, Overlay, State } from './state.ts';
import { memoLast, type World } from './world.ts';

type DirectoryOverlay = Extract<Overlay, { type: 'directory' }>;

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
  },
  places: {
    title: 'Places',
    field: 'where',
    postings: ({ catalog }) => catalog.byPlace(),
    names: ({ catalog }) => catalog.places(),
    nameOf: ({ dataset }, id) => dataset.places.get(id)?.name ?? id,
    aboutOf: ({ dataset }, id) => dataset.places.get(dataset.places.get(id)?.within ?? '')?.name ?? '',
    all: ({ dataset }) => dataset.places.keys(),
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
  };
}

const tabOrder = Object.keys(tabs) as DirectoryTab[];
export const sorts = ['count', 'name', 'first'] as const;
export type Sort = (typeof sorts)[number];
export const sortNames: Readonly<Record<Sort, string>> = {
  count: 'most events first',
  name: 'by name',
  first: 'earliest first',
};

/** What the tab lists for what was typed: best match first, else in the order chosen. */
export function directoryItems(
  world: World,
  { tab, field, sort }: DirectoryOverlay,
): readonly DirectoryItem[] {
  return remembered(world.catalog, world, tab, field.text.trim(), sort);
}

/** Keyed by the catalog: the world is another one after each change of the screen's size. */
const remembered = memoLast(
  (_catalog: Catalog, world: World, tab: DirectoryTab, text: string, sort: Sort): DirectoryItem[] =>
    listDirectory(world, tab, text, sort),
);

function listDirectory(world: World, tab: DirectoryTab, text: string, sort: Sort): DirectoryItem[] {
  const { names, postings, all } = tabs[tab];
  if (text === '') {
    return sorted(
      Array.from(all(world), (id) => item(world, tab, id, postings(world))),
      sort,
    );
  }
  if (names !== null) {
    return findNames(names(world), text, { maySayMore: true }).map(({ id, name, ranges }) => {
      const found = item(world, tab, id, postings(world));
      return name === found.name ? { ...found, ranges } : { ...found, ranges, as: name };
    });
  }
  const sought = foldText(text);
  const found = Array.from(all(world)).filter((id) => foldText(id).includes(sought));
  return sorted(
    found.map((id) => item(world, tab, id, postings(world))),
    sort,
  );
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
  const orders: Record<typeof sort, (a: DirectoryItem, b: DirectoryItem) => number> = {
    count: (a, b) => b.events.length - a.events.length || byName(a, b),
    name: byName,
    first: (a, b) => first(a) - first(b) || byName(a, b),
  };
  return items.toSorted(orders[sort]);
}

export const openDirectory: Move = (_world, state) => ({
  ...state,
  overlay: { type: 'directory', tab: 'actors', field: emptyField, sort: 'count', index: 0 },
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
  const sort = sorts[(sorts.indexOf(overlay.sort) + 1) % sorts.length] ?? overlay.sort;
  return { ...state, overlay: { ...overlay, sort, index: 0 } };
});

export const followInDirectory: Move = inDirectory((overlay, world, state) => {
  const chosen = directoryItems(world, overlay)[overlay.index];
  return chosen === undefined ? state : follow(state, chosen.filter);
});

/** → opens the entry of a person or group. */
export const openInDirectory: Move = inDirectory((overlay, world, state) => {
  const chosen = directoryItems(world, overlay)[overlay.index];
  if (chosen === undefined || overlay.tab !== 'actors') return state;
  return { ...state, overlay: { type: 'entry', actor: chosen.id, top: 0, chosen: null, under: overlay } };
});

/** Esc: clears what was typed, then closes. */
export const leaveDirectory: Move = inDirectory((overlay, _world, state) =>
  overlay.field.text === '' ? { ...state, overlay: null } : withText(state, overlay, emptyField),
);
