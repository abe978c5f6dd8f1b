// The browser's screen on a terminal in memory: what is written goes to an emulator, keys come from a stream.
import { render } from 'ink';
import xterm from '@xterm/headless';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { createStore, type Store } from '../../src/app/store.ts';
import type { Effect, State } from '../../src/app/state.ts';
import type { World } from '../../src/app/world.ts';
import type { Size } from '../../src/timeline/lines/layout.ts';
import { App } from '../../src/view/App.tsx';
import type { Look } from '../../src/view/theme.ts';
import { poll } from './poll.ts';

export interface FakeTerminal {
  readonly store: Store;
  readonly effects: readonly Effect[];
  /** One read of the keyboard. */
  readonly send: (bytes: string) => void;
  readonly resize: (size: Size) => void;
  readonly screen: () => string[];
  readonly output: () => string;
  readonly cursor: () => { readonly x: number; readonly y: number };
  /** Resolves once the condition holds; fails with the screen printed. */
  readonly until: (holds: () => boolean) => Promise<void>;
  readonly close: () => void;
}

export function openTerminal(world: World, state: State, look: Look): FakeTerminal {
  const { columns, rows } = world.size;
  // A terminal driver makes a line feed return to the left edge.
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  let output = '';
  const stdout = Object.assign(new EventEmitter(), {
    columns,
    rows,
    isTTY: true,
    write: (chunk: string, done?: () => void) => {
      output += chunk;
      emulator.write(chunk, done);
      return true;
    },
  });
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  });
  const effects: Effect[] = [];
  const store = createStore(world, state, (effect) => effects.push(effect));
  const instance = render(<App store={store} look={look} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 60,
  });
  const screen = (): string[] =>
    Array.from({ length: emulator.rows }, (_, row) => {
      const buffer = emulator.buffer.active;
      return (
        buffer
          .getLine(buffer.viewportY + row)
          ?.translateToString(true)
          .trimEnd() ?? ''
      );
    });
  return {
    store,
    effects,
    send: (bytes) => void stdin.write(bytes),
    resize: (size) => {
      emulator.resize(size.columns, size.rows);
      Object.assign(stdout, size);
      store.resize(size);
      stdout.emit('resize');
    },
    screen,
    output: () => output,
    cursor: () => ({ x: emulator.buffer.active.cursorX, y: emulator.buffer.active.cursorY }),
    until: (holds) => poll(holds, 'what is waited for', screen, 2),
    close: () => {
      instance.unmount();
      emulator.dispose();
    },
  };
}
