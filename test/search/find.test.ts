import { assert, constantFrom, array, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsEnglish } from '../../src/names/stop-words.ts';
import { particles } from '../../src/names/words.ts';
import { find } from '../../src/search/find.ts';
import { otherReadings } from '../../src/search/implied-fields.ts';
import { parseQuery, printQuery } from '../../src/search/query.ts';
import { bundled } from '../helpers/bundled.ts';
import { actor, catalogOf, datasetOf, event, siege } from '../helpers/dataset.ts';

const catalog = catalogOf(bundled);
const bundledEvents = bundled.events;
const clock = { today: 20_000, near: 18_500 };
const idsOf = (query: string): string[] =>
  find(catalog, query, clock).events.map((index) => catalog.dataset.events[index]?.id ?? '');
const where = (holds: (event: (typeof bundledEvents)[number]) => boolean): string[] =>
  bundledEvents.filter(holds).map(({ id }) => id);
const has = (event: (typeof bundledEvents)[number], ...actors: string[]): boolean =>
  (event.actors ?? []).some(({ actor }) => actors.includes(actor));

test.each([
  ['disputed toll', 'disputed:toll'],
  ['baghdad Disputed toll', 'baghdad disputed:toll'],
  // As many words as the value has.
  ['kind rocket attack taji', 'kind:rocket-attack taji'],
  // Quotes keep words, and so does what is no value of the field.
  ['"disputed" toll', '"disputed" "toll"'],
  ['disputed baghdad', 'disputed "baghdad"'],
  ['toll disputed', '"toll" disputed'],
])('a field said in words before its value is that field: %s is %s', (said, written) => {
  expect(idsOf(said)).toEqual(idsOf(written));
});

test.each(['pope', 'president', 'general', 'ambassador', 'prime minister'])(
  'a title before a country asks for itself too: %s iraq is iraq %s',
  (title) => {
    expect(idsOf(`${title} iraq`)).toEqual(idsOf(`iraq ${title}`));
    expect(idsOf(`${title} iraq`).length).toBeLessThan(idsOf('iraq').length / 5);
  },
);

test.each([
  ['soleimni', 'no event has “soleimni”; taken for Qassem Soleimani, Massoud Soleimani'],
  ['sulaimani'],
  ['rockets'],
])('of %s it is told what a misspelt word is taken for', (word, ...notes) => {
  expect(find(catalog, word, clock).notes).toEqual(notes);
});

test('while an English word of the text is typed, no letter finds more than the one before: `rocke` is not Rouge', () => {
  const words = [...catalog.words.numbers.keys()].filter(
    (word) => /^[a-z]{5,}$/.test(word) && beginsEnglish(word),
  );
  const found = (typed: string) => new Set(find(catalog, typed, clock).events);
  for (const word of ['rockets', ...words.filter((_, at) => at % 4 === 0)]) {
    let before = found(word.slice(0, 3));
    for (let length = 4; length < word.length; length++) {
      const now = found(word.slice(0, length));
      // `for` is a particle, which no name is found by; `forc` is the beginning of a force.
      if (!particles.has(word.slice(0, length - 1)))
        expect(
          [...now].filter((each) => !before.has(each)),
          word,
        ).toEqual([]);
      before = now;
    }
  }
});

describe('of a question', () => {
  test.each([
    ['who is qaani', 'qaani'],
    ['how many rocket attacks were there', 'rocket attacks'],
    ['what did iran say', 'says:"Iran"'],
    ['what happened on 8 january 2020', 'date:"8 january 2020"'],
    ['who denied', 'claim:denies'],
    // Behind a filter in force.
    ['date:2020 who is qaani', 'date:2020 qaani'],
    ['baghdad how many rocket attacks were there', 'baghdad rocket attacks'],
    // One word may be of the text, and quotes keep words.
    ['qaani who', 'qaani who'],
    ['"who" is qaani', '"who" is qaani'],
    ['who', 'who'],
  ])('only what it is about is searched for: %s is %s', (asked, about) => {
    expect(idsOf(asked)).toEqual(idsOf(about));
    expect(printQuery({ terms: find(catalog, asked, clock).read })).toBe(about);
  });

  test('it is said which words are not searched for', () => {
    expect(find(catalog, 'who is qaani', clock).notes).toEqual(['“who is” only asks; quotes keep words']);
  });
});

