// The columns of the lanes: events in order, or the months or years that they are in.
import { lowerBound } from '../../text/lower-bound.ts';
import { fromDay, shortMonth } from '../../dates/calendar.ts';
import { yearInWords } from '../../dates/words/point.ts';
import type { Chronology } from '../axis/chronology.ts';
import { monthLabel } from '../axis/ticks.ts';
import type { Zoom } from '../axis/zoom.ts';
import { width } from '../lines/text.ts';

export interface Columns {
  readonly unit: Zoom;
  readonly count: number;
  /** Cells from one column to the next. */
  readonly step: number;
  /** Places in the result: a column's events are those from `starts[column]` on, before `starts[column + 1]`; null for one each. */
  readonly starts: Int32Array | null;
  /** Of units, the month (year × 12 + month − 1) or the year; infinite for the undated, which come last. */
  readonly keys: Float64Array | null;
}

/** Cells of a column. A year's label fits over one. */
const steps = { least: 2, most: { days: 4, months: 4, years: 6 } } as const;

/** The least width of so many events. */
export const leastCells = (events: number): number => steps.least * events - 1;

const stepFor = (zoom: Zoom, count: number, room: number, least: number): number =>
  Math.max(least, Math.min(steps.most[zoom], Math.floor(room / Math.max(1, count))));

export function columnsOf(
  events: readonly number[],
  time: Chronology,
  undated: Uint8Array,
  zoom: Zoom,
  room: number,
): Columns {
  if (zoom === 'days') {
    const step = stepFor(zoom, events.length, room, steps.least);
    return { unit: zoom, count: events.length, step, starts: null, keys: null };
  }
  const units = zoom === 'months' ? time.month : time.year;
  const keyOf = (event: number): number => (undated[event] === 1 ? Infinity : (units[event] ?? 0));
  const { keys, starts } = unitsOf(events, keyOf, room);
  let most = 0;
  for (let column = 0; column < keys.length; column++)
    most = Math.max(most, (starts[column + 1] ?? 0) - (starts[column] ?? 0));
  const digits = String(most).length;
  const wide = (digits + 1) * keys.length <= room ? digits + 1 : steps.least;
  return { unit: zoom, count: keys.length, step: stepFor(zoom, keys.length, room, wide), starts, keys };
}

/** The units with events in them; those between them too where there is room for all. */
function unitsOf(
  events: readonly number[],
  keyOf: (event: number) => number,
  room: number,
): { readonly keys: Float64Array; readonly starts: Int32Array } {
  const used: number[] = [];
  const first: number[] = [];
  for (let at = 0; at < events.length; at++) {
    const key = keyOf(events[at] ?? 0);
    const last = used.at(-1);
    if (last !== undefined && key <= last) continue;
    used.push(key);
    first.push(at);
  }
  const dated = used.filter((key) => key !== Infinity);
  const from = dated[0] ?? 0;
  const span = dated.length === 0 ? 0 : (dated.at(-1) ?? 0) - from + 1;
  const isFilled = span * steps.least <= room;
  const filled = isFilled ? Array.from({ length: span }, (_, at) => from + at) : dated;
  const keys = Float64Array.from(dated.length < used.length ? [...filled, Infinity] : filled);
  const starts = new Int32Array(keys.length + 1).fill(events.length);
  let next = 0;
  keys.forEach((key, column) => {
    starts[column] = first[next] ?? events.length;
    if (used[next] === key) next++;
  });
  return { keys, starts };
}

/** The column that has the event at a place of the result. */
export function columnAt({ starts, count }: Columns, place: number): number {
  if (starts === null) return place;
  return lowerBound(count, (column) => (starts[column] ?? 0) <= place) - 1;
}

export interface Window {
  readonly first: number;
  readonly count: number;
}

/**
 * The columns to show: all, or a window around the cursor's. It moves by half its length, and only by where the cursor is,
 * so that the same event is always seen in the same place.
 */
export function windowOf({ count, step, keys }: Columns, room: number, column: number): Window {
  // A sign takes a cell, a number may take the whole of its column.
  const shown = Math.max(1, Math.floor((keys === null ? room + step - 1 : room) / step));
  if (count <= shown) return { first: 0, count };
  const half = Math.max(1, Math.floor(shown / 2));
  const first = Math.floor((column - Math.floor(shown / 4)) / half) * half;
  return { first: Math.max(0, Math.min(count - shown, first)), count: shown };
}

interface Label {
  readonly text: string;
  /** Where that would leave the next group without a label: the initial of a month. */
  readonly brief: string;
  /** Labels of one group stand once. */
  readonly group: number;
}

