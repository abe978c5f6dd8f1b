// The browser while large files are loaded: what a glance at them shows, and what keys do with it.
import { doesAtAGlance } from '../app/bindings.ts';
import type { Store } from '../app/store.ts';
import { createWorld, prepareWorld } from '../app/world.ts';
import type { Loaded } from '../dataset/load.ts';
import type { Steps } from '../dataset/steps.ts';
import { betweenKeys } from './between-keys.ts';

export interface WhileLoading {
  /** The store in which a key that takes all of the data waits for it to be loaded. */
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
  const work = betweenKeys(replacing(store, loading), (loaded) => {
    const told = onLoaded(loaded);
    if (told !== null) store.tell(told);
  });
  const press: Store['press'] = (keys) => {
    const { state } = store.get();
    if (!keys.every((key) => doesAtAGlance(state, key))) work.finish();
    store.press(keys);
  };
  return { store: { ...store, press }, stop: work.stop };
}

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