describe('who says so is asked in words', () => {
  test.each([
    ['iran denies', 'denies:"Iran"'],
    ['denies iran', 'denies:"Iran"'],
    ['Iran denied', 'denies:"Iran"'],
    ['iran deny', 'denies:"Iran"'],
    ['blames iran', 'blames:"Iran"'],
    ['iran blames', 'blames:"Iran"'],
    ['suleimani funeral zarif said', 'suleimani funeral says:"Mohammad Javad Zarif"'],
    ['green zone kataib hezbollah denied', 'green zone denies:"Kataib Hezbollah"'],
    // Who is named before the verb says it, of whom else is named.
    ['pompeo blames iran', 'blames:"Mike Pompeo" iran'],
    ['who denied', 'claim:denies'],
    ['who blames iran', 'claim:blames iran'],
    ['who claimed responsibility', 'claim:claims-responsibility'],
    ['ashab al-kahf claimed responsibility', 'claims:"Ashab al-Kahf"'],
    ['claims responsibility ashab al-kahf', 'claims:"Ashab al-Kahf"'],
    // Words that name nobody who says so, and words in quotes.
    ['xyzzy denies', 'xyzzy denies'],
    ['iran "denies"', 'iran "denies"'],
    ['-iran denies', '-iran denies'],
  ])('%s is %s', (said, written) => {
    const { read, events } = find(catalog, said, clock);
    expect(printQuery({ terms: read })).toBe(written);
    expect(events).toEqual(find(catalog, written, clock).events);
  });

  test('by anybody, without a word that only goes with the verb', () => {
    const { terms } = parseQuery('ashab al-kahf claimed responsibility');
    const { anybody } = otherReadings(catalog, terms);
    expect(printQuery({ terms: anybody ?? [] })).toBe('ashab al-kahf claim:claims-responsibility');
  });

  test('of one who says no such thing, by those with the name in theirs', () => {
    expect(idsOf('who:us confirms:us')).toEqual([]);
    expect(printQuery({ terms: find(catalog, 'us confirms', clock).read })).toMatch(
      /^confirms:"US[ -][^"]+"(\|"US[ -][^"]+")+$/,
    );
  });

  test('but nobody by another name of theirs: Iran’s Supreme Leader is not who is called Iran', () => {
    const said = 'iran threatens to close the strait';
    expect(printQuery({ terms: find(catalog, said, clock).read })).toBe(said);
  });

  test('but no words that find something are read as what finds nothing', () => {
    expect(idsOf('najaf denied kataib hezbollah').length).toBe(
      idsOf('najaf "denied" kataib hezbollah').length,
    );
    expect(idsOf('iran-backed militias denied').length).toBeGreaterThan(0);
  });
});

describe('fields find exactly the events that have what they say', () => {
  test.each([
    ['who:"Kataib Hezbollah"', where((event) => has(event, 'kataib-hezbollah'))],
    ['who:ghaani', where((event) => has(event, 'esmail-qaani'))],
    ['who:"Esmail Qaani"|"Barham Salih"', where((event) => has(event, 'esmail-qaani', 'barham-salih'))],
    ['-who:Iran', where((event) => !has(event, 'iran'))],
    ['kind:rocket-attack', where(({ kind }) => kind === 'rocket-attack')],
    ['tag:seed-article', where(({ tags }) => (tags ?? []).includes('seed-article'))],
    ['claim:denies', where(({ claims }) => (claims ?? []).some(({ stance }) => stance === 'denies'))],
    ['disputed:toll', where(({ disputed }) => (disputed ?? []).includes('toll'))],
    ['is:disputed', where(({ disputed }) => (disputed ?? []).length > 0)],
    ['is:major', where(({ importance }) => importance === 'major')],
    ['is:major -kind:policy', where(({ importance, kind }) => importance === 'major' && kind !== 'policy')],
  ])('%s', (query, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(idsOf(query).toSorted()).toEqual(ids.toSorted());
  });
});

