// The README says what the program does. After a change of keys, query or options: UPDATE_README=1 npx vitest run
// --config test/vitest.config.ts test/readme.test.ts
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { withMadeParts } from './helpers/readme.ts';
import { program } from './helpers/terminal.ts';

const path = new URL('../README.md', import.meta.url);

test('the README has the key table, the query syntax and the help of the program as it is', async () => {
  const readme = readFileSync(path, 'utf8');
  const help = execFileSync(process.execPath, [program, '--help'], { encoding: 'utf8' });
  const config = JSON.parse(readFileSync(new URL('../.prettierrc', import.meta.url), 'utf8'));
  const made = await format(withMadeParts(readme, help), { ...config, parser: 'markdown' });
  if (process.env['UPDATE_README'] === '1') writeFileSync(path, made);
  expect(readFileSync(path, 'utf8')).toBe(made);
});

test('the README names the commands that try it and test it', () => {
  const readme = readFileSync(path, 'utf8');
  expect(readme).toContain('npm ci && npx timeline');
  expect(readme).toContain('npm ci && npm test');
});

test('the README says what every package that is bundled is for', () => {
  const readme = readFileSync(path, 'utf8');
  const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const untold = Object.keys(devDependencies).filter(
    (name) => !name.startsWith('@types/') && !readme.includes(name),
  );
  expect(untold).toEqual([]);
});
