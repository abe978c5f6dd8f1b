import { spaced } from '../../dataset/names.ts';
import { createCatalog } from '../../search/catalog.ts';
import { openData } from '../data/data.ts';
import { exitCodes } from '../exit-codes.ts';
import { nameLines } from '../print/name-lines.ts';
import { actorRecords, type ActorRecord } from '../print/name-records.ts';
import { jsonArray } from '../print/output.ts';
import { signs } from '../print/signs.ts';
import type { Command } from './command.ts';
import { fileHint } from './file-hint.ts';
import { inQuery, withinQuery } from './within-query.ts';

export const run: Command = async (operands, options, io) => {
  const name = operands.join(' ').trim();
  const { dataset } = await openData(options.data ?? [], io);
  const catalog = createCatalog(dataset);
  const records = actorRecords(catalog, name, withinQuery(catalog, options.query, io));
  const lines = records.map((record) => ({ ...record, about: signs(about(record), options.ascii ?? false) }));
  await io.stdout.all(options.json ? jsonArray(records) : nameLines(lines));
  if (records.length > 0) return exitCodes.ok;
  const none =
    name === ''
      ? `the data names nobody${inQuery(options.query)}`
      : `no person or group matches "${name}"${inQuery(options.query)}${fileHint('who', operands)}`;
  io.stderr.line(`timeline: ${none}`);
  return exitCodes.noMatch;
};

function about({ kind, first, last, speaks }: ActorRecord): string {
  const counts = speaks === 0 ? '' : `speaks in ${speaks} more`;
  return [spaced(kind ?? ''), years(first, last), counts].filter(Boolean).join(' · ');
}

/** Years alone: a date known to the month has no first day to print. */
function years(first: string | null, last: string | null): string {
  if (first === null || last === null) return '';
  const [from, to] = [first, last].map((day) => day.slice(0, -'-01-01'.length));
  return from === to ? `${from}` : `${from}–${to}`;
}
