import { problem } from '../../../src/formats/problems.ts';
import { expect, test } from 'vitest';
import type { Effect } from '../../../src/app/state.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import { createWorld } from '../../../src/app/world.ts';
import { runInSteps } from '../../../src/cli/browser/background.ts';
import { createReplace, deferKeys } from '../../../src/cli/browser/loading.ts';
import { createReload } from '../../../src/cli/browser/reload.ts';
import type { Loaded } from '../../../src/loading/load.ts';
import type { Steps } from '../../../src/text/task.ts';
import { harbour, opened, today, usual, worldOf } from '../../helpers/harbour.ts';
import { keys } from '../../helpers/keys.ts';

const wrong = problem('error', 'x.json', 1, '', 'wrong');

function* loading(steps: number, loaded: Loaded, seen: number[] = []): Steps<Loaded> {
  for (let step = 0; step < steps; step++) {
    seen.push(step);
    yield;
  }
  return loaded;
}

/** A browser with a preview, which is loaded in so many steps. */
function previewing(steps: number, loaded: Loaded = { dataset: harbour, problems: [] }) {
  const preview = createWorld({ dataset: harbour, today, size: usual, isPreview: true });
  const effects: Effect[] = [];
  const store = createStore(preview, opened(preview), (effect) => effects.push(effect));
  const seen: number[] = [];
  const replace = createReplace(store);
  const loads = replace(async () => loading(steps, loaded, seen));
  return { store: deferKeys(store), loads, replace, effects, taken: () => seen.length };
}
const isWhole = ({ get }: Store): boolean => !get().world.isPreview;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

test('the list is stepped through while it loads', () => {
  const { store, taken } = previewing(100);
  store.press(keys('j j'));
  expect(store.get().state.cursor).toBe(harbour.events[2]?.id);
  expect([isWhole(store), taken()]).toEqual([false, 0]);
});

test('a key that needs all of the data waits for it, and what is typed after it stays behind it', async () => {
  const { store } = previewing(20);
  store.press(keys('j / d o'));
  store.press(keys('c k'));
  expect(store.get().state.cursor).toBe(harbour.events[1]?.id);
  expect(store.get().state.prompt).toBeNull();
  await until(() => store.get().state.prompt !== null);
  expect(isWhole(store)).toBe(true);
  expect(store.get().state.prompt).toMatchObject({ type: 'search', field: { text: 'dock' } });
});

test('Ctrl-C waits for nothing', () => {
  const { store, effects } = previewing(100);
  store.press(keys('/ x'));
  store.press(keys('ctrl+c'));
  expect([isWhole(store), effects.map(({ type }) => type)]).toEqual([false, ['quit']]);
});

test('it loads between keys, keeps the place and gives what is wrong', async () => {
  const { store, loads, taken } = previewing(5, { dataset: harbour, problems: [wrong, wrong] });
  store.press(keys('j'));
  const { cursor } = store.get().state;
  expect(await loads).toEqual({ dataset: harbour, problems: [wrong, wrong] });
  expect([isWhole(store), store.get().state.cursor, taken()]).toEqual([true, cursor, 5]);
  store.press(keys('/'));
  expect(store.get().state.prompt?.type).toBe('search');
});

test('where loading stops, the preview can be read, and what needs all of the data says why it can’t be had', async () => {
  const { store } = previewing(100);
  store.press(keys('/ d'));
  store.stopLoading('too little memory');
  await turn();
  expect(store.get().state.notice).toBe('Only a preview: too little memory');
  store.press(keys('j'));
  expect(store.get().state).toMatchObject({ cursor: harbour.events[1]?.id, notice: null, prompt: null });
  // What is typed after it is dropped too.
  store.press(keys('/ d o c k j'));
  expect(store.get().state).toMatchObject({ cursor: harbour.events[1]?.id, prompt: null });
  expect(store.get().state.notice).toBe('Only a preview: too little memory');
});

test('where nothing can be used, what is shown stays', async () => {
  const { store, loads } = previewing(2, { dataset: null, problems: [wrong] });
  await loads;
  expect(isWhole(store)).toBe(false);
});

