import { array, assert, constantFrom, nat, property, string, tuple } from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { lineOf, withoutFootnotes } from '../../../src/formats/prose.ts';
import {
  cellOf,
  cellsOf,
  delimiterOf,
  isPlainRow,
  readCsv,
  withLineFeeds,
} from '../../../src/formats/table/csv.ts';
import { cleanProse } from '../../../src/text/clean.ts';

function read(text: string, delimiter: string): (readonly string[])[] {
  const csv = readCsv(withLineFeeds(text), delimiter);
  return csv.starts.map((_, row) => cellsOf(csv, row));
}

const cell = string({ unit: constantFrom('a', 'b', '"', ',', ';', '\n', ' ', 'é', "'"), maxLength: 8 });

test('what a writer of CSV has written is read cell by cell, as papaparse reads it', () => {
  const rows = array(tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
  assert(
    property(
      rows,
      constantFrom(',', ';', '\t'),
      constantFrom('\n', '\r\n'),
      (written, delimiter, newline) => {
        const full = written.map((row) => ['x', ...row]);
        const text = Papa.unparse(full, { delimiter, newline, quotes: true });
        expect(read(text, delimiter)).toEqual(full);
        expect(read(text, delimiter)).toEqual(Papa.parse(text, { delimiter }).data);
      },
    ),
  );
});

test('a cell alone is the one that it is in its row, whatever the text', () => {
  const text = string({
    unit: constantFrom('a', 'é', '"', ',', ',', '\n', '\r', ' ', '|'),
    maxLength: 40,
  });
  assert(
    property(text, nat(5), constantFrom(',', '|'), (given, column, delimiter) => {
      const csv = readCsv(withLineFeeds(given), delimiter);
      const alone = csv.starts.map((_, row) => cellOf(csv, row, column));
      expect(alone).toEqual(csv.starts.map((_, row) => cellsOf(csv, row)[column] ?? ''));
    }),
  );
});

test('the cells of a plain row are what decoding and cleaning make of them', () => {
  const letters = constantFrom('a', 'b', ' ', ',', '"', '\n', '\t', '\u007f', 'é', '<b>', '&amp;', '[1]');
  const [rows, plainRows] = [
    array(letters, { maxLength: 12 }),
    string({ unit: constantFrom('a', ' ', ',') }),
  ];
  assert(
    property(rows, plainRows, (given, plain) => {
      const csv = readCsv(`${given.join('')}\n${plain}`, ',');
      for (const [row] of csv.starts.entries()) {
        const cells = cellsOf(csv, row).map((each) => each.trim());
        const made = cells.map((each) => lineOf(cleanProse(withoutFootnotes(each))));
        if (isPlainRow(csv, row)) expect(made).toEqual(cells);
      }
    }),
  );
  expect(isPlainRow(readCsv('a,b b, c ', ','), 0)).toBe(true);
  expect(isPlainRow(readCsv('a,b  b', ','), 0)).toBe(false);
});

test.each([
  ['a quote within a cell is a letter', '5" gun,b\n', [['5" gun', 'b']]],
  ['a quote within quotes that ends no cell is one', '"a "b" c",d\n', [['a "b" c', 'd']]],
  [
    'a quote that is never closed swallows nothing',
    '"a,b\nc,d\n',
    [
      ['"a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'blank rows are none',
    'a,b\n\n  \nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%s', (_, text, rows) => {
  expect(read(text, ',')).toEqual(rows);
});

test('the separator is the one that rows agree on', () => {
  expect(delimiterOf('a;b;c\n1,5;2,5;3\n4,1;5,2;6\n', 'x')).toBe(';');
  expect(delimiterOf('A sentence, with a comma.\nAnother one\nand, well, more\n', 'x')).toBe(null);
});

test('of a row as many cells are taken as are needed', () => {
  const csv = readCsv('a,"b,b",c,d\ne,f,g,h', ',');
  expect(cellsOf(csv, 0, 2)).toEqual(['a', 'b,b']);
  expect(cellsOf(csv, 1, 3)).toEqual(['e', 'f', 'g']);
});
