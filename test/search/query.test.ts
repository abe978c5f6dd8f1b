import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldNames } from '../../src/search/fields/fields.ts';
import { parseQuery, printQuery, printTerm, quote, type Query } from '../../src/search/query.ts';

/** A query without its offsets: `who:"a"|b` is `['who', '"a"', 'b']`. Of dates quotes say nothing. */
const isDate = (field: string | null): boolean => field !== null && ['from', 'to', 'date'].includes(field);
const terms = (query: Pick<Query, 'terms'>) =>
  query.terms.map(({ field, values, negated }) => [
    `${negated ? '-' : ''}${field ?? ''}`,
    ...values.map(({ text, quoted }) => (quoted && !isDate(field) ? `"${text}"` : text)),
  ]);

describe('a query is read as', () => {
  test.each<[text: string, ...(readonly string[])[]]>([
    [''],
    ['  \t '],
    ['raid', ['', 'raid']],
    ['kataib hezbollah', ['', 'kataib'], ['', 'hezbollah']],
    ['"red line"', ['', '"red line"']],
    ['-rocket', ['-', 'rocket']],
    ['-"red line"', ['-', '"red line"']],
    ['who:qaani', ['who', 'qaani']],
    ['WHO:qaani', ['who', 'qaani']],
    ['-who:qaani', ['-who', 'qaani']],
    ['who:"Kataib Hezbollah" raid', ['who', '"Kataib Hezbollah"'], ['', 'raid']],
    ['who:a|b|"c d"', ['who', 'a', 'b', '"c d"']],
    ['raid|strike', ['', 'raid', 'strike']],
    ['date:2020-09..2020-11', ['date', '2020-09..2020-11']],
    ['from:-0044-03-15', ['from', '-0044-03-15']],
    // The words that go on with a date belong to it, others don't.
    ['from:17 nov 2020', ['from', '17 nov 2020']],
    ['from:3000 bc to:1000 bc raid', ['from', '3000 bc'], ['to', '1000 bc'], ['', 'raid']],
    ['date:1201 BCE', ['date', '1201 BCE']],
    ['to:5th century b.c. raid', ['to', '5th century b.c.'], ['', 'raid']],
    ['from:15 june 2020 14:30 raid', ['from', '15 june 2020 14:30'], ['', 'raid']],
    ['date:jan 1-3, 2020', ['date', 'jan 1-3, 2020']],
    ['from:17 nov 2020 raid', ['from', '17 nov 2020'], ['', 'raid']],
    [
      'raid from:17 nov 2020 to:late  dec 2020 -drone',
      ['', 'raid'],
      ['from', '17 nov 2020'],
      ['to', 'late dec 2020'],
      ['-', 'drone'],
    ],
    ['date:nov 2020', ['date', 'nov 2020']],
    ['date:nov raid', ['date', 'nov'], ['', 'raid']],
    ['-date:summer 2019', ['-date', 'summer 2019']],
    ['date:q3 2020 q3', ['date', 'q3 2020'], ['', 'q3']],
    ['date:before 2019', ['date', 'before 2019']],
    ['from:3 weeks ago', ['from', '3 weeks ago']],
    ['date:the 17th of november 2020', ['date', 'the 17th of november 2020']],
    ['date:17 تشرين الثاني 2020 بغداد', ['date', '17 تشرين الثاني 2020'], ['', 'بغداد']],
    ['date:17 nov 2020|18 nov 2020 raid', ['date', '17 nov 2020', '18 nov 2020'], ['', 'raid']],
    ['date:nov 2020 who:a', ['date', 'nov 2020'], ['who', 'a']],
    // A date that is whole takes no more.
    ['from:2019 march', ['from', '2019'], ['', 'march']],
    ['from:2019-11 17', ['from', '2019-11'], ['', '17']],
    ['from:17 raid', ['from', '17'], ['', 'raid']],
    ['from: nov 2020', ['from'], ['date', 'nov 2020']],
    ['from:"17 nov" 2020', ['from', '17 nov'], ['', '2020']],
    ['who:17 nov 2020', ['who', '17'], ['date', 'nov 2020']],
    // Words that are a complete date are one, unless they are in quotes.
    ['green zone 17 nov 2020', ['', 'green'], ['', 'zone'], ['date', '17 nov 2020']],
    ['2020-11-17', ['date', '2020-11-17']],
    ['-2020-11-17 raid', ['-date', '2020-11-17'], ['', 'raid']],
    ['jan 2020 soleimani', ['date', 'jan 2020'], ['', 'soleimani']],
    ['sep-dec  2020', ['date', 'sep-dec 2020']],
    ['7-10 jan 2020 iran', ['date', '7-10 jan 2020'], ['', 'iran']],
    ['protests in 2019', ['', 'protests'], ['date', '2019']],
    ['what happened on 8 january 2020', ['', 'what'], ['', 'happened'], ['date', '8 january 2020']],
    ['3 january 2020 in baghdad', ['date', '3 january 2020'], ['', 'in'], ['', 'baghdad']],
    ['the 17th of november 2020 x', ['date', '17th of november 2020'], ['', 'x']],
    ['before 2019 nov 2020', ['date', 'before 2019'], ['date', 'nov 2020']],
    ['2018-2020', ['date', '2018-2020']],
    ['20201117 202011', ['date', '20201117'], ['date', '202011']],
    ['date:1201 bc..501 bc raid', ['date', '1201 bc..501 bc'], ['', 'raid']],
    ['date:44 bc–ad 9 raid', ['date', '44 bc–ad 9'], ['', 'raid']],
    ['date:1300-1100 bc raid', ['date', '1300-1100 bc'], ['', 'raid']],
    ['date:1200s bc raid', ['date', '1200s bc'], ['', 'raid']],
    ['15 march 44 bc murder', ['date', '15 march 44 bc'], ['', 'murder']],
    ['17 تشرين الثاني 2020 بغداد', ['date', '17 تشرين الثاني 2020'], ['', 'بغداد']],
    ['"17 nov 2020"', ['', '"17 nov 2020"']],
    ['raid|2020-11', ['', 'raid', '2020-11']],
    // A year alone may be a number, a day without a year or a date to be read in two ways something else.
    ['soleimani 2020', ['', 'soleimani'], ['', '2020']],
    ['resolution 2231', ['', 'resolution'], ['', '2231']],
    ['17 nov', ['', '17'], ['', 'nov']],
    ['7/10/2020', ['', '7/10/2020']],
    ['january -2020', ['', 'january'], ['-', '2020']],
    ['march of 5000', ['', 'march'], ['', 'of'], ['', '5000']],
    // Half typed.
    ['who:', ['who']],
    ['-who:', ['-who']],
    ['who:"', ['who']],
    ['who:"Kata', ['who', '"Kata"']],
    ['who:a|', ['who', 'a']],
    ['who:a|"', ['who', 'a']],
    ['a|', ['', 'a']],
    ['"red li', ['', '"red li"']],
    ['-', ['', '-']],
    ['raid -', ['', 'raid'], ['', '-']],
    ['- raid', ['', '-'], ['', 'raid']],
    ['"'],
    ['-"'],
    ['""'],
    ['|'],
    ['who: raid', ['who'], ['', 'raid']],
    // A `|` with nothing before it parts nothing, so that signs and fields after it count.
    ['|-a', ['-', 'a']],
    ['|who:a', ['who', 'a']],
    ['""|-a', ['-', 'a']],
    ['a||b', ['', 'a', 'b']],
    ['-|a', ['', '-', 'a']],
    // Escapes within quotes.
    [String.raw`"say \"no\""`, ['', '"say "no""']],
    [String.raw`"back\\slash"`, ['', String.raw`"back\slash"`]],
    [String.raw`"C:\temp"`, ['', String.raw`"C:\temp"`]],
    // Odd, and words all the same.
    ['--a', ['-', '-a']],
    ['a-b', ['', 'a-b']],
    ['https://example.org/a|b', ['', 'https://example.org/a', 'b']],
    ['12:30', ['', '12:30']],
    ['who', ['', 'who']],
    [':', ['', ':']],
    [':a', ['', ':a']],
    ['foo:bar', ['', 'foo:bar']],
    ['a"b c"', ['', 'a'], ['', '"b c"']],
    ['"a"b', ['', '"a"'], ['', 'b']],
    ['who:a"b', ['who', 'a"b']],
    ['who:who:a', ['who', 'who:a']],
    ['من:قاسم', ['', 'من:قاسم']],
  ])('%j', (text, ...expected) => {
    expect(terms(parseQuery(text))).toEqual(expected);
  });

  test('a name before a colon that is no field is told', () => {
    expect(parseQuery('foo:bar who:a -Actor:b').unknownFields).toEqual(['foo', 'actor']);
    expect(parseQuery('https://x 12:30 who:x:y مكان:ا').unknownFields).toEqual([]);
  });

  test('each term knows where it stands', () => {
    const text = '  raid -who:"A B"|c  "red line" ';
    const found = parseQuery(text).terms.map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['raid', '-who:"A B"|c', '"red line"']);
  });
});

