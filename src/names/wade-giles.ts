// Chinese names in the other of the two usual romanisations: Mao Tse-tung ↔ Mao Zedong, Teng Hsiao-ping ↔ Deng Xiaoping.
import { letterTable } from '../text/fold-rules.ts';
import { lazy } from '../text/lazy.ts';
import { joinedWords, joins, type Search } from './alternatives.ts';
import type { NameIndex, WordHits } from './index.ts';
import { matchNames, type Assignment } from './match.ts';
import { isEnglish } from './stop-words.ts';
import { itself, matchKind, onlyWords } from './token-matches.ts';

/** Wade–Giles without its signs → pinyin, `a|b` where that may be either; `-` is no letter. */
const initials = letterTable(
  '- - p b|p t d|t k g|k ch zh|ch|j|q ts z|c tz z|c s s ss s sz s hs x j r m m f f n n l l h h sh sh w w y y',
);
const finals = letterTable(
  `a a ai ai an an ang ang ao ao e e eh e|ie ei ei en en eng eng erh er i i ia ia iang iang iao iao ieh ie ien ian ih i
  in in ing ing iu iu iung iong o o|e|uo ou ou u u|i ua ua uai uai uan uan uang uang ueh ue ui ui uei ui un un ung ong uo uo`,
);
/** Syllables that are none of these. */
const syllables = letterTable('i yi yen yan yeh ye yu you|yu yung yong o e');

type Spellings = ReadonlyMap<string, readonly string[]>;

/** No syllable of pinyin. */
const isImpossible = (pinyin: string): boolean => /^(?:[jqx](?![iu])|(?:[zcs]h?|r)i.|[gkh]i)/.test(pinyin);

/** Syllables of either romanisation, each with those of the other. */
const tables = lazy((): { readonly toPinyin: Spellings; readonly toWadeGiles: Spellings } => {
  const toPinyin = new Map<string, string[]>();
  const toWadeGiles = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    toPinyin.set(from, [...(toPinyin.get(from) ?? []), to]);
    toWadeGiles.set(to, [...(toWadeGiles.get(to) ?? []), from]);
  };
  for (const [initial, heard] of Object.entries(initials))
    for (const [final, sounds] of Object.entries(finals))
      for (const first of heard.split('|'))
        for (const rest of sounds.split('|')) {
          const pinyin = `${first}${rest}`.replace('-', '');
          if (!isImpossible(pinyin)) add(`${initial}${final}`.replace('-', ''), pinyin);
        }
  for (const [from, to] of Object.entries(syllables)) for (const each of to.split('|')) add(from, each);
  return { toPinyin, toWadeGiles };
});

const longestSyllable = 6;
/** Longer words are no names of a syllable or three. */
const longestWord = 18;
const mostSpellings = 200;

/** A word of such syllables with each of them in another spelling, in each way in which that may be. */
function respelt(word: string, table: Spellings): readonly string[] {
  const from = new Map<number, readonly string[]>([[word.length, ['']]]);
  for (let at = word.length - 1; at >= 0; at--) {
    const all: string[] = [];
    for (let end = at + 1; end <= Math.min(word.length, at + longestSyllable); end++)
      for (const first of table.get(word.slice(at, end)) ?? [])
        for (const rest of from.get(end) ?? []) if (all.length < mostSpellings) all.push(first + rest);
    from.set(at, all);
  }
  return from.get(0) ?? [];
}

const mostWords = 4;
/** A word of fewer letters by itself is as likely another one. */
const fewestLetters = 6;
const latin = /^[a-z]+$/;

/** Names of which every word is one of the query in the other romanisation, its syllables joined or not. */
export function inOtherRomanization({ index, words, choice }: Search): Assignment[] {
  const isLatin = words.every(({ text }) => latin.test(text) && text.length <= longestWord);
  const [{ text: only } = { text: '' }, another] = words;
  const mayBeWord = another === undefined && (only.length < fewestLetters || isEnglish(only));
  if (!isLatin || words.length > mostWords || mayBeWord) return [];
  const { toPinyin, toWadeGiles } = tables();
  // Few words are made of such syllables alone.
  const text = words.map(({ withArticle }) => withArticle).join('');
  const known = [toPinyin, toWadeGiles].filter((table) => respelt(text, table).length > 0);
  if (known.length === 0) return [];
  const ways = [words, ...[...joins(words.length)].map((isJoined) => joinedWords(words, isJoined))];
  return known.flatMap((table) =>
    ways.flatMap((way) => matchNames(index, way, ({ text }) => wordsRespelt(index, text, table), choice)),
  );
}

function wordsRespelt(index: NameIndex, text: string, table: Spellings): WordHits {
  const spellings = text.length <= longestWord ? respelt(text, table) : [];
  const words = spellings.map((spelling) => itself(index, spelling).exact).filter((word) => word >= 0);
  return onlyWords(index, words, cost);
}

const cost = matchKind.spelling + 10;
