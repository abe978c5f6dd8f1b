// Caches names looked up while a query is typed: search, suggestions and highlights ask for the same few.
import { textBound } from '../text/lower-bound.ts';
import { foldText } from '../text/fold.ts';
import { perObject, recent, type Recent } from '../text/maps.ts';
import { afterPrefix, entryOf, forEachToken, itself, wordsWithin } from './token-matches.ts';
import { findNames, type NameIndex, type NameMatch } from './names.ts';

const maxCached = 12;
const cacheOf = perObject<NameIndex, Recent<readonly NameMatch[]>>(() => recent(maxCached));

/** `findNames` with all its matches, cached. */
export function namesLike(index: NameIndex, text: string): readonly NameMatch[] {
  return recall(index, text, Number.POSITIVE_INFINITY);
}

/** The first of them, at least `most`: of a text so short that thousands of names may begin with it, no more are ranked. */
export function firstNamesLike(index: NameIndex, text: string, most: number): readonly NameMatch[] {
  return text.length > shortWord ? namesLike(index, text) : recall(index, text, most);
}

function recall(index: NameIndex, text: string, limit: number): readonly NameMatch[] {
  return cacheOf(index)(`${limit} ${text}`, () => findNames(index, text, { limit }));
}

/** A word this short begins too many names to rank them all at each key. */
const shortWord = 2;

const letters = /^[\p{L}\p{N}]+$/u;

/**
 * Those with a word in a name that is `text` or, unless `isWhole`, begins with it: what `findNames` finds for a short word, in
 * no order, as numbers of the index's entries. Null where `text` is no short word.
 */
export function entriesBeginning(index: NameIndex, text: string, isWhole: boolean): readonly number[] | null {
  const sought = foldText(text);
  if (sought.length > shortWord || !letters.test(sought)) return null;
  const seen = new Uint8Array(index.entries.length);
  const found: number[] = [];
  const add = (word: number): void =>
    forEachToken(index, word, (_, name) => {
      const entry = entryOf(index, name);
      if (seen[entry] === 1) return;
      seen[entry] = 1;
      found.push(entry);
    });
  const { low, high } = isWhole
    ? itself(index, sought)
    : { low: textBound(index.words, sought), high: textBound(index.words, afterPrefix(sought)) };
  for (let word = low; word < high; word++) add(word);
  for (const word of wordsWithin(index, sought)) add(word);
  return found;
}
