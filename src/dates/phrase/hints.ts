// What to write instead of something that isn't EDTF: its reading where people would write it so, else other notations
// rewritten. A rewriting need not be right: only what turns out to be EDTF is offered.
import { toDay } from '../calendar.ts';
import { foldDate } from './names.ts';
import { readText } from './phrase.ts';
import { isDateError, parseEdtf, type DateError, type EdtfDate } from '../edtf/edtf.ts';

/** Longer text is no date of any notation. */
const longestRewritten = 60;

const usualForms = 'write it like 2020-11-17, 2020-11, 2020~ or 2020-03-11/2020-03-13';

/** As `parseEdtf`, with what to write instead. */
export function parseDate(text: string): EdtfDate | DateError {
  const date = parseEdtf(text);
  return isDateError(date) && date.hint === undefined ? { ...date, hint: hintFor(text.trim()) } : date;
}

function hintFor(text: string): string {
  if (text.length > longestRewritten) return usualForms;
  const folded = foldDate(text).replace(/[–—]/g, '-').toUpperCase();
  const found = rewritten(folded, text);
  if (found.length > 0) return `write ${found.join(' or ')}`;
  const ends = folded.split('/').map((end) => (end === '' || isDate(end) ? end : rewritten(end)[0]));
  const interval = ends.join('/');
  return ends.length === 2 && !ends.includes(undefined) && isDate(interval)
    ? `write ${interval}`
    : usualForms;
}

const isDate = (text: string): boolean => !isDateError(parseEdtf(text));

function rewritten(folded: string, text = folded): readonly string[] {
  for (const rewriting of [...notations, () => reading(text)]) {
    const candidates = rewriting(folded).filter(isDate);
    if (candidates.length > 0) return [...new Set(candidates)];
  }
  return [];
}

type Rewriting = (text: string) => readonly string[];

const clocks = [2000, 1000].map((year) => ({ today: toDay(year, 7, 1), near: toDay(year, 7, 1) }));

/** What people mean by it, unless that depends on the day on which it is read. */
const reading: Rewriting = (text) => {
  const [one = [], other = []] = clocks.map((clock) => readText(text, clock));
  return one.join() === other.join() ? one : [];
};

const replacing =
  (pattern: RegExp, ...replacements: readonly string[]): Rewriting =>
  (text) =>
    pattern.test(text) ? replacements.map((replacement) => text.replace(pattern, replacement)) : [];

/** The draft of 2012. */
const fromDraft = (text: string): string =>
  text
    .replace(/\bUNKNOWN\b/g, '')
    .replace(/\bOPEN\b/g, '..')
    .replace(/\?~|~\?/g, '%')
    .replace(/U/g, 'X');

const notations: readonly Rewriting[] = [
  (text) => [text, text.replace(/ /g, ''), fromDraft(text)],
  replacing(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(.*)$/, '$1T$2$3'),
  replacing(/^(.+)\.\.(.+)$/, '$1/$2', '[$1..$2]'),
  // Qualifiers of single parts (level 2).
  (text) =>
    ['%', '~', '?'].filter((sign) => text.includes(sign)).map((sign) => text.replace(/[?~%]/g, '') + sign),
  replacing(/^(\d{4})-0X$/, '[$1-01..$1-09]'),
  replacing(/^(\d{4})-1X$/, '[$1-10..$1-12]'),
  replacing(/^(\d{4}-\d\d)-0X$/, '[$1-01..$1-09]'),
  replacing(/^(\d{4}-\d\d)-([12])X$/, '[$1-$20..$1-$29]'),
  replacing(/^-(\d)$/, '-000$1'),
  replacing(/^-(\d\d)$/, '-00$1'),
  replacing(/^-(\d{3})$/, '-0$1'),
  replacing(/^(\d\d)$/, '$1XX', '00$1'),
  replacing(/^(\d{3})$/, '$1X', '0$1'),
  replacing(/^\+?(-?)0*(\d{5,7}|\d{9,})$/, 'Y$1$2'),
];
