// The first frame is written without Ink, which then draws it again: both must be the same bytes, for Ink as it is bundled.
import { build } from 'esbuild';
import xterm from '@xterm/headless';
import * as fc from 'fast-check';
import { Console } from 'node:console';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type * as stateModule from '../../src/app/state.ts';
import type * as storeModule from '../../src/app/store.ts';
import type * as worldModule from '../../src/app/world.ts';
import type * as inkModule from '../../src/cli/browser/ink.tsx';
import type { Terminal } from '../../src/cli/terminal/terminal.ts';
import type { Size } from '../../src/timeline/lines/layout.ts';
import type * as frameModule from '../../src/view/first-frame.ts';
import { bundled } from '../helpers/bundled.ts';
import { asciiLook, colorLook, plainLook } from '../helpers/frame.tsx';
import { harbour, today, usual } from '../helpers/harbour.ts';
import { hostileDataset, oddDataset } from '../helpers/hostile-datasets.ts';
import { anySize } from '../helpers/random.ts';
import { inkPatches } from '../tools/ink-patches.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parts = [
  'app/state.ts',
  'app/store.ts',
  'app/world.ts',
  'cli/browser/ink.tsx',
  'view/first-frame.ts',
] as const;

type Program = typeof stateModule &
  typeof storeModule &
  typeof worldModule &
  typeof inkModule &
  typeof frameModule;

let program: Program;
beforeAll(async () => {
  // Ink makes a console of its own; the one of the tests can't.
  Object.assign(console, { Console });
  const { outputFiles } = await build({
    stdin: { contents: parts.map((path) => `export * from './src/${path}';`).join('\n'), resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    mainFields: ['module', 'main'],
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { 'react-devtools-core': fileURLToPath(new URL('../tools/no-devtools.mjs', import.meta.url)) },
    banner: { js: "const require=process.getBuiltinModule('module').createRequire('file:///');" },
    plugins: [inkPatches],
  });
  const text = outputFiles[0]?.text ?? '';
  program = (await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)) as Program;
});

const opening = '\u001b[H';

function fakeTerminal(size: Size): { readonly terminal: Terminal; readonly written: () => string } {
  let written = '';
  const out = Object.assign(new EventEmitter(), {
    ...size,
    isTTY: true,
    write: (text: string) => {
      if (!program.isFrame(written)) written += text;
      return true;
    },
  });
  const keys = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => keys,
    ref: () => keys,
    unref: () => keys,
  });
  const terminal = { out, opening, drawnBy: () => undefined, keys: () => keys };
  return { terminal: terminal as unknown as Terminal, written: () => written };
}

test('at any size, in any look, for any query, zoom and data', () => {
  const worlds = [harbour, bundled, oddDataset, hostileDataset].map((dataset) =>
    program.createWorld({ dataset, today, size: usual }),
  );
  fc.assert(
    fc.property(
      anySize,
      fc.constantFrom(...worlds),
      fc.constantFrom(plainLook, asciiLook, colorLook),
      fc.record({
        filter: fc.constantFrom('', 'rockets', 'who:"Dock Union"', 'nothing is so'),
        zoom: fc.constantFrom('years', 'months', 'days'),
        pane: fc.constantFrom('auto', 'right', 'below', 'hidden'),
        notice: fc.constantFrom(null, '3 problems: timeline check tells them'),
      }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (size, made, look, begun, at) => {
        const world = { ...made, size };
        const { events } = world.dataset;
        const cursor = events[Math.floor(at * events.length)]?.id ?? null;
        const state = { ...program.initialState({ cursor }), ...begun };
        const store = program.createStore(world, state, () => undefined);
        const { terminal, written } = fakeTerminal(size);
        program.drawByInk(store, terminal, look).unmount();
        expect(written()).toBe(program.firstFrame(store.get(), look, opening));
      },
    ),
    { numRuns: 200 },
  );
});

/** What the terminal shows, without the blanks at the end of a row. */
const shown = ({ buffer, rows }: xterm.Terminal): string[] =>
  Array.from(
    { length: rows },
    (_, row) => buffer.active.getLine(row)?.translateToString(true).trimEnd() ?? '',
  );

test('frames drawn for sizes that are gone leave nothing on the screen', async () => {
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await new Promise((next) => setTimeout(next, 1));
  };
  const step = fc.record({
    size: anySize,
    isTold: fc.boolean(),
    key: fc.constantFrom('down', 'up', 'enter'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), anySize, async (steps, last) => {
      const size = { columns: 120, rows: 40 };
      const screen = screenOf(size);
      const { terminal } = fakeTerminal(size);
      const out = Object.assign(terminal.out, { write: (text: string) => (screen.write(text), true) });
      const world = program.createWorld({ dataset: harbour, today, size });
      const store = program.createStore(world, program.initialState({ cursor: null }), () => undefined);
      const ink = program.drawByInk(store, terminal, plainLook);
      const resize = (to: Size, isTold: boolean): void => {
        // The terminal has another size before the program is told.
        screen.resize(to.columns, to.rows);
        if (!isTold) return;
        Object.assign(out, to);
        store.resize(to);
        out.emit('resize');
      };
      await settled();
      for (const { size: to, isTold, key } of steps) {
        resize(to, isTold);
        store.press([{ name: key }]);
        await settled();
      }
      resize(last, true);
      const fresh = screenOf(last);
      const frame = program.firstFrame(store.get(), plainLook, opening);
      await new Promise<void>((done) => fresh.write(frame, done));
      await expect.poll(() => shown(screen)).toEqual(shown(fresh));
      ink.unmount();
    }),
    { numRuns: 60 },
  );
});

const screenOf = ({ columns: cols, rows }: Size): xterm.Terminal =>
  new xterm.Terminal({ cols, rows, convertEol: true, allowProposedApi: true });
