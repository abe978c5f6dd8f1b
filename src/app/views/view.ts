// What a view of the result is to the rest of the program. Each has a file with one of these, and a line in tables.ts.
import type { Rect } from '../../timeline/lines/layout.ts';
import type { Line } from '../../timeline/lines/line.ts';
import type { Section } from '../keys/binding.ts';
import type { Point } from '../keys/key.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

export interface View {
  readonly lines: (world: World, state: State, rect: Rect) => readonly Line[];
  /** The cell of its rectangle that the terminal's cursor is on, from 0; null where nothing is selected. */
  readonly cursor: (world: World, state: State) => Point | null;
  /** A click on a cell of its rectangle. */
  readonly click: (world: World, state: State, at: Point) => State;
  /** What a screen reader says when the view is opened: the picture in sentences. */
  readonly opened?: (world: World, state: State) => readonly string[];
  /** What a screen reader says of where the cursor is. */
  readonly speech: (world: World, state: State) => string;
  readonly keys: Section;
}
