import { describe, expect, test } from 'vitest';
import type { Choices } from '../../../src/formats/importer.ts';
import { opened, told } from '../../helpers/importing.ts';

const table = (text: string, choices: Partial<Choices> = {}, name = 'table.csv') =>
  opened(text, name, choices);

async function dates(text: string, choices: Partial<Choices> = {}): Promise<string[]> {
  const { dataset } = await table(text, choices);
  return (dataset?.events ?? []).map(({ date, title }) => `${date} ${title}`);
}

const rows = (...lines: string[]): string => lines.join('\n');

describe('a table opens whatever separates its cells and lines', () => {
  const expected = ['2020-01-05 One', '2020-02-06 Two, too'];
  test.each([
    ['commas', rows('date,title', '2020-01-05,One', '2020-02-06,"Two, too"')],
    ['semicolons', rows('date;title', '2020-01-05;One', '2020-02-06;Two, too')],
    ['tabs', rows('date\ttitle', '2020-01-05\tOne', '2020-02-06\tTwo, too')],
    ['bars', rows('date|title', '2020-01-05|One', '2020-02-06|Two, too')],
    ['CR LF', 'date,title\r\n2020-01-05,One\r\n2020-02-06,"Two, too"\r\n'],
    ['CR alone', 'date,title\r2020-01-05,One\r2020-02-06,"Two, too"\r'],
    ['a byte order mark', '\ufeffdate,title\n2020-01-05,One\n2020-02-06,"Two, too"\n'],
    [
      'titles above the header',
      rows('My list of events,', ',', 'date,title', '2020-01-05,One', '2020-02-06,"Two, too"'),
    ],
    ['a header with another separator', rows('date,title,id', '2020-01-05;One;a', '2020-02-06;Two, too;b')],
    ['no header', rows('2020-01-05,One', '2020-02-06,"Two, too"')],
    [
      'tags of HXL below the header',
      rows('date,title', '#date,#event', '2020-01-05,One', '2020-02-06,"Two, too"'),
    ],
  ])('%s', async (_, text) => {
    expect(await dates(text)).toEqual(expected);
  });

  test('by its content alone, from a pipe', async () => {
    const { dataset } = await opened(rows('when;what', '5 Jan 2020;One', '6 Feb 2020;Two'), 'stdin');
    expect(dataset?.events.map(({ date }) => date)).toEqual(['2020-01-05', '2020-02-06']);
  });
});

describe('columns are known by their headers in many languages', () => {
  test.each([
    ['English', 'When,What happened,Where', '17 Nov 2020,Rockets hit,Baghdad'],
    ['German', 'Datum;Ereignis;Ort', '17. November 2020;Rockets hit;Baghdad'],
    ['French', 'Date;Événement;Lieu', '17 novembre 2020;Rockets hit;Baghdad'],
    ['Spanish', 'Fecha;Suceso;Lugar', '17 de noviembre de 2020;Rockets hit;Baghdad'],
    ['Italian', 'Data;Evento;Luogo', '17 novembre 2020;Rockets hit;Baghdad'],
    ['Portuguese', 'Data;Acontecimento;Local', '17 de novembro de 2020;Rockets hit;Baghdad'],
    ['Russian', 'Дата;Событие;Место', '17 ноября 2020;Rockets hit;Baghdad'],
    ['Arabic', 'التاريخ;الحدث;المكان', '17 نوفمبر 2020;Rockets hit;Baghdad'],
    ['Turkish', 'Tarih;Olay;Yer', '17 Kasım 2020;Rockets hit;Baghdad'],
    ['Chinese', '日期,事件,地点', '2020年11月17日,Rockets hit,Baghdad'],
    ['Ukrainian', 'Дата;Подія;Місто', '17 листопада 2020;Rockets hit;Baghdad'],
    ['Dutch', 'datum;gebeurtenis;plaats', 'dinsdag 17 november 2020;Rockets hit;Baghdad'],
    ['Danish', 'Dato;Hændelse;Sted', 'Ti, 17.11.2020;Rockets hit;Baghdad'],
    ['Hebrew', 'תאריך;אירוע;מקום', '17.11.2020;Rockets hit;Baghdad'],
    ['Hindi', 'तारीख;घटना;स्थान', '17-11-2020;Rockets hit;Baghdad'],
  ])('%s', async (_, header, row) => {
    const { dataset } = await table(rows(header, row));
    const [event] = dataset?.events ?? [];
    expect([event?.date, event?.title, dataset?.places.get(event?.places[0]?.place ?? '')?.name]).toEqual([
      '2020-11-17',
      'Rockets hit',
      'Baghdad',
    ]);
  });
});

