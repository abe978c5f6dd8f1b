// Names of the records that an event refers to, as they are shown.
import { edtfShort } from '../dates/words/words.ts';
import type { Claimant, Dataset, Place, Source } from './model.ts';

/** A word of a vocabulary as it is shown: `rocket-attack` → rocket attack. */
export const spaced = (word: string): string => word.replaceAll('-', ' ');

export function claimantName({ actors }: Pick<Dataset, 'actors'>, by: Claimant | undefined): string {
  if (by === undefined) return 'unnamed';
  if ('actor' in by) return actors.get(by.actor)?.name ?? by.actor;
  return 'outlet' in by ? by.outlet : by.unnamed;
}

/** The ids of the place and of all that contain it, from the inside out. */
export function* placeAndContainers({ places }: Pick<Dataset, 'places'>, id: string): Generator<string> {
  const seen = new Set<string>();
  for (let place: string | undefined = id; place !== undefined && !seen.has(place);) {
    seen.add(place);
    yield place;
    place = places.get(place)?.within;
  }
}

/** Their records. */
export function placeChain({ places }: Pick<Dataset, 'places'>, id: string): Place[] {
  const chain: Place[] = [];
  for (let place = places.get(id); place !== undefined && !chain.includes(place);) {
    chain.push(place);
    place = place.within === undefined ? undefined : places.get(place.within);
  }
  return chain;
}

/** "Green Zone, Baghdad, Iraq" */
export function placeWords(dataset: Pick<Dataset, 'places'>, id: string): string {
  const names = placeChain(dataset, id).map(({ name }) => name);
  return names.join(', ') || id;
}

/** "The Washington Post (AP) · 29 Nov 2020 · Title"; empty where only the address is known. */
export function sourceWords({ publisher, agency, published, title }: Source): string {
  const name = [publisher, agency === undefined || agency === publisher ? undefined : `(${agency})`];
  const date = published === undefined ? undefined : edtfShort(published);
  return [name.filter(Boolean).join(' '), date, title].filter(Boolean).join(' · ');
}
