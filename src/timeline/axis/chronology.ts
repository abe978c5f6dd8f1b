// The events' days as columns of numbers, so that geometry over 100,000 events stays a loop over arrays.
import { fromDay } from '../../dates/calendar.ts';
import {
  isUndated,
  partsOf,
  sortDay,
  spanOf,
  type Day,
  type EdtfDate,
  type Precision,
} from '../../dates/edtf/edtf.ts';
import { isPoint } from '../../dates/edtf/parts.ts';
import { pointPrecision } from '../../dates/edtf/point.ts';
import type { Dataset } from '../../dataset/model.ts';
import { whensOf } from '../../dataset/events.ts';

/**
 * Each array has an entry an event, in the dataset's order. An undated event stands at infinity, after all others and off
 * the axis.
 */
export interface Chronology {
  /** The day at which an event is placed. */
  readonly day: Float64Array;
  /** First and last day that it covers; an open or unknown end doesn't stretch it. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly year: Float64Array;
  /** Months since year 0: year × 12 + month − 1. */
  readonly month: Float64Array;
  /** 1 where no month is known: the event is placed in January of its first year only to be in order. */
  readonly isYearOnly: Uint8Array;
  /** The days that all dated events together cover; null without any. */
  readonly range: DayRange | null;
}

/** Both days are included. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

export function chronology({ events }: Pick<Dataset, 'events'>): Chronology {
  const columns = {
    day: new Float64Array(events.length),
    first: new Float64Array(events.length),
    last: new Float64Array(events.length),
    year: new Float64Array(events.length),
    month: new Float64Array(events.length),
    isYearOnly: new Uint8Array(events.length),
  };
  const whens = whensOf(events);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let start = 0, end = 0; start < whens.length; start = end) {
    const when = whens[start] as EdtfDate;
    while (whens[end] === when) end++;
    if (isUndated(when)) {
      for (const column of [columns.day, columns.first, columns.last, columns.year, columns.month])
        column.fill(Number.POSITIVE_INFINITY, start, end);
      continue;
    }
    const day = sortDay(when);
    const span = spanOf(when);
    const { year, month } = fromDay(day);
    columns.day.fill(day, start, end);
    columns.first.fill(span.first, start, end);
    columns.last.fill(span.last, start, end);
    columns.year.fill(year, start, end);
    columns.month.fill(year * 12 + month - 1, start, end);
    if (isYearOnly(when)) columns.isYearOnly.fill(1, start, end);
    first = Math.min(first, span.first);
    last = Math.max(last, span.last);
  }
  return { ...columns, range: first > last ? null : { first, last } };
}

/** The first of the events nearest to a day; null where there are none. */
export function nearestTo({ day }: Chronology, events: readonly number[], wanted: Day): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const event of events) {
    const distance = Math.abs((day[event] ?? 0) - wanted);
    if (distance >= least) continue;
    best = event;
    least = distance;
  }
  return best;
}

const monthsAreKnown: ReadonlySet<Precision> = new Set(['season', 'month', 'day', 'time']);

/** A span may begin in a month and end in a year. */
function isYearOnly(date: EdtfDate): boolean {
  if (monthsAreKnown.has(date.precision)) return false;
  const parts = date.kind === 'interval' ? partsOf(date) : null;
  if (parts?.kind !== 'interval') return true;
  const placedBy = isPoint(parts.start) ? parts.start : parts.end;
  return !isPoint(placedBy) || !monthsAreKnown.has(pointPrecision(placedBy));
}
