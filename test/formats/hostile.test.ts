// Files of other formats that want to do harm: what a terminal would act on stands in headers, names of sheets, properties,
// elements and keys, and between them. Whatever is read and said of them is text, and a problem or a note is one line.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/cli/data/data.ts';
import { formatNames, writers } from '../../src/cli/print/writers.ts';
import { page } from '../../src/cli/print/printable.ts';
import type { Loaded } from '../../src/loading/load.ts';
import { unlistedInText } from '../helpers/escapes.ts';
import { payloads } from '../helpers/hostile.ts';
import { noChoices, opened } from '../helpers/importing.ts';
import { workbook } from '../helpers/workbook.ts';

const hostile = [
  ...Object.values(payloads),
  '\nforged.json:1: a line that nobody wrote',
  '\r\u202eevil\u2066',
  '\u2028forged\u2029',
];

/** A small file of each format, by its name. Words of it are replaced by what does harm. */
const samples: Readonly<Record<string, string>> = {
  'a.csv':
    'Date,Event name,Actor,Lat,Lon,Own column\n2020-01-02,First,Ada,1,2,x\n2020-02-30,Second,Bob,3,4,y\n',
  'semicolons.csv': 'date;title;end_date;tags\n1/2/2020;First;3/2/2020;a,b\n5/6/2020;Second;;c\n',
  'a.tsv': 'Start\tEnd\tHeadline\tMedia\n2020\t2021\tFirst\thttps://example.org\n?\t\tSecond\t\n',
  'sheet.csv':
    'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n2020,1,2,,,,,,soon,First,Text,https://example.org,Credit,Caption,,title,Group,\n',
  'acled.csv':
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,country,admin1,location,latitude,longitude,source,notes,fatalities\nIRQ1,02 January 2020,2020,1,Political violence,Battles,Armed clash,Ada,,1,Bob,Iraq,Baghdad,Baghdad,33.3,44.4,Reuters,Notes,3\n',
  'a.ics':
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Name\r\nBEGIN:VEVENT\r\nUID:one\r\nDTSTART;VALUE=DATE:20200102\r\nSUMMARY:First\r\nX-OWN;X-PARAM=value:Own\r\nLOCATION:Rome\r\nCATEGORIES:a,b\r\nRRULE:FREQ=DAILY\r\nORGANIZER;CN=Ada:mailto:ada@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  'a.mw':
    'title: Engines\nkey: value\n#Tag: #ffffff\ngroup Early Research: #Early\n1927: Machine #patent\n[Dresden](location)\nkey: value\nendGroup\nsection Later\n2020-02-30: Never\n',
  'note.md':
    "---\ndate: 2020-01-02\nend-date: 2020-02-30\ntitle: First\ntags: [a, b]\ntype: raid\nown: value\nnested:\n  key: value\n---\n# Heading\nText\n<span class='ob-timelines' data-date='2020-01-02' data-title='Second'>Body</span>\n",
  'a.yaml': '---\nstart-date: 2020\ntitle: First\n"quoted key": "value"\n',
  'simile.xml':
    '<?xml version="1.0"?><data date-time-format="iso8601" own="x"><event start="2020-01-02" end="2020-02-30" title="First" link="https://example.org" own="x">Text <b>bold</b></event><event title="Second">None</event></data>',
  'project.timeline':
    '<?xml version="1.0"?><timeline><version>2.1.0</version><timetype>gregoriantime</timetype><categories><category><name>Kind</name></category></categories><events><event><start>2020-01-02 00:00:00</start><end>2020-01-03 00:00:00</end><text>First</text><category>Kind</category><description>Text</description><labels>a b</labels></event><event><start>never</start><text>Second</text></event></events></timeline>',
  'other.xml': '<?xml version="1.0"?><own><entry key="value">Text</entry></own>',
  'simile.json':
    '{"dateTimeFormat":"iso8601","events":[{"start":"2020-01-02","title":"First","description":"Text","own":"x"},{"start":"never","title":"Second"}]}',
  'timelinejs.json':
    '{"title":{"text":{"headline":"All","text":"Text"}},"events":[{"start_date":{"year":"2020","month":"1","own":"x"},"text":{"headline":"First","text":"Text"},"group":"Group","media":{"url":"https://example.org","credit":"Credit"}},{"start_date":{"year":"never"},"text":{"headline":"Second"}}]}',
  'a.geojson':
    '{"type":"FeatureCollection","name":"Name","features":[{"type":"Feature","id":"one","properties":{"date":"2020-01-02","title":"First","own":"x"},"geometry":{"type":"Point","coordinates":[1,2]}},{"type":"Feature","properties":{"date":"never","title":"Second"},"geometry":null}]}',
  'wikidata.json':
    '[{"item":"http://www.wikidata.org/entity/Q1","itemLabel":"First","date":"2020-01-02T00:00:00Z","coord":"Point(1 2)","own":"x"},{"item":"http://www.wikidata.org/entity/Q2","itemLabel":"Second","date":"never"}]',
  'ftm.json':
    '{"id":"one","schema":"Person","properties":{"name":["Ada"],"alias":["Countess"],"own":["x"]}}\n{"id":"two","schema":"Event","properties":{"name":["First"],"startDate":["2020-01-02"],"involved":["one"]}}\n{"id":"three","schema":"Own","properties":{"name":["Second"],"date":["never"]}}\n',
  'bellingcat.json':
    '[{"id":"one","date":"1/30/2020","latitude":"1","longitude":"2","location":"Rome","description":"First","sources":[{"path":"https://example.org","description":"Source"}],"filters":[{"key":"Kind","value":"raid"}]}]',
  'rows.json':
    '[{"Date":"2020-01-02","Event name":"First","own":"x"},{"Date":"never","Event name":"Second","own":"y"}]',
  'list.json':
    '[{"id":"one","date":"2020-01-02","earliest":"2020-01-02","latest":"2020-01-02","title":"First","actors":[{"id":"ada","name":"Ada","role":"raider"}],"places":[{"id":"rome","name":"Rome"}],"own":"x"}]',
  'program.js': 'var data = {events: [{date: "2020", title: "First"}]};',
};

