// Large files, queries over them, and names.
import { build } from 'esbuild';
import xterm from '@xterm/headless';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../generate.mjs';
import { benchKeys, letters } from './keys.mjs';
import { median, ms, row, spread } from './rows.mjs';
import {
  folder,
  isFirstFrame,
  isInstalled,
  pause,
  program,
  quick,
  root,
  small,
  start,
  until,
} from './terminal.mjs';

/** From exec to the first whole frame, and to the one where `loading …` is gone. @param {string} file @param {number} count */
async function loadTimes(file, count) {
  const session = start(process.execPath, [program, file], small);
  const screen = new xterm.Terminal({ cols: small.columns, rows: small.rows, allowProposedApi: true });
  session.child.onData((data) => screen.write(data));
  const header = () => screen.buffer.active.getLine(0)?.translateToString() ?? '';
  const first = await until(session, isFirstFrame);
  const all = await until(session, () => header().includes(`  ${count}/${count}`));
  session.child.kill('SIGKILL');
  return { first, all };
}

/** How long one expression takes over the text of a file, in a process of its own. @param {string} file @param {string} parse */
function parseTime(file, parse) {
  const script = `const t=require('fs').readFileSync(${JSON.stringify(file)},'utf8');const parse=${parse};const s=performance.now();parse(t);console.log(performance.now()-s)`;
  return Number(execFileSync(process.execPath, ['-e', script], { cwd: root }));
}

/** Beside the library that reads the file's form alone. @param {string} file @param {string} name @param {number} count @param {string} library @param {string} parse */
async function benchLoading(file, name, count, library, parse) {
  /** @type {number[]} */
  const alone = [];
  const frames = [];
  const whole = [];
  for (let run = 0; run < (quick ? 3 : 7); run++) {
    alone.push(parseTime(file, parse));
    const { first, all } = await loadTimes(file, count);
    frames.push(first);
    whole.push(all);
  }
  const size = `${(statSync(file).size / 1e6).toFixed(0)} MB`;
  const times = (/** @type {number[]} */ ours) => `${(median(ours) / median(alone)).toFixed(2)} × ${library}`;
  row(`${name} to first frame`, times(frames), `${ms(median(frames))}, alone ${ms(median(alone))}, ${size}`);
  row(`${name} until all of it is loaded`, times(whole), ms(median(whole)));
}

/** @param {number} count */
export async function benchFile(count) {
  const file = join(folder, `${count}.json`);
  writeFileSync(file, JSON.stringify(generate(count)));
  await benchLoading(file, `a file of ${count} events`, count, 'JSON.parse', 'JSON.parse');
  await benchKeys(`${count} events`, [file]);
  await benchQueries(count, file);
}

/** @param {number} count */
export async function benchTable(count) {
  const file = join(folder, `${count}.csv`);
  const places = new Map(generate(count).places.map(({ id, name }) => [id, name]));
  const lines = generate(count).events.map(({ id, date, title, kind, summary, places: [first] }) =>
    [id, date, title, kind, summary, places.get(first?.place ?? '')].join(','),
  );
  writeFileSync(file, ['id,date,title,kind,summary,place', ...lines, ''].join('\n'));
  await benchLoading(
    file,
    `a table of ${count} rows`,
    count,
    'Papa Parse',
    "(text)=>require('papaparse').parse(text)",
  );
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
  spread(`a search key, the query alone, ${count} events`, alone);
  const actors = [...dataset.actors.values()].filter((_, at) => at % 500 === 0);
  const spellings = actors.map(({ name, aliases }) => aliases[0] ?? name);
  const named = timesOf(spellings, (text) => [
    find(catalog, text, clock),
    suggest(catalog, { filter: '', text, caret: text.length, clock }),
  ]);
  spread(`a key of a name, its events and suggestions, ${count} events`, named);
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
  spread(`fzf over ${name}, a key to its frame`, times);
}

/** 10,000 names with three aliases each, typed letter by letter. */
export async function benchNames() {
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
  spread('a key over these names', ours);
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

/** @type {Promise<typeof import('./functions.ts')> | undefined} */
let bundled;
function functions() {
  bundled ??= (async () => {
    const outfile = join(folder, 'functions.mjs');
    await build({
      entryPoints: [join(root, 'test/tools/bench/functions.ts')],
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