test('work in steps is not begun at once, ends once, and not at all where it is aborted', async () => {
  const seen: number[] = [];
  const result = runInSteps(loading(3, { dataset: null, problems: [] }, seen));
  expect(seen).toEqual([]);
  expect(await result).toEqual({ dataset: null, problems: [] });
  expect(seen).toEqual([0, 1, 2]);
  const aborted: number[] = [];
  const aborting = new AbortController();
  const nothing = runInSteps(loading(1_000_000, { dataset: null, problems: [] }, aborted), aborting.signal);
  await until(() => aborted.length > 0);
  aborting.abort();
  expect(await nothing).toBeUndefined();
  expect(aborted.length).toBeLessThan(100);
});

/** A browser whose data is read again: each reading ends when it is told to. */
function rereading(files: readonly string[] = []) {
  const world = worldOf(harbour);
  const store = createStore(world, opened(world), () => undefined);
  const ends: ((loaded: Loaded) => void)[] = [];
  const open = (): Promise<Steps<Loaded>> =>
    new Promise((resolve) => ends.push((loaded) => resolve(loading(1, loaded))));
  return {
    store,
    ends,
    reload: createReload(store, { files, open, rowOf: () => Promise.resolve(null) }, createReplace(store)),
  };
}

test('reading again is told where it takes long', async () => {
  const { store, ends, reload } = rereading();
  const reloaded = reload();
  expect(store.get().state.notice).toBeNull();
  await until(() => store.get().state.notice === 'Reading again …');
  ends[0]?.({ dataset: harbour, problems: [] });
  await reloaded;
  expect(store.get().state.notice).toBe(`Read again: ${harbour.events.length} events`);
});

test('of two readings the later one stays, whichever ends first', async () => {
  const { store, ends, reload } = rereading();
  const both = [reload(), reload()];
  const changed = { ...harbour, events: harbour.events.slice(1) };
  ends[1]?.({ dataset: changed, problems: [] });
  await both[1];
  ends[0]?.({ dataset: harbour, problems: [] });
  await both[0];
  expect(store.get().world.dataset).toBe(changed);
  expect(store.get().state.notice).toBe(`Read again: ${changed.events.length} events`);
});

const withEvents = (count: number): Loaded => ({
  dataset: { ...harbour, events: harbour.events.slice(0, count) },
  problems: [],
});

test('a text that is broken leaves the last good data, however much of it could be read', async () => {
  const { store, ends, reload } = rereading();
  const reloaded = reload();
  ends[0]?.({ ...withEvents(5), problems: [wrong], isDamaged: true });
  await reloaded;
  expect(store.get().world.dataset).toBe(harbour);
  expect(store.get().state.notice).toBe('The last good data stays: x.json:1: wrong');
});

test('where it lacks no event it is taken when it is asked for twice: a folder may hold a link to nowhere for good', async () => {
  const { store, ends, reload } = rereading(['x/events.json']);
  const damaged = { ...withEvents(12), problems: [wrong], isDamaged: true };
  const first = reload();
  ends[0]?.(damaged);
  await first;
  expect(store.get().state.notice).toBe(
    'The last good data stays: x.json:1: wrong; r again takes it all the same',
  );
  const second = reload();
  ends[1]?.(damaged);
  await second;
  expect(store.get().state.notice).toBe('Read again: 12 events; 1 problem: timeline check shows them');
});

test.each(['x.jsonl', 'x.csv', 'x.ics', 'x.mw', 'x.timeline'])(
  'what looks whole wherever it is cut off, %s, is taken with fewer events when it is asked for twice',
  async (file) => {
    const { store, ends, reload } = rereading([file]);
    const first = reload();
    ends[0]?.(withEvents(5));
    await first;
    expect(store.get().world.dataset).toBe(harbour);
    expect(store.get().state.notice).toBe(
      `The last good data stays: 5 of 12 events left in ${file}; r again takes it all the same`,
    );
    // Still being written: it is asked for anew.
    const second = reload();
    ends[1]?.(withEvents(7));
    await second;
    expect(store.get().world.dataset).toBe(harbour);
    const third = reload();
    ends[2]?.(withEvents(7));
    await third;
    expect(store.get().state.notice).toBe('Read again: 7 events');
  },
);

test('fewer events are taken at once in other files, and after an edit', async () => {
  for (const [file, isEdited] of [
    ['x.json', false],
    ['x.geojson', false],
    ['x.jsonl', true],
  ] as const) {
    const { store, ends, reload } = rereading([file]);
    const reloaded = reload(isEdited);
    ends[0]?.(withEvents(5));
    await reloaded;
    expect(store.get().state.notice).toBe('Read again: 5 events');
  }
});
