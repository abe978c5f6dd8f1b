// The program started again with a larger heap. This one stays, and leaves the terminal as it was should that one run out
// of memory after all, which V8 or the system answers by ending it on the spot.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { exitCodes } from '../exit-codes.ts';
import type { Output } from '../print/output.ts';
import { prepareRescue } from '../terminal/rescue.ts';
import { endingSignals } from '../terminal/terminal.ts';
import { restartedWord, type Restart } from './again.ts';
import { availableMemory } from './heap.ts';
import { tooLittleMemory, toMebibytes } from './need.ts';

/** Those of a program that couldn't restore the terminal. */
const crashes: ReadonlySet<NodeJS.Signals> = new Set([
  'SIGABRT',
  'SIGTRAP',
  'SIGILL',
  'SIGSEGV',
  'SIGBUS',
  'SIGKILL',
]);

/** Resolves with the exit code. */
export async function restart(
  { heap, bytes, hasScreen, input }: Restart,
  args: readonly string[],
  stderr: Output,
): Promise<number> {
  const rescue = hasScreen ? prepareRescue() : null;
  const own = [...process.execArgv, `--max-old-space-size=${toMebibytes(heap)}`, process.argv[1] ?? ''];
  const child = spawn(process.execPath, [...own, restartedWord, ...args], {
    stdio: [input === null ? 'inherit' : 'pipe', 'inherit', 'pipe', 2, 'pipe'],
  });
  passOn(child);
  child.stdin?.on('error', () => undefined).end(input);
  const { code, signal, written } = await ended(child);
  const isOutOfMemory = /out of memory/i.test(written);
  const isCrash = signal !== null && crashes.has(signal);
  if (isCrash || isOutOfMemory) {
    rescue?.();
    // In place of a line of progress.
    stderr.status('');
  }
  if (isOutOfMemory) stderr.line(`timeline: ${tooLittleMemory(bytes, { ...availableMemory(), heap })}`);
  else if (written !== '') stderr.line(written);
  if (isOutOfMemory) return exitCodes.unusable;
  if (signal === 'SIGKILL') stderr.line('timeline: killed; the machine may have too little memory');
  // Node sets the terminal as it was where it ends by itself.
  if (signal === null || isCrash) return code ?? 128 + constants.signals[signal ?? 'SIGKILL'];
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  return wait(1_000, 128 + constants.signals[signal]);
}

/** Signals are for the program that works. What is typed goes to both; a second one makes no difference there. */
function passOn(child: ChildProcess): void {
  process.removeAllListeners('uncaughtException').removeAllListeners('unhandledRejection');
  for (const signal of endingSignals) {
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The end of what was written to 2. */
  readonly written: string;
}

const mostWritten = 65_536;

async function ended(child: ChildProcess): Promise<End> {
  let written = '';
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (written = (written + text).slice(-mostWritten)));
  const isRead = child.stderr === null ? undefined : once(child.stderr, 'end');
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  // A program that it has started, such as a web browser, may still have that open.
  await Promise.race([isRead, wait(200)]);
  return { code, signal, written };
}
