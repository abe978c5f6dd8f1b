// Events as CSV (RFC 4180), the columns those of `list --json`, lists joined by "; ".
import type { Claim, Dataset, Quantity, TimelineEvent } from '../../dataset/model.ts';
import { quantityText } from '../../dataset/toll.ts';
import { claimantName } from '../../timeline/claims.ts';
import { eventRecord } from './event-record.ts';
import { page, type Printable } from './printable.ts';

type Row = ReturnType<typeof eventRecord>;

const columns: readonly (readonly [name: string, cell: (row: Row, context: Context) => string | null])[] = [
  ['id', ({ id }) => id],
  ['date', ({ date }) => date],
  ['date_note', ({ date_note }) => date_note],
  ['earliest', ({ earliest }) => earliest],
  ['latest', ({ latest }) => latest],
  ['title', ({ title }) => title],
  ['summary', ({ summary }) => summary],
  ['kind', ({ kind }) => kind],
  ['importance', ({ importance }) => importance],
  ['actors', ({ actors }) => joined(actors.map(({ name }) => name))],
  ['places', ({ places }) => joined(places.map(({ name }) => name))],
  ['disputed', ({ disputed }) => joined(disputed)],
  ['killed', (_, { event }) => quantity(event.toll?.killed)],
  ['wounded', (_, { event }) => quantity(event.toll?.wounded)],
  ['weapon', ({ weapon }) => weapon],
  ['tags', ({ tags }) => joined(tags)],
  ['sources', ({ sources }) => joined(sources.map(({ url, title, id }) => url ?? title ?? id))],
  ['claims', (_, { event, dataset }) => joined(event.claims.map((claim) => claimText(claim, dataset)))],
  ['links', (_, { event }) => joined(event.links.map(({ relation, to }) => `${relation} ${to}`))],
];

interface Context {
  readonly event: TimelineEvent;
  readonly dataset: Dataset;
}

const joined = (items: readonly string[]): string => items.join('; ');

const quantity = (given: Quantity | undefined): string | null =>
  given === undefined ? null : quantityText(given);

const claimText = ({ by, stance, what }: Claim, dataset: Dataset): string =>
  `${claimantName(dataset, by)} ${stance ?? 'says'}: ${what}`;

export function* csv(events: Iterable<TimelineEvent>, dataset: Dataset): Generator<Printable> {
  yield line(columns.map(([name]) => name));
  for (const event of events) {
    const row = eventRecord(event, dataset);
    yield line(columns.map(([, cell]) => cell(row, { event, dataset }) ?? ''));
  }
}

const line = (cells: readonly string[]): Printable => page(`${cells.map(quoted).join(',')}\r\n`);

function quoted(text: string): string {
  const cell = isFormula(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * What a spreadsheet would compute when it opens the file: https://owasp.org/www-community/attacks/CSV_Injection
 * Dates and numbers such as -0044-03-15 do no harm.
 */
function isFormula(text: string): boolean {
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) && !/^[+-][\d.-]+$/.test(text);
}
