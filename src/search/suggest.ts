// What the text being typed may mean, to choose from: people and groups, values of a field, names of fields.
import type { Clock } from '../dates/phrase/relative.ts';
import type { Catalog } from './catalog.ts';
import { dateInWords } from '../dates/words/words.ts';
import { dateNamed } from './dates-named.ts';
import { candidates, valueFor, type Candidate } from './fields/candidates.ts';
import { fieldLike, fieldNames, fieldOf, fields, type FieldName } from './fields/fields.ts';
import { find, searchedTerms } from './find.ts';
import { fill } from './mask.ts';
import type { NameMatch, Tier } from '../names/names.ts';
import type { Postings } from './postings.ts';
import { parseQuery, printQuery, printTerm, quote, valueSpans, type Term } from './query.ts';

export interface Suggestion {
  /** The name of the person, group, place …, or the field. */
  readonly name: string;
  /** The spelling that matched and where, if it is by name. */
  readonly match: NameMatch | null;
  /** What it is: `person`, `place`, `kind`, `date`, … */
  readonly about: string;
  /** Its events among those that the rest of the query leaves; null for the name of a field. */
  readonly events: Postings | null;
  /** Those of them in which it takes part; null where it can't but take part. */
  readonly part: Postings | null;
  /** The text once it is taken, and the caret in it (UTF-16). */
  readonly taken: { readonly text: string; readonly caret: number };
}

const mostSuggestions = 20;

/** The query being typed, and what it is searched in. */
interface Typing {
  readonly catalog: Catalog;
  /** In force besides. */
  readonly filter: string;
  readonly text: string;
  /** In UTF-16 units. */
  readonly caret: number;
  readonly terms: readonly Term[];
  readonly clock: Clock;
}

/** Best first. `caret` is in UTF-16 units of `text`; `filter` is in force besides. */
export function suggest(
  catalog: Catalog,
  filter: string,
  text: string,
  caret: number,
  clock: Clock,
): Suggestion[] {
  const suggested = (typed: string): Suggestion[] =>
    suggestFor({ catalog, filter, text: typed, caret, terms: searchedTerms(parseQuery(typed)), clock });
  const whole = suggested(text);
  if (whole.length > 0) return whole;
  const closed = closedAtCaret(text, caret);
  return closed === text ? [] : suggested(closed);
}

function suggestFor(typing: Typing): Suggestion[] {
  const { caret, terms } = typing;
  const at = terms.findIndex(({ start, end }) => start < caret && caret <= end);
  const term = terms[at];
  if (term?.field != null) return valuesOf(typing, term, term.field);
  // After a blank, what was typed last is still what is being named.
  const last = at === -1 ? terms.findLastIndex(({ end }) => end <= caret) : at;
  const words = wordsBefore(terms, last);
  const people = peopleNamed(typing, words);
  const names = term === undefined ? [] : fieldsNamed(typing, term);
  const dates = datesNamed(typing, words);
  const before = sureTiers.has(people[0]?.match?.tier) ? peopleBeforeFields : 0;
  return [...people.slice(0, before), ...dates, ...names, ...people.slice(before)].slice(0, mostSuggestions);
}

/** By these a word names somebody; by others it is more likely the beginning of a field. */
const sureTiers: ReadonlySet<Tier | undefined> = new Set<Tier>(['exact', 'word', 'prefix']);
/** Few, for there may be room for three only. */
const peopleBeforeFields = 2;

/** Which of some events are among those that the filter and `terms` leave. */
function leftBy({ catalog, filter, clock }: Typing, terms: readonly Term[]): (events: Postings) => Postings {
  const rest = find(catalog, `${filter} ${printQuery({ terms })}`, clock);
  if (rest.isAll) return (events) => events;
  const left = fill(new Uint8Array(catalog.dataset.events.length), [rest.events]);
  return (events) => events.filter((event) => left[event] === 1);
}

/** Words of a name that is looked for in what is typed. */
const mostWords = 6;

/** The terms up to the one typed last that may be words of one name. */
function wordsBefore(terms: readonly Term[], last: number): readonly Term[] {
  const isWord = ({ field, values }: Term): boolean => field === null && values.length === 1;
  const typed = terms[last];
  if (typed === undefined || !isWord(typed)) return [];
  if (typed.negated) return [typed];
  let first = last;
  for (let at = last; at >= 0 && last - at < mostWords; at--) {
    const term = terms[at];
    if (term === undefined || !isWord(term) || term.negated) break;
    first = at;
  }
  return terms.slice(first, last + 1);
}

/**
 * People and groups that the words up to the one being typed name; as many of these words as name somebody. Taking one puts
 * `who:"…"` in their place.
 */
