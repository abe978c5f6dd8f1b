import type { Table } from '../table/column.ts';

/** A table that is known by its columns. */
export interface Profile {
  readonly format: string;
  readonly recognises: (table: Table) => boolean;
  /** Pure, of a row by its headers. */
  readonly recordOf: (cell: (header: string) => string, table: Table) => unknown;
  readonly title?: (table: Table) => string | null;
}
