import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/text/fold.ts';
import { highlighter } from '../../src/search/highlight.ts';
import { buildNameIndex, findNames } from '../../src/names/names.ts';
import { wordsOf } from '../../src/search/words.ts';
import { splitGraphemes } from '../../src/timeline/lines/text.ts';
import { catalogOf, siege } from '../helpers/dataset.ts';

const catalog = catalogOf(siege);

/** The text with what is marked in ‹›. */
function marked(query: string, text: string): string {
  let shown = '';
  let at = 0;
  for (const [start, end] of highlighter(catalog, query)(text)) {
    shown += `${text.slice(at, start)}‹${text.slice(start, end)}›`;
    at = end;
  }
  return shown + text.slice(at);
}

describe('marked is', () => {
  test.each([
    ['raid', 'Night raid, and raiders', 'Night ‹raid›, and ‹raid›ers'],
    ['raid', 'afraid', 'afraid'],
    ['RAID', 'Raid', '‹Raid›'],
    ['night raid', 'A raid at night', 'A ‹raid› at ‹night›'],
    ['n night', 'night', '‹night›'],
    ['cafe', 'the Café', 'the ‹Café›'],
    ["kata'ib", 'Kataib and Kata’ib', '‹Kataib› and ‹Kata’ib›'],
    // Phrases as a whole, the last word as far as it is typed.
    ['"red line"', 'a red line, red lines, a red herring', 'a ‹red line›, ‹red line›s, a red herring'],
    ['"red-line"', 'a red line', 'a ‹red line›'],
    ['red-line', 'the red–line of red', 'the ‹red–line› of red'],
    // With the signs of the text or without.
    ['b52', 'a B-52 bomber', 'a ‹B-52› bomber'],
    ['b5', 'a B-52 bomber', 'a ‹B-5›2 bomber'],
    ['snap-back', 'the snapback, snap back', 'the ‹snapback›, ‹snap back›'],
    ['2500', '2,500 men, 2 500', '‹2,500› men, 2 500'],
    ['人民', '中华人民共和国', '中华‹人民›共和国'],
    ['탄핵', '대통령탄핵소추', '대통령‹탄핵›소추'],
    // Names in the spelling of the text.
    ['umar', 'Omar al-Haddad', 'Omar al-Haddad'],
    ['hadad', 'Omar al-Haddad', 'Omar al-‹Haddad›'],
    ['حداد', 'عمر الحداد', 'عمر ال‹حداد›'],
    ['الحداد', 'عمر الحداد', 'عمر ‹الحداد›'],
    ['عمر', 'قال عُمَر', 'قال ‹عُمَر›'],
    // Neither fields nor what is not wanted.
    ['who:haddad -raid', 'Haddad and the raid', 'Haddad and the raid'],
    ['raid|night', 'raid at night', '‹raid› at ‹night›'],
    ['', 'raid', 'raid'],
    ['-', 'raid -', 'raid -'],
  ])('of %s in %s', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });
});

describe('in every script marked is whole letters, composed or not', () => {
  test.each([
    ['елка', 'На Ёлках', 'На ‹Ёлка›х'],
    ['оду', 'Одушевлённый', '‹Оду›шевлённый'],
    ['οδυσσευς', 'ο Ὀδυσσεύς', 'ο ‹Ὀδυσσεύς›'],
    ['שלו', 'שָׁלוֹם', '‹שָׁלוֹ›ם'],
    ['صدر', 'مقتدى الـــصَّدر', 'مقتدى الـــ‹صَّدر›'],
    ['کاظمي', 'مصطفى الكاظمي', 'مصطفى ال‹كاظمي›'],
    ['خامن', 'علی خامنه‌ای', 'علی ‹خامن›ه‌ای'],
    ['احمد', 'أَحْمَدُ', '‹أَحْمَدُ›'],
    ['الل', 'ﷲ اكبر', '‹ﷲ› اكبر'],
    ['ist', 'İstanbul', '‹İst›anbul'],
    ['gross', 'Großbritannien', '‹Groß›britannien'],
    ['qaani', 'Qa’ānī and Qaʾanis', '‹Qa’ānī› and ‹Qaʾani›s'],
    ['हिन्दी', 'हिन्दी में', '‹हिन्दी› में'],
    ['한', '한국', '‹한›국'],
    ['がぎ', 'がぎぐ', '‹がぎ›ぐ'],
    ['irg', 'ＩＲＧＣ', '‹ＩＲＧ›Ｃ'],
    ['45', '۴۵ روز', '‹۴۵› روز'],
  ])('of %s in %s', (query, text, expected) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(marked(query, text.normalize(form))).toBe(expected.normalize(form));
      expect(marked(query.normalize(form), text)).toBe(expected);
    }
  });
});

