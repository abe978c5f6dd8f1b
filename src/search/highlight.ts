// Where in a text a query matches, for marking it.
import type { Catalog } from './catalog.ts';
import { searchedTerms } from './find.ts';
import { fold, foldText, originalRange } from '../text/fold.ts';
import { namesLike } from '../names/cache.ts';
import { parseQuery, type Value } from './query.ts';
import { withoutArticle, wordsOf } from './words.ts';

/** Ranges of the text, in order and apart, on grapheme borders: UTF-16 offsets, the end exclusive. */
export type Highlighter = (text: string) => readonly (readonly [number, number])[];

/** Folded words side by side, of which the last may only begin so. */
type Sought = readonly string[];

const nothing: Highlighter = () => [];
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
/** Names found for a word, of which spellings are marked too. */
const mostNames = 20;
/** Shorter parts of names would be marked all over. */
const shortestPart = 3;

/** Marks the words and phrases of the query's text (those in fields aside) and the spellings of the names that they match. */
export function highlighter(catalog: Catalog, text: string): Highlighter {
  const terms = searchedTerms(parseQuery(text)).filter(({ field, negated }) => field === null && !negated);
  const sought = terms.flatMap(({ values }) => values.flatMap((value) => soughtBy(catalog, value)));
  if (sought.length === 0) return nothing;
  const distinct = new Map(sought.map((words) => [words.join(' '), words]));
  return (shown) => rangesOf(shown, [...distinct.values()]);
}

function soughtBy(catalog: Catalog, { text, quoted }: Value): Sought[] {
  const words = wordsOf(text);
  const own = words.length === 0 ? [] : [words];
  return quoted ? own : [...own, ...namedWords(catalog, text)];
}

function namedWords(catalog: Catalog, word: string): Sought[] {
  if (word.length < shortestPart) return [];
  return [catalog.people(), catalog.places()].flatMap((names) =>
    namesLike(names, word)
      .slice(0, mostNames)
      .filter(({ tier }) => tier !== 'typo' && tier !== 'initials')
      .flatMap(({ name, ranges }) => ranges.map(([start, end]) => wordsOf(name.slice(start, end))))
      .filter((part) => (part[0]?.length ?? 0) >= shortestPart),
  );
}

interface ShownWord {
  readonly word: string;
  /** Offset in the folded text. */
  readonly start: number;
}

function rangesOf(text: string, sought: readonly Sought[]): readonly (readonly [number, number])[] {
  const quick = foldText(text);
  const present = sought.filter((words) => words.every((word) => quick.includes(word)));
  if (present.length === 0) return [];
  const folded = fold(text);
  const words = Array.from(folded.text.matchAll(wordPattern), ({ 0: word, index: start }) => ({
    word,
    start,
  }));
  const found: (readonly [number, number])[] = [];
  words.forEach((word, at) => {
    for (const phrase of present) {
      const range = rangeOf(phrase, words, at) ?? rangeAfterArticle(phrase, word);
      if (range !== null) found.push(originalRange(folded, ...range));
    }
  });
  return apart(found);
}

/** Where the phrase stands that begins with the word `at`; null where there is another. */
function rangeOf(phrase: Sought, words: readonly ShownWord[], at: number): readonly [number, number] | null {
  const last = phrase.length - 1;
  for (const [offset, word] of phrase.entries()) {
    const shown = words[at + offset]?.word;
    if (offset < last ? shown !== word : shown?.startsWith(word) !== true) return null;
  }
  return [words[at]?.start ?? 0, (words[at + last]?.start ?? 0) + (phrase[last]?.length ?? 0)];
}

function rangeAfterArticle(
  [first = '', another]: Sought,
  { word, start }: ShownWord,
): readonly [number, number] | null {
  const bare = withoutArticle(word);
  if (bare === word || another !== undefined || !bare.startsWith(first)) return null;
  const from = start + word.length - bare.length;
  return [from, from + first.length];
}

/** The ranges in order, those that overlap made one. */
function apart(ranges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) merged.push([start, end]);
  }
  return merged;
}
