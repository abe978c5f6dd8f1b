// Large files: what is seen and done while they are loaded.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../src/loading/load.ts';
import { createCatalog, indexWords } from '../../src/search/catalog.ts';
import { find } from '../../src/search/find.ts';
import { makeFolder } from '../cli/folder.ts';
import { launch, quit, restored, selected, selects } from '../helpers/journey.ts';
import { keys, type Session } from '../helpers/terminal.ts';
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

const { dataset } = load([{ name: 'large.json', bytes: readFileSync(file) }]);
if (dataset === null) throw new Error('no dataset');

/** As much as a row of the list has room for. */
const shortTitle = (event?: { readonly title: string }): string => event?.title.slice(0, 30) ?? '';

test('steps are taken at once, and the place stays when all is loaded', async () => {
  // While it is loading, in the order of the file within a day.
  const fourth = shortTitle(data.events.toSorted((a, b) => a.date.localeCompare(b.date))[3]);
  const session = typing('jjj');
  await session.until(
    () => selected(session).includes(fourth) && loading.test(session.screen()[0] ?? ''),
    'the fourth of the glance',
  );
  await session.hides(loading);
  await session.shows('12000/12000');
  expect(selected(session)).toContain(fourth);
  expect(session.output()).toContain('loading …');
  await quit(session);
});

test('a search waits for all of the data', async () => {
  const catalog = createCatalog(dataset);
  indexWords(catalog, dataset.events.length);
  const { events } = find(catalog, 'rockets', { today: 20_000, near: 20_000 });
  expect(events.length).toBeGreaterThan(500);
  const session = typing('/rockets\r');
  await session.shows(`${events.length}/12000`);
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
  const last = shortTitle(dataset.events.at(-1));
  await selects(session, last);
  await session.shows('Read again: 12000 events');
  await selects(session, last);
  await quit(session);
});
