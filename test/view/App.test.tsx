import { afterEach, describe, expect, test } from 'vitest';
import { modeOf } from '../../src/app/keys/bindings.ts';
import type { State } from '../../src/app/state.ts';
import type { World } from '../../src/app/world.ts';
import { bundled } from '../helpers/bundled.ts';
import { openTerminal, type FakeTerminal } from '../helpers/fake-terminal.tsx';
import { colorLook, frame, plainLook } from '../helpers/frame.tsx';
import { harbour, opened, small, usual, wide, worldOf } from '../helpers/harbour.ts';
import { play } from '../helpers/keys.ts';

const terminals: FakeTerminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

function open(world: World, state: State = opened(world), look = plainLook): FakeTerminal {
  const terminal = openTerminal(world, state, look);
  terminals.push(terminal);
  return terminal;
}

/** The screen once it shows the state as it would be drawn anew. */
async function settled(terminal: FakeTerminal): Promise<string[]> {
  const { world, state } = terminal.store.get();
  const expected = frame(world, state);
  await terminal.until(() => terminal.screen().join('\n') === expected.join('\n'));
  return terminal.screen();
}

async function ready(world: World): Promise<FakeTerminal> {
  const terminal = open(world);
  await settled(terminal);
  return terminal;
}

/** Sends a read that changes the state, and waits for the screen that comes of it. */
async function press(terminal: FakeTerminal, bytes: string): Promise<string[]> {
  const before = terminal.store.get().state;
  terminal.send(bytes);
  await terminal.until(() => terminal.store.get().state !== before);
  return settled(terminal);
}

const down = '\u001b[B';
const screens = [worldOf(bundled, usual), worldOf(bundled, wide), worldOf(bundled, small)] as const;

describe('a read with several keys acts as the same keys one by one', () => {
  test.each<[name: string, bytes: string, keys: readonly string[]]>([
    ['jjj', 'jjj', ['j', 'j', 'j']],
    ['a search and Enter', '/raid\r', ['/', 'r', 'a', 'i', 'd', '\r']],
    ['200 arrows', down.repeat(200), Array.from({ length: 200 }, () => down)],
    [
      'three Backspaces',
      '/raids\u007f\u007f\u007f',
      ['/', 'r', 'a', 'i', 'd', 's', '\u007f', '\u007f', '\u007f'],
    ],
    ['arrows in a menu', `f${down}${down}`, ['f', down, down]],
    [
      'a search, arrows, Enter and steps',
      `/soleimani${down}\rjj`,
      ['/', ...'soleimani', down, '\r', 'j', 'j'],
    ],
    [
      'Tab and control keys',
      '/who:qaani\t\u0001x\u0015',
      ['/', ...'who:qaani', '\t', '\u0001', 'x', '\u0015'],
    ],
    ['two Escapes', '/raid\u001b\u001b', ['/', ...'raid', '\u001b', '\u001b']],
    ['Arabic letters', '/سلیمانی\r', ['/', ...'سلیمانی', '\r']],
  ])('%s', async (_, bytes, keys) => {
    const [world] = screens;
    const burst = await ready(world);
    burst.send(bytes);
    const single = await ready(world);
    let count = 0;
    single.store.subscribe(() => count++);
    for (const key of keys) {
      const before = single.store.get().state;
      single.send(key);
      // Escape is told from the start of a sequence by what doesn't follow it.
      await single.until(() => single.store.get().state !== before);
    }
    await burst.until(
      () => JSON.stringify(burst.store.get().state) === JSON.stringify(single.store.get().state),
    );
    expect(count).toBeGreaterThan(0);
    expect(await settled(burst)).toEqual(await settled(single));
  });

  test('Escape and a letter in one read are Alt and that letter', async () => {
    const terminal = await ready(screens[0]);
    terminal.send('/red sea\u001bb');
    await terminal.until(() => terminal.store.get().state.prompt?.field.caret === 4);
    expect(terminal.store.get().state.prompt?.field.text).toBe('red sea');
  });
});

describe('a paste', () => {
  const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

  test('into the field is text, line breaks and all', async () => {
    const terminal = await ready(screens[0]);
    terminal.send(`/${paste('q\rquit\nj')}`);
    await terminal.until(() => terminal.store.get().state.prompt?.field.text === 'q quit j');
    expect(terminal.effects).toEqual([]);
    expect((await settled(terminal))[0]).toContain('/ q quit j');
  });

  test('elsewhere presses no keys', async () => {
    const terminal = await ready(screens[0]);
    terminal.send(`${paste('qqq')}j`);
    await terminal.until(() => terminal.store.get().state.cursor !== bundled.events[0]?.id);
    expect(terminal.effects).toEqual([]);
    expect(modeOf(terminal.store.get().state)).toBe('list');
  });
});

