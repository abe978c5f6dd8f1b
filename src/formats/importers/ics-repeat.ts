// The days on which an event of a calendar takes place: RRULE of RFC 5545, by whole days.
import { daysInMonth, fromDay, toDay, weekday, type Day } from '../../dates/calendar.ts';
import type { Component } from './ics-lines.ts';

export interface Repetitions {
  /** From the first on, those that are left out besides too. */
  readonly days: readonly Day[];
  /** What keeps the rule, or all of its days, from being read. */
  readonly warning: string | null;
}

const most = 366;
/** Of a rule that hardly any day fits, and of a file of such rules. */
const mostLookedAt = 120_000;
export const mostOfFile = 3_000_000;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const known = new Set('FREQ INTERVAL COUNT UNTIL WKST BYDAY BYMONTHDAY BYMONTH BYSETPOS'.split(' '));

interface Rule {
  readonly unit: string;
  readonly interval: number;
  readonly weekStart: number;
  readonly byDay: readonly { readonly nth: number; readonly weekday: number }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
}

/** `until`: the last day, where there is one. */
export function repetitions(
  first: Day,
  component: Component,
  until: (text: string) => Day | null,
  budget: { left: number },
): Repetitions {
  const given = component.get('RRULE')?.value.toUpperCase() ?? '';
  if (given === '') return { days: [first], warning: null };
  const parts = new Map(
    given
      .split(';')
      .filter((part) => part !== '')
      .map((part) => part.split('=') as [string, string]),
  );
  const alone = (why: string): Repetitions => ({
    days: [first],
    warning: `repeats ${why}; only the first is shown`,
  });
  const rule = ruleOf(parts, first);
  if (rule === null) return alone(`by a rule that is not read (${given.slice(0, 80)})`);
  const count = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY);
  const last = parts.has('UNTIL') ? until(parts.get('UNTIL') ?? '') : null;
  if (last === null && !parts.has('COUNT')) return alone('without an end');
  const end = { day: last ?? Number.POSITIVE_INFINITY, count: Math.min(count, most + 1) };
  const { days, isWhole } = daysOf(rule, first, end, budget);
  return days.length > most || !isWhole
    ? {
        days: days.slice(0, most),
        warning: `repeats more often; only the first ${Math.min(days.length, most)} are shown`,
      }
    : { days, warning: null };
}

/** null of one that is not read. */
function ruleOf(parts: ReadonlyMap<string, string>, first: Day): Rule | null {
  const unit = /^(DAI|WEEK|MONTH|YEAR)LY$/.exec(parts.get('FREQ') ?? '')?.[1];
  const list = (name: string): readonly string[] => parts.get(name)?.split(',') ?? [];
  const numbers = (name: string): readonly number[] => list(name).map(Number);
  const byDay = list('BYDAY').map((text) => {
    const [, nth = '', name = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
    return { nth: Number(nth), weekday: weekdays.indexOf(name) + 1 };
  });
  const [byMonthDay, byMonth, bySetPos] = [numbers('BYMONTHDAY'), numbers('BYMONTH'), numbers('BYSETPOS')];
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const isSound =
    unit !== undefined &&
    [...parts.keys()].every((name) => known.has(name)) &&
    [interval, Number(parts.get('COUNT') ?? 1)].every((number) => number >= 1) &&
    [...byMonthDay, ...byMonth, ...bySetPos].every(Number.isInteger) &&
    byDay.every((each) => each.weekday > 0);
  if (!isSound) return null;
  const { month, day } = fromDay(first);
  const isMonthly = unit === 'MONTH' || unit === 'YEAR';
  const isFree = byDay.length === 0 && byMonthDay.length === 0;
  return {
    unit,
    interval,
    weekStart: Math.max(1, weekdays.indexOf(parts.get('WKST') ?? 'MO') + 1),
    byDay: unit === 'WEEK' && byDay.length === 0 ? [{ nth: 0, weekday: weekday(first) }] : byDay,
    byMonthDay: isMonthly && isFree ? [day] : byMonthDay,
    byMonth: unit === 'YEAR' && isFree && byMonth.length === 0 ? [month] : byMonth,
    bySetPos,
  };
}

function daysOf(
  rule: Rule,
  first: Day,
  end: { readonly day: Day; readonly count: number },
  budget: { left: number },
): { readonly days: readonly Day[]; readonly isWhole: boolean } {
  // It takes place on its own day, whatever the rule says.
  const days = [first];
  let left = Math.min(budget.left, mostLookedAt);
  const given = left;
  let isPast = false;
  for (let nth = 0; days.length < end.count && left > 0 && !isPast; nth++) {
    const [from, to] = period(rule, first, nth);
    isPast = from > end.day;
    left -= to - from;
    const found: Day[] = [];
    for (let day = from; day < to; day++) if (fits(rule, day)) found.push(day);
    const chosen =
      rule.bySetPos.length === 0
        ? found
        : found.filter((_, at) => rule.bySetPos.some((pos) => pos === at + 1 || pos === at - found.length));
    for (const day of chosen) if (day > first && day <= end.day && days.length < end.count) days.push(day);
  }
  budget.left -= given - left;
  return { days, isWhole: isPast || days.length >= end.count };
}

/** The first day of the nth day, week, month or year, and the one after its last. */
function period({ unit, interval, weekStart }: Rule, first: Day, nth: number): readonly [Day, Day] {
  const { year, month } = fromDay(first);
  const step = nth * interval;
  if (unit === 'YEAR') return [toDay(year + step, 1, 1), toDay(year + step + 1, 1, 1)];
  if (unit === 'MONTH') {
    const [y, m] = [year + Math.floor((month - 1 + step) / 12), (month - 1 + step) % 12];
    const from = toDay(y, m + 1, 1);
    return [from, from + daysInMonth(y, m + 1)];
  }
  if (unit !== 'WEEK') return [first + step, first + step + 1];
  const from = first - ((weekday(first) - weekStart + 7) % 7) + step * 7;
  return [from, from + 7];
}

function fits({ unit, byDay, byMonthDay, byMonth }: Rule, at: Day): boolean {
  const { year, month, day } = fromDay(at);
  const length = daysInMonth(year, month);
  if (byMonth.length > 0 && !byMonth.includes(month)) return false;
  if (byMonthDay.length > 0 && !byMonthDay.includes(day) && !byMonthDay.includes(day - length - 1))
    return false;
  if (byDay.length === 0) return true;
  const isOfYear = unit === 'YEAR' && byMonth.length === 0;
  const [before, after] = isOfYear
    ? [at - toDay(year, 1, 1), toDay(year + 1, 1, 1) - 1 - at]
    : [day - 1, length - day];
  const [nth, fromEnd] = [before, after].map((count) => Math.floor(count / 7) + 1);
  return byDay.some(
    (each) => each.weekday === weekday(at) && (each.nth === 0 || each.nth === nth || -each.nth === fromEnd),
  );
}
