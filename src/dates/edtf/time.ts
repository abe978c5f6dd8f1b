// The time of day in an EDTF date-time, and its zone.
import { digits } from '../calendar.ts';

/** What is wrong, in plain words, and what to write instead. */
export interface DateError {
  readonly error: string;
  readonly hint?: string;
}

/** In one line. */
export function errorText({ error, hint }: DateError): string {
  return hint === undefined ? error : `${error}; ${hint}`;
}

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  /** null where the text has none. */
  readonly second: number | null;
  /** Minutes east of UTC; null where the text has no zone. */
  readonly offset: number | null;
}

const timePattern = /^T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** null where the text doesn't look like one. */
export function parseTime(text: string): TimeOfDay | DateError | null {
  const match = timePattern.exec(text);
  if (match === null) return null;
  const [, hour, minute, second, zone] = match;
  const time = {
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    offset: zone === undefined ? null : zoneOffset(zone),
  };
  if (time.hour > 23) {
    return { error: `there is no hour ${hour}`, hint: 'hours go from 00 to 23' };
  }
  if (time.minute > 59 || (time.second ?? 0) > 59) {
    return { error: 'minutes and seconds go from 00 to 59' };
  }
  if (Number.isNaN(time.offset)) return { error: 'time zones go from -12:00 to +14:00' };
  return time;
}

/** NaN outside the range in use. */
function zoneOffset(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(-2));
  const size = zone.length === 3 ? minutes * 60 : Number(zone.slice(1, 3)) * 60 + minutes;
  const offset = zone.startsWith('-') ? -size : size;
  if ((zone.length > 3 && minutes > 59) || offset < -12 * 60 || offset > 14 * 60) return Number.NaN;
  // `-00:00` would be negative zero.
  return size === 0 ? 0 : offset;
}

export function timeText(time: TimeOfDay | null): string {
  if (time === null) return '';
  const second = time.second === null ? '' : `:${digits(time.second, 2)}`;
  const zone = time.offset === 0 ? 'Z' : time.offset === null ? '' : offsetText(time.offset);
  return `T${digits(time.hour, 2)}:${digits(time.minute, 2)}${second}${zone}`;
}

/** `+03:00` */
export function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(size / 60), 2)}:${digits(size % 60, 2)}`;
}

/**
 * Seconds that order times within one day as it is written. Zones count (a time without one is taken as UTC), which may
 * lead out of the day, so an offset keeps them positive: a date without a time begins its day with 0.
 */
export function timeOrder({ hour, minute, second, offset }: TimeOfDay): number {
  return 86400 + (hour * 60 + minute - (offset ?? 0)) * 60 + (second ?? 0);
}
