// One word of a query → the words of names that it may mean, and how well.
import { textBound } from '../text/lower-bound.ts';
import { letterModel, mayBothBegin, soundModel, typingError } from './costs.ts';
import { mayBeMistyped, mayBeSpelt } from './stop-words.ts';
import {
  afterPrefix,
  fewestLetters,
  itself,
  addMatch,
  startMatches,
  matchKind,
  withMatches,
  wordsWithin,
  type MatchBuilder,
} from './token-matches.ts';
import type { NameIndex, WordHits } from './index.ts';
import { keysWithin } from './edit-distance.ts';
import type { QueryWord } from './tokenize.ts';
import { phoneticKey } from './phonetic.ts';
import { synonyms } from './synonyms.ts';
import { coarseKey } from './tables.ts';
import { neverBegin } from './words.ts';

/** How far from the spelling a look-up goes. */
export type Fuzziness = 'plain' | 'spelling' | 'typo';

/** Added where only the beginning of another spelling matched. */
const prefixCost = 16;

function findSounds(
  matches: MatchBuilder,
  text: string,
  base: number,
  budgets: { whole: number; prefix: number },
  loose: boolean,
): void {
  const table = matches.index.sounds();
  const sounds = phoneticKey(text);
  const near = keysWithin(table, sounds, soundModel, { ...budgets, firstMustAgree: !loose });
  for (let at = 0; at < near.at.length; at++) {
    const [key = 0, cost = 0, length = 0] = [near.at[at], near.cost[at], near.length[at]];
    const heard = table.keys[key] ?? '';
    if (cost > typingError + 25 && !mayBothBegin(sounds.charCodeAt(0), heard.charCodeAt(0))) continue;
    const isWhole = length === heard.length;
    if (isWhole && addsEnding(sounds, heard)) continue;
    for (const word of table.words[key] ?? []) {
      const spelled = matches.index.words[word] ?? '';
      if (base >= matchKind.typo && !isTypo(text, spelled, cost, sounds.length)) continue;
      addMatch(matches, word, base + cost + (isWhole ? 0 : prefixCost), isWhole ? 0 : length);
    }
  }
}

/** The ending -i makes another name (Salihi, Salih). */
const addsEnding = (sounds: string, heard: string): boolean => sounds.endsWith('i') && !/[iyEe]$/.test(heard);

/** Differences that make another name rather than a misspelling: Salihi is not Salih, Australia not Austria. */
export function isAnotherName(text: string, word: string): boolean {
  const shorter = Math.min(text.length, word.length);
  let start = 0;
  while (start < shorter && text.charCodeAt(start) === word.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    text.charCodeAt(text.length - 1 - end) === word.charCodeAt(word.length - 1 - end)
  )
    end++;
  const [extra, lacking] = [text.slice(start, text.length - end), word.slice(start, word.length - end)];
  if (lacking === '' && end === 0 && /^[iyي]$/.test(extra)) return true;
  return (extra === '' && lacking.length > 1) || (lacking === '' && extra.length > 1);
}

const isLatin = (word: string): boolean => /^[a-z0-9]/.test(word);

/** In what is typed in one script, no letter of another is mistyped. */
function isTypo(text: string, word: string, cost: number, sounds: number): boolean {
  return isLatin(text) === isLatin(word) && !isAnotherName(text, word) && !isFarSpelling(cost, sounds);
}

/** Many small differences are not one typing error. */
const isFarSpelling = (cost: number, sounds: number): boolean => cost < typingError && cost > 8 * sounds + 30;

function findTypos(matches: MatchBuilder, text: string, isAlone: boolean): void {
  const errors = text.length >= 8 ? 2 : 1;
  const loose = text.length >= 7;
  const options = {
    whole: errors * typingError,
    prefix: text.length >= 6 ? typingError : -1,
    firstMustAgree: !loose,
  };
  const near = keysWithin(matches.index.letters(), text, letterModel, options);
  for (let at = 0; at < near.at.length; at++) {
    const [key = 0, cost = 0, length = 0] = [near.at[at], near.cost[at], near.length[at]];
    const word = matches.index.words[key] ?? '';
    const isWhole = length === word.length;
    if (isWhole && isAnotherName(text, word)) continue;
    // Of four letters one may be missing, but none is another one.
    if (isAlone && text.length < fewestLetters && word.length <= text.length) continue;
    if (cost > typingError && !letterModel.mayBothBegin(text.charCodeAt(0), word.charCodeAt(0))) continue;
    addMatch(matches, key, matchKind.typo + cost + (isWhole ? 0 : typingError / 2), isWhole ? 0 : length);
  }
  const sounds = phoneticKey(text).length;
  if (sounds < 5) return;
  const budget = (sounds < 8 ? 1 : errors) * typingError + 10;
  findSounds(matches, text, matchKind.typo, { whole: budget, prefix: -1 }, loose);
}

