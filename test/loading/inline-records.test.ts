import { expect, test } from 'vitest';
import { load } from '../../src/loading/load.ts';

const event = (fields: object): object => ({ date: '2022-02-24', title: 'Strike', ...fields });
const loaded = (...events: object[]) =>
  load([{ name: 'data.json', bytes: new TextEncoder().encode(JSON.stringify(events)) }]);

test('a record that is written out where its id belongs is listed once', () => {
  const place = { name: 'Chuhuiv', lat: 49.85, lon: 36.66 };
  const source = { url: 'https://example.org/a', publisher: 'Example', supports: 'the crater' };
  const { dataset, problems } = loaded(
    event({
      places: [place],
      sources: [source],
      actors: [{ name: 'Red Cross', kind: 'group', role: 'helper' }],
    }),
    event({ title: 'Again', places: [place], sources: [source], actors: ['Red Cross'] }),
  );
  expect(problems).toEqual([]);
  expect([...(dataset?.places.values() ?? [])]).toEqual([{ id: 'chuhuiv', aliases: [], ...place }]);
  expect([...(dataset?.sources.values() ?? [])]).toEqual([
    { id: 'example-org-a', url: 'https://example.org/a', publisher: 'Example' },
  ]);
  expect([...(dataset?.actors.values() ?? [])].map(({ name, kind }) => [name, kind])).toEqual([
    ['Red Cross', 'group'],
  ]);
  const [first, second] = dataset?.events ?? [];
  expect(first?.actors).toEqual([{ actor: 'red-cross', role: 'helper' }]);
  expect(second?.sources).toEqual([{ source: 'example-org-a', supports: 'the crater' }]);
});

test('places of one name more than a kilometre apart are two', () => {
  const { dataset } = loaded(
    event({ places: [{ name: 'Kyiv', lat: 50.45, lon: 30.52 }] }),
    event({ places: [{ name: 'Kyiv', lat: 50.4501, lon: 30.5201 }] }),
    event({ places: [{ name: 'Kyiv', lat: 50.52, lon: 30.6 }] }),
  );
  expect([...(dataset?.places.keys() ?? [])]).toEqual(['kyiv', 'kyiv-2']);
});

test('a claim may cite a source that is written out in its event', () => {
  const { dataset, problems } = loaded(
    event({
      sources: [{ id: 'post', url: 'https://example.org/p' }],
      claims: [{ by: 'A', what: 'b', source: 'post' }],
    }),
  );
  expect(problems).toEqual([]);
  expect([...(dataset?.sources.keys() ?? [])]).toEqual(['post']);
});
