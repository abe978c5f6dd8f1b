// Lanes, map and accounts on the bundled data, in a real pseudo-terminal.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keys, open, type Session } from '../helpers/terminal.ts';

const sizes = [
  { columns: 160, rows: 50 },
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
];

async function quit(session: Session): Promise<void> {
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
}

describe.each(sizes)('at $columns×$rows', (size) => {
  let session: Session;
  beforeAll(() => void (session = open({ ...size, args: ['--at', '2020-01-03'] })));
  beforeEach(() => session.shows('? help'));
  afterAll(() => quit(session));

  test('m shows the map of the world, which only moves when told to; Esc leads back', async () => {
    session.press('m');
    await session.shows(/\d+ here/);
    // The coast is there once it is read.
    await session.shows(/[\u2801-\u28ff]{3}/);
    // What is counted under the map, and its scale; the detail goes on beside it.
    const foot = () => /\d+ here.*┤ \d+ k?m/.exec(session.screen().join('\n'))?.[0];
    const here = foot();
    session.press(keys.down);
    await session.shows(/❯|❮/);
    expect(foot()?.split(' · ')[0]).toBe(here?.split(' · ')[0]);
    session.press('+');
    await session.until(() => foot() !== here, 'the map closer');
    session.press('0');
    await session.until(() => foot() === here, 'the whole map');
    session.press(keys.escape);
    await session.hides(/\d+ here/);
  });

  test('v shows the lanes; x changes the rows, m leads on to the map and v back', async () => {
    session.press('v');
    await session.shows(/\d of \d+ people and groups/);
    session.press(keys.right);
    await session.shows(/❯/);
    session.press('x');
    await session.shows(/\d of \d+ places/);
    session.press('m');
    await session.shows(/\d+ here/);
    session.press('v');
    await session.shows(/\d of \d+ places/);
    session.press('v');
    await session.hides(/\d of \d+ places/);
  });

  test('c shows the accounts side by side', async () => {
    session.press('j');
    session.press('c');
    await session.shows('Enter source');
    session.press(keys.down);
    session.press(keys.right);
    session.press('c');
    await session.hides('Enter source');
  });
});
