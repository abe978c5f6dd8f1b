// What is written is read by markwhen's own parser.
import { parse, toArray } from '@markwhen/parser';
import { describe, expect, test } from 'vitest';
import { dayToIso } from '../../../src/dates/calendar.ts';
import { spanOf } from '../../../src/dates/edtf/edtf.ts';
import { markwhen } from '../../../src/formats/out/markwhen.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event, siege } from '../../helpers/dataset.ts';
import { selected, written } from '../../helpers/output.ts';

interface Parsed {
  readonly id: unknown;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface MarkwhenEvent {
  readonly dateRangeIso?: { readonly fromDateTimeIso: string; readonly toDateTimeIso: string };
  readonly firstLine: { readonly rest: string };
  readonly properties: Readonly<Record<string, unknown>>;
  readonly tags: readonly string[];
  readonly supplemental: readonly { readonly raw?: string }[];
}

function read(text: string): Parsed[] {
  return toArray(parse(text).events).flatMap(({ eventy }) => {
    const { dateRangeIso, firstLine, properties, tags, supplemental } = eventy as unknown as MarkwhenEvent;
    if (dateRangeIso === undefined) return [];
    return [
      {
        id: properties['id'],
        from: dateRangeIso.fromDateTimeIso,
        to: dateRangeIso.toDateTimeIso,
        title: firstLine.rest.trim(),
        tags,
        properties,
        body: supplemental.map(({ raw = '' }) => raw).join('\n'),
      },
    ];
  });
}

const only = (fields: Parameters<typeof event>[0]): Parsed[] =>
  read(written(markwhen, datasetOf([event(fields)])));

const isDated = ({ events }: Dataset) =>
  events.filter(({ when }) => when.earliest !== null && when.earliest > -719_529 && when.latest !== null);

test.each([
  ['the bundled events', bundled],
  ['events of every kind', siege],
])('as many events are read, with the same days and ids: %s', (_, dataset) => {
  const { losses } = markwhen(selected(dataset));
  const found = read(written(markwhen, dataset));
  const left = dataset === siege ? 1 : 0;
  expect(losses.filter((loss) => loss.includes('without a date'))).toHaveLength(left);
  expect(found).toHaveLength(dataset.events.length - left);
  const byId = new Map(found.map((each) => [each.id, each]));
  for (const { id, when } of isDated(dataset)) {
    const { first, last } = spanOf(when);
    const { from = '', to = '' } = byId.get(id) ?? {};
    expect([id, from.slice(0, 10), to.slice(0, 10)]).toEqual([id, dayToIso(first), dayToIso(last + 1)]);
  }
});

describe('a date', () => {
  test.each([
    ['2020-10~', '2020-10-01', '2020-11-01', '2020-10~'],
    ['[2020-03-11,2020-03-13]', '2020-03-11', '2020-03-14', '[2020-03-11,2020-03-13]'],
    ['0622-08-09/0622-08-23', '0622-08-09', '0622-08-24', undefined],
    ['../2018-05-08', '2018-05-08', '2018-05-09', '../2018-05-08'],
    ['2020-11-17T00:47:00+03:00', '2020-11-16', '2020-11-16', '2020-11-17T00:47:00+03:00'],
  ])('%s is its days, and is kept as a property where those say less', (date, from, to, edtf) => {
    const [found] = only({ date });
    expect([found?.from.slice(0, 10), found?.to.slice(0, 10), found?.properties['edtf']]).toEqual([
      from,
      to,
      edtf,
    ]);
  });

  test('without an end goes on until now', () => {
    expect(written(markwhen, datasetOf([event({ date: '2020-02/..' })]))).toContain(
      '\n2020-02/now: An event\n',
    );
    // Not from a day that is still to come.
    expect(written(markwhen, datasetOf([event({ date: '2120-02/..' })]))).toContain('\n2120-02: An event\n');
  });

  test('before the year 1 or unknown leaves the event out, and that is counted', () => {
    const { losses } = markwhen(
      selected(datasetOf([event({ date: '-0044' }), event({ id: 'b', date: 'XXXX' })])),
    );
    expect(losses).toEqual(['2 events without a date within the years 1–9999 are left out']);
  });
});

test.each([
  '2021-01-01: a trap',
  '  2021: another',
  '10 June 2020: casual',
  'Jan 3: casual',
  'now: it is',
  'before 2020: so',
  ': nothing before it',
  '.start: relative',
  '5 days: an amount',
  'every 3 days: again',
  '44 BC - 30 BC: long ago',
  '17:30 UTC: a time',
  '## a heading',
  '// a comment',
  'title: none',
])('a summary with the line %j begins no event', (line) => {
  const found = only({ summary: `Before.\n${line}\nAfter.`, note: line });
  expect(found).toHaveLength(1);
  expect(found[0]?.body).toContain('After.');
});

test('a tag is a word, and what it was is kept where it is not', () => {
  const [found] = only({ tags: ['night', 'seed-article', 'تجربة'] });
  expect(found?.tags).toEqual(['night', 'seed_article']);
  expect(found?.properties['tags']).toEqual(['night', 'seed-article', 'تجربة']);
});

test('a title makes no tags of its own', () => {
  expect(only({ title: '[x] We are #one !here' })[0]).toMatchObject({
    tags: [],
    title: '\\[x] We are \\#one \\!here',
  });
});

test('an event has its kind, actors, accounts, places and sources', () => {
  const text = written(markwhen, siege, ['raid']);
  expect(text).toBe(`title: "The siege of Milltown"

2019-11-29: Night raid on the Old Mill #night #river
id: "raid"
kind: "raid"
importance: "major"
weapon: "torches"
disputed: ["culprit","toll"]
actors: ["River Guard","Milltown"]
places: ["Old Mill"]

Riders crossed the river before dawn. The town called it a red line.
***
Accounts differ on: culprit, toll
3 killed, 8 (5–20) wounded (townspeople)
Weapon: torches
- River Guard denied: that it sent anyone
- two ferrymen blamed: men of the River Guard
- The Bell reported: three dead
[Old Mill, East Bank, Riverland](location)
[The Courier (Wire) · 30 Nov 2019 · River Guard denies raid](https://courier.example/2019/11/30/the-river-guard-denies-all)
Source: The Bell · Dec 2019
`);
});
