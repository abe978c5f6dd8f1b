// The README's table of speed: figures of the last run, those of one kind in one row, beside what is wanted of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rows } from './rows.mjs';
import { root } from './terminal.mjs';

/** What a row says, the labels whose figures it holds, and what is wanted. @type {[string, RegExp, string][]} */
const summary = [
  [
    'start to the first whole frame, of `node -e 0`',
    /^start to first frame, Node/,
    '1.3 ×, from Node 22 on 2.3 ×',
  ],
  ['the first key answered, sent at the first frame', /^first key answered/, '1 × before'],
  ['memory at the first frame and a second later', /^memory/, '60 and 95 MiB'],
  ['a step to its frame, 160×50', /^a step to its frame.*160×50/, '8 ms, p95 25 ms'],
  ['a step in the lanes', /^a step in the lanes.*160×50/, '8 ms, p95 25 ms'],
  ['a step on the map', /^a step in the map.*160×50/, '16 ms, p95 25 ms'],
  ['the first look at the lanes', /^the first look at the lanes/, '60 ms'],
  ['the first look at the map', /^the first look at the map/, '60 ms'],
  ['a search key to its frame, 80×24', /^a search key to its frame.*0 events/, '10 and 16 ms, p95 33 ms'],
  ['a search key, the query alone', /^a search key, the query alone/, '1 and 4 ms'],
  [
    'a file of 100,000 events to its first frame, of `JSON.parse`',
    /^a file of 100000 events to first/,
    '2 ×',
  ],
  ['a table of 100,000 rows to its first frame, of Papa Parse', /^a table of 100000 rows to first/, '2 ×'],
  ['until all of it is loaded', /^a table of 100000 rows until/, '5 ×'],
];

const table = () => [
  '| what | measured | p95 | wanted |',
  '|---|---|---|---|',
  ...summary.flatMap(([what, labels, wanted]) => {
    const found = rows.filter(({ label }) => labels.test(label));
    const values = found.map(({ value }) =>
      value.replace(/^median | (node -e 0|before|JSON\.parse|Papa Parse)$/g, ''),
    );
    const p95 = found.flatMap(({ note }) => /^p95 ([^,]*)/.exec(note)?.[1] ?? []);
    return found.length === 0 ? [] : [`| ${what} | ${values.join(' · ')} | ${p95.join(' · ')} | ${wanted} |`];
  }),
];

/** Between its marks. */
export function intoReadme() {
  const path = join(root, 'README.md');
  const text = readFileSync(path, 'utf8');
  const marked = /(?<=<!-- speed -->\n)[^]*(?=<!-- \/speed -->)/;
  writeFileSync(path, text.replace(marked, `\n${table().join('\n')}\n\n`));
}
