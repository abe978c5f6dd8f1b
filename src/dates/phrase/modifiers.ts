// Words that widen or qualify a date: "before 2019", "since nov 2020", "about october 2020".
import { fromDay, type Day } from '../calendar.ts';
import { isDateError, parseEdtf, type EdtfDate, type Precision } from '../edtf/edtf.ts';
import type { Readings } from './point.ts';
import { dayText } from './relative.ts';

type Modifier = (date: EdtfDate) => string | null;

/** Applies `modify` to each reading. A reading that is not a date keeps its error. */
export function modified(readings: Readings, modify: Modifier): Readings {
  return readings.flatMap((reading) => {
    const date = parseEdtf(reading);
    const text = isDateError(date) ? reading : modify(date);
    return text === null ? [] : [text];
  });
}

/** EDTF of where a date begins, at its precision; null where that is open. */
export function startText({ kind, text, earliest }: EdtfDate): string | null {
  if (kind === 'point') return text;
  return earliest === null ? null : dayText(earliest);
}

export function endText({ kind, text, latest }: EdtfDate): string | null {
  if (kind === 'point') return text;
  return latest === null ? null : dayText(latest);
}

const before: Modifier = ({ earliest, precision }) => {
  const last = earliest === null ? null : periodOf(earliest - 1, precision);
  return last === null ? null : `../${last}`;
};

const until: Modifier = (date) => {
  const last = endText(date);
  return last === null ? null : `../${last}`;
};

const after: Modifier = ({ latest, precision }) => {
  const first = latest === null ? null : periodOf(latest + 1, precision);
  return first === null ? null : `${first}/..`;
};

export const since: Modifier = (date) => {
  const first = startText(date);
  return first === null ? null : `${first}/..`;
};

/** The year, month or day that contains `day`, at the phrase's precision. */
function periodOf(day: Day, precision: Precision): string | null {
  if (precision === 'day' || precision === 'time') return dayText(day);
  if (precision === 'month' || precision === 'season') return dayText(day)?.slice(0, -'-01'.length) ?? null;
  const { year } = fromDay(day);
  return Math.abs(year) > 9999 ? `Y${year}` : (dayText(day)?.slice(0, -'-01-01'.length) ?? null);
}

/** Qualifies every point; one that has the other qualifier already becomes both, `%`. */
export const addQualifier =
  (qualifier: '~' | '?'): Modifier =>
  ({ text }) =>
    text.replace(/[^./,[\]{}]+/g, (point) => {
      const [, plain = '', known = ''] = /^(.*?)([?~%]?)$/.exec(point) ?? [];
      return plain + (known === '' || known === qualifier ? qualifier : '%');
    });

/** Modifiers that may also apply to a whole range. */
export const rangeModifiers: ReadonlyMap<string, Modifier> = new Map([
  ...['about', 'around', 'circa', 'ca', 'c', '~'].map((word) => [word, addQualifier('~')] as const),
  ...['possibly', 'maybe'].map((word) => [word, addQualifier('?')] as const),
]);

export const modifiers: ReadonlyMap<string, Modifier> = new Map([
  ...rangeModifiers,
  ['before', before],
  ...['until', 'till', 'to', 'by', '..'].map((word) => [word, until] as const),
  ['after', after],
  ...['since', 'from'].map((word) => [word, since] as const),
]);
