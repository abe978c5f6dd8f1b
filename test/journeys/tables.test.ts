// A table of somebody's own: what only its reader can say is asked, remembered, and never asked twice.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { run } from '../cli/run.ts';
import { launch, quit, ready, restored, selects } from '../helpers/journey.ts';
import { keys } from '../helpers/terminal.ts';

const folder = makeFolder();
const header = 'Datum;Was;Wo\n';
const rows = ['3/4/2022;Eins;Basra\n', '5/6/2022;Zwei;Basra\n', '7/8/2022;Drei;Basra\n'];
const ambiguous = header + rows.join('');

const stateIn = (name: string) => ({ env: { XDG_STATE_HOME: join(folder.path, name) } });

test('the order of day and month is asked with the dates that it would make, and remembered for that header', async () => {
  const file = folder.write('order.csv', ambiguous);
  const first = await ready({ args: [file], ...stateIn('a') }, 'what stands first?');
  await first.shows('3/4/2022 is 3 Apr 2022');
  await first.shows('3/4/2022 is 4 Mar 2022');
  first.press(`${keys.down}\r`);
  await first.shows('Is that to be remembered?');
  first.press('\r');
  await first.shows(/date from "Datum"/);
  first.press('r');
  await first.shows('Read again: 3 events');
  await quit(first);
  expect(existsSync(`${file}.map.json`)).toBe(false);

  const next = folder.write('next-month.csv', `${header}9/10/2022;Vier;Basra\n`);
  const second = await ready({ args: [next], ...stateIn('a') }, /date from/);
  await second.shows('10 September 2022');
  await quit(second);
  expect(run(['list', '-d', next], stateIn('b')).status).toBe(2);
});

test('the columns of date and title are asked; beside the file it is kept only when wanted', async () => {
  const file = folder.write('columns.csv', 'x,y\n"am 3. Mai 2020, früh",n1\n"am 4. Mai 2020, spät",n2\n');
  const session = await ready({ args: [file], ...stateIn('c') }, 'when it happened?');
  session.press(keys.escape);
  expect((await session.ended).exitCode).toBe(2);
  expect(session.output()).toContain('--map date=COLUMN (columns: x, y)');
  expect(existsSync(`${file}.map.json`)).toBe(false);

  const dated = folder.write('order2.csv', ambiguous);
  const kept = await ready({ args: [dated], ...stateIn('c') }, 'what stands first?');
  kept.press('1');
  await kept.shows('Is that to be remembered?');
  kept.press('2');
  await kept.shows(/date from "Datum"/);
  await quit(kept);
  expect(JSON.parse(readFileSync(`${dated}.map.json`, 'utf8'))).toEqual({
    format: 'timeline-map/1',
    order: 'dmy',
  });
  expect(run(['list', '-d', dated], stateIn('d')).stdout).toContain('3 Apr 2022   Eins');
});

test('Ctrl-C ends the question, and the terminal is as it was', async () => {
  const file = folder.write('order3.csv', ambiguous);
  const session = launch({ args: [file], ...stateIn('e') });
  await session.shows('what stands first?');
  session.press('\u0003');
  expect((await restored(session)).status).toBe(130);
});

test('without a terminal nothing is asked: the flag to use is told, with status 2', () => {
  const file = folder.write('order4.csv', ambiguous);
  const { stderr, status } = run(['list', '-d', file], stateIn('f'));
  expect(status).toBe(2);
  expect(stderr).toContain('no other cell tells; --dates dmy or --dates mdy');
});

test('e opens the table at the row of the event, r keeps the place', async () => {
  const log = join(folder.path, 'edited');
  const editor = folder.write('editor.sh', `#!/bin/sh\necho "$@" > '${log}'\n`);
  const file = folder.write('edit.csv', `Liste\n\n${ambiguous.replace(';Eins;', ';"Eins\nund mehr";')}`);
  const env = { ...stateIn('g').env, VISUAL: `sh ${editor}` };
  const session = await ready({ args: ['--dates', 'dmy', file], env }, /date from/);
  session.press('jj');
  await selects(session, 'Drei');
  session.press('e');
  await session.until(() => existsSync(log), 'the editor was started');
  await session.shows('Read again: 3 events');
  expect(readFileSync(log, 'utf8')).toBe(`${file}\n`);
  writeFileSync(file, header + rows.slice(1).join(''));
  session.press('r');
  await session.shows('2 of 3 events left');
  session.press('r');
  await session.shows('Read again: 2 events');
  await selects(session, 'Drei');
  await quit(session);
});
