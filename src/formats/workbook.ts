// The sheets of a workbook as texts. A part of the program by itself: the library is larger than all other importers.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { dayToIso, digits } from '../dates/calendar.ts';
import { asShown, shownIn } from './workbook-dates.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** null where the cells of a sheet lie too far apart: the library makes one for each place between them. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[] | null> {
  const lean = withoutEmpty(bytes);
  if (lean === null) return null;
  const copy = new ArrayBuffer(lean.length);
  new Uint8Array(copy).set(lean);
  const sheets = await readXlsxFile(copy);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
}

const mostCells = 30_000_000;

/** A sheet may have a million rows that are only coloured. */
function withoutEmpty(bytes: Uint8Array): Uint8Array | null {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  const shown = shownIn(files);
  for (const [name, data] of Object.entries(files)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const text = strFromU8(data)
      .replaceAll(/<c\b[^<>]*\br="[^<>]*\/>/g, '')
      .replaceAll(/<row\b[^<>]*\br="[^<>]*(?:\/>|(?<!\/)><\/row>)/g, '')
      .replaceAll(/\s{100,}/g, ' ');
    if (extentOf(text) > mostCells) return null;
    files[name] = strToU8(asShown(text, shown));
  }
  return zipSync(files, { level: 0 });
}

/** How many cells there are up to the last one in a row and in a column. */
function extentOf(sheet: string): number {
  let [row, column] = [1, 1];
  for (const [, letters = '', digits = ''] of sheet.matchAll(/<c\b[^<>]*?\br="([A-Z]+)(\d+)"/gi)) {
    row = Math.max(row, Number(digits));
    column = Math.max(column, columnOf(letters.toUpperCase()));
  }
  return row * column;
}

/** A is 1, Z 26, AA 27. */
function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column;
}

/** A date without a time of day is midnight there, and a day here; a time alone is one of the day before all days. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'getTime' in value) return dateText(value as { getTime: () => number });
  return String(value as string | number | boolean);
}

function dateText(date: { getTime: () => number }): string {
  const seconds = Math.round(date.getTime() / 1_000);
  if (Number.isNaN(seconds)) return '';
  const day = dayToIso(Math.floor(seconds / 86_400));
  const ofDay = seconds - Math.floor(seconds / 86_400) * 86_400;
  if (ofDay === 0) return day;
  const clock = [ofDay / 3_600, (ofDay / 60) % 60, ofDay % 60]
    .map((part) => digits(Math.floor(part), 2))
    .join(':');
  return /^(?:1899-12-3[01]|1904-01-01)$/.test(day) ? clock : `${day}T${clock}`;
}
