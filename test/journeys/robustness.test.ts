// The checks of a well-behaved terminal program, each by its number in the project's list; each runs the built program
// in a real pseudo-terminal.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keys, open, program, type Session } from '../helpers/terminal.ts';

const selected = (session: Session): string => session.screen().find((row) => /^[❯›]/.test(row)) ?? '';
const folder = mkdtempSync(join(tmpdir(), 'timeline-test-'));

/** Modes that the program may have switched on, by what switches them off again. */
const modes = [
  ['\u001b[?1049h', '\u001b[?1049l'],
  ['\u001b[?2004h', '\u001b[?2004l'],
  ['\u001b[?1000h', '\u001b[?1000l'],
  ['\u001b[?1006h', '\u001b[?1006l'],
  ['\u001b[?25l', '\u001b[?25h'],
] as const;

/** Alternate screen left, cursor visible, paste and mouse modes off: each was switched off after it was on. */
async function expectRestored(session: Session): Promise<void> {
  const isOff = ([on, off]: (typeof modes)[number]): boolean =>
    session.output().lastIndexOf(on) <= session.output().lastIndexOf(off);
  // The last bytes of a program may be read after its end was told.
  await session.until(() => modes.every(isOff) && !session.isAlternate(), 'every mode is off again');
}

async function ready(options: Parameters<typeof open>[0] = {}): Promise<Session> {
  const session = open(options);
  await session.shows('? help');
  return session;
}

test('1: q leaves the terminal as it was, with status 0', async () => {
  const session = await ready();
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
  await expectRestored(session);
  expect(session.screen().join('').trim()).toBe('');
});

test.each([
  ['browsing', ''],
  ['searching', '/raid'],
  ['a date', ':2020'],
  ['the help', '?'],
  ['a menu', 'f'],
  ["who's who", 'w'],
  ['the thread', 't'],
])('2: Ctrl-C ends with 130 from %s', async (_name, before) => {
  const session = await ready();
  session.press(before);
  session.press(keys.ctrlC);
  expect((await session.ended).exitCode).toBe(130);
  await expectRestored(session);
});

// At 0 ms there is no process yet that could be interrupted.
test.each([10, 20, 50, 100, 200])(
  '3: Ctrl-C %i ms after the start leaves nothing switched on',
  async (delay) => {
    const session = open();
    await new Promise((resolve) => setTimeout(resolve, delay));
    session.press(keys.ctrlC);
    const { exitCode, signal } = await session.ended;
    expect(exitCode === 130 || signal === 2).toBe(true);
    await expectRestored(session);
  },
);

test.each([
  ['SIGTERM', 15],
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGQUIT', 3],
])('4: %s restores the terminal', async (signal, number) => {
  const session = await ready();
  session.kill(signal);
  const ended = await session.ended;
  expect(ended.signal === number || ended.exitCode === 128 + number).toBe(true);
  await expectRestored(session);
});

test.each(['timer', 'promise', 'render'])(
  '5: an error in a %s is told on the primary screen',
  async (where) => {
    const session = open({ env: { TIMELINE_TEST_CRASH: where } });
    const { exitCode } = await session.ended;
    expect(exitCode).toBe(70);
    await expectRestored(session);
    await session.shows(/timeline: .*crash for a test/);
  },
);

test('6: after kill -9 the next run works and restores the terminal', async () => {
  const shell = await shellSession();
  shell.press(`node ${program}\r`);
  await shell.shows('? help');
  execFileSync('sh', ['-c', `pkill -9 -f 'node ${program}$' || true`]);
  await shell.until(() => shell.output().includes('Killed'), 'killed');
  shell.press(`node ${program}\r`);
  await shell.until(() => shell.isAlternate(), 'the second run');
  await shell.shows('? help');
  shell.press('q');
  await shell.until(() => !shell.isAlternate(), 'the shell again');
  shell.press('exit\r');
  await shell.ended;
});

