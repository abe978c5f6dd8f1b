// How a romanised name sounds: a word → a string of sounds, one character each, in which spellings from different languages and
// schools of romanisation come out alike or nearly so. How near two sounds are is in costs.ts.
import { letterTable } from '../text/fold-rules.ts';
import { romanize } from './romanize.ts';

interface SoundRule {
  readonly reason: string;
  readonly source: string;
  /** Letters (plain-folded) → sounds. The longest spelling that fits wins. */
  readonly spellings: Readonly<Record<string, string>>;
  /** What must follow. */
  readonly before?: 'vowel' | 'no vowel' | 'end';
  readonly atStart?: boolean;
  readonly after?: 'no consonant';
}

/**
 * Sounds: vowels `a e i o u`, the diphthongs `E` (ay) and `O` (aw), consonants by their letter, and
 * `X` kh · `G` gh · `S` sh · `C` ch · `T` th · `D` dh · `Z` zh · `c` a c that may be anything · `x` likewise · `$` a last h.
 */
const soundRules: readonly SoundRule[] = [
  {
    reason: 'long vowels are written double or single',
    source: 'press usage; IJMES (macron)',
    spellings: { aa: 'a', aaa: 'a', ee: 'i', ii: 'i', oo: 'u', uu: 'u', ou: 'u' },
  },
  {
    reason: 'French writes ou for the consonant w at the start of a word (Ouadi)',
    source: 'French press usage',
    spellings: { ou: 'v' },
    before: 'vowel',
    atStart: true,
  },
  {
    reason: 'ay is written ai, ay, ei, ey or, after a lost hamza, ae, aye, ayi (Kataib, Kataeb, Katayeb)',
    source: 'ALA-LC (ay); BGN/PCGN Persian (ey); press usage (ai, ei, ae)',
    spellings: Object.fromEntries(
      ['ai', 'ay', 'ei', 'ey', 'ae', 'aye', 'ayi', 'eyi', 'eye', 'aei', 'aie', 'aii', 'aai', 'aae'].map(
        (from) => [from, 'E'],
      ),
    ),
    before: 'no vowel',
  },
  {
    reason: 'before another vowel the second half of ay is a consonant (Bayati, Baiati)',
    source: 'ALA-LC',
    spellings: { ai: 'ay', ay: 'ay', ei: 'ey', ey: 'ey', ayy: 'ay', eyy: 'ey' },
    before: 'vowel',
  },
  {
    reason: 'aw is written au, aw, ow, ao, and ev, av in Turkish (Rowhani, Dawra, Daura; Tevfik)',
    source: 'ALA-LC (aw); BGN/PCGN Persian (ow); German (au) and Turkish (ev) usage',
    spellings: { au: 'O', aw: 'O', ow: 'O', ao: 'O', av: 'O', ev: 'O', ew: 'O' },
    before: 'no vowel',
  },
  {
    reason: 'w between vowels is written ou in French and left out in English (Dawud, Daoud; Moussaoui)',
    source: 'French press usage',
    spellings: { aou: 'avu', aoo: 'avu', aoui: 'avi', aoua: 'ava', awou: 'avu', awoo: 'avu' },
  },
  {
    reason: 'iy and ie are one long i; y beside a consonant is i',
    source: 'ALA-LC (iy); German usage (ie); press usage (y)',
    spellings: { iy: 'i', iyy: 'i', iyi: 'i', iyyi: 'i', y: 'i', yy: 'i' },
  },
  { reason: 'a long i in German', source: 'German usage', spellings: { ie: 'i' }, before: 'no vowel' },
  {
    reason:
      'y before a vowel is a consonant, but after a consonant an i that is left out (Ryad, Riyadh; Nebenzya, Nebenzia)',
    source: 'ALA-LC; French press usage',
    spellings: { y: 'y', yy: 'y' },
    before: 'vowel',
    after: 'no consonant',
  },
  {
    reason: 'a last h after a vowel is ta marbuta, often left out, or a real h (Basra, Basrah; Salih)',
    source: 'ALA-LC note on ta marbuta; press usage',
    spellings: { h: '$' },
    before: 'end',
  },
  {
    reason: 'letters of Arabic and Persian that Latin script has no letter for',
    source: 'ALA-LC, BGN/PCGN, UN 2017 (digraphs)',
    spellings: { kh: 'X', gh: 'G', sh: 'S', ch: 'C', th: 'T', dh: 'D', zh: 'Z', ph: 'f', ck: 'k' },
  },
  {
    reason: 'German, French and Turkish spellings of j, sh and ch',
    source: 'Duden (dsch, sch, tsch); French press usage (dj, tch)',
    spellings: { dsch: 'j', dj: 'j', dzh: 'j', sch: 'S', tsch: 'C', tch: 'C', c: 'c', x: 'x' },
  },
  {
    reason: 'Russian щ is spelt out (Khrushchev, Chruschtschow); a Hebrew tsade may stand before h (Yitzhak)',
    source: 'BGN/PCGN Russian; Duden; press usage',
    spellings: { shch: 'S', schtsch: 'S', tzh: 'tzh' },
  },
  {
    reason: 'Cyrillic е at the start of a word is ye or e (Yeltsin, Eltsin; Yevgeny, Evgeny)',
    source: 'BGN/PCGN Russian; ISO 9',
    spellings: { ye: 'e' },
    atStart: true,
  },
  {
    reason: 'w is v in Persian and Turkish (Ahwaz, Ahvaz)',
    source: 'BGN/PCGN Persian',
    spellings: { w: 'v', ww: 'v' },
  },
  {
    reason: '“servant of” takes the article into itself (Abdul-Mahdi, Abd al-Mahdi, Abdel Mahdi)',
    source: 'ALA-LC (ʻAbd al-); press usage',
    spellings: { abdul: 'abd', abdel: 'abd', abdal: 'abd', abdol: 'abd', abdoul: 'abd', abdool: 'abd' },
    before: 'end',
    atStart: true,
  },
];

