// Splits text into graphemes.

let segmenter: Intl.Segmenter | undefined;

/** Created on first use: the first segmenter of a process takes 9 ms. */
function segmentsOf(text: string): Iterable<Grapheme> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

interface Grapheme {
  readonly segment: string;
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
}

/** In UTF-16 units; longer than any grapheme in good faith. */
const windowLength = 256;

/**
 * The graphemes of `text`, in linear time: each step of Intl.Segmenter takes time in proportion to the whole text, so that
 * 50,000 ideographs would take seconds.
 */
export function* graphemesOf(text: string): Generator<Grapheme> {
  let from = 0;
  for (const { 0: run, index } of text.matchAll(plainRun)) {
    yield* segmentsIn(text, from, index);
    for (let at = 0; at < run.length; at++) yield { segment: run.charAt(at), index: index + at };
    from = index + run.length;
  }
  yield* segmentsIn(text, from, text.length);
}

/** Printable ASCII with none but such neighbours: each character is a grapheme. */
const plainRun = /(?<![^\x20-\x7e])[\x20-\x7e]+(?![^\x20-\x7e])/g;

function* segmentsIn(text: string, from: number, to: number): Generator<Grapheme> {
  if (from === to) return;
  const part = text.slice(from, to);
  for (const { segment, index } of part.length <= windowLength ? segmentsOf(part) : inWindows(part))
    yield { segment, index: from + index };
}

function* inWindows(text: string): Generator<Grapheme> {
  let length = windowLength;
  for (let start = 0; start < text.length;) {
    const end = wholeUnits(text, start + length);
    const isLast = end >= text.length;
    let held: Grapheme | undefined;
    for (const grapheme of segmentsOf(text.slice(start, end))) {
      if (held !== undefined) yield { segment: held.segment, index: start + held.index };
      held = grapheme;
    }
    if (isLast && held !== undefined) yield { segment: held.segment, index: start + held.index };
    if (isLast || held === undefined) return;
    // The last grapheme of a window may go on after it: the next window begins with it.
    length = held.index === 0 ? length * 2 : windowLength;
    start += held.index;
  }
}

/** Moves `end` out of a surrogate pair, whose first half alone would pass for a grapheme. */
function wholeUnits(text: string, end: number): number {
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end;
}
