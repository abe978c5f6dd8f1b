// The order of matches: tier, then how near, then how many events.
import Fuse from 'fuse.js/basic';
import type { NameIndex } from './index.ts';
import { isSameSound, matchKind } from './token-matches.ts';
import type { Assignment } from './match.ts';

/**
 * How a name matches, best first: the whole name; whole words of it; beginnings of words; another spelling; its initials; with
 * typing errors.
 */
export const tier = { exact: 0, word: 1, prefix: 2, spelling: 3, initials: 4, typo: 5 } as const;
export type Tier = keyof typeof tier;
export const tierNames = Object.keys(tier) as Tier[];

export interface Ranked {
  readonly entry: number;
  readonly assignment: Assignment;
  readonly tier: number;
  readonly isFamilyName: boolean;
  /** Less is nearer; compared within a tier. */
  readonly distance: number;
}

/** Differences of cost that say nothing of which name is meant. */
const costStep = 20;
/** More than one typing error with what goes beside it. */
const guessStep = 140;

const tierOfKind = [tier.word, tier.prefix, tier.spelling, tier.typo] as const;

/** A word begun among so many others is not what the name is known by (`syri`: Syria, not the Islamic State of Iraq and Syria). */
const remote = 2;

/** Whether the words stand in the name as they were typed, side by side. */
const isInARow = ({ tokens }: Assignment): boolean =>
  tokens.every((token, at) => at === 0 || token === (tokens[at - 1] ?? 0) + 1);

const article = /^(?:[aeu]l|[ae](?:[dnrstz]|sh|th|dh)|ال)$/;
/** Longer than a blank: an article or a particle stands before the word. */
const shortestArticle = 2;

/** Whether a name is unlikely to be meant by the word that is being typed. */
function isUnlikely(
  { firstToken, isName, tokenEnd, tokenStart, tokenWord }: NameIndex,
  { name, queryTokens, tokens, uncovered }: Assignment,
): boolean {
  const [token = 0] = tokens;
  const word = queryTokens[0]?.word;
  // `baghd`: the city, which is called so, before its governorate.
  if (uncovered > 0 && isName[tokenWord[token] ?? 0] === 1) return true;
  const typedBefore = word?.withArticle.slice(0, -word.text.length) ?? '';
  if (!article.test(typedBefore)) return false;
  const before = token === firstToken[name] ? 0 : (tokenEnd[token - 1] ?? 0);
  return (tokenStart[token] ?? 0) - before < shortestArticle;
}

/** Spellings that cost more are guesses like misspelt words, and are ranked among them. */
const nearSpelling = 30;

/** People are known by the last word of their name. */
function endsPerson(
  { entries, owner, firstToken, tokenEnd, tokenStart }: NameIndex,
  { name, tokens }: Assignment,
): boolean {
  const last = (firstToken[name + 1] ?? 0) - 1;
  const isLong = (tokenEnd[last] ?? 0) - (tokenStart[last] ?? 0) > 3;
  return isLong && tokens.includes(last) && entries[owner[name] ?? 0]?.kind === 'person';
}

export function rank(index: NameIndex, assignment: Assignment): Ranked {
  let worst = 0;
  let cost = 0;
  for (const value of assignment.values) {
    if (value > worst) worst = value;
    if (value < matchKind.nearlyWhole || value >= matchKind.spelling) cost += value % matchKind.prefix;
  }
  const isGuess = assignment.values.some((value) => value > matchKind.spelling + nearSpelling);
  const reached = isGuess
    ? tier.typo
    : (tierOfKind[Math.floor((worst + matchKind.prefix - matchKind.nearlyWhole) / matchKind.prefix)] ??
      tier.typo);
  const isAll = assignment.uncovered === 0;
  const isWhole = worst < matchKind.nearlyWhole && isAll && assignment.missing === 0;
  // A name that only another school of romanisation spells so (Hizbulla, Hezbollah) is as good as a word of one.
  const soundsWhole = isAll && worst > matchKind.whole && assignment.values.every(isSameSound);
  const isPart = reached >= tier.spelling && assignment.uncovered > 0;
  const isSingle = assignment.tokens.length === 1;
  const isRemote = reached === tier.prefix && assignment.uncovered > (isSingle ? remote : 0);
  return {
    entry: index.owner[assignment.name] ?? 0,
    assignment,
    tier: isWhole ? tier.exact : soundsWhole ? tier.word : reached,
    isFamilyName: endsPerson(index, assignment),
    distance:
      assignment.missing * 1000 +
      (isPart ? 100 : 0) +
      Number(isRemote) +
      Number(reached <= tier.prefix && !isInARow(assignment)) +
      Number(isSingle && reached <= tier.prefix && isUnlikely(index, assignment)) +
      (isGuess ? Math.floor(cost / guessStep) : Math.floor(cost / costStep)),
  };
}

