// Single dates as people write them, on tokens such as `17 m11 2020`, turned into EDTF.
import { digits, fromDay, type Day } from '../calendar.ts';
import { isDateError, parseEdtf } from '../edtf/edtf.ts';

/** What gives a date without a year its year. */
export interface Anchor {
  readonly day: Day;
  /** The occurrence nearest to the day, or the last one before it, or the first one after it. */
  readonly side: 'nearest' | 'before' | 'after';
}

/** None: not understood; several: it may be either. */
export type Readings = readonly string[];

type Pattern = readonly [RegExp, (groups: readonly string[], anchor: Anchor) => Readings];

export function readPoint(tokens: string, anchor: Anchor): Readings {
  // Numbers side by side are not one number.
  const joined = /\d \d/.test(tokens) ? '' : tokens.replaceAll(' ', '').toUpperCase();
  if (joined !== '' && !isDateError(parseEdtf(joined))) return [joined];
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(tokens);
    if (match !== null)
      return read(
        match.slice(1).map((group) => group ?? ''),
        anchor,
      );
  }
  return [];
}

const two = (text: string | undefined): string => digits(Number(text), 2);

/** `-0044` for 45 BC; the year as it is for four digits. */
function yearOf(text: string | undefined, era = ''): string {
  const number = Number(text);
  if (era === '' || era === 'ad' || era === 'ce') return number > 9999 ? `Y${number}` : digits(number, 4);
  const before = number - 1;
  if (number === 0) return '';
  return before > 9999 ? `Y-${before}` : `${before === 0 ? '' : '-'}${digits(before, 4)}`;
}

/** The year in which the date comes nearest; a leap day needs up to eight years. */
function yearless({ day, side }: Anchor, write: (year: string) => string): Readings {
  const { year } = fromDay(day);
  let best: { readonly text: string; readonly distance: number } | null = null;
  for (let candidate = Math.max(0, year - 8); candidate <= Math.min(9999, year + 8); candidate += 1) {
    const text = write(digits(candidate, 4));
    const date = parseEdtf(text);
    if (isDateError(date) || date.earliest === null || date.latest === null) continue;
    const isBeyond = (side === 'before' && date.earliest > day) || (side === 'after' && date.latest < day);
    const distance = Math.abs((date.earliest + date.latest) / 2 - day);
    if (!isBeyond && (best === null || distance < best.distance)) best = { text, distance };
  }
  // A day that no year has keeps its error.
  return [best?.text ?? write(digits(Math.max(0, Math.min(9999, year)), 4))];
}

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

/** `-33` for the first quarter, counted from 0; empty where there is none such. */
function grouping(name: string | undefined, index: number): string {
  const [first, count] = groupings.get(name ?? '') ?? [0, 0];
  return index >= 0 && index < count ? `-${first + index}` : '';
}

const inYear = (year: string | undefined, part: string): Readings =>
  part === '' ? [] : [`${yearOf(year)}${part}`];

function seasonOverYears(season: string | undefined, year = '', next = ''): Readings {
  const following = String(Number(year) + 1);
  return season === '24' && following.endsWith(next) ? [`${year}-24`] : [];
}

/** `2000s` are ten years to some, a hundred or a thousand to others. */
function decade(text = ''): Readings {
  const asDecade = `${digits(Number(text), 4).slice(0, 3)}X`;
  return text.endsWith('00') ? [asDecade, `${digits(Number(text), 4).slice(0, 2)}XX`] : [asDecade];
}

function century(text: string | undefined, era: string | undefined): Readings {
  const number = Number(text);
  if (number < 1 || number > 99) return [];
  return [`${era === '' ? '' : '-'}${digits(number - 1, 2)}XX`];
}

const day = '(\\d{1,2})';
const month = 'm(\\d+)';
const year = '(\\d{4})';
const era = '(bce?|ad|ce)';

