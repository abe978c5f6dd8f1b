// What a person is told of the mistakes in a file of her own.
import { describe, expect, test } from 'vitest';
import { load, type Loaded } from '../../src/loading/load.ts';

const loadText = (text: string, name = 'x.json'): Loaded =>
  load([{ name, bytes: new TextEncoder().encode(text) }]);
const told = ({ problems }: Loaded): string[] =>
  problems.map(
    ({ severity, line, path, message }) =>
      `${line}: ${severity === 'error' ? '' : 'warning: '}${path}${path && ': '}${message}`,
  );
const toldOfEvent = (fields: string): string[] =>
  told(loadText(`[{"date": "2020", "title": "t", ${fields}}]`));

describe('a date that is no EDTF', () => {
  test.each([
    ['Oct 2015', '2015-10'],
    ['2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00Z'],
    ['March 15, 44 BC', '-0043-03-15'],
    ['11–13 Mar 2020', '2020-03-11/2020-03-13'],
  ])('is read where it can mean only one: %s', (date, edtf) => {
    const loaded = loadText(JSON.stringify([{ date, title: 't' }]));
    expect(told(loaded)).toEqual([`1: warning: [0].date: ${date} is not an EDTF date; read as ${edtf}`]);
    expect(loaded.dataset?.events.map((event) => [event.date, event.when.text])).toEqual([[edtf, edtf]]);
  });

  test.each(['7/10/2020', 'nov 17', 'last monday', '2020..2021', '-44', 'soon'])(
    'is an error where it can mean several, or what depends on the day: %s',
    (date) => {
      const { dataset, problems } = loadText(JSON.stringify([{ date, title: 't' }]));
      expect([dataset, problems.map(({ severity }) => severity)]).toEqual([null, ['error']]);
    },
  );
});

test('a source that only lacks https:// to be an address is told', () => {
  expect(
    toldOfEvent('"sources": ["www.example.org/x", "example.org/y", "St. Louis Post", "B.B.C. News"]'),
  ).toEqual([
    '1: warning: [0].sources[0]: "www.example.org/x" is a name here; an address begins with https://',
    '1: warning: [0].sources[1]: "example.org/y" is a name here; an address begins with https://',
  ]);
});

describe('a mistake is told in words that say what to do', () => {
  const straight = 'straight ones (") are expected';

  test.each([
    ['{“date”: "2020", "title": "b"}', `2: “ is no quote of JSON; ${straight}; the record is left out`],
    ['{"date": "2020", "title": „b“}', `2: „ is no quote of JSON; ${straight}; the record is left out`],
    ['{"date": "2020", "title": ‘b’}', `2: ‘ is no quote of JSON; ${straight}; the record is left out`],
    [
      '{"date": "2020", "title": \'b\'}',
      '2: this is no JSON value; a text stands in double quotes; the record is left out',
    ],
  ])('of quotes, in %s', (record, message) => {
    const loaded = loadText(`[{"date": "2020", "title": "“a”"},\n${record}]`);
    expect(told(loaded)).toEqual([message]);
    expect(loaded.dataset?.events.map(({ title }) => title)).toEqual(['“a”']);
  });

  test('of curly quotes throughout', () => {
    expect(told(loadText('{“events”: [\n{“date”: “2020”, “title”: “b”}\n]}'))).toEqual([
      `1: “ is no quote of JSON; ${straight}`,
    ]);
  });

  test.each([
    ['"actors": [{"role": "X"}]', 'actors[0].actor: missing; {"actor": "…", "role": "…"} is expected'],
    ['"places": [{"lat": 1}]', 'places[0].place: missing; {"place": "…"} is expected'],
    ['"sources": [{}]', 'sources[0].source: missing; {"source": "…"} is expected'],
    ['"links": [{"id": "x"}]', 'links[0].to: missing; {"to": "…", "relation": "…"} is expected'],
    [
      '"claims": [{"what": "w", "by": {"name": "X"}}]',
      'claims[0].by: an object; an actor\'s name, {"actor": "…"}, {"outlet": "…"} or {"unnamed": "…"} is expected',
    ],
  ])('of what an item lacks, in %s', (fields, message) => {
    expect(toldOfEvent(fields)).toEqual([`1: [0].${message}`]);
  });

  test('of an id that is taken', () => {
    const file = (name: string, title: string) => ({
      name,
      bytes: new TextEncoder().encode(`[\n{"id": "$&", "date": "2020", "title": "${title}"}]`),
    });
    const { problems } = load([file('one.json', 'a'), file('two.json', 'b')]);
    expect(problems.map(({ file: name, line, message }) => `${name}:${line}: ${message}`)).toEqual([
      'two.json:2: the id "$&" is taken by one.json:2; this record is left out',
    ]);
  });

  test('of a record that is there twice', () => {
    const record = '{"id": "a", "date": "2020", "title": "a"}';
    expect(told(loadText(`[${record},\n${record}]`))).toEqual([
      '2: warning: [1].id: "a" is here twice; the same record is at x.json:1',
    ]);
  });
});

