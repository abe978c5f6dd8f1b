// What words and phrases outside fields match: names of people, groups and places, and the events' text.
import { toDay } from '../dates/calendar.ts';
import type { Catalog } from './catalog.ts';
import { isBareYear } from './dates.ts';
import { foldText } from '../text/fold.ts';
import { addPostings, intersect, union, type Mask } from './mask.ts';
import type { NameMatch } from '../names/names.ts';
import { beginsEnglish } from '../names/stop-words.ts';
import { qualifiers, titles } from '../names/words.ts';
import type { Value } from './fields/field.ts';
import { formsIn } from './forms.ts';
import { wordsCalled } from './fields/vocabulary.ts';
import {
  briefMask,
  emptyMask,
  isAbbreviation,
  isStateOrPlace,
  isSure,
  namedMask,
  namesFor,
} from './named.ts';
import { postingsOfPhrase, postingsOfPrefix, postingsOfWord, withoutSigns, wordsOf } from './words.ts';

export function valueMask(catalog: Catalog, { text, quoted }: Value): Mask {
  return quoted ? phraseMask(catalog, text) : wordMask(catalog, text);
}

/** Nothing of it can be searched for: signs alone. */
export function isBlank(text: string): boolean {
  return wordsOf(text).length === 0;
}

/** A name of more words than this is found by its words one by one. */
const longestRun = 4;
/** Words looked at for such names; each makes several look-ups. */
const mostRunWords = 8;

/**
 * All of the words, each by name or text. Words that stand side by side may also be a name together, and then none of them
 * need be found by itself.
 */
export function wordsMask(catalog: Catalog, words: readonly string[]): Mask {
  const masks = words.map((word) => wordMask(catalog, word));
  for (let from = 0; from < Math.min(words.length, mostRunWords); from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + longestRun); to++) {
      addRun(catalog, words, masks, from, to);
    }
  }
  const [first, ...others] = masks;
  if (first === undefined) return emptyMask(catalog);
  const both = others.reduce(intersect, copy(first));
  if (both.includes(1)) return both;
  return namedMask(catalog, words.slice(0, mostRunWords).join(' '), () => true) ?? both;
}

/** Adds the events of the name, or of the kind, that the words from `from` to `to` are together. */
function addRun(catalog: Catalog, words: readonly string[], masks: Mask[], from: number, to: number): void {
  const run = words.slice(from, to);
  const kind = vocabularyMask(catalog, run.join(' '));
  if (kind !== null) for (let at = from; at < to; at++) masks[at] = union(copy(masks[at]), kind);
  const together = namedMask(catalog, run.join(' '), isSure);
  if (together === null) return;
  // A title that leaves the name what it is need not be in the text that tells of the person: `general soleimani`.
  const named = wordsAfterTitles(run);
  if (named.length < run.length && isSame(together, namedMask(catalog, named.join(' '), isSure))) {
    // But `president iraq` asks for a president as well: a country has none of its own.
    if (isStateOrPlace(catalog, named.join(' '))) return;
    const [first, ...others] = masks.slice(to - named.length, to);
    const inText = others.reduce(intersect, copy(first));
    for (let at = from; at < to - named.length; at++) masks[at] = union(copy(masks[at]), inText);
  }
  for (let at = from; at < to; at++) masks[at] = union(copy(masks[at]), together);
}

/** What stands after titles and what goes with them; all of it where no title stands before anything. */
function wordsAfterTitles(run: readonly string[]): readonly string[] {
  const folded = run.map(foldText);
  const first = folded.findIndex((word) => !titles.has(word) && !qualifiers.has(word));
  return folded.slice(0, Math.max(0, first)).some(titles.has) ? run.slice(first) : run;
}

const isSame = (mask: Mask, other: Mask | null): boolean =>
  other !== null && mask.every((bit, event) => bit === other[event]);

const copy = (mask: Mask | undefined): Mask => new Uint8Array(mask ?? []);

const beginsLike =
  (typed: string) =>
  ({ name }: NameMatch): boolean =>
    wordsOf(name).some((word) => word.startsWith(typed));

/** Not to be written to. */
function wordMask(catalog: Catalog, word: string): Mask {
  return catalog.recentMask(`${catalog.words.count} ${word}`, () => makeWordMask(catalog, word));
}

