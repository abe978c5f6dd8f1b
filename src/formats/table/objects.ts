// A list of objects as a table: the keys of all of them are its columns.
import { isObject } from '../file.ts';
import { refuse, type Made } from '../foreign.ts';
import type { Choices, Sample } from '../importer.ts';
import type { Fields, Found } from '../importers/records.ts';
import { report, textFile, type ProblemLog } from '../problems.ts';
import { addressOf } from '../prose.ts';
import { cleanLine } from '../../text/clean.ts';
import { counted } from '../../text/counted.ts';
import { looksLikeDate, type Table } from './column.ts';
import { mostColumns } from './csv.ts';
import { planOf } from './plan.ts';
import { profileOf, recordsBy } from './by-profile.ts';
import { recordOf } from './row.ts';
import { meanings, type FieldName } from './words.ts';

export function tableOf(objects: readonly Fields[]): Table {
  const flat = objects.map((fields) => cellsOf(fields));
  const keys = new Set<string>();
  for (const cells of flat) for (const key of cells.keys()) if (keys.size < mostColumns) keys.add(key);
  const others = sameColumns([...keys], flat);
  const headers = [...keys].filter((key) => !others.has(key));
  const rows = flat.map((cells) => {
    for (const [other, key] of others) {
      const cell = cells.get(other) ?? '';
      if (cell !== '') cells.set(key, cell);
    }
    return headers.map((key) => cells.get(key) ?? '');
  });
  return {
    headers,
    rows: {
      length: rows.length,
      at: (row) => rows[row] ?? [],
      cell: (row, column) => rows[row]?.[column] ?? '',
    },
    headerLine: 1,
    lineOf: () => 1,
    title: null,
  };
}

export function readObjects(
  found: readonly Found[],
  sample: Sample,
  choices: Choices,
  log: ProblemLog,
  format: string,
): readonly Made[] | null {
  const table = tableOf(found.map(({ fields }) => fields));
  const { rows } = table;
  const noted = (said: string): unknown =>
    log.notes.push(cleanLine(`${sample.name}: ${format}, ${counted(rows.length, 'record')}: ${said}`));
  const profile = profileOf(table, choices);
  if (profile !== undefined) {
    const { recordAt, summary } = recordsBy(profile, table, choices);
    noted(summary);
    return found.map(({ at }, row) => ({ at, record: recordAt(rows.at(row)) }));
  }
  const plan = planOf(table, choices);
  if ('question' in plan) return refuse(sample, log, 1, plan.question.where, plan.question.message);
  const file = textFile(sample.name, sample.text);
  for (const warning of plan.warnings) report(log, 'warning', { file, line: 1, where: '' }, warning);
  noted(plan.summary);
  return found.map(({ at }, row) => ({
    at,
    record: recordOf({ cells: rows.at(row), isPlain: false }, plan.mapping),
  }));
}

const mostNested = 3;

/** What is within an object has a column of its own, but for what that is called by. */
function cellsOf(fields: Fields, prefix = '', depth = 0): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(fields)) {
    const name = prefix === '' ? key : `${prefix} ${key}`;
    const isSource = mayBeSource(key);
    if (!isObject(value)) cells.set(name, cellOf(value, isSource));
    else if (depth < mostNested) {
      const called = nameIn(value);
      const own = called === undefined ? undefined : value[called];
      if (own !== undefined) cells.set(name, cellOf(isSource ? value : own, isSource));
      const { [called ?? '']: _, ...rest } = isSource && own !== undefined ? withoutUrl(value) : value;
      for (const [inner, cell] of cellsOf(pointFields(rest), name, depth + 1)) cells.set(inner, cell);
    }
    if (cells.size > mostColumns) break;
  }
  return cells;
}

/** The address of a person or a place is none of a source. */
function mayBeSource(key: string): boolean {
  const known = meanings(key).filter(({ rank }) => rank > 1);
  return known.length === 0 || known.some(({ field }) => field === 'source');
}

const names = ['name', 'label', 'title', 'headline', 'url', 'value', 'rendered', 'text'];
const nameIn = (fields: Fields): string | undefined =>
  names.find((name) => typeof fields[name] === 'string' || typeof fields[name] === 'number');

const withoutUrl = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== 'url'));

/** A geometry of GeoJSON within a record. */
function pointFields(fields: Fields): Fields {
  const { type, coordinates } = fields;
  if (type !== 'Point' || !Array.isArray(coordinates)) return fields;
  const [longitude, latitude] = coordinates as unknown[];
  return { latitude, longitude };
}

/** Lists in one cell, as people write them. */
function cellOf(value: unknown, isSource: boolean, depth = 0): string {
  if (depth > mostNested) return '';
  if (Array.isArray(value))
    return value
      .map((item) => cellOf(item, isSource, depth + 1))
      .filter((item) => item !== '')
      .join('; ');
  if (isObject(value)) {
    const called = nameIn(value);
    if (called === undefined)
      return Object.entries(value)
        .map(([key, inner]) => `${key}: ${cellOf(inner, isSource, depth + 1)}`)
        .join(', ');
    const url = Object.values(value).find((inner) => typeof inner === 'string' && addressOf(inner) !== null);
    const said = cellOf(value[called], isSource, depth + 1);
    return isSource && url !== undefined && url !== said
      ? `${said.replace(/[;|\n]/g, ',')} ${String(url)}`
      : said;
  }
  return value === undefined || value === null ? '' : String(value as string | number | boolean);
}

/** Records may have their dates, or their titles, under other keys than others: as one column, where none has two of them. */
function sameColumns(
  keys: readonly string[],
  rows: readonly ReadonlyMap<string, string>[],
): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  for (const field of ['date', 'end', 'title'] as const) {
    const [first, ...others] = keys.filter((key) => isOf(key, field, rows));
    if (first === undefined || others.length === 0) continue;
    const isOne = rows.every((row) => [first, ...others].filter((key) => isSaid(row, key)).length <= 1);
    if (isOne) for (const other of others) same.set(other, first);
  }
  return same;
}

const isSaid = (row: ReadonlyMap<string, string>, key: string): boolean => (row.get(key) ?? '') !== '';

/** By the whole of its name, which says nothing else, and by what is under it. */
function isOf(key: string, field: FieldName, rows: readonly ReadonlyMap<string, string>[]): boolean {
  const whole = meanings(key).filter(({ rank }) => rank === 3);
  const isNamed = whole.length > 0 && whole.every((known) => fitting[field]?.includes(known.field));
  if (!isNamed) return false;
  const cells = rows.flatMap((row) => row.get(key) ?? []).filter((cell) => cell !== '');
  return cells.length > 0 && (field === 'title' || cells.every(looksLikeDate));
}

const fitting: Partial<Record<FieldName, readonly FieldName[]>> = {
  date: ['date', 'time'],
  end: ['end', 'endTime'],
  title: ['title'],
};
