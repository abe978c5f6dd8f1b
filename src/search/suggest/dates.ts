// Dates among the words being typed: what they are read as, and what they may mean where that isn't clear.
import type { EdtfDate } from '../../dates/edtf/edtf.ts';
import type { Clock } from '../../dates/phrase/relative.ts';
import { parsePhrase } from '../../dates/phrase/phrase.ts';
import { dateInWords } from '../../dates/words/words.ts';
import { hasYear } from '../dates.ts';
import { find } from '../find.ts';
import type { Term } from '../query.ts';
import { replaced, type Suggestion, type Typing } from './suggestion.ts';

interface DateNamed {
  /** The words that are the date. */
  readonly terms: readonly Term[];
  /** Where they stand in the query text: UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The dates with what finds them; several where the words may be read in more than one way. */
  readonly readings: readonly { readonly date: EdtfDate; readonly query: string }[];
}

/** Words of a date, and how far back it is looked for. */
const mostWords = 6;

/** The last date among the words of a query that stand beside one another, as long as it goes. */
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
  const isAlone = terms.length === 1;
  // A sign before one of several words is of that word alone.
  const areWords = terms.every(
    (term) => (isWord(term) && (!term.negated || isAlone)) || (isAlone && term.isImplied === true),
  );
  if (first === undefined || last === undefined || !areWords) return null;
  const dates = datesOf(terms.map(({ values }) => values[0]?.text ?? '').join(' '), clock);
  if (dates.length === 0) return null;
  const sign = first.negated ? '-' : '';
  const readings = dates.map((date) => ({ date, query: `${sign}date:${date.text}` }));
  return { terms, start: first.start, end: last.end, readings };
}

const isWord = ({ field, values: [value, another] }: Term): boolean =>
  field === null && another === undefined && value?.quoted === false;

const dayOfMonth = /^(?:\d{1,2}\p{P}? \p{L}{3,}|\p{L}{3,}\p{P}? \d{1,2})$/u;

/** Without a year a date is as likely a word of an event: `may`, `friday`. */
function datesOf(text: string, clock: Clock): readonly EdtfDate[] {
  if (!hasYear(text) && !dayOfMonth.test(text)) return [];
  const phrase = parsePhrase(text, clock);
  return 'error' in phrase ? [] : phrase;
}

/** The time that words are read as, or may mean. */
export function datesNamed(typing: Typing, words: readonly Term[]): Suggestion[] {
  const { catalog, clock, terms } = typing;
  const named = dateNamed(words, clock);
  if (named === null) return [];
  const left = typing.leftBy(terms.filter((term) => !named.terms.includes(term)));
  return named.readings.flatMap(({ date, query }) => {
    const events = left(find(catalog, `date:${date.text}`, clock).events);
    if (events.length === 0) return [];
    const taken = replaced(typing, named, query);
    return { name: dateInWords(date), match: null, about: 'date', events, part: null, taken };
  });
}
