// Whether the texts of a large file are distinct.

/** Where a text stands first, and again. */
interface Duplicate {
  readonly text: string;
  readonly first: number;
  readonly again: number;
}

/** The first text that repeats an earlier one, '' aside; null where none does. */
export function firstDuplicate(count: number, textAt: (index: number) => string): Duplicate | null {
  if (doAscend(count, textAt)) return null;
  const earlier = distinctTexts(count, textAt);
  for (let again = 0; again < count; again++) {
    const text = textAt(again);
    const first = text === '' ? null : earlier(again, text);
    if (first !== null) return { text, first, again };
  }
  return null;
}

/** As most ids do, which are numbers with a prefix: then no two are alike. */
function doAscend(count: number, textAt: (index: number) => string): boolean {
  let last = '';
  for (let index = 0; index < count; index++) {
    const text = textAt(index);
    if (text.length < last.length || (text.length === last.length && text <= last)) return false;
    last = text;
  }
  return true;
}

/**
 * Of texts that come one by one, at most `count`: the index of an equal one that came earlier, null where none did. It
 * hashes into a table of numbers, since a Set of 100,000 takes several times as long.
 */
export function distinctTexts(
  count: number,
  textAt: (index: number) => string,
): (index: number, text: string) => number | null {
  const mask = 2 ** Math.ceil(Math.log2(count * 2 + 2)) - 1;
  /** Indexes, from 1 on, by hash; another that falls on the same place stands after it. */
  const places = new Int32Array(mask + 1);
  const hashes = new Int32Array(count);
  return (index, text) => {
    const hash = hashOf(text);
    let place = hash & mask;
    for (let next = places[place] ?? 0; next !== 0; next = places[place] ?? 0) {
      const first = next - 1;
      if (hashes[first] === hash && textAt(first) === text) return first;
      place = (place + 1) & mask;
    }
    places[place] = index + 1;
    hashes[index] = hash;
    return null;
  };
}

/** FNV-1a, over UTF-16 units, and its high bits mixed into the low ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
