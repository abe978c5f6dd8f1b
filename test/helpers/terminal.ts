// The built program in a real pseudo-terminal, with an emulator that knows what a user would see.
import { spawn, type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { closeSync, constants, mkdtempSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadStream } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { poll } from './poll.ts';

export const program = fileURLToPath(new URL('../../dist/timeline.js', import.meta.url));

/** Keys by name, as a terminal sends them. */
export const keys = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  pageUp: '\u001b[5~',
  pageDown: '\u001b[6~',
  shiftUp: '\u001b[1;2A',
  shiftDown: '\u001b[1;2B',
  shiftRight: '\u001b[1;2C',
  shiftLeft: '\u001b[1;2D',
  altLeft: '\u001b[1;3D',
  altRight: '\u001b[1;3C',
  enter: '\r',
  escape: '\u001b',
  tab: '\t',
  backspace: '\u007f',
  delete: '\u001b[3~',
  ctrlC: '\u0003',
  ctrlL: '\u000c',
  ctrlZ: '\u001a',
} as const;

export interface Session {
  readonly press: (text: string) => void;
  /** Bytes as they are, also half a letter. */
  readonly write: (bytes: Buffer) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** What is on the screen, a string a row, blanks at the ends taken off. */
  readonly screen: () => string[];
  /** Resolves once a row of the screen matches; fails with the screen printed. */
  readonly shows: (pattern: RegExp | string) => Promise<void>;
  /** Resolves once no row matches. */
  readonly hides: (pattern: RegExp | string) => Promise<void>;
  /** Resolves once the condition holds. */
  readonly until: (holds: () => boolean, what: string) => Promise<void>;
  /** Everything written since the start. */
  readonly output: () => string;
  readonly isAlternate: () => boolean;
  readonly cursor: () => { x: number; y: number };
  readonly pid: number;
  readonly kill: (signal: string) => void;
  /** Resolves once the program has ended and all that it wrote is on the screen. */
  readonly ended: Promise<{ exitCode: number; signal?: number | undefined }>;
}

export interface Options {
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The Node to run it on. */
  readonly command?: string;
  /** Another program in place of Node with ours. */
  readonly shell?: string;
  readonly cwd?: string;
  /** Done at the very read with which the output matches. */
  readonly at?: { readonly output: RegExp; readonly act: (session: Session) => void };
}

const pollEvery = 10;

const matches = (row: string, pattern: RegExp | string): boolean =>
  typeof pattern === 'string' ? row.includes(pattern) : pattern.test(row);

/** Nothing of this environment that would change the program; each variable may be set by the test. */
function environment(env: Options['env']): Record<string, string> {
  const base: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    LANG: 'C.UTF-8',
    TZ: process.env['TZ'] ?? 'UTC',
    TERM: 'xterm-256color',
    // No place is remembered from another test.
    XDG_STATE_HOME: mkdtempSync(join(tmpdir(), 'timeline-state-')),
    ...env,
  };
  return Object.fromEntries(
    Object.entries(base).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Does nothing in a terminal (APC). */
const endMark = '\u001b_all is read\u001b\\';

/**
 * Where the program has closed its end of the terminal, the last part of what it wrote is lost on a busy machine: libuv takes
 * the first short read after that for the end of all, and node-pty doesn't wait longer than 200 ms
 * (https://github.com/microsoft/node-pty/issues/726). So that end is kept open here until a mark, written into it once the
 * program has ended, has come back after all else. Returns what is to be called then.
 */
function keepOpen(child: IPty): () => void {
  const { _socket: socket, ptsName } = child as unknown as {
    readonly _socket: ReadStream;
    readonly ptsName: string;
  };
  const end = openSync(ptsName, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
  let isRead = false;
  let isGivenUp = false;
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (error) => {
    isGivenUp = true;
    return isRead || error !== undefined ? destroy(error) : socket;
  };
  // Again and again: there may be no room yet, and a Ctrl-C throws away what isn't read.
  const timer = setInterval(() => {
    if (isRunning(child.pid)) return;
    try {
      writeSync(end, endMark);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }, pollEvery);
  return () => {
    if (isRead) return;
    isRead = true;
    clearInterval(timer);
    closeSync(end);
    if (isGivenUp) destroy();
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function open(options: Options = {}): Session {
  const { args = [], columns = 80, rows = 24, command = process.execPath, shell } = options;
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const child = spawn(shell ?? command, shell === undefined ? [program, ...args] : [...args], {
    name: options.env?.['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    env: environment(options.env),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const onRead = keepOpen(child);
  let output = '';
  let received = 0;
  let drawn = 0;
  child.onData((data) => {
    const { at } = options;
    const isBefore = at?.output.test(output) === false;
    output += data;
    received += data.length;
    if (output.includes(endMark)) {
      output = output.replaceAll(endMark, '');
      onRead();
    }
    if (isBefore && at?.output.test(output) === true) at.act(session);
    emulator.write(data, () => (drawn += data.length));
  });
  /** Not in the middle of a frame (DEC 2026), of which only a part may have been read. */
  const isWhole = (): boolean =>
    drawn === received && output.lastIndexOf('\u001b[?2026h') <= output.lastIndexOf('\u001b[?2026l');
  const screen = (): string[] => {
    const buffer = emulator.buffer.active;
    return Array.from(
      { length: emulator.rows },
      (_, row) => buffer.getLine(buffer.viewportY + row)?.translateToString(true, 0, emulator.cols) ?? '',
    );
  };
  // Half a frame shows what no frame does.
  const until = (holds: () => boolean, what: string): Promise<void> =>
    poll(() => isWhole() && holds(), what, screen, pollEvery);
  /** What is read is drawn at leisure. */
  const allDrawn = (): Promise<void> => new Promise((resolve) => emulator.write('', resolve));
  const session: Session = {
    press: (text) => child.write(text),
    // Its types know only strings; it writes buffers as they are.
    write: (bytes) => child.write(bytes as unknown as string),
    resize: (newColumns, newRows) => {
      emulator.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
    screen,
    shows: (pattern) =>
      until(() => screen().some((row) => matches(row, pattern)), `shows ${String(pattern)}`),
    hides: (pattern) =>
      until(() => !screen().some((row) => matches(row, pattern)), `hides ${String(pattern)}`),
    until,
    output: () => output,
    isAlternate: () => emulator.buffer.active.type === 'alternate',
    cursor: () => ({ x: emulator.buffer.active.cursorX, y: emulator.buffer.active.cursorY }),
    pid: child.pid,
    kill: (signal) => child.kill(signal),
    ended: new Promise((resolve) => {
      child.onExit(({ exitCode, signal }) => void allDrawn().then(() => resolve({ exitCode, signal })));
    }),
  };
  return session;
}
