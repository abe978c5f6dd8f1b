import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addEvent,
  emptyWordIndex,
  postingsOfPhrase,
  postingsOfPrefix,
  postingsOfWord,
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
});
