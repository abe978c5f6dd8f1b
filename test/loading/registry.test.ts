import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug } from '../../src/loading/registry.ts';

test.each([
  ['2020-01-03 US drone strike kills Soleimani', '2020-01-03-us-drone-strike-kills-soleimani'],
  ['https://www.example.org/2020/01/Story_(1)', 'example-org-2020-01-story-1'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  [`${'a'.repeat(58)} bc`, `${'a'.repeat(58)}-b`],
  ['  – Café «Ağrı» ', 'cafe-agrı'],
  ['قاسم سليماني', 'قاسم-سليماني'],
  ['!?', ''],
])('%s is called %s', (text, id) => {
  expect(slug(text)).toBe(id);
});

test('letters of another script further on change nothing of what stands before', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', '-', '!', '\n'), maxLength: 80 });
  fc.assert(
    fc.property(plain, (text) => {
      const rest = `${'x'.repeat(61)}я`;
      expect(slug(`${text} ${rest}`)).toBe(slug(`${text} ${'x'.repeat(61)}`));
    }),
  );
});