test('words are found in any order, names by any spelling', () => {
  expect(idsOf('suleimani funeral')).toEqual(idsOf('funeral suleimani'));
  expect(idsOf('سلیمانی').length).toBeGreaterThanOrEqual(18);
  expect(idsOf('"red line"')).toContain('2020-11-12-trump-red-line');
});

test.each([
  ['rocket attacks', 'kind:rocket-attack'],
  ['rocket attacks taji', 'kind:rocket-attack where:taji'],
  ['Raids', 'kind:raid'],
  ['seed articles', 'tag:seed-article'],
])('words of a kind or a tag find what is of it, be it one or several: %s', (words, field) => {
  expect(idsOf(field).length).toBeGreaterThan(0);
  expect(idsOf(words)).toEqual(expect.arrayContaining(idsOf(field)));
});

describe('how many is asked in words, with a comparison', () => {
  test.each([
    ['killed > 10', 'killed:>10'],
    ['killed>10', 'killed:>10'],
    ['killed >= 10 iraq', 'killed:>=10 iraq'],
    ['more than 10 killed', 'killed:>10'],
    ['iraq at least 10 dead', 'iraq killed:>=10'],
    ['wounded over 100', 'wounded:>100'],
    ['injured up to 5', 'wounded:<=5'],
    ['no more than 10 killed', 'killed:<=10'],
    ['killed not less than 10', 'killed:>=10'],
    // A number alone is a word.
    ['killed 22', 'killed 22'],
    ['more than 10', 'more than 10'],
    ['"killed" > 10', '"killed" > 10'],
  ])('%s is %s', (said, written) => {
    const { read, events } = find(catalog, said, clock);
    expect(printQuery({ terms: read })).toBe(written);
    expect(events).toEqual(find(catalog, written, clock).events);
  });
});

test.each([
  ['soleimani OR muhandis', 'soleimani|muhandis'],
  ['rocket OR mortar OR drone', 'rocket|mortar|drone'],
  ['soleimani AND iran', 'soleimani iran'],
  ['rocket NOT baghdad', 'rocket -baghdad'],
  ['kind:raid OR kind:airstrike', 'kind:raid|airstrike'],
  // Small letters, quotes and ends are words.
  ['soleimani or muhandis', 'soleimani or muhandis'],
  ['soleimani "OR" muhandis', 'soleimani "OR" muhandis'],
  ['soleimani OR', 'soleimani OR'],
  ['soleimani OR NOT baghdad', 'soleimani OR -baghdad'],
  ['kind:raid OR baghdad', 'kind:raid OR baghdad'],
])('the operators of other searches are understood in capitals: %s is %s', (said, written) => {
  const { read, events } = find(catalog, said, clock);
  expect(printQuery({ terms: read })).toBe(written);
  expect(events).toEqual(find(catalog, written, clock).events);
});

describe('what sources are called', () => {
  const told = catalogOf(
    datasetOf(
      [
        event({ id: 'funeral', title: 'Crowds at the funeral', sources: [{ source: 'wire' }] }),
        event({ id: 'raid', title: 'A raid on the harbour' }),
      ],
      { sources: [{ id: 'wire', title: 'Stampede at the harbour gate', publisher: 'Gazette' }] },
    ),
  );
  test.each([
    ['stampede', ['funeral']],
    ['gazet', ['funeral']],
    ['crowds stampede', ['funeral']],
    ['"harbour gate"', ['funeral']],
    ['raid stampede', []],
    // Not for words that events have.
    ['harbour', ['raid']],
    ['xyzzy', []],
  ])('finds their events where nothing else has the words: %s', (query, ids) => {
    const { events } = find(told, query, clock);
    expect(events.map((index) => told.dataset.events[index]?.id)).toEqual(ids);
  });

  test('which is said', () => {
    expect(find(told, 'crowds stampede', clock).notes).toEqual([
      '“stampede” stands only in what sources are called',
    ]);
    expect(find(told, 'crowds harbour', clock).notes).toEqual([]);
  });
});

