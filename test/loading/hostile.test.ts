// Files that are damaged, made to do harm, or made up at random: the loader takes them all, and loses no good record.
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { load, type Loaded } from '../../src/loading/load.ts';
import { unlistedInText } from '../helpers/escapes.ts';
import { deepTexts, everywhere, oddities, payloads, stringsIn } from '../helpers/hostile.ts';

const loadText = (text: string): Loaded => load([{ name: 'x.json', bytes: new TextEncoder().encode(text) }]);
const loadValue = (value: unknown): Loaded => loadText(JSON.stringify(value));
const ids = ({ dataset }: Loaded): string[] => dataset?.events.map(({ id }) => id) ?? [];

function expectSafe({ dataset, problems }: Loaded): void {
  const text = [...stringsIn(dataset), ...stringsIn(problems)].join(' ');
  expect(unlistedInText(text.replaceAll('\n', ' '))).toEqual([]);
  expect(
    problems.filter(({ line, message }) => line < 1 || message === '' || message.includes('\n')),
  ).toEqual([]);
}

describe('in every field', () => {
  test.each(Object.entries(payloads))('%s: nothing of it is kept', (_, payload) => {
    const loaded = loadValue(everywhere(`a${payload} b`, 'first'));
    expectSafe(loaded);
    expect(ids(loaded)).toEqual(['first', 'second first', 'plain']);
  });
});

// Keys and brackets are quoted in messages too, and those of a damaged text are as its author likes.
describe('where the text itself is damaged', () => {
  const record = '{"id": "good", "date": "2020", "title": "t"}';
  const damages: Readonly<Record<string, (key: string) => string>> = {
    'a value that is not closed': (key) => `{"events": [${record}], ${key}: [1`,
    'a key before the list that is not closed': (key) => `{${key}: {"a": [, "events": [${record}]}`,
    'a key without a colon': (key) => `{"events": [${record}], ${key} 1}`,
    'a key in a record that is not closed': (key) => `[${record}, {"date": "2021", ${key}: [`,
    'a key alone': (key) => `{${key}}`,
    'what stands for a bracket': (key) => `${key} [${record}]`,
    'what stands between two records': (key) => `[${record} ${key} ${record}]`,
    'what follows the end': (key) => `{"events": [${record}]} ${key}`,
    'an unknown field of a sound text': (key) => `{"events": [${record}], ${key}: 1}`,
    'unknown fields of records': (key) =>
      `[${record.slice(0, -1)}, ${key}: {${key}: 1}, "actors": [{${key}: 1}]}]`,
    'a key that is there twice': (key) => `[${record.slice(0, -1)}, ${key}: 1, ${key}: 2}]`,
  };
  const keysOf = (payload: string): string[] => [
    JSON.stringify(`a${payload} b`),
    `"${payload.replaceAll('"', '')}"`,
    `“${payload}”`,
    payload,
  ];

  test.each(Object.entries(damages))('%s carries nothing to the terminal', (_, damage) => {
    for (const payload of Object.values(payloads)) {
      for (const key of keysOf(payload)) {
        const text = damage(key);
        expectSafe(loadText(text));
        expectSafe(load([{ name: `x${payload}.jsonl`, bytes: new TextEncoder().encode(text) }]));
      }
    }
  });

  const tokens = fc.oneof(
    fc.constantFrom(...'{}[]:,"', '\n', '\\', '/*', '//', '"events": [', '"actors": [', record, '1', '“'),
    fc.constantFrom(...Object.values(payloads)),
    fc.constantFrom(...Object.values(payloads)).map((payload) => JSON.stringify(payload)),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );

  test('any mixture of brackets, keys and sequences carries nothing to the terminal', () => {
    fc.assert(
      fc.property(fc.constantFrom('[', '{', ''), fc.array(tokens, { maxLength: 12 }), (start, rest) => {
        const bytes = new TextEncoder().encode(start + rest.join(''));
        expectSafe(load([{ name: 'x.json', bytes }]));
        expectSafe(load([{ name: 'folder', files: [{ name: 'other.json', bytes }] }]));
      }),
      { numRuns: 300 },
    );
  });
});

