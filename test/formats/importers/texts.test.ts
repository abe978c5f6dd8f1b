// Formats that are text: markwhen, iCalendar, notes, XML, and what is only named.
import { describe, expect, test } from 'vitest';
import { opened, told } from '../../helpers/importing.ts';

async function events(text: string, name = 'file'): Promise<Record<string, unknown>[]> {
  const { dataset } = await opened(text, name);
  return (dataset?.events ?? []).map(({ date, title, kind, tags, summary, date_note }) =>
    Object.fromEntries(
      Object.entries({ date, title, kind, tags: tags.join(), summary, date_note }).filter(
        ([, value]) => value,
      ),
    ),
  );
}

describe('markwhen', () => {
  const text = [
    'title: Engines',
    '#A: #ffffff',
    'group Early Research: #Early',
    '1927: Machine #patent',
    'Made by somebody',
    '[Dresden](location)',
    '[Wiki](https://example.org/Machine_(1927))',
    '1930 - 1967: Memex',
    'endGroup',
    'section Later',
    '1971-now:Find',
    '16 April 1971: FTP',
    '3000 BC: Abacus',
    '2012-01-05/2012-02: Spell',
    'note: this is no event',
  ].join('\n');

  test('has dates before a colon, groups as kinds, links as sources and places', async () => {
    const { dataset } = await opened(text, 'engines.mw');
    expect(dataset?.title).toBe('Engines');
    expect(dataset?.events.map(({ date, title, kind }) => [date, title, kind])).toEqual([
      ['-2999', 'Abacus', 'Later'],
      ['1927', 'Machine', 'Early Research'],
      ['1930/1967', 'Memex', 'Early Research'],
      ['1971/..', 'Find', 'Later'],
      ['1971-04-16', 'FTP', 'Later'],
      ['2012-01-05/2012-02', 'Spell', 'Later'],
    ]);
    const machine = dataset?.events.find(({ title }) => title === 'Machine');
    expect([machine?.tags, machine?.summary]).toEqual([['Early', 'patent'], 'Made by somebody\n\nWiki']);
    expect([...(dataset?.places.values() ?? [])].map(({ name }) => name)).toEqual(['Dresden']);
    expect([...(dataset?.sources.values() ?? [])].map(({ url }) => url)).toEqual([
      'https://example.org/Machine_(1927)',
    ]);
  });

  test('tells a day that there is not by its line', async () => {
    expect(told(await opened('2020-02-30: a\n2020-03-01: b\n2020-03-02: c', 'x.mw'))).toEqual([
      'x.mw:1: 2020-02-30: "2020-02-30": there is no day 30; February 2020 has 29 days; the event is left out',
    ]);
  });
});

describe('iCalendar', () => {
  const event = (...lines: string[]): string =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

  test.each<[string, string[], string, object?]>([
    ['a day', ['DTSTART;VALUE=DATE:20260107'], '2026-01-07'],
    [
      'a day that ends on the day after',
      ['DTSTART;VALUE=DATE:20260107', 'DTEND;VALUE=DATE:20260108'],
      '2026-01-07',
    ],
    ['a day that ends on itself', ['DTSTART;VALUE=DATE:20260107', 'DTEND;VALUE=DATE:20260107'], '2026-01-07'],
    ['days', ['DTSTART;VALUE=DATE:20260107', 'DTEND;VALUE=DATE:20260110'], '2026-01-07/2026-01-09'],
    [
      'an hour of a zone',
      ['DTSTART;TZID=Asia/Baghdad:20260107T093000'],
      '2026-01-07T09:30:00',
      { date_note: 'time of Asia/Baghdad' },
    ],
    [
      'hours in UTC',
      ['DTSTART:20260107T093000Z', 'DTEND:20260107T103000Z'],
      '2026-01-07T09:30:00Z/2026-01-07T10:30:00Z',
    ],
  ])('%s', async (_, lines, date, more = {}) => {
    expect(await events(event('SUMMARY:One\\, two', ...lines))).toEqual([
      { date, title: 'One, two', ...more },
    ]);
  });

  test('unfolds lines, and lets an alarm say nothing', async () => {
    const text = event(
      'DTSTART:20260107',
      'SUMMARY:A long',
      '  title',
      'BEGIN:VALARM',
      'DESCRIPTION:ring',
      'END:VALARM',
    );
    expect(await events(text)).toEqual([{ date: '2026-01-07', title: 'A long title' }]);
  });

  test('repeats with an end, and only once without', async () => {
    const rule = (text: string): Promise<Record<string, unknown>[]> =>
      events(event('DTSTART:20260107', 'SUMMARY:a', `RRULE:${text}`));
    expect((await rule('FREQ=WEEKLY;COUNT=3')).map(({ date }) => date)).toEqual([
      '2026-01-07',
      '2026-01-14',
      '2026-01-21',
    ]);
    expect((await rule('FREQ=DAILY;UNTIL=99991231')).length).toBe(366);
    expect((await rule('FREQ=DAILY;COUNT=2;INTERVAL=x')).length).toBe(1);
    expect((await rule('FREQ=DAILY')).length).toBe(1);
  });
});

