import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../../src/dates/calendar.ts';
import { columnAt, columnLabels, labelsBeside, windowOf } from '../../../src/timeline/lanes/columns.ts';
import {
  absentFrom,
  laneAlong,
  laneHit,
  lanesOfEvent,
  nextInLane,
} from '../../../src/timeline/lanes/lanes.ts';
import { lanesLines, laneWindow } from '../../../src/timeline/lanes/lines.ts';
import { alikeOrder } from '../../../src/timeline/lanes/order.ts';
import { lineWidth, plain } from '../../../src/timeline/lines/line.ts';
import { width } from '../../../src/timeline/lines/text.ts';
import { actor, datasetOf, event } from '../../helpers/dataset.ts';
import { lanesFor, picture } from './dataset.ts';

describe('the picture of', () => {
  test('events: a sign for what each does, a bar joining those of one event, dots from first to last', () => {
    expect(picture({ width: 60, height: 9 }, 1)).toEqual([
      '           Jan 2020    Feb Mar 2021',
      ' Ferry   3 ▽···≠···●',
      '❯Mill    3 ▲···▼···●',
      ' Mayor   3     ○···●·······○',
      ' Anglers 2     ◆·······●',
      '',
      '',
      ' 4 of 4 people and groups · 5 of 5 events',
      '',
    ]);
  });

  test('a wide screen, which has room for what the signs mean; an event under a blank has a sign over its column', () => {
    expect(picture({ width: 100, height: 9 }, 2)).toEqual([
      '           Jan 2020▾   Feb Mar 2021',
      ' Ferry   3 ▽···≠···●',
      ' Mill    3 ▲···▼···●',
      '❯Mayor   3     ○···●·······○',
      ' Anglers 2     ◆·······●',
      '',
      '',
      ' 4 of 4             ▲ acts ▼ target ▽ affected ? accused ◆ claims it ≠ denies ● takes part ○ speaks ',
      '',
    ]);
  });

  test('less room than there are rows: those with most events, and who of the event has none', () => {
    const wide = { width: 60, height: 9, wanted: new Set(['Anglers']) };
    const lanes = lanesFor({ ...wide, height: 4 });
    expect(lanes.lanes.map(({ id }) => id)).toEqual(['Ferry', 'Anglers']);
    expect(absentFrom(lanes, 1).map(({ name }) => name)).toEqual(['Mill', 'Mayor']);
    const many = datasetOf([
      event({ actors: 'ABCDEFGH'.split('').map((name) => ({ actor: name, role: 'target' })) }),
    ]);
    expect(picture({ width: 40, height: 9, dataset: many })).toEqual([
      '     ▾Jan 2020',
      '❯A 1 ▼',
      ' B 1 ▼',
      ' C 1 ▼',
      ' D 1 ▼',
      ' E 1 ▼',
      ' F 1 ▼',
      ' 6 of 8 people and groups · 1 of 1 even…',
      ' without a lane: ▼ G  ▼ H',
    ]);
  });

  test('a pane without a detail beside or below it: the event in a line', () => {
    expect(picture({ width: 40, height: 6, hasEventLine: true }, 1)).toEqual([
      '         Jan 2020    Feb Mar 2021',
      ' Ferry 3 ▽···≠···●',
      '❯Mill  3 ▲···▼···●',
      ' Mayor 3     ○···●·······○',
      ' 3 of 4 people and groups · 5 of 5 even…',
      '❯ 20 Jan 2020 ≠ The dam is breached',
    ]);
  });

  test('months, with how many events each has of a lane; those between are there too where there is room', () => {
    expect(picture({ width: 60, height: 9, zoom: 'months' })).toEqual([
      '           Jan 2020 Apr   Jun   Aug   Oct   Dec   Feb 2021',
      ' Ferry   3 2··1',
      '❯Mill    3 2··1',
      ' Mayor   3 1··1······································1',
      ' Anglers 2 1··1',
      '',
      '',
      ' 4 of 4 people and groups                    events a month ',
      '',
    ]);
    expect(picture({ width: 24, height: 6, zoom: 'months' })[0]).toBe('           ▾Jan 2020');
  });

  test('years', () => {
    expect(picture({ width: 60, height: 6, zoom: 'years' })).toEqual([
      '           ▾2020 2021',
      ' Ferry   3 3',
      '❯Mill    3 3',
      ' Mayor   3 2·····1',
      ' Anglers 2 2',
      ' 4 of 4 people and groups                     events a year ',
    ]);
  });

  test('kinds instead of people', () => {
    expect(picture({ width: 60, height: 8, facet: 'kinds' }, 1)).toEqual([
      '          Jan 2020    Feb Mar 2021',
      '❯attack 1     ●',
      ' feast  1             ●',
      ' flood  1                 ●',
      ' talks  1         ●',
      ' works  1 ●',
      '',
      ' 5 of 5 kinds · 5 of 5 events',
    ]);
  });

  test('nothing found', () => {
    expect(picture({ width: 40, height: 5, events: [] })).toEqual([
      '',
      '',
      '',
      '',
      ' 0 of 0 people and groups · 0 of 0 even…',
    ]);
  });
});

