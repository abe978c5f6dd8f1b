// What the text being typed may mean, as entries to choose: people and groups, values of a field, names of fields.
import type { Catalog, Postings, PostingsMap } from './catalog.ts';
import { wordsNamed, type Clock } from './field-values.ts';
import { find, searchedTerms } from './find.ts';
import { fill } from './mask.ts';
import { firstNamesLike } from './name-lookups.ts';
import type { NameIndex, NameMatch } from './names.ts';
import { fields, parseQuery, printQuery, printTerm, quote, type Field, type Term } from './query.ts';

export interface Suggestion {
  /** The name of the person, group, place …, or the field. */
  readonly name: string;
  /** The spelling that matched and where, if it is by name. */
  readonly match: NameMatch | null;
  /** What it is: `person`, `place`, `kind`, … */
  readonly about: string;
  /** Its events among those that the rest of the query leaves; null for the name of a field. */
  readonly events: Postings | null;
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
  const terms = searchedTerms(parseQuery(text));
  const typing: Typing = { catalog, filter, text, terms, clock };
  const at = terms.findIndex(({ start, end }) => start < caret && caret <= end);
  const term = terms[at];
  if (term?.field != null) return valuesOf(typing, term, term.field);
  // After a blank, what was typed last is still what is being named.
  const last = at === -1 ? terms.findLastIndex(({ end }) => end <= caret) : at;
  const names = term === undefined ? [] : fieldsNamed(text, term);
  return [...peopleNamed(typing, last).slice(0, mostSuggestions - names.length), ...names];
}

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
function peopleNamed(typing: Typing, last: number): Suggestion[] {
  const { catalog, terms } = typing;
  const words = wordsBefore(terms, last);
  for (let from = 0; from < words.length; from++) {
    const named = words.slice(from);
    const name = named.map(({ values }) => values[0]?.text ?? '').join(' ');
    const matches = firstNamesLike(catalog.people(), name, mostSuggestions);
    if (matches.length > 0) {
      const left = leftBy(
        typing,
        terms.filter((term) => !named.includes(term)),
      );
      return matches.slice(0, mostSuggestions).map((match) => person(typing, named, match, left));
    }
  }
  return [];
}

function person(
  { catalog, text }: Typing,
  named: readonly Term[],
  match: NameMatch,
  left: (events: Postings) => Postings,
): Suggestion {
  const actor = catalog.dataset.actors.get(match.id);
  const name = actor?.name ?? match.id;
  const start = named[0]?.start ?? 0;
  const before = `${text.slice(0, start)}${named[0]?.negated === true ? '-' : ''}who:${quote(name)} `;
  const after = text.slice(named.at(-1)?.end ?? start).trimStart();
  return {
    name,
    match,
    about: actor?.kind?.replaceAll('-', ' ') ?? '',
    events: left(catalog.byActor().get(match.id) ?? []),
    taken: { text: before + after, caret: before.length },
  };
}

function fieldsNamed(text: string, { start, end, values, negated }: Term): Suggestion[] {
  const [value, another] = values;
  if (value === undefined || another !== undefined || value.quoted) return [];
  const begun = value.text.toLowerCase();
  return fields
    .filter((field) => field.startsWith(begun))
    .map((field) => {
      const before = `${text.slice(0, start)}${negated ? '-' : ''}${field}:`;
      return {
        name: `${field}:`,
        match: null,
        about: 'field',
        events: null,
        taken: { text: before + text.slice(end), caret: before.length },
      };
    });
}

/** Names and vocabularies that a field's value is taken from. */
const named: Partial<
  Record<Field, { names: (catalog: Catalog) => NameIndex; postings: (catalog: Catalog) => PostingsMap }>
> = {
  who: { names: (catalog) => catalog.people(), postings: (catalog) => catalog.byActor() },
  where: { names: (catalog) => catalog.places(), postings: (catalog) => catalog.byPlace() },
  source: { names: (catalog) => catalog.publishers(), postings: (catalog) => catalog.byPublisher() },
};

const vocabularies: Partial<Record<Field, (catalog: Catalog) => PostingsMap>> = {
  kind: (catalog) => catalog.byKind(),
  tag: (catalog) => catalog.byTag(),
  claim: (catalog) => catalog.byStance(),
  disputed: (catalog) => catalog.byDispute(),
  is: (catalog) => catalog.byQuality(),
};

interface Candidate {
  readonly id: string;
  readonly match: NameMatch | null;
  readonly events: Postings;
}

/** The last value of the term is the one being typed; the others stay. */
function valuesOf(typing: Typing, term: Term, field: Field): Suggestion[] {
  const { catalog, text, terms } = typing;
  const kept = term.awaitsValue ? term.values : term.values.slice(0, -1);
  const typed = term.awaitsValue ? '' : (term.values.at(-1)?.text ?? '');
  const left = leftBy(
    typing,
    terms.filter((other) => other !== term),
  );
  return candidates(catalog, field, typed)
    .slice(0, mostSuggestions)
    .map(({ id, match, events }) => {
      const name = nameOf(catalog, field, id);
      const value = { text: name, quoted: /[\s|"]/.test(name) || field === 'who' || field === 'where' };
      const before = `${text.slice(0, term.start)}${printTerm({ ...term, values: [...kept, value] })} `;
      return {
        name,
        match,
        about: aboutOf(catalog, field, id),
        events: left(events),
        taken: { text: before + text.slice(term.end).trimStart(), caret: before.length },
      };
    });
}

function candidates(catalog: Catalog, field: Field, typed: string): Candidate[] {
  const byName = named[field];
  if (byName !== undefined) {
    const postings = byName.postings(catalog);
    if (typed === '') return mostFirst(postings);
    return firstNamesLike(byName.names(catalog), typed, mostSuggestions).map((match) => ({
      id: match.id,
      match,
      events: postings.get(match.id) ?? [],
    }));
  }
  const words = vocabularies[field]?.(catalog) ?? new Map<string, Postings>();
  if (typed === '') return mostFirst(words);
  return wordsNamed({ text: typed, quoted: false }, words.keys()).map((id) => ({
    id,
    match: null,
    events: words.get(id) ?? [],
  }));
}

function mostFirst(postings: PostingsMap): Candidate[] {
  return Array.from(postings, ([id, events]) => ({ id, match: null, events })).toSorted(
    (a, b) => b.events.length - a.events.length,
  );
}

function nameOf({ dataset }: Catalog, field: Field, id: string): string {
  if (field === 'who') return dataset.actors.get(id)?.name ?? id;
  return field === 'where' ? (dataset.places.get(id)?.name ?? id) : id;
}

function aboutOf({ dataset }: Catalog, field: Field, id: string): string {
  if (field === 'who') return dataset.actors.get(id)?.kind?.replaceAll('-', ' ') ?? '';
  return field === 'where' ? 'place' : field;
}
