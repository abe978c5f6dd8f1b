// The terminal that the browser runs on. It alone switches modes and takes signals, so that however the browser ends
// (a key, a signal, an error that nobody caught, a closed pipe) the terminal is left as it was.
import type { Key } from '../../app/keys/key.ts';
import type { Size } from '../../timeline/lines/layout.ts';
import { page } from '../print/printable.ts';
import { openKeyboard, sizeOf } from './capabilities.ts';
import { createGate } from './gate.ts';
import { createJobControl, type JobControl } from './job-control.ts';
import { filterKeyboard } from './keyboard.ts';
import { clipboardSequence } from './osc52.ts';

export interface Terminal extends Omit<JobControl, 'isAway'> {
  /** Does the work, then restores the terminal; rejects with the first error, whoever threw it. */
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Called once the terminal is restored, also where a signal ends the program. */
  readonly onEnd: (act: () => void) => void;
  /** The keyboard; null where there is none. Opened when it is first asked for: stdin may be data. */
  readonly keyboard: () => NodeJS.ReadStream | null;
  /** Raw mode: keys come one by one and aren't echoed. */
  readonly setRaw: (isRaw: boolean) => void;
  /** The keyboard without replies and mouse reports, for who draws. */
  readonly keys: (onMouse: (key: Key) => void) => NodeJS.ReadStream;
  /** For who draws, in place of stdout: after the end nothing passes any more. */
  readonly out: NodeJS.WriteStream;
  /** Adds text after what is there. */
  readonly say: (text: string) => void;
  /** By the terminal itself (OSC 52); false where the text is too long for that. */
  readonly setClipboard: (text: string) => boolean;
  readonly size: () => Size;
  readonly onResize: (listener: (size: Size) => void) => () => void;
  /** To be written right after the alternate screen is entered: the cursor to its corner, the modes asked for. */
  readonly opening: string;
}

/** Buttons and the wheel (1000), as SGR reports (1006). */
const mouse = { on: '\u001b[?1000h\u001b[?1006h', off: '\u001b[?1006l\u001b[?1000l' };
const noMouse = { on: '', off: '' };

/** The alternate screen keeps the cursor where it was, which echoed type-ahead may have moved. */
const home = '\u001b[H';

interface TerminalOptions {
  /** Read where it is the terminal; else the terminal is opened by its name. */
  readonly stdin: NodeJS.ReadStream;
  readonly env: NodeJS.ProcessEnv;
  readonly hasMouse: boolean;
}

export function createTerminal({ stdin, env, hasMouse }: TerminalOptions): Terminal {
  const stdout = process.stdout;
  reportEverySize(stdout);
  const { out, close } = createGate(stdout);
  const asked = hasMouse ? mouse : noMouse;
  const { isAway, ...jobs } = createJobControl(out, asked);
  const acts: (() => void)[] = [];
  let opened: NodeJS.ReadStream | null | undefined;
  const keyboard = (): NodeJS.ReadStream | null => (opened ??= openKeyboard(stdin));
  const end = (): void => {
    for (const act of [close, () => opened?.setRawMode(false), ...acts.splice(0)]) attempt(act);
  };
  return {
    ...jobs,
    run: (work) => guarded(work, end, isAway),
    onEnd: (act) => void acts.push(act),
    keyboard,
    setRaw: (isRaw) => void keyboard()?.setRawMode(isRaw),
    keys: (onMouse) => filterKeyboard(keyboard() ?? stdin, hasMouse ? onMouse : () => undefined),
    out,
    say: (text) => void out.write(page(text)),
    setClipboard: (text) => {
      const sequence = clipboardSequence(text, env);
      if (sequence !== null) out.write(sequence);
      return sequence !== null;
    },
    size: () => sizeOf(stdout),
    onResize: (listener) => {
      const onResize = (): void => listener(sizeOf(stdout));
      stdout.on('resize', onResize);
      return () => stdout.off('resize', onResize);
    },
    opening: home + asked.on,
  };
}

/**
 * Node reports a size only where it differs from the one before. A window that was smaller for a moment, and has its size
 * again when Node looks, has lost what was drawn all the same.
 */
function reportEverySize(stdout: NodeJS.WriteStream): void {
  let isReported = false;
  stdout.on('resize', () => (isReported = true));
  // After Node's own listener, which it has from the moment that stdout is asked for.
  process.on('SIGWINCH', () => {
    if (!isReported) stdout.emit('resize');
    isReported = false;
  });
}

/** Those that end a program that doesn't listen. On SIGUSR1 Node would start its debugger. */
export const endingSignals = [
  ...(['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGABRT', 'SIGALRM', 'SIGPROF', 'SIGSYS'] as const),
  ...(['SIGTRAP', 'SIGUSR1', 'SIGUSR2', 'SIGVTALRM', 'SIGXCPU', 'SIGXFSZ'] as const),
  ...(process.platform === 'linux' ? (['SIGIO', 'SIGPWR', 'SIGSTKFLT'] as const) : []),
];

/** Typed for the program that has the terminal, but sent to the whole group. */
const typedSignals: ReadonlySet<string> = new Set(['SIGINT', 'SIGQUIT']);

/** Does the work; calls `end` before anything can end the program. */
async function guarded<Result>(
  work: () => Promise<Result>,
  end: () => void,
  isAway: () => boolean,
): Promise<Result> {
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isAway() && typedSignals.has(signal)) return;
    end();
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  };
  process.on('exit', end);
  for (const signal of endingSignals) process.on(signal, onSignal);
  const failure = new Promise<never>((_, reject) => {
    process.on('uncaughtException', reject);
    process.on('unhandledRejection', reject);
  });
  try {
    return await Promise.race([work(), failure]);
  } finally {
    end();
  }
}

/** A terminal that is gone can't be restored. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing could be written there either.
  }
}
