// Other readings of a query, tried when its words as they stand find nobody: words joined or split.
import type { NameIndex } from './index.ts';
import { letterModel, typingError } from './costs.ts';
import { keysWithin } from './edit-distance.ts';
import { fewestLetters, itself, matchKind } from './token-matches.ts';
import type { WordHits } from './index.ts';
import { isAnotherName, lookUp, partOfWord, soundAlikes, type Fuzziness } from './match-word.ts';
import { matchNames, type Assignment, type Choice } from './match.ts';
import { madeWord, type QueryWord } from './tokenize.ts';
import { isEnglish } from './stop-words.ts';

export interface Search {
  readonly index: NameIndex;
  readonly words: readonly QueryWord[];
  readonly look: (word: QueryWord, fuzziness: Fuzziness) => WordHits;
  readonly choice: Choice;
}

export function startSearch(index: NameIndex, words: readonly QueryWord[], choice: Choice): Search {
  const isAlone = words.filter(({ isOptional }) => !isOptional).length < 2;
  return { index, words, choice, look: (word, fuzziness) => recall(index, word, fuzziness, isAlone) };
}

function recall(index: NameIndex, word: QueryWord, fuzziness: Fuzziness, isAlone: boolean): WordHits {
  const { isAbbreviation, isHyphened, text, others } = word;
  const key = [fuzziness, isAlone, isAbbreviation, isHyphened, text, ...others].join(' ');
  return index.recent(key, () => lookUp(index, word, fuzziness, isAlone));
}

export function within({ index, words, look, choice }: Search, fuzziness: Fuzziness): Assignment[] {
  return matchNames(index, words, (word) => look(word, fuzziness), choice);
}

/** With typing errors in words; a short word may have one only beside a word that is right. */
export function mistyped(search: Search): Assignment[] {
  return within(search, 'typo').filter(({ queryTokens, values }) => {
    const isWrong = (at: number): boolean => (values[at] ?? 0) >= matchKind.typo;
    const isShort = queryTokens.some(({ word }, at) => isWrong(at) && word.text.length < fewestLetters);
    return (
      !isShort ||
      queryTokens.length === 1 ||
      queryTokens.some(({ word }, at) => !isWrong(at) && word.text.length > 2)
    );
  });
}

/** With typing errors anywhere in a whole name or family name: in its spaces, articles and short words too. */
export function mistypedWhole({ index, words }: Search): Assignment[] {
  // A very short part of a hyphenated word would itself be the error: `x-trump` is not Trump.
  const mayErr = !words.some(
    (word, at) => isBrief(word) && (word.isHyphened || words[at - 1]?.isHyphened === true),
  );
  const first = Math.max(
    0,
    words.findIndex(({ isOptional }) => !isOptional),
  );
  const glue = (from: number): string =>
    words
      .slice(from)
      .map(({ withArticle }) => withArticle)
      .join('');
  const isOneWord = (text: string): boolean => words.some((word) => word.text === text);
  const texts = [...new Set([glue(0), glue(first)])].filter(
    (text) => text.length >= fewestLetters && !isOneWord(text),
  );
  return texts.flatMap((text) => nearWholes(index, text, mayErr));
}

function nearWholes(index: NameIndex, text: string, mayErr: boolean): Assignment[] {
  const { keys, names, shared } = index.wholes();
  const errors = mayErr ? (text.length < 9 ? 1 : 2) : 0;
  const options = { whole: errors * typingError, prefix: -1, firstMustAgree: false };
  const near = keysWithin({ keys, shared }, text, letterModel, options);
  return near.at.flatMap((key, at) => {
    const whole = keys[key] ?? '';
    if (text.length < 10 && isAnotherName(text, whole)) return [];
    return (names[key] ?? []).map((name) => wholeAssignment(index, name, whole, near.cost[at] ?? 0));
  });
}

