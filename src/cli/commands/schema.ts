import { jsonSchema } from '../../loading/schema.ts';
import { exitCodes } from '../exit-codes.ts';
import { writeAll } from '../print/output.ts';
import type { Command } from './command.ts';

export const run: Command = async (_operands, _options, io) => {
  await writeAll(io.stdout, [`${JSON.stringify(jsonSchema(), null, 2)}\n`]);
  return exitCodes.ok;
};
