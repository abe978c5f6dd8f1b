// Plain folding: what makes two spellings of a word the same word, in Latin, Arabic, Cyrillic, Greek and Hebrew script.
// Romanisation variants (Qaani, Ghaani) are not folded together here: see names/phonetic.ts.
import { foldRules, strippedInvisible, strippedMarks } from './fold-rules.ts';
import { graphemesOf } from './graphemes.ts';

interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of the folded text, where the grapheme it comes from starts in the original… */
  readonly starts: Uint32Array;
  /** … and where that grapheme ends. */
  readonly ends: Uint32Array;
}

const letters = new Map(foldRules.flatMap((rule) => Object.entries(rule.letters)));
const gone = new RegExp(`[${strippedMarks}${strippedInvisible}]`, 'gu');
const mapped = new RegExp(
  `[${[...letters.keys()].map((letter) => letter.replace(/[-\]\\^]/, '\\$&')).join('')}]`,
  'gu',
);
const nonAscii = /[^\x00-\x7f]/;
const asciiApostrophe = /['`]/g;
const loneAccents = /[\u00b4\u0384\u1fbd\u1fbf\u1ffd\u1ffe]/g;
const letterOrDigit = /[\p{L}\p{N}]/u;

function foldAscii(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes("'") || lower.includes('`') ? lower.replace(asciiApostrophe, '') : lower;
}

function foldUnicode(text: string): string {
  // Accents that stand alone, used as apostrophes, would become a space and a mark.
  const canonical = text.normalize('NFD').replace(loneAccents, '');
  const decomposed = canonical.normalize('NFKD').toLowerCase();
  const folded = decomposed.replace(gone, '').replace(mapped, (letter) => letters.get(letter) ?? letter);
  return folded.normalize('NFC');
}

/** For text that folding would empty, such as a lone hamza: case and compatibility forms only. */
function foldLightly(text: string): string {
  return text.normalize('NFKD').toLowerCase().normalize('NFKD');
}

const isEmptied = (text: string, folded: string): boolean =>
  !letterOrDigit.test(folded) && letterOrDigit.test(foldLightly(text));

export function foldText(text: string): string {
  if (!nonAscii.test(text)) return foldAscii(text);
  const folded = foldUnicode(text);
  return isEmptied(text, folded) ? foldLightly(text) : folded;
}

/** Folds the text and maps each unit of the result to its grapheme in the original. */
export function fold(text: string): Folded {
  const whole = foldText(text);
  const starts = new Uint32Array(whole.length);
  const ends = new Uint32Array(whole.length);
  const foldPart = nonAscii.test(text) && isEmptied(text, foldUnicode(text)) ? foldLightly : foldUnicode;
  let at = 0;
  for (const { segment, index } of graphemesOf(text)) {
    const part = foldPart === foldUnicode && !nonAscii.test(segment) ? foldAscii(segment) : foldPart(segment);
    if (!whole.startsWith(part, at))
      return { text: whole, starts: starts.fill(0), ends: ends.fill(text.length) };
    starts.fill(index, at, at + part.length);
    ends.fill(index + segment.length, at, at + part.length);
    at += part.length;
  }
  // Letters may compose across a grapheme border once an ignorable character between them is gone: then the whole text is
  // one range.
  if (at !== whole.length) return { text: whole, starts: starts.fill(0), ends: ends.fill(text.length) };
  return { text: whole, starts, ends };
}

/** The range of the original that the range [from, to) of the folded text comes from, on grapheme borders. */
export function originalRange({ starts, ends }: Folded, from: number, to: number): readonly [number, number] {
  const start = starts[from] ?? ends[ends.length - 1] ?? 0;
  return [start, to > from ? (ends[to - 1] ?? start) : start];
}
