// A table and what the user says of it → its mapping, or what only the user can say.
import type { Choices } from '../importer.ts';
import { calendarOf, calendarNames } from '../other-calendars.ts';
import { columnsOf, type Column, type Table } from './column.ts';
import { encoded } from './encoded.ts';
import { givenColumns } from './given-columns.ts';
import { assign, type Assigned } from './mapping.ts';
import { orderOf, type OrderOfDates } from './order.ts';
import { unordered, whatLacks, type Asked } from './questions.ts';
import { firstDuplicate } from '../../text/first-duplicate.ts';
import { nothingKnown, type Mapping } from './cells.ts';
import { isMissing } from '../missing.ts';
import { foldHeader, recordDates } from './words.ts';

interface Plan {
  readonly mapping: Mapping;
  readonly order: OrderOfDates;
  /** No row lacks one. */
  readonly areIdsGiven: boolean;
  /** What was understood, in words. */
  readonly summary: string;
  readonly warnings: readonly string[];
}

export function planOf(table: Table, choices: Choices): Plan | Asked {
  const columns = columnsOf(table);
  const given = givenColumns(table, choices.map);
  if ('question' in given) return given;
  const found = assign(columns.filter(({ index }) => !given.used.has(index)));
  const assigned = composed({ ...found, ...given.assigned }, columns);
  const lack = whatLacks(assigned, columns, table);
  if (lack !== null) return { question: lack };
  const ordered = orderOf(table, [...(assigned.date ?? []), ...(assigned.end ?? [])], choices);
  const order = { ...ordered, calendar: ordered.calendar ?? calendarOfYears(table, assigned) };
  const open = unordered(order, table);
  if (open !== null) return { question: open };
  const ids = idsOf(table, assigned);
  const mapping = mappingOf(table, columns, assigned, order, ids.isUnique);
  const summary = understood(table, assigned, order, mapping.extra.length);
  return {
    mapping,
    order,
    areIdsGiven: ids.areGiven,
    summary,
    warnings: [
      ...ids.warnings,
      ...otherDates(columns, assigned),
      ...mixed(order, table, assigned),
      ...daysAlone(columns, assigned),
    ],
  };
}

const parts = ['year', 'month', 'day'] as const;

/** Where nothing is a title, what kind of event it was and where tell it. */
function composed(assigned: Assigned, columns: readonly Column[]): Assigned {
  if (assigned.title !== undefined || assigned.summary !== undefined) return assigned;
  const kind =
    assigned.kind ??
    columns
      .filter((column) => column.meanings.some(({ field }) => field === 'kind') && column.numbers < 0.5)
      .slice(0, 1)
      .map(({ index }) => index);
  const others = columns
    .filter(
      ({ index, meanings, numbers }) =>
        numbers < 0.5 &&
        index !== assigned.place?.[0] &&
        meanings.some(({ field, rank }) => field === 'place' && rank > 1),
    )
    .map(({ index }) => index);
  const places = [...(assigned.place ?? []), ...(kind.length === 0 ? others : [])];
  const title = [...kind, ...(places.length === 0 ? (assigned.country ?? []) : places)];
  return kind.length === 0 && places.length < 2 ? assigned : { ...assigned, title };
}

function calendarOfYears(table: Table, { year }: Assigned): OrderOfDates['calendar'] {
  const [column] = year ?? [];
  return column === undefined ? null : calendarOf(table, column, encoded(table.rows, column).cells);
}

interface Ids {
  readonly isUnique: boolean;
  readonly areGiven: boolean;
  readonly warnings: readonly string[];
}

function idsOf(table: Table, { id }: Assigned): Ids {
  const column = id?.[0];
  if (column === undefined) return { isUnique: false, areGiven: false, warnings: [] };
  let areGiven = true;
  const twice = firstDuplicate(table.rows.length, (row) => {
    const text = table.rows.cell(row, column).trim();
    areGiven &&= !isMissing(text);
    return text;
  });
  if (twice === null) return { isUnique: true, areGiven, warnings: [] };
  const { text, first, again } = twice;
  const header = table.headers[column] ?? '';
  const where = `"${text}" stands on lines ${table.lineOf(first)} and ${table.lineOf(again)}`;
  return {
    isUnique: false,
    areGiven,
    warnings: [`${header} is no id of events: ${where}; ids are made from date and title`],
  };
}

