// Large files: what is seen and done while they are loaded.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { launch, quit, restored, selected, selects } from '../helpers/journey.ts';
import { keys, program, type Session } from '../helpers/terminal.ts';
import { generate } from '../tools/generate.mjs';

const folder = makeFolder();
const data = generate(12_000);
const file = folder.write('large.json', data);
const loading = /^ .*loading … \d+\/\d+$/;

/** Starts with these keys typed as soon as the glance is on the screen. */
const typing = (text: string, path = file): Session =>
  launch({
    args: [path],
    columns: 120,
    rows: 40,
    at: { output: /loading …/, act: ({ press }) => press(text) },
  });

const titles = (...query: string[]): string[] => {
  const args = [program, 'list', '-d', file, '--json', ...query];
  const rows = JSON.parse(execFileSync(process.execPath, args, { maxBuffer: 1e9 }).toString()) as {
    title: string;
  }[];
  // As much as a row of the list has room for.
  return rows.map(({ title }) => title.slice(0, 30));
};

test('steps are taken at once, and the place stays when all is loaded', async () => {
  const session = typing('jjj');
  const [, , , fourth = ''] = titles();
  await selects(session, fourth);
  await session.hides(loading);
  await session.shows('12000/12000');
  expect(selected(session)).toContain(fourth);
  expect(session.output()).toContain('loading …');
  await quit(session);
});

test('a search waits for all of the data', async () => {
  const session = typing('/rockets\r');
  const found = titles('rockets');
  expect(found.length).toBeGreaterThan(500);
  await session.shows(`${found.length}/12000`);
  await session.hides(loading);
  await quit(session);
});

test('zooming out waits for all of the data', async () => {
  const session = typing('-');
  await session.shows('Zoomed to months');
  await session.hides(loading);
  await quit(session);
});

test.each([
  ['q', 0],
  [keys.ctrlC, 130],
  [`/rockets${keys.ctrlC}`, 130],
])('it ends meanwhile at %j', async (key, status) => {
  const session = typing(key);
  expect(await restored(session)).toEqual({ status, left: [] });
});

test('what is wrong with it is told when it is loaded, and again on the shell’s screen', async () => {
  const path = join(folder.path, 'faulty.json');
  writeFileSync(path, JSON.stringify({ ...data, events: [...data.events, { id: 'late', date: '2020-13' }] }));
  const session = typing('', path);
  await session.shows('2 problems in the data');
  await session.shows('12000/12000');
  session.press('q');
  await restored(session);
  const [, after = ''] = session.output().split('\u001b[?1049l');
  expect(after).toContain(`${path}:1: events[12000].date: `);
});

test('it is read again, and the place kept where the reader has gone meanwhile', async () => {
  const session = typing('');
  await session.hides(loading);
  session.press('r');
  session.press('G');
  const last = titles().at(-1) ?? '';
  await selects(session, last);
  await session.shows('Read again: 12000 events');
  await selects(session, last);
  await quit(session);
});
