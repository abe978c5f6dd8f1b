import { expect, test } from 'vitest';
import { opened, told } from '../../helpers/importing.ts';

test('zeros are what isn’t known, -9 no number, and each side has its role', async () => {
  const text = [
    'eventid,iyear,imonth,iday,approxdate,country_txt,provstate,city,latitude,longitude,specificity,summary,attacktype1_txt,target1,gname,nkill,nwound,scite1,dbsource',
    '1,1970,1,0,"January, 1970",United States,Wisconsin,Baraboo,43.5,-89.7,1,He dropped bombs.,Bombing,A plant,Unknown,-9,2,"Prairie Fire, 1974",Hewitt',
    '2,1970,0,0,,Iraq,,Unknown,,,5,,Assassination,A judge,A group,1,0,,Hewitt',
  ].join('\n');
  const loaded = await opened(text, 'gtd.csv');
  const { dataset } = loaded;
  const named = (id: string): string | undefined => dataset?.actors.get(id)?.name;
  expect(told(loaded)).toEqual([]);
  expect(
    dataset?.events.map(({ id, date, date_note, title, actors, toll, extra }) => [
      id,
      date,
      date_note,
      title,
      actors.map(({ actor, role }) => `${named(actor)}: ${role}`),
      toll,
      extra,
    ]),
  ).toEqual([
    [
      '1',
      '1970-01',
      'January, 1970',
      'Bombing in Baraboo: A plant',
      ['A plant: target'],
      { wounded: 2 },
      { dbsource: 'Hewitt' },
    ],
    [
      '2',
      '1970',
      undefined,
      'Assassination: A group – A judge',
      ['A group: initiator', 'A judge: target'],
      { killed: 1 },
      { dbsource: 'Hewitt' },
    ],
  ]);
  expect(
    [...(dataset?.places.values() ?? [])].map(({ name, lat, precision }) => [name, lat, precision]),
  ).toEqual([
    ['Baraboo', 43.5, 'city'],
    ['Wisconsin', undefined, undefined],
    ['United States', undefined, undefined],
    ['Iraq', undefined, undefined],
  ]);
});
