// What is known of the dead and wounded, and which claims bear on what is disputed.
import { describe, expect, test } from 'vitest';
import { load, type Loaded } from '../../src/loading/load.ts';

const loadEvent = (fields: Record<string, unknown>): Loaded => {
  const text = JSON.stringify({ events: [{ id: 'e', date: '2020', title: 't', ...fields }] });
  return load([{ name: 'x.json', bytes: new TextEncoder().encode(text) }]);
};
const told = ({ problems }: Loaded): string[] =>
  problems.map(({ severity, path, message }) => `${severity}: ${path.replace('events[0].', '')}: ${message}`);

describe('a toll', () => {
  test.each([
    { killed: 3 },
    { killed: 0, wounded: 12, of: 'protesters' },
    { killed: { low: 5, high: 20 } },
    { killed: { low: 5, best: 5, high: 20 }, wounded: { low: 1, best: 2, high: 2 } },
    { of: 'nobody knows how many' },
    {},
  ])('%j is kept as it is written', (toll) => {
    const loaded = loadEvent({ toll });
    expect(loaded.problems).toEqual([]);
    expect(loaded.dataset?.events[0]?.toll).toEqual(toll);
  });

  const expected = 'a whole number from 0 on is expected';
  test.each([
    [{ killed: -1 }, `toll.killed: -1; ${expected}`],
    [{ killed: 2.5 }, `toll.killed: 2.5; ${expected}`],
    [{ wounded: 1e300 }, `toll.wounded: 1e+300; ${expected}`],
    [{ killed: 'three' }, 'toll.killed: "three"; a whole number or {"low": 5, "high": 20} is expected'],
    [{ killed: [1, 2] }, 'toll.killed: a list; a whole number or {"low": 5, "high": 20} is expected'],
    [
      { killed: { low: 1 } },
      'toll.killed.high: missing; a whole number or {"low": 5, "high": 20} is expected',
    ],
    [{ killed: { low: 1, high: 'x' } }, `toll.killed.high: "x"; ${expected}`],
    [{ killed: { low: 9, high: 3 } }, 'toll.killed: low is above high'],
    [{ killed: { low: 1, best: 4, high: 3 } }, 'toll.killed: best lies within low and high'],
  ])('%j is told and left out', (toll, message) => {
    const loaded = loadEvent({ toll: { ...toll, of: 'villagers' } });
    expect(told(loaded)).toEqual([`error: ${message}`]);
    expect(loaded.dataset?.events[0]?.toll).toEqual({ of: 'villagers' });
  });

  test('is an object', () => {
    expect(told(loadEvent({ toll: 3 }))).toEqual([
      'error: toll: 3; {"killed": 3, "wounded": {"low": 5, "high": 20}} is expected',
    ]);
  });

  test('may name its sources by their addresses, and they are sources of the event', () => {
    const loaded = loadEvent({ toll: { killed: 1, sources: ['https://example.org/toll'] } });
    expect(loaded.problems).toEqual([]);
    const [event] = loaded.dataset?.events ?? [];
    expect([event?.toll?.sources, event?.sources]).toEqual([
      ['example-org-toll'],
      [{ source: 'example-org-toll' }],
    ]);
  });

  test('keeps fields that the format does not define, in each of its parts', () => {
    const toll = { killed: { low: 1, high: 2, method: 'count' }, missing: 3 };
    const loaded = loadEvent({ toll });
    expect(told(loaded)).toEqual([
      'warning: toll.killed.method: unknown field, kept',
      'warning: toll.missing: unknown field, kept',
    ]);
    expect(loaded.dataset?.events[0]?.toll).toEqual({
      killed: { low: 1, high: 2, extra: { method: 'count' } },
      extra: { missing: 3 },
    });
  });
});

describe('what a claim is about', () => {
  const claims = (about: readonly unknown[]) => [{ what: 'nobody died' }, { what: 'five died', about }];

  test('is among what is disputed of its event', () => {
    const loaded = loadEvent({ disputed: ['toll', 'culprit'], claims: claims(['toll']) });
    expect(loaded.problems).toEqual([]);
    expect(loaded.dataset?.events[0]?.claims[1]?.about).toEqual(['toll']);
  });

  test('is told where it is not, and kept', () => {
    const loaded = loadEvent({ disputed: ['toll'], claims: claims(['tol', 'cause']) });
    expect(told(loaded)).toEqual([
      'warning: claims[1].about[0]: "tol" is not among what is "disputed" of the event; did you mean "toll"?',
      'warning: claims[1].about[1]: "cause" is not among what is "disputed" of the event; add it there',
    ]);
    expect(loaded.dataset?.events[0]?.claims[1]?.about).toEqual(['tol', 'cause']);
  });
});

test.each(['en', 'ar', 'zh-Hant', 'az-Latn-IR', 'FA'])('the language %s of a source is kept', (language) => {
  const { dataset, problems } = load([
    {
      name: 'x.json',
      bytes: new TextEncoder().encode(
        JSON.stringify({
          events: [{ date: '2020', title: 't' }],
          sources: [{ id: 's', title: 'S', language }],
        }),
      ),
    },
  ]);
  expect(problems).toEqual([]);
  expect(dataset?.sources.get('s')?.language).toBe(language);
});

test('a language that is written out is told', () => {
  const text =
    '{"events": [{"date": "2020", "title": "t"}], "sources": [{"title": "S", "language": "Arabic"}]}';
  const { problems } = load([{ name: 'x.json', bytes: new TextEncoder().encode(text) }]);
  expect(problems.map(({ severity, path, message }) => [severity, path, message])).toEqual([
    [
      'warning',
      'sources[0].language',
      '"Arabic" is no language tag (BCP 47), such as en, ar or zh-Hant; kept as text',
    ],
  ]);
});

test('the version of a dataset is read, and those of several files are joined', () => {
  const file = (name: string, version: unknown) => ({
    name,
    bytes: new TextEncoder().encode(JSON.stringify({ version, events: [{ date: '2020', title: name }] })),
  });
  expect(load([file('a.json', '2.0')]).dataset?.version).toBe('2.0');
  expect(load([file('a.json', '2.0'), file('b.json', 3)]).dataset?.version).toBe('2.0 + 3');
});
