import { assert, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { card } from '../../src/timeline/card.ts';
import { cutLine, justify, lineWidth, mark, piece, plain, wrapPieces } from '../../src/timeline/line.ts';
import { cut, take, width, wrap } from '../../src/timeline/text.ts';
import { dataset, event } from '../helpers/dataset.ts';

test.each([
  ['abc', 3],
  ['漢字', 4],
  ['👨‍👩‍👧', 2],
  ['e\u0301', 1],
  ['سلیمانی', 7],
])('%s takes %i cells', (text, cells) => {
  expect(width(text)).toBe(cells);
});

test('a text is cut between letters, with a sign that it was', () => {
  expect(cut('Rockets hit', 8)).toBe('Rockets…');
  expect(cut('漢字漢字', 5)).toBe('漢字…');
  expect(take('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧');
});

test('lines are wrapped at blanks, and words longer than a line are parted', () => {
  expect(wrap('who says what', 8)).toEqual(['who says', 'what']);
  expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('nothing that is cut, wrapped or justified is wider than its room', () => {
  const anyText = string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/\p{C}/gu, ''));
  assert(
    property(anyText, anyText, integer({ min: 4, max: 60 }), (a, b, cells) => {
      const line = [piece(a, 'title'), piece(b, 'dim')];
      expect(lineWidth(cutLine(line, cells))).toBeLessThanOrEqual(cells);
      expect(lineWidth(justify([piece(a)], [piece(b)], cells))).toBeLessThanOrEqual(cells);
      for (const wrapped of wrapPieces(line, cells)) expect(lineWidth(wrapped)).toBeLessThanOrEqual(cells);
    }),
  );
});

test('a megabyte without a blank is wrapped', () => {
  expect(wrap('x'.repeat(1_000_000), 100).length).toBe(10_000);
});

test('marks keep the text as it is', () => {
  const line = mark('Rockets hit Baghdad', [
    [0, 7],
    [12, 19],
  ]);
  expect(plain(line)).toBe('Rockets hit Baghdad');
  expect(line.map(({ role }) => role)).toEqual(['match', 'plain', 'match']);
});

test('the detail of an event with only a date and a title', () => {
  const lone = event({ date: '2020-11~', title: 'Talks' });
  const data = dataset([lone]);
  const lines = card(
    lone,
    { dataset: data, linksTo: () => [], eventOf: () => undefined, matches: () => [] },
    60,
  );
  expect(lines.map(plain)).toEqual(['Talks', 'about November 2020']);
});
