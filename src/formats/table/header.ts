// Which row of a table is its header, what stands above, and the rows below.
import type { Rows, Table } from './column.ts';
import { looksLikeDate } from './column.ts';
import { meanings } from './words.ts';
import { isMissing } from '../missing.ts';
import { addressOf } from '../prose.ts';

/** Rows as a file has them, with lines. */
export interface Grid {
  readonly rows: Rows;
  readonly lineOf: (row: number) => number;
  /** The cells of a row by another separator, where a header has another than its rows. */
  readonly splitOtherwise?: (row: number) => readonly string[];
}

const rowsLookedAt = 20;

export function tableOf(grid: Grid): Table {
  const { rows } = grid;
  const count = Math.min(rowsLookedAt, rows.length);
  const header = Array.from({ length: count }, (_, row) => row).find((row) => isHeader(cellsAt(grid, row)));
  const first = header ?? (isData(rows.at(0)) ? -1 : widest(rows, count));
  const cells = first === -1 ? rows.at(0).map((_, index) => String(index + 1)) : cellsAt(grid, first);
  // A second row of tags that programs exchange: https://hxlstandard.org/standard/1-1final/
  const start = first + 1 + (isTagRow(rows, first + 1) || isRule(rows, first + 1) ? 1 : 0);
  const above = Array.from({ length: Math.max(0, first) }, (_, row) =>
    rows.at(row).filter((cell) => !isMissing(cell)),
  );
  return {
    headers: unique(cells, rows),
    rows: {
      length: Math.max(0, rows.length - start),
      at: (row, most) => rows.at(row + start, most),
      cell: (row, column) => rows.cell(row + start, column),
      isPlain: (row) => rows.isPlain?.(row + start) ?? false,
    },
    headerLine: first === -1 ? 1 : grid.lineOf(first),
    lineOf: (row) => grid.lineOf(row + start),
    title:
      above
        .find((row) => row.length === 1)?.[0]
        ?.trim()
        .replace(/^#{1,6} +/, '') ?? null,
  };
}

function cellsAt({ rows, splitOtherwise }: Grid, row: number): readonly string[] {
  const cells = rows.at(row);
  return cells.length === 1 && splitOtherwise !== undefined ? splitOtherwise(row) : cells;
}

/** Two names of columns, of which one is known, and nothing that only data has. */
function isHeader(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => cell.trim() !== '');
  return (
    named.length >= 2 && !isData(cells) && named.some((cell) => meanings(cell).some(({ rank }) => rank > 1))
  );
}

const isData = (cells: readonly string[]): boolean =>
  cells.some((cell) => looksLikeDate(cell.trim()) || addressOf(cell) !== null || cell.length > 120);

/** Of the first rows, titles above a header have fewer cells. */
function widest(rows: Rows, count: number): number {
  const widths = Array.from(
    { length: count },
    (_, row) => rows.at(row).filter((cell) => cell.trim() !== '').length,
  );
  return Math.max(
    0,
    widths.findIndex((width) => width >= Math.max(...widths) / 2),
  );
}

function isTagRow(rows: Rows, row: number): boolean {
  const cells = row < rows.length ? rows.at(row).filter((cell) => cell.trim() !== '') : [];
  return cells.length > 0 && cells.every((cell) => /^#[a-z]/i.test(cell.trim()));
}

/** `|---|:-:|` of a table in Markdown. */
function isRule(rows: Rows, row: number): boolean {
  const cells = row < rows.length ? rows.at(row).filter((cell) => cell.trim() !== '') : [];
  return cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

/** A column that only counts its rows has no name and is none; others without one are called by their number. */
function unique(cells: readonly string[], rows: Rows): readonly string[] {
  const width = Math.max(
    cells.length,
    ...Array.from({ length: Math.min(rowsLookedAt, rows.length) }, (_, row) => rows.at(row).length),
  );
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const given = (cells[index] ?? '').trim().replace(/\s+/g, ' ').slice(0, 120);
    const name = given === '' ? `column ${index + 1}` : given;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
