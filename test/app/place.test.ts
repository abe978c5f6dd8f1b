import { describe, expect, test } from 'vitest';
import { nowhere, placeFrom, placeOf } from '../../src/app/place.ts';
import { filterAgain } from '../../src/app/visits.ts';
import { initialState } from '../../src/app/state.ts';
import { settle } from '../../src/app/settle.ts';
import { frame } from '../helpers/frame.tsx';
import { harbour, opened, usual, worldOf } from '../helpers/harbour.ts';
import { play } from '../helpers/keys.ts';

const world = worldOf(harbour, usual);

describe('the filter of the last time, once the rest of a preview is there', () => {
  const again = (pressed: string) => filterAgain('kind:strike')(world, play(world, opened(world), pressed));

  test('is in force again, with a notice of the way out', () => {
    const notice = 'Filter of the last time; Esc lifts it';
    expect(again('j j')).toMatchObject({ filter: 'kind:strike', notice });
  });

  test.each(['/', '/ ‹dock› enter', '/ ‹dock› enter escape', 'w', 't G enter'])(
    'is not where the reader has gone on meanwhile: %s',
    (pressed) => {
      expect(again(pressed)).toEqual(play(world, opened(world), pressed));
    },
  );
});

describe('what is kept until the next run', () => {
  test('is the event, the query, the zoom, the panes and the queries that were in force, the latest first', () => {
    const state = play(world, opened(world), '/ ‹kind:strike› enter escape / ‹who:"Mara Lind"› enter - p G');
    expect(placeOf(state)).toEqual({
      event: 'released',
      filter: 'who:"Mara Lind"',
      zoom: 'months',
      pane: 'hidden',
      queries: ['who:"Mara Lind"', 'kind:strike'],
    });
  });

  test('opens as it was left', () => {
    const state = play(world, opened(world), '/ ‹mara› down enter - G');
    const { event, ...place } = placeOf(state);
    const again = settle(world, initialState({ ...place, cursor: event }));
    expect(frame(world, again).slice(0, -1)).toEqual(frame(world, state).slice(0, -1));
    expect(placeOf(again)).toEqual(placeOf(state));
  });

  test('keeps the queries of earlier runs behind those of this one, each once, twenty at the most', () => {
    const queries = Array.from({ length: 30 }, (_, at) => `word${at}`);
    const state = play(world, opened(world, { queries }), '/ ‹word3› enter');
    expect(placeOf(state).queries.slice(0, 5)).toEqual(['word3', 'word0', 'word1', 'word2', 'word4']);
    expect(placeOf(state).queries).toHaveLength(20);
  });
});

test.each<[kept: unknown, event: string | null]>([
  ['strike', 'strike'],
  [{ event: 'strike', zoom: 'aeons', pane: 7, filter: null, queries: 'raid' }, 'strike'],
  [null, null],
  [undefined, null],
  [12, null],
  [['strike'], null],
  [{ event: 3, queries: [1, null] }, null],
])('of what an older version or somebody else kept only what is understood is taken: %j', (kept, event) => {
  expect(placeFrom(kept)).toEqual({ ...nowhere, event });
});

test('a query longer than any field holds is not taken', () => {
  expect(placeFrom({ filter: 'x'.repeat(1_001), queries: ['x'.repeat(1_001), 'raid'] })).toEqual({
    ...nowhere,
    queries: ['raid'],
  });
});
