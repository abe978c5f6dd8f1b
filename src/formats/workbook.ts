// The sheets of a workbook as texts. A part of the program by itself: the library is larger than all other importers.
import readXlsxFile from 'read-excel-file/universal';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  const sheets = await readXlsxFile(copy);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
}

/** A date without a time of day is midnight there, and a day here. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'toISOString' in value)
    return dateText(value as { toISOString: () => string });
  return String(value as string | number | boolean);
}

function dateText(date: { toISOString: () => string }): string {
  try {
    return date
      .toISOString()
      .replace(/T00:00:00.*$/, '')
      .replace(/\.\d+Z$/, '');
  } catch {
    return '';
  }
}
