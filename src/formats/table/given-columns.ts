// What the user says of a table's columns: `--map title="Attack Type"`.
import type { Choices } from '../importer.ts';
import { columnsOf, type Table } from './column.ts';
import type { Assigned } from './mapping.ts';
import { columnList, type Asked } from './questions.ts';
import { foldHeader, type FieldName } from './words.ts';

interface Given {
  readonly assigned: Assigned;
  readonly used: ReadonlySet<number>;
}

/** `title="Attack Type"`, `date=Tag/Monat/Jahr`, `actors=side_a,side_b`: columns by name or number. */
export function givenColumns(table: Table, map: Choices['map']): Given | Asked {
  const assigned: Partial<Record<FieldName, readonly number[]>> = {};
  const used = new Set<number>();
  for (const [field, text] of map) {
    const separator = typeof text === 'string' ? separatorIn(table, field, text) : null;
    const names = typeof text !== 'string' ? text : separator === null ? [text] : text.split(separator);
    const indexes = names.map((name) => columnNamed(table, name));
    const unknown = names.find((_, i) => indexes[i] === null);
    if (unknown !== undefined)
      return {
        question: {
          line: table.headerLine,
          where: '',
          message: `no column "${unknown}"; ${columnList(table)}`,
        },
      };
    const found = indexes.filter((index) => index !== null);
    for (const index of found) used.add(index);
    if (field === 'date' && separator === '/') byParts(assigned, table, found);
    else assigned[field as FieldName] = found;
  }
  return { assigned, used };
}

function separatorIn(table: Table, field: string, text: string): ',' | '/' | null {
  if (columnNamed(table, text) !== null) return null;
  return field === 'date' && text.includes('/') ? '/' : ',';
}

/** The highest numbers are the years. */
function byParts(
  assigned: Partial<Record<FieldName, readonly number[]>>,
  table: Table,
  indexes: readonly number[],
): void {
  const sample = columnsOf({
    ...table,
    rows: { ...table.rows, length: Math.min(50, table.rows.length) },
  });
  const sorted = [...indexes].sort((a, b) => (sample[b]?.highest ?? 0) - (sample[a]?.highest ?? 0));
  const [year, ...others] = sorted;
  const isDay = (index: number): boolean =>
    /day|tag|jour|dia|giorno|день|يوم/.test(foldHeader(table.headers[index] ?? ''));
  const day = others.find(isDay) ?? others.find((index) => (sample[index]?.highest ?? 0) > 12) ?? others[1];
  const month = others.find((index) => index !== day);
  for (const [part, index] of [
    ['year', year],
    ['month', month],
    ['day', day],
  ] as const)
    if (index !== undefined) assigned[part] = [index];
}

function columnNamed({ headers }: Table, name: string): number | null {
  const wanted = name.trim();
  const exact = headers.indexOf(wanted);
  const folded =
    exact === -1 ? headers.findIndex((header) => foldHeader(header) === foldHeader(wanted)) : exact;
  if (folded !== -1) return folded;
  const number = /^\d{1,4}$/.test(wanted) ? Number(wanted) : 0;
  return number >= 1 && number <= headers.length ? number - 1 : null;
}
