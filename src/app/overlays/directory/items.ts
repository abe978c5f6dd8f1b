// What who's who lists: people and groups, and places, kinds, tags and sources, each with its events.
import { valueFor } from '../../../search/fields/candidates.ts';
import { fieldOf, type FieldName } from '../../../search/fields/fields.ts';
import { compareCounts, compareNames, listing, type Listed } from '../../../search/fields/listing.ts';
import type { Catalog } from '../../../search/catalog.ts';
import type { Postings } from '../../../search/postings.ts';
import { printTerm } from '../../../search/query.ts';
import type { Result } from '../../../search/find.ts';
import { resultOf } from '../../derive.ts';
import type { State } from '../../state.ts';
import type { DirectoryOverlay } from '../state.ts';
import { memoLast } from '../../memo.ts';
import type { World } from '../../world.ts';

export interface DirectoryItem extends Omit<Listed, 'match'> {
  /** Ranges of the name that what was typed matches; of another spelling, that spelling. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly as: string | null;
  /** Those of them that are among what is found at present. */
  readonly here: Postings;
  /** The filter that following it makes. */
  readonly filter: string;
}

export const titleOf = (tab: FieldName): string => fieldOf(tab).tab?.title ?? '';

type Sort = DirectoryOverlay['sort'];
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

/** What the tab lists for what was typed, with how much of it is in the present result. */
export function directoryItems(
  world: World,
  state: Pick<State, 'filter' | 'prompt'>,
  overlay: DirectoryOverlay,
): readonly DirectoryItem[] {
  const result = resultOf(world, state);
  return rememberedItems(world.catalog, result, overlay.tab, overlay.field.text.trim(), sortOf(overlay));
}

/** Keyed by the catalog: the world is another one after each change of the screen's size. */
const rememberedItems = memoLast(listDirectory);

function listDirectory(
  catalog: Catalog,
  result: Result,
  tab: FieldName,
  text: string,
  sort: Sort,
): DirectoryItem[] {
  const field = fieldOf(tab);
  const here = withinResult(catalog, result);
  const items = listing(catalog, field, text).map(({ match, ...listed }) => ({
    ...listed,
    here: here(listed.events),
    ranges: match?.ranges ?? [],
    as: match === null || match.name === listed.name ? null : match.name,
    filter: printTerm({ field: tab, values: [valueFor(field, listed.name)], negated: false }),
  }));
  // Whoever isn't in the result at all is listed only where they are asked for.
  const listed = result.isAll || text !== '' ? items : items.filter((item) => item.here.length > 0);
  return listed.toSorted(orders[sort]);
}

/** Of some events those that are in the result. */
function withinResult({ dataset }: Catalog, { events, isAll }: Result): (of: Postings) => Postings {
  if (isAll) return (of) => of;
  const isFound = new Uint8Array(dataset.events.length);
  for (const event of events) isFound[event] = 1;
  return (of) => of.filter((event) => isFound[event] === 1);
}

const firstEvent = ({ here, events }: DirectoryItem): number =>
  here[0] ?? events[0] ?? Number.MAX_SAFE_INTEGER;
const compareHere = (a: DirectoryItem, b: DirectoryItem): number => b.here.length - a.here.length;

const orders: Readonly<Record<Sort, (a: DirectoryItem, b: DirectoryItem) => number>> = {
  match: () => 0,
  count: (a, b) => compareHere(a, b) || compareCounts(a, b),
  name: compareNames,
  first: (a, b) => firstEvent(a) - firstEvent(b) || compareNames(a, b),
};
