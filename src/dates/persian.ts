// The calendar of Iran and Afghanistan (Solar Hijri), whose year 1398 began in March 2019.
import type { Day } from './calendar.ts';

/** Days before the first of each month. */
const before = (month: number): number => (month <= 7 ? (month - 1) * 31 : (month - 7) * 30 + 186);

/**
 * By the cycle of 33 years with 8 leap days, which gives the calendar's own years from 1178 to 1633. null where there is no
 * such day.
 */
export function persianDay(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const nextMonth = month === 12 ? newYear(year + 1) : newYear(year) + before(month + 1);
  const found = newYear(year) + before(month) + day - 1;
  return found < nextMonth ? found : null;
}

function newYear(year: number): Day {
  const count = year + 1_595;
  const leapDays = Math.floor(count / 33) * 8 + Math.floor(((count % 33) + 3) / 4);
  return 365 * count + leapDays - 1_075_195;
}

export const persianMonths = [
  'فروردین حمل',
  'اردیبهشت ثور',
  'خرداد جوزا',
  'تیر سرطان',
  'مرداد امرداد اسد',
  'شهریور سنبله',
  'مهر میزان',
  'آبان عقرب',
  'آذر قوس',
  'دی جدی',
  'بهمن دلو',
  'اسفند حوت',
].map((names): readonly string[] => names.split(' '));
