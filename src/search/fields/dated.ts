// Fields whose value is a date: `from:2020-11`, `date:17 nov 2020`. Dates match by overlap.
import type { EdtfDate } from '../../dates/edtf/edtf.ts';
import { errorText } from '../../dates/edtf/time.ts';
import type { Clock } from '../../dates/phrase/relative.ts';
import { parsePhrase } from '../../dates/phrase/phrase.ts';
import { dateShort } from '../../dates/words/words.ts';
import type { Catalog, EventBounds } from '../catalog.ts';
import type { Postings } from '../postings.ts';
import { truncated, type Field } from './field.ts';

/** Whether an event is meant, by the days from `first` to `last`; infinite where that end is open or unknown. */
type DateTest = (bounds: EventBounds, event: number, first: number, last: number) => boolean;

interface Dated extends Pick<Field, 'also' | 'help' | 'example'> {
  readonly matches: DateTest;
}

export function dated({ matches, ...field }: Dated): Field {
  return {
    ...field,
    takes: 'date',
    values: [],
    isDate: true,
    find: (catalog, value, clock) => {
      const phrase = parsePhrase(value.text, clock);
      if ('error' in phrase) return { events: null, note: errorText(phrase) };
      const [date, other] = phrase;
      if (date !== undefined && other === undefined) return { events: [eventsWhere(catalog, date, matches)] };
      const choices = phrase.map(dateShort).join(' or ');
      return { events: null, note: `“${truncated(value.text)}” may be ${choices}; write it in words` };
    },
  };
}

interface Days {
  readonly first: number;
  readonly last: number;
}

/** The days that a date covers; infinite where that end is open or unknown. */
const daysOf = ({ earliest, latest }: EdtfDate): Days => ({
  first: earliest ?? Number.NEGATIVE_INFINITY,
  last: latest ?? Number.POSITIVE_INFINITY,
});

/** What a value means that is understood in one way; none where it isn't. */
export function datesIn(text: string, clock: Clock): readonly Days[] {
  const phrase = parsePhrase(text, clock);
  return 'error' in phrase || phrase.length > 1 ? [] : phrase.map(daysOf);
}

function eventsWhere(catalog: Catalog, date: EdtfDate, matches: DateTest): Postings {
  const bounds = catalog.bounds();
  const { first, last } = daysOf(date);
  return catalog.all.filter((event) => matches(bounds, event, first, last));
}

export const startsBy: DateTest = (bounds, event, _first, last) => (bounds.earliest[event] ?? 0) <= last;
export const endsFrom: DateTest = (bounds, event, first) => (bounds.latest[event] ?? 0) >= first;
export const overlaps: DateTest = (...args) => startsBy(...args) && endsFrom(...args);
