import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsIn } from '../../src/search/forms.ts';
import { addEvent, emptyWordIndex, wordsOf } from '../../src/search/words.ts';

function indexOf(...texts: string[]) {
  const index = emptyWordIndex();
  for (const text of texts) addEvent(index, text);
  return index;
}

describe('other forms of a word', () => {
  const index = indexOf(
    'visit visited visitor leave leaving release released deny denied denial stop stopped missile care',
    'king kings bring united units unit 12 three siege box class',
  );
  test.each([
    ['visits', 'visit', 'visited'],
    ['leaves', 'leave', 'leaving'],
    ['releases', 'release', 'released'],
    ['denies', 'denied', 'deny'],
    ['stopping', 'stop', 'stopped'],
    ['missiles', 'missile'],
    ['boxes', 'box'],
    ['twelve', '12'],
    ['3', 'three'],
    // What begins with the word is found as such.
    ['visit'],
    // Forms of other words.
    ['cared', 'care'],
    ['bring'],
    ['united'],
    ['class'],
    ['منازعات'],
  ])('of %s', (word, ...forms) => {
    expect(formsIn(index, word).toSorted()).toEqual(forms.toSorted());
  });
});

test('a form of a word has that word among its own, and nothing is a form of itself', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{3,7}$/),
      fc.constantFrom('s', 'ed', 'ing', 'es'),
      (base, ending) => {
        const word = base + ending;
        const index = indexOf(`${base} ${word}`);
        for (const form of formsIn(index, word)) expect(wordsOf(form)).toEqual([form]);
        expect(formsIn(index, word)).not.toContain(word);
      },
    ),
  );
});