test('dates match by overlap', () => {
  expect(idsOf('date:2020-11-17')).toContain('2020-11-17-green-zone-rockets');
  expect(idsOf('date:2020-11-17')).toContain('2019-10-rocket-attacks-on-us-sites');
  expect(idsOf('from:2021-03').every((id) => id >= '2021-03')).toBe(true);
  expect(idsOf('to:2018').every((id) => id < '2019')).toBe(true);
});

test('what is not understood is told and ignored', () => {
  const result = find(catalog, 'from:notadate raid', clock);
  expect(result.notes.length).toBe(1);
  expect(result.events).toEqual(find(catalog, 'raid', clock).events);
  expect(find(catalog, 'who:', clock).isAll).toBe(true);
});

test('a query that matches nothing finds nothing', () => {
  expect(idsOf('xyzzyplugh')).toEqual([]);
  expect(idsOf('who:xyzzyplugh')).toEqual([]);
});

const besieged = catalogOf(siege);
const found = (query: string): string[] =>
  find(besieged, query, clock).events.map((index) => siege.events[index]?.id ?? '');

describe('in the siege of Milltown', () => {
  test.each<[query: string, ...ids: string[]]>([
    // Words: by their beginning, in any order, all of them.
    ['raid', 'raid', 'watch'],
    ['RAID', 'raid', 'watch'],
    ['raiders', 'watch'],
    ['night raid', 'raid'],
    ['raid night', 'raid'],
    ['night hunger'],
    ['aid'],
    ['ferrymen', 'raid'],
    ['bell', 'raid', 'hunger'],
    ['came alone', 'envoy'],
    ['town’s', 'founding', 'raid', 'answer', 'envoy'],
    ['raid|hunger', 'raid', 'hunger', 'watch'],
    // Parts of one word stand side by side.
    ['artillery-attack', 'answer'],
    ['attack-artillery'],
    // Names: by alias, in another script, however spelt, with a title; those who say something as well.
    ['umar', 'envoy', 'truce'],
    ['omar', 'envoy', 'truce'],
    ['hadad', 'envoy', 'truce'],
    ['حداد', 'envoy', 'truce'],
    ['عُمَر', 'envoy', 'truce'],
    ['haras', 'raid', 'truce'],
    ['milltown', 'raid', 'answer', 'envoy', 'truce'],
    ['general haddad', 'envoy', 'truce'],
    ['general haddad ferry', 'truce'],
    ['haddad omar', 'envoy', 'truce'],
    ['haddda', 'envoy', 'truce'],
    ['RG', 'raid', 'truce'],
    ['riverland', 'raid', 'answer', 'envoy', 'hunger', 'truce'],
    // Phrases, in the text and in names.
    ['"red line"', 'raid'],
    ['"red li', 'raid'],
    ['"line red"'],
    ['"river guard"', 'raid', 'watch', 'truce'],
    ['"guard youth"', 'watch'],
    // What is not wanted.
    ['raid -night', 'watch'],
    ['raid -"red line"', 'watch'],
    ['haddad -who:milltown'],
    ['haddad -who:guard', 'envoy'],
    ['-raid', 'founding', 'answer', 'envoy', 'hunger', 'truce', 'plain'],
    ['-where:riverland', 'founding', 'watch', 'plain'],
    ['-kind:raid -is:minor', 'answer', 'envoy', 'truce', 'plain'],
    // People and groups: an exact name beats those that hold it.
    ['who:"River Guard"', 'raid', 'truce'],
    ['who:river', 'raid', 'watch', 'truce'],
    ['who:rg', 'raid', 'truce'],
    // Who takes part, and who only says something.
    ['who:town', 'raid', 'answer', 'envoy', 'truce'],
    ['says:town', 'envoy', 'truce'],
    ['says:town|guard', 'raid', 'envoy', 'truce'],
    ['-says:town where:riverland', 'raid', 'answer', 'hunger'],
    ['says:"the bell"', 'raid'],
    ['says:ferrymen', 'raid'],
    ['denies:"river guard"', 'raid'],
    ['denies:rg|town', 'raid'],
    ['denies:town'],
    ['blames:"two ferrymen"', 'raid'],
    ['blames:guard'],
    ['confirms:milltown', 'truce'],
    ['announces:milltown', 'envoy'],
    ['reports:bell', 'raid'],
    ['threatens:milltown'],
    ['about:toll', 'raid'],
    ['about:culp denies:guard', 'raid'],
    ['weapon:torch', 'raid'],
    ['torches', 'raid'],
    ['who:haddad|youth', 'envoy', 'watch', 'truce'],
    ['who:haddad|xyzzy', 'envoy', 'truce'],
    ['who:xyzzy'],
    // Places, with what lies in them.
    ['where:riverland', 'raid', 'answer', 'envoy', 'hunger', 'truce'],
    ['where:"east bank"', 'raid', 'answer', 'hunger'],
    ['where:mill', 'raid', 'hunger'],
    ['where:nahr', 'truce'],
    // Vocabularies: whole, begun, or a part of them.
    ['kind:diplomacy', 'envoy', 'truce'],
    ['kind:artillery', 'answer'],
    ['kind:"artillery attack"', 'answer'],
    ['kind:attack', 'answer'],
    ['kind:raid|deployment', 'raid', 'watch'],
    ["kind:'"],
    ['tag:river', 'raid', 'answer'],
    ['tag:ni', 'raid'],
    ['source:bell', 'raid', 'envoy'],
    ['source:wire', 'raid'],
    ['source:courier-2', 'truce'],
    ['claim:denies', 'raid'],
    ['claim:conf', 'truce'],
    ['claim:deny', 'raid'],
    ['disputed:toll', 'raid'],
    ['disputed:ext', 'hunger'],
    ['is:disputed', 'raid', 'answer', 'hunger'],
    ['is:contested', 'raid'],
    ['is:uncertain', 'envoy', 'hunger', 'watch'],
    ['is:major', 'raid', 'truce'],
    ['is:normal', 'answer', 'envoy', 'plain'],
    ['is:min', 'founding', 'hunger', 'watch'],
    // Dates, by overlap; an open end goes on.
    ['from:2020-07', 'watch', 'truce', 'plain'],
    ['to:2019', 'founding', 'raid', 'answer', 'envoy'],
    ['from:2019-12 to:2020-01', 'answer', 'envoy', 'hunger'],
    ['date:2019-12-02', 'answer'],
    ['date:2019-12-12', 'envoy'],
    ['date:2020-01-31', 'hunger'],
    ['date:2020-03', 'watch'],
    ['date:2019-11..2019-12', 'raid', 'answer', 'envoy'],
    ['date:"29 nov 2019"', 'raid'],
    ['date:-0044', 'founding'],
    ['from:"before 2019" to:2018', 'founding'],
    ['date:2021-06', 'watch', 'plain'],
    ['date:2020-07-10|2021', 'watch', 'truce', 'plain'],
    // Together.
    ['who:haddad kind:diplomacy from:2020', 'truce'],
    ['raid who:"River Guard" claim:denies is:major', 'raid'],
  ])('%s', (query, ...ids) => {
    expect(found(query)).toEqual(ids);
  });

  test.each<[query: string, ...notes: string[]]>([
    [''],
    ['who:'],
    ['-'],
    ['raid -'],
    ['"'],
    ['xyzzy'],
    ['&', '“&” has no letter or digit to search for'],
    ['foo:raid', '“foo:” is not a field and is ignored'],
    ['actor:haddad', '“actor:” is not a field and is ignored; did you mean who:?'],
    [
      'knd:raid Wher:mill',
      ...['knd', 'wher'].map(
        (name) =>
          `“${name}:” is not a field and is ignored; did you mean ${name === 'knd' ? 'kind' : 'where'}:?`,
      ),
    ],
    ['"foo:raid"'],
    ['who:xyzzy', 'nobody is called “xyzzy”'],
    ['where:xyzzy', 'no place is called “xyzzy”'],
    ['source:xyzzy', 'no source is called “xyzzy”'],
    ['kind:xyz', 'no kind is called “xyz”; there are diplomacy, raid, artillery-attack, deployment'],
    ['tag:xyz', 'no tag is called “xyz”; there are river, legend, night'],
    ['kind:artilery', 'no kind is called “artilery”; did you mean artillery-attack?'],
    ['disputed:tolls', 'no matter of dispute is called “tolls”; did you mean toll?'],
    [
      'claim:xyz',
      '“claim:xyz” is not known and is ignored; it may be ' +
        'denies, blames, reports, announces, confirms, claims-responsibility, threatens, disputes',
    ],
    ['claim:denes', '“claim:denes” is not known and is ignored; did you mean denies?'],
    ['denies:town', 'Milltown denies nothing here'],
    ['denies:youth', 'River Guard Youth denies nothing here'],
    ['blames:haddad', 'Omar al-Haddad blames nothing here'],
    ['denies:xyzzy', 'nobody is called “xyzzy”'],
    ['about:xyz', 'no aspect is called “xyz”; there are culprit, toll'],
    ['killed:some', '“killed:some” is no number and is ignored; try killed:>10, killed:5..20 or killed:0'],
    ['by:haddad', '“by:” is not a field and is ignored; did you mean says:?'],
    ['claim:threat', 'nothing here has the stance threatens'],
    [
      'is:xyz',
      '“is:xyz” is not known and is ignored; it may be disputed, contested, uncertain, major, normal, minor',
    ],
    ['is:majr', '“is:majr” is not known and is ignored; did you mean major?'],
    [
      'date:2020-13',
      '2020-13: there is no month 13; try 17 nov 2020, nov 2020, early 2020, before 2019, 2019..2020, +3w or yesterday',
    ],
    ['from:7/10/2020', '“7/10/2020” may be 7 Oct 2020 or 10 Jul 2020; write it in words'],
    [`who:${'x'.repeat(60)}`, `nobody is called “${'x'.repeat(40)}…”`],
  ])('%s is told of so', (query, ...notes) => {
    expect(find(besieged, query, clock).notes).toEqual(notes);
  });

  test.each([
    '',
    '  ',
    'who:',
    '-who:',
    'foo:',
    '-foo:',
    'claim:xyz',
    '-',
    '&',
    'from:7/10/2020',
    'from:xyz',
    'is:xyz',
    '"',
    '|',
  ])('%j restricts nothing', (query) => {
    expect(find(besieged, query, clock)).toMatchObject({ isAll: true, events: [0, 1, 2, 3, 4, 5, 6, 7] });
  });

  test('what is not understood is ignored, what names nothing finds nothing', () => {
    expect(found('raid from:xyz')).toEqual(['raid', 'watch']);
    expect(found('raid &')).toEqual(['raid', 'watch']);
    expect(found('raid claim:xyz')).toEqual(['raid', 'watch']);
    expect(found('raid -claim:xyz')).toEqual(['raid', 'watch']);
    expect(found('raid claim:threatens')).toEqual([]);
    expect(found('raid kind:xyz')).toEqual([]);
    // Of a field that there is not, the value is a word like others.
    expect(found('foo: raid')).toEqual(['raid', 'watch']);
    expect(found('actor:haddad')).toEqual(['envoy', 'truce']);
    expect(found('-foo:raid')).toEqual(found('-raid'));
    expect(found('foo:raid|hunger')).toEqual(['raid', 'hunger', 'watch']);
    expect(found('foo:"red line"')).toEqual(['raid']);
    expect(found('raid who:xyzzy')).toEqual([]);
    expect(found('-who:xyzzy raid')).toEqual(['raid', 'watch']);
  });

  test('of a pasted page only the beginning is searched for', () => {
    const page = find(besieged, 'raid '.repeat(1000), clock);
    expect(page.events).toEqual(find(besieged, 'raid', clock).events);
    expect(page.notes).toEqual(['only the first 64 words are searched for']);
  });
});