describe('notes', () => {
  test('have their date in the front matter', async () => {
    const text =
      '---\nstart-date: 2010-06-03\nend-date: 2010-07\ntitle: A range\ntype: range\ntags: [one, two]\n---\nBody [x](y)\n';
    expect(await events(text, 'note.md')).toEqual([
      {
        date: '2010-06-03/2010-07',
        title: 'A range',
        kind: 'range',
        tags: 'one,two',
        summary: 'Body [x](y)',
      },
    ]);
    expect(told(await opened('---\nstart-date: 2010-06-34\ntitle: A\n---\n', 'note.md'))).toEqual(
      [
        'note.md:2: start-date: "2010-06-34": there is no day 34; June has 30 days; the note is left out',
        'note.md:1: warning: no events',
      ].slice(0, 1),
    );
  });

  test('of the plugin for timelines are spans', async () => {
    const text =
      "# x\n<span class='ob-timelines' data-date='2020-10-00-00' data-title='An event'>text</span>";
    expect(await events(text, 'note.md')).toEqual([{ date: '2020-10', title: 'An event', summary: 'text' }]);
  });
});

describe('SIMILE', () => {
  test('in XML has instants between bounds, and spans where it says so', async () => {
    const text = `<data>
      <event start="Sat May 20 1961 00:00:00 GMT-0600" title="Invasion"/>
      <event start="1845" end="1846" title="Moved"/>
      <event start="1871" latestStart="1872" end="1879" isDuration="true" title="Lived">A &lt;b&gt;text&lt;/b&gt;</event>
    </data>`;
    expect(await events(text)).toEqual([
      { date: '[1845..1846]', title: 'Moved' },
      { date: '1871/1879', title: 'Lived', summary: 'A text', date_note: 'began between 1871 and 1872' },
      { date: '1961-05-20', title: 'Invasion' },
    ]);
  });

  test('by millions of years is refused in one line', async () => {
    const text =
      '<data><event start="115" end="105" title="A" isDuration="true"/><event start="99" end="65" title="B"/></data>';
    expect(told(await opened(text, 'dino.xml'))).toEqual([
      'dino.xml:1: 2 of 2 events end before they begin; are these millions of years? Such scales are not read',
    ]);
  });

  test('in JSON', async () => {
    const text =
      '{"dateTimeFormat":"iso8601","events":[{"start":"2001-08-24","title":"Bubble"},{"start":"1881","end":"1953","title":"Life"}]}';
    expect(await events(text)).toEqual([
      { date: '1881/1953', title: 'Life' },
      { date: '2001-08-24', title: 'Bubble' },
    ]);
  });
});

test('the Timeline Project has categories, labels, open ends and about-dates', async () => {
  const item = (body: string): string => `<event>${body}</event>`;
  const text = `<?xml version="1.0"?><timeline><version>2.3.0</version><timetype>gregoriantime</timetype><events>
    ${item('<start>2013-07-07 00:00:00</start><end>2013-07-07 00:00:00</end><text>Out</text><category>Release</category><labels>a, b</labels>')}
    ${item('<start>2014-01-01 00:00:00</start><end>2015-01-01 00:00:00</end><text>[1]Work</text><fuzzy>True</fuzzy>')}
    ${item('<start>2016-01-01 10:30:00</start><end>2016-02-01 00:00:00</end><text>(1)Part</text><ends_today>True</ends_today>')}
  </events></timeline>`;
  expect(await events(text)).toEqual([
    { date: '2013-07-07', title: 'Out', kind: 'Release', tags: 'a,b' },
    { date: '2014-01-01~/2015-01-01~', title: 'Work' },
    { date: '2016-01-01T10:30:00/..', title: 'Part' },
  ]);
  const { dataset } = await opened(text);
  expect(dataset?.events.at(-1)?.links).toEqual([{ to: dataset?.events[1]?.id, relation: 'part-of' }]);
});

