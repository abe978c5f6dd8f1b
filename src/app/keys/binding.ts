// One row of the key table.
import type { Move } from '../moves.ts';
import type { Prompt, State } from '../state.ts';
import type { Overlay } from '../overlays/state.ts';
import type { ViewName } from '../views/shapes.ts';
import type { World } from '../world.ts';

/** Which bindings are active: by what is on top. */
export type Mode = ViewName | 'detail' | Prompt['type'] | Overlay['type'];

/**
 * Where a binding is active: in one mode, or in each of several. `view` is any view, `browse` a view or the detail, `field`
 * whatever is typed into, `page` an overlay without a field, `any` every mode. Of two bindings of a key the narrower counts.
 */
export type Scope = Mode | 'view' | 'browse' | 'field' | 'page' | 'any';

export interface Binding {
  readonly scopes: readonly Scope[];
  /** Names of keys, see `Key`. */
  readonly keys: readonly string[];
  readonly run: Move;
  /** The keys as the help prints them; rows with the same text and `help` are printed once. */
  readonly show: string;
  readonly help: string;
  /**
   * A word or two for the line of hints; without one the key isn't hinted at. Made of the state it gives way to others
   * where there is little room.
   */
  readonly hint?: Hint;
}

export type Hint =
  | string
  | ((world: World, state: State) => string | null)
  /** Of a key that has nothing to do at times. */
  | { readonly words: string; readonly isOf: Condition };

type Condition = (world: World, state: State) => boolean;

export const hintIf = (words: string, isOf: Condition): Hint => ({ words, isOf });

/** Bindings under a title, as the help prints them. */
export interface Section {
  readonly title: string;
  readonly bindings: readonly Binding[];
}

export function bind(
  scopes: Scope | readonly Scope[],
  keys: string,
  run: Move,
  show: string,
  help: string,
  hint?: Hint,
): Binding {
  const row = {
    scopes: typeof scopes === 'string' ? [scopes] : scopes,
    keys: keys.split(' '),
    run,
    show,
    help,
  };
  return hint === undefined ? row : { ...row, hint };
}

/** Keys for the two ways of a move, in one row of the help. */
export function bindPair(
  scopes: Scope | readonly Scope[],
  [forth, back]: readonly [forth: string, back: string],
  run: (sign: 1 | -1) => Move,
  show: string,
  help: string,
  hint?: Hint,
): Binding[] {
  return [bind(scopes, forth, run(1), show, help, hint), bind(scopes, back, run(-1), show, help)];
}

/** A row a digit, from 1 to 9. */
export function bindDigits(scope: Scope, run: (digit: number) => Move, help: string): Binding[] {
  return Array.from({ length: 9 }, (_, index) => bind(scope, String(index + 1), run(index + 1), '1–9', help));
}

export const rowKeys = ['down j ctrl+n', 'up k ctrl+p'] as const;
export const pageKeys = ['pagedown space ctrl+d', 'pageup ctrl+u'] as const;
/** Where Space does something else, or nothing. */
export const listPageKeys = ['pagedown ctrl+d', 'pageup ctrl+u'] as const;
export const endKeys = ['end G', 'home g'] as const;

const arrows: Readonly<Record<string, string>> = { '↑': 'Up', '↓': 'Down', '→': 'Right', '←': 'Left' };

/** Keys as they are printed: in ASCII an arrow would read like one of the keys `<` `>` `^`, or like the letter v. */
export const printedKeys = (keys: string, { isAscii }: { readonly isAscii: boolean }): string =>
  isAscii ? keys.replace(/[↑↓→←]/g, (arrow) => arrows[arrow] ?? arrow) : keys;

interface HelpRow {
  readonly keys: string;
  readonly help: string;
}

/** The rows of a section as the help and the README print them, each once. */
export function helpRows(section: Section): HelpRow[] {
  const rows = new Map<string, HelpRow>();
  for (const { show, help } of section.bindings) rows.set(`${show}\n${help}`, { keys: show, help });
  return [...rows.values()];
}
