// Fields said in words: `disputed toll` is `disputed:toll`, `iran denied` is `denies:iran`, `who denied` is `claim:denies` and
// `more than 10 killed` is `killed:>10`, as the words of a date are a date.
import { firstNamesLike } from '../names/cache.ts';
import { tier } from '../names/rank.ts';
import { titles } from '../names/words.ts';
import { foldText } from '../text/fold.ts';
import type { Catalog } from './catalog.ts';
import { candidates, type Candidate } from './fields/candidates.ts';
import type { Value } from './fields/field.ts';
import { fieldOf, fieldOfCount, fieldOfVerb, isField, type FieldName } from './fields/fields.ts';
import { plainWord } from './fields/vocabulary.ts';
import type { Term } from './query.ts';

/** Words of one value. */
const mostWords = 4;
/** Of a name that several have, those who are written out. */
const mostNames = 4;
/** Looked at, the best match first. */
const mostCandidates = 20;

/** What some of the terms say together, from one up to another. */
interface Implied {
  readonly from: number;
  readonly to: number;
  /** The one that names the field, and before which its name ends where that is of two words. */
  readonly name: number;
  readonly nameEnd?: number;
  readonly term: Term;
}

/** The terms with such words as one term each; quotes keep words. */
export function withImpliedFields(catalog: Catalog, typed: readonly Term[]): readonly Term[] {
  const terms = withOperators(typed);
  const all = impliedFields(catalog, terms);
  if (all.length === 0) return terms;
  const read = [...terms];
  for (const { from, to, term } of all.toReversed()) read.splice(from, to - from, term);
  return read;
}

const isOperator = (term: Term | undefined, name: 'AND' | 'OR' | 'NOT'): boolean =>
  term !== undefined && wordOf(term) !== null && term.values[0]?.text === name;

/** In capitals, as other searches have them: `a OR b` is `a|b` and `NOT a` is `-a`. */
function withOperators(terms: readonly Term[]): readonly Term[] {
  const read: Term[] = [];
  let isChanged = false;
  for (let at = 0; at < terms.length; at++) {
    const [term, next, last] = [terms[at], terms[at + 1], read.at(-1)];
    if (term === undefined) continue;
    const isEither =
      last?.field === next?.field &&
      last?.negated === false &&
      next?.negated === false &&
      !isOperator(next, 'NOT');
    if (isOperator(term, 'AND') && last !== undefined && next !== undefined) isChanged = true;
    else if (isOperator(term, 'NOT') && next !== undefined) {
      read.push({ ...next, negated: true, start: term.start, isImplied: true });
      at++;
    } else if (isOperator(term, 'OR') && last !== undefined && next !== undefined && isEither) {
      const values = [...last.values, ...next.values];
      read.splice(-1, 1, { ...last, values, end: next.end, isImplied: true });
      at++;
    } else read.push(term);
    isChanged ||= read.at(-1)?.isImplied === true && read.at(-1) !== term;
  }
  return isChanged ? read : terms;
}

/** In order, none over another. */
function impliedFields(catalog: Catalog, terms: readonly Term[]): readonly Implied[] {
  const words = terms.map(wordOf);
  const all: Implied[] = [];
  for (let at = 0; at < terms.length; at++) {
    const first = all.at(-1)?.to ?? 0;
    if (at < first) continue;
    const implied =
      compared(terms, words, at, first) ??
      valueAfter(catalog, terms, words, at) ??
      saidBy(catalog, terms, words, at, first);
    if (implied !== null) all.push(implied);
  }
  return all;
}

/** What else the terms with implied fields may mean: all of them words, or that anybody says so. */
export function otherReadings(
  catalog: Catalog,
  terms: readonly Term[],
): Record<'words' | 'anybody', readonly Term[] | null> {
  const all = impliedFields(catalog, terms);
  if (all.length === 0) return { words: null, anybody: null };
  const words = new Set(all.map(({ name }) => terms[name]));
  const verbs = all.filter(({ term: { field } }) => field !== null && fieldOf(field).stance !== undefined);
  const anybody = new Map(verbs.map(({ name, term: { field } }) => [terms[name], saidByAnybody(field)]));
  const rest = new Set(verbs.flatMap(({ name, nameEnd }) => terms.slice(name + 1, nameEnd ?? name + 1)));
  const others = verbs.length === 0 ? null : terms.filter((term) => !rest.has(term));
  return {
    words: terms.map((term) => (words.has(term) ? { ...term, values: term.values.map(inQuotes) } : term)),
    anybody: others?.map((term) => ({ ...term, ...anybody.get(term) })) ?? null,
  };
}

const inQuotes = ({ text }: Value): Value => ({ text, quoted: true });

type Words = readonly (string | null)[];

/** The words from one up to another; null where one of them is none. */
function textOf(words: Words, from: number, to: number): string | null {
  const some = words.slice(from, to);
  return some.length === 0 || to > words.length || some.includes(null) ? null : some.join(' ');
}

/** `more than 10`, `>= 10`, after or before what is counted. */
const comparisons: readonly (readonly [words: RegExp, sign: string])[] = [
  [/^(?:(?:more than|over|above) |>)(\d+)$/, '>'],
  [/^(?:(?:at least|not? (?:less|fewer) than) |>=)(\d+)$/, '>='],
  [/^(?:(?:less than|fewer than|under|below) |<)(\d+)$/, '<'],
  [/^(?:(?:at most|up to|not? (?:more than|over)) |<=)(\d+)$/, '<='],
];
const mostWordsCompared = 4;

