// The thread overlay: walking the tree of what led to an event and what came of it.
import type { TimelineEvent } from '../../dataset/model.ts';
import { linkedFrom, type LinkContext } from '../../timeline/links.ts';
import { threadRows, type ThreadRow } from '../../timeline/thread.ts';
import { footerLines, narrowCells } from '../../timeline/lines/scroll.ts';
import { jump, onEvent, type Move } from '../moves.ts';
import type { State, ThreadOverlay } from '../state.ts';
import { memoLast, type World } from '../world.ts';

/** A key asks for the rows several times over, and there may be a thousand. */
const remembered = memoLast((linked: LinkContext, root: string, toggled: readonly string[]) => {
  const event = linked.eventOf(root);
  return event === undefined ? [] : threadRows(event, linked, new Set(toggled));
});

export function rowsOfThread({ linked }: World, { root, toggled }: ThreadOverlay): readonly ThreadRow[] {
  return remembered(linked, root, toggled);
}

/** How the lines of the overlay are shared out. */
export interface ThreadParts {
  readonly title: number;
  readonly rows: number;
  /** For the row under the cursor in full, where rows have no room for it. */
  readonly footer: number;
}

export function threadParts(cells: number, height: number): ThreadParts {
  const title = cells < narrowCells ? 0 : 1;
  const footer = footerLines(cells, height);
  return { title, rows: height - title - footer, footer };
}

export const openThread: Move = onEvent((world, state, event) => {
  const overlay: ThreadOverlay = { type: 'thread', root: event.id, toggled: [], index: 0 };
  const rows = rowsOfThread(world, overlay);
  if (rows.length === 1) return { ...state, notice: noThread(world, event) };
  return { ...state, overlay: { ...overlay, index: rows.findIndex(({ side }) => side === 'root') } };
});

function noThread({ linked }: World, event: TimelineEvent): string {
  return linkedFrom(event, linked).length > 0
    ? 'Only related events: < > go there'
    : 'Nothing led to this event or came of it';
}

function inThread(
  move: (overlay: ThreadOverlay, rows: readonly ThreadRow[], world: World, state: State) => State,
): Move {
  return (world, state) =>
    state.overlay?.type === 'thread'
      ? move(state.overlay, rowsOfThread(world, state.overlay), world, state)
      : state;
}

export function moveInThread(count: number): Move {
  return inThread((overlay, rows, _world, state) => {
    const index = Math.max(0, Math.min(rows.length - 1, overlay.index + count));
    return { ...state, overlay: { ...overlay, index } };
  });
}

/** Opens or closes a branch; ← on one that is closed goes to what it hangs on. */
export function openBranch(wanted: boolean): Move {
  return inThread((overlay, rows, _world, state) => {
    const row = rows[overlay.index];
    if (row === undefined) return state;
    if (row.canOpen && row.isOpen !== wanted) {
      const isToggled = overlay.toggled.includes(row.key);
      const toggled = isToggled
        ? overlay.toggled.filter((key) => key !== row.key)
        : [...overlay.toggled, row.key];
      const moved = { ...overlay, toggled };
      return { ...state, overlay: moved };
    }
    if (wanted) return state;
    // What a row hangs on stands above it, on both sides of the root.
    const above = rows.findLastIndex(
      ({ depth, side }, at) => at < overlay.index && side === row.side && depth === row.depth - 1,
    );
    const root = rows.findIndex(({ side }) => side === 'root');
    return { ...state, overlay: { ...overlay, index: above === -1 ? root : above } };
  });
}

/** Goes to the event under the cursor. */
export const goInThread: Move = inThread((overlay, rows, world, state) => {
  const row = rows[overlay.index];
  const closed = { ...state, overlay: null };
  return row === undefined ? closed : jump(world, closed, row.event.id);
});
