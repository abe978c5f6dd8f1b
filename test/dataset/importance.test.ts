import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importances } from '../../src/dataset/importance.ts';
import { event } from '../helpers/dataset.ts';

const withSources = (count: number, id: string) =>
  event({ id, sources: Array.from({ length: count }, (_, at) => ({ source: `s${at}` })) });

describe('importance from the file', () => {
  test('is kept, and what has none is normal', () => {
    const events = [
      event({ importance: 'minor' }),
      event({}),
      event({ importance: 'major' }),
      withSources(9, 'many'),
    ];
    expect(importances({ events })).toEqual(['minor', 'normal', 'major', 'normal']);
  });

  test('of no events is none', () => {
    expect(importances({ events: [] })).toEqual([]);
  });
});

describe('importance derived from what is told', () => {
  test('the top eighth is major, the bottom quarter minor', () => {
    const events = [5, 1, 8, 3, 7, 2, 6, 4].map((count) => withSources(count, `e${count}`));
    expect(importances({ events })).toEqual([
      'normal',
      'minor',
      'major',
      'normal',
      'normal',
      'minor',
      'normal',
      'normal',
    ]);
  });

  test('sources, claims and links from either end count one, actors half', () => {
    const plain = Array.from({ length: 13 }, (_, at) => event({ id: `plain-${at}` }));
    const told = event({
      id: 'told',
      claims: [{ what: 'so' }],
      sources: [{ source: 's' }],
      links: [{ to: 'linked', relation: 'follows' }],
    });
    const linked = event({ id: 'linked', actors: [{ actor: 'a' }, { actor: 'b' }, { actor: 'c' }] });
    const peopled = event({
      id: 'peopled',
      actors: [{ actor: 'a' }, { actor: 'b' }, { actor: 'c' }, { actor: 'd' }],
    });
    // Three, then two and a half, then two: of 16 events two are major.
    expect(importances({ events: [...plain, peopled, linked, told] }).slice(13)).toEqual([
      'normal',
      'major',
      'major',
    ]);
  });

  test('equal events stay together and are normal', () => {
    const events = Array.from({ length: 40 }, (_, at) => withSources(2, `e${at}`));
    expect(new Set(importances({ events }))).toEqual(new Set(['normal']));
  });

  test('never more than an eighth is major or a quarter minor, and more told is never less important', () => {
    const order = { minor: 0, normal: 1, major: 2 };
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 60 }), (counts) => {
        const found = importances({ events: counts.map((count, at) => withSources(count, `e${at}`)) });
        expect(found).toHaveLength(counts.length);
        expect(found.filter((one) => one === 'major').length).toBeLessThanOrEqual(counts.length / 8);
        expect(found.filter((one) => one === 'minor').length).toBeLessThanOrEqual(counts.length / 4);
        counts.forEach((count, a) =>
          counts.forEach((other, b) => {
            if (count >= other)
              expect(order[found[a] ?? 'major']).toBeGreaterThanOrEqual(order[found[b] ?? 'minor']);
          }),
        );
      }),
    );
  });
});
