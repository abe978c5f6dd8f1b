// From an input event of Ink to key presses. A read of several keys arrives as one text (`jjj`, `raid⏎`), and the
// Enter in it without `key.return`: https://github.com/vadimdemedes/ink/issues/127 and the reader of input-parser.js.
import type { Key as InkKey } from 'ink';
import { typed, type Key } from '../app/keys/key.ts';
import { splitGraphemes } from '../timeline/lines/text.ts';

const named = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof InkKey, string])[];

/** Control characters within a text that several keys made. */
const controls: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\r\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u001b': 'escape',
};

function withModifiers(name: string, key: InkKey): string {
  return `${key.ctrl ? 'ctrl+' : ''}${key.meta ? 'alt+' : ''}${key.shift ? 'shift+' : ''}${name}`;
}

export function keysOf(input: string, key: InkKey): Key[] {
  const name = named.find(([flag]) => key[flag])?.[1];
  // Two Escapes in one read come as one with Alt.
  if (name === 'escape' && key.meta) return [{ name }, { name }];
  if (name !== undefined) return [{ name: withModifiers(name, key) }];
  if (key.ctrl) return input === '' ? [] : [{ name: `ctrl+${input.toLowerCase()}` }];
  if (key.meta) return input === '' ? [] : [{ name: `alt+${input}` }];
  return splitGraphemes(input).flatMap(keyOfGrapheme);
}

function keyOfGrapheme(grapheme: string): Key[] {
  const control = controls[grapheme];
  if (control !== undefined) return [{ name: control }];
  const code = grapheme.charCodeAt(0);
  // The C0 controls are the letters with Ctrl held: 0x01 is Ctrl-A.
  if (code < 0x20) return [{ name: `ctrl+${String.fromCharCode(code + 0x60)}` }];
  return /^\p{Cc}/u.test(grapheme) ? [] : [typed(grapheme)];
}

/** Pasted text is text, whatever letters are in it. */
export function keysOfPaste(text: string): Key[] {
  return [{ name: 'paste', text }];
}
