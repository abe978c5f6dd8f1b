// Where the reader was in each dataset.
import { keep, load, stateFile } from './kept.ts';

export const positionsFile = (env: NodeJS.ProcessEnv): string | null => stateFile(env, 'places.json');

/** The id of the event that the reader was at in the dataset of that name. */
export function loadPosition(file: string, dataset: string): string | null {
  const event = load(file, dataset);
  return typeof event === 'string' ? event : null;
}

export function savePosition(file: string, dataset: string, event: string): void {
  keep(file, dataset, event);
}