describe('a text alone in the place of an id', () => {
  const lists =
    '"actors": [{"id": "iran", "name": "Iran"}], "places": [{"id": "iq", "name": "Iraq"}], "sources": [{"id": "s1", "title": "One"}]';
  const loadUse = (use: string, more = lists): Loaded =>
    loadText(`{"events": [{"date": "2020", "title": "t", ${use}}], ${more}}`);

  test.each([
    ['"sources": ["s1", "s2"]', 'sources[1]: "s2" is taken for a new source; no source has this id'],
    ['"sources": [7]', 'sources[0]: "7" is taken for a new source; no source has this id'],
    ['"actors": ["iraq-gov"]', 'actors[0]: "iraq-gov" is taken for a new actor; no actor has this id'],
    ['"actors": ["iraq_gov"]', 'actors[0]: "iraq_gov" is taken for a new actor; no actor has this id'],
    ['"places": ["basra"]', 'places[0]: "basra" is taken for a new place; no place has this id'],
    [
      '"claims": [{"what": "w", "by": "usa"}]',
      'claims[0].by: "usa" is taken for a new actor; no actor has this id',
    ],
    ['"actors": ["irann"]', 'actors[0]: "irann" is taken for a new actor; did you mean "iran"?'],
  ])('is told where it looks like one that nothing has: %s', (use, message) => {
    expect(told(loadUse(use))).toEqual([`1: warning: events[0].${message}`]);
  });

  test('is told once, and is a record of the event all the same', () => {
    const loaded = loadUse('"sources": ["s2", {"source": "s2", "supports": "the toll"}]');
    expect(told(loaded)).toHaveLength(1);
    expect(loaded.dataset?.events[0]?.sources).toEqual([
      { source: 's2' },
      { source: 's2', supports: 'the toll' },
    ]);
    expect(loaded.dataset?.sources.get('s2')).toEqual({ id: 's2', title: 's2' });
  });

  test.each([
    '"actors": ["iran", "IRAN", "Qods Force", "Hezbollah", "سلیمانی", "hashd al-shaabi"]',
    '"sources": ["s1", "https://example.org/a", "Reuters", "one"]',
    '"places": ["iq", "iraq", "Basra"]',
  ])('is taken for what it names in silence: %s', (use) => {
    expect(told(loadUse(use))).toEqual([]);
  });

  test('is no mistake where the file lists no records of its kind', () => {
    expect(told(loadUse('"actors": ["iran-gov"], "sources": ["s2"]', '"places": ["Iraq"]'))).toEqual([]);
    expect(told(loadText('[{"date": "2020", "title": "t", "actors": ["iran"], "sources": ["s2"]}]'))).toEqual(
      [],
    );
  });
});

