// The records of a JSON text by their place in it, each parsed when it is asked for.
import type { RecordList } from '../../dataset/format.ts';
import type { RawList } from '../file.ts';
import { report, type ProblemLog, type TextFile } from '../problems.ts';
import { countKeys, parseExactly, type RepeatedKey } from './exact.ts';
import type { Span } from './split.ts';

/** Asking for a record throws a SyntaxError where it is damaged. */
interface LazyList extends RawList {
  readonly textAt: (index: number) => string;
}

export function isLazy(list: RawList): list is LazyList {
  return 'textAt' in list;
}

export function lazyList(file: TextFile, list: RecordList, span: Span, log: ProblemLog): LazyList {
  const { starts } = span;
  const textAt = (index: number): string => file.text.slice(starts[index], span.ends[index]);
  const reported = new Set<number>();
  const onRepeated = (index: number, { offset, path, message }: RepeatedKey): void =>
    report(log, 'error', { file, list, index, path, offset: (starts[index] ?? 0) + offset }, message);
  const at = (index: number): unknown =>
    valueOf(textAt(index), span.keys[index], (repeated) => {
      // A record may be asked for more than once.
      if (!reported.has(index)) for (const each of repeated) onRepeated(index, each);
      reported.add(index);
    });
  return { textAt, length: starts.length, at };
}

/** The value of the text; reports repeated keys. `keys` is the number of its keys, -1 where JSON.parse would change a number. */
export function valueOf(
  text: string,
  keys: number | undefined,
  onRepeated: (repeated: readonly RepeatedKey[]) => void,
): unknown {
  if (keys !== undefined && keys >= 0) {
    const value = JSON.parse(text) as unknown;
    if (countKeys(value) === keys) return value;
  }
  const { value, repeated } = parseExactly(text);
  if (repeated.length > 0) onRepeated(repeated);
  return value;
}
