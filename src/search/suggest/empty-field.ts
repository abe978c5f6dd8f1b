// What is offered before anything is typed: the last queries, and fields with an example each.
import { candidates } from '../fields/candidates.ts';
import { fieldNames, fieldOf, type FieldName } from '../fields/fields.ts';
import { find } from '../find.ts';
import type { Suggestion, Typing } from './suggestion.ts';

const mostQueries = 3;
/** Looked at for an example that leaves something. */
const mostExamples = 20;

/** `history`: the last query first. */
export function forEmptyField(typing: Typing, history: readonly string[]): Suggestion[] {
  const queries = [...new Set(history)].filter((query) => query.trim() !== '' && query !== typing.filter);
  return [
    ...queries.flatMap((query) => lastQuery(typing, query)).slice(0, mostQueries),
    ...fieldNames.flatMap((name) => example(typing, name)),
  ];
}

function lastQuery({ catalog, filter, clock }: Typing, query: string): Suggestion[] {
  const { events } = find(catalog, `${filter} ${query}`.trim(), clock);
  if (events.length === 0) return [];
  const taken = { text: `${query} `, caret: query.length + 1 };
  return [{ name: query, match: null, about: 'last query', events, part: null, taken }];
}

/** The most frequent value there is; of fields that take no value of a list, one that is always understood. */
function example(typing: Typing, name: FieldName): Suggestion[] {
  const field = fieldOf(name);
  if (field.example === undefined) return [];
  const left = typing.leftBy([]);
  const found = candidates(typing.catalog, field, '', mostExamples).find(
    ({ events }) => left(events).length > 0,
  );
  if (field.values.length > 0 && found === undefined) return [];
  const shown = field.values.length > 0 ? (found?.name ?? '') : field.example;
  const taken = { text: `${name}:`, caret: name.length + 1 };
  return [
    {
      name: `${name}:`,
      match: null,
      about: `${field.takes}, such as ${shown}`,
      events: null,
      part: null,
      taken,
    },
  ];
}
