import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayToIso, toDay } from '../../../src/dates/calendar.ts';
import { parsePhrase } from '../../../src/dates/phrase/phrase.ts';
import { dateInWords, dateShort } from '../../../src/dates/words/words.ts';
import { isDateError, parseEdtf } from '../../../src/dates/edtf/edtf.ts';

/** Wednesday 15 May 2024, with the cursor at 18 November 2020. */
const clock = { today: toDay(2024, 5, 15), near: toDay(2020, 11, 18) };

/** Choices with a bar between them. */
function read(text: string, at = clock): string {
  const phrase = parsePhrase(text, at);
  if ('error' in phrase) return `${phrase.error}; ${phrase.hint}`;
  return phrase.map((date) => date.text).join(' | ');
}

const tables: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'EDTF itself': [
    ['2020-11', '2020-11'],
    ['../2018-05-08', '../2018-05-08'],
    ['[2020-03-11,2020-03-13]', '[2020-03-11,2020-03-13]'],
    [' 2020-10~ ', '2020-10~'],
    ['201x', '201X'],
    ['2020–11–17', '2020-11-17'],
  ],
  'days and months in words': [
    ['17 nov 2020', '2020-11-17'],
    ['17 November 2020', '2020-11-17'],
    ['17NOV2020', '2020-11-17'],
    ['17-nov-2020', '2020-11-17'],
    ['november 17, 2020', '2020-11-17'],
    ['Nov. 17, 2020', '2020-11-17'],
    ['the 17th of november 2020', '2020-11-17'],
    ['tuesday 17 november 2020', '2020-11-17'],
    ['2020 nov 17', '2020-11-17'],
    ['nov 2020', '2020-11'],
    ['sept 2020', '2020-09'],
    ['novem 2020', '2020-11'],
    ['2020 november', '2020-11'],
    ['15 march 45 bc', '-0044-03-15'],
    ['march 45 bc', '-0044-03'],
  ],
  'days and months in numbers': [
    ['17.11.2020', '2020-11-17'],
    ['7.10.2020', '2020-10-07'],
    ['2020/11/17', '2020-11-17'],
    ['2020/1/7', '2020-01-07'],
    ['2020-1', '2020-01'],
    ['2020/11', '2020-11'],
    ['11/2020', '2020-11'],
    ['17/11/2020', '2020-11-17'],
    ['11/17/2020', '2020-11-17'],
    ['5/5/2020', '2020-05-05'],
    ['7/10/2020', '2020-10-07 | 2020-07-10'],
    ['before 7/10/2020', '../2020-10-06 | ../2020-07-09'],
  ],
  'years, decades and centuries': [
    ['2010s', '201X'],
    ["the 2010's", '201X'],
    ['1900s', '190X | 19XX'],
    ['20th century', '19XX'],
    ['2nd century bc', '-01XX'],
    ['45 BC', '-0044'],
    ['1 BC', '0000'],
    ['AD 44', '0044'],
    ['170,000,002', 'Y170000002'],
    ['170,000,003 BC', 'Y-170000002'],
    ['12000 AD', 'Y12000'],
    ['20000 bc', 'Y-19999'],
  ],
  'eras that are told once of two dates, and of rounded years': [
    ['500–400 BC', '-0499/-0399'],
    ['1300-1100 bc', '-1299/-1099'],
    ['1300 to 1100 b.c.', '-1299/-1099'],
    ['between 500 and 400 bce', '-0499/-0399'],
    ['44-43 bc', '-0043/-0042'],
    ['15-17 march 10 bc', '-0009-03-15/-0009-03-17'],
    ['500 bc-100 ad', '-0499/0100'],
    ['1201 bc/501 bc', '-1200/-0500'],
    ['1201bc..501bc', '-1200/-0500'],
    ['100-200 ad', '0100/0200'],
    ['AD 60–70', '0060/0070'],
    ['5th to 4th century bc', '-04XX/-03XX'],
    ['3rd–2nd century BC', '-02XX/-01XX'],
    ['18th-19th century', '17XX/18XX'],
    ['340s bc', '-0348/-0339'],
    ['1200s BC', '-1208/-1199 | -1298/-1199'],
  ],
  'seasons, quarters and halves': [
    ['summer 2019', '2019-22'],
    ['summer of 2019', '2019-22'],
    ['fall 2020', '2020-23'],
    ['winter 2019-20', '2019-24'],
    ['winter 2019–20', '2019-24'],
    ['q3 2020', '2020-35'],
    ['2020 q3', '2020-35'],
    ['2020-Q3', '2020-35'],
    ['first quarter of 2020', '2020-33'],
    ['h2 2020', '2020-41'],
    ['the first half of 2020', '2020-40'],
  ],
  thirds: [
    ['early september 2020', '2020-09-01/2020-09-10'],
    ['mid september 2020', '2020-09-11/2020-09-20'],
    ['late september 2020', '2020-09-21/2020-09-30'],
    ['late feb 2021', '2021-02-21/2021-02-28'],
    ['early 2020', '2020-01/2020-04'],
    ['mid-2017', '2017-05/2017-08'],
    ['end of 2019', '2019-09/2019-12'],
    ['early 2010s', '2010/2013'],
    ['late 2010s', '2017/2019'],
    ['early summer 2019', '2019-06'],
    ['late winter 2019', '2020-02'],
  ],
  'before, until, after and since': [
    ['before 2019', '../2018'],
    ['before nov 2020', '../2020-10'],
    ['before january 2020', '../2019-12'],
    ['before 17 nov 2020', '../2020-11-16'],
    ['before summer 2020', '../2020-05'],
    ['before the 2010s', '../2009'],
    ['until 2019', '../2019'],
    ['until late 2019', '../2019-12-31'],
    ['..2019', '../2019'],
    ['after 2019', '2020/..'],
    ['after december 2019', '2020-01/..'],
    ['after 28 feb 2020', '2020-02-29/..'],
    ['since 2011', '2011/..'],
    ['from 17 nov 2020', '2020-11-17/..'],
    ['2019..', '2019/..'],
    ['nov 2019 ..', '2019-11/..'],
  ],
  ranges: [
    ['2019..2020', '2019/2020'],
    ['2019 to 2020', '2019/2020'],
    ['2019-2020', '2019/2020'],
    ['2018–2020', '2018/2020'],
    ['nov 2019 - feb 2020', '2019-11/2020-02'],
    ['oct 2019–nov 2020', '2019-10/2020-11'],
    ['nov to feb 2020', '2019-11/2020-02'],
    ['jan to dec 2020', '2020-01/2020-12'],
    ['nov 2019 to feb', '2019-11/2020-02'],
    ['nov to feb', '2020-11/2021-02'],
    ['11–13 march 2020', '2020-03-11/2020-03-13'],
    ['11-13 march 2020', '2020-03-11/2020-03-13'],
    ['3 to 10 may 2021', '2021-05-03/2021-05-10'],
    ['from 28 feb to 2 march 2020', '2020-02-28/2020-03-02'],
    ['between 3 and 10 May 2021', '2021-05-03/2021-05-10'],
    ['early 2020..late 2020', '2020-01-01/2020-12-31'],
    ['about 11–13 March 2020', '2020-03-11~/2020-03-13~'],
  ],
  'about and possibly': [
    ['about october 2020', '2020-10~'],
    ['~october 2020', '2020-10~'],
    ['october 2020~', '2020-10~'],
    ['circa 2015', '2015~'],
    ['c. 2015', '2015~'],
    ['possibly 17 nov 2020', '2020-11-17?'],
  ],
  'without a year: the nearest to the cursor': [
    ['nov 17', '2020-11-17'],
    ['17 november', '2020-11-17'],
    ['november', '2020-11'],
    ['jan 3', '2021-01-03'],
    ['june', '2020-06'],
    ['april', '2021-04'],
    ['feb 29', '2020-02-29'],
    ['winter', '2020-24'],
    ['q1', '2021-33'],
  ],
  'from the cursor': [
    ['+3w', '2020-12-09'],
    ['-1y', '2019-11-18'],
    ['+10d', '2020-11-28'],
    ['2m', '2021-01-18'],
    ['- 2 months', '2020-09-18'],
    ['2 weeks later', '2020-12-02'],
    ['1 year earlier', '2019-11-18'],
  ],
  'from today': [
    ['today', '2024-05-15'],
    ['Yesterday', '2024-05-14'],
    ['tomorrow', '2024-05-16'],
    ['3 days ago', '2024-05-12'],
    ['this week', '2024-05-13/2024-05-19'],
    ['last month', '2024-04'],
    ['next year', '2025'],
    ['last 30 days', '2024-04-16/2024-05-15'],
  ],
  'as Americans and Germans write': [
    ['jan 1-3, 2020', '2020-01-01/2020-01-03'],
    ['Nov 17-18', '2020-11-17/2020-11-18'],
    ['March 15, 44 BC', '-0043-03-15'],
    ['44 B.C.', '-0043'],
    ['a. d. 44', '0044'],
    ['16. November 2020', '2020-11-16'],
    ['november 17, 2020 or november 19, 2020', '[2020-11-17,2020-11-19]'],
    ['11 and 13 march 2020', '{2020-03-11,2020-03-13}'],
    ["jan '20", '2020-01'],
    ['1st of January, ’99', '1999-01-01'],
    ["'90s", '199X'],
    ['the 90s', '199X'],
  ],
  'as people say': [
    ['last monday', '2024-05-13'],
    ['last wednesday', '2024-05-08'],
    ['next wed', '2024-05-22'],
    ['this sunday', '2024-05-19'],
    ['two weeks ago', '2024-05-01'],
    ['a year ago', '2023-05-15'],
    ['last three days', '2024-05-13/2024-05-15'],
    ['the day before yesterday', '2024-05-13'],
    ['15 june 2020 14:30', '2020-06-15T14:30'],
    ['june 15, 2020 at 3:05 pm', '2020-06-15T15:05'],
    ['15 june 2020, 12 am', '2020-06-15T00:00'],
  ],
  'as programs write': [
    ['2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00Z'],
    ['2020-01-01 00:00:00', '2020-01-01T00:00:00'],
    ['2020-01-01 00:00:00.123456+00', '2020-01-01T00:00:00Z'],
    ['20200101T120000Z', '2020-01-01T12:00:00Z'],
    ['Wed, 01 Jan 2020 00:00:00 -0500', '2020-01-01T00:00:00-05:00'],
    ['Wed Jan  1 00:00:00 UTC 2020', '2020-01-01T00:00:00Z'],
    ['Wed Jan 01 2020 10:00:00 GMT+0300 (Arabian Standard Time)', '2020-01-01T10:00:00+03:00'],
    ['1577836800', '2020-01-01T00:00:00Z'],
    ['1577836800000', '2020-01-01T00:00:00Z'],
    ['20201117', '2020-11-17'],
    ['202011', '2020-11'],
    ['2009 03 09', '2009-03-09'],
    ['2020-W47', '2020-11-16/2020-11-22'],
    ['2020-W47-2', '2020-11-17'],
    ['2020-321', '2020-11-16'],
  ],
  weeks: [
    ['week of 24 feb 2020', '2020-02-24/2020-03-01'],
    ['week of 1 march 2020', '2020-02-24/2020-03-01'],
    ['last week of december 2019', '2019-12-25/2019-12-31'],
    ['first week of Jan 2020', '2020-01-01/2020-01-07'],
    ['the 2nd week of february 2020', '2020-02-08/2020-02-14'],
    ['last week of 2019', '2019-12-25/2019-12-31'],
    ['after the last week of december 2019', '2020-01-01/..'],
  ],
};