describe('the order of day and month', () => {
  test('is that of the whole column', async () => {
    expect(await dates(rows('date,title', '3/4/2022,a', '3/21/2022,b'))).toEqual([
      '2022-03-04 a',
      '2022-03-21 b',
    ]);
    expect(await dates(rows('date,title', '3/4/2022,a', '21/3/2022,b'))).toEqual([
      '2022-03-21 b',
      '2022-04-03 a',
    ]);
  });

  test('is day first with dots', async () => {
    expect(await dates(rows('date,title', '7.10.2020,a'))).toEqual(['2020-10-07 a']);
  });

  test('is asked where no cell tells, with the flag that says it', async () => {
    const loaded = await table(rows('date,title', '3/4/2022,a', '5/4/2022,b'));
    expect(told(loaded)).toEqual([
      'table.csv:2: date: 3/4/2022 may be day 3 of month 4 or day 4 of month 3, and no other cell tells; --dates dmy or --dates mdy',
    ]);
    expect(loaded.dataset).toBe(null);
    expect(await dates(rows('date,title', '3/4/2022,a'), { dates: 'mdy' })).toEqual(['2022-03-04 a']);
  });

  test('that is mixed leaves out the rows of which nobody can know', async () => {
    const loaded = await table(rows('date,title', '13/1/2022,a', '1/14/2022,b', '2/3/2022,c'));
    expect(loaded.dataset?.events.map(({ date }) => date)).toEqual(['2022-01-13', '2022-01-14']);
    expect(told(loaded)).toEqual([
      'table.csv:1: warning: date mixes two orders of day and month; cells that may be either are left out',
      'table.csv:4: date: 2/3/2022 may have the day or the month first; --dates dmy or --dates mdy; the row is left out',
    ]);
  });
});

