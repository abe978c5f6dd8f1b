// Files in every condition, read once, again, slowly, edited, and by two at once: check 25 of a well-behaved terminal
// program, and what belongs to it.
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { runShell } from '../cli/run.ts';
import { launch, quit, ready, restored, selected, selects, shellSession } from '../helpers/journey.ts';
import { keys, open, program, type Session } from '../helpers/terminal.ts';
import { generate } from '../tools/generate.mjs';

const folder = makeFolder();

const event = (day: number): Record<string, unknown> => ({
  id: `event-${day}`,
  date: `2020-01-${String(day).padStart(2, '0')}`,
  title: `Event ${day}`,
});
const good = [event(1), event(2), event(3)];
const text = JSON.stringify(good);

describe('check 25: a file that can’t be used is told in a line that names it, with status 2, before the screen is taken', () => {
  test.each([
    ['missing', 'missing.json', null, 'no such file: FILE'],
    ['empty', 'empty.json', '', 'FILE:1: the file is empty'],
    ['of blanks', 'blank.json', ' \n ', 'FILE:1: '],
    ['no JSON', 'nonsense.json', 'nonsense', 'FILE:1: '],
    ['cut off', 'cut.json', '[\n{"date": "2020",\n', 'FILE:'],
    ['another kind of file', 'binary.json', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x81]), 'FILE:1: '],
    ['of bad records alone', 'bad.json', '[{"date": "x", "title": "Bad"}]', 'FILE:1: '],
  ])('%s', async (_name, name, content, expected) => {
    const file = content === null ? join(folder.path, name) : folder.write(name, content);
    const session = launch({ args: [file], columns: 200 });
    const { status, left } = await restored(session);
    expect(left[0]?.replace(/^timeline: /, '')).toContain(expected.replace('FILE', file));
    expect(status).toBe(2);
    expect(session.output()).not.toContain('\u001b[?1049h');
  });

  test('without permission to read it', () => {
    const file = folder.write('secret.json', text);
    chmodSync(file, 0o000);
    chmodSync(folder.path, 0o755);
    // Root may read everything: where the tests run as root, the program runs as another user.
    const line = `if [ "$(id -u)" = 0 ]; then as='setpriv --reuid=65534 --regid=65534 --clear-groups'; fi; $as "${process.execPath}" "${program}" ${file}; echo "status $?"`;
    const { stdout, stderr } = runShell(line);
    expect(stderr).toBe(`timeline: ${file}: permission denied; chmod +r makes a file of yours readable\n`);
    expect(stdout).toBe('status 2\n');
  });

  test('a folder without data, and a path through a file', () => {
    execFileSync('mkdir', ['-p', join(folder.path, 'none')]);
    for (const [path, reason] of [
      [join(folder.path, 'none'), 'none'],
      [join(folder.write('plain.json', text), 'below'), 'a part of the path is a file'],
    ] as const) {
      const { stdout, stderr } = runShell(`timeline ${path}; echo "status $?"`);
      expect(stdout).toBe('status 2\n');
      expect(stderr).toContain(path);
      expect(stderr).toContain(reason);
    }
  });
});

describe('check 25: a file that can be used opens', () => {
  test.each([
    ['with one event', JSON.stringify([event(1)]), '1/1', null],
    ['with a byte order mark', `\ufeff${text}`, '3/3', null],
    ['with CRLF', JSON.stringify(good, null, 2).replaceAll('\n', '\r\n'), '3/3', null],
    [
      'with invalid UTF-8',
      Buffer.concat([
        Buffer.from(`[{"date": "2020-01-01", "title": "Ev`),
        Buffer.from([0xff, 0xc3]),
        Buffer.from(`ent"}]`),
      ]),
      '1/1',
      'problem',
    ],
    [
      'with invalid dates beside good ones',
      JSON.stringify([...good, { date: '2020-13-45', title: 'Bad' }]),
      '3/3',
      '1 problem',
    ],
    ['with an id twice', JSON.stringify([...good, { ...event(4), id: 'event-1' }]), '/', 'problem'],
  ])('%s', async (name, content, count, problem) => {
    const file = folder.write(`${name.replaceAll(' ', '-')}.json`, content);
    const session = await ready({ args: [file], columns: 160 }, count);
    if (problem === null) await session.shows('? help');
    else {
      await session.shows(`${problem}`);
      const [before = ''] = session.output().split('\u001b[?1049h');
      expect(before).toContain(`${file}:`);
    }
    await quit(session);
  });

  test('with 100,000 events', async () => {
    const file = join(folder.path, 'large.json');
    writeFileSync(file, JSON.stringify(generate(100_000)));
    const session = await ready({ args: [file], columns: 120, rows: 40 });
    await session.shows('100000/100000');
    session.press(keys.end);
    await session.until(
      () => selected(session) !== '' && session.screen()[3]?.includes('2025') === true,
      'the last',
    );
    await quit(session);
    rmSync(file);
  });
});