describe.each(Object.entries(tables))('%s', (_name, rows) => {
  test.each(rows)('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('Arabic and Persian', () => {
  const months = [
    ['يناير', 'كانون الثاني', 'ژانویه'],
    ['فبراير', 'شباط', 'فوریه'],
    ['مارس', 'آذار', 'مارس'],
    ['أبريل', 'نيسان', 'آوریل'],
    ['مايو', 'أيار', 'مه'],
    ['يونيو', 'حزيران', 'ژوئن'],
    ['يوليو', 'تموز', 'ژوئیه'],
    ['أغسطس', 'آب', 'اوت'],
    ['سبتمبر', 'أيلول', 'سپتامبر'],
    ['أكتوبر', 'تشرين الأول', 'اکتبر'],
    ['نوفمبر', 'تشرين الثاني', 'نوامبر'],
    ['ديسمبر', 'كانون الأول', 'دسامبر'],
  ];
  const named = months.flatMap((names, index) =>
    names.map((name) => [name, `2020-${String(index + 1).padStart(2, '0')}`] as const),
  );

  test.each(named)('%s is %s', (name, month) => {
    expect(read(`${name} 2020`)).toBe(month);
    expect(read(`3 ${name} 2020`)).toBe(`${month}-03`);
    expect(read(`٣ ${name} ٢٠٢٠`)).toBe(`${month}-03`);
    expect(read(`۳ ${name} ۲۰۲۰`)).toBe(`${month}-03`);
  });

  test.each([
    // Without hamza and madda, with vowel signs, with the Persian ezafe, with a no-break joiner.
    ['3 ابريل 2020', '2020-04-03'],
    ['3 اذار 2020', '2020-03-03'],
    ['3 نُوفَمبر 2020', '2020-11-03'],
    ['3 ژانویهٔ 2020', '2020-01-03'],
    ['\u200f3\u200c نوامبر 2020', '2020-11-03'],
    ['٢٠٢٠-١١-١٧', '2020-11-17'],
    ['۲۰۲۰', '2020'],
    ['٧/١٠/٢٠٢٠', '2020-10-07 | 2020-07-10'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what is not a date', () => {
  const examples = 'try 17 nov 2020, nov 2020, early 2020, before 2019, 2019..2020, +3w or yesterday';

  test.each([
    ['feb 30', '2020-02-30: there is no day 30; February 2020 has 29 days'],
    ['31 feb 2021', '2021-02-31: there is no day 31; February 2021 has 28 days'],
    ['nov 31', '2020-11-31: there is no day 31; November has 30 days'],
    ['2020-13-01', '2020-13-01: there is no month 13; the month comes first: 2020-01-13'],
    ['2021..2020', '2021 is after 2020; the start comes first'],
    ['7/10/20', '7/10/20 is not a date; write the year with four digits'],
    ['170000002', '170000002 is not a date; write Y170000002'],
    ['2020-1X', '2020-1X is not a date; write [2020-10..2020-12]'],
    ['-44', '-44 is not a date; write -0044'],
    ['', `a date is missing; ${examples}`],
  ])('%j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['17 no'],
    ['befo'],
    ['before'],
    ['until'],
    ['early'],
    ['about'],
    ['~'],
    ['2019 to'],
    ['between 2019'],
    ['17 11'],
    ['20 20'],
    ['m11 2020'],
    ['mid 17 nov 2020'],
    ['monday'],
    ['nov 17 20'],
    ['q5 2020'],
    ['winter 2019-25'],
    ['7/10/2020 to 8/10/2020'],
    // Far outside the years that have days.
    ['+99999y'],
    ['- 99999 years'],
    // What every object has is no name of a date.
    ['constructor'],
    ['constructor 2020'],
    ['3 constructor'],
    ['3 days constructor'],
    ['__proto__'],
    ['toString nov'],
  ])('%s', (text) => {
    expect(read(text)).toBe(`${text} is not a date; ${examples}`);
  });

  test('a long text is cut in the message', () => {
    const phrase = parsePhrase('before '.repeat(200_000), clock);
    expect('error' in phrase && phrase.error).toBe('before before before before before befo… is not a date');
  });
});

const words = [
  '17 2020 3 45 nov march summer winter q3 early mid late before until after since from between to and - – .. / . , ~ ?',
  'about week of last days ago + 2010s century bc ad th today 2020-11 201X نوفمبر ٣',
].flatMap((line) => line.split(' '));
const phraseLike = fc
  .array(fc.constantFrom(...words), { maxLength: 7 })
  .chain((list) => fc.constantFrom(list.join(' '), list.join('')));
const anyText = fc.oneof(
  phraseLike,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme' }),
);
const anyDay = fc.oneof(
  fc.integer({ min: -10_000, max: 40_000 }),
  fc.integer({ min: -400_000_000_000, max: 400_000_000_000 }),
);

describe('for every text', () => {
  test('there is a date that its own text gives again, or a reason with a hint', () => {
    fc.assert(
      fc.property(anyText, anyDay, anyDay, (text, today, near) => {
        const phrase = parsePhrase(text, { today, near });
        if ('error' in phrase) {
          expect(phrase.error.length).toBeGreaterThan(0);
          expect(phrase.error.length).toBeLessThan(140);
          expect(phrase.hint?.length).toBeGreaterThan(0);
          return;
        }
        expect([1, 2]).toContain(phrase.length);
        for (const date of phrase) expect(parseEdtf(date.text)).toEqual(date);
      }),
      { numRuns: 3000 },
    );
  });

  test('a date that is typed letter by letter never fails on the way', () => {
    const typed = Object.values(tables).flatMap((rows) => rows.map(([text]) => text));
    const results = typed.flatMap((text) =>
      Array.from(text, (_, index) => read(text.slice(0, index + 1))).filter((result) => result === ''),
    );
    expect(results).toEqual([]);
  });
});

test('a day as it is shown may be typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: toDay(-3000, 1, 1), max: toDay(9999, 12, 31) }), (day) => {
      const date = parseEdtf(dayToIso(day));
      if (isDateError(date)) throw new Error(date.error);
      const month = parseEdtf(date.text.slice(0, -3));
      if (isDateError(month)) throw new Error(month.error);
      const typed = [dateInWords(date), dateShort(date), dateInWords(month), dateShort(month)].map((text) =>
        read(text),
      );
      expect(typed).toEqual([date.text, date.text, month.text, month.text]);
    }),
  );
});
