// The texts, names, addresses and coordinates of the bundled dataset; the rules are those of its codebook, data/README.md.
import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/text/fold.ts';
import { actors, events, places, recordFiles, rowsOf, sources, textOf } from '../helpers/bundled-data.ts';

/** Every text in a value, with where it is. */
function textsIn(value: unknown, path: string): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

const texts = [
  ...textsIn(JSON.parse(textOf('dataset')), 'dataset'),
  ...recordFiles.flatMap((file) => rowsOf(file).flatMap((row) => textsIn(row, row.id))),
];

describe('texts', () => {
  // A zero-width non-joiner belongs to the spelling of Persian: it may stand between two letters of that script.
  const withoutPersianJoints = (text: string) =>
    text.replace(/(?<=\p{Script=Arabic})\u200c(?=\p{Script=Arabic})/gu, '');

  test.each<[string, (text: string) => boolean]>([
    ['are in Unicode NFC', (text) => text.normalize('NFC') === text],
    [
      'have straight quotes',
      (text) => !/[\u2018-\u201f\u2032-\u2037\u02b9-\u02bf\u00ab\u00bb`\u00b4]/.test(text),
    ],
    [
      'have no control, formatting or bidi characters',
      (text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(withoutPersianJoints(text)),
    ],
    ['have no space but the plain one', (text) => !/[^\S ]/.test(text)],
    ['have no double, leading or trailing space', (text) => text === text.trim() && !text.includes('  ')],
    ['have no space before a comma or stop', (text) => !/\s[,.;:?!](?:\s|$)/.test(text)],
    ['have no markup or entities', (text) => !/<\/?[a-z]|&[a-z]+;|&#/i.test(text)],
  ])('%s', (_, isClean) => {
    expect(texts.filter(([, text]) => !isClean(text))).toEqual([]);
  });

  test("say no word twice in a row, unless a source's title does", () => {
    const titles = new Set(sources.map(({ id }) => `${id}.title`));
    const own = texts.filter(([path]) => !titles.has(path));
    expect(own.filter(([, text]) => /\b(?!had\b)([A-Za-z]+) \1\b/.test(text))).toEqual([]);
  });

  test('of titles have at most 62 characters and no full stop', () => {
    const wrong = events.filter(({ title }) => [...title].length > 62 || title.endsWith('.'));
    expect(wrong.map(({ id, title }) => [id, title])).toEqual([]);
  });

  test('of summaries are one to three sentences', () => {
    const sentences = (text: string) => text.split(/[.?!]"? (?=[A-Z"])/).length;
    const wrong = events.filter(({ summary = '' }) => !/[.?!]"?$/.test(summary) || sentences(summary) > 3);
    expect(wrong.map(({ id, summary }) => [id, summary])).toEqual([]);
  });

  test('of actors have at most 120 characters', () => {
    const wrong = actors.filter(({ description = '' }) => description === '' || description.length > 120);
    expect(wrong.map(({ id, description }) => [id, description])).toEqual([]);
  });

  test('of titles tell one event from another', () => {
    const titles = events.map(({ title }) => title);
    expect(events.filter(({ title }, at) => titles.indexOf(title) !== at).map(({ id }) => id)).toEqual([]);
  });
});

describe('names', () => {
  /** A name as a search sees it, its word breaks aside: "Kata'ib Hizbullah" is kataibhizbullah. */
  const keyOf = (name: string) => foldText(name).replace(/[^\p{L}\p{N}]+/gu, '');

  /** Names that mean more than one record. */
  function shared(records: readonly { readonly id: string; readonly names: readonly string[] }[]) {
    const owners = new Map<string, Set<string>>();
    for (const { id, names } of records) {
      for (const key of names.map(keyOf)) owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
    return [...owners].flatMap(([name, ids]) => (ids.size > 1 ? [[name, ...ids]] : []));
  }

  test('mean one actor, however they are spelled', () => {
    expect(
      shared(
        actors.map(({ id, name, aliases, native = name }) => ({ id, names: [name, native, ...aliases] })),
      ),
    ).toEqual([]);
  });

  test('mean one place, however they are spelled', () => {
    expect(shared(places.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })))).toEqual([]);
  });

  test('are given once', () => {
    const wrong = [...actors, ...places].filter(
      ({ name, aliases }) => new Set([name, ...aliases]).size <= aliases.length,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('in their own script are in that script', () => {
    const wrong = actors.filter(
      ({ native }) => native !== undefined && !/^[\p{Script=Arabic}\p{M}\u200c ]+$/u.test(native),
    );
    expect(wrong.map(({ id, native }) => [id, native])).toEqual([]);
  });
});

describe('sources', () => {
  test('have an address of the web, each its own', () => {
    const urls = sources.map(({ url }) => url);
    const wrong = sources.filter(({ url = '' }, at) => {
      const isAddress = /^https?:\/\/[^/\s]+\.[^/\s]+/.test(url) && URL.canParse(url);
      return !isAddress || urls.indexOf(url) !== at;
    });
    expect(wrong.map(({ id, url }) => [id, url])).toEqual([]);
  });

  test('name their publisher', () => {
    expect(sources.filter(({ publisher }) => publisher === undefined).map(({ id }) => id)).toEqual([]);
  });
});

describe('places', () => {
  const byId = new Map(places.map((place) => [place.id, place]));

  test('have coordinates on the globe', () => {
    const wrong = places.filter(
      ({ lat = Number.NaN, lon = Number.NaN }) => !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180),
    );
    expect(wrong.map(({ id, lat, lon }) => [id, lat, lon])).toEqual([]);
  });

  test('have a country unless they are at sea or larger than one', () => {
    const without = places.filter(({ country = '' }) => !/^[A-Z]{2}$/.test(country));
    expect(without.filter(({ id, precision }) => precision !== 'sea' && id !== 'middle-east')).toEqual([]);
  });

  test('are in the country of the place that contains them', () => {
    const wrong = places.filter(({ within = '', country }) => {
      const outer = byId.get(within);
      return outer !== undefined && outer.precision !== 'sea' && outer.country !== country;
    });
    expect(wrong.map(({ id, within }) => [id, within])).toEqual([]);
  });

  test('are within larger ones', () => {
    const sizes = ['site', 'city', 'region', 'country'];
    const wrong = places.filter(({ within = '', precision = '' }) => {
      const outer = byId.get(within)?.precision;
      return outer !== undefined && outer !== 'sea' && sizes.indexOf(outer) < sizes.indexOf(precision);
    });
    expect(wrong.map(({ id, within }) => [id, within])).toEqual([]);
  });
});
