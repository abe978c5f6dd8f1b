import { useCursor, useInput, usePaste } from 'ink';
import { useSyncExternalStore } from 'react';
import type { Store } from '../app/store.ts';
import { cursorPoint } from './cursor.ts';
import { Field } from './Field.tsx';
import { keysOf, keysOfPaste } from './ink-keys.ts';
import { Menu } from './Menu.tsx';
import { Rows } from './Rows.tsx';
import { screen } from './screen.ts';
import { paint, type Look } from './theme.ts';

interface AppProps {
  readonly store: Store;
  readonly look: Look;
}

/** The browser. Its state is the store's; keys go there, one by one, through this one handler. */
export function App({ store, look }: AppProps) {
  const { world, state } = useSyncExternalStore(store.subscribe, store.get);
  useInput((input, key) => {
    store.press(keysOf(input, key));
  });
  usePaste((text) => {
    store.press(keysOfPaste(text));
  });
  const { setCursorPosition } = useCursor();
  setCursorPosition(cursorPoint(world, state) ?? undefined);
  const { rows, field, menu } = screen(world, state);
  return (
    <>
      <Rows rows={rows.map((line) => paint(line, look))} />
      {field !== null && <Field line={field} look={look} />}
      {menu !== null && <Menu menu={menu} look={look} />}
    </>
  );
}
