import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineWidth, plain } from '../../../src/timeline/lines/line.ts';
import { coastSign } from '../../../src/timeline/map/braille.ts';
import { mapLines } from '../../../src/timeline/map/lines.ts';
import { nextHere } from '../../../src/timeline/map/map.ts';
import { drawAll } from '../../../src/timeline/map/marks.ts';
import { latAt, lonAt, projection, xOf, yOf } from '../../../src/timeline/map/projection.ts';
import { mapSentences } from '../../../src/timeline/map/speech.ts';
import { datasetOf, event, place } from '../../helpers/dataset.ts';
import { mapFor, picture } from './dataset.ts';

describe('the picture', () => {
  test('has coast, border and river, a sea of dots, numbers where events are, and the cursor’s place', () => {
    expect(picture({ width: 80, height: 12 })).toEqual([
      '⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '  ⠄   ⠄   ⢰⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⡆  ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '⠄   ⠄   ⠄ ⢸   2 Hill⡄  ⡇⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '  ⠄   ⠄   ⢸      ⠆  (1) Eastern Province  ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   Far Isle ○  ⠄',
      '⠄   ⠄   ⠄ ⢸      ⠃  ⠸ ·⡇⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '  ⠄   ⠄   ⢸ ❯2/4 Port  ⡇  ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '⠄   ⠄   ⠄ ⠘⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠃⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '  ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '  ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      ' 7 here · 1 without a place · 2/4: 2 in Jan 2020                ├──────┤ 500 km ',
    ]);
  });

  test('fits most of the events: what lies beyond is told at the edge, also where the cursor is there', () => {
    const [first, ...rest] = picture({ width: 48, height: 12 }, 4);
    expect([first, ...rest]).toEqual([
      '⠄   ⠄   ⠄   ⠄   ⠄⢸                    ⠸        ⡇',
      '  ⠄   ⠄   ⠄   ⠄  ⢸        2/2 Hill     ⠇       ⡇',
      '⠄   ⠄   ⠄   ⠄   ⠄⢸                     ⠱       ⡇',
      '  ⠄   ⠄   ⠄   ⠄  ⢸                     ⠘⠄      ⡇',
      '⠄   ⠄   ⠄   ⠄   ⠄⢸                      ⠇      ⡇',
      '  ⠄   ⠄   ⠄   ⠄  ⢸      Eastern Province (1)   ⡇',
      '⠄   ⠄   ⠄   ⠄   ⠄⢸                1 · Far Isle❮→',
      '  ⠄   ⠄   ⠄   ⠄  ⢸                      ⠠⠃  ·  ⡇',
      '⠄   ⠄   ⠄   ⠄   ⠄⢸                      ⠎      ⡇',
      '  ⠄   ⠄   ⠄   ⠄  ⢸     1/4 Port        ⠜       ⡇',
      '⠄   ⠄   ⠄   ⠄   ⠄⢸                    ⠰⠁       ⡇',
      ' 6 here · 1 beyond · 1 without a place'.padEnd(48),
    ]);
    expect(picture({ width: 48, height: 12 }, 0)[6]).toBe('⠄   ⠄   ⠄   ⠄   ⠄⢸                  1 Far Isle →');
  });

  test('where three of four events are near each other, those far off make no map of the world, at any size', () => {
    const near = Array.from({ length: 19 }, (_, at) =>
      place(`Near ${at}`, { lat: 30 + (at % 5), lon: 44 + at / 5 }),
    );
    const far = Array.from({ length: 6 }, (_, at) => place(`Far ${at}`, { lat: 38 + at / 10, lon: -77 }));
    const places = [...near, ...far];
    const dataset = datasetOf(
      places.map(({ id }) => event({ id, places: [{ place: id }] })),
      { places },
    );
    for (const [width, height] of [
      [96, 46],
      [57, 26],
      [80, 19],
      [60, 15],
      [40, 10],
    ] as const)
      expect(mapFor({ dataset, width, height })).toMatchObject({ here: 19, away: 6 });
  });

  test('an area is in brackets', () => {
    expect(picture({ width: 48, height: 12 }, 5)[5]).toBe('  ⠄   ⠄   ⠄   ⠄  ⢸      Eastern Province (1/1)❮⡇');
  });

  test('an event without a place, and one whose place stands where what contains it does', () => {
    expect(picture({ width: 70, height: 12 }, 7).at(-1)).toBe(
      ' No place is given for this event · 6 here · 1 beyond '.padEnd(70),
    );
    expect(picture({ width: 48, height: 12 }, 6)[9]).toBe('  ⠄   ⠄   ⠄   ⠄  ⢸    ❯1/4 Port: Back room     ⡇');
  });

  test('a mark that finds no free cell near its place is counted, and said to be the cursor’s where it is', () => {
    const capes = Array.from({ length: 23 }, (_, at) => place(`Cape ${at}`, { lat: 0, lon: 4 * at - 45.5 }));
    const bay = place('Bay', { lat: 0, lon: -1.5, precision: 'sea' });
    const dataset = datasetOf(
      [bay, ...capes].map(({ id }) => event({ id, places: [{ place: id }] })),
      { places: [bay, ...capes] },
    );
    const row = { dataset, base: null, width: 92, height: 2, view: { lon: 0, lat: 0, scale: 0.5 } };
    expect(picture(row, 0)).toEqual([
      capes.map(() => '●').join('   '),
      ' No room for the mark of this event · 24 here · 1 mark without room       ├───────┤ 1000 km ',
    ]);
    expect(picture(row, 1).at(-1)).toMatch(/^ 24 here · 1 mark without room · ● in Jan 2020 {2,}├/);
  });

  test('closer than the base map knows: places alone, with the event where no detail is', () => {
    const view = { lon: 12, lat: 41, scale: 0.002 };
    expect(picture({ width: 48, height: 8, view, hasEventLine: true }, 1)).toEqual([
      '                        ↑❯Quay · 5  1 Far Isle →',
      '',
      '',
      '                        1/2 Port',
      '',
      '',
      ' 2 here · 5 beyond · 1 without a place'.padEnd(48),
      '❯ 10 Jan 2020 two happens',
    ]);
  });

  test('in very few cells', () => {
    expect(picture({ width: 24, height: 6 }, 2)).toEqual([
      '⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '  ⠄⡏⠉⠉Eastern Province⠄',
      '❯2/5⣀⣀(1)   ⠄Far Isle ●',
      '  ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      ' 7 here'.padEnd(24),
    ]);
  });

  test('until the base map is read: the places', () => {
    expect(picture({ width: 48, height: 12, base: null })[9]).toBe('                      ❯2/4 Port');
  });

  const pacific = datasetOf(
    ['Fiji', 'Samoa', 'Tonga'].map((name, at) =>
      event({ id: name, date: `2020-01-0${at + 1}`, places: [{ place: name }] }),
    ),
    {
      places: [
        place('Fiji', { lat: -18, lon: 178 }),
        place('Samoa', { lat: -13.8, lon: -172 }),
        place('Tonga', { lat: -21, lon: -175 }),
      ],
    },
  );

  test('across the date line', () => {
    expect(picture({ width: 48, height: 10, dataset: pacific, base: null }, 1)).toEqual([
      '',
      '                           ❯● Samoa',
      '',
      '',
      '            ● Fiji',
      '',
      '',
      '                        ● Tonga',
      '',
      ' 3 here · ● in Jan 2020          ├─────┤ 500 km ',
    ]);
  });

  test('at a pole, beyond which there is neither land nor sea', () => {
    const dataset = datasetOf(
      [event({ id: 'a', places: [{ place: 'Pole' }] }), event({ id: 'b', places: [{ place: 'Base' }] })],
      { places: [place('Pole', { lat: -90, lon: 0 }), place('Base', { lat: -85, lon: 120 })] },
    );
    expect(picture({ width: 48, height: 10, dataset }, 1).slice(4)).toEqual([
      '⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '  ⠄   ⠄  ● Pole   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄   ⠄',
      '',
      '',
      '',
      ' 2 here · ● in Jan 2020         ├──────┤ 500 km ',
    ]);
  });

  test('without any place: each count whole, and nothing to measure', () => {
    const dataset = datasetOf([event({ title: 'Somewhere' }), event({ places: [{ place: 'nowhere' }] })], {
      places: [place('nowhere', {})],
    });
    const foot = (width: number, cursor: number) =>
      picture({ width, height: 6, dataset }, cursor).at(-1)?.trimEnd();
    expect(foot(80, 0)).toBe(' No place is given for this event · 0 here · 2 without a place');
    expect(foot(80, 1)).toBe(" This event's place has no coordinates · 0 here · 2 without a place");
    expect(foot(40, 0)).toBe(' No place is given for this event');
  });
});

