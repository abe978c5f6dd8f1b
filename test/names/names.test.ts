import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/search/catalog.ts';
import { buildNameIndex, findNames, type NameEntry, type NameIndex } from '../../src/names/names.ts';
import { bundled } from '../helpers/bundled.ts';
import { actorPairs, mustNotPairs, placePairs } from './name-pairs.ts';

const catalog = createCatalog(bundled);
const indexes = { actors: catalog.people(), places: catalog.places() };
const namesOf = ({ entries }: NameIndex, id: string) => entries.find((entry) => entry.id === id)?.names ?? [];

interface Rate {
  readonly count: number;
  readonly first: number;
  readonly third: number;
  readonly missed: readonly string[];
}

function rateOf(index: NameIndex, pairs: readonly (readonly [query: string, id: string])[]): Rate {
  const places = pairs.map(([query, id]) =>
    findNames(index, query, { maySayMore: true }).findIndex((match) => match.id === id),
  );
  const percent = (last: number) =>
    (100 * places.filter((place) => place >= 0 && place <= last).length) / pairs.length;
  const missed = pairs.flatMap(([query, id], at) => (places[at] === 0 ? [] : [`${query} → ${id}`]));
  return { count: pairs.length, first: percent(0), third: percent(2), missed };
}

describe.each([
  ['people and groups', indexes.actors, actorPairs, bundled.actors],
  ['places', indexes.places, placePairs, bundled.places],
] as const)('%s by spellings that are not in the data', (_, index, pairs, records) => {
  const rate = rateOf(index, pairs);
  const rates = `${rate.first.toFixed(1)} % first, ${rate.third.toFixed(1)} % among three of ${rate.count}`;

  test(`are found: ${rates}`, () => {
    expect(rate.first, rate.missed.join('\n')).toBeGreaterThanOrEqual(97);
    expect(rate.third, rate.missed.join('\n')).toBeGreaterThanOrEqual(99.5);
  });

  test('are those of records in the data, each once', () => {
    expect(pairs.filter(([, id]) => namesOf(index, id).length === 0)).toEqual([]);
    const seen = pairs.map(([query, id]) => `${query.toLowerCase()} → ${id}`);
    expect(seen.filter((pair, at) => seen.indexOf(pair) !== at)).toEqual([]);
  });

  test('are not simply aliases', () => {
    const isAlias = ([query, id]: readonly [string, string]) => {
      const record = records.get(id);
      const names = record === undefined ? [] : [record.name, ...record.aliases];
      return names.some((name) => name.toLowerCase() === query.toLowerCase());
    };
    expect(pairs.filter(isAlias)).toEqual([]);
  });
});

test('the tables of pairs are as long as they must be', () => {
  expect(actorPairs.length + placePairs.length).toBeGreaterThanOrEqual(400);
  expect(mustNotPairs.length).toBeGreaterThanOrEqual(80);
});

describe('no noise', () => {
  test.each(mustNotPairs.filter(([kind]) => kind === 'nobody'))('%s is meant by “%s”', (_, query) => {
    expect([indexes.actors, indexes.places].flatMap((index) => findNames(index, query))).toEqual([]);
  });

  test.each(mustNotPairs.filter(([kind]) => kind !== 'nobody'))('%s for “%s”: %s', (kind, query, id) => {
    const having = [indexes.actors, indexes.places].filter((index) => namesOf(index, id).length > 0);
    expect(having).not.toEqual([]);
    for (const index of having) {
      const ids = findNames(index, query).map((match) => match.id);
      expect(kind === 'absent' ? ids : ids.slice(0, 1)).not.toContain(id);
    }
  });
});

const entry = (id: string, names: readonly string[], weight = 1, kind?: string): NameEntry => ({
  id,
  names,
  weight,
  ...(kind === undefined ? {} : { kind }),
});
const idsIn = (entries: readonly NameEntry[], query: string, options?: Parameters<typeof findNames>[2]) =>
  findNames(buildNameIndex(entries), query, options).map(({ id }) => id);

