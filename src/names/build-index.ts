// The index of names: words → where they stand in which name of whom. What only misspellings need is built when first asked for.
import { eachInSteps, finish, sortInSteps, type Steps } from '../text/task.ts';
import { foldText } from '../text/fold.ts';
import { incremental } from '../text/incremental.ts';
import { lazy } from '../text/lazy.ts';
import { recent } from '../text/maps.ts';
import { buildDictionary } from './edit-distance.ts';
import { nameWords } from './tokenize.ts';
import { markedLetters } from './phonetic.ts';
import {
  contexts,
  initials,
  insides,
  isInCapitals,
  consonantTable,
  soundTable,
  wholeNames,
} from './tables.ts';
import type { NameEntry, NameIndex } from './index.ts';

const markPattern = new RegExp(`[${Object.keys(markedLetters).join('')}]`, 'gu');
const hasMarks = new RegExp(markPattern.source, 'iu');
const nonAscii = /[^\x00-\x7f]/;

/** Spells marked letters out: `Haşdi` → `hashdi`. */
function spellMarks(text: string): string {
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
  /** Words that are written in capitals only, such as `UIA`, which are no other spelling of anything. */
  readonly abbreviations: Set<string>;
  /** Word as first seen → its spelling with marks spelt out. */
  readonly marked: Map<string, string>;
}

/** Entries per step: a few milliseconds. */
const entriesAStep = 250;

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
  yield* eachInSteps(entries, entriesAStep, (entry, owner) => {
    for (const name of new Set(entry.names)) addName(all, name, owner);
  });
  all.firstToken.push(all.tokenWord.length);
  return all;
}

/** Longer texts are cut: they are no names. */
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

const mostRecent = 16;

export function buildNameIndex(entries: readonly NameEntry[]): NameIndex {
  return finish(nameIndexInSteps(entries));
}

export function* nameIndexInSteps(entries: readonly NameEntry[]): Steps<NameIndex> {
  const all = yield* collect(entries);
  yield;
  const words = yield* sortInSteps([...all.numbers.keys()]);
  yield;
  const sorted = new Int32Array(words.length);
  words.forEach((word, at) => (sorted[all.numbers.get(word) ?? 0] = at));
  const tokenWord = Int32Array.from(all.tokenWord, (word) => sorted[word] ?? 0);
  const firstToken = Int32Array.from(all.firstToken);
  yield;
  const index = {
    entries,
    names: all.names,
    owner: Int32Array.from(all.owner),
    words,
    isName: wholeNameWords(firstToken, tokenWord, words.length),
    firstToken,
    tokenWord,
    tokenName: Int32Array.from(all.tokenName),
    tokenStart: Int32Array.from(all.starts),
    tokenEnd: Int32Array.from(all.ends),
    ...post(tokenWord, words.length),
  };
  yield;
  return {
    ...index,
    recent: recent(mostRecent),
    letters: incremental(function* () {
      yield;
      return buildDictionary(words);
    }),
    sounds: incremental(() => soundTable(words, all.marked, all.abbreviations)),
    insides: lazy(() => insides(words)),
    consonantTables: { bare: consonantTable(words, true), voweled: consonantTable(words, false) },
    wholes: incremental(() => wholeNames(index.names)),
    contexts: lazy(() => contexts(entries)),
    initials: incremental(() => initials(index)),
  };
}
