// The index of names: words → where they stand in which name of whom. What only misspellings need is built when first asked for.
import { finish, type Steps } from '../text/task.ts';
import { foldText } from '../text/fold.ts';
import { lazy } from '../text/lazy.ts';
import type { WordHits } from './token-matches.ts';
import { buildDictionary, type Dictionary } from './edit-distance.ts';
import { nameWords } from './tokenize.ts';
import { markedLetters } from './phonetic.ts';
import {
  contexts,
  initials,
  isInCapitals,
  skeletons,
  soundTable,
  wholeNames,
  type SoundTable,
  type WholeNames,
} from './tables.ts';

export interface NameEntry {
  readonly id: string;
  /** The canonical name first, then aliases, in any script. */
  readonly names: readonly string[];
  /** Number of events: among equals, more comes first. */
  readonly weight: number;
  readonly kind?: string;
  /** What may be said beside a name without being part of it, such as the country of a place (`Tehran, Iran`). */
  readonly context?: readonly string[];
}

export interface NameIndex {
  readonly entries: readonly NameEntry[];
  /** Every name of every entry, in order. */
  readonly names: readonly string[];
  /** The entry of each name. */
  readonly owner: Int32Array;
  /** Distinct words, ascending; a word's number is its place here. */
  readonly words: readonly string[];
  /** Those that are short and in capitals, such as `UIA`, which are no other spelling or misspelling of anything. */
  readonly abbreviations: ReadonlySet<string>;
  /** Each name's words: those numbered from `firstToken[name]` to `firstToken[name + 1]`. */
  readonly firstToken: Int32Array;
  readonly tokenWord: Int32Array;
  readonly tokenName: Int32Array;
  /** Offsets in the folded name. */
  readonly tokenStart: Int32Array;
  readonly tokenEnd: Int32Array;
  /** Each word's tokens: those from `firstPosting[word]` to `firstPosting[word + 1]` in `postings`. */
  readonly firstPosting: Int32Array;
  readonly postings: Int32Array;
  /** By word, 1 where it is a whole name by itself. */
  readonly isName: Uint8Array;
  /** The latest look-ups: while a name is typed, all its words but the last stay the same. */
  readonly recent: Map<string, WordHits>;
  readonly letters: () => Dictionary;
  readonly sounds: () => SoundTable;
  /** Consonants → words, of scripts with and without vowels. */
  readonly skeletons: () => ReadonlyMap<string, readonly number[]>;
  /** Whole names, particles and all, without spaces. */
  readonly wholes: () => WholeNames;
  /** Words said beside names → entries. */
  readonly contexts: () => ReadonlyMap<string, readonly number[]>;
  /** Initials → names. */
  readonly initials: () => ReadonlyMap<string, readonly number[]>;
}

const markPattern = new RegExp(`[${Object.keys(markedLetters).join('')}]`, 'gu');
const hasMarks = new RegExp(markPattern.source, 'iu');
const nonAscii = /[^\x00-\x7f]/;

/** Spells marked letters out: `Haşdi` → `hashdi`. */
export function spellMarks(text: string): string {
  if (!nonAscii.test(text)) return text;
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(markPattern, (letter) => markedLetters[letter] ?? letter);
}

interface Collected {
  readonly names: string[];
  readonly owner: number[];
  readonly firstToken: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly tokenName: number[];
  /** Each token's word, numbered as first seen. */
  readonly tokenWord: number[];
  readonly numbers: Map<string, number>;
  /** Words that are written in capitals only. */
  readonly abbreviations: Set<string>;
  /** Word as first seen → its spelling with marks spelt out. */
  readonly marked: Map<string, string>;
}

/** Entries that a step is for: a few milliseconds. */
const entriesAStep = 1_000;

function* collect(entries: readonly NameEntry[]): Steps<Collected> {
  const all: Collected = {
    names: [],
    owner: [],
    firstToken: [],
    starts: [],
    ends: [],
    tokenName: [],
    tokenWord: [],
    numbers: new Map(),
    abbreviations: new Set(),
    marked: new Map(),
  };
  for (const [owner, entry] of entries.entries()) {
    if (owner % entriesAStep === 0) yield;
    for (const name of new Set(entry.names)) addName(all, name, owner);
  }
  all.firstToken.push(all.tokenWord.length);
  return all;
}

