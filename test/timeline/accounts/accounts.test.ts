import { describe, expect, test } from 'vitest';
import { accountsOf, besides, placesOf } from '../../../src/timeline/accounts/accounts.ts';
import { accountsPage, accountsTable } from '../../../src/timeline/accounts/lines.ts';
import { lineWidth, plain } from '../../../src/timeline/lines/line.ts';
import { actor, datasetOf, event } from '../../helpers/dataset.ts';

/** A bridge that fell: two states with people of theirs, an outlet, somebody unnamed, and one who changed sides. */
const bridge = datasetOf(
  [
    event({
      id: 'fall',
      date: '2020-05-01',
      title: 'The bridge falls',
      claims: [
        {
          by: { actor: 'Engineer' },
          stance: 'reports',
          what: 'two hurt',
          about: ['toll'],
          source: 'gazette',
        },
        { by: { actor: 'Prince' }, stance: 'denies', what: 'that anyone was hurt', about: ['toll'] },
        { by: { actor: 'Spy' }, stance: 'blames', what: 'the Duchy', about: ['culprit'] },
        { by: { outlet: 'The Bell' }, stance: 'reports', what: 'five hurt', about: ['toll'], source: 'bell' },
        { by: { unnamed: 'two ferrymen' }, what: 'it had creaked for years' },
      ],
      disputed: ['toll', 'culprit'],
      sources: [{ source: 'gazette' }, { source: 'bell' }],
    }),
  ],
  {
    actors: [
      actor('Republic', { kind: 'state' }),
      actor('Ministry', { affiliations: [{ actor: 'Republic' }] }),
      actor('Engineer', { affiliations: [{ actor: 'Ministry' }] }),
      actor('Duchy', { kind: 'state' }),
      actor('Prince', { affiliations: [{ actor: 'Duchy' }] }),
      actor('Spy', {
        affiliations: [
          { actor: 'Duchy', to: '2019' },
          { actor: 'Republic', from: '2020' },
        ],
      }),
    ],
  },
);

const subjectOf = (dataset = bridge) => {
  const [one = event()] = dataset.events;
  return { dataset, event: one, accounts: accountsOf(dataset, one) };
};
const drawn = (width: number, chosen = 0, dataset = bridge): string[] => {
  const { head, lines } = accountsPage(subjectOf(dataset), chosen, { columns: width, rows: 24 });
  return [...head, ...lines].map((line) => plain(line).trimEnd());
};

test('claims stand in columns by side, and in rows by what they are about', () => {
  expect(drawn(130)).toEqual([
    ' The bridge falls',
    '   Republic                        Duchy                           media                           others',
    '',
    ' ≠ TOLL',
    '❯  Engineer reported: two        ≠ Prince denied: that anyone      The Bell reported: five         —',
    '   hurt [1]                        was hurt                        hurt [2]',
    '',
    '   CULPRIT',
    '   Spy blamed: the Duchy           —                               —                               —',
    '',
    '   ALSO SAID',
    '   —                               —                               —                               two ferrymen said: it had',
    '                                                                                                   creaked for years',
  ]);
});

test('where there is no room for all sides, those beside the chosen one; on a narrow screen one at a time', () => {
  expect(drawn(40, 1)).toEqual([
    ' The bridge falls      ‹ 2 of 4 sides ›',
    '   Duchy',
    '',
    ' ≠ TOLL',
    '❯≠ Prince denied: that anyone was hurt',
    '',
    '   CULPRIT',
    '   —',
    '',
    '   ALSO SAID',
    '   —',
  ]);
  expect(drawn(100, 4).slice(0, 2)).toEqual([
    ' The bridge falls                                                                ‹ 2–4 of 4 sides ›',
    '   Duchy                            media                            others',
  ]);
});

test('whom somebody belonged to is of the time of the event', () => {
  const { sides, aspects } = subjectOf().accounts;
  expect(sides.map(({ name }) => name)).toEqual(['Republic', 'Duchy', 'media', 'others']);
  expect(aspects.map(({ name, cells }) => [name, cells])).toEqual([
    ['toll', [[0], [1], [3], []]],
    ['culprit', [[2], [], [], []]],
    [null, [[], [], [], [4]]],
  ]);
});

test('without affiliations each claimant is a side, and without aspects there is one row', () => {
  const plainly = datasetOf([
    event({
      title: 'A quarrel',
      claims: [
        { by: { actor: 'A' }, stance: 'blames', what: 'B' },
        { by: { actor: 'B' }, stance: 'denies', what: 'it' },
        { by: { unnamed: 'a neighbour' }, what: 'both' },
      ],
    }),
  ]);
  expect(drawn(100, 1, plainly)).toEqual([
    ' A quarrel',
    '   A                                B                                a neighbour',
    '',
    '   A blamed: B                   ❯≠ B denied: it                     a neighbour said: both',
  ]);
});

describe('walking', () => {
  const { accounts } = subjectOf();
  test('goes row by row', () => {
    expect(placesOf(accounts).map(({ claim }) => claim)).toEqual([0, 1, 3, 2, 4]);
  });
  test('and across to the next side, in the same row where it says something there', () => {
    expect(besides(accounts, 0, 1)).toBe(1);
    expect(besides(accounts, 3, 1)).toBe(1);
    expect(besides(accounts, 2, 1)).toBe(4);
    expect(besides(accounts, 0, -1)).toBe(0);
  });
});

test('as a table in Markdown', () => {
  expect(accountsTable(subjectOf())).toBe(
    [
      '|  | Republic | Duchy | media | others |',
      '| --- | --- | --- | --- | --- |',
      '| ≠ toll | Engineer reported: two hurt [1] | Prince denied: that anyone was hurt | The Bell reported: five hurt [2] |  |',
      '| culprit | Spy blamed: the Duchy |  |  |  |',
      '| also said |  |  |  | two ferrymen said: it had creaked for years |',
    ].join('\n'),
  );
});

test('no line is wider than the screen', () => {
  for (const width of [20, 40, 60, 80, 100, 160]) {
    const { head, lines } = accountsPage(subjectOf(), 2, { columns: width, rows: 24 });
    for (const line of [...head, ...lines]) expect(lineWidth(line)).toBeLessThanOrEqual(width);
  }
});

test('a title that has no room beside which sides are shown goes on in a second line', () => {
  const long = event({
    title: 'The bridge falls two weeks before the day on which it was to be opened',
    claims: [
      { by: { outlet: 'The Bell' }, stance: 'reports', what: 'it fell' },
      { by: { unnamed: 'two ferrymen' }, stance: 'says', what: 'it creaked' },
    ],
  });
  const subject = subjectOf(datasetOf([long]));
  const titleAt = (columns: number, rows: number): string[] => {
    const { head } = accountsPage(subject, 0, { columns, rows });
    return head.slice(0, -2).map((line) => plain(line).trimEnd());
  };
  expect(titleAt(50, 24)).toEqual([
    ' The bridge falls two weeks before the day on',
    ' which it was to be opened       ‹ 1 of 2 sides ›',
  ]);
  expect(titleAt(100, 24)).toEqual([` ${long.title}`]);
  // On a low screen the claims have the room.
  expect(titleAt(50, 11)).toEqual([' The bridge falls two weeks bef… ‹ 1 of 2 sides ›']);
});
