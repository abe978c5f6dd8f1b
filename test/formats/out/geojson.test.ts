import { expect, test } from 'vitest';
import { geojson } from '../../../src/formats/out/geojson.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event, siege } from '../../helpers/dataset.ts';
import { selected, written } from '../../helpers/output.ts';

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
  readonly properties: Readonly<Record<string, string | null>>;
}

const featuresOf = (dataset: Dataset): readonly Feature[] =>
  (JSON.parse(written(geojson, dataset)) as { features: Feature[] }).features;

test('every event is a feature with its id, date and title, east before north', () => {
  const features = featuresOf(bundled);
  expect(features.map(({ id, properties }) => [id, properties['date'], properties['title']])).toEqual(
    bundled.events.map(({ id, date, title }) => [id, date, title]),
  );
  for (const { geometry } of features) {
    const [lon = 0, lat = 0] = geometry?.coordinates ?? [];
    expect(Math.abs(lon)).toBeLessThanOrEqual(180);
    expect(Math.abs(lat)).toBeLessThanOrEqual(90);
  }
  expect(features.find(({ id }) => id === '2020-11-18-qaani-baghdad-visit')?.geometry).toEqual({
    type: 'Point',
    coordinates: [44.3661, 33.3152],
  });
});

test('an event without a known place has no geometry, and such events are counted', () => {
  expect(featuresOf(siege).map(({ id, geometry }) => [id, geometry?.coordinates ?? null])).toEqual([
    ['founding', null],
    ['raid', [44.3661, 33.3142]],
    ['answer', [-44.3661, 33.3142]],
    ['envoy', [44, 33]],
    ['hunger', [44.3661, 33.3142]],
    ['watch', null],
    ['truce', null],
    ['plain', null],
  ]);
  expect(geojson(selected(siege)).losses).toEqual([
    '4 events have no place with coordinates; their geometry is null',
    'left out: other spellings and names in their own script of 3 actors, other spellings of 1 place',
  ]);
});

test('fields that the format doesn’t define are properties too', () => {
  const extra = { shelf: 'B', depth: 4, id: 'not ours' };
  const [feature] = featuresOf(datasetOf([event({ id: 'a', extra })]));
  expect(feature?.properties).toMatchObject({ shelf: 'B', depth: 4, id: 'a' });
});

test('properties are flat, as programs for maps expect them', () => {
  const raid = featuresOf(siege)[1];
  expect(raid?.properties).toMatchObject({
    actors: 'River Guard; Milltown',
    roles: 'initiator; target',
    places: 'Old Mill',
    killed: '3',
    wounded: '8 (5–20)',
    toll_of: 'townspeople',
    claims:
      'River Guard denies [culprit]: that it sent anyone <https://courier.example/2019/11/30/the-river-guard-denies-all>\ntwo ferrymen (unnamed) blames [culprit]: men of the River Guard <The Bell · Dec 2019>\nThe Bell (outlet) reports [toll]: three dead',
    note: null,
  });
  expect(Object.keys(raid?.properties ?? {})).not.toContain('lat');
});
