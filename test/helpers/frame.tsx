// A whole screen as text, without a terminal.
import { renderToString } from 'ink';
import { render } from 'ink-testing-library';
import type { ReactNode } from 'react';
import { stripVTControlCharacters } from 'node:util';
import { createStore } from '../../src/app/store.ts';
import type { State } from '../../src/app/state.ts';
import type { World } from '../../src/app/world.ts';
import { App } from '../../src/view/App.tsx';
import { screen } from '../../src/view/screen.ts';
import { paint, type Look } from '../../src/view/theme.ts';

export const plainLook: Look = { hasColor: false, isAscii: false };
export const asciiLook: Look = { hasColor: false, isAscii: true };
export const colorLook: Look = { hasColor: true, isAscii: false };

/** As Ink draws it, with terminal sequences. */
export function drawn(world: World, state: State, look: Look): string {
  const store = createStore(world, state, () => undefined);
  return renderToString(<App store={store} look={look} />, { columns: world.size.columns });
}

/** The same without Ink, which is faster, but where a field or a menu is left to it. */
export function painted(world: World, state: State, look: Look): string {
  const { rows, field, menu } = screen(world, state);
  if (field !== null || menu !== null) return drawn(world, state, look);
  return rows.map((line) => paint(line, look)).join('\n');
}

/** A string a row, blanks at the ends taken off. */
export const rowsOf = (text: string): string[] =>
  stripVTControlCharacters(text)
    .split('\n')
    .map((row) => row.trimEnd());

export function frame(world: World, state: State, look: Look = plainLook): string[] {
  return rowsOf(painted(world, state, look));
}

/** What a component draws on a terminal of 100 columns, mounted as in the program. */
export function mounted(element: ReactNode): string[] {
  const { lastFrame, unmount } = render(<>{element}</>);
  const rows = rowsOf(lastFrame() ?? '');
  unmount();
  return rows;
}