test('a name that ends in a dot is followed by no other', () => {
  const places = [place('Port', { lat: 41, lon: 12 }), place('Washington, D.C.', { lat: 39, lon: -77 })];
  const dataset = datasetOf(
    places.map(({ id }) => event({ id, places: [{ place: id }] })),
    { places },
  );
  const view = { lon: 12, lat: 41, scale: 0.1 };
  expect(mapSentences(mapFor({ dataset, view, width: 48, height: 12 }), 0, 0).at(-1)).toBe(
    'Beyond, to the west: 1 event, the most in Washington, D.C.',
  );
});

test('→ and ← find the events of the mark under the cursor', () => {
  const map = mapFor({ width: 80, height: 12 });
  expect([
    nextHere(map, 0, 0, 1),
    nextHere(map, 1, 1, 1),
    nextHere(map, 2, 2, 1),
    nextHere(map, 6, 6, 1),
  ]).toEqual([1, 2, 6, null]);
  expect(nextHere(map, 7, 7, -1)).toBeNull();
});

test('a coast in ASCII looks like what it is', () => {
  expect(['⠉', '⣀', '⡇', '⠈', '⡀', '⣿', '⡠', '⠑'].map(coastSign)).toEqual([
    '"',
    '_',
    '|',
    "'",
    '.',
    '#',
    '_',
    '"',
  ]);
});

