// Dates in a query that are written without quotes: how far they go, and which words are one.
import { dateTokens, foldDate } from '../dates/phrase/names.ts';
import { distantClocks, parsePhrase } from '../dates/phrase/phrase.ts';
import { foldText } from '../text/fold.ts';
import { recent } from '../text/maps.ts';

const longestWord = 20;
const mostWords = 6;
const gap = String.raw`\s[\s|]*`;
const gaps = new RegExp(gap, 'g');
const nextWord = new RegExp(String.raw`${gap}(\d{1,2}:\d\d\S*|[^\s|":]+)(?=[\s|"]|$)`, 'y');

/** The words from `start` to `end`, of which nothing parts but blanks; a `|` with nothing before it parts nothing. */
export const wordsBetween = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(gaps, ' ');

/** The first word of a date with as many others as may belong to it. */
export const mostWordsOfDate = mostWords + 1;
/** What belongs to the date before it even where that is one already: its era, be it joined to another date, its time. */
const belongs =
  /^(?:(?:bce?|b\.c\.(?:e\.)?|ad|a\.d\.|ce|c\.e\.)(?:(?:\.\.|[-–—/]).*)?|\d{1,2}:\d\d\S*|[ap]m)$/i;

interface Reading {
  /** It is the same one whenever it is read: `nov` and `3 weeks` are not, and may go on. */
  readonly isWhole: boolean;
  /** It may be read in one way only. */
  readonly isClear: boolean;
}

/** While a query is typed, all its dates but perhaps the last one stay as they are. */
const remember = recent<Reading | null>(200);

/** How a text reads as a date; null where it is none. */
const readDate = (text: string): Reading | null =>
  remember(text, () => {
    const [reading, other] = distantClocks.map((clock) => {
      const phrase = parsePhrase(text, clock);
      return 'error' in phrase ? [] : phrase.map((date) => date.text);
    });
    if (reading === undefined || other === undefined || reading.length === 0) return null;
    return { isWhole: reading.join() === other.join(), isClear: reading.length === 1 };
  });

/** The next word of the text and where it ends; null where there is none that may be part of a date. */
function wordAfter(text: string, at: number): { readonly word: string; readonly end: number } | null {
  nextWord.lastIndex = at;
  const [all = '', word = ''] = nextWord.exec(text.slice(0, at + mostWords * longestWord)) ?? [];
  return word === '' || word.length > longestWord ? null : { word, end: at + all.length };
}

/**
 * Where the date that begins with the word from `start` to `end` ends: at the last of the following words with which it is
 * one, so that what isn't part of a date is searched for. A date that is whole takes no more: in `from:2019 march` the
 * word may be meant.
 */
export function endOfDate(text: string, start: number, end: number): number {
  let last = end;
  let at = end;
  if (end - start > longestWord) return end;
  for (let words = 1; words <= mostWords; words++) {
    const reading = readDate(wordsBetween(text, start, at));
    if (reading !== null) last = at;
    const next = wordAfter(text, at);
    if (next === null || (reading?.isWhole === true && !belongs.test(next.word))) break;
    at = next.end;
  }
  return last;
}

const year = /(?<!\d)(?:1\d|20)\d\d(?!\d)/;
const compact = /^(?:1\d|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?$/;
const era = /\d.*\b(?:b\.?c|a\.?d|c\.?e)\b/;

/** A year of four digits or with its era; any other number is as likely a resolution, a flight, a count. */
export function hasYear(text: string): boolean {
  const folded = foldText(text);
  return year.test(folded) || compact.test(folded) || era.test(folded);
}

export const isBareYear = (text: string): boolean => /^(?:1\d|20)\d\d$/.test(foldText(text));

/** Words of dates beside the names of months, seasons and weekdays; two-word names of months are recognised by their halves. */
const dateWords = new Set(
  `to until till through and or between from since before after by early late last mid middle end start beginning first second
  third fourth half quarter week century decade circa about around around ca c s q h w t z bc bce ad ce st nd rd th years
  كانون تشرين الثاني الاول`.split(/\s+/),
);

const isDateToken = (token: string): boolean =>
  !/\p{L}/u.test(token) || /^[ms]\d/.test(token) || dateWords.has(token);

const rememberWord = recent<boolean>(500);

/** Whether a word may be part of a date, which is far quicker to tell than whether it is one. */
export const mayBeDate = (word: string): boolean =>
  rememberWord(word, () => dateTokens(foldDate(word)).split(' ').every(isDateToken));

/** Words that belong to what follows them: `8 january 2020 in baghdad`. */
const opensNext = / (?:[io]n|at|of|the)$/i;

const hasLetterOrDigit = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/**
 * Where the date ends that the word from `start` to `end` is, or begins with the words that follow: as long as it goes,
 * complete with its year and clear. Null where there is none. `17 nov 2020`, `2020-11-17`, `sep-dec 2020`
 */
export function endOfDateInWords(text: string, start: number, end: number, isAlone: boolean): number | null {
  const first = text.slice(start, end);
  if (first.length > longestWord || !hasLetterOrDigit(first) || !mayBeDate(first)) return null;
  const ends = [end];
  const most = isAlone ? 1 : mostWordsOfDate;
  while (ends.length < most) {
    const next = wordAfter(text, ends.at(-1) ?? end);
    // A sign before a word is of that word alone.
    if (next === null || /^-./.test(next.word) || !mayBeDate(next.word)) break;
    ends.push(next.end);
  }
  const found = ends.findLast((at, index) => {
    const words = wordsBetween(text, start, at);
    if (!hasYear(words) || isBareYear(words) || opensNext.test(words)) return false;
    // The month is of the year that follows: `before 2019 nov 2020`.
    if (/\p{L}$/u.test(words) && isBareYear(text.slice(at, ends[index + 1]).trim())) return false;
    const reading = readDate(words);
    return reading !== null && reading.isWhole && reading.isClear;
  });
  return found ?? null;
}
