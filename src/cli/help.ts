// The help texts, made from the tables. That of the program fits a terminal of 80×24.
import { commandNames, commands, type CommandName } from './command-table.ts';
import {
  browserOptions,
  fileNote,
  sharedOptions,
  summary,
  synopsis,
  tables,
  type OptionRow,
} from './options.ts';

const rowOf = (term: string, help: string, cells: number): string => `  ${term.padEnd(cells)}  ${help}`;

function table(rows: readonly (readonly [term: string, help: string])[]): string[] {
  const cells = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, help]) => rowOf(term, help, cells));
}

const optionRows = (options: readonly OptionRow[]) =>
  options.map(({ flags, help }) => [flags.startsWith('--') ? `    ${flags}` : flags, help] as const);

const helpRow = ['-h, --help', 'this help, or that of a command'] as const;

export function programHelp(): string {
  const rows = commandNames.map((name) => [usage(name), commands[name].help] as const);
  const lines = [
    `Usage: timeline ${synopsis}   or: timeline <command>`,
    summary,
    fileNote,
    'Commands (each has --help):',
    ...table(rows),
    'Options:',
    ...table([
      ...optionRows([...browserOptions.filter((row) => !tables.includes(row)), ...sharedOptions]),
      ['-h, --help', 'this help (in the browser: ?); --version: the version'],
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

export function commandHelp(name: CommandName): string {
  const { details, options, examples } = commands[name];
  const lines = [
    `Usage: timeline ${usage(name)}${options.length > 0 ? ' [options]' : ''}`,
    '',
    ...details,
    '',
    'Options:',
    ...table([...optionRows([...options, ...sharedOptions]), helpRow]),
    '',
    'Examples:',
    ...examples.flatMap(({ command, meaning }) => [`  ${command}`, `      ${meaning}`]),
  ];
  return `${lines.join('\n')}\n`;
}

export function usage(name: CommandName): string {
  return `${name} ${commands[name].operands}`.trim();
}
