// JSON.parse keeps the last of the values with one key, and of a number as many digits as a double has. Here nothing is
// lost: lists with one key become one list, and numbers that a double can't hold stay as they are written, as texts.
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { quote } from '../../text/clean.ts';
import { depth, type Step } from './locate.ts';
import { endOfValue, isExact, type Counts } from './split.ts';

export interface RepeatedKey {
  readonly offset: number;
  readonly path: readonly Step[];
  readonly message: string;
}

export interface Exact {
  readonly value: unknown;
  readonly repeated: readonly RepeatedKey[];
  /** Offsets of numbers that are texts now. */
  readonly inexact: readonly number[];
}

/** Levels of brackets: beyond any record, and few enough for a parser that calls itself. */
export const maxDepth = 200;

/** Throws a SyntaxError unless the text is valid JSON. */
export function parseExactly(text: string): Exact {
  const counts: Counts = { keys: 0, inexact: [] };
  endOfValue(text, 0, counts);
  const { inexact } = counts;
  const value = JSON.parse(withQuoted(text, inexact)) as unknown;
  if (countKeys(value) === counts.keys || depth(text) > maxDepth) return { value, repeated: [], inexact };
  return parseTolerantly(text, []);
}

/** Comments and commas before closing brackets are passed over; `errors` is filled. */
export function parseTolerantly(text: string, errors: ParseError[]): Exact {
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const repeated: RepeatedKey[] = [];
  const inexact: number[] = [];
  const value = tree === undefined ? undefined : valueOf(text, tree, [], { repeated, inexact });
  return { value, repeated, inexact };
}

interface Found {
  readonly repeated: RepeatedKey[];
  readonly inexact: number[];
}

function valueOf(text: string, node: Node, path: readonly Step[], found: Found): unknown {
  const { type, offset, length, children = [] } = node;
  if (type === 'array') return children.map((item, i) => valueOf(text, item, [...path, i], found));
  if (type === 'object') return objectOf(text, children, path, found);
  if (type !== 'number') return node.value as unknown;
  const digits = text.slice(offset, offset + length);
  if (isExact(digits)) return node.value as unknown;
  found.inexact.push(offset);
  return digits;
}

function objectOf(text: string, fields: readonly Node[], path: readonly Step[], found: Found): unknown {
  const values = new Map<string, unknown>();
  for (const { children: [name, node] = [] } of fields) {
    if (name === undefined || node === undefined) continue;
    const key = String(name.value);
    const own = [...path, key];
    const value = valueOf(text, node, own, found);
    const first = values.get(key);
    const isJoined = Array.isArray(first) && Array.isArray(value);
    if (values.has(key))
      found.repeated.push({ offset: name.offset, path: own, message: repeatedMessage(key, isJoined) });
    if (!isJoined) values.set(key, value);
    else for (const item of value as unknown[]) (first as unknown[]).push(item);
  }
  // fromEntries defines its properties, so that a key `__proto__` is a key like any other.
  return Object.fromEntries(values);
}

export function repeatedMessage(key: string, isJoined: boolean): string {
  return `the key ${quote(key)} is here again; ${isJoined ? 'the lists are joined' : 'the last value is kept'}`;
}

/** Counts keys at all depths; NaN, which equals nothing, where the value is nested too deeply. */
export function countKeys(value: unknown, level = 0): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (level > maxDepth) return Number.NaN;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) if (typeof item === 'object') count += countKeys(item, level + 1);
    return count;
  }
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key];
    count += typeof item === 'object' ? 1 + countKeys(item, level + 1) : 1;
  }
  return count;
}

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function withQuoted(text: string, numbers: readonly number[]): string {
  let quoted = '';
  let last = 0;
  for (const at of numbers) {
    number.lastIndex = at;
    const [digits = ''] = number.exec(text) ?? [];
    quoted += `${text.slice(last, at)}"${digits}"`;
    last = at + digits.length;
  }
  return quoted + text.slice(last);
}
