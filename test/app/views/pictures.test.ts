// The lanes and the map as views of the same result: the cursor, the filter and the detail stay what they are.
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../src/app/derive.ts';
import { announce } from '../../../src/app/speech/announce.ts';
import type { State } from '../../../src/app/state.ts';
import { cursorIn, mapIn, preparePictures } from '../../../src/app/views/picture.ts';
import { createWorld } from '../../../src/app/world.ts';
import { screen } from '../../../src/view/screen.ts';
import { plain } from '../../../src/timeline/lines/line.ts';
import type { BaseMap } from '../../../src/timeline/map/base-map.ts';
import { clustersOfEvent } from '../../../src/timeline/map/clusters.ts';
import { finish } from '../../../src/text/task.ts';
import { bundled } from '../../helpers/bundled.ts';
import { actor, datasetOf, event, place } from '../../helpers/dataset.ts';
import { harbour, opened, small, today, usual, wide, worldOf } from '../../helpers/harbour.ts';
import { onTop, play } from '../../helpers/keys.ts';

const world = worldOf(harbour);
const from = (id: string): State => opened(world, { cursor: id });
const rows = (state: State, on = world): string[] =>
  screen(on, state).rows.map((line) => plain(line).trimEnd());

const land = {
  starts: new Uint32Array(1),
  lon: new Float32Array(0),
  lat: new Float32Array(0),
  boxes: new Float32Array(0),
};
const baseMap = { land, borders: land, rivers: land, lakes: land, names: [] };

describe('of events that no picture can show', () => {
  const bare = worldOf(
    datasetOf([event({ title: 'Ice breaks' }), event({ title: 'Ice drifts', places: [{ place: 'bay' }] })]),
    usual,
  );
  const notice = (pressed: string, start = {}) => play(bare, opened(bare, start), pressed).notice;

  test('the lanes say that they name nobody, and which key shows other rows', () => {
    expect(notice('v')).toBe('No people and groups here; x shows others');
    expect(notice('v x')).toBe('Rows: places');
    expect(notice('v x x')).toBe('Rows: kinds; none here');
  });

  test('the map says that no place has coordinates', () => {
    expect(notice('m')).toBe('No place here has coordinates');
  });

  test('where nothing is found that is said in their place', () => {
    for (const key of ['v', 'm']) expect(notice(key, { filter: 'xyzzy' })).toBeNull();
    expect(play(world, from('strike'), 'v').notice).toBeNull();
  });
});

test('the lane that is said ends with one stop, after Washington, D.C., too', () => {
  const real = worldOf(bundled, usual);
  const start = opened(real);
  const said = announce(real, start, play(real, start, 'v x shift+up'));
  expect(said.at(-1)).toMatch(/Lane: Washington, D\.C\.$/);
});

describe('of many events', () => {
  let asked = 0;
  const counting = <Value>(value: Value) => {
    asked++;
    return value;
  };
  const events = Array.from({ length: 6_000 }, (_, index) => ({
    ...event({ id: `${index}` }),
    get actors() {
      return counting([{ actor: 'Ann' }]);
    },
    get places() {
      return counting([{ place: `Cape ${index % 50}` }]);
    },
    get tags() {
      return counting(['storm']);
    },
  }));
  const places = Array.from({ length: 50 }, (_, at) => place(`Cape ${at}`, { lat: at, lon: at }));
  const many = worldOf({ ...datasetOf([], { actors: [actor('Ann')], places }), events });
  const state = opened(many);
  let prepared = many;
  const showMap = (map: BaseMap): void => {
    prepared = { ...many, baseMap: map };
  };
  finish(preparePictures({ get: () => ({ world: prepared, state }), showMap }, () => baseMap));
  const preparedBy = asked;

  test.each([
    ['v', 'Ann'],
    ['v x', 'Cape 10'],
    ['v x x x', 'storm'],
    ['m', '6000'],
  ])('%s is prepared between keys: it looks at no more of them than are shown', (pressed, shown) => {
    expect(preparedBy).toBeGreaterThanOrEqual(18_000);
    asked = 0;
    expect(rows(play(many, state, pressed), many).join()).toContain(shown);
    expect(asked).toBeLessThan(100);
  });

  test('the map of the world is read and drawn, with the marks that were made before', () => {
    expect(prepared.baseMap).toBe(baseMap);
    const { raster, clusters } = mapIn(prepared, { ...state, view: 'map' });
    const seen = play(prepared, state, 'm');
    expect(seen.effects).toEqual([]);
    expect(mapIn(prepared, seen).raster).toBe(raster);
    expect(mapIn(many, seen).clusters).toBe(clusters);
  });
});

