import { expect, test } from 'vitest';
import type { Effect } from '../../../src/app/state.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import { createWorld } from '../../../src/app/world.ts';
import { betweenKeys, inSteps } from '../../../src/cli/browser/background.ts';
import { reload } from '../../../src/cli/browser/reload.ts';
import { whileLoading } from '../../../src/cli/browser/defer-keys.ts';
import type { Loaded } from '../../../src/loading/load.ts';
import type { Steps } from '../../../src/text/task.ts';
import { harbour, opened, today, usual, worldOf } from '../../helpers/harbour.ts';
import { keys } from '../../helpers/keys.ts';

const problem = { severity: 'error', file: 'x.json', line: 1, path: '', message: 'wrong' } as const;

/** A browser at a glance, whose loading goes on for so many steps. */
function atAGlance(steps: number, loaded: Loaded = { dataset: harbour, problems: [] }) {
  const glance = createWorld({ dataset: harbour, today, size: usual, isGlance: true });
  const effects: Effect[] = [];
  const store = createStore(glance, opened(glance), (effect) => effects.push(effect));
  let taken = 0;
  function* loading(): Steps<Loaded> {
    for (; taken < steps; taken++) yield;
    return loaded;
  }
  const meanwhile = whileLoading(store, loading(), ({ problems }) =>
    problems.length > 0 ? `${problems.length} problems` : null,
  );
  return { ...meanwhile, effects, taken: () => taken };
}
const isWhole = ({ get }: Store): boolean => !get().world.isGlance;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

test('steps are taken while it loads', () => {
  const { store, taken, stop } = atAGlance(1_000_000);
  store.press(keys('j j'));
  expect(store.get().state.cursor).toBe(harbour.events[2]?.id);
  expect([isWhole(store), taken()]).toEqual([false, 0]);
  stop();
});

test('a key that needs all of the data waits for it, and what is typed after it stays behind it', async () => {
  const { store } = atAGlance(20);
  store.press(keys('j / d o'));
  store.press(keys('c k'));
  expect(store.get().state.cursor).toBe(harbour.events[1]?.id);
  expect(store.get().state.prompt).toBeNull();
  await until(() => isWhole(store));
  expect(store.get().state.prompt).toMatchObject({ type: 'search', field: { text: 'dock' } });
});

test('Ctrl-C waits for nothing', () => {
  const { store, effects, stop } = atAGlance(1_000_000);
  store.press(keys('/ x'));
  store.press(keys('ctrl+c'));
  expect([isWhole(store), effects.map(({ type }) => type)]).toEqual([false, ['quit']]);
  stop();
});

test('it loads between keys, keeps the place and tells what is wrong', async () => {
  const { store, taken } = atAGlance(5, { dataset: harbour, problems: [problem, problem] });
  store.press(keys('j'));
  const { cursor } = store.get().state;
  await until(() => isWhole(store));
  expect([store.get().state.cursor, store.get().state.notice, taken()]).toEqual([cursor, '2 problems', 5]);
  store.press(keys('/'));
  expect(store.get().state.prompt?.type).toBe('search');
});

test('nothing goes on once the browser has ended', async () => {
  const { store, taken, stop } = atAGlance(1_000_000);
  await until(() => taken() > 0);
  stop();
  const before = taken();
  for (let i = 0; i < 5; i++) await turn();
  expect([taken() - before, isWhole(store)]).toEqual([0, false]);
});

test('without anything to load keys go to the store itself', () => {
  const world = worldOf(harbour);
  const store = createStore(world, opened(world), () => undefined);
  expect(whileLoading(store, null, () => null).store).toBe(store);
});

function* counting(end: number, seen: number[]): Steps<string> {
  for (let i = 0; i < end; i++) {
    seen.push(i);
    yield;
  }
  return 'done';
}

test('work between keys is not begun at once, and ends once', async () => {
  const seen: number[] = [];
  const results: string[] = [];
  betweenKeys(counting(3, seen), (result) => results.push(result));
  expect(seen).toEqual([]);
  await until(() => results.length > 0);
  await turn();
  expect([seen, results]).toEqual([[0, 1, 2], ['done']]);
  const again: number[] = [];
  expect(await inSteps(counting(3, again))).toBe('done');
  expect(again).toEqual([0, 1, 2]);
});

test('reading again is told where it takes long', async () => {
  const world = worldOf(harbour);
  const store = createStore(world, opened(world), () => undefined);
  const reading: { end: () => void } = { end: () => undefined };
  const read = (): Promise<Loaded> =>
    new Promise((resolve) => (reading.end = () => resolve({ dataset: harbour, problems: [] })));
  const reloaded = reload(store, { files: [], read });
  expect(store.get().state.notice).toBeNull();
  await until(() => store.get().state.notice === 'Reading again …');
  reading.end();
  await reloaded;
  expect(store.get().state.notice).toBe(`Read again: ${harbour.events.length} events`);
});

test('of two readings the later one stays, whichever ends first', async () => {
  const world = worldOf(harbour);
  const store = createStore(world, opened(world), () => undefined);
  const ends: ((loaded: Loaded) => void)[] = [];
  const read = (): Promise<Loaded> => new Promise((resolve) => ends.push(resolve));
  const both = [reload(store, { files: [], read }), reload(store, { files: [], read })];
  const changed = { ...harbour, events: harbour.events.slice(1) };
  ends[1]?.({ dataset: changed, problems: [] });
  await both[1];
  ends[0]?.({ dataset: harbour, problems: [] });
  await both[0];
  expect(store.get().world.dataset).toBe(changed);
  expect(store.get().state.notice).toBe(`Read again: ${changed.events.length} events`);
});
