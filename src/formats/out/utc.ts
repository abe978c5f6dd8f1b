// A time with its zone as the same moment in UTC.
import { fromDay, toDay } from '../../dates/calendar.ts';
import type { CalendarPoint } from './span.ts';

const dayMinutes = 24 * 60;

/** A time without a zone is taken for one in UTC. */
export function utc({ year, month = 1, day = 1, time }: CalendarPoint): CalendarPoint {
  if (time === undefined) return { year, month, day };
  const minutes = time.hour * 60 + time.minute - (time.offset ?? 0);
  const days = Math.floor(minutes / dayMinutes);
  const rest = minutes - days * dayMinutes;
  return {
    ...fromDay(toDay(year, month, day) + days),
    time: { hour: Math.floor(rest / 60), minute: rest % 60, second: time.second, offset: 0 },
  };
}
