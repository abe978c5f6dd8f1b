// Looking up by halves.

/** The first of `count` places of which `isBefore` doesn't hold; it holds of all that come before. */
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

/** Where a text stands, or would stand, among texts in order. */
export const textBound = (sorted: readonly string[], text: string): number =>
  lowerBound(sorted.length, (at) => (sorted[at] ?? '') < text);
