// Panes, menus, help, and what leaves the screen: opening, copying, quitting.
import { onEvent, zoom, type Move } from '../moves.ts';
import { cursorRow, layoutOf, rowsFor, selectedEvent } from '../derive.ts';
import { eventText } from '../event-text.ts';
import { inMenu, menuItems, openSource, takeItem } from './menu.ts';
import { lift } from './searching.ts';
import { withEffect, type MenuKind, type State } from '../state.ts';
import type { Layout, PaneChoice } from '../../timeline/lines/layout.ts';

/** On an event: its detail. On what is folded: zooms in there. */
export const enter: Move = (world, state) => {
  const row = rowsFor(world, state).at(cursorRow(world, state));
  if (row === undefined) return state;
  return row.type === 'fold' ? zoom(1)(world, state) : { ...state, focus: 'detail' };
};

export const toList: Move = (_world, state) => ({ ...state, focus: 'list' });
/** Without an event there is no detail to go to. */
export const otherPane: Move = (world, state) => {
  const isGoing = state.focus === 'list' && selectedEvent(world, state) !== null;
  return { ...state, focus: isGoing ? 'detail' : 'list' };
};

const paneChoices = [
  { pane: 'right', arrangement: 'beside' },
  { pane: 'below', arrangement: 'stacked' },
  { pane: 'hidden', arrangement: 'list' },
] as const satisfies readonly { pane: PaneChoice; arrangement: Layout['arrangement'] }[];
const paneNotices: Readonly<Record<(typeof paneChoices)[number]['pane'], string>> = {
  right: 'Detail on the right',
  below: 'Detail below',
  hidden: 'Detail hidden: Enter shows it',
};

/** The next of right, below and hidden that there is room for, from what is on the screen. */
export const nextPane: Move = (world, state) => {
  const { arrangement: shown } = layoutOf(world, { ...state, focus: 'list' });
  const present = paneChoices.findIndex(({ arrangement }) => arrangement === shown);
  const others = [...paneChoices.slice(present + 1), ...paneChoices.slice(0, Math.max(0, present))];
  for (const { pane, arrangement } of others) {
    const next: State = { ...state, pane, focus: 'list' };
    if (layoutOf(world, next).arrangement === arrangement) return { ...next, notice: paneNotices[pane] };
  }
  return { ...state, notice: 'The screen is too small for the detail beside the list' };
};

export function menu(kind: MenuKind): Move {
  return onEvent((world, state) => {
    if (menuItems(world, state, kind).length > 0)
      return { ...state, overlay: { type: 'menu', kind, index: 0 } };
    return {
      ...state,
      notice: kind === 'follow' ? 'This event names nobody to follow' : 'This event has no sources',
    };
  });
}

export function moveInMenu(count: number): Move {
  return inMenu((overlay, items, _world, state) => {
    const index = Math.max(0, Math.min(items.length - 1, overlay.index + count));
    return { ...state, overlay: { ...overlay, index } };
  });
}

export function chooseNumber(index: number): Move {
  return inMenu((_overlay, items, world, state) => takeItem(world, state, items[index]));
}

export const chooseInMenu: Move = inMenu((overlay, items, world, state) =>
  takeItem(world, state, items[overlay.index]),
);

export const help: Move = (_world, state) => ({ ...state, overlay: { type: 'help', top: 0 } });

export function scrollHelp(lines: number): Move {
  return (_world, state) =>
    state.overlay?.type === 'help'
      ? { ...state, overlay: { ...state.overlay, top: Math.max(0, state.overlay.top + lines) } }
      : state;
}

export const close: Move = (_world, state) => ({ ...state, overlay: null });
export const closePrompt: Move = (_world, state) => ({ ...state, prompt: null });

export const escape: Move = (world, state) => {
  if (state.focus === 'detail') return { ...state, focus: 'list' };
  return state.filter === '' ? state : lift(world, state);
};

export function source(number: number): Move {
  return onEvent((world, state, event) => openSource(world, state, event, number));
}

export const copyEvent: Move = onEvent((world, state, event) =>
  withEffect(state, { type: 'copy', text: eventText(world, event), what: 'the event' }),
);

export const copyAddress: Move = onEvent((world, state, { sources }) => {
  const url = sources
    .map(({ source: id }) => world.dataset.sources.get(id)?.url)
    .find((address) => address !== undefined);
  if (url === undefined) return { ...state, notice: 'This event has no source with an address' };
  return withEffect(state, { type: 'copy', text: url, what: 'the address of the first source' });
});

/** The exit code of a program ended by Ctrl-C: 128 + SIGINT. */
const interrupted = 130;
export const quit: Move = (_world, state) => withEffect(state, { type: 'quit', status: 0 });
export const interrupt: Move = (_world, state) => withEffect(state, { type: 'quit', status: interrupted });
export const suspend: Move = (_world, state) => withEffect(state, { type: 'suspend' });
export const reload: Move = (_world, state) => withEffect(state, { type: 'reload' });
export const editData: Move = (_world, state) => withEffect(state, { type: 'edit', event: state.cursor });
export const redraw: Move = (_world, state) => withEffect(state, { type: 'redraw' });

/** Closes the detail where it fills the screen; beside the list there is nothing to close. */
export const quitDetail: Move = (world, state) =>
  layoutOf(world, state).arrangement === 'detail' ? toList(world, state) : quit(world, state);