describe('what is not read is named in one line', () => {
  test.each([
    ['# Written by Timeline 0.7', 'Timeline 0.x of 2009; open and save it with Timeline 1.0 or later'],
    [
      "{\n'dateTimeFormat': 'iso8601'}",
      'this is a JavaScript program, not data; save the object in it as JSON',
    ],
    ['%PDF-1.7', 'PDF; copy its table into a spreadsheet and save it as CSV or xlsx'],
    ['<!DOCTYPE html><html></html>', 'a web page; save what it shows as CSV or JSON'],
    ['<kml><Placemark/></kml>', 'KML; a map, not a timeline: save its places with dates as GeoJSON or CSV'],
    ['<foo/>', 'XML of no known kind; SIMILE and Timeline Project XML are read'],
  ])('%s', async (text, message) => {
    expect(told(await opened(text, 'f'))).toEqual([`f:1: ${message}`]);
  });
});

describe('a hostile text ends soon', () => {
  const brief = (footnote: string): string =>
    `# Title\n\n1 event\n\n## A\n\n**2020**\n\nText[^1]\n\n[^1]: ${footnote}\n`;
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );
  test.each([
    [
      'a billion laughs',
      `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]><data><event start="1999" title="a">&l9;</event></data>`,
    ],
    ['elements within elements', `<data>${'<event start="1">'.repeat(50_000)}`],
    ['a file that is cut', '<data><event start="1999" title="a'],
    ['folds without end', `BEGIN:VCALENDAR\n${' x\n'.repeat(200_000)}`],
    ['colons', `2020: a\n2021: b\n${'1:'.repeat(100_000)}`],
    ['links in links', `2020: a\n2021: b\n${'[('.repeat(50_000)}`],
    ['front matter without end', `---\ndate: 2020\n${'a: b\n'.repeat(50_000)}`],
    ['a parameter without end', `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART${';'.repeat(50_000)}"\nEND:VEVENT`],
    ['an event after another', `2020: a\n2021: b\nafter ${'a'.repeat(200_000)}`],
    ['blanks in a footnote', brief(`${' '.repeat(200_000)}x`)],
    ['addresses in a footnote', brief('<http:'.repeat(50_000))],
    ['spans without end', `---\ndate: 2020\n---\n${"<span class='ob-timelines' ".repeat(20_000)}`],
  ])('%s', async (_, text) => {
    const { dataset } = await opened(text, 'f');
    expect((dataset?.events.length ?? 0) <= 3).toBe(true);
  });
});

describe('a file that is cut off gives what came, and says so', () => {
  test.each([
    [
      'a.ics',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20200101\nSUMMARY:One\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20200102\nSUMM',
      ['One', '(no title)'],
      'a.ics:6: the file ends within this event, which is read as far as it goes',
    ],
    [
      'a.xml',
      '<data>\n<event start="2020-01-01" title="One"/>\n<event start="2020-01-02" title="Tw',
      ['One'],
      'a.xml:3: the XML is broken: unclosed tag: data; what could be read of it is read',
    ],
    [
      'a.timeline',
      '<timeline>\n<version>2</version><events><event><start>2020-01-01 00:00:00</start><end>2020-01-01 00:00:00</end><text>One</text></event>\n<event><st',
      ['One'],
      'a.timeline:3: the XML is broken: unclosed tag: event; what could be read of it is read',
    ],
  ])('%s', async (name, text, titles, message) => {
    const loaded = await opened(text, name);
    expect(loaded.dataset?.events.map(({ title }) => title)).toEqual(titles);
    expect(told(loaded)).toContain(message);
  });

  test('what is broken a million times over is given up, with what came before', async () => {
    const loaded = await opened(`<data><event start="2020" title="One"/>${'<'.repeat(1_000_000)}`, 'a.xml');
    expect(loaded.dataset?.events.map(({ title }) => title)).toEqual(['One']);
    expect(told(loaded)).toEqual([
      'a.xml:1: the XML is broken: disallowed character in tag name; what could be read of it is read',
    ]);
  });
});

