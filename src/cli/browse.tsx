// The browser on the terminal: starts it, keeps the terminal whole whatever happens, ends with an exit code.
import { render, useApp, type SuspendTerminal } from 'ink';
import { useEffect, type ReactNode } from 'react';
import { queryText } from '../app/derive.ts';
import { initialState, type Start } from '../app/state.ts';
import { createStore, type Store } from '../app/store.ts';
import { createWorld } from '../app/world.ts';
import type { Dataset } from '../dataset/model.ts';
import type { Catalog } from '../search/catalog.ts';
import { preparing } from '../search/prepare.ts';
import { App } from '../view/App.tsx';
import type { Look } from '../view/theme.ts';
import { CrashForTest } from './CrashForTest.tsx';
import type { DataSource } from './data-files.ts';
import { runEffect, type Terminal } from './effects.ts';
import { exitCodes } from './exit-codes.ts';
import { filterKeyboard } from './keyboard.ts';
import { keepAtEnd } from './last-place.ts';
import { stopAndContinue } from './suspend.ts';
import { sizeOf } from './terminal.ts';

export interface BrowseOptions {
  readonly dataset: Dataset;
  readonly start: Start;
  readonly look: Look;
  /** Days since 1970. */
  readonly today: number;
  readonly keyboard: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  readonly notice: string | null;
  readonly source: DataSource;
  /** Keeps the place of the reader, by the id of the event. */
  readonly keepPlace: (event: string) => void;
  /** Takes clicks and the wheel; then the terminal no longer selects text by itself. */
  readonly mouse: boolean;
}

const renderOptions = {
  alternateScreen: true,
  incrementalRendering: true,
  // Ink takes a terminal for none where CI is set: https://github.com/vadimdemedes/ink/blob/v8.0.0/src/ink.tsx
  interactive: true,
  exitOnCtrlC: false,
  /** Above the rate of a held key, so that no frame waits. */
  maxFps: 60,
} as const;

/** Resolves with the exit code when the reader quits; rejects with what went wrong, the terminal restored. */
export async function browse(options: BrowseOptions): Promise<number> {
  const { dataset, start, look, today, keyboard, stdout, env, notice, source } = options;
  let suspendTerminal: SuspendTerminal | undefined;
  const terminal: Terminal = {
    env,
    platform: process.platform,
    write: (sequence) => stdout.write(sequence),
    suspend: () => stopAndContinue(suspendTerminal, stdout),
    handOver: async (run) => suspendTerminal?.(run),
    redraw: async () => suspendTerminal?.(async () => undefined),
    source,
    quit: (code) => {
      // At once: now and then Node ends before Ink's promise does, as nothing is left that it would wait for.
      process.exitCode = code;
      instance.unmount();
    },
  };
  const world = createWorld({ dataset, today, size: sizeOf(stdout) });
  const store = createStore(world, { ...initialState(start), notice }, (effect, from) =>
    runEffect(effect, from, terminal),
  );
  // Before Ink listens too, so that it draws the new layout at once.
  const stopListening = listen(store, stdout, terminal);
  const instance = render(
    <WithTerminal onReady={(suspend) => (suspendTerminal = suspend)}>
      <App store={store} look={look} />
      <CrashForTest where={env['TIMELINE_TEST_CRASH']} />
    </WithTerminal>,
    { ...renderOptions, stdout, stdin: filterKeyboard(keyboard, (key) => store.press([key])) },
  );
  const stopKeeping = keepAtEnd(store, options.keepPlace);
  const failure = guard(() => instance.unmount());
  const stopMouse = options.mouse ? startMouse(stdout) : () => undefined;
  const stopPreparing = prepareSearches(store);
  try {
    await instance.waitUntilExit();
  } finally {
    stopPreparing();
    stopMouse();
    stopListening();
    failure.stop();
    stopKeeping();
  }
  if (failure.first !== undefined) throw failure.first.error;
  return Number(process.exitCode ?? exitCodes.ok);
}

function listen(store: Store, stdout: NodeJS.WriteStream, terminal: Terminal): () => void {
  const onResize = (): void => store.resize(sizeOf(stdout));
  const onStop = (): void => void terminal.suspend();
  stdout.on('resize', onResize);
  process.on('SIGTSTP', onStop);
  return () => {
    stdout.off('resize', onResize);
    process.off('SIGTSTP', onStop);
  };
}

/** Buttons and the wheel (1000), as SGR reports (1006). */
function startMouse(stdout: NodeJS.WriteStream): () => void {
  stdout.write('\u001b[?1000h\u001b[?1006h');
  const stop = (): void => void stdout.write('\u001b[?1006l\u001b[?1000l');
  process.once('exit', stop);
  return () => {
    process.off('exit', stop);
    stop();
  };
}

interface Guard {
  first: { readonly error: unknown } | undefined;
  readonly stop: () => void;
}

/** An error outside React leaves the terminal as it is: this one ends the browser first, for the error to be told after. */
function guard(end: () => void): Guard {
  const fail = (error: unknown): void => {
    caught.first ??= { error };
    end();
  };
  const caught: Guard = {
    first: undefined,
    stop: () => {
      process.off('uncaughtException', fail);
      process.off('unhandledRejection', fail);
    },
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  return caught;
}

/** Ink gives the way to hand over the terminal only to components. */
function WithTerminal({
  onReady,
  children,
}: {
  readonly onReady: (suspend: SuspendTerminal) => void;
  readonly children: ReactNode;
}) {
  const { suspendTerminal } = useApp();
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal]);
  return children;
}

/** Prepares searches after the first frame, between keys; again when the data was read again. */
function prepareSearches(store: Store): () => void {
  let timer: NodeJS.Timeout | undefined;
  let catalog: Catalog | undefined;
  let steps: Iterator<void> | undefined;
  const onWords = (): void => {
    if (queryText(store.get().state) !== '') store.refresh();
  };
  const next = (): void => {
    timer = steps?.next().done === false ? setTimeout(next, 0) : undefined;
  };
  const begin = (): void => {
    const { world } = store.get();
    if (world.catalog === catalog) return;
    catalog = world.catalog;
    steps = preparing(catalog, onWords);
    timer ??= setTimeout(next, 0);
  };
  begin();
  const unsubscribe = store.subscribe(begin);
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
