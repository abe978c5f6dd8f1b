// What a terminal sends besides keys: answers to questions (OSC, DCS), which Ink 8 takes for typed letters, and mouse
// reports, which it drops. https://github.com/vadimdemedes/ink/blob/v8.0.0/src/input-parser.ts
// Keys that come in parts, over slow lines, are put together here too: one that never completes is dropped whole.
import type { Key } from '../../app/keys/key.ts';

/** Pieces of input, in the order they came. */
export type InputPart = { readonly text: string } | { readonly mouse: Key };

interface InputDecoder {
  /** What of a read is for the program; the end of it is kept back where a reply or a key is still coming in. */
  readonly push: (chunk: string) => InputPart[];
  /** Milliseconds to wait for what is still to come before `giveUp`; null where nothing is awaited. */
  readonly patience: () => number | null;
  /** Takes an Escape for the key, and pasted text as far as it came; drops what was kept back of anything else. */
  readonly giveUp: () => InputPart[];
}

/** Nobody would wait longer for Esc to be answered. */
const escapePatience = 50;
/** Nobody types ESC [ by hand: its rest is on the way. */
const sequencePatience = 2_000;
/** How long what follows an Escape that was taken for the key is known for the rest of another. */
const restPatience = 1_000;
/** How long a [ soon after the Escape key is taken for the begin of such a rest. */
const bracketPatience = 300;
/** After so long a silence the end of pasted text is lost. */
const pastePatience = 2_000;