describe('dates are kept as near as they are given', () => {
  test.each([
    ['2022-03-12 00:00:00.000', '2022-03-12'],
    ['2022-03-12T00:00:00Z', '2022-03-12'],
    ['Sat May 20 1961 00:00:00 GMT-0600', '1961-05-20'],
    ['Jan 11 2012 CST', '2012-01-11'],
    ['2022-03-12 14:30', '2022-03-12T14:30:00'],
    ['20231205T130000Z', '2023-12-05T13:00:00Z'],
    ['622', '0622'],
    ['c. 570', '0570~'],
    ['Mon 03/30/20', '2020-03-30'],
    ['1 April 2021 → 9 April 2021', '2021-04-01/2021-04-09'],
    ['2 May 2021 3:00 PM (GMT+2)', '2021-05-02T15:00'],
    ['1956. október 23.', '1956-10-23'],
    ['2 tháng 9 năm 1945', '1945-09-02'],
    ['25.III.1957', '1957-03-25'],
    ['XIXe siècle', '18XX'],
    ['siglo XX', '19XX'],
    ['Ende des 19. Jahrhunderts', '1867/1899'],
    ['XX век', '19XX'],
    ['1900 ou 1901', '[1900,1901]'],
    ['ab 1950', '1950/..'],
    ['11-Mar-15', '2015-03-11'],
    ['3300 BC', '-3299'],
    ['-500', '-0499'],
    ['-0500', '-0500'],
    ['44 av. J.-C.', '-0043'],
    ['1/13/21', '2021-01-13'],
    ['2020-11', '2020-11'],
    ['vers 1850', '1850~'],
    ['1943–1946', '1943/1946'],
    ['1.–3. Februar 1979', '1979-02-01/1979-02-03'],
    ['1. – 3. Februar 1979', '1979-02-01/1979-02-03'],
    ['vom 1. bis 3. Februar 1979', '1979-02-01/1979-02-03'],
    ['du 1er au 3 février 1979', '1979-02-01/1979-02-03'],
    ['del 1 al 3 de febrero de 1979', '1979-02-01/1979-02-03'],
    ['dal 1° al 3 febbraio 1979', '1979-02-01/1979-02-03'],
    ['с 1 по 3 февраля 1979', '1979-02-01/1979-02-03'],
    ['Montag, 13.1.2020', '2020-01-13'],
    ['"Mo., 13.1.2020"', '2020-01-13'],
    ['Mar. 13 2020', '2020-03-13'],
    ['Wed 13/1/2021', '2021-01-13'],
  ])('%s', async (given, expected) => {
    const { dataset, problems } = await table(rows('date,title', `${given},a`));
    expect([dataset?.events[0]?.date, problems]).toEqual([expected, []]);
  });

  test('by year, month and day in columns of their own', async () => {
    const text = rows('Year,Month,Day,Event', '2014,7,,a', '1815,December,10,b', '30,,,c');
    expect(await dates(text)).toEqual(['0030 c', '1815-12-10 b', '2014-07 a']);
  });
});

test('years and days may stand in one column, a year first', async () => {
  expect(await dates(rows('date,title', '1979,a', '1979-02-01,b', '1979-02-11,c'))).toEqual([
    ...['1979 a', '1979-02-01 b', '1979-02-11 c'],
  ]);
});

describe('a day with its month, beside a column of years', () => {
  test.each([
    ['1 February', '1979-02-01'],
    ['February 1', '1979-02-01'],
    ['Feb 1st', '1979-02-01'],
    ['1. Februar', '1979-02-01'],
    ['1er février', '1979-02-01'],
    ['1 de febrero', '1979-02-01'],
    ['1 febbraio', '1979-02-01'],
    ['1 февраля', '1979-02-01'],
    ['1 lutego', '1979-02-01'],
    ['2月1日', '1979-02-01'],
    ['1–3 February', '1979-02-01/1979-02-03'],
    ['1.–3. Februar', '1979-02-01/1979-02-03'],
    ['30 January – 2 February', '1979-01-30/1979-02-02'],
  ])('%s', async (given, expected) => {
    for (const header of ['Day', 'Date', 'Jour', 'Tag', 'Month and day', 'Column X']) {
      const text = rows(`Year,${header},Event`, `1979,${given},a`, '1980,3 March,b');
      expect(await dates(text)).toEqual([`${expected} a`, '1980-03-03 b']);
    }
  });

  test('one that cannot be read is told, and its year or month alone taken', async () => {
    const days = rows(
      ...['Year,Day,Event', '1979,1 Feb,a', '1980,5 Febtober,b', '1981,31 April,c', '1982,,d'],
      ...['1983,2 May,e', '1984,3 May,f'],
    );
    const loaded = await table(days);
    expect(loaded.dataset?.events.map(({ date }) => date)).toEqual([
      ...['1979-02-01', '1980', '1981', '1982', '1983-05-02', '1984-05-03'],
    ]);
    expect(told(loaded)).toEqual([
      'table.csv:3: warning: Day: "5 Febtober" can\'t be read as a day; 1980 alone is taken',
      'table.csv:4: warning: Day: "31 April" can\'t be read as a day; 1981 alone is taken',
    ]);
    const parts = await table(
      rows(
        'Year,Month,Day,Event',
        '1979,2,12-14,a',
        '1980,3,6,b',
        '1981,4,x,c',
        '1982,5,,d',
        '1983,6,7,e',
        '1984,7,8,f',
      ),
    );
    expect(parts.dataset?.events.map(({ date }) => date)).toEqual([
      ...['1979-02-12/1979-02-14', '1980-03-06', '1981-04', '1982-05', '1983-06-07', '1984-07-08'],
    ]);
    expect(told(parts)).toHaveLength(1);
  });

  test('a number of days without a month is no part of the date, and is kept', async () => {
    const loaded = await table(rows('Year,Day,Event', '1979,12,a', '1980,13,b'));
    expect(loaded.dataset?.events.map(({ date, extra }) => [date, extra])).toEqual([
      ['1979', { Day: '12' }],
      ['1980', { Day: '13' }],
    ]);
    expect(told(loaded)).toEqual([
      'table.csv:1: warning: Day has days, but no column has months; the year alone is taken',
    ]);
  });
});

