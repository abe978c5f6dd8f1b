import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load, type Input } from '../../src/loading/load.ts';
import { bundledFolder } from '../helpers/loading.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (text: string, name = 'data.json'): Input => ({ name, bytes: bytes(text) });
const loaded = (...inputs: Input[]) => load(inputs);
const errors = (...inputs: Input[]): string[] =>
  load(inputs)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ file: name, line, path, message }) => `${name}:${line}: ${path}: ${message}`);

test('the bundled folder loads whole, without a problem', () => {
  const { dataset, problems } = load([bundledFolder]);
  expect(problems).toEqual([]);
  expect(dataset?.events.length).toBe(395);
  expect(dataset?.actors.size).toBe(445);
  expect(dataset?.places.size).toBe(175);
  expect(dataset?.sources.size).toBe(1570);
});

test('a short file works: a date and a title, strings for records', () => {
  const { dataset, problems } = loaded(
    file(
      '{"events":[{"date":"2020-11-17","title":"Rockets","actors":["Kataib Hezbollah"],"sources":["https://example.org/a"]}]}',
    ),
  );
  expect(problems).toEqual([]);
  const [event] = dataset?.events ?? [];
  expect(dataset?.actors.get(event?.actors[0]?.actor ?? '')?.name).toBe('Kataib Hezbollah');
  expect(dataset?.sources.get(event?.sources[0]?.source ?? '')?.url).toBe('https://example.org/a');
});

test('events are in order of time, whatever the order of the file', () => {
  const { dataset } = loaded(
    file('[{"date":"2021","title":"b"},{"date":"-0044-03-15","title":"a"},{"date":"2020-02","title":"c"}]'),
  );
  expect(dataset?.events.map(({ title }) => title)).toEqual(['a', 'c', 'b']);
});

describe('a bad record is told with its line and the good ones load', () => {
  test.each([
    [
      'a month that there is not',
      '[\n{"date":"2020-01-01","title":"a"},\n{"date":"2020-13-01","title":"b"}\n]',
      /^data\.json:3: .*date/,
    ],
    ['no title', '[\n{"date":"2020-01-01","title":"a"},\n{"date":"2020-01-02"}\n]', /^data\.json:3: .*title/],
    ['a number for an event', '[\n{"date":"2020-01-01","title":"a"},\n7\n]', /^data\.json:3: /],
    ['cut off', '[\n{"date":"2020-01-01","title":"a"},\n{"date":"2020-01-02","ti', /^data\.json:3: /],
  ])('%s', (_, text, problem) => {
    expect(errors(file(text)).join('\n')).toMatch(problem);
    expect(loaded(file(text)).dataset?.events.map(({ title }) => title)).toEqual(['a']);
  });
});

test('byte order marks, CRLF and Windows-1252 are read', () => {
  expect(loaded(file('\ufeff[\r\n{"date":"2020","title":"a"}\r\n]')).dataset?.events.length).toBe(1);
  const latin = Uint8Array.from([...bytes('[{"date":"2020","title":"caf'), 0xe9, ...bytes('"}]')]);
  expect(load([{ name: 'latin.json', bytes: latin }]).dataset?.events[0]?.title).toBe('café');
});

test.each(['', '  \n', '\u0000\u0001PNG', '{', 'nonsense'])('%j has no data, and says so', (text) => {
  const { dataset, problems } = loaded(file(text));
  expect(dataset).toBeNull();
  expect(problems[0]?.file).toBe('data.json');
});

test('a dataset without events is one', () => {
  expect(loaded(file('{"title":"Nothing yet","events":[]}')).dataset?.events).toEqual([]);
});

test('an unknown field is kept, and told as a warning', () => {
  const { dataset, problems } = loaded(file('[{"date":"2020","title":"a","mood":"grim"}]'));
  expect(dataset?.events[0]?.extra).toEqual({ mood: 'grim' });
  expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
});

test('records of several files are merged; those that differ under one id are told with both files', () => {
  const one = file('{"events":[{"id":"a","date":"2020","title":"a"}]}', 'one.json');
  const other = file('{"events":[{"id":"a","date":"2020","title":"another"}]}', 'other.json');
  const told = errors(one, other).join('\n');
  expect(told).toContain('one.json');
  expect(told).toContain('other.json');
});

test('what could harm a terminal or the program is gone', () => {
  const { dataset } = loaded(
    file(
      '[{"date":"2020","title":"a\\u001b]52;c;eA==\\u0007b\\u202ec","__proto__":{"x":1},"sources":[{"source":"javascript:alert(1)"}]}]',
    ),
  );
  expect(dataset?.events[0]?.title).toBe('abc');
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  expect([...(dataset?.sources.values() ?? [])].some(({ url }) => url?.startsWith('javascript:'))).toBe(
    false,
  );
});

test('places that contain each other are told, and cut', () => {
  const text =
    '{"events":[],"places":[{"id":"a","name":"A","within":"b"},{"id":"b","name":"B","within":"a"}]}';
  expect(errors(file(text)).length).toBe(1);
});

test('no damage to a byte makes it throw', () => {
  const good = bytes(
    JSON.stringify([
      { date: '2020-01-01', title: 'a' },
      { date: '2020-01-02', title: 'b' },
    ]),
  );
  assert(
    property(integer({ min: 0, max: good.length - 1 }), integer({ min: 0, max: 255 }), (at, byte) => {
      const damaged = Uint8Array.from(good);
      damaged[at] = byte;
      expect(Array.isArray(load([{ name: 'x.json', bytes: damaged }]).problems)).toBe(true);
    }),
  );
});
