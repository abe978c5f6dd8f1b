import { describe, expect, test } from 'vitest';
import { toDay } from '../../src/dates/calendar.ts';
import { eventLine, foldLine, headingLine } from '../../src/timeline/list-line.ts';
import { lineWidth, plain } from '../../src/timeline/lines/line.ts';
import type { Zoom } from '../../src/timeline/axis/zoom.ts';
import { event, siege } from '../helpers/dataset.ts';

const matches = (text: string): (readonly [number, number])[] => (text.includes('raid') ? [[6, 10]] : []);
const drawn = (zoom: Zoom, cells = 44): string[] =>
  siege.events.map((one, at) =>
    plain(eventLine(one, at === 1, true, { matches, zoom, isMarked: () => false }, cells)),
  );

describe('the events of the siege', () => {
  test('under months have their days, signs and titles in columns', () => {
    expect(drawn('days')).toEqual([
      '      15   The town is founded',
      '❯     29 ≠ Night raid on the Old Mill',
      '     1–3   The town answers with a bombardm…',
      ' ~ 11|13   عمر الحداد seeks a truce',
      ' ~     –   Hunger in the lower quarter',
      ' ~    –→   Raiders watch the roads',
      '      10   Truce signed at the ferry',
      '    2021   A year of peace',
    ]);
    expect(drawn('months')).toEqual(drawn('days'));
  });

  test('under years have their months as well', () => {
    expect(drawn('years')).toEqual([
      '    15 Mar   The town is founded',
      '❯   29 Nov ≠ Night raid on the Old Mill',
      '    1 Dec→   The town answers with a bombar…',
      ' ~ 11 Dec…   عمر الحداد seeks a truce',
      ' ~     Jan   Hunger in the lower quarter',
      ' ~    Feb→   Raiders watch the roads',
      '    10 Jul   Truce signed at the ferry',
      '         –   A year of peace',
    ]);
  });

  test('keep their place on a narrow screen', () => {
    expect(drawn('days', 20).slice(1, 4)).toEqual([
      '❯     29 ≠ Night ra…',
      '     1–3   The town…',
      ' ~ 11|13   عمر الحد…',
    ]);
    for (let cells = 1; cells <= 60; cells++) {
      for (const one of siege.events) {
        expect(
          lineWidth(eventLine(one, false, true, { matches, zoom: 'years', isMarked: () => false }, cells)),
        ).toBeLessThanOrEqual(cells);
      }
    }
  });

  test('show by a sign where the keys go, and by roles what is selected and what matches', () => {
    const raid = siege.events[1] ?? event();
    const pieces = (isSelected: boolean, isFocused: boolean) =>
      eventLine(raid, isSelected, isFocused, { matches, zoom: 'days', isMarked: () => false }, 60).map(
        ({ text, role }) => `${role}:${text}`,
      );
    expect(pieces(false, true)).toEqual([
      'cursor: ',
      'uncertain: ',
      'cursor: ',
      'dim:   29 ',
      'disputed:≠ ',
      'plain:Night ',
      'match:raid',
      'plain: on the Old Mill',
    ]);
    expect(pieces(true, false).slice(0, 1)).toEqual(['cursor:›']);
    expect(pieces(true, true).slice(3)).toEqual([
      'selected:   29 ',
      'disputed:≠ ',
      'selected:Night ',
      'match:raid',
      'selected: on the Old Mill',
    ]);
  });
});

describe('between the events', () => {
  test.each([
    ['year', toDay(2020, 6, 1), '── 2020'],
    ['month', toDay(2020, 6, 30), '── June 2020'],
    ['year', toDay(-44, 3, 15), '── 45 BC'],
    ['month', toDay(-44, 3, 15), '── March 45 BC'],
  ] as const)('the heading of a %s at day %i is %s', (unit, day, expected) => {
    expect(plain(headingLine({ type: 'heading', unit, day }, 40))).toBe(expected);
    expect(plain(headingLine({ type: 'heading', unit, day }, 5))).toBe(`${expected.slice(0, 4).trimEnd()}…`);
  });

  test('what is folded stands where titles begin', () => {
    const month = { type: 'fold', unit: 'month', day: toDay(2020, 6, 1), events: [1, 2, 3] } as const;
    expect(plain(foldLine(month, false, true, 'months', 60))).toBe('           … 3 more in June 2020');
    expect(plain(foldLine({ ...month, unit: 'year' }, true, true, 'years', 60))).toBe(
      '❯            … 3 more in 2020',
    );
    expect(plain(foldLine(month, true, false, 'months', 60))).toMatch(/^› +… 3 more in June 2020$/);
    // Of a year under months it lines up with these.
    expect(plain(foldLine({ ...month, unit: 'year' }, false, true, 'months', 60))).toBe(
      '           … 3 more in 2020',
    );
    expect(plain(foldLine(month, false, true, 'months', 20))).toBe('           … 3 more…');
  });
});
