// The browser for a screen reader, in a real pseudo-terminal: lines that are only ever added, nothing drawn.
import { expect, test } from 'vitest';
import { unlistedInText } from '../helpers/escapes.ts';
import { harbour } from '../helpers/harbour.ts';
import { everywhere, gathered, hostileText } from '../helpers/hostile.ts';
import { nativeDataset } from '../helpers/native-dataset.ts';
import { keys, open, type Session } from '../helpers/terminal.ts';
import { makeFolder } from '../cli/folder.ts';

const folder = makeFolder();

function openAloud(content: unknown): Session {
  return open({ args: ['--screen-reader', folder.write('data.json', content)] });
}

/** What was added since the last call, lines as the program wrote them. */
function follower(session: Session): () => string {
  let seen = 0;
  return () => {
    const added = session.output().slice(seen).replaceAll('\r\n', '\n');
    seen = session.output().length;
    return added;
  };
}

const cut = 'Monday 4 March 2019: Port Authority cuts the night shift.';
const strike = 'Wednesday 15 January 2020: Dock workers strike (disputed: toll, turnout).';

/** What to press, and all that is heard of it. */
const journey: readonly (readonly [pressed: string, heard: string])[] = [
  ['j', 'Wednesday 20 March 2019: Dock Union calls a meeting. 2 of 12.\n'],
  ['g', `${cut} 1 of 12.\n`],
  ['/', 'Search: '],
  ['dok', 'dok'],
  [keys.down, '\nDock Union, trade union, 5 events\n'],
  ['\r', `${cut} 1 of 5, filter who:"Dock Union".\n`],
  [keys.escape, `${cut} 1 of 12.\n`],
  ['f', 'Follow, 3 to choose from:\n1. Port Authority, initiator, 3 events\n'],
  ['j', '2. Dock Union, target, 5 events\n'],
  [keys.escape, `${cut} 1 of 12.\n`],
  ['w', "Who's who: \nPeople and groups:\nDock Union, trade union, 5 events, 1 of 5\n"],
  [keys.down, 'Mara Lind, person, 4 events, 2 of 5\n'],
  [keys.tab, 'Places:\nSaltport, 5 events, 1 of 3\n'],
  [keys.escape, `${cut} 1 of 12.\n`],
  ['t', `Thread:\nthis event: ${cut}\n`],
  ['j', 'answered by, level 1: Wednesday 20 March 2019: Dock Union calls a meeting. Open.\n'],
  [keys.escape, `${cut} 1 of 12.\n`],
  [':', 'Date: '],
  ['15 jan 2020', '15 jan 2020'],
  ['\r', `\n${strike} 5 of 12.\n`],
  ['-', `Zoomed to months: all but minor events\n${strike} 5 of 12.\n`],
  ['+', `Zoomed to days: every event\n${strike} 5 of 12.\n`],
  ['n', 'Wednesday 15 January 2020: Pickets close the North Pier. 6 of 12.\n'],
  ['H', `${cut} 1 of 12.\n`],
  ['o', 'Open a source, 1 to choose from:\n1. The Gazette, 5 Mar 2019, Night shift cut, gazette.example\n'],
  [keys.escape, `${cut} 1 of 12.\n`],
  [keys.ctrlL, `The strike at Saltport. 12 events. Press ? for the keys.\n${cut} 1 of 12.\n`],
];

test('each step of a journey is heard as a line or two, once', async () => {
  const session = openAloud(nativeDataset(harbour));
  await session.until(() => session.output().includes('1 of 12.'), 'the first event');
  const added = follower(session);
  expect(added()).toBe(`The strike at Saltport. 12 events. Press ? for the keys.\n${cut} 1 of 12.\n`);
  for (const [pressed, heard] of journey) {
    const before = session.output().length;
    session.press(pressed);
    const isHeard = (): boolean =>
      session.output().slice(before).replaceAll('\r\n', '\n').length >= heard.length;
    await session.until(isHeard, `after ${JSON.stringify(pressed)} ${heard}`);
    expect(added()).toBe(heard);
  }
  session.press('\r');
  await session.until(() => session.output().includes('ID '), 'the detail');
  session.press('?');
  await session.until(() => session.output().includes('is:uncertain'), 'the help');
  session.press(keys.ctrlC);
  expect((await session.ended).exitCode).toBe(130);
  expect(session.isAlternate()).toBe(false);
  expect(unlistedInText(session.output())).toEqual([]);
});

// Without q, which would end it where there is nothing to close, and Escape, which would be Alt for the next key.
const everyKey: readonly string[] = [
  ...[
    'jk',
    '\r',
    'h',
    '/word0',
    keys.down,
    keys.tab,
    '\r',
    '/\u007f\r',
    'f',
    'j\r',
    '/\u007f\r',
    'a',
    keys.right,
    'h\r',
    'h',
  ],
  ...[
    'tj',
    'hlt',
    'w',
    keys.down,
    keys.right,
    'h',
    '\t',
    '\t',
    '\t',
    '\tword',
    keys.down,
    '\u0015\r',
    '/\u007f\r',
  ],
  ...[':2020', '\r', '?', '?', '--', '++', '<', '>', 'G', 'g', 'oj'],
];

test.each<[name: string, data: unknown]>([
  ['every sequence there is', everywhere(hostileText, 'first')],
  ...Object.entries(gathered)
    .slice(-1)
    .map(([name, { data }]): [string, unknown] => [name, data]),
])('16: of %s nothing is heard but text', async (_, data) => {
  const session = openAloud(data);
  await session.until(() => session.output().includes('1 of '), 'the first event');
  for (const keysOfRead of everyKey) session.press(keysOfRead);
  session.press(keys.ctrlC);
  expect((await session.ended).exitCode).toBe(130);
  expect(session.output()).toContain('Search: ');
  expect(unlistedInText(session.output())).toEqual([]);
});
