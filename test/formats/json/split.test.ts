import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countKeys, parseExactly } from '../../../src/formats/json/exact.ts';
import { split } from '../../../src/formats/json/split.ts';

const spans = (text: string) =>
  [...(split(text)?.lists ?? [])].map(([list, { starts, ends }]) => [
    list,
    starts.map((start, i) => text.slice(start, ends[i])),
  ]);

test('the records of each list are found, and the values of other fields', () => {
  const text =
    ' {"title": "a]\\"", "events": [ {"a": [1, {}]} ,2 , "x,"], "x": {"events": [3]}, "actors":[]} ';
  expect(spans(text)).toEqual([
    ['events', ['{"a": [1, {}]}', '2', '"x,"']],
    ['actors', []],
  ]);
  expect([...(split(text)?.fields.keys() ?? [])]).toEqual(['title', 'x']);
});

test.each([
  '',
  '1',
  '[',
  '[1',
  '[1,]',
  '[1 2]',
  '[,1]',
  '[1]]',
  '[1] x',
  '{"a"}',
  '{"a": }',
  '{"a": 1,}',
  '{a: 1}',
  '{"a": 1 "b": 2}',
  '{"events": [1,]}',
  '{"events": [1}',
  '// one\n[1]',
  '[1, /* two */ 2]',
])('%s is not sound between its records', (text) => {
  expect(split(text)).toBeNull();
});

test('a sound text is split at its records, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 2), (records, indent) => {
      const text = JSON.stringify({ x: records, events: records, y: 1 }, null, indent);
      const found = split(text);
      const events = found?.lists.get('events');
      expect(events?.starts.map((start, i) => JSON.parse(text.slice(start, events.ends[i])))).toEqual(
        JSON.parse(JSON.stringify(records)),
      );
      expect(events?.keys).toEqual(records.map((record) => countKeys(record)));
    }),
  );
});

test('what is read exactly is what JSON.parse reads, where no key is repeated', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(parseExactly(text)).toEqual({ value: JSON.parse(text), repeated: [], inexact: [] });
    }),
  );
});
