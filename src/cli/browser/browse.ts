// Runs the browser: draws the store, carries out effects, works between keys.
import { placeOf, type Place } from '../../app/place.ts';
import { initialState, type Start } from '../../app/state.ts';
import { createStore, type Store } from '../../app/store.ts';
import { filterAgain } from '../../app/visits.ts';
import { createWorld } from '../../app/world.ts';
import type { Dataset } from '../../dataset/model.ts';
import type { Day } from '../../dates/edtf/edtf.ts';
import type { Loaded } from '../../loading/load.ts';
import type { Steps } from '../../text/task.ts';
import type { Look } from '../../view/theme.ts';
import type { DataSource } from '../data/source.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { isFailure, type Failure } from '../failure.ts';
import { runEffect } from './effects.ts';
import { createReplace, deferKeys, type Replace } from './loading.ts';
import type { Marks } from './marks.ts';
import { createReload } from './reload.ts';
import { warmUp } from './warm-up.ts';

/** Shows the store and presses its keys: resolves once it reads them; `ended` rejects where it fails after that. */
export type Draw = (
  store: Store,
  terminal: Terminal,
  look: Look,
) => Promise<{ readonly ended: Promise<unknown> }>;

export interface Browsing {
  readonly dataset: Dataset;
  /** Loads the files that the dataset is a preview of; null where it is all of them. */
  readonly loading: Steps<Loaded> | null;
  /** Returns the notice about what was loaded after a preview, if there is one. */
  readonly onLoaded: (loaded: Loaded) => string | null;
  /** Called where the rest couldn't be loaded. */
  readonly onStopped: (why: Failure) => void;
  readonly start: Start;
  /** The saved filter, which needs every event: applied once the rest of a preview is loaded. */
  readonly laterFilter: string;
  readonly notice: string | null;
  readonly today: Day;
  readonly look: Look;
  readonly env: NodeJS.ProcessEnv;
  readonly source: DataSource;
  /** Saves the reader's position. */
  readonly savePlace: (place: Place) => void;
  readonly saveMarks: (marks: Marks) => void;
}

/**
 * Resolves with the exit code when the reader quits. Not an async function, which would hold its arguments until it ends,
 * and with them a preview after everything is loaded.
 */
export function browse(browsing: Browsing, terminal: Terminal, draw: Draw): Promise<number> {
  const { dataset, loading, onLoaded, onStopped, start, notice, today, look, env, source } = browsing;
  const { savePlace, saveMarks, laterFilter } = browsing;
  return new Promise((quit, fail) => {
    const { isAscii } = look;
    const world = createWorld({
      dataset,
      today,
      size: terminal.size(),
      isAscii,
      isPreview: loading !== null,
    });
    const store: Store = createStore(world, { ...initialState(start), notice }, (effect) =>
      runEffect(effect, store, { env, platform: process.platform, terminal, source, reload, quit }),
    );
    const replace = createReplace(store);
    const reload = createReload(store, source, replace);
    const keepMarks = keepingMarks(store, saveMarks);
    terminal.onEnd(() => {
      keepMarks();
      const { state } = store.get();
      if (state.cursor !== null) savePlace(placeOf(state));
    });
    terminal.onResize(store.resize);
    const go = async (): Promise<void> => {
      const { ended } = await draw(deferKeys(store), terminal, look);
      // Not before: the first key comes first.
      warmUp(store);
      if (loading !== null)
        loadRest(store, replace, loading, { onLoaded, onStopped, laterFilter }).catch(fail);
      await ended;
    };
    go().catch(fail);
  });
}

/** Marks are saved after so many milliseconds without another one, or on leaving. */
const keepsAfter = 500;

/** Returns a function that saves them at once. */
function keepingMarks(store: Store, saveMarks: Browsing['saveMarks']): () => void {
  let { marks, notes } = store.get().state;
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    const { state } = store.get();
    if (state.marks === marks && state.notes === notes) return;
    ({ marks, notes } = state);
    saveMarks({ marks, notes });
  };
  store.subscribe(() => {
    const { state } = store.get();
    if (state.marks === marks && state.notes === notes) return;
    clearTimeout(timer);
    timer = setTimeout(keep, keepsAfter).unref();
  });
  return keep;
}

async function loadRest(
  store: Store,
  replace: Replace,
  loading: Steps<Loaded>,
  { onLoaded, onStopped, laterFilter }: Pick<Browsing, 'onLoaded' | 'onStopped' | 'laterFilter'>,
): Promise<void> {
  try {
    const loaded = await replace(() => Promise.resolve(loading));
    if (loaded?.dataset != null) store.step(filterAgain(laterFilter));
    const notice = loaded === undefined ? null : onLoaded(loaded);
    if (loaded?.dataset === null) store.stopLoading(notice ?? 'nothing else of it can be used');
    else if (notice !== null) store.notify(notice);
  } catch (error) {
    if (!isFailure(error)) throw error;
    onStopped(error);
    store.stopLoading(error.message);
  }
}
