// From a name to who it is, to others, and back, in a real pseudo-terminal.
import { describe, expect, test } from 'vitest';
import { keys, open, type Session } from '../helpers/terminal.ts';

const sizes = [
  { columns: 160, rows: 50 },
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
];

const chosen = (session: Session): string => session.screen().find((row) => /^ ?[❯>] /.test(row)) ?? '';

/** Presses ↓ until the row that is chosen holds `text`. */
async function walkTo(session: Session, text: string): Promise<void> {
  for (let pressed = 0; pressed < 60 && !chosen(session).includes(text); pressed++) {
    const before = session.screen().join('\n');
    session.press(keys.down);
    await session.until(() => session.screen().join('\n') !== before, 'another screen');
  }
  expect(chosen(session)).toContain(text);
}

async function quit(session: Session): Promise<void> {
  session.press('Q');
  expect((await session.ended).exitCode).toBe(0);
}

describe.each(sizes)('at $columns×$rows', (size) => {
  test("somebody is found in who's who, read about, walked on from and followed", async () => {
    const session = open(size);
    await session.shows('395/395');
    session.press('w');
    await session.shows("Who's who");
    session.press('ghaani');
    await session.shows(/❯ Esmail Qaani — as Ghaani/);
    session.press(keys.right);
    await session.shows('Commander of the Quds Force');
    await walkTo(session, 'Quds Force · Commander');
    session.press(keys.enter);
    await session.shows(/^ military unit · \d+ events/);
    session.press(keys.altLeft);
    await session.shows(/^ ❯ Quds Force · Commander/);
    session.press('f');
    await session.shows('18/395');
    session.press(keys.altLeft);
    await session.shows('395/395');

    // In the same session fields and values are completed, what there is not is told and ignored.
    session.press('/');
    await session.shows('Enter keep');
    session.press('wher');
    await session.shows(/^ {2}where:/);
    session.press(`${keys.tab}felluja${keys.tab}`);
    await session.shows('where:"Fallujah"');
    session.press(`${keys.enter}/`);
    await session.shows(/^ \/ {2}where:"Fallu/);
    session.press('actor:kadhemi');
    await session.shows('“actor:” is not a field and is ignored');
    session.press(keys.escape);
    await session.hides('is not a field');
    session.press(keys.backspace);
    await session.shows('395/395');
    session.press(keys.escape);
    await session.shows('? help');
    await quit(session);
  });

  test('from the detail one key leads to whom it names, another back to the same place', async () => {
    const session = open({ ...size, args: ['--at', '2020-11-17', '-q', 'qaani'] });
    await session.shows('18');
    session.press(keys.enter);
    await session.shows('scroll');
    // Blanks that are written or erased at the end of a row look the same.
    const shown = (): string =>
      session
        .screen()
        .map((row) => row.trimEnd())
        .join('\n');
    const before = shown();
    session.press('a');
    await session.shows('Who is it?');
    session.press(keys.enter);
    await session.shows('Enter follow');
    session.press(keys.altLeft);
    await session.until(() => shown() === before, 'the screen from before');
    await quit(session);
  });
});
