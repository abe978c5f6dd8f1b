// What comes from the keyboard, however it comes: checks 11 to 15 of a well-behaved terminal program, and the mouse.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  expectModesOff,
  leaveShell,
  quit,
  ready,
  selected,
  selects,
  shellSession,
} from '../helpers/journey.ts';
import { keys, program, type Session } from '../helpers/terminal.ts';

const text = (session: Session): string => session.screen().join('\n');

/** Each in a read of its own: the next is written when the one before has changed something. */
async function oneByOne(session: Session, pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    const length = session.output().length;
    session.press(key);
    await session.until(() => session.output().length > length, `an answer to ${JSON.stringify(key)}`);
  }
}

test('check 11: keys pressed while the first frame is drawn are keys, and leave no trace in it', async () => {
  const calm = await ready();
  calm.press('j');
  await selects(calm, "Sadr's list");
  const hasty = await ready({ at: { output: /\?1049h/, act: ({ press }) => press('j') } });
  await hasty.until(() => text(hasty) === text(calm), 'the same frame');
  for (const session of [calm, hasty]) await quit(session);
});

describe('check 11: what comes in one write', () => {
  let burst: Session;
  let single: Session;
  beforeAll(async () => void ([burst, single] = await Promise.all([ready(), ready()])));
  afterAll(async () => {
    for (const session of [burst, single]) await quit(session);
  });

  async function toTheBegin(session: Session): Promise<void> {
    if (text(session).includes('✕')) session.press(keys.escape);
    await session.hides('✕');
    session.press('g');
    await selects(session, 'Trump took');
  }

  test.each([
    ['ten letters', Array.from('jjjjjjjjjj'), 'assassination|2018|2019'],
    ['200 arrows', Array.from({ length: 200 }, () => keys.down), '❯ .*US House sent the Iran war'],
    ['a search with Enter and two steps', Array.from('/raid\rjj'), 'raid ✕'],
    ['a search with Alt-B, Ctrl-K and Enter', [...'/red sea', '\u001bb', '\u000b', '\r'], ' red ✕'],
  ])('%s act as pressed one by one', async (_name, pressed, shown) => {
    for (const session of [burst, single]) await toTheBegin(session);
    burst.press(pressed.join(''));
    await burst.shows(new RegExp(shown));
    await oneByOne(single, pressed);
    await single.until(() => selected(single) === selected(burst), 'the same selection');
    await single.until(() => text(single) === text(burst), 'the same frame');
  });
});

