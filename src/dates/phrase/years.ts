// Years as people write them and as they are shown, from "45 BC" to "the 1560s" and "an unknown year", on tokens.
import { digits } from '../calendar.ts';
import { yearText } from '../edtf/point.ts';
import { lazy } from '../../text/lazy.ts';
import { joiner } from './tokens.ts';

type Pattern = readonly [source: string, read: (groups: readonly string[]) => readonly string[]];

const bc = 'bce?';
const ad = '(?:ad|ce)';

/** `-0044` for 45 BC; none for the year 0. */
function yearOf(text: string | undefined, isBc: boolean): readonly string[] {
  const number = Number(text?.replaceAll(',', ''));
  return isBc && number === 0 ? [] : [yearText(isBc ? 1 - number : number)];
}

/** Of four digits, as many as are known: `19` → `19XX`. */
const known = (text: string, isBc = false): string => `${isBc ? '-' : ''}${text.padEnd(4, 'X')}`;

/** `2000s` are ten years to some, a hundred to others. */
function decade(text = ''): readonly string[] {
  const padded = text.padStart(4, '0');
  const asDecade = known(padded.slice(0, 3));
  return text.length === 4 && text.endsWith('00') ? [asDecade, known(padded.slice(0, 2))] : [asDecade];
}

/** The count begins at 1: the 20th century is `19XX`. */
function counted(text: string | undefined, size: 1 | 2, era = ''): readonly string[] {
  const number = Number(text);
  if (number < 1 || number > 10 ** size) return [];
  return [known(digits(number - 1, size), era.startsWith('b'))];
}

/** 50–41 BC are `-004X`; 10–2 BC, of which the year 0 is no part, `-000X`. */
function decadeBc(from: string | undefined, to: string | undefined): readonly string[] {
  const first = Number(from) - 1;
  const isDecade = first % 10 === 9 && first <= 9999 && Number(to) === Math.max(2, first - 8);
  return isDecade ? [known(digits(Math.floor(first / 10), 3), true)] : [];
}

/** 349–340 BC, which no digit left open tells: they end with a round number. */
function roundBc(text = ''): readonly string[] {
  const last = Number(text);
  const years = text.length > 2 && text.endsWith('00') ? [10, 100] : [10];
  return years.map((count) => `${yearText(2 - last - count)}/${yearText(1 - last)}`);
}

const patterns: readonly Pattern[] = [
  [String.raw`(\d{4})`, ([y = '']) => [y]],
  [String.raw`(\d{1,13}) ${bc}`, ([y]) => yearOf(y, true)],
  [String.raw`${ad} (\d{1,13})`, ([y]) => yearOf(y, false)],
  [String.raw`(\d{1,13}) ${ad}`, ([y]) => yearOf(y, false)],
  [String.raw`(\d{1,3}(?:,\d{3})+)`, ([y]) => yearOf(y, false)],
  [String.raw`(\d{1,3}(?:,\d{3})+) ${bc}`, ([y]) => yearOf(y, true)],
  [String.raw`(\d{2,3}0) s`, ([y]) => decade(y)],
  [String.raw`(\d{1,3}0) s ${bc}`, ([y]) => roundBc(y)],
  [String.raw`(\d?0) s ${ad}`, ([y]) => decade(y)],
  [String.raw`(\d{1,2}) (?:century|cent|c)(?: (${bc}|${ad}))?`, ([n, e]) => counted(n, 2, e)],
  [String.raw`(\d{1,2}) (?:millennium|mill)(?: (${bc}|${ad}))?`, ([n, e]) => counted(n, 1, e)],
  [String.raw`(\d{1,5}) ${joiner} (\d{1,5}) ${bc}`, ([a, b]) => decadeBc(a, b)],
  [String.raw`years 1 ${bc} ${joiner} ad 9`, () => ['000X']],
  ['(?:an )?unknown year', () => ['XXXX']],
];

const whole = lazy(() => patterns.map(([source, read]) => [new RegExp(`^${source}$`), read] as const));

/** Of a pattern, without groups of its own: any year. */
export const yearSource = `(?:${patterns.map(([source]) => source.replace(/\((?!\?)/g, '(?:')).join('|')})`;

/** EDTF; several where it may be either. */
export function readYear(tokens: string): readonly string[] {
  for (const [pattern, read] of whole()) {
    const match = pattern.exec(tokens);
    const years = match === null ? [] : read(match.slice(1));
    if (years.length > 0) return years;
  }
  return [];
}
