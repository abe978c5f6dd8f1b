// The browser for a screen reader on the terminal: starts it, leaves the terminal whole, ends with an exit code.
import { initialState } from '../../app/state.ts';
import { createStore, type Store } from '../../app/store.ts';
import { createWorld } from '../../app/world.ts';
import { indexWords } from '../../search/catalog.ts';
import type { BrowseOptions } from './browse.tsx';
import { runEffect } from './effects.ts';
import type { Terminal } from './host.ts';
import { guard } from '../terminal/guard.ts';
import { stopGroup } from '../terminal/job-control.ts';
import { filterKeyboard } from '../terminal/keyboard.ts';
import { keepAtEnd } from './last-place.ts';
import { signs } from '../print/signs.ts';
import { readAloud } from '../terminal/plain.ts';
import { sizeOf } from '../terminal/terminal.ts';

/** Resolves with the exit code when the reader quits; rejects with what went wrong, the terminal restored. */
export function browseAloud(options: BrowseOptions): Promise<number> {
  const { start, today, stdout, env, notice, source } = options;
  return new Promise((resolve, reject) => {
    const { dataset } = options.takeData();
    const world = createWorld({ dataset, today, size: sizeOf(stdout) });
    const store = createStore(world, { ...initialState(start), notice }, (effect, from) =>
      runEffect(effect, from, terminal),
    );
    const reading = startReading(store, options);
    const terminal: Terminal = {
      env,
      platform: process.platform,
      write: (sequence) => stdout.write(sequence),
      suspend: reading.suspend,
      handOver: reading.handOver,
      // Says again what it is and where the reader is.
      redraw: () => reading.handOver(async () => undefined),
      source,
      quit: (status) => {
        end();
        resolve(status);
      },
    };
    const failure = guard(() => {
      end();
      reject(failure.first()?.error);
    });
    const stops = [reading.stop, keepAtEnd(store, options.keepPlace), failure.stop];
    const end = (): void => stops.forEach((stop) => stop());
    setTimeout(() => indexWords(world.catalog), 0).unref();
  });
}

interface Reading {
  readonly handOver: (run: () => Promise<void>) => Promise<void>;
  readonly suspend: () => Promise<void>;
  readonly stop: () => void;
}

/** Reads keys, but not while the terminal is given to another program. */
function startReading(store: Store, { keyboard, stdout, look }: BrowseOptions): Reading {
  const keys = filterKeyboard(keyboard, () => undefined);
  const begin = (): (() => void) => readAloud(store, keys, (text) => stdout.write(signs(text, look.isAscii)));
  const onResize = (): void => store.resize(sizeOf(stdout));
  const onStop = (): void => void suspend();
  let isAway = false;
  let stop = begin();
  const handOver = async (run: () => Promise<void>): Promise<void> => {
    isAway = true;
    stop();
    try {
      await run();
    } finally {
      isAway = false;
      stop = begin();
    }
  };
  const suspend = (): Promise<void> => (isAway ? stopGroup() : handOver(stopGroup));
  stdout.on('resize', onResize);
  process.on('SIGTSTP', onStop);
  return {
    handOver,
    suspend,
    stop: () => {
      stop();
      stdout.off('resize', onResize);
      process.off('SIGTSTP', onStop);
    },
  };
}
