import { describe, expect, test } from 'vitest';
import { opened, told } from '../../helpers/importing.ts';

const json = (value: unknown) => opened(JSON.stringify(value), 'file.json');

async function event(record: object) {
  const loaded = await json([record]);
  const { dataset } = loaded;
  return {
    event: dataset?.events[0],
    places: [...(dataset?.places.values() ?? [])],
    sources: [...(dataset?.sources.values() ?? [])],
    told: told(loaded),
  };
}

describe('records in JSON', () => {
  test('are found under any keys, in the one list that there is, or the one that is called so', async () => {
    const records = [{ event_date: '2020-01-03', name: 'Strike' }];
    for (const value of [
      { status: 'ok', data: { events: records } },
      { data: { result: { rows: records } }, meta: { pages: 1 } },
      { timeline: records, authors: [{ name: 'A' }] },
      { hits: { hits: [{ _id: 'a', _source: { date: '2020-01-03', headline: 'Strike' } }] } },
      { events: [{ start_date: '2020-01-03', title: 'Strike', venue: { city: 'Basel' } }] },
      { data: { events: [{ date: '2020-01-03', title: 'Strike' }] } },
    ])
      expect((await json(value)).dataset?.events.map(({ date, title }) => [date, title])).toEqual([
        ['2020-01-03', 'Strike'],
      ]);
  });

  test('lose nothing that is in an object within them', async () => {
    const found = await event({
      event_date: '2020-01-03',
      name: 'Strike',
      location: { name: 'Baghdad', lat: 33.3, lng: 44.4, district: 'Karkh' },
      links: [
        { title: 'A report', url: 'https://example.org/a' },
        { title: 'Another', url: 'https://example.org/b' },
      ],
      units: [{ of: 'army', size: 3 }],
    });
    expect(found.places).toMatchObject([{ name: 'Baghdad', lat: 33.3, lon: 44.4 }]);
    expect(found.sources.map(({ url, title }) => [url, title])).toEqual([
      ['https://example.org/a', 'A report'],
      ['https://example.org/b', 'Another'],
    ]);
    expect(found.event?.extra).toEqual({ 'location district': 'Karkh', units: 'of: army, size: 3' });
  });

  test('may have sources of several shapes in one list, under any key', async () => {
    const links = ['https://example.org/a', { title: 'BBC', url: 'https://example.org/b' }];
    const { sources } = await event({ when: '2020-01-03', what: 'Strike', proofs: links });
    expect(sources.map(({ url, title }) => [url, title])).toEqual([
      ['https://example.org/a', undefined],
      ['https://example.org/b', 'BBC'],
    ]);
  });

  test('may have a geometry, and dates in an object', async () => {
    const found = await event({
      title: 'Siege',
      date: { start: '1917-03-01', end: '1917-03-11' },
      location: { type: 'Point', coordinates: [44.4, 33.3] },
    });
    expect(found.event?.date).toBe('1917-03-01/1917-03-11');
    expect(found.places).toMatchObject([{ lat: 33.3, lon: 44.4 }]);
  });

  test('may have their dates under other keys than others', async () => {
    const { dataset } = await json([
      { title: 'a', time: '2024-01-03T10:00:00Z' },
      { name: 'b', date: '2024-01-05' },
      { title: 'e', start: '2024-01-06', end: '2024-01-07' },
      { title: 'c', start: { date: '2024-02-01' }, end: { date: '2024-02-03' } },
      { title: 'd', start: { dateTime: '2024-03-01T10:00:00Z' }, end: { dateTime: '2024-03-01T11:00:00Z' } },
    ]);
    expect(dataset?.events.map(({ date, title }) => `${date} ${title}`)).toEqual([
      '2024-01-03T10:00:00Z a',
      '2024-01-05 b',
      '2024-01-06/2024-01-07 e',
      '2024-02-01/2024-02-03 c',
      '2024-03-01T10:00:00Z/2024-03-01T11:00:00Z d',
    ]);
  });

  test('keep a title beside a summary that no record has', async () => {
    const { dataset } = await json([
      { when: '2024-01-03', title: 'a', summary: null, name: '' },
      { when: '2024-01-05', title: 'b', summary: '', name: '' },
    ]);
    expect(dataset?.events.map(({ title }) => title)).toEqual(['a', 'b']);
  });

  test('of a dataset that is known by its columns are read by them', async () => {
    const { dataset, notes } = await json({
      count: 1,
      data: [
        {
          event_id_cnty: 'SYR1',
          event_date: '2023-05-01',
          time_precision: '3',
          event_type: 'Battles',
          sub_event_type: 'Armed clash',
          actor1: 'A',
          actor2: 'B',
          location: 'Busayrah',
          fatalities: '3',
          iso: '760',
        },
      ],
    });
    expect(dataset?.events).toMatchObject([
      { id: 'SYR1', date: '2023-05', toll: { killed: 3 }, extra: { iso: '760' } },
    ]);
    expect(notes).toEqual([
      'file.json: JSON, 1 record: ACLED, 1 row; dates of time_precision 2 are of the week around, of 3 of the month; 1 column kept, not shown',
    ]);
  });
});