describe('which name comes first', () => {
  test('an exact alias, however few events it has', () => {
    const entries = [
      entry('many', ['Hezbollah Brigades'], 900),
      entry('few', ['Party of God', 'Hizbullah'], 1),
    ];
    expect(idsIn(entries, 'hizbullah')).toEqual(['few', 'many']);
  });

  test('the one with more events among equals', () => {
    const entries = [entry('a', ['Qassem Soleimani'], 3), entry('b', ['Massoud Soleimani'], 8)];
    expect(idsIn(entries, 'soleimani')).toEqual(['b', 'a']);
  });

  test('a person by the family name before a group by a word of it', () => {
    const entries = [
      entry('group', ['Khazali Network'], 18, 'armed-group'),
      entry('man', ['Qais al-Khazali'], 8, 'person'),
    ];
    expect(idsIn(entries, 'khazali')).toEqual(['man', 'group']);
  });

  test('as many as are asked for', () => {
    const entries = ['Ali One', 'Ali Two', 'Ali Three'].map((name) => entry(name, [name]));
    expect(idsIn(entries, 'ali', { limit: 2 })).toEqual(['Ali One', 'Ali Two']);
  });

  test('the same, whether all are asked for or a few', () => {
    const ids = (query: string, limit: number) =>
      findNames(indexes.actors, query, { limit }).map(({ id }) => id);
    for (const query of 'abcdefghijklmnopqrstuvwxyz')
      expect(ids(query, 5), query).toEqual(ids(query, Number.POSITIVE_INFINITY).slice(0, 5));
  });

  test('the same of any names, however many events, kinds and other names they have', () => {
    const word = fc.constantFrom('a', 'ab', 'aba', 'abas', 'al-Abas', 'as', 'ba', 'Bas', 'sab', 'of');
    const anyName = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const anyEntry = fc.tuple(
      fc.array(anyName, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('person', 'armed-group'),
    );
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 40 }),
        word,
        fc.integer({ min: 1, max: 8 }),
        (all, query, limit) => {
          const index = buildNameIndex(
            all.map(([names, weight, kind], at) => entry(`${at}`, names, weight, kind)),
          );
          const few = findNames(index, query, { limit });
          expect(few).toEqual(findNames(index, query).slice(0, limit));
        },
      ),
    );
  });

  test.each([
    ['salih', ['salih', 'salihi']],
    ['salihi', ['salihi']],
  ])('“%s” where Salih and Salihi both exist', (query, ids) => {
    expect(
      idsIn([entry('salih', ['Barham Salih'], 1), entry('salihi', ['Ali Akbar Salihi'], 9)], query),
    ).toEqual(ids);
  });

  test.each([
    ['niger', ['niger', 'nigeria']],
    ['nigeria', ['nigeria']],
    ['iran', ['iran']],
    ['iraq', ['iraq']],
  ])('“%s” among states', (query, ids) => {
    expect(
      idsIn(
        ['niger', 'nigeria', 'iran', 'iraq'].map((name) => entry(name, [name])),
        query,
      ),
    ).toEqual(ids);
  });

  test.each([
    ['nigeria', 'Niger'],
    ['australia', 'Austria'],
    ['salihi', 'Barham Salih'],
    ['oran', 'Iran'],
    ['gambia', 'Zambia'],
  ])('“%s” is not %s, even where there is nobody else', (query, name) => {
    expect(idsIn([entry('x', [name])], query)).toEqual([]);
  });
});