const quirky = fc
  .array(
    fc.constantFrom(
      '"',
      '\\',
      '|',
      '-',
      ':',
      ' ',
      'who:',
      'from:',
      'x:',
      '-who:',
      'date:2020-09..2020-11',
      '../2018',
      '17 nov 2020',
      'nov',
      ' nov ',
      '17',
      '2020',
      ' 2020 ',
      '\\"',
      'a',
      'é',
      'e\u0301',
      'قا',
      'سُلَیمانی',
      'קאסם',
      '\u200f',
      '\u202e',
      '،',
      '–',
      '👩‍👩‍👧',
      '\n',
      '\u00a0',
      '\ud800',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), quirky);

describe('printing and parsing', () => {
  test('what was parsed is the same after printing it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const query = parseQuery(text);
        const again = parseQuery(printQuery(query));
        expect(terms(again)).toEqual(terms(query));
        expect(again.unknownFields).toEqual(query.unknownFields);
        // Printed once, it stays as it is.
        expect(printQuery(again)).toBe(printQuery(query));
      }),
      { numRuns: 2000 },
    );
  });

  test('any terms are parsed as they were printed, quotes added where they are needed', () => {
    const value = fc.record({
      text: fc.oneof(quirky, fc.string()).filter((text) => text !== ''),
      quoted: fc.boolean(),
    });
    const term = fc
      .record({
        field: fc.option(fc.constantFrom(...fieldNames), { nil: null }),
        negated: fc.boolean(),
        values: fc.array(value, { minLength: 1, maxLength: 3 }),
      })
      .map((fields) => ({ ...fields, start: 0, end: 0 }));
    const texts = (query: Pick<Query, 'terms'>) =>
      query.terms.map(({ field, negated, values }) => [field, negated, values.map(({ text }) => text)]);
    fc.assert(
      fc.property(fc.array(term, { maxLength: 4 }), (list) => {
        const parsed = parseQuery(printQuery({ terms: list }));
        expect(texts(parsed)).toEqual(texts({ terms: list }));
        expect(terms(parseQuery(printQuery(parsed)))).toEqual(terms(parsed));
      }),
      { numRuns: 2000 },
    );
  });

  test('terms are in order, apart and within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of parseQuery(text).terms) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('a quoted text is one value, whatever is in it', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => text !== ''),
        (text) => {
          expect(parseQuery(`who:${quote(text)} x`).terms.map(({ values }) => values)).toEqual([
            [{ text, quoted: true }],
            [{ text: 'x', quoted: false }],
          ]);
        },
      ),
    );
  });

  test('a field without a value stays while it is typed, a word without a letter goes', () => {
    expect(printTerm({ field: 'who', values: [], negated: true })).toBe('-who:');
    expect(printQuery({ terms: [{ field: null, values: [], negated: true }] })).toBe('');
  });
});

describe('a long query is read in linear time', () => {
  const long = 250_000;
  test.each([
    ['a '],
    ['a'],
    ['-'],
    ['"'],
    ['"a" '],
    ['|'],
    ['a|'],
    ['who:'],
    ['who:a '],
    ['\\'],
    [' '],
    ['a:'],
    ['من '],
    ['-who:|"'],
  ])('of %j', (part) => {
    const read = (size: number): number => {
      const text = part.repeat(size / part.length);
      const begin = process.cpuUsage().user;
      parseQuery(text);
      parseQuery(`"${text}`);
      return (process.cpuUsage().user - begin) / 1_000;
    };
    read(long / 10);
    // Quadratic time would take ten times that.
    expect(read(long)).toBeLessThan(1_500);
  });
});
