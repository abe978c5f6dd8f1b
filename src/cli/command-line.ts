// Runs a command line. Only what its words need is loaded, and each error is reported in a line.
import { exitCodes } from './exit-codes.ts';
import type { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { isRestart } from './memory/again.ts';
import { row } from './print/printable.ts';

/** The word that the completion scripts ask by. */
const completeWord = '__complete';

/** TIMELINE_OPTS is prepended to the arguments, as with FZF_DEFAULT_OPTS. */
async function defaultArgs({ env }: Io): Promise<readonly string[]> {
  const defaults = env['TIMELINE_OPTS'] ?? '';
  if (defaults.trim() === '') return [];
  const { splitShellLine } = await import('./completion/shell-words.ts');
  return splitShellLine(`${defaults} `).words.slice(0, -1);
}

/** Neither options nor a command, whose name has no such letters: what reads these takes as long to load as the browser. */
const areFiles = ([first, ...others]: readonly string[]): boolean =>
  first === undefined || (/^-$|^[^-].*[./]/s.test(first) && !others.some((arg) => /^-./s.test(arg)));

async function run(args: readonly string[], io: Io): Promise<number> {
  if (args[0] === completeWord) {
    return (await import('./commands/complete.ts')).runComplete(args.slice(1), io);
  }
  const defaults = await defaultArgs(io);
  if (defaults.length === 0 && areFiles(args))
    return (await import('./start.ts')).start(args.length === 0 ? {} : { data: args }, io);
  return (await import('./program.ts')).runProgram(args, io, defaults);
}

/** Starts the program again with more memory, where the data may need that. */
async function runAnyhow(args: readonly string[], io: Io): Promise<number> {
  try {
    return await run(args, io);
  } catch (error) {
    if (!isRestart(error)) throw error;
    return (await import('./memory/restart.ts')).restart(error, args, io.stderr);
  }
}

async function reportError(error: unknown, { stderr }: Io, isDebug: boolean): Promise<number> {
  const { lines, message, stack } = error as Partial<Failure>;
  const report = lines ?? [`${message ?? String(error)}; an error of the program: --debug prints where`];
  for (const line of report) stderr.line(`timeline: ${line}`);
  if (isDebug) await stderr.all((stack ?? '').split('\n').map(row));
  return lines === undefined ? exitCodes.crashed : exitCodes.unusable;
}

export async function runLine(args: readonly string[], io: Io): Promise<number> {
  try {
    return await runAnyhow(args, io);
  } catch (error) {
    return reportError(error, io, args.includes('--debug'));
  }
}
