// Keys to their frames.
import { median, ms, row, spread } from './rows.mjs';
import { frameEnd, isFirstFrame, pause, program, quick, small, start, until, wide } from './terminal.mjs';

/** @typedef {import('./terminal.mjs').Size} Size */

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

export const letters = [...'suleimani'];
/** Words typed one after the other, each in place of the one before. */
const words = ['suleimani', 'rockets', 'baghdad', 'embassy', 'kataib'].flatMap((word) => [...word, '\u0015']);
const many = (/** @type {string} */ key, /** @type {number} */ count) =>
  Array.from({ length: count }, () => key);

/** @param {string} name @param {readonly string[]} args */
export async function benchKeys(name, args) {
  const count = quick ? 30 : 100;
  const atWide = await keyTimes(args, wide, many('j', count));
  spread(`a step to its frame, ${name}, 160×50`, atWide.times);
  const atSmall = await keyTimes(args, small, many('j', count));
  spread(`a step to its frame, ${name}, 80×24`, atSmall.times, `${median(atSmall.bytes)} bytes`);
  const zoomed = await keyTimes(
    args,
    wide,
    many('-', count / 10).flatMap((out) => [out, out, '+', '+']),
  );
  spread(`a zoom to its frame, ${name}, 160×50`, zoomed.times);
  const walk = await keyTimes(
    args,
    wide,
    many('t', count / 10).flatMap((open) => [open, '\u001b', 'j']),
  );
  const threads = walk.times.filter((_, at) => at % 3 === 0);
  spread(`a thread opened, ${name}, 160×50`, threads);
  const typed = await keyTimes(args, small, words, '/');
  spread(`a search key to its frame, ${name}, 80×24`, typed.times);
}

/** The first look at a picture, then steps in it. @param {string} name @param {readonly string[]} args */
export async function benchPictures(name, args) {
  const count = quick ? 20 : 60;
  for (const { view, key } of [
    { view: 'lanes', key: 'v' },
    { view: 'map', key: 'm' },
  ]) {
    const [first = Number.NaN, ...steps] = (await keyTimes(args, wide, [key, ...many('j', count)])).times;
    row(`the first look at the ${view}, ${name}, 160×50`, ms(first));
    spread(`a step in the ${view}, ${name}, 160×50`, steps);
    const atSmall = await keyTimes(args, small, many('j', count), key);
    spread(`a step in the ${view}, ${name}, 80×24`, atSmall.times, `${median(atSmall.bytes)} bytes`);
  }
  const { times } = await keyTimes(args, wide, many('x', 5), 'v');
  row(`other rows of the lanes for the first time, ${name}, 160×50`, `at most ${ms(Math.max(...times))}`);
}