const labelOf = (text: string, group: number): Label => ({ text, brief: text, group });

function monthOnly(month: number, group: number): Label {
  const text = shortMonth(month);
  return { text, brief: text.slice(0, 1), group };
}

const undatedLabel = labelOf('undated', Infinity);

function eventLabel(time: Chronology, event: number, before: number | null): Label {
  const day = time.day[event] ?? 0;
  const { year, month } = fromDay(day);
  const isYearOnly = time.isYearOnly[event] === 1;
  const group = isYearOnly ? year * 13 + 12 : year * 13 + month - 1;
  const lastYear = before === null ? null : fromDay(time.day[before] ?? 0).year;
  if (isYearOnly) return labelOf(yearInWords(year), group);
  if (lastYear === null) return labelOf(monthLabel(day), group);
  if (lastYear === year) return monthOnly(month, group);
  return labelOf(month === 1 ? yearInWords(year) : monthLabel(day), group);
}

function unitLabel(unit: Zoom, key: number, before: number | null): Label {
  if (key === Infinity) return undatedLabel;
  if (unit === 'years') return labelOf(yearInWords(key), key);
  const year = Math.floor(key / 12);
  const month = key - year * 12 + 1;
  const lastYear = before === null ? null : Math.floor(before / 12);
  if (lastYear === year) return monthOnly(month, key);
  const isYear = lastYear !== null && month === 1;
  return labelOf(isYear ? yearInWords(year) : `${shortMonth(month)} ${yearInWords(year)}`, key);
}

const labelGap = 1;

interface ColumnLabel {
  /** In cells from the first column. */
  readonly x: number;
  readonly text: string;
}

/**
 * What stands over the columns shown: where a month or year begins, or over a later column of it, as far as there is room. A
 * month is cut to its initial rather than take the only place of the next one.
 */
export function columnLabels(
  columns: Columns,
  { first, count }: Window,
  events: readonly number[],
  time: Chronology,
  undated: Uint8Array,
  room: number,
): ColumnLabel[] {
  /** Months in a row tell which one is between two others. */
  const isFilled = columns.keys !== null && isRow(columns.keys);
  /** `said`: the event or the unit of the label before; what it says needn't be said again. */
  const labelAt = (column: number, said: number | null): Label => {
    const key = keyAt(columns, events, column);
    if (columns.keys !== null) return unitLabel(columns.unit, key, said);
    return undated[key] === 1 ? undatedLabel : eventLabel(time, key, said);
  };
  const xAt = (column: number): number => (column - first) * columns.step;
  const groups = Array.from({ length: count }, (_, at) => labelAt(first + at, null).group);
  /** The last cell at which the group after a column's may begin. */
  const limitAfter = (column: number): number => {
    const own = column - first;
    let last = groups.findIndex((group, at) => at > own && group !== groups[own]);
    if (last < 0 || isFilled) return Infinity;
    while (groups[last + 1] === groups[last]) last++;
    return xAt(first + last);
  };
  const found: ColumnLabel[] = [];
  let free = 0;
  let group: number | null = null;
  let said: number | null = null;
  for (let column = first; column < first + count; column++) {
    const label = labelAt(column, said);
    const x = xAt(column);
    if (label.group === group || x < free) continue;
    const end = x + width(label.text);
    const text = end > room || end + labelGap > limitAfter(column) ? label.brief : label.text;
    if (x + width(text) > room) continue;
    group = label.group;
    found.push({ x, text });
    free = x + width(text) + labelGap;
    said = keyAt(columns, events, column);
  }
  return found;
}

const keyAt = ({ keys }: Columns, events: readonly number[], column: number): number =>
  keys === null ? (events[column] ?? 0) : (keys[column] ?? 0);

/** None is left out between the first and the last. */
function isRow(keys: Float64Array): boolean {
  const dated = keys.filter((key) => key !== Infinity);
  return (dated.at(-1) ?? 0) - (dated[0] ?? 0) === dated.length - 1;
}

/** The labels with the one over a cell moved from it: after it, else before it; where neither has room it stays. */
export function labelsBeside(labels: readonly ColumnLabel[], cell: number, room: number): ColumnLabel[] {
  return labels.map((label, at) => {
    const { x, text } = label;
    const cells = width(text);
    if (cell < x || cell >= x + cells) return label;
    const [before, after] = [labels[at - 1], labels[at + 1]];
    if (cell + 1 + cells <= (after === undefined ? room : after.x - labelGap)) return { x: cell + 1, text };
    const least = before === undefined ? 0 : before.x + width(before.text) + labelGap;
    return cell - cells >= least ? { x: cell - cells, text } : label;
  });
}
