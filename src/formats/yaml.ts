// Records of YAML with their lines. A part of the program by itself: few files are YAML, and its library is large.
import { isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Fields, Found } from './importers/records.ts';

interface YamlRecords {
  readonly records: readonly Found[];
  /** The title and description that stand beside the list. */
  readonly head: Fields;
  /** What is wrong with the file, by line. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/** Aliases of aliases make a list of a billion of a kilobyte. */
const mostAliases = 100;

/** The records of the list, or of the first key that has one. Scalars stay as they are written: what they are is decided by column. */
export function recordsOf(text: string): YamlRecords {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const lineOf = (offset: number): number => lineCounter.linePos(offset).line;
  const faults = document.errors.map(({ message, pos }) => ({ line: lineOf(pos[0]), message }));
  const records: Found[] = [];
  for (const map of mapsIn(document.contents)) {
    const line = lineOf(map.range?.[0] ?? 0);
    try {
      const fields = map.toJS(document, { maxAliasCount: mostAliases, reviver: withoutNull }) as Fields;
      records.push({ fields, at: { line } });
    } catch (error) {
      faults.push({ line, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { records, faults, head: headOf(document.contents) };
}

function headOf(contents: unknown): Fields {
  if (!isMap(contents)) return {};
  const named = ['title', 'description'].map((key): [string, unknown] => [key, contents.get(key)]);
  return Object.fromEntries(named.filter(([, value]) => typeof value === 'string'));
}

function mapsIn(contents: unknown): readonly YAMLMap[] {
  const list = isMap(contents) ? contents.items.find(({ value }) => isSeq(value))?.value : contents;
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

const withoutNull = (_key: unknown, value: unknown): unknown =>
  value === '~' || value === 'null' ? '' : value;
