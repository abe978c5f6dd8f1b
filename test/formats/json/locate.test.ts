import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  depth,
  find,
  linesOf,
  pathText,
  skipBlank,
  skipString,
  skipValue,
  type Step,
} from '../../../src/formats/json/locate.ts';

const sample = `{
  "title": "a \\"quoted\\" {[",
  // a comment with "quotes" and {
  "events": [
    {"date": "2020", "tags": ["x", "y"]},
    {"da\\u0074e": "2021", "list": [[1, [2]], {"k": null}]} /* here ] too */
  ]
}`;

function lineOf(path: readonly Step[]): number | undefined {
  const offset = find(sample, 0, path);
  return linesOf(sample, [offset]).get(offset);
}

describe('a path leads to its value', () => {
  test.each<[readonly Step[], string]>([
    [[], '{\n'],
    [['title'], '"a \\"quoted'],
    [['events'], '[\n'],
    [['events', 0], '{"date": "2020"'],
    [['events', 0, 'tags', 1], '"y"'],
    [['events', 1, 'date'], '"2021"'],
    [['events', 1, 'list', 0, 1, 0], '2]'],
    [['events', 1, 'list', 1, 'k'], 'null'],
  ])('%j', (path, start) => {
    expect(sample.slice(find(sample, 0, path))).toMatch(
      new RegExp(`^${start.replace(/[[\]{}\\]/g, '\\$&')}`),
    );
  });

  test('of what is missing, to the last that is there', () => {
    expect(find(sample, 0, ['events', 1, 'title'])).toBe(find(sample, 0, ['events', 1]));
    expect(find(sample, 0, ['events', 7, 'x'])).toBe(find(sample, 0, ['events']));
    expect(find(sample, 0, ['title', 3])).toBe(find(sample, 0, ['title']));
  });

  test.each<[readonly Step[], number]>([
    [[], 1],
    [['title'], 2],
    [['events', 0, 'date'], 5],
    [['events', 1], 6],
  ])('%j is on line %i', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });
});

test.each<[readonly Step[], string]>([
  [[], ''],
  [['events', 3, 'date'], 'events[3].date'],
  [[3, 'claims', 0, 'by'], '[3].claims[0].by'],
  [['a b', '$schema', ''], '["a b"].$schema[""]'],
])('the path %j is written %s', (path, text) => {
  expect(pathText(path)).toBe(text);
});

test.each([
  ['"a"b', 3],
  ['"a\\"b" c', 6],
  ['"a\\\\"', 5],
  ['"a\nb"', -1],
  ['"abc', -1],
  ['"abc\\', -1],
])('the string at the start of %j ends at %i', (text, end) => {
  expect(skipString(text, 0)).toBe(end);
});

test.each([
  ['[1, 2] x', 6],
  ['{"a": "]"} x', 10],
  ['[/* ] */] x', 9],
  ['-1.5e3,', 6],
  ['true]', 4],
  ['"a",', 3],
  ['[1, 2', -1],
  ['[1}', -1],
  ['["a\n"]', -1],
  [']', -1],
  ['', -1],
])('the value at the start of %j ends at %i', (text, end) => {
  expect(skipValue(text, 0)).toBe(end);
});

test.each([
  [' \n\tx', 3],
  ['// a\n /* b */ x', 14],
  ['/* never closed', 15],
  ['/x', 0],
  ['', 0],
])('what is blank or comment in %j ends at %i', (text, end) => {
  expect(skipBlank(text, 0)).toBe(end);
});

test('brackets in texts do not count as depth', () => {
  expect(depth('[{"a": "[[["}, []]')).toBe(2);
  expect(depth('['.repeat(100_000))).toBe(100_000);
});

test('every value of any JSON is found by its path', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 0, max: 2 }), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      for (const [path, inner] of valuesIn(JSON.parse(text) as unknown, [])) {
        const start = find(text, 0, path);
        const end = skipValue(text, start);
        expect(JSON.parse(text.slice(start, end))).toEqual(inner);
      }
    }),
  );
});

function valuesIn(value: unknown, path: readonly Step[]): [readonly Step[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const items: [Step, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [[path, value], ...items.flatMap(([step, item]) => valuesIn(item, [...path, step]))];
}
