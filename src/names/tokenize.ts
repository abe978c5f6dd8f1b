// A name or a query → its words, with what may be left out.
import { foldText } from '../text/fold.ts';
import { isAsciiWordUnit } from '../text/tokens.ts';
import { romanize } from './romanize.ts';
import { isEnglish } from './stop-words.ts';
import { generics, particles, prefixes, qualifiers, sunArticle, titles } from './words.ts';

interface NameWord {
  /** Folded. */
  readonly text: string;
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
  /** An article or particle, which need not be matched. */
  readonly isParticle: boolean;
}

export interface QueryWord {
  readonly text: string;
  /** A particle, or a title before a name: matched where the name has it, else ignored. */
  readonly isOptional: boolean;
  /** Other readings, such as without an article that is run into the word. */
  readonly others: readonly string[];
  /** Capitals such as `US`: no beginning of a longer word as long as there is the word itself. */
  readonly isAbbreviation: boolean;
  /** The word with the article before it. */
  readonly withArticle: string;
  /** Joined to the next word with a hyphen, so that it is not still being typed. */
  readonly isHyphened: boolean;
}

/** Longer queries name nobody; the rest of them is not read. */
const maxQuery = 200;
const maxWords = 12;

const anyWord = /[\p{L}\p{M}\p{N}]+/gu;
const nonAscii = /[^\x00-\x7f]/;
/** Particles that are also first names or first words of places: at the start of a name they are part of it. */
const neverFirst: ReadonlySet<string> = new Set([
  'bin',
  'ben',
  'ibn',
  'بن',
  'ابن',
  'بنت',
  'ال',
  'בן',
  'בת',
  'la',
  'le',
  'los',
  'las',
  'di',
  'do',
  'du',
  'e',
  'd',
  'l',
  'et',
  'im',
]);
const arabicArticle = 'ال';

function isParticle(text: string, next: string | undefined, isFirst: boolean, isPrefix: boolean): boolean {
  const isWord = (isFirst && neverFirst.has(text)) || (isPrefix && prefixes.has(text));
  if (particles.has(text) && !isWord) return next !== undefined;
  const sunLetter = sunArticle.exec(text)?.[1];
  return sunLetter !== undefined && next !== undefined && romanize(next).startsWith(sunLetter);
}

interface Piece {
  text: string;
  start: number;
  end: number;
}

/** Letters with dots between them are one word: `U.S.` */
function joinDotted(pieces: readonly Piece[], folded: string): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    const isDotted = last !== undefined && piece.start === last.end + 1 && folded.charAt(last.end) === '.';
    const isLetter =
      piece.text.length === 1 && (last?.text.length === 1 || folded.charAt((last?.start ?? 0) + 1) === '.');
    if (last !== undefined && isDotted && isLetter) {
      last.text += piece.text;
      last.end = piece.end;
    } else joined.push({ ...piece });
  }
  return joined;
}

function piecesOf(folded: string): Piece[] {
  const pieces: Piece[] = [];
  if (nonAscii.test(folded)) {
    for (const match of folded.matchAll(anyWord)) {
      pieces.push({ text: match[0], start: match.index, end: match.index + match[0].length });
    }
  } else {
    // By hand, for most names are ASCII and a regular expression takes four times as long.
    let start = -1;
    for (let at = 0; at <= folded.length; at++) {
      if (isAsciiWordUnit(folded.charCodeAt(at))) start = start < 0 ? at : start;
      else if (start >= 0) {
        pieces.push({ text: folded.slice(start, at), start, end: at });
        start = -1;
      }
    }
  }
  return folded.includes('.') ? joinDotted(pieces, folded) : pieces;
}

/** The words of a folded name. At least one of them is no particle, if there are any. */
export function nameWords(folded: string): NameWord[] {
  const pieces = piecesOf(folded);
  let content = 0;
  const words: { text: string; start: number; end: number; isParticle: boolean }[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const { text, start, end } = pieces[at] ?? { text: '', start: 0, end: 0 };
    const isRunIn = text.length >= 5 && text.startsWith(arabicArticle);
    const isPrefix = folded.charAt(end) === '-' && folded.charAt(start - 1) !== '-';
    const particle =
      !isRunIn && text.length <= 4 && isParticle(romanize(text), pieces[at + 1]?.text, at === 0, isPrefix);
    words.push(
      isRunIn
        ? { text: text.slice(2), start: start + 2, end, isParticle: false }
        : { text, start, end, isParticle: particle },
    );
    if (!particle) content++;
  }
  if (content === 0) for (const word of words) word.isParticle = false;
  return words;
}

