import { expect, test } from 'vitest';
import { foldText } from '../../src/text/fold.ts';
import { forEachWord, isUnspaced } from '../../src/text/tokens.ts';

/** The words, with a `+` before those that only a sign parts from the one before. */
function words(text: string): string {
  const found: string[] = [];
  forEachWord(foldText(text), (word, _, isJoined) => found.push(`${isJoined ? '+' : ''}${word}`));
  return found.join(' ');
}

test.each([
  ['Rockets hit Ain al-Asad.', 'rockets hit ain al +asad'],
  ['a B-52, an F-15', 'a b +52 an f +15'],
  ['COVID-19 and C-RAM', 'covid +19 and c +ram'],
  ['2,500 or 2.500.000 men', '2 +500 or 2 +500 +000 men'],
  ['2.5 or 17.11.2020', '2 5 or 17 11 2020'],
  ['9/11, 2020-11-17, 12:30', '9 +11 2020 +11 +17 12 +30'],
  ['red - line (red)line', 'red line red line'],
  ['U.S.-led', 'u +s led'],
  ['US–Iran', 'us +iran'],
  ['a\nb', 'a \n b'],
  ['中华人民', '中 华 人 民'],
  ['2020年11月', '2020 年 11 月'],
  ['NHK放送', 'nhk 放 送'],
  ['東京・大阪', '東 京 大 阪'],
  ['タワー', 'タ ワ ー'],
  ['탄핵안', '탄 핵 안'],
  ['กำ', 'ก ํ า'],
  ['قاسم سليماني', 'قاسم سليماني'],
  ['Владимир', 'владимир'],
  ['हिन्दी', 'हिन्दी'],
])('the words of %j are %j', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test.each([
  ['漢', true],
  ['かな', true],
  ['ไทย', true],
  ['ລາວ', true],
  ['ខ្មែរ', true],
  ['မြန်မာ', true],
  ['한글', true],
  ['a', false],
  ['ا', false],
  ['न', false],
  ['', false],
])('%j is written without spaces: %s', (text, expected) => {
  expect(isUnspaced(text)).toBe(expected);
});