describe('check 25: a file that changes while it is open', () => {
  const changing = (name: string) => folder.write(`${name}.json`, good);

  test('is read again by r, at the same place', async () => {
    const file = changing('changing');
    const session = await ready({ args: [file] });
    session.press('jj');
    await selects(session, 'Event 3');
    writeFileSync(file, JSON.stringify([event(1), event(2), event(3), event(4)]));
    session.press('r');
    await session.shows('4/4');
    await session.shows('Read again: 4 events');
    expect(selected(session)).toContain('Event 3');
    await quit(session);
  });

  test('without the event that the reader was at, the nearest in time is next', async () => {
    const file = changing('shrinking');
    const session = await ready({ args: [file] });
    session.press('jj');
    await selects(session, 'Event 3');
    writeFileSync(file, JSON.stringify([event(1), event(2), event(20)]));
    session.press('r');
    await session.shows('Read again: 3 events');
    expect(selected(session)).toContain('Event 2');
    await quit(session);
  });

  test('keeps the filter, the scroll and what is open', async () => {
    const file = changing('filtered');
    const session = await ready({ args: [file] });
    session.press('/event');
    await session.shows(/^ \/ event/);
    session.press(`${keys.enter}j${keys.enter}`);
    await session.shows('event ✕');
    await selects(session, 'Event 2');
    writeFileSync(file, JSON.stringify([event(1), event(2), event(4)]));
    session.press('r');
    await session.shows('Read again: 3 events');
    await session.shows('event ✕');
    expect(selected(session)).toContain('Event 2');
    await quit(session);
  });

  test.each([
    ['broken', (file: string) => writeFileSync(file, '{"events": ['), /^ The last good data stays: .*:1: /],
    ['emptied', (file: string) => writeFileSync(file, ''), /^ The last good data stays: .*the file is empty/],
    [
      'deleted',
      (file: string) => rmSync(file),
      /^ The last good data stays: no such file: [^ ]+deleted\.json/,
    ],
    [
      'partly broken',
      (file: string) => writeFileSync(file, JSON.stringify([...good, { date: 'x', title: 'Bad' }])),
      /^ Read again: 3 events; a problem/,
    ],
  ])('%s, the good data stays', async (name, change, told) => {
    const file = changing(name.replaceAll(' ', '-'));
    const session = await ready({ args: [file], columns: 160 });
    session.press('j');
    await selects(session, 'Event 2');
    change(file);
    session.press('r');
    await session.shows(told);
    await session.shows('3/3');
    expect(selected(session)).toContain('Event 2');
    writeFileSync(file, text);
    session.press('r');
    await session.shows(/^ Read again: 3 events *$/);
    await quit(session);
  });
});

test('e opens the editor at the line of the event and reads the file again', async () => {
  const editor = folder.write('editor.sh', '');
  const log = join(folder.path, 'editor.log');
  const file = folder.write(
    'edited.json',
    `[\n{"id": "a", "date": "2020-01-01", "title": "First"},\n{"id": "b", "date": "2020-01-02", "title": "Second"}\n]`,
  );
  writeFileSync(editor, `#!/bin/sh\necho "$@" > ${log}\nsed -i s/Second/Changed/ "$2"\n`);
  chmodSync(editor, 0o755);
  const session = await ready({ args: [file], env: { VISUAL: editor } });
  session.press('je');
  await selects(session, 'Changed');
  expect(readFileSync(log, 'utf8').trim()).toBe(`+3 ${file}`);
  await quit(session);
});

test('an editor that can’t be started is said in a line, and the browser goes on', async () => {
  const session = await ready({
    args: [folder.write('kept.json', good)],
    env: { VISUAL: '/nonexistent/editor' },
  });
  session.press('e');
  await session.shows('The editor /nonexistent/editor can’t be started: set $VISUAL or $EDITOR');
  session.press('j');
  await selects(session, 'Event 2');
  await quit(session);
});

