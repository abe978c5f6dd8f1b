// Dates among the words of a query: `january 2020 missile` asks for these words, `date:2020-01 missile` for the time.
import type { Clock } from '../dataset/date-phrase-relative.ts';
import { parsePhrase } from '../dataset/date-phrase.ts';
import type { EdtfDate } from '../dataset/edtf.ts';
import type { Term } from './query.ts';

export interface DateNamed {
  /** The words that are the date. */
  readonly terms: readonly Term[];
  /** Several where they may be read in more than one way. */
  readonly dates: readonly EdtfDate[];
}

/** Without one a date is as likely a word of an event: `may`, `friday`. */
const year = /(?<!\d)(?:1\d|20)\d\d(?!\d)/;

/** Words of a date, and how far back it is looked for. */
const mostWords = 6;

/** The last date with a year among words that stand beside one another, as long as it goes. */
export function dateNamed(words: readonly Term[], clock: Clock): DateNamed | null {
  for (let end = words.length; end > 0 && words.length - end < mostWords; end--) {
    for (let start = Math.max(0, end - mostWords); start < end; start++) {
      const terms = words.slice(start, end);
      if (terms.some(({ values }) => values[0]?.quoted === true)) continue;
      const dates = datesOf(terms.map(({ values }) => values[0]?.text ?? '').join(' '), clock);
      if (dates.length > 0) return { terms, dates };
    }
  }
  return null;
}

function datesOf(text: string, clock: Clock): readonly EdtfDate[] {
  if (!year.test(text)) return [];
  const phrase = parsePhrase(text, clock);
  if ('error' in phrase) return [];
  return 'choices' in phrase ? phrase.choices : [phrase.date];
}
