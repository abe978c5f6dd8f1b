import { nearest } from '../../text/nearest.ts';
import type { Dataset } from '../../dataset/model.ts';
import { nativeEvent } from '../../dataset/native.ts';
import { createCatalog, indexWords, type Catalog } from '../../search/catalog.ts';
import { find } from '../../search/find.ts';
import { clockOf } from '../clock.ts';
import { openData } from '../data/data.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { eventPage } from '../print/event-page.ts';
import { page } from '../print/printable.ts';
import type { Command } from './command.ts';

/** Lines longer than this are tiring to read. */
const mostCells = 100;
const pipeCells = 80;

export const run: Command = async ([id = ''], options, io) => {
  const { dataset } = await openData(options.data ?? [], io);
  const catalog = createCatalog(dataset);
  const event = dataset.events[catalog.indexOf(id) ?? -1];
  if (event === undefined) {
    io.stderr.line(`timeline: no event "${id}"${hint(catalog, id, io)}`);
    return exitCodes.noMatch;
  }
  const { isTTY, columns } = io.stdout;
  const cells = isTTY ? Math.min(mostCells, columns || pipeCells) : pipeCells;
  const text = options.json
    ? `${JSON.stringify(nativeEvent(event), null, 2)}\n`
    : eventPage(event, catalog, cells, options.ascii ?? false);
  await io.stdout.all([page(text)]);
  return exitCodes.ok;
};

const mostHints = 3;

/** Ids that it may be meant for: nearly the same, with it as a part, or of events with its words. */
function hint(catalog: Catalog, id: string, io: Io): string {
  const near = nearest(id, idsOf(catalog.dataset));
  const ids = [near ?? [], idsWith(id, catalog.dataset), idsByWords(catalog, id, io)];
  const hints = [...new Set(ids.flat())].slice(0, mostHints);
  return hints.length === 0 ? '; timeline list --json lists the ids' : `; did you mean ${hints.join(', ')}?`;
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
