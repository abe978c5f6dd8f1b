// Data that needs more memory than there is: what is done beforehand, and what between two steps of loading.
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isRestart } from '../../src/cli/memory/again.ts';
import { admitFiles, admitInputs } from '../../src/cli/memory/admit.ts';
import { whileMemoryLasts } from '../../src/cli/memory/heap.ts';
import { heapFor, mostNeed, tooLittleMemory } from '../../src/cli/memory/need.ts';
import { bytesIn } from '../../src/cli/memory/sizes.ts';
import { finish, type Steps } from '../../src/text/task.ts';
import { makeFolder } from './folder.ts';
import { run } from './run.ts';

const folder = makeFolder();

test('the heap is as large as the data may need, unless the machine has less', () => {
  expect(mostNeed(10_000_000)).toBe(370_000_000);
  expect(heapFor(10_000_000, { heap: 100_000_000, machine: 8e9 })).toBe(370_000_000);
  expect(heapFor(500_000_000, { heap: 4e9, machine: 8e9 })).toBe(6e9);
  // Never smaller than the one that there is.
  expect(heapFor(500_000_000, { heap: 4e9, machine: 2e9 })).toBe(4e9);
});

test('what is told says what the data needs and what to do', () => {
  expect(tooLittleMemory(394e6, { heap: 2e9, machine: 16e9 })).toBe(
    '394 MB of data may need 4.0 GB of memory; NODE_OPTIONS=--max-old-space-size=3815',
  );
  expect(tooLittleMemory(394e6, { heap: 1e9, machine: 2e9 })).toBe(
    '394 MB of data may need 3.2 GB of memory; load a part of it',
  );
});

test('the size of data is known before it is read', () => {
  const text = 'x'.repeat(10_000);
  const pipe = join(folder.path, 'sizes/pipe');
  expect(bytesIn(folder.write('sizes/plain.csv', text))).toBe(10_000);
  expect(bytesIn(folder.write('sizes/packed.csv.gz', gzipSync(text)))).toBe(10_000);
  expect(bytesIn(folder.write('sizes/book.xlsx', `PK${'x'.repeat(98)}`))).toBe(1_000);
  expect(bytesIn(folder.write('sizes/empty.gz', ''))).toBe(0);
  const cut = Buffer.concat([gzipSync(text).subarray(0, 16), Buffer.alloc(4, 0xff)]);
  expect(bytesIn(folder.write('cut.gz', cut))).toBe(20 * 1_032);
  execFileSync('mkfifo', [pipe]);
  symlinkSync('nowhere', join(folder.path, 'sizes/lost'));
  expect([bytesIn(pipe), bytesIn('-'), bytesIn(join(folder.path, 'sizes/lost'))]).toEqual([0, 0, 0]);
  expect(bytesIn(join(folder.path, 'sizes'))).toBe(21_000);
});

/** A file with nothing in it. */
const sparse = (name: string, size: string): string => {
  const path = join(folder.path, name);
  execFileSync('truncate', ['-s', size, path]);
  return path;
};

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
}

test('too much data makes the program start again, once, and only where nothing is lost by it', () => {
  const much = [sparse('much.csv', '400G')];
  expect(isRestart(thrownBy(() => admitFiles(much, 'lines')))).toBe(true);
  expect(thrownBy(() => admitFiles(much, 'done'))).toBeNull();
  expect(() => admitFiles(much, 'never')).toThrow(
    '429.5 GB of data may need 3436.0 GB of memory; load a part of it',
  );
  expect(thrownBy(() => admitFiles([folder.write('little.csv', 'a,b')], 'lines'))).toBeNull();
});

test('what has come from stdin is handed on, what has come from another pipe is refused', () => {
  const pipe = join(folder.path, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const bytes = Object.defineProperty(new Uint8Array(), 'length', { value: 400e9 });
  const admitted = (path: string) => thrownBy(() => admitInputs([{ name: path, bytes }], [path], 'screen'));
  expect(admitted('-')).toMatchObject({ input: bytes, hasScreen: true });
  expect(admitted(pipe)).toMatchObject({ lines: [expect.stringContaining('400.0 GB of data may need')] });
});

function* steps(count: number, taken: number[], onEnd: () => void): Steps<string> {
  try {
    for (let step = 0; step < count; step++) {
      taken.push(step);
      yield;
    }
    return 'loaded';
  } finally {
    onEnd();
  }
}

test('loading stops between two steps when the heap is nearly full, and lets go of what it has', () => {
  const taken: number[] = [];
  let isLetGo = false;
  const loading = steps(10, taken, () => (isLetGo = true));
  const watched = whileMemoryLasts(loading, 39e6, () => taken.length === 3);
  expect(() => finish(watched)).toThrow('39 MB of data may need');
  expect([taken, isLetGo, loading.next()]).toEqual([[0, 1, 2], true, { done: true, value: undefined }]);
});

test('while there is room it gives what it would give anyway', () => {
  expect(
    finish(
      whileMemoryLasts(
        steps(10, [], () => undefined),
        39e6,
      ),
    ),
  ).toBe('loaded');
});

const table = (rows: number): string =>
  `date,title\n${Array.from({ length: rows }, (_, row) => `2020-01-${10 + (row % 20)},Event ${row}\n`).join('')}`;

/** As on a machine that has so many megabytes left. */
const machineWith = (megabytes: number): { NODE_OPTIONS: string } => ({
  NODE_OPTIONS: `--max-old-space-size=64 --require ${folder.write('machine.cjs', `process.availableMemory = () => ${megabytes}e6;`)}`,
});

test('a command does with more memory what it couldn’t do with what it has, also with what stdin gives', () => {
  const input = table(40_000);
  const file = folder.write('table.csv', input);
  const env = { NODE_OPTIONS: '--max-old-space-size=64' };
  const first = { status: 0, stdout: '10 Jan 2020   Event 0\n' };
  expect(run(['list', '-d', file, '--limit', '1'], { env })).toMatchObject(first);
  expect(run(['list', '-d', '-', '--limit', '1'], { env, input })).toMatchObject(first);
});

test('where the machine has none, a command says so in a line, not V8 on a page', () => {
  const points = Array.from({ length: 60_000 }, (_, at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [at % 90, at % 50] },
    properties: { date: '2020', title: `Event ${at}` },
  }));
  const inSteps = folder.write('large.csv', table(200_000));
  const inOneStep = folder.write('large.geojson', {
    type: 'FeatureCollection',
    features: [...points, ...points],
  });
  for (const file of [inSteps, inOneStep]) {
    const { status, stdout, stderr } = run(['list', '-d', file], { env: machineWith(20) });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^timeline: \d+ MB of data may need \d+ MB of memory; load a part of it\n$/);
  }
});
