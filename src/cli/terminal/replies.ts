// What a terminal sends besides keys: answers to questions (OSC, DCS), which Ink 8 takes for typed letters, and mouse
// reports, which it drops. https://github.com/vadimdemedes/ink/blob/v8.0.0/src/input-parser.ts
// Keys that come in parts are put together here too, since Ink gives up on them while the program is busy.
import type { Key } from '../../app/keys/key.ts';

/** Pieces of input, in the order they came. */
export type InputPart = { readonly text: string } | { readonly mouse: Key };

export interface ReplyFilter {
  /** What of a read is for the program; the end of it is kept back where a reply or a key is still coming in. */
  readonly push: (chunk: string) => InputPart[];
  /** What was kept back and never ended: keys after all (Esc, Alt-], Alt-P), unless it is too long to be any. */
  readonly flush: () => InputPart[];
  readonly isPending: () => boolean;
}

/** ESC and one of ] P X ^ _ begin a string that runs to BEL or ESC \ (ECMA-48, 5.6). */
const replyStart = /\u001b[\]PX^_]/;
const replyEnd = /\u0007|\u001b\\/;
const mouseReport = /\u001b\[<(\d+);(\d+);(\d+)([Mm])/;
const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';
/** A reply this long doesn't end any more: what follows is input again. */
const maxReply = 4_096;
/** Characters that a key with Alt makes. */
const keyLength = 2;

export function createReplyFilter(): ReplyFilter {
  let pending = '';
  let isPasting = false;
  const read = (input: string): InputPart[] => {
    const parts: InputPart[] = [];
    let rest = input;
    while (rest !== '') {
      const step = isPasting ? pasted(rest) : next(rest);
      if (step === 'pending') {
        pending = rest;
        return parts;
      }
      isPasting = step.isPasting === true;
      parts.push(...step.parts);
      rest = rest.slice(step.length);
    }
    return parts;
  };
  return {
    push: (chunk) => {
      const input = pending + chunk;
      pending = '';
      return read(input);
    },
    flush: () => {
      // The rest of pasted text may take its time.
      if (isPasting) return [];
      const kept = pending;
      pending = '';
      return kept !== '' && kept.length <= keyLength ? [{ text: kept }] : [];
    },
    isPending: () => pending !== '',
  };
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
  const starts = [input.search(replyStart), input.search(mouseReport), input.indexOf(pasteStart)];
  const start = Math.min(...starts.map((at) => (at === -1 ? input.length : at)));
  if (start === input.length) return beforeKeyStart(input);
  if (start > 0) return { parts: [{ text: input.slice(0, start) }], length: start };
  if (starts[2] === 0) return pasted(input);
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

/** ESC, ESC [ with parameters and ESC O begin a key (ECMA-48, 5.4; SS3). */
const keyStart = /\u001b(?:\[[0-?]*[ -/]*|O)?$/;

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
