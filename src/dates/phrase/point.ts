// Single dates as people write them, on tokens such as `17 m11 2020`, turned into EDTF.
import { dayToIso, digits, fromDay, toDay, type Day } from '../calendar.ts';
import { isDateError, parseEdtf } from '../edtf/edtf.ts';
import { weekOf } from './relative.ts';
import { lazy } from '../../text/lazy.ts';
import { joiner } from './tokens.ts';
import { readYear, yearSource } from './years.ts';

/** What the year of a date without one is derived from. */
export interface Anchor {
  readonly day: Day;
  /** The occurrence nearest to the day, or the last one before it, or the first one after it. */
  readonly side: 'nearest' | 'before' | 'after';
}

/** EDTF; none if not understood, several if ambiguous. */
export type Readings = readonly string[];

type Groups = Readonly<Record<string, string | undefined>>;

/** Writes EDTF from the matched groups and a year in EDTF; '' if there is no such date. */
type Write = (groups: Groups, year: string) => string | readonly string[];

export function readPoint(tokens: string, anchor: Anchor): Readings {
  // Numbers side by side are not one number.
  const joined = /\d \d/.test(tokens) ? '' : tokens.replaceAll(' ', '').toUpperCase();
  if (joined !== '' && !isDateError(parseEdtf(joined))) return [joined];
  for (const [pattern, write] of patterns()) {
    const groups = pattern.exec(tokens)?.groups;
    if (groups === undefined) continue;
    const readings = writings(groups, write, anchor);
    if (readings.length > 0) return readings;
  }
  const years = readYear(tokens);
  return years.length > 0 ? years : readOther(tokens, anchor);
}

function writings(groups: Groups, write: Write, anchor: Anchor): Readings {
  const { y } = groups;
  const all =
    y === undefined
      ? yearless(anchor, (year) => [write(groups, year)].flat())
      : yearTexts(y, anchor)
          .slice(0, 1)
          .flatMap((year) => write(groups, year));
  return all.filter((text) => text !== '');
}

/** A short year, `'20`, is the nearest year with that ending. */
function yearTexts(tokens: string, anchor: Anchor): readonly string[] {
  if (!tokens.startsWith("'")) return readYear(tokens);
  return yearless(anchor, (year) => (year.endsWith(tokens.slice(1)) ? [year] : []), 50);
}

/** The year in which the date comes nearest; a leap day needs up to eight years. */
function yearless({ day, side }: Anchor, write: (year: string) => Readings, reach = 8): Readings {
  const { year } = fromDay(day);
  let best: { readonly texts: Readings; readonly distance: number } | null = null;
  for (let candidate = Math.max(0, year - reach); candidate <= Math.min(9999, year + reach); candidate += 1) {
    const texts = write(digits(candidate, 4));
    const date = parseEdtf(texts[0] ?? '');
    if (isDateError(date) || date.earliest === null || date.latest === null) continue;
    const isBeyond = (side === 'before' && date.earliest > day) || (side === 'after' && date.latest < day);
    const distance = Math.abs((date.earliest + date.latest) / 2 - day);
    if (!isBeyond && (best === null || distance < best.distance)) best = { texts, distance };
  }
  // A day that no year has keeps its error.
  return best?.texts ?? write(digits(Math.max(0, Math.min(9999, year)), 4));
}

const two = (text: string | undefined): string => digits(Number(text), 2);

/** `7/10/2020` is the 7th of October to most, the 10th of July to Americans. */
function ambiguous(first: string, second: string, year: string): Readings {
  const dayFirst = `${year}-${two(second)}-${two(first)}`;
  const monthFirst = `${year}-${two(first)}-${two(second)}`;
  if (Number(second) > 12) return [monthFirst];
  return Number(first) > 12 || first === second ? [dayFirst] : [dayFirst, monthFirst];
}

/** First EDTF code and number of them. */
const groupings: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['q', [33, 4]],
  ['quarter', [33, 4]],
  ['h', [40, 2]],
  ['half', [40, 2]],
]);
const ordinals = ['first', 'second', 'third', 'fourth'];

/** `nth` is a word or a number. */
function grouping({ name = '', nth = '' }: Groups, year: string): string {
  const [first, count] = groupings.get(name) ?? [0, 0];
  const index = ordinals.includes(nth) ? ordinals.indexOf(nth) : Number(nth) - 1;
  return index >= 0 && index < count ? `${year}-${first + index}` : '';
}

/** Codes of a season that leaves the hemisphere open, in the north, and in the south. */
function season({ side, s }: Groups, year: string): string {
  return `${year}-${Number(s) + (side === 'northern' ? 4 : side === 'southern' ? 8 : 0)}`;
}

/** `winter 2019-20`: a season that ends in the following year. */
function seasonOverYears(groups: Groups, year: string): string {
  const { next = '' } = groups;
  const code = season(groups, year);
  const [end] = readYear(next);
  const following = parseEdtf(code);
  if (year.includes('X') || isDateError(following)) return '';
  if (following.latest === null || following.earliest === null) return '';
  const last = fromDay(following.latest).year;
  if (last === fromDay(following.earliest).year) return '';
  const isNext = next.length === 2 ? digits(last, 4).endsWith(next) : yearNumber(end) === last;
  return isNext ? code : '';
}

/** The EDTF code of a third of a year; '' for other months. */
export function quadrimester(year: string, from: string, to: string): string {
  const third = ['01-04', '05-08', '09-12'].indexOf(`${from}-${to}`);
  return third < 0 ? '' : `${year}-${37 + third}`;
}

/** Of a year that isn't known, an interval would not say that they are of the same one. */
function months(year: string, from: string, to: string): string {
  const third = year.includes('X') ? quadrimester(year, from, to) : '';
  return third === '' ? `${year}-${from}/${year}-${to}` : third;
}

