// The rows of the list: events under headings, and a row for what the zoom folds away.
import { lowerBound } from '../text/lower-bound.ts';
import type { Day } from '../dates/edtf/edtf.ts';
import type { Importance } from '../dataset/model.ts';
import type { Chronology } from './axis/chronology.ts';
import { closest, levels, type Zoom } from './axis/zoom.ts';

export interface HeadingRow {
  readonly type: 'heading';
  /** A year under months where none of its events is known any nearer; none of the undated. */
  readonly unit: 'year' | 'month' | 'none';
  /** A day within the unit; infinite without one. */
  readonly day: Day;
}

interface EventRow {
  readonly type: 'event';
  readonly index: number;
}

export interface FoldRow {
  readonly type: 'fold';
  readonly unit: 'year' | 'month' | 'none';
  readonly day: Day;
  /** The folded events. */
  readonly events: readonly number[];
}

export type Row = HeadingRow | EventRow | FoldRow;

export interface Rows {
  readonly count: number;
  /** The events that are not folded. */
  readonly shown: number;
  readonly at: (row: number) => Row | undefined;
  /** The row that shows an event, itself or the fold that it is in; -1 where it isn't listed. */
  readonly rowOf: (event: number) => number;
  /** How many rows before `row` are no headings. */
  readonly before: (row: number) => number;
  /** The heading that row `row` stands under. */
  readonly headingOf: (row: number) => Row | undefined;
}

export interface Folding {
  readonly zoom: Zoom;
  /** In a low list headings are of years, however near the zoom is: a row a month would be a third of it. */
  readonly hasYearsOnly?: boolean;
  /** By event; asked for only where the zoom folds anything. */
  readonly importance: () => readonly Importance[];
  /** Folded by no zoom: the event that the reader was at when zooming out. */
  readonly pinned: number | null;
  /** With a query in force nothing that matches is folded. */
  readonly isOff: boolean;
}

/**
 * Rows for `events` (indexes, in order of time). What stands for itself isn't copied, and the ends of months are looked up:
 * there may be 100,000 events at each key.
 */
export function rowsOf(events: readonly number[], time: Chronology, folding: Folding): Rows {
  const { heading: unit, shows } = levels[folding.zoom];
  const keys = unit === 'year' ? time.year : time.month;
  const headingKeys = folding.hasYearsOnly === true ? time.year : keys;
  const importance = folding.isOff || folding.zoom === closest ? null : folding.importance();
  const isShown = (event: number): boolean =>
    event === folding.pinned || shows.has(importance?.[event] ?? 'normal');
  const shown: number[] = [];
  const others: Other[] = [];
  let headed: number | undefined;
  for (let at = 0; at < events.length;) {
    const start = events[at] ?? 0;
    const end = endOfUnit(events, at, keys);
    const known = unitOf(events, at, end, time, unit);
    const before = importance === null ? at : shown.length;
    if (headed !== headingKeys[start]) others.push({ row: headingOf(known, folding), before });
    headed = headingKeys[start];
    if (importance !== null) {
      const folded: number[] = [];
      for (const event of events.slice(at, end)) (isShown(event) ? shown : folded).push(event);
      if (folded.length > 0)
        others.push({ row: { ...known, type: 'fold', events: folded }, before: shown.length });
    }
    at = end;
  }
  return view(importance === null ? events : shown, others);
}

/** A row that is no event. */
interface Other {
  readonly row: HeadingRow | FoldRow;
  /** Events in rows before it. */
  readonly before: number;
}

/** Where the events of one key end. */
function endOfUnit(events: readonly number[], start: number, keys: Float64Array): number {
  const key = keys[events[start] ?? 0] ?? 0;
  return start + lowerBound(events.length - start, (at) => (keys[events[start + at] ?? 0] ?? 0) <= key);
}

type Unit = Pick<HeadingRow, 'unit' | 'day'>;

/** The unit that the events from `start` on, before `end`, are in. A month that none of them is known to be in isn't named. */
function unitOf(
  events: readonly number[],
  start: number,
  end: number,
  time: Chronology,
  unit: 'year' | 'month',
): Unit {
  const day = time.day[events[start] ?? 0] ?? 0;
  if (day === Number.POSITIVE_INFINITY) return { unit: 'none', day };
  let at = unit === 'year' ? end : start;
  while (at < end && time.isYearOnly[events[at] ?? 0] === 1) at++;
  return { unit: at === end ? 'year' : unit, day };
}

function headingOf({ unit, day }: Unit, { hasYearsOnly }: Folding): HeadingRow {
  return { type: 'heading', unit: hasYearsOnly === true && unit === 'month' ? 'year' : unit, day };
}

/** -1 where it isn't among them. */
function placeIn(events: readonly number[], event: number): number {
  const place = lowerBound(events.length, (at) => (events[at] ?? 0) < event);
  return events[place] === event ? place : -1;
}

function view(shown: readonly number[], others: readonly Other[]): Rows {
  const count = shown.length + others.length;
  /** Headings among the rows before each of `others`, and before the end. */
  const headings = [0];
  for (const { row } of others) headings.push((headings.at(-1) ?? 0) + (row.type === 'heading' ? 1 : 0));
  const folds = others.flatMap(({ row }, at) => (row.type === 'fold' ? [{ at, events: row.events }] : []));
  /** The row of the other at `at` in `others`. */
  const rowOfOther = (at: number): number => (others[at]?.before ?? 0) + at;
  const othersBefore = (row: number): number => lowerBound(others.length, (at) => rowOfOther(at) < row);
  const at = (row: number): Row | undefined => {
    const other = othersBefore(row);
    if (other < others.length && rowOfOther(other) === row) return others[other]?.row;
    const index = shown[row - other];
    return index === undefined ? undefined : { type: 'event', index };
  };
  const rowOf = (event: number): number => {
    const place = placeIn(shown, event);
    if (place >= 0) return place + lowerBound(others.length, (each) => (others[each]?.before ?? 0) <= place);
    const fold = folds[lowerBound(folds.length, (each) => (folds[each]?.events.at(-1) ?? 0) < event)];
    return fold === undefined || placeIn(fold.events, event) < 0 ? -1 : rowOfOther(fold.at);
  };
  const headingOf = (row: number): Row | undefined => {
    if (row < 0 || row >= count) return undefined;
    let other = lowerBound(others.length, (each) => rowOfOther(each) <= row) - 1;
    while (others[other]?.row.type === 'fold') other--;
    return others[other]?.row;
  };
  const before = (row: number): number => row - (headings[othersBefore(row)] ?? 0);
  return { count, shown: shown.length, at, rowOf, before, headingOf };
}

/** The nearest row from `row` in direction `step` that the cursor can stand on; -1 where there is none. */
export function selectableFrom(rows: Rows, row: number, step: 1 | -1): number {
  for (let at = row; at >= 0 && at < rows.count; at += step) {
    if (rows.at(at)?.type !== 'heading') return at;
  }
  return -1;
}
