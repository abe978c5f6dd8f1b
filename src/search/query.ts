// The query language: text ⇄ terms. What the terms mean is in find.ts; nothing here throws or needs a dataset.
import type { Value } from './fields/field.ts';
import { fieldOf, isField, type FieldName } from './fields/fields.ts';
import { endOfDate, endOfDateInWords, mostWordsOfDate, wordsBetween } from './dates.ts';

export interface Term {
  /** Null for words and phrases outside fields. */
  readonly field: FieldName | null;
  /** Alternatives, of which one must hold; empty while a field is being typed. */
  readonly values: readonly Value[];
  readonly negated: boolean;
  /** Where the term stands in the query text: UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Words that are a date, without a field before them. */
  readonly isImplied?: true;
}

export interface Query {
  readonly terms: readonly Term[];
  /** Names before a colon that are no field; such terms are words. */
  readonly unknownFields: readonly string[];
}

/** Its values may be of several words: `from:17 nov 2020`. */
const isDated = (field: FieldName | null): boolean => field !== null && fieldOf(field).isDate === true;
/** A pasted page has no more dates than these that are looked at so closely. */
const mostDates = 8;
/** Nor are dates looked for among more words. */
const mostWords = 64;

/** What stands between terms; a `|` with nothing before it parts nothing. */
const separator = /[\s|]/;
const blank = /\s/;

/** Linear in the text, however odd. */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const unknownFields: string[] = [];
  let dates = 0;
  for (let at = 0; at < text.length;) {
    if (separator.test(text.charAt(at))) {
      at++;
      continue;
    }
    const { term, unknownField } = readTerm(text, at, dates < mostDates);
    if (unknownField !== null) unknownFields.push(unknownField);
    const mayBeDate = unknownField === null && dates < mostDates && terms.length < mostWords;
    const read = mayBeDate ? asDate(text, term) : term;
    if (isDated(read.field)) dates++;
    if (read.field !== null || read.values.length > 0) terms.push(read);
    at = read.end;
  }
  return { terms, unknownFields };
}

function readTerm(
  text: string,
  start: number,
  withDates: boolean,
): { term: Term; unknownField: string | null } {
  const next = text.charAt(start + 1);
  const negated = text.charAt(start) === '-' && next !== '' && !separator.test(next);
  const { field, unknownField, end: valuesStart } = readField(text, negated ? start + 1 : start);
  const spans = readValues(text, valuesStart, field, withDates);
  const values = spans.map(({ value }) => value).filter((value) => value.text !== '');
  const end = Math.max(spans.at(-1)?.end ?? 0, start + 1);
  return { term: { field, values, negated, start, end }, unknownField };
}

/** The term with the words after it, where they are a complete date; a sign before one of several is of that word alone. */
function asDate(text: string, term: Term): Term {
  const { field, values, negated, start } = term;
  const [value, another] = values;
  if (field !== null || value === undefined || value.quoted || another !== undefined) return term;
  const from = negated ? start + 1 : start;
  const last = endOfDateInWords(text, from, from + value.text.length, negated);
  if (last === null) return term;
  const date = wordsBetween(text, from, last).replace(/^(?:[io]n|at|of|the) /i, '');
  return { ...term, field: 'date', values: [{ text: date, quoted: false }], end: last, isImplied: true };
}

