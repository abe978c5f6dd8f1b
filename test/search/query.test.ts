import { assert, constantFrom, array, property, string, tuple, boolean } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields, parseQuery, printQuery, printTerm, type Term } from '../../src/search/query.ts';

const shape = ({ field, values, negated }: Term) => ({ field, values, negated });

describe('a query is read', () => {
  test.each([
    ['raid', [{ field: null, values: [{ text: 'raid', quoted: false }], negated: false }]],
    ['-rocket', [{ field: null, values: [{ text: 'rocket', quoted: false }], negated: true }]],
    ['"red line"', [{ field: null, values: [{ text: 'red line', quoted: true }], negated: false }]],
    [
      'who:qaani|"Kataib Hezbollah"',
      [
        {
          field: 'who',
          values: [
            { text: 'qaani', quoted: false },
            { text: 'Kataib Hezbollah', quoted: true },
          ],
          negated: false,
        },
      ],
    ],
    ['-WHERE:iraq', [{ field: 'where', values: [{ text: 'iraq', quoted: false }], negated: true }]],
    ['who:', [{ field: 'who', values: [], negated: false }]],
  ])('%s', (text, terms) => {
    expect(parseQuery(text).terms.map(shape)).toEqual(terms);
  });

  test('what is no field is told and searched as text', () => {
    expect(parseQuery('colour:red').unknownFields).toEqual(['colour']);
    expect(parseQuery('https://example.org').unknownFields).toEqual([]);
  });
});

test('printing a query and reading it again gives the same terms, whatever was typed', () => {
  assert(
    property(string({ unit: 'grapheme' }), (text) => {
      const { terms } = parseQuery(text);
      expect(parseQuery(printQuery({ terms })).terms.map(shape)).toEqual(terms.map(shape));
    }),
  );
});

test('terms made of any values print and read the same', () => {
  const value = string({ minLength: 1 }).map((text) => ({ text, quoted: true }));
  const term = tuple(constantFrom(...fields), array(value, { minLength: 1, maxLength: 3 }), boolean());
  assert(
    property(term, ([field, values, negated]) => {
      const read = parseQuery(printTerm({ field, values, negated })).terms.map(shape);
      expect(read).toEqual([{ field, values, negated }]);
    }),
  );
});

test('a megabyte is read in one go', () => {
  expect(parseQuery('a'.repeat(1_000_000)).terms.length).toBe(1);
  expect(parseQuery('-who:|"'.repeat(150_000)).terms.length).toBeGreaterThan(0);
});
