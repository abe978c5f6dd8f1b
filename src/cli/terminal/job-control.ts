// Job control, which Ink leaves to the program: https://github.com/vadimdemedes/ink/pull/989
import type { SuspendTerminal } from 'ink';
import type { ScreenModes } from './screen-modes.ts';

export interface JobControl {
  /** Gives the terminal to another program until it has run; nothing where it is given away already. */
  readonly handOver: (run: () => Promise<void>) => Promise<void>;
  /** Leaves the terminal to the shell until the program is continued, as Ctrl-Z does. */
  readonly suspend: () => Promise<void>;
  /** Asserts every mode of the terminal again, reads its size, and draws everything. */
  readonly redraw: () => Promise<void>;
  /** Answers the signals of job control until the function returned is called. */
  readonly listen: () => () => void;
}

/** `suspendTerminal` is Ink's: it leaves the alternate screen and raw mode and comes back to them. */
export function createJobControl(
  suspendTerminal: () => SuspendTerminal | undefined,
  stdout: NodeJS.WriteStream,
  modes: ScreenModes,
): JobControl {
  let isAway = false;
  const handOver = async (run: () => Promise<void>): Promise<void> => {
    const leave = suspendTerminal();
    if (leave === undefined || isAway) return;
    isAway = true;
    // Before Ink leaves the alternate screen: some terminals keep modes for each screen.
    modes.pause();
    try {
      await leave(async () => {
        await run();
        refreshSize(stdout);
      });
    } finally {
      isAway = false;
      modes.resume();
    }
  };
  // An editor that is suspended stops its whole group: then there is nothing to leave.
  const suspend = (): Promise<void> => (isAway ? stopGroup() : handOver(stopGroup));
  const redraw = (): Promise<void> => handOver(() => Promise.resolve());
  const listen = (): (() => void) => {
    const onStop = (): void => void suspend();
    // After SIGSTOP, which no program is told of.
    const onContinue = (): void => void redraw();
    process.on('SIGTSTP', onStop);
    process.on('SIGCONT', onContinue);
    return () => {
      process.off('SIGTSTP', onStop);
      process.off('SIGCONT', onContinue);
    };
  };
  return { handOver, suspend, redraw, listen };
}

/** How long to wait for the stop, in milliseconds: it comes at once or not at all. */
const stopsWithin = 100;

/**
 * Stops the process group; resolves once it runs again. The whole group, since under `npx` that is what the shell waits
 * for. By SIGTSTP: where no shell could continue it (`xterm -e timeline`, `ssh -t host timeline`) the system ignores
 * that signal, while SIGSTOP would be for ever.
 */
export async function stopGroup(): Promise<void> {
  const listeners = process.listeners('SIGTSTP');
  process.removeAllListeners('SIGTSTP');
  try {
    await new Promise<void>((resolve) => {
      // Ink unrefs stdin, and signal handlers don't keep Node alive: without the timer it would end on `fg`.
      const timer = setTimeout(onContinue, stopsWithin);
      function onContinue(): void {
        clearTimeout(timer);
        process.off('SIGCONT', onContinue);
        resolve();
      }
      process.on('SIGCONT', onContinue);
      process.kill(0, 'SIGTSTP');
    });
  } finally {
    for (const listener of listeners) process.on('SIGTSTP', listener);
  }
}

/** While stopped, SIGWINCH went to the shell. Node reads the size again only in this private method. */
function refreshSize(stdout: NodeJS.WriteStream): void {
  const refresh: unknown = Reflect.get(stdout, '_refreshSize');
  if (typeof refresh === 'function') refresh.call(stdout);
}
