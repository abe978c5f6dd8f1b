// Data that wants to do harm, in the browser: checks 16 and 17 of a well-behaved terminal program.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { quit, ready, selects } from '../helpers/journey.ts';
import { keys, open, type Session } from '../helpers/terminal.ts';

const folder = makeFolder();

const attacks = [
  '\u001b[2J\u001b[31;7mred',
  '\u001b[?1049l',
  '\u001b]0;title\u0007',
  '\u001b]52;c;ZXZpbA==\u001b\\',
  '\u001b]8;;https://evil.example/\u001b\\link\u001b]8;;\u001b\\',
  '\u001bP1$r0m\u001b\\',
  '\u001b_Gapc\u001b\\',
  '\u001b]2;never ended',
  '\u009b31m\u009d0;title\u009c',
  'a\u0000b\u0008c\rd\u000be\u0007f\u007fg\nh',
  '\u202eevil\u202c\u2066x\u2069\u200f',
  '\ud800x',
  'w'.repeat(10_000),
];

function hostile(attack: string): Record<string, unknown> {
  const text = `x${attack}y`;
  return {
    date: '2020-01-02',
    date_note: text,
    title: text,
    summary: text,
    kind: text,
    actors: [{ actor: text, role: text, note: text }],
    places: [text],
    claims: [{ by: { outlet: text }, stance: text, what: text, source: `https://example.org/${text}` }],
    disputed: [text],
    links: [{ to: 'neighbour', relation: text }],
    sources: [{ source: `https://example.org/${text}`, supports: text }],
    tags: [text],
  };
}

const file = folder.write('hostile.json', {
  title: attacks.join(''),
  events: [
    { id: 'before', date: '2020-01-01', title: 'The neighbour before' },
    ...attacks.map(hostile),
    { id: 'neighbour', date: '2020-01-03', title: 'The neighbour after' },
  ],
});

const told = 'in the data: run timeline check';