describe('the dates above columns of two cells', () => {
  const datesOf = (dates: readonly string[]): string | undefined => {
    const dataset = datasetOf(dates.map((date) => event({ id: date, date, actors: [{ actor: 'A' }] })));
    return picture({ width: 6 + 2 * dates.length, height: 4, dataset }, dates.length - 1)[0];
  };
  const march = ['2020-03-01', '2020-03-02', '2020-03-03', '2020-03-04', '2020-03-05'];

  test('a month of one event between two others keeps its initial, and takes no name from the next', () => {
    const july = ['2020-07-01', '2020-07-02', '2020-07-03', '2020-07-04'];
    expect(datesOf([...march, '2020-04-01', '2020-05-01', '2020-06-01', ...july])).toBe(
      '      Mar 2020  A M Jun Jul ▾',
    );
    expect(datesOf([...march, '2020-04-01', '2020-05-01', '2020-05-02', '2020-06-01'])).toBe(
      '     Mar 2020  Apr M J',
    );
  });

  test('a month that has room, or no next one, keeps its name', () => {
    expect(datesOf([...march, '2020-04-01', '2020-04-02', '2020-05-01', '2020-05-02', '2020-05-03'])).toBe(
      '      Mar 2020  Apr May ▾',
    );
  });
});

const bar = datasetOf([
  event({ id: 'a', date: '2020-01-01', actors: [{ actor: 'A' }, { actor: 'C' }] }),
  event({ id: 'b', date: '2020-01-02', actors: [{ actor: 'A' }, { actor: 'B' }] }),
  event({ id: 'c', date: '2020-01-03', actors: [{ actor: 'B' }, { actor: 'C' }] }),
]);

test('a bar crosses the lanes between those of its event', () => {
  expect(picture({ width: 20, height: 6, dataset: bar }).slice(1, 4)).toEqual([
    '❯A 2 ●···●',
    ' B 2 │   ●···●',
    ' C 2 ●·······●',
  ]);
});

describe('the sign of', () => {
  const signIn = (one: Parameters<typeof event>[0]): string | undefined => {
    const dataset = datasetOf([event(one)], { actors: [actor('A')] });
    return picture({ width: 30, height: 4, dataset })[1]?.at(-1);
  };
  const saying = (stance: string, role: string) => ({
    actors: [{ actor: 'A', role }],
    claims: [{ by: { actor: 'A' }, stance, what: 'it' }],
  });
  test.each([
    ['who acts', '▲', { actors: [{ actor: 'A', role: 'initiator' }] }],
    ['a victim', '▼', { actors: [{ actor: 'A', role: 'victim' }] }],
    ['who is affected', '▽', { actors: [{ actor: 'A', role: 'affected' }] }],
    ['a role of the file’s own', '●', { actors: [{ actor: 'A', role: 'midwife' }] }],
    [
      'who has two roles: the stronger',
      '▲',
      {
        actors: [
          { actor: 'A', role: 'accused' },
          { actor: 'A', role: 'initiator' },
        ],
      },
    ],
    ['who denies what they are accused of', '≠', saying('denies', 'accused')],
    ['who says it was they', '◆', saying('claims-responsibility', 'initiator')],
    ['a claimant whose claim is about another', '○', saying('blames', 'claimant')],
    ['a claimant whose claim isn’t told', '◆', { actors: [{ actor: 'A', role: 'claimant' }] }],
    ['who only says something of it', '○', { claims: saying('reports', '').claims }],
    ['a target who speaks too', '▼', saying('reports', 'target')],
  ])('%s is %s', (_, sign, one) => {
    expect(signIn(one)).toBe(sign);
  });
});

