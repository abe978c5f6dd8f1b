import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayToIso, toDay } from '../../../src/dates/calendar.ts';
import {
  compareDates,
  isDateError,
  partsOf,
  sortDay,
  spanOf,
  type DateError,
} from '../../../src/dates/edtf/edtf.ts';
import { parseWritten as parseEdtf, type WrittenError } from '../../../src/dates/phrase/phrase.ts';
import { dateOf as date } from '../../helpers/dataset.ts';

function error(text: string): DateError {
  const parsed = parseEdtf(text);
  if (!isDateError(parsed)) throw new Error(`${text} is read as ${parsed.text}`);
  const { meant: _, ...rest } = parsed as WrittenError;
  return rest;
}

const iso = (day: number | null): string => (day === null ? '' : dayToIso(day));

describe('the days that a date may cover', () => {
  test.each([
    ['2020-11-17', '2020-11-17', '2020-11-17'],
    ['2020-09', '2020-09-01', '2020-09-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020', '2020-01-01', '2020-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['-0044-03-15', '-0044-03-15', '-0044-03-15'],
    ['Y170000002', '+170000002-01-01', '+170000002-12-31'],
    ['Y-170000002', '-170000002-01-01', '-170000002-12-31'],
    ['Y17E7', '+170000000-01-01', '+170000000-12-31'],
    ['2020-01-03T00:47:10+03:00', '2020-01-03', '2020-01-03'],
    // `~` and `?` don't say by how much.
    ['2020-10~', '2020-10-01', '2020-10-31'],
    ['2020-11-17?', '2020-11-17', '2020-11-17'],
    ['2020%', '2020-01-01', '2020-12-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['1XXX', '1000-01-01', '1999-12-31'],
    ['XXXX', '', ''],
    ['XXXX-12-25', '', ''],
    ['-19XX', '-1999-01-01', '-1900-12-31'],
    ['-00XX', '-0099-01-01', '-0001-12-31'],
    ['2004-XX', '2004-01-01', '2004-12-31'],
    ['1985-04-XX', '1985-04-01', '1985-04-30'],
    ['1985-XX-XX', '1985-01-01', '1985-12-31'],
    ['156X-12-25', '1560-12-25', '1569-12-25'],
    ['20XX-02-29', '2000-02-29', '2099-02-28'],
    ['2020-21', '2020-03-01', '2020-05-31'],
    ['2020-22', '2020-06-01', '2020-08-31'],
    ['2020-23', '2020-09-01', '2020-11-30'],
    ['2019-24', '2019-12-01', '2020-02-29'],
    ['2020-28', '2020-12-01', '2021-02-28'],
    ['2020-29', '2020-09-01', '2020-11-30'],
    ['2020-32', '2020-06-01', '2020-08-31'],
    ['2020-33', '2020-01-01', '2020-03-31'],
    ['2020-36', '2020-10-01', '2020-12-31'],
    ['2020-37', '2020-01-01', '2020-04-30'],
    ['2020-39', '2020-09-01', '2020-12-31'],
    ['2020-40', '2020-01-01', '2020-06-30'],
    ['2020-41', '2020-07-01', '2020-12-31'],
    ['2020-11-15/2020-11-16', '2020-11-15', '2020-11-16'],
    ['2019-10/2020-11', '2019-10-01', '2020-11-30'],
    ['../2018-05-08', '', '2018-05-08'],
    ['/2018-05-08', '', '2018-05-08'],
    ['2018/..', '2018-01-01', ''],
    ['2018/', '2018-01-01', ''],
    ['../..', '', ''],
    ['[2020-03-11,2020-03-13]', '2020-03-11', '2020-03-13'],
    ['[2020-03-13,2020-03-11]', '2020-03-11', '2020-03-13'],
    ['[2022-12-15..2022-12-21]', '2022-12-15', '2022-12-21'],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
    ['{1960,1961-12}', '1960-01-01', '1961-12-31'],
    ['{2020-03-11..2020-03-13}', '2020-03-11', '2020-03-13'],
    ['[..1760-12-03]', '', '1760-12-03'],
    ['[1760-12..]', '1760-12-01', ''],
    ['[1760-01,1760-02,1760-12..]', '1760-01-01', ''],
  ])('%s covers %s to %s', (text, earliest, latest) => {
    const parsed = date(text);
    expect([iso(parsed.earliest), iso(parsed.latest)]).toEqual([earliest, latest]);
  });
});

test.each([
  ['2020-11-17', false, 'day'],
  ['2020-09', false, 'month'],
  ['2020-33', false, 'season'],
  ['2020', false, 'year'],
  ['2019-10/2020-11-05', false, 'month'],
  ['{2020-03-11,2020-03-13}', false, 'day'],
  ['2020-01-03T00:47Z', false, 'time'],
  ['2020-10~', true, 'month'],
  ['2020-11-17?', true, 'day'],
  ['2020%', true, 'year'],
  ['201X', true, 'decade'],
  ['19XX', true, 'century'],
  ['1XXX', true, 'millennium'],
  ['XXXX-12-25', true, 'none'],
  ['2004-XX', true, 'year'],
  ['1985-04-XX', true, 'month'],
  ['2020-03-05/2020-03-07~', true, 'day'],
  ['../2018-05-08', true, 'day'],
  ['2018/', true, 'year'],
  ['../..', true, 'none'],
  ['[2020-03-11,2020-03-13]', true, 'day'],
  ['{2020-03..}', true, 'month'],
])('%s is uncertain: %s, and known to the %s', (text, isUncertain, precision) => {
  const parsed = date(text);
  expect([parsed.isUncertain, parsed.precision]).toEqual([isUncertain, precision]);
});

test.each([
  ['  2020-11-17 ', '2020-11-17'],
  ['2020-01-03T00:47:10-04', '2020-01-03T00:47:10-04:00'],
  ['2020-01-03T00:47:10+0330', '2020-01-03T00:47:10+03:30'],
  ['2020-01-03T00:47:10+00:00', '2020-01-03T00:47:10Z'],
  ['2020-01-03T00:47', '2020-01-03T00:47'],
  ['Y-17E7~', 'Y-170000000~'],
  ['[2020-03-11, 2020-03-13]', '[2020-03-11,2020-03-13]'],
  ['{1667 , 1670..1672}', '{1667,1670..1672}'],
])('%j is kept as %s', (text, canonical) => {
  expect(date(text).text).toBe(canonical);
});

describe('what a date is made of', () => {
  const year = {
    year: 2020,
    unspecifiedDigits: 0,
    month: null,
    day: null,
    season: null,
    time: null,
    qualifier: '',
  };

  test('a time of day with its zone', () => {
    expect(partsOf(date('2020-01-03T00:47-03:30'))).toEqual({
      kind: 'point',
      point: {
        ...year,
        month: 1,
        day: 3,
        time: { hour: 0, minute: 47, second: null, offset: -210 },
      },
    });
  });

  test('an interval tells an open end from an unknown one', () => {
    expect(partsOf(date('2020?/..'))).toEqual({
      kind: 'interval',
      start: { ...year, qualifier: '?' },
      end: 'open',
    });
    expect(partsOf(date('/2020-21'))).toEqual({
      kind: 'interval',
      start: 'unknown',
      end: { ...year, season: 21 },
    });
  });

  test('a set has single members and ranges', () => {
    expect(partsOf(date('[2020,2020-XX..]'))).toEqual({
      kind: 'one-of',
      members: [
        { from: year, to: year },
        { from: { ...year, month: 'unspecified' }, to: 'open' },
      ],
    });
    expect(date('{2020}').kind).toBe('all-of');
  });
});

describe('what is wrong with a date and what would be right', () => {
  test.each([
    ['2024-1-5', '2024-1-5 is not an EDTF date', 'write 2024-01-05'],
    ['2020-13-01', '2020-13-01: there is no month 13', 'the month comes first: 2020-01-13'],
    ['2020-02-30', '2020-02-30: there is no day 30', 'February 2020 has 29 days'],
    ['2021-02-29', '2021-02-29: there is no day 29', 'February 2021 has 28 days'],
    ['2020-04-31', '2020-04-31: there is no day 31', 'April has 30 days'],
    ['17/11/2020', '17/11/2020 is not an EDTF date', 'write 2020-11-17'],
    ['7/10/2020', '7/10/2020 is not an EDTF date', 'write 2020-10-07 or 2020-07-10'],
    ['17.11.2020', '17.11.2020 is not an EDTF date', 'write 2020-11-17'],
    ['Nov 17 2020', 'Nov 17 2020 is not an EDTF date', 'write 2020-11-17'],
    ['17 November 2020', '17 November 2020 is not an EDTF date', 'write 2020-11-17'],
    ['November 2020', 'November 2020 is not an EDTF date', 'write 2020-11'],
    ['20201117', '20201117 is not an EDTF date', 'write 2020-11-17'],
    ['2020–11–17', '2020–11–17 is not an EDTF date', 'write 2020-11-17'],
    ['2020-03-13–2020-03-15', '2020-03-13–2020-03-15 is not an EDTF date', 'write 2020-03-13/2020-03-15'],
    [
      '2020-03-13 to 2020-03-15',
      '2020-03-13 to 2020-03-15 is not an EDTF date',
      'write 2020-03-13/2020-03-15',
    ],
    ['11–13 Mar 2020', '11–13 Mar 2020 is not an EDTF date', 'write 2020-03-11/2020-03-13'],
    ['9-13 March 2020', '9-13 March 2020 is not an EDTF date', 'write 2020-03-09/2020-03-13'],
    ['March 11-13, 2020', 'March 11-13, 2020 is not an EDTF date', 'write 2020-03-11/2020-03-13'],
    ['2020..2021', '2020..2021 is not an EDTF date', 'write 2020/2021 or [2020..2021]'],
    ['2020-1-5/2020-1-7', '2020-1-5/2020-1-7 is not an EDTF date', 'write 2020-01-05/2020-01-07'],
    ['2020-Q3', '2020-Q3 is not an EDTF date', 'write 2020-35'],
    ['circa 2020', 'circa 2020 is not an EDTF date', 'write 2020~'],
    ['2010s', '2010s is not an EDTF date', 'write 201X'],
    ['45 BC', '45 BC is not an EDTF date', 'write -0044'],
    ['-44', '-44 is not an EDTF date', 'write -0044'],
    ['12024', '12024 is not an EDTF date', 'write Y12024'],
    ['٢٠٢٠-١١-١٧', '٢٠٢٠-١١-١٧ is not an EDTF date', 'write 2020-11-17'],
    ['2020-01-03 00:47', '2020-01-03 00:47 is not an EDTF date', 'write 2020-01-03T00:47'],
    ['2020-01-03T00:47:10.5Z', '2020-01-03T00:47:10.5Z is not an EDTF date', 'write 2020-01-03T00:47:10Z'],
    ['2020-01-03T24:00', '2020-01-03T24:00: there is no hour 24', 'hours go from 00 to 23'],
    ['2021/2020', '2021 is after 2020', 'the start comes first'],
    ['[2021..2020]', '2021 is after 2020', 'the start comes first'],
    [
      '2020-01-03T10:00Z/2020-01-03T09:00Z',
      '2020-01-03T10:00Z is after 2020-01-03T09:00Z',
      'the start comes first',
    ],
    // The draft of 2012.
    ['unknown/2006', 'unknown/2006 is not an EDTF date', 'write /2006'],
    ['2004-06-01/open', '2004-06-01/open is not an EDTF date', 'write 2004-06-01/..'],
    ['199u', '199u is not an EDTF date', 'write 199X'],
    ['1985-uu', '1985-uu is not an EDTF date', 'write 1985-XX'],
    ['1984?~', '1984?~ is not an EDTF date', 'write 1984%'],
    ['y-170000002', 'y-170000002 is not an EDTF date', 'write Y-170000002'],
    // Level 2.
    ['2004-06~-11', '2004-06~-11 is not an EDTF date', 'write 2004-06-11~'],
    ['2020-1X', '2020-1X is not an EDTF date', 'write [2020-10..2020-12]'],
    ['2020-12-1X', '2020-12-1X is not an EDTF date', 'write [2020-12-10..2020-12-19]'],
  ])('%s', (text, message, hint) => {
    expect(error(text)).toEqual({ error: message, hint });
  });

  const usual = 'write it like 2020-11-17, 2020-11, 2020~ or 2020-03-11/2020-03-13';

  test.each([
    ['', 'an empty text is not an EDTF date'],
    ['/', '/ is an interval of which nothing is known'],
    ['..', '.. is not an EDTF date'],
    ['[]', '[] is not an EDTF date'],
    ['[..]', '[..] is not an EDTF date'],
    ['-0000', '-0000 is not an EDTF date'],
    ['2020-21-05', '2020-21-05: a season takes no day'],
    ['2020-01-03T10:00+15:00', '2020-01-03T10:00+15:00: time zones go from -12:00 to +14:00'],
    ['2020-01-03T10:60', '2020-01-03T10:60: minutes and seconds go from 00 to 59'],
    ['2020/2021/2022', '2020/2021/2022 is not an EDTF date'],
    ['some day', 'some day is not an EDTF date'],
  ])('%j gets the usual forms as its hint', (text, message) => {
    expect(error(text)).toEqual({ error: message, hint: usual });
  });

  test('a year beyond the age of the universe is refused', () => {
    expect(error('Y1000000000001')).toEqual({
      error: 'Y1000000000001 is too far away',
      hint: 'years go to 1,000,000,000,000',
    });
  });

  test('a long text is cut, and what a terminal would act on is taken out', () => {
    expect(error('x'.repeat(10_000)).error).toBe(`${'x'.repeat(39)}… is not an EDTF date`);
    expect(error('\u001b[31mred\u202e').error).toBe('\ufffd[31mred\ufffd is not an EDTF date');
  });
});

describe('order', () => {
  const ordered = [
    '-0044-03-15',
    '2017-12-31',
    '2018/..',
    '2018',
    '../2018-05-08',
    '2020-01-03',
    '2020-01-03T00:47+03:00',
    '2020-01-03T01:00+03:00',
    '2020-01-03T00:47Z',
    '2020-01-04T00:10+14:00',
    '2020-11-17',
    '2020-11-17/2020-11-18',
    '2020-11-17/2020-12',
    'Y170000002',
  ];

  test('is by the earliest day, then the time, then the latest day; an open end gives way to the other', () => {
    const shuffled = ordered.toReversed().map(date);
    // `2018/..` has the known bound for both and comes before `2018`.
    expect(shuffled.toSorted(compareDates).map(({ text }) => text)).toEqual(ordered);
  });

  test('of the same date is none', () => {
    expect(compareDates(date('2020-11-17'), date('2020-11-17~'))).toBe(0);
    expect(compareDates(date('../..'), date('/..'))).toBe(0);
  });

  test.each([
    ['2018/..', '2018-01-01', '2018-01-01', '2018-01-01'],
    ['../2018-05', '2018-05-31', '2018-05-31', '2018-05-31'],
    ['2019-10/2020-11', '2019-10-01', '2019-10-01', '2020-11-30'],
    ['../..', '1970-01-01', '1970-01-01', '1970-01-01'],
  ])('%s is placed at %s and drawn from %s to %s', (text, at, first, last) => {
    const span = spanOf(date(text));
    expect([iso(sortDay(date(text))), iso(span.first), iso(span.last)]).toEqual([at, first, last]);
  });
});

const digitsOf = (value: number, length: number): string => String(value).padStart(length, '0');
const year = fc
  .integer({ min: -9999, max: 9999 })
  .map((value) => (value < 0 ? '-' : '') + digitsOf(Math.abs(value), 4));
const month = fc.integer({ min: 1, max: 12 }).map((value) => digitsOf(value, 2));
const dayOfMonth = fc.integer({ min: 1, max: 28 }).map((value) => digitsOf(value, 2));
const qualifier = fc.constantFrom('', '', '?', '~', '%');
const maskedYear = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 3 }))
  .map(([value, count]) => digitsOf(value, 4).slice(0, 4 - count) + 'X'.repeat(count));