const words = /[\p{L}\p{N}_-]+/gu;

/** Some of its words replaced, some of it cut away. */
const damaged = fc.record({
  replaced: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  payload: fc.constantFrom(...hostile),
  isAdded: fc.boolean(),
  cut: fc.oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.double({ min: 0.3, max: 1, noNaN: true }) },
  ),
});
type Damage = typeof damaged extends fc.Arbitrary<infer Made> ? Made : never;

function harmed(text: string, { replaced, payload, isAdded, cut }: Damage): string {
  const spans = [...text.matchAll(words)];
  const chosen = new Set(replaced.map((nth) => spans[nth % spans.length]?.index ?? 0));
  const escaped = /^\s*[[{]/.test(text) ? JSON.stringify(payload).slice(1, -1) : payload;
  const whole = text.replaceAll(words, (word, ...rest) =>
    chosen.has(rest.find((part): part is number => typeof part === 'number') ?? -1)
      ? `${isAdded ? word : ''}${escaped}x`
      : word,
  );
  return whole.slice(0, Math.ceil(whole.length * cut));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...value].flatMap((entry) => stringsIn(entry));
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(stringsIn) : [];
}

async function expectText({ dataset, problems, notes = [] }: Loaded): Promise<void> {
  const lines = [...problems.map(problemLine), ...notes];
  expect(unlistedInText(lines.join('\n'))).toEqual([]);
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  if (dataset === null) return;
  expect(stringsIn(dataset).flatMap((text) => unlistedInText(text))).toEqual([]);
  for (const name of formatNames) {
    const write = await writers[name]();
    const { parts, losses } = write({ events: dataset.events, dataset, today: noChoices.today });
    expect(unlistedInText([...parts].map(page).join('') + losses.join('\n'))).toEqual([]);
  }
}

describe.each(Object.entries(samples))('%s', (name, text) => {
  test('is text whatever stands in it, in every format that it can leave in', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (damage) => {
        await expectText(await opened(harmed(text, damage), name));
      }),
      { numRuns: 60 },
    );
  });
});

test('a workbook, too, in the names of its sheets, its headers and its cells', async () => {
  const fits = hostile.map((text) => text.replaceAll(/[<&"\0]/g, ''));
  for (const payload of fits) {
    const rows = [
      ['Date', `${payload}header`, 'Title'],
      ['2020-01-02', `${payload}cell`, `${payload}title`],
      [`${payload}never`, 'x', 'y'],
    ];
    const bytes = workbook({ [`${payload}sheet`]: rows, [`${payload}other`]: rows });
    await expectText(await opened(bytes, 'a.xlsx'));
    await expectText(await opened(bytes, 'a.xlsx', { sheet: `no${payload}` }));
    await expectText(await opened(bytes, 'a.xlsx', { map: new Map([['title', `${payload}header`]]) }));
  }
});

test('nor do columns that are asked for and are not there say more than text', async () => {
  for (const payload of hostile) {
    await expectText(await opened(samples['a.csv'] ?? '', 'a.csv', { map: new Map([['title', payload]]) }));
    await expectText(await opened(samples['rows.json'] ?? '', `${payload}.json`, { sheet: payload }));
  }
});
