// The consonants of a word: what a name in a script with few vowels (Arabic, Persian, Hebrew, the scripts of India, Thai) or of
// syllables (Hangul, Ethiopic) shares with its romanised form. Letters that are romanised in several ways stand for any of them.
import { letterTable } from '../text/fold-rules.ts';
import { phoneticKey } from './phonetic.ts';

/** Fewer consonants say too little: whether the word begins and ends with a vowel must agree too. */
const fewest = 4;

/** A reading's consonants alone. */
export const unframed = (reading: string): string => (/^[VC]/.test(reading) ? reading.slice(1, -1) : reading);
/** More readings than these are of no name. */
const mostReadings = 32;

/** `x ab|c y -`: letters, each with its readings; `-` is none. */
function readingTable(pairs: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(letterTable(pairs)).map(([letter, readings]) => [
      letter,
      readings.split('|').map((reading) => (reading === '-' ? '' : reading)),
    ]),
  );
}

/** Letters (plain-folded) → classes of consonants. Alef, waw, yeh and ayn may be vowels, and have none. */
const arabic =
  'ا - ع - و - ي - ب b پ p ت t ث s|t ج S|q چ S ح h خ h د d ذ z|d ر r ز z ژ S س s ش S ص s ض d|z ط t ظ z|d غ q ف p ڤ p|b ق q ك q گ q ل l م m ن n ه h ٹ t ڈ d ڑ r ں n';
const hebrew =
  'א - ע - ו - י -|S ב b ג q ד d ה h ז z ח h|S ט t כ q|h ל l מ m נ n ס s פ p צ s|ts|tz ק q ר r ש S|s ת t|s';

/** The scripts of India are laid out alike: letters by their place in the block of Devanagari. */
const indic =
  'क q ख q|h ग q घ q|- ङ n ऩ n ऱ r ऴ l|- च S छ S ज S|z झ S ञ n ट t ठ t ड d|r ढ d|r ण n त t थ t द d ध d न n प p|b|bh फ p ब b|- भ b|bh म m य -|S र r ल l ळ l व - श S ष S स s ह h ं n|m';
/** Last consonants of a syllable sound otherwise; a consonant with the sign of silence is not heard. */
const thai =
  'ก q ข q ฃ q ค q ฅ q ฆ q ง nq|n จ S|t ฉ S ช S|t ซ s ฌ S ญ y|n ฎ d|t ฏ t ฐ t ฑ t|d ฒ t ณ n ด d|t ต t ถ t ท t ธ t น n บ b|p ป p ผ p ฝ p พ p|b ฟ p ภ p|b ม m ย - ร r|n ล l|n ว -|b ศ s|t ษ s|t ส s|t ห h|- ฬ l อ - ฮ h';
const silent = /.[\u0e34-\u0e3a]?\u0e4c/g;

/** The nasal sign of Gurmukhi stands apart. */
const others = 'ੰ n|m';
const indicBlocks = [0x900, 0x980, 0xa00, 0xa80, 0xb00, 0xb80, 0xc00, 0xc80, 0xd00];

/** The consonants of the Ethiopic syllables, eight of which differ in the vowel alone. */
const ethiopic =
  'h l h m s r s S q q q q b -|b|p t S|t h h n n - q q h h - - z S - d d S q q q t S|t p s|ts s|ts p p'.split(
    ' ',
  );
const firstEthiopic = 0x1200;
/** The sixth of the eight stands for a consonant alone too. */
const isMute = (unit: number): boolean => unit % 8 === 5;

const table = ((): Readonly<Record<string, readonly string[]>> => {
  const devanagari = Object.entries(readingTable(indic));
  const indicLetters = indicBlocks.flatMap((block) =>
    devanagari.map(([letter, readings]) => {
      const place = letter.charCodeAt(0) - (indicBlocks[0] ?? 0);
      return [String.fromCharCode(block + place), readings] as const;
    }),
  );
  return {
    ...Object.fromEntries(indicLetters),
    ...readingTable(others),
    ...readingTable(arabic),
    ...readingTable(hebrew),
    ...readingTable(thai),
  };
})();

/** Sounds → the same classes, which are coarse: Hebrew writes p and f, h and kh with one letter. */
const sounds = readingTable(
  'a - e - i - o - u - E - O - y - v -|b|p $ - h h X h f p k q g q|S G q q q D z|d T s|t C S S S Z S j S|- c q|s x h|qs',
);

