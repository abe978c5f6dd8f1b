import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayToIso, toDay } from '../../src/dates/calendar.ts';
import { importances } from '../../src/dataset/importance.ts';
import type { Importance } from '../../src/dataset/model.ts';
import { chronology } from '../../src/timeline/axis/chronology.ts';
import { density, placedBeyond } from '../../src/timeline/axis/axis.ts';
import { plain } from '../../src/timeline/lines/line.ts';
import { headingLine } from '../../src/timeline/list-line.ts';
import { rowsOf, selectableFrom, type Folding, type Rows } from '../../src/timeline/rows.ts';
import { zooms } from '../../src/timeline/axis/zoom.ts';
import { bundled } from '../helpers/bundled.ts';
import { datasetOf, event, siege } from '../helpers/dataset.ts';

const listed = (rows: Rows) => Array.from({ length: rows.count }, (_, row) => rows.at(row));

/** `── month 2019-12-01` a heading, `… month 2,3` a fold, an event by its index. */
const drawn = (rows: Rows): string[] =>
  listed(rows).map((row) => {
    if (row?.type === 'heading') return `── ${row.unit} ${dayToIso(row.day)}`;
    if (row?.type === 'fold') return `… ${row.unit} ${row.events.join(',')}`;
    return String(row?.index);
  });

const time = chronology(siege);
const importance = importances(siege);
const all = siege.events.map((_, index) => index);
const siegeRows = (folding: Partial<Folding>, events: readonly number[] = all): Rows =>
  rowsOf(events, time, {
    zoom: 'days',
    importance: () => importance,
    pinned: null,
    isOff: false,
    ...folding,
  });

describe('the list', () => {
  test('of days has every event under its month', () => {
    expect(drawn(siegeRows({ zoom: 'days' }))).toEqual([
      '── month -0044-03-15',
      '0',
      '── month 2019-11-29',
      '1',
      '── month 2019-12-01',
      '2',
      '3',
      '── month 2020-01-01',
      '4',
      '── month 2020-02-01',
      '5',
      '── month 2020-07-10',
      '6',
      '── year 2021-01-01',
      '7',
    ]);
  });

  test('with headings of years alone, in a low list, folds month by month all the same', () => {
    expect(drawn(siegeRows({ zoom: 'days', hasYearsOnly: true }))).toEqual([
      '── year -0044-03-15',
      '0',
      '── year 2019-11-29',
      '1',
      '2',
      '3',
      '── year 2020-01-01',
      '4',
      '5',
      '6',
      '── year 2021-01-01',
      '7',
    ]);
    expect(drawn(siegeRows({ zoom: 'months', hasYearsOnly: true }))).toEqual([
      '── year -0044-03-15',
      '… month 0',
      '── year 2019-11-29',
      '1',
      '2',
      '3',
      '── year 2020-01-01',
      '… month 4',
      '… month 5',
      '6',
      '── year 2021-01-01',
      '7',
    ]);
  });

  test('of months folds the minor ones', () => {
    expect(drawn(siegeRows({ zoom: 'months' }))).toEqual([
      '── month -0044-03-15',
      '… month 0',
      '── month 2019-11-29',
      '1',
      '── month 2019-12-01',
      '2',
      '3',
      '── month 2020-01-01',
      '… month 4',
      '── month 2020-02-01',
      '… month 5',
      '── month 2020-07-10',
      '6',
      '── year 2021-01-01',
      '7',
    ]);
  });

  test('of years folds all but the major ones', () => {
    expect(drawn(siegeRows({ zoom: 'years' }))).toEqual([
      '── year -0044-03-15',
      '… year 0',
      '── year 2019-11-29',
      '1',
      '… year 2,3',
      '── year 2020-01-01',
      '6',
      '… year 4,5',
      '── year 2021-01-01',
      '… year 7',
    ]);
  });

  test('never folds the event that the reader was at', () => {
    expect(drawn(siegeRows({ zoom: 'years', pinned: 3 })).slice(2, 6)).toEqual([
      '── year 2019-11-29',
      '1',
      '3',
      '… year 2',
    ]);
  });

  test('with a query in force folds nothing', () => {
    expect(drawn(siegeRows({ zoom: 'years', isOff: true }, [2, 3, 5]))).toEqual([
      '── year 2019-12-01',
      '2',
      '3',
      '── year 2020-02-01',
      '5',
    ]);
  });

  test('names no month of which nothing is known', () => {
    const vague = datasetOf(
      ['-2559', '201X', '2019-05/2020', '2020', '2020-01-05', '2021', '2022/2023-05', '../2024'].map(
        (date, at) => event({ id: `e${at}`, date, importance: at === 0 ? 'minor' : 'normal' }),
      ),
    );
    const rows = rowsOf(
      vague.events.map((_, index) => index),
      chronology(vague),
      { zoom: 'months', importance: () => importances(vague), pinned: null, isOff: false },
    );
    expect(drawn(rows)).toEqual([
      '── year -2559-01-01',
      '… year 0',
      '── year 2010-01-01',
      '1',
      '── month 2019-05-01',
      '2',
      // One of them is known to be in January.
      '── month 2020-01-01',
      '3',
      '4',
      '── year 2021-01-01',
      '5',
      '── year 2022-01-01',
      '6',
      '── year 2024-12-31',
      '7',
    ]);
  });

  test('of nothing is empty', () => {
    const rows = siegeRows({}, []);
    expect([rows.count, rows.at(0), rows.rowOf(0), rows.headingOf(0)]).toEqual([0, undefined, -1, undefined]);
    expect(selectableFrom(rows, 0, 1)).toBe(-1);
  });
});

