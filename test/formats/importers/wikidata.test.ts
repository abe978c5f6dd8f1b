import { expect, test } from 'vitest';
import { opened } from '../../helpers/importing.ts';

const item = (number: number): string => `http://www.wikidata.org/entity/Q${number}`;

const rows = [
  {
    war: item(10),
    warLabel: 'First War',
    start: '1980-09-22T00:00:00Z',
    end: '1988-08-20T00:00:00Z',
    location: item(794),
    locationLabel: 'Iran',
    participantLabel: 'Iraq',
  },
  {
    war: item(10),
    warLabel: 'First War',
    start: '1980-09-22T00:00:00Z',
    end: '1988-08-20T00:00:00Z',
    location: item(794),
    locationLabel: 'Iran',
    participantLabel: 'Iran',
  },
];

test('rows of one item are one event, to its end, with all places and actors that they name', async () => {
  const { dataset, notes } = await opened(JSON.stringify(rows), 'query.json');
  const [event, ...others] = dataset?.events ?? [];
  const named = (map: ReadonlyMap<string, { readonly name: string }> | undefined) =>
    [...(map?.values() ?? [])].map(({ name }) => name);
  expect([event?.id, event?.date, others.length]).toEqual(['Q10', '1980-09-22/1988-08-20', 0]);
  expect([named(dataset?.actors), named(dataset?.places)]).toEqual([['Iraq', 'Iran'], ['Iran']]);
  expect(notes).toEqual(['query.json: Wikidata, 1 event; 1 rows more of the same events, joined']);
});

test('a date is as near as its precision says', async () => {
  const row = (number: number, time: string, timePrecision: number): object => ({
    item: item(number),
    itemLabel: `p${timePrecision}`,
    time,
    timePrecision: String(timePrecision),
  });
  const { dataset } = await opened(
    JSON.stringify([
      row(1, '1777-01-01T00:00:00Z', 11),
      row(2, '1943-07-01T00:00:00Z', 10),
      row(3, '1812-01-01T00:00:00Z', 9),
      row(4, '1960-01-01T00:00:00Z', 8),
      row(5, '1500-01-01T00:00:00Z', 7),
    ]),
    'query.json',
  );
  expect(dataset?.events.map(({ date, title }) => `${title} ${date}`)).toEqual([
    'p7 [1401..1500]',
    'p11 1777-01-01',
    'p9 1812',
    'p10 1943-07',
    'p8 196X',
  ]);
});

test('its CSV has the same ids and years', async () => {
  const text = `item,itemLabel,date,coordinates\n${item(20)},Siege,1238-01-01T00:00:00Z,Point(2.35 48.85)\n`;
  const { dataset } = await opened(text, 'query.csv');
  expect(dataset?.events.map(({ id, date, title }) => [id, date, title])).toEqual([['Q20', '1238', 'Siege']]);
  expect([...(dataset?.places.values() ?? [])][0]).toMatchObject({ lat: 48.85, lon: 2.35 });
});

test('its verbose TSV too', async () => {
  const cells = [
    `<${item(1)}>`,
    '"War"@en',
    '"1980-09-22T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>',
  ];
  const { dataset } = await opened(`?item\t?itemLabel\t?start\n${cells.join('\t')}\n`, 'query.tsv');
  expect(dataset?.events.map(({ id, date, title }) => [id, date, title])).toEqual([
    ['Q1', '1980-09-22', 'War'],
  ]);
});
