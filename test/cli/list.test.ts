import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/formats/out/markdown-text.ts';
import { actors, events, places, sources } from '../helpers/bundled-data.ts';
import { parseCsv } from '../helpers/csv.ts';
import { makeFolder } from './folder.ts';
import { run } from './in-process.ts';
import { runShell } from './run.ts';

const folder = makeFolder();

const eventKeys = [
  'id',
  'date',
  'date_note',
  'earliest',
  'latest',
  'title',
  'summary',
  'kind',
  'importance',
  'actors',
  'places',
  'disputed',
  'toll',
  'weapon',
  'tags',
  'sources',
  'claims',
  'links',
  'note',
  'related_actors',
  'extra',
];

describe('list', () => {
  test('prints the events that match, a line each: date, sign, title', async () => {
    const { status, stdout, stderr } = await run(['list', 'Khamenei', 'named', 'ghaani']);
    expect(stdout).toBe('3 Jan 2020   Khamenei named Esmail Qaani to lead the Quds Force\n');
    expect([status, stderr]).toEqual([0, '']);
  });

  test('marks the events on which accounts differ, in ASCII where that is asked for', async () => {
    const id = 'date:2021-03-03';
    expect((await run(['list', id])).stdout).toMatch(/^3 Mar 2021 ≠ Ten rockets hit Ain al-Asad/m);
    expect((await run(['list', id, '--ascii'])).stdout).toMatch(/^3 Mar 2021 ! Ten rockets hit Ain al-Asad/m);
  });

  test('has a line for every event without a query', async () => {
    expect((await run(['list'])).stdout.trimEnd().split('\n')).toHaveLength(395);
  });

  test('says so and ends with 1 where nothing matches', async () => {
    const { status, stdout, stderr } = await run(['list', 'qwxyz']);
    expect([status, stdout, stderr]).toEqual([1, '', 'timeline: nothing matches\n']);
    expect((await run(['list', 'qwxyz', '--json'])).stdout).toBe('[]\n');
  });

  test.each([
    ['list', 'nothing matches'],
    ['who', 'no person or group matches "FILE"'],
    ['where', 'no place matches "FILE"'],
  ])('%s with a file for a query says how its data is given', async (command, none) => {
    const file = folder.write('mine.json', { events: [{ date: '2020-01-01', title: 'One' }] });
    const { status, stderr } = await run([command, file]);
    const line = `timeline: ${none}; FILE is a file: timeline ${command} -d FILE\n`;
    expect([status, stderr.replaceAll(file, 'FILE')]).toEqual([1, line]);
  });

  test('takes words that are a complete date for one', async () => {
    const ids = async (...query: string[]) => (await run(['list', '--ids', ...query])).stdout;
    const found = await ids('missile', '14', 'sep', '2019');
    expect(found).toBe(await ids('missile', 'date:2019-09-14'));
    expect(found).toMatch(/^2019-09-14-.*\n$/);
  });

  test('tells on stderr which dates words may be', async () => {
    const { status, stderr } = await run(['list', 'iran', '7/10/2020']);
    expect([status, stderr]).toEqual([
      1,
      'timeline: “7/10/2020” is searched for as words; for the time: date:2020-10-07 or date:2020-07-10\n' +
        'timeline: nothing matches: iran 254 · 7/10/2020 0 · together 0\n',
    ]);
  });

  test('tells on stderr what each word finds where all together find nothing, and what was meant', async () => {
    expect((await run(['list', 'convoy', 'gold'])).stderr).toBe(
      'timeline: nothing matches: convoy 18 · gold 9 · together 0\n',
    );
    expect((await run(['list', 'haedaches'])).stderr).toBe(
      'timeline: nothing matches: did you mean headaches?\n',
    );
  });

  test('tells on stderr what of the query it did not understand', async () => {
    const { status, stderr } = await run(['list', 'colour:red', 'rocket']);
    expect(stderr).toContain('timeline: “colour:” is not a field and is ignored\n');
    expect(status).toBe(1);
  });

  test('takes a query that begins with - after --', async () => {
    const having = (await run(['list', 'rocket', '--ndjson'])).stdout.trimEnd().split('\n').length;
    const without = (await run(['list', '--ndjson', '--', '-rocket'])).stdout.trimEnd().split('\n').length;
    expect(having).toBeGreaterThan(10);
    expect(having + without).toBe(395);
  });

  test('--ids prints ids for pipes', async () => {
    const { stdout } = await run(['list', 'from:2021-03-20', '--ids']);
    expect(stdout).toMatch(/^(?:2021-03-\d\d-[a-z0-9-]+\n)+$/);
    const shown = runShell('timeline show $(timeline list from:2021-03-20 --ids)');
    expect([shown.status, shown.stderr]).toEqual([0, '']);
  });

  test('gives the latest first, and no more than asked for', async () => {
    const titles = async (args: readonly string[]): Promise<string[]> =>
      (await run(['list', ...args])).stdout.trimEnd().split('\n');
    expect(await titles(['--limit', '2'])).toEqual([
      '8 May 2018    Trump took the United States out of the Iran nuclear deal',
      "12 May 2018   Sadr's list came first in Iraq's parliamentary election",
    ]);
    expect(await titles(['--reverse', '--limit', '1'])).toEqual([
      (await titles([])).at(-1)?.replace(/ {2,}/, '   '),
    ]);
  });
});

