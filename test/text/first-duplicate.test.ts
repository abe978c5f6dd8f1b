import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDuplicate } from '../../src/text/first-duplicate.ts';

const of = (texts: readonly string[]) => firstDuplicate(texts.length, (at) => texts[at] ?? '');

test('tells where a text stands first and again', () => {
  expect(of(['a', 'b', 'c', 'b', 'a'])).toEqual({ text: 'b', first: 1, again: 3 });
  expect(of(['a', 'b', 'c'])).toBeNull();
  expect(of(['', 'a', ''])).toBeNull();
  expect(of([])).toBeNull();
  expect(of(['a8', 'a9', 'a10', 'a11'])).toBeNull();
  expect(of(['a8', 'a9', 'a10', 'a9', 'a11'])).toEqual({ text: 'a9', first: 1, again: 3 });
  expect(of(['', '', 'a', 'b', 'b'])).toEqual({ text: 'b', first: 3, again: 4 });
});

test('finds what a search from the front finds', () => {
  // Texts of few letters, so that some are alike, and some only have the same hash.
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\u0391'), maxLength: 4 }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, (list) => {
      const again = list.findIndex((text, at) => text !== '' && list.indexOf(text) < at);
      const text = list[again] ?? '';
      expect(of(list)).toEqual(again === -1 ? null : { text, first: list.indexOf(text), again });
    }),
  );
});
