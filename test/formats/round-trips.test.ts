// What `timeline list --as FORMAT` writes opens again, with what the format can hold. (CSV, --json and native: in the tests of
// those formats.)
import { describe, expect, test } from 'vitest';
import type { Dataset, TimelineEvent } from '../../src/dataset/model.ts';
import { brief } from '../../src/formats/out/brief.ts';
import { geojson } from '../../src/formats/out/geojson.ts';
import { ics } from '../../src/formats/out/ics.ts';
import { markwhen } from '../../src/formats/out/markwhen.ts';
import type { Writer } from '../../src/formats/out/output.ts';
import { eventRecord } from '../../src/formats/out/record.ts';
import { timelinejs } from '../../src/formats/out/timelinejs.ts';
import { load } from '../../src/loading/load.ts';
import { datasetOf, event, siege } from '../helpers/dataset.ts';
import { opened, told } from '../helpers/importing.ts';
import { bundledFolder } from '../helpers/loading.ts';
import { written } from '../helpers/output.ts';

const bundled = load([bundledFolder]).dataset as Dataset;
const both = [
  ['the bundled dataset', bundled],
  ['a siege told by two sides', siege],
] as const;

async function again(write: Writer, dataset: Dataset, name: string): Promise<Dataset> {
  const loaded = await opened(written(write, dataset), name);
  expect(told(loaded)).toEqual([]);
  return loaded.dataset as Dataset;
}

const sortedEvents = ({ events }: Dataset): readonly TimelineEvent[] =>
  events.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Those that the calendars of other programs know. */
const isDated = ({ when }: TimelineEvent): boolean => when.earliest !== null && !when.text.startsWith('-');

const actorsOf = ({ actors }: TimelineEvent, dataset: Dataset): string[] =>
  actors.map(({ actor }) => dataset.actors.get(actor)?.name ?? '');

const placesOf = ({ places }: TimelineEvent, dataset: Dataset): string[] =>
  places.map(({ place }) => dataset.places.get(place)?.name ?? '');

/** Each page once, in order. */
const pagesOf = ({ sources }: TimelineEvent, dataset: Dataset): string[] => [
  ...new Set(sources.flatMap(({ source }) => dataset.sources.get(source)?.url ?? [])),
];

describe('a brief in Markdown', () => {
  test.each(both)('has dates, titles, notes and what accounts differ on of %s', async (_, dataset) => {
    const dated = dataset.events.filter(({ when }) => when.earliest !== null && when.latest !== null);
    const noted = dated.map((each, at) => (at === 0 ? { ...each, note: 'Ask *them*.\n1. Who?' } : each));
    const read = await again(brief, { ...dataset, events: noted }, 'brief.md');
    const facts = ({ events }: Dataset) =>
      events.map(({ date, title, date_note, note, disputed }) => [
        ...[date, title, date_note, note],
        disputed.toSorted(),
      ]);
    expect(facts(read).toSorted()).toEqual(facts({ ...dataset, events: noted }).toSorted());
    expect(read.title).toBe(dataset.title);
  });

  test('has its footnotes as sources, and says what is only text', async () => {
    const { dataset, notes } = await opened(written(brief, siege), 'brief.md');
    const raid = dataset?.events.find(({ title }) => title === 'Night raid on the Old Mill');
    expect(raid?.sources.map(({ source }) => dataset?.sources.get(source)?.url)).toEqual([
      'https://courier.example/2019/11/30/the-river-guard-denies-all',
      undefined,
    ]);
    expect(raid?.summary).toMatch(/^Riders crossed .*Who: River Guard \(initiator\).*culprit/s);
    expect(notes?.[0]).toContain('claims are text of the summary');
  });
});

describe('markwhen', () => {
  test.each(both)('has ids, dates, titles, kinds, actors, tags and pages of %s', async (_, dataset) => {
    const read = await again(markwhen, dataset, 'x.mw');
    const facts = (one: Dataset) =>
      sortedEvents(one)
        .filter(isDated)
        .map((each) => [
          ...[each.id, each.date, each.date_note, each.title, each.summary, each.kind, each.importance],
          ...[
            actorsOf(each, one),
            placesOf(each, one),
            each.tags.toSorted(),
            each.disputed,
            each.weapon,
            pagesOf(each, one),
          ],
        ]);
    expect(facts(read)).toEqual(facts(dataset));
  });

  test('gives text that looks like markup back as text', async () => {
    const summary = '2020: no event\n# no heading\ngroup no group\n- no claim\n***\nno end';
    const data = datasetOf([
      event({ id: 'a b', title: '#no tag, [no box]', summary, tags: ['one word', 'x'] }),
    ]);
    const [read] = (await again(markwhen, data, 'x.mw')).events;
    expect(read).toMatchObject({ id: 'a b', title: '#no tag, [no box]', summary, tags: ['one word', 'x'] });
  });
});

