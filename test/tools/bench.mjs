// npm run bench: the figures of speed, in one run and as ratios, since machines differ and are noisy. Medians.
import { spawn } from '@lydell/node-pty';
import { build } from 'esbuild';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generate } from './generate.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist/timeline.js');
const folder = mkdtempSync(join(tmpdir(), 'timeline-bench-'));
const wide = { columns: 160, rows: 50 };
const small = { columns: 80, rows: 24 };
const quick = process.argv.includes('--quick');

/** @typedef {{columns: number, rows: number}} Size */
/** @typedef {{label: string, value: string, note: string}} Row */

/** @param {number[]} values @param {number} part */
const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN;
/** @param {number[]} values */
const median = (values) => quantile(values, 0.5);
const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));
const isInstalled = (/** @type {string} */ command) =>
  spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** The end of a synchronized update: a frame is whole. */
const frameEnd = '\u001b[?2026l';

/** @param {string} command @param {readonly string[]} args @param {Size} size */
function start(command, args, size) {
  const began = performance.now();
  const child = spawn(command, [...args], {
    name: 'xterm-256color',
    cols: size.columns,
    rows: size.rows,
    env: { PATH: process.env.PATH ?? '', HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm-256color' },
  });
  const session = { child, began, output: '', bytes: 0, last: began, onOutput: () => {} };
  child.onData((data) => {
    session.output += data;
    session.bytes += Buffer.byteLength(data);
    session.last = performance.now();
    session.onOutput();
  });
  return session;
}

/** @param {ReturnType<typeof start>} session @param {(output: string) => boolean} isThere @param {number} [limit] */
async function until(session, isThere, limit = 120_000) {
  const deadline = performance.now() + limit;
  while (!isThere(session.output)) {
    if (performance.now() > deadline)
      throw new Error(`Not seen in ${limit} ms: ${JSON.stringify(session.output.slice(-300))}`);
    // Not in a loop, which would take a core from what is measured.
    await new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
      session.onOutput = resolve;
      setTimeout(resolve, 100).unref();
    });
  }
  return session.last - session.began;
}

const isFirstFrame = (/** @type {string} */ output) => output.includes('help') && output.includes(frameEnd);

/** Time from exec to the first whole frame. @param {readonly string[]} args */
async function firstFrame(args, node = process.execPath) {
  const session = start(node, [program, ...args], small);
  const time = await until(session, isFirstFrame);
  const memory = readFileSync(`/proc/${session.child.pid}/status`, 'utf8');
  session.child.kill('SIGKILL');
  return { time, peak: Number(/VmHWM:\s*(\d+)/.exec(memory)?.[1] ?? 0) / 1024 };
}

/** @param {string} node */
function bareNode(node) {
  const began = performance.now();
  execFileSync(node, ['-e', '0']);
  return performance.now() - began;
}

/** Key to the end of its frame. @param {readonly string[]} args @param {Size} size @param {readonly string[]} keys @param {string} [before] */
async function keyTimes(args, size, keys, before = '') {
  const session = start(process.execPath, [program, ...args], size);
  await until(session, isFirstFrame);
  // The words are indexed after the first frame.
  await pause(args.length === 0 ? 1_000 : 12_000);
  if (before !== '') {
    session.child.write(before);
    await pause(500);
  }
  const times = [];
  const bytes = [];
  for (const key of keys) {
    session.output = '';
    session.bytes = 0;
    const sent = performance.now();
    session.child.write(key);
    await until(session, (output) => output.includes(frameEnd), 20_000);
    times.push(session.last - sent);
    bytes.push(session.bytes);
    await pause(40);
  }
  session.child.kill('SIGKILL');
  return { times, bytes };
}

/** @type {Row[]} */
const rows = [];
/** @param {string} label @param {string} value @param {string} [note] */
const row = (label, value, note = '') => {
  rows.push({ label, value, note });
  process.stderr.write(`${label}: ${value}${note === '' ? '' : ` (${note})`}\n`);
};

/** Other versions of Node to start with, as for the tests. */
const nodes = [process.execPath, ...(process.env.TIMELINE_NODES ?? '').split(':').filter(Boolean)];