interface ValueSpan {
  /** Its text is empty where it is still to come. */
  readonly value: Value;
  /** Where it stands in the query text, with its quotes: UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

function readValues(text: string, start: number, field: FieldName | null, withDates: boolean): ValueSpan[] {
  const spans: ValueSpan[] = [];
  for (let at = start; ;) {
    const read = readValue(text, at, field !== null);
    const { value, end } = withDates && isDated(field) ? readDate(text, at, read) : read;
    spans.push({ value, start: at, end });
    // Nothing before the `|`: what comes after it is a term of its own, with its own sign and field.
    const isAlone = field === null && spans.length === 1 && value.text === '';
    if (text.charAt(end) !== '|' || isAlone) return spans;
    at = end + 1;
  }
}

/** The alternatives of a term of the query text, also those still to come. */
export function valueSpans(text: string, { field, negated, start }: Term): ValueSpan[] {
  const name = field === null ? 0 : field.length + 1;
  return readValues(text, start + (negated ? 1 : 0) + name, field, true);
}

/** The field that begins at `start`, and where its values do. Another name before a colon is reported, but is text. */
function readField(
  text: string,
  start: number,
): { field: FieldName | null; unknownField: string | null; end: number } {
  // Bounded: a field's name is short, and a word of a megabyte must not be scanned for each of its letters.
  const name = /^([a-z]{1,16}):/i.exec(text.slice(start, start + 17))?.[1]?.toLowerCase();
  if (name === undefined) return { field: null, unknownField: null, end: start };
  const end = start + name.length + 1;
  if (isField(name)) return { field: name, unknownField: null, end };
  return { field: null, unknownField: text.startsWith('//', end) ? null : name, end: start };
}

/** The name before a colon with which a word begins and which is no field; it is not searched for. */
export function unknownFieldOf({ field, values: [first] }: Pick<Term, 'field' | 'values'>): string | null {
  if (field !== null || first === undefined || first.quoted) return null;
  return readField(first.text, 0).unknownField;
}

function readValue(text: string, start: number, inField: boolean): { value: Value; end: number } {
  if (text.charAt(start) === '"') return readQuoted(text, start);
  let end = start;
  // In a word, `|` parts alternatives only between words; at its end it is still being typed.
  while (end < text.length && !blank.test(text.charAt(end)) && text.charAt(end) !== '|') {
    if (text.charAt(end) === '"' && !inField) break;
    end++;
  }
  return { value: { text: text.slice(start, end), quoted: false }, end };
}

/** The words that go on with a date are part of the value. */
function readDate(
  text: string,
  start: number,
  read: { value: Value; end: number },
): { value: Value; end: number } {
  if (read.value.quoted || read.value.text === '') return read;
  const end = endOfDate(text, start, read.end);
  return { value: { text: wordsBetween(text, start, end), quoted: false }, end };
}

/** A quote that is never closed runs to the end: it is being typed. */
function readQuoted(text: string, start: number): { value: Value; end: number } {
  let content = '';
  let at = start + 1;
  for (; at < text.length && text.charAt(at) !== '"'; at++) {
    const isEscape = text.charAt(at) === '\\' && /["\\]/.test(text.charAt(at + 1));
    if (isEscape) at++;
    content += text.charAt(at);
  }
  return { value: { text: content, quoted: true }, end: Math.min(at + 1, text.length) };
}

/** What of a term is printed. */
type Printable = Pick<Term, 'field' | 'values' | 'negated'>;

export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A text that would be read as something else without quotes has them. */
function printValue({ text, quoted }: Value, field: FieldName | null, isFirst: boolean): string {
  if (quoted || /[\s|]|^"/.test(text)) return quote(text);
  if (field !== null) return text;
  return text.includes('"') || (isFirst && readField(text, 0).field !== null) ? quote(text) : text;
}

export function printTerm({ field, values, negated }: Printable): string {
  const printed = values
    .filter(({ text }) => text !== '')
    .map((value, index) => printValue(value, field, index === 0))
    .join('|');
  if (field !== null) return `${negated ? '-' : ''}${field}:${printed}`;
  if (negated) return printed === '' ? '' : `-${printed}`;
  // A word such as `-rocket` would be read as negated.
  const isSigned = /^-[^\s|]/.test(printed);
  return isSigned ? quotedWord({ field, values, negated }) : printed;
}

const quotedWord = ({ field, values, negated }: Printable): string =>
  printTerm({ field, values: quoteFirst(values), negated });

function quoteFirst(values: readonly Value[]): Value[] {
  const first = values.findIndex(({ text }) => text !== '');
  return values.map((value, index) => (index === first ? { ...value, quoted: true } : value));
}

export function printQuery({ terms }: { readonly terms: readonly Printable[] }): string {
  const printed = terms.map(printTerm);
  return terms
    .map((term, at) => (isReadAsDate(term, printed, at) ? quotedWord(term) : printed[at]))
    .filter((text) => text !== '')
    .join(' ');
}

/** Words that would be read as a date with those printed after them. */
function isReadAsDate(
  { field, values, negated }: Printable,
  printed: readonly string[],
  at: number,
): boolean {
  if (field !== null || values.length !== 1 || values[0]?.quoted !== false) return false;
  const [word = '', ...others] = printed.slice(at, at + mostWordsOfDate).filter((text) => text !== '');
  const start = negated ? 1 : 0;
  return endOfDateInWords([word, ...others].join(' '), start, word.length, negated) !== null;
}
