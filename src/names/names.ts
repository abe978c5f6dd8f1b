// Finding people, groups and places by name, however it is spelt.
import { textBound } from '../text/lower-bound.ts';
import type { Steps } from '../text/task.ts';
import { fold, originalRange } from '../text/fold.ts';
import { isBare } from './consonants.ts';
import { isEnglish } from './stop-words.ts';
import { entryOf, isPerson, wordCount } from './token-matches.ts';
import { acrossNames } from './across.ts';
import { amidOtherWords } from './extra-words.ts';
import { inOtherScript } from './other-script.ts';
import { inPinyin } from './pinyin.ts';
import { inOtherRomanization } from './wade-giles.ts';
import { buildNameIndex, nameIndexInSteps } from './build-index.ts';
import type { NameEntry, NameIndex } from './index.ts';
import { byUsualName, matchedParts, type Assignment } from './match.ts';
import { queryWords, type QueryWord } from './tokenize.ts';
import {
  bestOfEach,
  inOrder,
  leastOrderKey,
  orderKey,
  rank,
  rankFuzzy,
  tier,
  tierNames,
  type Ranked,
  type Tier,
} from './rank.ts';
import { initialOf } from './tables.ts';
import {
  joinWords,
  mistyped,
  mistypedWhole,
  splitWords,
  startSearch,
  within,
  type Search,
} from './alternatives.ts';

export { buildNameIndex, nameIndexInSteps, type NameEntry, type NameIndex, type Tier };

export interface NameMatch {
  readonly id: string;
  /** The spelling that matched. */
  readonly name: string;
  /** What of `name` matched: UTF-16 offsets on grapheme borders, ascending. */
  readonly ranges: readonly (readonly [number, number])[];
  /** 0 is best. */
  readonly score: number;
  readonly tier: Tier;
}

interface NameOptions {
  readonly limit?: number;
  /** Whether names are also wanted that are only part of the query, where it is nobody as it stands. */
  readonly maySayMore?: boolean;
}

type Strategy = (search: Search) => Assignment[];

const isShort = ({ words }: Search): boolean => content(words).every(({ text }) => text.length < 3);

const asSpelt: Strategy = (search) => within(search, isShort(search) ? 'plain' : 'spelling');

const content = (words: readonly QueryWord[]) => words.filter(({ isOptional }) => !isOptional);

/** Of several words all must be there, and if they are as typed, no other spelling is needed. */
const asWritten: Strategy = (search) => (content(search.words).length > 1 ? within(search, 'plain') : []);

/** The words as they stand; what seems a title may be half of a name (Haji Zadeh). */
function asTyped(search: Search): Assignment[] {
  const found = asSpelt(search);
  return search.words.some(({ isOptional }) => isOptional) ? [...found, ...joinWords(search)] : found;
}

/** Tried in turn until one finds somebody. */
const strategies: readonly Strategy[] = [
  asWritten,
  asTyped,
  joinWords,
  splitWords,
  acrossNames,
  inOtherRomanization,
  inPinyin,
];

const isBareQuery = ({ words }: Search): boolean => words.some(({ text }) => isBare(text));

/** When nobody was found, or only by a far spelling. */
const guess: Strategy = (search) => [...mistyped(search), ...mistypedWhole(search)];

/** Distant spellings are dropped when a name matches as typed. */
const nearSpelling = 1;

function byInitials({ index, words }: Search): Ranked[] {
  const [word, another] = words;
  if (word === undefined || another !== undefined || (word.text.length < 3 && !word.isAbbreviation))
    return [];
  const { keys, names } = index.initials();
  const found: Ranked[] = [];
  for (let at = textBound(keys, word.text); keys[at]?.startsWith(word.text) === true; at++) {
    const letters = keys[at] ?? '';
    if (letters !== word.text && !isEnough(word.text, letters)) continue;
    for (const name of names[at] ?? []) {
      if (wordCount(index, name) < 3 && isPerson(index, name)) continue;
      const assignment = { name, queryTokens: [], tokens: [], values: [], missing: 0, uncovered: 0 };
      const distance = letters.length - word.text.length;
      found.push({
        entry: entryOf(index, name),
        assignment,
        tier: tier.initials,
        distance,
        isFamilyName: false,
      });
    }
  }
  return found;
}

/** Initials typed in part: ACLED for the Armed Conflict Location & Event Data Project. */
const isEnough = (typed: string, letters: string): boolean =>
  typed.length > 3 && typed.length * 3 >= letters.length * 2 && !isEnglish(typed);

