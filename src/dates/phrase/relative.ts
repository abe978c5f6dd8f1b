// Dates relative to another day: `+3w`, `yesterday`, `last month`.
import { addMonths, dayToIso, fromDay, weekday, type Day } from '../calendar.ts';
import { dateTokens, weekdayOf } from './names.ts';

/** What typed dates are relative to. */
export interface Clock {
  readonly today: Day;
  /** The day that `+3w` counts from, and that dates without a year are nearest to. */
  readonly near: Day;
}

/** EDTF of the day; null where EDTF has no days so far away. */
export function dayText(day: Day): string | null {
  return Math.abs(fromDay(day).year) <= 9999 ? dayToIso(day) : null;
}

// Maps, since what is typed may be `constructor`, which every object has.
const namedDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['now', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['day before yesterday', -2],
  ['day after tomorrow', 2],
]);

type Unit = 'd' | 'w' | 'm' | 'y';

const unitNames: Record<Unit, readonly string[]> = {
  d: ['d', 'day', 'days'],
  w: ['w', 'week', 'weeks'],
  m: ['m', 'month', 'months'],
  y: ['y', 'year', 'years'],
};

const units: ReadonlyMap<string, Unit> = new Map(
  (['d', 'w', 'm', 'y'] as const).flatMap((unit) => unitNames[unit].map((name) => [name, unit] as const)),
);

const moves: Record<Unit, (day: Day, count: number) => Day> = {
  d: (day, count) => day + count,
  w: (day, count) => day + count * 7,
  m: addMonths,
  y: (day, count) => addMonths(day, count * 12),
};

/** Which way a trailing word leads, and from which day it counts. */
const trailing: ReadonlyMap<string, { readonly sign: 1 | -1; readonly from: keyof Clock }> = new Map([
  ['ago', { sign: -1, from: 'today' }],
  ['earlier', { sign: -1, from: 'near' }],
  ['before', { sign: -1, from: 'near' }],
  ['later', { sign: 1, from: 'near' }],
  ['after', { sign: 1, from: 'near' }],
]);

/** "two weeks ago", "a year ago" */
const numbers: ReadonlyMap<string, number> = new Map(
  ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, index + 1] as const,
  ),
);
const countOf = (word = ''): number =>
  numbers.get(word === 'an' || word === 'one' ? 'a' : word) ?? Number(word);

const stepPattern = /^([+-] )?(\d{1,5}|[a-z]{1,6}) ([a-z]+)(?: ([a-z]+))?$/;
const thisPattern = /^(this|last|past|previous|next) (day|week|month|year)$/;
const pastPattern = /^(?:last|past|previous) (\d{1,5}|[a-z]{1,6}) ([a-z]+)$/;
const weekdayPattern = /^(last|past|previous|this|next) ([a-z]+)$/;
const weekPattern = /^week (.+)$/;

/** EDTF; null if the folded text is not a relative date. */
export function readRelative(folded: string, clock: Clock): string | null {
  const day = readWeekday(folded, clock);
  if (day !== null) return day;
  const tokens = dateTokens(folded);
  const named = namedDays.get(tokens);
  if (named !== undefined) return dayText(clock.today + named);
  return readStep(tokens, clock) ?? readThis(tokens, clock) ?? readPast(tokens, clock);
}

/** The last or next day of that name that isn't today; "this" is in the present week, from Monday on. */
function readWeekday(folded: string, { today }: Clock): string | null {
  const [, which, name = ''] = weekdayPattern.exec(folded) ?? [];
  const wanted = weekdayOf(name);
  if (which === undefined || wanted === 0) return null;
  const monday = today - weekday(today) + 1;
  const inWeek = monday + wanted - 1;
  if (which === 'this') return dayText(inWeek);
  if (which === 'next') return dayText(inWeek > today ? inWeek : inWeek + 7);
  return dayText(inWeek < today ? inWeek : inWeek - 7);
}

function readStep(tokens: string, clock: Clock): string | null {
  const [, sign = '', count = '', name = '', last] = stepPattern.exec(tokens) ?? [];
  const unit = units.get(name);
  const way =
    last === undefined ? { sign: sign === '- ' ? -1 : 1, from: 'near' as const } : trailing.get(last);
  const isMeant = unit !== undefined && way !== undefined && !Number.isNaN(countOf(count));
  if (!isMeant || (last !== undefined && sign !== '')) return null;
  return dayText(moves[unit](clock[way.from], way.sign * countOf(count)));
}

function readThis(tokens: string, { today }: Clock): string | null {
  const [, which, name = ''] = thisPattern.exec(tokens) ?? [];
  const unit = units.get(name);
  if (which === undefined || unit === undefined) return null;
  const day = moves[unit](today, which === 'this' ? 0 : which === 'next' ? 1 : -1);
  if (unit === 'w') return weekOf(day);
  return dayText(day)?.replace(unit === 'y' ? /-\d\d-\d\d$/ : unit === 'm' ? /-\d\d$/ : '', '') ?? null;
}

/** "last 30 days": today is the last of them. */
function readPast(tokens: string, { today }: Clock): string | null {
  const [, count, name = ''] = pastPattern.exec(tokens) ?? [];
  const unit = units.get(name);
  if (count === undefined || unit === undefined || !(countOf(count) > 0)) return null;
  const from = dayText(moves[unit](today, -countOf(count)) + 1);
  const to = dayText(today);
  return from === null || to === null ? null : `${from}/${to}`;
}

/** What follows "week of"; null where the tokens don't begin so. */
export function weekTokens(tokens: string): string | null {
  return weekPattern.exec(tokens)?.[1] ?? null;
}

/** From Monday to Sunday. */
export function weekOf(day: Day): string | null {
  const monday = day - weekday(day) + 1;
  const [from, to] = [dayText(monday), dayText(monday + 6)];
  return from === null || to === null ? null : `${from}/${to}`;
}
