// The completions in the shells themselves: bash always, zsh and fish where they are installed (CI installs them).
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
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

const isInstalled = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).error === undefined;

const starts: Readonly<Record<string, { args: readonly string[]; setUp: string }>> = {
  bash: { args: ['--norc', '--noprofile', '-i'], setUp: 'source <(timeline completion bash)' },
  zsh: {
    args: ['-f', '-i'],
    setUp:
      'PROMPT=\'ready> \'; autoload -Uz compinit; compinit -u -d "$HOME/functions"; source <(timeline completion zsh)',
  },
  fish: {
    args: ['--no-config', '-i'],
    setUp:
      "function fish_prompt; echo -n 'ready> '; end; function fish_greeting; end; timeline completion fish | source",
  },
};
const shells = Object.keys(starts).filter(isInstalled);

async function shell(name: string, bin = join(folder.path, 'bin')): Promise<Session> {
  const { args = [], setUp = '' } = starts[name] ?? {};
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
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

/** What the line becomes after Tab, a kind of answer each: what is answered to which words, completion.test.ts tells. */
const lines = [
  ['a command', 'timeline sche', 'timeline schema'],
  ['an option', 'timeline list --ndj', 'timeline list --ndjson'],
  ['a field', 'timeline list kin', 'timeline list kind:'],
  ['a name in a query', 'timeline list who:kataib-h', 'timeline list who:kataib-hezbollah'],
  ['a misspelt name', 'timeline list who:ghaani', 'timeline list who:esmail-qaani'],
  ['a name with a blank', 'timeline who Kataib\\ Hezb', 'timeline who Kataib\\ Hezbollah'],
  ['a file with a blank', 'timeline my', 'timeline my\\ data.json'],
  [
    'a name of one’s own data',
    'timeline who -d my\\ data.json Ada',
    'timeline who -d my\\ data.json Ada\\ Lovelace',
  ],
] as const;

/** fish itself drops candidates that don't have the letters typed, so that it can't mend a misspelt name. */
const linesIn = (name: string) => lines.filter(([what]) => name !== 'fish' || what !== 'a misspelt name');

// A session each: what ends a line, Ctrl-C, can come while the shell still asks for candidates, and is not its own then.
describe.each(shells)('%s completes', (name) => {
  test.each(linesIn(name))('%s', async (_what, typed, completed) => {
    const session = await shell(name);
    session.press(`${typed}\t`);
    const shown = (): string =>
      (session.screen().findLast((row) => row !== '') ?? '').replace(/^ready> /, '');
    // Shells disagree about quoting a blank: what counts is the words.
    const words = (line: string): string => line.replace(/\\ /g, ' ').replace(/['"]/g, '').trimEnd();
    await session.until(() => words(shown()).startsWith(words(completed)), `completes to ${completed}`);
    session.kill('SIGKILL');
    await session.ended;
  });
});

/**
 * Names that would be commands, history or other words in a shell, and tags likewise. A name is completed as a whole: one
 * sign that is not quoted makes it another.
 */
const names = [
  'Dollar $(touch PWNED) `touch PWNED` "x" \'y\'; touch PWNED #1 & ~ * ? [a] {b} \\slash \\',
  'Bang! !touch PWNED !!',
];
const hostile = folder.write('hostile.json', {
  actors: names.map((name, at) => ({ id: `actor-${at}`, name })),
  events: [
    {
      id: '2020-x;touch PWNED',
      date: '2020',
      title: 'A',
      actors: names.map((_, at) => `actor-${at}`),
      tags: ["uu';touch PWNED;'", 'vv "$(touch PWNED)" w'],
    },
  ],
});
folder.write('odd/$(touch PWNED).json', '[]');
folder.write("odd/it's; touch PWNED.json", '[]');
// A name with a line break, of which neither line is a file.
folder.write('odd/line\ntouch PWNED.json', '[]');

/** What is typed before Tab, and the word that the program must get. */
const quoted: readonly {
  readonly typed: string;
  readonly word: string | readonly string[];
  readonly after?: string;
}[] = [
  ...names.flatMap((name) => {
    const begin = name.split(/[ !]/)[0] ?? '';
    return [
      { typed: `who -d ${hostile} ${begin}`, word: name },
      { typed: `who -d ${hostile} '${begin}`, word: name },
      // Nothing keeps a ! from being expanded there: it isn’t offered.
      name.includes('!')
        ? { typed: `who -d ${hostile} "${begin}`, word: begin, after: '"' }
        : { typed: `who -d ${hostile} "${begin}`, word: name },
    ];
  }),
  { typed: `list -d ${hostile} 'tag:u`, word: `tag:"uu';touch PWNED;'"` },
  { typed: `list -d ${hostile} tag:u`, word: `tag:"uu';touch PWNED;'"` },
  { typed: `list -d ${hostile} tag:v`, word: String.raw`tag:"vv \"$(touch PWNED)\" w"` },
  { typed: `list -d ${hostile} who:"actor-0`, word: 'who:actor-0' },
  { typed: `show -d ${hostile} "2020`, word: '2020-x;touch PWNED' },
  { typed: `check --ascii odd/\\$`, word: 'odd/$(touch PWNED).json' },
  { typed: `check --ascii 'odd/it`, word: "odd/it's; touch PWNED.json" },
  { typed: `--data=odd/it`, word: "--data=odd/it's; touch PWNED.json" },
  // All of it, or nothing.
  { typed: `check --ascii odd/lin`, word: ['odd/line\ntouch PWNED.json', 'odd/lin'] },
];

describe.each(shells)('in %s', (name) => {
  test('nothing of the data or of file names is run, in whatever quotes it is completed', async () => {
    // Answers completions, and otherwise tells the last word that it got.
    const log = folder.write('argv', '');
    const script = `#!/bin/sh\ncase $1 in __complete|completion) exec '${process.execPath}' '${program}' "$@" ;; esac\nfor word; do :; done\nprintf %s "$word" > '${log}'\n`;
    chmodSync(folder.write('telling/timeline', script), 0o755);
    const session = await shell(name, join(folder.path, 'telling'));
    const got = (): string => readFileSync(log, 'utf8');
    for (const { typed, word, after = '' } of quoted) {
      writeFileSync(log, '');
      // A shell takes the Enter when it has completed.
      session.press(`timeline ${typed}\t${after}\r`);
      const isOpen = (): boolean =>
        /^(?:>|d?quote>)\s*$/.test(session.screen().findLast((row) => row !== '') ?? '');
      await session.until(() => got() !== '' || isOpen(), typed);
      // Now and then the quotation mark stays open.
      if (got() === '') session.press(`${/["']/.exec(typed)?.[0] ?? ''}\r`);
      await session.until(() => [word].flat().includes(got().trimEnd()), `${typed} → ${word}, not ${got()}`);
      session.press(`clear; echo 'now at' prompt\r`);
      await session.shows(/^now at prompt/);
      expect(existsSync(join(folder.path, 'PWNED')), typed).toBe(false);
    }
    session.kill('SIGKILL');
    await session.ended;
  }, 120_000);
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
