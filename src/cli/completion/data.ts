// Completions that come from the data: names, ids, and the fields of a query with their values.
import { findNames, type NameEntry } from '../../names/names.ts';
import type { Catalog } from '../../search/catalog.ts';
import type { Values } from '../../search/fields/field.ts';
import { fieldNames, fieldOf, fields, type FieldName } from '../../search/fields/fields.ts';
import { parseQuery, quote } from '../../search/query.ts';
import { foldText } from '../../text/fold.ts';
import { counted } from '../../text/counted.ts';
import { prefixed, type Candidate } from './candidate.ts';

/** A list longer than this is no help. */
const most = 200;

export function idsFrom({ dataset }: Catalog, typed: string): Candidate[] {
  return dataset.events
    .filter(({ id }) => id.startsWith(typed))
    .slice(0, most)
    .map(({ id, title }) => ({ value: id, description: title }));
}

const eventsOf = (count: number): string => counted(count, 'event');

/** What is left of the names that begin with the words before and the one being typed. */
export function namesFrom(
  catalog: Catalog,
  command: 'who' | 'where',
  before: readonly string[],
  typed: string,
): Candidate[] {
  const { tab, values } = fields[command];
  const aboutOf = tab?.aboutOf ?? values[0]?.aboutOf;
  const sought = foldText([...before, typed].join(' '));
  const found = new Map<string, string>();
  for (const { id, names, weight } of entriesOf(catalog, command)) {
    // One spelling of each: the usual name, where it begins so.
    const name = names.find((spelling) => foldText(spelling).startsWith(sought));
    const rest = name?.split(' ').slice(before.length).join(' ') ?? '';
    if (rest === '' || found.has(rest)) continue;
    const as = name === names[0] ? '' : (names[0] ?? '');
    found.set(rest, [as, aboutOf?.(catalog, id) ?? '', eventsOf(weight)].filter(Boolean).join(' · '));
  }
  if (found.size > 0 || before.length > 0)
    return Array.from(found, ([value, description]) => ({ value, description })).slice(0, most);
  return values.flatMap((each) => best(catalog, each, typed, (id) => each.nameOf(catalog, id)));
}

/** Those with most events first. */
function entriesOf(catalog: Catalog, command: 'who' | 'where'): readonly NameEntry[] {
  const entries = fields[command].values.flatMap(({ names }) => names?.(catalog).entries ?? []);
  return entries.toSorted((a, b) => b.weight - a.weight);
}

/** The one that a misspelt name is most likely meant for. A shell can't show several that begin otherwise. */
function best(
  catalog: Catalog,
  { names, events, nameOf }: Values,
  typed: string,
  valueOf: (id: string) => string,
): Candidate[] {
  const matches = names === null ? [] : findNames(names(catalog), typed, { limit: 1 });
  return matches.map(({ id }) => ({
    value: valueOf(id),
    description: `${nameOf(catalog, id)} · ${eventsOf(events(catalog).get(id)?.length ?? 0)}`,
  }));
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
  const begun = fieldNames.filter((field) => field.startsWith(word.toLowerCase()));
  const candidates = begun.map((field) => ({ value: `${field}:`, description: fieldOf(field).takes }));
  if (candidates.length > 0 || word === '') return candidates;
  return prefixed('who:', valuesOf(catalog, 'who', word));
}

/** People and places by their ids, which need no quotes in a shell. */
function valuesOf(catalog: Catalog, field: FieldName, typed: string): Candidate[] {
  const { values } = fieldOf(field);
  const begun = foldText(typed);
  const found = values.flatMap(({ events, nameOf }) =>
    Array.from(events(catalog), ([id, { length }]) => ({ id, name: nameOf(catalog, id), count: length })),
  );
  const those = found.filter(({ id }) => foldText(id).startsWith(begun));
  if (those.length === 0) return values.flatMap((each) => best(catalog, each, typed, shellValue));
  return those
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ id, name, count }) => ({
      value: shellValue(id),
      description: name === id ? eventsOf(count) : `${name} · ${eventsOf(count)}`,
    }));
}

const shellValue = (id: string): string => (/^[\w.-]+$/.test(id) ? id : quote(id));
