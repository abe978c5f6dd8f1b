import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayToIso } from '../../../src/dates/calendar.ts';
import { dateInMonth, dateInYear } from '../../../src/dates/words/cells.ts';
import { gapInWords, spanLength } from '../../../src/dates/words/gap.ts';
import { monthHeading, yearInWords } from '../../../src/dates/words/point.ts';
import { dateInWords, dateShort } from '../../../src/dates/words/words.ts';
import { isDateError, parseEdtf } from '../../../src/dates/edtf/edtf.ts';
import { dateOf as date } from '../../helpers/dataset.ts';

describe('a date in words, and short', () => {
  test.each([
    ['2020-11-17', 'Tuesday 17 November 2020', '17 Nov 2020'],
    ['2020-09', 'September 2020', 'Sep 2020'],
    ['2020', '2020', '2020'],
    ['2020-23', 'autumn 2020', 'autumn 2020'],
    ['2019-24', 'winter 2019–20', 'winter 2019–20'],
    ['1999-24', 'winter 1999–2000', 'winter 1999–2000'],
    ['2020-30', 'southern summer 2020–21', 'southern summer 2020–21'],
    ['2020-35', 'the third quarter of 2020', 'Q3 2020'],
    ['2020-38', 'May–August 2020', 'May–Aug 2020'],
    ['2020-41', 'the second half of 2020', 'H2 2020'],
    ['201X', 'the 2010s', '2010s'],
    ['19XX', 'the 20th century', '20th c.'],
    ['-19XX', 'the 20th century BC', '20th c. BC'],
    ['00XX', 'the 1st century', '1st c.'],
    ['1XXX', 'the 2nd millennium', '2nd mill.'],
    ['XXXX', 'an unknown year', 'unknown year'],
    ['009X', 'the 90s AD', '90s AD'],
    ['-004X', '50–41 BC', '50–41 BC'],
    ['000X', 'the years 1 BC – AD 9', 'years 1 BC – AD 9'],
    ['000X-09', 'September in the years 1 BC – AD 9', 'Sep in years 1 BC – AD 9'],
    ['156X-33', 'the first quarter in the 1560s', 'Q1 in 1560s'],
    ['1985-04-XX', 'a day in April 1985', 'a day in Apr 1985'],
    ['2004-XX', 'some month of 2004', 'some month of 2004'],
    ['1985-XX-XX', 'a day in 1985', 'a day in 1985'],
    ['2004-XX-05', 'the 5th of some month of 2004', 'the 5th of some month of 2004'],
    ['156X-12-25', '25 December in the 1560s', '25 Dec in 1560s'],
    ['156X-12-XX', 'December in the 1560s', 'Dec in 1560s'],
    ['XXXX-12-25', '25 December of an unknown year', '25 Dec of unknown year'],
    ['2020-10~', 'about October 2020', '~Oct 2020'],
    ['2020-11-17?', 'possibly 17 November 2020', '17 Nov 2020?'],
    ['2020-11-17%', 'possibly about 17 November 2020', '~17 Nov 2020?'],
    ['-0044', '45 BC', '45 BC'],
    ['-0044-03-15', '15 March 45 BC', '15 Mar 45 BC'],
    ['0000', '1 BC', '1 BC'],
    ['0044-03-15', '15 March AD 44', '15 Mar AD 44'],
    ['0999', 'AD 999', 'AD 999'],
    ['1066-10-14', '14 October 1066', '14 Oct 1066'],
    ['1582-10-15', 'Friday 15 October 1582', '15 Oct 1582'],
    ['Y170000002', '170,000,002', '170,000,002'],
    ['Y-170000002', '170,000,003 BC', '170,000,003 BC'],
    ['2020-01-03T00:47+03:00', 'Friday 3 January 2020, 00:47 (UTC+03:00)', '3 Jan 2020 00:47'],
    ['2020-01-03T00:47:10Z', 'Friday 3 January 2020, 00:47:10 (UTC)', '3 Jan 2020 00:47:10'],
    ['2020-01-03T00:47', 'Friday 3 January 2020, 00:47', '3 Jan 2020 00:47'],
  ])('%s is a point: %s', (text, words, short) => {
    expect([dateInWords(date(text)), dateShort(date(text))]).toEqual([words, short]);
  });

  test.each([
    ['2020-03-11/2020-03-13', '11–13 March 2020', '11–13 Mar 2020'],
    ['2020-02-28/2020-03-02', '28 February – 2 March 2020', '28 Feb–2 Mar 2020'],
    ['2019-12-28/2020-01-02', '28 December 2019 – 2 January 2020', '28 Dec 2019–2 Jan 2020'],
    ['2019-03-11/2020-03-11', '11 March 2019 – 11 March 2020', '11 Mar 2019–11 Mar 2020'],
    ['2019-10/2020-11', 'October 2019 – November 2020', 'Oct 2019–Nov 2020'],
    ['2020-10/2020-11', 'October–November 2020', 'Oct–Nov 2020'],
    ['2018/2020', '2018–2020', '2018–2020'],
    ['-0044/0010', '45 BC – AD 10', '45 BC–AD 10'],
    ['2020-21/2020-23', 'spring–autumn 2020', 'spring–autumn 2020'],
    ['2020-10/2020-11-05', 'October – 5 November 2020', 'Oct–5 Nov 2020'],
    ['2020-11-17/2020-11-17', 'Tuesday 17 November 2020', '17 Nov 2020'],
    ['2020-03-11~/2020-03-13~', 'about 11–13 March 2020', '~11–13 Mar 2020'],
    ['2019-10~/2020-11', 'from about October 2019 to November 2020', '~Oct 2019–Nov 2020'],
    ['../2018-05-08', 'until 8 May 2018', 'until 8 May 2018'],
    ['/2018-05-08', 'until 8 May 2018 (start unknown)', '?–8 May 2018'],
    ['2020-03-05/..', 'from 5 March 2020 on', 'from 5 Mar 2020'],
    ['2020-03-05/', 'from 5 March 2020 (end unknown)', '5 Mar 2020–?'],
    ['../..', 'at any time', 'at any time'],
    ['../', 'at an unknown time', 'at an unknown time'],
    [
      '2020-01-03T00:47+03:00/2020-01-03T02:10+03:00',
      'Friday 3 January 2020, 00:47–02:10 (UTC+03:00)',
      '3 Jan 2020 00:47–02:10',
    ],
    [
      '2020-01-03T23:47Z/2020-01-04T02:10Z',
      'from Friday 3 January 2020, 23:47 (UTC) to Saturday 4 January 2020, 02:10 (UTC)',
      '3 Jan 2020 23:47–4 Jan 2020 02:10',
    ],
  ])('%s is a span: %s', (text, words, short) => {
    expect([dateInWords(date(text)), dateShort(date(text))]).toEqual([words, short]);
  });

  test.each([
    ['[2020-03-11,2020-03-13]', 'on 11 or 13 March 2020', '11 or 13 Mar 2020'],
    ['[2020-03-11,2020-03-13,2020-03-15]', 'on 11, 13 or 15 March 2020', '11, 13 or 15 Mar 2020'],
    ['[2020-02-28,2020-03-02]', 'on 28 February or 2 March 2020', '28 Feb or 2 Mar 2020'],
    ['[2020-03,2020-05]', 'in March or May 2020', 'Mar or May 2020'],
    ['[2018,2019]', 'in 2018 or 2019', '2018 or 2019'],
    ['[2020-03-11,2020-04]', '11 March or April 2020', '11 Mar or Apr 2020'],
    ['[2020-03-11~,2020-03-13]', 'about 11 March 2020 or 13 March 2020', '~11 Mar 2020 or 13 Mar 2020'],
    ['[2022-12-15..2022-12-21]', 'one day between 15 and 21 December 2022', 'one of 15–21 Dec 2022'],
    ['[2020-03..2020-05]', 'some time between March and May 2020', 'one of Mar–May 2020'],
    ['[..1760-12-03]', 'one day until 3 December 1760', 'until 3 Dec 1760'],
    ['[1760-12..]', 'some time from December 1760 on', 'from Dec 1760'],
    ['{2020-03-11,2020-03-13}', 'on 11 and 13 March 2020', '11 and 13 Mar 2020'],
    ['{2022-12-15..2022-12-21}', 'every day from 15 to 21 December 2022', '15–21 Dec 2022'],
    ['{2020-03..2020-05}', 'every month from March to May 2020', 'Mar–May 2020'],
    ['{1667,1668,1670..1672}', '1667, 1668 and every year from 1670 to 1672', '1667, 1668 and 1670–1672'],
  ])('%s is a set: %s', (text, words, short) => {
    expect([dateInWords(date(text)), dateShort(date(text))]).toEqual([words, short]);
  });

  const day = fc.integer({ min: -100_000, max: 200_000 });

  test('a day is that of the calendar, whatever the time zone', () => {
    const calendar = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
    fc.assert(
      fc.property(day, (value) => {
        const expected = calendar.format(value * 86_400_000).replace(',', '');
        expect(dateInWords(date(dayToIso(value)))).toBe(expected);
      }),
    );
  });

  test('what has no day gets none', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('', '~', '?'), (value, qualifier) => {
        const [year, month] = dayToIso(value).split('-');
        const words = dateInWords(date(`${year}-${month}${qualifier}`));
        expect(words.match(/\d+/g)).toEqual([year]);
      }),
    );
  });
});

