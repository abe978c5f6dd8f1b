// Formats that are JSON, and the datasets that are known by their columns.
import { describe, expect, test } from 'vitest';
import { opened, told } from '../../helpers/importing.ts';

const json = (value: unknown, name = 'file.json') => opened(JSON.stringify(value), name);
const dated = async (value: unknown): Promise<string[]> =>
  ((await json(value)).dataset?.events ?? []).map(({ date, title }) => `${date} ${title}`);

describe('TimelineJS', () => {
  const slide = (year: string | number, headline: string, rest: object = {}): object => ({
    start_date: { year, month: '', day: '' },
    text: { headline, text: '' },
    ...rest,
  });

  test('has dates as near as they are given, years before Christ as it shows them, eras', async () => {
    const value = {
      title: { text: { headline: 'All <b>of it</b>' } },
      events: [
        slide(-300, '<i>Optica</i>'),
        slide('622', 'Hijra', {
          media: { url: 'https://en.wikipedia.org/wiki/Hijra_(Islam)' },
          group: 'Faith',
        }),
        {
          start_date: { year: '1609', month: '11' },
          text: { text: 'No headline here. More.' },
          media: { url: '//example.org/a.jpg' },
        },
        {
          start_date: { year: '2012', month: '3', day: '6', hour: '0' },
          end_date: { year: '2012', month: '3', day: '8' },
          text: { headline: 'Span' },
        },
      ],
      eras: [{ start_date: { year: '650' }, end_date: { year: '700' }, text: { headline: 'Era' } }],
    };
    expect(await dated(value)).toEqual([
      '-0299 Optica',
      '0622 Hijra',
      '0650/0700 Era',
      '1609-11 No headline here. More.',
      '2012-03-06/2012-03-08 Span',
    ]);
    const { dataset, notes } = await json(value);
    expect([dataset?.title, dataset?.events.map(({ kind }) => kind ?? '')]).toEqual([
      'All of it',
      ['', 'Faith', 'era', '', ''],
    ]);
    expect([...(dataset?.sources.values() ?? [])].map(({ url }) => url)).toEqual([
      'https://en.wikipedia.org/wiki/Hijra_(Islam)',
      'https://example.org/a.jpg',
    ]);
    expect(notes).toEqual(['file.json: TimelineJS, 5 events; 1 eras, of the kind "era"']);
  });

  test('of version 2', async () => {
    const date = [
      { startDate: '1963,8,9', headline: 'Born', tag: 'life' },
      { startDate: '1985', headline: 'Debut' },
    ];
    expect(await dated({ timeline: { headline: 'X', date } })).toEqual(['1963-08-09 Born', '1985 Debut']);
  });

  test('tells a wrong date by the line of its event', async () => {
    const text = JSON.stringify(
      {
        events: [
          slide(2020, 'a'),
          { start_date: { year: '2020', month: 2, day: 30 }, text: { headline: 'b' } },
        ],
      },
      null,
      1,
    );
    expect(told(await opened(text, 's.json'))).toEqual([
      's.json:14: start_date: 2020-02-30: there is no day 30; the event is left out',
    ]);
  });

  test('as a sheet', async () => {
    const text =
      'Year,Month,Day,End Year,Headline,Text,Media,Type,Group\n,,,,MY OWN,,,title,\n1943,7,,1946,Work,t,,,x\n600,,,650,Time,,,era,';
    const { dataset, problems } = await opened(text, 's.csv');
    expect([dataset?.title, problems]).toEqual(['MY OWN', []]);
    expect(dataset?.events.map(({ date, kind }) => [date, kind])).toEqual([
      ['0600/0650', 'era'],
      ['1943-07/1946', 'x'],
    ]);
  });
});

