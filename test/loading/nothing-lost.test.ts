// What JSON.parse would drop without a word: values whose key is there again, and digits that a double has no room for.
import { describe, expect, test } from 'vitest';
import { load, type Loaded } from '../../src/loading/load.ts';

const loadText = (text: string, name = 'x.json'): Loaded =>
  load([{ name, bytes: new TextEncoder().encode(text) }]);
const told = ({ problems }: Loaded): string[] =>
  problems.map(({ severity, line, path, message }) => `${severity} ${line} ${path}: ${message}`);
const titles = ({ dataset }: Loaded): string[] | undefined => dataset?.events.map(({ title }) => title);

describe('a key that is there again', () => {
  test('is told with its line, and the lists of both are one', () => {
    const loaded = loadText(`{"events": [
      {"date": "2020", "title": "a",
       "claims": [{"what": "one"}], "tags": ["x"],
       "claims": [{"what": "two"}], "tags": ["y", "z"]}
    ],
    "events": [{"date": "2021", "title": "b"}]}`);
    expect(told(loaded)).toEqual([
      'error 4 events[0].claims: the key "claims" is here again; the lists are joined',
      'error 4 events[0].tags: the key "tags" is here again; the lists are joined',
      'error 6 events: the key "events" is here again; the lists are joined',
    ]);
    const [event] = loaded.dataset?.events ?? [];
    expect([event?.claims, event?.tags]).toEqual([
      [{ what: 'one' }, { what: 'two' }],
      ['x', 'y', 'z'],
    ]);
    expect(titles(loaded)).toEqual(['a', 'b']);
  });

  test('has its last value where they are no lists, at any depth', () => {
    const loaded = loadText(
      '{"title": "One", "title": "Two", "x": {"y": 1,\n"y": 2}, "events": [{"date": "2020", "title": "a",\n"kind": "raid", "kind": "statement", "mood": [{"of": 1,\n"of": 1}]}]}',
    );
    expect(told(loaded).filter((line) => line.startsWith('error'))).toEqual([
      'error 1 title: the key "title" is here again; the last value is kept',
      'error 2 x.y: the key "y" is here again; the last value is kept',
      'error 3 events[0].kind: the key "kind" is here again; the last value is kept',
      'error 4 events[0].mood[0].of: the key "of" is here again; the last value is kept',
    ]);
    expect([loaded.dataset?.title, loaded.dataset?.events[0]?.kind]).toEqual(['Two', 'statement']);
  });

  test.each([
    ['a bare list', '[{"date": "2020", "title": "a",\n"tags": ["x"], "tags": ["y"]}]', 'x.json', 2],
    ['a record', '{"date": "2020", "title": "a",\n"tags": ["x"], "tags": ["y"]}', 'x.json', 2],
    [
      'JSON Lines',
      '{"date": "2019", "title": "b"}\n{"date": "2020", "title": "a", "tags": ["x"], "tags": ["y"]}',
      'x.jsonl',
      2,
    ],
    [
      'JSON with comments',
      '[{"date": "2020", "title": "a", // one\n"tags": ["x"], "tags": ["y"]}]',
      'x.json',
      2,
    ],
    [
      'JSON that is damaged elsewhere',
      '[{"date": "2020", "title": "a",\n"tags": ["x"], "tags": ["y"]}, {"date"]',
      'x.json',
      2,
    ],
  ])('is told in %s', (_, text, name, line) => {
    const loaded = loadText(text, name);
    const again = loaded.problems.filter(({ message }) => message.includes('is here again'));
    expect(again.map((problem) => problem.line)).toEqual([line]);
    expect(loaded.dataset?.events.find(({ title }) => title === 'a')?.tags).toEqual(['x', 'y']);
  });

  test.each(['"__proto__"', '"constructor"', '"\\u0074ags"', '"a\\"b"'])('may be %s', (key) => {
    const loaded = loadText(`[{"date": "2020", "title": "a", ${key}: ["x"], ${key}: ["y"]}]`);
    expect(told(loaded).filter((line) => line.startsWith('error'))).toHaveLength(1);
  });

  test('is not told of keys within texts, and of one key in several objects', () => {
    const loaded = loadText(
      '[{"date": "2020", "title": "\\"tags\\": 1, \\"tags\\": 2: {", "claims": [{"what": "a:"}, {"what": "b"}]}]',
    );
    expect(told(loaded)).toEqual([]);
  });
});

describe('a number beyond what numbers hold', () => {
  test('is an id digit for digit', () => {
    const loaded = loadText(
      '[{"id": 1328793240872697857, "date": "2020", "title": "a"},\n{"id": 1328793240872697858, "date": "2021", "title": "b"}]',
    );
    expect(told(loaded)).toEqual([
      'warning 1 : "1328793240872697857" is beyond what numbers hold and taken as text: write it in quotes; so are 1 more',
    ]);
    expect(loaded.dataset?.events.map(({ id }) => id)).toEqual([
      '1328793240872697857',
      '1328793240872697858',
    ]);
  });

  test.each([
    '1328793240872697857',
    '-9007199254740993',
    '123456789012345678901234567890',
    '1e400',
    '-1E+999',
    '1e-400',
  ])('%s is kept in a field that the format does not define', (digits) => {
    for (const name of ['x.json', 'x.jsonl']) {
      const loaded = loadText(`{"date": "2020", "title": "a", "x": {"y": [${digits}]}}`, name);
      expect(loaded.dataset?.events[0]?.extra).toEqual({ x: { y: [digits] } });
      expect(told(loaded)[0]).toContain(`"${digits}" is beyond what numbers hold`);
    }
  });

  test.each([
    '9007199254740991',
    '-9007199254740991',
    '0',
    '-0',
    '1e21',
    '1.50',
    '33.315241000000001',
    '0e-999',
    '5E-3',
  ])('%s is a number like others', (digits) => {
    const loaded = loadText(`[{"date": "2020", "title": "a", "x": ${digits}}]`);
    expect(told(loaded)).toEqual(['warning 1 [0].x: unknown field, kept']);
    expect(loaded.dataset?.events[0]?.extra).toEqual({ x: Number(digits) });
  });
});
