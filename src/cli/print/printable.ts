// Text that may be written to a terminal. Whatever is written goes by one of these functions; the type says so.
import { withoutSequences } from '../../text/clean.ts';

declare const printable: unique symbol;
export type Printable = string & { readonly [printable]: true };

// Controls but tab and line breaks, marks that change the order of letters, tags that nobody sees.
const unsafe =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)|\p{Surrogate}|[\u{e0000}-\u{e007f}]/u;
const everyUnsafe = new RegExp(unsafe, 'gu');

/** Lines of text. */
export function page(text: string): Printable {
  return (unsafe.test(text) ? withoutSequences(text).replace(everyUnsafe, '') : text) as Printable;
}

/** One line, whatever it is made of, with its end. */
export function row(text: string): Printable {
  return `${oneLine(text)}\n` as Printable;
}

/** A line of cells, between tabs. */
export function cells(...texts: readonly string[]): Printable {
  return `${texts.map(oneLine).join('\t')}\n` as Printable;
}

const oneLine = (text: string): string => page(text).replace(/\s*[\t\r\n]\s*/g, ' ');
