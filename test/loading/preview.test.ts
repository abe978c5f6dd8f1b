// What is shown of large files before they are loaded must be what loading gives. Here every file counts as large.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load, open, type Input } from '../../src/loading/load.ts';
import { idsOf, whensOf } from '../../src/dataset/events.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { rowsOf } from '../helpers/bundled-data.ts';
import { bundled } from '../helpers/bundled.ts';
import { siege } from '../helpers/dataset.ts';
import { unlistedInText } from '../helpers/escapes.ts';
import { deepTexts, everywhere, oddities, payloads, stringsIn } from '../helpers/hostile.ts';
import { bundledFolder } from '../helpers/loading.ts';
import { nativeDataset } from '../helpers/native-dataset.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (value: unknown, name = 'data.json'): Input => ({
  name,
  bytes: bytes(typeof value === 'string' ? value : JSON.stringify(value)),
});
const previewOf = (...inputs: Input[]): Dataset | null => open(inputs, 0).preview();
/** In which order events of one date stand is known when all of them are loaded. */
const byId = (dataset: Dataset | null) => ({
  ...dataset,
  events: dataset?.events.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});
const ids = (dataset: Dataset | null): string[] | undefined => dataset?.events.map(({ id }) => id);

const good = { id: 'good', date: '2020-02-02', title: 'Good' };

test.each([
  ['a file with the bundled dataset', file(nativeDataset(bundled))],
  [
    'the same, indented and with other letters than Latin',
    file(JSON.stringify(nativeDataset(bundled), null, 2)),
  ],
  ['its folder', bundledFolder],
  ['a file with a case of everything', file(nativeDataset(siege))],
  ['a single event', file({ ...good, actors: ['A', 'B'] })],
  [
    'two lists of one name',
    file(
      '{"events": [{"id": "a", "date": "2020", "title": "A"}], "events": [{"date": "2021", "title": "B"}]}',
    ),
  ],
  ['events with numbers for ids', file('[{"id": 1328793240872697857, "date": "2020", "title": "A"}]')],
])('of %s it is the dataset', (_, input) => {
  expect(byId(previewOf(input))).toEqual(byId(load([input]).dataset));
});

test.each(['data.jsonl', 'data.json'])('of a file with a record a line, %s, it has the events', (name) => {
  const records = rowsOf('events');
  const input = file(records.map((record) => `${JSON.stringify(record)}\r\n\n`).join(''), name);
  expect(byId(previewOf(input)).events).toEqual(byId(load([input]).dataset).events);
});

test('of a file whose lines are indented it has the events', () => {
  const input = file('  {"date": "2020", "title": "a"}\n\t{"date": "2021", "title": "b"}\n', 'data.jsonl');
  expect(previewOf(input)?.events.map(({ title }) => title)).toEqual(['a', 'b']);
});

test('of a file with a record and a comma a line it has the events', () => {
  const input = file('{"date": "2020", "title": "a"},\n{"date": "2021", "title": "b"},\n', 'data.jsonl');
  expect(previewOf(input)?.events.map(({ title }) => title)).toEqual(['a', 'b']);
});

test('events without ids have those that loading makes', () => {
  const events = [
    { date: '2020-01-02', title: 'Rockets' },
    { date: '2020-01-02', title: 'Rockets' },
    { id: '2020-01-02-rockets', date: '2020', title: 'Taken' },
    { date: '2020-01-02', title: 'أحداث', actors: ['A', 'B'] },
    { date: '2020-01-01', id: null, title: '!' },
    { date: '2019' },
  ];
  expect(previewOf(file(events))?.events).toEqual(load([file(events)]).dataset?.events);
});

test('bytes of Windows-1252 are read as such', () => {
  const latin = Buffer.from('[{"id": "a", "date": "2020", "title": "caf\u00e9"}]', 'latin1');
  expect(previewOf({ name: 'x.json', bytes: latin })?.events[0]?.title).toBe('café');
});

test('events are whole when they are copied, compared or printed', () => {
  const [event] = previewOf(file(nativeDataset(siege)))?.events ?? [];
  const [loaded] = load([file(nativeDataset(siege))]).dataset?.events ?? [];
  expect({ ...event }).toEqual({ ...loaded });
  expect(JSON.stringify(event)).toBe(JSON.stringify(loaded));
  expect(event !== undefined && 'title' in event && !('nothing' in event)).toBe(true);
});

