// What to write instead of something that isn't EDTF: usual forms of other notations, rewritten. A rewriting need not
// be right: only what turns out to be EDTF is offered.
import { digits, monthNames } from './calendar.ts';

/** Longer text is no date of any notation. */
const longestRewritten = 60;
const longestQuoted = 40;

const usualForms = 'write it like 2020-11-17, 2020-11, 2020~ or 2020-03-11/2020-03-13';

export function hintFor(text: string, isDate: (text: string) => boolean): string | null {
  if (text.length > longestRewritten) return usualForms;
  const folded = fold(text);
  const found = rewritten(folded, isDate);
  if (found.length > 0) return `write ${found.join(' or ')}`;
  const ends = folded.split('/').map((end) => (end === '' || isDate(end) ? end : rewritten(end, isDate)[0]));
  const interval = ends.join('/');
  if (ends.length === 2 && !ends.includes(undefined) && isDate(interval)) return `write ${interval}`;
  return usualForms;
}

/** Cut short and without anything that a terminal would act on. */
export function quoted(text: string): string {
  if (text === '') return 'an empty text';
  const start = text
    .slice(0, longestQuoted * 2)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
  const characters = Array.from(start);
  if (characters.length <= longestQuoted && start.length === text.length) return start;
  return `${characters.slice(0, longestQuoted - 1).join('')}…`;
}

function rewritten(text: string, isDate: (text: string) => boolean): string[] {
  for (const rewriting of rewritings) {
    const candidates = rewriting(text).filter(isDate);
    if (candidates.length > 0) return [...new Set(candidates)];
  }
  return [];
}

/** Digits of other scripts, dashes, and spaces around and between. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

type Rewriting = (text: string) => readonly string[];

function replacing(pattern: RegExp, write: (...groups: string[]) => string | readonly string[]): Rewriting {
  return (text) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const found = write(...match.slice(1).map((group) => group ?? ''));
    return typeof found === 'string' ? [found] : found;
  };
}

const pad = (text: string, length = 2): string => text.padStart(length, '0');

const dated = (year: string, month: string, day: string): string => `${year}-${pad(month)}-${pad(day)}`;

function days(year: string, month: string, from: string, to: string): string {
  return `${dated(year, month, from)}/${dated(year, month, to)}`;
}

function monthOf(name: string): string {
  const start = name.slice(0, 3).toLowerCase();
  return digits(monthNames.findIndex((month) => month.toLowerCase().startsWith(start)) + 1, 2);
}

/** The draft of 2012. */
function fromDraft(text: string): string {
  return text
    .replace(/\bunknown\b/gi, '')
    .replace(/\bopen\b/gi, '..')
    .replace(/\?~|~\?/g, '%')
    .replace(/[ux]/gi, 'X')
    .replace(/^y/, 'Y')
    .replace('e', 'E');
}

const rewritings: readonly Rewriting[] = [
  (text) => [text, text.replace(/ /g, ''), text.toUpperCase(), fromDraft(text)],
  replacing(/^(\d{4})[-./ ](\d{1,2})$/, (year, month) => `${year}-${pad(month ?? '')}`),
  replacing(/^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/, (year = '', month = '', day = '') =>
    dated(year, month, day),
  ),
  replacing(/^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/, (a = '', b = '', year = '') => [
    dated(year, b, a),
    dated(year, a, b),
  ]),
  replacing(/^(\d{1,2})[-./ ](\d{4})$/, (month = '', year) => `${year}-${pad(month)}`),
  replacing(/^(\d{4})(\d\d)(\d\d)$/, (year, month, day) => `${year}-${month}-${day}`),
  replacing(/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i, (month = '', day = '', year = '') =>
    dated(year, monthOf(month), day),
  ),
  replacing(
    /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4})$/i,
    (day = '', month = '', year = '') => dated(year, monthOf(month), day),
  ),
  replacing(/^([a-z]{3,9})\.?,? (\d{4})$/i, (month = '', year) => `${year}-${monthOf(month)}`),
  replacing(
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(.*)$/i,
    (day, time, zone = '') => `${day}T${time}${zone.toUpperCase()}`,
  ),
  replacing(/^(\d{4})[- ]?Q([1-4])$/i, (year, quarter) => `${year}-${32 + Number(quarter)}`),
  replacing(/^Q([1-4])[-/ ](\d{4})$/i, (quarter, year) => `${year}-${32 + Number(quarter)}`),
  replacing(/^(?:(?:about|circa|ca\.?|c\.?) ?|~)(.+)$/i, (date) => `${date}~`),
  replacing(/^(\d{4}(?:-\d\d){0,2})(?: ?- ?| to )(\d{4}(?:-\d\d){0,2})$/i, (from, to) => `${from}/${to}`),
  replacing(
    /^(\d{1,2}) ?- ?(\d{1,2}) ([a-z]{3,9})\.?,? (\d{4})$/i,
    (from = '', to = '', month = '', year = '') => days(year, monthOf(month), from, to),
  ),
  replacing(
    /^([a-z]{3,9})\.? (\d{1,2}) ?- ?(\d{1,2}),? (\d{4})$/i,
    (month = '', from = '', to = '', year = '') => days(year, monthOf(month), from, to),
  ),
  replacing(/^(.+)\.\.(.+)$/, (from, to) => [`${from}/${to}`, `[${from}..${to}]`]),
  // Qualifiers of single parts (level 2).
  (text) =>
    ['%', '~', '?'].filter((sign) => text.includes(sign)).map((sign) => text.replace(/[?~%]/g, '') + sign),
  replacing(/^(\d{4})-([01])X$/i, (year, tens) =>
    tens === '0' ? `[${year}-01..${year}-09]` : `[${year}-10..${year}-12]`,
  ),
  replacing(/^(\d{4}-\d\d)-([012])X$/i, (month, tens) => {
    const first = tens === '0' ? '01' : `${tens}0`;
    return `[${month}-${first}..${month}-${tens}9]`;
  }),
  replacing(/^(\d{3})0s$/i, (decade) => `${decade}X`),
  replacing(/^(\d{1,9}) ?BCE?$/i, (year) => bcYear(Number(year))),
  replacing(/^-(\d{1,3})$/, (year = '') => `-${pad(year, 4)}`),
  replacing(/^(\d{2})$/, (century = '') => [`${century}XX`, pad(century, 4)]),
  replacing(/^(\d{3})$/, (decade = '') => [`${decade}X`, pad(decade, 4)]),
  replacing(/^([+-]?)0*(\d{5,})$/, (sign, year) => `Y${sign === '-' ? '-' : ''}${year}`),
];

/** There is no year 0 in BC: 1 BC is 0000. */
function bcYear(year: number): string {
  if (year === 1) return '0000';
  return year > 10000 ? `Y-${year - 1}` : `-${digits(year - 1, 4)}`;
}
