import type { Clock } from '../../dates/phrase/relative.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import { catalogOf, indexWords, type Catalog } from '../../search/catalog.ts';
import type { Postings } from '../../search/postings.ts';
import { dateNamed } from '../../search/suggest/dates.ts';
import { whyNothing } from '../../search/suggest/dead-end.ts';
import { find, readAs } from '../../search/find.ts';
import { parseQuery } from '../../search/query.ts';
import { openData } from '../data/data.ts';
import type { Writer, Written } from '../../formats/out/output.ts';
import { exitCodes } from '../exit-codes.ts';
import { failure } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Options } from '../options.ts';
import { eventLines } from '../print/event-lines.ts';
import { page, row, type Printable } from '../print/printable.ts';
import { writers, type FormatName } from '../print/writers.ts';
import { clockOf } from '../clock.ts';
import type { Command } from './command.ts';
import { fileHint } from './file-hint.ts';

export const run: Command = async (operands, options, io) => {
  const { dataset } = await openData(options.data ?? [], io);
  const catalog = catalogOf(dataset);
  const query = operands.join(' ');
  const found = findAll(catalog, query, io);
  const hint = found.length === 0 ? fileHint('list', operands) || nothingHint(catalog, query, io) : '';
  return printList(catalog, found, options, io, hint);
};

/** Which words find nothing, and what was likely meant. */
function nothingHint(catalog: Catalog, query: string, io: Pick<Io, 'today'>): string {
  const why = whyNothing(catalog, query, clockOf(catalog.dataset, io));
  return why === '' ? '' : `: ${why}`;
}

/** Words that may be read as more than one date are words; the browser offers the dates to choose. */
function dateNotes(query: string, clock: Clock): string[] {
  const named = dateNamed(parseQuery(query).terms, clock);
  if (named === null || named.readings.length < 2) return [];
  const found = named.readings.map((reading) => reading.query).join(' or ');
  return [`“${query.slice(named.start, named.end)}” is searched for as words; for the time: ${found}`];
}

/** Reports on stderr what of the query was not understood. */
export function findAll(catalog: Catalog, query: string, io: Pick<Io, 'stderr' | 'today'>): Postings {
  if (query.trim() === '') return catalog.all;
  indexWords(catalog);
  const clock = clockOf(catalog.dataset, io);
  const found = find(catalog, query, clock);
  const { events, notes } = found;
  const implied = [readAs(found)].filter(Boolean);
  for (const note of [...notes, ...implied, ...dateNotes(query, clock)]) io.stderr.line(`timeline: ${note}`);
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
  const { limit, reverse = false } = options;
  const ordered = reverse ? found.toReversed() : found;
  const events = ordered.slice(0, limit).flatMap((index) => dataset.events[index] ?? []);
  const write = await writerOf(options);
  const { parts, losses } = write?.({ events, dataset, today: io.today }) ?? lines(events, options);
  await io.stdout.all(printable(parts));
  for (const loss of losses) io.stderr.line(`timeline: ${loss}`);
  if (events.length > 0) return exitCodes.ok;
  io.stderr.line(
    `timeline: ${dataset.events.length === 0 ? 'the data has no events' : `nothing matches${hint}`}`,
  );
  return exitCodes.noMatch;
}

function lines(events: readonly TimelineEvent[], { ids, ascii = false }: Options): Written {
  return { parts: ids ? events.map(({ id }) => row(id)) : eventLines(events, ascii), losses: [] };
}

const flags = ['json', 'ndjson', 'csv', 'markdown'] as const;

/** null for lines to be read. */
async function writerOf(options: Options): Promise<Writer | null> {
  const format: FormatName | undefined = options.as ?? flags.find((flag) => options[flag]);
  if (options.bom !== true) return format === undefined ? null : writers[format]();
  if (format !== 'csv') throw failure(['--bom is for CSV; try: timeline list --csv --bom']);
  return (await import('../../formats/out/csv.ts')).csvForExcel;
}

function* printable(parts: Iterable<string>): Generator<Printable> {
  for (const part of parts) yield page(part);
}
