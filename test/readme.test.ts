// The README says what the program does. After a change of keys or data: UPDATE_README=1 npx vitest run
// --config test/vitest.config.ts test/readme.test.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { initialState } from '../src/app/state.ts';
import { createWorld } from '../src/app/world.ts';
import { bundled } from './helpers/bundled.ts';
import { frame } from './helpers/frame.tsx';
import { play } from './helpers/keys.ts';
import { questionsOf, withMadeParts } from './helpers/readme.ts';

const path = new URL('../README.md', import.meta.url);
const readme = readFileSync(path, 'utf8');

test('the README has the keys of the program and the counts of its data as they are', async () => {
  const config = JSON.parse(readFileSync(new URL('../.prettierrc', import.meta.url), 'utf8'));
  const made = await format(withMadeParts(readme, bundled), { ...config, parser: 'markdown' });
  if (process.env['UPDATE_README'] === '1') writeFileSync(path, made);
  expect(readFileSync(path, 'utf8')).toBe(made);
});

test('the README asks ten questions', () => {
  const questions = questionsOf(readme);
  expect(questions).toHaveLength(10);
  for (const { keys, answers } of questions)
    expect([keys.length > 0, answers.length > 0]).toEqual([true, true]);
});

/** With a map whose outlines are all sea. */
const world = (() => {
  const none = new Float32Array(0);
  const land = { starts: new Uint32Array(1), lon: none, lat: none, boxes: none };
  const baseMap = { land, borders: land, rivers: land, lakes: land, names: [] };
  return { ...createWorld({ dataset: bundled, today: 20_000, size: { columns: 160, rows: 50 } }), baseMap };
})();

test.each(questionsOf(readme))('the keys of the README answer: $question', ({ keys, answers }) => {
  const rows = frame(world, play(world, initialState(), keys));
  const shown = rows.join('\n').replaceAll(/ +/g, ' ');
  for (const answer of answers) expect(shown).toContain(answer);
});

test('the README names the commands that try it and test it, and can be read in a few minutes', () => {
  expect(readme).toContain('\nnpm ci && npx timeline\n');
  expect(readme).toContain('\nnpm ci && npm test\n');
  expect(readme.split('\n').length).toBeLessThanOrEqual(201);
});

test('the README says what every package is for', () => {
  const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const untold = Object.keys(devDependencies).filter(
    (name) => !name.startsWith('@types/') && !readme.includes(name),
  );
  expect(untold).toEqual([]);
});
