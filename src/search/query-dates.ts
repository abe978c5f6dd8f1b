// How far a date goes that is written without quotes: `from:17 nov 2020 raid`.
import { toDay } from '../dates/calendar.ts';
import { parsePhrase } from '../dates/phrase/phrase.ts';

const longestWord = 20;
const mostWords = 6;
const nextWord = /[^\S\n]+(\d{1,2}:\d\d\S*|[^\s|":]+)(?=[\s|]|$)/y;
/** What belongs to the date before it even where that is one already: its era, its time. */
const belongs = /^(?:bce?|b\.c\.(?:e\.)?|ad|a\.d\.|ce|c\.e\.|\d{1,2}:\d\d\S*|[ap]m)$/i;

const clocks = [2000, 1000].map((year) => ({ today: toDay(year, 7, 1), near: toDay(year, 7, 1) }));

/** Whether a text is a date, and whether it is the same one whenever it is read: `nov` and `3 weeks` may go on. */
function readDate(text: string): 'none' | 'open' | 'whole' {
  const [reading, other] = clocks.map((clock) => {
    const phrase = parsePhrase(text, clock);
    return 'error' in phrase ? null : phrase.map((date) => date.text).join();
  });
  if (reading === null || reading === undefined) return 'none';
  return reading === other ? 'whole' : 'open';
}

/**
 * Where the date that begins with the word from `start` to `end` ends: at the last of the following words with which it is
 * one, so that what isn't part of a date is searched for. A date that is whole takes no more: in `from:2019 march` the
 * word may be meant.
 */
export function endOfDate(text: string, start: number, end: number): number {
  let last = end;
  let at = end;
  if (end - start > longestWord) return end;
  for (let words = 1; words <= mostWords; words++) {
    const found = readDate(text.slice(start, at));
    if (found !== 'none') last = at;
    nextWord.lastIndex = at;
    const [all = '', word = ''] = nextWord.exec(text.slice(0, at + mostWords * longestWord)) ?? [];
    if (word === '' || word.length > longestWord || (found === 'whole' && !belongs.test(word))) break;
    at += all.length;
  }
  return last;
}
