import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset, TimelineEvent } from '../../../src/dataset/model.ts';
import { createCatalog } from '../../../src/search/catalog.ts';
import { eventDetail, type DetailContext } from '../../../src/timeline/detail/detail.ts';
import { linkContext } from '../../../src/timeline/links.ts';
import { lineWidth, plain, type Line } from '../../../src/timeline/lines/line.ts';
import { actor, datasetOf, event, place, siege } from '../../helpers/dataset.ts';

function contextOf(data: Dataset, matches: DetailContext['matches'] = () => []): DetailContext {
  return { dataset: data, matches, ...linkContext(createCatalog(data)) };
}

const besieged = contextOf(siege);
const eventOf = (id: string): TimelineEvent => besieged.eventOf(id) ?? event({ title: `no ${id}` });
const texts = (lines: readonly Line[]): string[] => lines.map((line) => plain(line).trimEnd());
const alone = (one: TimelineEvent, cells: number, records: Parameters<typeof datasetOf>[1] = {}): Line[] =>
  eventDetail(one, contextOf(datasetOf([one], records)), cells);

/** A drawing between backticks, without its first and last line and the indent. */
const lines = (drawing: string): string[] =>
  drawing
    .split('\n')
    .slice(1, -1)
    .map((line) => line.slice(6));

