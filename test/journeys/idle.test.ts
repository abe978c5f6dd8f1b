// Left alone the browser does nothing, and work leaves nothing behind: a timer or a leak shows soon.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quit, ready, selects } from '../helpers/journey.ts';
import { keys } from '../helpers/terminal.ts';
import type { Session } from '../helpers/terminal.ts';

const watched = 10_000;
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Megabytes that the program has in memory, and seconds of the processor that it has used; null where /proc isn't. */
function usage({ pid }: Session): { memory: number; processor: number } | null {
  try {
    const memory = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return { memory, processor: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return null;
  }
}

/** Until it uses no more of the processor; it must come to that. */
async function atRest(session: Session): Promise<void> {
  for (let tries = 0, last = -1; tries < 30; tries++) {
    await wait(1_000);
    const used = usage(session)?.processor ?? last;
    if (used - last < 0.02) return;
    last = used;
  }
  throw new Error('it is still busy');
}

test.concurrent(
  'doing nothing writes nothing, takes no more memory and next to no time of the processor',
  async () => {
    const session = await ready({ columns: 160, rows: 50 });
    session.press('j');
    await selects(session, "Sadr's list");
    // What is indexed and drawn after the first frame takes longer on a busy machine.
    await atRest(session);
    const written = session.output().length;
    const before = usage(session);
    await wait(watched);
    const after = usage(session);
    expect(session.output().length).toBe(written);
    if (before !== null && after !== null) {
      expect(after.memory - before.memory).toBeLessThan(5);
      expect(after.processor - before.processor).toBeLessThan(0.2);
    }
    session.press('k');
    await selects(session, 'Trump took');
    await quit(session);
  },
);

test.concurrent(
  'steps, searches, overlays and sizes leave no memory behind',
  { timeout: 180_000 },
  async () => {
    const session = await ready();
    let count = 0;
    const round = async (): Promise<void> => {
      const length = session.output().length;
      session.press(`${keys.down.repeat(20)}G/raid`);
      await session.shows(/^ \/ raid/);
      session.press('\u0015');
      await session.shows(/^ \/ {9}/);
      session.press(keys.escape);
      await session.hides(/^ \/ /);
      session.press('w');
      await session.shows("Who's who");
      session.press(keys.escape);
      await session.shows('? help');
      session.press(`g${keys.ctrlL}`);
      await selects(session, 'Trump took');
      // Data that is not let go when it was read again is many megabytes: few times show it.
      if (count++ % 5 === 0) {
        session.press('r');
        await session.shows('Read again');
      }
      session.press('j');
      session.resize(100, 30);
      session.resize(80, 24);
      await session.until(() => session.output().length > length, 'frames');
      await session.shows('? help');
    };
    // What is cached on first use, and how far the heap grows before it is collected, is no leak.
    for (let rounds = 0; rounds < 25; rounds++) await round();
    const before = usage(session);
    for (let rounds = 0; rounds < 30; rounds++) await round();
    const after = usage(session);
    if (before !== null && after !== null) expect(after.memory - before.memory).toBeLessThan(30);
    session.press('Q');
    expect((await session.ended).exitCode).toBe(0);
  },
);