test('of few events too the map of the world is read and drawn between keys', () => {
  const state = from('strike');
  let prepared = world;
  const showMap = (map: BaseMap): void => {
    prepared = { ...world, baseMap: map };
  };
  finish(preparePictures({ get: () => ({ world: prepared, state }), showMap }, () => baseMap));
  expect(prepared.baseMap).toBe(baseMap);
  const { raster } = mapIn(prepared, { ...state, view: 'map' });
  const seen = play(prepared, state, 'm');
  expect(seen.effects).toEqual([]);
  expect(mapIn(prepared, seen).raster).toBe(raster);
});

describe('v and m', () => {
  test.each([
    ['v', 'lanes'],
    ['m', 'map'],
    ['v v', 'list'],
    ['v m', 'map'],
    ['m v', 'lanes'],
    ['v escape', 'list'],
    ['m escape', 'list'],
    ['enter v', 'lanes'],
  ])('%s shows the %s, with the cursor where it was', (pressed, view) => {
    const state = play(world, from('strike'), pressed);
    expect([state.view, state.cursor, state.focus]).toEqual([view, 'strike', 'list']);
  });

  test('Esc goes back to the list before it lifts the filter', () => {
    const state = play(world, from('strike'), '/ ‹pier› enter v escape');
    expect([state.view, state.filter]).toEqual(['list', 'pier']);
    expect(play(world, state, 'escape').filter).toBe('');
  });

  test('going back leads to the picture', () => {
    const state = play(world, from('strike'), 'v x < enter');
    expect(state.cursor).not.toBe('strike');
    expect(play(world, state, 'H')).toMatchObject({ view: 'lanes', facet: 'places', cursor: 'strike' });
  });

  test('the map of the world is asked for at the first look', () => {
    expect(play(world, from('strike'), 'm').effects).toEqual([{ type: 'load-map' }]);
    const known = { ...world, baseMap };
    expect(play(known, from('strike'), 'm').effects).toEqual([]);
  });

  test('nothing that the list folds is folded in a picture', () => {
    const state = play(world, from('cut'), '- v j');
    expect([state.zoom, state.cursor]).toEqual(['months', 'meeting']);
  });
});

describe('in the lanes', () => {
  const state = play(world, from('strike'), 'v');

  test('the lane to go along is that of whom the event names first, and stays it while stepping', () => {
    expect(state.lane).toBe('dock-union');
    expect(play(world, state, 'j j j').lane).toBe('dock-union');
  });

  test.each([
    ['right', 'pickets'],
    ['right right', 'end'],
    ['right right left left left', 'meeting'],
    ['j', 'pickets'],
    ['shift+down right', 'end'],
  ])('%s leads to %s', (pressed, cursor) => {
    expect(play(world, state, pressed).cursor).toBe(cursor);
  });

  test('at the end of a lane that is said', () => {
    const last = play(world, state, 'right right right');
    expect(last).toMatchObject({ cursor: 'end', notice: 'No later event of Dock Union here' });
  });

  test('x changes what the rows are', () => {
    expect(play(world, state, 'x')).toMatchObject({
      facet: 'places',
      lane: 'north-pier',
      notice: 'Rows: places',
    });
    expect(play(world, state, 'x X').facet).toBe('actors');
  });

  test('+ and - go from events to months and years, and say so at the ends', () => {
    expect(play(world, state, '-')).toMatchObject({ zoom: 'months' });
    expect(play(world, state, '- - -')).toMatchObject({ zoom: 'years', notice: 'This is the widest view' });
  });

  test('names in the filter have a lane, however few their events', () => {
    const tight = worldOf(harbour, small);
    const filtered = play(tight, opened(tight), '/ ‹who:"Omar Haddad"|"Mara Lind"› enter v');
    const names = rows(filtered, tight).join('\n');
    for (const name of ['Omar Had', 'Mara Lin']) expect(names).toContain(name);
  });

  test('a click goes to the lane and the event of its column, a second one to the detail', () => {
    const at = rows(state).findIndex((row) => row.startsWith('❯Dock Union'));
    const x = rows(state)[at]?.lastIndexOf('●') ?? 0;
    const clicked = play(world, state, [{ name: 'click', at: { x, y: at } }]);
    expect(clicked.cursor).toBe('end');
    expect(play(world, clicked, [{ name: 'click', at: { x, y: at } }]).focus).toBe('detail');
  });
});