describe('a date under the heading of its month, and of its year', () => {
  test.each([
    ['2020-11-17', '17', '17 Nov'],
    ['2020-11-07~', '7', '7 Nov'],
    ['2020-01-03T00:47Z', '3', '3 Jan'],
    ['2020-11', '–', 'Nov'],
    ['1985-04-XX', '–', 'Apr'],
    ['2020', '2020', '–'],
    ['2004-XX', '2004', '–'],
    ['-0044', '45BC', '–'],
    ['Y170000002', 'year', '–'],
    ['-2559', 'year', '–'],
    ['201X', '2010s', '2010s'],
    ['19XX', '19XX', '19XX'],
    ['XXXX', '?', '?'],
    ['2020-23', 'aut', 'autumn'],
    ['2020-35', 'Q3', 'Q3'],
    ['2020-40', 'H1', 'H1'],
    ['2020-03-11/2020-03-13', '11–13', '11–13 Mar'],
    ['2020-02-28/2020-03-02', '28→', '28 Feb→'],
    ['2020-10/2020-11', '–→', 'Oct–Nov'],
    ['2019-10/2020-11', '–→', 'Oct→'],
    ['2018/2020', '2018→', '–→'],
    ['2020-11-17/2020-11-17', '17', '17 Nov'],
    ['../2018-05-08', '→8', '→8 May'],
    ['/2018-05-08', '?–8', '?–8 May'],
    ['2020-03-05/..', '5→', '5 Mar→'],
    ['2020-03-05/', '5–?', '5 Mar–?'],
    ['../..', '?', '?'],
    ['[2020-03-11,2020-03-13]', '11|13', '11|13 Mar'],
    ['[2020-03-13,2020-03-11]', '11|13', '11|13 Mar'],
    ['[2020-03-09,2020-03-11,2020-03-13]', '9|…', '9 Mar|…'],
    ['[2020-02-28,2020-03-02]', '28|…', '28 Feb|…'],
    ['[2020-03,2020-05]', '–|…', 'Mar|May'],
    ['[2022-12-15..2022-12-21]', '15…21', '15…21 Dec'],
    ['[2020-11-28..2020-12-03]', '28…', '28 Nov…'],
    ['[..1760-12-03]', '…3', '…3 Dec'],
    ['{2020-03-11,2020-03-13}', '11,13', '11,13 Mar'],
    ['{2022-12-15..2022-12-21}', '15–21', '15–21 Dec'],
  ])('%s is %s, and %s', (text, inMonth, inYear) => {
    expect([dateInMonth(date(text)), dateInYear(date(text))]).toEqual([inMonth, inYear]);
  });

  test.each([
    [5, '11–13'],
    [4, '11→'],
    [3, '11→'],
    [2, '11'],
    [1, '–'],
    [0, ''],
  ])('in %i cells it tells what fits', (cells, expected) => {
    expect(dateInMonth(date('2020-03-11/2020-03-13'), cells)).toBe(expected);
  });

  test('headings', () => {
    expect(monthHeading(2020, 11)).toBe('November 2020');
    expect(monthHeading(-44, 3)).toBe('March 45 BC');
    expect(yearInWords(2020)).toBe('2020');
    expect(yearInWords(0)).toBe('1 BC');
  });
});

