// Files that need more memory than there is: however it ends, the terminal is as it was, and the reader knows why.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { launch, restored, selected } from '../helpers/journey.ts';
import type { Session } from '../helpers/terminal.ts';
import { generate } from '../tools/generate.mjs';

const folder = makeFolder();
const data = generate(20_000);
const file = folder.write('large.json', data);

const small = '--max-old-space-size=64';
/** As on a machine that has so many megabytes left. */
const machineWith = (megabytes: number): string =>
  `${small} --require ${folder.write('machine.cjs', `process.availableMemory = () => ${megabytes}e6;`)}`;

const opened = (options: string, path = file): Session =>
  launch({ args: [path], columns: 120, rows: 40, env: { NODE_OPTIONS: options } });

/** Of the one that was started with more memory. */
function pidOfWorker(session: Session): string {
  const list = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  const line = list.split('\n').find((row) => row.includes(`__again ${file}`) && row.includes('node'));
  expect(session.isAlternate()).toBe(true);
  return line?.trim().split(' ')[0] ?? '';
}

test('with more memory it is browsed as ever; killed on the spot, it leaves the terminal as it was', async () => {
  const session = opened(small);
  await session.shows(/ 20000\/20000$/);
  session.press('/rockets\r');
  await session.shows(/rockets ✕ .*[1-9]\d+\/20000/);
  process.kill(Number(pidOfWorker(session)), 'SIGKILL');
  expect(await restored(session)).toEqual({
    status: 137,
    left: ['timeline: killed; the machine may have too little memory'],
  });
});

test('on a machine that has no more, a preview is read, and what needs all of it says why not', async () => {
  const session = opened(machineWith(100));
  await session.shows(/ preview 20000\/20000$/);
  await session.shows('Only a preview: 15 MB of data may need');
  const first = selected(session);
  session.press('j');
  await session.until(() => selected(session) !== first, 'a step');
  session.press('/');
  await session.shows('of memory; load a part of it');
  session.press('q');
  const { status, left } = await restored(session);
  expect(status).toBe(0);
  expect(left.join('\n')).toMatch(/^timeline: 15 MB of data may need \d+ MB of memory; load a part of it$/);
});

test('where memory runs out within a step, V8’s end is not seen, and the terminal is as it was', async () => {
  const features = data.events.map(({ date, title }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [1, 1] },
    properties: { date, title },
  }));
  const map = folder.write('large.geojson', {
    type: 'FeatureCollection',
    features: Array.from({ length: 5 }, () => features).flat(),
  });
  const session = opened(machineWith(20), map);
  const { status, left } = await restored(session);
  expect(status).toBe(2);
  expect(left.join('\n')).toMatch(/^timeline: \d+ MB of data may need \d+ MB of memory; load a part of it$/);
  expect(session.output()).not.toMatch(/Last few GCs|FATAL/);
});