const digraph = /^[cdgkstz]h./;

/** The shorter a word, the more a difference says. */
function spellingBudget(sounds: number, text: string): { whole: number; prefix: number } {
  // Two sounds are enough to begin with where the first takes two letters (gha, Qaani).
  if (sounds < 3) return { whole: 25, prefix: digraph.test(text) ? 8 : -1 };
  if (sounds === 3) return { whole: 25, prefix: 10 };
  return sounds === 4 ? { whole: 30, prefix: 20 } : { whole: 8 * sounds + 10, prefix: 8 * sounds };
}

function findSpellings(matches: MatchBuilder, word: QueryWord): void {
  for (const text of new Set([word.text, ...word.others])) {
    const length = phoneticKey(text).length;
    if (length < 2) continue;
    const base = matchKind.spelling + (word.others.includes(text) ? 5 : 0);
    const { whole, prefix } = spellingBudget(length, text);
    findSounds(matches, text, base, { whole, prefix: word.isHyphened ? -1 : prefix }, false);
  }
}

/** Readings without a run-in article, as they are spelt. */
function findOthers(matches: MatchBuilder, { others }: QueryWord): void {
  const { words } = matches.index;
  for (const text of others) {
    for (let word = textBound(words, text), high = textBound(words, afterPrefix(text)); word < high; word++) {
      const isWhole = words[word] === text;
      addMatch(matches, word, (isWhole ? matchKind.whole : matchKind.prefix) + 1, isWhole ? 0 : text.length);
    }
  }
}

/** As certain as another school's spelling of the word. */
const synonymCost = 10;

function findSynonyms(matches: MatchBuilder, text: string): void {
  for (const other of synonyms.get(text) ?? []) {
    if (other === text) continue;
    const { exact } = itself(matches.index, other);
    if (exact >= 0) addMatch(matches, exact, matchKind.spelling + synonymCost, 0);
  }
}

/** `isAlone`: there is no other word to be sure of. */
export function lookUp(index: NameIndex, word: QueryWord, fuzziness: Fuzziness, isAlone: boolean): WordHits {
  const { text } = word;
  const whole = itself(index, text);
  const isWholeOnly = (whole.exact >= 0 && word.isAbbreviation) || word.isHyphened || neverBegin.has(text);
  const hits = isWholeOnly ? whole : { ...whole, high: textBound(index.words, afterPrefix(text)) };
  const within = wordsWithin(index, text);
  if (fuzziness === 'plain' && word.others.length === 0 && within.length === 0) return hits;
  const matches = startMatches(index);
  for (const other of within) addMatch(matches, other, matchKind.prefix, 0);
  findOthers(matches, word);
  if (fuzziness !== 'plain') findSynonyms(matches, text);
  if (fuzziness !== 'plain' && mayBeSpelt(text, isAlone)) {
    findSpellings(matches, word);
    if (fuzziness === 'typo' && mayBeMistyped(text, isAlone ? fewestLetters - 1 : 3))
      findTypos(matches, text, isAlone);
  }
  return withMatches(hits, matches);
}

/** A part of a word that is run together: the word, what sounds like it or, at the end of the query, begins so. */
export function partOfWord(index: NameIndex, text: string, mayBegin: boolean): WordHits {
  const whole = itself(index, text);
  const isBeginning = mayBegin && text.length > 2;
  const hits = isBeginning ? { ...whole, high: textBound(index.words, afterPrefix(text)) } : whole;
  const matches = startMatches(index);
  for (const word of soundAlikes(index, text)) addMatch(matches, word, matchKind.spelling + 10, 0);
  return withMatches(hits, matches);
}

/** Words that sound much like this, without a walk over all words. */
export function soundAlikes(index: NameIndex, text: string): readonly number[] {
  return (
    index
      .sounds()
      .byCoarseKey()
      .get(coarseKey(phoneticKey(text))) ?? []
  );
}
