// Where in a text a query matches, for marking it.
import type { Catalog } from './catalog.ts';
import { searchedTerms } from './find.ts';
import { fold, foldText, originalRange } from './fold.ts';
import { namesLike } from './name-lookups.ts';
import { parseQuery, type Value } from './query.ts';
import { wordsOf } from './words.ts';

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

function rangesOf(text: string, sought: readonly Sought[]): readonly (readonly [number, number])[] {
  const quick = foldText(text);
  const present = sought.filter((words) => words.every((word) => quick.includes(word)));
  if (present.length === 0) return [];
  const folded = fold(text);
  const words = Array.from(folded.text.matchAll(wordPattern), (match) => ({
    word: match[0],
    start: match.index,
  }));
  const found: (readonly [number, number])[] = [];
  words.forEach(({ start }, at) => {
    let end = start;
    for (const phrase of present) {
      const last = words[at + phrase.length - 1];
      const isHere = phrase.every((word, offset) => {
        const shown = words[at + offset]?.word;
        return offset === phrase.length - 1 ? shown?.startsWith(word) : shown === word;
      });
      if (isHere && last !== undefined) end = Math.max(end, last.start + (phrase.at(-1)?.length ?? 0));
    }
    if (end > start) found.push(originalRange(folded, start, end));
  });
  return apart(found);
}

/** Ranges in order of their starts, those that overlap made one. */
function apart(ranges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) merged.push([start, end]);
  }
  return merged;
}
