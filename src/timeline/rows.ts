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

export interface EventRow {
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
  readonly at: (row: number) => Row | undefined;
  /** The row that shows an event, itself or the fold that it is in; -1 where it isn't listed. */
  readonly rowOf: (event: number) => number;
  /** The heading that row `row` stands under. */
  readonly headingOf: (row: number) => Row | undefined;
}

export interface Folding {
  readonly zoom: Zoom;
  /** By event; asked for only where the zoom folds anything. */
  readonly importance: () => readonly Importance[];
  /** Folded by no zoom: the event that the reader was at when zooming out. */
  readonly pinned: number | null;
  /** With a query in force nothing that matches is folded. */
  readonly isOff: boolean;
}

/**
 * Rows for `events` (indexes, in order of time). Kept as numbers (an event is its index, other rows point into a short
 * list), since a list of 100,000 objects made anew at each search keystroke would cost more than the search.
 */
export function rowsOf(events: readonly number[], time: Chronology, folding: Folding): Rows {
  const { heading: unit, shows } = levels[folding.zoom];
  const keys = unit === 'year' ? time.year : time.month;
  const importance = folding.isOff || folding.zoom === closest ? null : folding.importance();
  const isShown = (event: number): boolean =>
    importance === null || event === folding.pinned || shows.has(importance[event] ?? 'normal');
  const codes: number[] = [];
  const others: Row[] = [];
  const headings: number[] = [];
  const rowOfEvent = new Int32Array(time.day.length).fill(-1);
  const other = (row: Row): void => {
    others.push(row);
    codes.push(-others.length);
  };
  for (let at = 0; at < events.length;) {
    const start = events[at] ?? 0;
    const key = keys[start] ?? 0;
    const day = time.day[start] ?? 0;
    const isUndated = day === Number.POSITIVE_INFINITY;
    const heading = { type: 'heading', unit: isUndated ? 'none' : unit, day } as const;
    const row = codes.length;
    headings.push(row);
    other(heading);
    const folded: number[] = [];
    let isMonthKnown = unit === 'year' || isUndated;
    for (; at < events.length; at++) {
      const event = events[at] ?? 0;
      if (keys[event] !== key) break;
      isMonthKnown ||= time.isYearOnly[event] !== 1;
      if (isShown(event)) {
        rowOfEvent[event] = codes.length;
        codes.push(event);
      } else folded.push(event);
    }
    // A month that no event is known to be in isn't named.
    const known = isMonthKnown ? heading : ({ ...heading, unit: 'year' } as const);
    if (!isMonthKnown) others[-(codes[row] ?? 0) - 1] = known;
    if (folded.length > 0) {
      for (const event of folded) rowOfEvent[event] = codes.length;
      other({ ...known, type: 'fold', events: folded });
    }
  }
  return view(codes, others, headings, rowOfEvent);
}

function view(
  codes: readonly number[],
  others: readonly Row[],
  headings: readonly number[],
  rowOfEvent: Int32Array,
): Rows {
  const at = (row: number): Row | undefined => {
    const code = codes[row];
    if (code === undefined) return undefined;
    return code >= 0 ? { type: 'event', index: code } : others[-code - 1];
  };
  const headingOf = (row: number): Row | undefined => {
    const count = row < codes.length ? headings.length : 0;
    return at(headings[lowerBound(count, (heading) => (headings[heading] ?? 0) <= row) - 1] ?? -1);
  };
  return { count: codes.length, at, rowOf: (event) => rowOfEvent[event] ?? -1, headingOf };
}

/** The nearest row from `row` in direction `step` that the cursor can stand on; -1 where there is none. */
export function selectableFrom(rows: Rows, row: number, step: 1 | -1): number {
  for (let at = row; at >= 0 && at < rows.count; at += step) {
    if (rows.at(at)?.type !== 'heading') return at;
  }
  return -1;
}
