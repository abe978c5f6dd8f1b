// Keys by name, and what comes of pressing them.
import { typed, type Key } from '../../src/app/keys/key.ts';
import { press } from '../../src/app/press.ts';
import { topOverlay, type State } from '../../src/app/state.ts';
import type { Overlay, OverlayOf } from '../../src/app/overlays/state.ts';
import type { World } from '../../src/app/world.ts';
import { splitGraphemes } from '../../src/timeline/lines/text.ts';

/**
 * `j / r a i d enter`: names of keys between blanks, as `Key` has them. A name of one grapheme types itself, and so
 * does `space`; what stands in `‹›` is typed letter by letter: `/ ‹dock union› enter`.
 */
export function keys(names: string): Key[] {
  return (names.match(/‹[^›]*›|\S+/gu) ?? []).flatMap((name) =>
    name.startsWith('‹') ? splitGraphemes(name.slice(1, -1)).map(typed) : [keyNamed(name)],
  );
}

function keyNamed(name: string): Key {
  if (name === 'space') return typed(' ');
  return splitGraphemes(name).length === 1 ? typed(name) : { name };
}

export const pasted = (text: string): Key => ({ name: 'paste', text });

/** The state after the keys; effects add up over them. */
export function play(world: World, state: State, pressed: string | readonly Key[]): State {
  const list = typeof pressed === 'string' ? keys(pressed) : pressed;
  return list.reduce((from, key) => press(world, from, key), state);
}

/** What lies on top, where it is of that type. */
export function onTop<Type extends Overlay['type']>(state: State, type: Type): OverlayOf<Type> | null {
  const overlay = topOverlay(state);
  return overlay?.type === type ? (overlay as OverlayOf<Type>) : null;
}
