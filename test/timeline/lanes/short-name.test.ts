import { describe, expect, test } from 'vitest';
import { shortName } from '../../../src/timeline/lanes/short-name.ts';
import { actor, datasetOf, event } from '../../helpers/dataset.ts';
import { picture } from './dataset.ts';

describe('a name that is too long for its column is', () => {
  test.each([
    ['whole where it fits', 'Harbour Watch', [], undefined, 13, 'Harbour Watch'],
    [
      'its initials, where it is known by them',
      'Islamic Salvage Corps',
      ['ISC', 'SCI'],
      undefined,
      12,
      'ISC',
    ],
    ['those of a part of it', 'UN Salvage Corps', ['SC'], undefined, 12, 'SC'],
    [
      'rather what is made of its words, as much as fits',
      'US Department of the Harbour',
      ['Harbourmen', 'US Harbour', 'US Harbour Department'],
      undefined,
      18,
      'US Harbour',
    ],
    ['the last names of a person', 'Mohammad Javad Zarif', [], 'person', 12, 'Javad Zarif'],
    [
      'cut where nothing else is known',
      'Mohammad Javad Zarif',
      ['Zarif the Younger'],
      'state',
      12,
      'Mohammad Ja…',
    ],
  ])('%s', (_, name, aliases, kind, cells, short) => {
    expect(shortName({ ...actor(name), aliases, ...(kind === undefined ? {} : { kind }) }, cells)).toBe(
      short,
    );
  });
});

test('two bodies whose long names begin alike are told apart in a narrow picture', () => {
  const bodies = ['Department of Docks', 'Department of Dykes'].map((name) => ({
    ...actor(name),
    aliases: [`${name.split(' ').at(-1)} Department`],
  }));
  const actors = bodies.map(({ id }) => ({ actor: id }));
  const dataset = datasetOf(
    Array.from({ length: 30 }, (_, at) => event({ id: `${at}`, actors })),
    { actors: bodies },
  );
  const names = picture({ width: 54, height: 6, dataset })
    .slice(1, 3)
    .map((line) => line.slice(1, 17));
  expect(names.toSorted()).toEqual(['Docks Department', 'Dykes Department']);
});