/** `part` below zero is the end of a name that makes up `text`. */
function wholeAssignment(index: NameIndex, part: number, text: string, cost: number): Assignment {
  const name = part < 0 ? -1 - part : part;
  const [first, last] = [index.firstToken[name] ?? 0, index.firstToken[name + 1] ?? 0];
  const from = part < 0 ? endOfName(index, first, last, text.length) : first;
  const tokens = Array.from({ length: last - from }, (_, at) => from + at);
  const values = tokens.map(() => matchKind.typo + Math.floor(cost / tokens.length));
  return { name, queryTokens: [], tokens, values, missing: 0, uncovered: from - first };
}

/** The first of the last tokens that have at most so many letters together. */
function endOfName(
  { tokenEnd, tokenStart }: NameIndex,
  first: number,
  last: number,
  letters: number,
): number {
  let from = last;
  for (let left = letters; from > first; from--) {
    left -= (tokenEnd[from - 1] ?? 0) - (tokenStart[from - 1] ?? 0);
    if (left < 0) break;
  }
  return from;
}

/** Every way to join neighbours among `count` words, as flags: whether a word is joined to the one before. */
export function* joins(count: number): Generator<readonly boolean[]> {
  const most = Math.min(count - 1, 4);
  for (let way = 1; way < 1 << most; way++) {
    const isJoined = Array.from(
      { length: count },
      (_, at) => at > 0 && at <= most && ((way >> (at - 1)) & 1) === 1,
    );
    // Three words are never one.
    if (!isJoined.some((joined, at) => joined && isJoined[at - 1] === true)) yield isJoined;
  }
}

const isBrief = ({ text }: QueryWord): boolean => text.length < 4;

/** `fakhri zadeh` → Fakhrizadeh: two words of the query that are one of the name. */
export function joinWords({ index, words, look }: Search): Assignment[] {
  return [...joins(words.length)].flatMap((isJoined) =>
    // Another spelling may lack what so short a part says: `ai-iran` is not Iran.
    matchNames(index, joinedWords(words, isJoined), (word) =>
      look(word, word.isHyphened ? 'plain' : 'spelling'),
    ),
  );
}

/** The words, some of them joined to the one before. */
export function joinedWords(words: readonly QueryWord[], isJoined: readonly boolean[]): QueryWord[] {
  const all: QueryWord[] = [];
  words.forEach((word, at) => {
    const last = all[all.length - 1];
    const isBriefPart =
      last !== undefined && (last.isHyphened || word.isHyphened) && (isBrief(last) || isBrief(word));
    if (last === undefined || isJoined[at] !== true) all.push(word);
    else all[all.length - 1] = madeWord(last.text + word.withArticle, isBriefPart);
  });
  return all;
}

/** `abdulmahdi` → Abdul Mahdi: one word of the query that is two of the name. */
export function splitWords({ index, words, look }: Search): Assignment[] {
  return words.flatMap((word, at) => {
    if (word.isOptional || word.text.length < 5 || isEnglish(word.text)) return [];
    return partings(index, word).flatMap((parts) => {
      const all = [...words.slice(0, at), ...parts, ...words.slice(at + 1)];
      return matchNames(index, all, (part) =>
        parts.includes(part) ? partOfWord(index, part.text, part === parts[1]) : look(part, 'spelling'),
      );
    });
  });
}

const articleWithin = /^(?:[aeu]l(?=..)|ال|[aeu](?=([dlnrstz])\1))/u;

function partings(index: NameIndex, { text }: QueryWord): QueryWord[][] {
  const found: QueryWord[][] = [];
  for (let at = 2; at <= text.length - 2; at++) {
    const first = text.slice(0, at);
    if (itself(index, first).exact < 0 && soundAlikes(index, first).length === 0) continue;
    const second = text.slice(at);
    for (const rest of new Set([second, second.replace(articleWithin, '')]))
      found.push([madeWord(first), madeWord(rest)]);
  }
  return found;
}
