// The browser on the terminal: starts it, keeps the terminal whole whatever happens, ends with an exit code.
import { render, useApp, type Instance, type SuspendTerminal } from 'ink';
import { useEffect, useInsertionEffect, type ReactNode } from 'react';
import { queryText } from '../../app/derive.ts';
import { initialState, type Effect, type Start } from '../../app/state.ts';
import { createStore, type Store } from '../../app/store.ts';
import { createWorld, prepareWorld, type World } from '../../app/world.ts';
import type { Loaded } from '../../loading/load.ts';
import type { Steps } from '../../text/task.ts';
import type { Catalog } from '../../search/catalog.ts';
import { preparing } from '../../search/prepare.ts';
import { App } from '../../view/App.tsx';
import type { Look } from '../../view/theme.ts';
import { betweenKeys } from './background.ts';
import { CrashForTest } from './CrashForTest.tsx';
import type { OpenedData } from '../data/data.ts';
import type { DataSource } from '../data/place.ts';
import { runEffect } from './effects.ts';
import type { Terminal } from './host.ts';
import { exitCodes } from '../exit-codes.ts';
import { guard } from '../terminal/guard.ts';
import { createJobControl } from '../terminal/job-control.ts';
import { filterKeyboard } from '../terminal/keyboard.ts';
import { keepAtEnd } from './last-place.ts';
import { createScreenModes, type ScreenModes } from '../terminal/screen-modes.ts';
import { sizeOf } from '../terminal/terminal.ts';
import { whileLoading, type WhileLoading } from './defer-keys.ts';

export interface BrowseOptions {
  /** Gives the data, once: a glance that nobody else holds is gone when what it is of has been loaded. */
  readonly takeData: () => Pick<OpenedData, 'dataset' | 'loading'>;
  /** Returns what to tell of what was loaded after a glance, if anything. */
  readonly onLoaded: (loaded: Loaded) => string | null;
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
  const { look, stdout, env, source } = options;
  let suspendTerminal: SuspendTerminal | undefined;
  const modes = createScreenModes((sequence) => stdout.write(sequence), options.mouse);
  const jobs = createJobControl(() => suspendTerminal, stdout, modes);
  const terminal: Terminal = {
    env,
    platform: process.platform,
    write: (sequence) => stdout.write(sequence),
    ...jobs,
    source,
    quit: (code) => {
      // At once: now and then Node ends before Ink's promise does, as nothing is left that it would wait for.
      process.exitCode = code;
      // Raw mode goes off first: from then on Ctrl-C is a signal, which would end Node half-way through the rest.
      process.on('SIGINT', () => undefined);
      instance.unmount();
    },
  };
  const { store, whole } = openStores(options, (effect, from) => runEffect(effect, from, terminal));
  // Before Ink listens too, so that it draws the new layout at once.
  const stopListening = listenToSize(store, stdout);
  const instance = render(
    <WithTerminal modes={modes} onReady={(suspend) => (suspendTerminal = suspend)}>
      <App store={whole.store} look={look} />
      <CrashForTest where={env['TIMELINE_TEST_CRASH']} />
    </WithTerminal>,
    { ...renderOptions, stdout, stdin: keysOf(whole.store, options) },
  );
  const stops = [
    whole.stop,
    stopListening,
    prepareKeys(store),
    jobs.listen(),
    keepAtEnd(store, options.keepPlace),
  ];
  await ended(instance, stops);
  return Number(process.exitCode ?? exitCodes.ok);
}

interface Stores {
  readonly store: Store;
  /** For keys. */
  readonly whole: WhileLoading;
}

function openStores(options: BrowseOptions, run: (effect: Effect, store: Store) => void): Stores {
  const { takeData, onLoaded, start, today, stdout, notice } = options;
  const { dataset, loading } = takeData();
  const world = createWorld({ dataset, today, size: sizeOf(stdout), isGlance: loading !== null });
  const store = createStore(world, { ...initialState(start), notice }, run);
  return { store, whole: whileLoading(store, loading, onLoaded) };
}

/** Resolves when Ink has left the terminal; rejects with what went wrong. */
async function ended(instance: Instance, stops: readonly (() => void)[]): Promise<void> {
  const failure = guard(() => instance.unmount());
  try {
    await instance.waitUntilExit();
  } finally {
    for (const stop of stops) stop();
    failure.stop();
  }
  const first = failure.first();
  if (first !== undefined) throw first.error;
}

function keysOf(store: Store, { keyboard, mouse }: BrowseOptions): NodeJS.ReadStream {
  return filterKeyboard(keyboard, (key) => (mouse ? store.press([key]) : undefined));
}

function listenToSize(store: Store, stdout: NodeJS.WriteStream): () => void {
  const onResize = (): void => store.resize(sizeOf(stdout));
  stdout.on('resize', onResize);
  return () => stdout.off('resize', onResize);
}

/**
 * Ink gives the way to hand over the terminal only to components, and takes them down before it leaves the alternate
 * screen, however it ends.
 */
function WithTerminal({
  modes,
  onReady,
  children,
}: {
  readonly modes: ScreenModes;
  readonly onReady: (suspend: SuspendTerminal) => void;
  readonly children: ReactNode;
}) {
  const { suspendTerminal } = useApp();
  // The one kind of effect that runs before the first frame is drawn.
  useInsertionEffect(() => {
    modes.begin();
    return modes.end;
  }, [modes]);
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal]);
  return children;
}

/** Prepares zooms and searches after the first frame, between keys; again when the data was read again. */
function prepareKeys(store: Store): () => void {
  let stop: (() => void) | undefined;
  let catalog: Catalog | undefined;
  const onWords = (): void => {
    if (queryText(store.get().state) !== '') store.refresh();
  };
  function* prepareAll(world: World): Steps<void> {
    yield* prepareWorld(world);
    yield* preparing(world.catalog, onWords);
  }
  const begin = (): void => {
    const { world } = store.get();
    if (world.catalog === catalog || world.isGlance) return;
    catalog = world.catalog;
    stop?.();
    stop = betweenKeys(prepareAll(world), () => undefined);
  };
  begin();
  const unsubscribe = store.subscribe(begin);
  return () => {
    unsubscribe();
    stop?.();
  };
}
