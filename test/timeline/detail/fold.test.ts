import { expect, test } from 'vitest';
import { toDay } from '../../../src/dates/calendar.ts';
import { foldDetail } from '../../../src/timeline/detail/fold.ts';
import { lineWidth, plain } from '../../../src/timeline/lines/line.ts';
import { event, siege } from '../../helpers/dataset.ts';

const fold = (events: readonly number[]) =>
  ({ type: 'fold', unit: 'month', day: toDay(2019, 12, 1), events }) as const;

test('what is folded is listed, with dates and what is disputed', () => {
  const lines = foldDetail(fold([1, 2, 3]), (index) => siege.events[index], 40);
  expect(lines.map(plain)).toEqual([
    '3 more in December 2019',
    'Enter zooms in on them.',
    '',
    '29 Nov 2019  ≠ Night raid on the Old',
    '  Mill',
    '1–3 Dec 2019  The town answers with a',
    '  bombardment',
    '11 or 13 Dec 2019  عمر الحداد seeks a',
    '  truce',
  ]);
  for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(40);
});

test('of very many the first ones are', () => {
  const lines = foldDetail(
    fold(Array.from({ length: 5000 }, (_, index) => index)),
    () => event({ title: 'Raid' }),
    40,
  );
  expect(lines).toHaveLength(204);
  expect(lines.slice(-1).map(plain)).toEqual(['and 4800 more']);
});
