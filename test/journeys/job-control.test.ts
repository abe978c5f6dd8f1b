// Suspending and coming back, in a shell with job control: checks 7 and 8 of a well-behaved terminal program.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import {
  atPrompt,
  leaveShell,
  programIn,
  quit,
  ready,
  selected,
  selects,
  settingsCommand,
  settingsIn,
  shellSession,
} from '../helpers/journey.ts';
import { keys, program, type Session } from '../helpers/terminal.ts';

const folder = makeFolder();
const root = fileURLToPath(new URL('../..', import.meta.url));
const starts = [
  ['directly', `node ${program}`],
  ['through npx', 'npx timeline'],
] as const;

// The first start of npm reads a thousand files, which takes a busy machine longer than any test waits.
beforeAll(() => void execFileSync('npx', ['timeline', '--version'], { cwd: root }));

const stops = [
  ['Ctrl-Z', (shell: Session) => shell.press(keys.ctrlZ)],
  ['kill -TSTP', (shell: Session) => process.kill(programIn(shell), 'SIGTSTP')],
] as const;

const cases = starts.flatMap(([how, command]) => stops.map(([by, stop]) => ({ how, command, by, stop })));

/** The shell's settings before, the program at its fourth event, stopped; the shell is at its prompt. */
async function stopped(command: string, stop: (shell: Session) => void): Promise<Session> {
  const shell = await shellSession({ cwd: root });
  shell.press(`${settingsCommand}\r`);
  await shell.until(() => settingsIn(shell).length === 1, 'the settings');
  await atPrompt(shell);
  shell.press(`${command}\r`);
  await shell.shows('? help');
  shell.press('jjj');
  await selects(shell, 'Pompeo set out');
  stop(shell);
  await shell.shows('Stopped');
  await atPrompt(shell);
  return shell;
}

async function backAndOut(shell: Session): Promise<void> {
  await selects(shell, 'Pompeo set out');
  shell.press('j');
  await selects(shell, 'Strike in Syria');
  shell.press('q');
  await atPrompt(shell);
  await leaveShell(shell);
}

const count = (text: string, part: string): number => text.split(part).length - 1;

describe.each(cases)('check 7: started $how and stopped by $by', ({ command, stop }) => {
  test('the shell is whole, fg comes back to the same frame, and to one that fits another size', async () => {
    const shell = await stopped(command, stop);
    shell.press('echo typed in the shell\r');
    await shell.shows(/^typed in the shell/);
    shell.press(`${settingsCommand}\r`);
    await shell.until(() => settingsIn(shell).length === 2, 'the settings twice');
    expect(settingsIn(shell)[1]).toBe(settingsIn(shell)[0]);
    expect(count(shell.output(), '\u001b[?25h')).toBeGreaterThan(0);
    shell.press('clear; fg\r');
    await shell.until(() => shell.isAlternate(), 'the browser again');
    await selects(shell, 'Pompeo set out');
    // Check 8: resized while it is stopped, it fits the new size.
    stop(shell);
    await shell.shows('Stopped');
    await atPrompt(shell);
    shell.resize(120, 30);
    shell.press('fg\r');
    await shell.until(() => shell.isAlternate(), 'the browser again');
    await selects(shell, 'Pompeo set out');
    // Beside the list there is room for the detail now, and the hints are on the last row.
    await shell.until(() => selected(shell).includes('│'), 'the detail beside the list');
    await shell.until(() => shell.screen()[29]?.includes('? help') === true, 'the hints on the last row');
    await backAndOut(shell);
  });
});

test('check 7: stopped and continued many times', async () => {
  const shell = await stopped(`node ${program}`, (session) => session.press(keys.ctrlZ));
  for (let round = 0; round < 3; round++) {
    shell.press('clear; fg\r');
    await shell.until(() => shell.isAlternate(), 'the browser again');
    await selects(shell, 'Pompeo set out');
    shell.press(keys.ctrlZ);
    await shell.until(() => !shell.isAlternate(), 'the shell again');
    await shell.shows('Stopped');
    await atPrompt(shell);
  }
  shell.press('fg\r');
  await shell.until(() => shell.isAlternate(), 'the browser again');
  await backAndOut(shell);
});

