// What is wrong with a record that reading did not like: the format is asked, and its texts looked at once more.
import { hasHidden, maxLine, maxProse } from './clean.ts';
import { explain } from './load-explain.ts';
import { isFull } from './load-problems.ts';
import { complain, type Reader } from './load-reading.ts';
import type { Step } from './locate.ts';

/** Call after each record is read. */
export function explainRecord(
  reader: Reader,
  kind: 'event' | 'actor' | 'place' | 'source' | 'dataset',
  raw: unknown,
): void {
  if (reader.isDisliked) {
    if (isFull(reader.log, 'error')) reader.log.unkept.error++;
    else for (const { path, message } of explain(kind, raw)) complain(reader, 'error', path, message);
  }
  if (reader.isTouched) {
    if (isFull(reader.log, 'warning')) reader.log.unkept.warning++;
    else warnOfTexts(reader, raw, []);
  }
  reader.isDisliked = false;
  reader.isTouched = false;
}

/** Deeper than any record's own fields. */
const maxDepth = 5;

function warnOfTexts(reader: Reader, value: unknown, path: readonly Step[]): void {
  if (typeof value === 'string') {
    const limit = path.includes('summary') || path.includes('description') ? maxProse : maxLine;
    if (value.length > limit) complain(reader, 'warning', path, `longer than ${limit} characters, cut there`);
    if (hasHidden(value)) complain(reader, 'warning', path, 'control or hidden characters, removed');
  } else if (typeof value === 'object' && value !== null && path.length < maxDepth) {
    const isList = Array.isArray(value);
    for (const [key, item] of Object.entries(value))
      warnOfTexts(reader, item, [...path, isList ? Number(key) : key]);
  }
}
