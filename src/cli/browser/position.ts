// Where the reader was in each dataset.
import { placeFrom, type Place } from '../../app/place.ts';
import { loadState, saveState, stateFile } from './saved-state.ts';

export const positionsFile = (env: NodeJS.ProcessEnv): string | null => stateFile(env, 'places.json');

/** Where the reader was in the dataset of that name. */
export const loadPlace = (file: string, dataset: string): Place => placeFrom(loadState(file, dataset));

export function savePlace(file: string, dataset: string, place: Place): void {
  saveState(file, dataset, place);
}
