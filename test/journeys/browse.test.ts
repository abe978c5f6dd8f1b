// A reader's ways through the bundled data, in a real pseudo-terminal, on each Node there is.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keys, open, type Session } from '../helpers/terminal.ts';
import { nodes } from '../helpers/nodes.ts';

const sizes = [
  { columns: 160, rows: 50 },
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
];

/** The row with the pointer. */
const selected = (session: Session): string => session.screen().find((row) => /^[❯›]/.test(row)) ?? '';

async function quit(session: Session): Promise<void> {
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
  await session.until(() => !session.isAlternate(), 'the primary screen');
}

describe.each(nodes)('on Node $version', ({ command }) => {
  test('the first frame shows the first event, the count and the keys', async () => {
    const session = open({ command });
    await session.shows('395/395');
    await session.shows('? help');
    expect(selected(session)).toMatch(/^❯ +8 May {3}Trump took the United States out/);
    await quit(session);
    expect(session.output()).not.toContain('Warning');
  });

  test('a warning of Node, or of a library to its makers, is not written over the screen', async () => {
    const warn = "setTimeout(() => process.emitWarning('an old name', 'DeprecationWarning'), 50)";
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(warn)}` };
    const session = open({ command, env });
    await session.shows('? help');
    session.press(keys.down);
    await session.shows(/^❯ +12/);
    await quit(session);
    expect(session.output()).not.toContain('old name');
  });
});

describe.each(sizes)('at $columns×$rows', (size) => {
  let session: Session;
  beforeAll(() => void (session = open(size)));
  beforeEach(async () => {
    await session.shows('395/395');
    session.press('g');
    await session.until(() => selected(session).includes('Trump took'), 'the first event');
  });
  afterAll(() => quit(session));

  test('a misspelt name is found, taken, stepped through and lifted', async () => {
    session.press('/');
    await session.shows('Enter keep');
    session.press('ghaani');
    await session.shows('Esmail Qaani');
    session.press(keys.tab);
    await session.shows('who:"Esmail Qaani"');
    session.press(keys.enter);
    await session.shows('5/395');
    session.press(keys.escape);
    await session.shows('395/395');
  });

  test('Enter goes to the detail, Esc back to the list', async () => {
    session.press(keys.enter);
    await session.shows('scroll');
    session.press(keys.escape);
    await session.hides('scroll');
  });

  test('the help lists the keys and closes', async () => {
    session.press('?');
    await session.shows('Moving');
    session.press('q');
    await session.hides('Moving');
  });

  test('no row is wider than the screen', async () => {
    session.press('G');
    await session.shows('2021');
    expect(session.screen().filter((row) => row.length > size.columns)).toEqual([]);
  });
});

test('the selection survives every resize', async () => {
  const session = open({ columns: 160, rows: 50 });
  await session.shows('395/395');
  session.press('jjjjjjjjj');
  await session.until(() => selected(session).includes('Abadi said'), 'the tenth event');
  for (const [columns, rows] of [
    [80, 24],
    [40, 12],
    [20, 4],
    [1, 1],
    [120, 40],
    [80, 24],
  ] as const) {
    session.resize(columns, rows);
    if (columns >= 20)
      await session.until(() => selected(session).startsWith('❯'), `a selection at ${columns}×${rows}`);
  }
  await session.until(() => selected(session).includes('Abadi said'), 'the same event');
  await quit(session);
});

test('going to a date says first what it understood', async () => {
  const session = open();
  await session.shows('395/395');
  session.press(':17 nov 2020');
  await session.shows(/Tuesday 17 November 2020 · \d+ events/);
  session.press(keys.enter);
  await session.until(() => /^❯ +17/.test(selected(session)), 'an event of that day');
  await quit(session);
});

test('following, the thread and going back', async () => {
  const session = open();
  await session.shows('395/395');
  session.press('f');
  await session.shows('Follow');
  session.press('1');
  await session.shows('who:"Donald Trump" ✕');
  session.press(keys.altLeft);
  await session.shows('395/395');
  session.press('t');
  await session.shows('Thread');
  session.press(`${keys.down}${keys.enter}`);
  await session.until(() => selected(session).includes('central bank chief'), 'the next event of the thread');
  session.press('H');
  await session.until(() => selected(session).includes('Trump took'), 'the event before');
  await quit(session);
});

test('o and the digits open a source without a shell; without an opener the address is shown', async () => {
  const session = open({ env: { PATH: '/nonexistent', BROWSER: '' }, columns: 160 });
  await session.shows('395/395');
  session.press('1');
  await session.shows('https://en.radiofarda.com/');
  await quit(session);
});

test('y copies through the terminal where there is no tool', async () => {
  const session = open();
  await session.shows('395/395');
  session.press('Y');
  await session.shows('Copied');
  const copied = /\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(session.output())?.[1] ?? '';
  expect(Buffer.from(copied, 'base64').toString('utf8')).toMatch(/^https:\/\/en\.radiofarda\.com\//);
  await quit(session);
});

test('addresses are real links', async () => {
  const session = open({ columns: 160, rows: 50, args: ['--at', '2018-05-21'] });
  const link = '\u001b]8;;https://www.rferl.org/';
  await session.until(() => session.output().includes(link), 'a link');
  await quit(session);
});