test('a list in YAML, flat records with texts over several lines, lists and comments', async () => {
  const text = `# Made by hand
events:
  - date: 1979-02-01   # in the morning
    title: "One: the return"
    tags: [a, 'b c']
    url: https://example.org/a
  - date: 11 Feb 1979
    title: Two
    description: >
      It goes on
      and on.
    tags:
    - c
    - d
`;
  const { dataset, problems } = await opened(text, 'events.yaml');
  expect(problems).toEqual([]);
  expect(dataset?.events.map(({ date, title, summary, tags }) => [date, title, summary, tags])).toEqual([
    ['1979-02-01', 'One: the return', undefined, ['a', 'b c']],
    ['1979-02-11', 'Two', 'It goes on and on.', ['c', 'd']],
  ]);
  expect([...(dataset?.sources.values() ?? [])].map(({ url }) => url)).toEqual(['https://example.org/a']);
});

test('YAML in its other forms: a list alone, quotes, blocks, aliases, fields that are no texts', async () => {
  const text = `- date: 1979-02-01
  title: 'It''s a return'
  tags: &both [one,
    'b: c', "d\\u0065"]
  note: {by: "the editor", at: 0012}
- date: "11 Feb 1979"
  title: |
    Two
  tags: *both
- title: ~
  date: 1980
`;
  const { dataset, problems } = await opened(text, 'events.yml');
  expect(dataset?.events.map(({ date, title, tags }) => [date, title, tags])).toEqual([
    ['1979-02-01', "It's a return", ['one', 'b: c', 'de']],
    ['1979-02-11', 'Two', ['one', 'b: c', 'de']],
  ]);
  expect(problems.map(({ line }) => line)).toEqual([10]);
});

test('YAML that is broken in a place is told with its line, and the records before it load', async () => {
  const text = `- date: 1979-02-01
  title: One
- date: 1979-02-02
  title: "Two
- date: 1979-02-03
  title: Three
`;
  const { dataset, problems } = await opened(text, 'events.yaml');
  expect(dataset?.events.map(({ title }) => title)).toContain('One');
  expect(problems.some(({ message }) => message.startsWith('the YAML is broken: '))).toBe(true);
});

test('aliases of aliases are refused, and no memory goes to them', async () => {
  const levels = Array.from({ length: 30 }, (_, at) =>
    at === 0 ? 'a0: &a0 [x, x]' : `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`,
  );
  const text = `- date: 1979\n  title: One\n- date: 1980\n  title: Two\n  ${levels.join('\n  ')}\n`;
  const { dataset, problems } = await opened(text, 'events.yaml');
  expect(dataset?.events.map(({ title }) => title)).toEqual(['One']);
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [3, 'the YAML is broken: Excessive alias count indicates a resource exhaustion attack'],
  ]);
});

test('a list in Markdown without front matter, dates before the items or in the headings above', async () => {
  const text = `# The revolution

Some words before it.

- 16 January 1979: The Shah leaves ([BBC](https://bbc.example/shah))
- **1 Feb 1979** Khomeini returns
  He lands at noon.

## 1980

* 4 November – The vote
* A year of war
`;
  const loaded = await opened(text, 'notes.md');
  expect(loaded.problems).toEqual([]);
  expect(loaded.dataset?.title).toBe('The revolution');
  expect(loaded.dataset?.events.map(({ date, title, summary }) => [date, title, summary])).toEqual([
    ['1979-01-16', 'The Shah leaves (BBC)', undefined],
    ['1979-02-01', 'Khomeini returns', 'He lands at noon.'],
    ['1980', 'A year of war', undefined],
    ['1980-11-04', 'The vote', undefined],
  ]);
  expect([...(loaded.dataset?.sources.values() ?? [])]).toMatchObject([
    { url: 'https://bbc.example/shah', title: 'BBC' },
  ]);
});

test('a list in YAML stands under a title and other keys', async () => {
  const text =
    'title: Tankers\nauthor: x\nevents:\n  - date: 2019-05-12\n    title: One\n  - date: 2019-06-13\n    title: Two\n';
  const { dataset } = await opened(text, 'list.yaml');
  expect([dataset?.title, dataset?.events.length]).toEqual(['Tankers', 2]);
});