/** An interactive shell with job control. */
async function shellSession(options: Parameters<typeof open>[0] = {}): Promise<Session> {
  const session = open({
    ...options,
    shell: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    env: { PS1: 'ready> ' },
  });
  await session.shows('ready>');
  return session;
}

test('7, 8: Ctrl-Z gives the shell back, fg the same frame at the size of now', async () => {
  const shell = await shellSession();
  shell.press(`node ${program}\r`);
  await shell.shows('? help');
  shell.press('jjj');
  await shell.until(() => selected(shell).includes('First batch'), 'the fourth event');
  shell.press(keys.ctrlZ);
  await shell.shows('Stopped');
  expect(shell.isAlternate()).toBe(false);
  shell.press('echo typed in the shell\r');
  await shell.shows(/^typed in the shell/);
  shell.resize(100, 30);
  shell.press('fg\r');
  await shell.until(() => shell.isAlternate() && shell.screen().length === 30, 'the browser again');
  await shell.until(() => selected(shell).includes('First batch'), 'the same event');
  await shell.shows('│');
  shell.press('j');
  await shell.until(() => selected(shell).includes('Reuters reported'), 'keys work');
  shell.press('q');
  await shell.until(() => !shell.isAlternate(), 'the shell again');
  shell.press('exit\r');
  await shell.ended;
});

