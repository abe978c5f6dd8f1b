// Whatever date the program shows, it reads: as the go-to prompt, --at and the fields of a query read it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../../src/dates/calendar.ts';
import { isDateError, parseEdtf, type EdtfDate } from '../../../src/dates/edtf/edtf.ts';
import { parsePhrase } from '../../../src/dates/phrase/phrase.ts';
import { monthHeading, yearInWords } from '../../../src/dates/words/point.ts';
import { dateInWords, dateShort } from '../../../src/dates/words/words.ts';

const clock = { today: toDay(2024, 5, 15), near: toDay(2020, 11, 18) };

const two = (value: number): string => String(value).padStart(2, '0');
const four = (value: number): string => `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`;

const year = fc.oneof(
  fc.integer({ min: 1900, max: 2030 }).map(four),
  fc.integer({ min: -3000, max: 2999 }).map(four),
  fc.constantFrom('0000', '0009', '0044', '0999', '9999', '-0001', '-0009', '-9999'),
);
const vagueYear = fc.oneof(
  fc.integer({ min: 0, max: 299 }).map((decade) => `${String(decade).padStart(3, '0')}X`),
  fc.integer({ min: 0, max: 99 }).map((decade) => `-${String(decade).padStart(3, '0')}X`),
  fc.integer({ min: 0, max: 29 }).map((century) => `${two(century)}XX`),
  fc.integer({ min: 0, max: 20 }).map((century) => `-${two(century)}XX`),
  fc.constantFrom('0XXX', '1XXX', '2XXX', '-1XXX', 'XXXX'),
);
const farYear = fc.integer({ min: 10_000, max: 1e12 }).chain((far) => fc.constantFrom(`Y${far}`, `Y-${far}`));
const month = fc.integer({ min: 1, max: 12 }).map(two);
const day = fc.integer({ min: 1, max: 31 }).map(two);
const season = fc.integer({ min: 21, max: 41 }).map(String);
const time = fc
  .tuple(
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.option(fc.integer({ min: 0, max: 59 })),
    fc.constantFrom('', 'Z', '+03:00', '+05:30', '-11:00'),
  )
  .map(([h, m, s, zone]) => `T${two(h)}:${two(m)}${s === null ? '' : `:${two(s)}`}${zone}`);

const plain = fc.oneof(
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
  fc.tuple(year, month).map((parts) => parts.join('-')),
  year,
);
const point = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: plain },
      fc.tuple(year, season).map((parts) => parts.join('-')),
      fc.tuple(year, month, day, time).map(([y, m, d, t]) => `${y}-${m}-${d}${t}`),
      vagueYear,
      fc.tuple(vagueYear, month).map((parts) => parts.join('-')),
      fc.tuple(vagueYear, month, day).map((parts) => parts.join('-')),
      fc.tuple(vagueYear, season).map((parts) => parts.join('-')),
      fc
        .tuple(fc.oneof(year, vagueYear), fc.constantFrom('XX', 'XX-XX', 'XX-05', '04-XX'))
        .map((parts) => parts.join('-')),
      farYear,
    ),
    fc.constantFrom('', '', '', '~', '?', '%'),
  )
  .map(([text, qualifier]) => text + qualifier);

const isValid = (text: string): boolean => !isDateError(parseEdtf(text));
const valid = point.filter(isValid);
const near = fc
  .tuple(plain, fc.nat({ max: 400 }), fc.nat({ max: 400 }), fc.constantFrom('', '', '~', '?', '%'))
  .map(([text]) => text)
  .filter(isValid);
const ends = fc.oneof(fc.tuple(valid, valid), fc.tuple(near, near)).map(([a, b]) => {
  const [from, to] = [a, b].map(parseEdtf) as [EdtfDate, EdtfDate];
  return (from.earliest ?? 0) <= (to.earliest ?? 0) ? ([a, b] as const) : ([b, a] as const);
});
const close = fc
  .tuple(year, month, fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 4 }))
  .map(([y, m, days]) => days.sort((a, b) => a - b).map((d) => `${y}-${m}-${two(d)}`));
const several = fc.oneof(close, fc.array(valid, { minLength: 2, maxLength: 3 }));

const edtf = fc
  .oneof(
    { weight: 4, arbitrary: valid },
    { weight: 3, arbitrary: ends.map(([a, b]) => `${a}/${b}`) },
    { weight: 2, arbitrary: close.map(([a, b]) => `${a}/${b}`) },
    valid.chain((text) => fc.constantFrom(`${text}/..`, `../${text}`, `${text}/`, `/${text}`)),
    several.chain((list) => fc.constantFrom(`[${list.join(',')}]`, `{${list.join(',')}}`)),
    ends.chain(([a, b]) => fc.constantFrom(`[${a}..${b}]`, `{${a}..${b}}`)),
    valid.chain((text) => fc.constantFrom(`[..${text}]`, `[${text}..]`, `{..${text}}`, `{${text}..}`)),
    fc.constantFrom('../..', '/..', '../'),
  )
  .filter(isValid);

const daysOf = ({ earliest, latest }: EdtfDate): string => `${earliest} – ${latest}`;

const readings = (text: string): string[] => {
  const phrase = parsePhrase(text, clock);
  return 'error' in phrase ? [`${phrase.error}; ${phrase.hint}`] : phrase.map(daysOf);
};

describe('what is shown is read as the days that it stands for', () => {
  test('in words and short, for every date', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const date = parseEdtf(text) as EdtfDate;
        for (const shown of [dateInWords(date), dateShort(date)]) {
          expect({ shown, days: readings(shown) }).toEqual({
            shown,
            days: expect.arrayContaining([daysOf(date)]),
          });
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('of headings', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        expect(readings(monthHeading(y, m))).toEqual([daysOf(parseEdtf(`${four(y)}-${two(m)}`) as EdtfDate)]);
        expect(readings(yearInWords(y))).toEqual([daysOf(parseEdtf(four(y)) as EdtfDate)]);
      }),
    );
  });
});