describe('rows and events', () => {
  test('an event that is not listed has no row', () => {
    const rows = siegeRows({}, [2, 3]);
    expect([0, 2, 3, 4, 99, -1].map(rows.rowOf)).toEqual([-1, 1, 2, -1, -1, -1]);
  });

  test('there are no rows beyond the ends', () => {
    const rows = siegeRows({});
    expect([rows.at(-1), rows.at(rows.count), rows.headingOf(-1), rows.headingOf(rows.count)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('the cursor passes over headings and stands on folds', () => {
    const rows = siegeRows({ zoom: 'years' });
    expect([0, 1, 2, 3, 4, 5].map((row) => selectableFrom(rows, row, 1))).toEqual([1, 1, 3, 3, 4, 6]);
    expect([0, 1, 2, 3, 4, 5].map((row) => selectableFrom(rows, row, -1))).toEqual([-1, 1, 1, 3, 4, 4]);
    expect(selectableFrom(rows, rows.count, 1)).toBe(-1);
  });
});

test.each([
  ['years', 46, 349],
  ['months', 292, 103],
  ['days', 395, 0],
] as const)('of the bundled events %s show %i and fold %i', (zoom, shown, folded) => {
  const rows = rowsOf(
    bundled.events.map((_, index) => index),
    chronology(bundled),
    { zoom, importance: () => importances(bundled), pinned: null, isOff: false },
  );
  const list = listed(rows);
  expect(list.filter((row) => row?.type === 'event')).toHaveLength(shown);
  expect(list.flatMap((row) => (row?.type === 'fold' ? row.events : []))).toHaveLength(folded);
});

const anyDate = fc.constantFrom(
  '-0044-03-15',
  '2019',
  '2019-12',
  '2019-12-31',
  '2020-01-01',
  '2020-01~',
  '2020-02/..',
  '2020-02-29',
);
const anyImportance = fc.constantFrom<Importance>('major', 'normal', 'minor');
const cases = fc.record({
  made: fc.array(fc.tuple(anyDate, anyImportance, fc.boolean()), { maxLength: 30 }),
  zoom: fc.constantFrom(...zooms),
  pinned: fc.option(fc.nat(30)),
  isOff: fc.boolean(),
});

test('every event listed is in exactly one row, in order, and every heading has something under it', () => {
  fc.assert(
    fc.property(cases, ({ made, zoom, pinned, isOff }) => {
      const data = datasetOf(made.map(([date, importance], at) => event({ id: `e${at}`, date, importance })));
      const wanted = made.flatMap(([, , isListed], index) => (isListed ? [index] : []));
      const weights = importances(data);
      const rows = rowsOf(wanted, chronology(data), { zoom, importance: () => weights, pinned, isOff });
      const list = listed(rows);
      const shown = list.flatMap((row) => (row?.type === 'event' ? [row.index] : []));
      const folded = list.flatMap((row) => (row?.type === 'fold' ? row.events : []));
      expect([...shown, ...folded].toSorted((a, b) => a - b)).toEqual(wanted);
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      expect(folded).toEqual(folded.toSorted((a, b) => a - b));
      if (isOff) expect(folded).toEqual([]);
      expect(folded).not.toContain(pinned);
      for (const index of wanted) {
        const row = rows.at(rows.rowOf(index));
        expect(row?.type === 'event' ? [row.index] : row?.type === 'fold' ? row.events : []).toContain(index);
      }
      let heading = list[0];
      list.forEach((row, at) => {
        if (row?.type === 'heading') {
          heading = row;
          expect(['event', 'fold']).toContain(list[at + 1]?.type);
        }
        expect(rows.headingOf(at)).toBe(heading);
      });
    }),
  );
});

test('undated events stand under a heading of their own, at the end, and off the axis', () => {
  const events = ['2020-11-16', '2021-02', 'XXXX', '../..', 'XXXX-12-25'].map((date, at) =>
    event({ id: String(at), date, title: date }),
  );
  const time = chronology(datasetOf(events));
  expect(time.range).toEqual({ first: toDay(2020, 11, 16), last: toDay(2021, 2, 28) });
  const folding = { zoom: 'days', importance: () => [], pinned: null, isOff: true } as const;
  const rows = rowsOf([0, 1, 2, 3, 4], time, folding);
  const texts = Array.from({ length: rows.count }, (_, at) => {
    const row = rows.at(at);
    return row?.type === 'event'
      ? String(row.index)
      : row?.type === 'heading'
        ? plain(headingLine(row, 40))
        : '';
  });
  expect(texts).toEqual(['── November 2020', '0', '── February 2021', '1', '── undated', '2', '3', '4']);
  const scale = { range: time.range ?? { first: 0, last: 0 }, columns: 10 };
  expect(density(scale, time, [0, 1, 2, 3, 4]).reduce((sum, count) => sum + count)).toBe(2);
  expect(placedBeyond(scale.range, time, [0, 1, 2, 3, 4]).after).toBe(0);
});

test('without a dated event there is no axis', () => {
  expect(chronology(datasetOf([event({ date: 'XXXX' })])).range).toBeNull();
});
