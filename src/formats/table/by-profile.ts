// The rows of a table that is known by its columns.
import { isObject } from '../file.ts';
import type { Choices } from '../importer.ts';
import { isMissing } from '../missing.ts';
import { profiles } from '../profiles/profiles.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Table } from './column.ts';
import { ownName } from './plan.ts';
import { counted } from '../../text/counted.ts';

export const profileOf = (table: Table, { map }: Choices): Profile | undefined =>
  map.size === 0 ? profiles.find(({ recognises }) => recognises(table)) : undefined;

type Cell = (header: string) => string;

interface ByProfile {
  readonly recordAt: (cells: readonly string[]) => unknown;
  /** By header, as profiles name it. */
  readonly cellBy: (cellAt: (column: number) => string) => Cell;
  readonly summary: string;
}

export function recordsBy(profile: Profile, table: Table, choices: Choices): ByProfile {
  const { isExcerpt = false } = profile;
  const headers = isExcerpt ? table.headers : table.headers.map((header) => header.toLowerCase());
  const indexes = new Map(headers.map((header, index) => [header, index]));
  const cellBy: ByProfile['cellBy'] = (cellAt) => (header) => {
    const cell = cellAt(indexes.get(header) ?? -1);
    return isExcerpt ? cell : cell.trim();
  };
  const others = isExcerpt || headers[0] === '1' ? [] : unasked(profile, table, choices, headers);
  return {
    cellBy,
    recordAt: (cells) => {
      const record = profile.recordOf(
        cellBy((column) => cells[column] ?? ''),
        table,
        choices,
      );
      if (others.length === 0 || !isObject(record) || !('date' in record)) return record;
      for (const { name, column } of others) {
        const cell = cells[column]?.trim();
        if (cell !== undefined && !isMissing(cell)) record[name] ??= cell;
      }
      return record;
    },
    summary: [
      `${profile.format}, ${counted(table.rows.length, 'row')}`,
      ...(profile.chosen === undefined ? [] : [profile.chosen]),
      ...(others.length === 0 ? [] : [`${counted(others.length, 'column')} kept, not shown`]),
    ].join('; '),
  };
}

/** The columns that the profile never asks for, whichever other cell is empty, or the only one that isn't. */
function unasked(
  profile: Profile,
  table: Table,
  choices: Choices,
  headers: readonly string[],
): readonly { readonly name: string; readonly column: number }[] {
  const asked = new Set<string>();
  const known = new Set(headers);
  const filled = '2020-01-01';
  for (const one of headers.slice(0, mostTried))
    for (const [own, others] of [
      ['', filled],
      [filled, ''],
    ] as const)
      profile.recordOf(
        (header) => {
          asked.add(header);
          return header === one ? own : known.has(header) ? others : '';
        },
        table,
        choices,
      );
  const isFilled = (column: number): boolean =>
    Array.from({ length: Math.min(rowsLookedAt, table.rows.length) }, (_, row) => row).some(
      (row) => !isMissing(table.rows.cell(row, column)),
    );
  return headers.flatMap((header, column) =>
    asked.has(header) || !isFilled(column) ? [] : [{ name: ownName(table.headers[column] ?? ''), column }],
  );
}

const mostTried = 100;
const rowsLookedAt = 300;
