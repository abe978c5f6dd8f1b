// Scripts with vowels, read letter by letter (ISO 9 and ISO 843 simplified to the usual press forms).
import { letterTable } from '../text/fold-rules.ts';

const cyrillic = letterTable(
  `а a б b в v г g ґ g д d е e є e ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ sh
  ы i э e ю yu я ya ј y љ l њ n ћ ch ђ dj џ dj ѓ g ќ k қ q ғ gh ҳ h ә a`,
);
const greek = letterTable(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ u φ f χ kh ψ ps ω o',
);
const georgian = letterTable(
  `ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts
  ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h`,
);
const armenian = letterTable(
  `ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p
  ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f`,
);
const kana = letterTable(
  `あ a い i う u え e お o か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go さ sa し shi す su せ se そ so
  ざ za じ ji ず zu ぜ ze ぞ zo た ta ち chi つ tsu て te と to だ da ぢ ji づ zu で de ど do な na に ni ぬ nu ね ne の no
  は ha ひ hi ふ fu へ he ほ ho ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ま ma み mi む mu め me も mo
  や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa を o ん n ゔ vu`,
);
const unheard = { ъ: '', ь: '' };
const letters: Readonly<Record<string, string>> = {
  ...cyrillic,
  ...greek,
  ...georgian,
  ...armenian,
  ...kana,
  ...unheard,
};

const katakana = /[ァ-ヶ]/g;
const hiraganaOf = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0x60);

const pairs: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/μπ/g, 'b'],
  [/ντ/g, 'd'],
  [/γκ/g, 'g'],
  [/τζ/g, 'dj'],
  [/ու/g, 'u'],
];
/** A small kana changes what stands before or after it. */
const smallKana: readonly (readonly [RegExp, string])[] = [
  [/i(?=[ゃゅょ])/g, ''],
  [/ゃ/g, 'ya'],
  [/ゅ/g, 'yu'],
  [/ょ/g, 'yo'],
  [/(?<=sh|ch|j)y/g, ''],
  [/[っー]/g, ''],
];
const alphabetic = /[\u0370-\u058f\u10d0-\u10ff\u3041-\u30ff]/;

/** In a word with a letter that Russian hasn't, г is h and и is y (Чернігів, Chernihiv). */
const ukrainianLetter = /[іїєґ]/;
const ukrainian: readonly (readonly [RegExp, string])[] = [
  [/г/g, 'h'],
  [/и/g, 'y'],
];

/** A folded word of an alphabet with vowels in Latin letters; other words as they are. */
export function romanize(word: string): string {
  if (!alphabetic.test(word)) return word;
  const paired = replaceAll(
    replaceAll(word.replace(katakana, hiraganaOf), ukrainianLetter.test(word) ? ukrainian : []),
    pairs,
  );
  const latin = Array.from(paired, (letter) => letters[letter] ?? letter).join('');
  return replaceAll(latin, smallKana);
}

const replaceAll = (text: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((changed, [from, to]) => changed.replace(from, to), text);
