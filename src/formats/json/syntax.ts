// Parses JSON, or says what is wrong with it and where. Comments and trailing commas are tolerated.
import type { ParseError } from 'jsonc-parser';
import { maxDepth, parseExactly, parseTolerantly, type Exact } from './exact.ts';
import { depth, skipBlank, skipComment, skipString } from './locate.ts';

export interface Fault {
  readonly offset: number;
  readonly message: string;
}

/** `value` is undefined where the text isn't JSON, with the reason. */
export interface Reading extends Partial<Exact> {
  readonly fault?: Fault;
}

/** Units of a broken record that are searched for its faults. */
const maxSlice = 100_000;

// By jsonc-parser's error codes.
const messages: Readonly<Record<number, string>> = {
  1: 'this is no JSON value; a text stands in double quotes',
  2: 'this is not a number',
  3: 'a key in double quotes is expected',
  4: 'a value is expected',
  5: 'a colon is expected',
  6: 'a comma is missing before this',
  7: '} is missing',
  8: '] is missing',
  9: 'the end is expected here',
  10: 'comments are no part of JSON',
  11: 'the comment is not closed; */ is missing',
  12: 'the text is not closed; " is missing',
  13: 'the number is not complete',
  14: '\\u is followed by four hexadecimal digits',
  15: 'only \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u may follow a backslash',
  16: 'a tab or control character stands in the text; \\t or \\n is expected',
};

/** undefined unless the text is JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

// What can't be a value is refused first: JSON.parse takes longer to throw than to parse a record, and a text may have a
// million damaged ones.
const valueStart = /["{[\d-]|true\b|false\b|null\b/y;
const recordStart = /["\d-]|[{[]\s*["{[\]}\d-]/y;
/** What JSON.parse would likely refuse; a comment that is no address. */
const tolerated = /,\s*[\]}]|(?<!:)\/[*/]/;

/**
 * Offsets are those in the whole text. Where comments and trailing commas are not tolerated, damage isn't explained either:
 * there is too much of it.
 */
export function parseRecord(text: string, start: number, end: number, isTolerant = true): Reading {
  const pattern = isTolerant ? valueStart : recordStart;
  pattern.lastIndex = start;
  if (!pattern.test(text)) return faultAt(start, quoteMessage(text, start) ?? noValueMessage(text, start));
  const slice = text.slice(start, end);
  const isDeep = depth(slice) > maxDepth;
  if (!isTolerant || isDeep || slice.length > maxSlice || !tolerated.test(slice)) {
    try {
      return moved(parseExactly(slice), start);
    } catch {
      if (!isTolerant) return faultAt(start, 'this is not JSON');
      if (isDeep) return faultAt(start, `nested more than ${maxDepth} levels deep`);
    }
  }
  const errors: ParseError[] = [];
  const exact = parseTolerantly(slice.slice(0, maxSlice), errors);
  const [error] = errors;
  if (error !== undefined) return faultAt(start + error.offset, messageOf(error, slice));
  if (slice.length > maxSlice || exact.value === undefined) return faultAt(start, 'this is not JSON');
  return moved(exact, start);
}

function noValueMessage(text: string, at: number): string {
  return messages[/[,:\]}]/.test(text.charAt(at)) ? 4 : 1] ?? '';
}

function moved({ value, repeated, inexact }: Exact, start: number): Exact {
  return {
    value,
    repeated: repeated.map((each) => ({ ...each, offset: each.offset + start })),
    inexact: inexact.map((offset) => offset + start),
  };
}

function messageOf({ error, offset }: ParseError, slice: string): string {
  return quoteMessage(slice, offset) ?? messages[error] ?? 'this is not JSON';
}

// Quotes that a word processor, a chat or another language puts in the place of JSON's.
const curly = /[“”„‟‘’‚‛«»‹›]/;

/** The message for such a quote at `at`; null where none stands there. */
export function quoteMessage(text: string, at: number): string | null {
  const char = text.charAt(at);
  return curly.test(char) ? `${char} is no quote of JSON; straight ones (") are expected` : null;
}

function faultAt(offset: number, message: string): { readonly fault: Fault } {
  return { fault: { offset, message } };
}

/** The first comment, or comma before a closing bracket: what we tolerate and JSON.parse does not. */
export function firstTolerated(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = Math.max(at, skipString(text, at) - 1);
    else if (char === '/' && skipComment(text, at) > at) return at;
    else if (char === ',' && /[\]}]/.test(text.charAt(skipBlank(text, at + 1)))) return at;
  }
  return 0;
}