describe('the whole detail of', () => {
  test.each([
    [
      'raid',
      100,
      `
      Night raid on the Old Mill
      Friday 29 November 2019 · raid · torches · killed 3 · wounded 8 (5–20) · major
      (townspeople)
      ≠ accounts differ on: culprit, toll

      Riders crossed the river before dawn. The town called it a red line.

      WHO    initiator  River Guard · armed group
             target     Milltown · state

      WHO SAYS WHAT
        on culprit:
        ≠ River Guard denied: that it sent anyone [1]
          two ferrymen blamed: men of the River Guard [2]
        on toll:
          The Bell reported: three dead

      WHERE  Old Mill, East Bank, Riverland

      THREAD
        → met with retaliation  The town answers with a bombardment, 1–3 Dec 2019 (2 days later)
        → related to  عمر الحداد seeks a truce, 11 or 13 Dec 2019 (12–14 days later)

      SOURCES
        [1] The Courier (Wire) · 30 Nov 2019 · River Guard denies raid
            for: the denial
            https://courier.example/2019/11/30/the-river-guard-denies-all
        [2] The Bell · Dec 2019

      TAGS   night, river
      ID     raid
      `,
    ],
    [
      'raid',
      60,
      `
      Night raid on the Old Mill
      Friday 29 November 2019 · raid · torches · killed 3 ·
      wounded 8 (5–20) · major
      (townspeople)
      ≠ accounts differ on: culprit, toll

      Riders crossed the river before dawn. The town called it a
      red line.

      WHO    initiator  River Guard · armed group
             target     Milltown · state

      WHO SAYS WHAT
        on culprit:
        ≠ River Guard denied: that it sent anyone [1]
          two ferrymen blamed: men of the River Guard [2]
        on toll:
          The Bell reported: three dead

      WHERE  Old Mill, East Bank, Riverland

      THREAD
        → met with retaliation  The town answers with a
          bombardment, 1–3 Dec 2019 (2 days later)
        → related to  عمر الحداد seeks a truce, 11 or 13 Dec 2019
          (12–14 days later)

      SOURCES
        [1] The Courier (Wire) · 30 Nov 2019 · River Guard denies
            raid
            for: the denial
            https://courier.example/2019/11/30/the-river-guard-de…
        [2] The Bell · Dec 2019

      TAGS   night, river
      ID     raid
      `,
    ],
    [
      'raid',
      38,
      `
      Night raid on the Old Mill
      Friday 29 November 2019 · raid ·
      torches · killed 3 · wounded 8 (5–20)
      major
      (townspeople)
      ≠ accounts differ on: culprit, toll

      Riders crossed the river before dawn.
      The town called it a red line.

      WHO
        initiator  River Guard · armed group
        target     Milltown · state

      WHO SAYS WHAT
        on culprit:
        ≠ River Guard denied: that it sent
          anyone [1]
          two ferrymen blamed: men of the
          River Guard [2]
        on toll:
          The Bell reported: three dead

      WHERE
        Old Mill, East Bank, Riverland

      THREAD
        → met with retaliation  The town
          answers with a bombardment, 1–3
          Dec 2019 (2 days later)
        → related to  عمر الحداد seeks a
          truce, 11 or 13 Dec 2019 (12–14
          days later)

      SOURCES
        [1] The Courier (Wire) · 30 Nov 2019
            River Guard denies raid
            for: the denial
            https://courier.example/2019/11…
        [2] The Bell · Dec 2019

      TAGS
        night, river
      ID
        raid
      `,
    ],
    [
      'envoy',
      100,
      `
      عمر الحداد seeks a truce
      on 11 or 13 December 2019 · diplomacy

      General Haddad offered to talk; the town’s council was divided.

      WHO    mediator  Omar al-Haddad · person · came alone

      WHO SAYS WHAT
          Milltown announced: a council

      WHERE  Riverland

      THREAD
        ← related to  Night raid on the Old Mill, 29 Nov 2019 (12–14 days earlier)
        ← follows  The town answers with a bombardment, 1–3 Dec 2019 (8–10 days earlier)
        → includes  Raiders watch the roads, from Feb 2020 (2 months later)
        → answered by  Truce signed at the ferry, 10 Jul 2020 (about 7 months later)

      SOURCES
        [1] The Bell · Dec 2019

      ID     envoy
      `,
    ],
    [
      'envoy',
      60,
      `
      عمر الحداد seeks a truce
      on 11 or 13 December 2019 · diplomacy

      General Haddad offered to talk; the town’s council was
      divided.

      WHO    mediator  Omar al-Haddad · person · came alone

      WHO SAYS WHAT
          Milltown announced: a council

      WHERE  Riverland

      THREAD
        ← related to  Night raid on the Old Mill, 29 Nov 2019
          (12–14 days earlier)
        ← follows  The town answers with a bombardment, 1–3 Dec
          2019 (8–10 days earlier)
        → includes  Raiders watch the roads, from Feb 2020 (2
          months later)
        → answered by  Truce signed at the ferry, 10 Jul 2020
          (about 7 months later)

      SOURCES
        [1] The Bell · Dec 2019

      ID     envoy
      `,
    ],
    [
      'envoy',
      38,
      `
      عمر الحداد seeks a truce
      on 11 or 13 December 2019 · diplomacy

      General Haddad offered to talk; the
      town’s council was divided.

      WHO
        mediator  Omar al-Haddad · person ·
                  came alone

      WHO SAYS WHAT
          Milltown announced: a council

      WHERE
        Riverland

      THREAD
        ← related to  Night raid on the Old
          Mill, 29 Nov 2019 (12–14 days
          earlier)
        ← follows  The town answers with a
          bombardment, 1–3 Dec 2019 (8–10
          days earlier)
        → includes  Raiders watch the roads,
          from Feb 2020 (2 months later)
        → answered by  Truce signed at the
          ferry, 10 Jul 2020 (about 7 months
          later)

      SOURCES
        [1] The Bell · Dec 2019

      ID
        envoy
      `,
    ],
    [
      'answer',
      80,
      `
      The town answers with a bombardment
      1–3 December 2019 · 3 days · artillery attack
      ≠ accounts differ on: duration

      WHO    initiator  Milltown · state

      WHERE  East Bank, Riverland

      THREAD
        ← in retaliation for  Night raid on the Old Mill, 29 Nov 2019 (2 days earlier)
        → led to  عمر الحداد seeks a truce, 11 or 13 Dec 2019 (8–10 days later)

      TAGS   river
      ID     answer
      `,
    ],
    [
      'hunger',
      80,
      `
      Hunger in the lower quarter
      about January 2020
      ≠ accounts differ on: extent

      WHERE  Old Mill, East Bank, Riverland

      HOW THE DATE IS KNOWN
          The Bell only says "after the new year".

      ID     hunger
      `,
    ],
    [
      'watch',
      80,
      `
      Raiders watch the roads
      from February 2020 on · deployment

      WHO    River Guard Youth · armed group

      THREAD
        ← part of  عمر الحداد seeks a truce, 11 or 13 Dec 2019 (2 months earlier)

      ID     watch
      `,
    ],
    [
      'truce',
      80,
      `
      Truce signed at the ferry
      Friday 10 July 2020 · diplomacy · major

      WHO    Omar al-Haddad · person
             Milltown · state
             River Guard · armed group

      WHO SAYS WHAT
          Milltown confirmed: the terms [1]

      WHERE  The Ferry, Riverland

      THREAD
        ← in response to  عمر الحداد seeks a truce, 11 or 13 Dec 2019 (about 7 months
          earlier)

      SOURCES
        [1] https://courier.example/truce

      ID     truce
      `,
    ],
  ])('%s at %i cells', (id, cells, drawing) => {
    expect(texts(eventDetail(eventOf(id), besieged, cells))).toEqual(lines(drawing));
  });
});

