// What a query means: terms → events.
import type { Clock } from '../dates/phrase/relative.ts';
import type { Catalog } from './catalog.ts';
import { truncated, type Value } from './fields/field.ts';
import { datesIn } from './fields/dated.ts';
import { fieldOf, suggestField } from './fields/fields.ts';
import { perObject, recent, type Recent } from '../text/maps.ts';
import { addPostings, indexesOf, intersect, invert, union, type Mask } from './mask.ts';
import type { Postings } from './postings.ts';
import { parseQuery, printTerm, unknownFieldOf, type Query, type Term } from './query.ts';
import { withImpliedFields } from './implied-fields.ts';
import { askedAbout } from './questions.ts';
import { guessedFor, isBlank, isOnlyCited, valueMask, wordsMask } from './text-match.ts';

export interface Result {
  readonly query: Query;
  /** The matching events, in order of time. */
  readonly events: Postings;
  /** Where a time is asked for, those of them that lie in it as a whole; else none. */
  readonly within: Postings;
  /** Nothing restricts the events: no term, or none that was understood. */
  readonly isAll: boolean;
  /** What of the query was not understood and is ignored, and what names nothing, in plain words. */
  readonly notes: readonly string[];
  /** The terms of the query with those for which words of it are taken. */
  readonly read: readonly Term[];
}

/** The fields that words are taken for. */
export const takenFor = ({ query, read }: Pick<Result, 'query' | 'read'>): readonly Term[] =>
  read.filter((term) => term.isImplied === true && !query.terms.includes(term));

/** The same in plain words; empty where there are none, or nothing is found so: then it is told what each word finds. */
export function readAs(found: Pick<Result, 'query' | 'read' | 'events'>): string {
  const implied = found.events.length === 0 ? [] : takenFor(found);
  return implied.length === 0 ? '' : `read as ${implied.map(printTerm).join(' ')}; quotes keep words`;
}

/** A pasted page is no query: what comes after so many words and values is not searched for. */
const mostValues = 64;

/** The terms that are searched for, without names of fields that there are not. */
export function searchedTerms({ terms }: Pick<Query, 'terms'>): readonly Term[] {
  let room = mostValues;
  const searched: Term[] = [];
  for (const written of terms) {
    const term = withoutUnknownField(written);
    if (room <= 0) break;
    searched.push(term.values.length <= room ? term : { ...term, values: term.values.slice(0, room) });
    room -= Math.max(1, term.values.length);
  }
  return searched;
}

function withoutUnknownField(term: Term): Term {
  const name = unknownFieldOf(term);
  const [first, ...others] = term.values;
  if (name === null || first === undefined) return term;
  const text = first.text.slice(name.length + 1);
  return { ...term, values: text === '' ? others : [{ ...first, text }, ...others] };
}

function unknownFieldNote(name: string): string {
  const meant = suggestField(name);
  const hint = meant === null ? '' : `; did you mean ${meant}:?`;
  return `“${name}:” is not a field and is ignored${hint}`;
}

const mostResults = 8;
const resultsOf = perObject<Catalog, Recent<Result>>(() => recent(mostResults));

/** While a query is typed, its results and those of its parts are asked for again and again. */
export function find(catalog: Catalog, text: string, clock: Clock): Result {
  const key = `${catalog.words.count} ${clock.today} ${clock.near} ${text}`;
  return resultsOf(catalog)(key, () => findAnew(catalog, text, clock));
}

function findAnew(catalog: Catalog, text: string, clock: Clock): Result {
  const query = parseQuery(text);
  const searched = searchedTerms(query);
  const notes = [...new Set(query.unknownFields.slice(0, mostValues))].map(unknownFieldNote);
  if (searched.length < query.terms.length) notes.push(`only the first ${mostValues} words are searched for`);
  const mayImply = searched.filter(({ field }) => field === null).length > 1 || /[<>]|AND|OR|NOT/.test(text);
  const implied = mayImply ? withImpliedFields(catalog, searched) : searched;
  const found = findAsked(catalog, implied, clock);
  // Where the fields find nothing, words are words.
  const isLost = implied !== searched && found.events.length === 0;
  const words = isLost ? findAsked(catalog, searched, clock) : found;
  const best = words.events.length > 0 ? words : found;
  const written = new Map(searched.map((term, at) => [term, query.terms[at] ?? term]));
  const read = [...best.read.map((term) => written.get(term) ?? term), ...query.terms.slice(searched.length)];
  return { ...best, query, read, notes: [...notes, ...best.notes] };
}

