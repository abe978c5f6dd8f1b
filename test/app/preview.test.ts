// A preview of large files does for what keys do with it: the reader can't tell it from the whole but by what is said.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { previewKeys } from '../../src/app/keys/browse.ts';
import { worksOnPreview } from '../../src/app/keys/bindings.ts';
import { typed, type Key } from '../../src/app/keys/key.ts';
import { createWorld, prepareWorld, type World } from '../../src/app/world.ts';
import { load, open } from '../../src/loading/load.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { finish } from '../../src/text/task.ts';
import { bundled } from '../helpers/bundled.ts';
import { frame } from '../helpers/frame.tsx';
import { opened } from '../helpers/harbour.ts';
import { keys, play } from '../helpers/keys.ts';
import { nativeDataset } from '../helpers/native-dataset.ts';

const inputs = [{ name: 'x.json', bytes: new TextEncoder().encode(JSON.stringify(nativeDataset(bundled))) }];
const size = { columns: 120, rows: 40 };
const worldOf = (dataset: Dataset | null, isPreview: boolean): World => {
  if (dataset === null) throw new Error('nothing to show');
  return createWorld({ dataset, today: 20_000, size, isPreview });
};
const preview = worldOf(open(inputs, 0).preview(), true);
const whole = worldOf(load(inputs).dataset, false);

const names = [...new Set([...previewKeys].flatMap((binding) => binding.keys))];
const key = fc.constantFrom(...names).map((name): Key => (name.length === 1 ? typed(name) : { name }));

test('keys lead to the same state as with all of the data', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 30 }), (pressed) => {
      const state = play(preview, opened(preview), pressed);
      // What links here makes a detail longer.
      const { detailTop, notice } = state;
      expect(state).toEqual({ ...play(whole, opened(whole), pressed), detailTop, notice });
    }),
  );
});

test.each([
  ['steps, pages, panes and leaving do', 'j down pagedown G tab J q Q ctrl+c ctrl+z', true],
  ['the zoom, searches, menus, threads and files do not', '- / : f w a t < o y e r ? escape 1 p n', false],
])('%s in a preview', (_, pressed, does) => {
  expect(keys(pressed).filter((one) => worksOnPreview(opened(preview), one) !== does)).toEqual([]);
});

describe('the screen', () => {
  test('says that more is coming, and shows the rest as it will be', () => {
    const [header, ...rest] = frame(preview, opened(preview));
    expect(header).toMatch(/ loading … 395\/395$/);
    const list = (rows: readonly string[]): string[] => rows.map((row) => row.split('│')[0]?.trimEnd() ?? '');
    expect(list(rest)).toEqual(list(frame(whole, opened(whole)).slice(1)));
    expect(rest.join()).toContain('loading what links here …');
  });

  test.each([
    [40, 12],
    [20, 8],
  ])('has room for it at %i×%i', (columns, rows) => {
    const small = { ...preview, size: { columns, rows } };
    const [header = ''] = frame(small, opened(small));
    expect(header.length).toBeLessThanOrEqual(columns);
    expect(header).toContain('395/395');
  });
});

test('what is made ready beforehand is what is asked for later', () => {
  const world = worldOf(load(inputs).dataset, false);
  finish(prepareWorld(world));
  expect(frame(world, opened(world))).toEqual(frame(whole, opened(whole)));
});