function makeWordMask(catalog: Catalog, word: string): Mask {
  const { words } = catalog;
  const mask = emptyMask(catalog);
  const parts = wordsOf(word);
  const [first = '', second] = parts;
  if (second !== undefined) addPostings(mask, postingsOfPhrase(words, parts));
  else if (isAbbreviation(word)) addPostings(mask, [postingsOfWord(words, first)]);
  else if (first !== '') {
    addPostings(mask, postingsOfPrefix(words, first));
    addPostings(
      mask,
      formsIn(words, first).map((form) => postingsOfWord(words, form)),
    );
  }
  const joined = second === undefined ? null : withoutSigns(word);
  if (joined !== null)
    addPostings(mask, joined.length < 4 ? [postingsOfWord(words, joined)] : postingsOfPrefix(words, joined));
  if (isBareYear(word)) addYear(catalog, mask, word);
  // On the way to `rocket` in the text `rocke` is no other spelling of Rouge.
  const isBegun = beginsEnglish(first) && mask.includes(1);
  const isMeant = isBegun ? beginsLike(first) : isSure;
  const named = briefMask(catalog, word) ?? namedMask(catalog, word, isMeant);
  if (named !== null) union(mask, named);
  const kind = vocabularyMask(catalog, word);
  if (kind !== null) union(mask, kind);
  if (mask.includes(1) || first === '') return mask;
  // A misspelt name is worth guessing only where no event has the word as typed; a title may be misspelt as well.
  const cited = citedMask(catalog, parts);
  const guessed = namedMask(catalog, word, () => true);
  if (guessed === null) return cited;
  const isFound = guessed.includes(1);
  const both = union(guessed, cited);
  if (isFound) namesGuessed.set(both, () => namesFor(catalog, word));
  return both;
}

const namesGuessed = new WeakMap<Mask, () => readonly string[]>();

/** The names that a word is taken for where no event has it and nothing is called so: the best of them first. */
export const guessedFor = (catalog: Catalog, word: string): readonly string[] =>
  namesGuessed.get(wordMask(catalog, word))?.() ?? [];

/** The events of the kinds, tags and weapons that are called so, be it one of them or several: `rocket attacks`. */
function vocabularyMask({ byKind, byTag, byWeapon, dataset }: Catalog, text: string): Mask | null {
  const found = [byKind(), byTag(), byWeapon()].flatMap((postings) =>
    wordsCalled(text, postings).map((word) => postings.get(word) ?? []),
  );
  return found.length === 0 ? null : addPostings(new Uint8Array(dataset.events.length), found);
}

/** Words that only titles and publishers of sources have. */
const citedMasks = new WeakSet<Mask>();

export const isOnlyCited = (catalog: Catalog, value: Value): boolean =>
  citedMasks.has(valueMask(catalog, value));

/** The events with a source that has these words side by side. */
function citedMask(catalog: Catalog, words: readonly string[]): Mask {
  // Not before the events' own words are known.
  if (catalog.words.count < catalog.dataset.events.length) return emptyMask(catalog);
  const { sourceIds, words: index } = catalog.sourceWords();
  const bySource = catalog.bySource();
  const found = postingsOfPhrase(index, words).flat();
  const mask = addPostings(
    emptyMask(catalog),
    found.map((source) => bySource.get(sourceIds[source] ?? '') ?? []),
  );
  if (mask.includes(1)) citedMasks.add(mask);
  return mask;
}

/** A year alone is a number or a time: `protests 2019` finds those of that year, `resolution 1929` what is called so. */
function addYear({ bounds }: Catalog, mask: Mask, word: string): void {
  const { earliest, latest } = bounds();
  const year = Number(foldText(word));
  const [first, last] = [toDay(year, 1, 1), toDay(year, 12, 31)];
  for (let event = 0; event < mask.length; event++) {
    const [from = 0, to = 0] = [earliest[event], latest[event]];
    // Of an event of which no end is known the date says nothing.
    const isDated = Number.isFinite(from) || Number.isFinite(to);
    if (isDated && from <= last && to >= first) mask[event] = 1;
  }
}

/** The words of the phrase side by side in the text or in a name, the last one perhaps still being typed. */
function phraseMask(catalog: Catalog, phrase: string): Mask {
  const words = wordsOf(phrase);
  const mask = addPostings(emptyMask(catalog), postingsOfPhrase(catalog.words, words));
  const sought = ` ${words.join(' ')}`;
  const isInName = ({ name }: NameMatch): boolean => ` ${wordsOf(name).join(' ')}`.includes(sought);
  const inName = briefMask(catalog, phrase) ?? namedMask(catalog, phrase, isInName);
  if (inName !== null) union(mask, inName);
  return mask.includes(1) ? mask : citedMask(catalog, words);
}
