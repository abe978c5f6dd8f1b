// Cells of a string: the only place that measures, cuts, pads and wraps text for the screen.
import stringWidth from 'string-width';

let segmenter: Intl.Segmenter | undefined;

/** Made when first needed: the first one of a process takes Node 9 ms. */
function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
// Letters and signs that are each a grapheme and a cell wide, whatever is beside them: Latin, Greek, Cyrillic, Hebrew and
// Arabic letters, punctuation, lines and bars. Measuring every other text costs a hundred times as much.
const narrow =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0373\u0391-\u03a1\u03a3-\u03ff\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u2010-\u2027\u2030-\u203b\u2190-\u2193\u2260\u2500-\u259f]*$/;

/** Width in terminal cells. */
export function width(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}

export function splitGraphemes(text: string): string[] {
  return narrow.test(text) ? [...text] : Array.from(graphemesOf(text), ({ segment }) => segment);
}

/** More than nearly every grapheme is long, in UTF-16 units; a family of emoji takes 11, a letter with vowel signs 5. */
const usualLength = 40;

/** The longest start of `text` that fits in `cells`, never splitting a grapheme. */
export function take(text: string, cells: number): string {
  if (cells <= 0) return '';
  // Only as much of a text of a megabyte is looked at as is likely to fit, then twice as much.
  for (let length = cells * usualLength; ; length *= 2) {
    const part = text.slice(0, length);
    if (narrow.test(part)) return part.slice(0, cells);
    const end = fittingLength(part, cells);
    if (end < part.length || part.length === text.length) return text.slice(0, end);
  }
}

/** In UTF-16 units. Where all of a part fits, its last grapheme may go on beyond it. */
function fittingLength(part: string, cells: number): number {
  let used = 0;
  for (const { segment, index } of graphemesOf(part)) {
    used += stringWidth(segment);
    if (used > cells) return index;
  }
  return part.length;
}

/** `text` within `cells`, the end replaced by `ellipsis` where it doesn't fit. */
export function cut(text: string, cells: number, ellipsis = '…'): string {
  if (cells <= 0) return '';
  if (take(text, cells).length === text.length) return text;
  return cutShort(text, cells, ellipsis);
}

/** The start of `text` with `ellipsis` after it, whether it would fit or not. */
export function cutShort(text: string, cells: number, ellipsis = '…'): string {
  return take(text, cells - width(ellipsis)).trimEnd() + take(ellipsis, cells);
}

export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)));
}

export function padStart(text: string, cells: number): string {
  return ' '.repeat(Math.max(0, cells - width(text))) + text;
}

/** The graphemes of `text`; one wider than a line, such as a heap of jamo, comes apart. */
function* unitsOf(text: string, cells: number): Generator<string> {
  for (const { segment } of graphemesOf(text)) {
    if (stringWidth(segment) > cells) yield* segment;
    else yield segment;
  }
}

/** The pieces of a word that are each at most `cells` wide: one wider than a line is split. */
function splitWord(word: string, cells: number): string[] {
  if (width(word) <= cells) return [word];
  const pieces: string[] = [];
  if (narrow.test(word)) {
    for (let at = 0; at < word.length; at += cells) pieces.push(word.slice(at, at + cells));
    return pieces;
  }
  let start = 0;
  let end = 0;
  let used = 0;
  for (const unit of unitsOf(word, cells)) {
    const more = stringWidth(unit);
    if (end > start && used + more > cells) {
      pieces.push(word.slice(start, end));
      start = end;
      used = 0;
    }
    end += unit.length;
    used += more;
  }
  pieces.push(word.slice(start));
  return pieces;
}

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of `text` at `cells` wide as ranges of it, broken at blanks; line breaks in the text are kept. Ranges, so
 * that marks and links found in the text can be carried over to the lines.
 */
export function wrapRanges(text: string, cells: number): Range[] {
  const lines: Range[] = [];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    wrapParagraph(paragraph, offset, Math.max(1, cells), lines);
    offset += paragraph.length + 1;
  }
  return lines;
}

function wrapParagraph(paragraph: string, offset: number, cells: number, lines: Range[]): void {
  let start = -1;
  let end = 0;
  let used = 0;
  for (const match of paragraph.matchAll(/\S+/g)) {
    let at = match.index;
    for (const piece of splitWord(match[0], cells)) {
      const pieceWidth = width(piece);
      const gap = start === -1 ? 0 : width(paragraph.slice(end, at));
      if (start !== -1 && used + gap + pieceWidth > cells) {
        lines.push({ start: offset + start, end: offset + end });
        start = -1;
      }
      used = start === -1 ? pieceWidth : used + gap + pieceWidth;
      if (start === -1) start = at;
      end = at + piece.length;
      at = end;
    }
  }
  if (start === -1) lines.push({ start: offset, end: offset });
  else lines.push({ start: offset + start, end: offset + end });
}

export function wrap(text: string, cells: number): string[] {
  return wrapRanges(text, cells).map(({ start, end }) => text.slice(start, end));
}
