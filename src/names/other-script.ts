// Names in a script with few vowels or of syllables by their romanised forms, and the other way round: «سلیمانی» → Soleimani,
// «حزب الله» → Hezbollah, «김정은» → Kim Jong-un, and `soleimani` for who is only in such a script.
import { foldText } from '../text/fold.ts';
import { joinedWords, joins, type Search } from './alternatives.ts';
import { isBare, consonantKeys, unframed } from './consonants.ts';
import type { NameIndex, ConsonantTable, WordHits } from './index.ts';
import { matchNames, type Assignment } from './match.ts';
import { phoneticKey } from './phonetic.ts';
import { entryOf, forEachToken, matchKind, onlyWords, wordCount } from './token-matches.ts';
import { nameWords, type QueryWord } from './tokenize.ts';

const cost = matchKind.spelling + 25;

/** Where nobody is found, with the letter heh as the vowel that it is in Sorani. */
export function inOtherScript(search: Search): Assignment[] {
  const found = read(search, false);
  const maySorani = found.length === 0 && search.words.some(({ text }) => /.ه./.test(text));
  return maySorani ? read(search, true) : found;
}

function read({ index, words }: Search, isSorani: boolean): Assignment[] {
  const isBareQuery = words.some(({ text }) => isBare(text));
  // A word of one consonant needs others beside it.
  const fewest = words.filter(({ isOptional }) => !isOptional).length === 1 ? 2 : 1;
  const asWords = (all: readonly QueryWord[]): Assignment[] =>
    matchNames(index, all, ({ text }) => findByConsonants(index, text, fewest, isSorani));
  const joined = (): Assignment[] =>
    isBareQuery ? [...joins(words.length)].flatMap((isJoined) => asWords(joinedWords(words, isJoined))) : [];
  const runs = (): Assignment[] => inRuns(index, words, isSorani);
  // What all of several words say together is surer than what each may be.
  const ways = words.length > 1 ? [runs, joined, () => asWords(words)] : [() => asWords(words), runs];
  for (const way of ways) {
    const found = way().filter(({ name }) => isBareQuery || !isRomanized(index, entryOf(index, name)));
    if (found.length > 0) return found;
  }
  return [];
}

/** The words of names that are written in the other sort of script. */
const otherScript = ({ consonantTables }: NameIndex, text: string): ConsonantTable =>
  isBare(text) ? consonantTables.voweled : consonantTables.bare;

function findByConsonants(index: NameIndex, text: string, fewest: number, isSorani: boolean): WordHits {
  const { byReading } = otherScript(index, text);
  const readings = consonantKeys([text], isSorani).filter((reading) => unframed(reading).length >= fewest);
  return onlyWords(
    index,
    readings.flatMap((reading) => byReading().get(reading) ?? []),
    cost,
  );
}

/** Fewer consonants of several words say too little. */
const fewestOfRun = 4;

/** What is one word here may be several of a name, or several may be one, and the last word may stand first here. */
function inRuns(index: NameIndex, words: readonly QueryWord[], isSorani: boolean): Assignment[] {
  const texts = words.map(({ text }) => text);
  const sought = consonantKeys(texts, isSorani)
    .map(unframed)
    .filter(({ length }) => length >= fewestOfRun);
  if (sought.length === 0) return [];
  const readings = otherScript(index, texts.join('')).readings();
  const found: Assignment[] = [];
  const readFrom = (name: number, tokens: readonly number[]): void => {
    const length = lengthRead(
      tokens.map((token) => readings[index.tokenWord[token] ?? 0] ?? []),
      sought,
    );
    if (length > 1 || (length === 1 && texts.length > 1))
      found.push(assignment(name, tokens.slice(0, length), wordCount(index, name)));
  };
  readings.forEach((all, word) => {
    if (begun([''], all, sought).length === 0) return;
    forEachToken(index, word, (token, name) => {
      const [first, end] = [index.firstToken[name] ?? 0, index.firstToken[name + 1] ?? 0];
      readFrom(name, range(token, end));
      if (token + 1 === end) readFrom(name, [token, ...range(first, token)]);
    });
  });
  return found;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** How many of the words, from the first on, are read together as what is sought; 0 for none. */
function lengthRead(words: readonly (readonly string[])[], sought: readonly string[]): number {
  let read: readonly string[] = [''];
  for (const [at, readings] of words.entries()) {
    read = begun(read, readings, sought);
    if (read.some((text) => sought.includes(text))) return at + 1;
  }
  return 0;
}

/** What is read so far and the next word, in each way in which what is sought begins so; like neighbours are one. */
function begun(
  read: readonly string[],
  next: readonly string[],
  sought: readonly string[],
): readonly string[] {
  return read.flatMap((before) =>
    next
      .map(unframed)
      .map((text) => before + (before.endsWith(text.charAt(0)) ? text.slice(1) : text))
      .filter((text) => sought.some((whole) => whole.startsWith(text))),
  );
}

const assignment = (name: number, tokens: readonly number[], count: number): Assignment => ({
  name,
  queryTokens: [],
  tokens: tokens.toSorted((a, b) => a - b),
  values: tokens.map(() => cost),
  missing: 0,
  uncovered: count - tokens.length,
});

/** Whether an entry has a name in an alphabet with vowels, by which it is found rather than by its consonants. */
function isRomanized({ entries }: NameIndex, entry: number): boolean {
  return (
    entries[entry]?.names.some((name) =>
      nameWords(foldText(name)).some(({ text }) => phoneticKey(text) !== ''),
    ) === true
  );
}
