// The events of people, groups and places that are called as a word or several say.
import { entriesBeginning, namesLike } from '../names/cache.ts';
import type { NameIndex, NameMatch } from '../names/names.ts';
import { perObject } from '../text/maps.ts';
import type { Catalog } from './catalog.ts';
import { addPostings, type Mask } from './mask.ts';
import type { Postings, PostingsMap } from './postings.ts';

export const emptyMask = (catalog: Catalog): Mask => new Uint8Array(catalog.dataset.events.length);

/** `US` is neither "used" nor "using". */
export const isAbbreviation = (word: string): boolean => /^[A-Z]{2,3}$/.test(word);

interface Named {
  readonly names: NameIndex;
  readonly postings: PostingsMap;
  /** By number of an entry of `names`. */
  readonly byEntry: readonly Postings[];
}

const named = perObject((catalog: Catalog): readonly Named[] => [
  withEntries(catalog.people(), catalog.involving()),
  withEntries(catalog.places(), catalog.byPlace()),
]);

/** Makes now what the first search would otherwise wait for. */
export function prepareNamed(catalog: Catalog): void {
  named(catalog);
}

/** Names begin with one letter by the thousand, too many to look each one's events up by its id. */
function withEntries(names: NameIndex, postings: PostingsMap): Named {
  const byEntry = names.entries.map(({ id }) => postings.get(id) ?? []);
  return { names, postings, byEntry };
}

/** The events of names with a word that begins like a word of a letter or two; null for a longer one. */
export function briefMask(catalog: Catalog, word: string): Mask | null {
  const mask = emptyMask(catalog);
  for (const { names, byEntry } of named(catalog)) {
    const entries = entriesBeginning(names, word, isAbbreviation(word));
    if (entries === null) return null;
    for (const entry of entries) addPostings(mask, [byEntry[entry] ?? []]);
  }
  return mask;
}

/** The events of the names that are called so; null where there are no such names. */
export function namedMask(
  catalog: Catalog,
  text: string,
  isMeant: (match: NameMatch) => boolean,
): Mask | null {
  let mask: Mask | null = null;
  for (const { names, postings } of named(catalog)) {
    const matches = namesLike(names, text);
    // Where somebody is called just so, what is only spelt alike is somebody else: Ghaani is no Ghanim.
    const isCalledSo = matches[0]?.tier === 'exact' || matches[0]?.tier === 'word';
    for (const match of matches) {
      if (!isMeant(match) || (isCalledSo && isOtherwiseSpelt(match))) continue;
      mask ??= emptyMask(catalog);
      addPostings(mask, [postings.get(match.id) ?? []]);
    }
  }
  return mask;
}

const isOtherwiseSpelt = ({ tier }: NameMatch): boolean => tier === 'spelling' || tier === 'initials';

/** No misspelling. */
export const isSure = ({ tier }: NameMatch): boolean => tier !== 'typo';

/** A state or a place is called so: its name has no title before it. Files have many words for what persons are. */
export function isStateOrPlace({ people, places, dataset }: Catalog, name: string): boolean {
  const [[actor], [place]] = [namesLike(people(), name), namesLike(places(), name)];
  return place?.tier === 'exact' || dataset.actors.get(actor?.id ?? '')?.kind === 'state';
}

/** What those are called whom the word may mean, the best first. */
export function namesFor({ people, places, dataset }: Catalog, word: string): readonly string[] {
  const found = [...namesLike(people(), word), ...namesLike(places(), word)];
  return found.map(({ id, name }) => (dataset.actors.get(id) ?? dataset.places.get(id))?.name ?? name);
}
