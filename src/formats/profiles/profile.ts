import type { Choices } from '../importer.ts';
import type { RawFile } from '../file.ts';
import type { Table } from '../table/column.ts';

/** A table that is known by its columns. */
export interface Profile {
  readonly format: string;
  readonly recognises: (table: Table) => boolean;
  /** Pure, of a row by its headers. */
  readonly recordOf: (cell: (header: string) => string, table: Table, choices: Choices) => unknown;
  /** Records that several rows refer to. */
  readonly listsOf?: (rows: Iterable<(header: string) => string>) => RawFile['lists'];
  /** Fields of the dataset. */
  readonly headOf?: (table: Table) => Readonly<Record<string, unknown>>;
  /** What it takes dates for. */
  readonly chosen?: string;
  /** Ours: blanks around a cell are part of it, and its links may lead to events that were not taken. */
  readonly isExcerpt?: boolean;
}