/** Everything of ours that may reach the terminal beside text. */
const allowed = [
  /\u001b\[\?(?:7|25|1049|2004|2026)[hl]/g, // modes
  /\u001b\[[\d;]*m/g, // looks
  /\u001b\[\d*(?:;\d*)?[ABCDEFGHJK]/g, // the cursor, erasing
  /\u001b\]8;;(?:https:\/\/example\.org\/[!-~]*)?(?:\u0007|\u001b\\)/g, // links to the sources
  /\r?\n|\r/g,
];

const left = (output: string): string => allowed.reduce((text, form) => text.replace(form, ''), output);

const everywhere = [
  '',
  ...attacks.map(() => 'j'),
  keys.enter,
  keys.end,
  `${keys.escape}`,
  'f',
  keys.escape,
  'o',
  keys.escape,
  'w',
  keys.tab,
  keys.tab,
  keys.escape,
  keys.escape,
  'a',
  keys.escape,
  't',
  keys.escape,
  '/x',
  keys.escape,
  keys.escape,
];

/** Through every view; the next key comes when nothing more has been written for a while. */
async function walk(session: Session): Promise<void> {
  for (const key of everywhere) {
    session.press(key);
    let written = -1;
    while (written !== session.output().length) {
      written = session.output().length;
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
  }
  // An Escape that is still waiting would be Alt for the next key: that one is x, which does nothing.
  const { length } = session.output();
  session.press('x');
  await session.until(() => session.output().length > length, 'an answer to x');
}

// In colour, in ASCII and on a small screen: hostile.test.ts.
test.each([
  ['under NO_COLOR', { NO_COLOR: '1' }, [], 80, 24],
  ['on a wide screen', {}, ['--mouse'], 160, 50],
])(
  'check 16: hostile data reaches the terminal only as text, %s',
  async (_name, env, args, columns, rows) => {
    const session = await ready({ args: [...args, file], env, columns, rows }, told);
    const start = session.output().indexOf('\u001b[?1049h');
    await walk(session);
    session.press('g');
    await selects(session, 'The neighbour before');
    session.press('G');
    await selects(session, 'The neighbour after');
    await quit(session);
    const output = session
      .output()
      .slice(start)
      .replace(/\u001b\[\?100[06][hl]/g, '');
    expect(
      /[^]{0,20}[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069][^]{0,20}/u.exec(left(output))?.[0],
    ).toBeUndefined();
    // No look or link but ours: the payloads' are gone with what they carried.
    expect(output).not.toMatch(/evil\.example|\u001b\[31;7m|ZXZpbA==|never ended/);
  },
);

test('check 16: rows beside hostile ones are whole', async () => {
  const session = await ready({ args: [file] }, told);
  const rows = session.screen();
  expect(rows.some((row) => /^❯ {6}1 Jan {3}The neighbour before$/.test(row))).toBe(true);
  expect(rows.filter((row) => /^ {7}2 Jan {3}x/.test(row)).length).toBeGreaterThan(3);
  await quit(session);
});

test('check 16: hostile data reaches a screen reader only as text', async () => {
  const session = open({ args: ['--screen-reader', file] });
  await session.shows('The neighbour before');
  await walk(session);
  session.press('G');
  await session.shows('The neighbour after');
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
  const output = session.output();
  expect(
    /[^]{0,20}[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069][^]{0,20}/u.exec(output)?.[0],
  ).toBeUndefined();
});

const damaged = '{"events":[{"date":"2020","title":"ok"}],"\\u001b]0;PWNED\\u0007\\u001b[31mred\\nforged":[1';

test.each([
  ['in the browser', [], /\u001b\]|\u001b\[31m[^\u001b]*red/],
  ['by a screen reader', ['--screen-reader'], /\u001b/],
])(
  'check 16: a key of a file that is damaged by the time it is read again is text %s',
  async (_name, args, bad) => {
    const path = folder.write(`damaged${args.length}.json`, [{ date: '2020', title: 'The first' }]);
    const session = open({ args: [...args, path], columns: 200 });
    await session.shows('The first');
    writeFileSync(path, damaged);
    const start = session.output().length;
    session.press('r');
    await session.shows('is not closed');
    expect(session.output().slice(start)).not.toMatch(bad);
    session.press('q');
    expect((await session.ended).exitCode).toBe(0);
  },
);

test.each([[[]], [['--screen-reader']]])(
  'check 16: the name of an editor is text, too, with the options %j',
  async (args) => {
    const path = folder.write(`edited${args.length}.json`, [{ date: '2020', title: 'The first' }]);
    const session = open({ args: [...args, path], env: { EDITOR: '/no/\u001b]0;PWNED\u0007\u001b[31mred' } });
    await session.shows('The first');
    session.press('e');
    await session.shows('be started');
    expect(session.output()).not.toMatch(/PWNED|\u001b\[31mred/);
    session.press('q');
    expect((await session.ended).exitCode).toBe(0);
  },
);

/** The addresses of one event, and what may be opened of each. */
const addresses = [
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['-flag', null],
  ['--version', null],
  ['$(touch pwned)', null],
  [
    'https://example.org/$(touch pwned);`touch pwned`',
    'https://example.org/$(touch%20pwned);%60touch%20pwned%60',
  ],
  ['https://example.org/a b"c\'d&e|f>g', "https://example.org/a%20b%22c'd&e|f%3Eg"],
  [`https://example.org/${'x'.repeat(4_900)}`, `https://example.org/${'x'.repeat(4_900)}`],
  ['HTTP://EXAMPLE.ORG/upper', 'http://example.org/upper'],
] as const;

test.each(['BROWSER', 'xdg-open'])(
  'check 17: by %s only web addresses are opened, each as one argument without a shell',
  async (opener) => {
    const home = join(folder.path, opener);
    const data = folder.write(`${opener}/links.json`, {
      events: addresses.map((_, index) => ({
        date: `2020-01-0${index + 1}`,
        title: `Event ${index}`,
        sources: [{ source: `source-${index}` }],
      })),
      sources: addresses.map(([url], index) => ({ id: `source-${index}`, url, title: `Source ${index}` })),
    });
    const log = join(home, 'log');
    const stub = join(home, 'xdg-open');
    // It also writes on its own output, which must not reach the screen.
    writeFileSync(stub, `#!/bin/sh\necho noise\nprintf '%s\\n' "$#" "$@" end >> '${log}'\nsleep 0.1\n`, {
      mode: 0o755,
    });
    const env =
      opener === 'BROWSER'
        ? { BROWSER: stub }
        : { BROWSER: undefined, PATH: `${home}:${process.env['PATH']}` };
    const session = await ready({ args: [data], env, cwd: home }, told);
    const expected: string[] = [];
    for (const [index, [, opened]] of addresses.entries()) {
      await selects(session, `Event ${index}`);
      session.press('1');
      if (opened !== null) {
        expected.push('1', opened, 'end');
        await session.until(
          () => existsSync(log) && readFileSync(log, 'utf8').split('\n').length > expected.length,
          'opened',
        );
      }
      session.press('j');
    }
    expect(readFileSync(log, 'utf8').trimEnd().split('\n')).toEqual(expected);
    expect(existsSync(join(home, 'pwned'))).toBe(false);
    expect(session.output()).not.toContain('noise');
    await quit(session);
  },
);