/** Letters whose mark tells more than the plain letter: they are spelt out before folding, besides being folded. */
export const markedLetters = letterTable(
  'ş sh š sh ś sh ș sh ç ch č ch ć ch ž zh ǧ j ǰ j ğ gh ġ gh ḡ gh ḫ kh ẖ kh ḵ kh ḏ dh ṯ th',
);

const vowels = 'aeiou';
const none: readonly Spelling[] = [];
const latin = /^[a-z]+$/;

interface Spelling extends Pick<SoundRule, 'before' | 'atStart' | 'after'> {
  readonly from: string;
  readonly to: string;
}

/** By first letter, the longest first and the conditional before the free. */
const spellings = new Map<string, Spelling[]>();
for (const { spellings: pairs, reason: _r, source: _s, ...condition } of soundRules) {
  for (const [from, to] of Object.entries(pairs)) {
    const first = from.charAt(0);
    spellings.set(first, [...(spellings.get(first) ?? []), { from, to, ...condition }]);
  }
}
const rank = ({ from, before, atStart }: Spelling) => from.length * 4 + (before ? 2 : 0) + (atStart ? 1 : 0);
for (const rules of spellings.values()) rules.sort((a, b) => rank(b) - rank(a));

const isVowel = (text: string, at: number): boolean => at < text.length && vowels.includes(text.charAt(at));

function fits({ from, before, atStart, after }: Spelling, word: string, at: number): boolean {
  if (atStart === true && at > 0) return false;
  if (after !== undefined && at > 0 && !isVowel(word, at - 1)) return false;
  if (from.length > 1 && !word.startsWith(from, at)) return false;
  if (before === undefined) return true;
  const next = at + from.length;
  return before === 'end' ? next === word.length : isVowel(word, next) === (before === 'vowel');
}

/** The sounds of a folded word; empty where it isn't written with an alphabet that has vowels. */
export function phoneticKey(word: string): string {
  const text = romanize(word);
  if (!latin.test(text)) return '';
  let sounds = '';
  let last = '';
  for (let at = 0; at < text.length;) {
    let heard = text.charAt(at);
    let length = 1;
    for (const spelling of spellings.get(heard) ?? none) {
      if (!fits(spelling, text, at)) continue;
      heard = spelling.to;
      length = spelling.from.length;
      break;
    }
    // Doubled letters are one sound.
    sounds += heard.charAt(0) === last ? heard.slice(1) : heard;
    last = heard.charAt(heard.length - 1);
    at += length;
  }
  return sounds;
}
