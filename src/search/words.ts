// An inverted index of the events' words: word → postings (indexes of events, ascending), and each event's words in
// order, for phrases. Words are folded and numbered as first seen.
import { foldText } from '../text/fold.ts';
import { sortInSteps, type Steps } from '../text/task.ts';
import { forEachWord } from '../text/tokens.ts';
import { textBound } from '../text/lower-bound.ts';

export interface WordIndex {
  readonly numbers: Map<string, number>;
  /** By the number of the word. */
  readonly postings: number[][];
  /** The numbers of all events' words one after the other, with a border between texts; the rest is spare room. */
  tokens: Int32Array;
  /** Where each event's words begin in `tokens`, and where those of the last one end. */
  readonly firstToken: number[];
  /** The words in order, for prefixes; those that have come since are merged in when asked for. */
  sorted: string[];
  /** How many events are in; the index may be searched before it is whole. */
  count: number;
}

/** No phrase goes over it. */
const border = -1;

export function emptyWordIndex(): WordIndex {
  return {
    numbers: new Map(),
    postings: [],
    tokens: new Int32Array(1024),
    firstToken: [0],
    sorted: [],
    count: 0,
  };
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  forEachWord(foldText(text), (word) => {
    if (word !== '\n') words.push(word);
  });
  return words;
}

/** What a word with signs in it is without them; null where it has none. */
export function withoutSigns(text: string): string | null {
  let joined = '';
  let isWhole = true;
  forEachWord(foldText(text), (word, _, isJoined) => {
    isWhole &&= joined === '' || isJoined;
    joined += word;
  });
  return isWhole && joined !== (wordsOf(text)[0] ?? '') ? joined : null;
}

/** Parts of a word with signs in it, of which more together are an address. */
const mostParts = 6;

/** Adds the next event; events must come in order, from 0. Lines are texts of their own. */
export function addEvent(index: WordIndex, text: string): void {
  const event = index.count++;
  let end = index.firstToken[event] ?? 0;
  let last = '';
  /** A word with signs in it, from each of its parts on. */
  let joined: string[] = [];
  forEachWord(foldText(text), (word, _, isJoined) => {
    reserve(index, end + 1);
    index.tokens[end++] = word === '\n' ? border : numberOf(index, word, event);
    const bare = withoutArticle(word);
    if (bare !== word) numberOf(index, bare, event);
    if (isJoined && joined.length < mostParts) {
      joined = [...(joined.length === 0 ? [last] : joined).map((parts) => parts + word), word];
    } else if (joined.length > 0) {
      addJoined(index, joined, event);
      joined = [];
    }
    last = word;
  });
  addJoined(index, joined, event);
  for (const word of elided(text)) numberOf(index, word, event);
  index.firstToken.push(end);
}

