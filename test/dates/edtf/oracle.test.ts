// The npm package `edtf` as the oracle of what is EDTF and, where it is right, of the bounds. Where the two differ, the
// difference has a name and a reason below.
import edtf, { parse } from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateError, parseEdtf } from '../../../src/dates/edtf/edtf.ts';

/** Seasons in intervals and with qualifiers are its level 3. */
const level = { level: 3, seasonIntervals: true, seasonUncertainty: true };

function theirs(text: string): boolean {
  try {
    parse(text, level);
    return true;
  } catch {
    return false;
  }
}

const ours = (text: string): boolean => !isDateError(parseEdtf(text));

const digitsOf = (value: number, length: number): string => String(value).padStart(length, '0');
const join =
  (separator: string) =>
  (parts: readonly string[]): string =>
    parts.join(separator);

const year = fc
  .integer({ min: -9999, max: 9999 })
  .map((value) => (value < 0 ? '-' : '') + digitsOf(Math.abs(value), 4));
const month = fc.integer({ min: 1, max: 12 }).map((value) => digitsOf(value, 2));
const dayOfMonth = fc.integer({ min: 1, max: 28 }).map((value) => digitsOf(value, 2));
const plain = fc.oneof(
  year,
  fc.tuple(year, month).map(join('-')),
  fc.tuple(year, month, dayOfMonth).map(join('-')),
);
const qualified = fc.tuple(plain, fc.constantFrom('', '?', '~', '%')).map(join(''));
const masked = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 2 }))
    .map(([value, count]) => digitsOf(value, 4).slice(0, 4 - count) + 'X'.repeat(count)),
  year.map((text) => `${text}-XX`),
  year.map((text) => `${text}-XX-XX`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
);
const far = fc
  .tuple(fc.constantFrom('', '-'), fc.integer({ min: 10_000, max: 1_000_000_000 }))
  .map(([sign, value]) => `Y${sign}${value}`);
const season = fc.tuple(year, fc.integer({ min: 21, max: 41 }).map(String)).map(join('-'));
const dateTime = fc
  .tuple(
    fc.tuple(year, month, dayOfMonth).map(join('-')),
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('', 'Z', '+03:00', '-04', '+14:00'),
  )
  .map(([day, ...time]) => {
    const zone = time.pop();
    return `${day}T${time.map((part) => digitsOf(Number(part), 2)).join(':')}${zone}`;
  });
const start = (text: string): number => {
  const date = parseEdtf(text);
  return isDateError(date) ? Number.NaN : (date.earliest ?? 0);
};
const inOrder = fc.tuple(plain, plain).map((pair) => pair.toSorted((a, b) => start(a) - start(b)));
const interval = fc.oneof(
  inOrder.map(join('/')),
  qualified.map((text) => `${text}/..`),
  qualified.map((text) => `../${text}`),
  qualified.map((text) => `${text}/`),
);
/** It wants both ends of a range in a set to be of one precision. */
const range = inOrder.filter(
  ([from = '', to = '']) => from.replace('-', '').length === to.replace('-', '').length,
);
const list = fc.array(fc.oneof(plain, range.map(join('..'))), { minLength: 1, maxLength: 4 }).map(join(','));
const set = fc.oneof(
  list.map((text) => `[${text}]`),
  list.map((text) => `{${text}}`),
);
const anyDate = fc.oneof(qualified, masked, far, season, dateTime, interval, set);

