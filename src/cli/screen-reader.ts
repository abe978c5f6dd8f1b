// The browser for a screen reader: the same state and keys, lines that are only ever added, nothing drawn.
import { emitKeypressEvents, type Interface, type Key as NodeKey } from 'node:readline';
import { announce, dateAnswer, positionLine, typedText } from '../app/announce.ts';
import { typed, type Key } from '../app/key.ts';
import type { Store } from '../app/store.ts';
import { splitGraphemes } from '../timeline/text.ts';

const names: Readonly<Record<string, string>> = { return: 'enter', enter: 'enter' };
const printable = /^[^\p{Cc}]+$/u;

/** How long the rest of a key may take after ESC, in milliseconds; Node would wait half a second, and take `Esc j` for Alt-j. */
const escapeCodeTimeout = 50;

/** From Node's key presses to ours. */
export function keysFromNode(text: string | undefined, key: NodeKey): Key[] {
  const isTyped = text !== undefined && printable.test(text) && !key.ctrl && !key.meta;
  if (isTyped) return splitGraphemes(text).map(typed);
  if (key.name === undefined) return [];
  const name = names[key.name] ?? key.name;
  const modifiers = `${key.ctrl ? 'ctrl+' : ''}${key.meta && name !== 'escape' ? 'alt+' : ''}${key.shift ? 'shift+' : ''}`;
  return [{ name: `${modifiers}${name}` }];
}

/** Reads keys until `stop` is called; each key that changes something adds a line. */
export function readAloud(
  store: Store,
  keyboard: NodeJS.ReadStream,
  write: (text: string) => void,
): () => void {
  let echoed = '';
  const { world, state } = store.get();
  write(`${world.dataset.title}. ${world.dataset.events.length} events. Press ? for the keys.\n`);
  if (state.notice !== null) write(`${state.notice}\n`);
  write(`${positionLine(world, state)}\n`);
  const onKey = (text: string | undefined, key: NodeKey): void => {
    const before = store.get().state;
    const keys = keysFromNode(text, key);
    store.press(keys);
    const after = store.get().state;
    echoed = echo(after, echoed, write);
    const lines = announce(store.get().world, before, after);
    told = after.notice;
    const answer = keys[0]?.name === 'enter' ? dateAnswer(store.get().world, after) : null;
    for (const line of [...lines, ...(answer === null ? [] : [answer])]) {
      if (echoed !== '') write('\n');
      echoed = '';
      write(`${line}\n`);
    }
  };
  // What came of an effect is told when it has come.
  let told = state.notice;
  const tell = (): void => {
    const { notice } = store.get().state;
    if (notice !== null && notice !== told) write(`${echoed === '' ? '' : '\n'}${notice}\n`);
    told = notice;
  };
  const unsubscribe = store.subscribe(tell);
  emitKeypressEvents(keyboard, { escapeCodeTimeout } as unknown as Interface);
  keyboard.setRawMode(true);
  keyboard.on('keypress', onKey);
  keyboard.resume();
  return () => {
    unsubscribe();
    keyboard.off('keypress', onKey);
    keyboard.setRawMode(false);
    keyboard.pause();
  };
}

/** Letters added to a field are written after those there; any other change of it is a line of its own. */
function echo(after: Parameters<typeof typedText>[0], echoed: string, write: (text: string) => void): string {
  const field = typedText(after);
  if (field === null) {
    if (echoed !== '') write('\n');
    return '';
  }
  const shown = field.prompt + field.text;
  if (shown.startsWith(echoed) && echoed !== '') write(shown.slice(echoed.length));
  else write(`${echoed === '' ? '' : '\n'}${shown}`);
  return shown;
}
