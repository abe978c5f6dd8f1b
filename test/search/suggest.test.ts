import { assert, array, constantFrom, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest, type Suggestion } from '../../src/search/suggest.ts';
import { actor, catalogOf, datasetOf, siege } from '../helpers/dataset.ts';

const catalog = catalogOf(siege);
const clock = { today: 20_000, near: 18_500 };

/** `|` in the text is the caret. */
function suggested(marked: string, filter = ''): Suggestion[] {
  const caret = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  return suggest(catalog, filter, text, caret === -1 ? text.length : caret, clock);
}

const named = (list: readonly Suggestion[]) =>
  list.map(({ name, about, events }) => [name, about, events?.length ?? null]);
const taken = ({ taken: { text, caret } }: Suggestion) => `${text.slice(0, caret)}¦${text.slice(caret)}`;

describe('people and groups that the words name, then fields', () => {
  test.each<[text: string, ...entries: (readonly [string, string, number | null])[]]>([
    ['had', ['Omar al-Haddad', 'person', 2]],
    ['umar', ['Omar al-Haddad', 'person', 2]],
    ['river', ['River Guard', 'armed group', 2], ['River Guard Youth', 'armed group', 1]],
    ['river guard', ['River Guard', 'armed group', 2], ['River Guard Youth', 'armed group', 1]],
    ['river guard ', ['River Guard', 'armed group', 2], ['River Guard Youth', 'armed group', 1]],
    // As many of the last words as name somebody.
    ['truce general haddad', ['Omar al-Haddad', 'person', 2]],
    ['raid had', ['Omar al-Haddad', 'person', 0]],
    ['hunger umar', ['Omar al-Haddad', 'person', 0]],
    ['had kind:raid '],
    ['"river gu', ['River Guard', 'armed group', 2], ['River Guard Youth', 'armed group', 1]],
    ['-haddad', ['Omar al-Haddad', 'person', 2]],
    ['wh', ['who:', 'field', null], ['where:', 'field', null]],
    ['-kin', ['kind:', 'field', null]],
    ['haddad dat', ['date:', 'field', null]],
    ['2020', ['2020', 'date', 3]],
    ['raid january 2020', ['January 2020', 'date', 0]],
    // A field that there is not: whom its value names, and the one that is likely meant.
    ['actor:had', ['Omar al-Haddad', 'person', 2], ['who:', 'field', null]],
    ['whr:xyzzy', ['who:', 'field', null]],
    ['-knd:', ['kind:', 'field', null]],
    ['foo:xyzzy'],
    ['"wh'],
    ['https://xyzzy'],
    ['xyzzy'],
    [''],
    [' '],
    ['&'],
  ])('%j', (text, ...entries) => {
    expect(named(suggested(text))).toEqual(entries);
  });

  test('a date that is not wanted is taken as such', () => {
    expect(suggested('raid -2020').map(({ taken }) => taken.text)).toEqual(['raid -date:2020 ']);
  });

  describe('a field that the word begins like', () => {
    const catalog = catalogOf(
      datasetOf([], {
        actors: ['Dana Dale', 'Danny Day', 'Damian Dahl', 'Michael White', 'Tagore'].map((name) =>
          actor(name),
        ),
      }),
    );
    test.each<[text: string, ...names: string[]]>([
      // After the two best of those that it names.
      ['da', 'Dana Dale', 'Danny Day', 'date:', 'Damian Dahl'],
      ['tag', 'Tagore', 'tag:'],
      // Before those whom it could name only by another spelling.
      ['whe', 'where:', 'Michael White'],
    ])('%s: stands where it is seen', (text, ...names) => {
      expect(suggest(catalog, '', text, text.length, clock).map(({ name }) => name)).toEqual(names);
    });
  });

  test('the filter in force counts', () => {
    expect(named(suggested('had', 'to:2019'))).toEqual([['Omar al-Haddad', 'person', 1]]);
    expect(named(suggested('had', 'xyzzy'))).toEqual([['Omar al-Haddad', 'person', 0]]);
  });

  test('each tells the spelling that matched', () => {
    expect(suggested('umar')[0]?.match).toMatchObject({ name: 'Umar Haddad', ranges: [[0, 4]] });
  });
});

