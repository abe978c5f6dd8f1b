// The dead and the injured of the bundled dataset in numbers: each is a count that its sources give.
import { describe, expect, test } from 'vitest';
import { events, type FileCount } from '../helpers/bundled-data.ts';

const tolls = events.flatMap(({ id, toll, sources }) => (toll === undefined ? [] : [{ id, toll, sources }]));

const idsWhere = (isWrong: (toll: (typeof tolls)[number]) => boolean) =>
  tolls.filter(isWrong).map(({ id }) => id);

/** A whole number, or a range that is one and holds its best value. */
function isCount(count: FileCount): boolean {
  if (typeof count === 'number') return Number.isInteger(count) && count >= 0;
  const { low, best = low, high } = count;
  return [low, best, high].every(Number.isInteger) && low >= 0 && low < high && low <= best && best <= high;
}

describe('a toll', () => {
  test('counts the dead, the injured or both', () => {
    expect(idsWhere(({ toll }) => toll.killed === undefined && toll.wounded === undefined)).toEqual([]);
  });

  test('is of whole numbers, the best of a range within its low and high', () => {
    expect(
      idsWhere(({ toll }) =>
        [toll.killed, toll.wounded].some((count) => count !== undefined && !isCount(count)),
      ),
    ).toEqual([]);
  });

  test('says who was hurt, where anyone was', () => {
    const hurt = tolls.filter(({ toll }) => [toll.killed, toll.wounded].some((count) => (count ?? 0) !== 0));
    expect(hurt.filter(({ toll }) => (toll.of ?? '') === '').map(({ id }) => id)).toEqual([]);
  });

  test('rests on sources of its event', () => {
    const wrong = idsWhere(({ toll, sources }) => {
      const cited = toll.sources ?? [];
      return cited.length === 0 || cited.some((id) => !sources.some(({ source }) => source === id));
    });
    expect(wrong).toEqual([]);
  });

  test('is given wherever one is disputed, save where the event is words about another', () => {
    const wrong = events.filter(
      ({ disputed, toll, kind }) => disputed.includes('toll') && toll === undefined && kind !== 'statement',
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
