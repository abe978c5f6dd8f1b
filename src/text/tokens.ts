// Splits folded text into words. In scripts without spaces each letter is a word, so that a query also matches within a run.
import { lazy } from './lazy.ts';

const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}`;
const unspacedLetter = String.raw`[[\p{L}\p{M}\p{N}]&&[${unspaced}]]`;
// Compiled on first use: these patterns take a millisecond.
const anyWord = lazy(
  () => new RegExp(String.raw`${unspacedLetter}|[[\p{L}\p{M}\p{N}]--[${unspaced}]]+|\n`, 'gv'),
);
const nonAscii = /[^\x00-\x7f]/;
const startsUnspaced = lazy(() => new RegExp(`^${unspacedLetter}`, 'v'));

/** Whether a text begins in a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return text.charCodeAt(0) > 0x7f && startsUnspaced().test(text);
}

/** Signs inside words that are as often left out: B-52, snap-back, 2,500, C-RAM, 9/11. */
const inner = new Set('-.,/_&+:·@');
const digit = /\d/;
const thousands = /^\d{3}(?!\d)/;

/** Whether only a sign separates the word that ends at `end` from the one that begins at `start`. */
function isSign(folded: string, end: number, start: number): boolean {
  if (start - end !== 1 || end === 0) return false;
  const sign = folded.charAt(end);
  if (!inner.has(sign)) return false;
  // 2,500 is a number of its own, 2.5 and 17.11 are not 25 and 1711.
  const areDigits = digit.test(folded.charAt(end - 1)) && digit.test(folded.charAt(start));
  return !areDigits || (sign !== ',' && sign !== '.') || thousands.test(folded.slice(start, start + 4));
}

/** `isJoined`: only a sign separates the word from the one before. The end of a line is the word `\n`. */
type WordAction = (word: string, start: number, isJoined: boolean) => void;

export function forEachWord(folded: string, act: WordAction): void {
  if (nonAscii.test(folded)) forEachAnyWord(folded, act);
  else forEachAsciiWord(folded, act);
}

const newline = 10;
/** Of folded text. */
export const isAsciiWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

/** By hand: most texts are ASCII, and a regular expression would be slower. */
function forEachAsciiWord(folded: string, act: WordAction): void {
  let end = 0;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === newline) act('\n', at, false);
    if (!isAsciiWordUnit(unit)) continue;
    const start = at;
    do at++;
    while (isAsciiWordUnit(folded.charCodeAt(at)));
    act(folded.slice(start, at), start, isSign(folded, end, start));
    end = at--;
  }
}

function forEachAnyWord(folded: string, act: WordAction): void {
  let end = 0;
  let wasUnspaced = true;
  for (const word of folded.match(anyWord()) ?? []) {
    const start = folded.indexOf(word, end);
    const isOne = isUnspaced(word);
    act(word, start, !wasUnspaced && !isOne && isSign(folded, end, start));
    wasUnspaced = isOne || word === '\n';
    end = start + word.length;
  }
}
