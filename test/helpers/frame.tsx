// A whole screen as text, without a terminal.
import { renderToString } from 'ink';
import { stripVTControlCharacters } from 'node:util';
import { createStore } from '../../src/app/store.ts';
import type { State } from '../../src/app/state.ts';
import type { World } from '../../src/app/world.ts';
import { App } from '../../src/view/App.tsx';
import type { Look } from '../../src/view/theme.ts';

export const plainLook: Look = { hasColor: false, isAscii: false };
export const asciiLook: Look = { hasColor: false, isAscii: true };
export const colorLook: Look = { hasColor: true, isAscii: false };

/** With terminal sequences. */
export function painted(world: World, state: State, look: Look): string {
  const store = createStore(world, state, () => undefined);
  return renderToString(<App store={store} look={look} />, { columns: world.size.columns });
}

/** A string a row, blanks at the ends taken off. */
export function frame(world: World, state: State, look: Look = plainLook): string[] {
  return stripVTControlCharacters(painted(world, state, look))
    .split('\n')
    .map((row) => row.trimEnd());
}
