// A name said together with words that are no part of it: `Iraqi Kataib Hezbollah`, `Ali Hosseini Sistani`, `Interpol Lyon`.
import { isEnglish } from './stop-words.ts';
import { forEachToken, isPerson, itself, matchKind } from './token-matches.ts';
import type { NameIndex } from './index.ts';
import { matchNames, type Assignment } from './match.ts';
import type { QueryWord } from './tokenize.ts';
import type { Search } from './alternatives.ts';
import { synonyms } from './synonyms.ts';
import { renaming, titles } from './words.ts';

const mostWords = 6;
/** More words beside a name make it about something else. */
const mostBeside = 2;
/** A shorter word is too little to be the whole of a name among others. */
const fewestLetters = 4;

/** The names that are all there in the query, the fewest words left over; as uncertain as a misspelling. */
export function amidOtherWords(search: Search): Assignment[] {
  const titled = afterTitle(search);
  return titled.length > 0 ? titled : amongOthers(search);
}

/** The person whose office is said first: `IAEA Director General Grossi`. */
function afterTitle({ index, words, look }: Search): Assignment[] {
  const title = words.findLastIndex(({ text }) => titles.has(text));
  const after = words.slice(title + 1);
  if (title < 0 || after.length === 0) return [];
  return matchNames(index, after, (word) => look(word, 'spelling'))
    .filter(({ name }) => isPerson(index, name))
    .map((match) => demoted(match, 1));
}

function amongOthers({ index, words, look }: Search): Assignment[] {
  const required = words.filter(({ isOptional }) => !isOptional);
  if (required.length < 2 || required.length > mostWords) return [];
  for (let count = 1; count <= Math.min(mostBeside, required.length - 1); count++) {
    const found = without(required, count).flatMap((kept) => {
      if (!isEnough(index, required, kept)) return [];
      const tried = words.filter((word) => word.isOptional || kept.includes(word));
      const all = matchNames(index, tried, (word) => look(word, 'spelling'));
      return all.filter(({ uncovered }) => uncovered === 0).map((match) => demoted(match, count));
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** All ways to leave out `count` of the words. */
function without<T>(words: readonly T[], count: number): (readonly T[])[] {
  if (count === 0) return [words];
  return words.flatMap((_, at) =>
    without(words.slice(at + 1), count - 1).map((rest) => [...words.slice(0, at), ...rest]),
  );
}

function isEnough(index: NameIndex, words: readonly QueryWord[], kept: readonly QueryWord[]): boolean {
  const beside = words.filter((word) => !kept.includes(word));
  // The parts of a hyphened word belong together.
  if (
    words.some(
      (word, at) => word.isHyphened && beside.includes(word) !== beside.includes(words[at + 1] ?? word),
    )
  )
    return false;
  const [only, another] = kept;
  if (another === undefined && (beside.length > 1 || !mayBeAlone(only?.text ?? ''))) return false;
  if (beside.some(({ text }) => renaming.has(text))) return false;
  // Beside one word, an English one says what else is meant, and a person's name who else.
  return another !== undefined || !beside.some(({ text }) => isEnglish(text) || isOfPerson(index, text));
}

/** `Iraqi` with something else is not Iraq. */
const mayBeAlone = (text: string): boolean =>
  text.length >= fewestLetters && synonyms.get(text) === undefined;

function isOfPerson(index: NameIndex, text: string): boolean {
  const { exact } = itself(index, text);
  if (exact < 0) return false;
  let isOf = false;
  forEachToken(index, exact, (_, name) => (isOf ||= isPerson(index, name)));
  return isOf;
}

/** As uncertain as a misspelling. */
function demoted(match: Assignment, beside: number): Assignment {
  const values = match.values.map((value) => matchKind.typo + (value % matchKind.prefix));
  return { ...match, values, missing: match.missing + beside };
}
