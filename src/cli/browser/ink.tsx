// The browser drawn by Ink.
import { render, useApp, type Instance } from 'ink';
import { useEffect, useInsertionEffect, type ReactNode } from 'react';
import type { Store } from '../../app/store.ts';
import { App } from '../../view/App.tsx';
import type { Look } from '../../view/theme.ts';
import type { Terminal } from '../terminal/terminal.ts';

const renderOptions = {
  alternateScreen: true,
  incrementalRendering: true,
  // Ink takes a terminal for none where CI is set: https://github.com/vadimdemedes/ink/blob/v8.0.0/src/ink.tsx
  interactive: true,
  exitOnCtrlC: false,
  /** No frame waits for the one before it: each read of keys makes one, the first of them right after Ink's own first. */
  maxFps: 1000,
} as const;

export function drawByInk(store: Store, terminal: Terminal, look: Look): Instance {
  return render(
    <OnTerminal terminal={terminal}>
      <App store={store} look={look} />
    </OnTerminal>,
    { ...renderOptions, stdout: terminal.out, stdin: terminal.keys((key) => store.press([key])) },
  );
}

function OnTerminal({ terminal, children }: { readonly terminal: Terminal; readonly children: ReactNode }) {
  const { out, opening, drawnBy } = terminal;
  // Ink gives the way to leave the terminal only to components.
  const { suspendTerminal } = useApp();
  useEffect(() => drawnBy(suspendTerminal), [drawnBy, suspendTerminal]);
  // The one kind of effect that runs before the first frame is drawn.
  useInsertionEffect(() => void out.write(opening), [out, opening]);
  return children;
}
