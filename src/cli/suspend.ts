// Job control, which Ink leaves to the program: https://github.com/vadimdemedes/ink/pull/989
import type { SuspendTerminal } from 'ink';

let isStopped = false;

/**
 * Stops the program as Ctrl-Z would, the terminal given back to the shell, and comes back to the same screen at its
 * present size. The whole process group is stopped: under `npx` the shell waits for the group.
 */
export async function stopAndContinue(
  suspendTerminal: SuspendTerminal | undefined,
  stdout: NodeJS.WriteStream,
): Promise<void> {
  if (suspendTerminal === undefined || isStopped) return;
  isStopped = true;
  try {
    await suspendTerminal(async () => {
      // Ink unrefs stdin, and signal handlers don't keep Node alive: without a timer it would end on `fg`.
      const keepAlive = setInterval(() => undefined, 2 ** 30);
      const continued = new Promise((resolve) => process.once('SIGCONT', resolve));
      process.kill(0, 'SIGSTOP');
      await continued;
      clearInterval(keepAlive);
      refreshSize(stdout);
    });
  } finally {
    isStopped = false;
  }
}

/** While stopped, SIGWINCH went to the shell. Node reads the size again only in this private method. */
function refreshSize(stdout: NodeJS.WriteStream): void {
  const refresh: unknown = Reflect.get(stdout, '_refreshSize');
  if (typeof refresh === 'function') refresh.call(stdout);
}
