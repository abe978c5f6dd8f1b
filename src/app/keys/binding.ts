// One row of the key table.
import type { Move } from '../moves.ts';

/** What the keys are for at the moment. */
export type Mode = 'list' | 'detail' | 'search' | 'date' | 'menu' | 'help' | 'thread' | 'directory' | 'entry';

export interface Binding {
  readonly modes: readonly Mode[];
  /** Names of keys, see `Key`. */
  readonly keys: readonly string[];
  readonly run: Move;
  /** The keys as the help prints them; rows with the same text and `help` are printed once. */
  readonly show: string;
  readonly help: string;
  /** A word or two for the line of hints; without one the key isn't hinted at. */
  readonly hint?: string;
}

export function bind(
  modes: readonly Mode[],
  keys: string,
  run: Move,
  show: string,
  help: string,
  hint?: string,
): Binding {
  return { modes, keys: keys.split(' '), run, show, help, ...(hint === undefined ? {} : { hint }) };
}

/** Keys for the two ways of a move, in one row of the help. */
export function bindBoth(
  modes: readonly Mode[],
  [forth, back]: readonly [forth: string, back: string],
  run: (sign: 1 | -1) => Move,
  show: string,
  help: string,
  hint?: string,
): Binding[] {
  return [bind(modes, forth, run(1), show, help, hint), bind(modes, back, run(-1), show, help)];
}

/** A row a digit, from 1 to 9. */
export function bindDigits(modes: readonly Mode[], run: (digit: number) => Move, help: string): Binding[] {
  return Array.from({ length: 9 }, (_, index) => bind(modes, String(index + 1), run(index + 1), '1–9', help));
}
