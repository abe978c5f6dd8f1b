// Loads data while the browser runs: the rest of a preview, and reloads.
import { worksOnPreview } from '../../app/keys/bindings.ts';
import type { Key } from '../../app/keys/key.ts';
import type { Store } from '../../app/store.ts';
import { createWorld, prepareFrame } from '../../app/world.ts';
import type { Loaded } from '../../loading/load.ts';
import type { Steps } from '../../text/task.ts';
import { runInSteps } from './background.ts';

export type Open = () => Promise<Steps<Loaded>>;

/**
 * Loads data between keys and shows it in place of what is there, unless it is refused; undefined where data that was
 * asked for later came first.
 */
export type Replace = (open: Open, isRefused?: (loaded: Loaded) => boolean) => Promise<Loaded | undefined>;

export function createReplace(store: Store): Replace {
  const running: AbortController[] = [];
  return async (open, isRefused = () => false) => {
    const own = new AbortController();
    running.push(own);
    const loaded = await runInSteps(await open(), own.signal);
    if (loaded === undefined || loaded.dataset === null || isRefused(loaded)) return loaded;
    const { today, size, isAscii } = store.get().world;
    const world = createWorld({ dataset: loaded.dataset, today, size, isAscii });
    // What else it needs is made between keys once it is there.
    await runInSteps(prepareFrame(world, store.get().state.cursor), own.signal);
    if (own.signal.aborted) return undefined;
    // Earlier requests are outdated now.
    for (const older of running.splice(0, running.indexOf(own) + 1)) older.abort();
    store.replace(world);
    return loaded;
  };
}

/** Handled even while keys before them are queued. */
const urgent: ReadonlySet<string> = new Set(['ctrl+c', 'ctrl+z']);

/**
 * Like the store, but while it shows a preview, keys that need all of the data, and those after them, are queued; where a
 * preview is all there will be, they are dropped, with the reason as a notice.
 */
export function deferKeys(store: Store): Store {
  const queue: Key[] = [];
  const mustWait = (key: Key): boolean => {
    const { world, state } = store.get();
    return world.isPreview && !urgent.has(key.name) && (queue.length > 0 || !worksOnPreview(state, key));
  };
  store.subscribe(() => {
    const { isPreview, stopped } = store.get().world;
    if (queue.length === 0 || (isPreview && stopped === null)) return;
    const waiting = queue.splice(0);
    if (!isPreview) store.press(waiting);
  });
  const press: Store['press'] = (keys) => {
    const now: Key[] = [];
    for (const key of keys) (mustWait(key) ? queue : now).push(key);
    store.press(now);
    const { stopped } = store.get().world;
    if (stopped !== null && queue.splice(0).length > 0) store.notify(stopped);
  };
  return { ...store, press };
}
