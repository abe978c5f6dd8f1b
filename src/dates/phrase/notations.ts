// Other notations of dates, rewritten as EDTF. A rewriting need not be right: only what turns out to be EDTF counts.
import { isDateError, parseEdtf } from '../edtf/edtf.ts';

type Rewriting = (text: string) => readonly string[];

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
  (text) => [text, ...(/\d \d/.test(text) ? [] : [text.replace(/ /g, '')]), fromDraft(text)],
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

export const isDate = (text: string): boolean => !isDateError(parseEdtf(text));

/** EDTF; several where it may be either. `folded` is in capitals, with plain hyphens and digits. */
export function rewritten(folded: string): readonly string[] {
  for (const rewriting of notations) {
    const candidates = rewriting(folded).filter(isDate);
    if (candidates.length > 0) return [...new Set(candidates)];
  }
  return [];
}
