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
 * Rows for `events` (indexes, in order of time). Kept as numbers (an event is its index, other rows point into a short
 * list), since a list of 100,000 objects made anew at each search keystroke would cost more than the search.
 */
export function rowsOf(events: readonly number[], time: Chronology, folding: Folding): Rows {
  const { heading: unit, shows } = levels[folding.zoom];
  const keys = unit === 'year' ? time.year : time.month;
  const headingKeys = folding.hasYearsOnly === true ? time.year : keys;
  const importance = folding.isOff || folding.zoom === closest ? null : folding.importance();
  const isShown = (event: number): boolean =>
    importance === null || event === folding.pinned || shows.has(importance[event] ?? 'normal');
  const table = new Table(time.day.length);
  let headed: number | undefined;
  for (let at = 0; at < events.length;) {
    const start = events[at] ?? 0;
    const end = endOfUnit(events, at, keys);
    const known = unitOf(events, at, end, time, unit);
    if (headed !== headingKeys[start]) table.addHeading(headingOf(known, folding));
    headed = headingKeys[start];
    const folded: number[] = [];
    for (; at < end; at++) {
      const event = events[at] ?? 0;
      if (isShown(event)) table.addEvent(event);
      else folded.push(event);
    }
    if (folded.length > 0) table.addFold({ ...known, type: 'fold', events: folded });
  }
  return view(table);
}

/** The rows as numbers: an event is its index, another row its place in `others`, from -1 down. */
class Table {
  readonly codes: number[] = [];
  readonly others: Row[] = [];
  readonly headings: number[] = [];
  readonly rowOfEvent: Int32Array;
  shown = 0;

  constructor(events: number) {
    this.rowOfEvent = new Int32Array(events).fill(-1);
  }

  addHeading(row: HeadingRow): void {
    this.headings.push(this.codes.length);
    this.addOther(row);
  }

  addEvent(event: number): void {
    this.rowOfEvent[event] = this.codes.length;
    this.codes.push(event);
    this.shown++;
  }

  addFold(row: FoldRow): void {
    for (const event of row.events) this.rowOfEvent[event] = this.codes.length;
    this.addOther(row);
  }

  private addOther(row: Row): void {
    this.others.push(row);
    this.codes.push(-this.others.length);
  }
}

/** Where the events of one key end. */
function endOfUnit(events: readonly number[], start: number, keys: Float64Array): number {
  const key = keys[events[start] ?? 0];
  let end = start + 1;
  while (end < events.length && keys[events[end] ?? 0] === key) end++;
  return end;
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

function view({ codes, others, headings, rowOfEvent, shown }: Table): Rows {
  const at = (row: number): Row | undefined => {
    const code = codes[row];
    if (code === undefined) return undefined;
    return code >= 0 ? { type: 'event', index: code } : others[-code - 1];
  };
  const before = (row: number): number =>
    row - lowerBound(headings.length, (heading) => (headings[heading] ?? 0) < row);
  const headingOf = (row: number): Row | undefined => {
    const count = row < codes.length ? headings.length : 0;
    return at(headings[lowerBound(count, (heading) => (headings[heading] ?? 0) <= row) - 1] ?? -1);
  };
  return { count: codes.length, shown, at, rowOf: (event) => rowOfEvent[event] ?? -1, before, headingOf };
}

/** The nearest row from `row` in direction `step` that the cursor can stand on; -1 where there is none. */
export function selectableFrom(rows: Rows, row: number, step: 1 | -1): number {
  for (let at = row; at >= 0 && at < rows.count; at += step) {
    if (rows.at(at)?.type !== 'heading') return at;
  }
  return -1;
}