/** Apart, but within what a terminal’s own line may take. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('in one session', () => {
  let session: Session;
  // Whoever opens addresses would be heard.
  beforeAll(async () => void (session = await ready({ env: { BROWSER: 'true' } })));
  beforeEach(async () => {
    // At the first event already, it would say that there is nothing more that way.
    if (!selected(session).includes('Trump took')) session.press('g');
    await selects(session, 'Trump took');
    await session.shows('? help');
  });
  afterAll(() => quit(session));

  async function leaveField(): Promise<void> {
    session.press('\u0015');
    await session.shows(/^ \/ {9}/);
    session.press(keys.escape);
    await session.shows('? help');
  }

  test('check 12: an arrow split anywhere is one step, and types nothing', async () => {
    for (const parts of [
      ['\u001b', '[B'],
      ['\u001b[', 'B'],
      ['\u001b', '[', 'B'],
    ]) {
      for (const part of parts) {
        session.press(part);
        await pause();
      }
      await selects(session, "Sadr's list");
      session.press('/');
      await session.shows('Enter keep');
      for (const part of parts) {
        session.press(part);
        await pause();
      }
      session.press('raid');
      await session.shows(/^ \/ raid +\d/);
      session.press(keys.escape);
      await session.hides(/^ \/ raid/);
      session.press(keys.escape);
      await session.shows('? help');
      session.press('g');
      await selects(session, 'Trump took');
    }
  });

  /** Longer than any pause within a key on a line that is quick. */
  const slowly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

  test('check 12: over a slow line a key in parts opens no source', async () => {
    for (const parts of [
      ['\u001b[', '1~'],
      ['\u001b', '[1~'],
      ['\u001b[1;', '2B'],
      ['\u001b', '[', '1~'],
    ]) {
      for (const part of parts) {
        session.press(part);
        await slowly();
      }
    }
    session.press('/');
    await session.shows(/^ \/ /);
    expect(session.output()).not.toContain('Opening');
    await leaveField();
  });

  test('check 12: over a slow line an arrow types nothing into the field', async () => {
    session.press('/ab');
    await session.shows(/^ \/ ab/);
    session.press('\u001b[');
    await slowly();
    session.press('B');
    await slowly();
    session.press('c');
    await session.shows(/^ \/ abc/);
    await leaveField();
  });

  test('check 12: a letter split between reads is one letter', async () => {
    session.press('/');
    await session.shows('Enter keep');
    for (const letter of ['é', 'س', '漢', '👩']) {
      const bytes = Buffer.from(letter);
      for (let at = 0; at < bytes.length; at++) {
        session.write(bytes.subarray(at, at + 1));
        await pause();
      }
      session.press('x');
      // The emulator takes an emoji for one cell.
      await session.shows(new RegExp(`^ / ${letter} ?x`, 'u'));
      session.press('\u0015');
      await session.shows(/^ \/ {9}/);
    }
    await leaveField();
  });

  test('check 13: a lone Esc is a key, without another after it', async () => {
    session.press('?');
    await session.shows('Moving');
    session.press(keys.escape);
    await session.hides('Moving');
    session.press('/raid');
    await session.shows(/^ \/ raid/);
    session.press(keys.escape);
    await session.until(
      () => !session.screen().some((row) => row.includes('raid') && row.startsWith(' /')),
      'cleared',
    );
    session.press('x');
    await session.shows(/^ \/ x/);
    session.press(keys.escape);
    await session.hides(/^ \/ x/);
    session.press(keys.escape);
    await session.shows('? help');
  });

  const answers = [
    '\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\',
    '\u001b]11;rgb:ffff/ffff/ffff\u0007',
    '\u001bP>|xterm(370)\u001b\\',
    '\u001bP1+r544e=787465726d\u001b\\',
    '\u001b[?62;22c',
    '\u001b[>41;370;0c',
    '\u001b[?2026;2$y',
    '\u001b[I',
    '\u001b[O',
    '\u001b[12;40R',
    '\u001b[?1u',
  ];

  describe('check 14: late answers of the terminal type nothing and do nothing', () => {
    test('while browsing, also in two parts', async () => {
      const before = text(session);
      for (const answer of answers) session.press(answer);
      session.press('\u001b]11;rgb:1e1e/');
      await pause();
      session.press('1e1e/1e1e\u001b\\');
      session.press('j');
      await selects(session, "Sadr's list");
      session.press('k');
      await session.until(() => text(session) === before, 'the frame before');
    });

    test('while searching', async () => {
      session.press('/ra');
      await session.shows(/^ \/ ra +\d/);
      for (const answer of answers) session.press(answer);
      session.press('id');
      await session.shows(/^ \/ raid +\d/);
      await leaveField();
    });
  });

  describe('check 15: pasted text is text: no command, no Enter, no control characters', () => {
    const pasted = (content: string): string => `\u001b[200~${content}\u001b[201~`;
    const much = 'q\tQ \u001b[31m?\r\n'.repeat(10_000);

    test('100 kB while browsing do nothing', async () => {
      session.press(pasted(much));
      session.press('j');
      await selects(session, "Sadr's list");
    });

    test('100 kB in the search field are one line, and the next key is answered', async () => {
      session.press('/');
      await session.shows('Enter keep');
      session.press(pasted(much));
      await session.shows('Q ? q Q ?');
      session.press(keys.escape);
      await session.hides('Q ?');
      session.press(pasted('rai\nd \u001b]0;title\u0007x'));
      await session.shows(/^ \/ rai d x +\d/);
      expect(session.output()).not.toContain('\u001b]0;');
      await leaveField();
    });
  });

  describe('a paste whose end is lost', () => {
    test('is text of the field after a while, and keys are keys again', async () => {
      session.press('/');
      await session.shows('Enter keep');
      session.press('\u001b[200~rai');
      await session.shows(/^ \/ rai +\d/);
      session.press('d');
      await session.shows(/^ \/ raid +\d/);
      session.press(keys.enter);
      await session.shows('raid ✕');
      session.press(keys.escape);
      await session.hides('raid ✕');
    });
  });
});

describe('Ctrl-C', () => {
  test.each([
    ['a paste', '\u001b[200~abc'],
    ['an answer of the terminal', '\u001b]11;rgb:'],
  ])('ends the program in the middle of %s', async (_name, begun) => {
    const session = await ready();
    session.press(begun);
    await pause();
    session.press(keys.ctrlC);
    expect((await session.ended).exitCode).toBe(130);
    await expectModesOff(session);
  });
});

describe('the mouse', () => {
  test('is the terminal’s own unless it is asked for', async () => {
    const session = await ready();
    session.press('\u001b[<65;10;8M');
    session.press('j');
    await selects(session, "Sadr's list");
    await quit(session);
    expect(session.output()).not.toMatch(/\u001b\[\?(9|100[0-6]|1015|1016)h/);
  });

  test('asked for, the wheel steps, clicks go there, and it is off before the screen is left', async () => {
    const session = await ready({ args: ['--mouse'] });
    session.press('\u001b[<65;10;8M');
    await selects(session, "Sadr's list");
    session.press('\u001b[<0;10;6M\u001b[<0;10;6m');
    await selects(session, 'Trump took');
    session.press('\u001b[<0;79;3M\u001b[<0;79;3m');
    await session.until(() => !selected(session).includes('Trump took'), 'the end of the axis');
    await quit(session);
    const output = session.output();
    expect(output.lastIndexOf('\u001b[?1000l')).toBeLessThan(output.lastIndexOf('\u001b[?1049l'));
    expect(output.lastIndexOf('\u001b[?1000l')).toBeGreaterThan(output.lastIndexOf('\u001b[?1000h'));
  });
});

test('what stood in the line before, and what is typed ahead, leave no mark on the first frame', async () => {
  const shell = await shellSession();
  shell.press(`printf abc; node ${program}\r`);
  shell.press('jj');
  await selects(shell, 'US sanctioned Iran');
  const clean = await ready();
  expect(shell.screen()[0]).toBe(clean.screen()[0]);
  await quit(clean);
  shell.press('q');
  await shell.until(() => !shell.isAlternate(), 'the shell again');
  await leaveShell(shell);
});
