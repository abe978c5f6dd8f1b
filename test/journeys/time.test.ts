// Zooming, going to dates, walking threads and the places visited, at each size and look.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keys, open, type Session } from '../helpers/terminal.ts';

const sizes = [
  { columns: 160, rows: 50 },
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
];

const selected = (session: Session): string => session.screen().find((row) => /^[❯›>]/.test(row)) ?? '';

async function quit(session: Session): Promise<void> {
  session.press('Q');
  expect((await session.ended).exitCode).toBe(0);
}

describe.each(sizes)('at $columns×$rows', (size) => {
  let session: Session;
  beforeAll(() => void (session = open({ ...size, args: ['--at', '4 june 2020'] })));
  beforeEach(() => session.shows('395/395'));
  afterAll(() => quit(session));

  test('zoomed out the major events are left under years, the event under the cursor with them', async () => {
    await session.until(() => selected(session).includes('Iran freed'), 'the event');
    session.press(keys.shiftUp);
    await session.shows(/… \d+ more in May 2020/);
    expect(selected(session)).toMatch(/^❯ +4(?: Jun)? {3}Iran freed/);
    session.press(keys.shiftUp);
    await session.shows(/^── 2020$|^── 2020 /);
    expect(selected(session)).toMatch(/^❯ +4 Jun {3}Iran freed/);
    session.press(keys.shiftLeft);
    await session.until(() => selected(session).includes('US listed the IRGC'), 'the first row of 2019');
    session.press(keys.up);
    await session.until(() => selected(session).includes('more in 2018'), 'what is folded of 2018');
    session.press(keys.enter);
    await session.until(() => /^❯ +15(?: May)? +US sanctioned/.test(selected(session)), 'a month of 2018');
    session.press('+');
  });

  test('a date that may be two asks which, and the arrows choose', async () => {
    session.press(':7/10/2020');
    await session.shows('? Wednesday 7 October 2020');
    await session.shows('? Friday 10 July 2020');
    session.press(keys.enter);
    await session.shows('❯ Wednesday 7 October 2020');
    session.press(keys.down);
    await session.shows('❯ Friday 10 July 2020');
    session.press(keys.enter);
    await session.until(() => !session.screen().some((row) => row.startsWith(' : ')), 'the prompt closed');
    await session.shows(/ 11 Jul 2020/);
  });

  test('the thread is walked, gone to and come back from', async () => {
    session.press(`:2020-11-17${keys.enter}`);
    await session.until(() => /^❯ +17/.test(selected(session)), 'the day');
    session.press('jj');
    await session.until(() => selected(session).includes('Ashab al-Kahf'), 'the event');
    // Blanks that are written or erased at the end of a row look the same.
    const shown = (): string =>
      session
        .screen()
        .map((row) => row.trimEnd())
        .join('\n');
    const before = shown();
    session.press('t');
    await session.until(() => /^❯ .* ● /.test(selected(session)), 'the event within its thread');
    session.press('g');
    await session.until(() => /^❯ 16 Nov 2020 +← ▾ .*Raid/.test(selected(session)), 'the first row');
    session.press(keys.left);
    await session.until(() => /^❯ .*← ▸ /.test(selected(session)), 'the branch closed');
    session.press(keys.enter);
    await session.until(
      () => /^❯ +16(?: Nov)? +Raid in Fallujah/.test(selected(session)),
      'the event gone to',
    );
    session.press(keys.altLeft);
    await session.until(() => selected(session).includes('Ashab al-Kahf'), 'the event before');
    await session.until(() => shown() === before, 'the same screen');
    session.press(keys.altRight);
    await session.until(() => selected(session).includes('Raid in Fallujah'), 'the event gone to, again');
  });

  test('< asks where several events are linked', async () => {
    session.press(`:2020-11-17${keys.enter}`);
    await session.until(() => /^❯ +17/.test(selected(session)), 'the day');
    session.press('jj');
    await session.until(() => selected(session).includes('Ashab al-Kahf'), 'the event');
    session.press('<');
    await session.shows('Earlier events linked to this one');
    session.press(`${keys.down}${keys.enter}`);
    await session.until(() => selected(session).includes('Rockets hit Baghdad'), 'the event chosen');
  });

  test('in ASCII without colour matches and the others on the axis differ by their signs', async () => {
    const plain = open({ ...size, args: ['--ascii'], env: { NO_COLOR: '1' } });
    await plain.shows('395/395');
    plain.press(`/kind:rocket${keys.enter}`);
    await plain.shows(/kind:r[^ ]*.* x /);
    await plain.shows(/^ [ ,;.:=+*#@-]*[,;][ ,;.:=+*#@-]*[.:=+*#@][ ,;.:=+*#@-]*$/);
    expect(plain.output()).not.toMatch(/\u001b\[[0-9;]*3[1-7]m/);
    expect(plain.screen().slice(1, 4).join('')).toMatch(/^[\x20-\x7e]*$/);
    await quit(plain);
  });
});
