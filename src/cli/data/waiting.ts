// Keys while data comes slowly: q ends, Ctrl-C too, Ctrl-Z stops; everything else is typed ahead for the browser.
import { stopGroup } from '../terminal/job-control.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface Waiting {
  readonly begin: () => void;
  readonly end: () => void;
}

export const noWaiting: Waiting = { begin: () => undefined, end: () => undefined };

const ctrlC = '\u0003';
const ctrlZ = '\u001a';

/** `quit` ends the program; the keyboard is opened when it is needed. */
export function waitForKeys(terminal: Pick<Terminal, 'keyboard' | 'setRaw'>, quit: () => void): Waiting {
  let keyboard: NodeJS.ReadStream | null = null;
  let ahead = '';
  const onData = (chunk: Buffer): void => {
    const typed = chunk.toString('latin1');
    // As the terminal does it where a program doesn't read its keys one by one: what fills a pipe ends too.
    if (typed.includes(ctrlC)) void signalGroup(() => Promise.resolve(process.kill(0, 'SIGINT')));
    else if (typed === ctrlZ) void signalGroup(stopGroup);
    // After other keys it may be a letter of a search.
    else if (ahead === '' && /^q/i.test(typed)) quit();
    else ahead += typed;
  };
  const signalGroup = async (signal: () => Promise<unknown>): Promise<void> => {
    terminal.setRaw(false);
    await signal();
    terminal.setRaw(true);
  };
  return {
    begin: () => {
      keyboard ??= terminal.keyboard();
      terminal.setRaw(true);
      keyboard?.on('data', onData).resume();
    },
    end: () => {
      if (keyboard === null) return;
      keyboard.off('data', onData).pause();
      terminal.setRaw(false);
      if (ahead !== '') keyboard.unshift(Buffer.from(ahead, 'latin1'));
      ahead = '';
      keyboard = null;
    },
  };
}
