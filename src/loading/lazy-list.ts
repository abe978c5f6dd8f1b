// A large JSON text → its records by their place in it, each read when it is asked for: to find them all takes a fifth
// of the time in which JSON.parse reads them all.
import { recordLists, type RecordList } from '../dataset/format.ts';
import { isOther, listNamed, readFile, type DataFile, type RawFile, type RawList } from '../formats/file.ts';
import { lineSpan, type Span } from '../formats/json/lines.ts';
import type { ProblemLog, TextFile } from '../formats/problems.ts';
import { parsed } from '../formats/json/syntax.ts';
import { readKey, skipBlank } from '../formats/json/locate.ts';

/** Records in a text. Asking for one throws a SyntaxError where it is damaged. */
export interface UnreadList extends RawList {
  readonly textAt: (index: number) => string;
}

export function isUnread(list: RawList): list is UnreadList {
  return 'textAt' in list;
}

/** As `readFile` does, but with records unread where the text is sound apart from them. */
export function readLate(file: DataFile, log: ProblemLog, isBystander: boolean): RawFile | null {
  const found: { spans: Spans | null } = { spans: null };
  const parse = (text: string): unknown => {
    const spans = spansOf(text);
    const value = spans === null ? undefined : withoutRecords(text, spans);
    // What is passed over in silence must be sound JSON.
    if (value === undefined || (isBystander && isOther(file, value))) return parsed(text);
    found.spans = spans;
    return value;
  };
  const raw = readFile(file, log, isBystander, { parse, lines: unreadLines });
  if (raw === null || found.spans === null) return raw;
  // What looked like lists of a dataset are those of one event.
  if (raw.file.form === 'lines') return readFile(file, log, isBystander);
  raw.file.starts = new Map([...found.spans].map(([list, { starts }]) => [list, starts]));
  return { ...raw, lists: unreadLists(raw, found.spans) };
}

function unreadLines(file: TextFile, log: ProblemLog): RawFile {
  const { text } = file;
  const span = lineSpan(file, log);
  file.form = 'lines';
  file.starts = new Map([['', span.starts]]);
  return { file, lists: { [listNamed(file.name) ?? 'events']: unreadList(text, span) }, head: {} };
}

/** By key; of a text that is one bare list, under ''. */
type Spans = ReadonlyMap<RecordList | '', Span>;

function unreadLists({ file: { form, text }, lists }: RawFile, spans: Spans): RawFile['lists'] {
  const unread: Partial<Record<RecordList, RawList>> = {};
  for (const list of recordLists) {
    const span = spans.get(form === 'list' ? '' : list);
    if (lists[list] !== undefined && span !== undefined) unread[list] = unreadList(text, span);
  }
  return unread;
}

function unreadList(text: string, { starts, ends }: Span): UnreadList {
  const textAt = (index: number): string => text.slice(starts[index], ends[index]);
  return { textAt, length: starts.length, at: (index) => JSON.parse(textAt(index)) as unknown };
}

/** What the text says with a 0 in place of every record; undefined where that is no JSON. */
function withoutRecords(text: string, spans: Spans): unknown {
  let rest = '';
  let last = 0;
  for (const { starts, ends } of spans.values()) {
    for (const [i, start] of starts.entries()) {
      rest += `${text.slice(last, start)}0`;
      last = ends[i] ?? start;
    }
  }
  return parsed(rest + text.slice(last));
}

/** null where the text is too odd to be sure. */
function spansOf(text: string): Spans | null {
  const start = skipBlank(text, 0);
  if (text[start] === '[') return new Map([['', spanOf(text, start).span]]);
  const spans = new Map<RecordList | '', Span>();
  let at = text[start] === '{' ? skipBlank(text, start + 1) : text.length;
  while (text[at] === '"') {
    const keyEnd = endOfString(text, at);
    const key = readKey(text, at, keyEnd);
    const value = skipBlank(text, skipBlank(text, keyEnd) + 1);
    if (text[value] === '[' && isList(key)) {
      const { span, end } = spanOf(text, value);
      // JSON.parse takes the last list of a name; that is rare enough to leave it to it.
      if (spans.has(key)) return null;
      spans.set(key, span);
      at = end;
    } else at = endOfValue(text, value);
    at = skipBlank(text, at);
    if (text[at] === ',') at = skipBlank(text, at + 1);
  }
  return spans;
}

const isList = (key: string): key is RecordList => recordLists.some((list) => list === key);

function spanOf(text: string, list: number): { readonly span: Span; readonly end: number } {
  const span: Span = { starts: [], ends: [] };
  let at = skipBlank(text, list + 1);
  while (at < text.length && text[at] !== ']') {
    const end = endOfValue(text, at);
    if (end === at) break;
    span.starts.push(at);
    span.ends.push(end);
    at = skipBlank(text, end);
    if (text[at] === ',') at = skipBlank(text, at + 1);
  }
  return { span, end: at + 1 };
}

// These find the ends of sound values, and of others any place: JSON.parse has the say when it reads what is between.

function endOfValue(text: string, at: number): number {
  const first = text[at];
  if (first === '"') return endOfString(text, at);
  return first === '{' || first === '[' ? endOfBrackets(text, at) : endOfScalar(text, at);
}

/** `indexOf` looks at many letters at once. */
function endOfString(text: string, start: number): number {
  let at = start;
  do at = text.indexOf('"', at + 1);
  while (at !== -1 && isEscaped(text, at));
  return at === -1 ? text.length : at + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) depth++;
    else if ((code === 0x7d || code === 0x5d) && --depth === 0) return at + 1;
  }
  return text.length;
}

function endOfScalar(text: string, start: number): number {
  let at = start;
  while (at < text.length && !',]} \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}