describe('on the map', () => {
  const state = play(world, from('strike'), 'm');

  test.each([
    ['right', 'pickets'],
    ['left', 'crane'],
    ['j', 'pickets'],
  ])('%s leads to %s, and the map stays where it is', (pressed, cursor) => {
    expect(play(world, state, pressed)).toMatchObject({ cursor, map: null });
  });

  test('an event without a place has no other here, which is said', () => {
    const nowhere = play(world, from('inquiry'), 'm');
    expect(play(world, nowhere, 'right').notice).toBe('No place is given for this event');
    expect(play(world, nowhere, '.')).toMatchObject({
      map: null,
      notice: 'No place is given for this event',
    });
  });

  test('+ - 0 and . move it', () => {
    const { scale } = mapIn(world, state).to.view;
    expect(play(world, state, '+').map?.scale).toBeCloseTo(scale / 2);
    expect(play(world, state, '+ + 0').map).toBeNull();
    expect(play(world, state, '.').map).toMatchObject({ lon: -3.2, lat: 54.1 });
  });
});

const data = createWorld({ dataset: bundled, today, size: wide });

describe('a click on the map', () => {
  const state = play(data, opened(data, { filter: 'rocket' }), 'm');
  const list = layoutOf(data, state).list ?? { left: 0, top: 0, width: 0, height: 0 };
  const click = (before: State, x: number, y: number): State =>
    play(data, before, [{ name: 'click', at: { x: list.left + x, y: list.top + y } }]);
  const own = (shown: State): readonly number[] => {
    const picture = mapIn(data, shown);
    return clustersOfEvent(picture.input.spots, picture, cursorIn(data, shown).event ?? -1);
  };

  test('leads to an event of the mark, and a second one to its detail; the map stays where it is', () => {
    mapIn(data, state).clusters.forEach(({ x, y }, mark) => {
      if (own(state).includes(mark)) return;
      const clicked = click(state, x, y);
      expect(own(clicked)).toContain(mark);
      expect(clicked).toMatchObject({ view: 'map', focus: 'list', map: null });
      expect(click(clicked, x, y).focus).toBe('detail');
    });
    expect(mapIn(data, state).clusters.length).toBeGreaterThan(5);
  });

  test('away from every mark leaves the cursor where it is', () => {
    const free = Array.from({ length: list.width * list.height }, (_, at) => at).filter((at) =>
      mapIn(data, state).clusters.every(
        ({ x, y }) => Math.abs(x - (at % list.width)) > 8 || Math.abs(y - Math.floor(at / list.width)) > 3,
      ),
    );
    expect(free.length).toBeGreaterThan(0);
    for (const at of free)
      expect(click(state, at % list.width, Math.floor(at / list.width)).cursor).toBe(state.cursor);
  });
});
const soleimani = opened(data, { cursor: '2020-01-03-us-strike-kills-soleimani' });

test('Shift and an arrow go to the nearest place that way, and beyond the edge the map comes along', () => {
  const map = play(data, opened(data, { filter: 'rocket', cursor: '2020-11-17-green-zone-rockets' }), 'm');
  const west = play(data, map, 'shift+left');
  expect(west.cursor).not.toBe(map.cursor);
  expect(west.map).toBeNull();
  let state = west;
  for (let step = 0; step < 10; step++) state = play(data, state, 'shift+left');
  expect(state.map?.lon).toBeLessThan(0);
  expect(state.notice).toBe('No place that way');
});

describe('accounts', () => {
  test('c shows them, arrows walk, and y copies them as a table', () => {
    const state = play(world, from('strike'), 'c');
    expect(rows(state).slice(1, 5)).toEqual([
      ' Dock workers strike',
      '   Dock Union                                           Port Authority                                       others',
      '',
      '❯  Dock Union claimed responsibility: 900 workers     ≠ Port Authority disputed: no more than 300 [2]        two foremen reported: a crane was damaged',
    ]);
    expect(onTop(play(world, state, 'right'), 'accounts')?.chosen).toBe(1);
    const [copied] = play(world, state, 'y').effects;
    expect(copied).toMatchObject({ type: 'copy', what: 'the accounts as a table' });
  });

  test('Enter opens the source of the claim, a digit that of its number', () => {
    const state = play(world, from('strike'), 'c');
    expect(play(world, state, 'enter').effects).toEqual([
      { type: 'open', url: 'https://gazette.example/strike' },
    ]);
    expect(play(world, state, '2').effects).toEqual([{ type: 'open', url: 'https://herald.example/a?b=1' }]);
    expect(play(world, state, 'end enter').notice).toBe('No source is given for this claim');
  });

  test('an event without claims has none, which is said', () => {
    expect(play(world, from('cut'), 'c')).toMatchObject({
      overlays: [],
      notice: 'Nobody says anything of this event in the data',
    });
  });

  test('the chosen claim is on the screen at every size', () => {
    for (const size of [wide, usual, small]) {
      const sized = createWorld({ dataset: bundled, today, size });
      let state = play(sized, { ...soleimani }, 'c');
      for (let step = 0; step < 12; step++) {
        expect(rows(state, sized).some((row) => row.includes('❯'))).toBe(true);
        state = play(sized, state, 'down');
      }
    }
  });
});

