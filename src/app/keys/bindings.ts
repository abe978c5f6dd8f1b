// Looks up what a key does in a mode, and which keys are hinted at, in the key table.
import { topOverlay, type State } from '../state.ts';
import type { Overlay } from '../overlays/state.ts';
import { overlayKinds, sections, views } from '../tables.ts';
import { previewKeys } from './browse.ts';
import { printedKeys, type Binding, type Hint, type Mode, type Scope } from './binding.ts';
import type { World } from '../world.ts';
import type { Key } from './key.ts';

export function modeOf(state: Pick<State, 'overlays' | 'prompt' | 'focus' | 'view'>): Mode {
  const { prompt, focus, view } = state;
  return topOverlay(state)?.type ?? prompt?.type ?? (focus === 'detail' ? 'detail' : view);
}

export const bindings: readonly Binding[] = sections.flatMap((section) => section.bindings);

/** From the narrowest to the widest. */
function scopesOf(mode: Mode): Scope[] {
  if (mode in views) return [mode, 'view', 'browse', 'any'];
  if (mode === 'detail') return [mode, 'browse', 'any'];
  const isPage = mode in overlayKinds && overlayKinds[mode as Overlay['type']].field === undefined;
  return [mode, isPage ? 'page' : 'field', 'any'];
}

const tables = new Map<Mode, ReadonlyMap<string, Binding>>();

/** Made when first asked for. */
function tableOf(mode: Mode): ReadonlyMap<string, Binding> {
  const made = tables.get(mode);
  if (made !== undefined) return made;
  const table = new Map<string, Binding>();
  for (const scope of scopesOf(mode))
    for (const binding of bindings)
      if (binding.scopes.includes(scope))
        for (const key of binding.keys) if (!table.has(key)) table.set(key, binding);
  tables.set(mode, table);
  return table;
}

/** The binding of a key in a mode. */
export function bindingOf(mode: Mode, key: string): Binding | undefined {
  return tableOf(mode).get(key);
}

/** Whether a key works while only a preview of the data is loaded. */
export function worksOnPreview(state: State, { name }: Key): boolean {
  const binding = bindingOf(modeOf(state), name);
  return binding !== undefined && previewKeys.has(binding);
}

export interface KeyHint {
  readonly key: string;
  /** As `Key` has it: of several the first. */
  readonly name: string;
  readonly hint: string;
}

/** Hints of a higher rank give way first; `?`, which leads to all keys, has a place of its own. */
function rankOf({ hint, keys, scopes }: Binding, mode: Mode): number {
  if (keys.includes('?')) return 4;
  if (keys.includes('escape') && typeof hint === 'function' && mode in views) return 0;
  // What a view alone has comes before what all of them have, as does the brief while there is one.
  const isOwn = scopes.length === 1 && scopes[0] === mode;
  if (mode in views && (isOwn || keys.includes('b'))) return 1;
  const isWayOn = ['down', 'enter', 'tab', 'right', 'escape'].some((key) => keys.includes(key));
  return typeof hint === 'function' && !isWayOn ? 3 : 2;
}

function hintWords(hint: Hint, world: World, state: State): string | null {
  if (typeof hint === 'string') return hint;
  if (typeof hint === 'function') return hint(world, state);
  return hint.isOf(world, state) ? hint.words : null;
}

/** The keys to hint at, in their order: the first of those that are printed, and what it does. */
export function hintsOf(world: World, state: State): KeyHint[] {
  const mode = modeOf(state);
  const active = new Set(tableOf(mode).values());
  const ranked = bindings.flatMap((binding) => {
    const { show, hint } = binding;
    if (hint === undefined || !active.has(binding)) return [];
    const words = hintWords(hint, world, state);
    if (words === null) return [];
    const [key = show] = show.split(' · ');
    return [{ rank: rankOf(binding, mode), key, name: binding.keys[0] ?? '', hint: words }];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ key, name, hint }) => ({ key: printedKeys(key, world), name, hint }));
}
