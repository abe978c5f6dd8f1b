import * as fc from 'fast-check';
import { Box } from 'ink';
import { expect, test } from 'vitest';
import { beforeCaret, fieldOf, type TextField } from '../../src/app/prompts/field.ts';
import { piece } from '../../src/timeline/lines/line.ts';
import { splitGraphemes, width } from '../../src/timeline/lines/text.ts';
import { visibleField } from '../../src/view/field-line.ts';
import { Field } from '../../src/view/Field.tsx';
import { mounted, plainLook } from '../helpers/frame.tsx';

/** Without a label; the caret after the last letter has a cell of its own. */
const inCells = (field: TextField, cells: number) => visibleField({ label: [], field, cells: cells + 1 });

test.each<[text: string, caret: number, cells: number, shown: string, at: number]>([
  ['raid', 4, 10, 'raid', 4],
  ['raid', 0, 10, 'raid', 0],
  // Longer than the room: the part with the caret.
  ['abcdefghij', 10, 5, 'ghij', 4],
  ['abcdefghij', 0, 5, 'abcde', 0],
  ['abcdefghij', 7, 5, 'defgh', 4],
  // Two cells a letter.
  ['漢字漢字', 4, 5, '漢字', 4],
  ['漢字', 1, 10, '漢字', 2],
  ['', 0, 1, '', 0],
])('of %j with the caret at %i, %i cells show %j', (text, caret, cells, shown, at) => {
  expect(inCells({ text, caret }, cells)).toEqual({ lead: [], text: shown, caret: at });
});

test('whatever is typed, the caret is on what is shown', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.nat(30),
      fc.integer({ min: 2, max: 20 }),
      (text, at, cells) => {
        const field: TextField = { text, caret: Math.min(at, splitGraphemes(text).length) };
        const part = inCells(field, cells);
        expect(width(part.text)).toBeLessThanOrEqual(cells);
        expect(part.caret).toBeLessThan(cells);
        expect(field.text).toContain(part.text);
        const before = beforeCaret(field);
        const shownBefore = splitGraphemes(part.text).reduce(
          (line, grapheme) => (width(line) < part.caret ? line + grapheme : line),
          '',
        );
        if (part.caret > 0) expect(before.endsWith(shownBefore)).toBe(true);
      },
    ),
  );
});

test.each<[cells: number, label: string, text: string, drawn: string]>([
  [20, ' / ', 'raid', ' / raid'],
  [20, ' / ', '', ' /'],
  [12, ' / ', 'abcdefghijklmn', ' / hijklmn'],
  // A long filter leaves half of the room.
  [20, ' /  who:"Kataib Hezbollah" ✕ ', 'raid', ' /  who:"…raid'],
])('in %i cells after %j, %j is drawn as %j', (cells, label, text, drawn) => {
  const line = { label: [piece(label)], field: fieldOf(text), cells, right: [] };
  const element = (
    <Box height={1}>
      <Field line={line} look={plainLook} />
    </Box>
  );
  expect(mounted(element)).toEqual([drawn]);
});