test('9: a storm of sizes ends in the frame of a fresh start, with the selection kept', async () => {
  const session = await ready({ columns: 200, rows: 60 });
  session.press('jjj');
  for (let step = 0; step < 30; step++) {
    const [columns, rows] = step % 3 === 0 ? [1, 1] : step % 3 === 1 ? [20, 4] : [60 + step * 4, 10 + step];
    session.resize(columns, rows);
    session.press(step % 2 === 0 ? 'j' : 'k');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  session.resize(80, 24);
  await session.until(() => selected(session).includes('First batch'), 'the selection');
  // The list may be scrolled otherwise than from a fresh start: both begin at the top again.
  session.press('gjjj');
  const fresh = await ready();
  fresh.press('gjjj');
  await fresh.until(() => selected(fresh).includes('First batch'), 'the same event');
  await session.until(() => session.screen().join('\n') === fresh.screen().join('\n'), 'the same frame');
  for (const one of [session, fresh]) one.press('q');
  await Promise.all([session.ended, fresh.ended]);
});

test('10: at every size there is a frame that fits, or a word that it is too small', async () => {
  const session = await ready({ columns: 120, rows: 40 });
  for (let columns = 1; columns <= 120; columns += 7) {
    for (const rows of [1, 3, 4, 7, 8, 12, 24, 40]) {
      session.resize(columns, rows);
      const isTooSmall = columns < 20 || rows < 4;
      const isDrawn = (): boolean => {
        const top = session.screen()[0] ?? '';
        return isTooSmall ? 'Too small'.startsWith(top.slice(0, 9)) && top !== '' : top.startsWith(' US');
      };
      await session.until(isDrawn, `a frame at ${columns}×${rows}`);
    }
  }
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
});

test('12: sequences and letters split between reads are one key', async () => {
  const session = await ready();
  session.press('\u001b');
  await new Promise((resolve) => setTimeout(resolve, 5));
  session.press('[B');
  await session.until(() => selected(session).includes('Pompeo set out'), 'one step');
  session.press('/');
  await session.shows('choose');
  const letter = Buffer.from('é');
  session.write(letter.subarray(0, 1));
  await new Promise((resolve) => setTimeout(resolve, 5));
  session.write(letter.subarray(1));
  await session.shows(/^ \/ é/);
  session.press(keys.ctrlC);
  await session.ended;
});

test('13: a lone Esc is a key', async () => {
  const session = await ready();
  session.press('?');
  await session.shows('Moving');
  session.press(keys.escape);
  await session.hides('Moving');
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
});

test('14: late answers of the terminal type nothing and do nothing', async () => {
  const session = await ready();
  const before = session.screen().join('\n');
  const answers = [
    '\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\',
    '\u001b]11;rgb:ffff/ffff/ffff\u0007',
    '\u001bP>|xterm(370)\u001b\\',
    '\u001b[?62;22c',
    '\u001b[I',
    '\u001b[12;40R',
  ];
  for (const answer of answers) session.press(answer);
  session.press('\u001b]11;rgb:1e1e/');
  session.press('1e1e/1e1e\u001b\\');
  session.press('j');
  await session.until(() => selected(session).includes('Pompeo set out'), 'the key after them');
  session.press('k');
  await session.until(() => session.screen().join('\n') === before, 'the frame before');
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
});

test('15: pasted text is text: no command, no Enter, no control characters', async () => {
  const session = await ready();
  const pasted = `\u001b[200~${'q\tQ \u001b[31m?\r\n'.repeat(10_000)}\u001b[201~`;
  session.press(pasted);
  session.press('j');
  await session.until(() => selected(session).includes('Pompeo set out'), 'browsing goes on');
  session.press('/');
  await session.shows('choose');
  session.press(`\u001b[200~rai\nd\u001b[201~`);
  await session.shows(/^ \/ rai d/);
  session.press(keys.ctrlC);
  expect((await session.ended).exitCode).toBe(130);
});

test('18: NO_COLOR keeps bold and has no colour', async () => {
  const session = await ready({ env: { NO_COLOR: '1' } });
  expect(session.output()).not.toMatch(/\u001b\[[\d;]*(3[0-79]|4[0-79]|9\d)[\d;]*m/);
  expect(session.output()).toMatch(/\u001b\[1m/);
  expect(selected(session)).toMatch(/^❯/);
  session.press('q');
  await session.ended;
});

test('18: a dumb terminal gets the list', async () => {
  const session = open({ env: { TERM: 'dumb' }, rows: 400 });
  expect((await session.ended).exitCode).toBe(0);
  expect(session.output()).not.toContain('\u001b');
  expect(session.output()).toContain('Trump took the United States out');
});

test('20: CI and DEV change nothing on a terminal', async () => {
  const session = await ready({ env: { CI: 'true', DEV: 'true' } });
  expect(session.output()).not.toMatch(/devtools/i);
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
});

test('21: wide text keeps the columns', async () => {
  const file = join(folder, 'wide.json');
  const titles = [
    '漢字かな',
    '👨‍👩‍👧‍👦 family',
    '🇮🇶🇮🇷 flags',
    'e\u0301\u0301 marks',
    'سلیمانی در بغداد',
    'שלום',
    'हिन्दी',
    'ภาษาไทย',
  ];
  writeFileSync(
    file,
    JSON.stringify(
      titles.map((title, at) => ({
        date: `2020-01-0${at + 1}`,
        title: `${title} ${title} ${title} ${title} ${title}`,
      })),
    ),
  );
  const session = await ready({ args: [file], columns: 100, rows: 30 });
  const rules = session
    .screen()
    .slice(4, 28)
    .map((row) => row.includes('│'));
  expect(rules.every(Boolean)).toBe(true);
  session.press('q');
  await session.ended;
});

test('22: a held key draws each frame in one synchronized update, without clearing the screen', async () => {
  const session = await ready();
  const start = session.output().length;
  for (let step = 0; step < 60; step++) {
    session.press(keys.down);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await session.until(() => session.output().endsWith('\u001b[?2026l'), 'the last frame');
  const output = session.output().slice(start);
  const frames = output.split('\u001b[?2026h').length - 1;
  expect(output.split('\u001b[?2026l').length - 1).toBe(frames);
  expect(output).not.toMatch(/\u001b\[[23]J/);
  expect(Buffer.byteLength(output) / frames).toBeLessThan(2_500);
  session.press('q');
  await session.ended;
});

test('24: under tmux the text reaches its buffer', () => {
  const tmux = (...args: string[]): string =>
    spawnSync('tmux', ['-L', `timeline-test-${process.pid}`, ...args], { encoding: 'utf8' }).stdout;
  tmux(
    '-f',
    '/dev/null',
    'new-session',
    '-d',
    '-x',
    '80',
    '-y',
    '24',
    `sleep 1; env -u DISPLAY -u WAYLAND_DISPLAY XDG_STATE_HOME=${folder}/state node ${program}`,
  );
  tmux('set', '-g', 'set-clipboard', 'on');
  const shows = (text: string): void => {
    for (let attempt = 0; attempt < 400 && !tmux('capture-pane', '-p').includes(text); attempt++)
      spawnSync('sleep', ['0.05']);
    expect(tmux('capture-pane', '-p')).toContain(text);
  };
  shows('? help');
  tmux('send-keys', 'Y');
  shows('Copied');
  expect(tmux('show-buffer')).toMatch(/^https:\/\/en\.radiofarda\.com\//);
  tmux('kill-server');
});

test('25: a file that is changed and broken while it is open keeps the last good data', async () => {
  const file = join(folder, 'changing.json');
  const event = (day: number) => ({ id: `event-${day}`, date: `2020-01-0${day}`, title: `Event ${day}` });
  writeFileSync(file, JSON.stringify([event(1), event(2), event(3)]));
  const session = await ready({ args: [file] });
  session.press('jj');
  await session.until(() => selected(session).includes('Event 3'), 'the third');
  writeFileSync(file, JSON.stringify([event(1), event(2), event(3), event(4)]));
  session.press('r');
  await session.shows('4/4');
  expect(selected(session)).toContain('Event 3');
  writeFileSync(file, '{"events": [');
  session.press('r');
  await session.shows('The last good data stays');
  await session.shows('4/4');
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
});

test('e opens the editor at the line of the event and reads the file again', async () => {
  const file = join(folder, 'edited.json');
  const editor = join(folder, 'editor.sh');
  const log = join(folder, 'editor.log');
  writeFileSync(
    file,
    `[\n{"id": "a", "date": "2020-01-01", "title": "First"},\n{"id": "b", "date": "2020-01-02", "title": "Second"}\n]`,
  );
  writeFileSync(editor, `#!/bin/sh\necho "$@" > ${log}\nsed -i s/Second/Changed/ "$2"\n`, { mode: 0o755 });
  const session = await ready({ args: [file], env: { VISUAL: editor } });
  session.press('je');
  await session.until(() => selected(session).includes('Changed'), 'the changed title');
  expect(readFileSync(log, 'utf8').trim()).toBe(`+3 ${file}`);
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
});

test('the last place is where the next run begins', async () => {
  const state = mkdtempSync(join(tmpdir(), 'timeline-state-'));
  const first = await ready({ env: { XDG_STATE_HOME: state } });
  first.press('jjj');
  await first.until(() => selected(first).includes('First batch'), 'the fourth event');
  first.press('q');
  await first.ended;
  const second = await ready({ env: { XDG_STATE_HOME: state } });
  await second.until(() => selected(second).includes('First batch'), 'the same event');
  second.press('q');
  await second.ended;
});

test('the mouse is off unless asked for; then the wheel steps and clicks go there', async () => {
  const off = await ready();
  expect(off.output()).not.toContain('\u001b[?1000h');
  off.press('q');
  await off.ended;
  const session = await ready({ args: ['--mouse'] });
  session.press('\u001b[<65;10;8M');
  await session.until(() => selected(session).includes('Pompeo set out'), 'a step');
  session.press('\u001b[<0;10;6M\u001b[<0;10;6m');
  await session.until(() => selected(session).includes('Trump took'), 'the row clicked');
  session.press('\u001b[<0;79;3M\u001b[<0;79;3m');
  await session.until(
    () => selected(session).includes('2021') || /Rab|US and Iraq/.test(selected(session)),
    'the end of the axis',
  );
  session.press('q');
  await session.ended;
  await expectRestored(session);
});