test('timemap: month first by all of its dates, hidden sources left out', async () => {
  const event = (id: string, date: string, path: string): object => ({
    id,
    date,
    latitude: '49.8',
    longitude: '36.6',
    location: ' Chuhuiv\n',
    description: 'Hit. More.',
    sources: [{ path, description: 'said' }],
    filters: [{ key: 'k', value: 'Residential' }],
  });
  const { dataset, notes } = await json([
    event('A', '3/1/2022', 'HIDDEN'),
    event('B', '02/24/2022', 'https://example.org/x '),
  ]);
  expect(dataset?.events.map(({ id, date, kind }) => [id, date, kind])).toEqual([
    ['B', '2022-02-24', 'Residential'],
    ['A', '2022-03-01', 'Residential'],
  ]);
  expect([...(dataset?.places.values() ?? [])]).toEqual([
    { id: 'chuhuiv', name: 'Chuhuiv', aliases: [], lat: 49.8, lon: 36.6 },
  ]);
  expect(dataset?.sources.size).toBe(1);
  expect(notes).toEqual([
    "file.json: Bellingcat's timemap, 2 events (dates with the month first); 1 sources whose address is hidden, left out",
  ]);
});

test('Wikidata: 1 January is a year, years are astronomical, in both shapes', async () => {
  const simple = [
    {
      event: 'http://www.wikidata.org/entity/Q1',
      date: '-0232-01-01T00:00:00Z',
      label: 'Fei',
      article: 'https://en.wikipedia.org/wiki/Fei',
    },
    { event: 'http://www.wikidata.org/entity/Q2', date: '1812-09-07T00:00:00Z', label: 'Borodino' },
  ];
  expect(await dated(simple)).toEqual(['-0232 Fei', '1812-09-07 Borodino']);
  const value = (text: string): object => ({ type: 'literal', value: text });
  const bindings = [
    {
      event: value('http://www.wikidata.org/entity/Q3'),
      eventLabel: value('Siversk'),
      time: value('2022-01-01T00:00:00Z'),
      at: value('Point(38.1 48.8)'),
    },
  ];
  const { dataset } = await json({ head: { vars: ['event'] }, results: { bindings } });
  expect(dataset?.events.map(({ id, date, title }) => [id, date, title])).toEqual([
    ['Q3', '2022', 'Siversk'],
  ]);
  expect([...(dataset?.places.values() ?? [])][0]).toMatchObject({ lat: 48.8, lon: 38.1 });
});

test('GeoJSON: properties are a row, a number a year, no geometry no place', async () => {
  const feature = (properties: object, coordinates: unknown): object => ({
    type: 'Feature',
    properties,
    geometry: coordinates === null ? null : { type: 'Point', coordinates },
  });
  const { dataset } = await json({
    type: 'FeatureCollection',
    features: [
      feature(
        {
          name: 'Badr',
          date: 624,
          link: 'https://en.wikipedia.org/wiki/Badr_(x)',
          source: 'A book, pages: 1, 2',
        },
        [38.7, 23.7],
      ),
      feature({ name: 'Dar', date: 656, link: '', source: '' }, null),
    ],
  });
  expect(
    dataset?.events.map(({ date, title, places, sources }) => [date, title, places.length, sources.length]),
  ).toEqual([
    ['0624', 'Badr', 1, 2],
    ['0656', 'Dar', 0, 0],
  ]);
});

test('FollowTheMoney: people with their aliases', async () => {
  const person = {
    id: 'Q1',
    caption: 'Majid',
    schema: 'Person',
    properties: { name: ['Majid'], alias: ['ماجد'], birthDate: ['1920', '1921'] },
  };
  const loaded = await opened(
    `${JSON.stringify(person)}\n${JSON.stringify({ ...person, id: 'Q2' })}\n`,
    'x.ftm.json',
  );
  expect([...(loaded.dataset?.actors.values() ?? [])][0]).toMatchObject({
    id: 'Q1',
    kind: 'person',
    aliases: ['ماجد'],
    description: 'born 1920 or 1921',
  });
  expect(told(loaded)[0]).toBe(
    'x.ftm.json:1: warning: 2 people and groups, no events; give it together with a timeline',
  );
});

test('JSON of no known kind opens as a table of its records', async () => {
  expect(await dated({ incidents: [{ when: '17 Nov 2020', headline: 'Rockets' }] })).toEqual([
    '2020-11-17 Rockets',
  ]);
});

