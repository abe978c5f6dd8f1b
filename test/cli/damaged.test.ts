// Files that are damaged on purpose: what a terminal would act on stands in keys and between them, where no value is
// cleaned. Whatever is said about them is text, and a problem is one line.
import * as fc from 'fast-check';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/cli/data/data.ts';
import { row } from '../../src/cli/print/printable.ts';
import { load } from '../../src/loading/load.ts';
import { unlistedInText } from '../helpers/escapes.ts';
import { payloads } from '../helpers/hostile.ts';
import { makeFolder } from './folder.ts';
import { run } from './in-process.ts';

const folder = makeFolder();

const hostile = fc.constantFrom(
  ...Object.values(payloads),
  '\nforged.json:1: a line that nobody wrote',
  '\r\u202eevil\u2066',
  '\u2028forged\u2029',
  'name',
);

/** As it is, or as JSON writes it: both are read back as what they stand for. */
const key = fc
  .tuple(hostile, fc.boolean())
  .map(([text, isEscaped]) => (isEscaped ? JSON.stringify(text) : `"${text.replaceAll(/["\\]/g, '')}"`));

const token = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('{', '}', '[', ']', ',', ':', '\n', '/*', '//', '1', 'null', '"') },
  { weight: 3, arbitrary: key },
  { weight: 1, arbitrary: hostile },
);
const structure = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(''));

const good = '{"id": "good", "date": "2020", "title": "Good", "actors": ["Ada"], "places": ["Rome"]}';
const file = fc.oneof(
  fc.tuple(key, structure).map(([name, rest]) => `{"events":[${good}],${name}:${rest}`),
  fc.tuple(key, structure).map(([name, rest]) => `{"events":[${good},{${name}:${rest}}]}`),
  fc.tuple(key, key).map(([a, b]) => `{"events":[${good.slice(0, -1)},${a}:{${b}:1}}],${a}:[1,{${b}`),
  structure.map((lines) => `${good}\n{${lines}\n${good.replace('good', 'other')}`),
  structure,
);

test('every problem is one line of text, whatever is in keys and between them', () => {
  fc.assert(
    fc.property(file, hostile, (text, name) => {
      const { problems } = load([{ name: `${name}.json`, bytes: Buffer.from(text) }]);
      const lines = problems.map((problem) => row(problemLine(problem)));
      expect(unlistedInText(lines.join(''))).toEqual([]);
      expect(lines.filter((line) => line.indexOf('\n') !== line.length - 1)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

const samples = fc.sample(file, { numRuns: 4, seed: 20 });
const worst = [
  '{"events":[{"date":"2020","title":"ok"}],"\u001b]0;PWNED\u0007\u001b]52;c;cm0gLXJmIH4K\u0007":[1',
  '{"events":[{"date":"2020","title":"ok"}],"\\u001b]0;PWNED\\u0007\\nforged.json:1: nothing is wrong":[1',
];

describe.each([...worst, ...samples].map((text, at) => ({ at, text })))(
  'damaged file $at',
  ({ at, text }) => {
    const path = folder.write(`damaged-${at}.json`, text);
    const inFolder = join(folder.path, `folder-${at}`);
    mkdirSync(inFolder);
    folder.write(`folder-${at}/events.json`, text);

    test.each([
      ['list', ['list', '-d', path]],
      ['list --json', ['list', '-d', path, '--json', 'ok']],
      ['show', ['show', '-d', path, 'good']],
      ['who', ['who', '-d', path]],
      ['where', ['where', '-d', path]],
      ['check', ['check', path]],
      ['check of a folder', ['check', inFolder]],
      ['a folder', [inFolder]],
      ['-', ['-']],
    ])('%s prints only text', async (_name, args) => {
      const { status, stdout, stderr } = await run(args, { input: args[0] === '-' ? text : '' });
      expect([0, 1, 2]).toContain(status);
      expect(unlistedInText(stdout + stderr)).toEqual([]);
      // No line that the file has forged.
      expect(stdout + stderr).not.toMatch(/^forged/m);
    });
  },
);

const letters = '\u001b]0;PWNED\u0007\n\u202eevil';

test.each([
  ['an operand', [`no${letters}.json`]],
  ['an option', [`--no${letters}`]],
  ['the value of an option', ['--at', letters]],
  ['a query', ['list', `who:"${letters}`]],
  ['an id', ['show', letters]],
  ['a shell', ['completion', letters]],
  ['a file to check', ['check', `no${letters}`]],
])('%s is quoted back as text, in lines that are ours', async (_name, args) => {
  const { stdout, stderr } = await run(args);
  expect(unlistedInText(stdout + stderr)).toEqual([]);
  for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/^timeline: /);
});
