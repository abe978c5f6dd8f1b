import { describe, expect, test } from 'vitest';
import { createStore } from '../../src/app/store.ts';
import { datasetOf, event } from '../helpers/dataset.ts';
import { opened, worldOf } from '../helpers/harbour.ts';
import { keys } from '../helpers/keys.ts';

const days = (list: readonly number[]) =>
  datasetOf(list.map((day) => event({ id: `day-${day}`, date: `2020-01-${String(day).padStart(2, '0')}` })));

/** A reader at the day, then the data with those days instead. */
function reread(from: number, pressed: string, list: readonly number[]) {
  const world = worldOf(days([1, 5, 10, 15, 20]));
  const store = createStore(world, opened(world, { cursor: `day-${from}` }), () => undefined);
  store.press(keys(pressed));
  store.replace(worldOf(days(list)));
  return store;
}

describe('where the event under the cursor is gone', () => {
  test.each([
    ['the one before is nearer', 10, [1, 9, 15], 'day-9'],
    ['the one after is nearer', 10, [1, 5, 12], 'day-12'],
    ['two are as near, the later one', 10, [8, 12], 'day-12'],
    ['all are earlier', 20, [1, 5], 'day-5'],
    ['all are later', 1, [15, 20], 'day-15'],
    ['the event is still there', 10, [9, 10, 11], 'day-10'],
  ])('%s', (_name, from, list, cursor) => {
    expect(reread(from, '', list).get().state.cursor).toBe(cursor);
  });

  test('data without events keeps the cursor for when there are some again', () => {
    const store = reread(10, '', []);
    store.replace(worldOf(days([9, 10, 11])));
    expect(store.get().state.cursor).toBe('day-10');
  });

  test('the places to go back to move along', () => {
    const store = reread(10, '/ ‹from:2020-01-15› enter', [1, 9, 15]);
    store.press(keys('H'));
    expect(store.get().state.cursor).toBe('day-9');
  });

  test('leaving a search leads near to where it began', () => {
    const store = reread(10, '/ ‹day› down', [1, 9, 15]);
    store.press(keys('escape escape'));
    expect(store.get().state.cursor).toBe('day-9');
  });
});
