// Tracks the terminal modes that differ from a shell's, whoever switched them.

interface Modes {
  /** Notes the modes that a text switches (DECSET, DECRST). */
  readonly note: (text: string) => void;
  /** The sequences that switch everything back, the latest first; the next call has nothing left to do. */
  readonly restore: () => string;
}

const switches = /\u001b\[\?([\d;]+)([hl])/g;

/** On in every shell: wrapping at the edge, the cursor. */
const usuallyOn: ReadonlySet<string> = new Set(['7', '25']);

export function createModes(): Modes {
  const changed = new Set<string>();
  return {
    note: (text) => {
      for (const [, modes = '', end] of text.matchAll(switches)) {
        for (const mode of modes.split(';')) {
          changed.delete(mode);
          if ((end === 'h') !== usuallyOn.has(mode)) changed.add(mode);
        }
      }
    },
    restore: () => {
      const sequences = [...changed].map((mode) => `\u001b[?${mode}${usuallyOn.has(mode) ? 'h' : 'l'}`);
      changed.clear();
      return sequences.toReversed().join('');
    },
  };
}
