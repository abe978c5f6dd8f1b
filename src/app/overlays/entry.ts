// The entry overlay: a person or group with all that the dataset tells of them, and ways on from there.
import { quote } from '../../search/query.ts';
import type { Entry, EntryItem, Target } from '../../timeline/entry.ts';
import { piece, type Line } from '../../timeline/lines/line.ts';
import { overAllHeight } from '../derive.ts';
import { inMenu, menuItems, takeItem } from './menu.ts';
import { follow, onEvent, type Move } from '../moves.ts';
import { entryOverlay, type EntryOverlay, type State } from '../state.ts';
import type { World } from '../world.ts';

/** Its margins are left to whoever draws it. */
function entryOf(world: World, { actor: id }: EntryOverlay): Entry {
  return world.entry(id, Math.max(1, Math.min(world.size.columns - 2, 100)));
}

/** The lines of the entry, with the row that is chosen marked. */
export function entryLines(world: World, overlay: EntryOverlay): readonly Line[] {
  const { lines, items } = entryOf(world, overlay);
  const chosen = items[overlay.chosen ?? -1];
  return chosen === undefined
    ? lines
    : lines.map((line, at) =>
        at >= chosen.line && at < chosen.end ? marked(line, at === chosen.line) : line,
      );
}

function marked([first, ...rest]: Line, isFirst: boolean): Line {
  const sign = isFirst ? piece('❯ ', 'cursor') : first;
  const bold = rest.map(({ text }) => piece(text, 'selected'));
  return sign === undefined ? bold : [sign, ...bold];
}

/** The entry of the event's person or group; a menu where there are several. */
export const openEntry: Move = onEvent((world, state) => {
  const [only, another] = menuItems(world, state, 'about');
  if (only === undefined) return { ...state, notice: 'This event names nobody' };
  return another === undefined
    ? only.choose(world, state)
    : { ...state, overlay: { type: 'menu', kind: 'about', index: 0 } };
});

/** In the menu of whom to follow: the entry of the one under the cursor. */
export const openEntryInMenu: Move = inMenu((overlay, items, world, state) => {
  const item = items[overlay.index];
  if (item?.actor === undefined) return takeItem(world, state, item);
  return { ...state, overlay: entryOverlay(item.actor, overlay) };
});

function inEntry(move: (overlay: EntryOverlay, world: World, state: State) => State): Move {
  return (world, state) => (state.overlay?.type === 'entry' ? move(state.overlay, world, state) : state);
}

/** To the next row that leads somewhere, where it is on the screen; else a line on. */
export function moveInEntry(step: 1 | -1): Move {
  return inEntry((overlay, world, state) => {
    const { top, chosen } = overlay;
    const { items } = entryOf(world, overlay);
    const bottom = top + overAllHeight(world, state);
    const from = items[chosen ?? -1]?.line ?? (step === 1 ? top - 1 : bottom);
    const next =
      step === 1
        ? items.findIndex(({ line }) => line > from)
        : items.findLastIndex(({ line }) => line < from);
    const item = items[next];
    const isAtTop = step === -1 && top === 0 && chosen === null;
    if (item === undefined || item.line < top || item.line >= bottom || isAtTop) {
      // Above the first row is nothing chosen: the entry itself.
      const kept = step === -1 && top === 0 ? null : chosen;
      return { ...state, overlay: { ...overlay, top: Math.max(0, top + step), chosen: kept } };
    }
    // All lines of a long row are shown.
    const shown = Math.max(top, Math.min(item.line, item.end - (bottom - top)));
    return { ...state, overlay: { ...overlay, top: shown, chosen: next } };
  });
}

export function scrollEntry(lines: number): Move {
  return inEntry((overlay, _world, state) => ({
    ...state,
    overlay: { ...overlay, top: Math.max(0, overlay.top + lines) },
  }));
}

/** What is chosen is on the screen; what isn't any more is chosen no longer. */
export function settledChoice(world: World, state: State, overlay: EntryOverlay): number | null {
  const item = entryOf(world, overlay).items[overlay.chosen ?? -1];
  const bottom = overlay.top + overAllHeight(world, state);
  return item !== undefined && item.line >= overlay.top && item.line < bottom ? overlay.chosen : null;
}

export const leaveEntry: Move = inEntry((overlay, _world, state) => ({ ...state, overlay: overlay.under }));

const chosenItem = (world: World, overlay: EntryOverlay): EntryItem | undefined =>
  entryOf(world, overlay).items[overlay.chosen ?? -1];

function filterOf({ dataset }: World, { type, id }: Pick<Target, 'type' | 'id'>): string {
  return type === 'actor'
    ? `who:${quote(dataset.actors.get(id)?.name ?? id)}`
    : `where:${quote(dataset.places.get(id)?.name ?? id)}`;
}

/** To the entry of whom the chosen row names; a place has none and is followed. Without a choice: follows them. */
export const openInEntry: Move = inEntry((overlay, world, state) => {
  const item = chosenItem(world, overlay);
  if (item === undefined) return followEntry(world, state);
  if (item.type === 'place') return follow(state, filterOf(world, item));
  return { ...state, overlay: entryOverlay(item.id, overlay) };
});

/** Filters by the person or group; by the one that is chosen, or by the events that it shares with them. */
export const followEntry: Move = inEntry((overlay, world, state) => {
  const item = chosenItem(world, overlay);
  const own = filterOf(world, { type: 'actor', id: overlay.actor });
  if (item === undefined) return world.dataset.actors.has(overlay.actor) ? follow(state, own) : state;
  const other = filterOf(world, item);
  return follow(state, item.isShared ? `${own} ${other}` : other);
});