describe('read aloud', () => {
  test('the lanes are told row by row, then where the cursor is', () => {
    const before = from('strike');
    expect(announce(world, before, play(world, before, 'v')).slice(0, 3)).toEqual([
      'Lanes: 4 of 4 people and groups.',
      'Dock Union: 5 events, Mar 2019 to Nov 2020; takes part in 3, target of 1, claims responsibility in 1.',
      'Port Authority: 3 events, Mar 2019 to Nov 2020; acts in 1, denies or disputes in 1, takes part in 1.',
    ]);
  });

  test('a step says what each does', () => {
    const before = play(world, from('crane'), 'v');
    expect(announce(world, before, play(world, before, 'down'))).toEqual([
      'Wednesday 15 January 2020: Dock workers strike (disputed: toll, turnout). 5 of 12. Port Authority: denies. Dock Union: claims it. Mara Lind: speaks. Lane: Dock Union.',
    ]);
  });

  test('the map is told place by place, and a step says where', () => {
    const before = from('strike');
    const map = play(world, before, 'm');
    expect(announce(world, before, map)).toEqual([
      'Map. 5 events here at 1 place, 0 beyond it, 7 without a place.',
      'Saltport: 5 events, of these 2 in Jan 2020.',
      'Wednesday 15 January 2020: Dock workers strike (disputed: toll, turnout). 5 of 12. North Pier, Saltport; 5 events there.',
    ]);
    expect(announce(world, map, play(world, map, 'j j'))).toEqual([
      "28 January – 2 February 2020: Talks in Lowmark. 7 of 12. This event's place has no coordinates.",
    ]);
  });

  test('the accounts are told with what they are about and whose they are', () => {
    const before = from('strike');
    expect(announce(world, before, play(world, before, 'c'))[1]).toBe(
      'also said; Dock Union: Dock Union claimed responsibility: 900 workers on strike, source 1.',
    );
  });
});

test.each([
  ['v', 160, 50, 'stacked', 160, 3],
  ['v', 100, 30, 'stacked', 100, 3],
  ['v', 80, 24, 'list', 80, 3],
  ['v', 40, 12, 'list', 40, 0],
  ['m', 160, 50, 'beside', 96, 3],
  ['m', 100, 30, 'beside', 57, 3],
  ['m', 80, 24, 'list', 80, 3],
  ['m', 40, 12, 'list', 40, 0],
])(
  '%s at %i×%i: the detail is %s, the picture %i cells wide, and the axis has %i rows',
  (key, columns, lines, arrangement, cells, axis) => {
    const sized = createWorld({ dataset: bundled, today, size: { columns, rows: lines } });
    const layout = layoutOf(sized, play(sized, soleimani, key));
    expect([layout.arrangement, layout.list?.width, layout.axis?.height ?? 0]).toEqual([
      arrangement,
      cells,
      axis,
    ]);
  },
);

test('at every size a picture fills its pane, and nothing is wider than the screen', () => {
  for (const [columns, lines] of [
    [160, 50],
    [100, 30],
    [80, 24],
    [60, 20],
    [40, 12],
    [20, 4],
  ] as const) {
    const sized = createWorld({ dataset: bundled, today, size: { columns, rows: lines } });
    for (const view of ['v', 'm']) {
      const drawn = rows(play(sized, soleimani, view), sized);
      expect(drawn).toHaveLength(lines);
      for (const row of drawn) expect(row.length).toBeLessThanOrEqual(columns);
    }
  }
});

describe('what the last line says of + and -', () => {
  const hints = (pressed: string): string => rows(play(world, from('strike'), pressed), world).at(-1) ?? '';

  test.each([
    ['events, which nothing is closer than', 'v', ['- wider']],
    ['months', 'v - j', ['+ closer', '- wider']],
    ['years, which nothing is wider than', 'v - - j', ['+ closer']],
    ['a map that can be moved both ways', 'm + j', ['+ closer', '- wider']],
  ])('%s', (_, pressed, told) => {
    expect(hints(pressed).match(/[+-] (?:closer|wider)/g)).toEqual(told);
  });
});
