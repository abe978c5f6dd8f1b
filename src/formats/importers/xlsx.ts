// Workbooks of Excel 2007 and later: the sheet that has events, or the one that is named by --sheet.
import type { Importer, Sample } from '../importer.ts';
import { refuse } from '../foreign.ts';
import { addressOf } from '../prose.ts';
import { columnsOf } from '../table/column.ts';
import { tableOf, type Grid } from '../table/header.ts';
import { planOf } from '../table/plan.ts';
import { readTable } from '../table/read.ts';
import type { Choices } from '../importer.ts';
import type { ReadForeign } from '../file.ts';
import { cleanLine, quote } from '../../text/clean.ts';
import { nearest } from '../../text/nearest.ts';
import type { Sheet } from '../workbook.ts';

export const workbook: Importer = {
  format: 'xlsx',
  recognises: ({ bytes }) =>
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    bytes[2] === 3 &&
    new TextDecoder('latin1').decode(lastOf(bytes)).includes('xl/workbook'),
  open: async (sample, choices): Promise<ReadForeign> => {
    const found = await gridOfWorkbook(sample, choices);
    if (typeof found === 'string') return (log) => refuse(sample, log, 1, '', found);
    const { grid, name, sources, others } = found;
    const read = readTable(grid, sample, choices);
    return (log) => {
      const joined = sources === null ? '' : `, its sources from "${sources}"`;
      const passed = others.length === 0 ? '' : `; passed over: ${others.join(', ')} (--sheet NAME)`;
      if (joined + passed !== '')
        log.notes.push(cleanLine(`${sample.name}: sheet "${name}"${joined}${passed}`));
      return read(log);
    };
  },
};

const directoryLength = 1_000_000;
const lastOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(Math.max(0, bytes.length - directoryLength));

const most = 300_000_000;

interface Chosen {
  readonly grid: Grid;
  readonly name: string;
  /** The sheet that says what its sources are. */
  readonly sources: string | null;
  readonly others: readonly string[];
}

/** What keeps it from being read, in words, else the rows of its sheet. */
export async function gridOfWorkbook(
  { bytes }: Pick<Sample, 'bytes'>,
  choices: Choices,
): Promise<string | Chosen> {
  if (unpackedSize(bytes) > most) return 'a workbook that unpacks to more than 300 MB; save the sheet as CSV';
  const { sheetsOf } = await import('../workbook.ts');
  let sheets: readonly Sheet[] | null;
  try {
    sheets = await sheetsOf(bytes);
  } catch {
    return 'a damaged workbook; open it in a spreadsheet and save it again, or as CSV';
  }
  if (sheets === null) return 'a sheet with cells too far out to be of its table; save the sheet as CSV';
  const chosen = choose(sheets, choices);
  if (typeof chosen === 'string') return chosen;
  const grid = gridOfSheet(chosen);
  const filled = sheets.filter((sheet) => sheet !== chosen && sheet.rows.length > 0);
  const joined = filled
    .filter(({ name }) => /source|quelle|fuente|fonte/i.test(name))
    .map((sheet) => ({ sheet, grid: withSources(grid, sourcesIn(gridOfSheet(sheet))) }))
    .find((each) => each.grid !== null);
  const others = filled.filter((sheet) => sheet !== joined?.sheet).map(({ name }) => name);
  return {
    grid: joined?.grid ?? grid,
    name: chosen.name,
    sources: joined?.sheet.name ?? null,
    others,
  };
}

/** By id, what the cell of a source may say instead. */
function sourcesIn(grid: Grid): ReadonlyMap<string, string> {
  const { headers, rows } = tableOf(grid);
  const [id, title] = ['id', 'title'].map((name) =>
    headers.findIndex((header) => header.toLowerCase() === name),
  );
  if (id === undefined || id === -1) return new Map();
  return new Map(
    Array.from({ length: rows.length }, (_, row) => rows.at(row)).flatMap((cells): [string, string][] => {
      const addresses = cells.filter(
        (cell, column) => addressOf(cell) !== null && !/thumb|image/i.test(headers[column] ?? ''),
      );
      const named = cells[title ?? -1] ?? '';
      return addresses.length === 0
        ? []
        : [[cells[id] ?? '', addresses.map((url) => `${named} ${url}`).join('; ')]];
    }),
  );
}

/** null where no cell refers to one. */
function withSources({ rows, lineOf }: Grid, sources: ReadonlyMap<string, string>): Grid | null {
  if (sources.size === 0) return null;
  const all = Array.from({ length: rows.length }, (_, row) => rows.at(row));
  const isReferring = (column: number): boolean => {
    const said = all.slice(1).flatMap((cells) => cells[column]?.trim() || []);
    return said.filter((cell) => sources.has(cell)).length > said.length / 2;
  };
  const width = Math.max(...all.slice(0, 20).map(({ length }) => length));
  const columns = new Set(
    Array.from({ length: width }, (_, column) => column).filter(
      (column) => /source|src/i.test(all[0]?.[column] ?? '') && isReferring(column),
    ),
  );
  if (columns.size === 0) return null;
  const told = all.map((cells) =>
    cells.map((cell, column) => (columns.has(column) ? (sources.get(cell) ?? cell) : cell)),
  );
  return {
    lineOf,
    rows: {
      length: told.length,
      at: (row) => told[row] ?? [],
      cell: (row, column) => told[row]?.[column] ?? '',
    },
  };
}

function gridOfSheet({ rows }: Sheet): Grid {
  const kept = [...rows.entries()].filter(([, row]) => row.some((cell) => cell.trim() !== ''));
  return {
    rows: {
      length: kept.length,
      at: (row) => kept[row]?.[1] ?? [],
      cell: (row, column) => kept[row]?.[1][column] ?? '',
    },
    lineOf: (row) => (kept[row]?.[0] ?? 0) + 1,
  };
}

function choose(sheets: readonly Sheet[], choices: Choices): Sheet | string {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (choices.sheet !== null) {
    const wanted = choices.sheet;
    const named =
      filled.find(({ name }) => name === wanted) ??
      filled.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    const names = filled.map(({ name }) => name);
    const near = nearest(wanted, names);
    return (
      named ??
      `no sheet ${quote(wanted)}; ${near === null ? `sheets: ${names.join(', ')}` : `did you mean ${quote(near)}?`}`
    );
  }
  const scored = filled.map((sheet) => ({ sheet, score: scoreOf(sheet, choices) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.sheet ?? 'a workbook without a filled sheet';
}

/** Sheets of events have dates and texts, and are often called so. */
function scoreOf(sheet: Sheet, choices: Choices): number {
  const grid = gridOfSheet(sheet);
  if (grid.rows.length < 2) return 0;
  const table = tableOf(grid);
  const plan = planOf(table, choices);
  const isNamed = /event|timeline|chronolog|incident|ereignis|evenement|évén/i.test(sheet.name);
  const hasDates = 'mapping' in plan || columnsOf(table).some(({ dates }) => dates > 0.5);
  const hasPoints = 'mapping' in plan && plan.mapping.columns.lat !== undefined;
  return ('mapping' in plan ? 4 : hasDates ? 2 : 0) + (isNamed ? 3 : 0) + (hasPoints ? 1 : 0);
}

/** As the directory at the end declares it; what unpacks to more than it says is refused when it is unpacked. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = Math.max(0, bytes.length - directoryLength); at + 46 <= bytes.length; at++)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
      size += view.getUint32(at + 24, true);
  return size;
}
