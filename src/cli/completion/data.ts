// Completions that come from the data: names, ids, and the fields of a query with their values.
import type { Catalog } from '../../search/catalog.ts';
import { vocabularies } from '../../search/field-candidates.ts';
import { foldText } from '../../text/fold.ts';
import { findNames, type NameIndex } from '../../names/names.ts';
import { fields, parseQuery, quote, type Field } from '../../search/query.ts';
import { counted } from '../../timeline/lines/counted.ts';
import { prefixed, type Candidate } from './candidate.ts';

/** A list longer than this is no help. */
const most = 200;

/** Somebody or some place, with all the ways it is written. */
interface Entry {
  readonly id: string;
  readonly names: readonly string[];
  readonly about: string;
  readonly events: number;
}

function people({ dataset, byActor }: Catalog): Entry[] {
  return Array.from(dataset.actors.values(), ({ id, name, aliases, native, kind }) => ({
    id,
    names: [name, ...aliases, ...(native === undefined ? [] : [native])],
    about: kind?.replaceAll('-', ' ') ?? '',
    events: byActor().get(id)?.length ?? 0,
  })).toSorted((a, b) => b.events - a.events);
}

function places({ dataset, byPlace }: Catalog): Entry[] {
  return Array.from(dataset.places.values(), ({ id, name, aliases, within }) => ({
    id,
    names: [name, ...aliases],
    about: dataset.places.get(within ?? '')?.name ?? '',
    events: byPlace().get(id)?.length ?? 0,
  })).toSorted((a, b) => b.events - a.events);
}

export function idsFrom({ dataset }: Catalog, typed: string): Candidate[] {
  return dataset.events
    .filter(({ id }) => id.startsWith(typed))
    .slice(0, most)
    .map(({ id, title }) => ({ value: id, description: title }));
}

/** What is left of the names that begin with the words before and the one being typed. */
export function namesFrom(
  catalog: Catalog,
  command: 'who' | 'where',
  before: readonly string[],
  typed: string,
): Candidate[] {
  const entries = command === 'who' ? people(catalog) : places(catalog);
  const sought = foldText([...before, typed].join(' '));
  const values = new Map<string, string>();
  for (const { names, about, events } of entries) {
    // One spelling of each: the usual name, where it begins so.
    const name = names.find((spelling) => foldText(spelling).startsWith(sought));
    const rest = name?.split(' ').slice(before.length).join(' ') ?? '';
    if (rest === '' || values.has(rest)) continue;
    const as = name === names[0] ? [] : [names[0]];
    values.set(rest, [...as, about, counted(events, 'event')].filter(Boolean).join(' · '));
  }
  if (values.size > 0 || before.length > 0) return toCandidates(values);
  return best(
    command === 'who' ? catalog.people() : catalog.places(),
    typed,
    entries,
    ({ names }) => names[0],
  );
}

const toCandidates = (values: ReadonlyMap<string, string>): Candidate[] =>
  Array.from(values, ([value, description]) => ({ value, description })).slice(0, most);

/** The one that a misspelt name is most likely meant for. A shell can't show several that begin otherwise. */
function best(
  names: NameIndex,
  typed: string,
  entries: readonly Entry[],
  valueOf: (entry: Entry) => string | undefined,
): Candidate[] {
  const [match] = findNames(names, typed, { limit: 1 });
  const entry = entries.find(({ id }) => id === match?.id);
  const value = entry === undefined ? undefined : valueOf(entry);
  if (entry === undefined || value === undefined) return [];
  return [{ value, description: [entry.names[0], counted(entry.events, 'event')].join(' · ') }];
}

/** `typed` is a word of a query, or a whole query of which the last word is being typed. */
export function queryFrom(catalog: Catalog, typed: string): Candidate[] {
  const last = parseQuery(typed).terms.at(-1);
  const start = last?.end === typed.length ? last.start : typed.length;
  const term = typed.slice(start);
  const [, head = '', value = ''] = /^(-?(?:[a-z]+:(?:.*\|)?)?)(.*)$/is.exec(term) ?? [];
  const field = last?.field ?? null;
  const candidates = field === null ? bareWord(catalog, value) : valuesOf(catalog, field, unquoted(value));
  return prefixed(typed.slice(0, start) + head, candidates);
}

const unquoted = (value: string): string => value.replace(/^"/, '').replace(/"$/, '');

/** Fields, and the person or group that a word means. */
function bareWord(catalog: Catalog, word: string): Candidate[] {
  const begun = fields.filter((field) => field.startsWith(word.toLowerCase()));
  const candidates = begun.map((field) => ({ value: `${field}:`, description: fieldHelp[field] }));
  if (candidates.length > 0 || word === '') return candidates;
  return prefixed('who:', named(people(catalog), catalog.people(), word));
}

const fieldHelp: Readonly<Record<Field, string>> = {
  who: 'people and groups',
  where: 'places and what lies in them',
  kind: 'kind of event',
  tag: 'tag',
  source: 'publisher',
  claim: 'stance of a claim',
  disputed: 'what accounts differ on',
  from: 'date',
  to: 'date',
  date: 'date',
  is: 'quality',
};

/** People and places by their ids, which need no quotes in a shell. */
function valuesOf(catalog: Catalog, field: Field, typed: string): Candidate[] {
  if (field === 'who') return named(people(catalog), catalog.people(), typed);
  if (field === 'where') return named(places(catalog), catalog.places(), typed);
  const begun = foldText(typed);
  const words = field === 'source' ? catalog.byPublisher() : vocabularies[field]?.(catalog);
  return [...(words ?? [])]
    .filter(([name]) => foldText(name).startsWith(begun))
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, most)
    .map(([name, events]) => ({
      value: /^[\w.-]+$/.test(name) ? name : quote(name),
      description: counted(events.length, 'event'),
    }));
}

function named(entries: readonly Entry[], names: NameIndex, typed: string): Candidate[] {
  const begun = entries.filter(({ id }) => id.startsWith(typed.toLowerCase()));
  if (begun.length === 0) return best(names, typed, entries, ({ id }) => id);
  return begun.slice(0, most).map(({ id, names: [name], events }) => ({
    value: id,
    description: `${name} · ${counted(events, 'event')}`,
  }));
}
