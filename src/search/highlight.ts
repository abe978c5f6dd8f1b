// Where in a text a query matches, for marking it.
import type { Catalog } from './catalog.ts';
import { searchedTerms } from './find.ts';
import { fold, foldText, originalRange } from '../text/fold.ts';
import { formsIn } from './forms.ts';
import { namesLike } from '../names/cache.ts';
import type { Value } from './fields/field.ts';
import { parseQuery } from './query.ts';
import { forEachWord } from '../text/tokens.ts';
import { withoutArticle, withoutSigns, wordsOf } from './words.ts';

/** Ranges of the text, in order and apart, on grapheme borders: UTF-16 offsets, the end exclusive. */
export type Highlighter = (text: string) => readonly (readonly [number, number])[];

/** Folded words side by side, of which the last may only begin so. */
type Phrase = readonly string[];

const nothing: Highlighter = () => [];
/** Names found for a word, of which spellings are marked too. */
const mostNames = 20;
/** Shorter parts of names would be marked all over. */
const shortestPart = 3;

/** Marks the words and phrases of the query's text (those in fields aside) and the spellings of the names that they match. */
export function highlighter(catalog: Catalog, text: string): Highlighter {
  const terms = searchedTerms(parseQuery(text)).filter(({ field, negated }) => field === null && !negated);
  const phrases = terms.flatMap(({ values }) => values.flatMap((value) => phrasesOf(catalog, value)));
  if (phrases.length === 0) return nothing;
  const distinct = new Map(phrases.map((words) => [words.join(' '), words]));
  return (shown) => rangesOf(shown, [...distinct.values()]);
}

function phrasesOf(catalog: Catalog, { text, quoted }: Value): Phrase[] {
  const words = wordsOf(text);
  const joined = quoted ? null : withoutSigns(text);
  const own = [words, ...(joined === null || joined.length < shortestPart ? [] : [[joined]])].filter(
    ({ length }) => length > 0,
  );
  if (quoted) return own;
  const [word = '', ...others] = words;
  const forms = others.length === 0 ? formsIn(catalog.words, word).map((form) => [form]) : [];
  return [...own, ...forms, ...namedWords(catalog, text)];
}

function namedWords(catalog: Catalog, word: string): Phrase[] {
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
  /** Only a sign parts it from the one before. */
  readonly isJoined: boolean;
}

const signs = /[^\p{L}\p{M}\p{N}\s]+/gu;

function rangesOf(text: string, phrases: readonly Phrase[]): readonly (readonly [number, number])[] {
  const quick = foldText(text).replace(signs, '');
  const present = phrases.filter((words) => words.every((word) => quick.includes(word)));
  if (present.length === 0) return [];
  const folded = fold(text);
  const words: ShownWord[] = [];
  forEachWord(folded.text, (word, start, isJoined) => words.push({ word, start, isJoined }));
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
function rangeOf(phrase: Phrase, words: readonly ShownWord[], at: number): readonly [number, number] | null {
  const last = phrase.length - 1;
  for (let offset = 0; offset < last; offset++) if (words[at + offset]?.word !== phrase[offset]) return null;
  const end = endOfBeginning(phrase[last] ?? '', words, at + last);
  return end === null ? null : [words[at]?.start ?? 0, end];
}

/** Where `text` ends if the word `at` begins so, or it and those that only signs part from it. */
function endOfBeginning(text: string, words: readonly ShownWord[], at: number): number | null {
  let left = text;
  for (let next = at; ; next++) {
    const shown = words[next];
    if (shown === undefined || (next > at && !shown.isJoined)) return null;
    if (shown.word.startsWith(left)) return shown.start + left.length;
    if (!left.startsWith(shown.word)) return null;
    left = left.slice(shown.word.length);
  }
}

function rangeAfterArticle(
  [first = '', another]: Phrase,
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