test('the order of day and month is decided by cells that begin with the day of the week too', async () => {
  const text = rows('date,title', '"Mon, 03/05/2021",a', '"Wed, 03/17/2021",b');
  expect(await dates(text)).toEqual(['2021-03-05 a', '2021-03-17 b']);
});

test('a year of two digits is the last part where the first has one digit', async () => {
  expect(await dates(rows('date,title', '24.02.22,One', '9.03.22,Two'))).toEqual([
    '2022-02-24 One',
    '2022-03-09 Two',
  ]);
});

test.each([
  ['Spanish', 'Fecha;Suceso;Municipio;Víctimas mortales;Lesionados'],
  ['Turkish', 'Tarih;Olay;İl;Ölü sayısı;Yaralı sayısı'],
  ['Russian', 'Дата события;Что произошло;Населённый пункт;Погибло;Ранено'],
  ['Persian', 'تاریخ;رویداد;مکان;کشته‌ها;زخمی‌ها'],
  ['Arabic', 'التاريخ;الحدث;المدينة;عدد القتلى;عدد الجرحى'],
  ['Chinese', '日期;事件;地點;死亡人數;受傷人數'],
  ['Japanese', '日付;出来事;場所;死者数;負傷者数'],
  ['Polish', 'Data;Wydarzenie;Miejscowość;Zabici;Ranni'],
])('places and tolls of sheets in %s', async (_, header) => {
  const { dataset } = await table(rows(header, '2020-01-03;Strike;Baghdad;٣;11', '2020-01-04;Raid;Mosul;;'));
  const [first] = dataset?.events ?? [];
  expect(first?.toll).toEqual({ killed: 3, wounded: 11 });
  expect([...(dataset?.places.values() ?? [])].map(({ name }) => name)).toEqual(['Baghdad', 'Mosul']);
});

test('days in Europe stand before a dot, with years of two digits last', async () => {
  expect(await dates(rows('Wann,Was', '12.07.21,One', '14./15.07.21,Two'))).toEqual([
    '2021-07-12 One',
    '2021-07-14/2021-07-15 Two',
  ]);
});

test.each([
  ['27 באוקטובר 2023', '2023-10-27'],
  ['2022. 11. 1.', '2022-11-01'],
  ['5. března 2021', '2021-03-05'],
  ['3 Μαΐου 2020', '2020-05-03'],
  ['1914-18', '1914/1918'],
  ['2019-21', '2019-21'],
  ['20/21 May 1922', '1922-05-20/1922-05-21'],
  ['between 1860 and 1865', '[1860..1865]'],
])('%s is %s', async (given, date) => {
  expect(await dates(rows('date,title', `${given},One`, '2020-01-01,Other'))).toContain(`${date} One`);
});

test('a decade without a century is told with what to write', async () => {
  const loaded = await table(rows('date,title', '2020-01-01,Three', 'the nineties,One', '1 May 1980,Two'));
  expect(told(loaded)).toEqual([
    'table.csv:3: date: "the nineties" doesn’t say of which century; write 1990s; the row is left out',
  ]);
});