test('lines that each begin with a date are a list', async () => {
  const text = '1979-11-04 – Embassy seized\n20 January 1981 – Hostages freed\n1988: Ceasefire\n';
  expect((await events(text, 'list.txt')).map(({ date, title }) => `${date} ${title}`)).toEqual([
    '1979-11-04 Embassy seized',
    '1981-01-20 Hostages freed',
    '1988 Ceasefire',
  ]);
});

test('markwhen: what lasts a while has its end, what follows another event is told', async () => {
  const text =
    '1999 / 2 years: One\n2001-03 for 3 months: Two\n2002-05-06 / 1 week: Three\nafter !x 3 days: Four\n';
  const { dataset, notes } = await opened(text, 'a.mw');
  expect(dataset?.events.map(({ date }) => date)).toEqual([
    '1999/2000',
    '2001-03/2001-05',
    '2002-05-06/2002-05-12',
  ]);
  expect(notes).toEqual([
    'a.mw: markwhen, 3 events; 1 dated by another event (line 4), not read as an event',
  ]);
});

test('iCalendar: what repeats keeps its clock and length, but not the days left out; what is cancelled says so', async () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;TZID=America/New_York:20240311T093000',
    'DTEND;TZID=America/New_York:20240311T113000',
    'RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO',
    'EXDATE;TZID=America/New_York:20240318T093000',
    'SUMMARY:Hearing',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20240105',
    'DTEND;VALUE=DATE:20240107',
    'RRULE:FREQ=YEARLY;COUNT=2',
    'STATUS:CANCELLED',
    'SUMMARY:Fair',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n');
  expect((await events(text)).map(({ date, date_note, tags }) => [date, date_note, tags])).toEqual([
    ['2024-01-05/2024-01-06', undefined, 'cancelled'],
    ['2024-03-11T09:30:00/2024-03-11T11:30:00', 'time of America/New_York', undefined],
    ['2024-03-25T09:30:00/2024-03-25T11:30:00', 'time of America/New_York', undefined],
    ['2025-01-05/2025-01-06', undefined, 'cancelled'],
  ]);
});

test('iCalendar: days left out on lines of their own; a month without the day has none', async () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART:20240131',
    'RRULE:FREQ=MONTHLY;COUNT=5',
    'EXDATE:20240331',
    'EXDATE:20240531',
    'SUMMARY:Report',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART:20240229',
    'RRULE:FREQ=YEARLY;COUNT=2',
    'SUMMARY:Leap',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART:20230101',
    'RRULE:FREQ=DAILY;COUNT=1000',
    'SUMMARY:Run',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n');
  const read = await events(text);
  expect(read.filter(({ title }) => title !== 'Run').map(({ date }) => date)).toEqual([
    '2024-01-31',
    '2024-02-29',
    '2024-07-31',
    '2024-08-31',
    '2028-02-29',
  ]);
  expect(told(await opened(text, 'file'))).toEqual([
    'file:16: warning: RRULE: repeats more often; only the first 366 are shown',
  ]);
});

test('iCalendar: a repetition that was moved is where it was moved to, and not where the rule has it', async () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:a',
    'DTSTART:20240311T093000',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'SUMMARY:Hearing',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:a',
    'RECURRENCE-ID:20240318T093000',
    'DTSTART:20240319T140000',
    'SUMMARY:Hearing',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n');
  expect((await events(text)).map(({ date }) => date)).toEqual([
    '2024-03-11T09:30:00',
    '2024-03-19T14:00:00',
    '2024-03-25T09:30:00',
  ]);
});

test('notes have places, sources and names of other notes', async () => {
  const text =
    '---\ndate: 2020-01-03\nlocation: "[[Baghdad]]"\nsource: https://example.org/a\n---\n[[people/x|Ann]] at https://example.org/b.\n';
  const { dataset } = await opened(text, 'note.md');
  expect(dataset?.events[0]?.summary).toBe('Ann at https://example.org/b.');
  expect([...(dataset?.places.values() ?? [])].map(({ name }) => name)).toEqual(['Baghdad']);
  expect([...(dataset?.sources.values() ?? [])].map(({ url }) => url)).toEqual([
    'https://example.org/a',
    'https://example.org/b',
  ]);
});

test('SIMILE: what is marked up within a text stays', async () => {
  const text =
    '<data><event start="1961" title="One">Invasion <b>fails</b>, <i>says <a href="https://example.org/a">A</a></i></event></data>';
  expect((await events(text, 'a.xml'))[0]?.['summary']).toBe('Invasion fails, says A');
});

