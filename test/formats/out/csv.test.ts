import { describe, expect, test } from 'vitest';
import { csv, csvForExcel } from '../../../src/formats/out/csv.ts';
import type { TimelineEvent } from '../../../src/dataset/model.ts';
import { actor, datasetOf, event, place, siege } from '../../helpers/dataset.ts';
import { parseCsv } from '../../helpers/csv.ts';
import { selected, written } from '../../helpers/output.ts';

function cells(fields: Partial<TimelineEvent>, records = {}): Readonly<Record<string, string>> {
  const [header = [], row = []] = parseCsv(written(csv, datasetOf([event(fields)], records)));
  return Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']));
}

test('a row has all that is known of an event, its actors, places and sources, but for other names and affiliations', () => {
  const [header = [], , row = []] = parseCsv(written(csv, siege));
  expect(header.map((name, at) => [name, row[at]])).toEqual([
    ['id', 'raid'],
    ['date', '2019-11-29'],
    ['date_note', ''],
    ['earliest', '2019-11-29'],
    ['latest', '2019-11-29'],
    ['title', 'Night raid on the Old Mill'],
    ['summary', 'Riders crossed the river before dawn. The town called it a red line.'],
    ['kind', 'raid'],
    ['importance', 'major'],
    ['actors', 'River Guard; Milltown'],
    ['roles', 'initiator; target'],
    ['actor_kinds', 'armed-group; state'],
    ['actor_notes', ''],
    ['places', 'Old Mill'],
    ['lat', '33.3142'],
    ['lon', '44.3661'],
    ['coordinates', '33.3142, 44.3661'],
    ['place_within', 'East Bank < Riverland'],
    ['place_countries', ''],
    ['place_precision', 'site'],
    ['disputed', 'culprit; toll'],
    ['killed', '3'],
    ['wounded', '8 (5–20)'],
    ['toll_of', 'townspeople'],
    ['toll_sources', 'The Bell · Dec 2019'],
    ['weapon', 'torches'],
    ['tags', 'night; river'],
    ['sources', 'https://courier.example/2019/11/30/the-river-guard-denies-all; The Bell · Dec 2019'],
    ['source_publishers', 'The Courier; The Bell'],
    ['source_agencies', 'Wire; '],
    ['source_titles', 'River Guard denies raid; '],
    ['source_dates', '2019-11-30; 2019-12'],
    ['source_languages', '; ar'],
    ['source_supports', 'the denial; '],
    [
      'claims',
      [
        'River Guard denies [culprit]: that it sent anyone <https://courier.example/2019/11/30/the-river-guard-denies-all>',
        'two ferrymen (unnamed) blames [culprit]: men of the River Guard <The Bell · Dec 2019>',
        'The Bell (outlet) reports [toll]: three dead',
      ].join('\n'),
    ],
    ['links', ''],
    ['note', ''],
  ]);
});

describe('a list', () => {
  test('of roles has one for every actor, or none', () => {
    const actors = [{ actor: 'a' }, { actor: 'b', role: 'target' }, { actor: 'c' }];
    expect(cells({ actors })['roles']).toBe('; target; ');
    expect(cells({ actors: [{ actor: 'a' }] })['roles']).toBe('');
  });

  test('of names that hold semicolons has one a line, so that they come apart again', () => {
    const records = { actors: [actor('Smith; Sons'), actor('Jones')] };
    expect(cells({ actors: [{ actor: 'Smith; Sons' }, { actor: 'Jones' }] }, records)['actors']).toBe(
      'Smith; Sons\nJones',
    );
    expect(cells({ actors: [{ actor: 'Smith; Sons' }] }, records)['actors']).toBe('Smith; Sons\n');
  });

  test('of places gives the coordinates of the first that has them', () => {
    const records = { places: [place('Somewhere'), place('Here', { lat: 0, lon: -0.5 })] };
    const found = cells({ places: [{ place: 'Somewhere' }, { place: 'Here' }] }, records);
    expect([found['lat'], found['lon'], found['coordinates']]).toEqual(['0', '-0.5', '; 0, -0.5']);
  });
});

test.each(['a;b', 'a\tb', 'a,b', 'a"b', 'a\nb'])('%j is quoted, wherever a program splits', (title) => {
  expect(written(csv, datasetOf([event({ title, id: 'x' })]))).toContain(
    `,"${title.replaceAll('"', '""')}",`,
  );
});

test('Excel is told by a sign that the file is UTF-8', () => {
  expect(written(csvForExcel, siege)).toBe(`\ufeff${written(csv, siege)}`);
});

test('what it has no column for is told, with how often', () => {
  expect(csv(selected(siege)).losses).toEqual([
    'left out: the dataset’s title, other spellings and names in their own script of 3 actors, other spellings of 1 place',
  ]);
  expect(csv(selected(datasetOf([event()]))).losses).toEqual(['left out: the dataset’s title']);
  const numbered = datasetOf([event({ extra: { count: 3 } }), event({ id: 'b', extra: { name: 'x' } })]);
  expect(csv(selected(numbered)).losses).toEqual([
    'left out: the dataset’s title; as text only: numbers and lists in fields of their own of 1 event',
  ]);
});