describe('TimelineJS', () => {
  test.each(both)('has ids, dates, titles, kinds, summaries and pages of %s', async (_, dataset) => {
    const read = await again(timelinejs, dataset, 'x.json');
    const facts = (one: Dataset) =>
      sortedEvents(one).map((each) => [
        ...[each.id, each.date, each.title, each.kind, each.summary, pagesOf(each, one).toSorted()],
        ...[each.importance, actorsOf(each, one), placesOf(each, one), each.tags],
        ...[each.date_note, each.disputed, each.weapon, each.links],
      ]);
    expect(facts(read)).toEqual(facts(dataset));
  });
});

/** As files of others have them: to the second, in a zone of their own, from one minute to another, of deep time. */
const timed = datasetOf(
  [
    '1963-11-22T11:00:00-06:00',
    '1963-11-22T14:25:00-06:00/1963-11-22T16:04:00-06:00',
    '1920-01-05T06:45:56/1923-01-05T06:45:56',
    '2019-11-03T17:08:56',
    '2023-10-12T00:00:00Z/2023-10-12T10:00:00Z',
  ].map((date, at) => event({ id: `e${at}`, date, summary: 'Memorandum #263 signed' })),
);

test.each([
  ['TimelineJS', timelinejs, 'x.json'],
  ['markwhen', markwhen, 'x.mw'],
] as const)('%s gives every instant back as it was, each an event of its own', async (_, write, name) => {
  const read = await again(write, timed, name);
  const facts = (one: Dataset) => sortedEvents(one).map(({ id, date, tags }) => [id, date, tags]);
  expect(facts(read)).toEqual(facts(timed));
});

test('TimelineJS gives billions of years back, and the days beside them', async () => {
  const deep = datasetOf(['Y-13799999999', '1969-07-20'].map((date) => event({ id: date, date })));
  const read = await again(timelinejs, deep, 'x.json');
  expect(read.events.map(({ date }) => date)).toEqual(['Y-13799999999', '1969-07-20']);
});

describe('GeoJSON', () => {
  test.each(both)('has all of %s that a table of it has', async (_, dataset) => {
    const read = await again(geojson, dataset, 'x.geojson');
    expect(written(geojson, read)).toBe(written(geojson, dataset));
    expect(sortedEvents(read).map(({ claims }) => claims.map(({ what }) => what))).toEqual(
      sortedEvents(dataset).map(({ claims }) => claims.map(({ what }) => what)),
    );
  });

  test('gives texts that a spreadsheet would compute back as they are', async () => {
    const data = datasetOf([event({ id: 'a', title: '=1+1', summary: "'=1+1" })]);
    expect((await again(geojson, data, 'x.geojson')).events[0]).toMatchObject({
      title: '=1+1',
      summary: "'=1+1",
    });
  });
});

describe('a calendar', () => {
  test.each(both)('has ids, dates, titles and the first page of %s', async (_, dataset) => {
    const read = await again(ics, dataset, 'x.ics');
    const facts = (one: Dataset) =>
      sortedEvents(one)
        .filter(isDated)
        .map((each) => [
          ...[each.id, each.date, each.title, each.summary, each.kind, each.tags],
          ...[actorsOf(each, one), placesOf(each, one), pagesOf(each, one)[0]],
        ]);
    expect(facts(read)).toEqual(facts(dataset));
  });
});

test('of a calendar, a tag with a comma is one', async () => {
  const data = datasetOf([
    event({ tags: ['north, east', 'x'], kind: 'a, b', summary: 'One.\n\n---\n\nTwo.' }),
  ]);
  const [read] = (await again(ics, data, 'x.ics')).events;
  expect(read).toMatchObject({ tags: ['north, east', 'x'], kind: 'a, b' });
});

test.each([
  ['markwhen', markwhen, 'x.mw'],
  ['TimelineJS', timelinejs, 'x.json'],
  ['GeoJSON', geojson, 'x.geojson'],
  ['a calendar', ics, 'x.ics'],
] as const)('%s does not grow from one round to the next', async (_, write, name) => {
  const once = await again(write, siege, name);
  const twice = await again(write, once, name);
  expect(twice.events.map(({ summary }) => summary)).toEqual(once.events.map(({ summary }) => summary));
  expect([once.title, twice.title]).toEqual([siege.title, siege.title]);
});

test('nothing of a second round is lost that the first has kept', async () => {
  for (const [write, name] of [
    [markwhen, 'x.mw'],
    [timelinejs, 'x.json'],
    [geojson, 'x.geojson'],
    [ics, 'x.ics'],
  ] as const) {
    const once = await again(write, siege, name);
    const twice = await again(write, once, name);
    const known = (dataset: Dataset) =>
      dataset.events.map((each) => {
        const { id, date, title, earliest, latest } = eventRecord(each, dataset) as Record<string, unknown>;
        return { id, date, title, earliest, latest };
      });
    expect(known(twice)).toEqual(known(once));
  }
});
