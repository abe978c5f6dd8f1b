// Bytes of a file → text: UTF-8, UTF-16 with a BOM, else an encoding of before.
import { encodingOf } from './encodings.ts';

export interface Decoded {
  readonly text: string;
  /** What the reader of the file should know: bytes that were guessed or lost. */
  readonly note?: string;
}

/** V8 holds at most 2^29 − 24 units in a string; a byte is never more than one. */
export const maxBytes = 2 ** 29 - 24;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

export function isTooLarge(bytes: Uint8Array): boolean {
  return bytes.length > maxBytes;
}

/** JSON has no control characters but blanks, so a picture or a program shows within the first bytes; one alone is damage. */
export function isBinary(bytes: Uint8Array): boolean {
  if (byteOrderMark(bytes) !== null) return false;
  const head = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls++;
  }
  return controls * 10 > head.length;
}

export function decode(bytes: Uint8Array): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark === 'UTF-16LE' || mark === 'UTF-16BE') {
    return { text: new TextDecoder(mark.toLowerCase()).decode(bytes) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return decodeDamaged(bytes);
  }
}

function byteOrderMark(bytes: Uint8Array): 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'UTF-8' : null;
}

/**
 * Not UTF-8 throughout. Where sequences of UTF-8 outnumber what is wrong, the file is UTF-8 with damage (a download
 * that was cut within a letter): reading it as Windows-1252 would garble every other letter too.
 */
function decodeDamaged(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  let sound = 0;
  let lost = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) lost++;
    else if (code > 0x7f) sound++;
  }
  if (sound > lost || byteOrderMark(bytes) === 'UTF-8' || endsWithinLetter(text, lost)) {
    const places = lost === 1 ? '1 place is' : `${lost} places are`;
    return {
      text,
      note: `${places} not valid UTF-8 and shown as \ufffd; save the file as UTF-8`,
    };
  }
  const encoding = encodingOf(bytes);
  const note = `not UTF-8, read as ${encoding}; save the file as UTF-8`;
  if (encoding === 'Windows-1252') return { text: decodeWindows1252(bytes), note };
  return { text: new TextDecoder(encoding.toLowerCase()).decode(bytes), note };
}

function endsWithinLetter(text: string, lost: number): boolean {
  return lost === 1 && text.endsWith('\ufffd');
}

// prettier-ignore
const windows1252 = [
  '€', '\ufffd', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\ufffd', 'Ž', '\ufffd',
  '\ufffd', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\ufffd', 'ž', 'Ÿ',
];

/** Some versions of Node decode 'windows-1252' as Latin-1, so the bytes 80–9F are mapped here. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (char) => windows1252[char.charCodeAt(0) - 0x80] ?? char);
}