/** What is beyond is no name, and is not looked at. */
const longestName = 1000;
const mostWords = 64;

function noteCase(abbreviations: Set<string>, text: string, name: string, isNew: boolean): void {
  const isCapitals = isInCapitals(text, name);
  if (isCapitals && isNew) abbreviations.add(text);
  else if (!isCapitals) abbreviations.delete(text);
}

function addName(all: Collected, name: string, owner: number): void {
  const number = all.names.length;
  all.names.push(name);
  all.owner.push(owner);
  all.firstToken.push(all.tokenWord.length);
  const words = nameWords(foldText(name.slice(0, longestName))).slice(0, mostWords);
  for (const { text, start, end, isParticle } of words) {
    if (isParticle) continue;
    let word = all.numbers.get(text);
    const isNew = word === undefined;
    if (word === undefined) all.numbers.set(text, (word = all.numbers.size));
    noteCase(all.abbreviations, text, name, isNew);
    all.tokenWord.push(word);
    all.tokenName.push(number);
    all.starts.push(start);
    all.ends.push(end);
  }
  if (!nonAscii.test(name) || !hasMarks.test(name.normalize('NFC'))) return;
  const spelled = nameWords(foldText(spellMarks(name.slice(0, longestName))));
  words.forEach(({ text }, at) => {
    const other = spelled[at]?.text ?? text;
    if (other !== text) all.marked.set(text, other);
  });
}

/** Counting sort of the tokens by word. */
function post(tokenWord: Int32Array, wordCount: number): Pick<NameIndex, 'firstPosting' | 'postings'> {
  const firstPosting = new Int32Array(wordCount + 1);
  for (const word of tokenWord) firstPosting[word + 1] = (firstPosting[word + 1] ?? 0) + 1;
  for (let word = 0; word < wordCount; word++)
    firstPosting[word + 1] = (firstPosting[word + 1] ?? 0) + (firstPosting[word] ?? 0);
  const next = firstPosting.slice();
  const postings = new Int32Array(tokenWord.length);
  tokenWord.forEach((word, token) => {
    const at = next[word] ?? 0;
    postings[at] = token;
    next[word] = at + 1;
  });
  return { firstPosting, postings };
}

function wholeNameWords(firstToken: Int32Array, tokenWord: Int32Array, wordCount: number): Uint8Array {
  const isName = new Uint8Array(wordCount);
  for (let name = 0; name + 1 < firstToken.length; name++) {
    const first = firstToken[name] ?? 0;
    if ((firstToken[name + 1] ?? 0) - first === 1) isName[tokenWord[first] ?? 0] = 1;
  }
  return isName;
}

export function buildNameIndex(entries: readonly NameEntry[]): NameIndex {
  return finish(nameIndexInSteps(entries));
}

export function* nameIndexInSteps(entries: readonly NameEntry[]): Steps<NameIndex> {
  const all = yield* collect(entries);
  yield;
  const words = [...all.numbers.keys()].sort();
  const sorted = new Int32Array(words.length);
  words.forEach((word, at) => (sorted[all.numbers.get(word) ?? 0] = at));
  const tokenWord = Int32Array.from(all.tokenWord, (word) => sorted[word] ?? 0);
  const firstToken = Int32Array.from(all.firstToken);
  const index = {
    entries,
    names: all.names,
    owner: Int32Array.from(all.owner),
    words,
    abbreviations: all.abbreviations,
    isName: wholeNameWords(firstToken, tokenWord, words.length),
    firstToken,
    tokenWord,
    tokenName: Int32Array.from(all.tokenName),
    tokenStart: Int32Array.from(all.starts),
    tokenEnd: Int32Array.from(all.ends),
    ...post(tokenWord, words.length),
  };
  return {
    ...index,
    recent: new Map(),
    letters: lazy(() => buildDictionary(words)),
    sounds: lazy(() => soundTable(words, all.marked, all.abbreviations)),
    skeletons: lazy(() => skeletons(words)),
    wholes: lazy(() => wholeNames(index.names)),
    contexts: lazy(() => contexts(entries)),
    initials: lazy(() => initials(index)),
  };
}
