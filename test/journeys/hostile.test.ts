// Check 16, hostile data: files that want to do harm, through every view of the browser in a real pseudo-terminal. What
// reaches the terminal is compared with a list of what may.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { load } from '../../src/dataset/load.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { unlisted } from '../helpers/escapes.ts';
import { asciiLook, colorLook, plainLook } from '../helpers/frame.tsx';
import { everywhere, gathered, hostileText, stolen } from '../helpers/hostile.ts';
import { openModelled, type Modelled } from '../helpers/modelled.tsx';

const folder = mkdtempSync(join(tmpdir(), 'timeline-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: unknown): string {
  const file = join(folder, `${name.slice(0, 20).replaceAll(' ', '-')}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

function loaded(file: string): Dataset {
  const { dataset } = load([{ name: file, bytes: readFileSync(file) }]);
  if (dataset === null) throw new Error('no dataset');
  return dataset;
}

/** To every view, with every field of every record on the screen once, and back to the list. */
const everyView = [
  ...['j j j k', 'g', 'enter', 'pagedown', 'pagedown', 'end', 'home', 'h'],
  ...['/ ‹word0›', 'down', 'down', 'up', 'tab', 'enter', '/ backspace', 'enter'],
  ...[
    '/ ‹kind:›',
    'tab',
    'ctrl+u ‹tag:nothing is so alias 99 word0:x "›',
    'ctrl+u ‹title ro›',
    'ctrl+u enter',
  ],
  ...['f', 'down', 'end', 'right', 'escape', 'escape', 'a', 'right', 'end', 'escape', 'escape'],
  ...[
    'o',
    'down',
    'end',
    'escape',
    't',
    'down',
    'left',
    'right',
    'G',
    'escape',
    '<',
    'escape',
    '>',
    'escape',
  ],
  ...[
    'w',
    'down',
    'right',
    'pagedown',
    'end',
    'escape',
    'escape',
    'w ‹hundrde›',
    'escape',
    'tab',
    'tab',
    'tab',
  ],
  ...[
    'tab',
    'ctrl+s',
    '‹word›',
    'escape',
    'escape',
    ': ‹2020›',
    'ctrl+u ‹1.2.3 x›',
    'ctrl+u ‹-9999›',
    'enter',
  ],
  ...['?', 'end', 'escape', '-', '-', 'end', '+', '+', 'p', 'p', 'G'],
];

/** In an address a payload stands as the letters that it is, with percent signs. */
const withoutAddresses = (text: string): string => text.replaceAll(/https?:\S+/g, '');

async function walk({ session, press }: Modelled): Promise<void> {
  for (const names of everyView) {
    await press(names);
    expect(withoutAddresses(session.screen().join('\n'))).not.toMatch(stolen);
  }
  session.press('Q');
  expect((await session.ended).exitCode).toBe(0);
  await session.until(() => !session.isAlternate(), 'the primary screen');
  expect(unlisted(session.output())).toEqual([]);
}

describe('16: every sequence there is, in every field', () => {
  const file = write('everywhere', everywhere(hostileText, 'first'));
  const dataset = loaded(file);

  test.each([
    ['in ASCII', { ...asciiLook, hasColor: true }, { args: ['--ascii', file], columns: 120, rows: 40 }],
    ['without colours', plainLook, { args: [file], env: { NO_COLOR: '1' }, columns: 80, rows: 24 }],
    ['on a small screen', colorLook, { args: [file], columns: 40, rows: 12 }],
  ])('reaches no terminal from any view %s', async (_, look, options) => {
    await walk(await openModelled(dataset, look, options));
  });
});

describe('16: what no author would write', () => {
  test.each(Object.entries(gathered))('%s: every view answers', async (name, { data, events }) => {
    const file = write(name, data);
    const dataset = loaded(file);
    expect(dataset.events.map(({ id }) => id)).toEqual(expect.arrayContaining([...events]));
    await walk(await openModelled(dataset, colorLook, { args: [file], columns: 120, rows: 40 }));
  });
});
