// All words of a query → the names that have them all, each word of the query another word of the name.
import { lowerBound } from '../text/lower-bound.ts';
import type { NameIndex } from './index.ts';
import {
  entryOf,
  forEachToken,
  itself,
  addMatch,
  lettersMatched,
  noMatch,
  startMatches,
  valueOf,
  matchKind,
  withMatches,
  wordCount,
} from './token-matches.ts';
import type { WordHits } from './index.ts';
import type { QueryWord } from './tokenize.ts';
import { generics } from './words.ts';

export interface QueryToken {
  readonly word: QueryWord;
  readonly hits: WordHits;
}

/** Which token of the name each word of the query matches, and how. */
export interface Assignment {
  readonly name: number;
  readonly queryTokens: readonly QueryToken[];
  readonly tokens: readonly number[];
  readonly values: readonly number[];
  /** Optional words of the query that the name lacks. */
  readonly missing: number;
  /** Words of the name that matched nothing. */
  readonly uncovered: number;
}

/** Which of thousands of matches are worth ranking. */
export interface Choice {
  readonly most: number;
  /** Less is better. */
  readonly keyOf: (assignment: Assignment) => number;
  /** No key is less of a name of this entry that matches by one word so. */
  readonly leastKey: (entry: number, value: number) => number;
}

/** Calls back for every word that matches. */
export function forEachWord({ low, high, others }: WordHits, act: (word: number) => void): void {
  for (let word = low; word < high; word++) act(word);
  for (const word of others) if (word < low || word >= high) act(word);
}

const spread = ({ low, high, others }: WordHits): number => high - low + others.length;

/** Names with a match for every word, whether distinct or not. */
function candidates(index: NameIndex, queryTokens: readonly QueryToken[]): number[] {
  const seen = new Uint8Array(index.names.length);
  let found: number[] = [];
  [...queryTokens]
    .sort((a, b) => spread(a.hits) - spread(b.hits))
    .forEach(({ hits }, at) => {
      if (at > 0 && found.length === 0) return;
      found = [];
      forEachWord(hits, (word) => {
        forEachToken(index, word, (_, name) => {
          if (seen[name] !== at) return;
          seen[name] = at + 1;
          found.push(name);
        });
      });
    });
  return found;
}

/** Tries before giving up: a name of a dozen like words must not cost a factorial. */
const maxTries = 200;

/** Gives each word of the query another token of the name, the best first. */
function assign(index: NameIndex, name: number, queryTokens: readonly QueryToken[]): Assignment | null {
  const first = index.firstToken[name] ?? 0;
  const last = index.firstToken[name + 1] ?? 0;
  if (last - first < queryTokens.length) return null;
  const tokens: number[] = [];
  const values: number[] = [];
  let tries = 0;
  const place = (at: number): boolean => {
    const hits = queryTokens[at]?.hits;
    if (hits === undefined) return true;
    const options: (readonly [number, number])[] = [];
    for (let token = first; token < last; token++) {
      const value = tokens.includes(token) ? noMatch : valueOf(hits, index.tokenWord[token] ?? -1);
      if (value < noMatch) options.push([value, token]);
    }
    for (const [value, token] of options.sort((a, b) => a[0] - b[0])) {
      if (tries++ > maxTries) return false;
      tokens.push(token);
      values.push(value);
      if (place(at + 1)) return true;
      tokens.pop();
      values.pop();
    }
    return false;
  };
  return place(0)
    ? { name, queryTokens, tokens, values, missing: 0, uncovered: last - first - queryTokens.length }
    : null;
}

/** The same match by the usual name of its entry, where that has the words just as well. */
export function byUsualName(index: NameIndex, assignment: Assignment): Assignment {
  const { owner } = index;
  const { queryTokens, missing, values } = assignment;
  let usual = assignment.name;
  while (usual > 0 && owner[usual - 1] === owner[assignment.name]) usual--;
  if (usual === assignment.name || queryTokens.length === 0 || queryTokens.length !== values.length)
    return assignment;
  const other = assign(index, usual, queryTokens);
  const isAsGood = other?.values.every((value, at) => value <= (values[at] ?? 0)) === true;
  return isAsGood ? { ...other, missing } : assignment;
}