const time = fc
  .tuple(
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('', ':00', ':59'),
    fc.constantFrom('', 'Z', '+03:00', '-04', '+05:45'),
  )
  .map(([hour, minute, second, zone]) => `T${digitsOf(hour, 2)}:${digitsOf(minute, 2)}${second}${zone}`);
const join =
  (separator: string) =>
  (parts: readonly string[]): string =>
    parts.join(separator);

const plainPoint = fc.oneof(
  year,
  fc.tuple(year, month).map(join('-')),
  fc.tuple(year, month, dayOfMonth).map(join('-')),
);
const farYear = fc
  .tuple(fc.constantFrom('', '-'), fc.integer({ min: 10_000, max: 1_000_000_000 }))
  .map(([sign, value]) => `Y${sign}${value}`);
const season = fc.tuple(year, fc.integer({ min: 21, max: 41 }).map(String)).map(join('-'));
const masked = fc.oneof(
  maskedYear,
  fc.constantFrom('XXXX', 'XXXX-12-25', '-19XX', '-00XX'),
  year.map((text) => `${text}-XX`),
  year.map((text) => `${text}-XX-XX`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
);
const dateTime = fc.tuple(fc.tuple(year, month, dayOfMonth).map(join('-')), time).map(join(''));
const point = fc.tuple(fc.oneof(plainPoint, farYear, season, masked, dateTime), qualifier).map(join(''));

/** Texts whose ends are in order. */
const ordered = fc
  .tuple(plainPoint, plainPoint)
  .filter(([from, to]) => (date(from).earliest ?? 0) <= (date(to).latest ?? 0));
const interval = fc.oneof(
  ordered.map(join('/')),
  plainPoint.map((text) => `${text}/..`),
  plainPoint.map((text) => `../${text}`),
  plainPoint.map((text) => `${text}/`),
  plainPoint.map((text) => `/${text}`),
);
const member = fc.oneof(plainPoint, ordered.map(join('..')));
const brackets = fc.constantFrom('[]', '{}');
const set = fc
  .tuple(
    brackets,
    fc.array(member, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '..'),
    fc.constantFrom('', '..'),
  )
  .map(([[left, right], members, before, after]) => {
    const list = [...members];
    if (before !== '' && !list[0]?.includes('..')) list[0] = `..${list[0]}`;
    else if (after !== '' && !list.at(-1)?.includes('..')) list[list.length - 1] = `${list.at(-1)}..`;
    return `${left}${list.join(',')}${right}`;
  });
const anyDate = fc.oneof(point, interval, set);

describe('for every date', () => {
  test('its text is read as the same date', () => {
    fc.assert(
      fc.property(anyDate, (text) => {
        const first = date(text);
        expect(date(first.text)).toEqual(first);
        expect(partsOf(date(first.text))).toEqual(partsOf(date(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('its bounds are in order, and its place and span lie within them', () => {
    fc.assert(
      fc.property(anyDate, (text) => {
        const parsed = date(text);
        const { earliest, latest } = parsed;
        const { first, last } = spanOf(parsed);
        expect(first).toBeLessThanOrEqual(last);
        expect(sortDay(parsed)).toBe(first);
        if (earliest !== null) expect(first).toBe(earliest);
        if (latest !== null) expect(last).toBe(latest);
        expect(Number.isInteger(first) && Number.isInteger(last)).toBe(true);
      }),
    );
  });

  test('order is the same from both sides and carries over', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        const [x, y, z] = [date(a), date(b), date(c)].toSorted(compareDates);
        if (x === undefined || y === undefined || z === undefined) return;
        expect(compareDates(x, z)).toBeLessThanOrEqual(0);
        expect(Math.sign(compareDates(x, y))).toBe(0 - Math.sign(compareDates(y, x)));
      }),
    );
  });

  test('the way of a plain day by itself is that of all others', () => {
    fc.assert(
      fc.property(fc.tuple(year, month, dayOfMonth).map(join('-')), (text) => {
        const approximate = date(`${text}~`);
        expect({ ...date(text), text: `${text}~`, isUncertain: true }).toEqual(approximate);
      }),
    );
  });
});

describe('for every text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'0129-/.,[]{}XY?~%TZ:+ E'), maxLength: 40 }),
    fc
      .tuple(anyDate, fc.string({ unit: 'grapheme', maxLength: 3 }), fc.nat({ max: 40 }))
      .map(([text, added, at]) => text.slice(0, at) + added + text.slice(at)),
  );

  test('there is a date or a short reason, and never a failure', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseEdtf(text);
        if (!isDateError(parsed)) {
          expect(date(parsed.text)).toEqual(parsed);
          return;
        }
        expect(parsed.error.length).toBeGreaterThan(0);
        expect(parsed.error.length).toBeLessThan(140);
        expect(parsed.error).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('a date that a hint offers is one', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseEdtf(text);
        const offered = isDateError(parsed)
          ? /^write (?!it like)(.+)$/.exec(parsed.hint ?? '')?.[1]
          : undefined;
        for (const option of offered?.split(' or ') ?? []) expect(isDateError(parseEdtf(option))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['a million letters', 'x'.repeat(1_000_000)],
    ['a million digits', '1'.repeat(1_000_000)],
    ['a million spaces', `2020${' '.repeat(1_000_000)}x`],
    ['a million slashes', '/'.repeat(1_000_000)],
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million dots in a set', `[${'.'.repeat(1_000_000)}]`],
    ['a million commas', `[${','.repeat(1_000_000)}]`],
  ])('%s are refused with a short reason', (_name, text) => {
    expect(error(text).error.length).toBeLessThan(140);
  });

  test('a set of a hundred thousand days is one', () => {
    const days = Array.from({ length: 100_000 }, (_, index) => dayToIso(toDay(1800, 1, 1) + index));
    expect(iso(date(`[${days.join(',')}]`).latest)).toBe('2073-10-15');
  });
});
