// Requests for effects: opening, copying, suspending, quitting. One place carries them out.
import { layoutOf } from './derive.ts';
import { eventText } from './event-text.ts';
import { onEvent, type Move } from './moves.ts';
import { openSource } from './overlays/menu-items.ts';
import { toList } from './panes.ts';
import { withEffect } from './state.ts';

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
  if (url === undefined) return { ...state, notice: 'No source of it has an address' };
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
