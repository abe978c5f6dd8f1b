import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../src/cli/data/hints.ts';
import { makeFolder } from './folder.ts';
import { run } from './in-process.ts';
import { runShell } from './run.ts';

const folder = makeFolder();
const one = { events: [{ id: 'a', date: '2020-01-01', title: 'One' }] };
const two = { events: [{ id: 'b', date: '2020-01-02', title: 'Two' }] };
const oneLine = '1 Jan 2020   One\n';
const twoLine = '2 Jan 2020   Two\n';

describe('data', () => {
  test('comes from a file, from stdin, from a pipe', async () => {
    const file = folder.write('one.json', one);
    expect(await run([file])).toEqual({ status: 0, stdout: oneLine, stderr: '' });
    expect((await run(['list', '-d', file])).stdout).toBe(oneLine);
    expect(await run(['-'], { input: JSON.stringify(one) })).toEqual({
      status: 0,
      stdout: oneLine,
      stderr: '',
    });
    expect((await run(['list', '-d', '-'], { input: JSON.stringify(one) })).stdout).toBe(oneLine);
    expect(runShell(`timeline <(cat ${file})`).stdout).toBe(oneLine);
  });

  test('is unpacked where it is gzip, whatever it is called', async () => {
    const file = folder.write('packed.json', gzipSync(JSON.stringify(one)));
    expect((await run([file])).stdout).toBe(oneLine);
    expect((await run(['-'], { input: gzipSync(JSON.stringify(two)) })).stdout).toBe(twoLine);
  });

  test('of several files is one timeline', async () => {
    const files = [folder.write('two.json', two), folder.write('one.json', one)];
    expect((await run(files)).stdout).toBe(oneLine + twoLine);
    expect((await run(['list', '-d', files[0] ?? '', '-d', files[1] ?? ''])).stdout).toBe(oneLine + twoLine);
    expect((await run([files[0] ?? '', '-'], { input: JSON.stringify(one) })).stdout).toBe(oneLine + twoLine);
  });

  test('comes from a folder with a file a kind, JSON Lines and gzip among them', async () => {
    folder.write('set/events.jsonl', '{"date":"2020-01-01","title":"One","actors":["ada"]}\n');
    folder.write('set/actors.json.gz', gzipSync('[{"id":"ada","name":"Ada"}]'));
    folder.write('set/notes.txt', 'not data');
    const { stdout, stderr, status } = await run(['list', '--json', '-d', join(folder.path, 'set')]);
    const [row] = JSON.parse(stdout) as { actors: unknown[] }[];
    expect(row?.actors).toMatchObject([{ id: 'ada', name: 'Ada', role: null, note: null }]);
    expect([status, stderr]).toEqual([0, `${join(folder.path, 'set')}: passed over: notes.txt\n`]);
  });

  test('is not read from stdin unasked', async () => {
    expect((await run(['list', '--limit', '1'], { input: JSON.stringify(one) })).stdout).toContain(
      'Trump took',
    );
    expect(runShell('timeline list --limit 1 <&-').stdout).toContain('Trump took');
  });

  test('with wrong records is told on stderr, and the good ones load', async () => {
    const file = folder.write(
      'part.json',
      '{"events":[\n{"date":"2020-01-01","title":"One"},\n{"date":"2020-13-01","title":"B"}]}',
    );
    const { status, stdout, stderr } = await run([file]);
    expect([status, stdout]).toEqual([0, oneLine]);
    expect(stderr).toMatch(/^\S+part\.json:3: events\[1\]\.date: .+\n$/);
  });

  test('with many wrong records is told in short', async () => {
    const wrong = Array.from({ length: 50 }, () => ({ date: 'x', title: 'B' }));
    const file = folder.write('many.json', { events: [...one.events, ...wrong] });
    const lines = (await run([file])).stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[10]).toBe(`timeline: and 40 more; all of them: timeline check ${file}`);
  });
});

