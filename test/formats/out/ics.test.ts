// What is written is read by ical.js.
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { dayToIso } from '../../../src/dates/calendar.ts';
import { spanOf } from '../../../src/dates/edtf/edtf.ts';
import { ics } from '../../../src/formats/out/ics.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event, siege } from '../../helpers/dataset.ts';
import { selected, written } from '../../helpers/output.ts';

const read = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

const only = (date: string): ICAL.Event => {
  const [found] = read(written(ics, datasetOf([event({ date })])));
  if (found === undefined) throw new Error('no event');
  return found;
};

test.each([
  ['the bundled events', bundled, 0],
  ['events of every kind', siege, 1],
])('all events from year 1 on are read, their days with the day after the last: %s', (_, dataset, left) => {
  const found = new Map(read(written(ics, dataset)).map((each) => [each.uid, each]));
  expect(found.size).toBe(dataset.events.length - left);
  for (const { id, when, title, date } of dataset.events) {
    const each = found.get(`${id}@timeline`);
    if (each === undefined) continue;
    const { first, last } = spanOf(when);
    expect(each.summary).toBe(title);
    expect(each.component.getFirstPropertyValue('x-edtf')).toBe(date);
    if (when.clock !== null || when.latest === null) continue;
    expect([each.startDate.toString(), each.endDate.toString()]).toEqual([
      dayToIso(first),
      dayToIso(last + 1),
    ]);
  }
});

describe('a date', () => {
  test.each([
    ['2020-11-17', '2020-11-17', '2020-11-18'],
    ['2020-12', '2020-12-01', '2021-01-01'],
    ['2020', '2020-01-01', '2021-01-01'],
    ['2020-11-15/2020-11-16', '2020-11-15', '2020-11-17'],
    ['2020-10~', '2020-10-01', '2020-11-01'],
    ['../2018-05-08', '2018-05-08', '2018-05-09'],
    ['2020-11-17T09:05', '2020-11-17T09:05:00', '2020-11-17T09:05:00'],
    ['2020-11-17T01:05:00+03:00', '2020-11-16T22:05:00Z', '2020-11-16T22:05:00Z'],
    ['2020-11-17/2020-11-18T09:00Z', '2020-11-17T00:00:00Z', '2020-11-18T09:00:00Z'],
    ['2020-11-17T09:00/2020-11-18', '2020-11-17T09:00:00', '2020-11-19T00:00:00'],
  ])('%s is from %s to before %s', (date, from, to) => {
    const { startDate, endDate } = only(date);
    expect([startDate.toString(), endDate.toString()]).toEqual([from, to]);
  });

  test('before the year 1 or unknown leaves the event out, and that is counted', () => {
    const data = datasetOf([
      event({ date: '-0044' }),
      event({ id: 'b', date: 'XXXX' }),
      event({ id: 'c', date: '9999' }),
    ]);
    expect(ics(selected(data)).losses).toEqual([
      '3 events without a date within the years 1–9999 are left out',
    ]);
  });
});

test('no line is longer than 75 bytes, and none is broken within a letter', () => {
  const title = 'عمر الحداد يطلب هدنة 🏳️ '.repeat(20).trim();
  const text = written(ics, datasetOf([event({ title })]));
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(read(text)[0]?.summary).toBe(title);
  for (const line of written(ics, bundled).split('\r\n'))
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('commas, semicolons, backslashes and line breaks are text', () => {
  const text = written(
    ics,
    datasetOf([event({ title: 'a,b;c\\d', summary: 'one\n\ntwo: END:VEVENT', tags: ['x,y', 'z'] })]),
  );
  const [found] = read(text);
  expect([found?.summary, found?.description]).toEqual(['a,b;c\\d', 'one\n\ntwo: END:VEVENT']);
  expect(found?.component.getFirstProperty('categories')?.getValues()).toEqual(['x,y', 'z']);
});

test('an event has its place, its first page and nobody busy', () => {
  expect(written(ics, siege, ['raid']).replaceAll('\r\n ', '').split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//timeline//timeline//EN',
    'X-WR-CALNAME:The siege of Milltown',
    'BEGIN:VEVENT',
    'DTSTAMP:20261129T000000Z',
    'UID:raid@timeline',
    'DTSTART;VALUE=DATE:20191129',
    'DTEND;VALUE=DATE:20191130',
    'X-EDTF;VALUE=TEXT:2019-11-29',
    'X-KIND;VALUE=TEXT:raid',
    'X-ACTORS;VALUE=TEXT:River Guard,Milltown',
    'X-PLACES;VALUE=TEXT:Old Mill',
    'SUMMARY:Night raid on the Old Mill',
    'DESCRIPTION:Riders crossed the river before dawn. The town called it a red line.\\n\\n---\\n\\n' +
      'Who: River Guard (initiator)\\; Milltown (target)\\nWhere: Old Mill\\, East Bank\\, Riverland\\n' +
      'Accounts differ on: culprit\\, toll\\n3 killed\\, 8 (5–20) wounded (townspeople)\\nWeapon: torches\\n\\n' +
      'River Guard denied: that it sent anyone\\ntwo ferrymen blamed: men of the River Guard\\nThe Bell reported: three dead\\n\\n' +
      'The Courier (Wire) · 30 Nov 2019 · River Guard denies raid: https://courier.example/2019/11/30/the-river-guard-denies-all\\n' +
      'The Bell · Dec 2019',
    'LOCATION:Old Mill\\, East Bank\\, Riverland',
    'GEO:33.3142;44.3661',
    'CATEGORIES:raid,night,river',
    'URL:https://courier.example/2019/11/30/the-river-guard-denies-all',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});
