// A file that wants to do harm, through every command: only what can be printed reaches the terminal.
import { describe, expect, test } from 'vitest';
import { makeFolder } from './folder.ts';
import { unlistedInText } from '../helpers/escapes.ts';
import { everywhere, hostileText, oddities, payloads, together } from '../helpers/hostile.ts';
import { run } from './in-process.ts';

const folder = makeFolder();

const data = folder.write('hostile.json', everywhere(hostileText, 'a'));
const odd = folder.write('odd.json', together(Object.keys(oddities)).data);
const table = folder.write(
  'hostile.csv',
  `Date,Title,${Object.values(payloads)
    .map((payload) => `"${payload.replaceAll('"', '""')}"`)
    .join()}\n2020-01-02,First,x\nnever,Second,y\n`,
);
// Arguments can't hold a NUL.
const text = hostileText.replaceAll('\0', '');

const commands: readonly (readonly string[])[] = [
  ['list', '-d', data],
  ['list', '-d', data, '--json'],
  ['list', '-d', data, '--ndjson'],
  ['list', '-d', data, '--csv'],
  ['list', '-d', data, '--markdown'],
  ['list', '-d', data, text],
  ['list', '-d', data, 'is:', text],
  ['show', '-d', data, 'a'],
  ['show', '-d', data, 'a', '--json'],
  ['show', '-d', data, text],
  ['who', '-d', data],
  ['who', '-d', data, '--json'],
  ['who', '-d', data, text],
  ['where', '-d', data],
  ['where', '-d', data, '--json'],
  ['where', '-d', data, text],
  ['check', data],
  [data],
  ['__complete', 'words', 'who', '-d', data, ''],
  ['__complete', 'words', 'list', '-d', data, 'kind:'],
  ['__complete', 'line', ':', `timeline list -d ${data} tag:`],
  ['columns', table],
  ['columns', table, '--json'],
  ['columns', table, '--map', `title=${text}`],
  ['columns', data, '--sheet', text],
  ['check', table],
  ['list', '-d', table, '--csv'],
  ['list', '-d', table, '--as', 'native'],
  ['list', '-d', table, '--map', text],
  ['list', '-d', table, '--map', `${text}=Title`],
  ['list', '-d', table, '--dates', text],
  ['list', '-d', table, '--as', text],
  ['list', '-d', table, '--limit', text],
  ['list', '-d', data, '--as', 'html'],
  ['list', '-d', data, '--as', 'ics'],
  ['list', '-d', data, '--as', 'markwhen'],
  [text],
  [`--${text}`],
  ['show', '-d', data, `--${text}`],
  ['--at', text],
  ['completion', text],
  ['schema', text],
  ['check', `${data}${text}`],
  ['list', '-d', odd, '--json'],
  ['list', '-d', odd, '--csv', 'who:alias'],
  ['list', '-d', odd, '--markdown', '--', '-rocket'],
  ['show', '-d', odd, 'many'],
  ['who', '-d', odd, 'hundrde'],
  ['where', '-d', odd],
  ['check', odd],
  ['__complete', 'words', 'list', '-d', odd, 'who:a'],
];

describe('a hostile file', () => {
  test.each(commands)('%#: prints only text', async (...args) => {
    const { status, stdout, stderr } = await run(args);
    // A completion has its description after a tab.
    const lines = args[0] === '__complete' ? stdout.replaceAll('\t', ' ') : stdout;
    expect(unlistedInText(lines)).toEqual([]);
    expect(unlistedInText(stderr)).toEqual([]);
    expect([0, 1, 2]).toContain(status);
  });

  test('loses no good record', async () => {
    const rows = JSON.parse((await run(['list', '-d', data, '--json'])).stdout) as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(['a', 'second a', 'plain']);
    const oddRows = JSON.parse((await run(['list', '-d', odd, '--json'])).stdout) as { id: string }[];
    const { events } = together(Object.keys(oddities));
    expect(oddRows.map(({ id }) => id)).toEqual(expect.arrayContaining([...events]));
  });

  test('has no address but of the web', async () => {
    expect((await run(['list', '-d', data, '--markdown'])).stdout).not.toMatch(/\]\(<?javascript:/);
  });
});

const plain = folder.write('plain.json', {
  events: [{ date: '2020', title: 'A', actors: ['Ada'], places: ['Rome'] }],
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  '%s is a word like any other',
  async (word) => {
    for (const command of ['list', 'who', 'where', 'show']) {
      expect((await run([command, '-d', plain, word])).status).toBe(1);
    }
    expect((await run(['completion', word])).status).toBe(2);
    expect((await run([word])).stderr).toBe(
      `timeline: no such file: ${word}; to search for it: timeline list ${word}\n`,
    );
  },
);

test('a megabyte of words is answered', async () => {
  const words = 'rocket '.repeat(15_000);
  expect([0, 1]).toContain((await run(['list', words])).status);
  expect([0, 1]).toContain((await run(['who', 'x'.repeat(100_000)])).status);
});
