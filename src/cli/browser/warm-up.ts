// The indexes for zooms, pictures and searches, built between keys.
import { setTimeout as pause } from 'node:timers/promises';
import { queryText } from '../../app/derive.ts';
import type { Store } from '../../app/store.ts';
import { preparePictures } from '../../app/views/picture.ts';
import { indexAtOnce, prepareWorld, type World } from '../../app/world.ts';
import type { Catalog } from '../../search/catalog.ts';
import { prepareFields, prepareText } from '../../search/prepare.ts';
import type { Steps } from '../../text/task.ts';
import { runInSteps, withYoungHeapAsItIs } from './background.ts';
import { readMap } from './map-file.ts';

/** The words of no more events are indexed only once a search begins: in the time in which its first letter is typed. */
const fewEvents = 1_000;

/** Bytes, to which the map adds four MiB: the program should take no more than 95 for few events. */
const roomForMap = 90 * 2 ** 20;

/** Milliseconds without a key after which somebody is taken to read: most readings never look at the map. */
const restTime = 500;

async function atRest({ get }: Store): Promise<void> {
  for (let seen; seen !== get().state;) {
    seen = get().state;
    await pause(restTime, undefined, { ref: false });
  }
}

/** Begins at once, and again when the data was replaced. */
export function warmUp(store: Store): void {
  let catalog: Catalog | undefined;
  let hasText = false;
  let last = new AbortController();
  const onWords = (): void => {
    if (queryText(store.get().state) !== '') store.refresh();
  };
  function* indexes(world: World): Steps<void> {
    yield* prepareWorld(world);
    const isLarge = world.dataset.events.length > indexAtOnce;
    if (isLarge) yield* preparePictures(store, readMap);
    yield* prepareFields(world.catalog);
    if (hasText) yield* prepareText(world.catalog, onWords);
  }
  const run = (steps: Steps<void>): void => void withYoungHeapAsItIs(() => runInSteps(steps, last.signal));
  /** Of few events names are likely asked for first, and a map that may never be takes no more than there is room for. */
  const prepareAtRest = async ({ signal } = last): Promise<void> => {
    await atRest(store);
    if (!signal.aborted && process.memoryUsage.rss() < roomForMap) run(preparePictures(store, readMap));
  };
  const begin = (): void => {
    const { world, state } = store.get();
    if (world.isPreview) return;
    if (world.catalog !== catalog) {
      catalog = world.catalog;
      hasText = world.dataset.events.length > fewEvents;
      last.abort();
      last = new AbortController();
      run(indexes(world));
      if (world.dataset.events.length <= indexAtOnce) void prepareAtRest();
    }
    if (!hasText && state.prompt?.type === 'search') {
      hasText = true;
      run(prepareText(catalog, onWords));
    }
  };
  begin();
  store.subscribe(begin);
}