describe('a title before a name, whatever the file calls a person', () => {
  const told = catalogOf(
    datasetOf(
      [
        event({ id: 'speech', title: 'A speech', actors: [{ actor: 'Ada Norling' }] }),
        event({ id: 'vote', title: 'A vote', actors: [{ actor: 'Velland' }] }),
        event({ id: 'oath', title: 'The president takes the oath', actors: [{ actor: 'Velland' }] }),
      ],
      {
        actors: [
          actor('Ada Norling', { kind: 'politician' }),
          actor('Velland', { kind: 'state' }),
          actor('Nobody Quimby'),
        ],
      },
    ),
  );
  test.each([
    ['president norling', ['speech']],
    ['president velland', ['oath']],
    ['quimby', []],
  ])('%s', (query, ids) => {
    const { events, notes } = find(told, query, clock);
    expect(events.map((index) => told.dataset.events[index]?.id)).toEqual(ids);
    // Of who is in no event nothing is said.
    expect(notes).toEqual([]);
  });
});

describe('capitals are a whole word', () => {
  const catalog = catalogOf(
    datasetOf(
      [
        event({ id: 'used', date: '2001', title: 'A road is used' }),
        event({ id: 'us', date: '2002', title: 'The US leaves' }),
        event({ id: 'states', date: '2003', title: 'Talks', actors: [{ actor: 'us' }] }),
      ],
      { actors: [actor('United States', { id: 'us', aliases: ['US', 'U.S.'] })] },
    ),
  );
  test.each<[query: string, ...ids: string[]]>([
    ['US', 'us', 'states'],
    ['us', 'used', 'us', 'states'],
    ['U.S.', 'us', 'states'],
    ['USED', 'used'],
  ])('%s', (query, ...ids) => {
    expect(find(catalog, query, clock).events.map((index) => catalog.dataset.events[index]?.id)).toEqual(ids);
  });
});