async function benchStart() {
  for (const node of nodes) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    const frames = await benchStartOn(node, version);
    if (node === process.execPath && isInstalled('vd')) await benchVisiData(frames);
  }
}

/** Median time to the first frame. @param {string} node @param {string} version */
async function benchStartOn(node, version) {
  const runs = quick ? 5 : 15;
  /** @type {number[]} */
  const bare = [];
  /** @type {number[]} */
  const frames = [];
  const memory = [];
  // The first run fills Node's compile cache, where it has one.
  await quitAfterFirstFrame(node);
  for (let run = 0; run < runs; run++) {
    bare.push(bareNode(node));
    const { time, peak } = await firstFrame([], node);
    frames.push(time);
    memory.push(peak);
  }
  const ratio = median(frames.map((time, run) => time / (bare[run] ?? 1)));
  row(
    `start to first frame, bundled data, Node ${version}`,
    `${ratio.toFixed(2)} × node -e 0`,
    `${ms(median(frames))}, node ${ms(median(bare))}`,
  );
  row(`memory at the first frame, Node ${version}`, `${median(memory).toFixed(0)} MiB`);
  return median(frames);
}

/** @param {string} node */
async function quitAfterFirstFrame(node) {
  const session = start(node, [program], small);
  const exited = new Promise((resolve) => session.child.onExit(resolve));
  await until(session, isFirstFrame);
  session.child.write('q');
  await exited;
}

/** VisiData on the same events, until it has drawn their first titles. @param {number} ours */
async function benchVisiData(ours) {
  const file = join(folder, 'events.csv');
  writeFileSync(file, execFileSync(process.execPath, [program, 'list', '--csv']));
  const times = [];
  for (let run = 0; run < 5; run++) {
    const session = start('vd', [file], small);
    times.push(await until(session, (output) => output.includes('2018-05')));
    session.child.kill('SIGKILL');
  }
  row('VisiData on the same events', ms(median(times)), `${(median(times) / ours).toFixed(1)} × ours`);
}

const letters = [...'suleimani'];
/** Words typed one after the other, each in place of the one before. */
const words = ['suleimani', 'rockets', 'baghdad', 'embassy', 'kataib'].flatMap((word) => [...word, '\u0015']);
const many = (/** @type {string} */ key, /** @type {number} */ count) =>
  Array.from({ length: count }, () => key);

/** @param {string} name @param {readonly string[]} args */
async function benchKeys(name, args) {
  const count = quick ? 30 : 100;
  const atWide = await keyTimes(args, wide, many('j', count));
  row(
    `a step to its frame, ${name}, 160×50`,
    `median ${ms(median(atWide.times))}`,
    `p95 ${ms(quantile(atWide.times, 0.95))}`,
  );
  const atSmall = await keyTimes(args, small, many('j', count));
  row(
    `a step to its frame, ${name}, 80×24`,
    `median ${ms(median(atSmall.times))}`,
    `p95 ${ms(quantile(atSmall.times, 0.95))}, ${median(atSmall.bytes)} bytes`,
  );
  const zoomed = await keyTimes(
    args,
    wide,
    many('-', count / 10).flatMap((out) => [out, out, '+', '+']),
  );
  row(
    `a zoom to its frame, ${name}, 160×50`,
    `median ${ms(median(zoomed.times))}`,
    `p95 ${ms(quantile(zoomed.times, 0.95))}`,
  );
  const walk = await keyTimes(
    args,
    wide,
    many('t', count / 10).flatMap((open) => [open, '\u001b', 'j']),
  );
  const threads = walk.times.filter((_, at) => at % 3 === 0);
  row(
    `a thread opened, ${name}, 160×50`,
    `median ${ms(median(threads))}`,
    `p95 ${ms(quantile(threads, 0.95))}`,
  );
  const typed = await keyTimes(args, small, words, '/');
  row(
    `a search key to its frame, ${name}, 80×24`,
    `median ${ms(median(typed.times))}`,
    `p95 ${ms(quantile(typed.times, 0.95))}`,
  );
}

