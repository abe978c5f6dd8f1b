// The program in a pseudo-terminal, with a clock.
import { spawn } from '@lydell/node-pty';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const program = join(root, 'dist/timeline.js');
export const folder = mkdtempSync(join(tmpdir(), 'timeline-bench-'));
export const wide = { columns: 160, rows: 50 };
export const small = { columns: 80, rows: 24 };
export const quick = process.argv.includes('--quick');

/** @typedef {{columns: number, rows: number}} Size */

export const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));
export const isInstalled = (/** @type {string} */ command) =>
  spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** The end of a synchronized update: a frame is whole. */
export const frameEnd = '\u001b[?2026l';

/** @param {string} command @param {readonly string[]} args @param {Size} size */
export function start(command, args, size) {
  const began = performance.now();
  const child = spawn(command, [...args], {
    name: 'xterm-256color',
    cols: size.columns,
    rows: size.rows,
    env: { PATH: process.env.PATH ?? '', HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm-256color' },
  });
  const session = { child, began, output: '', bytes: 0, last: began, onOutput: () => {} };
  child.onData((data) => {
    session.output += data;
    session.bytes += Buffer.byteLength(data);
    session.last = performance.now();
    session.onOutput();
  });
  return session;
}

/** @param {ReturnType<typeof start>} session @param {(output: string) => boolean} isThere @param {number} [limit] */
export async function until(session, isThere, limit = 120_000) {
  const deadline = performance.now() + limit;
  while (!isThere(session.output)) {
    if (performance.now() > deadline)
      throw new Error(`Not seen in ${limit} ms: ${JSON.stringify(session.output.slice(-300))}`);
    // Not in a loop, which would take a core from what is measured.
    await new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
      session.onOutput = resolve;
      setTimeout(resolve, 100).unref();
    });
  }
  return session.last - session.began;
}

export const isFirstFrame = (/** @type {string} */ output) =>
  output.includes('help') && output.includes(frameEnd);