describe('datasets of conflicts keep the precision that they tell', () => {
  test('ACLED', async () => {
    const head =
      'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,source,notes,fatalities';
    const row = (id: string, precision: number, dead: number): string =>
      `${id},18 December 2022,${precision},Battles,Armed clash,Army,NA,Benin,Banikoara,11.3,2.4,A; B,Notes.,${dead}`;
    const { dataset } = await opened(
      [head, row('BEN1', 1, 0), row('BEN2', 2, 3), row('BEN3', 3, 0)].join('\n'),
      'a.csv',
    );
    expect(dataset?.events.map(({ id, date, toll }) => [id, date, toll]).toSorted()).toEqual([
      ['BEN1', '2022-12-18', undefined],
      ['BEN2', '[2022-12-15..2022-12-21]', { killed: 3 }],
      ['BEN3', '2022-12', undefined],
    ]);
    expect([...(dataset?.actors.values() ?? [])].map(({ name }) => name)).toEqual(['Army']);
    expect([...(dataset?.sources.values() ?? [])].map(({ publisher }) => publisher)).toEqual(['A', 'B']);
  });

  test('UCDP', async () => {
    const head =
      'id,type_of_violence,dyad_name,side_a,side_b,source_article,where_prec,where_coordinates,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,best,high,low';
    const row = (id: number, clarity: number, end: string): string =>
      `${id},1,A - B,A,B,"""AFP,2014-01-22,One, two"";""BBC,2014-01-23,Three""",1,Kiev,50.4,30.5,Ukraine,${clarity},2,2014-02-18 00:00:00.000,${end},5,7,4`;
    const { dataset } = await opened(
      [head, row(1, 1, '2014-02-18'), row(2, 1, '2014-02-20'), row(3, 2, '2014-02-20')].join('\n'),
      'u.csv',
    );
    expect(dataset?.events.map(({ id, date }) => `${id} ${date}`).toSorted()).toEqual([
      'ucdp-1 2014-02-18',
      'ucdp-2 [2014-02-18..2014-02-20]',
      'ucdp-3 2014-02-18/2014-02-20',
    ]);
    expect(dataset?.events[0]?.toll).toEqual({ killed: { low: 4, best: 5, high: 7 } });
    expect(
      [...(dataset?.sources.values() ?? [])].map(({ publisher, published, title }) => [
        publisher,
        published,
        title,
      ]),
    ).toEqual([
      ['AFP', '2014-01-22', 'One, two'],
      ['BBC', '2014-01-23', 'Three'],
    ]);
    const long = 'Government of Ukraine - United Armed Forces of Novorossiya';
    const named = row(4, 1, '2014-02-18')
      .replace('A - B', long)
      .replace('Kiev', 'Donetsk international airport');
    const { dataset: whole } = await opened([head, named].join('\n'), 'u.csv');
    expect(whole?.events[0]?.title).toBe(`${long} — Donetsk international airport`);
  });

  test('GDELT, whose days exactly a year before they were added are uncertain', async () => {
    const cells = (day: string): string => {
      const row = Array.from({ length: 61 }, () => '');
      Object.assign(row, {
        0: '881990835',
        1: day,
        6: 'CANADA',
        16: 'SPAIN',
        28: '13',
        51: '4',
        52: 'Vancouver',
        56: '49.2',
        57: '-123.1',
        59: '20191024143000',
        60: 'https://example.org/n',
      });
      return row.join('\t');
    };
    const { dataset } = await opened(
      [
        cells('20181024'),
        cells('20191023').replace('881990835', '881990836'),
        cells('20191001').replace('881990835', '881990837'),
      ].join('\n'),
      'x.CSV',
    );
    expect(dataset?.events.map(({ id, date, title }) => [id, date, title])).toEqual([
      ['gdelt-881990835', '2018-10-24?', 'Canada threatens → Spain'],
      ['gdelt-881990837', '2019-10-01', 'Canada threatens → Spain'],
      ['gdelt-881990836', '2019-10-23?', 'Canada threatens → Spain'],
    ]);
  });
});

