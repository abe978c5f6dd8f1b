// What the environment asks for: checks 18 to 20 of a well-behaved terminal program.
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { runShell } from '../cli/run.ts';
import { quit, ready, selected, selects, shellSession } from '../helpers/journey.ts';
import { keys, open, program } from '../helpers/terminal.ts';

const folder = makeFolder();
const data = folder.write('data.json', {
  title: 'Three events',
  events: [1, 2, 3].map((day) => ({ id: `day-${day}`, date: `2020-01-0${day}`, title: `Event ${day}` })),
});

/** Colours of any kind: the 16, the 256, true ones. */
const colour = /\u001b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/;
const extended = /\u001b\[(?:\d+;)*[34]8;[25];/;

describe('check 18', () => {
  test('NO_COLOR has no colour, keeps bold and inverse, and the selection has its sign', async () => {
    const session = await ready({ env: { NO_COLOR: '1' }, columns: 120, rows: 40 });
    session.press('f');
    await session.shows('Follow');
    session.press(keys.escape);
    await session.hides('Follow');
    session.press('/raid');
    await session.shows(/^ \/ raid/);
    session.press(keys.enter);
    await session.shows('raid ✕');
    expect(session.output()).not.toMatch(colour);
    expect(session.output()).toMatch(/\u001b\[1m/);
    expect(session.output()).toMatch(/\u001b\[7m/);
    expect(selected(session)).toMatch(/^❯/);
    await quit(session);
  });

  test.each([
    ['TERM=linux', { TERM: 'linux' }],
    ['TERM=xterm', { TERM: 'xterm' }],
    ['COLORTERM unset', { COLORTERM: undefined }],
    ['COLORTERM=truecolor', { COLORTERM: 'truecolor' }],
  ])('%s gets the 16 colours of the terminal itself', async (_name, env) => {
    const session = await ready({ env });
    expect(session.output()).toMatch(colour);
    expect(session.output()).not.toMatch(extended);
    expect(selected(session)).toMatch(/^❯/);
    await quit(session);
  });

  test('a dumb terminal gets the list, without cursor addressing', async () => {
    const session = open({ env: { TERM: 'dumb' }, rows: 400 });
    expect((await session.ended).exitCode).toBe(0);
    await session.until(() => session.output().includes('Trump took the United States out'), 'the list');
    expect(session.output()).not.toContain('\u001b');
  });

  test('a dumb terminal is read aloud all the same, in lines only', async () => {
    const session = open({ args: ['--screen-reader', data], env: { TERM: 'dumb' } });
    await session.until(() => session.output().includes('Event 1. 1 of 3'), 'the first event');
    session.press('j');
    await session.until(() => session.output().includes('Event 2. 2 of 3'), 'the second');
    session.press('/');
    session.press('event');
    await session.until(() => session.output().endsWith('Search: event'), 'the field');
    session.press('\u0003');
    expect((await session.ended).exitCode).toBe(130);
    expect(session.output()).not.toContain('\u001b');
  });
});

const list = '1 Jan 2020   Event 1\n2 Jan 2020   Event 2\n3 Jan 2020   Event 3\n';

describe('check 19: in pipes', () => {
  test.each([
    ['into another program', `timeline ${data} | cat`, list],
    ['into a file', `timeline ${data} > ${folder.path}/out; cat ${folder.path}/out`, list],
    ['into one that has enough', `timeline ${data} | head -1`, '1 Jan 2020   Event 1\n'],
    ['from a file as stdin, which is not asked for', `timeline ${data} < /dev/null | cat`, list],
    ['from stdin by -', `timeline - < ${data} | cat`, list],
    ['from a pipe by -', `cat ${data} | timeline - | cat`, list],
    ['with stdin closed', `timeline ${data} <&- | cat`, list],
    ['with stderr closed', `timeline ${data} 2>&- | cat`, list],
  ])('%s it prints the list', (_name, line, expected) => {
    const { stdout, stderr } = runShell(line);
    expect(stdout).toBe(expected);
    expect(stderr).toBe('');
  });

  test('into one that has enough, much output ends without a word and with 0 or 141', () => {
    const { stdout, stderr } = runShell('timeline list --json | head -1; echo "${PIPESTATUS[0]}"');
    expect(stdout).toMatch(/\n(0|141)\n$/);
    expect(stderr).toBe('');
  });

  test('into a full disk it says so and ends with 2', () => {
    const { stdout, stderr } = runShell('timeline list --json > /dev/full; echo "$?"');
    expect(stdout).toBe('2\n');
    expect(stderr).toMatch(/^timeline: the output can't be written: .*no space left/);
  });

  test.each([
    ['data on stdin', `cat ${data} | node ${program} -`],
    ['data in place of stdin', `node ${program} - < ${data}`],
    ['something else on stdin', `echo nothing | node ${program} ${data}`],
    ['stdin closed', `node ${program} ${data} <&-`],
    ['stderr in a file', `node ${program} ${data} 2> ${folder.path}/err`],
  ])('on a terminal with %s, keys come from the terminal', async (_name, line) => {
    const shell = await shellSession({ columns: 120 });
    shell.press(`${line}; echo "status $?"\r`);
    await shell.shows('3/3');
    shell.press(keys.down);
    await selects(shell, 'Event 2');
    shell.press('q');
    await shell.shows(/^status 0/);
    shell.press('exit\r');
    await shell.ended;
  });
});

describe('check 20', () => {
  test('CI changes nothing on a terminal', async () => {
    const session = await ready({ env: { CI: 'true', GITHUB_ACTIONS: 'true' } });
    session.press('j');
    await selects(session, "Sadr's list");
    await quit(session);
  });

  test('DEV asks nobody for developer tools', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    // Where React's developer tools would listen.
    await new Promise<void>((resolve) => server.listen(8097, '127.0.0.1', resolve));
    const session = await ready({ env: { DEV: 'true' } });
    await quit(session);
    await new Promise((resolve) => server.close(resolve));
    expect(connections).toBe(0);
    expect(session.output()).not.toMatch(/devtools/i);
  });
});
