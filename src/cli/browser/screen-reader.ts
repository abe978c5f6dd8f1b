// The browser for a screen reader: the same state and keys, lines that are only ever added, nothing drawn.
import { emitKeypressEvents, type Interface, type Key as NodeKey } from 'node:readline';
import { announce, dateAnswer, opening, typedText } from '../../app/speech/announce.ts';
import { typed, type Key } from '../../app/keys/key.ts';
import type { Store } from '../../app/store.ts';
import { splitGraphemes } from '../../timeline/lines/text.ts';
import { signs } from '../print/signs.ts';
import type { Draw } from './browse.ts';

const names: Readonly<Record<string, string>> = { return: 'enter', enter: 'enter' };
const printable = /^[^\p{Cc}]+$/u;

/** From Node's key presses to ours. */
function keysFromNode(text: string | undefined, key: NodeKey): Key[] {
  const isTyped = text !== undefined && printable.test(text) && !key.ctrl && !key.meta;
  if (isTyped) return splitGraphemes(text).map(typed);
  if (key.name === undefined) return [];
  const name = names[key.name] ?? key.name;
  const modifiers = `${key.ctrl ? 'ctrl+' : ''}${key.meta && name !== 'escape' ? 'alt+' : ''}${key.shift ? 'shift+' : ''}`;
  return [{ name: `${modifiers}${name}` }];
}

export const speak: Draw = (store, terminal, look) => {
  const keys = terminal.keys(() => undefined);
  const begin = (): (() => void) => readAloud(store, keys, (text) => terminal.say(signs(text, look.isAscii)));
  let stop = begin();
  terminal.drawnBy(async (run) => {
    stop();
    try {
      await run();
    } finally {
      // Announces the dataset and the position again.
      stop = begin();
    }
  });
  return Promise.resolve({ ended: new Promise(() => undefined) });
};

/** How long what follows an Escape may take, in milliseconds, before it is a key by itself. Node's own is half a second. */
const escapeDelay = 50;

/** Reads keys until `stop` is called; each key that changes something adds a line, and so does a later notice. */
export function readAloud(
  store: Store,
  keyboard: NodeJS.ReadStream,
  write: (text: string) => void,
): () => void {
  const field = echoTo(write);
  let last = store.get().state;
  const say = (lines: readonly string[]): void => {
    for (const line of lines) {
      field.endLine();
      write(`${line}\n`);
    }
  };
  const catchUp = (isPressed: boolean): void => {
    const { world, state } = store.get();
    if (state === last) return;
    // A key takes the notice away: one that is there after it is new, if in the same words.
    const before = isPressed ? { ...last, notice: null } : last;
    last = state;
    field.show(typedText(world, state));
    say(announce(world, before, state));
  };
  // First of all, or the terminal would echo type-ahead.
  keyboard.setRawMode(true);
  say(opening(store.get().world, last));
  const onKey = (text: string | undefined, key: NodeKey): void => {
    const keys = keysFromNode(text, key);
    store.press(keys);
    catchUp(true);
    const { world, state } = store.get();
    const answer = keys[0]?.name === 'enter' ? dateAnswer(world, state) : null;
    if (answer !== null) say([answer]);
  };
  // Node reads nothing else of the interface.
  emitKeypressEvents(keyboard, { escapeCodeTimeout: escapeDelay } as unknown as Interface);
  keyboard.on('keypress', onKey);
  keyboard.resume();
  const unsubscribe = store.subscribe(() => catchUp(false));
  return () => {
    unsubscribe();
    keyboard.off('keypress', onKey);
    keyboard.setRawMode(false);
    keyboard.pause();
  };
}

interface Echo {
  readonly show: (field: ReturnType<typeof typedText>) => void;
  readonly endLine: () => void;
}

/** Letters added to a field are written after those there; any other change of it is a line of its own. */
function echoTo(write: (text: string) => void): Echo {
  let shown = '';
  let isOpen = false;
  const endLine = (): void => {
    if (isOpen) write('\n');
    isOpen = false;
  };
  const show: Echo['show'] = (field) => {
    const text = field === null ? '' : field.prompt + field.text;
    if (text === shown) return;
    const isAdded = isOpen && shown !== '' && text.startsWith(shown);
    if (!isAdded) endLine();
    write(isAdded ? text.slice(shown.length) : text);
    isOpen ||= text !== '';
    shown = text;
  };
  return { show, endLine };
}