test('a sheet of TimelineJS: a day without a month is told', async () => {
  const loaded = await opened('Year,Month,Day,Headline,Media\n2005,,17,One,\n2006,Brumaire,,Two,\n', 'a.csv');
  expect(loaded.dataset?.events.map(({ date }) => date)).toEqual(['2005', '2006']);
  expect(told(loaded)).toEqual([
    'a.csv:2: warning: Year: day 17 has no month; without it 2005 is taken',
    'a.csv:3: warning: Year: "Brumaire" is no month; without it 2006 is taken',
  ]);
});

test('ACLED as it was until 2018', async () => {
  const text =
    'EVENT_ID_CNTY,EVENT_DATE,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,ACTOR2,COUNTRY,ADMIN1,LOCATION,SOURCE,NOTES,FATALITIES\n1RTA,13/01/1997,2,Battle,A,B,C,Algeria,Blida,Blida,AFP,Clash,3\n';
  const { dataset } = await opened(text, 'a.csv');
  expect(dataset?.events.map(({ id, date, title }) => [id, date, title])).toEqual([
    ['1RTA', '[1997-01-10..1997-01-16]', 'Battle in Blida: A – C'],
  ]);
  expect([...(dataset?.actors.values() ?? [])].map(({ name }) => name)).toEqual(['A', 'B', 'C']);
});

test('notes have actors, coordinates, named sources and fields of their own', async () => {
  const text = [
    '---',
    'title: Ambush',
    'date: 2019-10-04',
    'location:',
    '  lat: 14.1',
    '  lng: -3.2',
    'people:',
    '  - "[[Ann]]"',
    '  - Smith, John',
    'source: [https://example.org/a, "[[A report]]"]',
    'status: checked',
    '---',
    'Text.',
  ].join('\n');
  const { dataset } = await opened(text, 'note.md');
  expect([...(dataset?.actors.values() ?? [])].map(({ name }) => name)).toEqual(['Ann', 'Smith, John']);
  expect([...(dataset?.places.values() ?? [])]).toMatchObject([{ lat: 14.1, lon: -3.2 }]);
  expect([...(dataset?.sources.values() ?? [])].map(({ url, title }) => url ?? title)).toEqual([
    'https://example.org/a',
    'A report',
  ]);
  expect(dataset?.events[0]?.extra).toEqual({ status: 'checked' });
});

test('markwhen: comments are no text, what repeats is read once, what another event dates is in no text', async () => {
  const text = [
    '2020-01-01: First',
    '// 2001: no',
    'after !First 3 days: later',
    '2021 every year for 3 times: Yearly',
  ].join('\n');
  const { dataset, notes } = await opened(text, 'x.mw');
  expect(dataset?.events.map(({ date, title, summary }) => [date, title, summary])).toEqual([
    ['2020-01-01', 'First', undefined],
    ['2021', 'Yearly', undefined],
  ]);
  expect(notes).toEqual([
    'x.mw: markwhen, 2 events; 1 dated by another event (line 3), not read as an event; 1 dates that recur: only the first is read',
  ]);
});

test('Timeline Project: dates of its first versions, years before Christ, several categories', async () => {
  const event = (start: string, end: string, rest: string): string =>
    `<event><start>${start}</start><end>${end}</end>${rest}</event>`;
  const text = `<?xml version="1.0"?><timeline><version>1.2.0</version><events>${[
    event('2011-1-3 0:0:0', '2011-1-5 0:0:0', '<text>Days</text>'),
    event(
      '-44-03-15 00:00:00',
      '-44-03-15 00:00:00',
      '<text>Ides</text><category>Rome</category><categories><category>Murder</category></categories>',
    ),
  ].join('')}</events></timeline>`;
  expect(
    (await events(text, 'x.timeline')).map(({ date, title, kind, tags }) => [date, title, kind, tags]),
  ).toEqual([
    ['-0044-03-15', 'Ides', 'Rome', 'Murder'],
    ['2011-01-03/2011-01-05', 'Days', undefined, undefined],
  ]);
});

test('SIMILE: an event that lasts by durationEvent is a span', async () => {
  const text = '<data><event start="1776" end="1783" durationEvent="true" title="War"/></data>';
  expect((await events(text, 'x.xml')).map(({ date }) => date)).toEqual(['1776/1783']);
});
