// A column by its distinct cells (dictionary encoding): of a large table many rows have the same.
import { numberAt } from '../../dates/edtf/point.ts';
import { perObject } from '../../text/maps.ts';
import type { Rows } from './column.ts';

interface Encoded {
  /** In the order of their first rows. */
  readonly cells: readonly string[];
  /** By row, the index of its cell among them. */
  readonly codes: Int32Array;
}

const encodedIn = perObject<Rows, Map<number, Encoded>>(() => new Map());

/** Made once for a column. */
export function encoded(rows: Rows, column: number): Encoded {
  const columns = encodedIn(rows);
  const made = columns.get(column) ?? encode(rows, column);
  columns.set(column, made);
  return made;
}

function encode(rows: Rows, column: number): Encoded {
  const cells: string[] = [];
  const codeOf = new Map<string | number, number>();
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < codes.length; row++) {
    const cell = rows.cell(row, column);
    const key = dayNumber(cell) || cell;
    let code = codeOf.get(key);
    if (code === undefined) codeOf.set(key, (code = cells.push(cell) - 1));
    codes[row] = code;
  }
  return { cells, codes };
}

/** The digits of `YYYY-MM-DD`: a Map finds a number in a fraction of the time. NaN of all other texts. */
function dayNumber(cell: string): number {
  if (cell.length !== 10 || cell.charCodeAt(4) !== dash || cell.charCodeAt(7) !== dash) return Number.NaN;
  return numberAt(cell, 0, 4) * 10_000 + numberAt(cell, 5, 7) * 100 + numberAt(cell, 8, 10);
}

const dash = '-'.charCodeAt(0);
