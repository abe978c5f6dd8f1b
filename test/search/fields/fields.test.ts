import { describe, expect, test } from 'vitest';
import { truncated } from '../../../src/search/fields/field.ts';
import { fields, suggestField } from '../../../src/search/fields/fields.ts';
import { wordsMeant } from '../../../src/search/fields/vocabulary.ts';
import { actor, catalogOf, datasetOf, event, siege } from '../../helpers/dataset.ts';

const value = (text: string) => ({ text, quoted: false });

describe('a word of a vocabulary', () => {
  const vocabulary = ['rocket-attack', 'attack', 'statement', 'death toll', 'toll', 'Über_raid'];
  test.each<[text: string, ...words: string[]]>([
    ['attack', 'attack'],
    ['rocket-attack', 'rocket-attack'],
    ['rocket attack', 'rocket-attack'],
    ['ROCKET', 'rocket-attack'],
    ['toll', 'toll'],
    ['tol', 'toll'],
    ['at', 'attack'],
    ['att', 'attack'],
    ['death', 'death toll'],
    ['uber', 'Über_raid'],
    ['raid', 'Über_raid'],
    ['ttack'],
    ['xyz'],
    ["'"],
    [' '],
  ])('%j names', (text, ...words) => {
    expect(wordsMeant(text, new Set(vocabulary)).words).toEqual(words);
  });
});

describe('a name in a field', () => {
  const ids = ['rg', 'youth', 'side', 'other'];
  const catalog = catalogOf(
    datasetOf(
      ids.map((id) => event({ id, actors: [{ actor: id }] })),
      {
        actors: [
          actor('River Guard', { id: 'rg' }),
          actor('River Guard Youth', { id: 'youth' }),
          actor('Riverside', { id: 'side' }),
          actor('rg', { id: 'other' }),
        ],
      },
    ),
  );
  test.each<[text: string, ...ids: string[]]>([
    ['River Guard', 'rg'],
    ['river guard', 'rg'],
    ['guard', 'rg', 'youth'],
    ['guard youth', 'youth'],
    ['rive', 'rg', 'youth', 'side'],
    // A name before an id.
    ['rg', 'other'],
    ['side', 'side'],
    ['xyzzy'],
  ])('%s means', (text, ...ids) => {
    const { events } = fields.who.find(catalog, value(text), { today: 0, near: 0 });
    const found = (events ?? []).flat().map((index) => catalog.dataset.events[index]?.id ?? '');
    expect(found.toSorted()).toEqual(ids.toSorted());
  });
});

describe('a date in a field', () => {
  const catalog = catalogOf(siege);
  test('is relative to today, or near to the data', () => {
    const clock = { today: 18_262, near: 18_262 };
    // The last day of 2019, counted from 1 January 2020.
    expect(fields.to.find(catalog, value('yesterday'), clock).events).toEqual([[0, 1, 2, 3]]);
    expect(fields.date.find(catalog, value('july'), { ...clock, near: 18_500 })).toEqual({
      events: [[5, 6]],
    });
  });

  test('that is none is told of', () => {
    const resolved = fields.date.find(catalog, value('no date'), { today: 0, near: 0 });
    expect(resolved.events).toBe(null);
    expect(resolved.note).toMatch(/^no date is not a date; try /);
  });
});

test.each([
  ['short', 'short'],
  [`${'x'.repeat(39)} and more`, `${'x'.repeat(39)}…`],
])('a note holds as much of %s as is read', (text, shown) => {
  expect(truncated(text)).toBe(shown);
});

test.each([
  ['actor', 'who'],
  ['Person', 'who'],
  ['actr', 'who'],
  ['whoo', 'who'],
  ['wher', 'where'],
  ['location', 'where'],
  ['in', 'where'],
  ['type', 'kind'],
  ['knd', 'kind'],
  ['tags', 'tag'],
  ['publisher', 'source'],
  ['stance', 'claim'],
  ['disputd', 'disputed'],
  ['since', 'from'],
  ['until', 'to'],
  ['when', 'date'],
  ['importance', 'is'],
  ['foo', null],
  ['colour', null],
  ['x', null],
  ['constructor', null],
])('by %s: is meant %s:', (name, field) => {
  expect(suggestField(name)).toBe(field);
});
