// For a screen reader: lines that are only ever added, nothing drawn.
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { keys, open, type Session } from '../helpers/terminal.ts';

const folder = makeFolder();
const data = folder.write('data.json', {
  title: 'Three events',
  events: [1, 2, 3].map((day) => ({
    id: `day-${day}`,
    date: `2020-01-0${day}`,
    title: `Event ${day}`,
    sources: ['https://example.org/'],
  })),
});

async function aloud(): Promise<Session> {
  const session = open({
    args: ['--screen-reader', data],
    env: { DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
  });
  await session.shows('1 of 3');
  return session;
}

/** What the keys added, once it has the text. */
async function added(session: Session, pressed: string, shown: string): Promise<string> {
  const start = session.output().length;
  session.press(pressed);
  await session.until(() => session.output().slice(start).includes(shown), `says ${shown}`);
  return session.output().slice(start);
}

test('a move is one line, and what was said stays', async () => {
  const session = await aloud();
  expect(await added(session, 'j', '2 of 3.')).toBe('Thursday 2 January 2020: Event 2. 2 of 3.\r\n');
  expect(await added(session, keys.up, '1 of 3.')).toBe('Wednesday 1 January 2020: Event 1. 1 of 3.\r\n');
  expect(await added(session, 'G', '3 of 3.')).toBe('Friday 3 January 2020: Event 3. 3 of 3.\r\n');
  // A step that leads nowhere says so.
  expect(await added(session, 'jk', '2 of 3.')).toBe(
    'Nothing more that way\r\nThursday 2 January 2020: Event 2. 2 of 3.\r\n',
  );
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
});

test('no view draws a box, moves the cursor or erases: every byte is text or a new line', async () => {
  const session = await aloud();
  await added(session, '?', 'Moving');
  await added(session, keys.escape, '1 of 3');
  await added(session, 'o', 'example.org');
  await added(session, keys.escape, '1 of 3');
  await added(session, keys.enter, 'SOURCES');
  await added(session, keys.escape, '1 of 3');
  await added(session, '/event 2', 'Search: event 2');
  await added(session, keys.enter, 'filter event 2');
  await added(session, 'L', 'nowhere to go forward');
  session.resize(40, 12);
  session.press(keys.ctrlC);
  expect((await session.ended).exitCode).toBe(130);
  expect(session.output()).not.toMatch(/[\u2500-\u259f]/);
  expect(session.output()).toMatch(/^(?:[^\p{Cc}]|\r\n)*$/u);
});

test('what came of copying is said when it has come', async () => {
  const session = open({
    args: ['--screen-reader', data],
    env: { DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
  });
  await session.shows('1 of 3');
  const said = await added(session, 'Y', 'Copied');
  // To the terminal goes the copy itself, too; it is not shown.
  expect(said.replace(/\u001b\]52;c;[^\u0007]*\u0007/, '')).toMatch(/^Copied [^\r\n]+\r\n$/);
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
});

test('Esc is a key by itself, also with another soon after it', async () => {
  const session = await aloud();
  await added(session, '/eve', 'Search: eve');
  await added(session, keys.escape, 'Search: ');
  await added(session, keys.escape, '1 of 3.');
  expect(await added(session, 'j', '2 of 3.')).toContain('Event 2');
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
});
