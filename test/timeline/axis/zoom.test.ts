import { expect, test } from 'vitest';
import { levels, zoomBy, zooms } from '../../../src/timeline/axis/zoom.ts';

test.each([
  ['years', 1, 'months'],
  ['months', 1, 'days'],
  ['days', 1, 'days'],
  ['days', -1, 'months'],
  ['months', -1, 'years'],
  ['years', -1, 'years'],
] as const)('from %s by %i to %s', (from, step, to) => {
  expect(zoomBy(from, step)).toBe(to);
});

test('each level shows what the wider one does, and more', () => {
  const shown = zooms.map((zoom) => [...levels[zoom].shows]);
  expect(shown).toEqual([['major'], ['major', 'normal'], ['major', 'normal', 'minor']]);
});