describe('list --json', async () => {
  const rows = JSON.parse((await run(['list', '--json'])).stdout) as Record<string, unknown>[];
  const byId = new Map(rows.map((row) => [row['id'], row]));

  test('has every event of the shipped files with the same keys in the same order', () => {
    expect(rows).toHaveLength(events.length);
    for (const row of rows) expect(Object.keys(row)).toEqual(eventKeys);
  });

  const standard = (url: string | undefined): string | null => (url === undefined ? null : new URL(url).href);

  test('has the fields of the shipped files, names resolved, null for what is absent', () => {
    const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
    const placeIds = new Map(places.map((place) => [place.id, place]));
    const nameOf = (id: string): string | undefined => actorOf.get(id)?.name;
    const actorFields = (id: string) => {
      const {
        kind = null,
        aliases = [],
        native = null,
        description = null,
        affiliations = [],
      } = actorOf.get(id) ?? {};
      return {
        ...{ id, name: nameOf(id), kind, aliases, native, description },
        affiliations: affiliations.map(({ actor, role = null, from = null, to = null }) => {
          return { id: actor, name: nameOf(actor), role, from, to };
        }),
      };
    };
    const placeFields = (id: string): object => {
      const {
        name,
        within,
        country = null,
        lat = null,
        lon = null,
        precision = null,
        aliases = [],
      } = placeIds.get(id) ?? {};
      const container = within === undefined ? null : placeFields(within);
      return { id, name, within: container, country, lat, lon, precision, aliases };
    };
    const sourceOf = new Map(sources.map((source) => [source.id, source]));
    for (const event of events) {
      const { earliest: _, latest: __, related_actors: related, ...row } = byId.get(event.id) ?? {};
      for (const { id, ...more } of related as readonly { readonly id: string }[])
        expect({ id, ...more }).toEqual(actorFields(id));
      expect(row).toEqual({
        id: event.id,
        date: event.date,
        date_note: event.date_note ?? null,
        title: event.title,
        summary: event.summary ?? null,
        kind: event.kind ?? null,
        importance: event.importance ?? null,
        actors: event.actors.map(({ actor, role, note }) => ({
          ...actorFields(actor),
          role: role ?? null,
          note: note ?? null,
        })),
        places: event.places.map(({ place }) => placeFields(place)),
        disputed: event.disputed,
        toll: event.toll ?? null,
        weapon: event.weapon ?? null,
        tags: event.tags,
        sources: event.sources.map(({ source, supports }) => ({
          id: source,
          url: standard(sourceOf.get(source)?.url),
          publisher: sourceOf.get(source)?.publisher ?? null,
          agency: sourceOf.get(source)?.agency ?? null,
          title: sourceOf.get(source)?.title ?? null,
          published: sourceOf.get(source)?.published ?? null,
          language: sourceOf.get(source)?.language ?? null,
          supports: supports ?? null,
        })),
        claims: event.claims.map((claim) => {
          const { by } = claim;
          return by !== undefined && 'actor' in by
            ? { ...claim, by: { ...by, name: nameOf(by.actor) } }
            : claim;
        }),
        links: event.links,
        note: null,
        extra: null,
      });
    }
  });

  test('is in order of time', () => {
    const days = rows.map(({ earliest }) => String(earliest));
    expect(days).toEqual(days.toSorted());
  });

  test.each([
    ['2020-11-17', '2020-11-17', '2020-11-17'],
    ['2020-09', '2020-09-01', '2020-09-30'],
    ['2020-10~', '2020-10-01', '2020-10-31'],
    ['2020-11-15/2020-11-16', '2020-11-15', '2020-11-16'],
    ['[2020-03-11,2020-03-13]', '2020-03-11', '2020-03-13'],
    ['../2018-05-08', null, '2018-05-08'],
    ['2018-05-08/', '2018-05-08', null],
    ['-0044-03-15', '-0044-03-15', '-0044-03-15'],
    ['Y12024', '+12024-01-01', '+12024-12-31'],
  ])('bounds %s by %s and %s', async (date, earliest, latest) => {
    const file = folder.write('date.json', { events: [{ date, title: 'A' }] });
    const [row] = JSON.parse((await run(['list', '--json', '-d', file])).stdout) as Record<string, unknown>[];
    expect([row?.['date'], row?.['earliest'], row?.['latest']]).toEqual([date, earliest, latest]);
  });

  test('--ndjson has the same records, one a line', async () => {
    const lines = (await run(['list', '--ndjson'])).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
  });
});

