// Holds the state and hands out its effects; the only thing here that changes.
import { cleanLine } from '../text/clean.ts';
import type { Size } from '../timeline/lines/layout.ts';
import type { BaseMap } from '../timeline/map/base-map.ts';
import { bindingOf, modeOf } from './keys/bindings.ts';
import type { Key } from './keys/key.ts';
import type { Move } from './moves.ts';
import { onNewData } from './new-data.ts';
import { press } from './press.ts';
import { settle } from './settle.ts';
import type { Effect, State } from './state.ts';
import type { World } from './world.ts';

/** What is on the screen at one moment. */
export interface Snapshot {
  readonly world: World;
  readonly state: State;
}

export interface Store {
  readonly get: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly press: (keys: readonly Key[]) => void;
  readonly resize: (size: Size) => void;
  /** Another dataset in place of the present one; the reader stays where they are. */
  readonly replace: (world: World) => void;
  /** Tells the reader what came of an effect; names of files, editors and addresses may be in it as they are. */
  readonly notify: (notice: string) => void;
  /** What is shown stays the preview that it is, for this reason. */
  readonly stopLoading: (why: string) => void;
  /** The map of the world, when it was read. */
  readonly showMap: (map: BaseMap) => void;
  /** A step that no key made: what came of an effect. */
  readonly step: (move: Move) => void;
  /** After the world changed in place: more events are indexed. */
  readonly refresh: () => void;
}

/** So many letters in one read are not typed, but pasted in a terminal without bracketed paste. */
const unbracketedPaste = 64;

function pressAll(
  { world, state: before }: Snapshot,
  keys: readonly Key[],
): { state: State; effects: Effect[] } {
  const effects: Effect[] = [];
  let state = before;
  for (let at = 0; at < keys.length;) {
    const typed = keys.length - at < unbracketedPaste ? [] : typedTogether(state, keys, at);
    const isPaste = typed.length >= unbracketedPaste;
    const key = isPaste ? { name: 'paste', text: typed.join('') } : keys[at];
    at += isPaste ? typed.length : 1;
    if (key === undefined) continue;
    state = press(world, state, key);
    effects.push(...state.effects);
    if (state.effects.length > 0) state = { ...state, effects: [] };
  }
  return { state, effects };
}

/** The letters from `start` on that go into a field. */
function typedTogether(state: State, keys: readonly Key[], start: number): string[] {
  const mode = modeOf(state);
  const letters: string[] = [];
  for (let at = start; at < keys.length; at++) {
    const { name, text } = keys[at] ?? { name: '' };
    if (text === undefined || bindingOf(mode, name) !== undefined) break;
    letters.push(text);
  }
  return letters;
}

const stepped = ({ world, state }: Snapshot, move: Move): Snapshot => ({
  world,
  state: settle(world, move(world, state)),
});

const settled = (world: World, state: State): Snapshot => ({ world, state: settle(world, state) });

function onlyPreview({ world, state }: Snapshot, why: string): Snapshot {
  const stopped = `Only a preview: ${why}`;
  return { world: { ...world, stopped }, state: { ...state, notice: stopped } };
}

export function createStore(
  world: World,
  initial: State,
  run: (effect: Effect, store: Store) => void,
): Store {
  let snapshot = settled(world, initial);
  const listeners = new Set<() => void>();
  let isNotifying = false;
  const set = (next: Snapshot): void => {
    if (next.world === snapshot.world && next.state === snapshot.state) return;
    snapshot = next;
    if (isNotifying) return;
    isNotifying = true;
    // One read may bring 200 keys: they make one frame, after the last of them.
    queueMicrotask(() => {
      isNotifying = false;
      for (const listener of listeners) listener();
    });
  };
  const store: Store = {
    get: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: (keys) => {
      const { state, effects } = pressAll(snapshot, keys);
      set({ ...snapshot, state });
      for (const effect of effects) run(effect, store);
    },
    resize: (size) => set(settled({ ...snapshot.world, size }, snapshot.state)),
    replace: (next) => {
      const old = snapshot.world;
      const world = { ...next, size: old.size, baseMap: old.baseMap };
      set(settled(world, onNewData(old, world, snapshot.state)));
    },
    showMap: (baseMap) => set({ ...snapshot, world: { ...snapshot.world, baseMap } }),
    stopLoading: (why) => set(onlyPreview(snapshot, cleanLine(why))),
    notify: (notice) => set({ ...snapshot, state: { ...snapshot.state, notice: cleanLine(notice) } }),
    step: (move) => set(stepped(snapshot, move)),
    refresh: () => set(settled({ ...snapshot.world }, snapshot.state)),
  };
  return store;
}
