// The one place where strings of a dataset are made safe for a terminal and alike for comparing. Every string that
// is shown, searched or kept passes through here once, at load; nothing later needs to distrust it.

/** UTF-16 units. A line longer than this is no title, name or note; it would only stall layout. */
export const maxLine = 5_000;
export const maxProse = 1_000_000;
const maxUrl = maxLine;
/** Levels of lists and objects in a field that the format doesn't define. */
export const maxDepth = 32;

// Characters that a text may hold without being touched: no control, no invisible one but ZWNJ and ZWJ, no blank but
// the space, and none that NFC could change or join with its neighbour. Other scripts are cleaned all the same, slower.
// prettier-ignore
const plainRanges = [
  0x20, 0x7e, 0xa1, 0xac, 0xae, 0x2ff, // Latin
  0x370, 0x373, 0x375, 0x377, 0x37a, 0x37d, 0x37f, 0x37f, 0x384, 0x386, 0x388, 0x3ff, 0x400, 0x482, 0x48a, 0x52f, // Greek, Cyrillic
  0x5be, 0x5be, 0x5d0, 0x5ea, 0x5f3, 0x5f4, // Hebrew without points
  0x60c, 0x60c, 0x61b, 0x61b, 0x61f, 0x64a, 0x660, 0x66f, 0x671, 0x6d5, 0x6ee, 0x6ff, 0x200c, 0x200d, // Arabic without harakat
  0x2010, 0x2027, 0x2030, 0x205e, 0x20a0, 0x20bf, 0x2100, 0x2125, 0x2127, 0x2129, 0x212c, 0x22ff, 0x2500, 0x27bf, // signs
  0x3001, 0x3029, 0x3041, 0x3096, 0x30a1, 0x30fa, 0x30fc, 0x30fc, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xff01, 0xff60, // CJK
];
const isPlainUnit = new Uint8Array(0x10000);
for (let i = 0; i < plainRanges.length; i += 2) {
  isPlainUnit.fill(1, plainRanges[i], (plainRanges[i + 1] ?? 0) + 1);
}
const space = 0x20;

const csi = /(?:\x1b\[|\x9b)[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]?/g;
// OSC, DCS, SOS, PM, APC up to BEL, ST or another escape. One without an end is removed to the end, as a terminal
// would swallow it.
const controlString = /(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?/g;
const shortEscape = /\x1b[\x20-\x2f]*[\x30-\x7e]?/g;
const controls = /[\x00-\x08\x0e-\x1f\x7f-\x9f]/g;
const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
// Joiners and variation selectors shape letters and emoji and stay.
const invisible = /(?!\p{Variation_Selector}|\u200c|\u200d)\p{Default_Ignorable_Code_Point}/gu;
// The limit of Unicode's Stream-Safe Text (UAX 15): NFC sorts such a run, in quadratic time.
const excessMarks = /(\p{M}{30})\p{M}+/gu;

const odd = /[^ -~]|  /;

/** Whether `cleanLine` would return the text unchanged. The pattern is fastest for ASCII, the table for the rest. */
export function isPlain(text: string): boolean {
  const { length } = text;
  if (length > maxLine || text.charCodeAt(0) === space || text.charCodeAt(length - 1) === space) return false;
  return !odd.test(text) || isPlainThroughout(text);
}

function isPlainThroughout(text: string): boolean {
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isPlainUnit[unit] !== 1 || (unit === space && last === space)) return false;
    last = unit;
  }
  return true;
}

declare const safe: unique symbol;

/**
 * One line without control characters or escape sequences. Only `cleanLine` makes it; text put together from several needs
 * cleaning again.
 */
export type Safe = string & { readonly [safe]: true };

/** `text` for one line: safe, NFC, blanks single and none at the ends. */
export function cleanLine(text: string): Safe {
  if (isPlain(text)) return text as Safe;
  const line = strip(text.slice(0, maxProse)).replace(/\s+/g, ' ').trim();
  return (line.length <= maxLine ? line : cut(line, maxLine)) as Safe;
}

/** `text` with its paragraphs: safe, NFC, line breaks as \n, never more than one empty line. */
export function cleanProse(text: string): string {
  if (isPlain(text)) return text;
  const lines = strip(text.slice(0, maxProse + 1).replace(/\r\n?/g, '\n')).split('\n');
  const prose = lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return prose.length <= maxProse ? prose : cut(prose, maxProse);
}

/** Whether cleaning removes more than white space: hidden characters deceive, or are a sign of damage. */
export function hasHidden(text: string): boolean {
  return withoutHidden(text) !== text;
}

/** `text` without escape sequences, their parameters and what they carry. */
export function withoutSequences(text: string): string {
  return text.replace(controlString, '').replace(csi, '').replace(shortEscape, '');
}

function strip(text: string): string {
  return withoutHidden(text).normalize('NFC');
}

function withoutHidden(text: string): string {
  return withoutSequences(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(controls, '')
    .replace(marks, '')
    .replace(invisible, '')
    .replace(excessMarks, '$1');
}

function cut(text: string, length: number): string {
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 2)) ? length - 2 : length - 1;
  return text.slice(0, end).trimEnd() + '…';
}

/** Addresses that `new URL` would return unchanged: most of a large file need no parsing. */
const isStandard = /^https?:\/\/(?:[a-z0-9]+\.)+[a-z]{2,9}(?=\/)(?!.*\/\.)\/[A-Za-z0-9._~/-]*$/;

/** The address in its standard form, or null unless it is http or https, without a password and of usual length. */
export function safeUrl(text: string): string | null {
  if (text.length > maxUrl || !/^\s*https?:/i.test(text)) return null;
  if (isStandard.test(text)) return text;
  try {
    const url = new URL(text);
    const isSafe = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    return isSafe && url.href.length <= maxUrl ? url.href : null;
  } catch {
    return null;
  }
}

/** What of a value is lost when it is cleaned. */
export type Loss = 'hidden' | 'long' | 'deep' | 'key';

/** A copy of a field that the format doesn't define, with every string and key cleaned. */
export function cleanValue(value: unknown, onLoss: (loss: Loss) => void, depth = 0): unknown {
  if (typeof value === 'string') {
    if (isPlain(value)) return value;
    if (value.length > maxProse) onLoss('long');
    if (hasHidden(value)) onLoss('hidden');
    return cleanProse(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth === maxDepth) {
    onLoss('deep');
    return null;
  }
  if (Array.isArray(value)) return value.map((item) => cleanValue(item, onLoss, depth + 1));
  const fields = new Map<string, unknown>();
  for (const [key, item] of Object.entries(value)) {
    const name = cleanLine(key);
    if (hasHidden(key)) onLoss('hidden');
    if (fields.has(name)) onLoss('key');
    fields.set(name, cleanValue(item, onLoss, depth + 1));
  }
  // fromEntries defines its properties, so that a key `__proto__` is a key like any other.
  return Object.fromEntries(fields);
}

/** Quotes `text` for a message, cleaned and shortened. */
export function quote(text: string): string {
  const line = cleanLine(text);
  return `"${line.length > 60 ? cut(line, 60) : line}"`;
}
