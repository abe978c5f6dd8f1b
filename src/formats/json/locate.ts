// Finds values in a JSON text by its brackets and strings alone: fast on large files, without a tree. Comments are skipped.

export type Step = string | number;

const quoteMark = 0x22;
const backslash = 0x5c;
const slash = 0x2f;
const newline = 0x0a;

/** The offset of the next character that is neither blank nor in a comment. */
export function skipBlank(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === slash) {
      const end = skipComment(text, i);
      if (end === i) return i;
      i = end - 1;
    } else if (code > 0x20 && code !== 0xfeff) return i;
  }
  return text.length;
}

/** The end of the comment at `at`, or `at` where there is none. */
export function skipComment(text: string, at: number): number {
  const line = text.startsWith('//', at);
  if (!line && !text.startsWith('/*', at)) return at;
  const end = line ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
  return end === -1 ? text.length : end + (line ? 0 : 2);
}

/** The end of the string at `at`, or -1 where it isn't closed on its line. */
export function skipString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quoteMark) return i + 1;
    if (code === backslash) i++;
    else if (code === newline) return -1;
  }
  return -1;
}

/** From `{` to `}`, and from `[` to `]`. */
const toCloser = 2;

/** The end of the value at `at`, or -1 where its brackets or strings aren't closed before `limit`. */
export function skipValue(text: string, at: number, limit = text.length): number {
  const first = text.charCodeAt(at);
  if (first === quoteMark) return skipString(text, at);
  if (first !== 0x7b && first !== 0x5b) return skipScalar(text, at);
  const open: number[] = [];
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === quoteMark) {
      i = skipString(text, i) - 1;
      if (i < 0) return -1;
    } else if (code === 0x7b || code === 0x5b) open.push(code + toCloser);
    else if (code === 0x7d || code === 0x5d) {
      if (open.pop() !== code) return -1;
      if (open.length === 0) return i + 1;
    } else if (code === slash) i = Math.max(i, skipComment(text, i) - 1);
  }
  return -1;
}

const scalarEnd = /[\s,:{}[\]"/]/g;

function skipScalar(text: string, at: number): number {
  scalarEnd.lastIndex = at;
  const end = scalarEnd.exec(text)?.index ?? text.length;
  return end === at ? -1 : end;
}

/** The levels of brackets in `text`; a parser that calls itself would not survive 100,000 of them. */
export function depth(text: string): number {
  let level = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quoteMark) {
      const end = skipString(text, i);
      if (end !== -1) i = end - 1;
    } else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++level);
    else if (code === 0x7d || code === 0x5d) level--;
  }
  return deepest;
}

/** The offset of what `path` leads to from the value at `start`; where it leads nowhere, of the last value found. */
export function find(text: string, start: number, path: readonly Step[]): number {
  let at = skipBlank(text, start);
  for (const step of path) {
    const next = typeof step === 'number' ? findItem(text, at, step) : findField(text, at, step);
    if (next === -1) return at;
    at = next;
  }
  return at;
}

function findItem(text: string, list: number, index: number): number {
  if (text[list] !== '[') return -1;
  let at = skipBlank(text, list + 1);
  for (let i = 0; i < index; i++) {
    const end = skipValue(text, at);
    const comma = end === -1 ? -1 : skipBlank(text, end);
    if (comma === -1 || text[comma] !== ',') return -1;
    at = skipBlank(text, comma + 1);
  }
  return at < text.length && text[at] !== ']' ? at : -1;
}

/** -1 where there is none. */
export function findField(text: string, object: number, name: string): number {
  if (text[object] !== '{') return -1;
  let at = skipBlank(text, object + 1);
  while (text[at] === '"') {
    const keyEnd = skipString(text, at);
    const colon = keyEnd === -1 ? -1 : skipBlank(text, keyEnd);
    if (colon === -1 || text[colon] !== ':') return -1;
    const value = skipBlank(text, colon + 1);
    if (readKey(text, at, keyEnd) === name) return value;
    const end = skipValue(text, value);
    const comma = end === -1 ? -1 : skipBlank(text, end);
    if (comma === -1 || text[comma] !== ',') return -1;
    at = skipBlank(text, comma + 1);
  }
  return -1;
}

export function readKey(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(text.slice(start, end)));
  } catch {
    return raw;
  }
}

/** The 1-based line of each offset, in one pass over the text. */
export function linesOf(text: string, offsets: readonly number[]): Map<number, number> {
  const lines = new Map<number, number>();
  let line = 1;
  let next = text.indexOf('\n');
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    while (next !== -1 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    lines.set(offset, line);
  }
  return lines;
}

/** `events[3].date`; a key that is no plain word stands in quotes. */
export function pathText(path: readonly Step[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_$][\w$-]*$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}
