import { expect, test } from 'vitest';
import { opened } from '../../helpers/importing.ts';

test('columns that a profile doesn’t ask for are kept, and decimal commas are points', async () => {
  const text = [
    'id;relid;type_of_violence;best;low;high;date_start;date_end;side_a;side_b;country;latitude;longitude;deaths_civilians',
    '1;X-1;1;3;3;10;2024-01-11;2024-01-11;A;B;Sudan;15,55;32,53;3',
  ].join('\n');
  const { dataset, notes } = await opened(text, 'ged.csv');
  expect(dataset?.events[0]).toMatchObject({
    id: 'ucdp-1',
    toll: { killed: { low: 3, best: 3, high: 10 } },
    extra: { relid: 'X-1', deaths_civilians: '3' },
  });
  expect([...(dataset?.places.values() ?? [])]).toMatchObject([{ name: 'Sudan', lat: 15.55, lon: 32.53 }]);
  expect(notes?.[0]).toMatch(/2 columns kept, not shown$/);
});

test('the title slide of a sheet has the title and what is said of the dataset', async () => {
  const text = [
    'Year,Month,Headline,Text,Media,Type,Background',
    ',,Machines,<p>Of three ages</p>,,title,',
    '1968,12,Demo,,,,#333',
  ].join('\n');
  const { dataset } = await opened(text, 'sheet.csv');
  expect([dataset?.title, dataset?.description]).toEqual(['Machines', 'Of three ages']);
  expect(dataset?.events[0]).toMatchObject({ date: '1968-12', extra: { Background: '#333' } });
});

test('what a profile asks for only beside other cells is not kept as well', async () => {
  const text = [
    'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Headline,Text,Media',
    '2014,5,13,9:30,2014,5,13,17:00,One,,',
    '"1,066",10,14,,,,,,Two,,',
  ].join('\n');
  const { dataset } = await opened(text, 'sheet.csv');
  expect(dataset?.events.map(({ date, extra }) => [date, extra])).toEqual([
    ['1066-10-14', undefined],
    ['2014-05-13T09:30:00/2014-05-13T17:00:00', undefined],
  ]);
});
