import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { splitShellLine } from '../../../src/cli/completion/shell-words.ts';
import { commandNames, shells } from '../../../src/cli/command-table.ts';
import { signs } from '../../../src/app/legend.ts';
import { querySyntax } from '../../../src/search/syntax.ts';
import { bindings } from '../../../src/app/keys/bindings.ts';
import { makeFolder } from '../folder.ts';
import { run } from '../in-process.ts';

const folder = makeFolder();

const completed = async (...words: readonly string[]): Promise<string[]> => {
  const { stdout } = await run(['__complete', 'words', ...words]);
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']));
};

const bashBreaks = ' \t\n"\'@><=;|&(:';
const inBash = async (line: string): Promise<string[]> => {
  const { stdout } = await run(['__complete', 'line', bashBreaks, line]);
  return stdout.split('\n').flatMap((row) => (row === '' ? [] : [row.split('\t')[0] ?? '']));
};

describe('a word goes on with', () => {
  test('commands and files at first', async () => {
    expect(await completed('')).toEqual([...commandNames, ':files']);
    expect(await completed('wh')).toEqual(['who', 'where', ':files']);
  });

  test.each([
    [['list', '--j'], ['--json']],
    [['--s'], ['--sheet', '--screen-reader']],
    [
      ['--color', ''],
      ['auto', 'always', 'never'],
    ],
    [['--color=a'], ['--color=auto', '--color=always']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['check', ''], [':files']],
    [['list', '-d', 'x'], [':files']],
    [
      ['list', 'wh'],
      ['who:', 'where:', ':nospace'],
    ],
    [['list', 'who:kataib-h'], ['who:kataib-hezbollah']],
    [['list', 'who:ghaani'], ['who:esmail-qaani']],
    [['list', 'who:iran|kataib-h'], ['who:iran|kataib-hezbollah']],
    [['list', `'rocket who:ghaani`], ['rocket who:esmail-qaani']],
    [['list', '--', '-is:con'], ['-is:contested']],
    [['-q', 'claim:den'], ['claim:denies']],
    [['show', '2018-05-08'], ['2018-05-08-us-exits-jcpoa']],
    [['who', 'Kataib', 'Hezb'], ['Hezbollah']],
    [['where', 'Irbil\\ ai'], ['Erbil International Airport']],
    [['schema', ''], []],
    [['list', 'who:qwxyz'], []],
  ])('%j → %j', async (words, expected) => {
    expect(await completed(...words)).toEqual(expected);
  });

  test('names of the data that the line names', async () => {
    const file = folder.write('one.json', {
      events: [{ date: '2020', title: 'A', actors: ['Ada Lovelace'] }],
    });
    expect(await completed('who', '-d', file, 'A')).toEqual(['Ada Lovelace']);
  });

  test('nothing where the data can’t be read, without a word of it', async () => {
    const { status, stdout, stderr } = await run(['__complete', 'words', 'who', '-d', '/nonexistent', '']);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });
});

describe('in bash', () => {
  test.each([
    ['timeline list who:kataib-h', ['kataib-hezbollah']],
    ['timeline list "who:kataib-h', ['who:kataib-hezbollah']],
    ['timeline who Kataib\\ Hezb', ['Kataib\\ Hezbollah']],
    ["timeline who 'Kataib Hezb", ['Kataib Hezbollah']],
    ['timeline --color=n', ['never']],
    ['timeline list who:"Kataib-hez', ['kataib-hezbollah']],
    ["timeline list who:'Kataib H", ['kataib-hezbollah']],
    ['timeline --query="raid who:kataib-h', ['raid who:kataib-hezbollah']],
    [`timeline list 'who:"Kataib H`, ['who:kataib-hezbollah']],
    // Written in ways that can't be gone on with.
    ["timeline list $'who:Kat", []],
    ['timeline list "who":Kat', []],
    ['timeline --data=bo', [':files --data=']],
  ])('%s is replaced by %j after what bash leaves alone', async (line, expected) => {
    expect(await inBash(line)).toEqual(expected);
  });

  test.each([
    ['timeline list a\\ b', ['timeline', 'list', 'a b'], null],
    ['timeline "a b" \'c d\' e', ['timeline', 'a b', 'c d', 'e'], null],
    ['timeline "a b', ['timeline', 'a b'], '"'],
    ['timeline list ', ['timeline', 'list', ''], null],
    ['timeline "" x', ['timeline', '', 'x'], null],
  ])('%j is split into %j', (line, words, openQuote) => {
    expect(splitShellLine(line)).toMatchObject({ words, openQuote });
  });
});

test.each(shells)('the script for %s asks the program', async (shell) => {
  const { status, stdout } = await run(['completion', shell]);
  expect(status).toBe(0);
  expect(stdout).toContain('timeline __complete');
  // Where the shell is installed it reads the script without an error.
  const script = folder.write(`script.${shell}`, stdout);
  const { error, stderr } = spawnSync(shell, ['-n', script], { encoding: 'utf8' });
  if (error === undefined) expect(stderr).toBe('');
});

test('the manual page has every command, key and sign and the whole query syntax', async () => {
  const { stdout } = await run(['man']);
  const escape = (text: string): string =>
    text
      .replaceAll('\\', '\\e')
      .replaceAll('-', '\\-')
      .replaceAll("'", '\\(aq')
      .replaceAll('~', '\\(ti')
      .replaceAll('^', '\\(ha')
      .replaceAll('`', '\\(ga');
  expect(stdout).toMatch(/^\.TH TIMELINE 1 /);
  for (const name of commandNames) expect(stdout).toContain(`\\fBtimeline ${name}\\fR`);
  for (const { show, help } of bindings)
    expect(stdout).toContain(`.TP\n\\fB${escape(show)}\\fR\n${escape(help)}\n`);
  for (const [form, meaning] of [...querySyntax, ...signs])
    expect(stdout).toContain(`\\fB${escape(form)}\\fR\n${escape(meaning)}\n`);
});