describe('what is on the terminal', () => {
  test('after each step of a journey is what would be drawn anew', async () => {
    const terminal = await ready(screens[2]);
    const reads = [
      '\r',
      '\u001b[6~',
      'q',
      '/hashd',
      '\r',
      'f',
      '2',
      't',
      'q',
      'w',
      'sadr',
      '\u001b[C',
      'j',
      'q',
      '\u001b',
    ];
    for (const bytes of [...reads, '\u001b', ':', '2020-01\r', '-', '-', '?', '\u001b[F', 'q', '\r'])
      await press(terminal, bytes);
    expect(terminal.store.get().state.cursor).toMatch(/^2020-01/);
  });

  test('keeps the event through every size, in the middle of typing too', async () => {
    const terminal = await ready(screens[0]);
    terminal.send(`/iran${down}${down}${down}${down}${down}${down}${down}${down}`);
    await terminal.until(
      () =>
        terminal.store.get().state.prompt?.type === 'search' &&
        terminal.store.get().state.prompt?.field.text === 'iran',
    );
    await settled(terminal);
    const { cursor } = terminal.store.get().state;
    for (const size of [wide, small, { columns: 10, rows: 2 }, { columns: 61, rows: 20 }, usual]) {
      terminal.resize(size);
      const rows = await settled(terminal);
      expect(rows).toHaveLength(size.rows);
      expect(terminal.store.get().state).toMatchObject({ cursor, prompt: { field: { text: 'iran' } } });
    }
  });

  test('the cursor of the terminal is the caret while typing, and on the selected row otherwise', async () => {
    const terminal = await ready(worldOf(harbour, usual));
    await terminal.until(() => terminal.cursor().x === 0 && terminal.cursor().y === 5);
    terminal.send('j');
    await terminal.until(() => terminal.cursor().y === 6);
    terminal.send('/dock');
    await terminal.until(() => terminal.cursor().x === 7 && terminal.cursor().y === 0);
    terminal.send('\u001b[D\u001b[D');
    await terminal.until(() => terminal.cursor().x === 5);
    // Two cells a letter.
    terminal.send('\u0005\u0015漢字');
    await terminal.until(() => terminal.cursor().x === 7);
    terminal.send('\u0015\u007f\u001b');
    await terminal.until(() => terminal.store.get().state.prompt === null);
  });

  test('each frame is one synchronized update', async () => {
    const terminal = await ready(screens[0]);
    const before = terminal.output().length;
    terminal.send('j');
    await terminal.until(() => terminal.output().length > before);
    await settled(terminal);
    const frames = terminal.output().slice(before);
    expect(frames.split('\u001b[?2026h').length).toBe(frames.split('\u001b[?2026l').length);
    expect(frames).toContain('\u001b[?2026h');
  });
});

describe('the look', () => {
  const colorCode = /\u001b\[(?:[\d;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[\d;]*)?m/;

  test('without colours keeps bold and reverse, and has no code of a colour', async () => {
    const world = worldOf(harbour, wide);
    const state = play(world, opened(world, { cursor: 'strike' }), '/ ‹kind:strike› enter');
    const terminal = open(world, state);
    await settled(terminal);
    expect(terminal.output()).toMatch(/\u001b\[1m/);
    expect(terminal.output()).toMatch(/\u001b\[7m/);
    expect(terminal.output()).not.toMatch(colorCode);
  });

  test('with them uses only colours of the terminal itself', async () => {
    const world = worldOf(harbour, wide);
    const terminal = open(world, opened(world, { cursor: 'strike' }), colorLook);
    await settled(terminal);
    expect(terminal.output()).toMatch(colorCode);
    expect(terminal.output()).not.toMatch(/\u001b\[[\d;]*(?:38|48);/);
  });

  test('addresses are links', async () => {
    const world = worldOf(harbour, wide);
    const terminal = open(world, opened(world, { cursor: 'cut' }));
    await settled(terminal);
    expect(terminal.output()).toContain('\u001b]8;;https://gazette.example/cut\u001b\\');
  });
});