describe('→ and ←', () => {
  const lanes = lanesFor({ width: 60, height: 9 });
  const who = (id: string): number => lanes.lanes.find((lane) => lane.id === id)?.who ?? -1;

  test('go along a lane, over the events that it isn’t in', () => {
    expect(nextInLane(lanes, who('Anglers'), 1, 1)).toBe(3);
    expect(nextInLane(lanes, who('Anglers'), 3, 1)).toBeNull();
    expect(nextInLane(lanes, who('Mayor'), 4, -1)).toBe(2);
  });

  test('begin with whom the event names first', () => {
    expect(lanes.lanes[laneAlong(lanes, null, 2)]?.id).toBe('Mayor');
    expect(lanes.lanes[laneAlong(lanes, 'Anglers', 2)]?.id).toBe('Anglers');
    expect(lanes.lanes[laneAlong(lanes, 'nobody', 0)]?.id).toBe('Mill');
  });
});

test('a click finds the lane and the event of its column', () => {
  const lanes = lanesFor({ width: 60, height: 9 });
  const hit = (x: number, y: number) => laneHit(lanes, 0, { x, y }, laneWindow(lanes, 0));
  expect(hit(15, 1)).toEqual({ lane: 'Ferry', event: 1 });
  expect(hit(16, 4)).toEqual({ lane: 'Anglers', event: 1 });
  expect(hit(3, 2)).toEqual({ lane: 'Mill', event: null });
  expect(hit(3, 0)).toBeNull();
  expect(hit(3, 7)).toBeNull();
});

test('those who act together stand beside each other', () => {
  // 0 with 3, 1 with 2.
  const shared = Uint32Array.from([9, 0, 0, 8, 0, 8, 7, 0, 0, 7, 8, 0, 8, 0, 0, 8]);
  expect(alikeOrder(shared, 4)).toEqual([0, 3, 1, 2]);
});

