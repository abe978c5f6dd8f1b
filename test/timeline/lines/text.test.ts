import stringWidth from 'string-width';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cut,
  cutShort,
  padEnd,
  padStart,
  splitGraphemes,
  take,
  width,
  wrap,
  wrapAtMost,
  wrapRanges,
} from '../../../src/timeline/lines/text.ts';

const family = '👨‍👩‍👧‍👦';
const flag = '🇮🇶';

describe('the width of', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['漢字', 4],
    [family, 2],
    [flag + flag, 4],
    ['e\u0301', 1],
    ['سلیمانی', 7],
    ['سُلَيْمَان', 6],
    ['▁█▲△≠…–', 7],
    ['ｶﾞ', 2],
    ['\u3000', 2],
    ['\u200b', 0],
  ])('%j is %i', (text, cells) => {
    expect(width(text)).toBe(cells);
  });

  test('every character is that of the standard, alone, beside others and with a mark', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0xd800; code++) {
      const character = String.fromCharCode(code);
      // U+009B begins a terminal sequence that swallows what follows it.
      if (code === 0x9b) continue;
      for (const text of [character, `漢${character}\u0301a`]) {
        if (width(text) !== stringWidth(text)) wrong.push(`${code.toString(16)} in ${JSON.stringify(text)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        family,
        flag,
        '漢',
        'e\u0301',
        'سُ',
        ' ',
        '  ',
        '\u3000',
        'word',
        'क्षि',
        '\u200d',
        '\ud800',
        '한',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);

describe('a start of a text', () => {
  test.each([
    ['abcdef', 3, 'abc'],
    ['abc', 9, 'abc'],
    ['漢字', 3, '漢'],
    [family + family, 3, family],
    [family, 1, ''],
    ['e\u0301e\u0301', 1, 'e\u0301'],
    ['سُلَيْمَان', 2, 'سُلَ'],
    ['abc', 0, ''],
    ['漢', -50, ''],
    ['', 5, ''],
  ])('%s in %i cells is %s', (text, cells, expected) => {
    expect(take(text, cells)).toBe(expected);
  });

  test('does not part a letter with more marks than any has', () => {
    const crowned = `a${'\u0301'.repeat(500)}`;
    expect(take(`${crowned}bcd`, 1)).toBe(crowned);
    expect(cut(crowned, 1)).toBe(crowned);
  });

  test('is the longest that fits and ends between graphemes', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 30 }), (text, cells) => {
        const start = take(text, cells);
        const graphemes = splitGraphemes(text);
        const kept = splitGraphemes(start);
        expect(graphemes.slice(0, kept.length)).toEqual(kept);
        const sum = kept.reduce((cells, one) => cells + width(one), 0);
        expect(sum).toBeLessThanOrEqual(cells);
        const next = graphemes[kept.length];
        if (next !== undefined && cells > 0) expect(sum + width(next)).toBeGreaterThan(cells);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text cut', () => {
  test.each([
    ['Rockets hit', 11, 'Rockets hit'],
    ['Rockets hit', 10, 'Rockets h…'],
    ['Rockets hit', 9, 'Rockets…'],
    ['Rockets hit', 8, 'Rockets…'],
    ['Rockets', 1, '…'],
    ['Rockets', 0, ''],
    ['漢字漢字', 5, '漢字…'],
    ['漢字漢字', 4, '漢…'],
    ['漢字', 4, '漢字'],
  ])('%s to %i cells is %s', (text, cells, expected) => {
    expect(cut(text, cells)).toBe(expected);
  });

  test('where something follows it, also what would fit', () => {
    expect(cutShort('Rocket', 6)).toBe('Rocke…');
  });
});

describe('wrapped', () => {
  test.each<[text: string, cells: number, lines: readonly string[]]>([
    ['who says what', 8, ['who says', 'what']],
    ['who says what', 100, ['who says what']],
    ['who  says', 9, ['who  says']],
    ['  who  says  ', 4, ['who', 'says']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['ab cdefghij', 4, ['ab', 'cdef', 'ghij']],
    ['漢字漢字漢', 5, ['漢字', '漢字', '漢']],
    ['漢字\u3000漢字', 9, ['漢字', '漢字']],
    ['漢字\u3000漢字', 10, ['漢字\u3000漢字']],
    [`${family}${family}${flag}`, 4, [family + family, flag]],
    ['سُلَيْمَان قائد', 7, ['سُلَيْمَان', 'قائد']],
    ['a\n\nb', 9, ['a', '', 'b']],
    ['\n', 9, ['', '']],
    ['', 9, ['']],
    // A dot between facts ends a line, or is left out there; it begins none.
    ['a raid · major', 8, ['a raid ·', 'major']],
    ['a raid · major', 6, ['a raid', 'major']],
    ['raids · · major', 5, ['raids', 'major']],
    ['a raid ·', 6, ['a raid', '·']],
    ['· a list', 4, ['· a', 'list']],
    ['abc', 0, ['a', 'b', 'c']],
  ])('%j at %i', (text, cells, lines) => {
    expect(wrap(text, cells)).toEqual(lines);
  });

  test('no line is wider than its cells, and only blanks and dots between facts are left out', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, cells) => {
        let last = 0;
        for (const { start, end } of wrapRanges(text, cells)) {
          expect(width(text.slice(start, end))).toBeLessThanOrEqual(cells);
          expect(text.slice(last, start).trim()).toMatch(/^[·\s]*$/);
          expect(end).toBeGreaterThanOrEqual(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
        expect(wrapRanges(text, cells, 2)).toEqual(wrapRanges(text, cells).slice(0, 2));
      }),
      { numRuns: 500 },
    );
  });
});

test('padding fills cells, not letters', () => {
  expect(padEnd('漢', 4)).toBe('漢  ');
  expect(padStart('漢', 4)).toBe('  漢');
  expect(padEnd('abcdef', 4)).toBe('abcdef');
});

describe('a text of a hundred thousand letters is wrapped and cut whole', () => {
  test.each([
    ['a word', 'x'],
    ['words', 'word '],
    ['lines', 'a\n'],
    ['Arabic words', 'سُلَيْمَان '],
    ['one Arabic word', 'سُلَ'],
    ['ideographs', '漢字'],
    ['families', family],
    ['marks', '\u0301'],
    ['dots', '· '],
  ])('of %s', (_name, part) => {
    const text = part.repeat(100_000 / part.length);
    const lines = wrapRanges(text, 60);
    expect(
      lines.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/[\s·]/g, '').length, 0),
    ).toBe(text.replace(/[\s·]/g, '').length);
    expect(width(cut(text, 60))).toBeLessThanOrEqual(60);
  });
});

describe('at most so many lines', () => {
  test.each<[text: string, cells: number, most: number, lines: readonly string[]]>([
    ['a few words', 20, 2, ['a few words']],
    ['a few words', 8, 2, ['a few', 'words']],
    ['a few words and more', 8, 2, ['a few', 'words a…']],
    ['a few words', 8, 1, ['a few w…']],
    ['a few words', 8, 0, []],
    ['', 8, 2, ['']],
  ])('of %j in %i cells: %i', (text, cells, most, lines) => {
    expect(wrapAtMost(text, cells, most)).toEqual(lines);
  });
});
