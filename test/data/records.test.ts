// The bundled dataset keeps the rules of its codebook, data/README.md: whoever corrects a record learns here, by the
// record's id, what the correction broke.
import { check, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { compareDates, isDateError, parseEdtf, type EdtfDate } from '../../src/dates/edtf/edtf.ts';
import type { Actor } from '../../src/dataset/model.ts';
import {
  actors,
  documented,
  events,
  places,
  recordFiles,
  rowsOf,
  sources,
  textOf,
} from '../helpers/bundled-data.ts';

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

const repeated = <T>(values: readonly T[]): T[] => values.filter((value, at) => values.indexOf(value) !== at);

describe('the files', () => {
  test.each(['dataset', ...recordFiles])(
    '%s.json is formatted by prettier',
    async (file) => {
      const config = await resolveConfig(import.meta.filename);
      expect(await check(textOf(file), { ...config, parser: 'json' })).toBe(true);
      // A megabyte of events takes prettier seconds, on a busy machine many.
    },
    60_000,
  );

  test('dataset.json names the format, the version and the licence', () => {
    expect(JSON.parse(textOf('dataset'))).toEqual({
      format: 'timeline/1',
      version: '2.3.0',
      title: 'US–Iran–Iraq confrontation, 2018–2021',
      description: expect.stringMatching(/May 2018 to March 2021/),
      licence: 'CC BY 4.0 for the text of this dataset; titles of sources are quotations',
    });
  });

  test.each(recordFiles)('%s have unique, well-formed ids', (file) => {
    const ids = idsOf(rowsOf(file));
    expect(repeated(ids)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test.each(recordFiles)('%s have the fields of the codebook, in its order', (file) => {
    const heading = `${file.charAt(0).toUpperCase()}${file.slice(1)}`;
    const fields = documented(heading).flatMap(([cell = '']) => cell.split(', '));
    const wrong = rowsOf(file).filter((row) => {
      const order = Object.keys(row).map((field) => fields.indexOf(field));
      return order.some((place, at) => place < 0 || place < (order[at - 1] ?? 0));
    });
    expect(idsOf(wrong)).toEqual([]);
  });

  test('the parts of an event and of an actor have their fields in one order', () => {
    const orders: Record<string, string[]> = {
      actors: ['actor', 'role', 'note'],
      places: ['place'],
      claims: ['by', 'stance', 'what', 'source', 'about'],
      toll: ['killed', 'wounded', 'of', 'sources'],
      links: ['to', 'relation'],
      sources: ['source', 'supports'],
      affiliations: ['actor', 'role', 'from', 'to'],
    };
    const wrong = [...rowsOf('events'), ...rowsOf('actors')].flatMap((row) =>
      Object.entries(orders).flatMap(([field, order]) =>
        [row[field] ?? []].flat().flatMap((part) => {
          const keys = Object.keys(Object(part));
          const sorted = order.filter((key) => keys.includes(key));
          return keys.join() === sorted.join() ? [] : [[row.id, field, part]];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(recordFiles)('%s leave out what is not known', (file) => {
    const isEmpty = (value: unknown) => ['null', '""', '[]', '{}'].includes(JSON.stringify(value));
    const wrong = rowsOf(file).filter((row) => Object.values(row).some(isEmpty));
    expect(idsOf(wrong)).toEqual([]);
  });

  test.each(['actors', 'places', 'sources'] as const)('%s are in order of id', (file) => {
    const ids = idsOf(rowsOf(file));
    expect(ids.filter((id, at) => id < (ids[at - 1] ?? ''))).toEqual([]);
  });
});

/** Every reference: from which record, to what kind of record, to which id. */
const references = [
  ...events.flatMap((event) => [
    ...event.actors.map(({ actor }) => [event.id, 'actor', actor]),
    ...event.places.map(({ place }) => [event.id, 'place', place]),
    ...event.sources.map(({ source }) => [event.id, 'source', source]),
    ...event.claims.flatMap(({ by }) => (by && 'actor' in by ? [[event.id, 'actor', by.actor]] : [])),
    ...event.links.map(({ to }) => [event.id, 'event', to]),
  ]),
  ...actors.flatMap(({ id, affiliations }) => affiliations.map(({ actor }) => [id, 'actor', actor])),
  ...places.flatMap(({ id, within }) => (within === undefined ? [] : [[id, 'place', within]])),
];
const records = { event: events, actor: actors, place: places, source: sources };

/** Records from which the given steps lead back to themselves. */
function onCycles(steps: ReadonlyMap<string, readonly string[]>): string[] {
  const reaches = (start: string) => {
    const seen = new Set<string>();
    const open = [...(steps.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(steps.get(next) ?? []));
    }
    return seen.has(start);
  };
  return [...steps.keys()].filter(reaches);
}

describe('references', () => {
  test.each(['event', 'actor', 'place', 'source'] as const)('to every %s resolve', (kind) => {
    const ids = new Set(idsOf(records[kind]));
    expect(references.filter(([, of, id = '']) => of === kind && !ids.has(id))).toEqual([]);
  });

  test.each(['actor', 'place', 'source'] as const)(
    'lead to every %s: none is in the files for nothing',
    (kind) => {
      const used = new Set(references.flatMap(([, of, id]) => (of === kind ? [id] : [])));
      expect(idsOf(records[kind]).filter((id) => !used.has(id))).toEqual([]);
    },
  );

  test('of events lead to every actor: each is found by what they do or say', () => {
    const found = new Set(
      events.flatMap((event) => [
        ...event.actors.map(({ actor }) => actor),
        ...event.claims.flatMap(({ by }) => (by && 'actor' in by ? [by.actor] : [])),
      ]),
    );
    expect(idsOf(actors).filter((id) => !found.has(id))).toEqual([]);
  });

  test('of a claim go to a source of its event', () => {
    const wrong = events.flatMap((event) =>
      event.claims
        .filter(({ source }) => !event.sources.some((use) => use.source === source))
        .map(({ what, source }) => [event.id, what, source]),
    );
    expect(wrong).toEqual([]);
  });

  test('of an event name nobody, no place and no source twice', () => {
    const wrong = events.map((event) => [
      event.id,
      ...repeated(event.actors.map(({ actor }) => actor)),
      ...repeated(event.places.map(({ place }) => place)),
      ...repeated(event.sources.map(({ source }) => source)),
      ...repeated(event.tags),
      ...repeated(event.disputed),
    ]);
    expect(wrong.filter(({ length }) => length > 1)).toEqual([]);
  });

  test('link a pair of events once, and no event to itself', () => {
    const pairs = events.flatMap(({ id, links }) => links.map(({ to }) => [id, to].toSorted().join(' ')));
    expect(repeated(pairs)).toEqual([]);
    expect(events.filter(({ id, links }) => links.some(({ to }) => to === id))).toEqual([]);
  });

  test('of places and affiliations never lead back to where they began', () => {
    expect(
      onCycles(new Map(places.map(({ id, within }) => [id, within === undefined ? [] : [within]]))),
    ).toEqual([]);
    const memberships = (actor: Actor) => actor.affiliations.map((affiliation) => affiliation.actor);
    expect(onCycles(new Map(actors.map((actor) => [actor.id, memberships(actor)])))).toEqual([]);
  });
});

const day = (text: string): number => Date.parse(text) / 86_400_000;

function parsed(text: string): EdtfDate | null {
  const date = parseEdtf(text);
  return isDateError(date) ? null : date;
}

describe('dates', () => {
  const dated = [
    ...events.map(({ id, date }) => [id, date] as const),
    ...sources.map(({ id, published }) => [id, published] as const),
    ...actors.flatMap(({ id, affiliations }) =>
      affiliations.flatMap(
        ({ from, to }) =>
          [
            [id, from],
            [id, to],
          ] as const,
      ),
    ),
  ];

  test('are EDTF in its canonical form', () => {
    expect(dated.filter(([, date]) => date !== undefined && parsed(date)?.text !== date)).toEqual([]);
  });

  test('put the events in order: by earliest day, then by latest', () => {
    const wrong = events.filter(({ date }, at) => {
      const before = parsed(events[at - 1]?.date ?? date);
      const here = parsed(date);
      return before === null || here === null || compareDates(before, here) > 0;
    });
    expect(wrong.map(({ id, date }) => [id, date])).toEqual([]);
  });

  test('of events are whole days from May 2018 to March 2021', () => {
    const outside = events.filter(({ date }) => {
      const { earliest = null, latest = null } = parsed(date) ?? {};
      return (
        earliest === null || latest === null || earliest < day('2018-05-01') || latest > day('2021-03-31')
      );
    });
    expect(outside.map(({ id, date }) => [id, date])).toEqual([]);
  });

  test('are those that the ids begin with, a day more or less', () => {
    const wrong = events.filter(({ id, date }) => {
      const inId = parsed(/^\d{4}-\d\d(-\d\d(?!\d))?(?=-)/.exec(id)?.[0] ?? '');
      const here = parsed(date);
      if (inId?.earliest == null || inId.latest === null || here?.earliest == null) return true;
      return here.earliest < inId.earliest - 1 || here.earliest > inId.latest + 1;
    });
    expect(wrong.map(({ id, date }) => [id, date])).toEqual([]);
  });

  test('of affiliations begin before they end', () => {
    const wrong = actors.filter(({ affiliations }) =>
      affiliations.some(({ from, to }) => {
        const [first, last] = [parsed(from ?? '../')?.earliest ?? null, parsed(to ?? '/..')?.latest ?? null];
        return first !== null && last !== null && first > last;
      }),
    );
    expect(idsOf(wrong)).toEqual([]);
  });
});

describe('an event', () => {
  test('tells what, who, where, and who says so', () => {
    const incomplete = events.filter(
      ({ date_note, title, summary, kind, importance, ...lists }) =>
        [date_note, title, summary, kind, importance].some((text = '') => text === '') ||
        [lists.actors, lists.places, lists.claims, lists.sources].some(({ length }) => length === 0),
    );
    expect(idsOf(incomplete)).toEqual([]);
  });

  test('has two to five tags, and seed-article as the last one', () => {
    const wrong = events.filter(({ tags }) => {
      const own = tags.filter((tag) => tag !== 'seed-article');
      return own.length < 2 || own.length > 5 || tags.slice(0, own.length).includes('seed-article');
    });
    expect(wrong.map(({ id, tags }) => [id, tags])).toEqual([]);
  });

  test('is tagged seed-article exactly where the article is among its sources', () => {
    const article = 'altaghier-tv-2020-11-29-fears-trumps-final-weeks';
    const wrong = events.filter(
      (event) =>
        event.tags.includes('seed-article') !== event.sources.some(({ source }) => source === article),
    );
    expect(idsOf(wrong)).toEqual([]);
  });

  test('has a participant only in a meeting, a vote, a ceremony or a handover, unless a note says what part', () => {
    const together = new Set(['diplomacy', 'ceremony', 'election', 'legal', 'appointment', 'withdrawal']);
    const wrong = events.flatMap(({ id, kind = '', actors: parts }) =>
      parts.flatMap(({ actor, role, note }) =>
        role === 'participant' && note === undefined && !together.has(kind) ? [[id, actor]] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
});
