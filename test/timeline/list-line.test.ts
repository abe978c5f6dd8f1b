import { describe, expect, test } from 'vitest';
import { toDay } from '../../src/dates/calendar.ts';
import { eventLines, foldLine, headingLine, type RowContext } from '../../src/timeline/list-line.ts';
import { lineWidth, plain } from '../../src/timeline/lines/line.ts';
import { event, siege } from '../helpers/dataset.ts';

const matches = (text: string): (readonly [number, number])[] => (text.includes('raid') ? [[6, 10]] : []);
const isMarked = (): boolean => false;
const underMonths: RowContext = { matches, heading: 'month', dateCells: 5, isMarked };
const underYears: RowContext = { ...underMonths, heading: 'year', dateCells: 7 };
const drawn = (context: RowContext, cells = 44, most = 1): string[] =>
  siege.events.flatMap((one, at) => eventLines(one, at === 1, true, context, cells, most).map(plain));

describe('the events of the siege', () => {
  test('under months have their days, signs and titles in columns', () => {
    expect(drawn(underMonths)).toEqual([
      '      15   The town is founded',
      '❯     29 ≠ Night raid on the Old Mill',
      '     1–3   The town answers with a bombardm…',
      ' ~ 11|13   عمر الحداد seeks a truce',
      ' ~     –   Hunger in the lower quarter',
      ' ~    –→   Raiders watch the roads',
      '      10   Truce signed at the ferry',
      '    2021   A year of peace',
    ]);
  });

  test('under years have their months as well', () => {
    expect(drawn(underYears)).toEqual([
      '    15 Mar   The town is founded',
      '❯   29 Nov ≠ Night raid on the Old Mill',
      '   1–3 Dec   The town answers with a bombar…',
      ' ~ 11 Dec…   عمر الحداد seeks a truce',
      ' ~     Jan   Hunger in the lower quarter',
      ' ~    Feb→   Raiders watch the roads',
      '    10 Jul   Truce signed at the ferry',
      '         –   A year of peace',
    ]);
  });

  test('go on under their titles where there is room, and end with a sign where there is not enough', () => {
    expect(drawn(underMonths, 28, 2).slice(2, 6)).toEqual([
      '❯     29 ≠ Night raid on the',
      '           Old Mill',
      '     1–3   The town answers',
      '           with a …',
    ]);
    expect(drawn({ ...underMonths, dateCells: 2 }, 44).slice(1, 2)).toEqual([
      '❯  29 ≠ Night raid on the Old Mill',
    ]);
  });

  test('keep their place on a narrow screen', () => {
    expect(drawn(underMonths, 20).slice(1, 4)).toEqual([
      '❯     29 ≠ Night ra…',
      '     1–3   The town…',
      ' ~ 11|13   عمر الحد…',
    ]);
    for (let cells = 1; cells <= 60; cells++) {
      for (const one of siege.events) {
        for (const line of eventLines(one, false, true, underYears, cells, 3))
          expect(lineWidth(line)).toBeLessThanOrEqual(cells);
      }
    }
  });

  test('show by a sign where the keys go, and by roles what is selected and what matches', () => {
    const raid = siege.events[1] ?? event();
    const pieces = (isSelected: boolean, isFocused: boolean) =>
      (eventLines(raid, isSelected, isFocused, underMonths, 60)[0] ?? []).map(
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
    expect(plain(foldLine(month, false, true, 5, 60))).toBe('           … 3 more in June 2020');
    expect(plain(foldLine({ ...month, unit: 'year' }, true, true, 7, 60))).toBe(
      '❯            … 3 more in 2020',
    );
    expect(plain(foldLine(month, true, false, 5, 60))).toMatch(/^› +… 3 more in June 2020$/);
    // Of a year under months it lines up with these.
    expect(plain(foldLine({ ...month, unit: 'year' }, false, true, 5, 60))).toBe(
      '           … 3 more in 2020',
    );
    expect(plain(foldLine(month, false, true, 5, 20))).toBe('           … 3 more…');
  });
});