describe('what can’t be read', () => {
  const loop = join(folder.path, 'loop.json');
  symlinkSync(loop, loop);
  mkdirSync(join(folder.path, 'empty'));
  const here = (name: string): string => join(folder.path, name);
  const file = folder.write('plain.json', one);

  test.each([
    [[here('nothing/here.json')], `timeline: no such file: ${here('nothing/here.json')}\n`],
    [[here('plan.json')], `timeline: no such file: ${here('plan.json')}; did you mean ${file}?\n`],
    [[`${file}/x`], `timeline: ${file}/x: a part of the path is a file, where a folder is expected\n`],
    [[loop], `timeline: ${loop}: too many symbolic links\n`],
    [
      [here('empty')],
      `${here('empty')}:1: no dataset in this folder; events.json or dataset.json is expected\n`,
    ],
    [['-', '-'], 'timeline: - (stdin) is named twice, but can be read only once; name it once\n'],
    [['-'], 'stdin:1: the file is empty; a dataset is expected\n'],
  ])('%j ends with 2 and a line', async (args, line) => {
    expect(await run(args)).toEqual({ status: 2, stdout: '', stderr: line });
  });

  test('is told for each of the files', async () => {
    const { status, stderr } = await run(['list', '-d', here('x.json'), '-d', here('y.json')]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `timeline: no such file: ${here('x.json')}\ntimeline: no such file: ${here('y.json')}\n`,
    );
  });

  test.each([
    ['EACCES', 'data.json: permission denied; chmod +r makes a file of yours readable'],
    ['EISDIR', 'data.json: a folder, where a file is expected'],
    ['TOO_LARGE', 'data.json: larger than 512 MB; split it into several files'],
    ['ERR_BUFFER_TOO_LARGE', 'data.json: gzip data of more than 512 MB; split it into several files'],
  ])('for the reason %s is "%s"', (code, line) => {
    expect(lineOf('data.json', Object.assign(new Error(code), { code }))).toBe(line);
  });

  test('is gzip of which nothing came', async () => {
    const bytes = gzipSync(JSON.stringify(one));
    const cut = folder.write('cut.json.gz', bytes.subarray(0, 11));
    expect(await run([cut])).toEqual({
      status: 2,
      stdout: '',
      stderr: `${cut}:1: the gzip data ends too early; what came of it is read\n`,
    });
  });
});

describe('check', () => {
  test('finds nothing in the bundled data', async () => {
    const path = new URL('../../data/us-iran-iraq', import.meta.url).pathname;
    expect(await run(['check', path])).toEqual({
      status: 0,
      stdout: 'no problems; 395 events, 445 actors, 175 places, 1570 sources\n',
      stderr: '',
    });
  });

  test('prints every error with file, line, path and reason, and ends with 2', async () => {
    const file = folder.write(
      'wrong.json',
      '{"events":[\n{"date":"2020-13-01","title":"A"},\n{"title":"B"},\n{"date":"2020","title":"C"}]}',
    );
    const { status, stdout, stderr } = await run(['check', file]);
    const lines = stdout.trimEnd().split('\n');
    expect([status, stderr]).toEqual([2, '']);
    expect(lines[0]).toMatch(/wrong\.json:2: events\[0\]\.date: /);
    expect(lines[1]).toMatch(/wrong\.json:3: events\[1\]\.date: /);
    expect(lines[2]).toBe('2 errors; 1 event, 0 actors, 0 places, 0 sources');
  });

  test('ends with 0 where there are only warnings, which say so', async () => {
    const file = folder.write('warned.json', { events: [{ date: '2020', title: 'A', mood: 'x' }] });
    const { status, stdout } = await run(['check', file]);
    expect(status).toBe(0);
    expect(stdout).toBe(
      `${file}:1: warning: events[0].mood: unknown field, kept\n1 warning; 1 event, 0 actors, 0 places, 0 sources\n`,
    );
  });

  test('ends with 2 where nothing can be used', async () => {
    const file = folder.write('none.json', 'nonsense');
    const { status, stdout } = await run(['check', file]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/1 error; nothing can be used\n$/);
  });

  test('names both files of records that differ under one id', async () => {
    const files = ['x', 'y'].map((name) =>
      folder.write(`${name}.json`, { actors: [{ id: 'a', name }], events: [] }),
    );
    const { status, stdout } = await run(['check', ...files]);
    expect(status).toBe(2);
    expect(stdout).toContain(`${files[1]}:1`);
    expect(stdout).toContain(`${files[0]}:1`);
  });
});

test('schema prints a JSON Schema that knows the records', async () => {
  const schema = JSON.parse((await run(['schema'])).stdout) as {
    $schema: string;
    $defs: Record<string, unknown>;
  };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(Object.keys(schema.$defs)).toContain('event');
});

test('a table keeps its mapping beside it where somebody has put it', async () => {
  const file = folder.write('kept/table.csv', 'when,what,who\n3/4/2020,Rockets,Iran\n');
  expect((await run([file])).status).toBe(2);
  expect((await run([file, '--dates', 'mdy'])).stdout).toBe('4 Mar 2020   Rockets\n');
  folder.write(
    'kept/table.csv.map.json',
    (await run(['columns', file, '--json', '--dates', 'dmy', '--map', 'title=who'])).stdout,
  );
  expect((await run([file])).stdout).toBe('3 Apr 2020   Iran\n');
  expect((await run([join(folder.path, 'kept')])).stdout).toBe('3 Apr 2020   Iran\n');
});
