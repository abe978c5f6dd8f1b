// One point of a date in words, in parts that a list or a span of dates can share: "11–13 March 2020".
import { enUS } from 'date-fns/locale/en-US';
import type { Day as LocaleDay, Month } from 'date-fns';
import { digits, monthNames, toDay, weekday } from '../calendar.ts';
import { lastYear, seasonMonths, type EdtfPoint, type Qualifier } from '../edtf/point.ts';
import { offsetText, type TimeOfDay } from '../edtf/time.ts';

export type Style = 'long' | 'short';

/** Empty where the point has none; `year` is the whole of a point whose parts can't be shared. */
export interface PointWords {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const widths = { long: 'wide', short: 'abbreviated' } as const satisfies Record<Style, string>;

function monthWord(month: number, style: Style): string {
  return enUS.localize.month((month - 1) as Month, { width: widths[style] });
}

/** 0 is 1 BC, 44 is AD 44 (alone it would pass for a day or for 1944), 170000002 is 170,000,002. */
export function yearInWords(year: number): string {
  if (year <= 0) return `${grouped(1 - year)} BC`;
  return year < 1000 ? `AD ${year}` : grouped(year);
}

export function grouped(value: number): string {
  return value < 10_000 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

const ordinal = (value: number): string => enUS.localize.ordinalNumber(value);

/** "November 2020" */
export function monthHeading(year: number, month: number): string {
  return `${monthNames[month - 1] ?? ''} ${yearInWords(year)}`;
}

/** The words of a point without its qualifier and its time. */
export function pointWords(point: EdtfPoint, style: Style): PointWords {
  const { year, unspecifiedDigits, season, day, month } = point;
  if (unspecifiedDigits > 0) return whole(vagueYear(point, style));
  if (season !== null) return seasonWords(year, season, style);
  if (month === null) return whole(yearInWords(year));
  if (month === 'unspecified' || day === 'unspecified') return whole(unspecified(point, style));
  return {
    day: day === null ? '' : String(day),
    month: monthWord(month, style),
    year: yearInWords(year),
  };
}

const whole = (year: string): PointWords => ({ day: '', month: '', year });

export function joined({ day, month, year }: PointWords): string {
  return [day, month, year].filter((part) => part !== '').join(' ');
}

function unspecified({ year, month, day }: EdtfPoint, style: Style): string {
  if (month === 'unspecified') {
    if (day === null) return `some month of ${yearInWords(year)}`;
    if (day === 'unspecified') return `a day in ${yearInWords(year)}`;
    return `the ${ordinal(day)} of some month of ${yearInWords(year)}`;
  }
  return `a day in ${monthWord(month ?? 1, style)} ${yearInWords(year)}`;
}

/** A point whose year has unspecified digits: "the 2010s", "25 December in the 1560s". */
function vagueYear(point: EdtfPoint, style: Style): string {
  const { month, day, season } = point;
  const years = yearsInWords(point, style);
  const isUnknown = point.unspecifiedDigits === 4;
  // Any leap year will do for the words of the rest.
  const rest = joined({ ...pointWords({ ...point, year: 2000, unspecifiedDigits: 0 }, style), year: '' });
  if (season === null && (month === null || month === 'unspecified')) {
    if (month === null || typeof day !== 'number') return years;
    return `the ${ordinal(day)} of some month ${isUnknown ? 'of' : 'in'} ${years}`;
  }
  if (day === 'unspecified') return vagueYear({ ...point, day: null }, style);
  return `${rest} ${isUnknown ? 'of' : 'in'} ${years}`;
}

function yearsInWords(point: EdtfPoint, style: Style): string {
  const { year, unspecifiedDigits } = point;
  const the = style === 'long' ? 'the ' : '';
  if (unspecifiedDigits === 4) return style === 'long' ? 'an unknown year' : 'unknown year';
  const isBc = year < 0;
  const era = isBc ? ' BC' : '';
  // -1999 to -1900 are 2000 to 1901 BC, the 20th century BC.
  const scale = 10 ** unspecifiedDigits;
  const count = Math.floor((isBc ? -lastYear(point) : year) / scale) + 1;
  if (unspecifiedDigits === 3)
    return `${the}${ordinal(count)} ${style === 'long' ? 'millennium' : 'mill.'}${era}`;
  if (unspecifiedDigits === 2) return `${the}${ordinal(count)} ${style === 'long' ? 'century' : 'c.'}${era}`;
  // Decades BC are counted from the other side: -0049 to -0040 are 50 to 41 BC.
  if (isBc) return `${-year + 1}–${Math.max(2, -year - 8)} BC`;
  // With a word of its own: beside a month it would look like the end of a range.
  if (year === 0) return `${the}years ${yearInWords(0)} – ${yearInWords(9)}`;
  return `${the}${year}s${year < 100 ? ' AD' : ''}`;
}

export const seasonNames = ['spring', 'summer', 'autumn', 'winter'];
const ordinals = ['first', 'second', 'third', 'fourth'];

function seasonWords(year: number, season: number, style: Style): PointWords {
  const isLong = style === 'long';
  if (season <= 32) {
    const name = seasonNames[(season - 21) % 4] ?? '';
    const hemisphere = season <= 24 ? '' : season <= 28 ? 'northern ' : 'southern ';
    return { day: '', month: hemisphere + name, year: seasonYear(year, season) };
  }
  if (season <= 36) {
    const month = isLong ? `the ${ordinals[season - 33]} quarter` : `Q${season - 32}`;
    return { day: '', month, year: `${isLong ? 'of ' : ''}${yearInWords(year)}` };
  }
  if (season >= 40) {
    const month = isLong ? `the ${ordinals[season - 40]} half` : `H${season - 39}`;
    return { day: '', month, year: `${isLong ? 'of ' : ''}${yearInWords(year)}` };
  }
  const first = seasonMonths.get(season)?.first ?? 1;
  const [from, to] = [first, first + 3].map((month) => monthWord(month, style));
  return { day: '', month: `${from}–${to}`, year: yearInWords(year) };
}

/** A season that ends in the following year names both: winter 2019–20. */
function seasonYear(year: number, season: number): string {
  const { first, count } = seasonMonths.get(season) ?? { first: 1, count: 3 };
  if (first + count - 1 <= 12) return yearInWords(year);
  if (year >= 1000 && year < 9999) return `${year}–${shortNext(year)}`;
  return `${yearInWords(year)} – ${yearInWords(year + 1)}`;
}

const shortNext = (year: number): string =>
  (year + 1) % 100 === 0 ? String(year + 1) : digits((year + 1) % 100, 2);

/** Before the Gregorian reform, a proleptic weekday is not the one people had. */
const firstWeekday = toDay(1582, 10, 15);

/** With the weekday of an exact day, and with its time. */
export function fullPoint(point: EdtfPoint, style: Style): string {
  const { year, month, day, unspecifiedDigits, qualifier, time } = point;
  const words = joined(pointWords(point, style));
  const clock = time === null ? '' : timeWords(time, style);
  if (style === 'short') return qualified(`${words}${clock}`, qualifier, style);
  const isExact = typeof month === 'number' && typeof day === 'number' && unspecifiedDigits === 0;
  const civil = isExact && qualifier === '' ? toDay(year, month, day) : Number.NEGATIVE_INFINITY;
  const dayName = civil >= firstWeekday ? `${enUS.localize.day((weekday(civil) % 7) as LocaleDay)} ` : '';
  return qualified(`${dayName}${words}${clock}`, qualifier, style);
}

function timeWords(time: TimeOfDay, style: Style): string {
  return style === 'short' ? ` ${clockTime(time)}` : `, ${clockTime(time)}${zoneWords(time.offset)}`;
}

/** `00:47`, `00:47:10` */
export function clockTime({ hour, minute, second }: TimeOfDay): string {
  return [hour, minute, ...(second === null ? [] : [second])].map((part) => digits(part, 2)).join(':');
}

export function zoneWords(offset: number | null): string {
  if (offset === null) return '';
  return offset === 0 ? ' (UTC)' : ` (UTC${offsetText(offset)})`;
}

const longQualifiers: Record<Qualifier, string> = {
  '': '',
  '~': 'about ',
  '?': 'possibly ',
  '%': 'possibly about ',
};

export function qualified(words: string, qualifier: Qualifier, style: Style): string {
  if (style === 'long') return longQualifiers[qualifier] + words;
  const isApproximate = qualifier === '~' || qualifier === '%';
  const isUncertain = qualifier === '?' || qualifier === '%';
  return `${isApproximate ? '~' : ''}${words}${isUncertain ? '?' : ''}`;
}
