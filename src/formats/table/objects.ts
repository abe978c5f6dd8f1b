// A list of objects as a table: the keys of all of them are its columns.
import { isObject } from '../file.ts';
import { refuse, type Made } from '../foreign.ts';
import type { Choices, Sample } from '../importer.ts';
import { report, textFile, type ProblemLog } from '../problems.ts';
import { cleanLine } from '../../text/clean.ts';
import { mostColumns } from './csv.ts';
import { planOf } from './plan.ts';
import { recordOf } from './row.ts';
import type { Table } from './column.ts';
import type { Fields, Found } from '../importers/records.ts';

export function tableOf(objects: readonly Fields[]): Table {
  const keys = new Set<string>();
  for (const fields of objects) for (const key in fields) if (keys.size < mostColumns) keys.add(key);
  const headers = [...keys];
  const rows = objects.map((fields) => headers.map((key) => cellOf(fields[key])));
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
  const plan = planOf(table, choices);
  if ('question' in plan) return refuse(sample, log, 1, plan.question.where, plan.question.message);
  const file = textFile(sample.name, sample.text);
  for (const warning of plan.warnings) report(log, 'warning', { file, line: 1, where: '' }, warning);
  log.notes.push(cleanLine(`${sample.name}: ${format}, ${rows.length} records: ${plan.summary}`));
  return found.map(({ at }, row) => ({
    at,
    record: recordOf({ cells: rows.at(row) ?? [], isPlain: false }, plan.mapping),
  }));
}

/** Lists in one cell, as people write them. */
function cellOf(value: unknown, depth = 0): string {
  if (depth > 3) return '';
  if (Array.isArray(value)) return value.map((item) => cellOf(item, depth + 1)).join('; ');
  if (isObject(value))
    return cellOf(
      value['name'] ?? value['label'] ?? value['title'] ?? value['url'] ?? value['value'] ?? '',
      depth + 1,
    );
  return value === undefined || value === null ? '' : String(value as string | number | boolean);
}
