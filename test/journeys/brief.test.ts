// Collecting events: marks and notes that are kept, a brief that is saved and opened again.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { run } from '../cli/run.ts';
import { quit, ready, selects } from '../helpers/journey.ts';

const folder = makeFolder();
const good = [1, 2, 3].map((day) => ({ id: `event-${day}`, date: `2020-01-0${day}`, title: `Event ${day}` }));

test('marks and notes outlive the run and a reload; the brief is saved, never over a file unasked, and opens again', async () => {
  const file = folder.write('marked.json', good);
  const env = { XDG_STATE_HOME: join(folder.path, 'state') };
  const first = await ready({ args: [file], env });
  first.press(' ');
  await selects(first, 'Event 2');
  first.press(' ');
  await first.shows('✓2');
  first.press('bnAsk the ferrymen.\r');
  await first.shows('— Ask the ferrymen.');
  first.press('b');
  await quit(first);

  const second = await ready({ args: [file], env });
  await second.shows('✓2');
  writeFileSync(file, JSON.stringify(good.slice(1)));
  second.press('r');
  await second.shows('✓1');
  writeFileSync(file, JSON.stringify(good));
  second.press('r');
  await second.shows('✓2');

  const saved = folder.write('brief.json', 'mine');
  second.press('bs3');
  await second.shows('Save as');
  second.press(`\u0015${saved}\r`);
  await second.shows('is there already');
  expect(readFileSync(saved, 'utf8')).toBe('mine');
  second.press('\r');
  await second.shows('Saved 2 events');
  second.press('b');
  await quit(second);

  expect(run(['show', 'event-1', '-d', saved]).stdout).toContain('Ask the ferrymen.');
  expect(run(['check', saved]).stdout).toContain('no problems');
}, 60_000);
