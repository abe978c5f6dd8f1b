import { describe, expect, test } from 'vitest';
import { isContested, isDenial } from '../../src/dataset/dispute.ts';

describe('the list marks accounts that differ on', () => {
  test.each([
    [['culprit'], true],
    [['who did it'], true],
    [['whether it happened'], true],
    [['cause'], true],
    [['toll'], true],
    [['Death Toll'], true],
    [['date', 'casualties'], true],
    [['date'], false],
    [['count', 'motive', 'circumstances'], false],
    [['untold tolls'], false],
    [[], false],
  ])('%j: %s', (disputed, expected) => {
    expect(isContested({ disputed })).toBe(expected);
  });
});

describe('a claim contradicts somebody where its stance is', () => {
  test.each([
    ['denies', true],
    ['disputes', true],
    ['blames', false],
    ['reports', false],
    ['Denies', false],
  ])('%s: %s', (stance, expected) => {
    expect(isDenial({ stance })).toBe(expected);
  });

  test('no stance is no denial', () => {
    expect(isDenial({})).toBe(false);
  });
});
