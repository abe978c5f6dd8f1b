// A file that wants to do harm, through every command: only what can be printed reaches the terminal.
import { describe, expect, test } from 'vitest';
import { makeFolder } from './folder.ts';
import { run, unprintable } from './run.ts';

const folder = makeFolder();

const attacks = [
  '\u001b[2J\u001b[31mred',
  '\u001b]0;title\u0007',
  '\u001b]52;c;ZXZpbA==\u001b\\',
  '\u001bP1$r0m\u001b\\',
  '\u009b31m\u009d8;;https://example.org\u009c',
  'a\u0000b\u0008c\rd\u000be',
  '\u202eevil\u202c\u2066x\u2069\u200f',
  '\ud800 lone',
  '<script>alert(1)</script>',
];
const text = `x ${attacks.join(' ')} y`;

const event = (id: string): Record<string, unknown> => ({
  id: `${id}${attacks[0]}`,
  date: '2020-01-01',
  date_note: text,
  title: text,
  summary: text,
  kind: text,
  actors: [{ actor: text, role: text, note: text }],
  places: [text],
  claims: [{ by: { outlet: text }, stance: text, what: text, source: 'https://example.org/\u001b[31m' }],
  disputed: [text],
  links: [{ to: text, relation: text }],
  sources: [{ source: `https://example.org/${text}`, supports: text }],
  tags: [text],
  [text]: { [text]: [text, { __proto__: text }] },
});

const data = folder.write(`hostile.json`, {
  title: text,
  events: [
    event('a'),
    event('b'),
    { id: 'plain', date: '2021', title: 'plain' },
    { date: text, title: text },
  ],
  actors: [{ id: text, name: text, kind: text, aliases: [text] }],
  places: [{ id: text, name: text, aliases: [text], country: text }],
  sources: [{ id: text, url: `javascript:${text}`, publisher: text, title: text }],
});

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
  [text],
  [`--${text}`],
  ['show', '-d', data, `--${text}`],
  ['--at', text],
  ['completion', text],
];

describe('a hostile file', () => {
  // Arguments can't hold a NUL.
  test.each(commands.map((args) => args.map((arg) => arg.replaceAll('\0', ''))))(
    '%#: prints only text',
    (...args) => {
      const { status, stdout, stderr } = run(args);
      expect(unprintable.exec(stdout)).toBeNull();
      expect(unprintable.exec(stderr)).toBeNull();
      expect([0, 1, 2]).toContain(status);
    },
  );

  test('loses no good record', () => {
    const rows = JSON.parse(run(['list', '-d', data, '--json']).stdout) as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(['ared', 'bred', 'plain']);
  });

  test('has no address but of the web', () => {
    expect(run(['list', '-d', data, '--markdown']).stdout).not.toMatch(/\]\(<?javascript:/);
  });
});

const plain = folder.write('plain.json', {
  events: [{ date: '2020', title: 'A', actors: ['Ada'], places: ['Rome'] }],
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  '%s is a word like any other',
  (word) => {
    for (const command of ['list', 'who', 'where', 'show']) {
      expect(run([command, '-d', plain, word]).status).toBe(1);
    }
    expect(run(['completion', word]).status).toBe(2);
    expect(run([word]).stderr).toBe(`timeline: no such file: ${word}\n`);
  },
);

test('a megabyte of words is answered', () => {
  const words = 'rocket '.repeat(15_000);
  expect([0, 1]).toContain(run(['list', words]).status);
  expect([0, 1]).toContain(run(['who', 'x'.repeat(100_000)]).status);
});
