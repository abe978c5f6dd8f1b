// Events as CSV (RFC 4180). Columns of the reader's own table come after ours.
import type { TimelineEvent, Dataset } from '../../dataset/model.ts';
import { cellsOf, columnNames, notInColumns } from './columns.ts';
import { losses } from './losses.ts';
import type { Written, Selection } from './output.ts';

const leftOut = { ...notInColumns, dataset: ['title', 'description'] } as const;

export function csv(selection: Selection): Written {
  const { events, dataset } = selection;
  return { parts: lines(events, dataset), losses: losses(selection, leftOut, { event: ['values'] }) };
}

/** Excel takes a file without this sign for one in the letters of the country that it runs in. */
export function csvForExcel(selection: Selection): Written {
  const { parts, ...rest } = csv(selection);
  return { parts: withMark(parts), ...rest };
}

function* withMark(parts: Iterable<string>): Generator<string> {
  yield '\ufeff';
  yield* parts;
}

function* lines(events: readonly TimelineEvent[], dataset: Dataset): Generator<string> {
  const own = ownColumns(events);
  // A name of ours that is also one of theirs stands twice, as in any table.
  yield line([...columnNames, ...own]);
  for (const event of events) {
    const cells = cellsOf(event, dataset).map((cell) => cell ?? '');
    yield line([...cells, ...own.map((name) => ownCell(event.extra?.[name]))]);
  }
}

function ownColumns(events: readonly TimelineEvent[]): readonly string[] {
  const names = new Set<string>();
  for (const { extra } of events) for (const name in extra) names.add(name);
  return [...names];
}

function ownCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** Semicolons and tabs too: some programs split at them whatever the header does. */
function quoted(text: string): string {
  const cell = isFormula(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * What a spreadsheet would compute when it opens the file: https://owasp.org/www-community/attacks/CSV_Injection
 * Dates and numbers such as -0044-03-15 do no harm.
 */
function isFormula(text: string): boolean {
  // What has an apostrophe there by itself gets another, so that who reads it can take one off.
  return /^'*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) && !/^[+-][\d.-]+$/.test(text);
}
