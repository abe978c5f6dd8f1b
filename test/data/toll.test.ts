// The dead and the injured of the bundled dataset in numbers: each is a count that its sources give.
import { describe, expect, test } from 'vitest';
import { events, sources, type FileCount } from '../helpers/bundled-data.ts';

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

  test('says who was hurt, where anyone was, and nothing of nobody', () => {
    const wrong = idsWhere(({ toll: { killed, wounded, of } }) => {
      const isGiven = (of ?? '') !== '';
      const isOfSome = [killed ?? 0, wounded ?? 0].some((count) => count !== 0);
      return isOfSome ? !isGiven : isGiven && killed === 0 && wounded === 0;
    });
    expect(wrong).toEqual([]);
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

  // A count in a headline is what a reader finds first.
  test('is no lower than a title of its sources tells, save of a longer time', () => {
    const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    const counted = new RegExp(`\\b(\\d+|${words.join('|')}) (?:\\w+ ){0,2}(?:killed|dead|die)\\b`, 'giu');
    const told = (title: string): number[] =>
      [...title.matchAll(counted)].map(
        ([, count = '']) => Number(count) || words.indexOf(count.toLowerCase()) + 1,
      );
    const titles = new Map(sources.map(({ id, title }) => [id, title ?? '']));
    const high = (count: FileCount): number => (typeof count === 'number' ? count : count.high);
    const wrong = events.flatMap(({ id, toll, sources: cited }) =>
      cited.flatMap(({ source }) =>
        toll?.killed !== undefined &&
        told(titles.get(source) ?? '').some((dead) => dead > high(toll.killed ?? 0))
          ? [`${id} ${source}`]
          : [],
      ),
    );
    expect(wrong).toEqual([
      // The day's dead of the whole country, by a page that adds up reports.
      '2019-10-25-second-wave-protests antiwarcom-2019-10-25-daily-roundup-killed-protests',
    ]);
  });
});
