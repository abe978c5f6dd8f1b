// A column by its distinct cells (dictionary encoding): of a large table many rows have the same.
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
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < codes.length; row++) {
    const cell = rows.cell(row, column);
    let code = codeOf.get(cell);
    if (code === undefined) codeOf.set(cell, (code = cells.push(cell) - 1));
    codes[row] = code;
  }
  return { cells, codes };
}
