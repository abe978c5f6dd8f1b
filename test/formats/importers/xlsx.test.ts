import { describe, expect, test } from 'vitest';
import { opened, told } from '../../helpers/importing.ts';
import { workbook } from '../../helpers/workbook.ts';

const notes = [
  ['Anything', 'else'],
  ['no', 'dates'],
];
const events = [
  ['My list'],
  ['Date', 'Title', 'Killed'],
  [{ date: 44152 }, 'Rockets', 2],
  [{ date: 44153.5 }, 'Talks', 0],
];

test('a workbook opens at the sheet that has events, with dates as days', async () => {
  const {
    dataset,
    problems,
    notes: said,
  } = await opened(workbook({ Notes: notes, List: events }), 'book.xlsx');
  expect(problems).toEqual([]);
  expect(dataset?.title).toBe('My list');
  expect(dataset?.events.map(({ date, title, toll }) => [date, title, toll])).toEqual([
    ['2020-11-17', 'Rockets', { killed: 2 }],
    ['2020-11-18T12:00:00', 'Talks', undefined],
  ]);
  expect(said?.[0]).toBe('book.xlsx: sheet "List"; passed over: Notes (--sheet NAME)');
});

test('a cell that shows a month, a year or a time alone says no more than that', async () => {
  const book = workbook({
    A: [
      ['Date', 'Time', 'Title'],
      [{ date: 43_891, as: 'mmm-yy' }, '', 'March'],
      [{ date: 36_892, as: 'yyyy' }, '', 'Year'],
      [{ date: 44_000 }, { date: 0.604_166_66, as: 'h:mm' }, 'Clock'],
      [{ date: 44_001 }, { date: 0.25, as: 'h:mm' }, 'Morning'],
    ],
  });
  const { dataset } = await opened(book, 'b.xlsx');
  expect(dataset?.events.map(({ date, title }) => `${title} ${date}`)).toEqual([
    'Year 2001',
    'March 2020-03',
    'Clock 2020-06-18T14:30:00',
    'Morning 2020-06-19T06:00:00',
  ]);
});

test('the ids of sources are what another sheet says that they are', async () => {
  const book = workbook({
    EVENTS: [
      ['Date', 'Description', 'Source 1'],
      ['2020-01-02', 'First', 'src1'],
      ['2020-01-03', 'Second', 'src9'],
      ['2020-01-04', 'Third', 'src2'],
    ],
    SOURCES: [
      ['id', 'title', 'path1', 'path2'],
      ['src1', 'A video', 'https://example.org/v', ''],
      ['src2', 'Photos', 'https://example.org/1', 'https://example.org/2'],
    ],
  });
  const { dataset, notes: said } = await opened(book, 'b.xlsx');
  expect([...(dataset?.sources.values() ?? [])].map(({ url, title }) => [url, title])).toEqual([
    ['https://example.org/v', 'A video'],
    [undefined, 'src9'],
    ['https://example.org/1', 'Photos'],
    ['https://example.org/2', 'Photos'],
  ]);
  expect(said?.[0]).toBe('b.xlsx: sheet "EVENTS", its sources from "SOURCES"');
});

test('another sheet is named, or what it was meant for', async () => {
  const book = workbook({ Notes: notes, List: events });
  expect(told(await opened(book, 'b.xlsx', { sheet: 'Notes' }))).toEqual([
    'b.xlsx:1: no column has dates; --map date=COLUMN (columns: Anything, else)',
  ]);
  expect(told(await opened(book, 'b.xlsx', { sheet: 'Lst' }))).toEqual([
    'b.xlsx:1: no sheet "Lst"; did you mean "List"?',
  ]);
});

test('problems name the row of the sheet', async () => {
  const book = workbook({ A: [['Date', 'Title'], ['2020-02-30', 'a'], [], ['2020-02-28', 'b']] });
  expect(told(await opened(book, 'b.xlsx'))).toEqual([
    'b.xlsx:2: Date: "2020-02-30": there is no day 30; February 2020 has 29 days; the row is left out',
  ]);
});

test('a bomb and a damaged workbook are refused in a line', async () => {
  expect(told(await opened(workbook({ A: events }, 2_000_000_000), 'b.xlsx'))).toEqual([
    'b.xlsx:1: a workbook that unpacks to more than 300 MB; save the sheet as CSV',
  ]);
  const cut = Buffer.from(workbook({ A: events }));
  cut.fill(0, 60, 400);
  expect((await opened(cut, 'b.xlsx')).dataset).toBe(null);
});

describe('a workbook costs what is in its cells, not where they stand', () => {
  const far = (rows: readonly (readonly string[])[], row: string): Uint8Array =>
    workbook({ A: rows }, undefined, row);
  const table = [
    ['Date', 'Title'],
    ['2020-01-02', 'First'],
  ];

  test.each(['XFD1048576', 'ZZZZZZ99999999', 'B99999999'])(
    'a cell at %s is refused in a line',
    async (at) => {
      const book = far(table, `<row r="3"><c r="${at}"><v>1</v></c></row>`);
      expect(told(await opened(book, 'b.xlsx'))).toEqual([
        'b.xlsx:1: a sheet with cells too far out to be of its table; save the sheet as CSV',
      ]);
    },
  );

  test('rows and cells that are only coloured are nothing', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 3}" s="1"><c r="A${at + 3}" s="1"/></row><row r="${at + 900_000}"/>`,
    );
    const loaded = await opened(far(table, rows.join('')), 'b.xlsx');
    expect(told(loaded)).toEqual([]);
    expect(loaded.dataset?.events.map(({ title }) => title)).toEqual(['First']);
  });
});
