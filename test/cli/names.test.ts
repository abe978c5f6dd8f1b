import { describe, expect, test } from 'vitest';
import { actors, events, places } from '../helpers/bundled-data.ts';
import { makeFolder } from './folder.ts';
import { run } from './in-process.ts';

const folder = makeFolder();

type Row = Readonly<Record<string, unknown>>;
const rowsOf = async (args: readonly string[]): Promise<Row[]> =>
  JSON.parse((await run([...args, '--json'])).stdout) as Row[];

describe('who', () => {
  test('finds somebody by a name as it was heard, with the spelling that matched', async () => {
    const [first] = await rowsOf(['who', 'ghasem', 'soleymani']);
    expect(first).toMatchObject({ id: 'qassem-soleimani', name: 'Qassem Soleimani', kind: 'person' });
    expect(first?.['matched']).toBeTypeOf('string');
  });

  test('gives records whose keys and order are stable', async () => {
    for (const row of await rowsOf(['who', 'iran'])) {
      expect(Object.keys(row)).toEqual([
        'id',
        'name',
        'kind',
        'events',
        'first',
        'last',
        'matched',
        'speaks',
      ]);
    }
  });

  test('lists everybody without a name, those with most events first', async () => {
    const rows = await rowsOf(['who']);
    expect(rows).toHaveLength(actors.length);
    const count = (id: unknown): number =>
      events.filter((event) => event.actors.some(({ actor }) => actor === id)).length;
    expect(rows.map(({ events: n }) => n)).toEqual(rows.map(({ id }) => count(id)));
    const counts = rows.map(({ events: n }) => Number(n));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(rows.every(({ matched }) => matched === null)).toBe(true);
  });

  test('tells the days of the first and the last event; null where there is none', async () => {
    const file = folder.write('who.json', {
      actors: [
        { id: 'a', name: 'Ada' },
        { id: 'b', name: 'Bob' },
        { id: 'c', name: 'Cy' },
      ],
      events: [
        { date: '2020-02', title: 'One', actors: ['Ada'] },
        { date: '2020-03-05/2020-03-07', title: 'Two', actors: ['Ada'] },
        { date: '', title: 'Three', actors: ['Cy'] },
        { date: '2021', title: 'Five', claims: [{ by: 'Cy', what: 'so' }] },
        { date: '../..', title: 'Four', actors: ['Cy'] },
      ],
    });
    expect(await rowsOf(['who', '-d', file])).toEqual([
      {
        id: 'a',
        name: 'Ada',
        kind: null,
        events: 2,
        first: '2020-02-01',
        last: '2020-03-07',
        matched: null,
        speaks: 0,
      },
      { id: 'c', name: 'Cy', kind: null, events: 1, first: null, last: null, matched: null, speaks: 1 },
      { id: 'b', name: 'Bob', kind: null, events: 0, first: null, last: null, matched: null, speaks: 0 },
    ]);
  });

  test('prints number of events, name, kind, years and the spelling that matched', async () => {
    expect((await run(['who', 'kadhemi'])).stdout).toBe(
      '48  Mustafa al-Kadhimi  person · 2019–2021  as "Kadhemi"\n',
    );
  });

  test('says so and ends with 1 where nobody matches', async () => {
    const { status, stdout, stderr } = await run(['who', 'qwxyz']);
    expect([status, stdout, stderr]).toEqual([1, '', 'timeline: no person or group matches "qwxyz"\n']);
  });
});

describe('where', () => {
  test('counts the events of a place and of those within it', async () => {
    const file = folder.write('where.json', {
      places: [
        { id: 'iq', name: 'Iraq', country: 'IQ' },
        { id: 'b', name: 'Baghdad', within: 'iq', aliases: ['Bagdad'] },
      ],
      events: [
        { date: '2020', title: 'One', places: ['Baghdad'] },
        { date: '2021', title: 'Two', places: ['Iraq'] },
      ],
    });
    expect(await rowsOf(['where', '-d', file])).toEqual([
      { id: 'iq', name: 'Iraq', within: null, country: 'IQ', events: 2, matched: null },
      { id: 'b', name: 'Baghdad', within: 'iq', country: null, events: 1, matched: null },
    ]);
    expect((await rowsOf(['where', 'bagdad', '-d', file]))[0]).toEqual({
      id: 'b',
      name: 'Baghdad',
      within: 'iq',
      country: null,
      events: 1,
      matched: 'Bagdad',
    });
    expect((await run(['where', '-d', file])).stdout).toBe('2  Iraq\n1  Baghdad  Iraq\n');
  });

  test('lists every place without a name', async () => {
    expect(await rowsOf(['where'])).toHaveLength(places.length);
  });

  test('says so and ends with 1 where no place matches', async () => {
    const { status, stderr } = await run(['where', 'qwxyz']);
    expect([status, stderr]).toEqual([1, 'timeline: no place matches "qwxyz"\n']);
  });
});

describe('with -q only what the query finds counts', () => {
  const rockets = events.filter(({ kind }) => kind === 'rocket-attack');
  const isIn =
    (id: unknown) =>
    ({ places: there }: (typeof events)[number]) =>
      there.some(({ place }) => place === id);

  test('where: so many of so many, those with most first', async () => {
    const rows = await rowsOf(['where', '-q', 'kind:rocket-attack']);
    const camp = rows.find(({ id }) => id === 'camp-taji');
    expect(camp).toMatchObject({
      events: rockets.filter(isIn('camp-taji')).length,
      of: events.filter(isIn('camp-taji')).length,
    });
    const counts = rows.map(({ events: n }) => Number(n));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(Math.min(...counts)).toBe(1);
  });

  test('who: also of one who only speaks there', async () => {
    const said = events.filter(({ claims }) =>
      claims.some(
        ({ by, stance }) => stance === 'denies' && JSON.stringify(by) === '{"actor":"kataib-hezbollah"}',
      ),
    );
    const [row] = await rowsOf(['who', 'kataib hezbollah', '-q', 'denies:"kataib hezbollah"']);
    expect(Number(row?.['events']) + Number(row?.['speaks'])).toBe(said.length);
  });

  test('the counts stand in columns', async () => {
    const lines = (await run(['where', '-q', 'kind:rocket-attack'])).stdout.split('\n').slice(0, 5);
    expect(lines.map((line) => /^[ \d]+ of [ \d]+ {2}\S/.exec(line)?.[0].length)).toEqual([
      12, 12, 12, 12, 12,
    ]);
  });

  test.each([
    [['who', 'qaani', '-q', 'headaches'], 'no person or group matches "qaani" in what headaches finds'],
    [['where', '-q', 'xyzzy'], 'the data names no place in what xyzzy finds'],
    [['-q', 'xyzzy', 'who'], '--query is for the browser; try: timeline who -q xyzzy'],
  ])('%j: %s', async (args, message) => {
    const { stdout, stderr } = await run(args);
    expect([stdout, stderr]).toEqual(['', `timeline: ${message}\n`]);
  });

  test('a query by default is not meant', async () => {
    const { stdout } = await run(['who', 'kadhemi'], { env: { TIMELINE_OPTS: '-q convoy' } });
    expect(stdout).toMatch(/^\d+  Mustafa al-Kadhimi/);
  });
});
