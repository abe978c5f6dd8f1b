// The built program in a pseudo-terminal beside its own model: the same keys go to both, and after each step the terminal
// must show what the model says. So a journey needs no guesses of when a key was answered.
import { initialState, type State } from '../../src/app/state.ts';
import { settle } from '../../src/app/settle.ts';
import { createWorld, type World } from '../../src/app/world.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import type { Look } from '../../src/view/theme.ts';
import { frame } from './frame.tsx';
import { keys as keysNamed, play } from './keys.ts';
import { keys as bytes, open, type Options, type Session } from './terminal.ts';

export interface Modelled {
  readonly session: Session;
  /** Presses keys, all in one read; resolves once the screen shows what comes of them. */
  readonly press: (names: string) => Promise<State>;
  readonly get: () => { readonly world: World; readonly state: State };
}

const named: Readonly<Record<string, string>> = {
  ...bytes,
  pageup: bytes.pageUp,
  pagedown: bytes.pageDown,
  space: ' ',
  'shift+tab': '\u001b[Z',
  'alt+left': bytes.altLeft,
};

function bytesOf(name: string): string {
  const control = /^ctrl\+([a-z])$/.exec(name)?.[1];
  return control === undefined ? (named[name] ?? name) : String.fromCharCode(control.charCodeAt(0) - 0x60);
}

/** Rows on which every terminal agrees: emulators differ about the width of some emoji and marks. */
const isPlainRow = (row: string): boolean =>
  /^[ -~\u2010-\u203a\u2190-\u2193\u2260\u2500-\u25cf]*$/.test(row);

export async function openModelled(
  dataset: Dataset,
  look: Look,
  options: Options & { readonly columns: number; readonly rows: number },
): Promise<Modelled> {
  const world = createWorld({ dataset, today: 20_000, size: options, isAscii: look.isAscii });
  let state = settle(world, initialState());
  const session = open(options);
  const shows = (expected: readonly string[]) => (): boolean => {
    const shown = session.screen();
    return expected.every((row, at) => !isPlainRow(row) || row === shown[at]?.trimEnd());
  };
  const press = async (names: string): Promise<State> => {
    const pressed = keysNamed(names);
    const next = { ...play(world, state, pressed), effects: [] };
    // An Escape that does nothing would only be Alt for the key after it.
    if (names === 'escape' && JSON.stringify(next) === JSON.stringify(state)) return state;
    state = next;
    session.press(pressed.map(({ name, text }) => text ?? bytesOf(name)).join(''));
    const expected = frame(world, state, look);
    await session.until(shows(expected), `after ${names} the screen\n${expected.join('\n')}`);
    return state;
  };
  await session.until(() => session.screen().some((row) => /\d\/\d+$/.test(row)), 'the first frame');
  // Before its keyboard is raw, the terminal itself would echo a key; bracketed paste is switched on after that.
  await session.until(() => session.output().includes('\u001b[?2004h'), 'the keyboard');
  // A notice of problems goes with the first key.
  await press('x');
  return { session, press, get: () => ({ world, state }) };
}

/** To every view, with every field of every record on the screen once, and back to the list. */
export const everyView: readonly string[] = [
  ...['j j j k', 'g', 'enter', 'pagedown', 'pagedown', 'end', 'home', 'h'],
  ...['/ ‹word0›', 'down', 'down', 'up', 'tab', 'enter', '/ backspace', 'enter'],
  ...[
    '/ ‹kind:›',
    'tab',
    'ctrl+u ‹tag:nothing is so alias 99 word0:x "›',
    'ctrl+u ‹title ro›',
    'ctrl+u enter',
  ],
  ...['f', 'down', 'end', 'right', 'escape', 'escape', 'a', 'right', 'end', 'escape', 'escape'],
  ...[
    'o',
    'down',
    'end',
    'escape',
    't',
    'down',
    'left',
    'right',
    'G',
    'escape',
    '<',
    'escape',
    '>',
    'escape',
  ],
  ...[
    'w',
    'down',
    'right',
    'pagedown',
    'end',
    'escape',
    'escape',
    'w ‹hundrde›',
    'escape',
    'tab',
    'tab',
    'tab',
  ],
  ...[
    'tab',
    'ctrl+s',
    '‹word›',
    'escape',
    'escape',
    ': ‹2020›',
    'ctrl+u ‹1.2.3 x›',
    'ctrl+u ‹-9999›',
    'enter',
  ],
  ...['?', 'end', 'escape', '-', '-', 'end', '+', '+', 'p', 'p', 'G'],
  ...[
    'v',
    'left',
    'up',
    '-',
    'x',
    'x',
    'enter',
    'escape',
    '+',
    'escape',
    'c',
    'down',
    'right',
    'escape',
    'G',
  ],
];
