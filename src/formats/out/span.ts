// A date as programs have it that know no uncertainty: where it begins and where it ends, at the precision given.
import { fromDay, type Day } from '../../dates/calendar.ts';
import { partsOf, spanOf, type EdtfDate } from '../../dates/edtf/edtf.ts';
import { isPoint } from '../../dates/edtf/parts.ts';
import { isPointUncertain, type EdtfPoint } from '../../dates/edtf/point.ts';
import type { TimeOfDay } from '../../dates/edtf/time.ts';

export interface CalendarPoint {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly time?: TimeOfDay;
}

export interface CalendarSpan {
  readonly from: CalendarPoint;
  /** null where the date is a single point. */
  readonly to: CalendarPoint | null;
  /** Whether that is all that the date says; else it says more in words. */
  readonly isExact: boolean;
}

/** null where nothing of the date is known. */
export function calendarSpan(when: EdtfDate): CalendarSpan | null {
  if (when.earliest === null && when.latest === null) return null;
  const parts = partsOf(when);
  if (parts.kind === 'point') {
    const from = exact(parts.point);
    if (from !== null) return { from, to: null, isExact: true };
  }
  if (parts.kind === 'interval' && isPoint(parts.start) && isPoint(parts.end)) {
    const [from, to] = [exact(parts.start), exact(parts.end)];
    if (from !== null && to !== null) return { from, to, isExact: true };
  }
  return { ...covering(when), isExact: false };
}

function exact(point: EdtfPoint): CalendarPoint | null {
  const { year, month, day, season, time } = point;
  if (isPointUncertain(point) || season !== null) return null;
  if (typeof month !== 'number') return { year };
  if (typeof day !== 'number') return { year, month };
  return { year, month, day, ...(time === null ? {} : { time }) };
}

/** The days that it covers, in the unit that it is known to. */
function covering(when: EdtfDate): Pick<CalendarSpan, 'from' | 'to'> {
  const { first, last } = spanOf(when);
  const [from, to] = [first, last].map((day) => inUnit(day, when));
  if (from === undefined || to === undefined) throw new Error('a date without days');
  const isOne = from.year === to.year && from.month === to.month && from.day === to.day;
  return { from, to: isOne ? null : to };
}

function inUnit(day: Day, { precision }: EdtfDate): CalendarPoint {
  const civil = fromDay(day);
  if (precision === 'day' || precision === 'time') return civil;
  const { year, month } = civil;
  return precision === 'month' || precision === 'season' ? { year, month } : { year };
}
