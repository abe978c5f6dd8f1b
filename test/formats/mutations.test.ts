// Files of other formats with bytes changed at random: nothing is thrown, what can't be used says so in a line, and no run
// of letters, however long, makes reading endless.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opened, told } from '../helpers/importing.ts';
import { unlistedInText } from '../helpers/escapes.ts';
import { samples } from '../helpers/samples.ts';
import { workbook } from '../helpers/workbook.ts';

const rows = [
  ['Date', 'Title'],
  [{ date: 43_832 }, 'First'],
  ['2020-02-30', 'Second'],
];
const files: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(
    Object.entries(samples).map(([name, text]) => [name, new TextEncoder().encode(text)] as const),
  ),
  'book.xlsx': workbook({ Events: rows, Other: [['x']] }),
};

const place = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.record({
  at: place,
  length: fc.oneof(fc.nat(12), fc.nat(400)),
  to: place,
  byte: fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('\0\t\n\r\u001b"\',:;<>[]{}-'))),
  how: fc.constantFrom('set', 'cut', 'copy', 'fill'),
});
type Change = typeof change extends fc.Arbitrary<infer Made> ? Made : never;

function changed(bytes: Uint8Array, { at, length, to, byte, how }: Change): Uint8Array {
  const [from, target] = [at, to].map((part) => Math.floor(part * bytes.length)) as [number, number];
  const some = bytes.subarray(from, from + length);
  const insert = (what: Uint8Array): Uint8Array =>
    Buffer.concat([bytes.subarray(0, target), what, bytes.subarray(target)]);
  if (how === 'cut') return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  if (how === 'copy') return insert(some);
  if (how === 'fill') return insert(Buffer.alloc(length, byte));
  const copy = Uint8Array.from(bytes);
  if (from < copy.length) copy[from] = byte;
  return copy;
}

/** Milliseconds of computing; what grows with the square of 100,000 letters takes many times that. */
const most = 8_000;

describe.each(Object.entries(files))('%s', (name, bytes) => {
  test('is read, or refused in lines of text, whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const loaded = await opened(changes.reduce(changed, bytes), name);
        const lines = [...told(loaded), ...(loaded.notes ?? [])];
        expect(lines.filter((line) => /[\r\n]/.test(line) || unlistedInText(line).length > 0)).toEqual([]);
        expect(loaded.dataset !== null || lines.length > 0).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('is read soon, however long a run of one letter stands in it', async () => {
    const places = ['\n', ' ', ',', '-', 'a'].map(
      (letter, nth) => [letter, nth % 2 === 0 ? 0.35 : 0.8] as const,
    );
    for (const [letter, part] of places) {
      const at = Math.floor(bytes.length * part);
      const run = Buffer.alloc(100_000, letter);
      const before = process.cpuUsage().user;
      await opened(Buffer.concat([bytes.subarray(0, at), run, bytes.subarray(at)]), name);
      expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(most);
    }
  });
});
