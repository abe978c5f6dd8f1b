// What an overlay is to the rest of the program. Each kind has a file with one of these, and a line in tables.ts.
import { overAllRect, overPanesRect, type Layout, type Rect } from '../../timeline/lines/layout.ts';
import { layoutOf } from '../derive.ts';
import { piece, wrapPieces, type Line } from '../../timeline/lines/line.ts';
import type { Hint, Section } from '../keys/binding.ts';
import type { Point } from '../keys/key.ts';
import type { Move } from '../moves.ts';
import { closeOverlay, replaceOverlay, topOverlay, type State } from '../state.ts';
import type { Overlay, OverlayOf } from './state.ts';
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

/** The screen but for its first line and the hints, both panes, their left with a detail of its own beside it, or the list. */
type Covers = 'screen' | 'panes' | 'half' | 'list';

export interface Beside {
  readonly lines: readonly Line[];
  readonly top: number;
}

export interface OverlayKind<Own extends Overlay> {
  readonly covers: Covers | ((world: World, state: State, own: Own) => Covers);
  readonly page: (world: World, state: State, own: Own, rect: Rect) => Page;
  /** The detail beside half of the panes, at `besideCells`, and its first line on the screen. */
  readonly beside?: (world: World, state: State, own: Own) => Beside;
  readonly keys: Section;
  /** What a screen reader says after a step; `before` is what it was, null where another was on top. */
  readonly speech: (world: World, state: State, own: Own, before: Own | null) => readonly string[];
  /** The field that is typed into, where it has one: its name, and how much is found, if that is asked. */
  readonly field?: {
    readonly title: (world: World, state: State) => string;
    readonly count: (world: World, state: State, own: Own) => string;
  };
  /** Where it has no index: with what stands at a click on its rows chosen, counted from its left and first row. */
  readonly chosenAt?: (world: World, own: Own, point: Point) => Own | null;
  /** What a click on its head leads to, counted from its left and top. */
  readonly headAt?: (world: World, own: Own, point: Point) => Own | null;
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

/** Columns of a detail beside half of the panes, the rule between them among them. */
export const besideColumns = 72;
/** The rule, and a cell free at each side. */
const besideMargins = 3;

export const besideCells = besideColumns - besideMargins;
const nowhere: Rect = { left: 0, top: 0, width: 0, height: 0 };
const rects: Readonly<Record<Covers, (layout: Layout) => Rect>> = {
  screen: overAllRect,
  panes: overPanesRect,
  half: (layout) => ({ ...overPanesRect(layout), width: layout.size.columns - besideColumns }),
  list: ({ list, detail }) => list ?? detail ?? nowhere,
};

export function coversOf<Own extends Overlay>(
  { covers }: OverlayKind<Own>,
  world: World,
  state: State,
  own: Own,
): Covers {
  return typeof covers === 'function' ? covers(world, state, own) : covers;
}

/** Where an overlay is, its lines there, and how many of its rows there is room for. */
export function pageOf<Own extends Overlay>(kind: OverlayKind<Own>, world: World, state: State, own: Own) {
  const rect = rects[coversOf(kind, world, state, own)](layoutOf(world, state));
  const page = kind.page(world, state, own, rect);
  return { rect, page, height: Math.max(0, rect.height - page.head.length - page.foot.length) };
}

/** As many rows on as there are in sight, less one that is seen again. */
export function movePage<Type extends Overlay['type']>(
  type: Type,
  kind: () => OverlayKind<OverlayOf<Type>>,
): (sign: 1 | -1) => Move {
  return (sign) =>
    inOverlay(type, (own, world, state) => {
      const { height } = pageOf(kind(), world, state, own);
      return moveBy(sign * Math.max(1, height - 1))(world, state);
    });
}

/** Of Esc where something may be typed. */
export const clearOrClose: Hint = (_world, state) => {
  const top = topOverlay(state);
  return top !== null && 'field' in top && top.field.text !== '' ? 'clear' : 'close';
};

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

/** Lines above a field that is typed into, and nothing to choose. */
export function fieldPage(lines: readonly Line[], cells: number): Page {
  const head = lines.flatMap((line) => wrapPieces(line, cells - 1, 1, [piece(' ')]));
  return { head, count: 0, line: () => [], foot: [], cursor: 0 };
}
