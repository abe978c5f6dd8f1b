import { nearest } from '../../text/nearest.ts';
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { nativeEvent } from '../../dataset/native.ts';
import { catalogOf, indexWords, type Catalog } from '../../search/catalog.ts';
import { find } from '../../search/find.ts';
import { clockOf } from '../clock.ts';
import { openData } from '../data/data.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { Options } from '../options.ts';
import { eventPage } from '../print/event-page.ts';
import { page, type Printable } from '../print/printable.ts';
import { writers } from '../print/writers.ts';
import type { Command } from './command.ts';

/** Lines longer than this are tiring to read. */
const mostCells = 100;
const pipeCells = 80;

export const run: Command = async (given, options, io) => {
  const { dataset } = await openData(options.data ?? [], io);
  const catalog = catalogOf(dataset);
  const events: TimelineEvent[] = [];
  for (const id of given) {
    const event = eventOf(catalog, id);
    if (event === undefined) io.stderr.line(`timeline: no event "${id}"${hint(catalog, id, io)}`);
    else events.push(event);
  }
  if (options.markdown && events.length > 0) {
    const write = await writers.brief();
    const { parts } = write({ events, dataset, today: io.today });
    await io.stdout.all([...parts].map(page));
  } else await io.stdout.all(printed(events, given.length, catalog, options, io));
  return events.length === given.length ? exitCodes.ok : exitCodes.noMatch;
};

/** By its id, or by the beginning of one that no other has. */
function eventOf(catalog: Catalog, id: string): TimelineEvent | undefined {
  const { events } = catalog.dataset;
  const exact = events[catalog.indexOf(id) ?? -1];
  if (exact !== undefined || id === '') return exact;
  const [begun, another] = events.filter((event) => event.id.startsWith(id));
  return another === undefined ? begun : undefined;
}

/** As JSON, one record where one was asked for, else a list of them: both are files that open. */
function* printed(
  events: readonly TimelineEvent[],
  asked: number,
  catalog: Catalog,
  { json, ascii = false }: Options,
  io: Io,
): Generator<Printable> {
  if (json) {
    const records = events.map(nativeEvent);
    if (asked > 1) yield page(`${JSON.stringify(records, null, 2)}\n`);
    else for (const record of records) yield page(`${JSON.stringify(record, null, 2)}\n`);
    return;
  }
  const { isTTY, columns } = io.stdout;
  const cells = isTTY ? Math.min(mostCells, columns || pipeCells) : pipeCells;
  for (const [index, event] of events.entries()) {
    if (index > 0) yield page(`\n${(ascii ? '-' : '─').repeat(cells)}\n\n`);
    yield page(eventPage(event, catalog, cells, ascii));
  }
}

const mostHints = 3;

/** Ids that it may be meant for: of its day, nearly the same, with it as a part, or of events with its words. */
function hint(catalog: Catalog, id: string, io: Io): string {
  const near = nearest(id, idsOf(catalog.dataset));
  const ids = [
    near ?? [],
    idsOfDay(id, catalog.dataset),
    idsWith(id, catalog.dataset),
    idsByWords(catalog, id, io),
  ];
  const hints = [...new Set(ids.flat())].slice(0, mostHints);
  return hints.length === 0 ? '; timeline list --ids lists the ids' : `; did you mean ${hints.join(', ')}?`;
}

/** Those that begin with the same date, most words in common first. */
function idsOfDay(id: string, dataset: Dataset): string[] {
  const [day] = /^-?\d{4}(?:-\d\d){0,2}/.exec(id) ?? [];
  if (day === undefined) return [];
  const words = new Set(id.slice(day.length).split('-'));
  const common = (other: string): number => other.split('-').filter((word) => words.has(word)).length;
  return [...idsOf(dataset)]
    .filter((other) => other.startsWith(day))
    .toSorted((a, b) => common(b) - common(a))
    .slice(0, mostHints);
}

const fewestLetters = 3;

function idsWith(part: string, dataset: Dataset): string[] {
  if (part.length < fewestLetters) return [];
  return [...idsOf(dataset)].filter((id) => id.includes(part)).slice(0, mostHints);
}

/** The day that an id begins with is a date, not words. */
function idsByWords(catalog: Catalog, id: string, io: Io): string[] {
  indexWords(catalog);
  const words = id.replace(/^\d{4}(?:-\d\d){0,2}(?=-)/, '').replaceAll(/[-"]/g, ' ');
  const { events: found, isAll } = find(catalog, words, clockOf(catalog.dataset, io));
  if (isAll) return [];
  return found.slice(0, mostHints).flatMap((index) => catalog.dataset.events[index]?.id ?? []);
}

function* idsOf({ events }: Dataset): Generator<string> {
  for (const { id } of events) yield id;
}
