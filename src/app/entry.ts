// The entry overlay: a person or group with all that the dataset tells of them.
import { quote } from '../search/query.ts';
import type { Line } from '../timeline/line.ts';
import { selectedEvent } from './derive.ts';
import { menuItems } from './menu.ts';
import { follow, type Move } from './moves.ts';
import type { Overlay, State } from './state.ts';
import type { World } from './world.ts';

type EntryOverlay = Extract<Overlay, { type: 'entry' }>;

/** The lines of the entry, its margins left to whoever draws it. */
export function entryLines(world: World, { actor: id }: EntryOverlay): readonly Line[] {
  return world.entry(id, Math.max(1, Math.min(world.size.columns - 2, 100)));
}

export function withEntry(state: State, actor: string): State {
  return { ...state, overlay: { type: 'entry', actor, top: 0, under: state.overlay } };
}

/** The entry of the event's person or group; a menu where there are several. */
export const openEntry: Move = (world, state) => {
  const [actor, another] = selectedEvent(world, state)?.actors ?? [];
  if (actor === undefined) return { ...state, notice: 'This event names nobody' };
  return another === undefined
    ? withEntry(state, actor.actor)
    : { ...state, overlay: { type: 'menu', kind: 'about', index: 0 } };
};

/** In the menu of whom to follow: the entry of the one under the cursor. */
export const openEntryInMenu: Move = (world, state) => {
  if (state.overlay?.type !== 'menu') return state;
  const item = menuItems(world, state, state.overlay.kind)[state.overlay.index];
  if (item?.actor === undefined)
    return item === undefined ? state : item.choose(world, { ...state, overlay: null });
  return withEntry(state, item.actor);
};

export function scrollEntry(lines: number): Move {
  return (_world, state) =>
    state.overlay?.type === 'entry'
      ? { ...state, overlay: { ...state.overlay, top: Math.max(0, state.overlay.top + lines) } }
      : state;
}

export const leaveEntry: Move = (_world, state) =>
  state.overlay?.type === 'entry' ? { ...state, overlay: state.overlay.under } : state;

/** Filters by the person or group. */
export const followEntry: Move = (world, state) => {
  if (state.overlay?.type !== 'entry') return state;
  const name = world.dataset.actors.get(state.overlay.actor)?.name;
  return name === undefined ? state : follow(state, `who:${quote(name)}`);
};
