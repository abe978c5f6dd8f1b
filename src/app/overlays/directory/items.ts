// What who's who lists: people and groups, and places, kinds, tags and sources, each with its events.
import { valueFor } from '../../../search/fields/candidates.ts';
import { fieldOf, type FieldName } from '../../../search/fields/fields.ts';
import { compareCounts, compareNames, listing } from '../../../search/fields/listing.ts';
import type { Catalog } from '../../../search/catalog.ts';
import type { Postings } from '../../../search/postings.ts';
import { printTerm } from '../../../search/query.ts';
import type { DirectoryOverlay } from '../../state.ts';
import { memoLast } from '../../memo.ts';
import type { World } from '../../world.ts';

export interface DirectoryItem {
  readonly id: string;
  readonly name: string;
  /** Its kind, or what contains it. */
  readonly about: string;
  readonly events: Postings;
  /** Those of them in which it takes part; null where it can't but take part. */
  readonly part: Postings | null;
  /** Ranges of the name that what was typed matches; of another spelling, that spelling. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly as: string | null;
  /** The filter that following it makes. */
  readonly filter: string;
}

export const titleOf = (tab: FieldName): string => fieldOf(tab).tab?.title ?? '';

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
  (_catalog: Catalog, world: World, tab: FieldName, text: string, sort: Sort): DirectoryItem[] =>
    listDirectory(world, tab, text, sort),
);

function listDirectory({ catalog }: World, tab: FieldName, text: string, sort: Sort): DirectoryItem[] {
  const field = fieldOf(tab);
  const items = listing(catalog, field, text).map(({ match, ...listed }) => ({
    ...listed,
    ranges: match?.ranges ?? [],
    as: match === null || match.name === listed.name ? null : match.name,
    filter: printTerm({ field: tab, values: [valueFor(field, listed.name)], negated: false }),
  }));
  return items.toSorted(orders[sort]);
}

const firstEvent = ({ events }: DirectoryItem): number => events[0] ?? Number.MAX_SAFE_INTEGER;

const orders: Readonly<Record<Sort, (a: DirectoryItem, b: DirectoryItem) => number>> = {
  match: () => 0,
  count: compareCounts,
  name: compareNames,
  first: (a, b) => firstEvent(a) - firstEvent(b) || compareNames(a, b),
};
