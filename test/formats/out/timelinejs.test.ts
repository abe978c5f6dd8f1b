import { describe, expect, test } from 'vitest';
import { timelinejs } from '../../../src/formats/out/timelinejs.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event, siege } from '../../helpers/dataset.ts';
import { selected, written } from '../../helpers/output.ts';
import type { Dataset } from '../../../src/dataset/model.ts';

interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

interface Slide {
  readonly unique_id: string;
  readonly start_date: SlideDate;
  readonly end_date?: SlideDate;
  readonly display_date?: string;
  readonly group?: string;
  readonly text: { readonly headline: string; readonly text: string };
  readonly media?: { readonly url: string };
}

interface Story {
  readonly scale: string;
  readonly events: readonly Slide[];
}

const storyOf = (dataset: Dataset): Story => JSON.parse(written(timelinejs, dataset)) as Story;

const only = (date: string): Slide | undefined => storyOf(datasetOf([event({ date })])).events[0];

describe('a date', () => {
  test.each([
    ['2020-11-17', { start_date: { year: 2020, month: 11, day: 17 } }],
    ['2020-11', { start_date: { year: 2020, month: 11 } }],
    ['2020', { start_date: { year: 2020 } }],
    [
      '2020-11-17T09:05:00+03:00',
      { start_date: { year: 2020, month: 11, day: 17, hour: 9, minute: 5, second: 0 } },
    ],
    [
      '2019-10/2020-11-02',
      { start_date: { year: 2019, month: 10 }, end_date: { year: 2020, month: 11, day: 2 } },
    ],
    // There is no year 0: -45 is 45 BC.
    ['-0044-03-15', { start_date: { year: -45, month: 3, day: 15 } }],
    ['0000', { start_date: { year: -1 } }],
  ])('%s is said as it is', (date, said) => {
    const { start_date, end_date, display_date } = only(date) ?? {};
    expect({ start_date, ...(end_date && { end_date }) }).toEqual(said);
    expect(display_date).toBe(undefined);
  });

  test.each([
    ['2020-10~', { year: 2020, month: 10 }, undefined, 'about October 2020'],
    [
      '[2020-03-11,2020-03-13]',
      { year: 2020, month: 3, day: 11 },
      { year: 2020, month: 3, day: 13 },
      'on 11 or 13 March 2020',
    ],
    ['../2018-05-08', { year: 2018, month: 5, day: 8 }, undefined, 'until 8 May 2018'],
    ['2020-02/..', { year: 2020, month: 2 }, { year: 2020, month: 2 }, 'from February 2020 on'],
    ['199X', { year: 1990 }, { year: 1999 }, 'the 1990s'],
    ['2020-24', { year: 2020, month: 12 }, { year: 2021, month: 2 }, 'winter 2020–21'],
  ])('%s is told in words where the format cannot say it', (date, start, end, words) => {
    const slide = only(date);
    expect(slide?.start_date).toEqual(start);
    expect(slide?.end_date ?? (end === undefined ? undefined : start)).toEqual(end);
    expect(slide?.display_date).toBe(words);
  });

  test('of billions of years ago is counted in years, and so are all others then', () => {
    const { scale, events } = storyOf(
      datasetOf([event({ date: 'Y-13799999999' }), event({ date: '2020-01-02', id: 'b' })]),
    );
    expect(scale).toBe('cosmological');
    expect(events.map(({ start_date }) => start_date)).toEqual([{ year: -13800000000 }, { year: 2020 }]);
  });

  test('that says nothing leaves the event out, and that is counted', () => {
    expect(timelinejs(selected(datasetOf([event({ date: 'XXXX' }), event({ id: 'b' })]))).losses).toEqual([
      '1 event without a date is left out',
    ]);
  });
});

test.each([
  ['the bundled events', bundled],
  ['events of every kind', siege],
])(
  'every slide has a year to begin with, ends after it begins and has an id of its own: %s',
  (_, dataset) => {
    const { events } = storyOf(dataset);
    expect(events).toHaveLength(dataset.events.length);
    expect(new Set(events.map(({ unique_id }) => unique_id)).size).toBe(events.length);
    const order = ({ year, month = 0, day = 0 }: SlideDate): number => year * 10_000 + month * 100 + day;
    for (const { start_date, end_date } of events) {
      expect(Number.isInteger(start_date.year)).toBe(true);
      expect(Object.values(start_date)).not.toContain('');
      if (end_date !== undefined) expect(order(end_date)).toBeGreaterThanOrEqual(order(start_date));
    }
  },
);

test('a slide has the kind, the title, the summary, the first page, and who says what', () => {
  const raid = storyOf(siege).events[1];
  expect(raid).toEqual({
    unique_id: 'raid',
    start_date: { year: 2019, month: 11, day: 29 },
    group: 'raid',
    importance: 'major',
    actors: ['River Guard', 'Milltown'],
    places: ['Old Mill'],
    disputed: ['culprit', 'toll'],
    weapon: 'torches',
    tags: ['night', 'river'],
    media: {
      url: 'https://courier.example/2019/11/30/the-river-guard-denies-all',
      caption: 'River Guard denies raid',
      credit: 'The Courier',
    },
    text: {
      headline: 'Night raid on the Old Mill',
      text:
        '<p>Riders crossed the river before dawn. The town called it a red line.</p>' +
        '<aside><ul><li>Who: River Guard (initiator); Milltown (target)</li>' +
        '<li>Where: Old Mill, East Bank, Riverland</li><li>Accounts differ on: culprit, toll</li><li>3 killed, 8 (5–20) wounded (townspeople)</li>' +
        '<li>Weapon: torches</li></ul>' +
        '<ul><li>River Guard denied: that it sent anyone</li><li>two ferrymen blamed: men of the River Guard</li>' +
        '<li>The Bell reported: three dead</li></ul>' +
        '<ul><li><a href="https://courier.example/2019/11/30/the-river-guard-denies-all">' +
        'The Courier (Wire) · 30 Nov 2019 · River Guard denies raid</a></li><li>The Bell · Dec 2019</li></ul></aside>',
    },
  });
});

test('markup in the data stays text: the player puts what it reads into the page as it is', () => {
  const title = '<script>alert(1)</script>';
  const data = datasetOf([event({ id: 'a', title, summary: '<img src=x onerror=alert(1)>\n\nA & B' })]);
  const text = written(timelinejs, data);
  expect(text).not.toMatch(/<script|<img/);
  expect(storyOf(data).events[0]?.text.text).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt;</p><p>A &amp; B</p>',
  );
});

test('what it leaves out, and what it has as text alone, is told in a line', () => {
  expect(timelinejs(selected(siege)).losses).toEqual([
    'left out: what sources support of 1 event, kinds, other spellings and names in their own script of 4 actors, ' +
      'countries, coordinates, precision and other spellings of 4 places, languages of 1 source; as text only: ' +
      'roles, claims and tolls of 4 events, what contains them of 3 places, publishers, agencies and dates of 2 sources',
  ]);
});