/** What a question is about; where that is nothing, all of its words. */
function findAsked(catalog: Catalog, terms: readonly Term[], clock: Clock): Omit<Result, 'query'> {
  const about = askedAbout(terms);
  const found = findTerms(catalog, about, clock);
  if (about === terms) return found;
  if (found.events.length === 0) return findTerms(catalog, terms, clock);
  const idle = terms.filter((term) => !about.includes(term)).map(({ values: [value] }) => value?.text);
  return { ...found, notes: [...found.notes, `${quoted(idle.join(' '))} only asks; quotes keep words`] };
}

function findTerms(catalog: Catalog, terms: readonly Term[], clock: Clock): Omit<Result, 'query'> {
  const notes: string[] = [];
  const masks: Mask[] = [];
  const words: string[] = [];
  for (const term of terms) {
    const [value, another] = term.values;
    const isWord = term.field === null && !term.negated && another === undefined;
    if (isWord && value?.quoted === false && !isBlank(value.text)) words.push(value.text);
    else masks.push(...termMask(catalog, term, clock, notes));
  }
  if (words.length > 0) masks.push(wordsMask(catalog, words));
  const cited = words.filter((text) => isOnlyCited(catalog, { text, quoted: false }));
  if (cited.length > 0) notes.push(`${cited.map(quoted).join(', ')} stands only in what sources are called`);
  notes.push(...words.flatMap((text) => guessNote(text, guessedFor(catalog, text))));
  const events = eventsInAll(catalog, masks);
  const within = eventsWithin(catalog, events, terms, clock);
  return { read: terms, notes, isAll: masks.length === 0, events, within };
}

const mostGuesses = 2;

function guessNote(word: string, names: readonly string[]): string[] {
  const [first, ...others] = names.slice(0, mostGuesses);
  if (first === undefined) return [];
  const more = names.length > mostGuesses ? ' and others' : '';
  return [`no event has ${quoted(word)}; taken for ${[first, ...others].join(', ')}${more}`];
}

const quoted = (word: string): string => `“${truncated(word)}”`;

/** The events that begin and end in the times that are asked for. */
function eventsWithin(catalog: Catalog, events: Postings, terms: readonly Term[], clock: Clock): Postings {
  const times = terms
    .filter(({ field, negated, values }) => field === 'date' && !negated && values.length === 1)
    .flatMap(({ values: [value] }) => datesIn(value?.text ?? '', clock));
  if (times.length === 0) return [];
  const { earliest, latest } = catalog.bounds();
  return events.filter((event) =>
    times.every(({ first, last }) => (earliest[event] ?? 0) >= first && (latest[event] ?? 0) <= last),
  );
}

function eventsInAll(catalog: Catalog, [first, ...others]: readonly Mask[]): Postings {
  return first === undefined ? catalog.all : indexesOf(others.reduce(intersect, new Uint8Array(first)));
}

/** The events of any of the term's values; none (no mask) where nothing of it was understood. */
function termMask(catalog: Catalog, term: Term, clock: Clock, notes: string[]): Mask[] {
  const mask: Mask = new Uint8Array(catalog.dataset.events.length);
  let understood = false;
  for (const value of term.values) {
    const added = term.field === null ? textMask(catalog, value, notes) : null;
    const resolved = term.field === null ? null : fieldOf(term.field).find(catalog, value, clock);
    if (resolved?.note !== undefined) notes.push(resolved.note);
    if (added === null && (resolved === null || resolved.events === null)) continue;
    understood = true;
    if (added !== null) union(mask, added);
    else addPostings(mask, resolved?.events ?? []);
  }
  if (!understood) return [];
  return [term.negated ? invert(mask) : mask];
}

/** Null for signs without a letter or a digit; a dash may be the beginning of `-word`. */
function textMask(catalog: Catalog, value: Value, notes: string[]): Mask | null {
  if (!isBlank(value.text)) return valueMask(catalog, value);
  if (!/^[-–—]+$/.test(value.text))
    notes.push(`“${truncated(value.text)}” has no letter or digit to search for`);
  return null;
}