describe('numbers match by overlap; where none is given, none is meant', () => {
  const tolls = [
    undefined,
    { killed: 0 },
    { killed: 3, wounded: { low: 5, best: 8, high: 20 } },
    { killed: { low: 2, high: 8 }, wounded: { low: 1, high: 12 } },
    { wounded: 0 },
    { killed: 1500 },
  ];
  const catalog = catalogOf(
    datasetOf(tolls.map((toll, at) => event({ id: String(at), ...(toll === undefined ? {} : { toll }) }))),
  );
  test.each<[query: string, ...events: number[]]>([
    ['killed:3', 2, 3],
    ['killed:9..20'],
    ['killed:>2', 2, 3, 5],
    ['killed:>=3', 2, 3, 5],
    ['killed:3+', 2, 3, 5],
    ['killed:≥3', 2, 3, 5],
    ['killed:>3', 3, 5],
    ['killed:<5', 1, 2, 3],
    ['killed:<=3', 1, 2, 3],
    ['killed:0', 1],
    ['killed:1..3', 2, 3],
    ['killed:3-1', 2, 3],
    ['killed:"1 to 3"', 2, 3],
    ['killed:..2', 1, 3],
    ['killed:1000..', 5],
    ['killed:1,500', 5],
    ['killed:1500|0', 1, 5],
    ['-killed:0', 0, 2, 3, 4, 5],
    ['wounded:>10', 2, 3],
    ['wounded:13..14', 2],
    ['killed:0 wounded:0'],
  ])('%s', (query, ...events) => {
    expect(find(catalog, query, clock).events).toEqual(events);
  });
});

