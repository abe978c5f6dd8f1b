// The marks and notes of each dataset.
import type { State } from '../../app/state.ts';
import { loadState, saveState, stateFile } from './saved-state.ts';

export type Marks = Pick<State, 'marks' | 'notes'>;

export const marksFile = (env: NodeJS.ProcessEnv): string | null => stateFile(env, 'marks.json');

export function loadMarks(file: string, dataset: string): Marks {
  const { marks, notes } = (loadState(file, dataset) ?? {}) as Record<string, unknown>;
  const isText = (value: unknown): value is string => typeof value === 'string';
  const listed = typeof notes === 'object' && notes !== null ? Object.entries(notes) : [];
  return {
    marks: Array.isArray(marks) ? [...new Set(marks.filter(isText))] : [],
    // fromEntries defines its properties, so that an id `__proto__` is an id like any other.
    notes: Object.fromEntries(listed.filter((entry): entry is [string, string] => isText(entry[1]))),
  };
}

export function saveMarks(file: string, dataset: string, { marks, notes }: Marks): void {
  saveState(file, dataset, { marks, notes });
}