describe('a field under a name that the format does not know', () => {
  test.each([
    ['"sumary": "x"', 'sumary: unknown field, kept; did you mean "summary"?'],
    ['"Summary": "x"', 'Summary: unknown field, kept; did you mean "summary"?'],
    ['"ID": "x"', 'ID: unknown field, kept; did you mean "id"?'],
    ['"dateNote": "x"', 'dateNote: unknown field, kept; did you mean "date_note"?'],
    ['"place": "Basra"', 'place: unknown field, kept; did you mean "places"?'],
    ['"mood": "x"', 'mood: unknown field, kept'],
    ['"titel": "x"', 'titel: unknown field, kept'],
    ['"claims": [{"what": "w", "By": "Iran"}]', 'claims[0].By: unknown field, kept; did you mean "by"?'],
    [
      '"actors": [{"actor": "Iran", "rôle": "x"}]',
      'actors[0]["rôle"]: unknown field, kept; did you mean "role"?',
    ],
  ])('is told with the one that is near, unless the record has that: %s', (fields, message) => {
    expect(toldOfEvent(fields)).toEqual([`1: warning: [0].${message}`]);
  });

  test('is told once for all records, with the one that is near', () => {
    const record = '{"date": "2020", "title": "t", "sumary": "x"}';
    expect(told(loadText(`[${record},\n${record}]`))).toEqual([
      '1: warning: [0].sumary: unknown field, kept; 2 records have it; did you mean "summary"?',
    ]);
  });

  test('is told of datasets, actors, places and sources', () => {
    const text = `{"license": "CC0", "events": [],
      "actors": [{"name": "A", "alias": ["B"]}],
      "places": [{"name": "P", "Latitude": 1, "lon": 2, "longer": 3}],
      "sources": [{"title": "S", "URL": "https://example.org/", "title_de": "Q"}]}`;
    expect(told(loadText(text)).filter((line) => !line.endsWith('no events'))).toEqual([
      '1: warning: license: unknown field, kept; did you mean "licence"?',
      '2: warning: actors[0].alias: unknown field, kept; did you mean "aliases"?',
      '3: warning: places[0].Latitude: unknown field, kept; did you mean "lat"?',
      '3: warning: places[0].longer: unknown field, kept',
      '4: warning: sources[0].URL: unknown field, kept; did you mean "url"?',
      '4: warning: sources[0].title_de: unknown field, kept',
    ]);
  });

  test.each([
    ['{"date": "2020", "tittle": "t"}', ['title: missing; did you mean "title" by "tittle"?']],
    [
      '{"Date": "2020", "Title": "t"}',
      ['date: missing; did you mean "date" by "Date"?', 'title: missing; did you mean "title" by "Title"?'],
    ],
    [
      '{"date": "2020", "summary": "t"}',
      ['title: missing; an event such as {"date": "2020-11-17", "title": "…"} is expected'],
    ],
    [
      '{"date": "2020", "title": "t", "actors": [{"Actor": "Iran"}]}',
      ['actors[0].actor: missing; did you mean "actor" by "Actor"?'],
    ],
    [
      '{"date": "2020", "title": "t", "claims": [{"by": "Iran", "waht": "w"}]}',
      ['claims[0].what: missing; did you mean "what" by "waht"?'],
    ],
  ])('is named where it is likely the one that is missing: %s', (record, messages) => {
    expect(told(loadText(`[${record}]`))).toEqual(messages.map((message) => `1: [0].${message}`));
  });
});

describe('commas after the records of JSON Lines', () => {
  const record = (title: string): string => `{"date": "2020", "title": "${title}"}`;
  const warning = 'warning: commas after records are no part of JSON Lines; the file is read without them';
  const titles = ({ dataset }: Loaded): unknown => dataset?.events.map(({ title }) => title);

  test.each([
    ['between all', `${record('a')},\n${record('b')},\n${record('c')}`, 1],
    ['after all', `${record('a')},\n${record('b')},\n${record('c')},\n`, 1],
    ['after some', `${record('a')}\n\n${record('b')},\n${record('c')},\n`, 3],
    ['before blanks', `${record('a')} ,\r\n${record('b')},  \r\n${record('c')}\r\n`, 1],
  ])('are told once, with the first line, and cost no record: %s', (_, text, line) => {
    for (const name of ['x.jsonl', 'x.json']) {
      const loaded = loadText(text, name);
      expect(told(loaded)).toEqual([`${line}: ${warning}`]);
      expect(titles(loaded)).toEqual(['a', 'b', 'c']);
    }
  });

  test('are told of each file', () => {
    const file = (name: string) => ({
      name,
      bytes: new TextEncoder().encode(`${record(name)},\n${record(`more of ${name}`)}`),
    });
    expect(told(load([file('a.jsonl'), file('b.jsonl')]))).toEqual([`1: ${warning}`, `1: ${warning}`]);
  });

  test('hide nothing else that is wrong', () => {
    const loaded = loadText(`${record('a')},\n{"date": "2020", "title": },\n,\n${record('c')},,`, 'x.jsonl');
    expect(told(loaded)).toEqual([
      `1: ${warning}`,
      '2: a value is expected; the record is left out',
      '3: a value is expected; the record is left out',
      '4: the end is expected here; the record is left out',
    ]);
    expect(titles(loaded)).toEqual(['a']);
  });

  test('are not seen in comments', () => {
    const loaded = loadText(`${record('a')} // first,\n${record('b')}`, 'x.jsonl');
    expect(told(loaded)).toEqual([]);
    expect(titles(loaded)).toEqual(['a', 'b']);
  });

  test('are not those of a record that has several lines', () => {
    const loaded = loadText(`${record('a')}\n{\n"date": "2020",\n"kind": {},\n"title": "b"\n},\n`, 'x.jsonl');
    expect(told(loaded).join()).not.toContain('JSON Lines');
    expect(titles(loaded)).toEqual(['a']);
  });

  test('are no reason to take a list that is damaged for lines', () => {
    const loaded = loadText(`{"title": "T", "events": [\n${record('a')},\n${record('b')},\n{"date": `);
    expect(loaded.dataset?.title).toBe('T');
    expect(titles(loaded)).toEqual(['a', 'b']);
    expect(told(loaded).join()).not.toContain('JSON Lines');
  });
});

