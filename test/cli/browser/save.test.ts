import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFormats } from '../../../src/app/overlays/save.ts';
import { initialState, openOverlay, type State } from '../../../src/app/state.ts';
import type { SavedFormat } from '../../../src/app/overlays/state.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import { emptyField } from '../../../src/app/prompts/field.ts';
import { save } from '../../../src/cli/browser/save.ts';
import { siege } from '../../helpers/dataset.ts';
import { worldOf } from '../../helpers/harbour.ts';
import { makeFolder } from '../folder.ts';

const folder = makeFolder();
const world = worldOf(siege);

function saving(format: SavedFormat): Store {
  const state = openFormats(initialState({ cursor: 'raid' }), 'list');
  const file = { type: 'file', part: 'list', format, field: emptyField, isThere: false, index: 0 } as const;
  return createStore(world, openOverlay(state, file), () => undefined);
}

async function saved(file: string, format: SavedFormat = 'native', isForced = false): Promise<State> {
  const store = saving(format);
  await save({ type: 'save', file, format, events: siege.events.slice(1, 3), isForced }, store);
  return store.get().state;
}

const isAsked = ({ overlays }: State): boolean =>
  overlays.some((each) => each.type === 'file' && each.isThere);

test('tells what was saved, where, and what the format can’t hold', async () => {
  const file = join(folder.path, 'raid.json');
  const { notice, overlays } = await saved(file);
  expect([notice, overlays]).toEqual([`Saved 2 events, 2 sources to ${file}`, []]);
  expect((JSON.parse(readFileSync(file, 'utf8')) as { events: unknown[] }).events).toHaveLength(2);
  const all = join(folder.path, 'all.geojson');
  const store = saving('geojson');
  await save({ type: 'save', file: all, format: 'geojson', events: siege.events, isForced: false }, store);
  expect(store.get().state.notice).toBe(
    `Saved 8 events, 3 sources to ${all}; 4 events have no place with coordinates; their geometry is null; ` +
      'left out: other spellings and names in their own script of 3 actors, other spellings of 1 place',
  );
});

test('a table begins with the sign by which Excel knows UTF-8', async () => {
  const file = join(folder.path, 'raid.csv');
  await saved(file, 'csv');
  expect(readFileSync(file, 'utf8').slice(0, 4)).toBe('\ufeffid,');
});

test('a file that is there is kept until it was asked, and written whole then', async () => {
  const file = folder.write('mine.json', 'mine');
  expect(isAsked(await saved(file))).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect((await saved(file, 'native', true)).notice).toBe(`Saved 2 events, 2 sources to ${file}`);
  expect(readFileSync(file, 'utf8')).toContain('timeline/1');
});

test('a link stays a link to the file that is written', async () => {
  const target = folder.write('target.json', 'mine');
  const link = join(folder.path, 'link.json');
  symlinkSync(target, link);
  expect(isAsked(await saved(link))).toBe(true);
  await saved(link, 'native', true);
  expect(readFileSync(target, 'utf8')).toContain('timeline/1');
});

test.each([
  ['no/such/folder/a.json', 'a.json can’t be written: there is no such folder'],
  ['sub', 'sub is a folder'],
  ['pipe', 'pipe is no plain file'],
  [`${'x'.repeat(300)}.json`, 'the name is too long'],
])('what goes wrong is told: %s', async (name, reason) => {
  mkdirSync(join(folder.path, 'sub'), { recursive: true });
  writeFileSync(join(folder.path, 'sub/file'), '');
  if (name === 'pipe') execFileSync('mkfifo', [join(folder.path, name)]);
  const { notice, overlays } = await saved(join(folder.path, name));
  expect(notice).toContain(reason);
  expect(overlays.at(-1)?.type).toBe('file');
});
