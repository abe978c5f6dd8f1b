// Splits JSON Lines into records. A comma after a record, as between those of a list, is tolerated; commas within a record
// of several lines are no such commas.
import { report, type ProblemLog, type TextFile } from '../problems.ts';
import { parsed } from './syntax.ts';
import { skipBlank } from './locate.ts';
import { endOfValue, type Counts, type Span, type Split } from './split.ts';

/** Records without the commas after them; reports the first comma. */
export function splitLines(file: TextFile, log: ProblemLog): Span & Pick<Split, 'inexact'> {
  const { text } = file;
  const span: Span = { starts: [], ends: [], keys: [] };
  const inexact: number[] = [];
  let firstComma = -1;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    // Within the line only: blank lines by the thousand are passed over once.
    const first = start + skipBlank(text.slice(start, end), 0);
    if (first === end) continue;
    const comma = text[first] === '{' ? commaAfter(text, first, end) : -1;
    if (firstComma === -1) firstComma = comma;
    span.starts.push(first);
    span.ends.push(comma === -1 ? end : comma);
    const counts: Counts = { keys: 0, inexact: [] };
    endOfValue(text.slice(first, end), 0, counts);
    span.keys.push(counts.inexact.length === 0 ? counts.keys : -1);
    for (const offset of counts.inexact) inexact.push(first + offset);
  }
  if (firstComma !== -1) {
    const message = 'commas after records are no part of JSON Lines; the file is read without them';
    report(log, 'warning', { file, offset: firstComma }, message);
  }
  return { ...span, inexact };
}

/** The comma before `end` that an object ends with; -1 where none does. */
function commaAfter(text: string, start: number, end: number): number {
  const comma = lastNonBlank(text, start, end);
  return text[comma] === ',' && text[lastNonBlank(text, start, comma)] === '}' ? comma : -1;
}

const space = 0x20;

/** The last non-blank before `end`; -1 where there is none. */
function lastNonBlank(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && text.charCodeAt(at) <= space) at--;
  return at < start ? -1 : at;
}

/** Whether each line is an object of its own. */
export function looksLikeLines(text: string): boolean {
  const lines = text
    .slice(0, 100_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 10);
  const [first = ''] = lines;
  // In a list too, records may have a line and a comma each, but a bracket before them.
  const records = isObjectText(withoutComma(first)) ? lines.map(withoutComma) : lines;
  const whole = records.filter(isObjectText);
  return lines.length > 1 && whole.length * 2 >= lines.length;
}

function withoutComma(line: string): string {
  return line.endsWith(',') ? line.slice(0, -1).trimEnd() : line;
}

function isObjectText(text: string): boolean {
  return text.startsWith('{') && text.endsWith('}') && parsed(text) !== undefined;
}