describe('list --csv', () => {
  test('has a header and a row an event, lists joined', async () => {
    const [header = [], first, ...rest] = parseCsv((await run(['list', '--csv'])).stdout);
    expect(header.slice(0, 6)).toEqual(eventKeys.slice(0, 6));
    expect(rest).toHaveLength(events.length - 1);
    expect(first?.slice(0, 6)).toEqual([
      '2018-05-08-us-exits-jcpoa',
      '2018-05-08',
      'RFE/RL, EFE and AP all date the White House address to 8 May 2018 (Washington time)',
      '2018-05-08',
      '2018-05-08',
      'Trump took the United States out of the Iran nuclear deal',
    ]);
    expect(first?.[header.indexOf('actors')]).toBe('Donald Trump; United States; Iran; Hassan Rouhani');
    expect(first?.[header.indexOf('places')]).toBe('White House; Tehran');
  });

  test.each([
    ['=HYPERLINK("https://example.org","x")', '\'=HYPERLINK("https://example.org","x")'],
    ['+1 for all', "'+1 for all"],
    ['-2+3+cmd|x', "'-2+3+cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['-44', '-44'],
    ['line "one", and two', 'line "one", and two'],
  ])('a title %s is written as %s', async (title, cell) => {
    const file = folder.write('csv.json', { events: [{ date: '-0044-03-15', title, id: 'a' }] });
    const [, row] = parseCsv((await run(['list', '--csv', '-d', file])).stdout);
    expect(row?.[5]).toBe(cell);
    // The date begins with - too, and stays what it is.
    expect(row?.[1]).toBe('-0044-03-15');
  });
});

test('list --csv keeps a cell whole for who splits at semicolons or tabs, and computes nothing of its parts', async () => {
  const file = folder.write('split.json', { events: [{ date: '2020', title: 'y;=1+1', tags: ['a', '=2'] }] });
  const { stdout } = await run(['list', '--csv', '-d', file]);
  expect(stdout).toContain('"y;=1+1"');
  expect(stdout).toContain('"a; =2"');
});

describe('the toll of an event', () => {
  const toll = { killed: 3, wounded: { low: 5, best: 8, high: 20 }, of: 'villagers', sources: ['s'] };
  const record = { id: 'a', date: '2020', title: 'A', toll, weapon: 'mortar' };
  const file = folder.write('toll.json', {
    events: [record],
    sources: [{ id: 's', language: 'ar', title: 'S' }],
  });

  test('is in --json as in the file, and so are the weapon and the languages of the sources', async () => {
    const [row] = JSON.parse((await run(['list', '--json', '-d', file])).stdout) as Record<string, unknown>[];
    expect(row).toMatchObject({ toll, weapon: 'mortar', sources: [{ id: 's', language: 'ar' }] });
  });

  test('is in --markdown in words', async () => {
    const { stdout } = await run(['list', '--markdown', '-d', file]);
    expect(stdout).toBe('- **2020** A\n  3 killed, 8 (5–20) wounded (villagers) · S\n');
  });
});

describe('list --markdown', () => {
  test('is a list with the sources as links', async () => {
    const { stdout } = await run(['list', '--markdown', 'date:2018-05-08']);
    expect(stdout).toBe(
      '- **Tuesday 8 May 2018** Trump took the United States out of the Iran nuclear deal\n' +
        '  [Radio Farda](<https://en.radiofarda.com/amp/trump-says-united-states-pulls-out-from-iran-nuclear-deal/29215819.html>), ' +
        '[EFE, 2018-05-08](<https://www.efe.com/efe/english/portada/trump-announces-us-withdrawal-from-iran-nuclear-pact/50000260-3609518>), ' +
        '[OneNewsNow, 2018-05-08](<https://onenewsnow.com/politics-govt/2018/05/08/trump-makes-it-official-us-out-of-iran-nuke-deal>), ' +
        '[American Military News, 2018-05-08](<https://americanmilitarynews.com/2018/05/breaking-us-withdrawing-from-defective-iran-nuclear-deal-and-imposing-highest-level-economic-sanctions-trump-announces/>)\n',
    );
  });

  test.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
    ['*bold* _it_ `code` ~~gone~~', '\\*bold\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~'],
    ['&lt;b&gt; a | b', '\\&lt;b\\&gt; a \\| b'],
    ['see https://example.org and www.example.org', 'see https:\\/\\/example.org and www\\.example.org'],
    ['@someone $x$ #1', '\\@someone \\$x\\$ \\#1'],
    ['two\nlines', 'two lines'],
    ['a\\', 'a\\\\'],
  ])('%j stays text', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('a pipe', () => {
  test('that closes early ends the program quietly', () => {
    const { stdout, stderr } = runShell('timeline list --json | head -1; echo "${PIPESTATUS[0]}"');
    expect([stdout, stderr]).toEqual(['[\n0\n', '']);
  });

  test('that reads slowly gets everything', () => {
    const { stdout } = runShell('timeline list --ndjson | { read -r first; sleep 0.2; wc -l; }');
    expect(stdout.trim()).toBe('394');
  });

  test.each([{}, { FORCE_COLOR: '3' }, { NO_COLOR: '1' }])('gets no escape sequence with %j', async (env) => {
    for (const args of [[], ['list'], ['show', '2018-05-08-us-exits-jcpoa'], ['who'], ['--help']]) {
      expect((await run([...args], { env })).stdout).not.toContain('\u001b');
    }
  });

  test('to a full disk is an error that is told', () => {
    const { stdout, stderr } = runShell('timeline list > /dev/full; echo "$?"');
    expect(stdout).toBe('2\n');
    expect(stderr).toMatch(/^timeline: the output can't be written: .*no space left/);
  });
});

describe('list --as', () => {
  test.each([
    ['native', '{\n  "format": "timeline/1"'],
    ['timelinejs', '{"scale":"human"'],
    ['markwhen', 'title: "US–Iran–Iraq confrontation, 2018–2021"'],
    ['geojson', '{"type":"FeatureCollection"'],
    ['ics', 'BEGIN:VCALENDAR\r\n'],
    ['brief', '# US–Iran–Iraq confrontation, 2018–2021\n'],
    ['html', '<!doctype html>'],
    ['csv', 'id,date,'],
  ])('%s begins with %j', async (format, start) => {
    const { status, stdout } = await run(['list', 'Khamenei named ghaani', '--as', format]);
    expect([status, stdout.slice(0, start.length)]).toEqual([0, start]);
  });

  test('counts on stderr what the format can’t hold', async () => {
    const { stderr } = await run(['list', 'Khamenei', 'named', 'ghaani', '--as', 'native']);
    expect(stderr).toBe('timeline: 1 link to an event that is not among them is left out\n');
  });

  test('native is opened again without a problem, in whole and in part', async () => {
    for (const query of ['', 'list is:disputed from:2020-06']) {
      const { stdout } = await run(['list', ...query.split(' ').slice(1), '--as', 'native']);
      const file = folder.write('subset.json', stdout);
      expect((await run(['check', file])).stdout).toContain('no problems');
      expect(await run(['list', '--as', 'native', '-d', file])).toEqual({ status: 0, stdout, stderr: '' });
    }
  });

  test('--bom is for CSV alone', async () => {
    expect((await run(['list', '--csv', '--bom', '--limit', '1'])).stdout.slice(0, 4)).toBe('\ufeffid,');
    expect(await run(['list', '--as', 'html', '--bom'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'timeline: --bom is for CSV; try: timeline list --csv --bom\n',
    });
  });
});
