// Words of a query that are found nowhere, and the words of the text that they are likely meant to be.
import { letterModel, typingError } from '../../names/costs.ts';
import { buildDictionary, keysWithin } from '../../names/edit-distance.ts';
import { foldText } from '../../text/fold.ts';
import { perObject } from '../../text/maps.ts';
import type { Catalog } from '../catalog.ts';
import type { Value } from '../fields/field.ts';
import type { Postings } from '../postings.ts';
import { printTerm, type Term } from '../query.ts';
import { find } from '../find.ts';
import { isBlank, isOnlyCited, valueMask } from '../text-match.ts';
import { postingsOfPrefix, postingsOfWord, sortedWords } from '../words.ts';
import { replaced, type Suggestion, type Typing } from './suggestion.ts';

/** Shorter words are like too many others. */
const fewestLetters = 4;
/** From so many letters on two errors are likely, and one in the beginning of a word. */
const longWord = 8;
const mostOfWord = 3;
/** More words are a pasted text. */
const mostWords = 8;

/** For each word that no event has the words that are like it, those with the fewest errors first. */
export function misspelt(typing: Typing): Suggestion[] {
  const { catalog, clock, terms } = typing;
  return terms
    .filter((term) => isLost(catalog, term))
    .slice(0, mostWords)
    .flatMap((term) => {
      const left = typing.leftBy(terms.filter((other) => other !== term));
      const { text = '', quoted = false } = term.values[0] ?? {};
      const like = quoted ? phrasesLike(catalog, text) : wordsLike(catalog, text).map(({ word }) => word);
      return like
        .flatMap((name): Suggestion[] => {
          const put = printTerm({ ...term, values: [{ text: name, quoted }] });
          const events = left(find(catalog, put, clock).events);
          const taken = replaced(typing, term, put);
          const about = quoted ? 'phrase of the text' : 'word of the text';
          return events.length === 0 ? [] : [{ name, match: null, about, events, part: null, taken }];
        })
        .slice(0, mostOfWord);
    });
}

/** A word or phrase that no event and no name has. */
function isLost(catalog: Catalog, { field, values: [value, another], negated }: Term): boolean {
  return (
    field === null && !negated && another === undefined && value !== undefined && !isFound(catalog, value)
  );
}

const isFound = (catalog: Catalog, value: Value): boolean =>
  isBlank(value.text) || (valueMask(catalog, value).includes(1) && !isOnlyCited(catalog, value));

/** The phrase with another word for each of those that are like none of the text. */
function phrasesLike(catalog: Catalog, phrase: string): string[] {
  const words = phrase.split(/\s+/);
  return words.slice(0, mostWords).flatMap((word, at) => {
    if (isBlank(word) || postingsOfPrefix(catalog.words, foldText(word)).length > 0) return [];
    return wordsLike(catalog, word).map((like) => words.with(at, like.word).join(' '));
  });
}

interface Like {
  readonly word: string;
  readonly cost: number;
  readonly postings: Postings;
}

function wordsLike({ words }: Catalog, typed: string): Like[] {
  const sought = foldText(typed);
  if (sought.length < fewestLetters || /\d/.test(sought)) return [];
  const isLong = sought.length >= longWord;
  const dictionary = dictionaryOf(sortedWords(words));
  const near = keysWithin(dictionary, sought, letterModel, {
    whole: (isLong ? 2 : 1) * typingError,
    prefix: isLong ? typingError : -1,
    firstMustAgree: true,
  });
  return near.at
    .map((at, each) => {
      const word = dictionary.keys[at] ?? '';
      return { word, cost: near.cost[each] ?? 0, postings: postingsOfWord(words, word) };
    })
    .toSorted((a, b) => a.cost - b.cost || b.postings.length - a.postings.length);
}

/** Builds the dictionary before the first misspelt word needs it. */
export function prepareMisspelt({ words }: Catalog): void {
  dictionaryOf(sortedWords(words));
}

const dictionaryOf = perObject(buildDictionary);
