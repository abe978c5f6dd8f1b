import { exitCodes } from '../exit-codes.ts';
import { manPage } from '../man.ts';
import { writeAll } from '../print/output.ts';
import type { Command } from './command.ts';

export const run: Command = async (_operands, _options, io) => {
  await writeAll(io.stdout, [manPage()]);
  return exitCodes.ok;
};
