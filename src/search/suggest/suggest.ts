// What the text being typed may mean, to choose from: people and groups, values of a field, dates, names of fields; where it
// finds nothing, what was likely meant.
import { tier } from '../../names/rank.ts';
import type { Catalog } from '../catalog.ts';
import { candidates, valueFor } from '../fields/candidates.ts';
import { fieldNames, fieldOf, suggestField, type FieldName } from '../fields/fields.ts';
import { find, searchedTerms, takenFor } from '../find.ts';
import { otherReadings } from '../implied-fields.ts';
import { parseQuery, printQuery, printTerm, valueSpans, type Term } from '../query.ts';
import { isOnlyCited } from '../text-match.ts';
import { datesNamed } from './dates.ts';
import { waysOn } from './dead-end.ts';
import { forEmptyField } from './empty-field.ts';
import { misspelt } from './misspelt.ts';
import { startTyping, type Suggestion, type Typing } from './suggestion.ts';
import { namedByWords, namedWithField, wordsBefore, type Ranked } from './words.ts';

export type { Suggestion };

const mostSuggestions = 20;
/** Looked at before those that leave no event are taken out. */
const mostCandidates = 100;

interface Typed extends Pick<Typing, 'filter' | 'text' | 'caret' | 'clock'> {
  /** Queries, the last one first. */
  readonly history?: readonly string[];
}

/** Best first; none that would leave no event. */
export function suggest(catalog: Catalog, { history = [], ...typed }: Typed): Suggestion[] {
  const typingOf = (text: string): Typing =>
    startTyping({ ...typed, catalog, text, terms: searchedTerms(parseQuery(text)) });
  const { text, caret } = typed;
  if (text.trim() === '') return forEmptyField(typingOf(text), history).slice(0, mostSuggestions);
  const whole = suggestFor(typingOf(text));
  if (whole.length > 0) return whole.slice(0, mostSuggestions);
  const closed = closedAtCaret(text, caret);
  return closed === text ? [] : suggestFor(typingOf(closed)).slice(0, mostSuggestions);
}

function suggestFor(typing: Typing): Suggestion[] {
  const { caret, terms } = typing;
  const at = terms.findIndex(({ start, end }) => start < caret && caret <= end);
  const term = terms[at];
  if (term?.field != null && term.isImplied !== true) {
    const values = valuesOf(typing, term, term.field);
    return values.length > 0 ? values : findsNothing(typing) ? waysOn(typing) : [];
  }
  // After a blank, what was typed last is still what is being named.
  const last = at === -1 ? terms.findLastIndex(({ end }) => end <= caret) : at;
  const words = wordsBefore(terms, last);
  const withField = namedWithField(typing, words);
  const named = namedByWords(typing, words).filter(
    ({ suggestion: { about, name } }) => !withField.some((other) => other.name === `${about} ${name}`),
  );
  const dates = datesNamed(typing, terms[last]?.isImplied === true ? terms.slice(last, last + 1) : words);
  const fields = term === undefined ? [] : fieldsNamed(typing, term);
  const { asWords, byAnybody } = readOtherwise(typing);
  const sure = named.filter(isSure).filter(({ suggestion: { taken } }) => !isAmong(byAnybody, taken));
  const guesses = named.filter((each) => !isSure(each));
  const isDeadEnd = withField.length + sure.length === 0 && dates.length === 0 && findsNothing(typing);
  const before = sure.filter(isCalledSo).slice(0, namesBeforeFields);
  return [
    ...asWords,
    ...withField,
    ...byAnybody,
    ...before.map(({ suggestion }) => suggestion),
    ...dates,
    ...fields,
    ...sure.slice(before.length).map(({ suggestion }) => suggestion),
    ...(isDeadEnd || hasCited(typing) ? misspelt(typing) : []),
    ...guesses.map(({ suggestion }) => suggestion),
    ...(isDeadEnd ? waysOn(typing) : []),
  ];
}

/** Where words are taken for a field, what else they may mean: words, above all. */
function readOtherwise({
  catalog,
  filter,
  clock,
  text,
  terms,
}: Typing): Record<'asWords' | 'byAnybody', Suggestion[]> {
  const found = find(catalog, `${filter} ${text}`.trim(), clock);
  if (takenFor(found).length === 0) return { asWords: [], byAnybody: [] };
  const { words, anybody } = otherReadings(catalog, terms);
  const reading = (kept: readonly Term[] | null, about: string): Suggestion[] => {
    const name = kept === null ? '' : printQuery({ terms: kept });
    const { events } = find(catalog, `${filter} ${name}`.trim(), clock);
    if (name === '' || events.length === 0) return [];
    const taken = { text: `${name} `, caret: name.length + 1 };
    return [{ name, match: null, about, events, part: null, taken }];
  };
  return { asWords: reading(words, 'as words'), byAnybody: reading(anybody, 'by anybody') };
}

/** A word that only sources have may be misspelt there as well. */
const hasCited = ({ catalog, terms }: Typing): boolean =>
  terms.some(({ field, values }) => field === null && values.some((value) => isOnlyCited(catalog, value)));

const isAmong = (suggestions: readonly Suggestion[], { text }: Suggestion['taken']): boolean =>
  suggestions.some(({ taken }) => taken.text === text);

const isSure = (each: Ranked): boolean => each.tier < tier.typo;
/** So a word names somebody, or a word of a vocabulary; else it is more likely the beginning of a field. */
const isCalledSo = ({ tier: how, suggestion: { match } }: Ranked): boolean =>
  match === null ? how === tier.exact : how < tier.spelling;
/** Few, for there may be room for three only. */
const namesBeforeFields = 2;

const findsNothing = ({ catalog, filter, text, clock }: Typing): boolean =>
  find(catalog, `${filter} ${text}`.trim(), clock).events.length === 0;

/** The fields that a word begins like; for another name before a colon, the one that is likely meant. */
function fieldsNamed({ text }: Typing, { start, end, values, negated }: Term): Suggestion[] {
  const nameStart = negated ? start + 1 : start;
  const word = text.slice(nameStart, end);
  const [, unknown = null] = /^([a-z]+):(?!\/\/)/i.exec(word) ?? [];
  if (unknown !== null) {
    const meant = suggestField(unknown);
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
    about: fieldOf(field).takes,
    events: null,
    part: null,
    taken: { text: before + text.slice(end), caret: before.length },
  };
}

/** The value that the caret is in is the one being typed; the others stay. */
function valuesOf(typing: Typing, term: Term, field: FieldName): Suggestion[] {
  const { catalog, text, caret, terms } = typing;
  const kind = fieldOf(field);
  const spans = valueSpans(text, term);
  const at = spans.findIndex(({ end }) => caret <= end);
  const left = typing.leftBy(terms.filter((other) => other !== term));
  const typed = spans[at]?.value.text ?? '';
  return candidates(catalog, kind, typed, mostCandidates).flatMap(({ name, about, match, events, part }) => {
    const those = left(events);
    if (those.length === 0) return [];
    const taken = valueFor(kind, name);
    const values = spans.map(({ value }, index) => (index === at ? taken : value));
    const before = `${text.slice(0, term.start)}${printTerm({ ...term, values })} `;
    return {
      name,
      match,
      about,
      events: those,
      part: part === null ? null : left(part),
      taken: { text: before + text.slice(term.end).trimStart(), caret: before.length },
    };
  });
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
