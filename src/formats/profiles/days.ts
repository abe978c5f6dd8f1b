import { dayToIso } from '../../dates/calendar.ts';
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';

export function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date);
}

export function addDays(date: string, count: number): string {
  const parsed = parseEdtf(date);
  return isDateError(parsed) || parsed.earliest === null ? date : dayToIso(parsed.earliest + count);
}
