import { expect, test } from 'vitest';
import { rowsOf } from '../helpers/bundled-data.ts';
import { makeFolder } from './folder.ts';
import { run } from './in-process.ts';

const folder = makeFolder();
const id = '2018-05-08-us-exits-jcpoa';

test('show prints an event with its claims, links and sources, the addresses whole', async () => {
  const { status, stdout } = await run(['show', id]);
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

test('show --ascii has no sign of ours beyond ASCII', async () => {
  expect((await run(['show', id, '--ascii'])).stdout).toMatch(/^[\n\x20-\x7e]+$/);
});

test('show --json is the record of the file, nothing lost', async () => {
  const lists = ['actors', 'places', 'claims', 'disputed', 'links', 'sources', 'tags'];
  const first = rowsOf('events').find((row) => row.id === id);
  const shown = JSON.parse((await run(['show', id, '--json'])).stdout) as Record<string, unknown>;
  for (const list of lists) if (first?.[list] === undefined) expect(shown[list]).toEqual([]);
  const given = Object.fromEntries(Object.entries(shown).filter(([key]) => first?.[key] !== undefined));
  expect(given).toEqual(first);
});

test('show --json keeps fields that the format does not define', async () => {
  const record = { id: 'a', date: '2020', title: 'A', mood: { of: ['the', 'day'] }, score: 1.5 };
  const file = folder.write('extra.json', { events: [record] });
  expect(JSON.parse((await run(['show', 'a', '--json', '-d', file])).stdout)).toMatchObject(record);
});

test('show takes several ids, and the beginning of one that no other begins with', async () => {
  const file = folder.write('three.json', {
    events: ['2020-11-17-a', '2020-11-17-b', '2020-12-01-c'].map((id) => ({ id, date: '2020', title: id })),
  });
  const ids = (shown: string): unknown =>
    [JSON.parse(shown)].flat().map((record) => (record as { readonly id: string }).id);
  const shown = await run(['show', '2020-12', '2020-11-17-a', '--json', '-d', file]);
  expect([shown.status, ids(shown.stdout)]).toEqual([0, ['2020-12-01-c', '2020-11-17-a']]);
  const unclear = await run(['show', '2020-12-01', '2020-11-17', '-d', file]);
  expect([unclear.status, unclear.stdout.split('\n')[0]]).toEqual([1, '2020-12-01-c']);
  expect(unclear.stderr).toBe('timeline: no event "2020-11-17"; did you mean 2020-11-17-a, 2020-11-17-b?\n');
});

test.each([
  ['2018-05-08-us-exit-jcpoa', /; did you mean 2018-05-08-us-exits-jcpoa\?\n$/],
  ['jcpoa', /; did you mean 2018-05-08-us-exits-jcpoa/],
  ['us-exits-jcpoa', /; did you mean 2018-05-08-us-exits-jcpoa\?\n$/],
  ['2020-11-27-fakhrizade-killing', /; did you mean 2020-11-27-fakhrizadeh-killing/],
  ['2020-11-17-rockets', /; did you mean 2020-11-17-green-zone-rockets, 2020-11-17-/],
  ['2018-12-30-rockets', /; did you mean [^?]*rockets/],
  ['qwxyz', /; timeline list --ids lists the ids\n$/],
])('show %s suggests what there is and ends with 1', async (wrong, suggestion) => {
  const { status, stdout, stderr } = await run(['show', wrong]);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(suggestion);
  expect(stderr.trimEnd()).not.toContain('\n');
});
