import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addEvent,
  emptyWordIndex,
  postingsOfPhrase,
  postingsOfPrefix,
  postingsOfWord,
  withoutSigns,
  wordsOf,
  type WordIndex,
} from '../../src/search/words.ts';

function indexOf(texts: readonly string[]): WordIndex {
  const index = emptyWordIndex();
  for (const text of texts) addEvent(index, text);
  return index;
}

const union = (lists: readonly (readonly number[])[]): number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b);

describe('words', () => {
  test.each([
    ['Rockets hit Ain al-Asad.', ['rockets', 'hit', 'ain', 'al', 'asad']],
    ["Kata'ib", ['kataib']],
    ['Erdoğan’s 2,500 men', ['erdogans', '2', '500', 'men']],
    ['قاسم سليماني', ['قاسم', 'سليماني']],
    ['中华人民', ['中', '华', '人', '民']],
    ['… — !', []],
    ['', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('the index', () => {
  const texts = ['a raid at dawn', 'Raiders cross\nthe red line', 'The red lines: a raid', 'red\nline', ''];
  const index = indexOf(texts);

  test.each([
    ['raid', [0, 1, 2]],
    ['rai', [0, 1, 2]],
    ['raiders', [1]],
    ['red', [1, 2, 3]],
    ['x', []],
    ['', [0, 1, 2, 3]],
  ])('finds words that begin with %j', (prefix, events) => {
    expect(union(postingsOfPrefix(index, prefix))).toEqual(events);
  });

  test('finds a whole word', () => {
    expect(postingsOfWord(index, 'raid')).toEqual([0, 2]);
    expect(postingsOfWord(index, 'rai')).toEqual([]);
  });

  test.each([
    ['red line', [1, 2]],
    ['the red', [1, 2]],
    ['red li', [1, 2]],
    ['re line', []],
    ['line red', []],
    ['a raid at dawn', [0]],
    ['raid a', [0]],
    ['lines a raid', [2]],
    ['raid', [0, 1, 2]],
    ['xyzzy line', []],
    ['', []],
  ])('finds the phrase %j, but not over the end of a line', (phrase, events) => {
    expect(union(postingsOfPhrase(index, wordsOf(phrase)))).toEqual(events);
  });

  test('finds an Arabic word with its article or without', () => {
    const arabic = indexOf(['رئيس العراق', 'عراق', 'الله']);
    expect(union(postingsOfPrefix(arabic, 'عراق'))).toEqual([0, 1]);
    expect(union(postingsOfPrefix(arabic, 'العراق'))).toEqual([0]);
    expect(union(postingsOfPhrase(arabic, ['رييس', 'العراق']))).toEqual([0]);
    expect(union(postingsOfPrefix(arabic, 'له'))).toEqual([]);
  });

  test('finds a word that has lost its article to an apostrophe', () => {
    const made = indexOf(["L’Irak et l'Iran", 'contro dell’Iraq', "it doesn't Kata'ib"]);
    expect(union(postingsOfPrefix(made, 'ira'))).toEqual([0, 1]);
    expect(union(postingsOfPrefix(made, 'ib'))).toEqual([]);
    expect(postingsOfWord(made, 't')).toEqual([]);
  });

  test('may be searched while events still come in', () => {
    const growing = emptyWordIndex();
    addEvent(growing, 'beta delta');
    expect(union(postingsOfPrefix(growing, 'd'))).toEqual([0]);
    addEvent(growing, 'alpha dawn zeta');
    addEvent(growing, 'delta');
    expect(union(postingsOfPrefix(growing, 'd'))).toEqual([0, 1, 2]);
    expect(growing.sorted).toEqual(['alpha', 'beta', 'dawn', 'delta', 'zeta']);
    expect(growing.count).toBe(3);
  });

  test('finds what looking through the texts finds', () => {
    const word = fc.constantFrom('a', 'ab', 'abc', 'b', 'ba', 'الف', 'é');
    const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (lines, phrase) => {
          const made = indexOf(lines);
          const sought = ` ${wordsOf(phrase.join(' ')).join(' ')}`;
          const found = lines.flatMap((text, at) =>
            ` ${wordsOf(text).join(' ')}`.includes(sought) ? [at] : [],
          );
          expect(union(postingsOfPhrase(made, wordsOf(phrase.join(' '))))).toEqual(found);
        },
      ),
    );
  });

  const sign = fc.constantFrom('-', '.', ',', '/', '·', '–');
  const part = fc.stringMatching(/^[a-z]{1,4}$/);

  test('finds a word from each of its parts on, though the signs in it are not typed', () => {
    fc.assert(
      fc.property(part, fc.array(fc.tuple(sign, part), { minLength: 1, maxLength: 4 }), (first, others) => {
        const written = first + others.map((each) => each.join('')).join('');
        const made = indexOf(['before', `a ${written} b`]);
        const parts = [first, ...others.map(([, text]) => text)];
        for (const from of parts.keys()) {
          const typed = parts.slice(from).join('');
          for (let length = 1; length <= typed.length; length++)
            expect(union(postingsOfPrefix(made, typed.slice(0, length)))).toContain(1);
        }
      }),
    );
  });

  test('finds whatever stands inside a run of a script without spaces', () => {
    const letter = fc.constantFrom(...'人民震災탄핵สวรคกำលខមြかナー');
    const run = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(run, fc.nat(), fc.nat(), (text, start, more) => {
        const letters = Array.from(text);
        const from = start % letters.length;
        const sought = letters.slice(from, from + 1 + (more % (letters.length - from))).join('');
        const made = indexOf(['x', `vor${text} nach`]);
        expect(union(postingsOfPhrase(made, wordsOf(sought))), `${sought} in ${text}`).toContain(1);
      }),
    );
  });
});

test.each([
  ['snap-back', 'snapback'],
  ['2,500', '2500'],
  ['U.S.', 'us'],
  ['9/11', '911'],
  ['2.5', null],
  ['raid', null],
  ['red line', null],
  ['Kata’ib', null],
  ['中-美', null],
  ['', null],
])('%j without its signs is %j', (text, expected) => {
  expect(withoutSigns(text)).toBe(expected);
});
