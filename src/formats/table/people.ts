// How many people a cell counts: a number, two bounds, or a number among words.
import { westernDigits } from '../../text/western-digits.ts';

export interface People {
  readonly count: number | { readonly low: number; readonly high: number };
  /** The cell says no more than that. */
  readonly isPlain: boolean;
}

const range = /^(\d{1,7})(?: ?[-–—~～至] ?| (?:to|à|a|bis|y|e|do|до) | ?から ?)(\d{1,7})$/i;

/** null of one that counts none, or of which that isn't plain. */
export function peopleIn(cell: string): People | null {
  // As most are.
  if (/^\d{1,8}$/.test(cell)) return { count: Number(cell), isPlain: true };
  const text = withoutThousands(cell);
  if (/^\d{1,8}$/.test(text)) return { count: Number(text), isPlain: true };
  const [, low, high] = range.exec(text) ?? [];
  if (low !== undefined && Number(low) <= Number(high))
    return { count: { low: Number(low), high: Number(high) }, isPlain: true };
  // "22 (5 police)", "env. 20", "500+"
  const [first, other] = text.length > mostText ? [] : (text.match(/\d+(?:[.,]\d+)?/g) ?? []);
  const isOnly = other === undefined || text.startsWith(first ?? '');
  return first !== undefined && isOnly && /^\d{1,8}$/.test(first) && !otherwise.test(text)
    ? { count: Number(first), isPlain: false }
    : null;
}

const mostText = 60;
/** "20 %", "3 million", "2020-01-03" */
const otherwise = /%|\p{L}*mil{1,2}[io]|\d[-/:]\d|^-/iu;

/** "1,204", "1.204", "3.0": of people there are no thousandths. */
const withoutThousands = (given: string): string =>
  westernDigits(given.replace(/\[(?:\d{1,3}|[a-z])\]/g, '').trim())
    .replace(/(?<=\d)[ ,.’'\u00a0\u202f](?=\d{3}\b)/g, '')
    .replace(/\.0+$/, '');