describe('how a name matches', () => {
  const index = buildNameIndex([
    entry('qaani', ['Esmail Qaani', 'اسماعیل قاآنی'], 1, 'person'),
    entry('mahdi', ['Adel Abdul-Mahdi'], 1, 'person'),
    entry('fakhrizadeh', ['Mohsen Fakhrizadeh', 'محسن فخری‌زاده'], 1, 'person'),
    entry('aah', ["Asa'ib Ahl al-Haq"], 1, 'armed-group'),
    entry('hashd', ['Haşdi Şabi'], 1, 'armed-group'),
    entry('us', ['United States', 'US'], 1, 'state'),
    entry('usbat', ['Usbat al-Thaireen'], 5, 'armed-group'),
    entry('kirill', ['Владимир Зеленский'], 1, 'person'),
    entry('arabic', ['سليماني'], 1, 'person'),
    entry('iraqi', ['Iraqi Counter-Terrorism Service', 'CTS'], 1, 'military-unit'),
    { ...entry('tehran', ['Tehran']), context: ['Iran'] },
  ]);

  test.each([
    ['esmail qaani', 'exact', 'qaani', 'Esmail Qaani', ['Esmail', 'Qaani']],
    ['qaani', 'word', 'qaani', 'Esmail Qaani', ['Qaani']],
    ['qaani esm', 'prefix', 'qaani', 'Esmail Qaani', ['Esm', 'Qaani']],
    ['general qaani', 'word', 'qaani', 'Esmail Qaani', ['Qaani']],
    ['ghani', 'spelling', 'qaani', 'Esmail Qaani', ['Qaani']],
    ['gha', 'spelling', 'qaani', 'Esmail Qaani', ['Qaa']],
    ['Ismail Ghaani', 'word', 'qaani', 'Esmail Qaani', ['Esmail', 'Qaani']],
    ['إسماعيل قآنى', 'spelling', 'qaani', 'Esmail Qaani', ['Esmail', 'Qaani']],
    ['قاآنی', 'word', 'qaani', 'اسماعیل قاآنی', ['قاآنی']],
    ['abdulmahdi', 'word', 'mahdi', 'Adel Abdul-Mahdi', ['Abdul', 'Mahdi']],
    ['abd al-mahdi', 'prefix', 'mahdi', 'Adel Abdul-Mahdi', ['Abd', 'Mahdi']],
    ['fakhri zadeh', 'word', 'fakhrizadeh', 'Mohsen Fakhrizadeh', ['Fakhrizadeh']],
    ['فخري زاده', 'word', 'fakhrizadeh', 'محسن فخری‌زاده', ['فخری‌زاده']],
    ['asaib', 'word', 'aah', "Asa'ib Ahl al-Haq", ["Asa'ib"]],
    ['aah', 'initials', 'aah', "Asa'ib Ahl al-Haq", ['A', 'A', 'H']],
    ['hashdi shabi', 'word', 'hashd', 'Haşdi Şabi', ['Haşdi', 'Şabi']],
    ['sabi', 'word', 'hashd', 'Haşdi Şabi', ['Şabi']],
    ['US', 'exact', 'us', 'US', ['US']],
    ['us', 'exact', 'us', 'US', ['US']],
    ['zelenskiy', 'spelling', 'kirill', 'Владимир Зеленский', ['Зеленский']],
    ['soleimani', 'spelling', 'arabic', 'سليماني', ['سليماني']],
    ['سلیمانی', 'exact', 'arabic', 'سليماني', ['سليماني']],
    ['Iraqi CTS', 'word', 'iraqi', 'Iraqi Counter-Terrorism Service', ['Iraqi']],
    ['Tehran, Iran', 'word', 'tehran', 'Tehran', ['Tehran']],
    ['fakhirzadeh', 'typo', 'fakhrizadeh', 'Mohsen Fakhrizadeh', ['Fakhrizadeh']],
    ['mohsenn fakrizadhe', 'typo', 'fakhrizadeh', 'Mohsen Fakhrizadeh', ['Mohsen', 'Fakhrizadeh']],
  ])('“%s” by %s', (query, tier, id, name, marked) => {
    const [match] = findNames(index, query);
    expect(match).toMatchObject({ id, name, tier });
    expect(match?.ranges.map(([start, end]) => name.slice(start, end))).toEqual(marked);
  });

  test('capitals are whole words as long as there is one', () => {
    expect(findNames(index, 'US').map(({ id }) => id)).toEqual(['us']);
    expect(findNames(index, 'us').map(({ id }) => id)).toEqual(['us', 'usbat']);
    expect(findNames(index, 'USB').map(({ id }) => id)).toEqual(['usbat']);
  });

  test('one letter finds the words that begin with it', () => {
    expect(findNames(index, 's').map(({ id }) => id)).toEqual(['hashd', 'us', 'iraqi']);
  });

  test('two words that may be the same are not both one word of the name', () => {
    expect(findNames(index, 'esmail esmail')).toEqual([]);
  });
});

describe('in scripts without spaces a name is found by what stands inside of it', () => {
  const names = ['毛泽东', '東京電力', 'NHK放送', '박근혜', 'ในหลวง', 'ကိုကို', 'Mao Zedong'];
  const index = buildNameIndex(names.map((name) => entry(name, [name])));
  test.each([
    ['泽东', '毛‹泽东›'],
    ['东', '毛泽‹东›'],
    ['毛', '‹毛›泽东'],
    ['電力', '東京‹電力›'],
    ['放送', 'NHK‹放送›'],
    ['근혜', '박‹근혜›'],
    ['หลวง', 'ใน‹หลวง›'],
    ['毛泽东', '‹毛泽东›'],
  ])('“%s”: %s', (query, marked) => {
    const shown = findNames(index, query).map(({ name, ranges }) =>
      ranges.reduceRight(
        (text, [start, end]) => `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`,
        name,
      ),
    );
    expect(shown).toEqual([marked]);
  });
});

