// What is offered before anything is typed: the last queries, and fields with an example each.
import { dayToIso } from '../../dates/calendar.ts';
import type { Day } from '../../dates/edtf/edtf.ts';
import { edtfShort } from '../../dates/words/words.ts';
import { perObject, recent, type Recent } from '../../text/maps.ts';
import type { Catalog } from '../catalog.ts';
import { candidates } from '../fields/candidates.ts';
import { fieldNames, fieldOf, type FieldName } from '../fields/fields.ts';
import { find } from '../find.ts';
import type { Postings } from '../postings.ts';
import type { Suggestion, Typing } from './suggestion.ts';

const mostQueries = 3;
/** Looked at for an example that leaves something. */
const mostExamples = 20;

/** `history`: the last query first. */
export function forEmptyField(typing: Typing, history: readonly string[]): Suggestion[] {
  const queries = [...new Set(history)].filter((query) => query.trim() !== '' && query !== typing.filter);
  return [...queries.flatMap((query) => lastQuery(typing, query)).slice(0, mostQueries), ...examples(typing)];
}

const mostFilters = 4;
const examplesOf = perObject<Catalog, Recent<readonly Suggestion[]>>(() => recent(mostFilters));

/** Worked out once for a filter: each asks for all events of some time or number, and the field is emptied again and again. */
function examples(typing: Typing): readonly Suggestion[] {
  const { catalog, filter, clock } = typing;
  const key = `${catalog.words.count} ${clock.today} ${clock.near} ${filter}`;
  return examplesOf(catalog)(key, () => fieldNames.flatMap((name) => example(typing, name)));
}

function lastQuery({ catalog, filter, clock }: Typing, query: string): Suggestion[] {
  const { events } = find(catalog, `${filter} ${query}`.trim(), clock);
  if (events.length === 0) return [];
  const taken = { text: `${query} `, caret: query.length + 1 };
  return [{ name: query, match: null, about: 'last query', events, part: null, taken }];
}

/** The most frequent value there is; of fields that take no value of a list, one that finds something here. */
function example(typing: Typing, name: FieldName): Suggestion[] {
  const field = fieldOf(name);
  if (field.example === undefined) return [];
  const left = typing.leftBy([]);
  const listed = candidates(typing.catalog, field, '', mostExamples).map(({ name: value, events }) => ({
    value,
    events,
  }));
  const shown = (field.values.length > 0 ? listed : written(typing, name, field.example)).find(
    ({ events }) => left(events).length > 0,
  );
  if (shown === undefined) return [];
  const taken = { text: `${name}:`, caret: name.length + 1 };
  const about = `${field.takes}, such as ${shown.value}`;
  return [{ name: `${name}:`, match: null, about, events: null, part: null, taken }];
}

/** The example of a field, else any number, or the month of the middle one of the events left, with what they find. */
function written(
  { catalog, clock, leftBy }: Typing,
  name: FieldName,
  usual: string,
): { value: string; events: Postings }[] {
  let values = [usual, '>0'];
  if (fieldOf(name).isDate === true) {
    const those = leftBy([])(dated(catalog));
    const day = catalog.bounds().earliest[those[those.length >> 1] ?? -1];
    values = day === undefined ? [] : [monthOf(day)];
  }
  return values.map((value) => ({ value, events: find(catalog, `${name}:${value}`, clock).events }));
}

const dated = perObject(({ all, bounds }: Catalog): Postings => {
  const { earliest } = bounds();
  return all.filter((event) => Number.isFinite(earliest[event]));
});

/** As it is printed, it is read. */
const monthOf = (day: Day): string => edtfShort(dayToIso(day).slice(0, -'-01'.length));
