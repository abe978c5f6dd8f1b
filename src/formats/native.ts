// Whether a file is of our own format beyond doubt, so that nothing else need be loaded to open it.
import { decode } from './decode.ts';
import { listNamed, stemOf, type DataFile } from './file.ts';
import { readKey, skipBlank, skipString, skipValue } from './json/locate.ts';

const looksAt = 65_536;

export function isSurelyNative({ name, bytes }: DataFile): boolean {
  const { text } = decode(bytes.subarray(0, looksAt));
  const start = skipBlank(text, 0);
  const first = text[start];
  if (first !== '{' && first !== '[') return false;
  const isNamed = listNamed(name) !== null || stemOf(name) === 'dataset';
  const list = first === '[' ? start : findEvents(text, start);
  if (list === null) return isNamed || /"format"\s*:\s*"timeline\/1"/.test(text);
  const keys = keysOf(text, list);
  if (keys.has('earliest') && keys.has('latest')) return false;
  const date = keys.get('date');
  return (date !== undefined && text[date] !== '{' && keys.has('title')) || (isNamed && keys.has('id'));
}

/** The offset of a dataset's list of events, or of the first record of JSON Lines; null if there is neither. */
function findEvents(text: string, start: number): number | null {
  const keys = keysOf(text, start);
  const events = keys.get('events');
  if (events !== undefined && text[events] === '[') return events;
  return keys.has('date') ? start : null;
}

/** The keys of the object at `at`, or of the first object in the list there, with the offsets of their values. */
function keysOf(text: string, at: number): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  let next = text[at] === '[' ? skipBlank(text, at + 1) : at;
  if (text[next] !== '{') return keys;
  do {
    next = skipBlank(text, next + 1);
    const end = text[next] === '"' ? skipString(text, next) : -1;
    if (end === -1) return keys;
    const value = skipBlank(text, skipBlank(text, end) + 1);
    keys.set(readKey(text, next, end), value);
    const after = value < text.length ? skipValue(text, value) : -1;
    if (after === -1) return keys;
    next = skipBlank(text, after);
  } while (text[next] === ',');
  return keys;
}
