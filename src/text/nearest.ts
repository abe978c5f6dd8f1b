// "Did you mean": the id or name that a text was likely meant to be.

const maxText = 64;
/** Compares whole texts, then single words, so that `qani` finds `esmail-qaani`. null where nothing is near. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const wanted = text.toLowerCase();
  if (wanted.length > maxText) return null;
  // Texts of one or two letters may differ in case only.
  const allowed = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 4));
  let best: string | null = null;
  let bestDistance = allowed + 0.5;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const whole = distance(wanted, known, allowed);
    const found = whole <= allowed ? whole : wordDistance(wanted, known) + 0.25;
    if (found < bestDistance) [best, bestDistance] = [candidate, found];
  }
  return best;
}

function wordDistance(wanted: string, known: string): number {
  if (known.length > maxText) return Infinity;
  return Math.min(
    ...known.split(/[-\s]+/).map((word) => (word.length < 4 ? Infinity : distance(wanted, word, 1))),
  );
}

/** Edit distance with transpositions (optimal string alignment); Infinity beyond `allowed`. */
function distance(a: string, b: string, allowed: number): number {
  if (Math.abs(a.length - b.length) > allowed) return Infinity;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return middleDistance(a.slice(start, a.length - end), b.slice(start, b.length - end), allowed);
}

function middleDistance(a: string, b: string, allowed: number): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
    if (Math.min(...row) > allowed) return Infinity;
  }
  const found = row[b.length] ?? Infinity;
  return found > allowed ? Infinity : found;
}