test('check 7: mouse reports are off in the shell, before the screen is left, and on again after fg', async () => {
  const on = '\u001b[?1000h\u001b[?1006h';
  const off = '\u001b[?1006l\u001b[?1000l';
  const shell = await stopped(`node ${program} --mouse`, (session) => session.press(keys.ctrlZ));
  const before = shell.output();
  expect(count(before, on)).toBe(1);
  expect(before.lastIndexOf(off)).toBeGreaterThan(before.indexOf(on));
  expect(before.lastIndexOf(off)).toBeLessThan(before.lastIndexOf('\u001b[?1049l'));
  shell.press('fg\r');
  await shell.until(() => shell.isAlternate(), 'the browser again');
  await shell.until(() => count(shell.output(), on) === 2, 'the reports on again');
  shell.press('\u001b[<65;10;8M');
  await selects(shell, 'Strike in Syria');
  shell.press('q');
  await atPrompt(shell);
  expect(shell.output().lastIndexOf(off)).toBeGreaterThan(shell.output().lastIndexOf(on));
  expect(shell.output().lastIndexOf(off)).toBeLessThan(shell.output().lastIndexOf('\u001b[?1049l'));
  await leaveShell(shell);
});

// No program is told of SIGSTOP: the shell gets the screen as it is, and only what comes after fg can be right.
test('check 7: after kill -STOP, fg comes back to a working browser', async () => {
  const shell = await shellSession();
  shell.press(`node ${program}\r`);
  await shell.shows('? help');
  shell.press('jjj');
  await selects(shell, 'Pompeo set out');
  process.kill(programIn(shell), 'SIGSTOP');
  await shell.until(() => shell.output().includes('Stopped'), 'stopped');
  shell.press('fg\r');
  await backAndOut(shell);
});

test('check 7: where no shell could continue it, Ctrl-Z leaves the browser running', async () => {
  const session = await ready();
  session.press(keys.ctrlZ);
  session.press('jjj');
  await selects(session, 'Pompeo set out');
  await quit(session);
});

test('check 7: the screen reader’s browser suspends and comes back too', async () => {
  const shell = await shellSession();
  shell.press(`${settingsCommand}; node ${program} --screen-reader\r`);
  await shell.shows('Press ? for the keys');
  shell.press(keys.ctrlZ);
  await shell.shows('Stopped');
  await atPrompt(shell);
  shell.press(`${settingsCommand}\r`);
  await shell.until(() => settingsIn(shell).length === 2, 'the settings twice');
  expect(settingsIn(shell)[1]).toBe(settingsIn(shell)[0]);
  await atPrompt(shell);
  shell.press('clear; fg\r');
  await shell.shows('Trump took');
  shell.press('j');
  await shell.shows('Sadr');
  shell.press('q');
  await atPrompt(shell);
  await leaveShell(shell);
});

test('check 7: an editor that is suspended takes the browser along, and fg brings both back', async () => {
  const file = folder.write('edited.json', '[\n{"id": "a", "date": "2020-01-01", "title": "First"}\n]');
  const editor = join(folder.path, 'editor.sh');
  writeFileSync(
    editor,
    `#!/bin/sh\ntrap : INT\nkill -TSTP 0\necho back\nread answer\necho more\nread answer\nsed -i s/First/Changed/ "$1"\n`,
    {
      mode: 0o755,
    },
  );
  const shell = await shellSession({ env: { VISUAL: editor } });
  shell.press(`node ${program} ${file}\r`);
  await shell.shows('? help');
  shell.press('e');
  await shell.shows('Stopped');
  await atPrompt(shell);
  shell.press('fg\r');
  await shell.shows('back');
  // Ctrl-C is for the editor that takes it; the browser stays.
  shell.press(keys.ctrlC);
  await shell.shows('more');
  shell.press('done\r');
  await selects(shell, 'Changed');
  shell.press('q');
  await atPrompt(shell);
  await leaveShell(shell);
});
