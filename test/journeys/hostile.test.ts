// Files that want to do harm, through every view of the browser in a real pseudo-terminal. What reaches the terminal is
// compared with a list of what may.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { load } from '../../src/loading/load.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { unlisted } from '../helpers/escapes.ts';
import { asciiLook, colorLook } from '../helpers/frame.tsx';
import { everywhere, gathered, hostileText, stolen } from '../helpers/hostile.ts';
import { everyView, openModelled, type Modelled } from '../helpers/modelled.tsx';

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
