import { cleanLine } from '../../text/clean.ts';
import { exitCodes } from '../exit-codes.ts';
import { failure } from '../failure.ts';
import { page } from '../print/printable.ts';
import { noChoices } from '../data/choices.ts';
import { readInputs } from '../data/files.ts';
import { admitFiles } from '../memory/admit.ts';
import type { Command } from './command.ts';

export const run: Command = async ([path = ''], { json = false }, io) => {
  const { stdin, stdout, choices, today, restarts } = io;
  admitFiles([path], restarts);
  const [input] = await readInputs([path], { stdin, onBytes: () => undefined });
  if (input === undefined || 'files' in input)
    throw failure([`${cleanLine(path)}: a folder; a table is expected`]);
  const { describe } = await import('../../formats/importing.ts');
  const described = await describe(input, { ...noChoices, ...choices, today });
  if (described === null) throw failure([`${cleanLine(input.name)}: no table; CSV, TSV or xlsx is expected`]);
  const { columns, mapping, summary } = described;
  if (json) {
    await stdout.all([page(`${JSON.stringify(mapping, null, 2)}\n`)]);
    return exitCodes.ok;
  }
  const width = Math.min(40, Math.max(...columns.map(({ header }) => header.length)));
  const lines = columns.map(({ header, becomes, samples }, index) => {
    const number = String(index + 1).padStart(3);
    return `${number}  ${cleanLine(header).padEnd(width)}  ${becomes.padEnd(10)}  ${cleanLine(samples.join(' · ')).slice(0, 80)}\n`;
  });
  await stdout.all([page([...lines, `${cleanLine(summary)}\n`].join(''))]);
  return exitCodes.ok;
};
