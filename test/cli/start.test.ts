// From the command line to the browser, in a real pseudo-terminal.
import { mkdtempSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quit } from '../helpers/journey.ts';
import { keys, open as openTerminal, program, type Options, type Session } from '../helpers/terminal.ts';
import { makeFolder } from './folder.ts';

const folder = makeFolder();
const data = folder.write('data.json', {
  title: 'Two events',
  events: [
    { id: 'a', date: '2020-01-01', title: 'The first event', disputed: ['toll'] },
    { id: 'b', date: '2020-02-01', title: 'The second event' },
    { id: 'c', date: '2020-03-01', title: 'The third event' },
  ],
});

/** No place is kept from one test to another. */
const open = (options: Options): Session =>
  openTerminal({ ...options, env: { XDG_STATE_HOME: mkdtempSync(`${folder.path}/state-`), ...options.env } });

const selected = (session: Session): string => session.screen().find((row) => /^[❯›>]/.test(row)) ?? '';

const quoted = (text: string): string => `'${text}'`;
const inShell = (line: string, options: Options = {}): Session =>
  open({ shell: 'bash', args: ['-c', line], ...options });
const timeline = `${quoted(process.execPath)} ${quoted(program)}`;

test('a file opens at its first event', async () => {
  const session = open({ args: [data] });
  await session.shows('3/3');
  expect(selected(session)).toContain('The first event');
  await quit(session);
});

test('CI=1 does not keep the browser from a terminal', async () => {
  const session = open({ args: [data], env: { CI: '1' } });
  await session.shows('3/3');
  expect(session.isAlternate()).toBe(true);
  await quit(session);
});

test.each([
  ['2020-02', 'The second event'],
  ['15 jan 2020', 'The second event'],
  ['1999', 'The first event'],
  ['2035', 'The third event'],
  ['before feb 2020', 'The first event'],
])('--at %s begins at %s', async (date, title) => {
  const session = open({ args: ['--at', date, data] });
  await session.shows('3/3');
  expect(selected(session)).toContain(title);
  await quit(session);
});

test('--query begins with a query, and --at with an event of it', async () => {
  const session = open({ args: ['-q', '-first', '--at', '2020-02-15', data] });
  await session.shows('2/3');
  expect(selected(session)).toContain('The third event');
  await quit(session);
});

test('data from a pipe leaves the keyboard to the browser', async () => {
  const session = inShell(`cat ${quoted(data)} | ${timeline} -`);
  await session.shows('3/3');
  session.press(keys.down);
  await session.until(() => selected(session).includes('The second event'), 'the second event is selected');
  await quit(session);
});

test('- without a pipe says what it is for', async () => {
  const session = open({ args: ['-'] });
  expect((await session.ended).exitCode).toBe(2);
  expect(session.output()).toContain('- is for data from a pipe, but stdin is the terminal');
});

test('without a keyboard it says so and ends with 2', async () => {
  const detached = `const{spawn}=require('node:child_process');spawn(process.execPath,[${JSON.stringify(program)}],{detached:true,stdio:['ignore','inherit','inherit']}).on('exit',(code)=>process.exitCode=code)`;
  const session = open({ shell: process.execPath, args: ['-e', detached] });
  expect((await session.ended).exitCode).toBe(2);
  expect(session.isAlternate()).toBe(false);
  expect(session.output()).toMatch(/^timeline: no keyboard: stdin is no terminal/);
});

test('problems of the data are told before the screen is taken, and on it', async () => {
  const file = folder.write('wrong.json', {
    events: [
      { date: '2020', title: 'Good' },
      { date: 'x', title: 'Bad' },
    ],
  });
  const session = open({ args: [file], columns: 160 });
  await session.shows(`1 problem in the data: run timeline check ${file}`);
  const [before = ''] = session.output().split('\u001b[?1049h');
  expect(before).toMatch(/wrong\.json:1: events\[1\]\.date: /);
  await quit(session);
});

test('data that can’t be used never takes the screen', async () => {
  const session = open({ args: [folder.write('none.json', 'nonsense')] });
  expect((await session.ended).exitCode).toBe(2);
  expect(session.output()).not.toContain('\u001b[?1049h');
});

test('TERM=dumb gets the list', async () => {
  const session = inShell(`TERM=dumb ${timeline} ${quoted(data)}`);
  expect((await session.ended).exitCode).toBe(0);
  expect(session.output()).toBe(
    '1 Jan 2020 ≠ The first event\r\n1 Feb 2020   The second event\r\n1 Mar 2020   The third event\r\n',
  );
});

describe('the place', () => {
  test('is come back to, unless the command line names another', async () => {
    const env = { XDG_STATE_HOME: folder.path };
    const first = open({ args: [data], env });
    await first.shows('3/3');
    first.press(keys.end);
    await first.until(() => selected(first).includes('The third event'), 'the third event is selected');
    await quit(first);
    const second = open({ args: [data], env });
    await second.shows('3/3');
    await second.until(() => selected(second).includes('The third event'), 'the same place');
    await quit(second);
    const third = open({ args: [data, '--at', '2020-02'], env });
    await third.shows('3/3');
    await third.until(() => selected(third).includes('The second event'), 'the place named');
    await quit(third);
  });
});

test('colours follow the option, then the environment', async () => {
  const red = '\u001b[31m';
  const outputOf = async (args: readonly string[], env: Record<string, string>): Promise<string> => {
    const session = open({ args: [...args, data], env });
    await session.shows('3/3');
    await quit(session);
    return session.output();
  };
  expect(await outputOf([], {})).toContain(red);
  expect(await outputOf([], { NO_COLOR: '1' })).not.toContain(red);
  expect(await outputOf(['--color', 'always'], { NO_COLOR: '1' })).toContain(red);
  expect(await outputOf(['--color', 'never'], {})).not.toContain(red);
});

test('--ascii draws no sign of ours beyond ASCII', async () => {
  const session = open({ args: ['--ascii', data] });
  await session.shows('3/3');
  expect(selected(session)).toMatch(/^> .*! The first event/);
  expect(session.screen().join('')).toMatch(/^[\x20-\x7e]*$/);
  await quit(session);
});

test('--screen-reader adds lines and takes no screen', async () => {
  const session = open({ args: ['--screen-reader', data] });
  await session.shows('The first event');
  session.press(keys.down);
  await session.shows('The second event');
  expect(session.output()).not.toContain('\u001b[?1049h');
  await quit(session);
});

test('a pipe that comes slowly shows progress, and Ctrl-C ends it', async () => {
  const session = inShell(`{ printf '{'; sleep 60; } | ${timeline} -`);
  await session.shows(/^Reading stdin: 0\.0 MB/);
  session.press(keys.ctrlC);
  // The shell ends itself by the signal that ended the program.
  expect((await session.ended).signal).toBe(2);
});
