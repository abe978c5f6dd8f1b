import { expect, test } from 'vitest';
import { opened, told } from '../helpers/importing.ts';

async function dates(...lines: string[]): Promise<string[]> {
  const { dataset } = await opened(lines.join('\n'), 'table.csv');
  return (dataset?.events ?? []).map(({ date, title }) => `${date} ${title}`);
}

test('a column in Persian with years of the Persian calendar is read by it, and that is said', async () => {
  const text = ['تاریخ,رویداد', '۱۳۹۸/۱۰/۱۳,یک', '1398-10-18,دو', '۱۸ دی ۱۳۹۸,سه', '1398/10,چهار'];
  expect(await dates(...text)).toEqual([
    '[2019-12-22..2020-01-20] چهار',
    '2020-01-03 یک',
    '2020-01-08 دو',
    '2020-01-08 سه',
  ]);
  const { notes } = await opened(text.join('\n'), 'table.csv');
  expect(notes).toEqual(['table.csv: date from "تاریخ", by the Persian calendar, title "رویداد"']);
});

test('with the day first, or with a clock', async () => {
  expect(await dates('تاریخ,رویداد', '13/10/1398,یک', '۱۳۹۸/۱۰/۱۸ ۰۱:۳۰,دو')).toEqual([
    '2020-01-03 یک',
    '2020-01-08T01:30:00 دو',
  ]);
});

test('beside years of ours, a date that may be of either calendar is left out, not taken for the Middle Ages', async () => {
  const loaded = await opened('تاریخ,رویداد\n2020-01-03,یک\n1398/10/18,دو', 'table.csv');
  expect(loaded.dataset?.events.map(({ date }) => date)).toEqual(['2020-01-03']);
  expect(told(loaded)).toEqual([
    'table.csv:3: تاریخ: "1398/10/18" may be of the Persian or the Hijri calendar; write it as the Gregorian calendar has it; the row is left out',
  ]);
  expect(await dates('تاریخ,رویداد', '1258-02-10,یک', '1520-01-01,دو', '1979,سه')).toHaveLength(3);
});

test('by the parts of a date too', async () => {
  expect(await dates('سال,ماه,روز,رویداد', '1398,10,13,یک', '1357,11,22,دو')).toEqual([
    '1979-02-11 دو',
    '2020-01-03 یک',
  ]);
});

test('a day that the Persian calendar lacks is left out', async () => {
  const text = 'تاریخ,رویداد\n1398/12/30,یک\n1399/12/30,دو';
  expect(told(await opened(text, 'table.csv'))).toEqual([
    'table.csv:2: تاریخ: "1398/12/30": there is no such day in the Persian calendar; the row is left out',
  ]);
});

test('years of the Hijri calendar are not taken for years of ours', async () => {
  const loaded = await opened('التاريخ,الحدث\n١٤٤١/٠٥/٠٨,واحد\n1441/05/13,اثنان', 'table.csv');
  expect(loaded.dataset?.events ?? []).toEqual([]);
  expect(told(loaded)[0]).toMatch(/is of the Hijri calendar, which is not read; write it as the Gregorian/);
});

test('Thai years begin 543 years earlier', async () => {
  expect(await dates('date วันที่,title', '15/3/2566,One', '2567-01-02,Two')).toEqual([
    '2023-03-15 One',
    '2024-01-02 Two',
  ]);
});

test('the Middle Ages stay where no Persian or Arabic is near', async () => {
  expect(await dates('date,title', '1398-10-13,Timur in Delhi')).toEqual(['1398-10-13 Timur in Delhi']);
});

test('numbers of days under a header of dates are days as spreadsheets count them, and that is said', async () => {
  expect(await dates('Date,Title', '43833,One', '43838.5,Two')).toEqual([
    '2020-01-03 One',
    '2020-01-08T12:00 Two',
  ]);
  const { notes } = await opened('Date,Title\n43833,One', 'table.csv');
  expect(notes?.[0]).toContain('numbers taken for the days that spreadsheets count');
});

test.each(['Start', 'data id', 'candidate', 'updated', 'Date no.'])(
  'numbers of days under another header, %s, are numbers',
  async (header) => {
    const loaded = await opened(`${header},Title\n43833,One\n43834,Two`, 'table.csv');
    expect(loaded.dataset).toBeNull();
  },
);

test.each(['Date', 'start_date', 'eventDate', 'Datum', 'Data do evento', 'Дата события', '날짜'])(
  'numbers of days under %s are days',
  async (header) => {
    expect(await dates(`${header},Title`, '43833,One', '43834,Two')).toEqual([
      '2020-01-03 One',
      '2020-01-04 Two',
    ]);
  },
);

test('the script of the texts tells the calendar where headers are in English, but a name in it doesn’t', async () => {
  expect(await dates('date,title', '1398/10/13,ترور سلیمانی')).toEqual(['2020-01-03 ترور سلیمانی']);
  expect(await dates('date,title', '2563-01-03,การประท้วง')).toEqual(['2020-01-03 การประท้วง']);
  expect(await dates('date,title,native', '1398-12-17,Timur sacks Delhi,تیمور')).toEqual([
    '1398-12-17 Timur sacks Delhi',
  ]);
});

test.each([
  ['of Urdu', 'تاریخ,عنوان', '1401-05-08,بغداد میں بڑا حملہ'],
  ['later than the Persian calendar has got', 'تاریخ,رویداد', '1441-05-08,حمله به بغداد'],
])('years of the Hijri calendar, %s, are not read by the Persian', async (_, header, row) => {
  expect(await dates(header, row)).toEqual([]);
});

test('a span of Thai years is one of ours', async () => {
  expect(await dates('date วันที่,title', '2566-68,One', '2566-2567,Two', '2566-12,Three')).toEqual([
    '2023/2024 Two',
    '2023/2025 One',
    '2023-12 Three',
  ]);
});

test.each(['元年3月1日', '明治5年11月9日'])('%s is no date: of no era, or by the moon', async (given) => {
  const others = Array.from({ length: 9 }, (_, nth) => `2020-01-0${nth + 1},Other`);
  expect(await dates('date,title', `${given},One`, ...others)).toHaveLength(9);
});

test.each([
  ['平成23年3月14日', '2011-03-14'],
  ['令和元年5月1日', '2019-05-01'],
  ['2011年3月12日 15:36', '2011-03-12T15:36'],
  ['2011年3月12日（土）', '2011-03-12'],
  ['8 апреля 2022 г.', '2022-04-08'],
  ['4 lipca 2010 r.', '2010-07-04'],
  ['٣ يناير ٢٠٢٠', '2020-01-03'],
  ['２０２０年１月３日', '2020-01-03'],
  ['-000043-03-15', '-0043-03-15'],
])('%s is %s', async (given, date) => {
  expect(await dates('date,title', `${given},One`, '2020-01-01,Other')).toContain(`${date} One`);
});
