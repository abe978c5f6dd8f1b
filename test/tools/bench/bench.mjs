// npm run bench: the figures of speed, in one run and as ratios, since machines differ and are noisy. Medians.
// `--quick` runs each less often, `--start` only the start, `--readme` puts a summary into README.md. TIMELINE_NODES: other versions of Node, paths with colons
// between; TIMELINE_BEFORE: a built checkout of another version of the program, measured beside this one.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../generate.mjs';
import { benchFile, benchNames, benchTable } from './files.mjs';
import { benchKeys, benchPictures } from './keys.mjs';
import { intoReadme } from './readme.mjs';
import { rows } from './rows.mjs';
import { benchStart } from './start.mjs';
import { folder } from './terminal.mjs';

function print() {
  console.log(`Node ${process.version}, ${process.platform}\n`);
  console.log('| what | figure | |\n|---|---|---|');
  for (const { label, value, note } of rows) console.log(`| ${label} | ${value} | ${note} |`);
}

async function benchTheRest() {
  await benchKeys('bundled data', []);
  await benchPictures('bundled data', []);
  await benchNames();
  for (const count of [10_000, 100_000]) await benchFile(count);
  await benchTable(100_000);
  for (const { count, places } of [
    { count: 10_000, places: 500 },
    { count: 100_000, places: 20_000 },
  ]) {
    const file = join(folder, `places-${count}.json`);
    writeFileSync(file, JSON.stringify(generate(count, places)));
    await benchPictures(`${count} events, ${places} places`, [file]);
  }
}

try {
  await benchStart();
  if (!process.argv.includes('--start')) await benchTheRest();
  print();
  if (process.argv.includes('--readme')) intoReadme();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