/** Initials of syllables, vowels and finals in the order of Unicode; only the consonants are heard. */
const hangulInitials = 'q q n d|t d|t r|l|-|n m b|p b|p s s - S S S q t p h'.split(' ');
const hangulFinals = '- q q q n n n d|t l|r l|q m l l l l l m p p s s nq S S q t p -'.split(' ');
/** Family names as they are usually romanised. */
const hangulNames = readingTable(
  '박 pq|prq 이 -|l|r 리 -|l|r 유 -|r 류 -|r 임 m|lm|rm 노 n|r|- 나 n|r 양 nq|rnq 여 -|r',
);
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const vowelsAndFinals = 588;

function readingsOf(letter: string): readonly string[] {
  const unit = letter.charCodeAt(0);
  const syllables = ethiopic[Math.floor((unit - firstEthiopic) / 8)];
  if (syllables !== undefined)
    return syllables.split('|').map((heard) => `${heard}${isMute(unit) ? '' : unheard}`.replace('-', ''));
  if (unit < firstSyllable || unit > lastSyllable) return table[letter] ?? [''];
  const known = hangulNames[letter];
  if (known !== undefined) return known;
  const place = unit - firstSyllable;
  const initials = (hangulInitials[Math.floor(place / vowelsAndFinals)] ?? '').split('|');
  const finals = (hangulFinals[place % 28] ?? '').split('|');
  return initials.flatMap((initial) => finals.map((final) => `${initial}.${final}`.replaceAll('-', '')));
}

/** Scripts whose consonants are looked for. */
const bare = /^(?:[\u0590-\u06ff\u1200-\u1357\uac00-\ud7a3]|[\u0900-\u0d7f]|[\u0e00-\u0e7f])+$/;

/** Whether a word is of a script that is read by its consonants. */
export const isBare = (word: string): boolean => bare.test(word);

/** An article within a word: عبدالناصر. */
const innerArticle = /(?<=..)ال(?=..)/u;
/** At the end of a word, also before a Persian suffix, heh is as little heard as ta marbuta; at its beginning it is the Hebrew article. */
const vowelLetter = 'ا';
const finalHeh = /[הه](?=(?:اي)?$)/;
const hebrewArticle = /^ה(?=...)/;

/** Between two letters of India it says that no vowel is. */
const virama = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d]/g;

/** Sorani writes its a with a heh: مەسعود, which is folded like any other. */
const soraniVowel = /(?<=.)ه/g;

/** The spellings of a bare word that are read. */
function spellingsOf(word: string, isSorani: boolean): readonly string[] {
  const letters = isSorani ? word.replace(soraniVowel, vowelLetter) : word;
  const whole = letters.replace(finalHeh, vowelLetter).replace(virama, '').replace(silent, '');
  return [...new Set([whole, whole.replace(innerArticle, ''), whole.replace(hebrewArticle, '')])];
}

/** Each way to choose a reading of each letter; one that is not heard parts its neighbours. */
function combined(
  letters: Iterable<string>,
  readings: (letter: string) => readonly string[],
): readonly string[] {
  let all: readonly string[] = [''];
  for (const letter of letters) {
    const next = readings(letter);
    all = all.flatMap((before) => next.map((reading) => before + (reading === '' ? unheard : reading)));
    if (all.length > mostReadings) all = all.slice(0, mostReadings);
  }
  return all;
}

const unheard = '.';

/** Latin doubles letters that are one; where a script has none of its vowels, two that are alike may be two. */
function consonantsIn(reading: string, isBareWord: boolean): readonly string[] {
  const single = reading.replace(/([^.])\1+/g, '$1');
  return isBareWord ? [framed(single), framed(reading)] : [framed(single)];
}

/** `VsdC`: whether a short word begins and ends with a vowel or a consonant. */
function framed(reading: string): string {
  const consonants = reading.replaceAll(unheard, '');
  if (consonants === '' || consonants.length >= fewest) return consonants;
  const [start, end] = [reading.startsWith(unheard), reading.endsWith(unheard)];
  return `${start ? 'V' : 'C'}${consonants}${end ? 'V' : 'C'}`;
}

/** The consonants of a word, or of some that are read as one, in each way in which they may be read. */
export function consonantKeys(words: readonly string[], isSorani = false): readonly string[] {
  const word = words.join('');
  const isBareWord = isBare(word);
  const spellings = isBareWord ? spellingsOf(word, isSorani) : [words.map(phoneticKey).join('')];
  const lettersOf = isBareWord ? readingsOf : (sound: string): readonly string[] => sounds[sound] ?? [sound];
  const readings = spellings
    .flatMap((spelling) => combined(spelling, lettersOf))
    .flatMap((reading) => consonantsIn(reading, isBareWord))
    .filter((reading) => reading !== '');
  return [...new Set(readings)];
}