const isSure = (match: Ranked): boolean => match.tier < tier.typo;
const isAsTyped = (match: Ranked): boolean => match.tier < tier.spelling;

/** Drops distant spellings where a name matches as typed. */
function withoutFar(found: readonly Ranked[]): readonly Ranked[] {
  const asTyped = found.filter(isAsTyped);
  const lacking = Math.min(...asTyped.map(({ assignment }) => assignment.missing));
  const isNear = ({ distance, assignment }: Ranked): boolean =>
    distance % 100 < nearSpelling || assignment.missing < lacking;
  return asTyped.length === 0 ? found : found.filter((match) => isAsTyped(match) || isNear(match));
}

function ranked(search: Search, query: string, maySayMore: boolean): readonly Ranked[] {
  const { index } = search;
  const foundBy = (strategy: Strategy): readonly Ranked[] =>
    strategy(search).map((found) => rank(index, found));
  const firstOf = (tried: readonly Strategy[]): readonly Ranked[] => {
    for (const strategy of tried) {
      const found = foundBy(strategy);
      if (found.length > 0) return found;
    }
    return [];
  };
  let found = firstOf(isBareQuery(search) ? [...strategies, inOtherScript] : strategies);
  if (found.some(isSure)) found = found.filter(isSure);
  else if (!isShort(search)) found = [...found, ...foundBy(guess)];
  if (found.length === 0) found = firstOf(maySayMore ? [inOtherScript, amidOtherWords] : [inOtherScript]);
  found = withoutFar(found);
  const best = Math.min(...found.map((match) => match.tier));
  const each = bestOfEach(best > tier.word ? [...found, ...byInitials(search)] : found);
  return best < tier.typo ? each : rankFuzzy(index, each, query);
}

/** Builds the fuzzy indexes before the first misspelt query needs them. */
export function* prepareNames({ sounds, letters, wholes, initials }: NameIndex): Steps<void> {
  for (const table of [sounds, letters, wholes, initials]) yield* table.inSteps();
  yield* sounds().byCoarseKey.inSteps();
}

export function findNames(index: NameIndex, query: string, options: NameOptions = {}): NameMatch[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const { limit = Number.POSITIVE_INFINITY } = options;
  const weights = (entry: number): number => index.entries[entry]?.weight ?? 0;
  const text = content(words)
    .map((word) => word.text)
    .join(' ');
  const choice = {
    most: limit,
    keyOf: (assignment: Assignment) =>
      orderKey(rank(index, assignment), weights(index.owner[assignment.name] ?? 0)),
    leastKey: (entry: number, value: number) => leastOrderKey(value, weights(entry)),
  };
  const search = startSearch(index, words, choice);
  const order = inOrder(ranked(search, text, options.maySayMore === true), weights);
  return order.slice(0, limit).map((match) => toMatch(index, match));
}

function toMatch(index: NameIndex, match: Ranked): NameMatch {
  const name = tierNames[match.tier] ?? 'typo';
  // Looked for when it is shown: most matches never are.
  let made: Assignment | undefined;
  const shown = (): Assignment =>
    (made ??= wholeTiers.has(name) ? match.assignment : byUsualName(index, match.assignment));
  return {
    id: index.entries[match.entry]?.id ?? '',
    get name() {
      return index.names[shown().name] ?? '';
    },
    get ranges() {
      return rangesOf(index, this.name, shown(), name === 'initials');
    },
    score: match.tier + Math.min(match.distance, 9999) / 10000,
    tier: name,
  };
}

/** What matches so is shown by the very name that matched, not by the usual name of its entry. */
const wholeTiers: ReadonlySet<Tier> = new Set(['exact', 'initials']);

function rangesOf(
  index: NameIndex,
  name: string,
  assignment: Assignment,
  isInitials: boolean,
): (readonly [number, number])[] {
  const folded = fold(name);
  const parts = isInitials ? initialsOf(index, assignment.name) : matchedParts(index, assignment);
  return parts.map(([from, to]) => originalRange(folded, from, to));
}

function initialsOf(index: NameIndex, name: number): (readonly [number, number])[] {
  const { names, firstToken, tokenStart, tokenWord, words } = index;
  const parts: (readonly [number, number])[] = [];
  for (let token = firstToken[name] ?? 0; token < (firstToken[name + 1] ?? 0); token++) {
    const start = tokenStart[token] ?? 0;
    parts.push([start, start + initialOf(words[tokenWord[token] ?? 0] ?? '', names[name] ?? '').length]);
  }
  return parts;
}