describe('whatever the places', () => {
  const views = fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    scale: fc.double({ min: 0.0001, max: 2, noNaN: true }),
  });
  const somewhere = fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    precision: fc.constantFrom('city', 'site', 'region'),
    name: fc.constantFrom('A', 'Bé', '水の都', 'Ahmad al-Ahmad al-Ahmad', 'Port of Spain'),
  });
  const datasets = fc
    .tuple(
      fc.array(somewhere, { minLength: 1, maxLength: 30 }),
      fc.array(fc.array(fc.nat(34), { maxLength: 3 }), { minLength: 1, maxLength: 40 }),
    )
    .map(([spots, uses]) =>
      datasetOf(
        uses.map((at, index) =>
          event({
            id: String(index),
            date: `2020-0${1 + (index % 9)}-01`,
            places: at.map((one) => ({ place: String(one) })),
          }),
        ),
        { places: spots.map(({ name, ...rest }, at) => place(name, { ...rest, id: String(at) })) },
      ),
    );
  const sizes = fc.record({
    width: fc.integer({ min: 20, max: 120 }),
    height: fc.integer({ min: 2, max: 40 }),
  });
  const maybe = fc.option(views, { nil: null });

  test('what is here, beyond and without a place is what was found', () => {
    fc.assert(
      fc.property(datasets, sizes, maybe, (dataset, size, view) => {
        const { here, away, nowhere } = mapFor({ dataset, view, ...size });
        expect(here + away + nowhere).toBe(dataset.events.length);
      }),
    );
  });

  test('no line is wider than the pane, and there are as many as it has', () => {
    fc.assert(
      fc.property(datasets, sizes, maybe, fc.nat(39), (dataset, size, view, at) => {
        const map = mapFor({ dataset, view, ...size });
        const event = at % dataset.events.length;
        const lines = mapLines(map, { event, place: event, isFocused: true });
        expect(lines).toHaveLength(size.height);
        for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(size.width);
      }),
    );
  });

  test('no text is written over another', () => {
    fc.assert(
      fc.property(datasets, sizes, maybe, fc.nat(39), (dataset, size, view, at) => {
        const map = mapFor({ dataset, view, base: null, ...size });
        const event = at % dataset.events.length;
        const written: string[] = [];
        const cells = map.cells * map.rows;
        const canvas = {
          width: map.cells,
          height: map.rows,
          signs: new Proxy(
            Array.from({ length: cells }, () => ' '),
            {
              set: (signs, cell, sign: string) => {
                const before = signs[Number(cell)];
                // The cursor's mark is written once more, with its name.
                if (before !== ' ' && sign !== ' ' && before !== sign) written.push(`${before} → ${sign}`);
                signs[Number(cell)] = sign;
                return true;
              },
            },
          ),
          roles: Array.from({ length: cells }, () => 'plain' as const),
        };
        const now = new Int32Array(map.clusters.length);
        drawAll({
          picture: map,
          board: { canvas, taken: new Uint8Array(cells) },
          event,
          now,
          isFocused: true,
        });
        expect(written).toEqual([]);
      }),
    );
  });

  test('no two numbers read as one, and none as that of another mark', () => {
    fc.assert(
      fc.property(datasets, sizes, maybe, fc.nat(39), (dataset, size, view, at) => {
        const map = mapFor({ dataset, view, base: null, ...size });
        const event = at % dataset.events.length;
        const lines = mapLines(map, { event, place: event, isFocused: true }).slice(0, map.rows);
        const known = new Set([
          ...map.clusters.map(({ count }) => count),
          ...map.beyond.map((one) => one.events),
        ]);
        // What is left of `(4/60)` or `❯4/60` is the 60; a `+2` counts places.
        const numbers = lines.flatMap((line) =>
          plain(line)
            .split(/[ ·❯❮›‹()←→]+/u)
            .filter((word) => /^\d/.test(word))
            .map((word) => word.replace(/^\d+\//, '')),
        );
        for (const number of numbers) expect(known).toContain(Number(number));
      }),
    );
  });

  test('the cursor’s mark has its number and its name wherever it is, at the edges too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 1, max: 8 }), (x, y) => {
        const [width, height] = [60, 11];
        const view = { lon: 0, lat: 0, scale: 0.5 };
        const where = projection(view, width, height - 1);
        const [lon, lat] = [lonAt(where, 2 * x + 1), latAt(where, 4 * y + 2)];
        const dataset = datasetOf(
          ['a', 'b', 'c'].map((id) => event({ id, places: [{ place: 'Port of Spain' }] })),
          { places: [place('Port of Spain', { lon, lat })] },
        );
        const lines = picture({ dataset, view, width, height, base: null, events: [0, 1, 2] });
        expect(lines.slice(0, -1).join('\n')).toMatch(/3\/3/);
        expect(lines.slice(0, -1).join('\n')).toContain('Port of Spain');
      }),
    );
  });

  test('marks are the same wherever the cursor is, and turning the world changes nothing', () => {
    fc.assert(
      fc.property(datasets, sizes, views, fc.constantFrom(-360, 360), (dataset, size, view, turn) => {
        const map = mapFor({ dataset, view, ...size });
        const around = mapFor({ dataset, view: { ...view, lon: view.lon + turn }, ...size });
        const lines = (of: typeof map) => mapLines(of, { event: 0, place: 0, isFocused: true });
        expect(around.clusters).toEqual(map.clusters);
        expect(lines(around)).toEqual(lines(map));
      }),
      { numRuns: 40 },
    );
  });

  test('a fitted map has the most frequent place in it', () => {
    fc.assert(
      fc.property(datasets, sizes, (dataset, size) => {
        const map = mapFor({ dataset, ...size });
        fc.pre(map.away + map.here > 0);
        expect(map.here).toBeGreaterThan(0);
      }),
    );
  });

  test('projecting and back is where one was', () => {
    fc.assert(
      fc.property(
        views,
        fc.double({ min: -170, max: 170, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
        (view, lon, lat) => {
          const to = projection(view, 80, 24);
          expect(lonAt(to, xOf(to, lon))).toBeCloseTo(lon, 6);
          expect(latAt(to, yOf(to, lat))).toBeCloseTo(lat, 6);
        },
      ),
    );
  });
});