/** How many were killed or wounded, said with a comparison; a number alone is as likely a word of the text. */
function compared(terms: readonly Term[], words: Words, at: number, first: number): Implied | null {
  const [, alone = '', sign = ''] = /^([a-z]+)([<>]=?\d+)$/.exec(words[at] ?? '') ?? [];
  const whole = fieldOfCount(alone);
  if (whole !== null)
    return implied(
      terms,
      { from: at, to: at + 1, name: at },
      { field: whole, values: [{ text: sign, quoted: false }] },
    );
  const field = fieldOfCount(words[at] ?? '');
  if (field === null) return null;
  for (let count = mostWordsCompared; count > 0; count--)
    for (const [from, to] of [
      [at, at + 1 + count],
      [at - count, at + 1],
    ] as const) {
      const said = from < first ? null : textOf(words, from < at ? from : at + 1, from < at ? at : to);
      for (const [comparison, sign] of comparisons) {
        const [, number] = comparison.exec(said?.replace(/([<>]=?) /, '$1') ?? '') ?? [];
        if (number === undefined) continue;
        return implied(
          terms,
          { from, to, name: at },
          { field, values: [{ text: `${sign}${number}`, quoted: false }] },
        );
      }
    }
  return null;
}

type Meaning = Pick<Term, 'field' | 'values'>;

function implied(
  terms: readonly Term[],
  { from, to, ...name }: Omit<Implied, 'term'>,
  { field, values }: Meaning,
): Implied | null {
  const [first, last] = [terms[from], terms[to - 1]];
  if (first === undefined || last === undefined || values.length === 0) return null;
  return { from, to, ...name, term: { ...first, field, values, end: last.end, isImplied: true } };
}

/** The name of a field with the longest value of it that the words after it are. */
function valueAfter(catalog: Catalog, terms: readonly Term[], words: Words, at: number): Implied | null {
  const name = words[at] ?? '';
  if (!isField(name)) return null;
  const { mayBeImplied, values } = fieldOf(name);
  if (mayBeImplied !== true) return null;
  const known = [...(values[0]?.events(catalog).keys() ?? [])];
  for (let to = at + 1 + mostWords; to > at + 1; to--) {
    const typed = textOf(words, at + 1, to);
    if (typed === null) continue;
    const text = known.find((value) => plainWord(value) === plainWord(typed));
    if (text === undefined) continue;
    return implied(terms, { from: at, to, name: at }, { field: name, values: [{ text, quoted: false }] });
  }
  return null;
}

/** A verb such as `denied` with who is named before it, else after it, in as many words as name somebody. */
function saidBy(
  catalog: Catalog,
  terms: readonly Term[],
  words: Words,
  at: number,
  first: number,
): Implied | null {
  const field = fieldOfVerb(words[at] ?? '');
  if (field === null) return null;
  // `claimed responsibility` is `claimed`.
  const [, rest] = fieldOf(field).stance?.split('-') ?? [];
  const end = at + (rest !== undefined && words[at + 1] === rest ? 2 : 1);
  if (at > first && words[at - 1] === 'who') {
    const anybody = saidByAnybody(field);
    return anybody === null
      ? null
      : implied(terms, { from: at - 1, to: end, name: at, nameEnd: end }, anybody);
  }
  const before = Array.from({ length: mostWords }, (_, less) => [at - mostWords + less, end] as const);
  const after = Array.from({ length: mostWords }, (_, less) => [at, end + mostWords - less] as const);
  for (const [from, to] of [...before, ...after]) {
    if (from < first) continue;
    const name = from < at ? textOf(words, from, at) : textOf(words, end, to);
    const farthest = words[from < at ? from : to - 1] ?? '';
    const values = name === null ? [] : speakersCalled(catalog, field, name, farthest);
    const found = implied(terms, { from, to, name: at, nameEnd: end }, { field, values });
    if (found !== null) return found;
  }
  return null;
}

function saidByAnybody(field: FieldName | null): Meaning | null {
  const { stance } = field === null ? {} : fieldOf(field);
  return stance === undefined ? null : { field: 'claim', values: [{ text: stance, quoted: false }] };
}

/** Who is called so and says such a thing, people and groups first; of many the name that was typed. */
function speakersCalled(
  catalog: Catalog,
  field: FieldName,
  text: string,
  farthest: string,
): readonly Value[] {
  const like = (typed: string): Candidate[] => candidates(catalog, fieldOf(field), typed, mostCandidates);
  const found = like(text);
  const best = found[0]?.tier ?? tier.typo;
  if (best >= tier.typo) return [];
  // Who is called just so says no such thing: others with the name in theirs may, but not by another name of theirs.
  const [named] = best === tier.exact ? [] : firstNamesLike(catalog.people(), text, 1);
  const isAnother = named !== undefined && Math.floor(named.score) === tier.exact;
  const called = found.filter(
    ({ tier, name, match }) => tier === best && (!isAnother || match === null || match.name === name),
  );
  // The word next to a name may be none of it, though the name is found with it: `green zone kataib hezbollah`.
  const isPart = text === farthest || like(farthest).some(({ id }) => called.some((each) => each.id === id));
  if (!isPart && !titles.has(foldText(farthest))) return [];
  const people = called.filter(({ id }) => catalog.dataset.actors.has(id));
  const speakers = people.length > 0 ? people : called;
  const names = speakers.length > mostNames ? [text] : speakers.map(({ name }) => name);
  return names.map((name) => ({ text: name, quoted: true }));
}

/** The word that a term is; null of what is more, or negated, or quoted. */
function wordOf({ field, values: [value, another], negated }: Term): string | null {
  const isWord = field === null && !negated && another === undefined && value?.quoted === false;
  return isWord ? value.text.toLowerCase() : null;
}