/** The first look at a picture, then steps in it. @param {string} name @param {readonly string[]} args */
async function benchPictures(name, args) {
  const count = quick ? 20 : 60;
  for (const { view, key } of [
    { view: 'lanes', key: 'v' },
    { view: 'map', key: 'm' },
  ]) {
    const [first = Number.NaN, ...steps] = (await keyTimes(args, wide, [key, ...many('j', count)])).times;
    row(`the first look at the ${view}, ${name}, 160×50`, ms(first));
    row(
      `a step in the ${view}, ${name}, 160×50`,
      `median ${ms(median(steps))}`,
      `p95 ${ms(quantile(steps, 0.95))}`,
    );
    const atSmall = await keyTimes(args, small, many('j', count), key);
    row(
      `a step in the ${view}, ${name}, 80×24`,
      `median ${ms(median(atSmall.times))}`,
      `p95 ${ms(quantile(atSmall.times, 0.95))}, ${median(atSmall.bytes)} bytes`,
    );
  }
}

/** From exec to the first whole frame, and to the one where `loading …` is gone. @param {string} file @param {number} count */
async function loadTimes(file, count) {
  const session = start(process.execPath, [program, file], small);
  const first = await until(session, isFirstFrame);
  const loaded = new RegExp(`(?<!loading … [^0-9]*22m[^0-9]*1m)${count}/${count}`);
  const all = await until(session, (output) => loaded.test(output));
  session.child.kill('SIGKILL');
  return { first, all };
}

/** @param {number} count */
async function benchFile(count) {
  const file = join(folder, `${count}.json`);
  const text = JSON.stringify(generate(count));
  writeFileSync(file, text);
  const script = `const t=require('fs').readFileSync(${JSON.stringify(file)},'utf8');const s=performance.now();JSON.parse(t);console.log(performance.now()-s)`;
  const parse = [];
  const frames = [];
  const whole = [];
  for (let run = 0; run < (quick ? 3 : 7); run++) {
    parse.push(Number(execFileSync(process.execPath, ['-e', script])));
    const { first, all } = await loadTimes(file, count);
    frames.push(first);
    whole.push(all);
  }
  const size = `${(text.length / 1e6).toFixed(0)} MB`;
  row(
    `file to first frame, ${count} events`,
    `${(median(frames) / median(parse)).toFixed(2)} × JSON.parse`,
    `${ms(median(frames))}, JSON.parse ${ms(median(parse))}, ${size}`,
  );
  row(
    `until all of it is loaded, ${count} events`,
    `${(median(whole) / median(parse)).toFixed(2)} × JSON.parse`,
    ms(median(whole)),
  );
  await benchKeys(`${count} events`, [file]);
  await benchQueries(count, file);
}

const queries = [
  'rockets',
  'mala',
  'embassy talks',
  'who:ba',
  '"rockets hit"',
  'from:2010 to:2012 kind:protest',
];

/** Each beginning of each query, as it is typed; the indexes are there. @param {number} count @param {string} file */
async function benchQueries(count, file) {
  const { load, createCatalog, indexWords, find, suggest } = await functions();
  const { dataset } = load([{ name: file, bytes: readFileSync(file) }]);
  if (dataset === null) throw new Error('the made-up data does not load');
  const catalog = createCatalog(dataset);
  indexWords(catalog);
  const clock = { today: 20_000, near: 20_000 };
  const timesOf = (/** @type {readonly string[]} */ texts, /** @type {(text: string) => unknown} */ run) => {
    const beginnings = texts.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
    for (const text of texts) run(text);
    return beginnings.map((text) => {
      const began = performance.now();
      run(text);
      return performance.now() - began;
    });
  };
  const alone = timesOf(queries, (text) => find(catalog, text, clock));
  row(
    `a search key, the query alone, ${count} events`,
    `median ${ms(median(alone))}`,
    `p95 ${ms(quantile(alone, 0.95))}`,
  );
  const actors = [...dataset.actors.values()].filter((_, at) => at % 500 === 0);
  const spellings = actors.map(({ name, aliases }) => aliases[0] ?? name);
  const named = timesOf(spellings, (text) => [
    find(catalog, text, clock),
    suggest(catalog, { filter: '', text, caret: text.length, clock }),
  ]);
  row(
    `a key of a name, its events and suggestions, ${count} events`,
    `median ${ms(median(named))}`,
    `p95 ${ms(quantile(named, 0.95))}`,
  );
  if (isInstalled('fzf'))
    await benchFzf(
      `${count} titles`,
      dataset.events.map(({ title }) => title),
    );
}

