// What `timeline list --csv` prints opens again with all that it holds.
import { describe, expect, test } from 'vitest';
import type { Dataset, TimelineEvent } from '../../../src/dataset/model.ts';
import { csv } from '../../../src/formats/out/csv.ts';
import { load } from '../../../src/loading/load.ts';
import { actor, datasetOf, event, place, siege } from '../../helpers/dataset.ts';
import { opened, told } from '../../helpers/importing.ts';
import { bundledFolder } from '../../helpers/loading.ts';
import { written } from '../../helpers/output.ts';

const bundled = load([bundledFolder]).dataset as Dataset;

async function again(text: string): Promise<Dataset> {
  const loaded = await opened(text, 'events.csv');
  expect(told(loaded)).toEqual([]);
  return loaded.dataset as Dataset;
}

test.each([
  ['the bundled dataset', bundled],
  ['a siege told by two sides', siege],
])('%s is written the same, byte by byte, when it was read from its CSV', async (_, dataset) => {
  const text = written(csv, dataset);
  expect(written(csv, await again(text))).toBe(text);
});

test('kinds and notes of actors, what contains places, and the details of sources come back', async () => {
  for (const dataset of [bundled, siege]) {
    const found = await again(written(csv, dataset));
    expect(detailsOf(found)).toEqual(detailsOf(dataset));
  }
});

function detailsOf({ events, actors, places, sources }: Dataset) {
  const chain = (id: string | undefined): readonly unknown[] => {
    const found = id === undefined ? undefined : places.get(id);
    return found === undefined ? [] : [found.name, ...chain(found.within)];
  };
  return events.map(({ actors: who, places: where, sources: uses, toll }) => [
    who.map(({ actor: id, role, note }) => [actors.get(id)?.name, actors.get(id)?.kind, role, note]),
    where.map(({ place: id }) => [chain(id), places.get(id)?.country, places.get(id)?.precision]),
    uses.map(({ source, supports }) => {
      const { id: _, ...more } = sources.get(source) ?? { id: '' };
      return { ...more, supports };
    }),
    toll?.sources?.map((id) => sources.get(id)?.url ?? sources.get(id)?.publisher),
  ]);
}

test('people, groups, outlets and those without a name are kept apart, each claim with its source', async () => {
  const { events, actors } = await again(written(csv, bundled));
  expect(actors.size).toBe(bundled.actors.size - silent(bundled));
  const claims = ({ events: all }: Pick<Dataset, 'events'>) =>
    all.flatMap((each) => each.claims.map(({ by, what }) => [Object.keys(by ?? {})[0], what]));
  expect(claims({ events } as Dataset)).toEqual(claims(bundled));
  const cited = (all: readonly TimelineEvent[]): number =>
    all.flatMap((each) => each.claims.filter(({ source }) => source !== undefined)).length;
  expect(cited(events)).toBe(cited(bundled.events));
});

/** Those who neither take part nor speak: affiliations aren't written. */
function silent({ events, actors }: Dataset): number {
  const heard = new Set(
    events.flatMap((each) => [
      ...each.actors.map((use) => use.actor),
      ...each.claims.flatMap(({ by }) => (by !== undefined && 'actor' in by ? [by.actor] : [])),
    ]),
  );
  return actors.size - heard.size;
}

test('of some events, the links that lead to others are left out, and counted', async () => {
  const text = written(csv, siege, ['raid', 'envoy']);
  expect(text).toContain('follows answer; related raid');
  const { dataset, problems, notes } = await opened(text, 'some.csv');
  expect(problems).toEqual([]);
  expect(notes).toEqual([
    'some.csv: timeline list --csv, 2 rows',
    'some.csv: a link to an event that is not in it is left out',
  ]);
  expect(dataset?.events.map(({ id, links }) => [id, links.map(({ to }) => to)])).toEqual([
    ['raid', []],
    ['envoy', ['raid']],
  ]);
});

describe('cells that are hard to tell apart', () => {
  const row = async (fields: Partial<TimelineEvent>, records = {}): Promise<TimelineEvent | undefined> => {
    const dataset = datasetOf([event({ id: 'x', ...fields })], records);
    const text = written(csv, dataset);
    const found = await again(text);
    expect(written(csv, found)).toBe(text);
    return found.events[0];
  };

  test.each(['=1+1', '-12 degrees', '@home', "'=quoted", '-5', "'tis", '+49 30 Force'])(
    'a title %s',
    async (title) => {
      expect((await row({ title }))?.title).toBe(title);
    },
  );

  test('roles of which the last is open', async () => {
    const actors = [{ actor: 'a', role: 'target' }, { actor: 'b' }];
    expect((await row({ actors }))?.actors).toEqual([{ actor: 'a', role: 'target' }, { actor: 'b' }]);
  });

  test('one name with a semicolon and a blank', async () => {
    const records = { actors: [actor('Smith; Sons')] };
    expect((await row({ actors: [{ actor: 'Smith; Sons' }] }, records))?.actors).toHaveLength(1);
  });

  test('two places of one name, and one whose place nobody knows', async () => {
    const records = {
      places: [
        place('north', { name: 'Milltown', lat: 50, lon: 1 }),
        place('south', { name: 'Milltown', lat: 40, lon: 1 }),
        place('lost', { name: 'Milltown' }),
      ],
    };
    const places = [{ place: 'lost' }, { place: 'south' }, { place: 'north' }];
    expect((await row({ places }, records))?.places).toHaveLength(3);
  });

  test.each([
    'ends in brackets <b>',
    'has a colon: and another',
    'says: denies: blames: all of it',
    'two; parts; of it',
  ])('a claim that %s', async (what) => {
    const claims = [
      { by: { outlet: 'The Bell' }, stance: 'reports', what },
      { by: { unnamed: 'an officer (retired)' }, what },
      { stance: 'mocks', what },
    ];
    expect((await row({ claims }))?.claims).toEqual(claims);
  });
});

test('columns of a table of one’s own come back with what was found in it', async () => {
  const own = 'when;what;Aktenzeichen;kind\n5 Jan 2020;One;=AZ 7;x\n6 Jan 2020;Two;;y\n';
  const text = written(csv, (await opened(own, 'own.csv')).dataset as Dataset);
  expect(text.split('\r\n')[0]).toMatch(/,note,Aktenzeichen$/);
  const found = await again(text);
  expect(found.events[0]?.extra).toEqual({ Aktenzeichen: '=AZ 7' });
  expect(written(csv, found)).toBe(text);
});

test('dates that a spreadsheet has put into its own order are read all the same', async () => {
  const text = written(csv, siege, ['raid', 'founding']).replaceAll('2019-11-29', '29/11/2019');
  const { events } = await again(text);
  expect(events.map(({ date }) => date)).toEqual(['-0044-03-15', '2019-11-29']);
});
