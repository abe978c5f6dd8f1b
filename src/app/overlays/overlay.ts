// What an overlay is to the rest of the program. Each kind has a file with one of these, and a line in tables.ts.
import type { Rect } from '../../timeline/lines/layout.ts';
import { piece, type Line } from '../../timeline/lines/line.ts';
import type { Section } from '../keys/binding.ts';
import type { Move } from '../moves.ts';
import {
  closeOverlay,
  replaceOverlay,
  topOverlay,
  type Overlay,
  type OverlayOf,
  type State,
} from '../state.ts';
import type { World } from '../world.ts';

/** An overlay as lines: its rows, of which as many are drawn as there is room for, between a head and a foot. */
export interface Page {
  readonly head: readonly Line[];
  readonly count: number;
  readonly line: (row: number) => Line;
  readonly foot: readonly Line[];
  /** The row that the terminal's cursor is on. */
  readonly cursor: number;
}

export interface OverlayKind<Own extends Overlay> {
  /** What it covers: the screen but for its first line and the hints, both panes, or the list alone. */
  readonly covers: 'screen' | 'panes' | 'list';
  readonly page: (world: World, state: State, own: Own, rect: Rect) => Page;
  readonly keys: Section;
  /** What a screen reader says after a step; `before` is what it was, null where another was on top. */
  readonly said: (world: World, state: State, own: Own, before: Own | null) => readonly string[];
  /** The field that is typed into, where it has one: its name, and the number of what is found, if that is asked. */
  readonly field?: { readonly title: string; readonly count: (world: World, own: Own) => number | '' };
  /** What else must hold when `height` rows are drawn from its top on. */
  readonly settle?: (world: World, own: Own, height: number) => Own;
}

/** `move` while such an overlay is on top; nothing otherwise. */
export function inOverlay<Type extends Overlay['type']>(
  type: Type,
  move: (own: OverlayOf<Type>, world: World, state: State) => State,
): Move {
  return (world, state) => {
    const top = topOverlay(state);
    return top?.type === type ? move(top as OverlayOf<Type>, world, state) : state;
  };
}

/** The cursor, or a text that has none, so many rows on. Settling keeps it within what there is. */
export function moveBy(rows: number): Move {
  return (_world, state) => {
    const top = topOverlay(state);
    if (top === null) return state;
    return replaceOverlay(
      state,
      'index' in top ? { ...top, index: top.index + rows } : { ...top, top: top.top + rows },
    );
  };
}

export const close: Move = (_world, state) => closeOverlay(state);

/** A text to scroll through; `cursor` is the row that something is chosen in. */
export function textPage(lines: readonly Line[], cursor: number): Page {
  return {
    head: [],
    count: lines.length,
    line: (at) => [piece(' '), ...(lines[at] ?? [])],
    foot: [],
    cursor,
  };
}
