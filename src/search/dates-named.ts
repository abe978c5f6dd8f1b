// Dates among the words of a query: `january 2020 missile` asks for these words, `date:2020-01 missile` for the time.
import type { Clock } from '../dates/phrase/relative.ts';
import { parsePhrase } from '../dates/phrase/phrase.ts';
import type { EdtfDate } from '../dates/edtf/edtf.ts';
import type { Term } from './query.ts';

export interface DateNamed {
  /** The words that are the date. */
  readonly terms: readonly Term[];
  /** Where they stand in the query text: UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The dates with what finds them; several where the words may be read in more than one way. */
  readonly readings: readonly { readonly date: EdtfDate; readonly query: string }[];
}

/** Without one a date is as likely a word of an event: `may`, `friday`. */
const year = /(?<!\d)(?:1\d|20)\d\d(?!\d)/;

/** Words of a date, and how far back it is looked for. */
const mostWords = 6;

/** The last date with a year among the words of a query that stand beside one another, as long as it goes. */
export function dateNamed(terms: readonly Term[], clock: Clock): DateNamed | null {
  for (let end = terms.length; end > 0 && terms.length - end < mostWords; end--) {
    for (let start = Math.max(0, end - mostWords); start < end; start++) {
      const named = asDate(terms.slice(start, end), clock);
      if (named !== null) return named;
    }
  }
  return null;
}

function asDate(terms: readonly Term[], clock: Clock): DateNamed | null {
  const [first] = terms;
  const last = terms.at(-1);
  // A sign before one of several words is of that word alone.
  const areWords = terms.every((term) => isWord(term) && (!term.negated || terms.length === 1));
  if (first === undefined || last === undefined || !areWords) return null;
  const dates = datesOf(terms.map(({ values }) => values[0]?.text ?? '').join(' '), clock);
  if (dates.length === 0) return null;
  const sign = first.negated ? '-' : '';
  const readings = dates.map((date) => ({ date, query: `${sign}date:${date.text}` }));
  return { terms, start: first.start, end: last.end, readings };
}

const isWord = ({ field, values: [value, another] }: Term): boolean =>
  field === null && another === undefined && value?.quoted === false;

function datesOf(text: string, clock: Clock): readonly EdtfDate[] {
  if (!year.test(text)) return [];
  const phrase = parsePhrase(text, clock);
  return 'error' in phrase ? [] : phrase;
}
