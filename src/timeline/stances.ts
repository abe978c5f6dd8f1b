// What a claimant does with a claim, in words that fit one claimant and several: "two ferrymen blamed".
import type { Claim } from '../dataset/model.ts';

const words: Readonly<Record<string, string>> = {
  'claims-responsibility': 'claimed responsibility',
  denies: 'denied',
  blames: 'blamed',
  confirms: 'confirmed',
  reports: 'reported',
  announces: 'announced',
  threatens: 'threatened',
  disputes: 'disputed',
};

/** After the claimant's name; a stance of the file's own is no sentence with it, whatever its form. */
export function stanceWords({ stance }: Pick<Claim, 'stance'>): string {
  if (stance === undefined) return 'said';
  return Object.hasOwn(words, stance) ? (words[stance] ?? stance) : `(${stance.replaceAll('-', ' ')})`;
}
