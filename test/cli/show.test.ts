import { expect, test } from 'vitest';
import { rowsOf } from '../bundled-data.ts';
import { makeFolder } from './folder.ts';
import { run } from './run.ts';

const folder = makeFolder();
const id = '2018-05-08-us-exits-jcpoa';

test('show prints an event with its claims, links and sources, the addresses whole', () => {
  const { status, stdout } = run(['show', id]);
  expect(status).toBe(0);
  const lines = stdout.split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'Trump took the United States out of the Iran nuclear deal',
    'Tuesday 8 May 2018 · policy · major',
  ]);
  expect(stdout).toContain('WHO    initiator     Donald Trump · person\n');
  expect(lines).toContain(
    '      https://en.radiofarda.com/amp/trump-says-united-states-pulls-out-from-iran-nuclear-deal/29215819.html',
  );
  const prose = lines.filter((line) => !line.includes('https://'));
  expect(prose.filter((line) => line.length > 80)).toEqual([]);
});

test('show --ascii has no sign of ours beyond ASCII', () => {
  expect(run(['show', id, '--ascii']).stdout).toMatch(/^[\n\x20-\x7e]+$/);
});

test('show --json is the record of the file, nothing lost', () => {
  const lists = ['actors', 'places', 'claims', 'disputed', 'links', 'sources', 'tags'];
  const first = rowsOf('events').find((row) => row.id === id);
  const shown = JSON.parse(run(['show', id, '--json']).stdout) as Record<string, unknown>;
  for (const list of lists) if (first?.[list] === undefined) expect(shown[list]).toEqual([]);
  const given = Object.fromEntries(Object.entries(shown).filter(([key]) => first?.[key] !== undefined));
  expect(given).toEqual(first);
});

test('show --json keeps fields that the format does not define', () => {
  const record = { id: 'a', date: '2020', title: 'A', mood: { of: ['the', 'day'] }, score: 1.5 };
  const file = folder.write('extra.json', { events: [record] });
  expect(JSON.parse(run(['show', 'a', '--json', '-d', file]).stdout)).toMatchObject(record);
});

test.each([
  ['2018-05-08-us-exits-jcpo', /; did you mean 2018-05-08-us-exits-jcpoa\?\n$/],
  ['jcpoa', /; did you mean 2018-05-08-us-exits-jcpoa/],
  ['2018-05-08-us-exits', /; did you mean 2018-05-08-us-exits-jcpoa\?\n$/],
  ['us-exits-jcpoa', /; did you mean 2018-05-08-us-exits-jcpoa\?\n$/],
  ['2020-11-27-fakhrizadeh', /; did you mean 2020-11-27-fakhrizadeh-killing/],
  ['qwxyz', /; timeline list --json lists the ids\n$/],
])('show %s suggests what there is and ends with 1', (wrong, suggestion) => {
  const { status, stdout, stderr } = run(['show', wrong]);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(suggestion);
  expect(stderr.trimEnd()).not.toContain('\n');
});
