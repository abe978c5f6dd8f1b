// The whole screen as lines: the first frame is written from them, Ink draws them, tests and the picture read them.
import { layoutOf } from '../app/derive.ts';
import { hintLine } from '../app/footer.ts';
import { headerLine } from '../app/header.ts';
import { besideColumns, coversOf } from '../app/overlays/overlay.ts';
import { linesOf, placed, type Placed } from '../app/overlays/placed.ts';
import { topOverlay, type State } from '../app/state.ts';
import { kindOf, views } from '../app/tables.ts';
import type { World } from '../app/world.ts';
import { minSize, type Layout, type Rect, type Size } from '../timeline/lines/layout.ts';
import { padLine, piece, type Line } from '../timeline/lines/line.ts';
import { take } from '../timeline/lines/text.ts';
import { axisLines } from './axis-lines.ts';
import { fieldLineOf, type FieldLine } from './field-line.ts';
import { besideLines, detailLines, noteLines, ruleLine } from './lines.ts';

interface Screen {
  /** A line a row, none wider than the screen; blank at the left where the field and the menu are. */
  readonly rows: readonly Line[];
  /** Left to ink-text-input and ink-select-input to draw. */
  readonly field: FieldLine | null;
  readonly menu: Placed | null;
}

/** Lines in a rectangle of the screen; those beyond its height are left out. */
interface Block {
  readonly rect: Rect | null;
  readonly lines: readonly Line[];
}

export function screen(world: World, state: State): Screen {
  const layout = layoutOf(world, state);
  if (layout.arrangement === 'too-small') return { rows: tooSmall(world.size), field: null, menu: null };
  const field = fieldLineOf(world, state);
  const overlay = topOverlay(state);
  const over = overlay === null ? null : placed(world, state, overlay);
  const covers = overlay === null ? 'nothing' : coversOf(kindOf(overlay), world, state, overlay);
  const isMenu = overlay?.type === 'menu';
  const shown: Block | null = over === null ? null : { rect: over.rect, lines: isMenu ? [] : linesOf(over) };
  const around = covers === 'screen' ? [] : aroundView(world, state, layout);
  const body =
    shown === null || covers === 'list'
      ? panes(world, state, layout, shown)
      : [shown, ...(covers === 'half' ? besideHalf(world, state, shown) : [])];
  const { header, hints } = layout;
  const rows = onScreen(world.size, [
    { rect: header, lines: [field === null ? headerLine(world, state) : besideField(field)] },
    ...around,
    ...body,
    { rect: hints, lines: [hintLine(world, state)] },
  ]);
  return { rows, field, menu: isMenu ? over : null };
}

function tooSmall(size: Size): Line[] {
  const line = [piece(take(`Too small: ${minSize.columns}×${minSize.rows} needed`, size.columns))];
  return onScreen(size, [{ rect: { left: 0, top: 0, width: size.columns, height: 1 }, lines: [line] }]);
}

const besideField = ({ cells, right }: FieldLine): Line =>
  right.length === 0 ? [] : [...padLine([], cells), ...right];

function aroundView(world: World, state: State, { notes, axis }: Layout): Block[] {
  return [
    { rect: notes, lines: notes === null ? [] : noteLines(world, state, notes.height) },
    { rect: axis, lines: axis === null ? [] : axisLines(world, state, axis.height) },
  ];
}

/** The view and the detail; `over` in place of the view, or of the detail where that has the screen to itself. */
function panes(world: World, state: State, layout: Layout, over: Block | null): Block[] {
  const { list, detail, arrangement } = layout;
  const isStacked = arrangement === 'stacked' && detail !== null;
  const view = { rect: list, lines: list === null ? [] : views[state.view].lines(world, state, list) };
  return [
    ...(list === null ? [] : [over ?? view]),
    {
      rect: isStacked ? { ...detail, top: detail.top - 1, height: 1 } : null,
      lines: [ruleLine(world, state)],
    },
    list === null && over !== null ? over : { rect: detail, lines: detailLines(world, state, layout) },
  ];
}

/** The detail of what is chosen in an overlay that leaves room for it. */
function besideHalf(world: World, state: State, { rect }: Block): Block[] {
  const overlay = topOverlay(state);
  if (overlay === null || rect === null) return [];
  const beside = kindOf(overlay).beside?.(world, state, overlay);
  if (beside === undefined) return [];
  const right = { ...rect, left: rect.width, width: besideColumns };
  return [{ rect: right, lines: besideLines(beside.lines, beside.top, rect.height) }];
}

/** Blocks from left to right. One that stands beside another keeps its column, however wide the terminal takes that for. */
function onScreen({ rows }: Size, blocks: readonly Block[]): Line[] {
  const screen = Array.from({ length: rows }, (): Line => []);
  for (const { rect, lines } of blocks) {
    if (rect === null) continue;
    const { left, top, height } = rect;
    lines.slice(0, height).forEach((line, at) => {
      const before = screen[top + at] ?? [];
      screen[top + at] =
        left === 0 ? line : [...padLine(before, left), { ...piece(''), column: left }, ...line];
    });
  }
  return screen;
}