/** ESC and one of ] P X ^ _ begin a string that runs to BEL or ESC \ (ECMA-48, 5.6). */
const replyStart = /\u001b[\]PX^_]/;
/** No reply holds another control: it is a key, which came into one whose end is lost. */
const replyEnd = /\u0007|\u001b\\|(?=[\x00-\x1a\x1c-\x1f\x7f]|\u001b[^\\])/;
const mouseReport = /\u001b\[<(\d+);(\d+);(\d+)([Mm])/;
const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';
/** A reply this long doesn't end any more: what follows is input again. */
const maxReply = 4_096;

const ctrlC = '\u0003';
/** A read that is one key. */
const oneKey = /^(?:\u001b.*|.)$/su;

/** What follows the Escape of a key or a reply that came in two reads; typed by hand, it would come in as many. */
const restOfKey =
  /^(?:\[$|\[[0-?]+[ -/]*$|\[\[?[0-?]*[ -/]*[@-~]|O[@-~]|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\))/;

export function createInputDecoder(): InputDecoder {
  let pending = '';
  let isPasting = false;
  /** After pasted text whose end did not come: reads of more than a key are the rest of it. */
  let isCutOff = false;
  /** After an Escape that was taken for the key. */
  let isAfterEscape = false;
  let isBracket = false;
  const endPaste = (): InputPart => {
    pending = '';
    isPasting = false;
    isCutOff = true;
    return { text: pasteEnd };
  };
  return {
    push: (chunk) => {
      const before = isCutOff && !oneKey.test(chunk) ? pasteStart : pending;
      const input = before + (isAfterEscape && restOfKey.test(chunk) ? `\u001b${chunk}` : chunk);
      isBracket = isAfterEscape && chunk === '[';
      isAfterEscape = false;
      isCutOff = false;
      const done = readParts(input, isPasting);
      ({ pending, isPasting } = done);
      // Where a read ends with it, it was typed: text is pasted up to its end.
      return isPasting && chunk.endsWith(ctrlC) ? [...done.parts, endPaste(), { text: ctrlC }] : done.parts;
    },
    patience: () => {
      if (isPasting) return pastePatience;
      if (pending === '') return isAfterEscape ? restPatience : null;
      if (pending === '\u001b') return escapePatience;
      return isBracket ? bracketPatience : sequencePatience;
    },
    giveUp: () => {
      if (isPasting) return [endPaste()];
      const typed = isBracket ? '[' : pending === '\u001b' ? pending : '';
      isAfterEscape = pending === '\u001b';
      isBracket = false;
      pending = '';
      return typed === '' ? [] : [{ text: typed }];
    },
  };
}

interface Done {
  readonly parts: InputPart[];
  /** What is kept back of the input, at its end. */
  readonly pending: string;
  readonly isPasting: boolean;
}

function readParts(input: string, wasPasting: boolean): Done {
  const parts: InputPart[] = [];
  let isPasting = wasPasting;
  let rest = input;
  while (rest !== '') {
    const step = isPasting ? pasted(rest) : next(rest);
    if (step === 'pending') break;
    isPasting = step.isPasting === true;
    parts.push(...step.parts);
    rest = rest.slice(step.length);
  }
  return { parts, pending: rest, isPasting };
}

interface Step {
  readonly parts: InputPart[];
  /** Characters of the input that it takes. */
  readonly length: number;
  /** Whether what follows is pasted text. */
  readonly isPasting?: boolean;
}

/** The first thing in the input: text up to a reply, a reply, a mouse report, or pasted text, which is left alone. */
function next(input: string): Step | 'pending' {
  const starts = [
    ...[input.search(replyStart), input.search(mouseReport), input.indexOf(pasteStart)],
    input.search(brokenKey),
  ];
  const start = Math.min(...starts.map((at) => (at === -1 ? input.length : at)));
  if (start === input.length) return beforeKeyStart(input);
  if (start > 0) return { parts: [{ text: input.slice(0, start) }], length: start };
  if (starts[2] === 0) return pasted(input);
  if (starts[3] === 0) return { parts: [], length: brokenKey.exec(input)?.[0].length ?? 1 };
  const mouse = mouseReport.exec(input);
  if (mouse?.index === 0) return { parts: mouseKeys(mouse), length: mouse[0].length };
  const end = replyEnd.exec(input.slice(2));
  if (end !== null) return { parts: [], length: 2 + end.index + end[0].length };
  return input.length > maxReply ? { parts: [], length: input.length } : 'pending';
}

/** Ink waits for the end of pasted text by itself, and takes no keys before: it must not be lost in what is pasted. */
function pasted(input: string): Step | 'pending' {
  const end = input.indexOf(pasteEnd);
  if (end !== -1) {
    const length = end + pasteEnd.length;
    return { parts: [{ text: input.slice(0, length) }], length };
  }
  let length = input.length;
  // What the end may begin with is kept back, at most all of it but a letter.
  for (let kept = pasteEnd.length - 1; kept > 0 && length === input.length; kept--)
    if (input.endsWith(pasteEnd.slice(0, kept))) length -= kept;
  return length === 0 ? 'pending' : { parts: [{ text: input.slice(0, length) }], length, isPasting: true };
}

/** ESC, ESC [ with parameters and ESC O begin a key (ECMA-48, 5.4; SS3); ESC [ [ does on the console of Linux. */
const keyStart = /\u001b(?:\[\[?[0-?]*[ -/]*|O)?$/;
/** One that another key came into before it was whole. */
const brokenKey = /\u001b(?:\[\[?[0-?]*[ -/]*|O)(?=[^ -~])/;

function beforeKeyStart(text: string): Step | 'pending' {
  const whole = text.replace(keyStart, '');
  return whole === '' ? 'pending' : { parts: [{ text: whole }], length: whole.length };
}

/** SGR buttons: 0 is the left one, 64 and 65 the wheel; columns and rows count from 1. */
const buttons: Readonly<Record<string, string>> = { '0': 'click', '64': 'wheelup', '65': 'wheeldown' };

function mouseKeys([, button = '', column = '1', row = '1', end]: RegExpExecArray): InputPart[] {
  const name = buttons[button];
  if (name === undefined || end === 'm') return [];
  return [{ mouse: { name, at: { x: Number(column) - 1, y: Number(row) - 1 } } }];
}
