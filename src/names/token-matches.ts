// Which words of names a word of a query hits, and how well.
import { textBound } from '../text/lower-bound.ts';
import { isUnspaced } from '../text/tokens.ts';
import type { NameIndex, WordHits } from './index.ts';
import { phoneticKey } from './phonetic.ts';

/**
 * How a word matches is one number, less is better: thousands for the way, the rest for the cost.
 * The word itself 0, its beginning 1000 (900 if it sounds like all of it), another spelling 2000, a typing error 3000.
 */
export const matchKind = { whole: 0, nearlyWhole: 900, prefix: 1000, spelling: 2000, typo: 3000 } as const;
export const noMatch = 9999;
/** Shorter words are not guessed at, unless another word of the name is right. */
export const fewestLetters = 5;

/** Costs up to this are between spellings that sound the same. */
const sameSound = 15;

/** Whether all of the word is there, as it is or as another school of romanisation spells it. */
export function isSameSound(value: number): boolean {
  return value < matchKind.prefix || (value >= matchKind.spelling && value <= matchKind.spelling + sameSound);
}

const noValues = new Uint16Array(0);
const noLengths = new Uint8Array(0);

/** The words with `text` inside, if its script is written without spaces: 泽东 in 毛泽东. */
export function wordsWithin({ insides }: NameIndex, text: string): readonly number[] {
  if (!isUnspaced(text)) return [];
  const { rests, words } = insides();
  return words.slice(textBound(rests, text), textBound(rests, afterPrefix(text)));
}

/** Calls back for each place where a word stands in a name. */
export function forEachToken(
  { firstPosting, postings, tokenName }: NameIndex,
  word: number,
  act: (token: number, name: number) => void,
): void {
  const end = firstPosting[word + 1] ?? 0;
  for (let at = firstPosting[word] ?? 0; at < end; at++) {
    const token = postings[at] ?? 0;
    act(token, tokenName[token] ?? 0);
  }
}

export function wordCount({ firstToken }: NameIndex, name: number): number {
  return (firstToken[name + 1] ?? 0) - (firstToken[name] ?? 0);
}

export function entryOf({ owner }: NameIndex, name: number): number {
  return owner[name] ?? 0;
}

export function isPerson(index: NameIndex, name: number): boolean {
  return index.entries[entryOf(index, name)]?.kind === 'person';
}

/** Greater than any word that begins with the text. */
export const afterPrefix = (text: string): string => `${text}\uffff`;

/** The words that match one of the query, being gathered: each with how well, plus one. */
export interface MatchBuilder {
  readonly index: NameIndex;
  readonly others: number[];
  readonly values: Uint16Array;
  readonly lengths: Uint8Array;
}

export function startMatches(index: NameIndex): MatchBuilder {
  const count = index.words.length;
  return { index, others: [], values: new Uint16Array(count), lengths: new Uint8Array(count) };
}

/** `length`: of the beginning that matched, 0 for the whole word. */
export function addMatch(
  { others, values, lengths }: MatchBuilder,
  word: number,
  value: number,
  length: number,
): void {
  const last = values[word] ?? 0;
  if (last !== 0 && value + 1 >= last) return;
  if (last === 0) others.push(word);
  values[word] = value + 1;
  lengths[word] = length;
}

/** Only the word itself. */
export function itself({ words }: NameIndex, text: string): WordHits {
  const low = textBound(words, text);
  const exact = words[low] === text ? low : -1;
  return { low, high: exact < 0 ? low : low + 1, exact, others: [], values: noValues, lengths: noLengths };
}

/** These words, as good as one another. */
export function onlyWords(index: NameIndex, words: readonly number[], value: number): WordHits {
  const none = { low: 0, high: 0, exact: -1 };
  // Most words are none; a look-up has room for every word there is.
  if (words.length === 0) return { ...none, others: [], values: noValues, lengths: noLengths };
  const matches = startMatches(index);
  for (const word of words) addMatch(matches, word, value, 0);
  return { ...matches, ...none };
}

/** The hits, and the matches that were gathered. */
export function withMatches(hits: WordHits, { others, values, lengths }: MatchBuilder): WordHits {
  return { ...hits, others, values, lengths };
}

/** How a word of a name matches. */
export function valueOf({ low, high, exact, values }: WordHits, word: number): number {
  if (word === exact) return matchKind.whole;
  const spelt = (values[word] ?? 0) - 1;
  if (word < low || word >= high) return spelt < 0 ? noMatch : spelt;
  if (spelt < 0) return matchKind.prefix;
  return isSameSound(spelt) ? matchKind.nearlyWhole : Math.min(matchKind.prefix, spelt);
}

/** Which letters of a word matched; undefined for all of them. */
export function lettersMatched(
  { low, high, exact, values, lengths }: WordHits,
  { words }: NameIndex,
  word: number,
  text: string,
): readonly [start: number, end: number] | undefined {
  if (word === exact) return undefined;
  const whole = words[word] ?? '';
  const spelt = (values[word] ?? 0) - 1;
  if (word >= low && word < high && !(spelt >= 0 && isSameSound(spelt))) return [0, text.length];
  const inside = isUnspaced(text) ? whole.indexOf(text) : -1;
  if (inside >= 0) return [inside, inside + text.length];
  const length = lengths[word] ?? 0;
  if (length === 0) return undefined;
  return [0, spelt >= matchKind.spelling && spelt < matchKind.typo ? lettersOf(whole, length) : length];
}

/** How many letters of a word make up its first `count` sounds. */
function lettersOf(word: string, count: number): number {
  let length = word.length;
  while (length > 1 && phoneticKey(word.slice(0, length)).length > count) length--;
  return length;
}