describe('values of a field', () => {
  test.each<[text: string, ...entries: (readonly [string, string, number])[]]>([
    [
      'who:',
      ['Milltown', 'state', 4],
      ['River Guard', 'armed group', 2],
      ['Omar al-Haddad', 'person', 2],
      ['River Guard Youth', 'armed group', 1],
    ],
    [
      'who:"',
      ['Milltown', 'state', 4],
      ['River Guard', 'armed group', 2],
      ['Omar al-Haddad', 'person', 2],
      ['River Guard Youth', 'armed group', 1],
    ],
    ['who:"river guard y', ['River Guard Youth', 'armed group', 1]],
    ['who:haddad|mill', ['Milltown', 'state', 4]],
    ['-who:mill', ['Milltown', 'state', 4]],
    ['where:mill', ['Old Mill', 'place', 2]],
    ['where:nahr', ['The Ferry', 'place', 1]],
    ['kind:d', ['diplomacy', 'kind', 2], ['deployment', 'kind', 1]],
    [
      'kind:',
      ['diplomacy', 'kind', 2],
      ['raid', 'kind', 1],
      ['artillery-attack', 'kind', 1],
      ['deployment', 'kind', 1],
    ],
    ['tag:r', ['river', 'tag', 2]],
    ['source:bel', ['The Bell', 'source', 2]],
    ['claim:d', ['denies', 'claim', 1]],
    ['claim:denis', ['denies', 'claim', 1]],
    ['claim:deny', ['denies', 'claim', 1]],
    ['kind:artilery', ['artillery-attack', 'kind', 1]],
    // The value that the caret is in.
    ['who:had¦|mill', ['Omar al-Haddad', 'person', 2]],
    ['who:had|mill¦', ['Milltown', 'state', 4]],
    ['who:had|mi¦ll|xyzzy raid', ['Milltown', 'state', 1]],
    ['who:"river guard y¦" raid', ['River Guard Youth', 'armed group', 1]],
    ['who:"had¦ kind:raid', ['Omar al-Haddad', 'person', 0]],
    ['who:"River Guard"|"had¦ kind:diplomacy', ['Omar al-Haddad', 'person', 2]],
    ['disputed:t', ['toll', 'disputed', 1]],
    ['is:m', ['major', 'is', 2], ['minor', 'is', 3]],
    ['raid kind:d', ['diplomacy', 'kind', 0], ['deployment', 'kind', 1]],
    ['date:'],
    ['from:20'],
    ['who:xyzzy'],
  ])('%j', (text, ...entries) => {
    expect(named(suggested(text))).toEqual(entries);
  });
});

describe('taking the first suggestion makes', () => {
  test.each([
    ['had', 'who:"Omar al-Haddad" ¦'],
    ['-had', '-who:"Omar al-Haddad" ¦'],
    ['truce general had', 'truce who:"Omar al-Haddad" ¦'],
    ['had¦ kind:raid', 'who:"Omar al-Haddad" ¦kind:raid'],
    ['kind:raid had', 'kind:raid who:"Omar al-Haddad" ¦'],
    ['river guard ', 'who:"River Guard" ¦'],
    ['ki', 'kind:¦'],
    ['january 2020', 'date:2020-01 ¦'],
    ['january 2020¦ raid', 'date:2020-01 ¦raid'],
    ['3 january 2020 xyzzy¦ x', 'date:2020-01-03 xyzzy¦ x'],
    ['7/10/2020', 'date:2020-10-07 ¦'],
    ['-ki', '-kind:¦'],
    ['raid ki¦ night', 'raid kind:¦ night'],
    ['who:', 'who:"Milltown" ¦'],
    ['who:"riv', 'who:"River Guard" ¦'],
    ['who:haddad|', 'who:haddad|"Milltown" ¦'],
    ['who:haddad|"', 'who:haddad|"Milltown" ¦'],
    ['who:haddad|mil¦ raid', 'who:haddad|"Milltown" ¦raid'],
    ['-where:mi', '-where:"Old Mill" ¦'],
    ['kind:art', 'kind:artillery-attack ¦'],
    ['source:bell', 'source:"The Bell" ¦'],
    ['is:maj', 'is:major ¦'],
    ['who:had¦|mill raid', 'who:"Omar al-Haddad"|mill ¦raid'],
    ['-who:a|h¦ad|"x y"', '-who:a|"Omar al-Haddad"|"x y" ¦'],
    ['who:¦|mill', 'who:"Milltown"|mill ¦'],
    // A quote still open takes in what stands after it, unless that is a name.
    ['who:"had¦ kind:raid', 'who:"Omar al-Haddad" ¦kind:raid'],
    ['who:"River¦ Guard', 'who:"River Guard" ¦'],
    ['actor:xyzzy', 'who:xyzzy¦'],
    ['raid -actr:xy¦ night', 'raid -who:xy¦ night'],
    ['actor:had', 'who:"Omar al-Haddad" ¦'],
  ])('of %s: %s', (text, expected) => {
    const [first] = suggested(text);
    expect(first === undefined ? null : taken(first)).toBe(expected);
  });
});

test('nothing that can be typed throws, and the caret stays in the text', () => {
  const part = constantFrom('who:', 'is:', '"', '|', '-', ' ', 'had', 'river', 'ki', 'é', '👩‍👩‍👧', ':');
  const text = array(part, { maxLength: 8 }).map((parts) => parts.join(''));
  assert(
    property(text, text, nat(30), (filter, typed, caret) => {
      const list = suggest(catalog, filter, typed, Math.min(caret, typed.length), clock);
      expect(list.length).toBeLessThanOrEqual(20);
      for (const { taken } of list) {
        expect(taken.caret).toBeGreaterThan(0);
        expect(taken.caret).toBeLessThanOrEqual(taken.text.length);
      }
    }),
    { numRuns: 300 },
  );
});
