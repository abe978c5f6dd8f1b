// What the terminal and the environment allow.
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import type { Size } from '../../timeline/lines/layout.ts';
import type { ColorName } from '../options.ts';

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** The flag, else no-color.org and bixense.com/clicolors, else what the stream is. */
export function wantsColor(choice: ColorName, env: NodeJS.ProcessEnv, isTty: boolean): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (isSet(env['NO_COLOR'])) return false;
  for (const name of ['CLICOLOR_FORCE', 'FORCE_COLOR']) {
    const value = env[name];
    if (isSet(value)) return value !== '0' && value !== 'false';
  }
  return env['CLICOLOR'] !== '0' && isTty && env['TERM'] !== 'dumb';
}

/** A terminal that doesn't tell its size is taken for the usual one. */
export function sizeOf({ columns, rows }: NodeJS.WriteStream): Size {
  return { columns: columns || 80, rows: rows || 24 };
}

/** A terminal that can't place the cursor gets the list, as a pipe does; a screen reader's lines need no cursor. */
export function canBrowse(
  { isTTY }: { readonly isTTY: boolean },
  env: NodeJS.ProcessEnv,
  isScreenReader: boolean,
): boolean {
  return isTTY && (isScreenReader || env['TERM'] !== 'dumb');
}

/** The keyboard: stdin, or the terminal itself where stdin is data; null where there is none. */
export function openKeyboard(stdin: NodeJS.ReadStream): NodeJS.ReadStream | null {
  if (stdin.isTTY) return stdin;
  try {
    return new ReadStream(openSync('/dev/tty', 'r+'));
  } catch {
    return null;
  }
}
