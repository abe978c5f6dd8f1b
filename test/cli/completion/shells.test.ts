// The completions in the shells themselves: bash always, zsh and fish where they are installed (CI installs them).
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { open, program, type Session } from '../../helpers/terminal.ts';
import { makeFolder } from '../folder.ts';

const folder = makeFolder();
// The scripts ask the program by its name.
chmodSync(folder.write('bin/timeline', `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`), 0o755);
const data = folder.write('my data.json', {
  events: [
    {
      id: 'first-event',
      date: '2020',
      title: 'One',
      kind: 'strike',
      actors: ['Ada Lovelace'],
      places: ['Old Town'],
    },
    { id: 'second-event', date: '2021', title: 'Two', kind: 'truce', actors: ['Ada Lovelace'], tags: ['x'] },
  ],
});

const path = `${join(folder.path, 'bin')}:${process.env['PATH']}`;
const isInstalled = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).error === undefined;

const starts: Readonly<Record<string, { args: readonly string[]; setUp: string }>> = {
  bash: { args: ['--norc', '--noprofile', '-i'], setUp: 'source <(timeline completion bash)' },
  zsh: {
    args: ['-f', '-i'],
    setUp: "PROMPT='ready> '; autoload -Uz compinit; compinit -u -D; source <(timeline completion zsh)",
  },
  fish: {
    args: ['--no-config', '-i'],
    setUp:
      "function fish_prompt; echo -n 'ready> '; end; function fish_greeting; end; timeline completion fish | source",
  },
};
const shells = Object.keys(starts).filter(isInstalled);

async function shell(name: string): Promise<Session> {
  const { args = [], setUp = '' } = starts[name] ?? {};
  const env = {
    PATH: path,
    HOME: folder.path,
    PS1: 'ready> ',
    XDG_CONFIG_HOME: folder.path,
    XDG_DATA_HOME: folder.path,
  };
  const session = open({ shell: name, args, env, cwd: folder.path, columns: 100 });
  await session.until(() => session.output() !== '', 'a prompt');
  session.press(`${setUp}; echo set''up\r`);
  await session.shows(/^setup/);
  await session.until(
    () =>
      session
        .screen()
        .findLast((row) => row !== '')
        ?.startsWith('ready>') === true,
    'the prompt of the shell',
  );
  return session;
}

/** What the line becomes after Tab. */
const lines = [
  ['a command', 'timeline sche', 'timeline schema'],
  ['an option', 'timeline list --ndj', 'timeline list --ndjson'],
  ['the value of an option', 'timeline --color nev', 'timeline --color never'],
  ['a field', 'timeline list kin', 'timeline list kind:'],
  ['a name in a query', 'timeline list who:kataib-h', 'timeline list who:kataib-hezbollah'],
  ['a misspelt name', 'timeline list who:ghaani', 'timeline list who:esmail-qaani'],
  ['an id', 'timeline show 2018-05-08-us', 'timeline show 2018-05-08-us-exits-jcpoa'],
  ['a name with a blank', 'timeline who Kataib\\ Hezb', 'timeline who Kataib\\ Hezbollah'],
  ['a file with a blank', 'timeline my', 'timeline my\\ data.json'],
  [
    'a name of one’s own data',
    'timeline who -d my\\ data.json Ada',
    'timeline who -d my\\ data.json Ada\\ Lovelace',
  ],
  [
    'a kind of one’s own data',
    'timeline list -d my\\ data.json kind:tr',
    'timeline list -d my\\ data.json kind:truce',
  ],
] as const;

/** fish itself drops candidates that don't have the letters typed, so that it can't mend a misspelt name. */
const linesIn = (name: string) => lines.filter(([what]) => name !== 'fish' || what !== 'a misspelt name');

describe.each(shells)('%s completes', (name) => {
  test.each(linesIn(name))('%s', async (_what, typed, completed) => {
    const session = await shell(name);
    session.press(`${typed}\t`);
    const shown = (): string =>
      (session.screen().findLast((row) => row !== '') ?? '').replace(/^ready> /, '');
    // Shells disagree about quoting a blank: what counts is the words.
    const words = (line: string): string => line.replace(/\\ /g, ' ').replace(/['"]/g, '').trimEnd();
    await session.until(() => words(shown()).startsWith(words(completed)), `completes to ${completed}`);
    session.press('\u0003');
    session.kill('SIGKILL');
    await session.ended;
  });
});

test('the words that a completion writes are ones that the program takes', () => {
  expect(
    execFileSync(process.execPath, [program, 'list', 'who:kataib-hezbollah'], { encoding: 'utf8' }),
  ).toContain('2020');
  expect(
    execFileSync(process.execPath, [program, 'who', '-d', data, 'Ada Lovelace'], { encoding: 'utf8' }),
  ).toContain('Ada');
});

test('the manual page is shipped where man looks for it, and is what the program prints', () => {
  const root = join(program, '../..');
  const { man, files } = JSON.parse(execFileSync('cat', [join(root, 'package.json')], { encoding: 'utf8' }));
  expect(man).toEqual(['dist/timeline.1']);
  expect(files).toContain('dist');
  const shipped = execFileSync('cat', [join(root, 'dist/timeline.1')], { encoding: 'utf8' });
  expect(shipped).toBe(execFileSync(process.execPath, [program, 'man'], { encoding: 'utf8' }));
});