/** Orders the names of one entry; of equals the canonical one, which is the first in the file, wins. */
function compareNames(a: Ranked, b: Ranked): number {
  return (
    a.tier - b.tier ||
    a.distance - b.distance ||
    a.assignment.uncovered - b.assignment.uncovered ||
    a.assignment.name - b.assignment.name
  );
}

/** The best name of each entry. */
export function bestOfEach(ranked: readonly Ranked[]): readonly Ranked[] {
  const best = new Map<number, Ranked>();
  for (const match of ranked) {
    const other = best.get(match.entry);
    if (other === undefined || compareNames(match, other) < 0) best.set(match.entry, match);
  }
  return best.size === ranked.length ? ranked : [...best.values()];
}

/** So much more likely is a person meant by the family name than a group by one word of its name. */
const familyNameFactor = 3;
const heaviest = 1 << 24;
const farthest = 1 << 20;

/** Tier, distance and weight in one number, for thousands of matches are sorted while a name is being begun. */
export function orderKey(
  { tier: own, distance, isFamilyName }: Pick<Ranked, 'tier' | 'distance' | 'isFamilyName'>,
  weight: number,
): number {
  const near = own * farthest + Math.min(distance, farthest - 1);
  return near * heaviest * 2 - Math.min(weight * (isFamilyName ? familyNameFactor : 1), heaviest);
}

const nearest = { tier: tier.exact, distance: 0, isFamilyName: true };
const nearestBegun = { ...nearest, tier: tier.prefix };

/** At most the `orderKey` of any match by one word with this value. */
export const leastOrderKey = (value: number, weight: number): number =>
  orderKey(value === matchKind.prefix ? nearestBegun : nearest, weight);

export function inOrder(matches: readonly Ranked[], weights: (entry: number) => number): Ranked[] {
  const keyed = matches.map((match) => ({ match, key: orderKey(match, weights(match.entry)) }));
  keyed.sort(
    (a, b) =>
      a.key - b.key ||
      a.match.assignment.uncovered - b.match.assignment.uncovered ||
      a.match.entry - b.match.entry,
  );
  return keyed.map(({ match }) => match);
}

/** Fuse.js takes at most so many misspelt names; those that are farther are no better guesses. */
const maxFuzzy = 200;

/** What of a name the query matched, in the order of the query. */
function matchedText({ words, tokenWord }: NameIndex, { tokens }: Assignment): string {
  return tokens.map((token) => words[tokenWord[token] ?? 0]).join(' ');
}

/** Misspelt names, equally far by our count, in ninths of Fuse.js' score, which weighs where and how densely the letters agree. */
export function rankFuzzy(index: NameIndex, matches: readonly Ranked[], query: string): Ranked[] {
  const nearest = [...matches].sort((a, b) => a.distance - b.distance).slice(0, maxFuzzy);
  const fuse = new Fuse(
    nearest.map(({ assignment }) => matchedText(index, assignment)),
    { includeScore: true, ignoreFieldNorm: true, threshold: 1, distance: 1000 },
  );
  const scores = new Map(fuse.search(query).map(({ refIndex, score = 1 }) => [refIndex, score]));
  // Hundreds are parts of names against whole ones, tens the number of errors.
  return nearest.map((match, at) => ({
    ...match,
    distance: match.distance * 10 + Math.round((scores.get(at) ?? 1) * 9),
  }));
}
