import { expect, test } from 'vitest';
import { stanceWords } from '../../src/dataset/stance.ts';

test.each([
  ['claims-responsibility', 'claimed responsibility'],
  ['denies', 'denied'],
  ['blames', 'blamed'],
  ['confirms', 'confirmed'],
  ['reports', 'reported'],
  ['announces', 'announced'],
  ['threatens', 'threatened'],
  ['disputes', 'disputed'],
  // Of any form, so no sentence is made with it.
  ['half-admits', '(half admits)'],
  ['constructor', '(constructor)'],
  [undefined, 'said'],
])('the stance %s is said alike of one and of several: %s', (stance, words) => {
  expect(stanceWords(stance === undefined ? {} : { stance })).toBe(words);
});