test('when a form was filled in is not when it happened', async () => {
  const text = rows('Timestamp,What happened?,When did it happen?', '3/2/2024 10:22:31,One,2/28/2024');
  expect(await dates(text)).toEqual(['2024-02-28 One']);
});

test('latitude and longitude may stand in one cell', async () => {
  const text = rows('date;title;coord', '2020-01-03;One;Point(43.13 36.34)', '2020-01-04;Two;36.35, 43.14');
  const { dataset } = await table(text);
  expect([...(dataset?.places.values() ?? [])].map(({ lat, lon }) => [lat, lon])).toEqual([
    [36.34, 43.13],
    [36.35, 43.14],
  ]);
});

test('a column whose header says that it is something else is no title', async () => {
  const long = 'A bomb goes off in the middle of the town and nobody says who did it';
  const text = rows('Fecha,Descripción,Provincia', `3/1/2024,${long},Loja`, `28/1/2024,${long} too,Guayas`);
  expect(await dates(text)).toEqual([`2024-01-03 ${long}`, `2024-01-28 ${long} too`]);
});

test('a row without any text has its kind and place as title', async () => {
  const text = rows(
    'date,summary,type,city',
    '2020-01-03,A long account of it,Raid,Mosul',
    '2020-01-04,,Raid,Erbil',
  );
  expect(await dates(text)).toEqual(['2020-01-03 A long account of it', '2020-01-04 Raid, Erbil']);
});

test('the fewest and the most killed are one number', async () => {
  const text = rows(
    'date;title;Killed (min);Killed (max)',
    '2017-03-17;One;105;141',
    '2017-05-01;Two;3;3',
    '2017-06-01;Three;;4',
    '2017-07-01;Four;0;2',
    '2017-08-01;Five;0;0',
  );
  const { dataset } = await table(text);
  expect(dataset?.events.map(({ toll }) => toll?.killed)).toEqual([
    ...[{ low: 105, high: 141 }, 3, 4],
    ...[{ low: 0, high: 2 }, undefined],
  ]);
});

test('thousands of people are written in many ways', async () => {
  const text = rows(
    'date;title;killed',
    '2020-01-03;One;1.204',
    '2020-01-04;Two;1,204',
    '2020-01-05;Three;3.0',
  );
  const { dataset } = await table(text);
  expect(dataset?.events.map(({ toll }) => toll?.killed)).toEqual([1204, 1204, 3]);
});

test.each([
  ['a&amp;b', 'a&b'],
  ['a&b', 'a&amp;b'],
])('ids that are alike only once they are cleaned are one: %s, %s', async (first, again) => {
  const rows = ['plain,2020-01-01,One', `${first},2020-01-02,Two`, `${again},2020-01-03,Three`];
  expect(told(await opened(['id,date,title', ...rows].join('\n'), 'table.csv'))).toEqual([
    'table.csv:4: id: the id "a&b" is taken by table.csv:3; this record is left out',
  ]);
});

test('seconds and milliseconds since 1970 are instants under a header of time, and numbers under any other', async () => {
  expect(await dates(rows('time,message', '1577998800,hello', '1578009600000,there'))).toEqual([
    '2020-01-02T21:00:00Z hello',
    '2020-01-03 there',
  ]);
  const orders = await table(rows('order,message', '1577998800,hello', '1578009600,there'));
  expect(orders.dataset).toBeNull();
});

