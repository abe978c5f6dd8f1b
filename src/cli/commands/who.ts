import { cleanLine } from '../../dataset/clean.ts';
import { dateShort } from '../../dataset/date-words.ts';
import { isDateError, parseEdtf } from '../../dataset/edtf.ts';
import { createCatalog } from '../../search/catalog.ts';
import { openData } from '../data.ts';
import { exitCodes } from '../exit-codes.ts';
import { nameLines } from '../print/name-lines.ts';
import { actorRecords, type ActorRecord } from '../print/name-records.ts';
import { jsonArray, writeAll } from '../print/output.ts';
import { signs } from '../print/signs.ts';
import type { Command } from './command.ts';

export const run: Command = async (operands, options, io) => {
  const query = operands.join(' ').trim();
  const { dataset } = await openData(options.data ?? [], io);
  const records = actorRecords(createCatalog(dataset), query);
  const lines = records.map((record) => ({ ...record, about: signs(about(record), options.ascii ?? false) }));
  await writeAll(io.stdout, options.json ? jsonArray(records) : nameLines(lines));
  if (records.length > 0) return exitCodes.ok;
  const none = query === '' ? 'the data names nobody' : `no person or group matches "${cleanLine(query)}"`;
  io.stderr.write(`timeline: ${none}\n`);
  return exitCodes.noMatch;
};

function about({ kind, first, last }: ActorRecord): string {
  const time = first === null || last === null ? null : span(first, last);
  return [kind?.replaceAll('-', ' '), time].filter(Boolean).join(' · ');
}

function span(first: string, last: string): string {
  const date = parseEdtf(first === last ? first : `${first}/${last}`);
  // Years of more than four digits are no EDTF days.
  return isDateError(date) ? `${first}/${last}` : dateShort(date);
}
