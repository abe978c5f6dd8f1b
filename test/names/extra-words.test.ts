import { describe, expect, test } from 'vitest';
import { countryNames } from '../../src/names/countries.ts';
import { buildNameIndex, findNames, type NameEntry } from '../../src/names/names.ts';

const entry = (id: string, names: readonly string[], kind: string): NameEntry => ({
  id,
  names,
  weight: 1,
  kind,
});
const index = buildNameIndex([
  entry('ferry', ['Ferry Company'], 'organization'),
  entry('mill', ['Old Mill'], 'place'),
  entry('ali', ['Ali Orchard'], 'person'),
  entry('rob', ['Rob Miller'], 'person'),
  entry('mexico', ['Mexico'], 'state'),
  entry('harbour', ['Harbour Police'], 'government-body'),
  entry('iraq', ['Iraq'], 'state'),
]);
const ids = (query: string, maySayMore: boolean) =>
  findNames(index, query, { maySayMore }).map(({ id }) => id);

describe('a name among other words', () => {
  test.each([
    ['river Ferry Company', 'ferry'],
    ['Ali Hosseini Orchard', 'ali'],
    ['GRX Director General Orchard', 'ali'],
    ['Mexico Tenochtitlan', 'mexico'],
  ])('“%s” is %s, and nobody while a search is typed', (query, id) => {
    expect(ids(query, true)).toEqual([id]);
    expect(ids(query, false)).toEqual([]);
  });

  test.each([
    ['another name', 'New Mexico'],
    ['something else', 'Mexico attack'],
    ['somebody else', 'Miller Mexico'],
    ['too much besides', 'Mexico one-two three-four five-six'],
    ['the people of a country', 'Iraqi Zzyx'],
  ])('%s is not the name: “%s”', (_, query) => {
    expect(ids(query, true)).toEqual([]);
  });
});

describe('words that say the same', () => {
  test.each([
    ['Polizei Harbour', 'harbour'],
    ['police harbour', 'harbour'],
    ['Robert Miller', 'rob'],
    ['Bob Miller', 'rob'],
  ])('“%s” is %s', (query, id) => {
    expect(ids(query, false)).toEqual([id]);
  });
});

describe('countries in other languages', () => {
  test.each([
    ['Norway', ['Norwegen', 'Norvège', 'Norveç', 'النرويج', 'نروژ']],
    ['iraq', ['Irak', 'العراق', 'عراق']],
  ])('%s', (name, others) => {
    expect(countryNames(name)).toEqual(expect.arrayContaining(others));
  });

  test.each(['Norwegen', 'Old Mill', '', 'XK'])('“%s” is no country in English', (name) => {
    expect(countryNames(name)).toEqual([]);
  });
});
