// Scripts with vowels, read letter by letter (ISO 9 and ISO 843 simplified to the usual press forms).
import { letterTable } from '../text/fold-rules.ts';

const cyrillic = letterTable(
  `а a б b в v г g ґ g д d е e є e ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ sh
  ы i э e ю yu я ya ј y љ l њ n ћ ch ђ dj џ dj ѓ g ќ k қ q ғ gh ҳ h ә a`,
);
const greek = letterTable(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ u φ f χ kh ψ ps ω o',
);
const unheard = { ъ: '', ь: '' };
const letters: Readonly<Record<string, string>> = { ...cyrillic, ...greek, ...unheard };

const greekPairs: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/μπ/g, 'b'],
  [/ντ/g, 'd'],
  [/γκ/g, 'g'],
  [/τζ/g, 'dj'],
];
const alphabetic = /[\u0370-\u052f]/;

/** A folded word of an alphabet with vowels in Latin letters; other words as they are. */
export function romanize(word: string): string {
  if (!alphabetic.test(word)) return word;
  const paired = greekPairs.reduce((text, [from, to]) => text.replace(from, to), word);
  return Array.from(paired, (letter) => letters[letter] ?? letter).join('');
}