describe('whatever the data', () => {
  const day = (offset: number): string => {
    const date = toDay(2020, 1, 1) + offset;
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC' }).format(date * 86_400_000);
  };
  const datasets = fc
    .array(
      fc.record({
        offset: fc.nat(900),
        who: fc.uniqueArray(fc.constantFrom('A', 'Bé', '水', 'D', 'E', 'Ahmad al-Ahmad al-Ahmad al-Ahmad'), {
          maxLength: 4,
        }),
        role: fc.constantFrom('initiator', 'target', 'accused', 'spokesperson'),
      }),
      { minLength: 1, maxLength: 60 },
    )
    .map((rows) =>
      datasetOf(
        rows.map(({ offset, who, role }, at) =>
          event({ id: String(at), date: day(offset), actors: who.map((name) => ({ actor: name, role })) }),
        ),
      ),
    );
  const sizes = fc.record({
    width: fc.integer({ min: 20, max: 120 }),
    height: fc.integer({ min: 2, max: 20 }),
  });
  const zooms = fc.constantFrom('days', 'months', 'years' as const);

  test('no line is wider than the pane, and there are no more than it has', () => {
    fc.assert(
      fc.property(datasets, sizes, zooms, fc.nat(59), (dataset, size, zoom, at) => {
        const lanes = lanesFor({ dataset, zoom, ...size });
        const place = at % dataset.events.length;
        const cursor = { event: place, place, lane: null, isFocused: true };
        const lines = lanesLines(lanes, cursor, (index) => dataset.events[index]);
        expect(lines.length).toBeLessThanOrEqual(Math.max(3, size.height));
        for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(size.width);
      }),
    );
  });

  test('every event is in exactly one column, the cursor’s is on the screen, and no row moves while stepping', () => {
    fc.assert(
      fc.property(datasets, sizes, zooms, (dataset, size, zoom) => {
        const lanes = lanesFor({ dataset, zoom, ...size });
        const { columns } = lanes;
        const names = new Set<string>();
        dataset.events.forEach((_, place) => {
          const column = columnAt(columns, place);
          const { first, count } = laneWindow(lanes, place);
          expect(column).toBeGreaterThanOrEqual(first);
          expect(column).toBeLessThan(first + count);
          const [from = place, end = place + 1] = columns.starts?.subarray(column, column + 2) ?? [];
          expect(from <= place && place < end).toBe(true);
          const cursor = { event: place, place, lane: null, isFocused: true };
          const lines = lanesLines(lanes, cursor, (index) => dataset.events[index]);
          const rows = lines
            .slice(1, 1 + lanes.lanes.length)
            .map((line) => plain(line).slice(1, lanes.parts.name));
          names.add(rows.join('\n'));
        });
        expect(names.size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  test('no two of the dates above touch, each begins over a column of its own, and the cursor’s sign is beside them', () => {
    fc.assert(
      fc.property(datasets, sizes, zooms, fc.nat(59), (dataset, size, zoom, at) => {
        const { columns, input, parts } = lanesFor({ dataset, zoom, ...size });
        const place = at % dataset.events.length;
        const window = windowOf(columns, parts.room, columnAt(columns, place));
        const { events, time, incidence } = input;
        const labels = columnLabels(columns, window, events, time, incidence.undated, parts.room);
        const cell = (columnAt(columns, place) - window.first) * columns.step;
        const beside = labelsBeside(labels, cell, parts.room);
        const ends = beside.map(({ x, text }) => x + text.length);
        beside.forEach(({ x }, label) => {
          expect(x).toBeGreaterThan(label === 0 ? -1 : (ends[label - 1] ?? 0));
          expect(labels[label]?.x).toSatisfy((start: number) => start % columns.step === 0);
        });
        const over = beside.findIndex(({ x }, label) => x <= cell && cell < (ends[label] ?? 0));
        const { text = '' } = beside[over] ?? {};
        const free = (over < 0 ? Infinity : (beside[over + 1]?.x ?? parts.room + 1)) - 1 - (cell + 1);
        // Only where there is no room after the cursor does one stay on it.
        expect(over < 0 || free < text.length).toBe(true);
      }),
    );
  });

  test('no name is cut while a wider column of names leaves every event on the screen', () => {
    fc.assert(
      fc.property(datasets, sizes, (dataset, size) => {
        const lanes = lanesFor({ dataset, ...size });
        const { parts, columns } = lanes;
        const isCut = lanes.lanes.some(({ name }) => width(name) > parts.name);
        const spare = parts.room - (columns.count * 2 - 1);
        expect(isCut && spare > 0).toBe(false);
      }),
    );
  });

  test('each lane is there once, and counts its events', () => {
    fc.assert(
      fc.property(datasets, sizes, (dataset, size) => {
        const lanes = lanesFor({ dataset, ...size });
        expect(new Set(lanes.lanes.map(({ id }) => id)).size).toBe(lanes.lanes.length);
        lanes.lanes.forEach(({ count }, lane) => {
          const own = dataset.events.filter((_, index) =>
            lanesOfEvent(lanes, index).some((one) => one.lane === lane),
          );
          expect(own).toHaveLength(count);
        });
      }),
    );
  });
});

test('what has no date has a column of its own, at the end, and no month or year', () => {
  const dataset = datasetOf(
    ['2020-01-02', '2020-01-03', '2020-03'].map((date) =>
      event({ id: date, date, actors: [{ actor: 'A' }] }),
    ),
  );
  const never = event({ id: 'c', date: 'XXXX', actors: [{ actor: 'B' }] });
  const undated = { ...dataset, events: [...dataset.events, never] };
  expect(picture({ width: 40, height: 4, dataset: undated }, 0)).toEqual([
    '     ▾Jan 2020   undated',
    '❯A 3 ●···●···●',
    ' B 1             ●',
    ' 2 of 2 people and groups · 4 of 4 even…',
  ]);
  expect(picture({ width: 40, height: 4, dataset: undated, zoom: 'years' })[0]).toBe('     ▾2020 undated');
});
