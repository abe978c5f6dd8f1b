// Odd files as data: what came is used, what is wrong is told in a line, nothing is waited for in vain.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readInThread, readRegular } from '../../src/cli/data/bytes.ts';
import { launch, restored } from '../helpers/journey.ts';
import { program } from '../helpers/terminal.ts';
import { makeFolder } from './folder.ts';
import { run, runShell } from './run.ts';

const folder = makeFolder();
const events = Array.from({ length: 500 }, (_, at) => ({
  id: `event-${at}`,
  date: '2020',
  title: `Event ${at} with a number: ${Math.sin(at)}`,
}));
const text = JSON.stringify(events);
const zipped = gzipSync(text);

const ids = (path: string): string[] => {
  const { stdout } = run(['list', '-d', path, '--json']);
  return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
};

describe('gzip that is not whole gives what came, and says so', () => {
  const damaged = Buffer.from(zipped);
  damaged.fill(0xff, Math.floor(zipped.length * 0.9), Math.floor(zipped.length * 0.9) + 20);
  const checksum = Buffer.from(zipped);
  checksum.writeUInt32LE(0, zipped.length - 8);

  test.each([
    [
      'cut off',
      zipped.subarray(0, zipped.length * 0.9),
      400,
      'the gzip data ends too early; what came of it is read',
    ],
    [
      'cut off in its last bytes',
      zipped.subarray(0, -4),
      500,
      'the gzip data ends too early; what came of it is read',
    ],
    [
      'followed by something',
      Buffer.concat([zipped, Buffer.from('garbage')]),
      500,
      'warning: something follows the gzip data; it is ignored',
    ],
    ['damaged in the middle', damaged, 100, 'damaged gzip data; what could be read of it is read'],
    ['of another checksum', checksum, 500, 'damaged gzip data; what could be read of it is read'],
  ])('%s', (name, bytes, least, told) => {
    const path = folder.write(`${name.replaceAll(' ', '-')}.json.gz`, bytes);
    expect(ids(path).length).toBeGreaterThanOrEqual(least);
    expect(run(['check', path]).stdout).toContain(`${path}:1: ${told}\n`);
  });

  test.each([
    ['several members', Buffer.concat([gzipSync(text.slice(0, 999)), gzipSync(text.slice(999))])],
    ['zeros at the end', Buffer.concat([zipped, Buffer.alloc(512)])],
  ])('%s are whole', (name, bytes) => {
    const path = folder.write(`${name.replaceAll(' ', '-')}.json.gz`, bytes);
    expect(ids(path)).toHaveLength(500);
    expect(run(['check', path]).stdout).toMatch(/^no problems; 500 events/);
  });
});

describe('in a folder', () => {
  const at = join(folder.path, 'mixed');
  mkdirSync(at);
  folder.write('mixed/events.json', [{ id: 'good', date: '2020', title: 'Good' }]);
  // What Emacs and macOS leave there.
  symlinkSync('user@host.123:456', join(at, '.#events.json'));
  folder.write('mixed/._events.json', Buffer.from([0, 5, 22, 7, 0, 2]));
  symlinkSync('nowhere', join(at, 'dangling.json'));
  symlinkSync('loop.json', join(at, 'loop.json'));
  execFileSync('mkfifo', [join(at, 'pipe.json')]);
  mkdirSync(join(at, 'folder.json'));

  test('what can’t be read is told in a line each, and the rest loads', () => {
    expect(ids(at)).toEqual(['good']);
    const { stdout, status } = run(['check', at]);
    expect(stdout.replaceAll(`${at}/`, '').split('\n').slice(0, -2).sort()).toEqual([
      `${at}: passed over: folder.json/`,
      'dangling.json:1: a link to a file that is not there',
      'loop.json:1: too many symbolic links',
      'pipe.json:1: a pipe, a socket or a device, where a file is expected',
    ]);
    expect(status).toBe(2);
  });

  test('neither does a file that is not readable keep the others from loading', () => {
    const secret = join(folder.path, 'secret');
    mkdirSync(secret);
    folder.write('secret/events.json', [{ id: 'good', date: '2020', title: 'Good' }]);
    chmodSync(folder.write('secret/package.json', '{}'), 0o000);
    chmodSync(folder.path, 0o755);
    const asOther = `if [ "$(id -u)" = 0 ]; then as='setpriv --reuid=65534 --regid=65534 --clear-groups'; fi; $as`;
    const { stdout, stderr } = runShell(`${asOther} "${process.execPath}" "${program}" list -d ${secret}`);
    expect(stdout).toBe('2020   Good\n');
    expect(stderr).toBe(
      `${secret}/package.json:1: permission denied; chmod +r makes a file of yours readable\n`,
    );
  });
});

test('a link that leads nowhere is told as such, and never meant by itself', () => {
  symlinkSync('nowhere', join(folder.path, 'lost.json'));
  const path = join(folder.path, 'lost.json');
  expect(run(['list', '-d', path]).stderr).toBe(`timeline: ${path}: a link to a file that is not there\n`);
});

test('a socket is no file', async () => {
  const path = join(folder.path, 'socket');
  const server = createServer().listen(path);
  await new Promise((resolve) => server.once('listening', resolve));
  expect(run(['list', '-d', path]).stderr).toBe(`timeline: ${path}: a socket, where a file is expected\n`);
  server.close();
});

test('a terminal is no file, and is not waited for', async () => {
  const session = launch({ args: ['/dev/tty'], columns: 160 });
  const { status, left } = await restored(session);
  expect(left).toEqual([
    'timeline: /dev/tty: a terminal, where a file is expected; - is for data from a pipe',
  ]);
  expect(status).toBe(2);
});

test.runIf(existsSync('/proc/self/pagemap'))(
  'what says that it is empty is read no further than the limit',
  () => {
    expect(() => readRegular('/proc/self/pagemap', 1_000_000)).toThrow('TOO_LARGE');
  },
);

test('a file read in a thread has its bytes, all of them, and the same faults', async () => {
  const bytes = Buffer.alloc(3_000_000, 'timeline');
  const path = folder.write('large.csv', bytes);
  expect(bytes.equals(await readInThread(path))).toBe(true);
  await expect(readInThread(path, bytes.length - 1)).rejects.toThrow('TOO_LARGE');
  await expect(readInThread(folder.path)).rejects.toThrow('EISDIR');
});

describe('completion', () => {
  test.each([
    ['a pipe', () => execFileSync('mkfifo', [join(folder.path, 'ff')]) && join(folder.path, 'ff')],
    ['a device', () => '/dev/zero'],
    ['much', () => folder.write('much.json', `[${' '.repeat(9_000_000)}]`)],
    ['much once it is unpacked', () => folder.write('bomb.json.gz', gzipSync(Buffer.alloc(50_000_000, ' ')))],
  ])('does not wait for %s', (_name, make) => {
    const { status, stdout, stderr } = run(['__complete', 'words', 'who', '-d', make(), '']);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });
});

describe('messages that can’t be written', () => {
  const bad = folder.write('bad.json', [
    { date: '2020', title: 'Good' },
    { date: 'x', title: 'Bad' },
  ]);
  test.each([
    ['to a full disk', `2>/dev/full`],
    ['to who doesn’t listen', `2> >(true)`],
    ['to nobody', `2>&-`],
  ])('%s change nothing', (_name, redirected) => {
    expect(runShell(`timeline list -d ${bad} ${redirected}; echo "status $?"`).stdout).toBe(
      '2020   Good\nstatus 0\n',
    );
  });
});
