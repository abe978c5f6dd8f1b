import { exitCodes } from '../exit-codes.ts';
import { manPage } from '../man.ts';
import { page } from '../print/printable.ts';
import type { Command } from './command.ts';

export const run: Command = async (_operands, _options, io) => {
  await io.stdout.all([page(manPage())]);
  return exitCodes.ok;
};