test('a damaged list beside the files of a folder is told', () => {
  const bytes = new TextEncoder().encode('[{"date": x}]');
  const { problems } = load([{ name: 'folder', files: [{ name: 'other.json', bytes }] }]);
  expect(problems.map(({ severity, file }) => [severity, file])).toEqual([['error', 'other.json']]);
});

describe('a hundred thousand levels', () => {
  test.each(Object.entries(deepTexts))('in %s: the plain event loads', (_, text) => {
    const loaded = loadText(text);
    expectSafe(loaded);
    expect(ids(loaded)).toEqual(['plain']);
  });
});

test.each(Object.entries(oddities))('%s: no good record is lost', (_, { data, events }) => {
  const loaded = loadValue(data);
  expectSafe(loaded);
  expect([...ids(loaded)].sort()).toEqual([...events].sort());
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const fieldNames = [
  ...[
    'id',
    'date',
    'date_note',
    'title',
    'summary',
    'kind',
    'importance',
    'actors',
    'places',
    'claims',
    'disputed',
  ],
  ...[
    'links',
    'sources',
    'tags',
    'name',
    'aliases',
    'native',
    'affiliations',
    'description',
    'within',
    'country',
  ],
  ...[
    'lat',
    'lon',
    'precision',
    'url',
    'publisher',
    'agency',
    'published',
    'actor',
    'place',
    'source',
    'to',
    'by',
  ],
  ...[
    'relation',
    'stance',
    'what',
    'outlet',
    'unnamed',
    'role',
    'note',
    'from',
    'supports',
    'format',
    'events',
  ],
  ...['__proto__', 'constructor', 'toString', '', 'x'],
];
const texts = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    '2020',
    '2020-11-17',
    '../..',
    '[2020,2021]',
    'https://a.example/',
    '__proto__',
    '',
  ),
  fc.constantFrom(...Object.values(payloads)),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const scalars = fc.oneof(texts, fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
/** Of the shape of a dataset more often than not, with any value anywhere. */
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, scalars, fc.array(tie('value'), { maxLength: 4 }), tie('record')),
  record: fc.dictionary(fc.constantFrom(...fieldNames), tie('value'), { maxKeys: 8 }),
}));
const records = fc.array(fc.dictionary(fc.constantFrom(...fieldNames), anyValue, { maxKeys: 10 }), {
  maxLength: 4,
});
const good = {
  id: 'good one',
  date: '2021-05-05',
  title: 'Good',
  actors: ['a'],
  places: ['b'],
  links: ['a'],
};