/** How many words at the start are titles with what belongs to them; 0 where there is no title or nothing after it. */
function titleLength(texts: readonly string[]): number {
  let length = 0;
  for (let at = 0; at < texts.length - 1; at++) {
    const text = texts[at] ?? '';
    if (titles.has(text)) length = at + 1;
    else if (!qualifiers.has(text) && !particles.has(text)) break;
  }
  // `secretary of state Pompeo`: what follows a title may belong to it.
  while (length > 0 && length < texts.length - 1) {
    const text = texts[length] ?? '';
    if (!particles.has(text) && !(qualifiers.has(text) && particles.has(texts[length - 1] ?? ''))) break;
    length++;
  }
  return length;
}

const runInArticle = /^(?:[ae]l(?=[a-z]{4})|[ae](?=([dlnrstz])\1[a-z]{2})|ال(?=..))/u;
/** Persian and English plural. */
const plural = /(?<=...)(?:ها|(?<=[a-z]{4})s)$/u;
const possessive = /['’]s(?![\p{L}\p{N}])/giu;

function otherReadings(text: string, raw: readonly string[]): string[] {
  const single = text.slice(0, -1);
  const isPluralAbbreviation =
    text.length > 2 && text.endsWith('s') && raw.includes(`${single.toUpperCase()}s`);
  return [
    // `alarmed` is not *al-Armed*.
    isEnglish(text) ? text : text.replace(runInArticle, ''),
    text.replace(plural, ''),
    ...(isPluralAbbreviation ? [single] : []),
  ].filter((other) => other !== text);
}

const between = /[^\p{L}\p{M}\p{N}]+/gu;

/** A folded text without what stands between its words. */
export function squeeze(folded: string): string {
  return folded.replace(between, '');
}

/** A query word made of letters of other words. */
export function madeWord(text: string, isHyphened = false): QueryWord {
  return {
    text,
    isOptional: false,
    others: [],
    isAbbreviation: false,
    withArticle: text,
    isHyphened,
  };
}

const isPrefix = (text: string): boolean => text.length === 1 || prefixes.has(text);

/** Which words may be left out: particles, titles, what sort of thing it is, a middle initial. The rest is never empty. */
function optionalWords(folded: string, words: readonly NameWord[]): boolean[] {
  const isHyphened = words.map(({ end }) => folded.charAt(end) === '-');
  const titled = titleLength(words.map((word) => word.text));
  // What a title is joined to is no name by itself: `pm-iran`.
  const skipped = isHyphened[titled - 1] === true ? 0 : titled;
  const last = words.length - 1;
  const mayBeParticle = (text: string, at: number): boolean =>
    at === 0 && last > 0 && neverFirst.has(text) && !(isHyphened[at] === true && isPrefix(text));
  const isNeeded = words.map(
    ({ text, isParticle: particle }, at) =>
      at >= skipped &&
      !particle &&
      !mayBeParticle(text, at) &&
      !(at === last && text.length > 1 && particles.has(text)) &&
      !((at === last || (at === skipped && isHyphened[at] !== true)) && generics.get(text) !== undefined),
  );
  const count = isNeeded.filter(Boolean).length;
  if (count === 0) return words.map((word) => word.isParticle);
  return words.map(
    ({ text }, at) => !isNeeded[at] || (text.length === 1 && count > 2 && at > 0 && at < last),
  );
}

export function queryWords(query: string): QueryWord[] {
  const text = query.slice(0, maxQuery).replace(possessive, '');
  const raw = text.split(/\s+/);
  const folded = foldText(text);
  const words = nameWords(folded).slice(0, maxWords);
  const isOptional = optionalWords(folded, words);
  const all = words.map(({ text, start, end, isParticle: particle }, at) => ({
    text,
    isParticle: particle && !neverFirst.has(text),
    isOptional: isOptional[at] ?? false,
    others: otherReadings(text, raw),
    isAbbreviation:
      text.length > 1 && text.length <= 3 && raw.includes(text.toUpperCase()) && text.toUpperCase() !== text,
    withArticle: squeeze(
      folded.slice(words[at - 1]?.isParticle === true ? (words[at - 1]?.start ?? start) : start, end),
    ),
    isHyphened: at + 1 < words.length && folded.charAt(end) === '-',
  }));
  return all.filter((word) => !word.isParticle);
}
