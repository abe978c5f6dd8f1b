// The axis: how many events when, and where the cursor is.
import type { Day } from '../dataset/edtf.ts';
import type { Chronology, DayRange } from './chronology.ts';
import { cut, width as textWidth } from './text.ts';

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

/** How many events each column holds: every event placed within the range counts once, the others don't. */
export function density(scale: Scale, time: Chronology, events: readonly number[]): number[] {
  const counts = Array.from({ length: scale.columns }, () => 0);
  const { first, last } = scale.range;
  for (const event of events) {
    const day = time.day[event];
    if (day === undefined || day < first || day > last) continue;
    const column = columnOf(scale, day);
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
  const highest = shown.reduce((most, count) => Math.max(most, count), 1);
  return all.map((count, column) => {
    const value = shown[column] ?? 0;
    if (value === 0) return { text: count > 0 ? unmatched : ' ', matches: false };
    return {
      text: levels[Math.ceil((value / highest) * levels.length) - 1] ?? ' ',
      matches: matching !== null,
    };
  });
}

const pointSigns = { certain: '▲', uncertain: '△' };
const spanSigns = { start: '╘', line: '═', end: '╛', uncertain: '~' };

export interface Marked {
  readonly first: Day;
  readonly last: Day;
  readonly isUncertain: boolean;
  /** The date in words, short. */
  readonly label: string;
}

/**
 * The line under the bars: a sign under the cursor's event, a stroke where it lasts, and its date: beside it on the side
 * that has room, else within the stroke. Where there is room for the date alone, it stands there without the sign.
 */
export function markerLine(scale: Scale, { first, last, isUncertain, label }: Marked): string {
  const { columns } = scale;
  const from = columnOf(scale, first);
  const to = columnOf(scale, last);
  const cells = textWidth(label);
  const sign = markSign(to - from, isUncertain);
  if (to + 2 + cells <= columns) return `${' '.repeat(from)}${sign} ${label}`;
  if (cells < from) return `${' '.repeat(from - cells - 1)}${label} ${sign}`;
  if (cells > columns) return cut(label, columns);
  if (from < to) return within(sign.padStart(to + 1), label, from, to, columns);
  // A narrow screen: the sign takes the place of a blank of the date.
  const gap = [...label.matchAll(/ /g)].find(({ index }) => index <= from && from - index + cells <= columns);
  if (gap === undefined) return label;
  return ' '.repeat(from - gap.index) + label.slice(0, gap.index) + sign + label.slice(gap.index + 1);
}

/** `extent` is by how many columns the last one is after the first. */
function markSign(extent: number, isUncertain: boolean): string {
  if (extent === 0) return isUncertain ? pointSigns.uncertain : pointSigns.certain;
  const stroke = isUncertain ? spanSigns.uncertain : spanSigns.line;
  return spanSigns.start + stroke.repeat(extent - 1) + spanSigns.end;
}

/** The label over the middle of a line, a blank at each side of it, as far as there is room. */
function within(line: string, label: string, from: number, to: number, columns: number): string {
  const cells = textWidth(label);
  const middle = Math.floor((from + to + 1 - cells) / 2);
  const start = Math.max(0, Math.min(columns - cells, middle));
  const before = line.slice(0, Math.max(0, start - 1)).padEnd(start);
  const after = line.slice(start + cells + 1);
  return `${before}${label}${after === '' ? '' : ` ${after}`}`;
}
