// Which part of time the axis shows: all of it where that is short or the zoom is wide, else what is around the cursor.
import { fromDay } from '../../dates/calendar.ts';
import { yearInWords } from '../../dates/words/point.ts';
import type { Day } from '../../dates/edtf/edtf.ts';
import { columnOf, type Scale } from './axis.ts';
import type { DayRange } from './chronology.ts';
import { width } from '../lines/text.ts';
import type { Zoom } from './zoom.ts';

/**
 * Days that a column stands for at the most: a month, a year, or whatever all of the time takes. A few years are thus
 * always seen as a whole.
 */
const mostDays: Readonly<Record<Zoom, number>> = { days: 31, months: 366, years: Number.POSITIVE_INFINITY };

/**
 * The days that `columns` columns show. A window moves by half of its length, for the cursor to be in the middle half of
 * it: it stays where it is for most steps, and is the same whichever way the cursor came.
 */
export function axisWindow(range: DayRange, columns: number, zoom: Zoom, cursor: Day): DayRange {
  const length = columns * mostDays[zoom];
  const lastStart = range.last - length + 1;
  if (lastStart <= range.first) return range;
  const step = Math.floor(length / 2);
  const wanted = range.first + step * Math.floor((cursor - range.first - length / 4) / step);
  const first = Math.max(range.first, Math.min(lastStart, wanted));
  return { first, last: first + length - 1 };
}

const signs = {
  outside: { none: '─', match: '┼' },
  inside: { none: '━', match: '╋' },
} as const;

/** A sign a column of the whole time. */
interface OverviewSign {
  readonly text: string;
  readonly isInside: boolean;
  readonly matches: boolean;
}

interface Overview {
  /** The years that the whole time begins and ends in; empty where there is no room for them. */
  readonly left: string;
  readonly right: string;
  readonly signs: readonly OverviewSign[];
}

/** Fewer would be useless. */
const fewestSigns = 8;

/** Where a line of so many columns has the whole time, between the years that it begins and ends in. */
export function overviewScale(range: DayRange, columns: number): Scale & Pick<Overview, 'left' | 'right'> {
  const left = `${yearInWords(fromDay(range.first).year)} `;
  const right = ` ${yearInWords(fromDay(range.last).year)}`;
  const taken = width(left) + width(right);
  if (columns - taken < fewestSigns) return { range, columns, left: '', right: '' };
  return { range, columns: columns - taken, left, right };
}

/** Where the window is in the whole time, and the matches of a query, inside and outside it. */
export function overview(
  { range, columns, left, right }: ReturnType<typeof overviewScale>,
  window: DayRange,
  matching: readonly number[] | null,
): Overview {
  const scale = { range, columns };
  const from = columnOf(scale, window.first);
  const to = columnOf(scale, window.last);
  const drawn = Array.from({ length: columns }, (_, column): OverviewSign => {
    const isInside = column >= from && column <= to;
    const matches = (matching?.[column] ?? 0) > 0;
    return { text: signs[isInside ? 'inside' : 'outside'][matches ? 'match' : 'none'], isInside, matches };
  });
  return { left, right, signs: drawn };
}