describe('what is wrong is told by file, line and column', () => {
  test('a day that there is not', async () => {
    const loaded = await table(
      rows('Attack Date,title', '31/02/2022,a', '28/02/2022,"b', 'c"', '32/01/2022,d'),
    );
    expect(told(loaded)).toEqual([
      'table.csv:2: Attack Date: "31/02/2022": there is no day 31; February 2022 has 28 days; the row is left out',
      'table.csv:5: Attack Date: "32/01/2022": there is no day 32; January has 31 days; the row is left out',
    ]);
  });

  test('no dates, only times of day', async () => {
    expect(told(await table(rows('title,time', 'a,', 'b,12:45 AM')))).toEqual([
      'table.csv:3: time: "12:45 AM" is a time of day without a date; no column has dates: --map date=COLUMN (columns: title, time)',
    ]);
  });

  test('a column that is empty throughout, once', async () => {
    expect(told(await table(rows('Année,Titre', ',a', ',b')))).toEqual([
      'table.csv:1: Année: empty in all 2 rows; nothing can be placed in time',
    ]);
  });

  test('an id that stands twice', async () => {
    const loaded = await table(rows('entity_id,date,event', 'x,2020-01-01,Alpha', 'x,2020-01-02,Beta'));
    expect(told(loaded)).toEqual([
      'table.csv:1: warning: entity_id is no id of events: "x" stands on lines 2 and 3; ids are made from date and title',
    ]);
  });

  test('an end before the beginning', async () => {
    expect(told(await table(rows('start,end,title', '2020-02-01,2020-01-01,a')))).toEqual([
      'table.csv:2: end: ends (2020-01-01) before it begins (2020-02-01); the row is left out',
    ]);
  });
});

test('--map gives a field its column, by name or number, several to one, the parts of a date to another', async () => {
  const text = rows('a,b,c,d,e', '2020,17,11,Rockets,Iran');
  const map = new Map([
    ['date', 'a/b/c'],
    ['title', '4'],
    ['actors', 'e'],
  ]);
  const { dataset } = await table(text, { map });
  expect(dataset?.events.map(({ date, title, actors }) => [date, title, actors])).toEqual([
    ['2020-11-17', 'Rockets', [{ actor: 'iran' }]],
  ]);
  expect(told(await table(text, { map: new Map([['title', 'x']]) }))).toEqual([
    'table.csv:1: no column "x"; columns: a, b, c, d, e',
  ]);
});

test('what else a row says is kept, and what was understood is said in a line', async () => {
  const text = rows(
    'date,title,lat,lon,place,killed,url,actors,mood',
    '2020-01-05,One,33.3,44.4,Baghdad,3,https://example.org/(a),Iran; Iraq,calm',
  );
  const { dataset, notes } = await table(text);
  const [event] = dataset?.events ?? [];
  expect(event).toMatchObject({
    actors: [{ actor: 'iran' }, { actor: 'iraq' }],
    toll: { killed: 3 },
    extra: { mood: 'calm' },
  });
  expect(dataset?.places.get('baghdad')).toMatchObject({ lat: 33.3, lon: 44.4 });
  expect([...(dataset?.sources.values() ?? [])].map(({ url }) => url)).toEqual(['https://example.org/(a)']);
  expect(notes).toEqual([
    'table.csv: date from "date", title "title", place "place", actors "actors", source "url", killed "killed"; 1 column kept, not shown',
  ]);
});

test('what stands beside an address is the title of the source', async () => {
  const text = rows(
    'date;title;source',
    '2020-01-01;a;BBC, 3 May: https://example.org/1',
    '2020-01-02;b;"Reuters https://example.org/2, AFP https://example.org/3"',
    '2020-01-03;c;[Times](https://example.org/4)',
    '2020-01-04;d;Source: https://example.org/5',
  );
  const { dataset } = await table(text);
  expect([...(dataset?.sources.values() ?? [])].map(({ url, title }) => [url?.slice(-1), title])).toEqual([
    ['1', 'BBC, 3 May'],
    ['2', 'Reuters'],
    ['3', 'AFP'],
    ['4', 'Times'],
    ['5', undefined],
  ]);
});

