import { describe, expect, test } from 'vitest';
import { brief as content } from '../../../src/dataset/brief.ts';
import { brief } from '../../../src/formats/out/brief.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event, place, siege } from '../../helpers/dataset.ts';
import { selected, written } from '../../helpers/output.ts';

test('has a heading an event, both sides of what accounts differ on, and one list of sources', () => {
  const { events, ...rest } = selected(siege, ['raid', 'envoy']);
  const noted = events.map((each) =>
    each.id === 'raid' ? { ...each, note: 'Ask the ferrymen.\n1. Who?' } : each,
  );
  expect([...brief({ ...rest, events: noted }).parts].join('')).toBe(`# The siege of Milltown

2 events, 29 Nov 2019 – 11 or 13 Dec 2019

## Night raid on the Old Mill

**Friday 29 November 2019** · raid · torches · Old Mill, East Bank, Riverland

Riders crossed the river before dawn. The town called it a red line.[^1][^2]

*Who:* River Guard (initiator), Milltown (target)

*Toll:* 3 killed, 8 (5–20) wounded (townspeople)[^2]

**Accounts differ on: culprit**

- River Guard denied: that it sent anyone[^1]
- two ferrymen blamed: men of the River Guard[^2]

**Accounts differ on: toll**

- The Bell reported: three dead

> *Note:* Ask the ferrymen.
> 1\\. Who?

## عمر الحداد seeks a truce

**on 11 or 13 December 2019** · diplomacy · Riverland

General Haddad offered to talk; the town’s council was divided.[^2]

*Who:* Omar al-Haddad (mediator)

**Who says what**

- Milltown announced: a council

[^1]: The Courier (Wire) · 30 Nov 2019 · River Guard denies raid <https://courier.example/2019/11/30/the-river-guard-denies-all>

[^2]: The Bell · Dec 2019
`);
});

describe('footnotes', () => {
  const sources = [
    { id: 'a', url: 'https://www.courier.example/raid', title: 'Raid' },
    { id: 'b', url: 'http://courier.example/raid/#top' },
    { id: 'c', publisher: 'The Bell' },
    { id: 'd', publisher: 'The Bell' },
    { id: 'e', url: 'https://courier.example/raid?page=2' },
  ];
  const data = datasetOf([event({ sources: sources.map(({ id }) => ({ source: id })) })], { sources });

  test('that lead to one page are one', () => {
    const { footnotes, entries } = content(data.events, data);
    expect(footnotes.map(({ words, url }) => url ?? words)).toEqual([
      'https://www.courier.example/raid',
      'The Bell',
      'https://courier.example/raid?page=2',
    ]);
    expect(entries[0]?.numbers).toEqual([1, 2, 3]);
  });

  test('are all cited, and all that is cited is there', () => {
    const text = written(brief, bundled);
    const [body = '', ...notes] = text.split(/^(?=\[\^\d+\]:)/m);
    const cited = new Set([...body.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number)));
    expect([...cited].toSorted((a, b) => a - b)).toEqual(notes.map((_, index) => index + 1));
  });
});

test('where no claim says what it is about, all stand under what accounts differ on', () => {
  const claims = [{ what: 'one' }, { what: 'two', stance: 'denies' }];
  const data = datasetOf([event({ disputed: ['cause', 'toll'], claims })]);
  expect(content(data.events, data).entries[0]?.accounts).toMatchObject([
    {
      heading: 'Accounts differ on: cause, toll',
      statements: [{ what: 'one' }, { what: 'two', isDenial: true }],
    },
  ]);
});

test.each([
  ['# no heading', '\\# no heading'],
  ['- no list', '\\- no list'],
  ['12. no list', '12\\. no list'],
  ['1) no list', '1\\) no list'],
  ['=== no underline', '\\=== no underline'],
  ['<b>no markup</b>', '\\<b\\>no markup\\</b\\>'],
  ['[^1]: no footnote', '\\[\\^1\\]: no footnote'],
])('a summary %j stays a paragraph', (summary, escaped) => {
  expect(written(brief, datasetOf([event({ summary })]))).toContain(`\n\n${escaped}\n`);
});

test('a place that contains another of the event is named with that, not twice', () => {
  const places = [place('Land'), place('Town', { within: 'Land' }), place('Isle')];
  const data = datasetOf([event({ places: places.map(({ id }) => ({ place: id })) })], { places });
  expect(content(data.events, data).entries[0]?.places).toEqual(['Town, Land', 'Isle']);
});
