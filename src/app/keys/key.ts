// A key press, as the key table names it.

/** A cell of the screen, from 0 at its left and top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Key {
  /** `up`, `shift+up`, `ctrl+c`, `alt+left`, `enter`, `paste`; a printable character is its own name. */
  readonly name: string;
  /** The text that the key types into a field, if any. */
  readonly text?: string;
  /** The cell under the pointer, of `click`, `wheelup` and `wheeldown` only. */
  readonly at?: Point;
}

export const typed = (grapheme: string): Key => ({
  name: grapheme === ' ' ? 'space' : grapheme,
  text: grapheme,
});
