// The records of JSON and of JSON Lines, wherever they stand.
import { isObject } from '../file.ts';
import type { At } from '../foreign.ts';
import type { Sample } from '../importer.ts';
import { looksLikeLines } from '../json/lines.ts';
import { parsed } from '../json/syntax.ts';
import { skipBlank, type Step } from '../json/locate.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Found {
  readonly fields: Fields;
  readonly at: At;
}

/** The objects of the list that `path` leads to. */
export function objectsAt(sample: Sample, path: readonly Step[]): readonly Found[] {
  const list = path.reduce<unknown>(
    (value, step) => (isObject(value) ? value[step] : undefined),
    sample.json,
  );
  if (!Array.isArray(list)) return [];
  return list.flatMap((fields: unknown, index) =>
    isObject(fields) ? [{ fields, at: { path: [...path, index] } }] : [],
  );
}

/** A record a line. */
function objectsByLine({ text }: Sample): readonly Found[] {
  const found: Found[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    const fields = parsed(text.slice(start, end).replace(/,\s*$/, ''));
    if (isObject(fields)) found.push({ fields, at: { offset: start } });
  }
  return found;
}

/** Of a bare list, or a record a line. */
export function bareObjects(sample: Sample): readonly Found[] {
  return isLines(sample) ? objectsByLine(sample) : objectsAt(sample, []);
}

/** The first record of either. */
export function firstObject(sample: Sample): Fields | null {
  if (isLines(sample)) return firstLine(sample);
  const list: unknown = sample.json;
  const [first] = Array.isArray(list) ? (list as unknown[]) : [];
  return isObject(first) ? first : null;
}

function firstLine({ text, head }: Sample): Fields | null {
  const start = skipBlank(head, 0);
  const end = text.indexOf('\n', start);
  const value = parsed(text.slice(start, end === -1 ? text.length : end).replace(/,\s*$/, ''));
  return isObject(value) ? value : null;
}

function isLines({ head }: Sample): boolean {
  const start = skipBlank(head, 0);
  if (head[start] !== '{') return false;
  const end = head.indexOf('\n', start);
  const isOne = end === -1 || head.slice(end).trim() === '';
  return isOne
    ? parsed(head.slice(start, end === -1 ? head.length : end)) !== undefined
    : looksLikeLines(head);
}
