// The built program in tmux: another terminal than the emulator's, with measures of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { poll } from './poll.ts';

interface Tmux {
  /** A command of tmux; what it prints. */
  readonly tmux: (...args: readonly string[]) => string;
  /** Types a command line for the shell. */
  readonly run: (line: string) => void;
  readonly press: (...keys: readonly string[]) => void;
  readonly screen: () => string[];
  /** The screen with the looks of its text. */
  readonly looks: () => string[];
  readonly shows: (text: string) => Promise<void>;
  /** Where tmux has a character on a row of the screen. */
  readonly columnOf: (character: string, row: number) => number;
}

let started = 0;

/** Ends with the test. */
export function startTmux({ columns, rows }: { readonly columns: number; readonly rows: number }): Tmux {
  const socket = `timeline-test-${process.pid}-${started++}`;
  const state = mkdtempSync(join(tmpdir(), 'timeline-state-'));
  const env = {
    PATH: process.env['PATH'],
    HOME: state,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    TZ: 'UTC',
    XDG_STATE_HOME: state,
    PS1: 'ready> ',
  };
  const tmux = (...args: readonly string[]): string =>
    spawnSync('tmux', ['-u', '-L', socket, ...args], { encoding: 'utf8', env }).stdout;
  onTestFinished(() => void tmux('kill-server'));
  const size = ['-x', String(columns), '-y', String(rows)];
  tmux('-f', '/dev/null', 'new-session', '-d', ...size, 'bash --norc --noprofile -i');
  tmux('set', '-g', 'set-clipboard', 'on');
  const screen = (): string[] => tmux('capture-pane', '-p').split('\n');
  const shows = (text: string): Promise<void> =>
    poll(() => screen().some((row) => row.includes(text)), `shows ${text}`, screen, 50);
  return {
    tmux,
    run: (line) => tmux('send-keys', line, 'Enter'),
    press: (...keys) => tmux('send-keys', ...keys),
    screen,
    looks: () => tmux('capture-pane', '-p', '-e').split('\n'),
    shows,
    columnOf: (character, row) => {
      const copy = (...args: readonly string[]): string[] => [';', 'send-keys', '-X', ...args];
      const down = row === 0 ? [] : [';', 'send-keys', '-X', '-N', String(row), 'cursor-down'];
      const goTo = [
        ...copy('top-line'),
        ...copy('start-of-line'),
        ...down,
        ...copy('jump-forward', character),
      ];
      tmux('copy-mode', ...goTo);
      const column = Number(tmux('display-message', '-p', '#{copy_cursor_x}'));
      tmux('send-keys', '-X', 'cancel');
      return column;
    },
  };
}
