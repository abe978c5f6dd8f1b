// Other forms of a word: plurals and tenses of English that an ending makes, and small numbers in words and digits.
import { textBound } from '../text/lower-bound.ts';
import { sortedWords, type WordIndex } from './words.ts';

/** An ending, and what stands in its place in the words that the form may be of. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=[^s])s$/, ['']],
  [/(?<=[sxzo]|[cs]h)es$/, ['']],
  [/ie[sd]$/, ['y']],
  [/(?:ed|ing)$/, ['', 'e']],
  [/([bdgklmnprtv])\1(?:ed|ing)$/, ['$1']],
];

/** The beginning that all forms of a word share; shorter ones are shared by too many. */
const shortestBase = 3;
const withVowel = /[aeiouy]/;
/** Before `Nations` or `States` it is no form of a unit. */
const neverForms = new Set(['united']);

/** What the word may be a form of, with itself. Without a dictionary some are no words, which no text has. */
function basesOf(word: string): readonly string[] {
  if (!/^[a-z]+$/.test(word) || neverForms.has(word)) return [word];
  const bases = endings.flatMap(([ending, before]) =>
    ending.test(word) ? before.map((letters) => word.replace(ending, letters)) : [],
  );
  return [word, ...bases.filter((base) => base.length >= shortestBase && withVowel.test(base))];
}

const numerals = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The words of the index (folded) that are other forms of this one: `visited` of `visits`, `twelve` of `12`. */
export function formsIn(index: WordIndex, word: string): readonly string[] {
  const numeral = numerals[Number(word)] ?? String(numerals.indexOf(word));
  if (index.numbers.has(numeral)) return [numeral];
  const bases = basesOf(word);
  // Of a word without an ending the forms begin with it.
  if (bases.length === 1) return [];
  const stem = bases.reduce(sharedBeginning).replace(/e$/, '');
  const words = sortedWords(index);
  const found: string[] = [];
  for (let at = textBound(words, stem); words[at]?.startsWith(stem) === true; at++) {
    const other = words[at] ?? '';
    if (!other.startsWith(word) && basesOf(other).some((base) => bases.includes(base))) found.push(other);
  }
  return found;
}

function sharedBeginning(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}
