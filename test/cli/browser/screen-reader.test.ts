import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../../src/app/store.ts';
import { readAloud } from '../../../src/cli/browser/screen-reader.ts';
import { poll } from '../../helpers/poll.ts';
import { harbour, opened, usual, worldOf } from '../../helpers/harbour.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

interface Reading {
  readonly store: Store;
  /** Names of the keys. */
  readonly pressed: readonly string[];
  /** What a read of the keyboard makes heard, and what is told a moment later. */
  readonly type: (bytes: string) => Promise<string>;
  readonly isRaw: () => boolean;
  readonly stop: () => void;
}

function read(): Reading {
  let output = '';
  let isRaw = false;
  const world = worldOf(harbour, usual);
  const store = createStore(world, opened(world), () => undefined);
  const pressed: string[] = [];
  const recording: Store = {
    ...store,
    press: (keys) => {
      pressed.push(...keys.map(({ name }) => name));
      store.press(keys);
    },
  };
  const keyboard = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => (isRaw = raw) });
  const stop = readAloud(recording, keyboard as unknown as NodeJS.ReadStream, (text) => (output += text));
  stops.push(stop);
  return {
    store,
    pressed,
    type: async (bytes) => {
      const before = output.length;
      keyboard.write(bytes);
      await new Promise((resolve) => setImmediate(resolve));
      return output.slice(before);
    },
    isRaw: () => isRaw,
    stop,
  };
}

describe('reading aloud', () => {
  test('adds a line for each move, also of several in one read', async () => {
    const { type } = read();
    expect(await type('j')).toBe('Wednesday 20 March 2019: Dock Union calls a meeting. 2 of 12.\n');
    expect((await type('jj')).split('\n')).toEqual([
      'about June 2019: Secret talks begin (date uncertain). 3 of 12.',
      'Monday 11 November 2019: A crane fails on the North Pier. 4 of 12.',
      '',
    ]);
    expect(await type('x')).toBe('x does nothing here; ? shows the keys\n');
  });

  test('adds letters to the line that is typed, and says anything else on another', async () => {
    const { type } = read();
    expect(await type('/')).toBe('Search: ');
    expect(await type('ma')).toBe('ma');
    expect(await type('\u007f')).toBe('\nSearch: m');
    expect(await type('ara')).toBe('ara');
    expect(await type('\u001b[B')).toBe('\nMara Lind, person, 4 events\n');
    // The field is not said again until it changes.
    expect(await type('\u001b[A')).toBe('');
    expect(await type(' l')).toBe('Search: mara l');
    expect(await type('\r')).toMatch(/^\n[^\n]+ of \d+, filter mara l\.\n$/);
  });

  test('says again what a key says again', async () => {
    const { type } = read();
    const said = await type('n');
    expect(said).toMatch(/^Nothing was searched yet[^\n]+\n$/);
    expect(await type('n')).toBe(said);
  });

  test('answers a date that it can’t go to, and asks which of two is meant', async () => {
    const { type } = read();
    expect(await type(':xyzzy')).toBe('Date: xyzzy');
    expect(await type('\r')).toMatch(/^\nxyzzy is not a date; try [^\n]+\n$/);
    await type('\u0015');
    expect(await type('7/10/2020')).toContain('7/10/2020');
    expect(await type('\r')).toMatch(/^\nWednesday 7 October 2020 or Friday 10 July 2020\?\n[^\n]+\n$/);
  });

  test('tells what comes later too: a copy that worked, data that was read again', async () => {
    const { store, type } = read();
    store.notify('Copied the event');
    expect(await type('')).toBe('Copied the event\n');
    store.replace(worldOf(harbour, usual));
    expect(await type('')).toBe('');
  });

  test('leaves the keyboard as it was when it stops', async () => {
    const { isRaw, stop, type } = read();
    expect(isRaw()).toBe(true);
    stop();
    expect(isRaw()).toBe(false);
    expect(await type('j')).toBe('');
  });
});

test.each([
  ['j', 'j'],
  ['G', 'G'],
  [' ', 'space'],
  ['ق', 'ق'],
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\t', 'tab'],
  ['\u001b[Z', 'shift+tab'],
  ['\u001b[1;3D', 'alt+left'],
  ['\u001bb', 'alt+b'],
  ['\u001b', 'escape'],
  ['\u0003', 'ctrl+c'],
  ['\u0000', 'ctrl+`'],
])('%j is the key %s', async (bytes, name) => {
  const { type, pressed } = read();
  await type(bytes);
  // After an Escape Node waits for the rest of a sequence.
  await poll(
    () => pressed.length > 0,
    'a key',
    () => pressed,
    2,
  );
  expect(pressed).toEqual([name]);
});
