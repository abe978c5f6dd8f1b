// Names of months and seasons that a date may be typed with, and the forms of letters and digits they are folded to.
import { lazy } from '../../text/lazy.ts';
import { foldText } from '../../text/fold.ts';
import { monthNames } from '../calendar.ts';

/** Folds like all typed text, to single spaces; a short year keeps its apostrophe: `'20`. */
export function foldDate(text: string): string {
  // A long dash is a range, a hyphen may be part of a date.
  const parts = text.split(/([–—]|(?<![\p{L}\d])['’ʼ](?=\d\d(?![\p{L}\d])))/u);
  const folded = parts.map((part, at) => (at % 2 === 0 ? foldText(part) : /[–—]/.test(part) ? part : "'"));
  const spaced = folded.join('').replace(/،/g, ',').replace(/\s+/g, ' ').trim();
  return spaced.replace(dottedEra, (era) => era.replace(/[. ]/g, ''));
}

/** "B.C.", "a. d." */
const dottedEra = /(?<![\p{L}\d])(?:a\. ?d|b\. ?c(?:\. ?e)?|c\. ?e)(?:\.|(?![\p{L}\d]))/gu;

/** Arabic of Egypt and the Gulf, Arabic of the Levant and Iraq, and Persian; from January on. */
const otherMonths: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'ژانویه'],
  ['فبراير', 'شباط', 'فوریه'],
  ['مارس', 'آذار'],
  ['أبريل', 'إبريل', 'نيسان', 'آوریل'],
  ['مايو', 'أيار', 'مه', 'می'],
  ['يونيو', 'يونيه', 'حزيران', 'ژوئن'],
  ['يوليو', 'يوليه', 'تموز', 'ژوئیه', 'ژوییه', 'جولای'],
  ['أغسطس', 'آب', 'اوت', 'آگوست'],
  ['سبتمبر', 'أيلول', 'سپتامبر'],
  ['أكتوبر', 'تشرين الأول', 'اکتبر'],
  ['نوفمبر', 'تشرين الثاني', 'نوامبر'],
  ['ديسمبر', 'كانون الأول', 'دسامبر'],
];

/** By the EDTF code of the season. */
const seasonNames: Readonly<Record<number, readonly string[]>> = {
  21: ['spring', 'ربيع', 'الربيع', 'بهار'],
  22: ['summer', 'صيف', 'الصيف', 'تابستان'],
  23: ['autumn', 'fall', 'خريف', 'الخريف', 'پاییز'],
  24: ['winter', 'شتاء', 'الشتاء', 'زمستان'],
};

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const names = lazy(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...monthNames.flatMap((name, index): [string, string][] => [
        [name.toLowerCase(), `m${index + 1}`],
        ...Array.from({ length: name.length - 3 }, (_, cut): [string, string] => [
          name.slice(0, cut + 3).toLowerCase(),
          `m${index + 1}`,
        ]),
      ]),
      ...otherMonths.flatMap((list, index) =>
        list.map((name): [string, string] => [foldDate(name), `m${index + 1}`]),
      ),
      ...Object.entries(seasonNames).flatMap(([code, list]) =>
        list.map((name): [string, string] => [foldDate(name), `s${code}`]),
      ),
    ]),
);

/** 1 for Monday; 0 where the word is no weekday. */
export function weekdayOf(word: string): number {
  return word.length < 3 ? 0 : weekdays.findIndex((name) => name.startsWith(word)) + 1;
}

/** `170,000,002` is one number. */
const token = /\.{2,}|'\d\d|\d{1,3}(?:,\d{3})+(?!\d)|\p{L}+|\d+|\S/gu;

/**
 * The words, numbers and signs of a folded text, separated by single spaces. A month is `m1` to `m12`, a season `s21` to
 * `s24` (letters and digits together, so that nothing typed looks the same). Weekdays and connecting words ("17th of") are
 * dropped, except for `keep`.
 */
export function dateTokens(folded: string, keep = ''): string {
  const words = folded.match(token) ?? [];
  const tokens: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const pair = names().get(`${word} ${words[index + 1] ?? ''}`);
    if (pair !== undefined) index += 1;
    const read = pair ?? names().get(word) ?? (word.startsWith('..') ? '..' : word);
    const isSilent = (silent.has(read) && read !== keep) || weekdayOf(read) > 0;
    if (!isSilent && !isOrdinalEnding(read, tokens.at(-1))) tokens.push(read);
    if (abbreviated.test(read) && words[index + 1] === '.') index += 1;
  }
  return tokens.join(' ');
}

/** "nov. 17", "c. 2015", "5th c. BC" */
const abbreviated = /^(?:m\d+|ca?|cent|mill)$/;

const silent: ReadonlySet<string> = new Set(['of', 'the', 'on', 'in', 'at', ',']);

const isOrdinalEnding = (word: string, before: string | undefined): boolean =>
  before !== undefined && /^\d{1,2}$/.test(before) && ['st', 'nd', 'rd', 'th'].includes(word);
