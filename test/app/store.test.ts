import { describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../src/app/store.ts';
import { topOverlay, type Effect } from '../../src/app/state.ts';
import { datasetOf, event } from '../helpers/dataset.ts';
import { harbour, opened, usual, wide, worldOf } from '../helpers/harbour.ts';
import { keys } from '../helpers/keys.ts';

function openStore(): { store: Store; effects: Effect[]; frames: () => number } {
  const world = worldOf(harbour);
  const effects: Effect[] = [];
  const store = createStore(world, opened(world), (effect) => effects.push(effect));
  let count = 0;
  store.subscribe(() => count++);
  return { store, effects, frames: () => count };
}
const soon = (): Promise<void> => Promise.resolve();

test('a paste in a terminal that does not mark it goes into a field at once', () => {
  const sought: string[] = [];
  const world = worldOf(harbour);
  const counting = { ...world, find: (text: string) => (sought.push(text), world.find(text)) };
  const store = createStore(counting, opened(counting), () => undefined);
  store.press(keys('/'));
  sought.length = 0;
  const pasted = 'dock '.repeat(20);
  store.press([...pasted].map((letter) => ({ name: letter, text: letter })));
  expect([...new Set(sought)]).toEqual([pasted]);
});

describe('effects', () => {
  test('are handed out once, in order, and not kept', () => {
    const { store, effects } = openStore();
    store.press(keys('1 y Y'));
    store.press(keys('j'));
    expect(effects.map(({ type }) => type)).toEqual(['open', 'copy', 'copy']);
    expect(store.get().state.effects).toEqual([]);
  });

  test('see the state that the keys led to, and may tell what came of them', () => {
    const world = worldOf(harbour);
    const seen: (string | null)[] = [];
    const store = createStore(world, opened(world), (effect, from) => {
      seen.push(from.get().state.cursor);
      if (effect.type === 'copy') from.notify('Copied');
    });
    store.press(keys('y j'));
    expect(seen).toEqual(['meeting']);
    expect(store.get().state.notice).toBe('Copied');
    store.press(keys('j'));
    expect(store.get().state.notice).toBeNull();
  });
});

describe('listeners', () => {
  test('hear once of a read of many keys', async () => {
    const { store, frames } = openStore();
    store.press(Array.from({ length: 200 }, () => ({ name: 'down' })));
    await soon();
    expect(frames()).toBe(1);
    expect(store.get().state.cursor).toBe('leaves');
  });

  test('hear nothing where nothing changed', async () => {
    const { store, frames } = openStore();
    store.press([]);
    await soon();
    expect(frames()).toBe(0);
  });

  test('hear no more once they are gone', async () => {
    const { store } = openStore();
    let heard = 0;
    const stop = store.subscribe(() => heard++);
    store.press(keys('j'));
    await soon();
    stop();
    store.press(keys('j'));
    await soon();
    expect(heard).toBe(1);
  });

  test('hear of another size, and of more that is indexed', async () => {
    const { store, frames } = openStore();
    store.resize(usual);
    await soon();
    store.refresh();
    await soon();
    expect(frames()).toBe(2);
    expect(store.get().world.size).toEqual(usual);
  });
});

describe('another dataset in place of the present one', () => {
  const changed = datasetOf([
    event({ id: 'early', date: '2018' }),
    event({ id: 'strike', date: '2020-01-15', title: 'The same strike' }),
  ]);

  test.each([
    ['', 'strike', null],
    // What the reader was at is gone: the nearest in time is in its place, also where the filter finds nothing.
    ['j', 'strike', null],
    ['/ ‹kind:talks› enter', 'strike', null],
    ['? j', 'strike', 'help'],
    // What isn't in it any more is closed.
    ['f j', 'strike', null],
    ['t j', 'strike', 'thread'],
    ['a 3', 'strike', null],
    ['w j', 'strike', 'directory'],
    ['enter o', 'strike', null],
  ])('after %s the reader is at %s with %j open', (pressed, cursor, overlay) => {
    const world = worldOf(harbour);
    const store = createStore(world, opened(world, { cursor: 'strike' }), () => undefined);
    store.press(keys(pressed));
    store.replace(worldOf(changed, usual));
    const after = store.get();
    expect(after.world.size).toEqual(wide);
    expect(after.world.dataset.events).toHaveLength(2);
    expect([after.state.cursor, topOverlay(after.state)?.type ?? null]).toEqual([cursor, overlay]);
  });
});
