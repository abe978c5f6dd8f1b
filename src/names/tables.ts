// Tables of the index that only some queries need; the index makes each when it is first asked for.
import { letterTable } from '../text/fold-rules.ts';
import { foldText } from '../text/fold.ts';
import { incremental } from '../text/incremental.ts';
import { lazy } from '../text/lazy.ts';
import { push } from '../text/maps.ts';
import { eachInSteps, sortInSteps, type Steps } from '../text/task.ts';
import { isUnspaced } from '../text/tokens.ts';
import type {
  Initials,
  Insides,
  NameEntry,
  NameIndex,
  ConsonantTable,
  SoundTable,
  WholeNames,
} from './index.ts';
import { buildDictionary } from './edit-distance.ts';
import { nameWords, squeeze } from './tokenize.ts';
import { isBare, consonantKeys } from './consonants.ts';
import { phoneticKey } from './phonetic.ts';

/** Longer words in capitals are only written large. */
const longestAbbreviation = 4;

/** Whether a folded word of a name is written there as an abbreviation. */
export function isInCapitals(word: string, name: string): boolean {
  const capitals = word.toUpperCase();
  return word.length <= longestAbbreviation && capitals !== word && name.includes(capitals);
}

/** Each once in a list: values come in order. */
function addTo<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  if (map.get(key)?.at(-1) !== value) push(map, key, value);
}

/** Longer words are no names. */
const longestWord = 60;

/** Words or names per step: a few milliseconds. */
const aStep = 2_000;

const nonAscii = /[^\x00-\x7f]/;

export function insides(words: readonly string[]): Insides {
  const found: { readonly rest: string; readonly word: number }[] = [];
  words.forEach((text, word) => {
    if (text.length > longestWord || !nonAscii.test(text)) return;
    for (let at = 1; at < text.length; at++)
      if (isUnspaced(text.slice(at, at + 2))) found.push({ rest: text.slice(at), word });
  });
  found.sort((a, b) => (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : 0));
  return { rests: found.map(({ rest }) => rest), words: found.map(({ word }) => word) };
}

/** Phonetic key → the words (by number) with it. */
export function* soundTable(
  words: readonly string[],
  marked: ReadonlyMap<string, string>,
  abbreviations: ReadonlySet<string>,
): Steps<SoundTable> {
  const bySound = new Map<string, number[]>();
  yield* eachInSteps(words, aStep, (word, number) => {
    if (word.length > longestWord || abbreviations.has(word)) return;
    for (const spelling of [word, marked.get(word)]) {
      const sounds = spelling === undefined ? '' : phoneticKey(spelling);
      if (sounds !== '') addTo(bySound, sounds, number);
    }
  });
  const keys = yield* sortInSteps([...bySound.keys()]);
  const byCoarseKey = incremental(function* () {
    const map = new Map<string, number[]>();
    yield* eachInSteps(bySound, aStep, ([key, list]) => {
      const broadKey = coarseKey(key);
      for (const word of list) addTo(map, broadKey, word);
    });
    return map;
  });
  return { ...buildDictionary(keys), words: keys.map((key) => bySound.get(key) ?? []), byCoarseKey };
}

const broad: Readonly<Record<string, string>> = {
  ...letterTable('e i E i o u O u k q g q G q c q D z T s C S Z j'),
  $: '',
};

/** The key with often confused sounds made equal, for look-ups without a walk over all words. */
export function coarseKey(sounds: string): string {
  let text = '';
  for (const sound of sounds) text += broad[sound] ?? sound;
  return text;
}

/** The consonants of the words that are written with few vowels, or of the others. */
export function consonantTable(words: readonly string[], ofBare: boolean): ConsonantTable {
  const readings = lazy(() =>
    words.map((word) => (word.length > longestWord || isBare(word) !== ofBare ? [] : consonantKeys([word]))),
  );
  const byReading = lazy(() => {
    const map = new Map<string, number[]>();
    readings().forEach((all, word) => {
      for (const reading of all) addTo(map, reading, word);
    });
    return map;
  });
  return { readings, byReading };
}

export function* wholeNames(names: readonly string[]): Steps<WholeNames> {
  const map = new Map<string, number[]>();
  yield* eachInSteps(names, aStep, (name, number) => {
    if (name.length > longestWord * 2) return;
    const folded = foldText(name);
    addTo(map, squeeze(folded), number);
    const last = folded.slice(folded.lastIndexOf(' ') + 1);
    if (last !== folded && last.includes('-')) addTo(map, squeeze(last), -1 - number);
  });
  const keys = yield* sortInSteps([...map.keys()]);
  return { ...buildDictionary(keys), names: keys.map((key) => map.get(key) ?? []) };
}

export function contexts(entries: readonly NameEntry[]): Map<string, number[]> {
  const map = new Map<string, number[]>();
  entries.forEach(({ context = [] }, entry) => {
    for (const name of context) for (const { text } of nameWords(foldText(name))) addTo(map, text, entry);
  });
  return map;
}

type Named = Pick<NameIndex, 'names' | 'firstToken' | 'tokenWord' | 'words'>;

export function* initials(index: Named): Steps<Initials> {
  const map = new Map<string, number[]>();
  yield* eachInSteps(index.names, aStep, (text, name) => {
    const letters = initialsOf(index, name);
    if (letters.length > 1) addTo(map, letters, name);
    if (text.length > longestWord * 2) return;
    // With articles and particles: TCF, The Century Foundation.
    const all = Array.from(text.matchAll(wordStart), ([letter]) => letter).join('');
    if (all !== '') addTo(map, foldText(all), name);
  });
  const keys = yield* sortInSteps([...map.keys()]);
  return { keys, names: keys.map((key) => map.get(key) ?? []) };
}

const wordStart = /(?<![\p{L}\p{N}])\p{L}/gu;

/** An abbreviation within a name stands for all its letters (USCG, US Coast Guard). */
export function initialOf(word: string, name: string): string {
  return isInCapitals(word, name) && name.length > word.length ? word : word.charAt(0);
}

function initialsOf({ names, firstToken, tokenWord, words }: Named, name: number): string {
  let letters = '';
  for (let token = firstToken[name] ?? 0; token < (firstToken[name + 1] ?? 0); token++) {
    letters += initialOf(words[tokenWord[token] ?? 0] ?? '', names[name] ?? '');
  }
  return letters;
}
