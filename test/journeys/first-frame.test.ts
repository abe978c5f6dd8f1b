// Between the first frame and Ink, which takes over from it: keys, signals, sizes and failures are answered as after it.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import {
  atPrompt,
  launch,
  leaveShell,
  pidOf,
  programIn,
  quit,
  ready,
  restored,
  selects,
  shellSession,
} from '../helpers/journey.ts';
import { keys, open, program, type Options, type Session } from '../helpers/terminal.ts';

const folder = makeFolder();

/** The first frame is written in one go; Ink asks for pasted text once it reads keys (as the shell did, before). */
const firstFrame = /\?1049h/;
const inkReads = /\?1049h[^]*\?2004h/;
const frames = (session: Session): number => session.output().split('\u001b[?2026h').length - 1;

/** Does it as soon as the first frame is there, and once Ink has taken over: both sides of the gap. */
const sides = [
  ['at the first frame', firstFrame],
  ['when Ink reads keys', inkReads],
] as const;

const when = (output: RegExp, act: (session: Session) => void): Options => ({ at: { output, act } });

test.each([
  ['the bundled data', []],
  ['a query', ['-q', 'rockets']],
  ['letters of several widths', [folder.write('wide.json', [{ date: '2020', title: '東京 قاسم 👨‍👩‍👧 हिन्दी' }])]],
])('Ink takes over without a byte: %s', async (_, args) => {
  const session = open({ args });
  await session.until(() => inkReads.test(session.output()), 'the keyboard');
  expect(frames(session)).toBe(1);
  await quit(session);
});

const seen = new Map<string, string>();

/** The first screen of that size. */
async function fresh(columns: number, rows: number): Promise<string> {
  const size = `${columns}×${rows}`;
  const known = seen.get(size);
  if (known !== undefined) return known;
  const session = await ready({ columns, rows });
  const shown = session.screen().join();
  await quit(session);
  seen.set(size, shown);
  return shown;
}

async function showsAs(session: Session, shown: string): Promise<void> {
  await session.until(() => session.screen().join() === shown, 'the frame of that size');
  await quit(session);
}

describe.each(sides)('%s', (_, output) => {
  test('keys are answered, none is lost', async () => {
    const session = open(when(output, ({ press }) => press('/mara\u0015rocket\rjj')));
    await session.shows(/^ .* rocket ✕/);
    await session.until(() => /^❯/m.test(session.screen().join('\n')), 'a selection');
    await quit(session);
  });

  test.each([
    ['SIGTERM', 15],
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGQUIT', 3],
  ] as const)('%s leaves the terminal as it was', async (signal, number) => {
    const session = launch({ args: ['--mouse'], ...when(output, (it) => process.kill(pidOf(it), signal)) });
    expect((await restored(session)).status).toBe(128 + number);
  });

  test('Ctrl-C ends with 130', async () => {
    const session = launch(when(output, ({ press }) => press(keys.ctrlC)));
    expect(await restored(session)).toEqual({ status: 130, left: [] });
  });

  test('another size is drawn', async () => {
    const session = open({ ...when(output, ({ resize }) => resize(40, 12)), columns: 160, rows: 50 });
    await session.until(() => frames(session) > 1, 'another frame');
    await showsAs(session, await fresh(40, 12));
  });

  test('a size that is gone before it is seen leaves the whole frame', async () => {
    const twice = ({ resize }: Session): void => {
      resize(20, 4);
      resize(80, 24);
    };
    await showsAs(open(when(output, twice)), await fresh(80, 24));
  });

  test('a stop leaves the screen to the shell, and coming back draws it', async () => {
    const shell = await shellSession(when(output, (it) => process.kill(programIn(it), 'SIGTSTP')));
    shell.press(`node ${program}\r`);
    await shell.shows('Stopped');
    await atPrompt(shell);
    expect(shell.isAlternate()).toBe(false);
    shell.press('fg\r');
    await shell.shows('? help');
    shell.press('j');
    await selects(shell, "Sadr's list");
    shell.press('q');
    await atPrompt(shell);
    await leaveShell(shell);
  });
});

/** The program without the files that are called so. */
function without(name: string): string {
  const copy = join(folder.path, `without-${name}`);
  cpSync(dirname(program), copy, { recursive: true });
  for (const file of readdirSync(copy).filter((each) => each.startsWith(name))) rmSync(join(copy, file));
  return join(copy, 'timeline.js');
}

test('where Ink can’t be loaded, it is told on the primary screen', async () => {
  const session = launch({ program: without('part-ink') });
  const { status, left } = await restored(session);
  expect(status).toBe(70);
  expect(left.join('')).toMatch(/^timeline: .*part-ink/);
});

// An arrangement each.
test.each([
  [160, 50],
  [80, 24],
  [40, 12],
])('the frame of %i×%i needs nothing of the half of the code that is loaded later', async (columns, rows) => {
  const session = launch({ program: without('when-called'), columns, rows });
  expect((await restored(session)).left.join('')).toMatch(/^timeline: .*when-called/);
  expect(session.output()).toMatch(firstFrame);
});

test('a file opens without what reads options and commands', async () => {
  const file = folder.write('file.json', [{ date: '2020', title: 'Opened' }]);
  const session = launch({ program: without('program'), args: [file] });
  await session.shows('Opened');
  session.press('q');
  expect((await restored(session)).status).toBe(0);
});

test('Node that can’t load modules at once has loaded that half before', async () => {
  const session = open({
    args: ['-q', 'rockets'],
    env: { NODE_OPTIONS: '--no-experimental-require-module' },
  });
  await session.shows(/^ .* rockets ✕/);
  session.press('m');
  await session.shows('to a place');
  await quit(session);
});