describe('whatever a file says', () => {
  test('it is loaded or told, and a good record among the rest loads', () => {
    fc.assert(
      fc.property(records, records, records, records, anyValue, (events, actors, places, sources, more) => {
        const loaded = loadValue({ events: [...events, good, more], actors, places, sources, x: more });
        expectSafe(loaded);
        expect(ids(loaded)).toContain('good one');
      }),
      { numRuns: 200 },
    );
  });

  test('any JSON at all is a dataset or has a reason why not', () => {
    fc.assert(
      fc.property(fc.oneof(anyValue, fc.jsonValue()), (value) => {
        const loaded = loadValue(value);
        expectSafe(loaded);
        expect(loaded.dataset !== null || loaded.problems.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** Where each record begins and ends. */
  readonly spans: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

const wholeFile = readFileSync(new URL('../../data/us-iran-iraq/events.json', import.meta.url));
const firstRecords = (JSON.parse(wholeFile.toString()) as { readonly id: string }[]).slice(0, 25);

/** The first records of the bundled file as they are written by `print`, which has each of them as `own` prints it. */
function partOf(
  name: string,
  print: (records: readonly unknown[]) => string,
  own: (record: unknown) => string,
): Part {
  const bytes = Buffer.from(print(firstRecords));
  let at = 0;
  const spans = firstRecords.map((record) => {
    const text = Buffer.from(own(record));
    const start = bytes.indexOf(text, at);
    at = start + text.length;
    return { id: record.id, start, end: at };
  });
  return { name, bytes, spans };
}

const indented = partOf(
  'events.json',
  (records) => `${JSON.stringify(records, null, 2)}\n`,
  (record) => JSON.stringify([record], null, 2).slice(4, -2),
);
const lines = partOf(
  'events.jsonl',
  (records) => records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  (record) => JSON.stringify(record),
);

/** Ids of the records that no change is in; what is between two records belongs to both. */
function untouched({ spans, bytes }: Part, changes: readonly number[]): string[] {
  return spans
    .filter((_, index) => {
      const from = spans[index - 1]?.end ?? 0;
      const to = spans[index + 1]?.start ?? bytes.length;
      return !changes.some((at) => at >= from && at < to);
    })
    .map(({ id }) => id);
}

const byte = fc.oneof(
  fc.integer({ min: 0, max: 255 }),
  fc.constantFrom(...'"{}[],:\\\n \u0000').map((char) => char.charCodeAt(0)),
);

describe.each([indented, lines])('records of a real file, in $name', (part) => {
  const loadPart = (bytes: Uint8Array): Loaded => load([{ name: part.name, bytes }]);
  const last = part.bytes.length - 1;

  test('all load while it is whole', () => {
    expect(ids(loadPart(part.bytes)).sort()).toEqual(part.spans.map(({ id }) => id).sort());
    expect(part.spans.every(({ start }, at) => start > (part.spans[at - 1]?.end ?? -1))).toBe(true);
  });

  test('stay up to where it is cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last }), (cut) => {
        const loaded = loadPart(part.bytes.subarray(0, cut));
        const before = part.spans.filter(({ end }) => end <= cut).map(({ id }) => id);
        expect(ids(loaded)).toEqual(expect.arrayContaining(before));
        expectSafe(loaded);
      }),
      { numRuns: 60 },
    );
  });

  test('stay where bytes of others are changed', () => {
    // Without its first bracket the text is no list at all.
    const change = fc.record({ at: fc.integer({ min: 2, max: last - 3 }), byte });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Buffer.from(part.bytes);
        for (const { at, byte: changed } of changes) bytes[at] = changed;
        const loaded = loadPart(bytes);
        const kept = untouched(
          part,
          changes.map(({ at }) => at),
        );
        expect(ids(loaded)).toEqual(expect.arrayContaining(kept));
        expectSafe(loaded);
      }),
      { numRuns: 120 },
    );
  });

  test.each([
    ['a quote where the first record begins', '"'],
    ['a NUL', '\0'],
    ['a bracket that ends the list', ']'],
    ['a brace', '{'],
  ])('stay after %s', (_, char) => {
    const bytes = Buffer.from(part.bytes);
    const at = part.spans[0]?.start ?? 0;
    bytes[at] = char.charCodeAt(0);
    expect(ids(loadPart(bytes))).toEqual(expect.arrayContaining(untouched(part, [at])));
  });

  test.each(['[', '{', '"', ']', '}', ':', ' ', '0', 'x'])('stay where a comma between two is %s', (char) => {
    const bytes = Buffer.from(part.bytes);
    const at = part.spans[9]?.end ?? 0;
    bytes[at] = char.charCodeAt(0);
    expect(ids(loadPart(bytes))).toEqual(expect.arrayContaining(untouched(part, [at])));
  });
});

// Four times the size may take four times the time; sixteen times would be a loop within a loop. The processor's time, and
// the least of several runs, since the machine does other things too.
describe('four times as much takes no ten times as long', () => {
  const times = (text: string, count: number): string => text.repeat(count);
  const list = (count: number, item: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => item(at)).join(',');
  const one = (fields: string): string => `[{"id": "e", "date": "2020", "title": "t", ${fields}}]`;
  const shapes: Readonly<Record<string, (size: number) => string>> = {
    'a summary of escapes': (size) => one(`"summary": "${times('\\u001b[31m\\u202e', size)}"`),
    'a summary of openings': (size) => one(`"summary": "${times('\\u001b]', size * 2)}"`),
    'a heap of marks': (size) => one(`"summary": "x${times('\\u0301\\u0316', size * 2)}"`),
    aliases: (size) =>
      `{"events": [], "actors": [{"id": "a", "name": "A", "aliases": [${list(size, (at) => `"Alias ${at}"`)}]}]}`,
    'actors that nobody lists': (size) => one(`"actors": [${list(size, (at) => `"Actor ${at}"`)}]`),
    'claims, each with its source': (size) =>
      one(`"claims": [${list(size, (at) => `{"what": "w", "source": "https://a.example/${at}"}`)}]`),
    'links to nowhere': (size) => one(`"links": [${list(size, (at) => `"nowhere ${at}"`)}]`),
    'fields that nobody knows': (size) => one(list(size, (at) => `"field ${at}": ${at}`)),
    'one id over and over': (size) => `[${list(size, () => '{"id": "e", "date": "2020", "title": "t"}')}]`,
    'one title over and over': (size) => `[${list(size, () => '{"date": "2020", "title": "t"}')}]`,
    'places within each other': (size) =>
      `{"events": [], "places": [${list(size, (at) => `{"id": "p${at}", "name": "P", "within": "p${at + 1}"}`)}]}`,
    'brackets that open': (size) => `[${times('[', size * 8)}`,
    'records that do not end': (size) => `[${times('{"id": "e", "title": [', size)}`,
    'quotes that do not end': (size) => `[${times('{"id": "e,', size)}`,
    'dates with a line break': (size) =>
      `[${one('"x": 1').slice(1, -1)},${list(size, () => '{"date": "2020\n", "title": "t"}')}]`,
    'blank lines and comments between records': (size) =>
      `${times('{"id": "e"}\n', 10)}${times('\n', size * 4)}${times('//\n', size * 4)}${times('/*\n', size * 4)}{}`,
    'comments that open': (size) => `{"events":[${times('/*', size * 50)}`,
    'words that are no values': (size) => `[${times('tru ', size * 20)}`,
    'records with a key that is no text': (size) => `[${times('{x},', size * 20)}`,
    'keys that are there again': (size) => one(times('"tags": ["x"], ', size * 4) + '"kind": "x"'),
    'lists that are there again': (size) => `{${times('"events": [{}], ', size)}"x": 1}`,
    'long numbers': (size) => one(`"x": [${times('1328793240872697857, ', size * 4)}1]`),
    'what claims are about': (size) =>
      one(
        `"disputed": [${list(size, (at) => `"d ${at}"`)}], "claims": [{"what": "w", "about": [${list(size, (at) => `"e ${at}"`)}]}]`,
      ),
    'names in many scripts': (size) => one(`"sources": [${list(size, (at) => `"https://пример${at}.рф/"`)}]`),
    'bytes of no text': (size) => `[${times('\u00ff\u0001{"date":', size)}`,
  };

  /** The processor's milliseconds, since the clock's are other programs' too. */
  const taken = (text: string): number => {
    const bytes = new TextEncoder().encode(text);
    const start = process.cpuUsage();
    load([{ name: 'x.json', bytes }]);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };

  test.each(Object.entries(shapes))('%s', (_, shape) => {
    const size = 2_000;
    const small = shape(size);
    const large = shape(size * 4);
    // A few milliseconds are the clock's and the collector's.
    const allowed = 10 * Math.min(taken(small), taken(small)) + 60;
    let least = taken(large);
    for (let again = 0; again < 2 && least >= allowed; again++) least = Math.min(least, taken(large));
    expect(least).toBeLessThan(allowed);
  });
});
