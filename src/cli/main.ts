// Where the program begins. Start-up is felt at every run: nothing is imported before it is needed.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { exitCodes } from './exit-codes.ts';
import type { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { stderr, stdout } from './print/output.ts';
import { row } from './print/printable.ts';

// A warning of Node is for those who make a program: written over the screen it hides what stands there.
process.removeAllListeners('warning');

// From Node 22.8 on, what was compiled at one start is kept for the next. The types here are Node 20's, which lack it.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache();

const dayMs = 86_400_000;

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const io: Io = {
  // A getter: Node takes a moment to make it.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  env: process.env,
  today: Math.floor(Date.now() / dayMs),
  get bundled() {
    return { head: beside('us-iran-iraq.json'), records: beside('us-iran-iraq.records') };
  },
};

/** The word that the completion scripts ask by. */
const completeWord = '__complete';

/** What stands in TIMELINE_OPTS counts as typed before the rest, as in FZF_DEFAULT_OPTS. */
async function defaultArgs(): Promise<readonly string[]> {
  const defaults = io.env['TIMELINE_OPTS'] ?? '';
  if (defaults.trim() === '') return [];
  const { splitShellLine } = await import('./completion/shell-words.ts');
  return splitShellLine(`${defaults} `).words.slice(0, -1);
}

async function run(args: readonly string[]): Promise<number> {
  if (args[0] === completeWord) {
    return (await import('./commands/complete.ts')).runComplete(args.slice(1), io);
  }
  const defaults = await defaultArgs();
  if (args.length + defaults.length === 0) return (await import('./start.ts')).start({}, io);
  return (await import('./program.ts')).runProgram(args, io, defaults);
}

async function tell(error: unknown, isDebug: boolean): Promise<number> {
  const { lines, exitCode, message, stack } = error as Partial<Failure>;
  const told = lines ?? [`${message ?? String(error)}; an error of the program: --debug prints where`];
  for (const line of told) stderr.line(`timeline: ${line}`);
  if (isDebug) await stderr.all((stack ?? '').split('\n').map(row));
  return exitCode ?? exitCodes.crashed;
}

async function main(args: readonly string[]): Promise<void> {
  let status: number;
  try {
    status = await run(args);
  } catch (error) {
    status = await tell(error, args.includes('--debug'));
  }
  // When all is written. Something may be left that would keep Node running: a pipe that nobody writes to, an opener.
  await stdout.end();
  process.exit(status);
}

void main(process.argv.slice(2));
