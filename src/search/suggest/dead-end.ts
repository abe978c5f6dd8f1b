// A query that finds nothing: what each of its parts finds alone, and what it finds without one of them.
import type { Clock } from '../../dates/phrase/relative.ts';
import type { Catalog } from '../catalog.ts';
import { dayToIso } from '../../dates/calendar.ts';
import { fieldOf } from '../fields/fields.ts';
import { find, searchedTerms } from '../find.ts';
import { parseQuery, printQuery, printTerm, type Term } from '../query.ts';
import { askedAbout, isIdle } from '../questions.ts';
import { misspelt } from './misspelt.ts';
import { startTyping, type Suggestion, type Typing } from './suggestion.ts';

/** Most parts that are explained; a pasted text has more. */
const mostParts = 8;

interface Part {
  /** As it is written. */
  readonly text: string;
  readonly events: number;
}

/** What of a query that finds nothing is found, and what was likely meant, in plain words; empty where nobody knows. */
export function whyNothing(catalog: Catalog, query: string, clock: Clock): string {
  const parts = partsAlone(catalog, query, clock).map(({ text, events }) => `${text} ${events}`);
  const terms = searchedTerms(parseQuery(query));
  const typing = startTyping({ catalog, filter: '', text: query, caret: query.length, terms, clock });
  const [meant] = misspelt(typing);
  return [
    timeMissed(catalog, terms, clock),
    parts.length === 0 ? '' : [...parts, 'together 0'].join(' · '),
    meant === undefined ? '' : `did you mean ${meant.name}?`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** Which months there are, where there is nothing in a time that is asked for. */
function timeMissed(catalog: Catalog, terms: readonly Term[], clock: Clock): string {
  const isMissed = terms.some((term) => {
    const isTime = term.field !== null && fieldOf(term.field).isDate === true && !term.negated;
    return isTime && find(catalog, printTerm(term), clock).events.length === 0;
  });
  if (!isMissed) return '';
  const { earliest, latest } = catalog.bounds();
  const first = earliest.filter(Number.isFinite).reduce((some, day) => Math.min(some, day), infinity);
  const last = latest.filter(Number.isFinite).reduce((some, day) => Math.max(some, day), -infinity);
  if (first > last) return '';
  const [from, to] = [first, last].map((day) => dayToIso(day).slice(0, -'-01'.length));
  return from === to ? `all is in ${from}` : `all is from ${from} to ${to}`;
}

const infinity = Number.POSITIVE_INFINITY;

/** What each part of a query finds alone; none where it has only one. */
function partsAlone(catalog: Catalog, query: string, clock: Clock): Part[] {
  const terms = searchedTerms(parseQuery(query)).slice(0, mostParts);
  if (terms.length < 2) return [];
  return terms.flatMap((term) => {
    const { events, isAll } = find(catalog, printTerm(term), clock);
    return isAll ? [] : [{ text: query.slice(term.start, term.end), events: events.length }];
  });
}

/** The query without its idle words, or one of its parts, where that finds something, else two or one of them alone: the most first. */
export function waysOn(typing: Typing): Suggestion[] {
  const { catalog, filter, text, clock } = typing;
  const terms = askedAbout(typing.terms);
  const idle = terms.filter(isIdle);
  const kept = terms.filter((term) => !idle.includes(term));
  if (terms.length === 0 || kept.length > mostParts) return [];
  const wordsOf = (some: readonly Term[]) => some.map(({ start, end }) => text.slice(start, end)).join(' ');
  const without = (dropped: readonly Term[], about = `without ${wordsOf(dropped)}`): Suggestion[] => {
    const rest = printQuery({ terms: terms.filter((term) => !dropped.includes(term)) });
    const query = `${filter} ${rest}`.trim();
    const { events, isAll } = find(catalog, query, clock);
    if (rest === '' || events.length === 0 || isAll) return [];
    const taken = { text: `${rest} `, caret: rest.length + 1 };
    return [{ name: query, match: null, about, events, part: null, taken }];
  };
  const alone = (some: readonly Term[]): Suggestion[] =>
    without(
      terms.filter((term) => !some.includes(term)),
      'alone',
    );
  const best = idle.length === 0 ? [] : without(idle);
  const isAsked = best.length > 0 || terms.length > mostParts;
  const less = [...best, ...(isAsked ? kept : terms).flatMap((term) => without([term])).toSorted(mostFirst)];
  if (less.length > 0) return less;
  const pairs = kept.flatMap((one, at) => kept.slice(at + 1).flatMap((other) => alone([one, other])));
  return (pairs.length > 0 ? pairs : kept.flatMap((term) => alone([term]))).toSorted(mostFirst);
}

const mostFirst = (a: Suggestion, b: Suggestion): number => (b.events?.length ?? 0) - (a.events?.length ?? 0);
