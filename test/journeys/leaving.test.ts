// However the program ends, the terminal is as it was: checks 1 to 6 of a well-behaved terminal program.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { buildCrashing, type Fault } from '../helpers/crashing.ts';
import {
  atPrompt,
  expectModesOff,
  launch,
  launched,
  leaveShell,
  pidOf,
  ready,
  restored,
  selects,
  settingsCommand,
  settingsIn,
  shellSession,
} from '../helpers/journey.ts';
import { keys, open, program, type Session } from '../helpers/terminal.ts';
import { generate } from '../tools/generate.mjs';

const folder = makeFolder();

describe('check 1: q leaves the terminal as it was, with status 0', () => {
  test.each([
    ['of the bundled data', []],
    ['with the mouse', ['--mouse']],
    ['for a screen reader', ['--screen-reader']],
  ])('%s', async (_name, args) => {
    const session = launch({ args });
    await session.shows('Trump took');
    session.press('q');
    const { status, left } = await restored(session);
    expect(status).toBe(0);
    if (!args.includes('--screen-reader')) expect(left).toEqual([]);
  });

  test('what was on the screen before is there again, and the prompt below it', async () => {
    const shell = await shellSession({ columns: 120 });
    shell.press(`${settingsCommand}\r`);
    await shell.until(() => settingsIn(shell).length === 1, 'the settings');
    await atPrompt(shell);
    shell.press(`node ${program}\r`);
    await shell.shows('? help');
    shell.press('q');
    await atPrompt(shell);
    shell.press(`${settingsCommand}\r`);
    await shell.until(() => settingsIn(shell).length === 2, 'the settings twice');
    await atPrompt(shell);
    const [settings] = settingsIn(shell);
    expect(shell.screen().filter((row) => row !== '')).toEqual([
      `ready> ${settingsCommand}`,
      settings,
      `ready> node ${program}`,
      `ready> ${settingsCommand}`,
      settings,
      'ready> ',
    ]);
    await leaveShell(shell);
  });
});