describe('words as they are written, or not', () => {
  const titles = [
    'EU-Iran talks on 2,500 men',
    'Two ex-governors and the governor of Basra',
    'A B-52 and an RQ-4, a C-RAM; COVID-19',
    'The snapback, a cease-fire',
    'Iran held a drill',
    '中华人民共和国成立',
    '東日本大震災が発生した',
    '박근혜대통령탄핵',
    'พระเจ้าอยู่หัวสวรรคต',
  ];
  const catalog = catalogOf(
    datasetOf(
      titles.map((title, at) =>
        event({ id: String(at), title, actors: at === 4 ? [{ actor: 'Iran' }] : [], kind: 'rocket-attack' }),
      ),
      { actors: [actor('Iran'), actor('European Union', { aliases: ['EU'] })] },
    ),
  );
  test.each<[query: string, ...events: number[]]>([
    ['eu-iran', 0],
    ['euiran', 0],
    ['iran', 0, 4],
    ['ex-governors', 1],
    ['exgov', 1],
    ['governors', 1],
    ['xx-iran'],
    ['2500', 0],
    ['2,500', 0],
    ['2.500', 0],
    ['b52', 2],
    ['B52', 2],
    ['b-52', 2],
    ['rq4', 2],
    ['cram', 2],
    ['covid19', 2],
    ['-b52 -snapback -iran -governor', 5, 6, 7, 8],
    ['"b52"', 2],
    ['snap-back', 3],
    ['snapback', 3],
    ['snap.back', 3],
    ['ceasefire', 3],
    ['cease-fire', 3],
    ['人民', 5],
    ['民', 5],
    ['"人民 共和"', 5],
    ['人共'],
    ['震災', 6],
    ['대통령', 7],
    ['탄핵', 7],
    ['สวรรคต', 8],
    ['kind:rocketattack b52', 2],
  ])('%s', (query, ...events) => {
    expect(find(catalog, query, clock).events).toEqual(events);
  });
});

