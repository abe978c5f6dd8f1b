// Leaving the terminal to another program or to the shell, and coming back, which Ink leaves to the program:
// https://github.com/vadimdemedes/ink/pull/989

/** Leaves the terminal to what `run` does and takes it back: how depends on who draws. */
type Lend = (run: () => Promise<void>) => Promise<void>;

export interface JobControl {
  readonly isAway: () => boolean;
  /** Who draws tells how to leave the terminal; from then on the signals of job control are answered. */
  readonly drawnBy: (lend: Lend) => void;
  /** Leaves the terminal to another program until it has run; nothing where it is left already. */
  readonly lend: Lend;
  /** Leaves the terminal to the shell until the program is continued, as Ctrl-Z does. */
  readonly suspend: () => Promise<void>;
  /** Sets every mode again, reads the size, and draws everything. */
  readonly redraw: () => Promise<void>;
}

/** `asked` are modes that who draws doesn't know of. */
export function createJobControl(
  stdout: NodeJS.WriteStream,
  asked: { readonly on: string; readonly off: string },
  stop: () => Promise<void> = stopGroup,
): JobControl {
  let leave: Lend | undefined;
  const { lend, isAway, isLeft, back } = createLending(stdout, asked, () => leave);
  let isStopping = false;
  const suspend = async (): Promise<void> => {
    if (isStopping) return;
    // An editor that is suspended stops the whole group: then the terminal is left already.
    if (isLeft()) return stop();
    isStopping = true;
    // Ctrl-Z right after `fg`: stopped while the screen is drawn again, it would stay under the shell.
    await back();
    await lend(() => stop().finally(() => (isStopping = false))).finally(() => (isStopping = false));
  };
  const redraw = (): Promise<void> => lend(() => Promise.resolve());
  return {
    isAway,
    drawnBy: (lend) => {
      const isFirst = leave === undefined;
      leave = lend;
      if (!isFirst) return;
      process.on('SIGTSTP', () => void suspend());
      // After SIGSTOP, which no program hears of.
      process.on('SIGCONT', () => void redraw());
    },
    lend,
    suspend,
    redraw,
  };
}

interface Lending extends Pick<JobControl, 'lend' | 'isAway'> {
  /** Whether another program has the terminal: no more once the screen is being drawn again. */
  readonly isLeft: () => boolean;
  /** Resolves once the screen is drawn again. */
  readonly back: () => Promise<void>;
}

function createLending(
  stdout: NodeJS.WriteStream,
  asked: { readonly on: string; readonly off: string },
  leave: () => Lend | undefined,
): Lending {
  let isAway = false;
  let isLeft = false;
  let back = Promise.resolve();
  const lendBy = async (leave: Lend, run: () => Promise<void>): Promise<void> => {
    isAway = true;
    // Before the alternate screen is left: some terminals keep modes for each screen.
    stdout.write(asked.off);
    try {
      await leave(async () => {
        isLeft = true;
        await run().finally(() => (isLeft = false));
        refreshSize(stdout);
      });
    } finally {
      isAway = false;
      stdout.write(asked.on);
    }
  };
  const lend: Lend = (run) => {
    const by = leave();
    if (by === undefined || isAway) return Promise.resolve();
    const lent = lendBy(by, run);
    back = lent.catch(() => undefined);
    return lent;
  };
  return { lend, isAway: () => isAway, isLeft: () => isLeft, back: () => back };
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