const damaged = fc
  .tuple(
    anyDate,
    fc.nat({ max: 24 }),
    fc.nat({ max: 1 }),
    fc.constantFrom('', ...'0123569-/.,XY?~%TZ:+[]{} E'),
  )
  .map(([text, at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed));

interface Difference {
  readonly accepted: 'here' | 'by edtf';
  readonly why: string;
  readonly holds: (text: string) => boolean;
  readonly examples: readonly string[];
}

const matching =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

const refusal = (text: string): string => {
  const date = parseEdtf(text);
  return isDateError(date) ? date.error : '';
};

const differences: readonly Difference[] = [
  {
    accepted: 'here',
    why: 'spaces around a date and its members are not part of it',
    holds: matching(/^\s|\s$|, | ,|[[{] | [\]}]/),
    examples: [' 2020', '2020-11-17 '],
  },
  {
    accepted: 'here',
    why: 'RFC 3339 writes -00:00 for UTC',
    holds: matching(/T.*-00(:?00)?/),
    examples: ['2020-01-03T00:47:10-00:00'],
  },
  {
    accepted: 'here',
    why: 'an unknown start is level 1, which it knows only as an unknown end',
    holds: matching(/^\//),
    examples: ['/2018', '/..'],
  },
  {
    accepted: 'here',
    why: 'what is partly unspecified, has a time, or is far away may be uncertain or approximate too, and have a time',
    holds: matching(/[XTY].*[?~%]|X.*T/),
    examples: ['201X~', '1985-04-XX?', '2020-01-03T00:47Z?', 'Y170000002~', '201X-01-03T00:47'],
  },
  {
    accepted: 'here',
    why: 'members of sets and ends of intervals may be any points, and ranges of two precisions',
    holds: matching(/^[[{].*[\]}]$|\//),
    examples: ['[2020?,2021]', '[2020-21]', '[2020..2020-05]', 'Y12000/Y13000'],
  },
  {
    accepted: 'by edtf',
    why: 'qualifiers of single parts and before them are level 2',
    holds: matching(/[?~%]./),
    examples: ['2004-06~-11', '?2004-06', '~2020'],
  },
  {
    accepted: 'by edtf',
    why: 'X anywhere but at the end of a part is level 2',
    holds: matching(/X\d|\dX-|\dX$|\dX[/.,\]}]/),
    examples: ['1X84', '2020-1X', '2020-X1-03', '2020-12-1X'],
  },
  {
    accepted: 'by edtf',
    why: 'a century or a decade is written with X, since 2 and 3 digits look like a year cut short',
    holds: matching(/^-?\d{2,3}[?~%]?$/),
    examples: ['19', '201', '-44'],
  },
  {
    accepted: 'by edtf',
    why: 'no day of such a year is an exact integer',
    holds: matching(/^Y-?\d+E?\d*$/),
    examples: ['Y1E13'],
  },
  {
    accepted: 'by edtf',
    why: 'significant digits are level 2',
    holds: matching(/S\d+$/),
    examples: ['1950S2'],
  },
  {
    accepted: 'by edtf',
    why: 'an interval or a range ends after its start',
    holds: (text) => refusal(text).includes(' is after '),
    examples: ['2020/2019', '[2020..2019]'],
  },
  {
    accepted: 'by edtf',
    why: 'only leap years have a 29 February',
    holds: (text) => refusal(text).includes('there is no day 29'),
    examples: ['2003-02-29'],
  },
  {
    accepted: 'by edtf',
    why: 'a day has no hour 24, and seconds are whole',
    holds: matching(/T24:00|:\d\d\.\d+/),
    examples: ['2020-01-03T24:00:00Z', '2020-01-03T10:00:10.5Z'],
  },
];

describe('the syntax', () => {
  test('that the grammar writes is EDTF to both', () => {
    fc.assert(
      fc.property(anyDate, (text) => {
        expect([text, ours(text), theirs(text)]).toEqual([text, true, true]);
      }),
      { numRuns: 400 },
    );
  });

  test('with a character changed is EDTF to both or to neither, unless the difference has a name', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const isOurs = ours(text);
        if (isOurs === theirs(text)) return;
        const side = isOurs ? 'here' : 'by edtf';
        const named = differences.some(({ accepted, holds }) => accepted === side && holds(text));
        expect([text, side, named]).toEqual([text, side, true]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(
    differences.flatMap(({ accepted, why, holds, examples }) =>
      examples.map((text) => ({ text, accepted, why, holds })),
    ),
  )('$text is accepted only $accepted: $why', ({ text, accepted, holds }) => {
    expect(holds(text)).toBe(true);
    expect([ours(text), theirs(text)]).toEqual(accepted === 'here' ? [true, false] : [false, true]);
  });
});

const msPerDay = 86_400_000;

/**
 * Its bounds of seasons (quarters), of sets (those of the first and the last element, sorted or not, and of a range only
 * the start), of unknown ends (null), of far years (NaN) and of times (UTC) are others, for reasons of its own; masked
 * years before 1 it counts from 0.
 */
const comparable = fc.oneof(
  qualified,
  masked.filter((text) => !text.startsWith('-')),
  inOrder.map(join('/')),
  qualified.map((text) => `${text}/..`),
  qualified.map((text) => `../${text}`),
);

test('the bounds of points and of intervals are the same', () => {
  fc.assert(
    fc.property(comparable, (text) => {
      const date = parseEdtf(text);
      const { min, max } = edtf(text, level);
      const bounds = isDateError(date) ? [] : [date.earliest, date.latest];
      expect([text, ...bounds]).toEqual([text, dayOf(min), dayOf(max)]);
    }),
    { numRuns: 400 },
  );
});

const dayOf = (time: number | null): number | null =>
  time === null || !Number.isFinite(time) ? null : Math.floor(time / msPerDay);