const quirky = array(
  constantFrom(
    '"',
    '|',
    '-',
    ':',
    ' ',
    'who:',
    '-who:',
    'actor:',
    'claim:',
    'den',
    'where:',
    'kind:',
    'from:',
    'date:',
    'is:',
    'source:',
    '2020',
    '../',
    'raid',
    'haddad',
    'x',
    'حداد',
    '\ud800',
  ),
  { maxLength: 10 },
).map((parts) => parts.join(''));
const anyQuery = oneof(
  string({ unit: 'grapheme', maxLength: 30 }),
  string({ unit: 'binary', maxLength: 30 }),
  quirky,
);

describe('whatever is typed', () => {
  test('nothing throws, and what is found is in order, once each', () => {
    assert(
      property(anyQuery, (query) => {
        const { events, isAll } = find(besieged, query, clock);
        expect(events).toEqual([...new Set(events)].toSorted((a, b) => a - b));
        if (isAll) expect(events).toHaveLength(siege.events.length);
      }),
      { numRuns: 500 },
    );
  });

  test('what is found is the same after printing the query', () => {
    assert(
      property(anyQuery, (query) => {
        const { events, notes, isAll } = find(besieged, query, clock);
        const printed = printQuery(parseQuery(query));
        expect(find(besieged, printed, clock)).toMatchObject({ events, notes, isAll });
      }),
      { numRuns: 500 },
    );
  });

  test('a word and its negation part the events between them', () => {
    const word = constantFrom(
      'raid',
      'haddad',
      'river',
      'x',
      '"red line"',
      'who:town',
      'kind:attack',
      'is:major',
      'to:2019',
      'حرس',
    );
    assert(
      property(word, word, (one, other) => {
        const both = [...found(`${one} ${other}`), ...found(`${one} -${other}`)];
        expect(both.toSorted()).toEqual(found(one).toSorted());
      }),
    );
  });

  test('the order of terms does not matter, and each one only narrows', () => {
    const term = constantFrom(
      'raid',
      'night',
      'truce',
      'town',
      'who:town',
      '-kind:raid',
      'from:2019',
      'is:disputed',
      '"red line"',
    );
    assert(
      property(array(term, { maxLength: 4 }), (terms) => {
        const all = found(terms.join(' '));
        expect(found(terms.toReversed().join(' '))).toEqual(all);
        for (const one of terms) expect(found(one)).toEqual(expect.arrayContaining(all));
      }),
    );
  });
});
