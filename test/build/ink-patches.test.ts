import { styledCharsFromTokens, tokenize, type StyledChar } from '@alcalzone/ansi-tokenize';
import { build, type Plugin } from 'esbuild';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { inkPatches } from '../tools/ink-patches.mjs';

interface Output {
  write(x: number, y: number, text: string, options: { transformers: readonly [] }): void;
  get(): { readonly output: string; readonly height: number };
}
interface Parts {
  readonly Output: new (size: { width: number; height: number }) => Output;
  readonly sanitize: (text: string) => string;
  readonly lineUpdate: (previous: string, next: string, columns: number) => string;
}

async function partsOf(plugins: Plugin[]): Promise<Parts> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { default as Output } from './node_modules/ink/build/output.js';
        export { default as sanitize } from './node_modules/ink/build/sanitize-ansi.js';
        export { default as lineUpdate } from './node_modules/ink/build/line-update.js';
      `,
      resolveDir: new URL('../..', import.meta.url).pathname,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins,
  });
  const text = outputFiles[0]?.text ?? '';
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)) as Parts;
}

let original: Parts;
let patched: Parts;
beforeAll(async () => {
  [original, patched] = await Promise.all([partsOf([]), partsOf([inkPatches])]);
});

/** What the terminal shows: each cell with its styles in force. */
function cells(output: string): string[][] {
  return output.split('\n').map((line) =>
    styledCharsFromTokens(tokenize(line))
      .map(({ value, styles }: StyledChar) => `${value} ${styles.map(({ code }) => code).join('')}`)
      .join('\n')
      .trimEnd()
      .split('\n'),
  );
}

const word = fc.constantFrom(
  'raid',
  '─ 2020',
  'é',
  '≠',
  '東京',
  'قاسم',
  'a\u0301',
  '👨‍👩‍👧',
  ' ',
  '\u200e',
  'x  ',
);
const styled = fc
  .tuple(fc.constantFrom(['', ''], ['\u001b[1m', '\u001b[22m'], ['\u001b[1;32m', '\u001b[22;39m']), word)
  .map(([[on, off], text]) => `${on}${text}${off}`);
const line = fc.array(styled, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const writes = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 30 }), y: fc.integer({ min: 0, max: 4 }), text: line }),
  { maxLength: 8 },
);

describe('Ink as it is changed for the bundle', () => {
  test('puts on the screen what Ink itself puts there', () => {
    fc.assert(
      fc.property(writes, (list) => {
        const shown = [original, patched].map(({ Output }) => {
          const output = new Output({ width: 60, height: 5 });
          for (const { x, y, text } of list) output.write(x, y, text, { transformers: [] });
          return output.get();
        });
        const placed = shown[1]?.output.replaceAll(/\u001b\[\d+G/g, '') ?? '';
        expect(cells(placed)).toEqual(cells(shown[0]?.output ?? ''));
        expect(shown[1]?.height).toBe(shown[0]?.height);
      }),
      { numRuns: 500 },
    );
  });

  test('takes the same out of texts', () => {
    const hostile = fc.array(
      fc.oneof(
        line,
        fc.constantFrom('\u001b[2J', '\u009b1m', '\u001b]0;t\u0007', '\r', '\u0007', '\u001b', '\u0301'),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        expect(patched.sanitize(parts.join(''))).toBe(original.sanitize(parts.join('')));
      }),
      { numRuns: 500 },
    );
  });

  test('redraws the same part of a line', () => {
    fc.assert(
      fc.property(line, line, line, (start, before, after) => {
        const [previous, next] = [start + before, start + after];
        expect(patched.lineUpdate(previous, next, 80)).toBe(original.lineUpdate(previous, next, 80));
      }),
      { numRuns: 500 },
    );
  });
});
