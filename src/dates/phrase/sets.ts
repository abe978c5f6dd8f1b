// One of several dates, or all of them: "11 or 13 March 2020", "one day between 11 and 15 March", on tokens with commas.
import { isDateError, parseEdtf, partsOf } from '../edtf/edtf.ts';
import { yearInWords } from '../words/point.ts';
import { dateTokens, foldDate } from './names.ts';
import { quadrimester, type Readings } from './point.ts';

const conjunctions = [
  { word: ' or ', open: '[', close: ']', members: /^(?:one day|one|some time) (.+)$/ },
  { word: ' and ', open: '{', close: '}', members: /^(?:every (?:day|month|year|decade)|all time) (.+)$/ },
] as const;

interface Readers {
  readonly point: (tokens: string) => Readings;
  readonly range: (tokens: string) => Readings;
}

/** EDTF of a set; none where the tokens are no list. */
export function readSet(tokens: string, read: Readers): Readings {
  for (const { word, open, close, members } of conjunctions) {
    const isRange = members.test(tokens);
    if (!tokens.includes(word) && !isRange) continue;
    for (const items of listings(tokens, word)) {
      const texts = membersOf(items, members, read);
      if (texts !== null && (texts.length > 1 || isRange)) return [`${open}${texts.join(',')}${close}`];
    }
  }
  return [];
}

/** Split at the conjunction and at commas, or, since a date may have commas of its own, at the conjunction alone. */
function listings(tokens: string, word: string): readonly (readonly string[])[] {
  const last = tokens.lastIndexOf(word);
  const parts = last < 0 ? [tokens] : [tokens.slice(0, last), tokens.slice(last + word.length)];
  const items = parts.flatMap((part) => part.split(' , '));
  // What follows the comma may be the time of a day, or the year of an American date.
  const merged = items.reduce<string[]>((list, item) => {
    const belongs = /^\d\d : /.test(item) || (/^\d{4}$/.test(item) && /^m\d+ \d+$/.test(list.at(-1) ?? ''));
    return belongs && list.length > 0 ? [...list.slice(0, -1), `${list.at(-1)} ${item}`] : [...list, item];
  }, []);
  return [merged, parts].map((list) => list.map((item) => item.replaceAll(' , ', ' ')));
}

/** From the last to the first: a date may leave out what the next one says. null where one can't be read. */
function membersOf(items: readonly string[], ranged: RegExp, read: Readers): readonly string[] | null {
  const texts: string[] = [];
  for (const item of items.toReversed()) {
    const [, range] = ranged.exec(item) ?? [];
    const text = range === undefined ? member(item, texts[0], read) : rangeText(read.range(range));
    if (text === null) return null;
    texts.unshift(text);
  }
  return texts;
}

function rangeText([text]: Readings): string | null {
  const [from, to = from] = text?.split('/') ?? [];
  return from === undefined || to === undefined ? null : `${from}..${to}`.replace(/\.{3,}/, '..');
}

function member(item: string, next: string | undefined, { point }: Readers): string | null {
  const [text = '', other] = point(next === undefined ? item : item + elided(item, next));
  const single = text.replace(fourMonths, (all, year: string, from: string, sign: string, to: string) => {
    const third = quadrimester(year, from, to);
    return third === '' ? all : third + sign;
  });
  return single === '' || (other !== undefined && !text.includes('X')) || /[[{/]/.test(single)
    ? null
    : single;
}

/** "May–August 2020", a third of a year, is one point as a member. */
const fourMonths = /^(-?[\dX]{4})-(\d\d)([?~%]?)\/\1-(\d\d)\3$/;

/** What `item` leaves out and `next`, EDTF, says: its year, and its month for a day alone. */
export function elided(item: string, next: string): string {
  const date = parseEdtf(next);
  const parts = isDateError(date) ? null : partsOf(date);
  if (parts?.kind !== 'point' || parts.point.qualifier !== '' || parts.point.unspecifiedDigits > 0) return '';
  const { month, year } = parts.point;
  const isDay = /^\d{1,2}$/.test(item);
  if (!isDay && !/^(?:\d{1,2} )?m\d+$|^(?:[a-z]+ )?(?:s\d+|quarter|half)$|^[qh] \d$/.test(item)) return '';
  return `${isDay && typeof month === 'number' ? ` m${month}` : ''} ${dateTokens(foldDate(yearInWords(year)))}`;
}
