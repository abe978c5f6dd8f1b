import { styledCharsFromTokens, tokenize, type StyledChar } from '@alcalzone/ansi-tokenize';
import { build, type Plugin } from 'esbuild';
import * as fc from 'fast-check';
import xterm from '@xterm/headless';
import { beforeAll, describe, expect, test } from 'vitest';
import { inkPatches } from '../tools/ink-patches.mjs';

type Transformer = (text: string, row: number) => string;
interface Output {
  write(x: number, y: number, text: string, options: { transformers: readonly Transformer[] }): void;
  get(): { readonly output: string; readonly height: number };
}
interface Parts {
  readonly Output: new (size: { width: number; height: number }) => Output;
  readonly lineUpdate: (previous: string, next: string, columns: number) => string;
}

async function partsOf(plugins: Plugin[]): Promise<Parts> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { default as Output } from './node_modules/ink/build/output.js';
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

const word = fc.constantFrom('raid', '─ 2020', 'é', '≠', '東京', 'قاسم', 'a\u0301', '👨‍👩‍👧', ' ', 'x  ');
const styled = fc
  .tuple(fc.constantFrom(['', ''], ['\u001b[1m', '\u001b[22m'], ['\u001b[1;32m', '\u001b[22;39m']), word)
  .map(([[on, off], text]) => `${on}${text}${off}`);
const line = fc.array(styled, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

/** Cells that are free at the left of the rows, for what is drawn there. */
const free = 40;
const row = fc.oneof(
  line,
  fc.constant(''),
  line.map((text) => ' '.repeat(free) + text),
);
const rows = fc.array(row, { minLength: 5, maxLength: 5 });

function drawing({ Output }: Parts, of: readonly string[]): Output {
  const output = new Output({ width: 80, height: of.length });
  output.write(0, 0, of.map(() => '.').join('\n'), { transformers: [(_, at) => of[at] ?? ''] });
  return output;
}

describe('Ink as it is changed for the bundle', () => {
  test('puts the rows of the screen on it as Ink itself does', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const [theirs, ours] = [original, patched].map((parts) => drawing(parts, of).get());
        expect(cells(ours?.output ?? '')).toEqual(cells(theirs?.output ?? ''));
        expect(ours?.height).toBe(theirs?.height);
      }),
      { numRuns: 500 },
    );
  });

  test('and what is drawn where they are blank', () => {
    const blank = fc.array(
      line.map((text) => ' '.repeat(free) + text),
      { minLength: 5, maxLength: 5 },
    );
    const places = fc.uniqueArray(
      fc.record({ x: fc.integer({ min: 0, max: 4 }), y: fc.integer({ min: 0, max: 4 }), text: line }),
      { selector: ({ y }) => y, maxLength: 5 },
    );
    fc.assert(
      fc.property(blank, places, (of, list) => {
        const [theirs, ours] = [original, patched].map((parts) => {
          const output = drawing(parts, of);
          for (const { x, y, text } of list) output.write(x, y, text, { transformers: [] });
          return output.get().output;
        });
        expect(cells((ours ?? '').replaceAll(/\u001b\[\d+G/g, ''))).toEqual(cells(theirs ?? ''));
      }),
      { numRuns: 500 },
    );
  });

  /** What a terminal shows of a row after some writes, each cell with its styles. */
  async function shown(...writes: readonly string[]): Promise<string[]> {
    const terminal = new xterm.Terminal({ cols: 300, rows: 1, allowProposedApi: true });
    for (const written of writes) await new Promise<void>((resolve) => terminal.write(written, resolve));
    const row = terminal.buffer.active.getLine(0);
    return Array.from({ length: 300 }, (_, column) => {
      const cell = row?.getCell(column);
      const chars = cell?.getChars() || ' ';
      return chars === ' ' ? chars : `${chars} ${cell?.isBold()} ${cell?.getFgColor()}`;
    });
  }

  test('redraws of a line what changed, and what is on the screen then is the line', async () => {
    const short = fc.tuple(line, line, line).filter((lines) => lines.every((one) => one.length < 90));
    await fc.assert(
      fc.asyncProperty(short, fc.nat(30), async ([start, before, after], beside) => {
        // The second pane stands in its column.
        const column = `\u001b[${beside + 150}G`;
        const [previous, next] = [start + before, start + after].map((left) => left + column + start);
        const update = patched.lineUpdate(previous ?? '', next ?? '', 300);
        expect(await shown(previous ?? '', update)).toEqual(await shown(next ?? ''));
      }),
      { numRuns: 100 },
    );
  });

  test('writes of a line of narrow letters only the cells between the first change and the last', () => {
    const row = (sign: string): string => `\u001b[2m····\u001b[22m${sign}\u001b[2m·····│···\u001b[22m end`;
    expect(patched.lineUpdate(row('▲'), row('\u001b[1m▼\u001b[22m'), 80)).toBe(
      '\u001b[5G\u001b[1m▼\u001b[22m',
    );
    expect(patched.lineUpdate('', '\u001b[1mtwo words\u001b[22m  one', 80)).toBe(
      '\u001b[1G\u001b[1mtwo words  \u001b[22mone',
    );
    expect(patched.lineUpdate('abc', 'a', 80)).toBe('\u001b[2G\u001b[K');
    expect(patched.lineUpdate('a   b', 'a', 80)).toBe('\u001b[2G\u001b[K');
  });
});
