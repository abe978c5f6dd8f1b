import { expect, test } from 'vitest';
import { westernDigits } from '../../src/text/western-digits.ts';

test('digits of other scripts are read as 0–9, and nothing else changes', () => {
  expect(westernDigits('٠٩ ۰۹ ०९ ০৯ ๐๙ ０９ a9')).toBe('09 09 09 09 09 09 a9');
});
