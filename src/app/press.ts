// One key press: a pure step from state to state.
import { layoutOf } from './derive.ts';
import { endOfRule, keyForMore, keyHintedAt } from './footer.ts';
import { printedKeys } from './keys/binding.ts';
import { bindingOf, modeOf } from './keys/bindings.ts';
import type { Key } from './keys/key.ts';
import { click, wheel } from './keys/mouse.ts';
import { openHelp } from './overlays/help.ts';
import { settle } from './settle.ts';
import { typeText } from './prompts/typing.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

export function press(world: World, state: State, pressed: Key): State {
  const key = hintedKey(world, state, pressed);
  const fresh = state.notice === null ? state : { ...state, notice: null };
  const next = settle(world, react(world, fresh, key));
  return didNothing(fresh, next, key) ? { ...next, notice: idleNotice(world, state, key) } : next;
}

/** A click on a hint is the key, as is one on how much more there is. */
function hintedKey(world: World, state: State, key: Key): Key {
  if (key.name !== 'click' || key.at === undefined) return key;
  const { x, y } = key.at;
  const { hints, detail, arrangement } = layoutOf(world, state);
  if (y === hints?.top) return named(keyHintedAt(world, state, x), key);
  const isRule = arrangement === 'stacked' && y + 1 === detail?.top;
  const isOnMore = isRule && x >= world.size.columns - endOfRule(world, state).length;
  const isList = state.overlays.length === 0 && state.focus === 'list';
  return isOnMore && isList ? named(keyForMore(world, state), key) : key;
}

const named = (name: string | null, pressed: Key): Key => (name === null ? pressed : { name });

/** Whatever moves to another place leaves what was chosen under the results. */
function leaveFacets(before: State, after: State): State {
  const isElsewhere = (['cursor', 'filter', 'view', 'focus', 'zoom', 'overlays'] as const).some(
    (field) => before[field] !== after[field],
  );
  return after.facetRow !== null && isElsewhere ? { ...after, facetRow: null } : after;
}

/**
 * Whether a key did nothing, which a notice then says. While something is typed the caret shows it, and a date has its
 * reason below.
 */
function didNothing(before: State, after: State, { name, at }: Key): boolean {
  if (at !== undefined || name === 'paste') return false;
  const mode = modeOf(before);
  if (mode === 'date' && name === 'enter') return false;
  if (bindingOf(mode, name)?.scopes.includes('field') === true) return false;
  const fields = Object.keys(after) as (keyof State)[];
  return fields.every((field) => isAlike(before[field], after[field]));
}

/** By value, since each move within an overlay makes a new one. */
function isAlike(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
  return before.every((one: object, at) => {
    const other: object = after[at];
    return Object.entries(one).every(([name, value]) => Object.is(value, Reflect.get(other, name)));
  });
}

/** Keys that lead in a direction: at the end the notice says so. For other keys it says that they do nothing here. */
const ways =
  /^(?:(?:shift\+)?(?:up|down|left|right|pageup|pagedown|home|end|space)|[hjklgGJK[\]+-]|ctrl\+[bdfnpu])$/;

function idleNotice(world: World, state: State, { name }: Key): string {
  const mode = modeOf(state);
  if (bindingOf(mode, name) === undefined)
    return `${printedKeys(keyText(name), world)} does nothing here${bindingOf(mode, '?')?.run === openHelp ? '; ? shows the keys' : ''}`;
  return ways.test(name) ? 'Nothing more that way' : `Nothing here for ${printedKeys(keyText(name), world)}`;
}

const keyNames: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  delete: 'Del',
};

/** `ctrl+o` as the help prints it: `Ctrl-O`. */
function keyText(name: string): string {
  const parts = name.split('+').filter(Boolean);
  const key = parts.pop() ?? '+';
  const shown = keyNames[key] ?? (parts.length > 0 || key.length > 1 ? capital(key) : key);
  return [...parts.map(capital), shown].join('-');
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function react(world: World, state: State, { name, text, at }: Key): State {
  if (at !== undefined) {
    return name === 'click' ? click(world, state, at) : wheel(world, state, name === 'wheelup' ? -1 : 1, at);
  }
  const bound = bindingOf(modeOf(state), name);
  if (bound !== undefined) return leaveFacets(state, bound.run(world, state));
  return text === undefined ? state : typeText(text)(world, state);
}
