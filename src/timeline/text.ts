// Cells of a string: the only place that measures, cuts, pads and wraps text for the screen.
import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const printableAscii = /^[\x20-\x7e]*$/;

/** Width in terminal cells. */
export function width(text: string): number {
  return printableAscii.test(text) ? text.length : stringWidth(text);
}

export function splitGraphemes(text: string): string[] {
  return printableAscii.test(text)
    ? [...text]
    : Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The longest start of `text` that fits in `cells`, never splitting a grapheme. */
export function take(text: string, cells: number): string {
  if (printableAscii.test(text)) return text.slice(0, Math.max(0, cells));
  let used = 0;
  let taken = '';
  // A cell holds one grapheme; joined emoji are the longest, so this bounds the work on a 1 MB string.
  for (const { segment } of graphemes.segment(text.slice(0, cells * 40 + 40))) {
    used += stringWidth(segment);
    if (used > cells) break;
    taken += segment;
  }
  return taken;
}

/** `text` within `cells`, the end replaced by `ellipsis` where it doesn't fit. */
export function cut(text: string, cells: number, ellipsis = '…'): string {
  if (cells <= 0) return '';
  if (text.length <= cells * 40 && width(text) <= cells) return text;
  return take(text, cells - width(ellipsis)).trimEnd() + ellipsis;
}

export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)));
}

export function padStart(text: string, cells: number): string {
  return ' '.repeat(Math.max(0, cells - width(text))) + text;
}

/** The pieces of `text` that are each at most `cells` wide: a word wider than a line is split. */
function splitWord(word: string, cells: number): string[] {
  if (word.length <= cells && width(word) <= cells) return [word];
  const pieces: string[] = [];
  for (let rest = word; rest !== '';) {
    const piece = take(rest, cells) || (splitGraphemes(rest.slice(0, 80))[0] ?? rest);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
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
      const gap = start === -1 ? 0 : at - end;
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