describe('a detail of little', () => {
  test('only a date and a title', () => {
    expect(texts(alone(event({ date: '2020-11~', title: 'Talks' }), 60))).toEqual([
      'Talks',
      'about November 2020',
      '',
      'ID     Talks',
    ]);
  });

  test('shows a weapon as it is written, and a kind without its hyphens', () => {
    const strike = event({
      date: '2019-12-29',
      title: 'Strikes',
      kind: 'air-strike',
      weapon: 'bombs from F-15 jets',
    });
    expect(texts(alone(strike, 60)).slice(0, 2)).toEqual([
      'Strikes',
      'Sunday 29 December 2019 · air strike · bombs from F-15 jets',
    ]);
  });

  test('with records that are missing names them by id', () => {
    const lost = event({
      title: 'Lost',
      actors: [{ actor: 'nobody', role: 'target' }],
      places: [{ place: 'nowhere' }],
      sources: [{ source: 'nothing' }],
      claims: [
        { by: { actor: 'no-one' }, stance: 'denies', what: 'it', source: 'elsewhere' },
        { what: 'it was so' },
      ],
      links: [{ to: 'never', relation: 'follows' }],
    });
    expect(texts(alone(lost, 60))).toEqual([
      'Lost',
      'Wednesday 1 January 2020',
      '',
      'WHO    target  nobody',
      '',
      'WHO SAYS WHAT',
      '  ≠ no-one denied: it',
      '    unnamed said: it was so',
      '',
      'WHERE  nowhere',
      '',
      'SOURCES',
      '  [1] nothing',
      '',
      'ID     Lost',
    ]);
  });

  test('sources tell what is known of them', () => {
    const told = event({ title: 'Told', sources: ['a', 'b', 'c', 'd'].map((source) => ({ source })) });
    const sources = [
      { id: 'a', url: 'https://a.example/1', publisher: 'The A', agency: 'The A', published: 'spring' },
      { id: 'b', url: 'https://b.example/2' },
      { id: 'c', title: 'A leaflet' },
      { id: 'd', publisher: 'D', published: '2020-03-04/2020-03-05' },
    ];
    expect(texts(alone(told, 60, { sources })).slice(3, -2)).toEqual([
      'SOURCES',
      '  [1] The A · spring',
      '      https://a.example/1',
      '  [2] https://b.example/2',
      '  [3] A leaflet',
      '  [4] D · 4–5 Mar 2020',
    ]);
  });
});

describe('the people of a detail', () => {
  const records = { actors: [actor('Ann', { kind: 'armed-group' }), actor('Bo')] };
  test.each<[roles: readonly (string | undefined)[], ...lines: string[]]>([
    // Who did it first.
    [['target', 'initiator'], 'WHO    initiator  Bo', '       target     Ann · armed group'],
    [['spokesperson', 'victim'], 'WHO    victim        Bo', '       spokesperson  Ann · armed group'],
    [['target', undefined], 'WHO    target  Ann · armed group', '               Bo'],
    [[undefined, undefined], 'WHO    Ann · armed group', '       Bo'],
    // A long role pushes only its own line, and is never run into the name.
    [['fourteen-signs', 'target'], 'WHO    fourteen signs  Ann · armed group', '       target        Bo'],
  ])('stand in columns: %j', (roles, ...expected) => {
    const met = event({
      actors: roles.map((role, at) => ({
        actor: at === 0 ? 'Ann' : 'Bo',
        ...(role === undefined ? {} : { role }),
      })),
    });
    expect(texts(alone(met, 60, records)).slice(3, -2)).toEqual(expected);
  });

  test('may be thousands', () => {
    const crowd = event({ actors: Array.from({ length: 150_000 }, () => ({ actor: 'Bo', role: 'victim' })) });
    expect(alone(crowd, 60, records)).toHaveLength(150_005);
  });
});