test('a best number between the fewest and the most is kept; words of a number are kept beside it', async () => {
  const text = rows(
    'date,title,killed_best,killed_low,killed_high,Wounded',
    '2021-03-01,a,10,8,15,20',
    '2021-03-02,b,3,3,3,about 30',
    '2021-03-03,c,,1,4,many',
  );
  const { dataset } = await table(text);
  expect(dataset?.events.map(({ toll, extra }) => [toll, extra?.['Wounded']])).toEqual([
    [{ killed: { low: 8, best: 10, high: 15 }, wounded: 20 }, undefined],
    [{ killed: 3, wounded: 30 }, 'about 30'],
    [{ killed: { low: 1, high: 4 } }, 'many'],
  ]);
});

test('a place at a point is one, with all of its commas', async () => {
  const text = rows(
    'date,title,place,lat,lon',
    '2022-02-24,a,Kharkiv,49.99,36.23',
    '2022-03-01,b,"Kharkiv, Freedom Square",50.0,36.22',
  );
  const { dataset } = await table(text);
  expect([...(dataset?.places.values() ?? [])].map(({ name }) => name)).toEqual([
    'Kharkiv',
    'Kharkiv, Freedom Square',
  ]);
});

test('zeros for parts, a month before its year, clocks with dots, and what can’t be read of a clock', async () => {
  expect(await dates(rows('year,month,day,title', '2020,1,3,a', '2022,0,0,b'))).toEqual([
    '2020-01-03 a',
    '2022 b',
  ]);
  expect(await dates(rows('data;evento', '08/01/2023;a', '25/01/2019;b', 'jan/2020;c'))).toEqual([
    '2019-01-25 b',
    '2020-01 c',
    '2023-01-08 a',
  ]);
  const text = rows(
    'Datum;Uhrzeit;Ereignis',
    '26.9.1980;22.19 Uhr;a',
    '1.1.1981;12:00;b',
    '2.1.1981;abends;c',
  );
  const { dataset } = await table(text);
  expect(dataset?.events.map(({ date, extra }) => [date, extra?.['Uhrzeit']])).toEqual([
    ['1980-09-26T22:19:00', undefined],
    ['1981-01-01T12:00:00', undefined],
    ['1981-01-02', 'abends'],
  ]);
});

test('clocks of a beginning and an end, in columns of their own', async () => {
  const header = 'Subject,Start Date,Start Time,End Date,End Time';
  expect(
    await dates(
      rows(
        header,
        'a,3/14/2022,9:00:00 AM,3/14/2022,10:30:00 AM',
        'b,3/20/2022,12:00:00 AM,3/23/2022,12:00:00 AM',
        'c,3/24/2022,,3/25/2022,8:00:00 AM',
      ),
    ),
  ).toEqual([
    '2022-03-14T09:00:00/2022-03-14T10:30:00 a',
    '2022-03-20/2022-03-23 b',
    '2022-03-24/2022-03-25 c',
  ]);
  expect(await dates(rows('Datum;von;bis;Titel', '01.05.2021;10:00;12:00;a', '02.05.2021;09:30;;b'))).toEqual(
    ['2021-05-01T10:00:00/2021-05-01T12:00:00 a', '2021-05-02T09:30:00 b'],
  );
});

test('a year among spans and words is a year all the same; degrees with minutes are points', async () => {
  expect(await dates(rows('Year,Event', '1979,a', '1981–1988,b', 'c. 2009,c'))).toEqual([
    '1979 a',
    '1981/1988 b',
    '2009~ c',
  ]);
  const { dataset } = await table(rows('date,title,coordinates', '2020-01-01,a,"33°18\'45""N, 44°22′W"'));
  expect([...(dataset?.places.values() ?? [])]).toMatchObject([{ lat: 33.3125, lon: -44.36667 }]);
});

test('what kind of thing happened is its kind, whatever it is called', async () => {
  const text = rows(
    'Fecha;Tipo de hecho;Descripción del hecho',
    '2001-02-03;Masacre;Entraron.',
    '2002-02-03;Ataque;Toma.',
  );
  const { dataset } = await table(text);
  expect(dataset?.events.map(({ title, kind }) => [title, kind])).toEqual([
    ['Entraron.', 'Masacre'],
    ['Toma.', 'Ataque'],
  ]);
});

