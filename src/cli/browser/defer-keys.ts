// The browser while large files are loaded: what a glance at them shows, and what keys do with it.
import { doesAtAGlance } from '../../app/keys/bindings.ts';
import type { Key } from '../../app/keys/key.ts';
import type { Store } from '../../app/store.ts';
import { createWorld, prepareWorld } from '../../app/world.ts';
import type { Loaded } from '../../loading/load.ts';
import type { Steps } from '../../text/task.ts';
import { betweenKeys } from './background.ts';

export interface WhileLoading {
  /** The store in which a key that takes all of the data waits for it to be loaded, and those after it too. */
  readonly store: Store;
  readonly stop: () => void;
}

/**
 * `loading` loads the files where what is shown is only a glance at them; `onLoaded` returns what to tell of it, if
 * anything.
 */
export function whileLoading(
  store: Store,
  loading: Steps<Loaded> | null,
  onLoaded: (loaded: Loaded) => string | null,
): WhileLoading {
  if (loading === null) return { store, stop: () => undefined };
  let isLoading = true;
  const waiting: Key[] = [];
  const stop = betweenKeys(replacing(store, loading), (loaded) => {
    isLoading = false;
    const told = onLoaded(loaded);
    if (told !== null) store.tell(told);
    store.press(waiting.splice(0));
  });
  const mustWait = (key: Key): boolean =>
    isLoading && !urgent.has(key.name) && (waiting.length > 0 || !doesAtAGlance(store.get().state, key));
  const press: Store['press'] = (keys) => {
    const now: Key[] = [];
    for (const key of keys) (mustWait(key) ? waiting : now).push(key);
    store.press(now);
  };
  return { store: { ...store, press }, stop };
}

/** Whatever was typed before them. */
const urgent: ReadonlySet<string> = new Set(['ctrl+c', 'ctrl+z']);

function* replacing(store: Store, loading: Steps<Loaded>): Steps<Loaded> {
  const loaded = yield* loading;
  const { dataset } = loaded;
  if (dataset === null) return loaded;
  const { today, size } = store.get().world;
  const world = createWorld({ dataset, today, size });
  yield* prepareWorld(world);
  store.replace(world);
  return loaded;
}
