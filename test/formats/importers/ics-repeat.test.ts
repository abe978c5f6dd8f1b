import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { dayToIso, toDay } from '../../../src/dates/calendar.ts';
import { repetitions } from '../../../src/formats/importers/ics-repeat.ts';
import { opened, told } from '../../helpers/importing.ts';

const first = toDay(2022, 3, 10);

const repeated = (rule: string): readonly string[] =>
  repetitions(
    first,
    new Map([['RRULE', { name: 'RRULE', parameters: '', value: rule, line: 1 }]]),
    () => toDay(2030, 1, 1),
    { left: 1_000_000 },
  ).days.map(dayToIso);

describe('rules of calendars are read as ical.js reads them', () => {
  test.each([
    'FREQ=DAILY;COUNT=5;INTERVAL=3',
    'FREQ=DAILY;COUNT=12;BYDAY=MO,TU,WE,TH,FR',
    'FREQ=DAILY;COUNT=6;BYMONTH=3,4',
    'FREQ=WEEKLY;COUNT=9;BYDAY=TU,TH',
    'FREQ=WEEKLY;COUNT=8;INTERVAL=2;WKST=SU;BYDAY=TH,SU',
    'FREQ=WEEKLY;COUNT=8;INTERVAL=2;WKST=MO;BYDAY=TH,SU',
    'FREQ=MONTHLY;COUNT=5',
    'FREQ=MONTHLY;COUNT=5;BYDAY=2TH',
    'FREQ=MONTHLY;COUNT=7;BYDAY=2TH,-1TH',
    'FREQ=MONTHLY;COUNT=6;BYMONTHDAY=10,-1',
    'FREQ=MONTHLY;COUNT=4;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=8',
    'FREQ=YEARLY;COUNT=3',
    'FREQ=YEARLY;COUNT=3;BYMONTH=3;BYMONTHDAY=10',
    'FREQ=YEARLY;COUNT=4;BYMONTH=3;BYDAY=2TH',
    'FREQ=YEARLY;COUNT=3;INTERVAL=4;BYMONTH=3,11;BYDAY=2TH',
  ])('%s', (rule) => {
    const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString('2022-03-10'));
    const expected: string[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) expected.push(next.toString());
    expect(repeated(rule)).toEqual(expected);
  });

  test.each([
    'FREQ=HOURLY;COUNT=3',
    'FREQ=DAILY;COUNT=3;BYHOUR=9',
    'FREQ=WEEKLY;COUNT=2;BYDAY=XX',
    'FREQ=',
    '=',
  ])('a rule that is not read shows the first: %s', (rule) => {
    expect(repeated(rule)).toEqual(['2022-03-10']);
  });

  test('a rule that no day fits ends', () => {
    expect(repeated('FREQ=YEARLY;COUNT=9;BYMONTH=2;BYMONTHDAY=30')).toEqual(['2022-03-10']);
  });
});

const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]): readonly string[] => [
  'BEGIN:VEVENT',
  ...lines,
  'SUMMARY:a',
  'END:VEVENT',
];

async function dates(text: string): Promise<readonly string[]> {
  const { dataset } = await opened(text, 'cal.ics');
  return (dataset?.events ?? []).map(({ date }) => date);
}

describe('a calendar’s repetitions', () => {
  test('end where UNTIL is in the zone of the event', async () => {
    const zone = (ahead: string): readonly string[] => [
      'BEGIN:VTIMEZONE',
      'TZID:Somewhere',
      'BEGIN:STANDARD',
      `TZOFFSETTO:${ahead}`,
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const rule = (until: string, clock: string) =>
      event(`DTSTART;TZID=Somewhere:20240401T${clock}`, `RRULE:FREQ=DAILY;UNTIL=${until}`);
    // The end of 2 April there.
    expect(await dates(calendar(...zone('-0400'), ...rule('20240403T035959Z', '093000')))).toHaveLength(2);
    expect(await dates(calendar(...zone('+1100'), ...rule('20240402T125959Z', '200000')))).toHaveLength(2);
    expect(await dates(calendar(...rule('20240402', '200000')))).toHaveLength(2);
  });

  test('are on the days of RDATE too, with its clock where that is another', async () => {
    const rdate = event(
      'DTSTART:20240228T230000Z',
      'DTEND:20240229T010000Z',
      'RDATE:20240328T230000Z,20240428T120000Z',
      'RDATE;VALUE=PERIOD:20240528T230000Z/PT1H',
    );
    expect(await dates(calendar(...rdate))).toEqual([
      '2024-02-28T23:00:00Z/2024-02-29T01:00:00Z',
      '2024-03-28T23:00:00Z/2024-03-29T01:00:00Z',
      '2024-04-28T12:00:00Z',
      '2024-05-28T23:00:00Z/2024-05-29T01:00:00Z',
    ]);
  });

  test('without an end are told by their line', async () => {
    expect(told(await opened(calendar(...event('DTSTART:20240401', 'RRULE:FREQ=DAILY')), 'cal.ics'))).toEqual(
      ['cal.ics:4: warning: RRULE: repeats without an end; only the first is shown'],
    );
  });

  test('last as long as DURATION says', async () => {
    expect(
      await dates(
        calendar(...event('DTSTART:20220401T233000Z', 'DURATION:PT1H45M', 'RRULE:FREQ=DAILY;COUNT=1')),
      ),
    ).toEqual(['2022-04-01T23:30:00Z/2022-04-02T01:15:00Z']);
  });
});