test('a name of a place is no title: a text’s first sentence is, or all that says where', async () => {
  const header = 'date,Admin 2,City,Description';
  const text = rows(header, '2023-03-01,Bankass,Tessit,They attacked.', '2023-03-04,Ansongo,Gao,They left.');
  expect(await dates(text)).toEqual(['2023-03-01 They attacked.', '2023-03-04 They left.']);
  const bare = rows(
    'Date,Country,District,Village',
    '2004-06-18,Pakistan,South,Wana',
    '2005-05-13,Pakistan,North,Ali',
  );
  expect(await dates(bare)).toEqual(['2004-06-18 Wana, South', '2005-05-13 Ali, North']);
});

describe('a hostile table ends soon', () => {
  test.each([
    ['a million columns', `date,title${',x'.repeat(1_000_000)}\n2020-01-01,a${',1'.repeat(1_000_000)}`],
    ['a quote that is never closed', `date,title\n2020-01-01,"a\n${'2020-01-02,"b\n'.repeat(20_000)}`],
    ['quotes within quotes', `date,title\n2020-01-01,"${'a"b'.repeat(100_000)}\n`],
    ['commas alone', ',\n'.repeat(50_000)],
    ['tags of HTML that are never closed', `date,title,text\n2020-01-01,a,"${'<a '.repeat(50_000)}"`],
    ['one cell of a megabyte', `date,title\n2020-01-01,${'x '.repeat(500_000)}`],
  ])('%s', async (_, text) => {
    const { dataset } = await table(text);
    expect((dataset?.events.length ?? 0) <= 20_001).toBe(true);
  });
});

const fifty = (row: (index: number) => string): string[] => Array.from({ length: 50 }, (_, i) => row(i));

test.each<[string, string[]]>([
  [
    'with ids',
    ['id,date,title,place', ...fifty((i) => `e${i},${(i % 28) + 1}/3/2020,Event ${i},Place ${i % 3}`)],
  ],
  [
    'some of whose rows lack an id',
    ['id,date,title', ...fifty((i) => `${i % 7 === 0 ? '' : i},2020-03-0${(i % 9) + 1},Same`)],
  ],
  [
    'in which an id stands twice',
    ['id,date,title', ...fifty((i) => `${i % 40},2020-03-0${(i % 9) + 1},Event ${i % 5}`)],
  ],
  ['without ids', ['date,title', ...fifty((i) => `2020-03-0${(i % 4) + 1},Event ${i % 5}`)]],
  [
    'some of whose dates are none',
    ['id,date,title', ...fifty((i) => `${i},${['soon', '', '2020-02-31', '2020'][i % 4]},Event`)],
  ],
  [
    'with ends',
    [
      'id,start,end,title',
      ...fifty((i) => `${i},2020-03-0${(i % 9) + 1},${i % 3 === 0 ? '' : '2020-04-01'},Event`),
    ],
  ],
])('of a large table %s a preview shows every event at once, as loading does', async (_, lines) => {
  const bytes = new TextEncoder().encode(rows(...lines));
  const { load, open, recognise } = await import('../../../src/loading/load.ts');
  const { noChoices } = await import('../../helpers/importing.ts');
  const inputs = await recognise([{ name: 'table.csv', bytes }], noChoices);
  const preview = open(inputs, 0).preview();
  const loaded = load(inputs).dataset;
  expect(preview?.events.map((event) => ({ ...event }))).toEqual(loaded?.events);
});

test.each([
  '[\n{"date": "2020",\n',
  '{"events": [{"date": "2020", "title": "A"},\n{"date"',
  '[\n"a", "b"\n"c", "d"',
])('JSON that is cut off is no table: %j', async (text) => {
  const { problems, isDamaged } = await opened(text, 'cut.json');
  expect(isDamaged).toBe(true);
  expect(problems.map(({ message }) => message).join()).not.toContain('column');
});
