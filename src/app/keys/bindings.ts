// What a key does in a mode, and what is said about keys: all from the key table.
import type { Binding, Mode } from './binding.ts';
import { sections, type Section } from './key-table.ts';
import type { Key } from './key.ts';
import { atAGlance } from './browse.ts';
import type { State } from '../state.ts';

export function modeOf({ overlay, prompt, focus }: Pick<State, 'overlay' | 'prompt' | 'focus'>): Mode {
  if (overlay !== null) return overlay.type;
  return prompt?.type ?? focus;
}

export const bindings: readonly Binding[] = sections.flatMap((section) => section.bindings);

export interface HelpRow {
  readonly keys: string;
  readonly help: string;
}

/** The rows of a section as the help and the README print them, each once. */
export function helpRows(section: Section): HelpRow[] {
  const rows = new Map<string, HelpRow>();
  for (const { show, help } of section.bindings) rows.set(`${show}\n${help}`, { keys: show, help });
  return [...rows.values()];
}

const byMode = new Map<Mode, Map<string, Binding>>();
for (const binding of bindings) {
  for (const mode of binding.modes) {
    const table = byMode.get(mode) ?? new Map<string, Binding>();
    byMode.set(mode, table);
    for (const key of binding.keys) if (!table.has(key)) table.set(key, binding);
  }
}

/** What a key does in a mode. */
export function bindingOf(mode: Mode, key: string): Binding | undefined {
  return byMode.get(mode)?.get(key);
}

/** Whether a key does with what a glance at large files gives. */
export function doesAtAGlance(state: State, { name }: Key): boolean {
  const binding = bindingOf(modeOf(state), name);
  return binding !== undefined && atAGlance.has(binding);
}

export interface Hint {
  readonly key: string;
  readonly hint: string;
}

/** The keys to hint at in a mode: the first of those that are printed, and what it does. */
export function hintsOf(mode: Mode): Hint[] {
  return bindings
    .filter(({ modes, hint }) => hint !== undefined && modes.includes(mode))
    .map(({ show, hint }) => ({ key: show.split(' · ')[0] ?? show, hint: hint ?? '' }));
}
