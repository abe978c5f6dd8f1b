import { assert, array, constantFrom, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyNothing } from '../../../src/search/suggest/dead-end.ts';
import { suggest, type Suggestion } from '../../../src/search/suggest/suggest.ts';
import { actor, catalogOf, datasetOf, event, siege } from '../../helpers/dataset.ts';

const catalog = catalogOf(siege);
const clock = { today: 20_000, near: 18_500 };

/** `|` in the text is the caret. */
function suggested(marked: string, filter = ''): Suggestion[] {
  const caret = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  return suggest(catalog, { filter, text, caret: caret === -1 ? text.length : caret, clock });
}

const named = (list: readonly Suggestion[]) =>
  list.map(({ name, about, events }) => [name, about, events?.length ?? null]);
const taken = ({ taken: { text, caret } }: Suggestion) => `${text.slice(0, caret)}¦${text.slice(caret)}`;

describe('what the words name, people and groups first, then fields', () => {
  test.each<[text: string, ...entries: (readonly [string, string, number | null])[]]>([
    ['had', ['Omar al-Haddad', 'person', 2]],
    ['umar', ['Omar al-Haddad', 'person', 2]],
    ['river guard', ['River Guard', 'armed group', 2], ['River Guard Youth', 'armed group', 1]],
    ['river guard ', ['River Guard', 'armed group', 2], ['River Guard Youth', 'armed group', 1]],
    // As many of the last words as name somebody.
    ['truce general haddad', ['Omar al-Haddad', 'person', 2]],
    ['"river gu', ['River Guard', 'armed group', 2], ['River Guard Youth', 'armed group', 1]],
    ['-haddad', ['Omar al-Haddad', 'person', 2]],
    // Places, kinds, tags, what accounts differ on, publishers, …
    [
      'river',
      ['River Guard', 'armed group', 2],
      ['River Guard Youth', 'armed group', 1],
      ['river', 'tag:', 2],
      ['Riverland', 'place', 5],
    ],
    ['mill', ['Old Mill', 'place', 2], ['Milltown', 'state', 4]],
    ['the ferry', ['The Ferry', 'place', 1]],
    ['raid', ['raid', 'kind:', 1]],
    ['dipl', ['diplomacy', 'kind:', 2]],
    ['artillery attack', ['artillery-attack', 'kind:', 1]],
    ['night', ['night', 'tag:', 1]],
    ['toll', ['toll', 'disputed:', 1], ['toll', 'about:', 1]],
    ['bell', ['The Bell', 'source', 2]],
    ['denies', ['denies', 'claim:', 1], ['denies:', 'who denies', null]],
    ['major', ['major', 'is:', 2]],
    ['torch', ['torches', 'weapon:', 1]],
    ['wh', ['who:', 'people and groups', null], ['where:', 'places and what is in them', null]],
    ['-kin', ['kind:', 'kind of event', null]],
    // With its field, before or after it.
    ['disputed toll', ['disputed: toll', '', 1]],
    [
      'river guard denies',
      // What is read so already, as words and by anybody.
      ['river guard "denies"', 'as words', 1],
      ['denies: River Guard', 'armed group', 1],
      ['river guard claim:denies', 'by anybody', 1],
      ['denies:', 'who denies', null],
    ],
    // What only asks is not searched for.
    ['where is mill', ['Old Mill', 'place', 2], ['Milltown', 'state', 4]],
    ['night in mill', ['where: Old Mill', 'place', 1], ['Old Mill', 'place', 1], ['Milltown', 'state', 1]],
    // Dates: what is searched for already, and what may be meant.
    ['2020', ['2020', 'date', 3]],
    ['truce july 2020', ['July 2020', 'date', 1]],
    ['7/10/2020', ['Wednesday 7 October 2020', 'date', 1], ['Friday 10 July 2020', 'date', 2]],
    ['nov 29', ['Sunday 29 November 2020', 'date', 1]],
    // A field that there is not: whom its value names, and the one that is likely meant.
    ['actor:had', ['Omar al-Haddad', 'person', 2], ['who:', 'people and groups', null]],
    ['whr:xyzzy', ['who:', 'people and groups', null]],
    ['-knd:', ['kind:', 'kind of event', null]],
    ['foo:xyzzy'],
    ['"wh'],
    ['https://xyzzy'],
    ['xyzzy'],
    ['&'],
  ])('%j', (text, ...entries) => {
    expect(named(suggested(text))).toEqual(entries);
  });

  test('a value with its field stands in place of both', () => {
    expect(suggested('night disputed toll').map(taken)[0]).toBe('night disputed:toll ¦');
    expect(suggested('river guard denies').map(taken)).toContain('denies:"River Guard" ¦');
  });

  test('a date that is not wanted is taken as such', () => {
    expect(suggested('raid -2020').map(({ taken }) => taken.text)).toEqual(['raid -date:2020 ']);
  });

  describe('a field that the word begins like', () => {
    const people = ['Dana Dale', 'Danny Day', 'Damian Dahl', 'Michael White', 'Tagore'];
    const catalog = catalogOf(
      datasetOf([event({ actors: people.map((name) => ({ actor: name })) })], {
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
      expect(
        suggest(catalog, { filter: '', text, caret: text.length, clock }).map(({ name }) => name),
      ).toEqual(names);
    });
  });

  test('the filter in force counts', () => {
    expect(named(suggested('had', 'to:2019'))).toEqual([['Omar al-Haddad', 'person', 1]]);
    expect(named(suggested('had', 'xyzzy'))).toEqual([]);
  });

  test('counts say who takes part and who only speaks', () => {
    const [town] = suggested('milltown');
    expect([town?.events?.length, town?.part?.length]).toEqual([4, 3]);
  });

  test('each tells the spelling that matched', () => {
    expect(suggested('umar')[0]?.match).toMatchObject({ name: 'Umar Haddad', ranges: [[0, 4]] });
  });
});

describe('an empty field offers', () => {
  const offered = (filter: string, history: readonly string[]) =>
    suggest(catalog, { filter, text: ' ', caret: 1, clock, history }).map(
      ({ name, about }) => `${name} ${about}`,
    );
  const fields = [
    'who: people and groups, such as Milltown',
    'where: places and what is in them, such as Riverland',
    'kind: kind of event, such as diplomacy',
    'disputed: what accounts differ on, such as culprit',
    'says: who says something, such as Milltown',
    'denies: who denies, such as River Guard',
    'date: date, such as Jan 2020',
    // More than ten were killed nowhere here.
    'killed: how many were killed, such as >0',
  ];

  test('the last queries that find something, and fields with an example each', () => {
    expect(offered('', ['raid', 'xyzzy', 'raid', 'who:rg'])).toEqual([
      'raid last query',
      'who:rg last query',
      ...fields,
    ]);
  });

  test('what the filter in force leaves', () => {
    expect(offered('kind:deployment', ['raid', 'kind:deployment'])).toEqual([
      'raid last query',
      'who: people and groups, such as River Guard Youth',
      'kind: kind of event, such as deployment',
      'date: date, such as Feb 2020',
    ]);
  });
});

test('the examples of an empty field are worked out once for a filter, as it is emptied again and again', () => {
  const empty = (filter: string) => suggest(catalog, { filter, text: '', caret: 0, clock });
  const before = empty('kind:raid');
  for (const text of 'abcdefghijklmnop') suggest(catalog, { filter: 'kind:raid', text, caret: 1, clock });
  expect(before.length).toBeGreaterThan(0);
  for (const [at, example] of empty('kind:raid').entries()) expect(example).toBe(before[at]);
  expect(empty('')).not.toEqual(before);
});

describe('where nothing is found', () => {
  test.each<[text: string, ...ways: (readonly [name: string, about: string, events: number])[]]>([
    ['croszed', ['crossed', 'word of the text', 1]],
    ['raid croszed', ['crossed', 'word of the text', 1], ['raid', 'without croszed', 2]],
    // A phrase too; and words of a question may be left out.
    ['"crosed the river"', ['crossed the river', 'phrase of the text', 1]],
    ['raid did crossed', ['raid crossed', 'without did', 1]],
    ['raid truce', ['truce', 'without raid', 2], ['raid', 'without truce', 2]],
    ['raid had', ['had', 'without raid', 2], ['raid', 'without had', 2]],
    ['had kind:raid ', ['had', 'without kind:raid', 2], ['kind:raid', 'without had', 1]],
    ['raid january 2020', ['raid', 'without january 2020', 2], ['date:"january 2020"', 'without raid', 1]],
    // No two of them are in one event.
    ['raid truce kind:xyz', ['raid', 'alone', 2], ['truce', 'alone', 2]],
    [
      'what was the raid and what happened to the truce',
      ['truce', 'without raid', 2],
      ['raid', 'without truce', 2],
    ],
    ['raid kind:deploy kind:xyz', ['raid kind:deploy', 'without kind:xyz', 1]],
    // Too short, a number: nothing is like it.
    ['xyz'],
    ['12345'],
    ['"croszed"', ['crossed', 'phrase of the text', 1]],
  ])('%j', (text, ...ways) => {
    expect(named(suggested(text))).toEqual(ways);
  });

  test('what is taken stands in place of the word', () => {
    expect(suggested('night croszed¦ red').map(taken)[0]).toBe('night crossed ¦red');
  });

  test.each([
    ['raid truce', 'raid 2 · truce 2 · together 0'],
    ['raid january 2020', 'raid 2 · january 2020 1 · together 0'],
    ['raid -night who:haddad', 'raid 2 · -night 7 · who:haddad 2 · together 0'],
    ['croszed', 'did you mean crossed?'],
    ['croszed red', 'croszed 0 · red 1 · together 0; did you mean crossed?'],
    // No word of the text would help.
    ['truce croszed', 'truce 2 · croszed 0 · together 0'],
    ['xyzzy', ''],
  ])('%s: %s', (query, why) => {
    expect(whyNothing(catalog, query, clock)).toBe(why);
  });
});

test.each([
  ['from:2031', 'all is from 2018-05 to 2021-12'],
  ['raid before 1990', 'all is from 2018-05 to 2021-12; raid 1 · before 1990 0 · together 0'],
])('where nothing is in the time that is asked for, which months there are: %s', (query, why) => {
  const dated = [event({ title: 'Raid', date: '2018-05-08' }), event({ title: 'Truce', date: '2021' })];
  expect(whyNothing(catalogOf(datasetOf(dated)), query, clock)).toBe(why);
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
    ['kind:d', ['diplomacy', 'kind:', 2], ['deployment', 'kind:', 1]],
    [
      'kind:',
      ['diplomacy', 'kind:', 2],
      ['raid', 'kind:', 1],
      ['artillery-attack', 'kind:', 1],
      ['deployment', 'kind:', 1],
    ],
    ['tag:r', ['river', 'tag:', 2]],
    ['source:bel', ['The Bell', 'source', 2]],
    ['claim:d', ['denies', 'claim:', 1]],
    ['claim:denis', ['denies', 'claim:', 1]],
    ['claim:deny', ['denies', 'claim:', 1]],
    ['kind:artilery', ['artillery-attack', 'kind:', 1]],
    // The value that the caret is in.
    ['who:had¦|mill', ['Omar al-Haddad', 'person', 2]],
    ['who:had|mill¦', ['Milltown', 'state', 4]],
    ['who:had|mi¦ll|xyzzy raid', ['Milltown', 'state', 1]],
    ['who:"river guard y¦" raid', ['River Guard Youth', 'armed group', 1]],
    ['who:"had¦ kind:diplomacy', ['Omar al-Haddad', 'person', 2]],
    ['who:"River Guard"|"had¦ kind:diplomacy', ['Omar al-Haddad', 'person', 2]],
    ['disputed:t', ['toll', 'disputed:', 1]],
    ['is:m', ['major', 'is:', 2], ['minor', 'is:', 3]],
    ['raid kind:d', ['deployment', 'kind:', 1]],
    ['denies:', ['River Guard', 'armed group', 1]],
    [
      'says:',
      ['Milltown', 'state', 2],
      ['River Guard', 'armed group', 1],
      ['The Bell', 'outlet', 1],
      ['two ferrymen', 'unnamed source', 1],
    ],
    ['reports:bel', ['The Bell', 'outlet', 1]],
    ['about:', ['culprit', 'about:', 1], ['toll', 'about:', 1]],
    ['killed:'],
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
    ['had¦ kind:diplomacy', 'who:"Omar al-Haddad" ¦kind:diplomacy'],
    ['kind:diplomacy had', 'kind:diplomacy who:"Omar al-Haddad" ¦'],
    ['toll', 'disputed:toll ¦'],
    ['old mill', 'where:"Old Mill" ¦'],
    ['raid truce', 'truce ¦'],
    ['says:bel', 'says:"The Bell" ¦'],
    ['river guard ', 'who:"River Guard" ¦'],
    ['ki', 'kind:¦'],
    ['january 2020', 'date:2020-01 ¦'],
    ['january 2020¦ hunger', 'date:2020-01 ¦hunger'],

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
    ['who:had¦|mill truce', 'who:"Omar al-Haddad"|mill ¦truce'],
    ['-who:a|h¦ad|"x y"', '-who:a|"Omar al-Haddad"|"x y" ¦'],
    ['who:¦|mill', 'who:"Milltown"|mill ¦'],
    // A quote still open takes in what stands after it, unless that is a name.
    ['who:"had¦ kind:diplomacy', 'who:"Omar al-Haddad" ¦kind:diplomacy'],
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
      const list = suggest(catalog, { filter, text: typed, caret: Math.min(caret, typed.length), clock });
      expect(list.length).toBeLessThanOrEqual(20);
      for (const { taken } of list) {
        expect(taken.caret).toBeGreaterThan(0);
        expect(taken.caret).toBeLessThanOrEqual(taken.text.length);
      }
    }),
    { numRuns: 300 },
  );
});
