// Data that comes slowly: progress that can be ended, and keys that are not lost.
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { launch, quit, restored, selects, shellSession } from '../helpers/journey.ts';
import { keys, open, program } from '../helpers/terminal.ts';

const folder = makeFolder();
const good = [1, 2, 3].map((day) => ({ id: `event-${day}`, date: `2020-01-0${day}`, title: `Event ${day}` }));
const text = JSON.stringify(good);

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
