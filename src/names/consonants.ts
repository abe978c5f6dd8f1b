// The consonants of a word: what a name in Arabic or Hebrew script, which has few vowels, shares with its romanised form.
import { letterTable } from '../text/fold-rules.ts';
import { soundsOf } from './phonetic.ts';

export interface Skeleton {
  readonly consonants: string;
  /** Written with an alphabet that has vowels. */
  readonly hasVowels: boolean;
}

/** Fewer consonants say too little. */
const fewest = 3;

/** Letters (plain-folded) → classes of consonants. Alef, waw, yeh and ayn may be vowels, and have none. */
const arabic = letterTable(
  'ب b پ p ت t ث s ج j چ S ح h خ h د d ذ z ر r ز z ژ j س s ش S ص s ض z ط t ظ z غ q ف p ڤ p ق q ك q گ q ل l م m ن n ه h',
);
const hebrew = letterTable('ב b ג q ד d ה h ז z ח h ט t כ q ל l מ m נ n ס s פ p צ s ק q ר r ש S ת t');
const vowelLetters = Object.fromEntries(Array.from('اعويאועי', (letter) => [letter, '']));
const consonantsOf: Readonly<Record<string, string>> = { ...arabic, ...hebrew, ...vowelLetters };

/** Sounds → the same classes, which are coarse: Hebrew writes p and f, h and kh with one letter. */
const alike = letterTable('X h f p k q g q G q c q D z T s C S Z j x h');
const vowelSounds = Object.fromEntries(Array.from('aeiouEOyv$', (sound) => [sound, '']));
const classOfSound: Readonly<Record<string, string>> = { ...alike, ...vowelSounds };

const abjad = /^[\u0590-\u06ff]+$/;

/** Null where there are too few consonants, or the script is another. */
export function skeletonOf(word: string): Skeleton | null {
  const hasVowels = !abjad.test(word);
  const table = hasVowels ? classOfSound : consonantsOf;
  let consonants = '';
  for (const letter of hasVowels ? soundsOf(word) : word.replace(/[הه]$/, '')) {
    const heard = table[letter] ?? letter;
    if (heard !== consonants.charAt(consonants.length - 1)) consonants += heard;
  }
  return consonants.length < fewest ? null : { consonants, hasVowels };
}