describe('data that comes slowly by a named pipe', () => {
  function pipe(name: string): string {
    const path = join(folder.path, name);
    execFileSync('mkfifo', [path]);
    return path;
  }

  test.each([
    ['nobody writes to yet', false],
    ['somebody began to write to', true],
  ])('that %s shows progress, and q ends the waiting with 0', async (_name, isBegun) => {
    const path = pipe(`quit-${isBegun}`);
    const writer = isBegun ? spawn('sh', ['-c', `{ printf '['; exec sleep 60; } > '${path}'`]) : null;
    const session = launch({ args: [path] });
    await session.shows(/^Reading/);
    session.press('q');
    expect(await restored(session)).toEqual({ status: 0, left: [] });
    writer?.kill();
  });

  test('keeps what is typed ahead for the browser, which opens when the rest has come', async () => {
    const path = pipe('slow');
    const session = open({ args: [path] });
    await session.shows(/^Reading …/);
    const file = openSync(path, 'w');
    writeSync(file, text.slice(0, 20));
    await session.shows(/^Reading .*slow: 0\.0 MB/);
    session.press('jj');
    writeSync(file, text.slice(20));
    closeSync(file);
    await session.shows('3/3');
    await selects(session, 'Event 3');
    await quit(session);
  });

  test('can be suspended meanwhile', async () => {
    const path = pipe('suspended');
    const shell = await shellSession();
    shell.press(`node ${program} ${path}\r`);
    await shell.shows(/^Reading/);
    shell.press(keys.ctrlZ);
    await shell.shows('Stopped');
    shell.press('fg\r');
    await shell.until(() => shell.output().endsWith(`${path}\r\n`), 'going on');
    appendFileSync(path, text);
    await shell.shows('3/3');
    shell.press('q');
    await shell.until(() => !shell.isAlternate(), 'the shell again');
    shell.press('exit\r');
    await shell.ended;
  });
});

describe('the last place', () => {
  const places = (state: string): unknown =>
    JSON.parse(readFileSync(join(state, 'timeline/places.json'), 'utf8'));

  async function leaveAt(session: Session, key: string, title: string): Promise<void> {
    session.press(key);
    await selects(session, title);
    await quit(session);
  }

  test('is where the next run begins, for each dataset', async () => {
    const file = folder.write('placed.json', good);
    const env = { XDG_STATE_HOME: join(folder.path, 'state') };
    await leaveAt(await ready({ env }), 'jjj', 'First batch');
    await leaveAt(await ready({ args: [file], env }), 'j', 'Event 2');
    const second = await ready({ env });
    await selects(second, 'First batch');
    await quit(second);
    expect(places(env.XDG_STATE_HOME)).toEqual({ [file]: 'event-2', bundled: expect.any(String) });
  });

  test('of two instances at once is that of the one that ended last, and the file is whole', async () => {
    const files = Array.from({ length: 6 }, (_, at) => folder.write(`at-once-${at}.json`, good));
    const env = { XDG_STATE_HOME: join(folder.path, 'shared') };
    const [first, second] = [await ready({ env }), await ready({ env })];
    await leaveAt(second, 'j', 'Pompeo set out');
    await leaveAt(first, 'jjj', 'First batch');
    const third = await ready({ env });
    await selects(third, 'First batch');
    await quit(third);
    // Many that end at the same moment may lose a place to each other, never the file.
    const many = await Promise.all(files.map((file) => ready({ args: [file], env })));
    for (const session of many) session.press('q');
    await Promise.all(many.map((session) => session.ended));
    const kept = places(env.XDG_STATE_HOME) as Record<string, string>;
    expect(Object.values(kept).every((id) => typeof id === 'string')).toBe(true);
    expect(files.some((file) => kept[file] === 'event-1')).toBe(true);
    const left = execFileSync('ls', [join(env.XDG_STATE_HOME, 'timeline')], { encoding: 'utf8' });
    expect(left).toBe('places.json\n');
  });

  test.each([
    ['can’t be a folder', '/dev/null'],
    ['can’t be written to', '/proc'],
    ['is full', '/dev/full'],
  ])('where its folder %s, nothing is kept and nobody is bothered', async (_name, state) => {
    const session = launch({ env: { XDG_STATE_HOME: state } });
    await session.shows('? help');
    session.press('j');
    await selects(session, 'Pompeo set out');
    session.press('q');
    expect(await restored(session)).toEqual({ status: 0, left: [] });
  });

  test('in a file that is damaged is forgotten', async () => {
    const state = join(folder.path, 'damaged');
    folder.write('damaged/timeline/places.json', '{"bundled": ');
    const session = await ready({ env: { XDG_STATE_HOME: state } });
    await selects(session, 'Trump took');
    await quit(session);
    expect(places(state)).toEqual({ bundled: expect.any(String) });
  });
});