describe('what is marked and where it leads', () => {
  const raid = eventOf('raid');
  const pieces = (context: DetailContext, cells: number) => eventDetail(raid, context, cells).flat();

  test('an address that is cut leads to the whole of it', () => {
    const links = pieces(besieged, 60).filter(({ href }) => href !== undefined);
    expect(links).toEqual([
      {
        text: 'https://courier.example/2019/11/30/the-river-guard-de…',
        role: 'link',
        href: 'https://courier.example/2019/11/30/the-river-guard-denies-all',
        lead: { type: 'source', id: 'courier-1' },
      },
    ]);
  });

  test('matches of the query are marked in the title, the summary, names and claims', () => {
    const river = (text: string): (readonly [number, number])[] => {
      const at = text.search(/river/i);
      return at === -1 ? [] : [[at, at + 5]];
    };
    const found = pieces(contextOf(siege, river), 60).filter(({ role }) => role === 'match');
    expect(found.map(({ text }) => text)).toEqual(['river', 'River', 'River', 'River']);
  });

  test('a dispute that the list has no sign for has a dim one', () => {
    const lesser = event({ title: 'A', disputed: ['duration', 'toll'], claims: [] });
    const line = alone(lesser, 60).find((each) => plain(each).startsWith('≠'));
    expect(line?.map(({ text, role }) => [text, role])).toEqual([
      ['≠ accounts differ on: ', 'disputed'],
      ['duration', 'dim'],
      [', ', 'dim'],
      ['toll', 'disputed'],
    ]);
  });

  test('claims on one aspect stand together, the weightier aspects first', () => {
    const claim = (what: string, ...about: string[]) => ({ by: { outlet: 'A' }, what, about });
    const told = event({
      title: 'Told',
      disputed: ['duration', 'toll'],
      claims: [
        claim('one day', 'duration'),
        claim('a cloud'),
        claim('two dead', 'toll', 'duration'),
        claim('nobody died', 'toll'),
      ],
    });
    expect(texts(alone(told, 60)).slice(4, -2)).toEqual([
      'WHO SAYS WHAT',
      '  on toll:',
      '    A said: two dead',
      '    A said: nobody died',
      '  on duration:',
      '    A said: one day',
      '  otherwise:',
      '    A said: a cloud',
    ]);
  });

  test('claims that contradict somebody have a sign of their own', () => {
    const claims = eventDetail(raid, besieged, 60).filter((line) =>
      / (denied|blamed|reported): /.test(plain(line)),
    );
    expect(claims.map(([sign, , stance]) => [sign?.text, sign?.role, stance?.role])).toEqual([
      ['  ≠ ', 'disputed', 'disputed'],
      ['    ', 'disputed', 'dim'],
      ['    ', 'disputed', 'dim'],
    ]);
  });
});

test('no line is wider than its cells, whatever the strings are', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.constantFrom('漢字漢字漢字', '👨‍👩‍👧 family', 'سُلَيْمَان قائد', 'x'.repeat(300), 'a\nb'),
  );
  fc.assert(
    fc.property(
      fc.tuple(...Array.from({ length: 14 }, () => text)),
      fc.integer({ min: 12, max: 120 }),
      (words, cells) => {
        const [title = '', name = '', role = '', kind = '', note = '', where = '', what = '', ...more] =
          words;
        const [publisher = '', url = '', tag = '', stance = '', dispute = '', relation = '', unnamed = ''] =
          more;
        const other = event({ id: 'other', date: '2020-02-03', title: what });
        const one = event({
          id: 'one',
          date: '2019-12-28/2020-01-03',
          title,
          summary: note,
          kind,
          date_note: note,
          actors: [{ actor: 'a', role, note }],
          places: [{ place: 'p' }],
          claims: [
            { by: { unnamed }, stance, what, source: 's' },
            { by: { actor: 'a' }, stance: 'denies', what },
          ],
          disputed: [dispute],
          links: [{ to: 'other', relation }],
          sources: [{ source: 's', supports: note }],
          tags: [tag, kind],
        });
        const data = datasetOf([one, other], {
          actors: [actor(name, { id: 'a', kind })],
          places: [place(where, { id: 'p', lat: 33, lon: 44, precision: 'region' })],
          sources: [{ id: 's', url, publisher, agency: name, title, published: note }],
        });
        const marks = (text: string): (readonly [number, number])[] => (text.length > 2 ? [[1, 2]] : []);
        for (const line of eventDetail(one, contextOf(data, marks), cells))
          expect(lineWidth(line)).toBeLessThanOrEqual(cells);
      },
    ),
    { numRuns: 200 },
  );
});
