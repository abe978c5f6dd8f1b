import { jsonSchema } from '../../loading/schema.ts';
import { exitCodes } from '../exit-codes.ts';
import { page } from '../print/printable.ts';
import type { Command } from './command.ts';

export const run: Command = async (_operands, _options, io) => {
  await io.stdout.all([page(`${JSON.stringify(jsonSchema(), null, 2)}\n`)]);
  return exitCodes.ok;
};
