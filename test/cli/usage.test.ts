import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandNames, commands } from '../../src/cli/command-table.ts';
import { browserOptions, flagsOf, sharedOptions, tables, takesValue } from '../../src/cli/options.ts';
import { makeFolder } from './folder.ts';
import { run as runHere } from './in-process.ts';
import { run, runShell } from './run.ts';

const folder = makeFolder();

describe('help', () => {
  test('of the program goes to stdout, fits 80×24 and names every command and option', () => {
    const { status, stdout, stderr } = run(['--help']);
    const lines = stdout.trimEnd().split('\n');
    expect([status, stderr]).toEqual([0, '']);
    expect(lines.length).toBeLessThan(24);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    for (const name of commandNames) {
      expect(
        lines.some((line) => line.startsWith(`  ${name} `) && line.endsWith(`  ${commands[name].help}`)),
      ).toBe(true);
    }
    for (const row of [...browserOptions, ...sharedOptions]) {
      const { flags, help } = row;
      // Those of tables have a line together, beside that of the data.
      if (tables.includes(row)) expect(stdout).toContain(flagsOf(row)[0]);
      else
        expect(lines.some((line) => line.trim().startsWith(flags) && line.endsWith(`  ${help}`))).toBe(true);
    }
    expect(run(['-h']).stdout).toBe(stdout);
  });

  test.each(commandNames)('of %s tells its options and has examples', async (name) => {
    const { status, stdout } = await runHere([name, '-h']);
    const lines = stdout.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    for (const { flags, help } of [...commands[name].options, ...sharedOptions]) {
      expect(lines.some((line) => line.trim().startsWith(flags) && line.endsWith(`  ${help}`))).toBe(true);
    }
    for (const { command } of commands[name].examples) expect(lines).toContain(`  ${command}`);
  });

  test('--version prints that of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

/** Every option of the tables, with a value where it takes one, is one that the parser knows. */
const values: Readonly<Record<string, string>> = {
  '--data': '/dev/null',
  '--limit': '1',
  '--color': 'never',
};
const cases = commandNames.flatMap((name) =>
  [...commands[name].options, ...sharedOptions].flatMap((row) =>
    flagsOf(row).map((flag) => ({
      name,
      flag,
      value: takesValue(row) ? [values[flagsOf(row).at(-1) ?? ''] ?? ''] : [],
    })),
  ),
);

test.each(cases)('$name knows $flag', async ({ name, flag, value }) => {
  const { stderr } = await runHere([name, flag, ...value]);
  expect(stderr).not.toContain('unknown option');
});

describe('wrong usage ends with 2 and one line on stderr', () => {
  test.each([
    [['qaani'], 'no such file: qaani; to search for it: timeline list qaani'],
    [['lst'], 'no such file: lst; did you mean the command "list"?'],
    [['lsit'], 'no such file: lsit; did you mean the command "list"?'],
    [['shwo', 'x'], 'no such file: shwo; did you mean the command "show"?'],
    [['whre'], 'no such file: whre; did you mean the command "where"?'],
    [['help'], 'no such file: help; did you mean timeline --help?'],
    [['--bogus'], "unknown option '--bogus'; see timeline --help"],
    [['list', '--jsn'], "unknown option '--jsn'; did you mean --json?"],
    [
      ['list', '-rocket'],
      "unknown option '-rocket'; a query that begins with - goes after --: timeline list -- -rocket",
    ],
    [
      ['list', '--json', '--csv'],
      "option '--json' cannot be used with option '--csv'; see timeline list --help",
    ],
    [
      ['list', '--limit', '0'],
      "option '--limit <n>' argument '0' is invalid. A whole number from 1 on is expected; see timeline list --help",
    ],
    [
      ['list', '--limit', '1e3'],
      "option '--limit <n>' argument '1e3' is invalid. A whole number from 1 on is expected; see timeline list --help",
    ],
    [
      ['--color', 'maybe'],
      "option '--color <when>' argument 'maybe' is invalid. Allowed choices are auto, always, never; see timeline --help",
    ],
    [['show'], "missing required argument 'id'; see timeline show --help"],
    [['check'], "missing required argument 'file'; see timeline check --help"],
    [
      ['schema', 'x'],
      "too many arguments for 'schema'. Expected 0 arguments but got 1; see timeline schema --help",
    ],
    [['completion', 'tcsh'], 'completion is for bash, zsh, fish'],
    [['-q', 'x', 'list'], '--query is for the browser; try: timeline list x'],
    [['list', '--query=x'], '--query is for the browser; try: timeline list QUERY'],
    [['list', '-q', 'x'], '-q is for the browser; try: timeline list QUERY'],
    [['list', '--at', '2020'], '--at is for the browser; try: timeline list from:DATE'],
    [['who', '--at', '2020'], '--at is for the browser; who has no place to begin at'],
    [['check', '-d', 'x'], "unknown option '-d'; see timeline check --help"],
    [['list', '--mouse'], '--mouse is for the browser; see timeline list --help'],
    [
      ['--at', 'gibberish'],
      '--at: gibberish is not a date; try 17 nov 2020, nov 2020, early 2020, before 2019, 2019..2020, +3w or yesterday',
    ],
    [['--at', '7/10/2020'], '--at: "7/10/2020" may be 7 Oct 2020 or 10 Jul 2020; write the month as a word'],
  ])('%j', async (args, line) => {
    const { status, stdout, stderr } = await runHere(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`timeline: ${line}\n`);
  });

  test('a name with control characters is told without them', async () => {
    expect((await runHere(['\u001b[31mred\u0007'])).stderr).toBe('timeline: no such file: red\n');
  });
});

test('a file that is called like a command is opened by its path', () => {
  folder.write('list', { events: [{ date: '2020-01-01', title: 'One' }] });
  expect(run(['./list'], { cwd: folder.path }).stdout).toBe('1 Jan 2020   One\n');
});

describe('TIMELINE_OPTS', () => {
  const file = folder.write('one.json', [{ date: '2020', title: 'A ≠ B', disputed: ['toll'] }]);
  const env = { TIMELINE_OPTS: `--ascii -d '${file}' -q nothing` };

  test('holds options as if they were typed first', () => {
    expect(run(['list'], { env })).toEqual({ status: 0, stdout: '2020 ! A ≠ B\n', stderr: '' });
    expect(run([], { env }).status).toBe(1);
  });

  test('is named where something in it is wrong', () => {
    expect(run(['list'], { env: { TIMELINE_OPTS: '--nope' } }).stderr).toBe(
      "timeline: with TIMELINE_OPTS: unknown option '--nope'; a query that begins with - goes after --: timeline list -- --nope\n",
    );
    expect(run(['list', '--nope'], { env }).stderr).toMatch(/^timeline: unknown option/);
  });
});

test('options that all commands share stand before the command too', () => {
  const file = folder.write('one.json', {
    events: [{ date: '2020-01-01', title: 'One', disputed: ['toll'] }],
  });
  expect(run(['-d', file, '--ascii', 'list']).stdout).toBe('1 Jan 2020 ! One\n');
});

describe('without a terminal', () => {
  test('the list is printed, with the query and from the date', () => {
    const { status, stdout } = run(['-q', 'who:qaani']);
    expect(status).toBe(0);
    expect(stdout).toBe(run(['list', 'who:qaani']).stdout);
    expect(run(['--at', '2021-03-03']).stdout.split('\n')[0]).toMatch(
      /^3 Mar 2021 +≠ Ten rockets hit Ain al-Asad/,
    );
    expect(run(['-q', 'qwxyz']).status).toBe(1);
  });
});

describe('the exit code', () => {
  const bad = folder.write('bad.json', {
    events: [
      { date: 'x', title: 'Bad' },
      { date: '2020', title: 'Good' },
    ],
  });
  const odd = folder.write('odd.json', { events: [{ date: '2020', title: 'Good', colour: 'red' }] });

  test.each([
    [0, ['list']],
    [0, ['list', '-d', bad]],
    [0, ['check', odd]],
    [0, ['schema']],
    [0, ['man']],
    [0, ['completion', 'fish']],
    [0, ['--version']],
    [0, ['who', '--help']],
    [1, ['list', 'qwxyz']],
    [1, ['show', 'qwxyz']],
    [1, ['who', 'qwxyz']],
    [1, ['where', 'qwxyz']],
    [2, ['check', bad]],
    [2, ['list', '-d', '/nonexistent']],
    [2, ['/nonexistent']],
    [2, ['--bogus']],
    [2, ['show']],
  ])('is %i of %j', (code, args) => {
    expect(run(args).status).toBe(code);
  });
});

test('an error of the user is one line, and its stack only with --debug', () => {
  const line = 'timeline: no such file: /nonexistent\n';
  expect(run(['list', '-d', '/nonexistent']).stderr).toBe(line);
  const { status, stderr } = run(['list', '-d', '/nonexistent', '--debug']);
  expect(status).toBe(2);
  expect(stderr.startsWith(line)).toBe(true);
  expect(stderr.slice(line.length)).toMatch(/\n +at /);
});

test('an error of the program is one line, and its stack only with --debug', () => {
  const broken = runShell(
    'cp -r "$(dirname "$PROGRAM")" "$DIR/dist" && echo "{" > "$DIR/dist/us-iran-iraq.json"; "$NODE" "$DIR/dist/timeline.js" list; echo "$?"; "$NODE" "$DIR/dist/timeline.js" list --debug >&2',
    {
      env: {
        PROGRAM: new URL('../../dist/timeline.js', import.meta.url).pathname,
        DIR: folder.path,
        NODE: process.execPath,
      },
    },
  );
  expect(broken.stdout).toBe('70\n');
  const [first, second, ...stack] = broken.stderr.split('\n');
  expect(first).toMatch(/^timeline: .*JSON/);
  expect(second).toBe(first);
  expect(stack.join('\n')).toContain('at JSON.parse');
});
