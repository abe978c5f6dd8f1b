// The axis's labels: at round units of time, never touching.
import { fromDay, shortMonth, toDay, weekday } from '../../dates/calendar.ts';
import { yearInWords } from '../../dates/words/point.ts';
import type { Day } from '../../dates/edtf/edtf.ts';
import { columnOf, type Scale } from './axis.ts';
import { width as textWidth } from '../lines/text.ts';

interface Unit {
  /** The first day of the unit that `day` is in, and that of the following one. */
  readonly start: (day: Day) => Day;
  readonly next: (start: Day) => Day;
  /** The full text is for the first label; later labels only say what has changed. */
  readonly full: (day: Day) => string;
  readonly brief: (day: Day) => string;
}

const yearLabel = (day: Day): string => yearInWords(fromDay(day).year);

/** "Nov 2020" */
export function monthLabel(day: Day): string {
  if (day === Number.POSITIVE_INFINITY) return 'undated';
  const { year, month } = fromDay(day);
  return `${shortMonth(month)} ${yearInWords(year)}`;
}

function dayLabel(day: Day): string {
  return `${fromDay(day).day} ${monthLabel(day)}`;
}

const dayLabels = {
  full: dayLabel,
  brief: (start: Day) => {
    const { month, day } = fromDay(start);
    return month === 1 && day === 1 ? dayLabel(start) : `${day} ${shortMonth(month)}`;
  },
};

const monthLabels = {
  full: monthLabel,
  brief: (start: Day) => {
    const { month } = fromDay(start);
    return month === 1 ? yearLabel(start) : shortMonth(month);
  },
};

const days: Unit = { ...dayLabels, start: (day) => day, next: (day) => day + 1 };

/** From Monday. */
const weeks: Unit = { ...dayLabels, start: (day) => day - weekday(day) + 1, next: (day) => day + 7 };

const firstOfMonth = (year: number, month: number): Day =>
  month > 12 ? toDay(year + 1, month - 12, 1) : toDay(year, month, 1);

/** On the 1st and the 15th. */
const halfMonths: Unit = {
  ...dayLabels,
  start: (date) => {
    const { year, month, day } = fromDay(date);
    return toDay(year, month, day < 15 ? 1 : 15);
  },
  next: (start) => {
    const { year, month, day } = fromDay(start);
    return day < 15 ? toDay(year, month, 15) : firstOfMonth(year, month + 1);
  },
};

function monthsUnit(step: number): Unit {
  return {
    ...monthLabels,
    start: (day) => {
      const { year, month } = fromDay(day);
      return toDay(year, month - ((month - 1) % step), 1);
    },
    next: (start) => {
      const { year, month } = fromDay(start);
      return firstOfMonth(year, month + step);
    },
  };
}

/** Years that are a multiple of `step` in their era, and AD 1: … 200 BC, 100 BC, AD 1, 100, 200 … */
function yearsUnit(step: number): Unit {
  const startYear = (year: number): number => {
    if (year > 0) return Math.max(1, year - (year % step));
    return 1 - Math.ceil((1 - year) / step) * step;
  };
  const nextYear = (year: number): number => {
    if (year < 1) return Math.min(1, year + step);
    return year < step ? step : year + step;
  };
  return {
    full: yearLabel,
    brief: yearLabel,
    start: (day) => toDay(startYear(fromDay(day).year), 1, 1),
    next: (start) => toDay(nextYear(fromDay(start).year), 1, 1),
  };
}

/** From the finest to the coarsest, which is longer than any range. */
function* units(): Generator<Unit> {
  yield* [days, weeks, halfMonths];
  for (const step of [1, 3, 6]) yield monthsUnit(step);
  for (let power = 0; power < 13; power++) for (const step of [1, 2, 5]) yield yearsUnit(step * 10 ** power);
}

interface Tick {
  readonly column: number;
  readonly label: string;
}

/** Cells between the end of a label and the next one. */
const tickGap = 2;

/**
 * Labels at the starts of the finest unit whose labels all fit. Where the range begins within a unit, a label at the left
 * edge names that beginning, if there is room before the next one.
 */
export function ticks(scale: Scale): Tick[] {
  for (const unit of units()) {
    const starts = startsWithin(scale, unit);
    if (starts === null) continue;
    const { first } = scale.range;
    const ways = starts[0] === first ? [starts] : [[first, ...starts], starts];
    for (const days of ways) {
      const found = labelled(scale, unit, days);
      if (found !== null) return found;
    }
  }
  return [];
}

/** The starts of units within the range; null for more than there can be labels. */
function startsWithin({ range, columns }: Scale, unit: Unit): Day[] | null {
  const starts: Day[] = [];
  const first = unit.start(range.first);
  for (let day = first < range.first ? unit.next(first) : first; day <= range.last; day = unit.next(day)) {
    // Give up early: a fine unit over a long range would take too long.
    if (starts.length > columns) return null;
    starts.push(day);
  }
  return starts;
}

/** A label each, but for those at the right edge that have no room there; null if any touch or none is left. */
function labelled(scale: Scale, unit: Unit, days: readonly Day[]): Tick[] | null {
  const found: Tick[] = [];
  let free = 0;
  for (const day of days) {
    const column = columnOf(scale, day);
    const label = found.length === 0 ? unit.full(day) : unit.brief(day);
    if (column + textWidth(label) > scale.columns) continue;
    if (column < free) return null;
    found.push({ column, label });
    free = column + textWidth(label) + tickGap;
  }
  return found.length === 0 ? null : found;
}

/** The labels on one line of the scale's columns. */
export function tickLine({ columns }: Scale, labels: readonly Tick[]): string {
  let line = '';
  for (const { column, label } of labels) line = line.padEnd(column) + label;
  return line.slice(0, columns);
}