// Each fails without the mechanism that it names.
describe('what the order of guesses is for', () => {
  const found = (index: NameIndex, query: string) => findNames(index, query).map(({ id }) => id);

  test('of names that are equally misspelt the one that agrees more densely is first', () => {
    expect(found(indexes.places, 'Auswria')[0]).toBe('austria');
  });

  test('spellings that are hardly nearer than a guess stay away from a name that is spelt as typed', () => {
    expect(found(indexes.actors, 'amiri')).toEqual(['hadi-al-amiri']);
  });

  test('a word begun among many others is worth less than the same in a short name', () => {
    expect(found(indexes.actors, 'Ali A')[0]).toBe('ali-abedzadeh');
  });

  test('a match is shown by the usual name, if that matches too', () => {
    expect(findNames(indexes.actors, 'solaymani')[0]?.name).toBe('Qassem Soleimani');
  });

  test('another spelling is found from its beginning', () => {
    expect(found(indexes.places, 'Deir ez')[0]).toBe('deir-ez-zor');
  });
});

describe('while a name is being typed', () => {
  test.each([
    ['supreme-national-security-council-of-iran', 'Supreme National Security Council of I'],
    ['the-washington-post', 'The Washington P'],
    ['iran-backed-militias', 'Iran-backed militias in I'],
    ['kataib-al-imam-ali', 'Kataib al-Imam '],
    ['juma-inad', 'Juma I'],
  ])('%s is there at “%s”', (id, query) => {
    expect(findNames(indexes.actors, query)[0]?.id).toBe(id);
  });

  test.each([
    ['tehran', 'Tehra'],
    ['karbala', 'karba'],
    ['baghdad', 'baghd'],
    ['al-batha', 'al-Ba'],
  ])('%s is first of the places at “%s”', (id, query) => {
    expect(findNames(indexes.places, query)[0]?.id).toBe(id);
  });

  test.each([
    ['qassem-soleimani', 'sulaymani', 3],
    ['mustafa-al-kadhimi', 'kadhemi', 4],
    ['ali-khamenei', 'khamanei', 5],
    ['hassan-rouhani', 'rouhani', 4],
    ['kataib-hezbollah', "kata'ib hezbollah", 3],
    ['islamic-revolutionary-guard-corps', 'pasdaran', 3],
  ])('%s stays first from the first letters of “%s” on', (id, name, from) => {
    const prefixes = Array.from({ length: name.length - from + 1 }, (_, more) => name.slice(0, from + more));
    expect(prefixes.filter((prefix) => findNames(indexes.actors, prefix)[0]?.id !== id)).toEqual([]);
  });

  test('two letters find only beginnings of words and abbreviations', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const tiers = letters.flatMap((first) =>
      letters.flatMap((second) => findNames(indexes.actors, first + second).map(({ tier }) => tier)),
    );
    expect([...new Set(tiers)].sort()).toEqual(['exact', 'prefix', 'word']);
  });
});

describe('odd input', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['signs', '!!! "" - \' ()'],
    ['a lone mark', '\u0301'],
    ['half a surrogate pair', '\ud83d'],
    ['emoji', '🇮🇷'],
  ])('%s finds nobody', (_, query) => {
    expect(findNames(indexes.actors, query)).toEqual([]);
  });

  test('a query or a name of a megabyte is read as far as a name goes', () => {
    const long = 'ab '.repeat(350_000);
    const index = buildNameIndex([entry('long', [long, 'a'.repeat(1_000_000)]), entry('short', ['Abu Ali'])]);
    expect(findNames(index, `${long}zzz`).map(({ id }) => id)).toEqual(['long']);
    expect(findNames(index, 'abu')[0]?.id).toBe('short');
  });

  const words = fc.constantFrom(
    'ali',
    'al-',
    'Abu',
    "Qa'ani",
    'علی',
    'ال',
    'general',
    'of',
    'U.S.',
    '7',
    'şeyh',
    'é',
    '\u200c',
    'X',
  );
  const names = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

  test('a name is found by itself, exactly, and marked on borders of graphemes', () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 8 }), (list) => {
        const index = buildNameIndex(list.map((name, at) => entry(String(at), [name])));
        for (const name of list) {
          const matches = findNames(index, name);
          if (matches.length > 0) expect(matches[0]?.tier).toMatch(/exact|word|prefix/);
          for (const match of matches) {
            const borders = [
              ...Array.from(graphemes.segment(match.name), ({ index }) => index),
              match.name.length,
            ];
            for (const range of match.ranges) for (const border of range) expect(borders).toContain(border);
          }
        }
      }),
    );
  });

  test('any query is answered, each entry once, in the order of the scores', () => {
    fc.assert(
      fc.property(fc.oneof(names, fc.string({ unit: 'binary', maxLength: 40 })), (query) => {
        const matches = findNames(indexes.actors, query);
        expect(new Set(matches.map(({ id }) => id)).size).toBe(matches.length);
        expect(matches.every(({ score }, at) => at === 0 || score >= (matches[at - 1]?.score ?? 0))).toBe(
          true,
        );
      }),
    );
  });
});