/** The same for one word, of which there may be thousands of matches while a name is being begun: the best of each entry. */
function matchOne(index: NameIndex, queryToken: QueryToken, choice?: Choice): Assignment[] {
  const best = new Float64Array(index.entries.length).fill(Number.POSITIVE_INFINITY);
  const tokens = new Int32Array(index.entries.length);
  const entries: number[] = [];
  forEachWord(queryToken.hits, (word) => {
    const value = valueOf(queryToken.hits, word);
    forEachToken(index, word, (token, name) => {
      const entry = entryOf(index, name);
      const rank = (value * 64 + Math.min(wordCount(index, name) - 1, 63)) * index.names.length + name;
      const last = best[entry] ?? 0;
      if (rank >= last) return;
      if (last === Number.POSITIVE_INFINITY) entries.push(entry);
      best[entry] = rank;
      tokens[entry] = token;
    });
  });
  const found = entries.map((entry) => tokens[entry] ?? 0);
  const chosen = choice === undefined ? found : topK(index, queryToken, found, choice);
  return chosen.map((token) => single(index, queryToken, token));
}

/** The best of the tokens, and those as good as the last of these. Most can't be among them, and aren't ranked. */
function topK(
  index: NameIndex,
  queryToken: QueryToken,
  tokens: readonly number[],
  { most, keyOf, leastKey }: Choice,
): readonly number[] {
  if (tokens.length <= most) return tokens;
  const keys = new Float64Array(tokens.length).fill(Number.POSITIVE_INFINITY);
  /** The least keys so far, ascending. */
  const least = new Float64Array(most).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    const entry = entryOf(index, index.tokenName[token] ?? 0);
    const worst = least[most - 1] ?? 0;
    if (leastKey(entry, valueOf(queryToken.hits, index.tokenWord[token] ?? -1)) > worst) continue;
    const key = keyOf(single(index, queryToken, token));
    keys[at] = key;
    if (key >= worst) continue;
    const place = lowerBound(most, (other) => (least[other] ?? 0) < key);
    least.copyWithin(place + 1, place, most - 1);
    least[place] = key;
  }
  const last = least[most - 1] ?? 0;
  return tokens.filter((_, at) => (keys[at] ?? 0) <= last);
}

function single(index: NameIndex, queryToken: QueryToken, token: number): Assignment {
  const name = index.tokenName[token] ?? 0;
  const uncovered = wordCount(index, name) - 1;
  const value = valueOf(queryToken.hits, index.tokenWord[token] ?? -1);
  return { name, queryTokens: [queryToken], tokens: [token], values: [value], missing: 0, uncovered };
}

function matchAll(index: NameIndex, queryTokens: readonly QueryToken[], choice?: Choice): Assignment[] {
  const [first, second] = queryTokens;
  if (first === undefined) return [];
  if (second === undefined) return matchOne(index, first, choice);
  return candidates(index, queryTokens).flatMap((name) => assign(index, name, queryTokens) ?? []);
}

/** The word, and what else is said for it: `Provinz` for a province. */
function itselfOrLike(index: NameIndex, text: string): WordHits {
  const hits = itself(index, text);
  const same = generics.get(text);
  if (same === undefined) return hits;
  const matches = startMatches(index);
  for (const word of same) {
    const { exact } = itself(index, word);
    if (exact >= 0) addMatch(matches, exact, matchKind.whole + 1, 0);
  }
  return withMatches(hits, matches);
}

/** The names that have every word that isn't optional, and again those that have optional ones as well. */
export function matchNames(
  index: NameIndex,
  words: readonly QueryWord[],
  look: (word: QueryWord) => WordHits,
  choice?: Choice,
): Assignment[] {
  const required = words.filter(({ isOptional }) => !isOptional).map((word) => ({ word, hits: look(word) }));
  const optional = words
    .filter(({ isOptional }) => isOptional)
    .map((word) => ({ word, hits: itselfOrLike(index, word.text) }));
  const missing = (assignments: Assignment[], count: number) =>
    count === 0 ? assignments : assignments.map((assignment) => ({ ...assignment, missing: count }));
  const found = missing(matchAll(index, required, choice), optional.length);
  if (found.length === 0) return found;
  const present = optional.filter(({ hits }) => spread(hits) > 0);
  for (const title of present)
    found.push(...missing(matchAll(index, [...required, title]), optional.length - 1));
  if (present.length > 1)
    found.push(...missing(matchAll(index, [...required, ...present]), optional.length - present.length));
  return found;
}

/** The parts of the folded name that matched: all of each word, or its beginning where only that is typed. */
export function matchedParts(
  index: NameIndex,
  { queryTokens, tokens }: Assignment,
): (readonly [number, number])[] {
  const parts = tokens.map((token, at): readonly [number, number] => {
    const [start, end] = [index.tokenStart[token] ?? 0, index.tokenEnd[token] ?? 0];
    const { word, hits } = queryTokens[at] ?? {};
    const matched =
      hits === undefined
        ? undefined
        : lettersMatched(hits, index, index.tokenWord[token] ?? -1, word?.text ?? '');
    return matched === undefined ? [start, end] : [start + matched[0], Math.min(end, start + matched[1])];
  });
  return parts.sort((a, b) => a[0] - b[0]);
}