describe('how long a span is', () => {
  test.each([
    ['2020-03-11/2020-03-13', '3 days'],
    ['2020-03-11~/2020-03-13~', 'about 3 days'],
    ['2020-02-28/2020-03-02', '4 days'],
    ['2020-01-15/2020-06-15', 'about 5 months'],
    ['2010-01-15/2020-06-15', 'about 10 years'],
    ['2019-10/2020-11', 'about 13 months'],
    // From a day to two months.
    ['2020-10/2020-11', 'up to 2 months'],
    ['2020-07/2020-08', 'up to 2 months'],
    ['2020-10-05/2020-11', 'up to 2 months'],
    ['2018/2020', 'about 2 years'],
    ['2019/2020', 'up to 2 years'],
    ['Y12000/Y13000', 'about 1000 years'],
    ['2020-11-17/2020-11-17', '1 day'],
    ['2020-11-17', null],
    ['2018/..', null],
    ['/2018', null],
    ['[2020-03-11..2020-03-13]', null],
    ['201X/202X', null],
  ])('%s: %s', (text, length) => {
    expect(spanLength(date(text))).toBe(length);
  });
});

describe('how long after another date one is', () => {
  test.each([
    ['2020-11-17', '2020-11-17', 'the same day', 'the same day'],
    ['2020-11-17', '2020-11-18', 'the next day', 'the day before'],
    ['2020-11-17', '2020-11-20', '3 days later', '3 days earlier'],
    ['2020-12-30', '2021-01-02', '3 days later', '3 days earlier'],
    ['2020-11-17', '2020-12-20', 'about 5 weeks later', 'about 5 weeks earlier'],
    ['2020-11-17', '2021-01-17', '2 months later', '2 months earlier'],
    ['2020-11-17', '2021-11-17', '1 year later', '1 year earlier'],
    ['2020-11-17', '2023-01-05', 'about 2 years later', 'about 2 years earlier'],
    ['2020-09', '2020-11', '2 months later', '2 months earlier'],
    ['2020-11', '2020-12', 'the next month', 'the month before'],
    ['2020-11-05', '2020-12', 'the next month', 'the month before'],
    ['2020-11', '2020-11', 'in the same month', 'in the same month'],
    ['2020-11-05', '2020-11', 'in the same month', 'in the same month'],
    ['2020', '2020-11-05', 'in the same year', 'in the same year'],
    ['2020', '2021', 'the next year', 'the year before'],
    ['2020', '2023-05-01', '3 years later', '3 years earlier'],
    ['2020-11-17', '2020-12-01~', 'about 2 weeks later', 'about 2 weeks earlier'],
    ['2020-11-17', '2020-11-19?', 'about 2 days later', 'about 2 days earlier'],
    ['2020-11-17', '2020-11-17~', 'at about the same time', 'at about the same time'],
    ['2020-10~', '2020-12', 'about 2 months later', 'about 2 months earlier'],
    ['2020-21', '2020-23', 'about 6 months later', 'about 6 months earlier'],
    ['[2020-03-11,2020-03-13]', '2020-03-15', '2–4 days later', '2–4 days earlier'],
    ['[2020-03-11,2020-03-13]', '2020-03-12', 'at about the same time', 'at about the same time'],
    // What lasts is counted from its end.
    ['2020-03-11/2020-03-13', '2020-03-14', 'the next day', 'the day before'],
    ['2020-03-11/2020-03-13', '2020-03-12', 'meanwhile', 'meanwhile'],
    ['2019-10/2020-11', '2020-03-05', 'meanwhile', 'meanwhile'],
    ['../2018-05-08', '2018-05-09', 'the next day', 'the day before'],
    ['../2018-05-08', '2018-05-01', '', ''],
    ['2018/..', '2020', '', ''],
    ['XXXX', '2020', '', ''],
    // The order is certain, the length is not.
    ['201X', '2025', 'later', 'earlier'],
    ['19XX', '2020', 'later', 'earlier'],
    ['201X', '2015', '', ''],
    ['-0044-03-15', '2020-11-17', 'about 2065 years later', 'about 2065 years earlier'],
  ])('from %s to %s: %s', (from, to, forwards, backwards) => {
    expect([gapInWords(date(from), date(to)), gapInWords(date(to), date(from))]).toEqual([
      forwards,
      backwards,
    ]);
  });

  test('a number without “about” is one that the dates allow, and the order is theirs', () => {
    const daysPer: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };
    const month = fc.integer({ min: 1, max: 12 });
    const anyDate = fc
      .record({
        year: fc.integer({ min: 2018, max: 2021 }),
        month,
        day: fc.integer({ min: 1, max: 28 }),
        precision: fc.constantFrom(4, 7, 10),
        sign: fc.constantFrom('', '~', '?'),
      })
      .map(({ year, month, day, precision, sign }) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        return `${text.slice(0, precision)}${sign}`;
      });
    const interval = fc.tuple(anyDate, anyDate).map(([a, b]) => [a, b].toSorted().join('/'));
    const set = fc.tuple(anyDate, anyDate).map(([a, b]) => `[${[a, b].toSorted().join(',')}]`);
    const some = fc.oneof(anyDate, interval, set).filter((text) => !isDateError(parseEdtf(text)));
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [from, to] = [date(a), date(b)];
        const gap = gapInWords(from, to);
        // As a reader knows them: how long `to` may be after the end of `from`.
        const least = (to.earliest ?? 0) - (from.latest ?? 0);
        const most = (to.latest ?? 0) - (from.earliest ?? 0);
        if (/later|the next/.test(gap)) expect(most).toBeGreaterThan(0);
        const [, low = '', high, unit = ''] =
          /^(\d+)(?:–(\d+))? (day|week|month|year)s? later$/.exec(gap) ?? [];
        if (low === '') return;
        const slack = unit === 'day' ? 0 : 1;
        const days = daysPer[unit] ?? 0;
        expect(least).toBeLessThanOrEqual((Number(high ?? low) + slack) * days);
        expect(most).toBeGreaterThanOrEqual((Number(low) - slack) * days);
        if (unit !== 'day') return;
        // Of a span only the end that faces the other date counts.
        for (const text of [a.split('/').at(-1) ?? '', b.split('/')[0] ?? '']) {
          expect(text).not.toMatch(/[~?]/);
          if (high === undefined) expect(text).toMatch(/\d{4}-\d\d-\d\d/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('days are counted only between days that are certain', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((value) => `2020-${String(value).padStart(2, '0')}`);
    const vague = fc.oneof(
      month,
      fc.constant('2020'),
      month.map((text) => `${text}-17~`),
    );
    fc.assert(
      fc.property(vague, month, (a, b) => {
        const gap = gapInWords(date(a), date(`${b}-05`));
        expect(gap).not.toMatch(/^\d+ days|the next day|the day before|the same day/);
      }),
    );
  });
});