describe('what happened under its year or its date', () => {
  test.each([
    [
      '{"1979": [{"date": "1 February", "event": "One"}, {"date": "11 Feb", "event": "Two"}], "1980": [{"event": "Three"}]}',
    ],
    [
      '{"1979": [{"date": "1 February", "title": "One"}, {"date": "11 Feb", "title": "Two"}], "1980": ["Three"]}',
    ],
    ['{"1979-02-01": ["One"], "1979-02-11": "Two", "1980": ["Three"]}'],
  ])('%s', async (text) => {
    const { dataset, problems } = await opened(text, 'years.json');
    expect(problems).toEqual([]);
    expect(dataset?.events.map(({ date, title }) => `${date} ${title}`)).toEqual(
      expect.arrayContaining(['1979-02-01 One', '1979-02-11 Two', '1980 Three']),
    );
  });
});

describe('hostile JSON ends soon', () => {
  test.each([
    ['nested lists', `[{"when":"2020","what":${'['.repeat(5_000)}${']'.repeat(5_000)}}]`],
    [
      'a thousand keys a record',
      JSON.stringify([Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`k${i}`, `${i}`]))]),
    ],
    ['the key __proto__', '[{"__proto__":{"date":"2020"},"when":"2020-01-01","what":"a"}]'],
    ['an empty TimelineJS', '{"events":[{"start_date":null}]}'],
    [
      'an odd GeoJSON',
      '{"type":"FeatureCollection","features":[{"geometry":{"coordinates":[[[[[[1]]]]]]},"properties":null}]}',
    ],
  ])('%s', async (_, text) => {
    const { dataset } = await opened(text, 'f.json');
    expect((dataset?.events.length ?? 0) <= 1).toBe(true);
  });
});

test('records whose fields stand in an object of their own, as Airtable gives them', async () => {
  const records = [
    { id: 'rec1', createdTime: '2023-01-01T00:00:00.000Z', fields: { Name: 'Flood', Date: '2021-07-14' } },
    { id: 'rec2', createdTime: '2023-01-01T00:00:00.000Z', fields: { Name: 'Inquiry', Date: '2021-08-06' } },
  ];
  const { dataset } = await opened(JSON.stringify({ records }), 'airtable.json');
  expect(dataset?.events.map(({ id, date, title }) => [id, date, title])).toEqual([
    ['rec1', '2021-07-14', 'Flood'],
    ['rec2', '2021-08-06', 'Inquiry'],
  ]);
});

test('JSON in which no list of records is found is no table', async () => {
  const loaded = await opened(
    '{"north": [{"title": "Wall falls"}], "south": [{"title": "One"}]}',
    'sides.json',
  );
  expect(told(loaded)[0]).toContain('an object with "north, south" is no dataset');
});

test('JSON that is cut off is no table, whatever its lines have in common', async () => {
  const loaded = await opened('[\n{"date": "2020",\n"title": "One",\n', 'cut.json');
  expect(told(loaded)[0]).toContain('cut.json:2: the file ends within this record');
});

test('GeoJSON: a collection of geometries stands where its first one does', async () => {
  const geometry = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [2.3, 48.8] }] };
  const { dataset } = await json({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { name: 'Siege', year: 1870 }, geometry }],
  });
  expect([...(dataset?.places.values() ?? [])]).toMatchObject([{ lat: 48.8, lon: 2.3 }]);
});

test('Bellingcat: sources and filters that are but texts', async () => {
  const { dataset } = await json([
    {
      id: 'X1',
      date: '2023-01-05',
      latitude: '48.1',
      longitude: '37.2',
      location: 'Bakhmut',
      description: 'Shelling',
      sources: ['https://example.org/1', 'https://example.org/2'],
      filters: ['Residential'],
    },
  ]);
  expect(dataset?.events[0]?.kind).toBe('Residential');
  expect([...(dataset?.sources.values() ?? [])].map(({ url }) => url)).toEqual([
    'https://example.org/1',
    'https://example.org/2',
  ]);
});
