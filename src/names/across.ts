// Words from several names of one entry, or from beside them: `Iraqi CTS`, `Tehran, Iran`.
import { entryOf, forEachToken, noMatch, valueOf, matchKind, wordCount } from './token-matches.ts';
import type { WordHits } from './index.ts';
import type { NameIndex } from './index.ts';
import { forEachWord, type Assignment, type QueryToken } from './match.ts';
import type { Search } from './alternatives.ts';

export function acrossNames({ index, words, look }: Search): Assignment[] {
  const required = words.filter(({ isOptional }) => !isOptional);
  if (required.length < 2) return [];
  const queryTokens = required.map((word) => ({ word, hits: look(word, 'spelling') }));
  const best = queryTokens.map(({ word, hits }) => {
    const tokens = bestOfEntries(index, hits);
    for (const entry of index.contexts().get(word.text) ?? []) if (!tokens.has(entry)) tokens.set(entry, -1);
    return tokens;
  });
  const fewest = best.reduce((a, b) => (b.size < a.size ? b : a));
  const entries = [...fewest.keys()].filter((entry) => best.every((tokens) => tokens.has(entry)));
  return entries.flatMap((entry) =>
    fullestName(
      index,
      queryTokens,
      best.map((tokens) => tokens.get(entry) ?? -1),
    ),
  );
}

/** The name with the most of the tokens stands for all; -1 is the context, which is in no name. */
function fullestName(
  index: NameIndex,
  queryTokens: readonly QueryToken[],
  tokens: readonly number[],
): Assignment[] {
  const names = tokens.map((token) => (token < 0 ? -1 : (index.tokenName[token] ?? -1)));
  const count = (name: number): number => (name < 0 ? 0 : names.filter((other) => other === name).length);
  const name = names.reduce((a, b) => (count(b) > count(a) ? b : a));
  const found = tokens.filter((token) => token >= 0);
  if (name < 0 || new Set(found).size < found.length) return [];
  const own = queryTokens.filter((_, at) => names[at] === name);
  const ownTokens = tokens.filter((_, at) => names[at] === name);
  const values = own.map(({ hits }, at) => valueOf(hits, index.tokenWord[ownTokens[at] ?? 0] ?? -1));
  const uncovered = wordCount(index, name) - own.length;
  return [
    {
      name,
      queryTokens: own,
      tokens: ownTokens,
      values,
      missing: queryTokens.length - own.length,
      uncovered,
    },
  ];
}

/** Words from several names are weaker evidence than words of one, so they must be spelt more exactly. */
const farthestAcross = matchKind.spelling + 30;

/** Entry → its token that matches best, if well. */
function bestOfEntries(index: NameIndex, hits: WordHits): Map<number, number> {
  const best = new Map<number, number>();
  const values = new Map<number, number>();
  forEachWord(hits, (word) => {
    const value = valueOf(hits, word);
    if (value > farthestAcross) return;
    forEachToken(index, word, (token, name) => {
      const entry = entryOf(index, name);
      if (value >= (values.get(entry) ?? noMatch)) return;
      values.set(entry, value);
      best.set(entry, token);
    });
  });
  return best;
}
