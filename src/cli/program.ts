// The command line: commander, set up from the tables.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { cleanLine } from '../text/clean.ts';
import { version } from '../../package.json';
import type { Command as Run } from './commands/command.ts';
import { choicesIn } from './data/choices.ts';
import { exitCodes } from './exit-codes.ts';
import { failure } from './failure.ts';
import { commandHelp, programHelp } from './help.ts';
import type { Io } from './io.ts';
import { page } from './print/printable.ts';
import { commandNames, commands, type CommandName } from './command-table.ts';
import { browserOptions, flagsOf, sharedOptions, type OptionRow, type Options } from './options.ts';

const runs: Readonly<Record<CommandName, () => Promise<{ readonly run: Run }>>> = {
  list: () => import('./commands/list.ts'),
  show: () => import('./commands/show.ts'),
  who: () => import('./commands/who.ts'),
  where: () => import('./commands/where.ts'),
  check: () => import('./commands/check.ts'),
  columns: () => import('./commands/columns.ts'),
  schema: () => import('./commands/schema.ts'),
  completion: () => import('./commands/completion.ts'),
  man: () => import('./commands/man.ts'),
};

function toCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('A whole number from 1 on is expected.');
  return Number(text);
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

function toOption({ flags, help, choices, isRepeatable, isCount, excludes = [] }: OptionRow): Option {
  const option = new Option(flags, help).conflicts([...excludes]);
  if (choices !== undefined) option.choices([...choices]);
  if (isRepeatable) option.argParser(collect);
  return isCount ? option.argParser(toCount) : option;
}

/** Runs the command line, with `defaults` before it; resolves with the exit code. */
export async function runProgram(
  args: readonly string[],
  io: Io,
  defaults: readonly string[] = [],
): Promise<number> {
  let status: number = exitCodes.ok;
  const program = configured(new Command('timeline'), io, programHelp);
  program.enablePositionalOptions().version(version, '--version').argument('[file...]');
  for (const row of [...browserOptions, ...sharedOptions]) program.addOption(toOption(row));
  program.action(async (paths: string[]) => {
    const options = program.opts<Options>();
    const { start } = await import('./start.ts');
    const data = [...(options.data ?? []), ...paths];
    status = await start({ ...options, data }, { ...io, choices: choicesIn(options) });
  });
  for (const name of commandNames) {
    const command = program.command(name);
    configured(command, io, () => commandHelp(name));
    for (const operand of operandsOf(name)) command.argument(operand);
    for (const row of [...commands[name].options, ...sharedOptions]) command.addOption(toOption(row));
    command.action(async () => {
      const data = [...(program.opts<Options>().data ?? []), ...(command.opts<Options>().data ?? [])];
      // A query by default is the browser's.
      const { query: _, ...shared } = program.opts<Options>();
      const options = { ...shared, ...command.opts<Options>(), data };
      if (!defaults.some((arg) => /^(?:-q|--query|--at)/.test(arg)))
        refuseBrowserOptions(program.opts<Options>(), name);
      const { run } = await runs[name]();
      status = await run(command.args, options, { ...io, choices: choicesIn(options) });
    });
  }
  try {
    await program.parseAsync([...defaults, ...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.ok;
    const isOwn = args.some((arg) => error.message.includes(`'${arg}`));
    const where = defaults.length > 0 && !isOwn ? 'with TIMELINE_OPTS: ' : '';
    throw failure([where + explained(error, args)]);
  }
  return status;
}

function operandsOf(name: CommandName): string[] {
  const { operands } = commands[name];
  return operands === '' ? [] : [operands.replace('…', '...')];
}

/** Help is ours; errors come as exceptions, to be reported in one line. */
function configured(command: Command, io: Io, help: () => string): Command {
  return command
    .exitOverride()
    .configureHelp({ formatHelp: help })
    .configureOutput({ writeOut: (text) => void io.stdout.all([page(text)]), writeErr: () => undefined });
}

/** Rejected rather than silently ignored. */
function refuseBrowserOptions({ query, at }: Options, name: CommandName): void {
  if (query !== undefined)
    throw failure([
      `--query is for the browser; try: timeline ${withQuery[name] ?? 'list '}${cleanLine(query)}`,
    ]);
  if (at !== undefined) throw failure([`--at is for the browser; ${withoutPlace(name)}`]);
}

const withQuery: Partial<Record<CommandName, string>> = { who: 'who -q ', where: 'where -q ' };

function withoutPlace(name: CommandName): string {
  return name === 'list' ? 'try: timeline list from:DATE' : `${name} has no place to begin at`;
}

/** The error for an option that only the browser has, given after a command. */
function browserOnly(flag: string, name: CommandName | undefined): string | null {
  const ofCommands = new Set(commandNames.flatMap((command) => commands[command].options));
  const own = browserOptions.filter((row) => !ofCommands.has(row));
  const row = name === undefined ? undefined : own.find((known) => flagsOf(known).includes(flag));
  if (row === undefined || name === undefined) return null;
  const wayOut = { '--query': 'try: timeline list QUERY', '--at': withoutPlace(name) }[
    flagsOf(row).at(-1) ?? ''
  ];
  return `${flag} is for the browser; ${wayOut ?? `see timeline ${name} --help`}`;
}

/** commander's message in one line, with a hint. */
function explained({ code, message }: CommanderError, args: readonly string[]): string {
  const text = cleanLine(message)
    .replace(/^error: /, '')
    .replace(/ \(Did you mean (.+?)\?\)$/, '; did you mean $1?')
    .replace(/\.$/, '');
  const command = commandNames.find((name) => args.includes(name));
  const takesWords = command === 'list' || command === 'who' || command === 'where';
  const isUnknown = code === 'commander.unknownOption';
  const [, flag = ''] = /'(.*)'/s.exec(message) ?? [];
  const ofBrowser = isUnknown ? browserOnly(flag.replace(/=.*/s, ''), command) : null;
  if (ofBrowser !== null) return ofBrowser;
  if (text.includes('; did you mean')) return text;
  if (isUnknown && takesWords) {
    return `${text}; a query that begins with - goes after --: timeline ${command} -- ${cleanLine(flag)}`;
  }
  return `${text}; see timeline ${command === undefined ? '' : `${command} `}--help`;
}
