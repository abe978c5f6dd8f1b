// What plain folding changes, as data: each rule with the reason and where it comes from. `fold.ts` applies them.

interface FoldRule {
  readonly reason: string;
  readonly source: string;
  /** Replacements by letter; the letters are lower case and decomposed. */
  readonly letters: Readonly<Record<string, string>>;
}

/** Parses `ß ss æ ae …`: letters, each followed by its replacement. */
export function letterTable(pairs: string): Readonly<Record<string, string>> {
  const parts = pairs.trim().split(/\s+/);
  return Object.fromEntries(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? '']] : [])));
}

/** Every letter of `from` becomes `to`. */
const each = (from: string, to: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from(from, (letter) => [letter, to]));

const digits = (zero: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(zero + digit), String(digit)]),
  );

export const foldRules: readonly FoldRule[] = [
  {
    reason:
      'Latin letters with a stroke, a hook or no dot are letters of their own to Unicode and do not decompose',
    source: 'Unicode Latin-ASCII transliterator (CLDR)',
    letters: letterTable(
      `ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ħ h ŋ n ŧ t ĸ q ƀ b ƃ b ɓ b ƈ c ɖ d ɗ d ƒ f ɠ g ǥ g ɨ i ƙ k ƚ l
      ɲ n ƞ n ɵ o ƥ p ʂ s ƭ t ʉ u ʋ v ƴ y ƶ z ȷ j ɛ e ɔ o`,
    ),
  },
  {
    reason: 'Azerbaijani ə stands where other romanisations write a (Əliyev, Heydər)',
    source: 'BGN/PCGN romanization of Azerbaijani',
    letters: { ə: 'a', ǝ: 'a' },
  },
  {
    reason: 'apostrophes and the signs for ayn and hamza are left out as often as they are written',
    source: 'ALA-LC and DIN 31635 (signs); common press usage (omission)',
    letters: each("'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋ΄᾽᾿ʔʕꜢꜣꜤꜥ＇׳״ءٴ", ''),
  },
  {
    reason:
      'yeh and kaf have other code points on Persian, Urdu and Kurdish keyboards, and Arabic yeh loses its dots',
    source: 'Unicode Standard, chapter 9; OpenSearch and Lucene ArabicNormalizer, PersianNormalizer',
    letters: { ...each('یىېےێۍ', 'ي'), ...each('کڪګ', 'ك'), ...each('ۆۇۈۋ', 'و'), ڕ: 'ر', ڵ: 'ل' },
  },
  {
    reason: 'alef wasla is written as plain alef (the forms with hamza or madda decompose)',
    source: 'Lucene ArabicNormalizer',
    letters: { ٱ: 'ا' },
  },
  {
    reason:
      'ta marbuta ends a word as heh does in speech and in Persian spelling; heh has Urdu and Kurdish forms',
    source: 'Lucene ArabicNormalizer, PersianNormalizer, SoraniNormalizer',
    letters: each('ةہھەۀۃ', 'ه'),
  },
  {
    reason: 'tatweel only stretches a word',
    source: 'Unicode Standard, chapter 9',
    letters: { ـ: '' },
  },
  {
    reason: 'digits of other scripts stand for the same numbers',
    source: 'Unicode Character Database, Nd',
    letters: { ...digits(0x660), ...digits(0x6f0), ...digits(0x966), ...digits(0x9e6) },
  },
  {
    reason: 'a Greek sigma is written otherwise at the end of a word',
    source: 'Unicode CaseFolding.txt',
    letters: { ς: 'σ' },
  },
  {
    reason: 'five Hebrew letters are written otherwise at the end of a word',
    source: 'Unicode Standard, chapter 9',
    letters: { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' },
  },
  {
    reason: 'hyphens and dashes are typed as the one on the keyboard',
    source: 'Unicode Character Database, Pd',
    letters: each('‐‑‒–—―−־﹣－', '-'),
  },
];

/**
 * Marks that go: accents on Latin, Greek and Cyrillic (й and ё become и and е), Hebrew points and cantillation, Arabic vowel
 * signs and the hamza and madda that NFKD splits off. Marks of other scripts (Devanagari, Thai, kana) are vowels or
 * consonants and stay.
 */
export const strippedMarks =
  '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a' +
  '\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u08ca-\\u08e1\\u08e3-\\u08ff' +
  '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';

/** Invisible characters that go: joiners (ZWNJ in Persian compounds), direction marks, soft hyphen, byte order mark. */
export const strippedInvisible =
  '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';
