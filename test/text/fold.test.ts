import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldRules } from '../../src/text/fold-rules.ts';
import { fold, foldText, originalRange } from '../../src/text/fold.ts';

describe('folding makes two spellings of a word the same', () => {
  test.each([
    ['case and accents', 'Agnès CALLAMARD', 'agnes callamard'],
    ['Turkish letters', 'İsmail Kaanı, IŞİD', 'ismail kaani, isid'],
    [
      'Latin letters that do not decompose',
      'Großbritannien Łódź Ærø Þór Đức',
      'grossbritannien lodz aero thor duc',
    ],
    ['capital sharp s', 'GROẞ', 'gross'],
    ['Azerbaijani schwa', 'Heydər Əliyev', 'heydar aliyev'],
    [
      'apostrophes, ayn and hamza signs',
      "Qa'ani Qa’ani Qaʾani Sha`bi ʿAlī a´b",
      'qaani qaani qaani shabi ali ab',
    ],
    ['scholarly romanisation', 'Qāsim Sulaymānī, aṣ-Ṣadr', 'qasim sulaymani, as-sadr'],
    ['Persian yeh and kaf', 'علی کاظمی', foldText('علي كاظمي')],
    ['alef with hamza and madda', 'أحمد إسماعيل آية ٱلله', 'احمد اسماعيل ايه الله'],
    ['alef maqsura and ta marbuta', 'مصطفى النجف الفلوجة', 'مصطفي النجف الفلوجه'],
    ['hamza on its seats and alone', 'فؤاد رئيس بهاء', 'فواد رييس بها'],
    ['vowel signs and tatweel', 'مُحَمَّد الـــصدر', 'محمد الصدر'],
    ['zero-width non-joiner', 'خامنه‌ای', 'خامنهاي'],
    ['Arabic ligatures', 'ﷲ', 'الله'],
    ['Arabic and Persian digits', '٤٥ ۴۵ 45', '45 45 45'],
    ['Cyrillic', 'Йемен Ёлка', 'иемен елка'],
    ['Greek accents and last sigma', 'Ὀδυσσεύς', 'οδυσσευσ'],
    ['Hebrew points and last letters', 'שָׁלוֹם', 'שלומ'],
    ['full-width letters', 'ＩＲＧＣ', 'irgc'],
    ['dashes', 'Abdul‐Mahdi Abdul–Mahdi', 'abdul-mahdi abdul-mahdi'],
    ['marks that are letters stay', 'हिन्दी がぎ 한국', 'हिन्दी がぎ 한국'],
    ['a lone hamza stays, for there is nothing else', 'ء', 'ء'],
    ['nothing', '', ''],
  ])('%s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('every rule says why and whence', () => {
    expect(foldRules.filter(({ reason, source }) => reason === '' || source === '')).toEqual([]);
  });

  test('no letter of a rule is left where the rule has been', () => {
    const letters = foldRules.flatMap((rule) => Object.keys(rule.letters));
    expect(letters.filter((letter) => foldText(`x${letter}x`).includes(letter))).toEqual([]);
  });
});

const scripts =
  "abcXYZ0189 -'’ʿ.éüışßøłæ" +
  'قاسمسلیمانیيكکةهأإآئؤءىـًَّ\u200c٤۴' +
  'Сулеёйї' +
  'Ὀδσς' +
  'שָםך' +
  'ｆ' +
  'हिが한\u3099\u1161';
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...scripts), maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The offsets at which a grapheme begins or the text ends. */
const bordersOf = (text: string) =>
  new Set([...Array.from(graphemes.segment(text), ({ index }) => index), text.length]);

describe('folding', () => {
  test('of a folded text changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => foldText(foldText(text)) === foldText(text)),
      { numRuns: 2000 },
    );
  });

  test('never leaves a name without a letter or digit', () => {
    // A few Arabic signs are letters to Unicode only until they are decomposed.
    const hasLetter = (text: string) => /[\p{L}\p{N}]/u.test(text.normalize('NFKD'));
    fc.assert(
      fc.property(texts, (text) => !hasLetter(text) || hasLetter(foldText(text))),
      { numRuns: 2000 },
    );
  });

  test('gives the same for composed and decomposed text', () => {
    const same = (text: string) => foldText(text.normalize('NFC')) === foldText(text.normalize('NFD'));
    fc.assert(fc.property(texts, same), { numRuns: 2000 });
  });

  test('is the same with the way back as without', () => {
    fc.assert(
      fc.property(texts, (text) => fold(text).text === foldText(text)),
      { numRuns: 2000 },
    );
  });

  test('takes time in proportion to the text', () => {
    const long = "Qa'ání ".repeat(150_000);
    expect(foldText(long)).toHaveLength(6 * 150_000);
  });
});

describe('the way back to the original', () => {
  test.each([
    ["Esmail Qa'ani", 'qaani', "Qa'ani"],
    ['Haşdi Şabi', 'sabi', 'Şabi'],
    ['Großbritannien', 'gros', 'Groß'],
    ['علی خامنه‌ای', 'خامنهاي', 'خامنه‌ای'],
    ['مُحَمَّد', 'مح', 'مُحَ'],
    ['Cafe\u0301 Ole\u0301', 'cafe', 'Cafe\u0301'],
  ])('marks in %s what %s matches', (text, part, original) => {
    const folded = fold(text);
    const at = folded.text.indexOf(part);
    expect(text.slice(...originalRange(folded, at, at + part.length))).toBe(original);
  });

  test('leads from any part of the folded text to whole graphemes that cover it', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (text, a, b) => {
        const folded = fold(text);
        const from = Math.min(a, b, folded.text.length);
        const to = Math.min(Math.max(a, b), folded.text.length);
        const [start, end] = originalRange(folded, from, to);
        const borders = bordersOf(text);
        expect(borders).toContain(start);
        expect(borders).toContain(end);
        expect(start).toBeLessThanOrEqual(end);
        for (let at = from; at < to; at++) {
          expect(folded.starts[at]).toBeGreaterThanOrEqual(start);
          expect(folded.ends[at]).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('covers all that is left of the original, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { starts, ends, text: folded } = fold(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        expect(starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
