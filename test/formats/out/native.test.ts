import { describe, expect, test } from 'vitest';
import { native } from '../../../src/formats/out/native.ts';
import { load } from '../../../src/loading/load.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { bundled } from '../../helpers/bundled.ts';
import { actor, datasetOf, event, place, siege } from '../../helpers/dataset.ts';
import { selected, written } from '../../helpers/output.ts';

function read(text: string): Dataset {
  const { dataset, problems } = load([{ name: 'written.json', bytes: new TextEncoder().encode(text) }]);
  expect(problems.filter(({ message }) => message !== 'unknown field, kept')).toEqual([]);
  return dataset ?? datasetOf([]);
}

const idsOf = (records: ReadonlyMap<string, unknown>): string[] => [...records.keys()];

// Loading writes addresses as the URL standard does: that is settled first.
const settled = read(written(native, bundled));

describe('all of a dataset', () => {
  test.each([
    ['the bundled dataset', settled],
    ['a dataset with a case of everything', siege],
  ])('is the same once it was written and read: %s', (_, dataset) => {
    const again = read(written(native, dataset));
    expect(again.events).toEqual(dataset.events);
    expect(again.title).toBe(dataset.title);
    for (const kind of ['actors', 'places', 'sources'] as const) {
      for (const [id, record] of again[kind]) expect(record).toEqual(dataset[kind].get(id));
    }
  });

  test('is the same text when what was read is written again', () => {
    const text = written(native, settled);
    expect(written(native, read(text))).toBe(text);
  });

  test('keeps fields that the format doesn’t define, notes, and keys such as __proto__', () => {
    const extra = JSON.parse('{"__proto__": {"a": 1}, "shelf": "B"}') as Record<string, unknown>;
    const one = event({ id: 'a', note: 'Ask the ferryman.\n\nTwice.', extra });
    const again = read(written(native, datasetOf([one]))).events[0];
    expect(again?.note).toBe('Ask the ferryman.\n\nTwice.');
    expect(Object.entries(again?.extra ?? {})).toEqual(Object.entries(extra));
  });
});

describe('a part of a dataset', () => {
  test('comes with those that it names, whom they belong to, and what contains its places', () => {
    const data = datasetOf(
      [
        event({
          id: 'a',
          actors: [{ actor: 'captain' }],
          claims: [{ by: { actor: 'speaker' }, what: 'so', source: 's2' }],
          places: [{ place: 'mill' }],
          sources: [{ source: 's1' }],
          toll: { killed: 1, sources: ['s3'] },
        }),
        event({ id: 'b', actors: [{ actor: 'stranger' }], sources: [{ source: 's4' }] }),
      ],
      {
        actors: [
          actor('army'),
          actor('captain', { affiliations: [{ actor: 'guard', role: 'Captain' }] }),
          actor('guard', { affiliations: [{ actor: 'army' }] }),
          actor('stranger'),
          actor('speaker'),
        ],
        places: [place('land'), place('elsewhere'), place('mill', { within: 'land' })],
        sources: ['s1', 's2', 's3', 's4'].map((id) => ({ id, title: id })),
      },
    );
    const part = read(written(native, data, ['a']));
    expect(idsOf(part.actors)).toEqual(['army', 'captain', 'guard', 'speaker']);
    expect(idsOf(part.places)).toEqual(['land', 'mill']);
    expect(idsOf(part.sources)).toEqual(['s1', 's2', 's3']);
  });

  test('has no links to events that it lacks, and says how many were left out', () => {
    const { losses } = native(selected(siege, ['answer', 'envoy']));
    expect(losses).toEqual(['2 links to events that are not among them are left out']);
    const part = read(written(native, siege, ['answer', 'envoy']));
    expect(part.events.map(({ id, links }) => [id, links])).toEqual([
      ['answer', []],
      ['envoy', [{ to: 'answer', relation: 'follows' }]],
    ]);
  });

  test('of no event at all is a dataset all the same', () => {
    expect(JSON.parse(written(native, siege, []))).toEqual({
      format: 'timeline/1',
      title: 'The siege of Milltown',
      events: [],
      actors: [],
      places: [],
      sources: [],
    });
  });
});
