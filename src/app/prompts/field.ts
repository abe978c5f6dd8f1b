// A line of text being edited: the caret moves and erases by grapheme.
import { withoutSequences } from '../../text/clean.ts';
import { splitGraphemes } from '../../timeline/lines/text.ts';

export interface TextField {
  readonly text: string;
  /** Graphemes before the caret. */
  readonly caret: number;
}

export const emptyField: TextField = { text: '', caret: 0 };

export function fieldOf(text: string): TextField {
  return { text, caret: splitGraphemes(text).length };
}

export function beforeCaret({ text, caret }: TextField): string {
  return splitGraphemes(text).slice(0, caret).join('');
}

function splice({ text, caret }: TextField, from: number, to: number, by = ''): TextField {
  const parts = splitGraphemes(text);
  const before = parts.slice(0, from).join('') + by;
  // Counted anew: what is typed may join the grapheme before it (a combining mark).
  return {
    text: before + parts.slice(to).join(''),
    caret: by === '' ? Math.min(from, caret) : splitGraphemes(before).length,
  };
}

/** UTF-16 units that a field holds at the most: a page pasted by mistake must not be searched for word by word. */
const longestText = 1_000;

/** Of pasted text, escape sequences go, and control characters and line breaks become blanks: a field is one line. */
export function insert(field: TextField, text: string): TextField {
  const room = Math.max(0, longestText - field.text.length);
  // Cut between two units of a letter, what is left of it goes too.
  const fitting = text.length <= room ? text : text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
  const line = withoutSequences(fitting).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return line === '' ? field : splice(field, field.caret, field.caret, line);
}

/** Where the word before the caret begins, and where the one after it ends. */
function wordStart({ text, caret }: TextField): number {
  const parts = splitGraphemes(text);
  let at = caret;
  while (at > 0 && parts[at - 1]?.trim() === '') at--;
  while (at > 0 && parts[at - 1]?.trim() !== '') at--;
  return at;
}

function wordEnd({ text, caret }: TextField): number {
  const parts = splitGraphemes(text);
  let at = caret;
  while (at < parts.length && parts[at]?.trim() === '') at++;
  while (at < parts.length && parts[at]?.trim() !== '') at++;
  return at;
}

const length = ({ text }: TextField): number => splitGraphemes(text).length;
const moveTo = (field: TextField, caret: number): TextField => ({
  ...field,
  caret: Math.max(0, Math.min(caret, length(field))),
});

/** What an editing key does to a field. */
export const edits = {
  left: (field) => moveTo(field, field.caret - 1),
  right: (field) => moveTo(field, field.caret + 1),
  start: (field) => moveTo(field, 0),
  end: (field) => moveTo(field, length(field)),
  wordLeft: (field) => moveTo(field, wordStart(field)),
  wordRight: (field) => moveTo(field, wordEnd(field)),
  eraseBefore: (field) => (field.caret === 0 ? field : splice(field, field.caret - 1, field.caret)),
  eraseAfter: (field) => splice(field, field.caret, field.caret + 1),
  eraseToStart: (field) => splice(field, 0, field.caret),
  eraseToEnd: (field) => splice(field, field.caret, length(field)),
  eraseWordBefore: (field) => splice(field, wordStart(field), field.caret),
  eraseWordAfter: (field) => splice(field, field.caret, wordEnd(field)),
} as const satisfies Record<string, (field: TextField) => TextField>;
export type Edit = keyof typeof edits;
