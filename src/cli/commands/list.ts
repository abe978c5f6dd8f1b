import type { Clock } from '../../dates/phrase/relative.ts';
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { createCatalog, indexWords, type Catalog } from '../../search/catalog.ts';
import type { Postings } from '../../search/postings.ts';
import { dateNamed } from '../../search/dates-named.ts';
import { find } from '../../search/find.ts';
import { parseQuery } from '../../search/query.ts';
import { openData } from '../data/data.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { Options } from '../options.ts';
import { csv } from '../print/csv.ts';
import { eventLines } from '../print/event-lines.ts';
import { eventRecord } from '../print/event-record.ts';
import { markdown } from '../print/markdown.ts';
import { jsonArray } from '../print/output.ts';
import { row, type Printable } from '../print/printable.ts';
import { clockOf } from '../clock.ts';
import type { Command } from './command.ts';
import { fileHint } from './file-hint.ts';

type Format = 'json' | 'ndjson' | 'csv' | 'markdown' | 'ids';

type Printer = (events: readonly TimelineEvent[], dataset: Dataset) => Iterable<Printable>;

const printers: Readonly<Record<Format, Printer>> = {
  json: (events, dataset) => jsonArray(records(events, dataset)),
  ndjson: (events, dataset) => jsonLines(records(events, dataset)),
  csv,
  markdown,
  ids: (events) => events.map(({ id }) => row(id)),
};

function* records(events: readonly TimelineEvent[], dataset: Dataset) {
  for (const event of events) yield eventRecord(event, dataset);
}

function* jsonLines(records: Iterable<unknown>): Generator<Printable> {
  for (const record of records) yield row(JSON.stringify(record));
}

export const run: Command = async (operands, options, io) => {
  const { dataset } = await openData(options.data ?? [], io);
  const catalog = createCatalog(dataset);
  return printList(
    catalog,
    findAll(catalog, operands.join(' '), io),
    options,
    io,
    fileHint('list', operands),
  );
};

/** Words that are a date are words all the same; the browser offers the date to choose. */
function dateNotes(query: string, clock: Clock): string[] {
  const named = dateNamed(parseQuery(query).terms, clock);
  if (named === null) return [];
  const found = named.readings.map((reading) => reading.query).join(' or ');
  return [`“${query.slice(named.start, named.end)}” is searched for as words; for the time: ${found}`];
}

/** What of the query was not understood is told on stderr. */
export function findAll(catalog: Catalog, query: string, io: Pick<Io, 'stderr' | 'today'>): Postings {
  if (query.trim() === '') return catalog.all;
  indexWords(catalog);
  const clock = clockOf(catalog.dataset, io);
  const { events, notes } = find(catalog, query, clock);
  for (const note of [...notes, ...dateNotes(query, clock)]) io.stderr.line(`timeline: ${note}`);
  return events;
}

/** `hint` follows the message that nothing matches. */
export async function printList(
  { dataset }: Catalog,
  found: Postings,
  options: Options,
  io: Io,
  hint = '',
): Promise<number> {
  const { limit, reverse = false, ascii = false } = options;
  const ordered = reverse ? found.toReversed() : found;
  const events = ordered.slice(0, limit).flatMap((index) => dataset.events[index] ?? []);
  const format = (Object.keys(printers) as Format[]).find((name) => options[name]);
  const print = format === undefined ? () => eventLines(events, ascii) : printers[format];
  await io.stdout.all(print(events, dataset));
  if (events.length > 0) return exitCodes.ok;
  io.stderr.line(
    `timeline: ${dataset.events.length === 0 ? 'the data has no events' : `nothing matches${hint}`}`,
  );
  return exitCodes.noMatch;
}
