// The axis's labels: at round units of time, never touching.
import { fromDay, monthNames, toDay } from '../dataset/calendar.ts';
import type { Day } from '../dataset/edtf.ts';
import { columnOf, type Scale } from './axis.ts';
import { width as textWidth } from './text.ts';

interface Unit {
  readonly label: (day: Day) => string;
  /** The first day of the unit that `day` is in, and that of the following one. */
  readonly start: (day: Day) => Day;
  readonly next: (day: Day) => Day;
}

function yearsUnit(step: number): Unit {
  const startYear = (day: Day): number => Math.floor(fromDay(day).year / step) * step;
  return {
    label: (day) => yearLabel(fromDay(day).year),
    start: (day) => toDay(startYear(day), 1, 1),
    next: (day) => toDay(startYear(day) + step, 1, 1),
  };
}

function yearLabel(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function monthsUnit(step: number): Unit {
  const startMonth = (day: Day): number => Math.floor((fromDay(day).month - 1) / step) * step + 1;
  return {
    label: (day) => {
      const { year, month } = fromDay(day);
      return `${monthNames[month - 1]?.slice(0, 3) ?? ''} ${yearLabel(year)}`;
    },
    start: (day) => toDay(fromDay(day).year, startMonth(day), 1),
    next: (day) => {
      const month = startMonth(day) + step;
      const { year } = fromDay(day);
      return month > 12 ? toDay(year + 1, month - 12, 1) : toDay(year, month, 1);
    },
  };
}

const daysUnit: Unit = {
  label: (day) => {
    const { year, month, day: dayOfMonth } = fromDay(day);
    return `${dayOfMonth} ${monthNames[month - 1]?.slice(0, 3) ?? ''} ${yearLabel(year)}`;
  },
  start: (day) => day,
  next: (day) => day + 1,
};

const yearSteps = [1, 2, 5];
/** From the finest to the coarsest. */
const units: readonly Unit[] = [
  daysUnit,
  monthsUnit(1),
  monthsUnit(3),
  ...Array.from({ length: 12 }, (_, power) => yearSteps.map((step) => yearsUnit(step * 10 ** power))).flat(),
];

export interface Tick {
  readonly column: number;
  readonly label: string;
}

/** Cells between the end of a label and the next one. */
const tickGap = 2;

/**
 * Labels at the starts of the finest unit whose labels all fit; the first one, at the left edge, names the unit that
 * the range begins in.
 */
export function ticks(scale: Scale): Tick[] {
  for (const unit of units) {
    const found = ticksOf(scale, unit);
    if (found !== null) return found;
  }
  return [];
}

function ticksOf(scale: Scale, unit: Unit): Tick[] | null {
  const { range, columns } = scale;
  const found: Tick[] = [];
  for (let day = unit.start(range.first); day <= range.last; day = unit.next(day)) {
    // More ticks than columns can't fit: a fine unit over a long range must not be walked to its end.
    if (found.length > columns) return null;
    const label = unit.label(day);
    const column = day < range.first ? 0 : columnOf(scale, day);
    if (column + textWidth(label) <= columns || found.length === 0) found.push({ column, label });
  }
  const [edge, second] = found;
  const isCrowded = (a: Tick | undefined, b: Tick | undefined): boolean =>
    a !== undefined && b !== undefined && a.column + textWidth(a.label) + tickGap > b.column;
  const startsBefore = unit.start(range.first) < range.first;
  const kept = startsBefore && isCrowded(edge, second) ? found.slice(1) : found;
  return kept.some((tick, index) => isCrowded(tick, kept[index + 1])) ? null : kept;
}

/** The labels on one line of the scale's columns. */
export function tickLine({ columns }: Scale, labels: readonly Tick[]): string {
  let line = '';
  for (const { column, label } of labels) line = line.padEnd(column) + label;
  return line.slice(0, columns);
}
