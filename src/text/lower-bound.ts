// Binary search.

/** The first index below `count` for which `isBefore` is false, else `count`. It must be true of all indexes before that. */
export function lowerBound(count: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of a text in a sorted list, or where it would be inserted. */
export const textBound = (sorted: readonly string[], text: string): number =>
  lowerBound(sorted.length, (at) => (sorted[at] ?? '') < text);
