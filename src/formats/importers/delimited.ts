// Tables as text: CSV by any delimiter, TSV (RFC 4180, as loosely as spreadsheets and people write it).
import type { Importer } from '../importer.ts';
import { gridOf, readTable } from '../table/read.ts';
import { refuse } from '../foreign.ts';

const isTableName = (name: string): boolean => /\.(?:csv|tsv|tab|psv)(?:\.gz)?$/i.test(name);

/** JSON, however damaged: its errors are reported by line, and no column is asked for. */
const beginsAsJson = /^\s*(?:\[\s*(?:[[{"\]]|$)|\{\s*(?:["}]|$))/;

export const delimited: Importer = {
  format: 'table',
  recognises: (sample) => {
    if (sample.head.trim() === '') return false;
    if (isTableName(sample.name)) return true;
    return sample.json === undefined && !beginsAsJson.test(sample.head) && gridOf(sample) !== null;
  },
  open: (sample, choices) => {
    const grid = gridOf(sample);
    if (grid !== null) return readTable(grid, sample, choices);
    return (log) =>
      refuse(
        sample,
        log,
        1,
        '',
        'no table: its rows have no columns in common; a comma, semicolon, tab or | separates them',
      );
  },
};
