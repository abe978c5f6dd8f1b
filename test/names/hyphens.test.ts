import { describe, expect, test } from 'vitest';
import { buildNameIndex, findNames } from '../../src/names/names.ts';

const names = [
  'Donald Trump',
  'Qassem Soleimani',
  'Moqtada al-Sadr',
  'Zarif',
  'Iran',
  'United States',
  'US',
  'American University',
  'Armed Forces',
  'Governor of Basra',
  'Mahdi Army',
  'Off-White',
  'Haji Zadeh',
];
const indexOf = (of: readonly string[]) =>
  buildNameIndex(of.map((name) => ({ id: name, names: [name], weight: 1 })));
const index = indexOf(names);
const ids = (query: string, maySayMore = true) => findNames(index, query, { maySayMore }).map(({ id }) => id);

test.each([
  'xx-trump',
  'no-trump',
  'x-trump',
  'trump-x',
  'blah-soleimani',
  'eu-iran',
  'un-american',
  'ex-governor',
  'ex-governors',
  'on-iran',
  'de-iran',
  'by-zarif',
  'iran-x',
  'mini-mahdi',
])('“%s” names nobody: both parts of a hyphened word must match', (query) => {
  expect(ids(query)).toEqual([]);
  expect(ids(query, false)).toEqual([]);
});

/** What the language of names may drop before a hyphen. */
const known =
  'al at ben bin da dal das del der des di die du el et ibn la las le les los the ul und von ye as es az ez'.split(
    ' ',
  );

test('of parts of up to three letters only articles and particles may be left out before a hyphen', () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const two = letters.flatMap((first) => letters.map((second) => first + second));
  // Of three letters all that an article or a particle has, and a fourth of the rest.
  const three = two
    .flatMap((first) => letters.map((third) => first + third))
    .filter(
      (part, at) => at % 4 === 0 || Array.from(part).every((letter) => known.join('').includes(letter)),
    );
  const parts = [...letters, ...two, ...three];
  // An article may be there only before its own letter (as-sadr); of the others each is tried before one of the names.
  const surnames = ['trump', 'soleimani', 'sadr', 'zarif'];
  const people = indexOf(names.slice(0, surnames.length));
  const before = (part: string, at: number): readonly string[] =>
    known.includes(part) ? surnames : [surnames[at % surnames.length] ?? ''];
  const dropped = parts.filter((part, at) =>
    before(part, at).some((name) => findNames(people, `${part}-${name}`, { maySayMore: true }).length > 0),
  );
  expect(dropped.toSorted()).toEqual(known.toSorted());
});

describe('articles and particles before a hyphen may be there or not', () => {
  test.each([
    ['al-soleimani', 'Qassem Soleimani'],
    ['el-Sadr', 'Moqtada al-Sadr'],
    ['as-Sadr', 'Moqtada al-Sadr'],
    ['es-sadr', 'Moqtada al-Sadr'],
    ['moqtada-al-sadr', 'Moqtada al-Sadr'],
    ['qassem-soleimani', 'Qassem Soleimani'],
    ['governor-of-basra', 'Governor of Basra'],
    ['the-Mahdi-Army', 'Mahdi Army'],
    ['off-white', 'Off-White'],
    ['haji-zadeh', 'Haji Zadeh'],
    ['hajizadeh', 'Haji Zadeh'],
  ])('“%s”', (query, name) => {
    expect(ids(query)).toEqual([name]);
  });

  test('an article only before its own letter', () => {
    expect(ids('ad-Sadr')).toEqual([]);
    expect(ids('ar-trump')).toEqual([]);
  });
});

test.each(['alarmed', 'alarm', 'elections', 'attacks'])(
  'no article is taken off an ordinary word: “%s”',
  (query) => {
    expect(ids(query)).toEqual([]);
  },
);