const patterns: readonly Pattern[] = (
  [
    [`${day}(?: -)? ${month}(?: -)? ${year}`, ([d, m, y]) => [`${y}-${two(m)}-${two(d)}`]],
    [`${month}(?: -)? ${day}(?: -)? ${year}`, ([m, d, y]) => [`${y}-${two(m)}-${two(d)}`]],
    [`${year}(?: -)? ${month}(?: -)? ${day}`, ([y, m, d]) => [`${y}-${two(m)}-${two(d)}`]],
    [`${day} ${month} (\\d+) ${era}`, ([d, m, y, e]) => [`${yearOf(y, e)}-${two(m)}-${two(d)}`]],
    [`${day} ${month} ad (\\d{1,4})`, ([d, m, y]) => [`${yearOf(y)}-${two(m)}-${two(d)}`]],
    [`${month} ad (\\d{1,4})`, ([m, y]) => [`${yearOf(y)}-${two(m)}`]],
    [`${month} (\\d{1,4}) ${era}`, ([m, y, e]) => [`${yearOf(y, e)}-${two(m)}`]],
    [`${month}(?: -)? ${year}`, ([m, y]) => [`${y}-${two(m)}`]],
    [`${year}(?: -)? ${month}`, ([y, m]) => [`${y}-${two(m)}`]],
    [`${day}(?: -)? ${month}`, ([d, m], anchor) => yearless(anchor, (y) => `${y}-${two(m)}-${two(d)}`)],
    [
      `${month} ${day} - ${day} ${year}`,
      ([m, a, b, y]) => [`${y}-${two(m)}-${two(a)}/${y}-${two(m)}-${two(b)}`],
    ],
    [`${month}(?: -)? ${day}`, ([m, d], anchor) => yearless(anchor, (y) => `${y}-${two(m)}-${two(d)}`)],
    [month, ([m], anchor) => yearless(anchor, (y) => `${y}-${two(m)}`)],
    [`${year} [-./] ${day} [-./] ${day}`, ([y, m, d]) => [`${y}-${two(m)}-${two(d)}`]],
    [`${year} [-./] ${day}`, ([y, m]) => [`${y}-${two(m)}`]],
    [`${year} - ${year}`, ([from, to]) => [`${from}/${to}`]],
    [`${day} \\. ${day} \\. ${year}`, ([d, m, y]) => [`${y}-${two(m)}-${two(d)}`]],
    [`${day} [-/] ${day} [-/] ${year}`, ([a = '', b = '', y = '']) => ambiguous(a, b, y)],
    [`${day} [-./] ${year}`, ([m, y]) => [`${y}-${two(m)}`]],
    [`s(\\d+) ${year}`, ([s, y]) => [`${y}-${s}`]],
    [`${year} s(\\d+)`, ([y, s]) => [`${y}-${s}`]],
    [`s(\\d+) ${year} [-/] (\\d{2}|\\d{4})`, ([s, y, next]) => seasonOverYears(s, y, next)],
    ['s(\\d+)', ([s], anchor) => yearless(anchor, (y) => `${y}-${s}`)],
    [`([qh]) (\\d)(?: [-/])? ${year}`, ([name, n, y]) => inYear(y, grouping(name, Number(n) - 1))],
    [`${year}(?: [-/])? ([qh]) (\\d)`, ([y, name, n]) => inYear(y, grouping(name, Number(n) - 1))],
    [
      `(\\w+) (quarter|half) ${year}`,
      ([nth = '', name, y]) => inYear(y, grouping(name, ordinals.indexOf(nth))),
    ],
    [
      '([qh]) (\\d)',
      ([name, n], anchor) => yearless(anchor, (y) => `${y}${grouping(name, Number(n) - 1) || '-'}`),
    ],
    ['(\\d{2,3}0) s', ([text]) => decade(text)],
    ["(\\d{2,3}0) ['’] s", ([text]) => decade(text)],
    ['(\\d{1,2}) century( bce?)?', ([text, before]) => century(text, before)],
    [`(\\d{1,13}) ${era}`, ([y, e]) => [yearOf(y, e)]],
    ['(?:ad|ce) (\\d{1,4})', ([y]) => [yearOf(y)]],
    ['(\\d{4})(\\d\\d)(\\d\\d)', ([y, m, d]) => [`${y}-${m}-${d}`]],
    ['(\\d{5,13})', ([y]) => [yearOf(y)]],
  ] as const satisfies readonly (readonly [string, Pattern[1]])[]
).map(([source, read]): Pattern => [new RegExp(`^${source}$`), read]);
