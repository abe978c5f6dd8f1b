// Cells of a string: the only place that measures, cuts, pads and wraps text for the screen.
import stringWidth from 'string-width';
import { graphemesOf } from '../../text/graphemes.ts';

// Letters and signs that are each a grapheme and a cell wide, whatever is beside them: Latin, Greek, Cyrillic, Hebrew and
// Arabic letters, punctuation, lines and bars. Measuring every other text costs a hundred times as much.
const narrowLetters =
  '\\x20-\\x7e\\xa1-\\xac\\xae-\\u02ff\\u0370-\\u0373\\u0391-\\u03a1\\u03a3-\\u03ff\\u0400-\\u0482\\u048a-\\u052f' +
  '\\u05d0-\\u05ea\\u0620-\\u064a\\u0660-\\u066f\\u0671-\\u06d3' +
  '\\u2010-\\u2027\\u2030-\\u203b\\u2190-\\u2193\\u21ba\\u2260\\u2500-\\u259f\\u25b2\\u25b3\\u25b8\\u25bc-\\u25be\\u25c6\\u25cb\\u25cf\\u2713\\u2715\\u276e\\u276f\\u2800-\\u28ff';
const narrow = new RegExp(`^[${narrowLetters}]*$`);
const narrowWithMarks = new RegExp(`^[${narrowLetters}]\\p{Mn}*$`, 'u');
/** Likewise two cells wide: ideographs, kana, syllables. */
const wide = /^[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]$/;

/** Whether every terminal agrees about its width. */
export const isNarrow = (text: string): boolean => narrow.test(text);

/** Width in terminal cells. */
export function width(text: string): number {
  if (narrow.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of graphemesOf(text)) cells += cellsOf(segment);
  return cells;
}

/** Measuring an emoji takes 20 µs, and a text repeats its letters. No more are kept than a text in one script has. */
const measured = new Map<string, number>();
const mostMeasured = 4_000;

function cellsOf(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  if (narrowWithMarks.test(grapheme)) return 1;
  const known = measured.get(grapheme);
  if (known !== undefined) return known;
  if (measured.size >= mostMeasured) measured.clear();
  const cells = stringWidth(grapheme);
  if (grapheme.length <= usualLength) measured.set(grapheme, cells);
  return cells;
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
    used += cellsOf(segment);
    if (used > cells) return index;
  }
  return part.length;
}

/** `text` within `cells`, the end replaced by `ellipsis` where it doesn't fit. */
export function cut(text: string, cells: number): string {
  if (cells <= 0) return '';
  if (take(text, cells).length === text.length) return text;
  return cutShort(text, cells);
}

/** The start of `text` with `ellipsis` after it, whether it would fit or not. */
export function cutShort(text: string, cells: number): string {
  return take(text, cells - 1).trimEnd() + take('…', cells);
}

export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)));
}

export function padStart(text: string, cells: number): string {
  return ' '.repeat(Math.max(0, cells - width(text))) + text;
}

/** The graphemes of `text`; one wider than a line, such as a heap of jamo, comes apart. */
function* unitsOf(text: string, cells: number): Generator<Measured> {
  for (const { segment } of graphemesOf(text)) {
    const own = cellsOf(segment);
    if (own <= cells) yield { text: segment, cells: own };
    else for (const character of segment) yield { text: character, cells: cellsOf(character) };
  }
}

interface Measured {
  readonly text: string;
  readonly cells: number;
}

function* splitNarrow(word: string, cells: number): Generator<Measured> {
  for (let start = 0; start < word.length; start += cells) {
    const text = word.slice(start, start + cells);
    yield { text, cells: text.length };
  }
}

/** The pieces of a word that are each at most `cells` wide: one wider than a line is split. */
function* splitWord(word: string, cells: number): Generator<Measured> {
  if (narrow.test(word)) return yield* splitNarrow(word, cells);
  let start = 0;
  let end = 0;
  let used = 0;
  for (const unit of unitsOf(word, cells)) {
    if (end > start && used + unit.cells > cells) {
      yield { text: word.slice(start, end), cells: used };
      start = end;
      used = 0;
    }
    end += unit.text.length;
    used += unit.cells;
  }
  yield { text: word.slice(start), cells: used };
}

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of `text` at `cells` wide as ranges of it, broken at blanks; line breaks in the text are kept. Ranges, so
 * that marks and links found in the text can be carried over to the lines. No more than the first `most`: a long text is not
 * read to its end for them.
 */
export function wrapRanges(text: string, cells: number, most = Infinity): Range[] {
  const lines: Range[] = [];
  for (const range of rangesOf(text, Math.max(1, cells))) if (lines.push(range) >= most) break;
  return lines.slice(0, most);
}

function* rangesOf(text: string, cells: number): Generator<Range> {
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    yield* rangesOfParagraph(paragraph, offset, cells);
    offset += paragraph.length + 1;
  }
}

/** A dot between two facts ends a line, or is left out there where it has no room: none begins with it. */
function isBetween(paragraph: string, at: number): boolean {
  const word = /\S/g;
  word.lastIndex = at + 1;
  return word.test(paragraph);
}

function* rangesOfParagraph(paragraph: string, offset: number, cells: number): Generator<Range> {
  let start = -1;
  let end = 0;
  let used = 0;
  for (const { 0: word, index } of paragraph.matchAll(/\S+/g)) {
    let at = index;
    for (const piece of splitWord(word, cells)) {
      const gap = start === -1 ? 0 : width(paragraph.slice(end, at));
      if (start !== -1 && used + gap + piece.cells > cells) {
        yield { start: offset + start, end: offset + end };
        start = -1;
      }
      if (start === -1 && end > 0 && word === '·' && isBetween(paragraph, at)) continue;
      used = start === -1 ? piece.cells : used + gap + piece.cells;
      if (start === -1) start = at;
      end = at + piece.text.length;
      at = end;
    }
  }
  yield start === -1 ? { start: offset, end: offset } : { start: offset + start, end: offset + end };
}

/** The first `most` lines of `text`; where there are more, the last of them is cut. */
export function wrapAtMost(text: string, cells: number, most: number): string[] {
  return wrapRanges(text, cells, most).map(({ start, end }, index) =>
    index === most - 1 ? cut(text.slice(start).replace(/\s+/g, ' '), cells) : text.slice(start, end),
  );
}

export function wrap(text: string, cells: number): string[] {
  return wrapRanges(text, cells).map(({ start, end }) => text.slice(start, end));
}