const yearNumber = (text = ''): number => Number(text.replace('Y', ''));

/** A day of an ISO week, or all of it. */
function isoWeek({ w, n }: Groups, year: string): string {
  const week = Number(w);
  const days = weekOf(toDay(Number(year), 1, 4) + (week - 1) * 7)?.split('/') ?? [];
  const [monday = ''] = days;
  if (week < 1 || week > 53 || !/^\d{4}$/.test(year)) return '';
  if (n === undefined) return days.join('/');
  const date = parseEdtf(monday);
  return isDateError(date) || date.earliest === null || Number(n) < 1 || Number(n) > 7
    ? ''
    : dayToIso(date.earliest + Number(n) - 1);
}

function dayOfYear({ n }: Groups, year: string): string {
  const day = toDay(Number(year), 1, 1) + Number(n) - 1;
  return Number(n) >= 1 && fromDay(day).year === Number(year) ? dayToIso(day) : '';
}

const day = String.raw`(?<d>\d{1,2})`;
const month = String.raw`m(?<m>\d+)`;
const number = String.raw`(?<y>\d{4})`;
const year = `(?<y>'\\d\\d|${yearSource})`;
const mayHaveYear = `(?:(?: -| ,)? ${year})?`;
/** "from 11 to 15 march"; with a dash it would be since then. */
const from = '(?:from (?=.* (?:to|until|till|through) ))?';
const side = '(?:(?<side>northern|southern) )?';

const dated: Write = ({ m, d }, y) => `${y}-${two(m)}-${two(d)}`;
const monthly: Write = ({ m }, y) => `${y}-${two(m)}`;
const days: Write = ({ m, d, to }, y) => `${y}-${two(m)}-${two(d)}/${y}-${two(m)}-${two(to)}`;

const patterns = lazy((): readonly (readonly [RegExp, Write])[] =>
  (
    [
      [`${day}(?: [-.])? ${month}${mayHaveYear}`, dated],
      [`${month}${mayHaveYear}`, monthly],
      [`${month}(?: -)? ${day}${mayHaveYear}`, dated],
      [`${year}(?: -)? ${month}(?: -)? ${day}`, dated],
      [`${year}(?: -)? ${month}`, monthly],
      [`${from}${month} ${day} ${joiner} (?<to>\\d{1,2})${mayHaveYear}`, days],
      [`${from}${day} ${joiner} (?<to>\\d{1,2}) ${month}${mayHaveYear}`, days],
      [
        `${from}${month} ${joiner} m(?<to>\\d+) ${year}`,
        ({ m, to }, y) => (Number(m) < Number(to) ? months(y, two(m), two(to)) : ''),
      ],
      [`${number}(?: [-./])? (?<m>\\d{1,2})(?: [-./])? ${day}`, dated],
      [`${number} [-./] (?<m>\\d{1,2})`, monthly],
      [`${number} - (?<to>\\d{4})`, ({ to }, y) => `${y}/${to}`],
      [`${day} \\. (?<m>\\d{1,2}) \\. ${number}`, dated],
      [`${day} [-/] (?<m>\\d{1,2}) [-/] ${number}`, ({ d = '', m = '' }, y) => ambiguous(d, m, y)],
      [`(?<m>\\d{1,2}) [-./] ${number}`, monthly],
      [`${side}s(?<s>\\d+)${mayHaveYear}`, season],
      [`${year} s(?<s>\\d+)`, season],
      [`${side}s(?<s>\\d+) ${year} (?:/|${joiner}) (?<next>\\d\\d|${yearSource})`, seasonOverYears],
      [`(?<name>[qh]) (?<nth>\\d)(?: [-/])?${mayHaveYear}`, grouping],
      [`${year}(?: [-/])? (?<name>[qh]) (?<nth>\\d)`, grouping],
      [`(?<nth>\\w+) (?<name>quarter|half)${mayHaveYear}`, grouping],
      [`some month ${year}`, (_, y) => `${y}-XX`],
      [`a day ${year}`, (_, y) => `${y}-XX-XX`],
      [`a day ${month} ${year}`, ({ m }, y) => `${y}-${two(m)}-XX`],
      [`${day} some month ${year}`, ({ d }, y) => `${y}-XX-${two(d)}`],
      [`${number}(?: -)? w (?<w>\\d{1,2})(?: - (?<n>\\d))?`, isoWeek],
      [`(?:w|week) (?<w>\\d{1,2}) ${number}`, isoWeek],
      [`${number} - (?<n>\\d{3})`, dayOfYear],
      ['(?<y>[12]\\d{3})(?<m>\\d\\d)(?<d>\\d\\d)', dated],
      ['(?<y>[12]\\d{3})(?<m>0[1-9]|1[0-2])', monthly],
    ] as const satisfies readonly (readonly [string, Write])[]
  ).map(([source, write]) => [new RegExp(`^${source}$`), write]),
);

const secondsPerDay = 86_400;

/** Decades without a century (`the 90s`), and seconds or milliseconds since 1970 as programs count them. */
function readOther(tokens: string, anchor: Anchor): Readings {
  const [, tens] = /^'?(\d)0 s$/.exec(tokens) ?? [];
  if (tens !== undefined) {
    return yearless(anchor, (year) => (year.endsWith(`${tens}5`) ? [`${year.slice(0, 3)}X`] : []), 55);
  }
  const [, count] = /^(\d{10})(?:\d{3})?$/.exec(tokens) ?? [];
  if (count === undefined) return [];
  const seconds = Number(count) % secondsPerDay;
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    digits(Math.floor(part), 2),
  );
  return [`${dayToIso(Math.floor(Number(count) / secondsPerDay))}T${clock.join(':')}Z`];
}
