import { placeChain } from '../../dataset/names.ts';
import { createCatalog } from '../../search/catalog.ts';
import { openData } from '../data/data.ts';
import { exitCodes } from '../exit-codes.ts';
import { nameLines } from '../print/name-lines.ts';
import { placeRecords } from '../print/name-records.ts';
import { jsonArray } from '../print/output.ts';
import type { Command } from './command.ts';
import { fileHint } from './file-hint.ts';
import { inQuery, withinQuery } from './within-query.ts';

export const run: Command = async (operands, options, io) => {
  const name = operands.join(' ').trim();
  const { dataset } = await openData(options.data ?? [], io);
  const catalog = createCatalog(dataset);
  const records = placeRecords(catalog, name, withinQuery(catalog, options.query, io));
  const lines = records.map((record) => {
    const containers = placeChain(dataset, record.id).slice(1);
    return { ...record, about: containers.map(({ name }) => name).join(', ') };
  });
  await io.stdout.all(options.json ? jsonArray(records) : nameLines(lines));
  if (records.length > 0) return exitCodes.ok;
  const none =
    name === ''
      ? `the data names no place${inQuery(options.query)}`
      : `no place matches "${name}"${inQuery(options.query)}${fileHint('where', operands)}`;
  io.stderr.line(`timeline: ${none}`);
  return exitCodes.noMatch;
};