/** fzf over lines, key to its frame. @param {string} name @param {readonly string[]} lines */
async function benchFzf(name, lines) {
  const file = join(folder, 'lines.txt');
  writeFileSync(file, lines.join('\n'));
  const session = start('sh', ['-c', `fzf < ${file}`], small);
  await until(
    session,
    (output) => output.includes(`/${lines.length}`) || output.includes(`${lines.length}/`),
  );
  await pause(1_500);
  const times = [];
  for (const key of letters) {
    session.output = '';
    const sent = performance.now();
    session.child.write(key);
    await until(session, (output) => output.includes(`/${lines.length}`), 10_000);
    times.push(session.last - sent);
    await pause(200);
  }
  session.child.kill('SIGKILL');
  row(
    `fzf over ${name}, a key to its frame`,
    `median ${ms(median(times))}`,
    `p95 ${ms(quantile(times, 0.95))}`,
  );
}

/** 10,000 names with three aliases each, typed letter by letter. */
async function benchNames() {
  const { buildNameIndex, findNames, Fuse } = await functions();
  const entries = generate(99_000).actors.map(({ id, name, aliases }, at) => ({
    id,
    names: [name, ...aliases],
    weight: at,
  }));
  const build = [];
  for (let run = 0; run < 5; run++) {
    const began = performance.now();
    buildNameIndex(entries);
    build.push(performance.now() - began);
  }
  row(`an index of ${entries.length} names with 3 aliases`, ms(median(build)));
  const index = buildNameIndex(entries);
  const sought = entries.filter((_, at) => at % 500 === 0).map(({ names }) => names[1] ?? '');
  const beginnings = sought.flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1)));
  const timesOf = (/** @type {(text: string) => unknown} */ run) =>
    beginnings.map((text) => {
      const began = performance.now();
      run(text);
      return performance.now() - began;
    });
  timesOf((text) => findNames(index, text, { limit: 20 }));
  const ours = timesOf((text) => findNames(index, text, { limit: 20 }));
  row('a key over these names', `median ${ms(median(ours))}`, `p95 ${ms(quantile(ours, 0.95))}`);
  const fuse = new Fuse(entries, { keys: ['names'], threshold: 0.3 });
  const theirs = beginnings.slice(0, 60).map((text) => {
    const began = performance.now();
    fuse.search(text, { limit: 20 });
    return performance.now() - began;
  });
  row(
    'plain Fuse.js over the same',
    `median ${ms(median(theirs))}`,
    `${(median(theirs) / median(ours)).toFixed(0)} × ours`,
  );
  if (isInstalled('fzf'))
    await benchFzf(
      'these names',
      entries.map(({ names }) => names.join(' · ')),
    );
}

/** @type {Promise<typeof import('./bench-search.ts')> | undefined} */
let bundled;
function functions() {
  bundled ??= (async () => {
    const outfile = join(folder, 'functions.mjs');
    await build({
      entryPoints: [join(root, 'test/tools/bench-search.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      outfile,
      logLevel: 'error',
      banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    });
    return import(pathToFileURL(outfile).href);
  })();
  return bundled;
}

function print() {
  console.log(`Node ${process.version}, ${process.platform}\n`);
  console.log('| what | figure | |\n|---|---|---|');
  for (const { label, value, note } of rows) console.log(`| ${label} | ${value} | ${note} |`);
}

try {
  await benchStart();
  await benchKeys('bundled data', []);
  await benchPictures('bundled data', []);
  await benchNames();
  for (const count of [10_000, 100_000]) await benchFile(count);
  for (const { count, places } of [
    { count: 10_000, places: 500 },
    { count: 100_000, places: 20_000 },
  ]) {
    const file = join(folder, `places-${count}.json`);
    writeFileSync(file, JSON.stringify(generate(count, places)));
    await benchPictures(`${count} events, ${places} places`, [file]);
  }
  print();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
