// The layout of src/: which room may import which others, and what of the world outside. Types count too.
import { transformSync } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', 'src');

/** Each room with those that it may import, in the order of the flow. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  dates: ['text'],
  dataset: ['text', 'dates'],
  formats: ['text', 'dates', 'dataset'],
  loading: ['text', 'dates', 'dataset', 'formats'],
  names: ['text'],
  search: ['text', 'dates', 'dataset', 'names'],
  timeline: ['text', 'dates', 'dataset', 'names', 'search'],
  app: ['text', 'dates', 'dataset', 'names', 'search', 'timeline'],
  view: ['text', 'dates', 'dataset', 'names', 'search', 'timeline', 'app'],
  cli: ['text', 'dates', 'dataset', 'formats', 'names', 'loading', 'search', 'timeline', 'app', 'view'],
};

/** What only some rooms may import of packages. */
const outside: readonly (readonly [pattern: RegExp, rooms: readonly string[], why: string])[] = [
  [/^node:/, ['cli'], 'files, the clock and the process are arguments elsewhere'],
  [/^(react|ink)(-|$|\/)/, ['view', 'cli'], 'only view/ draws and cli/ runs it'],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const imports: readonly Import[] = files.flatMap((from) => {
  return [...textOf(from).matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map(([, to = '']) => ({
    from,
    to: to.startsWith('.') ? relative(root, join(root, dirname(from), to)) : to,
  }));
});

const roomOf = (file: string): string => file.split('/')[0] ?? '';
const isOwn = ({ to }: Import): boolean => /\.tsx?$/.test(to);

test('src/ holds the rooms of the table and nothing else', () => {
  expect(readdirSync(root).sort()).toEqual(Object.keys(rooms).sort());
});

test('a room imports only from those that stand before it', () => {
  const wrong = imports.filter(isOwn).filter(({ from, to }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    return room !== other && !rooms[room]?.includes(other);
  });
  expect(
    wrong.map(({ from, to }) => `${from} imports ${to}, but ${roomOf(from)}/ may not know ${roomOf(to)}/`),
  ).toEqual([]);
});

test('Node, React and Ink stay where they may be', () => {
  const wrong = outside.flatMap(([pattern, allowed, why]) =>
    imports
      .filter(({ from, to }) => pattern.test(to) && !allowed.includes(roomOf(from)))
      .map(({ from, to }) => `${from} imports ${to}: ${why}`),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself by way of others, not even their types', () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports.filter(isOwn)) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const other of next.get(file) ?? []) visit(other, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

/**
 * What of Node can write to a terminal, open one, or hand it to another program, and who may have it; of `process`, too. What
 * isn't listed nobody may have: text reaches the terminal by print/output.ts and the Terminal alone, which clean it.
 */
const fromNode: Readonly<Record<string, Readonly<Record<string, readonly string[] | 'all'>>>> = {
  ...Object.fromEntries(
    ['path', 'url', 'os', 'zlib', 'events', 'stream', 'string_decoder', 'timers/promises'].map(
      (name) => [`node:${name}`, { '*': 'all' }] as const,
    ),
  ),
  'node:fs': {
    ...Object.fromEntries(
      [
        ...[
          'closeSync',
          'constants',
          'createReadStream',
          'existsSync',
          'fstatSync',
          'lstatSync',
          'mkdirSync',
        ],
        ...[
          'read',
          'readFileSync',
          'readSync',
          'readdirSync',
          'realpathSync',
          'renameSync',
          'rmSync',
          'statSync',
        ],
      ].map((name) => [name, 'all'] as const),
    ),
    openSync: [
      ...['cli/data/bytes.ts', 'cli/data/data.ts', 'cli/memory/sizes.ts', 'cli/terminal/capabilities.ts'],
    ],
    writeFileSync: ['cli/browser/saved-state.ts', 'cli/browser/save.ts'],
    writeSync: ['cli/memory/messages.ts'],
  },
  'node:module': { default: ['cli/main.ts'] },
  'node:readline': { emitKeypressEvents: ['cli/browser/screen-reader.ts'] },
  'node:net': { Socket: ['cli/data/bytes.ts', 'cli/memory/messages.ts'] },
  'node:tty': {
    isatty: 'all',
    ReadStream: ['cli/terminal/capabilities.ts'],
    WriteStream: ['cli/memory/messages.ts'],
  },
  'node:child_process': {
    spawn: [
      ...['cli/browser/clipboard.ts', 'cli/browser/editor.ts', 'cli/browser/opener.ts'],
      'cli/memory/restart.ts',
    ],
  },
  'node:v8': {
    getHeapStatistics: 'all',
    setFlagsFromString: ['cli/browser/background.ts', 'cli/memory/heap.ts'],
  },
  'node:vm': { runInNewContext: ['cli/memory/heap.ts'] },
};

const ofProcess: Readonly<Record<string, readonly string[] | 'all'>> = {
  ...Object.fromEntries(
    [
      ...['argv', 'cwd', 'env', 'exit', 'kill', 'listeners', 'off', 'on', 'pid', 'platform', 'stdin'],
      'removeAllListeners',
    ].map((name) => [name, 'all'] as const),
  ),
  availableMemory: 'all',
  memoryUsage: 'all',
  execArgv: ['cli/memory/restart.ts'],
  execPath: ['cli/memory/restart.ts'],
  stdout: ['cli/print/output.ts', 'cli/terminal/rescue.ts', 'cli/terminal/terminal.ts'],
  stderr: ['cli/print/output.ts'],
};

/** By these one comes by everything else. */
const globals = ['process', 'console', 'globalThis', 'global', 'eval', 'Function', 'require'];

const mayHave = (allowed: readonly string[] | 'all' | undefined, file: string): boolean =>
  allowed === 'all' || allowed?.includes(file) === true;

/** What the file uses that it may not have. */
function forbidden(file: string, text: string): string[] {
  const members = Object.keys(ofProcess).filter((name) => mayHave(ofProcess[name], file));
  const { code } = transformSync(text, {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    // Only what is no name of the file's own is replaced: what may be used by a word of no meaning, the rest by one to be found.
    define: Object.fromEntries([
      ...globals.map((name) => [name, `FORBIDDEN_${name}`] as const),
      ...members.map((name) => [`process.${name}`, 'allowed'] as const),
    ]),
  });
  const used = code.match(/FORBIDDEN_\w+(?:\.\w+)?/g) ?? [];
  const statements = /^(?:import|export) ([\w$*{},\s]*?)(?: from )?"([^"]+)";$/gm;
  const imported = [...code.matchAll(statements)].flatMap(([, names = '', from = '']) =>
    (isBuiltin(from) ? namesIn(names) : [])
      .filter((name) => !mayHave(fromNode[from]?.[name] ?? fromNode[from]?.['*'], file))
      .map((name) => `${name} of ${from}`),
  );
  const late = [...code.matchAll(/import\((?!"\.{0,2}[\w@/.-]+"\)).*/g)].map(([it]) => it);
  return [...used.map((name) => name.replace('FORBIDDEN_', '')), ...imported, ...late];
}

/** `module, { a, b as c }` → default, a, b; of everything `* as fs`. */
function namesIn(clause: string): string[] {
  const [, first = '', braced] = /^([^{]*?),?\s*(?:\{(.*)\})?$/s.exec(clause) ?? [];
  const named = braced?.split(',').map((name) => name.trim().replace(/ as .*/, '')) ?? [];
  const whole = first === '' ? [] : [first.startsWith('*') ? 'everything' : 'default'];
  return [...whole, ...named, ...(clause === '' ? ['effects'] : [])];
}

describe('the terminal is written to in one place', () => {
  test('only who may have it has what of Node can write to it', () => {
    const wrong = files.flatMap((file) =>
      forbidden(file, textOf(file)).map((name) => `${file} may not have ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ["import { writeSync } from 'node:fs'; writeSync(1, 'x');", 'writeSync of node:fs'],
    ["import { writeSync as put } from 'node:fs'; put(1, 'x');", 'writeSync of node:fs'],
    ["import { openSync } from 'node:fs'; openSync('/dev/tty', 'w');", 'openSync of node:fs'],
    [
      "import { createWriteStream } from 'node:fs'; createWriteStream('/dev/tty');",
      'createWriteStream of node:fs',
    ],
    [
      "import { appendFile } from 'node:fs/promises'; void appendFile('/dev/tty', 'x');",
      'appendFile of node:fs/promises',
    ],
    [
      "import { closeSync, lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'; writeSync(closeSync, lstatSync, mkdirSync, readFileSync, renameSync, statSync);",
      'writeSync of node:fs',
    ],
    ["import * as fs from 'node:fs'; fs.writeSync(1, 'x');", 'everything of node:fs'],
    ["import fs from 'node:fs'; fs.writeSync(1, 'x');", 'default of node:fs'],
    ["import fs, { statSync } from 'node:fs'; fs.writeSync(1, 'x'); statSync('');", 'default of node:fs'],
    ["export { writeSync } from 'node:fs';", 'writeSync of node:fs'],
    ["export * from 'node:fs';", 'everything of node:fs'],
    ["import { writeSync } from 'fs'; writeSync(1, 'x');", 'writeSync of fs'],
    ["const { writeSync } = await import('node:fs'); writeSync(1, 'x');", 'import("node:fs");'],
    ["const name = 'node:fs'; await import(name);", 'import(name);'],
    ["import process from 'node:process'; process.stdout.write('x');", 'default of node:process'],
    ["import { log } from 'node:console'; log('x');", 'log of node:console'],
    ["import { WriteStream } from 'node:tty'; new WriteStream(1);", 'WriteStream of node:tty'],
    ["import { Socket } from 'node:net'; new Socket({ fd: 1 });", 'Socket of node:net'],
    [
      "import { spawn } from 'node:child_process'; spawn('printf', ['x'], { stdio: 'inherit' });",
      'spawn of node:child_process',
    ],
    [
      "import { createInterface } from 'node:readline'; createInterface(process.stdin);",
      'createInterface of node:readline',
    ],
    ["process.stdout.write('x');", 'process.stdout'],
    ["process['stderr'].write('x');", 'process'],
    ["const { stdout } = process; stdout.write('x');", 'process'],
    ['const { stdout: out, pid } = process; out.write(pid);', 'process'],
    ["process._rawDebug('x');", 'process._rawDebug'],
    ["process.emitWarning('x');", 'process.emitWarning'],
    ["process.getBuiltinModule('fs').writeSync(1, 'x');", 'process.getBuiltinModule'],
    ["process.binding('fs');", 'process.binding'],
    ["console.log('x');", 'console.log'],
    ["globalThis.process.stdout.write('x');", 'globalThis.process'],
    ["const all = global; all.console.log('x');", 'global'],
    ["require('node:fs').writeSync(1, 'x');", 'require'],
    ["new Function('process.stdout.write(1)')();", 'Function'],
  ])('%s is found anywhere', (text, name) => {
    expect(forbidden('cli/commands/list.ts', text)).toEqual([name]);
  });

  test('names of one’s own, words in texts and types are nothing', () => {
    const text = `
      import type { WriteStream } from 'node:tty';
      // process.stdout.write
      const process = { stdout: 'console.log(1)' };
      export const written = (stream: WriteStream) => [process.stdout, stream];`;
    expect(forbidden('cli/commands/list.ts', text)).toEqual([]);
  });
});