// In every mode by its binding (app/keys/bindings.test.ts); here from where Ink draws a screen, a field and a menu.
describe('check 2: Ctrl-C ends with 130', () => {
  test.each([
    ['browsing', '', '? help'],
    ['searching', '/raid', '/ raid'],
    ['a menu', 'f', 'Follow'],
  ])('from %s', async (_name, pressed, shown) => {
    const session = await launched();
    session.press(pressed);
    await session.shows(shown);
    session.press(keys.ctrlC);
    expect(await restored(session)).toEqual({ status: 130, left: [] });
  });

  test('while a pipe is waited for', async () => {
    const pipe = join(folder.path, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const session = launch({ args: [pipe] });
    await session.shows(/^Reading/);
    session.press(keys.ctrlC);
    expect((await restored(session)).status).toBe(130);
  });

  test('while a large file is loaded, and while it is indexed', async () => {
    const file = join(folder.path, 'large.json');
    writeFileSync(file, JSON.stringify(generate(30_000)));
    const loading = launch({ args: [file] });
    await loading.shows(/^Loading/);
    loading.press(keys.ctrlC);
    expect((await restored(loading)).status).toBe(130);
    const indexing = await launched({ args: [file] });
    indexing.press(keys.ctrlC);
    expect(await restored(indexing)).toEqual({ status: 130, left: [] });
  });
});

describe('check 3: Ctrl-C during the start leaves nothing switched on', () => {
  // In the first moments there may be no process yet that could be interrupted: it is pressed again until one is.
  test.each([
    [0, 7],
    [20, 300],
    [50, 300],
    [100, 300],
    [200, 300],
    [200, 3],
  ])('pressed %i ms after it, and every %i ms from then on', async (delay, every) => {
    const session = open();
    await new Promise((resolve) => setTimeout(resolve, delay));
    session.press(keys.ctrlC);
    const again = setInterval(() => session.press(keys.ctrlC), every);
    await session.ended.finally(() => clearInterval(again));
    await expectInterrupted(session);
  });

  async function expectInterrupted(session: Session): Promise<void> {
    const { exitCode, signal } = await session.ended;
    // Node's own end by the signal, or the browser's.
    expect([exitCode, signal]).toEqual(signal === 2 ? [0, 2] : [130, 0]);
    await expectModesOff(session);
  }
});

describe('check 4: a signal from outside restores the terminal and ends with 128 + n', () => {
  test.each([
    ['SIGTERM', 15],
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGQUIT', 3],
    ['SIGUSR1', 10],
    ['SIGUSR2', 12],
    ['SIGALRM', 14],
    ['SIGPROF', 27],
  ] as const)('%s', async (signal, number) => {
    const session = await launched({ args: ['--mouse'] });
    process.kill(pidOf(session), signal);
    const { status, left } = await restored(session);
    expect(status).toBe(128 + number);
    // A shell may say how the program ended.
    expect(
      left.filter(
        (row) => !/^(Terminated|Hangup|Quit|User defined signal|Alarm clock|Profiling timer)/.test(row),
      ),
    ).toEqual([]);
  });
});

test('check 4: a signal ends a command that waits for its data, too, with 128 + n', async () => {
  const pipe = join(folder.path, 'waiting');
  execFileSync('mkfifo', [pipe]);
  const session = launch({ args: ['list', '-d', pipe] });
  await session.shows(/^Reading/);
  process.kill(pidOf(session), 'SIGTERM');
  expect((await restored(session)).status).toBe(143);
});

describe('check 5: an error of the program is told on the primary screen', () => {
  const data = folder.write('plain.json', [{ date: '2020', title: 'Plain' }]);
  const crashes = async (fault: Fault, args: readonly string[] = []): Promise<Session> =>
    launch({ program: await buildCrashing(folder.path, fault), args: [...args, data] });

  test.each(['timer', 'promise', 'render'] as const)('thrown in a %s', async (fault) => {
    const session = await crashes(fault);
    const { status, left } = await restored(session);
    expect(status).toBe(70);
    expect(left.join('')).toMatch(/^timeline: a fault for a test; .*--debug/);
  });

  test('with --debug its stack too', async () => {
    const { left } = await restored(await crashes('timer', ['--debug']));
    expect(left.join('\n')).toMatch(/^timeline: a fault for a test[^]*\n +at /);
  });
});

test('check 6: after kill -9 the next run works and restores the terminal', async () => {
  const shell = await shellSession();
  shell.press(`${settingsCommand}; sh -c 'echo pid $$; exec node ${program}'\r`);
  await shell.shows('? help');
  const [before] = /settings \d+ \d+/.exec(shell.output()) ?? [];
  process.kill(pidOf(shell), 'SIGKILL');
  await shell.until(() => shell.output().includes('Killed'), 'killed');
  shell.press(`node ${program}\r`);
  await shell.shows('? help');
  shell.press('j');
  await selects(shell, "Sadr's list");
  shell.press('q');
  await atPrompt(shell);
  shell.press(`clear; ${settingsCommand}\r`);
  await shell.until(() => settingsIn(shell).at(-1) === before, 'the settings as they were');
  await leaveShell(shell);
});

test('check 1: q is answered where it was typed ahead of the first frame', async () => {
  const session = launch();
  await session.shows(/^pid/);
  session.press('q');
  expect((await restored(session)).status).toBe(0);
  const other = await ready();
  other.press('Q');
  expect((await other.ended).exitCode).toBe(0);
});

test('of a long last frame nothing is lost, however late it is read', async () => {
  const script = "process.stdout.write('x'.repeat(15_000) + 'the end')";
  const session = open({ shell: process.execPath, args: ['-e', script] });
  await session.until(() => session.output().startsWith('x'), 'the begin');
  for (const pause of [1, 40]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    for (const busyUntil = performance.now() + 10 * pause; performance.now() < busyUntil;);
  }
  await session.ended;
  expect(session.output()).toMatch(/the end$/);
});
