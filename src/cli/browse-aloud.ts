// The browser for a screen reader on the terminal: starts it, leaves the terminal whole, ends with an exit code.
import { initialState } from '../app/state.ts';
import { createStore } from '../app/store.ts';
import { createWorld } from '../app/world.ts';
import { indexWords } from '../search/catalog.ts';
import type { BrowseOptions } from './browse.tsx';
import { runEffect, type Terminal } from './effects.ts';
import { filterKeyboard } from './keyboard.ts';
import { keepAtEnd } from './last-place.ts';
import { readAloud } from './screen-reader.ts';
import { sizeOf } from './terminal.ts';

/** Resolves with the exit code when the reader quits. */
export function browseAloud(options: BrowseOptions): Promise<number> {
  const { dataset, start, today, keyboard, stdout, env, notice, source } = options;
  return new Promise((resolve) => {
    const terminal: Terminal = {
      env,
      platform: process.platform,
      write: (sequence) => stdout.write(sequence),
      suspend: async () => {
        stop();
        process.once('SIGCONT', () => (stop = begin()));
        process.kill(0, 'SIGSTOP');
      },
      handOver: async (run) => {
        stop();
        await run();
        stop = begin();
      },
      redraw: async () => undefined,
      source,
      quit: (status) => {
        stop();
        stopKeeping();
        resolve(status);
      },
    };
    const world = createWorld({ dataset, today, size: sizeOf(stdout) });
    const store = createStore(world, { ...initialState(start), notice }, (effect, from) =>
      runEffect(effect, from, terminal),
    );
    const stopKeeping = keepAtEnd(store, options.keepPlace);
    stdout.on('resize', () => store.resize(sizeOf(stdout)));
    const keys = filterKeyboard(keyboard, () => undefined);
    const begin = (): (() => void) => readAloud(store, keys, (text) => stdout.write(text));
    let stop = begin();
    setTimeout(() => indexWords(world.catalog), 0).unref();
  });
}
