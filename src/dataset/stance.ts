// Stances of claims. The vocabulary is open: data may have others.
import type { Claim } from './model.ts';
import { spaced } from './names.ts';

export const stances = [
  'claims-responsibility',
  'denies',
  'blames',
  'confirms',
  'reports',
  'announces',
  'threatens',
  'disputes',
] as const;

/** In words that fit one claimant and several: "two ferrymen blamed". */
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
  return Object.hasOwn(words, stance) ? (words[stance] ?? stance) : `(${spaced(stance)})`;
}
