// Where the reader was is where the next run begins, whatever becomes of the file that tells it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { launch, quit, ready, restored, selects } from '../helpers/journey.ts';
import { nowhere } from '../../src/app/place.ts';
import { keys, type Session } from '../helpers/terminal.ts';

const folder = makeFolder();
const good = [1, 2, 3].map((day) => ({ id: `event-${day}`, date: `2020-01-0${day}`, title: `Event ${day}` }));

describe('the last place', () => {
  const places = (state: string): unknown =>
    JSON.parse(readFileSync(join(state, 'timeline/places.json'), 'utf8'));

  async function leaveAt(session: Session, key: string, title: string): Promise<void> {
    session.press(key);
    await selects(session, title);
    await quit(session);
  }

  test('is where the next run begins, for each dataset', async () => {
    const file = folder.write('placed.json', good);
    const env = { XDG_STATE_HOME: join(folder.path, 'state') };
    await leaveAt(await ready({ env }), 'jjj', 'Pompeo set out');
    await leaveAt(await ready({ args: [file], env }), 'j', 'Event 2');
    const second = await ready({ env });
    await selects(second, 'Pompeo set out');
    await quit(second);
    expect(places(env.XDG_STATE_HOME)).toEqual({
      [file]: { ...nowhere, event: 'event-2' },
      bundled: { ...nowhere, event: expect.any(String) },
    });
  });

  test('is kept where a signal ends the browser', async () => {
    const file = folder.write('ended.json', good);
    const env = { XDG_STATE_HOME: join(folder.path, 'ended') };
    const session = await ready({ args: [file], env });
    session.press('j');
    await selects(session, 'Event 2');
    session.kill('SIGTERM');
    await session.ended;
    const again = await ready({ args: [file], env });
    await selects(again, 'Event 2');
    await quit(again);
  });

  test('of two instances at once is that of the one that ended last, and the file is whole', async () => {
    const files = Array.from({ length: 4 }, (_, at) => folder.write(`at-once-${at}.json`, good));
    const env = { XDG_STATE_HOME: join(folder.path, 'shared') };
    const [first, second] = [await ready({ env }), await ready({ env })];
    await leaveAt(second, 'j', "Sadr's list");
    await leaveAt(first, 'jjj', 'Pompeo set out');
    const third = await ready({ env });
    await selects(third, 'Pompeo set out');
    await quit(third);
    // Many that end at the same moment may lose a place to each other, never the file.
    const many = await Promise.all(files.map((file) => ready({ args: [file], env })));
    for (const session of many) session.press('q');
    await Promise.all(many.map((session) => session.ended));
    const kept = places(env.XDG_STATE_HOME) as Record<string, { readonly event: string }>;
    expect(Object.values(kept).every(({ event }) => typeof event === 'string')).toBe(true);
    expect(files.some((file) => kept[file]?.event === 'event-1')).toBe(true);
    const left = execFileSync('ls', [join(env.XDG_STATE_HOME, 'timeline')], { encoding: 'utf8' });
    expect(left).toBe('places.json\n');
  });

  test('has its query, zoom and panes, and an empty search field offers the queries of the last time', async () => {
    const env = { XDG_STATE_HOME: join(folder.path, 'desk') };
    const size = { columns: 120, rows: 40 };
    const first = await ready({ env, ...size });
    first.press('p');
    await first.shows('Detail below');
    first.press('/kind:raid\r');
    await first.shows('kind:raid ✕');
    first.press('-');
    await first.shows('Zoomed to months');
    await quit(first);
    const second = await ready({ env, ...size });
    await second.shows('kind:raid ✕');
    await second.shows('months');
    await second.shows(/^─+/);
    second.press(`${keys.escape}`);
    await second.hides('kind:raid ✕');
    await quit(second);
    // What is asked for on the command line comes before it; an empty field offers what was asked for the last time.
    const asked = await ready({ env, ...size, args: ['--at', '2020-11-17'] });
    await selects(asked, 'Rockets hit');
    asked.press('/');
    await asked.shows('kind:raid');
    asked.press(keys.escape);
    await asked.hides('kind:raid');
    await quit(asked);
  }, 120_000);

  test.each([
    ['can’t be a folder', '/dev/null'],
    ['can’t be written to', '/proc'],
    ['is full', '/dev/full'],
  ])('where its folder %s, nothing is kept and nobody is bothered', async (_name, state) => {
    const session = launch({ env: { XDG_STATE_HOME: state } });
    await session.shows('? help');
    session.press('j');
    await selects(session, "Sadr's list");
    session.press('q');
    expect(await restored(session)).toEqual({ status: 0, left: [] });
  });

  test('in a file that is damaged is forgotten', async () => {
    const state = join(folder.path, 'damaged');
    folder.write('damaged/timeline/places.json', '{"bundled": ');
    const session = await ready({ env: { XDG_STATE_HOME: state } });
    await selects(session, 'Trump took');
    await quit(session);
    expect(places(state)).toEqual({ bundled: { ...nowhere, event: expect.any(String) } });
  });
});
