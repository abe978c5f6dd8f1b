// A table of whatever origin → raw events, mapped row by row when they are asked for.
import type { Choices, Sample } from '../importer.ts';
import { isObject, type Dates, type RawFile, type RawList, type ReadForeign } from '../file.ts';
import { refuse } from '../foreign.ts';
import { report, textFile, type ProblemLog } from '../problems.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Table } from './column.ts';
import { tableOf, type Grid } from './header.ts';
import { planOf } from './plan.ts';
import type { Mapping } from './cells.ts';
import { encoded } from './encoded.ts';
import { dateIn } from './row-date.ts';
import { fieldOf, recordOf } from './row.ts';
import {
  cellOf,
  cellsOf,
  delimiterOf,
  isPlainRow,
  mostColumns,
  readCsv,
  withLineFeeds,
  type Csv,
} from './csv.ts';
import type { Profile } from '../profiles/profile.ts';
import { profileOf, recordsBy } from './by-profile.ts';
import type { FieldName } from './words.ts';

export function readTable(grid: Grid, sample: Sample, choices: Choices): ReadForeign {
  return (log) => {
    const table = tableOf(grid);
    const profile = profileOf(table, choices);
    return profile === undefined
      ? byPlan(table, sample, choices, log)
      : byProfile(table, sample, profile, choices, log);
  };
}

function byProfile(
  table: Table,
  sample: Sample,
  profile: Profile,
  choices: Choices,
  log: ProblemLog,
): RawFile {
  const { recordAt, cellBy, summary } = recordsBy(profile, table, choices);
  const rows = function* () {
    for (let row = 0; row < table.rows.length; row++) yield cellBy((column) => table.rows.cell(row, column));
  };
  log.notes.push(cleanLine(`${sample.name}: ${summary}`));
  const whereOf = (path: readonly (string | number)[]): string => String(path[0] ?? '');
  const lists = { events: listOf(table, recordAt), ...profile.listsOf?.(rows()) };
  const raw = fileOf(table, sample, lists, whereOf, profile.isExcerpt);
  return { ...raw, head: { ...raw.head, ...profile.headOf?.(table) } };
}

/** Of a record without a cheaper way to its fields the last one is kept: a preview asks for several of each. */
function listOf({ rows }: Table, map: (cells: readonly string[]) => unknown): RawList {
  let last: { readonly index: number; readonly record: unknown } = { index: -1, record: undefined };
  return {
    length: rows.length,
    at: (index) => map(rows.at(index)),
    fieldAt: (index, name) => {
      if (last.index !== index) last = { index, record: map(rows.at(index)) };
      const field = isObject(last.record) ? last.record[name] : undefined;
      return typeof field === 'string' ? field : undefined;
    },
  };
}

function byPlan(table: Table, sample: Sample, choices: Choices, log: ProblemLog): RawFile | null {
  const plan = planOf(table, choices);
  if ('question' in plan) {
    const { line, where, message } = plan.question;
    return refuse(sample, log, line, where, message);
  }
  const { mapping } = plan;
  const { rows } = table;
  const dates = datesOf(rows, mapping);
  const dateAt = (index: number): string | undefined => dates?.texts[dates.codes[index] ?? -1];
  let last = { index: -1, isPlain: false };
  const isPlain = (index: number): boolean => {
    if (last.index !== index) last = { index, isPlain: rows.isPlain?.(index) ?? false };
    return last.isPlain;
  };
  const events: RawList = {
    length: rows.length,
    at: (index) => recordOf({ cells: rows.at(index), isPlain: isPlain(index) }, mapping, dateAt(index)),
    isClean: isPlain,
    fieldAt: (index, name) => fieldOf((column) => rows.cell(index, column), mapping, name),
    areIdsUnique: mapping.hasIds && plan.areIdsGiven,
    ...(dates === null ? {} : { dates }),
  };
  const raw = fileOf(table, sample, { events }, headerOf(table, mapping));
  for (const warning of plan.warnings)
    report(log, 'warning', { file: raw.file, line: table.headerLine, where: '' }, warning);
  log.notes.push(cleanLine(`${sample.name}: ${plan.summary}`));
  return raw;
}

/** null where a column alone doesn't say when. */
function datesOf(rows: Table['rows'], mapping: Mapping): Dates | null {
  if (mapping.dateAlone === null) return null;
  const { cells, codes } = encoded(rows, mapping.dateAlone);
  return { texts: cells.map((cell) => dateIn(cell, mapping)), codes };
}

/** What the problem of a field is reported under. */
function headerOf({ headers }: Table, { columns }: Mapping): (path: readonly (string | number)[]) => string {
  const alias: Readonly<Record<string, FieldName>> = {
    places: 'place',
    sources: 'source',
    toll: 'killed',
    date_note: 'dateNote',
  };
  return ([field]) => {
    const name = String(field ?? '') as FieldName;
    const index = (columns[name] ?? columns[alias[name] ?? 'title'])?.[0];
    return (
      headers[columns.year !== undefined && name === 'date' ? (columns.year[0] ?? -1) : (index ?? -1)] ?? name
    );
  };
}

function fileOf(
  { lineOf, title, headerLine }: Table,
  { name, text }: Sample,
  lists: RawFile['lists'],
  whereOf: (path: readonly (string | number)[]) => string,
  isExcerpt = false,
): RawFile {
  const file = textFile(name, text, {
    lineOf: (list, index) => (list === 'events' ? lineOf(index) : headerLine),
    whereOf: (_list, _index, path) => whereOf(path),
    isExcerpt,
  });
  return { file, lists, head: title === null ? {} : { title } };
}

/** null where the text is no table. */
export function gridOf({ text: given, name }: Pick<Sample, 'text' | 'name'>): Grid | null {
  const text = withLineFeeds(given);
  const delimiter = delimiterOf(text, name);
  if (delimiter === null) return null;
  const csv = readCsv(text, delimiter);
  return {
    rows: {
      length: csv.starts.length,
      at: memoLast((row, most) => cellsOf(csv, row, most)),
      cell: (row, column) => cellOf(csv, row, column),
      isPlain: (row) => isPlainRow(csv, row),
    },
    lineOf: lineIn(csv),
    splitOtherwise: (row) => otherwise(csv, row),
  };
}

/** Several fields of a row are asked for one after the other. */
function memoLast(cellsAt: (row: number, most?: number) => readonly string[]): Table['rows']['at'] {
  let last: { readonly row: number; readonly most: number; readonly cells: readonly string[] } = {
    row: -1,
    most: 0,
    cells: [],
  };
  return (row, most = mostColumns) => {
    if (last.row !== row || last.most < most) last = { row, most, cells: cellsAt(row, most) };
    return last.cells;
  };
}

function otherwise(csv: Csv, row: number): readonly string[] {
  const splits = [',', ';', '\t', '|'].map((delimiter) => cellsOf({ ...csv, delimiter }, row));
  return splits.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Lines are counted as far as one is asked for: up to the header, or to a problem, which is rare. */
function lineIn({ text, starts }: Csv): (row: number) => number {
  const lines: number[] = [];
  let line = 1;
  let next = text.indexOf('\n');
  return (row) => {
    for (let at = lines.length; at <= row && at < starts.length; at++) {
      for (; next !== -1 && next < (starts[at] ?? 0); next = text.indexOf('\n', next + 1)) line++;
      lines.push(line);
    }
    return lines[row] ?? 1;
  };
}
