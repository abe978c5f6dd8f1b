// The tables of data/README.md say what every value of the bundled dataset means and how often it is used; here they
// are read, so that they can't go stale.
import { describe, expect, test } from 'vitest';
import { isContested } from '../../src/dataset/dispute.ts';
import type { FileEvent } from '../helpers/bundled-data.ts';
import {
  actors,
  codebook,
  documented,
  events,
  originOf,
  places,
  shapeOf,
  sources,
  textOf,
} from '../helpers/bundled-data.ts';

function countOf(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The first and the last cell of each row, the last as a number. */
const documentedCounts = (heading: string, nth = 0): Record<string, number> =>
  Object.fromEntries(documented(heading, nth).map((row) => [row[0], Number(row.at(-1))]));

/** Record and value. */
type Use = readonly [string, string];

const ofEvents = (valuesOf: (event: FileEvent) => readonly (string | undefined)[]): Use[] =>
  events.flatMap((event) => valuesOf(event).map((value): Use => [event.id, value ?? '(none)']));

const vocabularies: readonly (readonly [heading: string, nth: number, uses: readonly Use[]])[] = [
  ['Kinds', 0, ofEvents(({ kind }) => [kind])],
  ['Importance', 0, ofEvents(({ importance }) => [importance])],
  ['Roles', 0, ofEvents((event) => event.actors.map(({ role }) => role))],
  ['Relations', 0, ofEvents(({ links }) => links.map(({ relation }) => relation))],
  ['Tags', 0, ofEvents(({ tags }) => tags)],
  ['Claims', 0, ofEvents(({ claims }) => claims.map(({ by }) => Object.keys(by ?? {}).join('+')))],
  ['Stances', 0, ofEvents(({ claims }) => claims.map(({ stance }) => stance))],
  ['Disputed', 0, ofEvents(({ disputed }) => disputed)],
  ['Dates', 0, ofEvents(({ date }) => [shapeOf(date)])],
  ['Actors', 1, actors.map(({ id, kind }) => [id, kind ?? '(none)'])],
  ['Places', 1, places.map(({ id, precision }) => [id, precision ?? '(none)'])],
  ['Coverage', 1, ofEvents((event) => [String(event.sources.length)])],
  ['Sources', 2, sources.map(({ id, language }) => [id, language ?? '(none)'])],
];

describe('the vocabularies of the codebook', () => {
  test.each(vocabularies)('%s, table %i: every value in use is in it', (heading, nth, uses) => {
    const values = new Set(documented(heading, nth).map(([value]) => value));
    expect(uses.filter(([, value]) => !values.has(value))).toEqual([]);
  });

  test.each(vocabularies)('%s, table %i: the counts are right', (heading, nth, uses) => {
    expect(documentedCounts(heading, nth)).toEqual(countOf(uses.map(([, value]) => value)));
  });

  test.each(vocabularies)('%s, table %i: nothing is in it twice or without a meaning', (heading, nth) => {
    const rows = documented(heading, nth);
    expect(rows.filter(([value], at) => rows.findIndex(([other]) => other === value) !== at)).toEqual([]);
    expect(rows.filter((row) => row.includes('') && heading !== 'Disputed')).toEqual([]);
  });
});

describe('the other counts of the codebook', () => {
  test('say how many records each file has', () => {
    const rows = documented('The bundled dataset: US–Iran–Iraq confrontation, 2018–2021');
    expect(rows.map(([file, count]) => [file, Number(count)])).toEqual([
      ['us-iran-iraq/dataset.json', 1],
      ['us-iran-iraq/events.json', events.length],
      ['us-iran-iraq/actors.json', actors.length],
      ['us-iran-iraq/places.json', places.length],
      ['us-iran-iraq/sources.json', sources.length],
    ]);
  });

  test('say how many sources lack something', () => {
    expect(documentedCounts('Sources', 1)).toEqual({
      all: sources.length,
      publishers: new Set(sources.map(({ publisher }) => publisher)).size,
      'with an agency': sources.filter(({ agency }) => agency !== undefined).length,
      'without a title': sources.filter(({ title }) => title === undefined).length,
      'without a date': sources.filter(({ published }) => published === undefined).length,
    });
  });

  test('say how many events began in each month, and in each year', () => {
    const begun = events.map(({ date }) => date.replace('[', '').slice(0, 'yyyy-mm'.length));
    const months = documented('Coverage').flatMap(([year, ...cells]) =>
      cells.slice(0, -1).map((cell, at) => [`${year}-${String(at + 1).padStart(2, '0')}`, Number(cell)]),
    );
    expect(Object.fromEntries(months.filter(([, count]) => count !== 0))).toEqual(countOf(begun));
    expect(documentedCounts('Coverage')).toEqual(
      countOf(begun.map((month) => month.slice(0, 'yyyy'.length))),
    );
  });

  test('say which disputes the list of events marks with ≠, and how many events they make', () => {
    const rows = documented('Disputed');
    const marked = rows.filter(([, , mark]) => mark === 'yes').map(([aspect]) => aspect);
    const aspects = rows.map(([aspect]) => aspect ?? '');
    expect(marked).toEqual(aspects.filter((aspect) => isContested({ disputed: [aspect] })));
    const prose = codebook.replace(/\s+/g, ' ');
    const disputed = events.filter((event) => event.disputed.length > 0).length;
    expect(prose).toContain(` ${rows.length} aspects are in use, on ${disputed} events.`);
    expect(prose).toContain(` which makes ${events.filter(isContested).length} events:`);
  });

  test('say how many events tell a toll, and how many a weapon', () => {
    expect(documentedCounts('Toll and weapon', 1)).toEqual({
      toll: events.filter(({ toll }) => toll !== undefined).length,
      weapon: events.filter(({ weapon }) => weapon !== undefined).length,
    });
  });

  test('say how many pages come from state-run and partisan publishers', () => {
    const rows = documented('State-run and partisan publishers');
    const pagesOf = (publishers = '') =>
      sources.filter((page) => publishers.split(', ').includes(originOf(page)));
    expect(rows.map(([side, publishers]) => [side, pagesOf(publishers).length])).toEqual(
      rows.map(([side, , count]) => [side, Number(count)]),
    );
    const sum = rows.reduce((total, [, publishers]) => total + pagesOf(publishers).length, 0);
    expect(codebook.replace(/\s+/g, ' ')).toContain(` partisan publishers have ${sum} pages `);
  });

  test('give the version of the dataset, and what changed in it', () => {
    const { version } = JSON.parse(textOf('dataset'));
    expect(codebook).toContain(`\nVersion ${version}, see [Changes](#changes).\n`);
    expect(codebook.slice(codebook.indexOf('\n## Changes\n'))).toContain(`\n**${version}.** `);
  });

  test('are right in the prose', () => {
    const linked = new Set(events.flatMap(({ id, links }) => links.flatMap(({ to }) => [id, to])));
    const series = '2019-10-rocket-attacks-on-us-sites';
    const inSeries = events.filter(({ links }) =>
      links.some(({ to, relation }) => to === series && relation === 'part-of'),
    );
    const prose = codebook.replace(/\s+/g, ' ');
    expect(prose).toContain(` ${events.length - linked.size} events stand without any link.`);
    expect(prose).toContain(
      ` ${events.filter(({ claims }) => claims.length >= 5).length} events have five claims or more.`,
    );
    expect(prose).toContain(` ${inSeries.length} of them, from 30 October 2019 to 17 November 2020,`);
  });
});

describe('the lists of the codebook', () => {
  const lists: readonly (readonly [heading: string, belongs: (event: FileEvent) => boolean])[] = [
    ['Dates that are sets', ({ date }) => date.startsWith('[')],
    ['Dates that are spans', ({ date }) => date.includes('/')],
    [
      'One day, although an account differs',
      ({ date, disputed }) => disputed.includes('date') && shapeOf(date) === 'day',
    ],
  ];

  test.each(lists)('%s: every such event is in it, with its date and a reason', (heading, belongs) => {
    const rows = documented(heading);
    const dates = rows.map(([id, date]) => [id, date]);
    expect(dates).toEqual(events.filter(belongs).map(({ id, date }) => [id, date]));
    expect(rows.filter(([, , why = '']) => why === '')).toEqual([]);
  });

  test('every event and source that is named exists', () => {
    const ids = [...codebook.matchAll(/`((?=[a-z0-9-]*[a-z])[a-z0-9]+(?:-[a-z0-9]+){3,})`/g)].map(
      ([, id = '']) => id,
    );
    const known = new Set([...events, ...sources].map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(60);
  });
});
