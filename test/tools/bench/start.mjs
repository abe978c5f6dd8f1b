// From exec to the first frame, to the first key answered, and the memory that is taken then.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, ms, row } from './rows.mjs';
import {
  folder,
  frameEnd,
  isFirstFrame,
  isInstalled,
  pause,
  program,
  quick,
  small,
  start,
  until,
} from './terminal.mjs';

/** Other versions of Node to start with, as for the tests. */
const nodes = [process.execPath, ...(process.env.TIMELINE_NODES ?? '').split(':').filter(Boolean)];
/** A built checkout of another version of the program, to be measured beside this one. */
const before = process.env.TIMELINE_BEFORE;

const floor = fileURLToPath(new URL('floor.mjs', import.meta.url));

/** @typedef {{time: number, memory: number, key: number, later: number}} Started */

/** @param {string} node */
function bareNode(node) {
  const began = performance.now();
  execFileSync(node, ['-e', '0']);
  return performance.now() - began;
}

/** @param {ReturnType<typeof start>} session */
function memoryOf({ child }) {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** A key is sent at the first frame. @param {string} node @param {string} path @returns {Promise<Started>} */
async function startOnce(node, path) {
  const session = start(node, [path], small);
  const time = await until(session, isFirstFrame);
  const memory = memoryOf(session);
  const drawn = session.output.length;
  session.child.write('j');
  const key = await until(session, (output) => output.includes(frameEnd, drawn));
  await pause(1_000);
  const later = memoryOf(session);
  session.child.kill('SIGKILL');
  return { time, memory, key, later };
}

/** The floor answers no key. @param {string} node */
async function floorOnce(node) {
  const session = start(node, [floor], small);
  const time = await until(session, isFirstFrame);
  session.child.kill('SIGKILL');
  return time;
}

/** The first run fills Node's compile cache, where it has one. @param {string} node @param {string} path */
async function quitAfterFirstFrame(node, path) {
  const session = start(node, [path], small);
  const exited = new Promise((resolve) => session.child.onExit(resolve));
  await until(session, isFirstFrame);
  session.child.write('q');
  await exited;
}

/** @param {string} node */
async function runsOn(node) {
  const paths = [program, ...(before === undefined ? [] : [join(before, 'dist/timeline.js')])];
  for (const path of paths) await quitAfterFirstFrame(node, path);
  const runs = [];
  for (let run = 0; run < (quick ? 5 : 15); run++) {
    const bare = bareNode(node);
    const least = await floorOnce(node);
    /** @type {Map<string, Started>} */
    const started = new Map();
    // In turn, so that what the machine does meanwhile is shared out.
    for (const path of run % 2 === 0 ? paths : paths.toReversed())
      started.set(path, await startOnce(node, path));
    runs.push({ bare, least, ours: started.get(program), was: started.get(paths[1] ?? '') });
  }
  return runs;
}

/** Median time to the first frame. @param {string} node @param {string} version */
async function benchStartOn(node, version) {
  const runs = await runsOn(node);
  /** @param {(run: (typeof runs)[number]) => number | undefined} of */
  const medianOf = (of) => median(runs.map((run) => of(run) ?? Number.NaN));
  const times = (/** @type {number} */ ratio) => `${ratio.toFixed(2)} ×`;
  const frame = medianOf(({ ours }) => ours?.time);
  const over = medianOf(({ ours, least }) => ours && ours.time - least);
  const bare = medianOf((run) => run.bare);
  const wasFrame = medianOf(({ was, bare }) => was && was.time / bare);
  const wasKey = medianOf(({ was }) => was?.key);
  row(
    `start to first frame, Node ${version}`,
    `${times(medianOf(({ ours, bare }) => ours && ours.time / bare))} node -e 0`,
    `${ms(frame)}, node ${ms(bare)}${before === undefined ? '' : `, before ${times(wasFrame)}`}`,
  );
  row(
    `start to first frame over the floor (raw mode and one write), Node ${version}`,
    ms(over),
    `the floor is ${times(medianOf(({ least, bare }) => least / bare))} node -e 0`,
  );
  const key = ms(medianOf(({ ours }) => ours?.key));
  const ratio = times(medianOf(({ ours, was }) => ours && was && ours.key / was.key));
  row(
    `first key answered, sent at the first frame, Node ${version}`,
    before === undefined ? key : `${ratio} before`,
    before === undefined ? '' : `${key}, before ${ms(wasKey)}`,
  );
  row(
    `memory at the first frame and a second later, Node ${version}`,
    `${medianOf(({ ours }) => ours?.memory).toFixed(0)} and ${medianOf(({ ours }) => ours?.later).toFixed(0)} MiB`,
    before === undefined
      ? ''
      : `before ${medianOf(({ was }) => was?.memory).toFixed(0)} and ${medianOf(({ was }) => was?.later).toFixed(0)}`,
  );
  return frame;
}

/** VisiData on the same events, until it has drawn their first titles. @param {number} ours */
async function benchVisiData(ours) {
  const file = join(folder, 'events.csv');
  writeFileSync(file, execFileSync(process.execPath, [program, 'list', '--csv'], { maxBuffer: 1 << 25 }));
  const times = [];
  for (let run = 0; run < 5; run++) {
    const session = start('vd', [file], small);
    times.push(await until(session, (output) => output.includes('2018-05')));
    session.child.kill('SIGKILL');
  }
  row('VisiData on the same events', ms(median(times)), `${(median(times) / ours).toFixed(1)} × ours`);
}

export async function benchStart() {
  for (const node of nodes) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    const frame = await benchStartOn(node, version);
    if (node === process.execPath && isInstalled('vd')) await benchVisiData(frame);
  }
}
