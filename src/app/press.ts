// One key press: a pure step from state to state.
import { bindingOf, modeOf } from './keys/bindings.ts';
import type { Key } from './keys/key.ts';
import { click, wheel } from './keys/mouse.ts';
import { settle } from './settle.ts';
import { typeText } from './prompts/typing.ts';
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
  const bound = bindingOf(modeOf(state), name);
  if (bound !== undefined) return bound.run(world, state);
  return text === undefined ? state : typeText(text)(world, state);
}