test('its events, made when they are asked for, are a list like another', () => {
  const input = file([good, { ...good, id: 'better', date: '2019' }]);
  const events = previewOf(input)?.events ?? [];
  expect(events.filter(({ id }) => id !== 'good').map(({ id }) => id)).toEqual(['better']);
  expect(Object.keys(previewOf(input)?.events ?? [])).toEqual(['0', '1']);
  expect([events.length, 1 in events, 2 in events, events[2], events.at(-1)?.id]).toEqual([
    ...[2, true, false, undefined],
    'good',
  ]);
  expect(previewOf(input)?.events.findIndex(({ id }) => id === 'good')).toBe(1);
});

test('its dates and ids are known without any of its events', () => {
  const records = [good, { ...good, id: undefined, date: '2019' }, { ...good, id: 'better', date: '2021' }];
  const dataset = previewOf(file(records)) ?? bundled;
  expect([whensOf(dataset.events), idsOf(dataset.events)]).toEqual([
    dataset.events.map(({ when }) => when),
    dataset.events.map(({ id }) => id),
  ]);
  expect(idsOf(dataset.events)).toEqual(['2019-good', 'good', 'better']);
});

describe('there is none', () => {
  test.each<[string, Input]>([
    ['of what is no JSON', file('{"events": [')],
    ['of JSON that is no dataset', file('{"a": 1}')],
    ['of a file with comments', file('[{"id": "a", "date": "2020", "title": "A"} /* one */]')],
    ['of a list whose bracket is missing', file('{"events": [{"id": "a", "date": "2020", "title": "A"}')],
    ['of no events', file({ events: [], actors: ['A'] })],
    ['where the first event can’t be read', file([good, { id: 'a', date: '2019' }])],
    ['where the record of an actor is damaged', file('{"events": [], "actors": [{"name": A}]}')],
  ])('%s', (_, input) => {
    expect(previewOf(input)).toBeNull();
  });
});

describe('of a file with mistakes', () => {
  test('events without a date are left out, and second ones under an id', () => {
    const dated = (id: string, date: unknown) => ({ ...good, id, date });
    expect(
      ids(
        previewOf(
          file([good, dated('bad', 'soon'), dated('none', null), { id: 'no' }, dated('good', '2019')]),
        ),
      ),
    ).toEqual(['good']);
  });

  test('a line that is no record is left out', () => {
    expect(ids(previewOf(file(`${JSON.stringify(good)}\nx\n{"id":\n`, 'data.jsonl')))).toEqual(['good']);
  });

  test('an event whose record is no event is shown as such until loading reports why', () => {
    const [, untitled, torn] =
      previewOf(
        file(
          `[${JSON.stringify(good)}, {"id": "a", "date": "2021"}, {"id": "b", "date": "2022", "title": }]`,
        ),
      )?.events ?? [];
    expect([untitled?.title, torn?.title, torn?.actors, torn?.date]).toEqual(['…', '…', [], '2022']);
  });

  test('a number may be a date, and an escape part of an id', () => {
    const dataset = previewOf(file('[{"date": 2020, "id": "\\u0061\\"b", "title": "A"}]'));
    expect(dataset?.events.map(({ id, date }) => [id, date])).toEqual([['a"b', '2020']]);
  });
});

const hostile: readonly (readonly [string, Input])[] = [
  ...Object.entries(payloads).map(
    ([name, payload]) => [name, file(everywhere(`a${payload} b`, 'first'))] as const,
  ),
  ...Object.entries(oddities).map(([name, { data }]) => [name, file(data)] as const),
  ...Object.entries(deepTexts).map(([name, text]) => [name, file(text)] as const),
];

test.each(hostile)('with %s nothing of harm is in it', (_, input) => {
  const text = stringsIn(previewOf(input)).join(' ').replaceAll('\n', ' ');
  expect(unlistedInText(text)).toEqual([]);
});

test('wherever bytes are changed, it is read without a fault', () => {
  const whole = Buffer.from(JSON.stringify(nativeDataset(siege)));
  const change = fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(...'"{}[],:\\ 0x\u0000'));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = Buffer.from(whole);
      for (const [at, char] of changes) changed[at] = char.charCodeAt(0);
      expect(() => stringsIn(previewOf({ name: 'x.json', bytes: changed }))).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