test.each(['x.jsonl', 'x.ndjson', 'events.jsonl'])('a list in %s is read as one', (name) => {
  const record = '{"date": "2020", "title": "a"}';
  for (const text of [`[${record}, ${record}]`, `[\n${record},\n${record}\n]\n`]) {
    const { dataset, problems } = loadText(text, name);
    expect(problems).toEqual([]);
    expect(dataset?.events.map(({ title }) => title)).toEqual(['a', 'a']);
  }
});

describe('an address', () => {
  test.each(['www.example.org/page', 'example.org/x', 'news.example.co.uk/a?b=c'])(
    'without a scheme, %s, is told wherever it stands for a source',
    (text) => {
      const message = `"${text}" is a name here; an address begins with https://`;
      const loaded = loadText(
        JSON.stringify({
          events: [{ date: '2020', title: 't', sources: [text], claims: [{ what: 'w', source: text }] }],
        }),
      );
      expect(loaded.problems.map((problem) => problem.message)).toEqual([message]);
      expect(
        told(loadText(JSON.stringify({ events: [{ date: '2020', title: 't' }], sources: [text] }))),
      ).toEqual([`1: warning: sources[0]: ${message}`]);
    },
  );

  test.each(['The Bell', 'Bell, 3 May', 'a/b testing', 'www', 'page.html', 'St. Petersburg/Leningrad'])(
    '%s is none',
    (text) => {
      expect(toldOfEvent(`"sources": ["${text}"]`)).toEqual([]);
    },
  );

  test.each([
    ['ftp://example.org', 'is no web address; http:// or https:// is expected'],
    ['https://', 'is no web address; its form is wrong'],
    ['https://user:secret@example.org/', 'has a name or password in it; an address without is expected'],
  ])('%s %s', (url, message) => {
    const loaded = loadText(
      JSON.stringify({ events: [{ date: '2020', title: 't' }], sources: [{ title: 'S', url }] }),
    );
    expect(told(loaded)).toEqual([`1: sources[0].url: "${url}" ${message}`]);
  });

  test('that is too long is not called wrong for another reason', () => {
    const url = `https://example.org/${'x'.repeat(5_000)}`;
    const loaded = loadText(
      JSON.stringify({ events: [{ date: '2020', title: 't' }], sources: [{ title: 'S', url }] }),
    );
    expect(told(loaded)[0]).toMatch(/ is an address of more than 5000 characters$/);
  });

  test('is another page where its case is another', () => {
    const sources = ['https://example.org/AbC', 'https://example.org/abc', 'https://EXAMPLE.org/abc'];
    const loaded = loadText(JSON.stringify([{ date: '2020', title: 't', sources }]));
    expect([...(loaded.dataset?.sources.values() ?? [])].map(({ url }) => url)).toEqual(sources.slice(0, 2));
  });
});

test('what is taken out of a field that the format does not define is told', () => {
  expect(toldOfEvent('"x": {"a\u200b": ["b\u202e"], "a": 1}')).toEqual([
    '1: warning: [0].x: control or hidden characters, removed',
    '1: warning: [0].x: but for blanks or hidden characters, two of its keys are one; the last value is kept',
    '1: warning: [0].x: unknown field, kept',
  ]);
  expect(toldOfEvent('"ti\u200btle": "other"')).toEqual([
    '1: [0]["ti​tle"]: but for blanks or hidden characters, this is the key "title"; left out'.replace(
      '​',
      '',
    ),
  ]);
  expect(toldOfEvent(`"x": ${'['.repeat(40)}${']'.repeat(40)}`)).toEqual([
    '1: warning: [0].x: nested more than 32 levels deep, cut there',
    '1: warning: [0].x: unknown field, kept',
  ]);
});

test('of a list in a record that nobody could read, what is beyond the first 100,000 items is left out', () => {
  const tags = Array.from({ length: 100_001 }, (_, at) => `tag ${at}`);
  const loaded = loadText(JSON.stringify([{ date: '2020', title: 't', tags }]));
  expect(told(loaded)).toEqual(['1: [0].tags: 100001 items; only the first 100000 are kept']);
  expect(loaded.dataset?.events[0]?.tags).toHaveLength(100_000);
});
