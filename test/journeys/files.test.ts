// Files in every condition, read once, again, and edited: check 25 of a well-behaved terminal program.
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { runShell } from '../cli/run.ts';
import { launch, quit, ready, restored, selected, selects } from '../helpers/journey.ts';
import { keys, program, type Session } from '../helpers/terminal.ts';
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
    ['cut off', 'cut.json', '[\n{"date": "2020",\n', 'FILE:2: the file ends within this record'],
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

  describe('the good data stays', () => {
    const file = changing('edited');
    let session: Session;
    beforeAll(async () => {
      session = await ready({ args: [file], columns: 160 });
      session.press('j');
      await selects(session, 'Event 2');
    });
    afterAll(() => quit(session));

    test.each([
      ['broken', (file: string) => writeFileSync(file, '{"events": ['), /^ The last good data stays: .*:1: /],
      [
        'half written',
        (file: string) => writeFileSync(file, text.slice(0, text.length / 2)),
        /^ The last good data stays: .*:1: /,
      ],
      [
        'with marks of a merge',
        (file: string) =>
          writeFileSync(file, JSON.stringify(good, null, 1).replace('"title"', '<<<<<<< ours\n"title"')),
        /^ The last good data stays: .*:\d+: /,
      ],
      [
        'emptied',
        (file: string) => writeFileSync(file, ''),
        /^ The last good data stays: .*the file is empty/,
      ],
      [
        'deleted',
        (file: string) => rmSync(file),
        /^ The last good data stays: no such file: [^ ]+edited\.json/,
      ],
      [
        'partly broken',
        (file: string) => writeFileSync(file, JSON.stringify([...good, { date: 'x', title: 'Bad' }])),
        /^ Read again: 3 events; 1 problem: timeline check shows them/,
      ],
    ])('%s', async (_name, change, told) => {
      change(file);
      session.press('r');
      await session.shows(told);
      await session.shows('3/3');
      expect(selected(session)).toContain('Event 2');
      writeFileSync(file, text);
      session.press('r');
      await session.shows(/^ Read again: 3 events *$/);
    });
  });
});

test('e opens the editor at the line of the event and reads the file again', async () => {
  const editor = folder.write('vim', '');
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
