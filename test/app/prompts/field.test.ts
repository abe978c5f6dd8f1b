import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beforeCaret,
  edits,
  emptyField,
  fieldOf,
  insert,
  type Edit,
  type TextField,
} from '../../../src/app/prompts/field.ts';
import { splitGraphemes } from '../../../src/timeline/lines/text.ts';

/** `ab|c`: the caret stands at the stroke. */
function field(marked: string): TextField {
  const at = marked.indexOf('|');
  return { text: marked.replace('|', ''), caret: splitGraphemes(marked.slice(0, at)).length };
}
const marked = (of: TextField): string => {
  const before = beforeCaret(of);
  return `${before}|${of.text.slice(before.length)}`;
};

describe('editing', () => {
  test.each<[before: string, edit: Edit, after: string]>([
    ['ab|c', 'left', 'a|bc'],
    ['|abc', 'left', '|abc'],
    ['ab|c', 'right', 'abc|'],
    ['abc|', 'right', 'abc|'],
    ['ab|c', 'start', '|abc'],
    ['ab|c', 'end', 'abc|'],
    ['red sea|', 'wordLeft', 'red |sea'],
    ['red  |sea', 'wordLeft', '|red  sea'],
    ['|red', 'wordLeft', '|red'],
    ['|red sea', 'wordRight', 'red| sea'],
    ['red| sea', 'wordRight', 'red sea|'],
    ['ab|c', 'eraseBefore', 'a|c'],
    ['|abc', 'eraseBefore', '|abc'],
    ['ab|c', 'eraseAfter', 'ab|'],
    ['abc|', 'eraseAfter', 'abc|'],
    ['red s|ea', 'eraseToStart', '|ea'],
    ['red s|ea', 'eraseToEnd', 'red s|'],
    ['red sea|', 'eraseWordBefore', 'red |'],
    ['red sea  |', 'eraseWordBefore', 'red |'],
    ['|red sea', 'eraseWordAfter', '| sea'],
    // By grapheme: a flag, a family, a letter with its mark.
    ['a🇮🇶|b', 'eraseBefore', 'a|b'],
    ['👨‍👩‍👧|', 'left', '|👨‍👩‍👧'],
    ['e\u0301|', 'eraseBefore', '|'],
    ['|سليماني', 'eraseAfter', '|ليماني'],
  ])('%s, %s: %s', (before, edit, after) => {
    expect(marked(edits[edit](field(before)))).toBe(after);
  });
});

describe('typing', () => {
  test.each([
    ['|', 'a', 'a|'],
    ['a|c', 'b', 'ab|c'],
    ['|c', 'ab ', 'ab |c'],
    // A mark joins the letter before it.
    ['e|x', '\u0301', 'e\u0301|x'],
    // A field is one line.
    ['|', 'two\nlines\r\nand\ta tab', 'two lines and a tab|'],
    ['|', 'a\u2028b\u0007c', 'a b c|'],
    ['|', 'a\u001b[31mb\u001b]0;title\u0007c\u009b2Jd', 'abcd|'],
    ['a|', '', 'a|'],
  ])('into %s, %j makes %s', (before, text, after) => {
    expect(marked(insert(field(before), text))).toBe(after);
  });

  test('the caret is at the end of a text put there', () => {
    expect(fieldOf('e\u0301🇮🇶x')).toEqual({ text: 'e\u0301🇮🇶x', caret: 3 });
    expect(beforeCaret(emptyField)).toBe('');
  });
});

test('a field holds a thousand units, and no half of a letter', () => {
  const full = insert(emptyField, 'x'.repeat(999));
  expect(insert(full, 'yz').text).toBe(`${'x'.repeat(999)}y`);
  expect(insert(full, '👩').text).toBe('x'.repeat(999));
  expect(insert(insert(full, 'y'), 'z')).toEqual({ text: `${'x'.repeat(999)}y`, caret: 1_000 });
});

describe('whatever is typed and edited', () => {
  const step = fc.oneof(
    fc.constantFrom(...(Object.keys(edits) as Edit[])).map((name) => edits[name]),
    fc.string({ unit: 'binary', maxLength: 4 }).map((text) => (of: TextField) => insert(of, text)),
    fc
      .constantFrom('e', '\u0301', '🇮', '🇶', '\u200d', '👩', ' ')
      .map((text) => (of: TextField) => insert(of, text)),
  );

  test('the caret stays within the text', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state = emptyField;
        for (const next of steps) {
          state = next(state);
          expect(state.caret).toBeGreaterThanOrEqual(0);
          expect(state.caret).toBeLessThanOrEqual(splitGraphemes(state.text).length);
        }
      }),
    );
  });

  test('moving changes no text', () => {
    const moves = ['left', 'right', 'start', 'end', 'wordLeft', 'wordRight'] as const;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(12),
        fc.constantFrom(...moves),
        (text, caret, name) => {
          const before = { text, caret: Math.min(caret, splitGraphemes(text).length) };
          expect(edits[name](before).text).toBe(text);
        },
      ),
    );
  });

  test('erasing to the start and to the end takes everything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(12), (text, caret) => {
        const before = { text, caret: Math.min(caret, splitGraphemes(text).length) };
        expect(edits.eraseToEnd(edits.eraseToStart(before))).toEqual(emptyField);
      }),
    );
  });
});