function peopleNamed(typing: Typing, words: readonly Term[]): Suggestion[] {
  const { catalog, terms } = typing;
  for (let from = 0; from < words.length; from++) {
    const named = words.slice(from);
    const name = named.map(({ values }) => values[0]?.text ?? '').join(' ');
    const matches = candidates(catalog, fields.who, name, mostSuggestions);
    if (matches.length > 0) {
      const left = leftBy(
        typing,
        terms.filter((term) => !named.includes(term)),
      );
      return matches.map((match) => person(typing, named, match, left));
    }
  }
  return [];
}

function person(
  { text }: Typing,
  named: readonly Term[],
  { name, about, match, events, part }: Candidate,
  left: (events: Postings) => Postings,
): Suggestion {
  const start = named[0]?.start ?? 0;
  const before = `${text.slice(0, start)}${named[0]?.negated === true ? '-' : ''}who:${quote(name)} `;
  const after = text.slice(named.at(-1)?.end ?? start).trimStart();
  return {
    name,
    match,
    about,
    events: left(events),
    part: part === null ? null : left(part),
    taken: { text: before + after, caret: before.length },
  };
}

/** The time that words mean, which are searched for as words unless it is taken. */
function datesNamed(typing: Typing, words: readonly Term[]): Suggestion[] {
  const { catalog, clock, terms, text, caret } = typing;
  const named = dateNamed(words, clock);
  if (named === null) return [];
  const { start, end, readings } = named;
  const left = leftBy(
    typing,
    terms.filter((term) => !named.terms.includes(term)),
  );
  return readings.map(({ date, query }) => {
    const before = `${text.slice(0, start)}${query} `;
    const taken = before + text.slice(end).trimStart();
    return {
      name: dateInWords(date),
      match: null,
      about: 'date',
      events: left(find(catalog, `date:${date.text}`, clock).events),
      part: null,
      taken: { text: taken, caret: caret <= end ? before.length : taken.length - (text.length - caret) },
    };
  });
}

/** The fields that a word begins like; for another name before a colon, the one that is likely meant. */
function fieldsNamed({ text }: Typing, { start, end, values, negated }: Term): Suggestion[] {
  const nameStart = negated ? start + 1 : start;
  const word = text.slice(nameStart, end);
  const [, unknown = null] = /^([a-z]+):(?!\/\/)/i.exec(word) ?? [];
  if (unknown !== null) {
    const meant = fieldLike(unknown);
    return meant === null ? [] : [fieldNamed(text, meant, nameStart, nameStart + unknown.length + 1, end)];
  }
  if (values.length !== 1 || values[0]?.quoted !== false) return [];
  return fieldNames
    .filter((field) => field.startsWith(word.toLowerCase()))
    .map((field) => fieldNamed(text, field, nameStart, end, end));
}

/** Taking it puts the field in place of what is typed from `from` to `to`; the caret stays at the end of the term. */
function fieldNamed(text: string, field: FieldName, from: number, to: number, end: number): Suggestion {
  const before = `${text.slice(0, from)}${field}:${text.slice(to, end)}`;
  return {
    name: `${field}:`,
    match: null,
    about: 'field',
    events: null,
    part: null,
    taken: { text: before + text.slice(end), caret: before.length },
  };
}

/** The value that the caret is in is the one being typed; the others stay. */
function valuesOf(typing: Typing, term: Term, field: FieldName): Suggestion[] {
  const { catalog, text, caret, terms } = typing;
  const spans = valueSpans(text, term);
  const at = spans.findIndex(({ end }) => caret <= end);
  const left = leftBy(
    typing,
    terms.filter((other) => other !== term),
  );
  const kind = fieldOf(field);
  return candidates(catalog, kind, spans[at]?.value.text ?? '', mostSuggestions).map(
    ({ name, about, match, events, part }) => {
      const taken = valueFor(kind, name);
      const values = spans.map(({ value }, index) => (index === at ? taken : value));
      const before = `${text.slice(0, term.start)}${printTerm({ ...term, values })} `;
      return {
        name,
        match,
        about,
        events: left(events),
        part: part === null ? null : left(part),
        taken: { text: before + text.slice(term.end).trimStart(), caret: before.length },
      };
    },
  );
}

/** A quote that is still open goes to the end of the text: here it is closed at the caret instead. */
function closedAtCaret(text: string, caret: number): string {
  const before = text.slice(0, caret);
  const last = parseQuery(before).terms.at(-1);
  if (last?.field == null || last.end < caret || caret === text.length) return text;
  // With a quote after it, what was closed would be a quote that opens.
  const closed = parseQuery(`${before}"`).terms.at(-1);
  const isOpen = valueSpans(before, last).at(-1)?.value.quoted === true && closed?.end === caret + 1;
  return isOpen ? `${before}" ${text.slice(caret).trimStart()}` : text;
}
