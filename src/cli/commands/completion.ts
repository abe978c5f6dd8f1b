import { scripts } from '../completion/scripts.ts';
import { exitCodes } from '../exit-codes.ts';
import { failure } from '../failure.ts';
import { shells, type Shell } from '../command-table.ts';
import { page } from '../print/printable.ts';
import type { Command } from './command.ts';

const isShell = (name: string): name is Shell => (shells as readonly string[]).includes(name);

export const run: Command = async ([shell = ''], _options, io) => {
  if (!isShell(shell)) throw failure([`completion is for ${shells.join(', ')}`]);
  await io.stdout.all([page(scripts[shell])]);
  return exitCodes.ok;
};
