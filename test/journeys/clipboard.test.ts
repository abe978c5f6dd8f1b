// Copying wherever the program runs: check 24 of a well-behaved terminal program.
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { run } from '../cli/run.ts';
import { quit, ready } from '../helpers/journey.ts';
import { program } from '../helpers/terminal.ts';
import { startTmux } from '../helpers/tmux.ts';

const folder = makeFolder();
const data = folder.write('copy.json', {
  title: 'To copy',
  events: [
    {
      id: 'one',
      date: '2020-01-01',
      title: 'سلیمانی – “quoted” 漢字 👩‍🚀',
      summary: 'More of it: é, ≠.',
      sources: ['https://example.org/a?b=c&d'],
    },
  ],
});
const long = folder.write('long.json', {
  events: [{ id: 'long', date: '2020', title: 'Long', summary: 'word '.repeat(20_000) }],
});

/** Nothing of a desktop, as over ssh. */
const bare = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

const sequence = /\u001b\]52;c;([A-Za-z0-9+/=]*)\u0007/g;
const copied = (output: string): string[] =>
  Array.from(output.matchAll(sequence), ([, data = '']) => Buffer.from(data, 'base64').toString('utf8'));

const text = run(['show', 'one', '-d', data]).stdout.trimEnd();

describe('check 24: in tmux with set-clipboard on, its buffer has the exact text', () => {
  test.each([
    ['y', /^سلیمانی – “quoted” 漢字 👩‍🚀\n/],
    ['Y', /^https:\/\/example\.org\/a\?b=c&d$/],
  ])('of %s', async (key, pattern) => {
    const tmux = startTmux({ columns: 80, rows: 24 });
    tmux.run(`node ${program} ${data}`);
    await tmux.shows('? help');
    tmux.press(key);
    await tmux.shows('Copied');
    expect(tmux.tmux('show-buffer').trimEnd()).toMatch(pattern);
  });
});

test('check 24: over ssh the terminal is asked, with the text that the program shows elsewhere', async () => {
  const session = await ready({ args: [data], env: { ...bare, SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' } });
  session.press('y');
  await session.shows('Copied the event through the terminal');
  const [first = ''] = copied(session.output());
  expect(first.split('\n')[0]).toBe('سلیمانی – “quoted” 漢字 👩‍🚀');
  expect(first).toContain('https://example.org/a?b=c&d');
  expect(text).toContain(first.split('\n')[0]);
  await quit(session);
});

test('check 24: in screen the sequence is wrapped so that it is passed on', async () => {
  const session = await ready({ args: [data], env: { ...bare, TERM: 'screen-256color', TMUX: undefined } });
  session.press('Y');
  await session.shows('Copied');
  expect(session.output()).toContain('\u001bP\u001b]52;c;');
  await quit(session);
});

test('check 24: what is too long for a terminal is said in one line, and nothing is sent', async () => {
  const session = await ready({ args: [long], env: bare, columns: 160 });
  session.press('y');
  await session.shows(/^ Could not copy the event: it is too long for the terminal/);
  expect(copied(session.output())).toEqual([]);
  await quit(session);
});

describe('check 24: a clipboard tool', () => {
  test.each([
    ['that works gets the exact text', 'cat > "$OUT"; exit 0', 'Copied the event', 0],
    ['that fails is followed by the terminal', 'exit 1', 'through the terminal', 1],
    ['that never ends is, too', 'sleep 9; exit 0', 'through the terminal', 1],
  ])('%s', async (name, script, shown, sequences) => {
    const home = join(folder.path, name.replaceAll(' ', '-'));
    const out = folder.write(`${name.replaceAll(' ', '-')}/out`, '');
    writeFileSync(join(home, 'xclip'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const env = { ...bare, DISPLAY: ':0', PATH: `${home}:${process.env['PATH']}`, OUT: out };
    const session = await ready({ args: [data], env });
    session.press('y');
    await session.shows(shown);
    expect(copied(session.output())).toHaveLength(sequences);
    await quit(session);
  });

  test('that never ends keeps nobody', async () => {
    const log = join(folder.path, 'keeps', 'pid');
    folder.write('keeps/xclip', '');
    const home = join(folder.path, 'keeps');
    writeFileSync(join(home, 'xclip'), `#!/bin/sh\necho $$ > ${log}\nexec sleep 60\n`, { mode: 0o755 });
    chmodSync(join(home, 'xclip'), 0o755);
    const env = { ...bare, DISPLAY: ':0', PATH: `${home}:${process.env['PATH']}` };
    const session = await ready({ args: [data], env });
    session.press('y');
    await session.until(() => existsSync(log) && readFileSync(log, 'utf8').endsWith('\n'), 'started');
    await quit(session);
    process.kill(Number(readFileSync(log, 'utf8')), 'SIGKILL');
  });
});
