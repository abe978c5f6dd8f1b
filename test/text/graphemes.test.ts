import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemesOf } from '../../src/text/graphemes.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const plainly = (text: string) =>
  Array.from(segmenter.segment(text), ({ segment, index }) => ({ segment, index }));
const found = (text: string) => Array.from(graphemesOf(text), ({ segment, index }) => ({ segment, index }));

const part = fc.constantFrom(
  'a',
  'the text 1',
  '\u0600',
  '\u20e3',
  '漢',
  'e\u0301',
  'سُ',
  '🇮🇶',
  '🇮',
  '👩‍👩‍👧',
  '\u200d',
  '👩',
  '\r\n',
  '\r',
  '\u0301',
  'क्षि',
  '각',
  '\u1100',
  '\ud800',
  '\udc00',
);

describe('the graphemes of a text', () => {
  test('are those of the standard, in texts of any length', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 300 }),
        (parts, times) => {
          const text = parts.join('').repeat(times);
          expect(found(text)).toEqual(plainly(text));
        },
      ),
    );
  });

  test.each([
    ['more marks than a letter has', `a${'\u0301'.repeat(2000)}b`],
    ['a crowd', `${'👩\u200d'.repeat(400)}👩x`],
    ['flags', '🇮🇶'.repeat(300)],
    ['an odd flag', `x${'🇮🇶'.repeat(300)}🇮`],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual(plainly(text));
  });
});