/** Letters of all scripts, with marks that join them. */
const letters = fc.constantFrom(
  ...('abcXYZéüışßøłæ -’ʿقاسمسلیکةأإآئؤءىـًَّ\u200c٤Сулёй\u0301Ὀδσςשָׁםｆहिन्が\u3099한\u1112\u1161👩\u200d🇮🇶ﷲ'.match(
    /./gsu,
  ) ?? []),
  'raid',
  'حداد',
  '👩‍👩‍👧',
);
const anyText = fc.array(letters, { maxLength: 16 }).map((parts) => parts.join(''));

function expectOnBorders(text: string, ranges: readonly (readonly [number, number])[]): void {
  const borders = new Set([0]);
  let at = 0;
  for (const grapheme of splitGraphemes(text)) borders.add((at += grapheme.length));
  let last = 0;
  for (const [start, end] of ranges) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect([borders.has(start), borders.has(end)]).toEqual([true, true]);
    last = end;
  }
}

describe('marks are in order, apart and on grapheme borders', () => {
  test('in a text, whatever is searched for', () => {
    fc.assert(
      fc.property(anyText, anyText, (query, shown) => {
        for (const form of ['NFC', 'NFD'] as const)
          expectOnBorders(shown.normalize(form), highlighter(catalog, query)(shown.normalize(form)));
        // And with something of it to be found.
        const [word = ''] = wordsOf(shown);
        expectOnBorders(shown, highlighter(catalog, word.slice(0, 1 + (word.length >> 1)))(shown));
      }),
      { numRuns: 400 },
    );
  });

  test('in a name, by whichever spelling it is found', () => {
    const spelling = fc.oneof(
      anyText,
      fc.constantFrom('Qassem Soleimani', 'قاسم سلیمانی', 'Kata’ib Ḥizballāh'),
    );
    fc.assert(
      fc.property(spelling, spelling, fc.constantFrom('NFC', 'NFD'), (name, other, form) => {
        const names = buildNameIndex([
          { id: 'x', weight: 0, names: [name, other].map((text) => text.normalize(form)) },
        ]);
        for (const sought of [name, other, name.slice(0, 3), foldText(name).slice(0, 4), 'sulaimani']) {
          for (const match of findNames(names, sought)) expectOnBorders(match.name, match.ranges);
        }
      }),
      { numRuns: 400 },
    );
  });
});

test('the same letters are marked of a composed and of a decomposed text', () => {
  const marksIn = (query: string, text: string): string[] =>
    highlighter(catalog, query)(text).map(([start, end]) => text.slice(start, end).normalize('NFC'));
  fc.assert(
    fc.property(anyText, (text) => {
      const [word = ''] = wordsOf(text);
      expect(marksIn(word, text.normalize('NFD'))).toEqual(marksIn(word, text.normalize('NFC')));
    }),
    { numRuns: 400 },
  );
});

test('a long text with many marks takes no longer than reading it', () => {
  const text = 'raid and night and '.repeat(20_000);
  expect(highlighter(catalog, 'raid night')(text)).toHaveLength(40_000);
});
