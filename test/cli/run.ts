// The built program as a child process, without a terminal.
import { spawnSync } from 'node:child_process';
import { program } from '../helpers/terminal.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const base = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
};

function runCommand(command: string, args: readonly string[], { input = '', env, cwd }: RunOptions): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, {
    input,
    env: { ...base, ...env },
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return { status, stdout, stderr };
}

export function run(args: readonly string[], options: RunOptions = {}): Ran {
  return runCommand(process.execPath, [program, ...args], options);
}

/** A line for bash, with `timeline` as the program. */
export function runShell(line: string, options: RunOptions = {}): Ran {
  const start = `timeline() { "${process.execPath}" "${program}" "$@"; }; `;
  return runCommand('bash', ['-c', start + line], options);
}
