// One key press: a pure step from state to state.
import { bindingOf, modeOf } from './keys/bindings.ts';
import { typeInDirectory } from './overlays/directory.ts';
import { typeDate } from './overlays/go-to-date.ts';
import type { Key } from './keys/key.ts';
import { click, wheel } from './keys/mouse.ts';
import { settle } from './settle.ts';
import { type as typeQuery } from './overlays/searching.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

export function press(world: World, state: State, key: Key): State {
  const told = state.notice === null ? state : { ...state, notice: null };
  return settle(world, react(world, told, key));
}

function react(world: World, state: State, { name, text, at }: Key): State {
  if (at !== undefined) {
    return name === 'click' ? click(world, state, at) : wheel(world, state, name === 'wheelup' ? -1 : 1, at);
  }
  const mode = modeOf(state);
  const bound = bindingOf(mode, name);
  if (bound !== undefined) return bound.run(world, state);
  if (text === undefined) return state;
  if (mode === 'search') return typeQuery(text)(world, state);
  if (mode === 'directory') return typeInDirectory(text)(world, state);
  return mode === 'date' ? typeDate(text)(world, state) : state;
}