const apostrophe = /['’]/g;
const article = /(?:^|[^\p{L}\p{M}\p{N}])(?:[cdjlmnst]|qu|un|d?all|dell|nell|sull|quell)$/iu;
const firstWord = /^\p{L}[\p{L}\p{M}]+/u;
const longestWord = 40;

/** French and Italian words that an apostrophe joins to an article or a particle: l’Irak, dell’Iraq. */
function* elided(text: string): Generator<string> {
  for (const { index } of text.matchAll(apostrophe)) {
    const [word] = firstWord.exec(text.slice(index + 1, index + longestWord)) ?? [];
    if (word !== undefined && article.test(text.slice(Math.max(0, index - 6), index))) yield foldText(word);
  }
}

/** `b52` is found where B-52 stands, and `ram` where C-RAM does. */
function addJoined(index: WordIndex, joined: readonly string[], event: number): void {
  // The last part is in already.
  for (let at = 0; at + 1 < joined.length; at++) numberOf(index, joined[at] ?? '', event);
}

/** The Arabic article is written as one with its word, which is found without it. Shorter words may only begin so. */
export function withoutArticle(word: string): string {
  return word.length >= 5 && word.startsWith('ال') ? word.slice(2) : word;
}

/** The number of a word, with the event among its postings. */
function numberOf({ numbers, postings }: WordIndex, word: string, event: number): number {
  const number = numbers.get(word);
  if (number === undefined) {
    numbers.set(word, postings.length);
    return postings.push([event]) - 1;
  }
  const list = postings[number];
  if (list !== undefined && list[list.length - 1] !== event) list.push(event);
  return number;
}

function reserve(index: WordIndex, length: number): void {
  if (length <= index.tokens.length) return;
  const larger = new Int32Array(Math.max(length, index.tokens.length * 2));
  larger.set(index.tokens);
  index.tokens = larger;
}

/** Sorts them all, once they are in, for the first query that asks for prefixes. */
export function* sortWordsInSteps(index: WordIndex): Steps<void> {
  if (index.sorted.length === index.numbers.size) return;
  index.sorted = yield* sortInSteps([...index.numbers.keys()]);
}

/** Sorting only the new words keeps searches quick while the index is still being made. */
export function sortedWords(index: WordIndex): readonly string[] {
  const { numbers, sorted } = index;
  if (sorted.length === numbers.size) return sorted;
  const added = [...numbers.keys()].slice(sorted.length).sort();
  const merged: string[] = [];
  let at = 0;
  for (const word of added) {
    for (let old = sorted[at]; old !== undefined && old < word; old = sorted[++at]) merged.push(old);
    merged.push(word);
  }
  for (; at < sorted.length; at++) merged.push(sorted[at] ?? '');
  index.sorted = merged;
  return merged;
}

/** The numbers of the words that begin with `prefix` (folded). */
function numbersOfPrefix(index: WordIndex, prefix: string): number[] {
  const sorted = sortedWords(index);
  const found: number[] = [];
  for (let at = textBound(sorted, prefix); at < sorted.length; at++) {
    const word = sorted[at] ?? '';
    if (!word.startsWith(prefix)) break;
    const number = index.numbers.get(word);
    if (number !== undefined) found.push(number);
  }
  return found;
}

/** The postings of every word that begins with `prefix` (folded). */
export function postingsOfPrefix(index: WordIndex, prefix: string): (readonly number[])[] {
  return numbersOfPrefix(index, prefix).map((number) => index.postings[number] ?? []);
}

export function postingsOfWord(index: WordIndex, word: string): readonly number[] {
  return index.postings[index.numbers.get(word) ?? -1] ?? [];
}

/** The events with these folded words one after the other, of which the last may only begin so. */
export function postingsOfPhrase(index: WordIndex, words: readonly string[]): (readonly number[])[] {
  const last = words.at(-1);
  if (last === undefined) return [];
  if (words.length === 1) return postingsOfPrefix(index, last);
  const whole = words.slice(0, -1).map((word) => index.numbers.get(word) ?? border);
  if (whole.includes(border)) return [];
  const ends = new Uint8Array(index.postings.length);
  for (const number of numbersOfPrefix(index, last)) ends[number] = 1;
  const rarest = whole
    .map((number) => index.postings[number] ?? [])
    .reduce((best, list) => (list.length < best.length ? list : best));
  return [rarest.filter((event) => hasPhrase(index, event, whole, ends))];
}

function hasPhrase(
  { tokens, firstToken }: WordIndex,
  event: number,
  whole: readonly number[],
  ends: Uint8Array,
): boolean {
  const first = whole[0];
  const last = (firstToken[event + 1] ?? 0) - whole.length;
  for (let at = firstToken[event] ?? 0; at < last; at++) {
    if (tokens[at] !== first) continue;
    let length = 1;
    while (length < whole.length && tokens[at + length] === whole[length]) length++;
    if (length === whole.length && ends[tokens[at + length] ?? border] === 1) return true;
  }
  return false;
}
