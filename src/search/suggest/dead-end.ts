// A query that finds nothing: what each of its parts finds alone, and what it finds without one of them.
import type { Clock } from '../../dates/phrase/relative.ts';
import type { Catalog } from '../catalog.ts';
import { dayToIso } from '../../dates/calendar.ts';
import { fieldOf } from '../fields/fields.ts';
import { find, searchedTerms } from '../find.ts';
import { parseQuery, printQuery, printTerm, type Term } from '../query.ts';
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

/** Which years there are, where there is nothing in a time that is asked for. */
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
  const [from, to] = [first, last].map((day) => dayToIso(day).slice(0, -'-01-01'.length));
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

/** Words of a question and such as stand between others, which need not be in the text. */
const idleWords = new Set(
  `who what when where why how which did do does is are was were happened the a an of in on at to for from by
  with and or that this it its their`.split(/\s+/),
);

const isIdle = ({ field, negated, values: [value] }: Term): boolean =>
  field === null && !negated && value?.quoted === false && idleWords.has(value.text.toLowerCase());

/** The query without its idle words, else one of its parts, where that finds something: the most first. */
export function waysOn(typing: Typing): Suggestion[] {
  const { catalog, filter, terms, text, clock } = typing;
  if (terms.length === 0 || terms.length > mostParts) return [];
  const without = (dropped: readonly Term[]): Suggestion[] => {
    const rest = printQuery({ terms: terms.filter((term) => !dropped.includes(term)) });
    const query = `${filter} ${rest}`.trim();
    const { events, isAll } = find(catalog, query, clock);
    if (rest === '' || events.length === 0 || isAll) return [];
    const taken = { text: `${rest} `, caret: rest.length + 1 };
    const about = `without ${dropped.map(({ start, end }) => text.slice(start, end)).join(' ')}`;
    return [{ name: query, match: null, about, events, part: null, taken }];
  };
  const idle = terms.filter(isIdle);
  const best = idle.length === 0 ? [] : without(idle);
  const ways = terms
    .filter((term) => best.length === 0 || !idle.includes(term))
    .flatMap((term) => without([term]));
  return [...best, ...ways.toSorted((a, b) => (b.events?.length ?? 0) - (a.events?.length ?? 0))];
}
