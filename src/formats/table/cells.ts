// The cells of a row, as what a mapping says of them.
import { fault } from '../foreign.ts';
import type { RecordFault } from '../file.ts';
import { lineOf } from '../prose.ts';
import { isMissing } from '../missing.ts';
import { type Reading, type When } from '../when.ts';
import type { FieldName } from './words.ts';

export interface Mapping {
  readonly columns: Partial<Record<FieldName, readonly number[]>>;
  /** The column that alone says when; null where several do. */
  readonly dateAlone: number | null;
  readonly reading: Reading;
  /** Kept under the name of their header. */
  readonly extra: readonly { readonly name: string; readonly column: number }[];
  /** By column; none where a cell is one item. */
  readonly separators: ReadonlyMap<number, string>;
  readonly hasIds: boolean;
  /** By column, what it is kept under besides. */
  readonly names: readonly string[];
  readonly known: Known;
}

/** What was read of cells of which many rows have the same. */
interface Known {
  readonly dates: Map<string, When>;
  /** By column. */
  readonly items: Map<number, Map<string, readonly string[]>>;
  readonly places: Map<string, readonly unknown[]>;
  /** By cell, a list apart from one that is none. */
  readonly sources: Map<string, readonly SourceIn[]>;
}

export interface SourceIn {
  readonly url?: string;
  readonly title?: string;
}

export const nothingKnown = (): Known => ({
  dates: new Map(),
  items: new Map(),
  places: new Map(),
  sources: new Map(),
});

export type Cells = readonly string[];
export interface Row {
  readonly cells: Cells;
  /** As `Rows` says it. */
  readonly isPlain: boolean;
  readonly mapping: Mapping;
  readonly faults: RecordFault[];
}

export function cell({ cells }: Row, column: number | undefined): string | undefined {
  const given = column === undefined ? undefined : cells[column]?.trim();
  return given === undefined || isMissing(given) ? undefined : given;
}

export const columnOf = ({ mapping }: Row, field: FieldName): number | undefined =>
  mapping.columns[field]?.[0];
export const plain = (row: Row, field: FieldName): string | undefined => cell(row, columnOf(row, field));

/** In one line; of several columns, joined. */
export function text(row: Row, field: FieldName): string | undefined {
  const columns = row.mapping.columns[field];
  if (columns === undefined) return undefined;
  if (columns.length === 1) {
    const only = cell(row, columns[0]);
    return only === undefined || row.isPlain ? only : lineOf(only) || undefined;
  }
  const parts = columns.flatMap((column) => cell(row, column) ?? []);
  const line = lineOf(parts.join(', '));
  return line === '' ? undefined : line;
}

export function complain(row: Row, field: FieldName, message: string): null {
  row.faults.push(fault(`${message}; the row is left out`, [field]));
  return null;
}

/** What is taken all the same. */
export function remark(row: Row, field: FieldName, message: string): void {
  row.faults.push(fault(message, [field], 'warning'));
}

const noItems: readonly string[] = [];

export function items(row: Row, field: FieldName): readonly string[] {
  const columns = row.mapping.columns[field];
  if (columns === undefined) return noItems;
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return itemsIn(row, only);
  return [...new Set(columns.flatMap((column) => itemsIn(row, column)))];
}

function itemsIn(row: Row, column: number): readonly string[] {
  const known = itemsKnown(row, column);
  const raw = row.cells[column] ?? '';
  const before = known.get(raw);
  if (before !== undefined) return before;
  const given = cell(row, column);
  const separator = row.mapping.separators.get(column);
  const parts = given === undefined ? [] : separator === undefined ? [given] : partsOf(given, separator);
  const all = parts.map(lineOf).filter((item) => !isMissing(item));
  const items = all.length < 2 ? all : [...new Set(all)];
  if (known.size < mostKnown) known.set(raw, items);
  return items;
}

/** As `split` does it, which takes its time with several letters. */
function partsOf(given: string, letters: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= given.length; at++) {
    if (at < given.length && !letters.includes(given.charAt(at))) continue;
    parts.push(given.slice(start, at).trim());
    start = at + 1;
  }
  return parts;
}

function itemsKnown({ mapping }: Row, column: number): Map<string, readonly string[]> {
  const { items } = mapping.known;
  const known = items.get(column) ?? new Map<string, readonly string[]>();
  if (known.size === 0) items.set(column, known);
  return known;
}

export const mostKnown = 50_000;
