// The axis: how many events when, and where the cursor is.
import type { Day } from '../dataset/edtf.ts';
import type { Chronology, DayRange } from './chronology.ts';
import { width as textWidth } from './text.ts';

/** The days of a range on `columns` columns, each of the same length. */
export interface Scale {
  readonly range: DayRange;
  readonly columns: number;
}

export function columnOf({ range, columns }: Scale, day: Day): number {
  const days = range.last - range.first + 1;
  const column = Math.floor(((day - range.first) * columns) / days);
  return Math.max(0, Math.min(columns - 1, column));
}

/** The first day of a column. */
export function dayOf({ range, columns }: Scale, column: number): Day {
  const days = range.last - range.first + 1;
  return range.first + Math.ceil((column * days) / columns);
}

/** How many events each column holds; every event within the range is counted once, at the day it is placed. */
export function density(scale: Scale, time: Chronology, events: readonly number[]): number[] {
  const counts = Array.from({ length: scale.columns }, () => 0);
  for (const event of events) {
    const column = columnOf(scale, time.day[event] ?? scale.range.first);
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return counts;
}

/** Signs for the first of eight parts up to all of them. */
const levels = [...'▁▂▃▄▅▆▇█'];
/** For columns with events of which none matches. */
const unmatched = '·';

export interface Bar {
  readonly text: string;
  readonly matches: boolean;
}

/**
 * A sign a column. Without a query `matching` is null and the bars show the density of all events; with one they show
 * that of the matches, and the other events only that they are there.
 */
export function bars(all: readonly number[], matching: readonly number[] | null): Bar[] {
  const shown = matching ?? all;
  const highest = Math.max(1, ...shown);
  return all.map((count, column) => {
    const value = shown[column] ?? 0;
    if (value === 0) return { text: count > 0 ? unmatched : ' ', matches: false };
    return {
      text: levels[Math.ceil((value / highest) * levels.length) - 1] ?? ' ',
      matches: matching !== null,
    };
  });
}

const pointSign = '▲';
const spanSigns = { start: '╘', line: '═', end: '╛', uncertain: '~' };

export interface Marked {
  readonly first: Day;
  readonly last: Day;
  readonly isUncertain: boolean;
  /** The date in words, short. */
  readonly label: string;
}

/**
 * The line under the bars: a sign under the cursor's event, a stroke where it lasts, and its date beside it on the side
 * that has room.
 */
export function markerLine(scale: Scale, { first, last, isUncertain, label }: Marked): string {
  const from = columnOf(scale, first);
  const to = columnOf(scale, last);
  const stroke = isUncertain ? spanSigns.uncertain : spanSigns.line;
  const mark = from === to ? pointSign : spanSigns.start + stroke.repeat(to - from - 1) + spanSigns.end;
  const after = `${mark} ${label}`;
  if (from + textWidth(after) <= scale.columns) return ' '.repeat(from) + after;
  const before = `${label} ${mark}`;
  const start = to + 1 - textWidth(before);
  return start >= 0 ? ' '.repeat(start) + before : label;
}