/** Other columns of dates than the one that was taken. */
function otherDates(columns: readonly Column[], assigned: Assigned): readonly string[] {
  const taken = columns.find(({ index }) => index === assigned.date?.[0]);
  if (
    taken === undefined ||
    taken.meanings.some(({ field, rank, at }) => field === 'date' && rank === 3 && at < 8)
  )
    return [];
  const others = columns.filter(
    ({ index, dates, header }) =>
      dates >= 0.5 &&
      index !== taken.index &&
      index !== assigned.end?.[0] &&
      !recordDates.test(foldHeader(header)),
  );
  if (others.length === 0) return [];
  const names = others.map(({ header }) => header).join(', ');
  return [
    `${others.length + 1} columns have dates; ${taken.header} is taken, not ${names} (--map date=COLUMN)`,
  ];
}

/** Numbers of days are no dates without their months. */
function daysAlone(columns: readonly Column[], { year, month, day }: Assigned): readonly string[] {
  if (year === undefined || month !== undefined || day !== undefined) return [];
  const isOfDays = ({ meanings, numbers, highest }: Column): boolean =>
    meanings.some(({ field, rank }) => field === 'day' && rank === 3) && numbers > 0.5 && highest <= 31;
  return columns
    .filter(isOfDays)
    .map(({ header }) => `${header} has days, but no column has months; the year alone is taken`);
}

function mixed({ isMixed }: OrderOfDates, { headers }: Table, { date }: Assigned): readonly string[] {
  const message = `${headers[date?.[0] ?? -1] ?? ''} mixes two orders of day and month; cells that may be either are left out`;
  return isMixed ? [message] : [];
}

function mappingOf(
  { headers, rows }: Table,
  columns: readonly Column[],
  assigned: Assigned,
  reading: OrderOfDates,
  hasIds: boolean,
): Mapping {
  const used = new Set(
    Object.entries(assigned).flatMap(([field, indexes]) => (field === 'id' && !hasIds ? [] : indexes)),
  );
  const extra = columns.filter(
    (column) => !used.has(column.index) && column.count > 0 && !isIndex(column, rows),
  );
  const separators = columns.flatMap(({ index, separator }): [number, string][] =>
    separator === null ? [] : [[index, separator]],
  );
  return {
    // A copy, since V8 looks more slowly into what fields were deleted of.
    columns: { ...assigned },
    dateAlone: whenElse.some((field) => assigned[field] !== undefined) ? null : (assigned.date?.[0] ?? null),
    reading,
    extra: extra.map(({ index }) => ({ name: ownName(headers[index] ?? ''), column: index })),
    separators: new Map(separators),
    hasIds,
    names: headers.map(ownName),
    known: nothingKnown(),
  };
}

const whenElse = ['end', 'endYear', 'time', 'endTime', 'year'] as const;

/** What pandas writes before its rows: 0, 1, 2 … under no name. */
function isIndex({ header, index, samples, numbers }: Column, rows: Table['rows']): boolean {
  return (
    header === `column ${index + 1}` &&
    numbers === 1 &&
    index === 0 &&
    /^[01]$/.test(samples[0] ?? '') &&
    rows.length > 1
  );
}

const nativeFields = new Set(
  'date,title,id,date_note,summary,kind,importance,claims,actors,places,disputed,toll,weapon,links,sources,tags'.split(
    ',',
  ),
);

/** A column that isn't taken for a field of an event must not become it by its name. */
export const ownName = (header: string): string => (nativeFields.has(header) ? `${header} (column)` : header);

/** "date from "Attack Date" (month first), kind "Attack Type"; 16 columns kept, not shown" */
function understood(
  { headers }: Table,
  assigned: Assigned,
  { order, calendar, isFound, isGiven, shortYears }: OrderOfDates,
  kept: number,
): string {
  const dates =
    assigned.year === undefined ? (assigned.date ?? []) : parts.flatMap((part) => assigned[part] ?? []);
  const names = (indexes: readonly number[]): string =>
    indexes.map((index) => `"${headers[index] ?? ''}"`).join(', ');
  const said = isGiven ? ', as was said' : '';
  const first =
    (isFound || isGiven) && order !== null ? ` (${order === 'dmy' ? 'day' : 'month'} first${said})` : '';
  const years = shortYears === null ? '' : `, years of two digits up to ${shortYears.upTo}`;
  const shown = (
    ['end', 'title', 'summary', 'kind', 'place', 'country', 'actors', 'source', 'killed', 'wounded'] as const
  ).flatMap((field) => {
    const indexes = assigned[field];
    return indexes === undefined ? [] : [`${field} ${names(indexes)}`];
  });
  const rest = kept === 0 ? '' : `; ${kept === 1 ? '1 column' : `${kept} columns`} kept, not shown`;
  const counted = calendar === null ? '' : `, ${calendarNames[calendar]}`;
  return `date from ${names(dates)}${counted}${first}${years}${shown.map((part) => `, ${part}`).join('')}${rest}`;
}
